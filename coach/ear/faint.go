package ear

// worthShowing is the score from which the best segment of a label that does not hold can be shown as what it may be.
const worthShowing = -0.2

// shownFaintly are the kinds of evidence that are told in so many ways that one which does not hold was told as often as
// not: in 350 answers that nothing was learned from, in 40 of 97.
var shownFaintly = [...]string{"customer_loop"}

// faintly returns where kinds of evidence that do not hold were heard most, of segments that speak for them at all.
func (w weighing) faintly(h *hearing, is map[string]bool) (out []Finding) {
	for _, label := range shownFaintly {
		if is[label] || is["hypothetical"] {
			continue
		}
		if s, ok := w.above(label, worthShowing); ok {
			f := Finding{Span: h.trimmed(s), Label: label, Rule: label, Why: meanings[label], Doubtful: true}
			w.place(h, &f)
			out = append(out, f)
		}
	}
	return out
}
