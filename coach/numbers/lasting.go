package numbers

import (
	"pushback/coach/numbers/quantity"
	"pushback/coach/numbers/word"
)

// stayedAt reports whether the words before the number say that it stayed what it was: nothing became of it.
func (r *reader) stayedAt(k int) bool {
	i := r.Back(r.Qs[k].At.From)
	if r.Low(i) != "at" {
		return false
	}
	w := r.Low(r.Back(i))
	return w == "stayed" || w == "remained"
}

// deadline reports whether the duration only says how long the change took: "within two months".
func (r *reader) deadline(k int) bool {
	if r.Qs[k].Dimension != quantity.Time {
		return false
	}
	i := r.Back(r.Qs[k].At.From)
	if r.Is(i, word.Determiner) {
		i = r.Back(i)
	}
	switch r.Low(i) {
	case "within", "after", "next", "last", "past", "first", "every":
		return true
	}
	return r.lasting(k) || r.Low(r.Qs[k].At.To) == "ago" || r.Low(r.Qs[k].At.To) == "later"
}

// lasting reports whether the duration is the time that something went on: "over two sprints".
func (r *reader) lasting(k int) bool {
	if r.Qs[k].Dimension != quantity.Time {
		return false
	}
	switch r.Low(r.Back(r.Qs[k].At.From)) {
	case "over", "for", "during":
		return true
	case "in":
		return quantity.Factor(r.Qs[k].Unit) >= quantity.Week
	}
	return false
}

// usedFor reports whether the stretch of time is how long something used to go on: "used to sit there for six days".
func (r *reader) usedFor(k int) bool {
	i := r.Back(r.Qs[k].At.From)
	if r.Low(i) != "for" {
		return false
	}
	for n := 0; n < 8 && i > 0 && r.Kind(i) == quantity.Word; i, n = i-1, n+1 {
		if w := r.Low(i); (w == "used" || w == "had") && (r.Low(i+1) == "to" || pastPerfect[r.Low(i+1)]) {
			return true
		}
	}
	return false
}
