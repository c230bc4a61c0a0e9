package sums

import (
	"fmt"
	"math"

	"pushback/coach/numbers/change"
	"pushback/coach/numbers/quantity"
)

// faultNouns are things that went wrong, rightWords say of a share that it did not.
var (
	faultNouns = map[string]bool{"errors": true, "error": true, "mistakes": true, "mistake": true, "failures": true, "failure": true, "faults": true,
		"defects": true, "misses": true, "complaints": true, "wrong": true, "failed": true, "faulty": true, "broken": true, "damaged": true, "late": true}
	rightWords = map[string]bool{"right": true, "correct": true, "clean": true, "success": true, "accuracy": true, "accurate": true, "correctly": true,
		"punctual": true, "flawless": true, "fine": true}
)

// wrongRightRate checks the share that went well against how many of how many went wrong: "3 errors out of 2,300, so a
// rate of 99.2 % right". k is the share.
func (r *reader) wrongRightRate(k int) (change.Row, bool) {
	q := r.Qs[k]
	if k < 2 || q.Dimension != quantity.Percent || q.High != q.Value || q.Bound != quantity.Exact || q.Value < 50 || q.Value >= 100 {
		return change.Row{}, false
	}
	at := r.rateDrawn(k)
	if at < 0 || !r.toldRight(at, q.At.To+3) {
		return change.Row{}, false
	}
	faults, all := r.Qs[k-2], r.Qs[k-1]
	if faults.Value > all.Value {
		faults, all = all, faults
	}
	if !faults.Plain() || !all.Plain() || faults.Dimension != quantity.Count || all.Dimension != quantity.Count || faults.Bound != quantity.Exact || all.Bound != quantity.Exact ||
		r.Far(r.Qs[k-2].At.From, q.At.From) > 0 || all.Value < 20 || !r.toldFaulty(k-2, k-1) {
		return change.Row{}, false
	}
	due := 100 * (1 - faults.Value/all.Value)
	place := math.Pow(10, -float64(q.Decimals))
	if gap := math.Abs(due - q.Value); gap <= 1.5*place || gap <= 0.3*(100-due) {
		return change.Row{}, false
	}
	return r.Wrong(k-2, k, fmt.Sprintf("%s of %s leaves %s %%, not %s", quantity.Figure(faults.Value, ""), quantity.Figure(all.Value, ""), quantity.Figure(math.Round(due*100)/100, ""), quantity.Figure(q.Value, "%")))
}

// rateDrawn is drawnAt for a share that may be called a rate: "so a rate of 99 %".
func (r *reader) rateDrawn(k int) int {
	i := r.Qs[k].At.From - 1
	if w := r.Low(i - 1); r.Low(i) != "of" || w != "rate" && w != "share" && w != "accuracy" && w != "quota" {
		return r.drawnAt(k)
	}
	for n := 0; n < 6 && i > 0 && !r.EndsSentence(i) && r.At[i] == 0; i, n = i-1, n+1 {
		if drawing[r.Low(i)] || r.Low(i) == "that" && outcomes[r.Low(i+1)] {
			return i
		}
	}
	return -1
}

// toldRight reports whether the words from one token to another tell what went well.
func (r *reader) toldRight(from, to int) bool {
	for i := from; i < to; i++ {
		if rightWords[r.Low(i)] {
			return true
		}
	}
	return false
}

// toldFaulty reports whether the words of two counts, the earlier first, make one of them those that went wrong out of
// the other.
func (r *reader) toldFaulty(a, b int) bool {
	from, to := r.Qs[a].At.From, min(r.Qs[b].At.To+4, len(r.Tokens))
	faulty := false
	for i := from; i < to; i++ {
		faulty = faulty || faultNouns[r.Low(i)]
	}
	return faulty && (r.leadingOf(from) || r.isOf(r.Qs[a].At.To, r.Qs[b].At.From) || r.Low(r.Qs[b].At.From-1) == "in")
}
