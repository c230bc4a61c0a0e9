package pushback

import (
	"strings"
	"testing"

	"pushback/coach/text"
)

func TestAnOutcomeToldOfItIsQuotedWithWhatItIs(t *testing.T) {
	for _, tt := range []struct{ answer, at, want string }{
		{"The average visitor used to hear nine stops. And then it was fourteen. Good.", "it was fourteen", "The average visitor used to hear nine stops. And then it was fourteen"},
		{"the wait for a driver was thirty minutes\nand it came to nineteen in those six wards", "it came to nineteen in those six wards", "the wait for a driver was thirty minutes\nand it came to nineteen in those six wards"},
		{"Refunds were at nine in a hundred, and they went to four in a hundred. Good.", "they went to four in a hundred", "Refunds were at nine in a hundred, and they went to four in a hundred"},
		{"The architect had a design that was approved. I followed it. I wrote the reader.", "I followed it", "The architect had a design that was approved. I followed it"},
		{"he was on board\nit was one point one million in the first year", "it was one point one million in the first year", "it was one point one million in the first year"},
		{"We moved to a new office that May. It went from 40 minutes to 9 minutes.", "It went from 40 minutes to 9 minutes", "It went from 40 minutes to 9 minutes"},
		{"It went out in June. It is worth 3 million a year.", "It is worth 3 million a year", "It is worth 3 million a year"},
		{"We asked them why. Refunds went to four in a hundred.", "Refunds went to four in a hundred", "Refunds went to four in a hundred"},
		{"What came of it? It was four in the end.", "It was four in the end", "It was four in the end"},
		{"It was four in the end.", "It was four in the end", "It was four in the end"},
	} {
		i := strings.Index(tt.answer, tt.at)
		given := strings.ReplaceAll(tt.answer, "\n", " ")
		if got := WithSubject(tt.answer, given, text.Span{Start: i, End: i + len(tt.at)}).Of(tt.answer); got != tt.want {
			t.Errorf("%q: %q, want %q", tt.at, got, tt.want)
		}
	}
	const notes = "- the wait was thirty minutes\n- it was nineteen after"
	at := text.Span{Start: strings.LastIndex(notes, "it was"), End: len(notes)}
	if got := WithSubject(notes, notes, at); got != at {
		t.Errorf("two items of notes are joined: %q", got.Of(notes))
	}
}
