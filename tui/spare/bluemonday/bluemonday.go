// Package bluemonday stands in for the cleaner of HTML that Glamour brings along; see the README
// one folder up. It knows the one policy that Glamour uses, under which no tag is left.
package bluemonday

import "strings"

// A Policy says what is left of HTML: nothing but the text.
type Policy struct{}

// StrictPolicy returns the policy that leaves no tag.
func StrictPolicy() *Policy { return &Policy{} }

// Sanitize returns the text of s without its tags. An angle bracket that is never closed stays.
func (*Policy) Sanitize(s string) string {
	var b strings.Builder
	for {
		before, tag, open := strings.Cut(s, "<")
		b.WriteString(before)
		if !open {
			return b.String()
		}
		_, rest, closed := strings.Cut(tag, ">")
		if !closed {
			b.WriteString("<" + tag)
			return b.String()
		}
		s = rest
	}
}
