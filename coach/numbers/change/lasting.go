package change

import "pushback/coach/numbers/quantity"

// stayedAt reports whether the words before the number say that it stayed what it was: nothing became of it.
func (r *Reading) stayedAt(k int) bool {
	i := r.Back(r.Qs[k].At.From)
	if r.Low(i) != "at" {
		return false
	}
	w := r.Low(r.Back(i))
	return w == "stayed" || w == "remained"
}

// usedFor reports whether the stretch of time is how long something used to go on: "used to sit there for six days".
func (r *Reading) usedFor(k int) bool {
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
