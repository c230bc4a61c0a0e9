package pushback

import (
	"slices"
	"strings"

	"pushback/coach/ear"
)

// A Reply is one reply with what it is heard against.
type Reply struct {
	Answer   Material
	Pushback Pushback
	Wants    []string // evidence that would repair the gap
	Text     string
	Heard    ear.Heard // of Text
}

// Hear says what a reply did to the gap that its pushback went at. A reply is short: one own
// action in it, or one number, counts for what the same words in a whole answer would not.
func Hear(r Reply) Hearing {
	if strings.TrimSpace(r.Text) == "" {
		return Hearing{Outcome: Unanswered, Line: line(Unanswered, r.Answer.Answer)}
	}
	s := newSaid(r)
	h := Hearing{Gave: s.gave()}
	h.Outcome, h.Quote = s.outcome()
	h.Gave = Gave(r.Pushback, h)
	h.Opened = s.opens(h.Outcome)
	h.Line = s.line(h)
	return h
}

// outcome decides what the reply did, with the words that decide it.
func (s said) outcome() (Outcome, string) {
	if c, ok := s.contradiction(); ok {
		return Contradicted, s.quote(c)
	}
	full, part := s.repairs()
	admitted, admits := s.concession()
	switch {
	case full.found:
		return Repaired, s.quote(full)
	case admits:
		return Conceded, s.quote(admitted)
	case part.found:
		return Partly, s.quote(part)
	}
	return Evaded, ""
}

// gave lists the evidence that the reply gave in words which show it, those included that its shortness hides from an ear
// made for whole answers.
func (s said) gave() []string {
	var out []string
	for _, f := range s.r.Heard.Evidence {
		shows := f.Empty() || !Shown(s.r.Text, f.Label, f.Span).Empty()
		if shows && !slices.Contains(out, f.Label) && s.plainly(f) {
			out = append(out, f.Label)
		}
	}
	return out
}

// opens returns a red flag that the reply raised and the answer did not. Absences do not count:
// a short reply leaves nearly everything out.
func (s said) opens(o Outcome) string {
	if o == Conceded || o == Contradicted {
		return ""
	}
	for _, f := range s.r.Heard.RedFlags {
		if words := f.Of(s.r.Text); f.Label == "blames_others" && !GoesWrong(words) || f.Label == "handed_off" && Keeps(words) {
			continue
		}
		switch f.Label {
		case "handed_off", "blames_others", "followed_orders", "inconsistent_numbers":
			_, known := s.r.Answer.gap(f.Label)
			if !known && !f.Empty() && !SameTheme(f.Label, s.r.Pushback.Flag) {
				return f.Label
			}
		}
	}
	return ""
}
