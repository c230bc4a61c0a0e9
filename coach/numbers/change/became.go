package change

import (
	"pushback/coach/numbers/quantity"
	"pushback/coach/numbers/word"
)

// became checks a claim that belongs to no pair against what was told of the same measure some sentences
// before it: "It stood at 20 % in January. … By June it stood at 26 %, up sixteen points".
func (r *Reading) became(c claim) (Row, bool) {
	b := r.lastBefore(c.at.From)
	if b < 0 || c.weak || !r.candidate(b) || r.Qs[b].Vague || r.Imagined(b) || r.clockLike(b) {
		return Row{}, false
	}
	a := r.wasBefore(b)
	if a < 0 || r.Deadline(b) && !r.bothFor(a, b) || !r.turnedInto(a, b, c) {
		return Row{}, false
	}
	p := pair{before: a, after: b, anchor: r.Qs[a].At.From, how: distant}
	was, is, _ := quantity.Common(r.Qs[a], r.Qs[b])
	if was.Mid() == is.Mid() || r.contrary(p, c) || !r.sameThing(p, c) || r.names(c, a, b) < 0 || !r.disagrees(p, c) || r.anotherFits(p, c) {
		return Row{}, false
	}
	row := Row{Span: r.Span(r.Qs[a].At.From, c.at.To), StatedSpan: r.Span(c.at.From, c.at.To), Contradicts: r.contradiction(p, c),
		Measure: r.measureName(p.anchor, a)}
	if f, ok := c.fraction(); ok {
		row.Stated = &f
	}
	return row, true
}

// thenTold reports whether value b follows value a with "then", and nothing is counted in between: "0.8 % of requests,
// then 0.02".
func (r *Reading) thenTold(a, b int) bool {
	i := r.Back(r.Qs[b].At.From)
	return b == a+1 && r.Low(i) == "then" && r.Low(i-1) == "," && i-r.Qs[a].At.To <= 5 && r.IsEnd(r.Qs[b].At.To)
}

func (r *Reading) clockLike(k int) bool {
	return r.Qs[k].Role == quantity.Clock || r.Qs[k].Role == quantity.Age
}

// window is how many sentences back a value may find what it was before.
const window = 5

// farWindow is how many sentences back it may be found where unit and thing are told again: "61 g per child … 44 g per child".
const farWindow = 24

// sameMeasureTold reports whether two values are told in the same unit and counted by the same thing, which is no time.
func (r *Reading) sameMeasureTold(a, b int) bool {
	p, q := r.Qs[a], r.Qs[b]
	return (p.Unit != "" || p.Noun != "") && p.Unit == q.Unit && p.Noun == q.Noun && p.Per != "" && p.Per == q.Per && !word.Of(p.Per).Is(word.Period)
}

// wasBefore returns the only earlier quantity that measures what quantity b does, within a few sentences, or -1.
func (r *Reading) wasBefore(b int) int {
	found := -1
	for k := b - 1; k >= max(0, b-reach) && r.Far(r.Qs[k].At.From, r.Qs[b].At.From) <= farWindow; k-- {
		if r.Far(r.Qs[k].At.From, r.Qs[b].At.From) > window && !r.sameMeasureTold(k, b) {
			continue
		}
		if q := r.Qs[k]; !q.Counts() || q.Vague || r.Claimed[k] || q.Dimension == quantity.Time && r.Deadline(k) && !r.bothFor(k, b) {
			continue
		}
		if _, _, ok := quantity.Common(r.Qs[k], r.Qs[b]); !ok || !alikeBare(r.Qs[k], r.Qs[b]) && !r.thenTold(k, b) && !r.pacesApart(k, b) || r.longStretch(k, b) {
			continue
		}
		if found >= 0 && r.sameAgain(found, k) {
			found = k
			continue
		}
		if found >= 0 {
			return -1
		}
		found = k
	}
	if found < 0 || !r.candidate(found) || r.Imagined(found) || r.clockLike(found) {
		return -1
	}
	return found
}

// pacesApart reports whether two bare numbers are a pace in one month or season and what a pronoun says it was in another:
// "complaints were at 40 a week in May. In July they were at 26".
func (r *Reading) pacesApart(a, b int) bool {
	p, q := r.Qs[a], r.Qs[b]
	return b == a+1 && p.Dimension == quantity.Count && q.Dimension == quantity.Count && p.Unit == "" && q.Unit == "" && p.Noun == "" && q.Noun == "" && p.Per != "" && (q.Per == "" || q.Per == p.Per) &&
		r.Far(p.At.From, q.At.From) <= 2 && r.PointsBack(b) && r.datedApart(a, b)
}

// longStretch reports whether quantity k is a stretch of days that can be no level of a value told in hours or less: "three
// weeks of traces".
func (r *Reading) longStretch(k, b int) bool {
	return r.Qs[k].Dimension == quantity.Time && quantity.Factor(r.Qs[k].Unit) >= quantity.Day && quantity.Factor(r.Qs[b].Unit) < quantity.Day && (r.Low(r.Qs[k].At.To) == "of" || r.Shared(k, b) == 0)
}

// sameAgain reports whether quantity k, told with its article, is the value again that was told first: "31 of the 52 minutes".
func (r *Reading) sameAgain(k, first int) bool {
	a, b := r.Qs[first], r.Qs[k]
	return r.Low(b.At.From-1) == "the" && a.Value == b.Value && a.High == b.High && a.Unit == b.Unit
}

// bothFor reports whether two durations say for how long the same was done: "sat there for 50 minutes".
func (r *Reading) bothFor(a, b int) bool {
	return r.Low(r.Qs[a].At.From-1) == "for" && r.Low(r.Qs[b].At.From-1) == "for" && (r.Shared(a, b) > 0 || r.Low(r.Qs[b].At.To) == "now")
}

// alikeBare refuses a bare number beside one that carries a unit of its own, unless it is a count of the same.
func alikeBare(a, b quantity.Quantity) bool {
	if a.Dimension == quantity.Count && b.Dimension == quantity.Count {
		return a.Noun != "" && (b.Noun == "" || word.SameStem(a.Noun, b.Noun) || b.Noun == "ones")
	}
	return a.Unit == b.Unit || a.Dimension == b.Dimension && a.Unit != "" && b.Unit != ""
}

// turnedInto reports whether value b is what became of value a, and the claim is drawn from the two.
func (r *Reading) turnedInto(a, b int, c claim) bool {
	if was, is := r.phaseOf(a), r.phaseOf(b); !r.nextRound(b) && !r.datedApart(a, b) && !r.thenTold(a, b) && (is < after1 || was > unsaid && (r.laterRound(a) || !r.laterRound(b))) {
		return false
	}
	p := pair{before: a, after: b, anchor: r.Qs[a].At.From, how: distant}
	if !r.linkedAfter(r.Qs[b].At.To, c) && !r.concluded(p, r.Qs[b].At.To, c) {
		return false
	}
	return r.datedApart(a, b) && r.Qs[b].Noun == "" || r.thenTold(a, b) || r.OfThose(r.Qs[b].At.To) || r.PointsBack(b) || r.gotTo(b) || r.Shared(a, b) > 0 || r.names(c, a, b) > 0
}

// datedApart reports whether both values are told of their own month or season: "64 in spring and 41 in autumn".
func (r *Reading) datedApart(a, b int) bool {
	return r.pointNear(a) && r.pointNear(b) && !r.Imagined(a)
}

// pointNear reports whether a point in time stands in the clause of quantity k: "in May", "in 2021".
func (r *Reading) pointNear(k int) bool {
	q := r.Qs[k]
	for i := max(r.SentenceStart(q.At.From), q.At.From-7); i < min(r.SentenceEnd(q.At.To), q.At.To+7); i++ {
		if r.Low(i) != "in" && r.Low(i) != "by" || i > q.At.To && r.FromBetween(q.At.To, i) {
			continue
		}
		if i < q.At.From && r.FromBetween(i, q.At.From) && !r.yearAt(i+1) {
			continue
		}
		if r.isPoint(i+1) || r.yearAt(i+1) {
			return true
		}
	}
	return false
}

func (r *Reading) yearAt(i int) bool {
	q, ok := r.QuantityAt(i)
	return ok && q.Role == quantity.Year
}

// laterRound reports whether the words before the number put it at a point in time after the others: "by June".
func (r *Reading) laterRound(k int) bool {
	for i, n := r.Qs[k].At.From-1, 0; i >= 0 && n < 8 && !r.EndsSentence(i); i, n = i-1, n+1 {
		switch r.Low(i) {
		case "now", "today", "after", "later", "afterwards":
			return true
		case "by":
			return r.isPoint(i + 1)
		}
	}
	return r.nextRound(k)
}

// nextRound reports whether the number belongs to the later of two rounds: "in the second quarter".
func (r *Reading) nextRound(k int) bool {
	for i, n := r.Qs[k].At.From-1, 0; i >= 0 && n < 7 && !r.EndsSentence(i); i, n = i-1, n+1 {
		switch r.Low(i) {
		case "second", "next", "following":
			return r.Is(i+1, word.Period) || r.Is(i+1, word.Season)
		}
	}
	return false
}

// names says whether the claim names what the values measure: 1 where it does, -1 where it names something
// else, 0 where it names nothing.
func (r *Reading) names(c claim, a, b int) int {
	p := pair{before: a, after: b, anchor: r.Qs[a].At.From}
	found := 0
	for i := c.from - 1; i > r.Qs[b].At.To && r.Kind(i) == quantity.Word; i-- {
		if !r.NounAt(i) || r.Is(i, word.Fall|word.Rise|word.Move|word.Less|word.More|word.Period) || linkWords[r.Low(i)] || reported[r.Low(i)] {
			continue
		}
		if r.namedBy(p, i) || r.isMeasure(p, i) {
			return 1
		}
		found = -1
	}
	return found
}
