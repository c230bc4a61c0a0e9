package change

import (
	"pushback/coach/numbers/quantity"
	"pushback/coach/numbers/word"
)

// betterWay says whether more (+1) or less (-1) of what was reached is better, or 0 where the words do not tell.
func (r *Reading) betterWay(goal, got int, m kept) int {
	switch r.Qs[goal].Bound {
	case quantity.Above:
		return 1
	case quantity.Below:
		return -1
	}
	if m.goal < 0 {
		switch r.Low(m.from) {
		case "above", "over":
			return 1
		case "under", "below":
			return -1
		}
	}
	if way := r.wentWay(goal, got); way != 0 {
		return way
	}
	way := 0
	for _, k := range [...]int{goal, got} {
		switch w := r.valued(k); {
		case way != 0 && w != 0 && w != way:
			return 0
		case w != 0:
			way = w
		}
	}
	return way
}

// wentWay reads the better way from what the value was before: it moved towards the goal and did not get there.
func (r *Reading) wentWay(goal, got int) int {
	want := r.Qs[goal]
	for k := got - 1; k >= max(0, got-6) && r.Far(r.Qs[k].At.From, r.Qs[got].At.From) <= 12; k-- {
		if k == goal || !r.candidate(k) {
			continue
		}
		a, b, ok := quantity.Common(r.Qs[k], r.Qs[got])
		if !ok || a.Dimension == quantity.Count && !word.SameStem(a.Noun, want.Noun) || r.IsGoal(k) {
			continue
		}
		switch {
		case a.Mid() < b.Mid() && b.Mid() < want.Mid():
			return 1
		case a.Mid() > b.Mid() && b.Mid() > want.Mid():
			return -1
		}
		return 0
	}
	return 0
}

// wanted are words for what one wants more of, unwanted for what one wants less of.
var (
	wanted = map[string]bool{"sell": true, "sold": true, "sales": true, "revenue": true, "on-time": true, "satisfaction": true, "uptime": true,
		"availability": true, "adoption": true, "attendance": true, "conversion": true, "coverage": true, "retention": true, "nps": true,
		"sign": true, "signups": true, "accuracy": true, "answer": true, "answered": true, "members": true, "subscribers": true, "donations": true,
		"raise": true, "raised": true, "occupancy": true, "utilisation": true, "utilization": true, "punctuality": true, "recruit": true}
	unwanted = map[string]bool{"error": true, "errors": true, "defects": true, "defect": true, "complaints": true, "waste": true, "scrap": true, "churn": true,
		"attrition": true, "downtime": true, "wait": true, "waiting": true, "late": true, "cost": true, "costs": true, "returns": true, "latency": true, "failures": true,
		"failure": true, "rejects": true, "absence": true, "faults": true, "backlog": true, "accidents": true, "injuries": true, "shrinkage": true, "outages": true, "no-shows": true, "refunds": true}
)

// valued reports what the words of the clause of quantity k are of: wanted (+1), unwanted (-1), or 0 where they tell
// nothing or both.
func (r *Reading) valued(k int) int {
	way := 0
	var around [16]int
	for _, i := range r.Context(k, around[:0]) {
		w := r.Low(i)
		switch {
		case wanted[w], w == "time" && r.Low(i-1) == "-" && r.Low(i-2) == "on":
			if way < 0 {
				return 0
			}
			way = 1
		case unwanted[w]:
			if way > 0 {
				return 0
			}
			way = -1
		}
	}
	return way
}
