package story

import (
	"strings"
	"testing"

	"pushback/prompts"
)

func TestSuited(t *testing.T) {
	q := func(id, text string, principles ...string) prompts.Question {
		return prompts.Question{ID: id, Kind: prompts.Behavioural, Text: text, Principles: principles}
	}
	questions := []prompts.Question{
		q("trust", "", "earn_trust"), q("second", "", "earn_trust", "dive_deep"), q("first", "", "dive_deep"),
		q("failed", "A time you failed.", "earn_trust"), {ID: "metric", Kind: prompts.Metric, Principles: []string{"dive_deep"}},
	}
	failure := entry("a", []string{""}, "dive_deep")
	failure.Failure = true
	for name, tt := range map[string]struct {
		e    Entry
		want string
	}{
		"what it shows":   {entry("a", []string{""}, "dive_deep"), "first second"},
		"a failure":       {failure, "failed first second"},
		"nothing shown":   {entry("a", []string{""}), "trust second first failed"},
		"nothing to suit": {entry("a", []string{""}, "frugality"), "trust second first failed"},
	} {
		var got []string
		for _, q := range tt.e.Suited(questions) {
			got = append(got, q.ID)
		}
		if strings.Join(got, " ") != tt.want {
			t.Errorf("%s: %v, want %s", name, got, tt.want)
		}
	}
}
