package ear

import (
	"math"
	"strings"
	"testing"
	"time"

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
	e, answer := newEar(b), answersOf(b, 200_000)
	for b.Loop() {
		e.Hear(answer)
	}
}

// answersOf returns the first bytes of the labelled answers, one after the other.
func answersOf(tb testing.TB, size int) string {
	var all strings.Builder
	for _, g := range corpus(tb) {
		all.WriteString(g.Text + "\n\n")
	}
	return all.String()[:size]
}

// TestLinear hears eight times the text in eight times the time, where work that grows with the square
// takes 64 times. A busy machine slows down one hearing or the other, hence the attempts.
func TestLinear(t *testing.T) {
	const size, times, most, attempts = 200_000, 8, 24, 10
	e := newEar(t)
	small, large := answersOf(t, size/times), answersOf(t, size)
	spent := func(answer string) float64 {
		start := time.Now()
		e.Hear(answer)
		return max(time.Since(start), time.Microsecond).Seconds()
	}
	ratio := math.Inf(1)
	for range attempts {
		if ratio = min(ratio, spent(large)/spent(small)); ratio <= most {
			return
		}
	}
	t.Errorf("%d bytes take %.0f times as long as %d", len(large), ratio, len(small))
}

func BenchmarkNew(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := New(prompts.Open()); err != nil {
			b.Fatal(err)
		}
	}
}
