package numbers

import (
	"fmt"
	"math"
	"strings"

	"pushback/coach/numbers/word"
)

// wrongShare checks "60 of our 400 merchants, so about a quarter" and "of 8,000 claims 3,200 were
// never sent in, so 55 %". k is the first of the two counts.
func (r *reader) wrongShare(k int) (Row, bool) {
	if k+2 >= len(r.qs) {
		return Row{}, false
	}
	part, whole, share := r.qs[k], r.qs[k+1], r.qs[k+2]
	if r.far(part.at.from, whole.at.from) > 0 || r.far(part.at.from, share.at.from) > 0 && !r.restates(k+2) || share.at.from-whole.at.to > 14 || r.claimed[k+2] || !spokenShare(share) {
		return Row{}, false
	}
	switch {
	case r.isOf(part.at.to, whole.at.from):
	case r.leadingOf(part.at.from):
		part, whole = whole, part
	default:
		return Row{}, false
	}
	if !part.plain() || !whole.plain() || part.Dimension != Count || whole.Dimension != Count || part.Value >= whole.Value ||
		share.Dimension != Percent && share.Dimension != Share || share.High != share.Value || !r.connects(r.qs[k+1].at.to, k+2) && !r.apposed(r.qs[k+1].at.to, k+2) {
		return Row{}, false
	}
	if !r.sameBase(k+2, r.qs[k], r.qs[k+1]) {
		return Row{}, false
	}
	return r.shareHolds(part, whole, k+2, k)
}

// shareHolds makes a row where the share, quantity k, is not the part of the whole under any fair
// reading; the words begin at quantity first.
func (r *reader) shareHolds(part, whole Quantity, k, first int) (Row, bool) {
	share := r.qs[k]
	real, said := part.Value/whole.Value, share.Value
	if share.Dimension == Percent {
		said /= 100
	}
	for n, v := range [...]float64{real, 1 - real} {
		if n == 1 && r.boundsItself(share) {
			break
		}
		slack := shareSlack(said, share)
		if share.Bound == About || share.Bound == Towards || part.Bound != Exact || whole.Bound != Exact {
			slack = math.Max(slack, 0.1*said+0.02)
		}
		if math.Abs(v-said) <= slack || share.Bound == Above && v >= said || share.Bound == Below && v <= said {
			return Row{}, false
		}
	}
	if r.explainedBy(k) {
		return Row{}, false
	}
	if said > 0.9 && real < 0.1 {
		return r.wrongSum(first, k, fmt.Sprintf("%s of %s leaves %s %%, not %s", figure(part.Value, ""), figure(whole.Value, ""),
			percentFigure(1-real), r.shareFigure(share)))
	}
	return r.wrongSum(first, k, fmt.Sprintf("%s of %s is %s %%, not %s", figure(part.Value, ""), figure(whole.Value, ""),
		percentFigure(real), r.shareFigure(share)))
}

// boundsItself reports whether a share that is told with a bound is one of the part and can be none of the others: "310 of the
// 480 were, so a bit under half", but not "so under half were not".
func (r *reader) boundsItself(share Quantity) bool {
	return (share.Bound == Below || share.Bound == Above) && (r.isEnd(share.at.to) || r.low(share.at.to) == "of")
}

// percentFigure writes a share in whole per cent, and one close to none or to all with what tells it from them.
func percentFigure(v float64) string {
	p := v * 100
	if p < 1 || p > 99 {
		return figure(p, "")
	}
	return figure(math.Round(p), "")
}

// ofThose reports whether "of those" or the like stands at token i.
func (r *reader) ofThose(i int) bool {
	switch r.low(i + 1) {
	case "those", "these", "them", "whom":
		return r.low(i) == "of"
	}
	return false
}

// wrongRatio checks a share that was told as two counts against the one drawn from it: "30 out of 120
// came back, that's half of them".
func (r *reader) wrongRatio(k int) (Row, bool) {
	if k+1 >= len(r.qs) {
		return Row{}, false
	}
	q, share := r.qs[k], r.qs[k+1]
	if q.Dimension != Share || q.Of < 2 || q.High != q.Value || share.Dimension != Percent && share.Dimension != Share || share.Of > 0 ||
		share.High != share.Value || r.claimed[k+1] || r.far(q.at.from, share.at.from) > 0 || share.at.from-q.at.to > 10 ||
		!r.connects(q.at.to, k+1) && !r.apposed(q.at.to, k+1) || !r.sameBase(k+1, q) {
		return Row{}, false
	}
	part, whole := q, q
	part.Value, whole.Value = tidy(q.Value*q.Of), q.Of
	return r.shareHolds(part, whole, k+1, k)
}

// wrongThose checks a part of what was counted right before: "We had 1,000 schools. Out of those, 200
// bought it, so that's ten per cent." k is the part.
func (r *reader) wrongThose(k int) (Row, bool) {
	if k == 0 || k+1 >= len(r.qs) {
		return Row{}, false
	}
	part, whole, share := r.qs[k], r.qs[k-1], r.qs[k+1]
	i := r.back(part.at.from)
	if r.low(i) == "," {
		i = r.back(i)
	}
	if !r.ofThose(i-1) && !r.ofThose(part.at.to) {
		return Row{}, false
	}
	if !part.plain() || !whole.plain() || part.Dimension != Count || whole.Dimension != Count || part.Value >= whole.Value ||
		share.Dimension != Percent && share.Dimension != Share || share.Of > 0 || share.High != share.Value || r.claimed[k+1] || r.ofThose(whole.at.to) {
		return Row{}, false
	}
	if r.far(whole.at.from, part.at.from) > 1 || r.far(part.at.from, share.at.from) > 0 && !r.restates(k+1) || share.at.from-part.at.to > 12 ||
		k > 1 && r.qs[k-2].Dimension == Count && r.far(r.qs[k-2].at.from, whole.at.from) == 0 ||
		!r.connects(part.at.to, k+1) && !r.restates(k+1) || !r.sameBase(k+1, whole, part) {
		return Row{}, false
	}
	return r.shareHolds(part, whole, k+1, k-1)
}

// shareSlack is how far the share of two told counts may be from the one that is said of them: what lies close to
// none or to all has little to round.
func shareSlack(said float64, q Quantity) float64 {
	edge := math.Min(said, 1-said)
	if q.Dimension != Percent || edge >= 0.05 {
		return fractionSlack(said)
	}
	return math.Max(0.1*edge, math.Min(q.step/100, 0.01))
}

// spokenShare reports whether a share is told as one and not as a count of some that were looked at: "a fifth", "one
// in seven", "nine in ten", but not "31 of 50".
func spokenShare(q Quantity) bool {
	switch q.Of {
	case 0, 3, 4, 5, 10:
		return true
	}
	return math.Abs(q.Of*q.Value-1) < 0.01
}

func (r *reader) shareFigure(q Quantity) string {
	if q.Dimension == Share {
		return q.Number.Of(r.text)
	}
	return figure(q.Value, q.Unit)
}

// isOf reports whether "of" joins two counts: "2 million of our 5 million", "rules out of four hundred".
func (r *reader) isOf(from, to int) bool {
	seen := false
	for i := from; i < to; i++ {
		switch l := r.class(i); {
		case r.low(i) == "of":
			seen = true
		case r.low(i) == "out", r.low(i) == "," && r.low(i+1) == "out", l.Is(word.Determiner), r.toks[i].filler, r.nounAt(i) && i-from < 2:
		default:
			return false
		}
	}
	return seen
}

// restates reports whether quantity k is all that its sentence says of the one before: "That's half."
func (r *reader) restates(k int) bool {
	i := r.back(r.qs[k].at.from)
	if r.low(i) == "is" && r.low(r.back(i)) == "that" {
		i = r.back(i)
	} else if r.low(i) != "that's" {
		return false
	}
	return r.endsSentence(i-1) && r.far(i-2, i) == 1 && r.kindAt(i-1) != lineToken && r.isEnd(r.qs[k].at.to)
}

// apposed reports whether quantity k only says again what ends at token from, and closes the sentence:
// "7 of 28 suppliers answered, or half."
func (r *reader) apposed(from, k int) bool {
	i := r.back(r.qs[k].at.from)
	if r.is(i, word.Determiner) || r.low(i) == "or" {
		i = r.back(i)
	}
	end := r.qs[k].at.to
	if r.qs[k].Dimension != Share || r.changing(from) {
		return false
	}
	if end < len(r.toks) && !r.endsSentence(end) {
		return false
	}
	switch r.low(i) {
	case ",", "–", "—":
	default:
		return false
	}
	for ; from < i; from++ {
		if r.kindAt(from) != wordToken || r.is(from, word.Join) {
			return false // another clause: "12 of the 60 have it and breakdowns fell, 30 %"
		}
	}
	return true
}

// changing reports whether the sentence of token i speaks of a change or of something in those counted,
// so that a share after it may be the size of that: "we cut scrap in 3 of 12 plants, a third".
func (r *reader) changing(i int) bool {
	for k := i - 1; k >= 0 && k > i-60 && !r.endsSentence(k); k-- {
		if r.is(k, word.Fall|word.Rise|word.Move|word.Less|word.More|word.Fast) || r.low(k) == "in" || r.low(k) == "from" || r.low(k) == "at" {
			return true
		}
	}
	return false
}

// leadingOf reports whether a clause opens with "of" before the number at i: "Of the 48 branches …".
func (r *reader) leadingOf(i int) bool {
	last := i
	for i = r.back(i); r.is(i, word.Determiner); i = r.back(i) {
		last = i
	}
	return (r.low(i) == "of" || r.low(i) == "from" && r.low(last) == "the") && r.startsClause(i)
}

// sameBase refuses a share of something else than the things counted: "60 of 400 merchants, so 25 %
// of revenue", "so half the tickets".
func (r *reader) sameBase(share int, counted ...Quantity) bool {
	i := r.qs[share].at.to
	if r.low(i) != "of" && !r.is(i, word.Determiner) && (!r.nounAt(i) || strings.HasSuffix(r.low(i), "ed")) {
		return true
	}
	if r.low(i) == "of" {
		i++
	}
	for ; r.is(i, word.Determiner) && !r.isEnd(i+1); i++ {
	}
	switch w := r.low(i); w {
	case "people", "users", "them", "all", "customers", "those", "these", "cases", "everyone", "everything", "total", "time":
		return true
	default:
		for _, q := range counted {
			if q.Noun != "" && word.SameStem(w, q.Noun) {
				return true
			}
		}
	}
	return false
}

// isEnd reports whether no word stands at token i.
func (r *reader) isEnd(i int) bool { return r.kindAt(i) != wordToken }
