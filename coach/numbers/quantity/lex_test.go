package quantity

import (
	"strings"
	"testing"
)

func TestLex(t *testing.T) {
	tests := []struct{ text, want string }{
		{"p99 took 250ms", "p99 took 250 ms"},
		{"1h50, 1,200.5%", "1 h 50 , 1,200.5 %"},
		{"Don’t stop", "don't stop"},
		{"3 -> 4 → 5", "3 -> 4 → 5"},
		{"sign-ups: .71", "sign - ups : .71"},
		{"1\u202f200 €", "1\u202f200 €"},
	}
	for _, tt := range tests {
		var got []string
		for _, tok := range lex(nil, tt.text) {
			got = append(got, tok.Low)
		}
		if s := strings.Join(got, " "); s != tt.want {
			t.Errorf("%q: got %q, want %q", tt.text, s, tt.want)
		}
	}
}

func TestFillers(t *testing.T) {
	toks := lex(nil, "it went from, i want to say, nineteen percent or so")
	var kept []string
	for _, tok := range toks {
		if !tok.Filler {
			kept = append(kept, tok.Low)
		}
	}
	if got := strings.Join(kept, " "); got != "it went from , , nineteen percent" {
		t.Errorf("kept %q", got)
	}
}

func TestSentences(t *testing.T) {
	tests := []struct {
		text string
		want int32
	}{
		{"One. Two! Three", 2},
		{"It took 2.5 s, i.e. less", 0},
		{"It took 250 ms. Then 180", 1},
		{"- a\n- b", 1},
	}
	for _, tt := range tests {
		toks := lex(nil, tt.text)
		r := &Reading{Tokens: toks}
		r.sentences()
		sent := r.sent
		if got := sent[len(sent)-1]; got != tt.want {
			t.Errorf("%q: last sentence is %d, want %d", tt.text, got, tt.want)
		}
	}
}
