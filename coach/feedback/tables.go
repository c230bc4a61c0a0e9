package feedback

import (
	"fmt"
	"math"
	"slices"

	"pushback/coach"
	"pushback/coach/ear"
	"pushback/coach/interview"
	"pushback/coach/pushback"
)

// numbers writes the table of measures, and where the answer's own sums fail.
func (w *writer) numbers() {
	if len(w.Report.Numbers) == 0 {
		return
	}
	w.section("Numbers")
	w.rowsOf(slices.DeleteFunc(slices.Clone(w.Report.Numbers), hollow))
	for _, n := range w.Report.Numbers {
		if n.Contradicts != "" {
			w.line("\n%s", sentence(n.Contradicts))
		}
	}
}

// hollow reports whether a row has nothing to show in a table: a sum of the answer, say, that does
// not come out.
func hollow(n coach.Number) bool {
	return n.Before == nil && n.After == nil && n.BeforeQuote == "" && n.AfterQuote == "" && stated(n) == "–"
}

func (w *writer) rowsOf(rows []coach.Number) {
	if len(rows) == 0 {
		return
	}
	w.line("| measure | before | after | you said | it is |\n|---|---|---|---|---|")
	for _, n := range rows {
		w.line("| %s | %s | %s | %s | %s |", or(escape(n.Measure), "–"), value(n.Before, n.Unit, n.BeforeQuote), value(n.After, n.Unit, n.AfterQuote), stated(n), computed(n))
	}
}

// value words a value of the table; one that has no number, as in "weeks to days", as it was said.
func value(v *float64, unit, said string) string {
	if v == nil {
		return or(quoted(said, 6), "–")
	}
	return escape(pushback.AsSaid(*v, unit, said))
}

func stated(n coach.Number) string {
	switch {
	case n.StatedQuote != "":
		return quoted(n.StatedQuote, 8)
	case n.StatedChange != nil:
		return signed(*n.StatedChange)
	}
	return "–"
}

func computed(n coach.Number) string {
	if n.ComputedChange == nil {
		return "–"
	}
	if !n.Consistent {
		return "**" + signed(*n.ComputedChange) + "**"
	}
	return signed(*n.ComputedChange)
}

// signed words a change with its direction; a minus sign, not a hyphen.
func signed(fraction float64) string {
	words := pushback.Percent(math.Abs(fraction))
	switch {
	case fraction < 0:
		return "−" + words
	case fraction > 0:
		return "+" + words
	}
	return words
}

// time writes how long the answer is and how it is shared out.
func (w *writer) time() {
	if w.Report.Words == 0 {
		return
	}
	w.section("Time")
	target := interview.DefaultShares
	length := 180.0
	if w.Session != nil {
		target, length = w.Session.Plan.Shares, w.Session.Plan.Length.Go().Seconds()
	}
	w.line("%s, about %s when spoken. The target is %s.", plural(w.Report.Words, "word"), clock(float64(w.Report.SpokenSeconds)), clock(length))
	if !w.shared() {
		return
	}
	if w.Report.SectionsGuessed {
		w.line("\nThe sections are guessed from what is said.")
	}
	w.line("\n|  | words | target |\n|---|---|---|")
	for i, s := range ear.Sections {
		w.line("| %s | %.0f %% | %.0f %% |", upper(string(s)), 100*w.Report.Sections[string(s)], 100*target[i])
	}
}

// shared reports whether the answer has sections worth a table: more than one, and where they are
// only guessed all four.
func (w *writer) shared() bool {
	if len(w.Report.Craft) > 0 {
		return false
	}
	used := 0
	for _, share := range w.Report.Sections {
		if share > 0 {
			used++
		}
	}
	if w.Report.SectionsGuessed {
		return used == len(ear.Sections)
	}
	return used > 1
}

func plural(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

// clock words seconds as minutes and seconds.
func clock(seconds float64) string {
	s := int(math.Round(seconds))
	return fmt.Sprintf("%d:%02d", s/60, s%60)
}
