package numbers

import (
	"fmt"
	"math"
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
func (r *reader) wrongRightRate(k int) (Row, bool) {
	q := r.qs[k]
	if k < 2 || q.Dimension != Percent || q.High != q.Value || q.Bound != Exact || q.Value < 50 || q.Value >= 100 {
		return Row{}, false
	}
	at := r.rateDrawn(k)
	if at < 0 || !r.toldRight(at, q.at.to+3) {
		return Row{}, false
	}
	faults, all := r.qs[k-2], r.qs[k-1]
	if faults.Value > all.Value {
		faults, all = all, faults
	}
	if !faults.plain() || !all.plain() || faults.Dimension != Count || all.Dimension != Count || faults.Bound != Exact || all.Bound != Exact ||
		r.far(r.qs[k-2].at.from, q.at.from) > 0 || all.Value < 20 || !r.toldFaulty(k-2, k-1) {
		return Row{}, false
	}
	due := 100 * (1 - faults.Value/all.Value)
	place := math.Pow(10, -float64(q.decimals))
	if gap := math.Abs(due - q.Value); gap <= 1.5*place || gap <= 0.3*(100-due) {
		return Row{}, false
	}
	return r.wrongSum(k-2, k, fmt.Sprintf("%s of %s leaves %s %%, not %s", figure(faults.Value, ""), figure(all.Value, ""), figure(math.Round(due*100)/100, ""), figure(q.Value, "%")))
}

// rateDrawn is drawnAt for a share that may be called a rate: "so a rate of 99 %".
func (r *reader) rateDrawn(k int) int {
	i := r.qs[k].at.from - 1
	if w := r.low(i - 1); r.low(i) != "of" || w != "rate" && w != "share" && w != "accuracy" && w != "quota" {
		return r.drawnAt(k)
	}
	for n := 0; n < 6 && i > 0 && !r.endsSentence(i) && r.at[i] == 0; i, n = i-1, n+1 {
		if drawing[r.low(i)] || r.low(i) == "that" && outcomes[r.low(i+1)] {
			return i
		}
	}
	return -1
}

// toldRight reports whether the words from one token to another tell what went well.
func (r *reader) toldRight(from, to int) bool {
	for i := from; i < to; i++ {
		if rightWords[r.low(i)] {
			return true
		}
	}
	return false
}

// toldFaulty reports whether the words of two counts, the earlier first, make one of them those that went wrong out of
// the other.
func (r *reader) toldFaulty(a, b int) bool {
	from, to := r.qs[a].at.from, min(r.qs[b].at.to+4, len(r.toks))
	faulty := false
	for i := from; i < to; i++ {
		faulty = faulty || faultNouns[r.low(i)]
	}
	return faulty && (r.leadingOf(from) || r.isOf(r.qs[a].at.to, r.qs[b].at.from) || r.low(r.qs[b].at.from-1) == "in")
}
