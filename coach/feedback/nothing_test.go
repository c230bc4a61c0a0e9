package feedback

import (
	"strings"
	"testing"

	"pushback/coach"
)

// What a change made no difference to is no outcome of it.
func TestValuesThatAreAsGoodAsEqualHaveStayed(t *testing.T) {
	for words, want := range map[string]bool{
		"Default was 2.2 with and 2.3 without":             true,
		"without it 40 % came back and with it 41 %":       true,
		"Complaints stayed at 4 % and went on at 4 %":      true,
		"Returns overall: 8.2 % before, 8.1 after":         true,
		"Uptime went from 99.1 % to 99.9 %":                false,
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

// How many of so many were counted is no size, and two times of the day are no measure.
func TestARatioIsNoSizeAndATimeNoMeasure(t *testing.T) {
	for words, want := range map[string]bool{
		"Of 100 people who left, 64 had left on the page": true,
		"We serve 61 shops": false,
	} {
		if got := sizeless(words); got != want {
			t.Errorf("%q: sizeless %t", words, got)
		}
	}
	six, seven := 6.0, 7.0
	for answer, want := range map[string]bool{
		"They got the rolls at seven instead of six.":         true,
		"They baked seven rolls where they used to bake six.": false,
	} {
		n := coach.Number{Measure: "rolls", Before: &six, After: &seven, Quote: strings.TrimSuffix(answer, ".")}
		if got := newWriter(Feedback{Answer: answer}).clockTimes(n); got != want {
			t.Errorf("%q: times of the day %t", answer, got)
		}
	}
}
