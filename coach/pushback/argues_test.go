package pushback

import "testing"

func TestWhoeverArguesCarriesOutNoOrders(t *testing.T) {
	for answer, want := range map[string]bool{
		"I was against it, and I said it twice. She decided, and I committed.": true,
		"I pushed back with the numbers of the week.":                          true,
		"She gave me the plan and I worked through it.":                        false,
		"They argued about it for weeks.":                                      false,
	} {
		if got := Argues(answer); got != want {
			t.Errorf("%q: %t", answer, got)
		}
	}
}

func TestAStepOfAnAnalysisIsNoChoice(t *testing.T) {
	for words, want := range map[string]bool{
		"I cut it by how long the lot had waited in its open pod": false,
		"I split the logs by hour and by room":                    false,
		"I cut the second page and kept the first":                true,
		"I dropped the heatmap that I had half built":             true,
	} {
		if got := repeatable("personal_action", words); got != want {
			t.Errorf("%q: %t", words, got)
		}
	}
}
