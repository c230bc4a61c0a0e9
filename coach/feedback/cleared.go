package feedback

import "fmt"

// cleared writes the red flags that were drilled and did not come back, with the words that stand
// in their place.
func (w *writer) cleared() {
	if len(w.Cleared) == 0 {
		return
	}
	w.section("Drilled, and gone")
	for _, c := range w.Cleared {
		w.line("- **%s**, drilled %s, is gone: %s", w.flagTitle(c.Flag), times(c.Times), quoted(c.Quote, quoteWords))
	}
}

// times words how often: once, twice, 3 times.
func times(n int) string {
	switch n {
	case 1:
		return "once"
	case 2:
		return "twice"
	}
	return fmt.Sprintf("%d times", n)
}
