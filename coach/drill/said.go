package drill

import (
	"regexp"
	"strings"

	"pushback/coach/numbers/quantity"
)

// saidOf returns the words of a text in which one of some phrases is said, "" where none is. A
// phrase is words in any of their endings ("compare" hears "compared"), or a figure, which is
// heard in digits and in words.
func saidOf(text string, phrases []string) string {
	for _, p := range phrases {
		if strings.ContainsAny(p, "0123456789") {
			if quote := saidFigure(text, p); quote != "" {
				return quote
			}
			continue
		}
		if at := phrase(p).FindStringIndex(text); at != nil {
			return text[at[0]:at[1]]
		}
	}
	return ""
}

// phrase returns a pattern for words in which each may have another ending.
func phrase(p string) *regexp.Regexp {
	words := strings.FieldsFunc(p, func(r rune) bool { return r == ' ' || r == '-' })
	for i, w := range words {
		if len(w) > 3 {
			w = strings.TrimSuffix(strings.TrimSuffix(w, "s"), "e")
		}
		words[i] = regexp.QuoteMeta(w) + `\w{0,4}`
	}
	return regexp.MustCompile(`(?i)\b` + strings.Join(words, `[\s-]+`))
}

// saidFigure returns the words of a text that say a figure, to the hundredth of it.
func saidFigure(text, figure string) string {
	want := quantity.Find(figure)
	if len(want) == 0 {
		return ""
	}
	for _, q := range quantity.Find(text) {
		if same(q, want[0]) {
			return q.Span.Of(text)
		}
	}
	return ""
}

func same(a, b quantity.Quantity) bool {
	unit := a.Unit == b.Unit || a.Unit == "" || b.Unit == ""
	return unit && abs(a.Mid()-b.Mid()) <= 0.011*abs(b.Mid())
}

func abs(v float64) float64 { return max(v, -v) }
