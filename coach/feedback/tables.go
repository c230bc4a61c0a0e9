package feedback

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"pushback/coach"
	"pushback/coach/ear"
	"pushback/coach/interview"
	"pushback/coach/pushback"
	"pushback/coach/text"
)

// numbers writes the table of measures, and where the answer's own sums fail.
func (w *writer) numbers() {
	if len(w.Report.Numbers) == 0 {
		return
	}
	rows := slices.DeleteFunc(slices.Clone(w.Report.Numbers), func(n coach.Number) bool { return hollow(n) || !w.sure(n) })
	if len(rows) == 0 && !slices.ContainsFunc(w.Report.Numbers, func(n coach.Number) bool { return n.Contradicts != "" }) {
		return
	}
	w.section("Numbers")
	w.rowsOf(rows)
	for _, n := range w.Report.Numbers {
		if n.Contradicts != "" {
			w.line("\n%s", sentence(n.Contradicts))
		}
	}
}

// hollow reports whether a row has nothing to show in a table: a sum of the answer, say, that does
// not come out.
func hollow(n coach.Number) bool {
	return n.Before == nil && n.After == nil && n.BeforeQuote == "" && n.AfterQuote == "" && (stated(n) == "–" || named(n) == "")
}

func (w *writer) rowsOf(rows []coach.Number) {
	if len(rows) == 0 {
		return
	}
	w.line("| measure | before | after | you said | it is |\n|---|---|---|---|---|")
	for _, n := range rows {
		before, after := w.values(n)
		w.line("| %s | %s | %s | %s | %s |", or(escape(named(n)), "–"), before, after, w.said(n), w.worked(n))
	}
}

// named returns the name of a row as the answer writes it, "" where it has none.
func named(n coach.Number) string {
	if pushback.Measure(n.Measure) == "" {
		return ""
	}
	return n.Measure
}

// values words both values of a row in one manner, as exactly as they were said: where only one was said
// with its unit, both in figures with the unit put to them.
func (w *writer) values(n coach.Number) (before, after string) {
	before, after = value(n.Before, n.Unit, n.BeforeQuote), value(n.After, n.Unit, n.AfterQuote)
	if n.Before == nil || n.After == nil {
		return before, after
	}
	asSaid := func(v, said string) bool { return v == escape(said) }
	if n.Unit == "%" && n.BeforeQuote != "" && n.AfterQuote != "" && !perCent.MatchString(n.Quote) && len(strings.Fields(n.BeforeQuote+" "+n.AfterQuote)) <= mostAsSaid {
		before, after = escape(n.BeforeQuote), escape(n.AfterQuote) // "two in five", "nothing"
	} else if *n.Before == 0 && n.BeforeQuote != "" {
		before = escape(n.BeforeQuote) // "nothing"
	} else if *n.After == 0 && n.AfterQuote != "" || eitherOr.MatchString(n.BeforeQuote+n.AfterQuote) {
		before, after = or(escape(n.BeforeQuote), before), or(escape(n.AfterQuote), after) // "eight or nine": nobody said 8.5
	} else if asSaid(before, n.BeforeQuote) != asSaid(after, n.AfterQuote) && !pushback.ShareInWords(n.BeforeQuote) && !pushback.ShareInWords(n.AfterQuote) && !strings.Contains(n.AfterQuote+n.BeforeQuote, " per ") {
		before, after = escape(pushback.Value(*n.Before, n.Unit)), escape(pushback.Value(*n.After, n.Unit))
	}
	if uneven(*n.Before) {
		before = or(escape(n.BeforeQuote), before)
	}
	if uneven(*n.After) {
		after = or(escape(n.AfterQuote), after)
	}
	hedgedBefore, hedgedAfter := w.exactness(n)
	return hedgedBefore + before, hedgedAfter + after
}

// uneven reports whether a value has more digits than anybody says: an hour ten is 1.1667 hours.
func uneven(v float64) bool { return math.Abs(v*100-math.Round(v*100)) > 1e-6 }

// eitherOr matches a value of which two are told.
var eitherOr = text.NewPattern(`(?i)\pL (?:or|to) \pL`)

// mostAsSaid is in how many words two shares may be shown as they were said.
const mostAsSaid = 10

// value words a value of the table; one that has no number, as in "weeks to days", as it was said.
func value(v *float64, unit, said string) string {
	if v == nil {
		return or(quoted(said, 6), "–")
	}
	return escape(pushback.AsSaid(*v, unit, said))
}

func computed(n coach.Number) string {
	if n.ComputedChange == nil {
		return "–"
	}
	words := signed(*n.ComputedChange)
	if n.Unit == "%" && (n.Quote == "" || perCent.MatchString(n.Quote)) && n.StatedChange == nil && n.Before != nil && n.After != nil {
		step := *n.After - *n.Before
		if pushback.ShareInWords(n.BeforeQuote) || pushback.ShareInWords(n.AfterQuote) {
			step = math.Round(step) // who says "a third" does not mean 33.33 %
		}
		words = points(step)
	}
	if !n.Consistent {
		return "**" + words + "**"
	}
	return words
}

// perCent matches a share that was said in per cent: one said as "one in five" is not counted in points.
var perCent = text.NewPattern(`(?i)%|per ?cent`)

// points words the step between two shares: from 79 % to 91 % is 12 points, and 15 % only to those who
// say so.
func points(step float64) string {
	sign := "+"
	if step < 0 {
		sign = "−"
	}
	words := strconv.FormatFloat(math.Round(math.Abs(step)*100)/100, 'f', -1, 64)
	if words == "1" {
		return sign + "1 point"
	}
	return sign + words + " points"
}

// signed words a change with its direction; a minus sign, not a hyphen.
func signed(fraction float64) string {
	words := pushback.Percent(math.Abs(fraction))
	if left := 1 + fraction; words == "100 %" && left > 0 && fraction < 0 {
		words = strconv.FormatFloat(min(math.Round(-fraction*1000)/10, 99.9), 'f', -1, 64) + " %" // not all of it
	}
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
	spent := w.session().Answer.Spent().Seconds()
	if w.Report.Words == 0 && spent < 1 {
		return
	}
	target, length := interview.DefaultShares, 180.0
	if w.Session != nil {
		target, length = w.Session.Plan.Shares, w.Session.Plan.Length.Go().Seconds()
	}
	w.section("Time")
	w.line("%s The target is %s.", w.length(spent), clock(length))
	if !w.shared() && !w.timed() {
		return
	}
	if w.Report.SectionsGuessed {
		w.line("\nThe sections are guessed from what is said.")
	}
	w.line("\n|  | words | time | target |\n|---|---|---|---|")
	for i, s := range ear.Sections {
		w.line("| %s | %s | %s | %.0f %% |", upper(string(s)), w.wordShare(s), w.timeShare(i), 100*target[i])
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
	if w.Report.SectionsGuessed || w.Session == nil { // headings of one's own are no STAR
		return used == len(ear.Sections)
	}
	return used > 1
}

// length says how long the answer is. Typing takes longer than speech, so that its time and the
// time the words would take are told apart.
func (w *writer) length(spent float64) string {
	spoken := w.session().Answer.Layout == interview.Aloud
	words := fmt.Sprintf("%s, about %s when spoken", plural(w.Report.Words, "word"), clock(float64(w.Report.Words)/wordsASecond))
	if w.Session == nil {
		words = fmt.Sprintf("%s, about %s when spoken", plural(w.Report.Words, "word"), clock(float64(w.Report.SpokenSeconds)))
	}
	switch {
	case spoken && w.Report.Words > 0:
		return fmt.Sprintf("%s spoken, %s.", clock(spent), plural(w.Report.Words, "word"))
	case spoken:
		return clock(spent) + " spoken."
	case spent >= 1:
		return words + ", typed in " + clock(spent) + "."
	}
	return words + "."
}

// wordsASecond is a comfortable pace of speech, 150 words a minute.
const wordsASecond = 2.5

// timed reports whether the sections have times of their own.
func (w *writer) timed() bool { return w.sectionTime() > 0 }

func (w *writer) sectionTime() (total float64) {
	for _, p := range w.session().Answer.Parts {
		total += p.Spent.Go().Seconds()
	}
	return total
}

func (w *writer) timeShare(section int) string {
	if !w.timed() {
		return "–"
	}
	return fmt.Sprintf("%.0f %%", 100*w.session().Answer.Parts[section].Spent.Go().Seconds()/w.sectionTime())
}

func (w *writer) wordShare(s ear.Section) string {
	if w.Report.Words == 0 {
		return "–"
	}
	return fmt.Sprintf("%.0f %%", 100*w.Report.Sections[string(s)])
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
