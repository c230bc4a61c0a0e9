// Package drill turns what went wrong in rehearsals into cards that are answered in a minute, and
// brings each back when it is about to be forgotten.
//
// A card is one gap: a red flag in the answer to one question that no reply repaired. The same gap
// heard again is the same card. Beside these there is a bank for whoever has not rehearsed yet:
// pushbacks on somebody else's weak line, weak lines to say strongly, metric-first sentences,
// stories to name in ten seconds, sums, and questions whose principle is to be named.
//
// The package is pure. Times are passed in, so that months of drilling are tested in no time; what
// a card will be asked with, which cards are due and when a card comes back follow from what is
// kept, and from nothing else.
package drill

import (
	"slices"
	"strings"
	"time"

	"pushback/coach/pushback"
	"pushback/prompts"
)

// A Kind is what a card asks for.
type Kind string

// The kinds of cards.
const (
	FollowUp    Kind = "follow_up"    // answer a pushback
	Rewrite     Kind = "rewrite"      // say a weak line strongly
	MetricFirst Kind = "metric_first" // one sentence from a small case, the metric first
	NameStory   Kind = "name_story"   // name the story one would tell, in ten seconds
	Arithmetic  Kind = "arithmetic"   // a sum under pressure, with new numbers each time
	Principle   Kind = "principle"    // name the principle that a question probes
)

// Title returns what a kind is called on a screen.
func (k Kind) Title() string {
	return map[Kind]string{
		FollowUp: "Answer the pushback", Rewrite: "Say it strongly", MetricFirst: "Metric first",
		NameStory: "Name the story", Arithmetic: "Work it out", Principle: "Which principle",
	}[k]
}

// A Card is one thing to drill. What is asked is kept in the card where it came from one's own
// answer, and named by the id of its record where it comes from the bank.
type Card struct {
	ID         string    `json:"id"` // kind and gap: "follow_up:unasked-problem:handed_off"
	Kind       Kind      `json:"kind"`
	Flag       string    `json:"flag,omitempty"`       // the red flag it goes at, "" for none
	Ref        string    `json:"ref,omitempty"`        // id of the record in the bank, "" for one's own gap
	Principles []string  `json:"principles,omitempty"` // of the question it belongs to
	Own        *Own      `json:"own,omitempty"`        // nil for a card of the bank
	Suspended  bool      `json:"suspended,omitempty"`  // kept, and not asked
	Deleted    time.Time `json:"deleted,omitzero"`     // zero for a card that is there
	Memory     Memory    `json:"memory,omitzero"`      // worked out from its reviews
}

// An Own is the gap in one's own answer that a card came from.
type Own struct {
	QuestionID string            `json:"question_id"`
	Question   string            `json:"question"`
	Kind       prompts.Kind      `json:"kind"`           // of the question
	Excerpt    string            `json:"excerpt"`        // the sentence of the answer that raised it, or the one nearest to it
	Pushback   pushback.Pushback `json:"pushback"`       // as it was asked, or would have been
	Said       string            `json:"said,omitempty"` // the reply then, "" where there was none
	Sessions   []string          `json:"sessions"`       // ids of the sessions in which it was heard
	Heard      []time.Time       `json:"heard"`          // when, in the same order
}

// Last returns when the gap was last heard in a rehearsal.
func (o *Own) Last() time.Time { return slices.MaxFunc(o.Heard, time.Time.Compare) }

// Gone reports whether the card was deleted.
func (c Card) Gone() bool { return !c.Deleted.IsZero() }

// New reports whether the card was never reviewed.
func (c Card) New() bool { return c.Memory.Reps == 0 }

// id joins the parts of a card's id.
func id(kind Kind, parts ...string) string {
	return string(kind) + ":" + strings.Join(parts, ":")
}
