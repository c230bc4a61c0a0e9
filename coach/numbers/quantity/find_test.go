package quantity

import (
	"slices"
	"testing"
)

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

// Money of every country, with its thousands in front and with the country it is of.
func TestCurrencies(t *testing.T) {
	tests := []struct {
		text  string
		value float64
		unit  string
	}{
		{"640 thousand francs", 640000, "CHF"},
		{"640 thousand Swiss francs", 640000, "CHF"},
		{"two million CFA francs", 2e6, "XOF"},
		{"3.1 million złoty", 3.1e6, "PLN"},
		{"3.1 million złotych", 3.1e6, "PLN"},
		{"forty thousand kroner", 40000, "NOK"},
		{"forty thousand Danish kroner", 40000, "DKK"},
		{"40 thousand kronor", 40000, "SEK"},
		{"40 thousand crowns", 40000, "CZK"},
		{"200 Swedish crowns", 200, "SEK"},
		{"two thousand rupees", 2000, "INR"},
		{"3 lakh rupees", 300000, "INR"},
		{"40 thousand pesos", 40000, "MXN"},
		{"900 South African rand", 900, "ZAR"},
		{"40 million naira", 40e6, "NGN"},
		{"40 thousand yen", 40000, "JPY"},
		{"40 thousand lira", 40000, "TRY"},
		{"40 thousand dirhams", 40000, "AED"},
		{"12 million forint", 12e6, "HUF"},
		{"1,500 shillings", 1500, "KES"},
		{"40 thousand Ugandan shillings", 40000, "UGX"},
		{"500 Canadian dollars", 500, "CAD"},
		{"200 US dollars", 200, "USD"},
		{"we fitted 200 crowns", 200, ""},
		{"40 Danish teams", 40, ""},
		{"a third of Swiss francs", 1.0 / 3, ""},
	}
	for _, tt := range tests {
		qs := Find(tt.text)
		if len(qs) != 1 || Tidy(qs[0].Value) != Tidy(tt.value) || qs[0].Unit != tt.unit {
			t.Errorf("%q: got %+v, want %v %q", tt.text, qs, tt.value, tt.unit)
		}
	}
}

// Money that was told with its country goes on without, where no other country is named.
func TestNationalMoney(t *testing.T) {
	for _, tt := range []struct {
		text  string
		units []string
	}{
		{"It cost 40 thousand Danish kroner and now it costs 20 thousand kroner.", []string{"DKK", "DKK"}},
		{"It cost 500 Canadian dollars and us others paid 400 dollars.", []string{"CAD", "CAD"}},
		{"A bridge cost 200 Swedish crowns and now costs 150 crowns.", []string{"SEK", "SEK"}},
		{"It was 50 Canadian dollars here. In the US it was 40 dollars.", []string{"CAD", "USD"}},
		{"It was 50 Canadian dollars here. In America it was 40 dollars.", []string{"CAD", "USD"}},
		{"It was 50 Canadian dollars. It is 40 dollars.", []string{"CAD", "CAD"}},
		{"It cost 50 Canadian dollars, which is about 36 dollars.", []string{"CAD", "USD"}},
		{"It was 40 dollars, and 50 Canadian dollars there.", []string{"USD", "CAD"}},
		{"It cost 3 million Canadian dollars, that's 2.2 million dollars.", []string{"CAD", "USD"}},
		{"It cost 3 million Canadian dollars (2.2 million dollars).", []string{"CAD", "USD"}},
		{"Mine were 1,000 Swiss francs and hers 500 CFA francs, so together 1,500 francs.", []string{"CHF", "XOF", "CHF"}},
		{"900 Ghanaian cedis", []string{"GHS"}},
		{"900 Thai baht", []string{"THB"}},
		{"900 Malaysian ringgit", []string{"MYR"}},
		{"900 Brazilian reais", []string{"BRL"}},
		{"900 Chinese yuan", []string{"CNY"}},
		{"900 Emirati dirhams, now 800 dirhams", []string{"AED", "AED"}},
		{"900 Qatari riyals, now 800 riyals", []string{"QAR", "QAR"}},
	} {
		var units []string
		for _, q := range Find(tt.text) {
			units = append(units, q.Unit)
		}
		if !slices.Equal(units, tt.units) {
			t.Errorf("%q: got %v, want %v", tt.text, units, tt.units)
		}
	}
}
