package pushback

import "testing"

func TestFiguresAreWordedAsTheyAreSaid(t *testing.T) {
	for _, tt := range []struct {
		v    float64
		unit string
		want string
	}{
		{250, "ms", "250 ms"}, {1, "h", "1 hour"}, {3, "d", "3 days"}, {12.5, "%", "12.5 %"}, {110000, "PLN", "110,000 PLN"},
		{3.75e9, "USD", "$3.75 billion"}, {45e6, "EUR", "€45 million"}, {1400, "", "1400"}, {61000, "", "61,000"}, {0.5, "x", "0.5 times"},
	} {
		if got := Value(tt.v, tt.unit); got != tt.want {
			t.Errorf("%v %q: got %q, want %q", tt.v, tt.unit, got, tt.want)
		}
	}
	for fraction, want := range map[float64]string{0.28: "28 %", 0.012: "1.2 %", 0.0995: "10 %", 2: "200 %", 0.285: "28 %"} {
		if got := Percent(fraction); got != want {
			t.Errorf("%v: got %q, want %q", fraction, got, want)
		}
	}
	for said, want := range map[string]string{"5 min 10 s": "5 min 10 s", "five": "5.17 minutes", "": "5.17 minutes", "roughly about more or less 5 min": "5.17 minutes"} {
		if got := AsSaid(5.17, "min", said); got != want {
			t.Errorf("%q: got %q, want %q", said, got, want)
		}
	}
}

func TestMeasuresAreNamedWithinASentence(t *testing.T) {
	for name, want := range map[string]string{
		"p99": "p99", "NPS": "NPS", "Response latency": "the response latency", "Refunds": "the refunds", "our churn": "our churn",
		"waited": "", "grouped by role": "", "sent": "", "": "", "a b c d e f g h i j k": "",
	} {
		if got := WithArticle(Measure(name)); got != want {
			t.Errorf("%q: got %q, want %q", name, got, want)
		}
	}
}
