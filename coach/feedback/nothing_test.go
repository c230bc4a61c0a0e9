package feedback

import (
	"testing"

	"pushback/coach"
)

// What a change made no difference to is no outcome of it.
func TestValuesThatAreAsGoodAsEqualHaveStayed(t *testing.T) {
	for words, want := range map[string]bool{
		"Default was 2.2 with and 2.3 without":             true,
		"without it 40 % came back and with it 41 %":       true,
		"Complaints stayed at 4 % and went on at 4 %":      true,
		"No-shows were 9 % without and 5 % with":           false,
		"It took 41 minutes in May and 42 in June":         false,
		"Returns fell from 9 % to 4 %, and 30 more signed": false,
	} {
		if got := stayed(words); got != want {
			t.Errorf("%q: %t", words, got)
		}
	}
}

// An amount at the beginning is a level, unless it is told as what something brought.
func TestAnAmountIsOnlyAGainWhereItIsToldAsOne(t *testing.T) {
	for words, want := range map[string]bool{
		"118,000 dollars in August, for some 400 repositories": false,
		"The machine had cost 40,000 euros":                    false,
		"That saved 40,000 euros":                              true,
		"that is 410k a year acc. to controlling":              true,
	} {
		if got := tellsGain.MatchString(words); got != want {
			t.Errorf("%q: %t", words, got)
		}
	}
}

// A goal that was heard in doubt is a guess where the words name none.
func TestAGoalHeardInDoubtIsNamed(t *testing.T) {
	w := newWriter(Feedback{})
	row := judged{id: "kpi_linkage", evidence: []string{"strategic_goal"}}
	for words, want := range map[string]bool{
		"we had this airline, a charter airline": true,
		"it was the board's target that year":    false,
	} {
		e := coach.Evidence{ID: "strategic_goal", Quote: words, Doubtful: true}
		if got := w.guessed(row, e, quoted(words, cellWords)); got != want {
			t.Errorf("%q: %t", words, got)
		}
	}
}
