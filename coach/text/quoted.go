package text

import "strings"

// Quoted returns the first places of a text, at most a number of them, that stand between quotation marks, with the
// marks. A mark that is not closed within its line opens nothing.
func Quoted(s string, most int) (places []Span) {
	open := -1
	for at := 0; at < len(s) && len(places) < most; at++ {
		switch {
		case s[at] == '\n':
			open = -1
		case s[at] == '"' && open < 0, strings.HasPrefix(s[at:], "“"):
			open = at
		case s[at] == '"':
			places = append(places, Span{Start: open, End: at + 1})
			open = -1
		case open >= 0 && strings.HasPrefix(s[at:], "”"):
			places = append(places, Span{Start: open, End: at + len("”")})
			open = -1
		}
	}
	return places
}
