package coach_test

import (
	"strings"
	"testing"
	"time"

	"pushback/coach"
	"pushback/coach/ear"
	"pushback/prompts"
)

// TestALongAnswerIsHeardInLinearTime hears answers that nobody gives but a paste could hold. Six times the
// words take some six times as long; were each looked at against all the others, it would be thirty-six.
func TestALongAnswerIsHeardInLinearTime(t *testing.T) {
	if testing.Short() {
		t.Skip("measures")
	}
	lib := prompts.Open()
	e, err := ear.New(lib)
	if err != nil {
		t.Fatal(err)
	}
	c := coach.New(lib, e)
	fastest := func(one string, size int) time.Duration {
		answer, least := strings.Repeat(one, size/len(one)), time.Duration(1<<62)
		for range 2 {
			start := time.Now()
			c.Analyze(coach.Input{Text: answer})
			least = min(least, time.Since(start))
		}
		return least
	}
	const small, large, most = 6_000, 36_000, 20
	for name, one := range map[string]string{
		"prose": "I led it and p99 went from 250 ms to 180 ms. ", "one sentence of changes": "from 5 % to 6 % ", "changes in a list": "from 10 to 20; ",
		"numbers": "12 orders each cost 3 euros. ", "one word": "x", "lines": "\n", "marks": `"`, "accents": "e\u0301", "weekdays": "Monday ", "acts": "i wrote and ",
	} {
		t.Run(name, func(t *testing.T) {
			short, long := max(fastest(one, small), 5*time.Millisecond), fastest(one, large)
			if ratio := float64(long) / float64(short); ratio > most {
				t.Errorf("%d bytes take %v and %d bytes %v, %.0f times as long", small, short, large, long, ratio)
			}
		})
	}
}
