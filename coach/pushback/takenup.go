package pushback

import (
	"slices"
	"strings"

	"pushback/coach/ear"
	"pushback/coach/text"
)

// takenUp returns the words of the answer in which the evidence was heard that a ladder takes up, ""
// where none show it. An interviewer who repeats words has to repeat those that matter: the outcome
// itself, a choice before an act.
func (s slots) takenUp() string {
	best, most := "", -1
	for _, f := range s.m.Heard.Evidence {
		if kindOfChange(f.Label) != kindOfChange(s.takes) || f.Doubtful {
			continue
		}
		words := s.shown(f)
		if words == "" || s.quoted(words) {
			continue
		}
		if n := s.telling(f, words); n > most {
			best, most = words, n
		}
	}
	return best
}

// kindOfChange takes a change and its two values for the same.
func kindOfChange(label string) string {
	if label == "baseline_and_result" {
		return "delta"
	}
	return label
}

// shown returns the words that show evidence, "" where an interviewer could not repeat them.
func (s slots) shown(f ear.Finding) string {
	words := Shown(s.m.Answer, f.Label, f.Span).Of(s.m.Answer)
	if countWords(words) < fewestTaken || !Tells(f.Label, words) || dangling.MatchString(words) {
		return ""
	}
	return words
}

// fewestTaken is how many words it takes to remind somebody of what they said.
const fewestTaken = 4

// dangling matches words that point at something outside of them, or that end in the middle.
var dangling = text.NewPattern(`(?i)^(?:and|but|so|because|which|who|that (?:is|was|means)|than|as|if|after that|or|then)\b|\b(?:because|so|um|uh|like|you know|i mean)[,.]?$`)

// quoted reports whether words were taken up before, whole or in part.
func (s slots) quoted(words string) bool {
	return slices.ContainsFunc(s.spent, func(q string) bool { return strings.Contains(q, words) || strings.Contains(words, q) })
}

// telling ranks the words that a kind of evidence was heard in: what stands in the result before what
// stands elsewhere, and what was decided before what was done.
func (s slots) telling(f ear.Finding, words string) int {
	n := 0
	if f.Label == "personal_action" {
		n += 2 * Decisiveness(words)
	}
	if outcomes[f.Label] && s.inResult(f) {
		n++
	}
	return n
}

// outcomes are the kinds of evidence that tell what came of the work.
var outcomes = map[string]bool{"delta": true, "baseline_and_result": true, "business_kpi": true, "money": true}
