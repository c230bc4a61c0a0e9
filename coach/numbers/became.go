package numbers

import "pushback/coach/numbers/word"

// became checks a claim that belongs to no pair against what was told of the same measure some sentences
// before it: "It stood at 20 % in January. … By June it stood at 26 %, up sixteen points".
func (r *reader) became(c claim) (Row, bool) {
	b := r.lastBefore(c.at.from)
	if b < 0 || c.weak || !r.candidate(b) || r.qs[b].Vague || r.imagined(b) || r.clockLike(b) {
		return Row{}, false
	}
	a := r.wasBefore(b)
	if a < 0 || r.deadline(b) && !r.bothFor(a, b) || !r.turnedInto(a, b, c) {
		return Row{}, false
	}
	p := pair{before: a, after: b, anchor: r.qs[a].at.from, how: distant}
	was, is, _ := common(r.qs[a], r.qs[b])
	if was.Mid() == is.Mid() || r.contrary(p, c) || !r.sameThing(p, c) || r.names(c, a, b) < 0 || !r.disagrees(p, c) || r.anotherFits(p, c) {
		return Row{}, false
	}
	row := Row{Span: r.span(r.qs[a].at.from, c.at.to), StatedSpan: r.span(c.at.from, c.at.to), Contradicts: r.contradiction(p, c),
		Measure: r.measureName(p.anchor, a)}
	if f, ok := c.fraction(); ok {
		row.Stated = &f
	}
	return row, true
}

// thenTold reports whether value b follows value a with "then", and nothing is counted in between: "0.8 % of requests,
// then 0.02".
func (r *reader) thenTold(a, b int) bool {
	i := r.back(r.qs[b].at.from)
	return b == a+1 && r.low(i) == "then" && r.low(i-1) == "," && i-r.qs[a].at.to <= 5 && r.isEnd(r.qs[b].at.to)
}

func (r *reader) clockLike(k int) bool { return r.qs[k].Role == Clock || r.qs[k].Role == Age }

// window is how many sentences back a value may find what it was before.
const window = 5

// farWindow is how many sentences back it may be found where unit and thing are told again: "61 g per child … 44 g per child".
const farWindow = 24

// sameMeasureTold reports whether two values are told in the same unit and counted by the same thing, which is no time.
func (r *reader) sameMeasureTold(a, b int) bool {
	p, q := r.qs[a], r.qs[b]
	return (p.Unit != "" || p.Noun != "") && p.Unit == q.Unit && p.Noun == q.Noun && p.Per != "" && p.Per == q.Per && !word.Of(p.Per).Is(word.Period)
}

// wasBefore returns the only earlier quantity that measures what quantity b does, within a few sentences, or -1.
func (r *reader) wasBefore(b int) int {
	found := -1
	for k := b - 1; k >= max(0, b-reach) && r.far(r.qs[k].at.from, r.qs[b].at.from) <= farWindow; k-- {
		if r.far(r.qs[k].at.from, r.qs[b].at.from) > window && !r.sameMeasureTold(k, b) {
			continue
		}
		if q := r.qs[k]; !q.Counts() || q.Vague || r.claimed[k] || q.Dimension == Time && r.deadline(k) && !r.bothFor(k, b) {
			continue
		}
		if _, _, ok := common(r.qs[k], r.qs[b]); !ok || !alikeBare(r.qs[k], r.qs[b]) && !r.thenTold(k, b) && !r.pacesApart(k, b) || r.longStretch(k, b) {
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
	if found < 0 || !r.candidate(found) || r.imagined(found) || r.clockLike(found) {
		return -1
	}
	return found
}

// pacesApart reports whether two bare numbers are a pace in one month or season and what a pronoun says it was in another:
// "complaints were at 40 a week in May. In July they were at 26".
func (r *reader) pacesApart(a, b int) bool {
	p, q := r.qs[a], r.qs[b]
	return b == a+1 && p.Dimension == Count && q.Dimension == Count && p.Unit == "" && q.Unit == "" && p.Noun == "" && q.Noun == "" && p.Per != "" && (q.Per == "" || q.Per == p.Per) &&
		r.far(p.at.from, q.at.from) <= 2 && r.pointsBack(b) && r.datedApart(a, b)
}

// longStretch reports whether quantity k is a stretch of days that can be no level of a value told in hours or less: "three
// weeks of traces".
func (r *reader) longStretch(k, b int) bool {
	return r.qs[k].Dimension == Time && factorOf(r.qs[k].Unit) >= day && factorOf(r.qs[b].Unit) < day && (r.low(r.qs[k].at.to) == "of" || r.shared(k, b) == 0)
}

// sameAgain reports whether quantity k, told with its article, is the value again that was told first: "31 of the 52 minutes".
func (r *reader) sameAgain(k, first int) bool {
	a, b := r.qs[first], r.qs[k]
	return r.low(b.at.from-1) == "the" && a.Value == b.Value && a.High == b.High && a.Unit == b.Unit
}

// bothFor reports whether two durations say for how long the same was done: "sat there for 50 minutes".
func (r *reader) bothFor(a, b int) bool {
	return r.low(r.qs[a].at.from-1) == "for" && r.low(r.qs[b].at.from-1) == "for" && (r.shared(a, b) > 0 || r.low(r.qs[b].at.to) == "now")
}

// alikeBare refuses a bare number beside one that carries a unit of its own, unless it is a count of the same.
func alikeBare(a, b Quantity) bool {
	if a.Dimension == Count && b.Dimension == Count {
		return a.Noun != "" && (b.Noun == "" || word.SameStem(a.Noun, b.Noun) || b.Noun == "ones")
	}
	return a.Unit == b.Unit || a.Dimension == b.Dimension && a.Unit != "" && b.Unit != ""
}

// turnedInto reports whether value b is what became of value a, and the claim is drawn from the two.
func (r *reader) turnedInto(a, b int, c claim) bool {
	if was, is := r.phaseOf(a), r.phaseOf(b); !r.nextRound(b) && !r.datedApart(a, b) && !r.thenTold(a, b) && (is < after1 || was > unsaid && (r.laterRound(a) || !r.laterRound(b))) {
		return false
	}
	p := pair{before: a, after: b, anchor: r.qs[a].at.from, how: distant}
	if !r.linkedAfter(r.qs[b].at.to, c) && !r.concluded(p, r.qs[b].at.to, c) {
		return false
	}
	return r.datedApart(a, b) && r.qs[b].Noun == "" || r.thenTold(a, b) || r.ofThose(r.qs[b].at.to) || r.pointsBack(b) || r.gotTo(b) || r.shared(a, b) > 0 || r.names(c, a, b) > 0
}

// datedApart reports whether both values are told of their own month or season: "64 in spring and 41 in autumn".
func (r *reader) datedApart(a, b int) bool {
	return r.pointNear(a) && r.pointNear(b) && !r.imagined(a)
}

// pointNear reports whether a point in time stands in the clause of quantity k: "in May", "in 2021".
func (r *reader) pointNear(k int) bool {
	q := r.qs[k]
	for i := max(r.sentenceStart(q.at.from), q.at.from-7); i < min(r.sentenceEnd(q.at.to), q.at.to+7); i++ {
		if r.low(i) != "in" && r.low(i) != "by" || i > q.at.to && r.fromBetween(q.at.to, i) {
			continue
		}
		if i < q.at.from && r.fromBetween(i, q.at.from) && !r.yearAt(i+1) {
			continue
		}
		if r.isPoint(i+1) || r.yearAt(i+1) {
			return true
		}
	}
	return false
}

func (r *reader) yearAt(i int) bool {
	q, ok := r.quantityAt(i)
	return ok && q.Role == Year
}

// laterRound reports whether the words before the number put it at a point in time after the others: "by June".
func (r *reader) laterRound(k int) bool {
	for i, n := r.qs[k].at.from-1, 0; i >= 0 && n < 8 && !r.endsSentence(i); i, n = i-1, n+1 {
		switch r.low(i) {
		case "now", "today", "after", "later", "afterwards":
			return true
		case "by":
			return r.isPoint(i + 1)
		}
	}
	return r.nextRound(k)
}

// nextRound reports whether the number belongs to the later of two rounds: "in the second quarter".
func (r *reader) nextRound(k int) bool {
	for i, n := r.qs[k].at.from-1, 0; i >= 0 && n < 7 && !r.endsSentence(i); i, n = i-1, n+1 {
		switch r.low(i) {
		case "second", "next", "following":
			return r.is(i+1, word.Period) || seasons[r.low(i+1)]
		}
	}
	return false
}

// names says whether the claim names what the values measure: 1 where it does, -1 where it names something
// else, 0 where it names nothing.
func (r *reader) names(c claim, a, b int) int {
	p := pair{before: a, after: b, anchor: r.qs[a].at.from}
	found := 0
	for i := c.from - 1; i > r.qs[b].at.to && r.kindAt(i) == wordToken; i-- {
		if !r.nounAt(i) || r.is(i, word.Fall|word.Rise|word.Move|word.Less|word.More|word.Period) || linkWords[r.low(i)] || reported[r.low(i)] {
			continue
		}
		if r.namedBy(p, i) || r.isMeasure(p, i) {
			return 1
		}
		found = -1
	}
	return found
}
