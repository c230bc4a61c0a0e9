package numbers

import "pushback/coach/numbers/word"

// stayedAt reports whether the words before the number say that it stayed what it was: nothing became of it.
func (r *reader) stayedAt(k int) bool {
	i := r.back(r.qs[k].at.from)
	if r.low(i) != "at" {
		return false
	}
	w := r.low(r.back(i))
	return w == "stayed" || w == "remained"
}

// deadline reports whether the duration only says how long the change took: "within two months".
func (r *reader) deadline(k int) bool {
	if r.qs[k].Dimension != Time {
		return false
	}
	i := r.back(r.qs[k].at.from)
	if r.is(i, word.Determiner) {
		i = r.back(i)
	}
	switch r.low(i) {
	case "within", "after", "next", "last", "past", "first", "every":
		return true
	}
	return r.lasting(k) || r.low(r.qs[k].at.to) == "ago" || r.low(r.qs[k].at.to) == "later"
}

// lasting reports whether the duration is the time that something went on: "over two sprints".
func (r *reader) lasting(k int) bool {
	if r.qs[k].Dimension != Time {
		return false
	}
	switch r.low(r.back(r.qs[k].at.from)) {
	case "over", "for", "during":
		return true
	case "in":
		return factorOf(r.qs[k].Unit) >= week
	}
	return false
}

// usedFor reports whether the stretch of time is how long something used to go on: "used to sit there for six days".
func (r *reader) usedFor(k int) bool {
	i := r.back(r.qs[k].at.from)
	if r.low(i) != "for" {
		return false
	}
	for n := 0; n < 8 && i > 0 && r.kindAt(i) == wordToken; i, n = i-1, n+1 {
		if w := r.low(i); (w == "used" || w == "had") && (r.low(i+1) == "to" || pastPerfect[r.low(i+1)]) {
			return true
		}
	}
	return false
}
