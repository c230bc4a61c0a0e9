// Package text cuts an answer into the pieces that the rest of the coach listens to: tokens,
// sentences, clauses and sections, each with its place in the answer as it was typed.
package text

import "strings"

// A Span is a stretch of an answer in byte offsets, half open: answer[Start:End].
// The zero Span is empty and stands for words that were not said.
type Span struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// Empty reports whether the span holds no words.
func (s Span) Empty() bool { return s.End <= s.Start }

// Of returns the words of the span, exactly as they stand in the answer.
func (s Span) Of(answer string) string { return answer[s.Start:s.End] }

// Contains reports whether t lies within s.
func (s Span) Contains(t Span) bool { return s.Start <= t.Start && t.End <= s.End }

// Overlaps reports whether s and t share at least one byte.
func (s Span) Overlaps(t Span) bool { return s.Start < t.End && t.Start < s.End }

// CountWords returns how many words stand between the white space of a text.
func CountWords(s string) (n int) {
	for range strings.FieldsSeq(s) {
		n++
	}
	return n
}
