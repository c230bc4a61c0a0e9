package word

import "testing"

func TestOf(t *testing.T) {
	tests := []struct {
		word    string
		is, not Class
	}{
		{"the", Determiner | Stop, Pronoun},
		{"this", Determiner, Be},
		{"this", Pronoun, Be},
		{"fell", Fall, Rise},
		{"fell", Stop, Rise},
		{"week", Period, Stop},
		{"um", Filler, Stop},
		{"parcel", 0, ^Class(0)},
	}
	for _, tt := range tests {
		if got := Of(tt.word); tt.is != 0 && !got.Is(tt.is) || got.Is(tt.not) {
			t.Errorf("%q is %b", tt.word, got)
		}
	}
}
