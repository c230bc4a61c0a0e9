package pushback

import (
	"strings"
	"testing"

	"pushback/coach/text"
)

func TestEvidenceIsShownInWordsThatHoldIt(t *testing.T) {
	for _, tt := range []struct{ evidence, answer, heard, want string }{
		{"scope", "Two people were scanning the events table, 70 TB of it, every night.", "Two people were scanning the events table, 70 TB of it", "Two people were scanning the events table, 70 TB of it, every night"},
		{"scope", "The register is used by 2,300 porters in nine sites. I read it.", "used by 2,300 porters", "The register is used by 2,300 porters in nine sites"},
		{"scope", "He has put it in. I talked the front desk round.", "He has put it in", ""},
		{"scope", "Errors fell from 400 orders to 90 orders.", "Errors fell from 400 orders", ""},
		{"scope", "It was booked in 2019, on page 31.", "booked in 2019", ""},
		{"delta", "In a count on the same floor, wrong labels were 2 in 210, where there had been 9 in 212.", "In a count on the same floor", ""},
		{"delta", "Late parcels fell from 4 % to 1 % and nobody rang.", "Late parcels fell", "Late parcels fell from 4 % to 1 % and nobody rang"},
		{"baseline_and_result", "I had the bin moved before week two.", "I had the bin moved before week two", ""},
		{"baseline_and_result", "The neighbouring depot moved from 71 to 70.", "moved from 71 to 70", ""},
		{"money", "It would have cost us 9,000 euros a month.", "9,000 euros a month", ""},
		{"money", "That is worth 40,000 euros a year to us.", "worth 40,000 euros a year", "That is worth 40,000 euros a year to us"},
		{"money", "I judged sleep to be worth it, since two had asked.", "worth it", ""},
		{"business_kpi", "Tilt slowed from 2 mm to less than 1.", "Tilt slowed from 2 mm", ""},
		{"business_kpi", "Renewals rose to 84 %.", "Renewals rose", "Renewals rose to 84 %"},
		{"customer_loop", "I am a porter, nobody asked me to look at it.", "nobody asked me to look at it", ""},
		{"customer_loop", "Two drivers told me the key was hidden, so I moved it.", "Two drivers told me", "Two drivers told me the key was hidden, so I moved it"},
		{"customer_loop", "I asked the controller, over whom I have no say.", "asked the controller", ""},
		{"post_launch_ownership", "I still read the log every Monday.", "I still read the log", "I still read the log every Monday"},
		{"post_launch_ownership", "When the vans stand still, I turned that around overnight.", "When the vans stand still", ""},
		{"personal_action", "They recorded it so yeah i wrote the index myself.", "i wrote the index", "i wrote the index myself"},
		{"lesson", "The trainer sat in my lesson.", "The trainer sat in my lesson", ""},
	} {
		at := strings.Index(tt.answer, tt.heard)
		if got := Shown(tt.answer, tt.evidence, text.Span{Start: at, End: at + len(tt.heard)}).Of(tt.answer); got != tt.want {
			t.Errorf("%s in %q: got %q, want %q", tt.evidence, tt.answer, got, tt.want)
		}
	}
}

func TestQuotesReadAsAWhole(t *testing.T) {
	for words, want := range map[string]bool{
		"I read it every Monday":            true,
		"which nobody had asked for":        false,
		"nobody, and the alarm was off":     false,
		"over whom I have no authority":     false,
		"I asked the pharmacist over":       false,
		"Roughly 900 porters use it":        true,
		"whom management had always blamed": false,
		"from 23 renewals":                  false,
		"":                                  false,
	} {
		if got := Natural(words); got != want {
			t.Errorf("%q: got %t", words, got)
		}
	}
}

// filler parts two values by more than the words of one sentence.
const filler = "I went through the schedule and asked those who came why the others had not, one after the other, for two whole weeks."

func TestTwoFiguresAreOneMeasureWhereWordsLeadFromOneToTheOther(t *testing.T) {
	for _, tt := range []struct {
		quote, before, after, next string
		want                       bool
	}{
		{"from 4 % to 1 %", "4 %", "1 %", "", true},
		{"58 % → 69 %", "58 %", "69 %", "", true},
		{"four minutes, used to be nine minutes", "nine minutes", "four minutes", "", true},
		{"five hours and a quarter, it was three hours", "three hours", "five hours", "", false},
		{"600 euros, so I said no. For the rest the freight was 90 euros", "90 euros", "600 euros", "", false},
		{"It took nine days. Now it is two days", "nine days", "two days", "", true},
		{"wave one was 60, wave two 100", "60", "100", "", false},
		{"22 minutes before, 9", "22 minutes", "9", "", true},
		{"34% without, 21%", "34%", "21%", " with it.", true},
		{"43 % of the first, 57 %", "43 %", "57 %", " of the second", false},
		{"57 % on the new page, 43 %", "43 %", "57 %", " on the old.", true},
		{"twenty six hundred a month and it's under four hundred", "twenty six hundred", "four hundred", "", true},
		{"We were at 9.5 percent. " + filler + " Three months later we were at 3.9", "9.5 percent", "3.9", "", true},
		{"We were at 9.5 percent. " + filler + " In the other wards it was 3.9", "9.5 percent", "3.9", "", false},
		{"55 minutes waiting. " + filler + " It was 75 minutes. Now it is 24 minutes", "55 minutes", "24 minutes", "", false},
		{"by about thirty and in May I moved to two", "thirty", "two", "", false},
	} {
		if got := Turns(tt.quote, tt.before, tt.after, tt.next); got != tt.want {
			t.Errorf("%q: got %t", tt.quote, got)
		}
	}
}
