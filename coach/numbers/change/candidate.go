package change

import (
	"pushback/coach/numbers/quantity"
	"pushback/coach/numbers/word"
)

// candidate reports whether the quantity can be one side of a change.
func (r *Reading) candidate(k int) bool {
	if k < 0 || k >= len(r.Qs) || r.Claimed[k] {
		return false
	}
	q := &r.Qs[k]
	if r.isTotal(q) || r.agedThen(q) || r.isWholeOfPart(k) {
		return false
	}
	return q.Counts() && q.Sign == 0 && q.Dimension != quantity.Multiple && r.Low(q.At.To) != "more"
}

// isWholeOfPart reports whether the quantity is the whole of a part that was told right before it: the 30 of "3 of 30 drivers".
func (r *Reading) isWholeOfPart(k int) bool {
	q := r.Qs[k]
	if k == 0 || r.Low(q.At.From-1) != "of" || r.Qs[k-1].At.To != q.At.From-1 {
		return false
	}
	_, _, ok := r.PartEnding(k)
	return ok && q.Of == 0
}

// agedThen reports whether the number is how old somebody was, or the hour that somebody began at: "when I was 25", "I
// started at 9".
func (r *Reading) agedThen(q *quantity.Quantity) bool {
	i := r.Back(q.At.From)
	if !q.IsBare() || i < 2 {
		return false
	}
	if r.Low(i) == "at" && (r.Low(i-1) == "started" || r.Low(i-1) == "began") {
		return oneself[r.Low(i-2)]
	}
	return r.Low(i) == "was" && oneself[r.Low(i-1)] && r.Low(i-2) == "when"
}

// oneself are the pronouns of one person.
var oneself = map[string]bool{"i": true, "he": true, "she": true}

// isTotal reports whether the quantity only says of how many another is told: "31 marks out of 80", "per hundred
// receipts".
func (r *Reading) isTotal(q *quantity.Quantity) bool {
	switch p := r.Low(q.At.From - 1); {
	case p == "per":
		return true
	case p == "first" && r.Is(q.At.From-2, word.Determiner):
		return q.IsBare() // "on the first eight"
	case p == "each", p == "every":
		return p == "every" && r.partOpened(int(r.At[q.At.From])-1) >= 0 || q.Dimension == quantity.Count && (q.Value == 10 || q.Value == 100 || q.Value == 1000)
	case p == "of":
		return r.Low(q.At.From-2) == "out" || r.partOpened(int(r.At[q.At.From])-1) >= 0
	}
	return false
}

// nextCandidate returns the next quantity after k that may be the other side: dates and years
// between the two are stepped over ("from 14 in April 2021 to 1 in June").
func (r *Reading) nextCandidate(k int) int {
	for n := k + 1; n < len(r.Qs) && n <= k+3; n++ {
		switch r.Qs[n].Role {
		case quantity.Year, quantity.Date, quantity.Quarter:
			continue
		}
		if !r.isTotal(&r.Qs[n]) {
			return n
		}
	}
	return -1
}
