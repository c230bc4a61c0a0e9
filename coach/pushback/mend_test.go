package pushback

import (
	"strings"
	"testing"

	"pushback/coach/text"
)

// at returns the place of words in an answer.
func at(t *testing.T, answer, words string) text.Span {
	t.Helper()
	start := strings.Index(answer, words)
	if start < 0 {
		t.Fatalf("%q is not in %q", words, answer)
	}
	return text.Span{Start: start, End: start + len(words)}
}

func TestAQuoteIsMendedToWhatItLeadsUpTo(t *testing.T) {
	for _, tt := range []struct{ answer, words, want string }{
		{"and a driver said to me i can press nothing with these gloves so we made it scan", "a driver said to me", "a driver said to me i can press nothing with these gloves"},
		{"The goal, set by the ministry, was three more days. I began.", "The goal, set by the ministry", "The goal, set by the ministry, was three more days"},
		{"Landings fell to 0.3 by autumn, and of the 31 growers who had left 26 came back", "Landings fell to 0.3 by autumn, and of the 31 growers", "Landings fell to 0.3 by autumn, and of the 31 growers who had left 26 came back"},
		{`A driver told me "it's not long, it's never the same". So I dropped it.`, `A driver told me "it's not long`, `A driver told me "it's not long, it's never the same"`},
		{"The accuracy would drop, and it did, from 81 to 77. So what.", "it did, from 81 to 77", "The accuracy would drop, and it did, from 81 to 77"},
		{"- Compared with the rest: looked at 0 -> 31 %, tickets 12", "31 %, tickets 12", "looked at 0 -> 31 %, tickets 12"},
		{"I ran it until May, when the ward took over the reports", "when the ward took over the reports", "the ward took over the reports"},
		{"I printed two curves on one sheet.", "I printed two curves on one sheet", "I printed two curves on one sheet"},
	} {
		if got := mended(tt.answer, at(t, tt.answer, tt.words)).Of(tt.answer); got != tt.want {
			t.Errorf("%q is mended to %q, want %q", tt.words, got, tt.want)
		}
	}
}

func TestAVoiceIsThatOfNobodyWhoBuildsTheThing(t *testing.T) {
	for answer, want := range map[string]bool{
		"A grower from Westland told me on the phone that it rains.":      true,
		"I rang six nurses. One said, near me is near the kindergarten.":  true,
		"Two dispatchers complained, so I dropped it.":                    true,
		"then this lady comes in with a bag":                              true,
		"The brakemen told me the ice made it ten minutes.":               true,
		`"Whatever I ordered when I was tired", said one of them.`:        true,
		"A senior engineer told me to wait.":                              false,
		"One of our managers asked for a report.":                         false,
		"I took two curves on one sheet and asked for twenty minutes.":    false,
		"Nobody asked us anything.":                                       false,
		"A reminder asks for discipline; I try to do without.":            false,
		"An importer's email said that one of them might be counterfeit.": true,
		"A woman who designs leaflets told me to leave it.":               true,
	} {
		if got := HearsVoice(answer); got != want {
			t.Errorf("somebody is heard in %q: %v", answer, got)
		}
	}
}

func TestTheLargestSizeIsThatOfTheThing(t *testing.T) {
	for answer, want := range map[string]string{
		"I lead four people. We have a fleet of 210 ships.":                         "We have a fleet of 210 ships",
		"Our clients, some 6,400 small firms, had no fines. I read 9,000 invoices.": "Our clients, some 6,400 small firms, had no fines",
		"Late orders fell from 900 to 300. We had 38 sites.":                        "We had 38 sites",
		"I wrote it in three weeks.":                                                "",
	} {
		clause, _ := SizeIn(answer)
		if got := clause.Of(answer); got != want {
			t.Errorf("the size of %q is %q, want %q", answer, got, want)
		}
	}
}
