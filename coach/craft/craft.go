// Package craft listens to answers that tell no story: a metric that is defined, a finding in data,
// a vision worked backwards. Each kind of question asks for a few things by name, and the package
// says which of them an answer gave, with the words that give them.
package craft

import (
	"slices"
	"strings"

	"pushback/coach/text"
	"pushback/prompts"
)

// An Element is one thing that a kind of question asks for.
type Element struct {
	ID     string
	Title  string
	Judges string   // id of the judgement that it counts for
	Next   string   // the sentence that gives it, with blanks
	Asked  []string // ids of the ladders of pushback that ask for it
	words  text.Pattern
}

// A Finding is an element with the words that give it; the span is empty where none do.
type Finding struct {
	Element
	text.Span
	Figure bool   // the words hold a number
	Reply  string // the reply that gave it, where the answer did not
}

// Given reports whether the element was given, in the answer or in a reply.
func (f Finding) Given() bool { return !f.Empty() || f.Reply != "" }

// WithReply returns the findings with the element that a ladder asks for given in a reply.
func WithReply(all []Finding, ladder, reply string) []Finding {
	out := slices.Clone(all)
	for i, f := range out {
		if slices.Contains(f.Asked, ladder) && f.Empty() {
			out[i].Reply, out[i].Figure = reply, figure.MatchString(reply)
		}
	}
	return out
}

// Hear returns every element that a kind of question asks for, in the order in which a good answer
// gives them; nil for a story.
func Hear(kind prompts.Kind, answer string) []Finding {
	var out []Finding
	for _, e := range elements[kind] {
		f := Finding{Element: e}
		for _, s := range clauses(answer) {
			if e.words.MatchString(s.Of(answer)) && (!f.Given() || !f.Figure && figure.MatchString(s.Of(answer))) {
				f.Span, f.Figure = s, figure.MatchString(s.Of(answer))
			}
		}
		out = append(out, f)
	}
	return out
}

var (
	figure  = text.NewPattern(`\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|fifty|hundred|thousand|million|half)\b`)
	borders = text.NewPattern(`[.!?;:\n]+(?:\s|$)`)
)

// clauses cuts an answer at its sentence ends, semicolons and colons.
func clauses(answer string) []text.Span {
	var out []text.Span
	start := 0
	add := func(end, next int) {
		words := answer[start:end]
		lead := len(words) - len(strings.TrimLeft(words, " \t-*•#"))
		if s := (text.Span{Start: start + lead, End: start + len(strings.TrimRight(words, " \t"))}); s.End > s.Start {
			out = append(out, s)
		}
		start = next
	}
	for _, m := range borders.FindAllStringIndex(answer, -1) {
		add(m[0], m[1])
	}
	add(len(answer), len(answer))
	return out
}
