package sums

import (
	"fmt"
	"math"
	"strings"

	"pushback/coach/numbers/change"
	"pushback/coach/numbers/quantity"
	"pushback/coach/numbers/word"
)

// wrongShare checks "60 of our 400 merchants, so about a quarter" and "of 8,000 claims 3,200 were
// never sent in, so 55 %". k is the first of the two counts.
func (r *reader) wrongShare(k int) (change.Row, bool) {
	if k+2 >= len(r.Qs) {
		return change.Row{}, false
	}
	part, whole, share := r.Qs[k], r.Qs[k+1], r.Qs[k+2]
	if r.Far(part.At.From, whole.At.From) > 0 || r.Far(part.At.From, share.At.From) > 0 && !r.restates(k+2) || share.At.From-whole.At.To > 14 || r.Claimed[k+2] || !spokenShare(share) {
		return change.Row{}, false
	}
	switch {
	case r.isOf(part.At.To, whole.At.From):
	case r.leadingOf(part.At.From):
		part, whole = whole, part
	default:
		return change.Row{}, false
	}
	if !part.Plain() || !whole.Plain() || part.Dimension != quantity.Count || whole.Dimension != quantity.Count || part.Value >= whole.Value ||
		share.Dimension != quantity.Percent && share.Dimension != quantity.Share || share.High != share.Value || !r.Connects(r.Qs[k+1].At.To, k+2) && !r.apposed(r.Qs[k+1].At.To, k+2) {
		return change.Row{}, false
	}
	if !r.sameBase(k+2, r.Qs[k], r.Qs[k+1]) {
		return change.Row{}, false
	}
	return r.shareHolds(part, whole, k+2, k)
}

// shareHolds makes a row where the share, quantity k, is not the part of the whole under any fair
// reading; the words begin at quantity first.
func (r *reader) shareHolds(part, whole quantity.Quantity, k, first int) (change.Row, bool) {
	share := r.Qs[k]
	real, said := part.Value/whole.Value, share.Value
	if share.Dimension == quantity.Percent {
		said /= 100
	}
	for n, v := range [...]float64{real, 1 - real} {
		if n == 1 && r.boundsItself(share) {
			break
		}
		slack := shareSlack(said, share)
		if share.Bound == quantity.About || share.Bound == quantity.Towards || part.Bound != quantity.Exact || whole.Bound != quantity.Exact {
			slack = math.Max(slack, 0.1*said+0.02)
		}
		if math.Abs(v-said) <= slack || share.Bound == quantity.Above && v >= said || share.Bound == quantity.Below && v <= said {
			return change.Row{}, false
		}
	}
	if r.explainedBy(k) {
		return change.Row{}, false
	}
	if said > 0.9 && real < 0.1 {
		return r.Wrong(first, k, fmt.Sprintf("%s of %s leaves %s %%, not %s", quantity.Figure(part.Value, ""), quantity.Figure(whole.Value, ""),
			percentFigure(1-real), r.shareFigure(share)))
	}
	return r.Wrong(first, k, fmt.Sprintf("%s of %s is %s %%, not %s", quantity.Figure(part.Value, ""), quantity.Figure(whole.Value, ""),
		percentFigure(real), r.shareFigure(share)))
}

// boundsItself reports whether a share that is told with a bound is one of the part and can be none of the others: "310 of the
// 480 were, so a bit under half", but not "so under half were not".
func (r *reader) boundsItself(share quantity.Quantity) bool {
	return (share.Bound == quantity.Below || share.Bound == quantity.Above) && (r.IsEnd(share.At.To) || r.Low(share.At.To) == "of")
}

// percentFigure writes a share in whole per cent, and one close to none or to all with what tells it from them.
func percentFigure(v float64) string {
	p := v * 100
	if p < 1 || p > 99 {
		return quantity.Figure(p, "")
	}
	return quantity.Figure(math.Round(p), "")
}

// wrongRatio checks a share that was told as two counts against the one drawn from it: "30 out of 120
// came back, that's half of them".
func (r *reader) wrongRatio(k int) (change.Row, bool) {
	if k+1 >= len(r.Qs) {
		return change.Row{}, false
	}
	q, share := r.Qs[k], r.Qs[k+1]
	if q.Dimension != quantity.Share || q.Of < 2 || q.High != q.Value || share.Dimension != quantity.Percent && share.Dimension != quantity.Share || share.Of > 0 ||
		share.High != share.Value || r.Claimed[k+1] || r.Far(q.At.From, share.At.From) > 0 || share.At.From-q.At.To > 10 ||
		!r.Connects(q.At.To, k+1) && !r.apposed(q.At.To, k+1) || !r.sameBase(k+1, q) {
		return change.Row{}, false
	}
	part, whole := q, q
	part.Value, whole.Value = quantity.Tidy(q.Value*q.Of), q.Of
	return r.shareHolds(part, whole, k+1, k)
}

// wrongThose checks a part of what was counted right before: "We had 1,000 schools. Out of those, 200
// bought it, so that's ten per cent." k is the part.
func (r *reader) wrongThose(k int) (change.Row, bool) {
	if k == 0 || k+1 >= len(r.Qs) {
		return change.Row{}, false
	}
	part, whole, share := r.Qs[k], r.Qs[k-1], r.Qs[k+1]
	i := r.Back(part.At.From)
	if r.Low(i) == "," {
		i = r.Back(i)
	}
	if !r.OfThose(i-1) && !r.OfThose(part.At.To) {
		return change.Row{}, false
	}
	if !part.Plain() || !whole.Plain() || part.Dimension != quantity.Count || whole.Dimension != quantity.Count || part.Value >= whole.Value ||
		share.Dimension != quantity.Percent && share.Dimension != quantity.Share || share.Of > 0 || share.High != share.Value || r.Claimed[k+1] || r.OfThose(whole.At.To) {
		return change.Row{}, false
	}
	if r.Far(whole.At.From, part.At.From) > 1 || r.Far(part.At.From, share.At.From) > 0 && !r.restates(k+1) || share.At.From-part.At.To > 12 ||
		k > 1 && r.Qs[k-2].Dimension == quantity.Count && r.Far(r.Qs[k-2].At.From, whole.At.From) == 0 ||
		!r.Connects(part.At.To, k+1) && !r.restates(k+1) || !r.sameBase(k+1, whole, part) {
		return change.Row{}, false
	}
	return r.shareHolds(part, whole, k+1, k-1)
}

// shareSlack is how far the share of two told counts may be from the one that is said of them: what lies close to
// none or to all has little to round.
func shareSlack(said float64, q quantity.Quantity) float64 {
	edge := math.Min(said, 1-said)
	if q.Dimension != quantity.Percent || edge >= 0.05 {
		return quantity.FractionSlack(said)
	}
	return math.Max(0.1*edge, math.Min(q.Step/100, 0.01))
}

// spokenShare reports whether a share is told as one and not as a count of some that were looked at: "a fifth", "one
// in seven", "nine in ten", but not "31 of 50".
func spokenShare(q quantity.Quantity) bool {
	switch q.Of {
	case 0, 3, 4, 5, 10:
		return true
	}
	return math.Abs(q.Of*q.Value-1) < 0.01
}

func (r *reader) shareFigure(q quantity.Quantity) string {
	if q.Dimension == quantity.Share {
		return q.Number.Of(r.Text)
	}
	return quantity.Figure(q.Value, q.Unit)
}

// isOf reports whether "of" joins two counts: "2 million of our 5 million", "rules out of four hundred".
func (r *reader) isOf(from, to int) bool {
	seen := false
	for i := from; i < to; i++ {
		switch l := r.Class(i); {
		case r.Low(i) == "of":
			seen = true
		case r.Low(i) == "out", r.Low(i) == "," && r.Low(i+1) == "out", l.Is(word.Determiner), r.Tokens[i].Filler, r.NounAt(i) && i-from < 2:
		default:
			return false
		}
	}
	return seen
}

// restates reports whether quantity k is all that its sentence says of the one before: "That's half."
func (r *reader) restates(k int) bool {
	i := r.Back(r.Qs[k].At.From)
	if r.Low(i) == "is" && r.Low(r.Back(i)) == "that" {
		i = r.Back(i)
	} else if r.Low(i) != "that's" {
		return false
	}
	return r.EndsSentence(i-1) && r.Far(i-2, i) == 1 && r.Kind(i-1) != quantity.LineBreak && r.IsEnd(r.Qs[k].At.To)
}

// apposed reports whether quantity k only says again what ends at token from, and closes the sentence:
// "7 of 28 suppliers answered, or half."
func (r *reader) apposed(from, k int) bool {
	i := r.Back(r.Qs[k].At.From)
	if r.Is(i, word.Determiner) || r.Low(i) == "or" {
		i = r.Back(i)
	}
	end := r.Qs[k].At.To
	if r.Qs[k].Dimension != quantity.Share || r.changing(from) {
		return false
	}
	if end < len(r.Tokens) && !r.EndsSentence(end) {
		return false
	}
	switch r.Low(i) {
	case ",", "–", "—":
	default:
		return false
	}
	for ; from < i; from++ {
		if r.Kind(from) != quantity.Word || r.Is(from, word.Join) {
			return false // another clause: "12 of the 60 have it and breakdowns fell, 30 %"
		}
	}
	return true
}

// changing reports whether the sentence of token i speaks of a change or of something in those counted,
// so that a share after it may be the size of that: "we cut scrap in 3 of 12 plants, a third".
func (r *reader) changing(i int) bool {
	for k := i - 1; k >= 0 && k > i-60 && !r.EndsSentence(k); k-- {
		if r.Is(k, word.Fall|word.Rise|word.Move|word.Less|word.More|word.Fast) || r.Low(k) == "in" || r.Low(k) == "from" || r.Low(k) == "at" {
			return true
		}
	}
	return false
}

// leadingOf reports whether a clause opens with "of" before the number at i: "Of the 48 branches …".
func (r *reader) leadingOf(i int) bool {
	last := i
	for i = r.Back(i); r.Is(i, word.Determiner); i = r.Back(i) {
		last = i
	}
	return (r.Low(i) == "of" || r.Low(i) == "from" && r.Low(last) == "the") && r.StartsClause(i)
}

// sameBase refuses a share of something else than the things counted: "60 of 400 merchants, so 25 %
// of revenue", "so half the tickets".
func (r *reader) sameBase(share int, counted ...quantity.Quantity) bool {
	i := r.Qs[share].At.To
	if r.Low(i) != "of" && !r.Is(i, word.Determiner) && (!r.NounAt(i) || strings.HasSuffix(r.Low(i), "ed")) {
		return true
	}
	if r.Low(i) == "of" {
		i++
	}
	for ; r.Is(i, word.Determiner) && !r.IsEnd(i+1); i++ {
	}
	switch w := r.Low(i); w {
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
