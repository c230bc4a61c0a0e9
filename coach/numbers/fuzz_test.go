package numbers

import (
	"fmt"
	"math"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"pushback/coach/text"
)

// whole fails the test unless the span lies within the answer and on its rune borders.
func whole(t *testing.T, answer string, s text.Span) {
	t.Helper()
	if s.Start < 0 || s.End < s.Start || s.End > len(answer) {
		t.Fatalf("span %v lies outside %d bytes", s, len(answer))
	}
	if s.Start < len(answer) && !utf8.RuneStart(answer[s.Start]) && utf8.ValidString(answer) {
		t.Fatalf("span %v starts inside a rune", s)
	}
	if s.End < len(answer) && !utf8.RuneStart(answer[s.End]) && utf8.ValidString(answer) {
		t.Fatalf("span %v ends inside a rune", s)
	}
}

func checkAnswer(t *testing.T, answer string) {
	t.Helper()
	qs, rows := Read(answer)
	last := 0
	for _, q := range qs {
		whole(t, answer, q.Span)
		whole(t, answer, q.Number)
		whole(t, answer, q.NounSpan)
		if q.Empty() || q.Start < last {
			t.Fatalf("quantity %v is empty or out of order", q.Span)
		}
		last = q.Start
	}
	for _, r := range rows {
		whole(t, answer, r.Span)
		whole(t, answer, r.BeforeSpan)
		whole(t, answer, r.AfterSpan)
		whole(t, answer, r.StatedSpan)
		if r.Empty() || r.Consistent != (r.Contradicts == "") {
			t.Fatalf("row %+v is empty or says no reason", r)
		}
	}
}

func FuzzRead(f *testing.F) {
	for _, s := range []string{
		"p99 went from 250 ms to 180 ms, roughly a 40 % improvement.", "three forty a week to sixty", "€1.6M, 12,00,000 – 1.2.3 #4",
		"one in five; half a percent; two and a half hours or so", "- 190 a\n- 160 b\n- 120 c", "1h50 -> 7h20 (was 3/20) 24/7 10:30",
		"\xff\xfe5\x80%", "a a a half a quarter of of what it was", "minus", "$", "point five", "and a half", "from to from 3 to",
		"churn, 8 % when I, has been under 5 % since", "that used to take nine days arrive in two", "from weekly to daily from once a", ", then 3 became 4",
		"down by four days, from nine", "26 (before), 9 (after)", "last month's was four", "we had lost 9 % of, by June it was",
	} {
		f.Add(s)
	}
	f.Fuzz(checkAnswer)
}

// TestLinear reads texts at an eighth of the largest size of an answer and at that size.
func TestLinear(t *testing.T) {
	unit := "pages went from three forty a week to sixty and time to pick up from 14 minutes to 4, a 70 % cut, so we saved $20k a month and then 5 of 12 teams "
	for _, join := range []string{"", "\n", ": - "} {
		small, large := repeated(unit + join)
		linear(t, small, large)
	}
}

// TestHard reads texts that are all number, all mark or all word.
func TestHard(t *testing.T) {
	for _, s := range []string{"1 ", "a ", "half a ", "to ", "- ", "of 3 ", "1,", "three ", "1-2-", "so 5, ", "5 % of ", "up ", "ü", "\n- 3 on ", "$", "12: ", "so ",
		"5 euros ", "5 Canadian dollars and 4 dollars ", "5 crowns "} {
		small, large := repeated(s)
		linear(t, small, large)
	}
}

// TestManyNames reads texts in which every level has a name of its own, or all have the same.
func TestManyNames(t *testing.T) {
	for _, name := range []string{"Bill%d now 5k. ", "Bill now %d. ", "Cloud bill was %d, the storage bill is 4k now. "} {
		var units []string
		for i := range 4000 {
			units = append(units, fmt.Sprintf(name, i))
		}
		linear(t, strings.Join(units[:500], ""), strings.Join(units, ""))
	}
}

// linear fails the test where reading grows faster than its text: the large text, eight times the small one, takes eight
// times as long, or 64 times where the work grows with the square. A busy machine slows down one
// reading or the other, hence the attempts; work that grows with the square fails them all.
func linear(t *testing.T, small, large string) {
	t.Helper()
	const most, attempts = 24, 10
	checkAnswer(t, large)
	ratio := math.Inf(1)
	for range attempts {
		ratio = min(ratio, float64(spent(large))/float64(spent(small)))
		if ratio <= most {
			return
		}
	}
	t.Errorf("%.20q… of %d bytes takes %.0f times as long as of %d", large, len(large), ratio, len(small))
}

// repeated returns the unit again and again, at an eighth of the largest size of an answer and at that size.
func repeated(unit string) (small, large string) {
	const size, times = 200_000, 8
	return strings.Repeat(unit, size/times/len(unit)), strings.Repeat(unit, size/len(unit))
}

func spent(answer string) time.Duration {
	start := time.Now()
	Read(answer)
	return max(time.Since(start), time.Microsecond)
}

const spoken = `so pages were going like three hundred forty times a week and people had just stopped reading it. I grabbed the last six weeks of pages, about two thousand of them, put them in a notebook and grouped by rule, and eleven rules out of four hundred made up seventy percent. I sat down with nine of the on-call folks and deleted seven rules outright. Pages went from three forty a week to sixty and time to pick up from fourteen minutes to four, a 71 % cut, and the outage minutes that customers saw were down by a third quarter on quarter. `

func BenchmarkRead(b *testing.B) {
	answer := strings.Repeat(spoken, 3)
	b.ReportAllocs()
	b.SetBytes(int64(len(answer)))
	for b.Loop() {
		Read(answer)
	}
	b.ReportMetric(float64(len(strings.Fields(answer))), "words")
}

// BenchmarkRead200kB reads the largest answer; its MB/s are near those of BenchmarkRead.
func BenchmarkRead200kB(b *testing.B) {
	answer := strings.Repeat(spoken, 200_000/len(spoken))
	b.ReportAllocs()
	b.SetBytes(int64(len(answer)))
	for b.Loop() {
		Read(answer)
	}
}
