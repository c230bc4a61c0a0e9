// Package story is the bank of stories that a person can tell: each with its versions as they were
// said, what the ear heard in them, and what the bank as a whole covers or lacks.
//
// What was said and decided by hand is kept (Story, Version). Whatever can be derived from it is
// (Hearing, and all that a Bank answers), so that a better ear changes the bank too.
package story

import (
	"slices"
	"time"

	"pushback/coach/interview"
	"pushback/prompts"
)

// TextLimit is the most bytes that one telling may have.
const TextLimit = 200_000

// A Story is one thing that happened, as the library keeps it.
type Story struct {
	ID       string    `json:"id"`
	Title    string    `json:"title"`
	Project  string    `json:"project,omitempty"`
	Failure  bool      `json:"failure,omitempty"` // it tells of a real failure; the person's word
	Versions []Version `json:"versions"`          // oldest first, at least one
	Deleted  time.Time `json:"deleted,omitzero"`  // zero while it is there
	// Interviews are those in which it was told in earnest, in the order they were noted; the person's word.
	Interviews []Interview `json:"interviews,omitempty"`
}

// A Version is the story as it was told once. It keeps its words and where they were said itself, so
// that nothing is lost with the session it came from.
type Version struct {
	Text     string             `json:"text"`
	At       time.Time          `json:"at"`
	Session  string             `json:"session,omitempty"` // id; "" where it was imported
	Loop     string             `json:"loop,omitempty"`    // id; "" outside a loop
	Question interview.Question `json:"question,omitzero"` // as it was asked; zero where it was imported
}

// Gone reports whether the story was deleted.
func (s Story) Gone() bool { return !s.Deleted.IsZero() }

// Latest returns when it was told or written last.
func (s Story) Latest() time.Time {
	if len(s.Versions) == 0 {
		return time.Time{}
	}
	return s.Versions[len(s.Versions)-1].At
}

// Tellings returns the versions that were told in a session, which is to say rehearsed.
func (s Story) Tellings() []Version {
	return slices.DeleteFunc(slices.Clone(s.Versions), func(v Version) bool { return v.Session == "" })
}

// HasSession reports whether a session's answer is one of its versions.
func (s Story) HasSession(id string) bool {
	return id != "" && slices.ContainsFunc(s.Versions, func(v Version) bool { return v.Session == id })
}

// With returns the story with a version more. One of the same session takes the place of the one
// before, so that filing an answer twice counts once.
func (s Story) With(v Version) Story {
	s.Versions = slices.DeleteFunc(slices.Clone(s.Versions), func(old Version) bool {
		return v.Session != "" && old.Session == v.Session
	})
	s.Versions = append(s.Versions, v)
	slices.SortStableFunc(s.Versions, func(a, b Version) int { return a.At.Compare(b.At) })
	return s
}

// Without returns the story without the version of a session.
func (s Story) Without(session string) Story {
	s.Versions = slices.DeleteFunc(slices.Clone(s.Versions), func(v Version) bool { return v.Session == session })
	return s
}

// Of returns the answer of a session as a version.
func Of(s interview.Session) Version {
	return Version{Text: s.Answer.Text(), At: s.Started, Session: s.ID, Loop: s.Plan.Loop, Question: s.Plan.Question}
}

// Tells reports whether the question asked for a story at all, and not for a metric or a vision.
func (v Version) Tells() bool {
	return v.Question.Kind == "" || v.Question.Kind == prompts.Behavioural
}
