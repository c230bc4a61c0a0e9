package ear

import (
	"strings"
	"testing"

	"pushback/prompts"
)

// threeHundred is an answer of about 300 words.
func threeHundred(tb testing.TB) string {
	var words []string
	for _, g := range corpus(tb) {
		words = append(words, strings.Fields(g.Text)...)
		if len(words) >= 300 {
			break
		}
	}
	return strings.Join(words[:300], " ")
}

func BenchmarkHear300Words(b *testing.B) {
	e, answer := newEar(b), threeHundred(b)
	b.ReportAllocs()
	for b.Loop() {
		e.Hear(answer)
	}
}

// BenchmarkHear200kB hears different answers one after the other, since what is said twice is heard
// once. 200 kB are about 120 times 300 words.
func BenchmarkHear200kB(b *testing.B) {
	e := newEar(b)
	var all strings.Builder
	for _, g := range corpus(b) {
		all.WriteString(g.Text + "\n\n")
	}
	answer := all.String()[:200_000]
	for b.Loop() {
		e.Hear(answer)
	}
}

func BenchmarkNew(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := New(prompts.Open()); err != nil {
			b.Fatal(err)
		}
	}
}
