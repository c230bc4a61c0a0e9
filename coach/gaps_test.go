package coach_test

import (
	"slices"
	"testing"

	"pushback/coach"
	"pushback/prompts"
)

func TestLoopsAndKindsOrderTheGaps(t *testing.T) {
	e := earOf{flags: [][2]string{
		{"no_customer_loop", ""}, {"handed_off", "over"}, {"no_numbers", ""}, {"we_not_i", "We"}, {"inconsistent_numbers", "28"},
	}}
	for _, tt := range []struct {
		kind prompts.Kind
		loop string
		want []string
	}{
		{"", "", []string{"we_not_i", "inconsistent_numbers", "handed_off", "no_numbers", "no_customer_loop"}},
		{prompts.Behavioural, "phone_screen", []string{"inconsistent_numbers", "no_numbers", "we_not_i", "handed_off", "no_customer_loop"}},
		{prompts.Behavioural, "leadership", []string{"we_not_i", "inconsistent_numbers", "handed_off", "no_numbers", "no_customer_loop"}},
		{prompts.Behavioural, "bar_raiser", []string{"we_not_i", "inconsistent_numbers", "handed_off", "no_numbers", "no_customer_loop"}},
		{prompts.Metric, "", []string{"inconsistent_numbers"}},
		{prompts.Data, "technical", []string{"inconsistent_numbers", "no_numbers"}},
	} {
		r := newCoach(e).Analyze(coach.Input{Text: "We gave it over, 28 of them.", Kind: tt.kind, Loop: tt.loop})
		if got := flagIDs(r); !slices.Equal(got, tt.want) {
			t.Errorf("%s in %q: %v, want %v", tt.kind, tt.loop, got, tt.want)
		}
	}
}

func TestTicksLeaveTheGapsOfWhatWasNotTicked(t *testing.T) {
	r := newCoach(earOf{}).Analyze(coach.Input{Ticked: []string{"personal_action", "delta"}, Spoken: true, Seconds: 130})
	if got, want := flagIDs(r), []string{"no_business_link", "no_customer_loop"}; !slices.Equal(got, want) {
		t.Errorf("flags %v, want %v", got, want)
	}
	if r.SpokenSeconds != 130 || r.Judgements.Impact != 3 {
		t.Errorf("%d seconds, %+v", r.SpokenSeconds, r.Judgements)
	}
}

func TestEvidenceIsCappedALabel(t *testing.T) {
	e := earOf{}
	for _, w := range []string{"one", "two", "three", "four", "five"} {
		e.evidence = append(e.evidence, [2]string{"scope", w})
	}
	r := newCoach(e).Analyze(coach.Input{Text: "one two three four five"})
	if len(r.Evidence) != 3 || r.Evidence[0].Quote != "one" {
		t.Errorf("evidence %+v, want the first three", r.Evidence)
	}
}
