package pushback

import (
	"testing"

	"pushback/coach/text"
)

func TestQuotesStopWhereSpeechRunsOn(t *testing.T) {
	for _, tt := range []struct{ answer, heard, want string }{
		{"and it was released on the thursday and the time they need was fifty seconds before", "it was released on the thursday and the time", "it was released on the thursday"},
		{"normally what i'd do is i'd get them in a room um separately first actually you see", "normally what i'd do is i'd get them in a room um separately first", "normally what i'd do is i'd get them in a room"},
		{"i sat with them for a whole day there's like two hundred and ten handlers", "i sat with them for a whole day there's like two hundred", "i sat with them for a whole day"},
		{"I matched them by card and amount.", "I matched them by card", "I matched them by card and amount"},
		{"it costs us a hundred and ten pounds", "it costs us a hundred and ten pounds", "it costs us a hundred and ten pounds"},
	} {
		if got := Quote(tt.answer, spanOf(t, tt.answer, tt.heard)).Of(tt.answer); got != tt.want {
			t.Errorf("%q: quoted %q, want %q", tt.answer, got, tt.want)
		}
	}
}

func TestNothingIsShownByHalfOrByHearsay(t *testing.T) {
	for _, tt := range []struct{ evidence, answer, heard, want string }{
		{"customer_loop", "He said the customers wanted it.", "the customers wanted it", ""},
		{"customer_loop", "Two customers told me that they wanted it.", "Two customers told me", "Two customers told me that they wanted it"},
		{"customer_loop", "Accounts that customers reported as stolen fell to 240.", "customers reported", ""},
		{"money", "We were going to buy probes at nine pounds a month each.", "nine pounds a month", ""},
		{"business_kpi", "She wanted no more phone calls to brokers.", "no more phone calls to brokers", ""},
		{"delta", "It was a bit under 30 percent less.", "30 percent less", ""},
		{"scope", "Nine after, same twenty people.", "same twenty people", ""},
		{"scope", "We had two regions.", "two regions", ""},
		{"lesson", "Next time round it was 81 %.", "Next time round", ""},
	} {
		if got := Shown(tt.answer, tt.evidence, spanOf(t, tt.answer, tt.heard)).Of(tt.answer); got != tt.want {
			t.Errorf("%s in %q: shown %q, want %q", tt.evidence, tt.answer, got, tt.want)
		}
	}
}

func TestKeepsAndHandsOver(t *testing.T) {
	for words, keeps := range map[string]bool{
		"i'm still in the chat with the four sisters":   true,
		"I still have the key but Anna runs it":         false,
		"the whole thing was passed to the Brno centre": false,
	} {
		if got := Keeps(words); got != keeps {
			t.Errorf("%q: keeps %t", words, got)
		}
	}
	if HandsOver("the group has been taking care of the screen") == nil || HandsOver("we moved on to the exports") != nil {
		t.Error("a hand-over is told by who has it now, not by what one did next")
	}
}

// spanOf returns the place of words in an answer.
func spanOf(t *testing.T, answer, words string) text.Span {
	t.Helper()
	m := text.NewPattern(`(?i)` + words).FindStringIndex(answer)
	if m == nil {
		t.Fatalf("%q is not in %q", words, answer)
	}
	return text.Span{Start: m[0], End: m[1]}
}
