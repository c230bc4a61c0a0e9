// Package feedback writes what was made of an answer as markdown that a person would keep: short
// first, depth below. It says nothing about the person, only about the words, and every cell rests
// on words of the answer; where there were none, it says so. Numbers that the answer did not give
// are blanks for the person to fill.
//
// Words of the answer are escaped, so that what was typed cannot break a table, become a link or
// smuggle in markup, and hold no character that would move a terminal's cursor.
package feedback

import (
	"fmt"
	"strings"

	"pushback/coach"
	"pushback/coach/drill"
	"pushback/coach/interview"
	"pushback/coach/seam"
	"pushback/prompts"
)

// A Feedback is what Markdown writes about: one answer, alone or with the thread of its session.
type Feedback struct {
	Question string
	Answer   string
	Report   coach.Report       // of the answer; for a session as Coach.Review returns it
	Session  *interview.Session // nil for an answer without pushbacks
	Library  *prompts.Library   // for the titles of what the report names by id
	Cleared  []drill.Cleared    // red flags drilled before the session and gone from its answer
	Calm     bool               // leaves out scores and the verdict
}

// Of returns the feedback on a finished session.
func Of(c *coach.Coach, lib *prompts.Library, s interview.Session, calm bool) Feedback {
	return Feedback{
		Question: s.Plan.Question.Text, Answer: s.Answer.Text(), Report: c.Review(s),
		Session: &s, Library: lib, Calm: calm,
	}
}

// Markdown writes the feedback. The same Feedback gives the same text.
func Markdown(in Feedback) string {
	w := newWriter(in)
	w.title()
	switch {
	case len(w.Report.Craft) > 0:
		w.craft()
		w.standing()
	case w.empty():
		w.beginning()
	default:
		if w.Answer != "" {
			w.chain()
		}
		w.judgements()
		w.standing()
	}
	w.repaired()
	w.cleared()
	w.thread()
	w.wouldBeAsked()
	w.numbers()
	w.time()
	w.telling()
	w.principles()
	w.drills()
	return strings.TrimRight(w.b.String(), "\n") + "\n"
}

// beginning writes how a story begins, for an answer that tells none: there is nothing in it to
// judge, and a list of all that is missing would help nobody.
func (w *writer) beginning() {
	w.line("\nBegin with one case: “In ____ I was ____ at ____, and ____ stood at ____. I decided to ____ rather than ____. " +
		"By ____ it stood at ____, which for the business meant ____.”")
}

// A writer builds the text section by section.
type writer struct {
	Feedback                           // with the answer as seam.Part gives it: a sentence ends at a mark or with its line
	given    string                    // the answer as it was given
	best     map[string]coach.Evidence // what was looked for already: evidence by its id
	b        strings.Builder
}

func newWriter(in Feedback) *writer {
	w := &writer{Feedback: in, given: in.Answer}
	w.Answer = seam.Part(in.Answer)
	return w
}

// find returns the place of words that were quoted from the answer, -1 where it does not hold them.
func (w *writer) find(words string) int {
	if at := strings.Index(w.given, words); at >= 0 {
		return at
	}
	return strings.Index(w.Answer, words) // places are the same in both
}

func (w *writer) line(format string, args ...any) {
	fmt.Fprintf(&w.b, format+"\n", args...)
}

// section begins a section; a blank line stands before and after its heading.
func (w *writer) section(title string) {
	w.line("\n## %s\n", title)
}

// session returns the session, an empty one where there is none.
func (w *writer) session() interview.Session {
	if w.Session == nil {
		return interview.Session{}
	}
	return *w.Session
}
