package feedback

import (
	"fmt"
	"slices"
	"strings"

	"pushback/coach"
	"pushback/coach/interview"
	"pushback/coach/numbers/quantity"
	"pushback/coach/pushback"
	"pushback/coach/text"
)

// quoteWords is how long a quote in running text may be.
const quoteWords = 24

// standing writes the red flags that no reply repaired, worst first, then those that may be none.
func (w *writer) standing() {
	flags, doubtful := w.flags()
	if len(flags) > 0 {
		title := "Red flags"
		if w.Session != nil {
			title = "Still standing"
		}
		w.section(title)
	}
	for i, f := range flags {
		if i > 0 {
			w.line("")
		}
		w.line("%s", w.flag(f, i < explained))
	}
	w.unsure(doubtful)
}

// flags returns the red flags that stand: those for certain, and those that may be none. One that was
// asked about and not repaired stands for certain.
func (w *writer) flags() (certain, doubtful []coach.RedFlag) {
	standing := coach.Standing(w.session(), w.Report)
	for _, f := range standing {
		if f.ID == "launch_only" && w.asked(f.ID) == "" && handedOff(standing, f.Doubtful) {
			continue // that others had it afterwards says the same
		}
		if f.Doubtful && w.asked(f.ID) == "" && f.ID != "inconsistent_numbers" {
			doubtful = append(doubtful, f)
		} else {
			certain = append(certain, f)
		}
	}
	return certain, doubtful
}

// handedOff reports whether it stands that others took over, for certain or where that is enough in doubt.
func handedOff(standing []coach.RedFlag, doubtEnough bool) bool {
	return slices.ContainsFunc(standing, func(f coach.RedFlag) bool { return f.ID == "handed_off" && (doubtEnough || !f.Doubtful) })
}

// explained is for how many of the worst flags it is said why they matter.
const explained = 3

// flag writes one red flag: its words, what was heard and, for the worst, why it matters, or what
// was said when it was asked about, and the repair.
func (w *writer) flag(f coach.RedFlag, whole bool) string {
	parts := []string{"**" + w.flagTitleOf(f) + ".**"}
	if words := w.flagWords(f); words != "" {
		parts = append(parts, words+".")
	}
	switch said := w.asked(f.ID); {
	case said != "":
		parts = append(parts, said)
	case whole:
		parts = append(parts, sentence(f.Why))
	default:
		parts = append(parts, sentence(f.Heard))
	}
	if f.Repair != "" {
		parts = append(parts, "Repair: “"+strings.Trim(f.Repair, "\"")+"”")
	}
	return strings.Join(parts, " ")
}

// flagWords quotes what a red flag rests on, "" where it is an absence.
func (w *writer) flagWords(f coach.RedFlag) string {
	if told := f.Told(w.Answer).Of(w.Answer); told != "" {
		if f.ID == "inconsistent_numbers" && len(quantity.Find(told)) == 0 {
			return w.inFull(f.Of(w.Answer)) // the figures are what disagrees
		}
		if f.ID == "followed_orders" {
			if whole := pushback.WithSubject(w.Answer, w.given, f.Told(w.Answer)).Of(w.Answer); whole != told {
				return uncut(whole)
			}
		}
		if text.CountWords(told) < fewestShown {
			if whole := pushback.Sentence(w.Answer, f.Told(w.Answer)); !whole.Empty() {
				return w.inFull(whole.Of(w.Answer))
			}
		}
		return w.inFull(told)
	}
	return w.shown(f.Quote, f.Span, quoteWords)
}

// sentence ends words as a sentence.
func sentence(words string) string {
	words = escape(words)
	if words == "" || strings.HasSuffix(words, ".") || strings.HasSuffix(words, "?") {
		return words
	}
	return upper(words) + "."
}

// flagTitleOf returns the title of a flag in the form in which it comes.
func (w *writer) flagTitleOf(f coach.RedFlag) string {
	if w.Library != nil && w.inOtherForm(f) {
		if record, err := w.Library.RedFlag(f.ID); err == nil && record.OtherTitle != "" {
			return record.OtherTitle
		}
	}
	return w.flagTitle(f.ID)
}

// inOtherForm reports whether a flag that comes in two forms is in the second: people who are pleased are praise and "far
// fewer" is none, and what is told in the passive hides behind no “we”.
func (w *writer) inOtherForm(f coach.RedFlag) bool {
	switch f.ID {
	case "vague_impact":
		return pushback.OnlyPraises(w.flagWords(f))
	case "we_not_i":
		return w.Report.Delivery.We == 0
	}
	return false
}

func (w *writer) flagTitle(id string) string {
	if w.Library != nil {
		if record, err := w.Library.RedFlag(id); err == nil {
			return record.Title
		}
	}
	return upper(strings.ReplaceAll(id, "_", " "))
}

// asked tells what came of asking about a flag, "" where nobody asked.
func (w *writer) asked(flag string) string {
	var said []string
	for _, e := range w.session().Thread {
		if e.Pushback.Flag == flag && e.Done() {
			ask := "Asked about it"
			if len(said) > 0 {
				ask = "Asked again"
			}
			said = append(said, ask+", "+outcome(e))
		}
	}
	return strings.Join(said, " ")
}

// outcome tells in a sentence what a reply did.
func outcome(e interview.Exchange) string {
	reply := replied(e, quoteWords)
	switch e.Hearing.Outcome {
	case pushback.Repaired:
		return fmt.Sprintf("you said %s: that repairs it.", or(reply, "so aloud"))
	case pushback.Partly:
		return fmt.Sprintf("you said %s: that is part of it.", or(reply, "something"))
	case pushback.Conceded:
		return fmt.Sprintf("you said %s: that confirms it.", or(reply, "so"))
	case pushback.Contradicted:
		return fmt.Sprintf("you said %s, which the answer told the other way round.", or(reply, "otherwise"))
	case pushback.Unanswered:
		return "you left it open."
	}
	return fmt.Sprintf("you said %s: that leaves it open.", or(reply, "something"))
}

func or(a, b string) string {
	if a != "" {
		return a
	}
	return b
}

// repaired writes the red flags that a reply repaired, with its words.
func (w *writer) repaired() {
	first := true
	for _, f := range w.Report.RedFlags {
		e, ok := coach.RepairOf(w.session(), f.ID)
		if !ok {
			continue
		}
		if first {
			w.section("Repaired in the room")
			first = false
		}
		w.line("- **%s**: %s", w.flagTitle(f.ID), or(replied(e, quoteWords), "told aloud"))
	}
}

// outcomes names what a reply did, for the thread.
var outcomes = map[pushback.Outcome]string{
	pushback.Repaired: "repaired", pushback.Partly: "partly", pushback.Evaded: "evaded",
	pushback.Conceded: "conceded", pushback.Contradicted: "contradicted", pushback.Unanswered: "not answered",
}

// thread writes what was asked and replied.
func (w *writer) thread() {
	if len(w.session().Thread) == 0 {
		return
	}
	w.section("Pushback")
	for i, e := range w.session().Thread {
		if i > 0 {
			w.line(">")
		}
		w.line("> %s", escapeQuotes(e.Pushback))
		if reply := quoted(e.Reply.Text, 40); reply != "" {
			w.line(">\n> %s", reply)
		}
		if e.Done() {
			w.line(">\n> *%s*", outcomes[e.Hearing.Outcome])
		}
	}
}

// wouldBeAsked writes the pushbacks that an interviewer would begin with, where none was asked.
func (w *writer) wouldBeAsked() {
	if w.Session != nil && len(w.session().Thread) > 0 || len(w.Report.Pushbacks) == 0 {
		return
	}
	w.section("What you would be asked")
	for _, p := range w.Report.Pushbacks {
		w.line("- %s", escapeQuotes(p))
	}
}

// escapeQuotes escapes a pushback: its own words hold no markup, those of the answer may.
func escapeQuotes(p pushback.Pushback) string { return escape(p.Text) }
