package review

import (
	"slices"
	"strings"
	"unicode"
)

// Tags reads tags from a line: "mock, #Best" is mock and best. Blanks and commas part them, and each
// stands once.
func Tags(line string) []string {
	var tags []string
	for _, t := range strings.FieldsFunc(strings.ToLower(line), func(r rune) bool { return r == ',' || unicode.IsSpace(r) }) {
		if t = strings.TrimLeft(t, "#"); t != "" && !slices.Contains(tags, t) {
			tags = append(tags, t)
		}
	}
	return tags
}

// TagLine writes tags so that Tags reads them again; a blank within one becomes a hyphen.
func TagLine(tags []string) string {
	out := make([]string, len(tags))
	for i, t := range tags {
		out[i] = strings.Join(strings.Fields(t), "-")
	}
	return strings.Join(out, " ")
}

// Jotted returns what a person wrote on a session, in one line: "#mock #best · ask Priya"; "" for
// nothing.
func Jotted(note string, tags []string) string {
	var parts []string
	if line := TagLine(tags); line != "" {
		parts = append(parts, "#"+strings.ReplaceAll(line, " ", " #"))
	}
	if note = strings.Join(strings.Fields(note), " "); note != "" {
		parts = append(parts, note)
	}
	return strings.Join(parts, " · ")
}
