package text

import "testing"

func TestWithApostrophe(t *testing.T) {
	for word, want := range map[string]string{"thats": "that's", "dont": "don't", "that's": "that's", "its": "its", "were": "were", "ill": "ill", "": ""} {
		if got := WithApostrophe(word); got != want {
			t.Errorf("%q: %q, want %q", word, got, want)
		}
	}
}
