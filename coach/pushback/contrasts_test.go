package pushback

import "testing"

func TestTheOutcomeOfAComparison(t *testing.T) {
	for answer, want := range map[string]string{
		"We tested it. Twelve-week retention was 41.2 with and 36.5 without. It went to all.":                        "Twelve-week retention was 41.2 with and 36.5 without",
		"- Trial users who converted: 5.2 % with the mix, 4.6 % in control\n- Shipped in May":                        "Trial users who converted: 5.2 % with the mix, 4.6 % in control",
		"After two months 22 % of the people with the mail had replaced one; in the holdout it was 9 %. So it went.": "After two months 22 % of the people with the mail had replaced one; in the holdout it was 9 %",
		"We did it with 8,000 households, 8,000 without.":                                                            "",
		"I went there with two colleagues and without a plan.":                                                       "",
		"Calls fell from 9 % to 6 %.": "",
	} {
		if got := ComparedOutcome(answer).Of(answer); got != want {
			t.Errorf("%q: %q, want %q", answer, got, want)
		}
	}
}
