package story

import (
	"slices"
	"strings"
	"time"
)

// An Interview is one in which a story was told in earnest, as the person noted it.
type Interview struct {
	Loop string    `json:"loop,omitempty"` // id; "" where it was none of the loops
	At   time.Time `json:"at"`
}

// A Place is an interview that a story is for: one that heard it, or a loop that it was rehearsed for.
type Place struct {
	Interview
	Told bool // in earnest; false while it was only rehearsed there
}

// Places returns the interviews that heard the story, then the loops that it was rehearsed for and
// not told in yet. A rehearsal outside a loop is practice and none; any number of them for one loop
// prepare one interview.
func (s Story) Places() []Place {
	var all []Place
	for _, i := range s.Interviews {
		all = append(all, Place{i, true})
	}
	for _, v := range slices.Backward(s.Tellings()) {
		known := slices.ContainsFunc(all, func(p Place) bool { return p.Loop == v.Loop })
		if v.Loop != "" && !known {
			all = append(all, Place{Interview{v.Loop, v.At}, false})
		}
	}
	return all
}

// Loops returns the ids of the loops among the places, each once.
func (s Story) Loops() []string {
	var ids []string
	for _, p := range s.Places() {
		if p.Loop != "" && !slices.Contains(ids, p.Loop) {
			ids = append(ids, p.Loop)
		}
	}
	return ids
}

// OverTold reports whether a story has more places than interviewers overlook.
func (s Story) OverTold() bool { return len(s.Places()) > mostTold }

// Reused reports whether a story is in more than one loop, whose interviewers compare notes.
func (s Story) Reused() bool { return len(s.Loops()) > 1 }

// Where says in which interviews the story was told and for which it was rehearsed, with the days; ""
// where there are none.
func (s Story) Where(loopTitle func(string) string) string {
	var all []string
	for _, p := range s.Places() {
		name, how := "another interview", "rehearsed"
		if p.Loop != "" {
			name = loopTitle(p.Loop)
		}
		if p.Told {
			how = "told"
		}
		all = append(all, name+" ("+how+" "+p.At.Local().Format("2 Jan")+")")
	}
	return strings.Join(all, ", ")
}

// Record says how often a story was rehearsed and told, and where.
func (s Story) Record(loopTitle func(string) string) string {
	words := "not rehearsed yet"
	if n := len(s.Tellings()); n > 0 {
		words = "rehearsed " + counted(n, "time", "times")
	}
	if n := len(s.Interviews); n > 0 {
		words += ", told in " + counted(n, "interview", "interviews")
	}
	if where := s.Where(loopTitle); where != "" {
		words += ": " + where
	}
	return words
}
