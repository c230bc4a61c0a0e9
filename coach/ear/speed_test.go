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

func BenchmarkHear200kB(b *testing.B) {
	e := newEar(b)
	one := threeHundred(b) + "\n\n"
	answer := strings.Repeat(one, 200_000/len(one)+1)[:200_000]
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
