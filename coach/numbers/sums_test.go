package numbers

import (
	"strings"
	"testing"
)

// accusations returns what is said of the sums of a text that do not hold.
func accusations(s string) string {
	var got []string
	for _, r := range Table(s) {
		if !r.Consistent {
			got = append(got, r.Contradicts)
		}
	}
	return strings.Join(got, "; ")
}

// A sumCase is a text with what is said of it, "" where nothing is to be said.
type sumCase struct{ text, why string }

func checkSums(t *testing.T, tests []sumCase) {
	t.Helper()
	for _, tt := range tests {
		if got := accusations(tt.text); got != tt.why {
			t.Errorf("%q:\n got %q\nwant %q", tt.text, got, tt.why)
		}
	}
}
