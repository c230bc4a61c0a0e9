package text

import "testing"

func TestUnwrap(t *testing.T) {
	for name, c := range map[string]struct{ text, want string }{
		"in a sentence":    {"I built it and\nran it for\nyears.", "I built it and ran it for years."},
		"before I":         {"It was late and so\nI left.", "It was late and so I left."},
		"before I, full":   {"It was late in the evening and dark\nI left.", "It was late in the evening and dark I left."},
		"a heading":        {"What I did\nI left.", "What I did\nI left."},
		"windows":          {"it was\r\nlate", "it was  late"},
		"before a name":    {"it was two years at\nAmazon in the returns team.", "it was two years at Amazon in the returns team."},
		"a fresh line":     {"Result\nIt fell.", "Result\nIt fell."},
		"a blank line":     {"one two\n\nthree four", "one two\n\nthree four"},
		"bullets":          {"Done:\n- built it\n- ran it", "Done:\n- built it\n- ran it"},
		"behind a colon":   {"Done:\nbuilt it", "Done:\nbuilt it"},
		"before a number":  {"it took\n12 days", "it took 12 days"},
		"numbers in lines": {"1,100 €\n12 days", "1,100 €\n12 days"},
		"nothing":          {"", ""},
	} {
		t.Run(name, func(t *testing.T) {
			if got := Unwrap(c.text); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}
