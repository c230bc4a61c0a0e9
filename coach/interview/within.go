package interview

import (
	"slices"
	"strings"
)

// Within reports whether nothing that was said in a session is lost when another takes its place:
// every text of it stands, or goes on, in the other one.
func Within(s, other Session) bool {
	return s.Plan.Question.ID == other.Plan.Question.ID && s.Answer.within(other.Answer) &&
		threadWithin(s.Thread, other.Thread) && strings.HasPrefix(other.Note, s.Note) &&
		len(s.Answer.Ticked) <= len(other.Answer.Ticked) &&
		!slices.ContainsFunc(s.Tags, func(tag string) bool { return !slices.Contains(other.Tags, tag) })
}

func (a Answer) within(other Answer) bool {
	if strings.HasPrefix(other.Text(), a.Text()) {
		return true
	}
	for i, p := range a.Parts {
		if !strings.HasPrefix(other.Parts[i].Text, p.Text) {
			return false
		}
	}
	return strings.HasPrefix(other.Whole.Text, a.Whole.Text)
}

func threadWithin(thread, other []Exchange) bool {
	if len(thread) > len(other) {
		return false
	}
	for i, e := range thread {
		if e.Pushback.Text != other[i].Pushback.Text || !strings.HasPrefix(other[i].Reply.Text, e.Reply.Text) {
			return false
		}
	}
	return true
}
