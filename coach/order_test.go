package coach

import (
	"slices"
	"testing"

	"pushback/coach/ear"
)

// flagsOf makes findings of labels; one with a question mark is in doubt.
func flagsOf(labels ...string) (all []ear.Finding) {
	for _, l := range labels {
		doubtful := l[len(l)-1] == '?'
		if doubtful {
			l = l[:len(l)-1]
		}
		all = append(all, ear.Finding{Label: l, Doubtful: doubtful})
	}
	return all
}

func idsOf(all []ear.Finding) (labels []string) {
	for _, f := range all {
		labels = append(labels, f.Label)
	}
	return labels
}

func TestWhatAnInterviewerGoesAtFirst(t *testing.T) {
	for _, tt := range []struct {
		name  string
		order func([]ear.Finding) []ear.Finding
		all   []string
		want  []string
	}{
		{"customers in doubt come last", doubtfulCustomerLast, []string{"no_customer_loop?", "no_numbers", "launch_only?"}, []string{"no_numbers", "launch_only", "no_customer_loop"}},
		{"customers that are surely missing stay", doubtfulCustomerLast, []string{"no_customer_loop", "no_numbers"}, []string{"no_customer_loop", "no_numbers"}},
		{"whose story it is comes before the launch", ownPartFirst, []string{"launch_only", "no_numbers", "we_not_i"}, []string{"we_not_i", "no_numbers", "launch_only"}},
		{"in doubt too", ownPartFirst, []string{"launch_only", "we_not_i?"}, []string{"we_not_i", "launch_only"}},
		{"blame before all that is missing", blameFirst, []string{"inconsistent_numbers", "no_numbers", "handed_off", "blames_others"}, []string{"inconsistent_numbers", "blames_others", "no_numbers", "handed_off"}},
		{"not where that is in doubt", blameFirst, []string{"no_numbers", "blames_others?"}, []string{"no_numbers", "blames_others"}},
		{"a handover before a launch", handoverFirst, []string{"launch_only", "no_numbers"}, []string{"launch_only", "no_numbers"}},
	} {
		if got := idsOf(tt.order(flagsOf(tt.all...))); !slices.Equal(got, tt.want) {
			t.Errorf("%s: %v, want %v", tt.name, got, tt.want)
		}
	}
}

func TestWhatTheEarDidNotWeighHasAPlace(t *testing.T) {
	order := []string{"inconsistent_numbers", "no_numbers", "launch_only", "no_customer_loop"}
	if got, want := withLabel(slices.Clone(order), "handed_off"), []string{"inconsistent_numbers", "handed_off", "no_numbers", "launch_only", "no_customer_loop"}; !slices.Equal(got, want) {
		t.Errorf("a handover: %v, want %v", got, want)
	}
	if got := withLabel(slices.Clone(order), "no_numbers"); !slices.Equal(got, order) {
		t.Errorf("what is there already: %v", got)
	}
}

func TestWhatOneThinksSinceIsNoPraise(t *testing.T) {
	for words, want := range map[string]bool{
		"I trust that chart far less now": true, "so I learned to ask much earlier": true,
		"The queues are much shorter now": false, "It went really well": false,
	} {
		if got := ofOwnMind.MatchString(words); got != want {
			t.Errorf("%q: %v", words, got)
		}
	}
}
