package coach_test

import (
	"strings"

	"pushback/coach"
	"pushback/coach/ear"
	"pushback/coach/numbers/change"
	"pushback/coach/text"
	"pushback/prompts"
)

// An earOf hears in an answer what a test says is there: phrases, with the label each carries.
// A phrase that the answer does not hold is not heard, and a flag with the phrase "" is an absence.
type earOf struct {
	evidence [][2]string // label, phrase
	flags    [][2]string
	numbers  []change.Row
	i, we    int
}

func (e earOf) Hear(answer string) ear.Heard {
	h := ear.Heard{Words: len(strings.Fields(answer)), Delivery: ear.Delivery{I: e.i, We: e.we}}
	for _, f := range e.evidence {
		if at := strings.Index(answer, f[1]); at >= 0 && f[1] != "" {
			h.Evidence = append(h.Evidence, ear.Finding{Label: f[0], Span: text.Span{Start: at, End: at + len(f[1])}, Strength: ear.Clear})
		}
	}
	for _, f := range e.flags {
		if at := strings.Index(answer, f[1]); at >= 0 {
			h.RedFlags = append(h.RedFlags, ear.Finding{Label: f[0], Span: text.Span{Start: at, End: at + len(f[1])}, Why: "A reason."})
		}
	}
	for _, row := range e.numbers {
		if row.End <= len(answer) {
			h.Numbers = append(h.Numbers, row)
		}
	}
	return h
}

func newCoach(e ear.Detector) *coach.Coach { return coach.New(prompts.Open(), e) }

func fraction(v float64) *float64 { return &v }

// The answer by which the design shows what good looks like, and what is to be heard in it.
const serializer = "Checkout was slow, so I led a rewrite of the serializer. We added a cache and rolled it out in March " +
	"behind a canary. p99 went from 250 ms to 180 ms, roughly a 40 % improvement. After that SRE took it over."

func serializerEar() earOf {
	at := strings.Index(serializer, "p99 went")
	end := strings.Index(serializer, ". After")
	said := strings.Index(serializer, "roughly")
	return earOf{
		evidence: [][2]string{
			{"personal_action", "I led a rewrite of the serializer"},
			{"baseline_and_result", "p99 went from 250 ms to 180 ms"}, {"delta", "roughly a 40 % improvement"},
		},
		flags: [][2]string{
			{"no_business_link", ""}, {"no_customer_loop", ""}, {"launch_only", "rolled it out in March behind a canary"},
			{"handed_off", "After that SRE took it over"}, {"inconsistent_numbers", "roughly a 40 % improvement"},
		},
		numbers: []change.Row{{
			Span: text.Span{Start: at, End: end}, Measure: "p99", Before: fraction(250), After: fraction(180), Unit: "ms",
			Stated: fraction(-0.4), StatedSpan: text.Span{Start: said, End: end}, Computed: fraction(-0.28),
			Contradicts: "From 250 ms to 180 ms is 28 % less, and the answer says 40 %.",
		}},
		i: 1, we: 2,
	}
}
