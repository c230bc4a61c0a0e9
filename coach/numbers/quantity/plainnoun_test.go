package quantity

import "testing"

// A word that is a unit elsewhere is counted where it is none.
func TestCountedUnits(t *testing.T) {
	for _, tt := range []struct {
		text            string
		unit, noun, per string
	}{
		{"We remade 40 crowns a week.", "", "crowns", "week"},
		{"We remade 40 porcelain crowns a week.", "", "crowns", "week"},
		{"We fitted 200 crowns.", "", "crowns", ""},
		{"It cost 40 thousand crowns a week.", "CZK", "", "week"},
		{"It cost 200 Swedish crowns a week.", "SEK", "", "week"},
		{"We have 200 US customers.", "", "customers", ""},
		{"A write takes 200 us now.", "µs", "", ""},
		{"It cost 200 US dollars a week.", "USD", "", "week"},
	} {
		qs := Find(tt.text)
		if len(qs) != 1 || qs[0].Unit != tt.unit || qs[0].Noun != tt.noun || qs[0].Per != tt.per {
			t.Errorf("%q: got %+v, want %q %q %q", tt.text, qs, tt.unit, tt.noun, tt.per)
		}
	}
}
