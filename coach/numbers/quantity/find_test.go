package quantity

import "testing"

// The first quantity of each text, with its words, value and unit.
func TestFind(t *testing.T) {
	tests := []struct {
		text, said string
		value      float64
		unit       string
	}{
		{"we had 1,200 orders", "1,200", 1200, ""},
		{"it took 250ms", "250ms", 250, "ms"},
		{"two hundred fifty milliseconds", "two hundred fifty milliseconds", 250, "ms"},
		{"pages were three forty a week", "three forty a week", 340, ""},
		{"one point two per cent", "one point two per cent", 1.2, "%"},
		{"fourteen hundred tickets", "fourteen hundred", 1400, ""},
		{"12B/day", "12B/day", 12e9, ""},
		{"$45M in revenue", "$45M", 45e6, "USD"},
		{"two hundred thousand euros", "two hundred thousand euros", 200000, "EUR"},
		{"480 k€ a year", "480 k€ a year", 480000, "EUR"},
		{"£1.2m", "£1.2m", 1.2e6, "GBP"},
		{"ninety k a year", "ninety k a year", 90000, ""},
		{"twenty two basis points", "twenty two basis points", 22, "bp"},
		{"up 1.8pp", "1.8pp", 1.8, "pp"},
		{"3.7 percentage points", "3.7 percentage points", 3.7, "pp"},
		{"it ran 1h50", "1h50", 1 + 50.0/60, "h"},
		{"5 min 10 s before", "5 min 10 s", 5 + 10.0/60, "min"},
		{"two and a half hours", "two and a half hours", 2.5, "h"},
		{"half an hour", "half an hour", 0.5, "h"},
		{"half a percent", "half a percent", 0.5, "%"},
		{"a dozen teams", "a dozen", 12, ""},
		{"1,5 Mio users", "1,5 Mio", 1.5e6, ""},
		{"1.200 users", "1.200", 1200, ""},
		{"1.250 s", "1.250 s", 1.25, "s"},
		{"12,00,000 rows", "12,00,000", 1.2e6, ""},
		{"a hundred and twelve thousand dollars", "a hundred and twelve thousand dollars", 112000, "USD"},
	}
	for _, tt := range tests {
		qs := Find(tt.text)
		if len(qs) == 0 {
			t.Errorf("%q: nothing found", tt.text)
			continue
		}
		q := qs[0]
		if got := q.Span.Of(tt.text); got != tt.said || Tidy(q.Value) != Tidy(tt.value) || q.Unit != tt.unit {
			t.Errorf("%q: got %q = %v %q, want %q = %v %q", tt.text, got, q.Value, q.Unit, tt.said, tt.value, tt.unit)
		}
	}
}
