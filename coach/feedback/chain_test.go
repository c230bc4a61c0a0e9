package feedback

import (
	"strings"
	"testing"

	"pushback/coach"
	"pushback/coach/ear"
	"pushback/coach/text"
)

func TestWhatWasTunedLaterIsNotTheOutcomeWhereAnotherIsTold(t *testing.T) {
	const outcome, tuned = "Cards coming back went from 44 to 53 in a hundred", "I shortened the hold from ten minutes to six"
	ten, six := 10.0, 6.0
	for answer, want := range map[string]bool{
		outcome + ". In winter " + tuned + ".":                 false,
		"It was my first week there. In winter " + tuned + ".": true,
	} {
		w := newWriter(Feedback{Answer: answer})
		w.Report.Numbers = []coach.Number{{Measure: "hold", Unit: "min", Before: &ten, After: &six, BeforeQuote: "ten minutes", AfterQuote: "six", Quote: "hold from ten minutes to six", Consistent: true}}
		for _, said := range []string{outcome, tuned} {
			if at := strings.Index(answer, said); at >= 0 {
				w.Report.Evidence = append(w.Report.Evidence, coach.Evidence{ID: "delta", Quote: said, Span: text.Span{Start: at, End: at + len(said)}, Strength: ear.Clear})
			}
		}
		if _, got := w.mainRow(); got != want {
			t.Errorf("%q: the row that was set is the outcome: %t", answer, got)
		}
	}
}

func TestWhatCustomersDoStandsBehindHowTheThingRuns(t *testing.T) {
	w := newWriter(Feedback{})
	for _, tt := range []struct {
		metric, business string
		want             bool
	}{
		{"complaints 35 → 12", "“The delay was 7 seconds and it came down to 4”", true},
		{"delay 7 → 4 seconds", "“complaints came down from 35 to 12”", false},
		{"wait 9.1 → 5.4 minutes", "“it is around 22 million pesos a year”", false},
		{"“it is around 22 million pesos a year”", "“the wait went from 9 to 5 minutes”", true},
	} {
		if got := w.turnedRound(tt.metric, tt.business); got != tt.want {
			t.Errorf("%s → %s: turned round %t", tt.metric, tt.business, got)
		}
	}
}

func TestAWorthIsThatOfWhatStandsBeforeIt(t *testing.T) {
	const answer = "Of the attempts 88.1 % were approved with the retry, 85.3 % without. Over a year that's worth about 190,000 euros. Calls went from 60 to 22."
	w := newWriter(Feedback{Answer: answer})
	const worth = "“Over a year that's worth about 190,000 euros”"
	if got, want := w.worthOf(worth, "calls 60 → 22"), "“Of the attempts 88.1 % were approved with the retry, 85.3 % without”"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	if got := w.worthOf("“Delay refunds fell by 190,000 euros”", "calls 60 → 22"); got != "" {
		t.Errorf("what names its own measure is the worth of %s", got)
	}
}

func TestWhatMayBeAnAmount(t *testing.T) {
	for words, want := range map[string]bool{
		"that is 410k a year acc. to controlling":    true,
		"it saved us 3,100 a month":                  true,
		"it came to £400":                            true,
		"With both arms on, we closed the year at 9": false,
	} {
		w := newWriter(Feedback{Answer: words + ". Fine."})
		w.Report.Evidence = []coach.Evidence{{ID: "money", Quote: words, Span: text.Span{End: len(words)}, Strength: ear.Clear}}
		if got := w.tellsAmount(); got != want {
			t.Errorf("%q: %v", words, got)
		}
	}
}

// What a regulator demands binds a company and is no goal of its choosing.
func TestAGoalSetFromOutsideIsSaidToBe(t *testing.T) {
	for said, want := range map[string]bool{
		"“The regulator gave every operator until October”":          true,
		"“by law a number has to move within a day”":                 true,
		"“It was our director's promise to the regulator”":           false,
		"“The board's goal was the day that the regulator had set”":  false,
		"“Fewer returns stood on the company plan”":                  false,
		"perhaps “The ministry had set the date”":                    false,
		"“the ministry had set the date the first of february”":      true,
		"“the one figure that our director reports to the ministry”": false,
	} {
		if got := strings.HasPrefix(fromOutside(said), "set from outside"); got != want {
			t.Errorf("%s: %t", said, got)
		}
	}
}

// A row of those without the change, or of what was paid for it, is not what a story rests on where its outcome is told.
func TestTheMainRowIsOfTheOutcome(t *testing.T) {
	for _, tt := range []struct{ answer, row, want string }{
		{"Control houses 38 → 39. Sundays went from 38 % to 57 %.", "38 → 39", ""},
		{"The queue went from 11 to 26 seconds. Retention came to 23 % from 18.", "11 to 26 seconds", ""},
		{"Sundays went from 38 % to 57 %. So we kept it.", "38 % to 57 %", "38 % to 57 %"},
	} {
		before, after := 38.0, 39.0
		values := strings.FieldsFunc(strings.NewReplacer(" → ", "|", " to ", "|").Replace(tt.row), func(r rune) bool { return r == '|' })
		n := coach.Number{Measure: "Sundays", Before: &before, After: &after, Consistent: true, Quote: tt.row, BeforeQuote: values[0], AfterQuote: values[1]}
		at := strings.Index(tt.answer, tt.row)
		outcome := coach.Evidence{ID: "delta", Quote: tt.row, Span: text.Span{Start: at, End: at + len(tt.row)}, Strength: 1}
		later := coach.Evidence{ID: "delta", Quote: "23 % from 18", Span: text.Span{Start: len(tt.answer) - 1, End: len(tt.answer)}, Strength: 1}
		w := newWriter(Feedback{Answer: tt.answer, Report: coach.Report{Evidence: []coach.Evidence{outcome, later}, Numbers: []coach.Number{n}}})
		if row, _ := w.mainRow(); row.Quote != tt.want {
			t.Errorf("%q: the main row is %q, want %q", tt.answer, row.Quote, tt.want)
		}
	}
}
