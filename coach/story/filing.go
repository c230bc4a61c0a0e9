package story

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"

	"pushback/coach/interview"
)

// A Filing is what becomes of one telling.
type Filing struct {
	Story Story  // as it would be a story of its own, with the telling as its only version
	Into  string // id of the story that it becomes a version of; "" for one of its own
	Title string // that story's title
	Same  bool   // it is there already, word for word or from the same session: nothing is to be done
}

// New reports whether the telling becomes a story of its own.
func (f Filing) New() bool { return f.Into == "" }

// What says in a few words what becomes of the telling. The title of a story comes as it was typed.
func (f Filing) What() string {
	switch {
	case f.Same:
		return "already there"
	case f.New():
		return "new story"
	}
	return "version of “" + f.Title + "”"
}

// A Tally counts filings.
type Tally struct{ New, Versions, Same int }

// Count counts what becomes of some tellings.
func Count(filings []Filing) (t Tally) {
	for _, f := range filings {
		switch {
		case f.Same:
			t.Same++
		case f.New():
			t.New++
		default:
			t.Versions++
		}
	}
	return t
}

// String says the counts: "3 new stories, 1 version, 2 already there".
func (t Tally) String() string {
	return fmt.Sprintf("%s, %s, %d already there", counted(t.New, "new story", "new stories"), counted(t.Versions, "version", "versions"), t.Same)
}

// File says what becomes of tellings when they are filed one after another, each known again among
// the stories of the bank and the tellings before it. It returns the stories that are new or changed
// too, as they are afterwards. A new story whose title is taken gets a number.
func (b Bank) File(tellings []Story) (filings []Filing, changed []Story) {
	w := newWork(b)
	for _, one := range tellings {
		filings = append(filings, w.file(one))
	}
	for _, s := range w.stories {
		if w.touched[s.ID] {
			changed = append(changed, s)
		}
	}
	return filings, changed
}

// A work is a bank while tellings are filed in it.
type work struct {
	stories  []Story
	prints   *recogniser    // each telling's owner is its story's place
	sessions map[string]int // place of the story that has a session
	titles   map[string]bool
	touched  map[string]bool // ids
}

func newWork(b Bank) *work {
	w := &work{prints: newRecogniser(), sessions: map[string]int{}, titles: map[string]bool{}, touched: map[string]bool{}}
	for _, e := range b {
		w.take(e.Story)
	}
	return w
}

// take puts a story into the work.
func (w *work) take(s Story) {
	at := len(w.stories)
	w.stories = append(w.stories, s)
	w.titles[titleKey(s.Title)] = true
	for _, v := range s.Versions {
		w.learn(at, v, fingerprint(v.Text))
	}
}

// learn remembers a telling of a story by its session and, where there are any, its words.
func (w *work) learn(at int, v Version, p imprint) {
	if p != nil {
		w.prints.learn(at, p)
	}
	if v.Session != "" {
		w.sessions[v.Session] = at
	}
}

func (w *work) file(one Story) Filing {
	v := one.Versions[0]
	f := Filing{Story: one}
	likest, p := 1.0, fingerprint(v.Text)
	at, known := w.sessions[v.Session]
	f.Same = known
	if !known {
		at, likest, known = w.prints.known(p)
	}
	if !known {
		f.Story.Title = w.freshTitle(one.Title)
		w.take(f.Story)
		w.touched[one.ID] = true
		return f
	}
	into := w.stories[at]
	f.Into, f.Title, f.Same = into.ID, into.Title, f.Same || v.Session == "" && into.says(v.Text)
	if !f.Same {
		w.stories[at] = into.With(v)
		if likest >= wordForWord {
			p = nil
		}
		w.learn(at, v, p)
		w.touched[into.ID] = true
	}
	return f
}

// freshTitle returns the title, with a number where another story has it.
func (w *work) freshTitle(title string) string {
	fresh := title
	for n := 2; w.titles[titleKey(fresh)]; n++ {
		fresh = fmt.Sprintf("%s (%d)", title, n)
	}
	return fresh
}

func titleKey(title string) string { return strings.ToLower(strings.Join(strings.Fields(title), " ")) }

// Unfiled returns the answers of sessions that none of the stories has, deleted ones included, each as
// a story of its own, the oldest first. What has no words or tells no story is left out.
func Unfiled(stories []Story, sessions []interview.Session) []Story {
	filed := map[string]bool{}
	for _, s := range stories {
		for _, v := range s.Versions {
			filed[v.Session] = true
		}
	}
	var all []Story
	for _, s := range sessions {
		if v := Of(s); !filed[s.ID] && strings.TrimSpace(v.Text) != "" && v.Tells() {
			all = append(all, New("s"+s.ID, "", v))
		}
	}
	slices.SortStableFunc(all, func(a, b Story) int {
		return cmp.Or(a.Versions[0].At.Compare(b.Versions[0].At), cmp.Compare(a.ID, b.ID))
	})
	return all
}

// FromNotes returns each note as a story of its own. Their ids begin with one that no other story's
// begins with.
func FromNotes(notes []Note, id string, at time.Time) []Story {
	all := make([]Story, len(notes))
	for i, n := range notes {
		all[i] = n.Story(fmt.Sprintf("%s-%03d", id, i+1), at)
	}
	return all
}
