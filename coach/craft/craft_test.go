package craft_test

import (
	"slices"
	"strings"
	"testing"

	"pushback/coach/craft"
	"pushback/prompts"
)

func given(kind prompts.Kind, answer string) (ids []string) {
	for _, f := range craft.Hear(kind, answer) {
		if f.Given() {
			ids = append(ids, f.ID)
			if !strings.Contains(answer, f.Of(answer)) {
				panic("a quote that is not in the answer")
			}
		}
	}
	return ids
}

func TestWhatAQuestionAsksForIsHeard(t *testing.T) {
	for _, tt := range []struct {
		kind   prompts.Kind
		answer string
		want   []string
	}{
		{prompts.Metric, "I would count the share of replaced items that the customer keeps.", []string{"north_star"}},
		{prompts.Metric, "Weekly active sellers, counted within 30 days of registration; refunds must not rise.", []string{"north_star", "window", "guardrail"}},
		{prompts.Metric, "It stands at 61 % and should reach 70 %.", []string{"target"}},
		{prompts.Metric, "Two inputs drive it. New customers only. It feeds revenue.", []string{"segment", "inputs", "link"}},
		{prompts.Metric, "fine", nil},
		{prompts.Data, "Orders fell by 12 % in the north since March.", []string{"moved", "where", "since"}},
		{prompts.Data, "I ruled out the season. It is worth $2 million a year, and I would run an A/B test.", []string{"worth", "ruled_out", "test"}},
		{prompts.Vision, "The customer is a nurse on nights. Today she has to walk to the desk.", []string{"customer", "problem"}},
		{prompts.Behavioural, "I would count the share of items.", nil},
	} {
		if got := given(tt.kind, tt.answer); !slices.Equal(got, tt.want) {
			t.Errorf("%s: %q gives %v, want %v", tt.kind, tt.answer, got, tt.want)
		}
	}
}

func TestElementsNameLaddersAndJudgementsThatExist(t *testing.T) {
	lib := prompts.Open()
	for _, kind := range []prompts.Kind{prompts.Metric, prompts.Data, prompts.Vision} {
		for _, f := range craft.Hear(kind, "") {
			if !slices.ContainsFunc(lib.Rubric().Judgements, func(j prompts.Judgement) bool { return j.ID == f.Judges }) {
				t.Errorf("%s %s counts for %q, which the rubric does not know", kind, f.ID, f.Judges)
			}
			for _, id := range f.Asked {
				if !slices.ContainsFunc(lib.Ladders(), func(l prompts.Ladder) bool { return l.ID == id && slices.Contains(l.Kinds, kind) }) {
					t.Errorf("%s %s is asked for by %q, which is no ladder of its kind", kind, f.ID, id)
				}
			}
			if !strings.Contains(f.Next, "____") {
				t.Errorf("%s %s: %q leaves nothing to fill", kind, f.ID, f.Next)
			}
		}
	}
}
