package coach_test

import (
	"strings"
	"sync"
	"testing"
	"unicode/utf8"

	"pushback/coach"
	"pushback/coach/ear"
	"pushback/coach/text/hostile"
	"pushback/prompts"
)

// listening is a coach with the real ear, made once.
var listening = sync.OnceValues(func() (*coach.Coach, error) {
	lib := prompts.Open()
	e, err := ear.New(lib)
	if err != nil {
		return nil, err
	}
	return coach.New(lib, e), nil
})

// FuzzRehearsal tells any answer and gives any reply to all that is asked: the interviewer asks and hears,
// and what is quoted can be said.
func FuzzRehearsal(f *testing.F) {
	for _, words := range hostile.Words {
		f.Add("I led it. "+words+" p99 went from 250 ms to 180 ms. "+words, "SRE watched it "+words)
	}
	f.Add("Checkout was slow. I led a rewrite. p99 latency\x00 went from 250 ms to 180 ms. After that SRE took it over.", "It was 28 %, I rounded it badly.")
	c, err := listening()
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, answer, reply string) {
		if len(answer)+len(reply) > 5_000 {
			t.Skip("the size is bounded before")
		}
		s := rehearse(t, c, strings.ToValidUTF8(answer, "\uFFFD"))
		asked := len(s.Thread)
		if asked > 0 {
			s = rehearse(t, c, strings.ToValidUTF8(answer, "\uFFFD"), strings.ToValidUTF8(reply, "\uFFFD"))
		}
		for _, e := range s.Thread {
			if !utf8.ValidString(e.Pushback.Text) || strings.ContainsAny(e.Pushback.Text+e.Pushback.Quote, "\x00\x1b\r\u009b") {
				t.Errorf("it asks %q", e.Pushback.Text)
			}
		}
		for _, e := range c.Review(s).Evidence {
			if s.Answer.Text()[e.Start:e.End] != e.Quote {
				t.Errorf("%q is not where the report says", e.Quote)
			}
		}
	})
}
