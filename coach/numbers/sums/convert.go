package sums

import (
	"fmt"

	"pushback/coach/numbers/change"
	"pushback/coach/numbers/quantity"
	"pushback/coach/numbers/word"
)

// wrongConversion checks a size that is only said again in another unit: "1,500 ms to load, so fifteen seconds". k is
// the second.
func (r *reader) wrongConversion(k int) (change.Row, bool) {
	if k == 0 {
		return change.Row{}, false
	}
	a, b := r.Qs[k-1], r.Qs[k]
	if !a.Plain() || !b.Plain() || a.Dimension != b.Dimension || a.Unit == b.Unit || a.Dimension != quantity.Time && a.Dimension != quantity.Data ||
		a.Bound != quantity.Exact || b.Bound != quantity.Exact && b.Bound != quantity.About || r.Claimed[k] || a.Per != b.Per && b.Per != "" && !r.definite(k) || !r.saysAgain(k) && !r.shiftedComma(k) {
		return change.Row{}, false
	}
	if k > 1 && a.Per != "" && r.Qs[k-2].Dimension == quantity.Time && r.Qs[k-2].At.To == a.At.From {
		return change.Row{}, false // how often, and not how long: "two hours five days a week, so ten hours a week"
	}
	due := a.Value * quantity.Factor(a.Unit) / quantity.Factor(b.Unit)
	if due > b.Value*slip || b.Value > due*slip {
		return change.Row{}, false // so far apart they are two things, and no slip
	}
	for _, f := range calendarsOf(a, b) {
		if quantity.Near(due*f, b.Value, 0.25) {
			return change.Row{}, false
		}
	}
	for n := max(0, k-4); n < min(len(r.Qs), k+3); n++ {
		if v := r.Qs[n].Mid(); n != k && n != k-1 && v > 0 && r.Far(r.Qs[n].At.From, b.At.From) <= 2 && (quantity.Near(due*v, b.Value, 0.1) || quantity.Near(due/v, b.Value, 0.1)) {
			return change.Row{}, false
		}
	}
	return r.Wrong(k-1, k, fmt.Sprintf("%s is %s, not %s", quantity.Spell(a.Value, a.Unit), quantity.Spell(quantity.Rounded(due), b.Unit), quantity.Spell(b.Value, b.Unit)))
}

// slip is how many times too much or too little somebody makes of a size by a slip: a comma, an hour of a hundred minutes,
// hours for minutes.
const slip = 100

// calendarsOf are the ways to count the one unit by the other: a day may be one of work.
func calendarsOf(a, b quantity.Quantity) []float64 {
	if a.Dimension != quantity.Time {
		return []float64{1}
	}
	long := max(quantity.Factor(a.Unit), quantity.Factor(b.Unit))
	if long < quantity.Day {
		return []float64{1}
	}
	if quantity.Factor(a.Unit) > quantity.Factor(b.Unit) {
		return []float64{1, 1.0 / 3, 5.0 / 7, 5.0 / 21, 1 / 2.4, 22.0 / 30, 0.5}
	}
	return []float64{1, 3, 1.4, 4.2, 2.4, 30.0 / 22, 2}
}

// shiftedComma reports whether two sizes of data that are told one after the other are the same but for tens: "3,000 GB …
// moving 30 TB".
func (r *reader) shiftedComma(k int) bool {
	a, b := r.Qs[k-1], r.Qs[k]
	if a.Dimension != quantity.Data || r.Far(a.At.From, b.At.From) > 1 {
		return false
	}
	ratio := a.Value * quantity.Factor(a.Unit) / (b.Value * quantity.Factor(b.Unit))
	if !quantity.Near(ratio, 0.1, 0.001) && !quantity.Near(ratio, 0.01, 0.001) && !quantity.Near(ratio, 10, 0.001) && !quantity.Near(ratio, 100, 0.001) {
		return false
	}
	for i := a.At.From - 4; i < b.At.From; i++ {
		if w := r.Low(i); r.Is(max(i, 0), word.Fall|word.Rise|word.Now|word.Past) || w == "to" || w == "of" || w == "another" || w == "other" || w == "from" || w == "only" || w == "first" || w == "per" || w == "each" {
			return w == "to" && !r.FromBetween(max(0, i-8), i) && i < a.At.From
		}
	}
	return true
}

// saysAgain reports whether nothing but words of restating lead from the quantity before to quantity k: "…, so", "that is",
// "or", "in those".
func (r *reader) saysAgain(k int) bool {
	a, b := r.Qs[k-1], r.Qs[k]
	far := r.Far(a.At.From, b.At.From)
	if far > 1 || b.At.From-a.At.To > 12 {
		return false
	}
	switch r.Low(b.At.To) {
	case "later", "ago", "earlier", "before", "after", "in", "for":
		if w := r.Low(b.At.To + 1); r.Low(b.At.To) != "for" || w != "every" && w != "each" {
			return false
		}
	}
	switch prev := r.Low(b.At.From - 1); {
	case prev == "those" || prev == "these":
		return r.At[b.At.From-2] == 0
	case far > 0:
		i := b.At.From - 1
		return (prev == "that's" || prev == "is" && r.Low(i-1) == "that") && r.Low(b.At.To) == "of"
	case prev == "so" || prev == "that's" || prev == "thus":
		return r.Low(b.At.From-2) == ","
	case prev == "is" || prev == "are":
		return (r.Low(b.At.From-2) == "that" || r.Low(b.At.From-2) == "which") && r.Low(b.At.From-3) == ","
	}
	return false
}

// wrongCompound checks what two changes one after the other come to: "ten per cent in the first year and ten per cent
// again in the second. Over the two years that's forty-five". k is the whole.
func (r *reader) wrongCompound(k int) (change.Row, bool) {
	if k < 2 {
		return change.Row{}, false
	}
	q := r.Qs[k]
	if q.Dimension != quantity.Percent || q.High != q.Value || !q.Counts() || !r.overBoth(k) {
		return change.Row{}, false
	}
	var parts []int
	for n := k - 1; n >= max(0, k-6) && r.Far(r.Qs[n].At.From, q.At.From) <= 1; n-- {
		if x := r.Qs[n]; x.Dimension == quantity.Percent {
			parts = append(parts, n)
		}
	}
	if len(parts) != 2 {
		return change.Row{}, false
	}
	a, b := r.Qs[parts[1]], r.Qs[parts[0]]
	if a.High != a.Value || b.High != b.Value || r.Far(a.At.From, b.At.From) > 0 || !r.stepsUp(a.At.From, q.At.From) {
		return change.Row{}, false
	}
	grown := (1+a.Value/100)*(1+b.Value/100)*100 - 100
	shrunk := 100 - (1-a.Value/100)*(1-b.Value/100)*100
	for _, due := range [...]float64{grown, shrunk, a.Value + b.Value} {
		if quantity.Near(due, q.Value, 0.12, a.Bound, b.Bound, q.Bound) || due-q.Value < 3 && q.Value-due < 3 {
			return change.Row{}, false
		}
	}
	return r.Wrong(parts[1], k, fmt.Sprintf("%s and then %s make %s, not %s", quantity.Figure(a.Value, "%"), quantity.Figure(b.Value, "%"), quantity.Figure(quantity.Tidy(grown), "%"), quantity.Figure(q.Value, "%")))
}

// overBoth reports whether quantity k is told of both steps together.
func (r *reader) overBoth(k int) bool {
	q := r.Qs[k]
	for i := max(r.SentenceStart(q.At.From), q.At.From-9); i < min(r.SentenceEnd(q.At.To), q.At.To+7); i++ {
		switch r.Low(i) {
		case "both", "altogether", "together", "total":
			return true
		case "over", "in":
			if r.Low(i+1) == "the" && (r.Low(i+2) == "two" || r.Low(i+2) == "year" && r.drawnAt(k) >= 0) {
				return true
			}
		}
	}
	return false
}

// stepsUp reports whether two changes are told of one thing, one after the other and the same way.
func (r *reader) stepsUp(from, to int) bool {
	again := false
	for i := max(0, from-5); i < to; i++ {
		switch r.Low(i) {
		case "with", "plus", "including", "without":
			return false
		case "again", "another", "then", "second", "next", "autumn", "following":
			again = true
		case "lost", "fell", "north", "south", "other", "but", "while":
			return false
		}
	}
	return again
}
