package change

import (
	"pushback/coach/numbers/quantity"
	"pushback/coach/numbers/word"
)

// reachedBefore returns the last value that was told as reached before the goal is said to be met, or -1.
func (r *Reading) reachedBefore(m kept) int {
	last := -1
	for i := m.from - 1; i >= 0 && i > m.from-40 && last < 0; i-- {
		last = int(r.At[i]) - 1
	}
	for k := last; k >= 0; k-- {
		q := r.Qs[k]
		if k == m.goal {
			continue
		}
		if r.Far(q.At.From, m.from) > 1 {
			return -1
		}
		if q.Dimension == quantity.Points || q.Dimension == quantity.Multiple || r.Deadline(k) {
			continue
		}
		if r.Claimed[k] || !r.leadsToGoal(k, m) || !q.Counts() || q.Sign != 0 || !r.arrived(k) || r.Imagined(k) || r.IsGoal(k) || r.phaseOf(k) == before2 {
			return -1
		}
		return k
	}
	return -1
}

// leadsToGoal reports whether nothing but talk stands between quantity k and the words that its goal was met, so that it is
// the value that is said to meet it.
func (r *Reading) leadsToGoal(k int, m kept) bool {
	i := r.Qs[k].At.To
	if r.NounAt(i) && r.Qs[k].Dimension == quantity.Count {
		i++ // what is counted
	}
	if w := r.Low(i); (w == "at" || w == "by") && r.Low(i+1) == "the" && r.Low(i+2) == "end" && r.Low(i+3) == "of" {
		for i += 4; r.Is(i, word.Determiner); i++ {
		}
		i++
	}
	ends, drawn := 0, false
	for ; i < m.from; i++ {
		w := r.Low(i)
		switch {
		case r.At[i] != 0 && (r.Qs[r.At[i]-1].Dimension == quantity.Points || r.Qs[r.At[i]-1].Dimension == quantity.Multiple):
		case r.At[i] != 0:
			return false
		case r.EndsSentence(i):
			ends++
		case r.Kind(i) == quantity.Mark:
		case w == "so" || w == "thus" || w == "therefore" || (w == "that" || w == "which" || w == "this") && r.StartsClause(i):
			drawn = true
		case w == "with" && (r.Low(i+1) == "that" || r.Low(i+1) == "this"):
			drawn = true
		case w == "to" || w == "in" || w == "by" || w == "over" || w == "under" || w == "down" || w == "up" || w == "of":
			return false
		case r.linkWord(i), w == "and" || w == "comfortably" || w == "easily" || w == "overall":
		default:
			return false
		}
	}
	return ends == 0 || ends == 1 && (drawn || r.Is(m.from, word.Goal))
}

// arrived reports whether the words before quantity k tell what was reached in the end.
func (r *Reading) arrived(k int) bool {
	for i, n := r.Qs[k].At.From-1, 0; i >= 0 && n < 7 && !r.EndsSentence(i); i, n = i-1, n+1 {
		switch w := r.Low(i); w {
		case "reached", "stood", "ended", "got", "came", "landed", "finished", "were", "was", "are", "is", "sold", "hit", "result", "now", "at", "to", "made", "achieved", "answered", "handled", "had", "we're", "it's":
			return true
		case "only", "average", "each", "per", "one", "first", "of":
			return false
		}
		if r.At[i] != 0 && i < r.Qs[k].At.From-1 && r.Qs[r.At[i]-1].Dimension == r.Qs[k].Dimension {
			return false
		}
	}
	return false
}

// sameGoods reports whether two counts are of the same things: by their noun, or the later carries none.
func (r *Reading) sameGoods(goal, got int) bool {
	a, b := r.Qs[goal], r.Qs[got]
	if a.Dimension != b.Dimension || a.Unit != b.Unit {
		return a.Dimension != quantity.Count && b.IsBare()
	}
	return a.Dimension != quantity.Count || a.Noun != "" && (b.Noun == "" || word.SameStem(a.Noun, b.Noun))
}

// otherSpan reports whether a count or an amount of money may be told of another stretch of time than its goal.
func (r *Reading) otherSpan(goal, got int) bool {
	a, b := r.Qs[goal], r.Qs[got]
	if a.Per != b.Per && a.Per != "" && b.Per != "" || a.Dimension != quantity.Count && a.Dimension != quantity.Money {
		return a.Per != b.Per && a.Per != "" && b.Per != ""
	}
	if a.Per != b.Per {
		return true
	}
	for _, k := range [...]int{goal, got} {
		for i := r.SentenceStart(r.Qs[k].At.From); i < r.SentenceEnd(r.Qs[k].At.To); i++ {
			if r.Is(i, word.Period|word.Month) || r.Is(i, word.Season) && r.Low(i) != "then" && r.Low(i) != "now" {
				return a.Per == ""
			}
		}
	}
	return false
}

// otherLevel reports whether some other value beside the one that was reached meets the goal, or tells it apart.
func (r *Reading) otherLevel(goal, got int, m kept) bool {
	want, is := r.Qs[goal], r.Qs[got]
	for k := max(0, min(goal, got)-reach); k < min(len(r.Qs), max(goal, got)+reach); k++ {
		q := r.Qs[k]
		if k == goal || k == got || q.Dimension != want.Dimension || !q.Counts() {
			continue
		}
		if q.At.From > r.Qs[got].At.To && r.Far(q.At.From, m.to) <= 3 {
			return true
		}
		if q.Dimension == quantity.Count && q.Unit == "" && !word.SameStem(q.Noun, want.Noun) {
			continue
		}
		if between := (q.Mid() - want.Mid()) * (is.Mid() - want.Mid()); between < 0 && q.At.From > min(want.At.From, is.At.From) {
			return true // it was on the good side of the goal at some time
		}
	}
	return false
}

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
