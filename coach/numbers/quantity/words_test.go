package quantity

import "testing"

func TestWordNumber(t *testing.T) {
	tests := []struct {
		text  string
		value float64
		words int // tokens that belong to the number
	}{
		{"two hundred and fifty times", 250, 4},
		{"three forty a week", 340, 2},
		{"one fifty", 150, 2},
		{"eleven hundred", 1100, 2},
		{"nineteen ninety eight", 1998, 3},
		{"twenty twenty one", 2021, 3},
		{"forty-two", 42, 3},
		{"one point two million", 1.2e6, 4},
		{"zero point four five", 0.45, 4},
		{"two point twenty five", 2.25, 4},
		{"a hundred and twelve thousand", 112000, 5},
		{"three hundred ten", 310, 3},
		{"three hundred twelve partners", 312, 3},
		{"nine seven were up", 9, 1},
		{"five lakh", 500000, 2},
		{"a dozen", 12, 2},
	}
	for _, tt := range tests {
		n, ok := wordNumber(lex(nil, tt.text), 0)
		if !ok || Tidy(n.value) != tt.value || n.to != tt.words {
			t.Errorf("%q: got %v in %d words (%v), want %v in %d", tt.text, n.value, n.to, ok, tt.value, tt.words)
		}
	}
}

func TestDigitNumber(t *testing.T) {
	tests := []struct {
		digits    string
		thousands bool
		value     float64
		ok        bool
	}{
		{"1,200", false, 1200, true}, {"1,5", false, 1.5, true}, {"1.200", false, 1.2, true},
		{"1.200", true, 1200, true}, {"1.200.000", false, 1200000, true}, {"1.2.3", false, 0, false},
		{"12,00,000", false, 1200000, true}, {"0.125", true, 0.125, true}, {"1,234.5", false, 1234.5, true},
		{"1.234,5", false, 1234.5, true}, {"1\u202f200", false, 1200, true}, {"10'000", false, 10000, true},
	}
	for _, tt := range tests {
		n, ok := digitNumber(tt.digits, tt.thousands)
		if ok != tt.ok || n.value != tt.value {
			t.Errorf("%q: got %v %v, want %v %v", tt.digits, n.value, ok, tt.value, tt.ok)
		}
	}
}

func TestFigure(t *testing.T) {
	tests := []struct {
		value float64
		unit  string
		want  string
	}{
		{1400, "ms", "1,400 ms"}, {1.1e6, "USD", "$1.1M"}, {3.75e9, "", "3.75bn"}, {0.5, "%", "0.5 %"},
		{1.0 / 3, "", "0.33"}, {110000, "PLN", "110,000 PLN"}, {88000, "EUR", "€88,000"},
	}
	for _, tt := range tests {
		if got := Figure(tt.value, tt.unit); got != tt.want {
			t.Errorf("%v %q: got %q, want %q", tt.value, tt.unit, got, tt.want)
		}
	}
}
