package pushback

import (
	"strings"
	"testing"
	"unicode/utf8"

	"pushback/coach/numbers/change"
	"pushback/coach/text"
)

func TestQuotesAreWholeAndShort(t *testing.T) {
	for _, tt := range []struct{ answer, at, want string }{
		{"I led it. After that SRE took it over. Fine.", "SRE took it over", "After that SRE took it over"},
		{"S: slow. R: Shipped with 3.0.", "Shipped", "Shipped with 3.0"},
		{"**Action** The log was joined with the gate log.", "was joined", "The log was joined with the gate log"},
		{"and so um we rolled it out in march and then i left", "rolled it out", "we rolled it out in march and then i left"},
		{"we did the load tests and we split up the user store and there was so much to do that nobody slept", "we did the load tests and we split up the user store and there was so much", "we did the load tests and we split up the user store"},
		{"We met Dr. Lee and shipped it in May.", "shipped it", "We met Dr. Lee and shipped it in May"},
		{"then i wrote the refund script and ran it that same night and i rang the twenty biggest ones up the next morning", "same night", "i wrote the refund script and ran it that same night"},
		{"Storage belongs to the Leipzig platform crew, so the alarms and the bill have been theirs ever since that quarter", "Storage belongs", "Storage belongs to the Leipzig platform crew"},
		{"cut \x1b[31mit in half\x1b[0m by May", "it in half", "31mit in half"},
		{"p99 is at 180 ms. Refunds fell.", "180 ms", "p99 is at 180 ms"},
		{`Our answer to "delete my account" was a sheet.`, "answer to", `Our answer to "delete my account" was a sheet`},
		{`Somebody shouted "stop it now". I did.`, "shouted", `Somebody shouted "stop it now"`},
		{"Instead:\n(1) I took feature work away.", "feature work", "I took feature work away"},
		{"Result. Half of the visitors stayed. Fine.", "Half of", "Half of the visitors stayed"},
		{"It failed on the older indicators that stood by the gate (too slow), so I gave up the fast code and went to a slow one, which took us into spring.", "too slow), so I gave up", "I gave up the fast code and went to a slow one"},
		{"I dropped the rewrite that I had been hired for, and I built a page instead of all that, which took us the spring and a good part of the summer as well.", "dropped", "I dropped the rewrite that I had been hired for"},
		{"It moved to four in the afternoon for all of them, and the garages, they order late, that was worth two million in sales over the year, by what they told me.", "order late", "the garages, they order late"},
		{"We have an app for drivers (Italy, 3 languages, 5k of them). Fine.", "app for drivers (Italy", "We have an app for drivers (Italy, 3 languages, 5k of them)"},
		{"I run pairs now. Since then I start on no rule until I have seen somebody read it, which takes me a week or so each time, and more in summer.", "Since then", "Since then I start on no rule until I have seen somebody read it"},
		{"It came down to 37 in December, and in Spain, where it wasn't on because of a legal check, it stayed at about 60. I was pleased.", "it stayed at about 60", ""},
		{"The delegate wanted gloves and a pause for those who stand in the cold for the whole of it, which cost us some minutes a shift. I agreed.", "cost us some minutes", ""},
		{"It ended at 2.8 % of the pairs in all, which cost us real money, and we took that because orders went up by a quarter.", "cost us real money", "It ended at 2.8 % of the pairs in all, which cost us real money"},
		{"Some guests had waited for an hour, and who gets it? The app gets it.", "had waited", "Some guests had waited for an hour"},
		{"We cut it in May. Company OKR no. 2 was cost per order.", "OKR no", "Company OKR no. 2 was cost per order"},
		{"The answer was no. 2 days later I shipped it all.", "2 days later", "2 days later I shipped it all"},
		{"The editor then went to the laser vendor, who maintains it under their contract. Fine.", "maintains it", "The editor then went to the laser vendor, who maintains it under their contract"},
		{"It was out for everybody and a holdout of 10 % on the old set stayed for those who had been there the year before that, all in all, as we said", "holdout of 10 %", ""},
		{"It was tried in two districts while two neighbouring ones of the same size kept the old one. Calls came down.", "neighbouring ones of the same size kept", "It was tried in two districts while two neighbouring ones of the same size kept the old one"},
		{"It went to Leipzig in the reorganisation and they are looking after it. Fine.", "looking after it", "It went to Leipzig in the reorganisation and they are looking after it"},
		{"They kept ringing me — my number was on the box, ha! — saying that it was late. I looked.", "saying that", "They kept ringing me — my number was on the box, ha! — saying that it was late"},
		{"And what I learned is... write it down before. Then do it.", "write it down", "what I learned is... write it down before"},
		{"It was fourteen hundred extra... no wait, nine points on six thousand. Fine.", "nine points", "nine points on six thousand"},
		{"- orders per search 3.6 % without, 4.1 % with\n- Live since May", "3.6 % without", "orders per search 3.6 % without, 4.1 % with"},
		{"one\ntwo three four\nfive", "three", "two three four"},
		{"Läuft: wir übergaben es dem Betrieb.", "übergaben", "Läuft: wir übergaben es dem Betrieb"},
		{"I dropped the rewrite, and I built a page instead.", "dropped", "I dropped the rewrite, and I built a page instead"},
	} {
		at := strings.Index(tt.answer, tt.at)
		got := Quote(tt.answer, text.Span{Start: at, End: at + len(tt.at)}).Of(tt.answer)
		if got != tt.want {
			t.Errorf("%q in %q: got %q, want %q", tt.at, tt.answer, got, tt.want)
		}
	}
}

func FuzzQuote(f *testing.F) {
	f.Add("I led it. After that SRE took it over, and so on.", 10, 20)
	f.Add("und dann\x00 \xff\xfe übergaben “wir” es", 3, 12)
	f.Add("", 0, 0)
	f.Fuzz(func(t *testing.T, answer string, from, to int) {
		from, to = max(0, min(from, len(answer))), max(0, min(to, len(answer)))
		for from < len(answer) && !utf8.RuneStart(answer[from]) {
			from++
		}
		for to < len(answer) && !utf8.RuneStart(answer[to]) {
			to++
		}
		got := Quote(answer, text.Span{Start: from, End: max(from, to)}).Of(answer)
		if len(strings.Fields(got)) > mostWithAntecedent || strings.ContainsAny(got, "\n\r\x00\x1b") {
			t.Errorf("%q from %q cannot be said", got, answer)
		}
	})
}

func TestWordsShowTheEvidenceOrNot(t *testing.T) {
	for _, tt := range []struct {
		evidence, words string
		want            bool
	}{
		{"business_kpi", "the price is that a pacing spike is no longer resolved", false},
		{"business_kpi", "churn fell by a fifth", true},
		{"delta", "from 12 to 9", true},
		{"delta", "it got better", false},
		{"customer_loop", "parents said they were embarrassed", true},
		{"money", "of the £40 that it costs", false},
		{"lesson", "I ask first", true},
	} {
		if got := Tells(tt.evidence, tt.words); got != tt.want {
			t.Errorf("%s in %q: got %v", tt.evidence, tt.words, got)
		}
	}
}

func TestNamesThatTheAnswerDoesNotGiveAreLeftOut(t *testing.T) {
	for _, tt := range []struct{ answer, name, values, want string }{
		{"Escalations to the account managers dropped by 40%.", "account managers", "dropped by 40%", "Escalations to the account managers"},
		{"Revenue from refills dropped off a cliff, from nine thousand a day to six thousand.", "Revenue from refills dropped off a cliff", "from nine thousand a day to six thousand", "Revenue from refills"},
		{"Restarts per 1,000 hours went from 3.1 to 0.4.", "hours", "from 3.1 to 0.4", ""},
		{"Before the app, Jun had seven sheets, then one.", "Jun", "seven sheets, then one", ""},
		{"It takes normally 12 minutes, from 3 hours.", "normally", "12 minutes", ""},
		{"No-shows: 9% online, 24% paper.", "shows", "9% online, 24% paper", ""},
		{"Overall the time to find a fault fell from 2 h to 1 h.", "fault", "from 2 h to 1 h", "time to find a fault"},
		{"I cut the error rate from 4 % to 1 %.", "error rate", "from 4 % to 1 %", "error rate"},
		{"It saves us 3,100 a month in print.", "print", "saves us 3,100 a month", ""},
		{"We do 40 fewer runs now.", "runs", "40 fewer", "runs"},
		{"I saw that we needed a fault to go from 2 h to 1 h.", "fault", "from 2 h to 1 h", ""},
		{"Firms with a payroll within 14 days of signing up: from 38 % to 51 %.", "signing up", "from 38 % to 51 %", ""},
		{"CSAT went from 3.1 to 4.2.", "CSAT", "from 3.1 to 4.2", "CSAT"},
		{"The error rate fell from 4 % to 1 %.", "error rate", "from 4 % to 1 %", "error rate"},
	} {
		at := strings.Index(tt.answer, tt.values)
		row := change.Row{Measure: tt.name, Span: text.Span{Start: at, End: at + len(tt.values)}}
		if got := Named(tt.answer, []change.Row{row})[0].Measure; got != tt.want {
			t.Errorf("%q: got %q, want %q", tt.answer, got, tt.want)
		}
	}
}

func TestADateIsNoMeasure(t *testing.T) {
	for name, want := range map[string]string{"end of June": "", "the beginning of the quarter": "", "end-of-line faults": "end-of-line faults"} {
		if got := Measure(name); got != want {
			t.Errorf("%q is the measure %q, want %q", name, got, want)
		}
	}
}
