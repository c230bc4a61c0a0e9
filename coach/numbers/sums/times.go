package sums

import (
	"fmt"
	"math"

	"pushback/coach/numbers/change"
	"pushback/coach/numbers/quantity"
	"pushback/coach/numbers/word"
)

// Two groups may each be told as so many of so many, and the one be held against the other: "12 of 100 answered wrong, with
// the soft one 30 of 100, so wrong answers have become five times more".

// wrongTimes checks a multiple against the two parts that were told right before it. k is the multiple.
func (r *reader) wrongTimes(k int) (change.Row, bool) {
	q := r.Qs[k]
	if q.High != q.Value || q.Vague || q.Value < 1.5 || q.Bound == quantity.Above || q.Bound == quantity.Below || r.Imagined(k) {
		return change.Row{}, false
	}
	a, b, ok := r.twoParts(k)
	if !ok || a.At.To > b.At.From || !r.sideways(a, b) || !r.timesDrawn(b.At.To, k) || !r.comparesAll(a, b, k) {
		return change.Row{}, false
	}
	for _, ratio := range [...]float64{b.Share() / a.Share(), b.Part / a.Part} {
		if timesFit(ratio, q) {
			return change.Row{}, false
		}
	}
	ratio := math.Max(b.Share()/a.Share(), a.Share()/b.Share())
	row, ok := r.Wrong(k, k, fmt.Sprintf("%s of %s to %s of %s is %s times, not %s", quantity.Figure(a.Part, ""), quantity.Figure(a.Whole, ""), quantity.Figure(b.Part, ""),
		quantity.Figure(b.Whole, ""), quantity.Figure(math.Round(ratio*10)/10, ""), quantity.Figure(q.Value, "")))
	row.Start = r.Tokens[a.At.From].Start
	return row, ok
}

// timesFit reports whether a multiple tells the ratio of two values either way round, as "three times as many" or as
// "three times more", by a rounding or as what the other shares of the two come to.
func timesFit(ratio float64, q quantity.Quantity) bool {
	if ratio < 1 {
		ratio = 1 / ratio
	}
	return quantity.Near(ratio, q.Value, 0.2, q.Bound) || quantity.Near(ratio-1, q.Value, 0.2, q.Bound)
}

// twoParts returns the only two parts that were told before quantity k, in its sentence and the one or two before it.
func (r *reader) twoParts(k int) (a, b quantity.OfWhole, ok bool) {
	var found [2]quantity.OfWhole
	n := 0
	for i := k - 1; i >= 0 && r.Far(r.Qs[i].At.From, r.Qs[k].At.From) <= 2; {
		p, next, told := r.PartEnding(i)
		if !told || n == len(found) {
			if r.Far(r.Qs[i].At.From, r.Qs[k].At.From) > 1 || n == len(found) && !r.Qs[i].Counts() {
				break
			}
			return a, b, false // another number may be the one that is meant
		}
		found[n] = p
		n, i = n+1, next
	}
	a, b = found[1], found[0]
	return a, b, n == 2 && a.Part > 0 && b.Part > 0 && a.Part != b.Part
}

// sideways reports whether the two parts belong to groups that are held against each other: both of wholes of about the same
// kind, in one sentence or in two that follow, the later one with words that tell it apart.
func (r *reader) sideways(a, b quantity.OfWhole) bool {
	if r.Far(a.At.From, b.At.From) > 1 || b.At.From-a.At.To > 16 {
		return false
	}
	for i := r.SentenceStart(a.At.From); i < b.At.From; i++ {
		switch r.Low(i) {
		case "those", "them", "these":
			if r.Low(i-1) == "of" {
				return false
			}
		case "another", "further", "more", "also", "remaining", "rest", "third", "would", "target", "goal", "wanted", "expected":
			return false // a part of the part, or one that comes on top
		}
	}
	for i := a.At.From; i < b.At.To+4; i++ {
		switch r.Low(i) {
		case "now", "then", "later", "after", "afterwards", "with", "without", "this", "next", "second", "new", "to", "before", "against", "versus", "vs", "today", "other", "→":
			return true
		}
		if r.Kind(i) == quantity.Arrow || r.Is(i, word.Season) || r.Is(i, word.Month) {
			return true
		}
	}
	return false
}

// timesDrawn reports whether the words between the second part and quantity k draw it as the conclusion.
func (r *reader) timesDrawn(from, k int) bool {
	ends, at := 0, -1
	for i := from; i < r.Qs[k].At.From; i++ {
		if r.EndsSentence(i) {
			if ends++; ends > 1 || r.Kind(i) == quantity.LineBreak || r.Low(i) == "?" {
				return false
			}
		}
		if r.drawsHere(i) {
			at = i
		}
	}
	if at < 0 {
		last := r.Back(r.Qs[k].At.From)
		return r.Low(last) == "," && last-from <= 3
	}
	for i := at; i < r.Qs[k].At.From; i++ {
		switch r.Low(i) {
		case "not", "never", "if", "they'd", "said", "thought", "felt", "and", "but", "sales", "revenue", "per", "cost", "costs", "price", "profit", "would":
			return false
		}
	}
	return r.Qs[k].At.From-at <= 9
}

// drawsHere reports whether the word at token i draws a conclusion: "so", "that's", "which is".
func (r *reader) drawsHere(i int) bool {
	switch w := r.Low(i); w {
	case "that", "which", "this":
		return r.Is(i+1, word.Be) || r.Low(i+1) == "makes" || r.Low(i+1) == "means"
	default:
		return r.Is(i, word.Conclusion)
	}
}

// comparesAll reports whether quantity k is told of the parts themselves and not of another measure: "five times more", "six
// times as many letters", "so wrong answers are five times higher".
func (r *reader) comparesAll(a, b quantity.OfWhole, k int) bool {
	i := r.Qs[k].At.To
	switch r.Low(i) {
	case "more", "fewer", "less", "higher", "lower", "better", "worse":
		i++
	case "as":
		switch r.Low(i + 1) {
		case "many", "often", "likely", "high", "common", "frequent":
		default:
			return false
		}
		i += 2
	default:
		return false
	}
	if w := r.Low(i); w == "often" || w == "likely" || w == "common" || w == "frequent" || w == "frequently" {
		i++
	}
	return r.subjectTold(a, b, k) && r.closesTimes(a, b, i)
}

// closesTimes reports whether the clause ends at token i, if need be behind a word that was told with the parts.
func (r *reader) closesTimes(a, b quantity.OfWhole, i int) bool {
	for n := 0; n < 2 && r.NounAt(i) && !r.IsEnd(i); i, n = i+1, n+1 {
		if !r.toldWith(a, b, i) {
			return false
		}
	}
	if w := r.Low(i); w == "than" || w == "as" {
		return r.Low(i+1) == "before" && r.IsEnd(i+2)
	}
	return r.EndsClaim(i) && !r.MixedIn(i) && !r.TakenBack(i)
}

// subjectTold reports whether the nouns that lead to the multiple in its clause were told with the parts, at least one of them
// where there are any.
func (r *reader) subjectTold(a, b quantity.OfWhole, k int) bool {
	nouns := false
	for i := r.Qs[k].At.From - 1; i > b.At.To && r.Low(i) != "," && !r.EndsSentence(i); i-- {
		if !r.NounAt(i) || r.Is(i, word.Conclusion) || r.Is(i, word.Be|word.Move|word.Rise|word.Fall|word.Determiner|word.Pronoun|word.Now|word.Join|word.Filler) || becomes[r.Low(i)] {
			continue
		}
		nouns = true
		if r.toldWith(a, b, i) {
			return true
		}
	}
	return !nouns
}

// becomes are verbs of change between a subject and its multiple.
var becomes = map[string]bool{"become": true, "became": true, "happen": true, "happens": true, "happened": true, "makes": true, "means": true,
	"have": true, "has": true, "getting": true, "roughly": true, "about": true, "there": true}

// toldWith reports whether the word at token i stands around one of the parts, in any form.
func (r *reader) toldWith(a, b quantity.OfWhole, i int) bool {
	for n := r.SentenceStart(a.At.From); n < min(r.SentenceEnd(b.At.To), i); n++ {
		if r.Kind(n) == quantity.Word && !r.Is(n, word.Determiner|word.Preposition|word.Join) && (word.SameStem(r.Low(n), r.Low(i)) || word.BeginsAlike(r.Low(n), r.Low(i))) {
			return true
		}
	}
	return false
}

// wrongDoubling checks what doubling so many times comes to: "Sales doubled in each of the three years, so we sold twenty
// times what we sold at the start". k is the multiple.
func (r *reader) wrongDoubling(k int) (change.Row, bool) {
	q := r.Qs[k]
	if q.High != q.Value || q.Vague || q.Value < 2 {
		return change.Row{}, false
	}
	for i, n := q.At.From-1, 0; i >= 0 && n < 30 && r.Far(i, q.At.From) <= 1; i, n = i-1, n+1 {
		factor := r.FactorAt(i)
		if factor < 2 {
			continue
		}
		times, ok := r.timesOver(i + 1)
		if !ok {
			return change.Row{}, false
		}
		due := math.Pow(factor, times)
		for _, v := range [...]float64{due, due / factor, due * factor, due - 1} {
			if quantity.Near(v, q.Value, 0.2, q.Bound) {
				return change.Row{}, false
			}
		}
		return change.Row{Span: r.Span(i, q.At.To), Contradicts: fmt.Sprintf("%s %s times is %s times, not %s", r.Low(i), quantity.Figure(times, ""), quantity.Figure(due, ""), quantity.Figure(q.Value, ""))}, true
	}
	return change.Row{}, false
}

// timesOver reads how many times something doubled: "in each of the three years", "twice".
func (r *reader) timesOver(i int) (float64, bool) {
	if r.Low(i) == "twice" {
		return 2, true
	}
	each := false
	for n := 0; n < 6 && i < len(r.Tokens) && !r.EndsSentence(i); i, n = i+1, n+1 {
		each = each || r.Low(i) == "each" || r.Low(i) == "every"
		if r.At[i] == 0 {
			continue
		}
		q := r.Qs[r.At[i]-1]
		if q.High != q.Value || q.Vague || q.Value < 2 || q.Value > 10 || q.Dimension != quantity.Time && q.Dimension != quantity.Multiple {
			return 0, false
		}
		return q.Value, each && q.Dimension == quantity.Time || q.Dimension == quantity.Multiple && n == 0
	}
	return 0, false
}

// wrongService checks the years in a trade against two ages: "I joined at twenty. I'm thirty now, so with fifteen years of
// service". k is the years.
func (r *reader) wrongService(k int) (change.Row, bool) {
	q := r.Qs[k]
	if q.Unit != "yr" || !q.Plain() || q.Bound != quantity.Exact || r.Low(q.At.To) != "of" || k < 2 {
		return change.Row{}, false
	}
	if r.Low(q.At.To+1) != "service" {
		return change.Row{}, false
	}
	from, now := r.Qs[k-2], r.Qs[k-1]
	if !r.isAge(k-2, "at") || !r.isAge(k-1, "i'm") && !r.isAge(k-1, "am") || now.Value <= from.Value || r.Far(from.At.From, q.At.From) > 2 || r.pauses(from.At.To, q.At.To+12) || r.grows(k-2, k) {
		return change.Row{}, false
	}
	if due := now.Value - from.Value; math.Abs(due-q.Value) > 1.5 {
		return r.Wrong(k-2, k, fmt.Sprintf("from %s to %s years of age is %s years, not %s", quantity.Figure(from.Value, ""), quantity.Figure(now.Value, ""), quantity.Figure(due, ""), quantity.Figure(q.Value, "")))
	}
	return change.Row{}, false
}

// isAge reports whether quantity k is an age that the word leads to: "at twenty", "I'm thirty".
func (r *reader) isAge(k int, lead string) bool {
	q := r.Qs[k]
	return (q.Role == quantity.Age || q.IsBare() || q.Dimension == quantity.Count && q.Unit == "" && q.NounIsTalk()) && q.Value >= 14 && q.Value <= 80 && r.Low(r.Back(q.At.From)) == lead
}
