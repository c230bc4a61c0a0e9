package tui

import (
	"errors"
	"reflect"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"pushback/coach"
	cards "pushback/coach/drill"
	"pushback/coach/interview"
	"pushback/coach/pushback"
	"pushback/coach/story"
	"pushback/coach/text/hostile"
	"pushback/prompts"
)

// spared are the fields by which records find each other.
var spared = []string{"ID", "QuestionID", "Session", "Sessions", "Ref", "Ladder", "Flag", "Kind"}

// poison puts words behind the first one of every text in v, a pointer.
func poison(v reflect.Value, words string) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			poison(v.Elem(), words)
		}
	case reflect.Slice, reflect.Array:
		for i := range v.Len() {
			poison(v.Index(i), words)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if f := v.Type().Field(i); f.IsExported() && !slices.Contains(spared, f.Name) && v.Field(i).CanSet() {
				poison(v.Field(i), words)
			}
		}
	case reflect.String:
		if v.Type() == reflect.TypeFor[string]() {
			head, rest, _ := strings.Cut(v.String(), " ")
			v.SetString(strings.TrimSpace(head+" "+marker+words) + " " + rest)
		}
	}
}

// marker stands before the hostile words, so that one sees that they are there.
const marker = "⟦"

// poisoned returns v with words in all its texts. It shares no slice with v that poison could write to.
func poisoned[T any](words string, v T) T {
	poison(reflect.ValueOf(&v), words)
	return v
}

// poisonedLibrary, poisonedCoach and the others are the fakes with words in all that they say.
type (
	poisonedLibrary struct {
		*fakeLibrary
		words string
	}
	poisonedCoach struct {
		fakeCoach
		words string
	}
	poisonedContent struct {
		fakeContent
		words string
	}
	poisonedExaminer struct {
		fakeExaminer
		words string
	}
)

func (l poisonedLibrary) Bank() (story.Bank, error) {
	bank, err := l.fakeLibrary.Bank()
	return poisoned(l.words, bank), err
}

func (c poisonedCoach) Next(s interview.Session) (pushback.Pushback, bool) {
	p, ok := c.fakeCoach.Next(s)
	return poisoned(c.words, p), ok
}

func (c poisonedCoach) Hear(s interview.Session) pushback.Hearing {
	return poisoned(c.words, c.fakeCoach.Hear(s))
}

func (c poisonedCoach) Markdown(s interview.Session, calm bool) string {
	return strings.NewReplacer("# ", "# "+marker+c.words+" ", "| Impact", "| "+c.words, "**.", c.words+"**.", "> ", "> "+c.words+" ").
		Replace(c.fakeCoach.Markdown(s, calm))
}

func (c poisonedContent) Questions() []prompts.Question {
	return poisoned(c.words, c.fakeContent.Questions())
}
func (c poisonedContent) Principles() []prompts.Principle {
	return poisoned(c.words, c.fakeContent.Principles())
}
func (c poisonedContent) Evidence() []prompts.Label {
	return poisoned(c.words, c.fakeContent.Evidence())
}
func (c poisonedContent) RedFlags() []prompts.Label {
	return poisoned(c.words, c.fakeContent.RedFlags())
}
func (c poisonedContent) Loops() []prompts.Loop { return poisoned(c.words, c.fakeContent.Loops()) }

func (e poisonedExaminer) Ask(c cards.Card) (cards.Prompt, bool) {
	p, ok := e.fakeExaminer.Ask(c)
	return poisoned(e.words, p), ok
}

func (e poisonedExaminer) Grade(c cards.Card, t cards.Try) cards.Grade {
	return poisoned(e.words, e.fakeExaminer.Grade(c, t))
}

func (e poisonedExaminer) Title(c cards.Card) string {
	return poisoned(e.words, e.fakeExaminer.Title(c))
}

func (e poisonedExaminer) FlagTitle(flag string) string {
	return poisoned(e.words, e.fakeExaminer.FlagTitle(flag))
}

// hostileLibrary returns a library with sessions, drafts, stories, cards and notes that hold words, as an
// import could bring them.
func hostileLibrary(words string) *fakeLibrary {
	l := fullBank()
	for id, s := range l.sessions {
		s.Note, s.Tags = "ask Priya", []string{"mock", marker + words}
		s.Plan.Question.Principles = append([]string{words}, s.Plan.Question.Principles...)
		s.Plan.Loop = words
		s.Thread = []interview.Exchange{{Pushback: pushback.Pushback{ID: "x", Text: "And then?", Quote: "We did"}, Reply: interview.Telling{Text: "They watched it."}}}
		l.sessions[id] = poisoned(words, s)
		r := l.reports[id]
		r.RedFlags = []coach.RedFlag{{ID: words, Severity: 3}}
		l.reports[id] = poisoned(words, r)
	}
	for i := range l.kept {
		l.kept[i].Title, l.kept[i].Project = poisoned(words, l.kept[i].Title), poisoned(words, l.kept[i].Project)
	}
	l.cards = gaps().cards
	l.cards = poisoned(words, l.cards)
	l.unfiled = []story.Story{poisoned(words, story.New("1", "", story.Version{Text: "Barcodes in Leipzig would not scan.", Session: "1", At: newFakeClock().now}))}
	return l
}

// poisonedApp gives the app fakes that say words wherever they say anything.
func poisonedApp(l *fakeLibrary, words string) func(*App) {
	return func(a *App) {
		a.Library, a.Coach, a.Content = poisonedLibrary{l, words}, poisonedCoach{words: words}, poisonedContent{words: words}
		a.Examiner = poisonedExaminer{words: words}
		a.ReadNotes = func(path string) ([]byte, error) {
			if path == "~/notes.md" {
				return []byte(strings.ReplaceAll(notes, "I ", "I "+words+" ")), nil
			}
			return nil, errors.New("there is no file " + path + words + "; check its name")
		}
	}
}

// hostileViews are the ways to every screen that shows words of others.
func hostileViews() map[string]func(*driver) {
	all := map[string]func(*driver){
		"failed": func(d *driver) {
			d.store.fail = errors.New("the library " + d.words + " is full; make room")
			d.keys("v", "x")
		},
		"no notes": func(d *driver) { d.keys("s", "i", "'~/nosuch", "enter") },
	}
	// An error of its own, and what differs from another only in a clock.
	skipped := []string{"unsaved", "answer-overtime", "answer-paused", "answer-help"}
	for _, v := range views {
		if v.to != nil && !v.empty && v.set == nil && !slices.Contains(skipped, v.name) {
			all[v.name] = v.to
		}
	}
	for _, v := range storyViews {
		all[v.name] = v.to
	}
	for _, v := range drillViews {
		all[v.name] = v.to
	}
	return all
}

// TestNothingForeignIsDrawn brings hostile words to every screen, from the library, the records, the coach,
// a file, an error and the keyboard, and looks at what would be drawn on a usual and on a small terminal.
func TestNothingForeignIsDrawn(t *testing.T) {
	ways := hostileViews()
	var mu sync.Mutex
	shown := map[string]bool{}
	t.Run("words", func(t *testing.T) {
		for name, words := range hostile.Words {
			t.Run(name, func(t *testing.T) {
				t.Parallel()
				for where, to := range ways {
					ok := drawsNothingForeign(t, where, words, to)
					mu.Lock()
					shown[where] = shown[where] || ok
					mu.Unlock()
				}
			})
		}
	})
	for where := range ways {
		if !shown[where] {
			t.Errorf("%s shows no foreign words: the test does not test it", where)
		}
	}
}

// drawsNothingForeign goes one way with words in everything, then pastes and types them. It reports whether
// they were to be seen.
func drawsNothingForeign(t *testing.T, where, words string, to func(*driver)) (shown bool) {
	l := hostileLibrary(words)
	d := drive(t, l, poisonedApp(l, words))
	d.words = words
	to(d)
	look := func(how string, width, height int) {
		d.send(tea.WindowSizeMsg{Width: width, Height: height})
		view := d.root.View()
		for _, written := range []string{view.Content, view.WindowTitle} {
			if bad := hostile.Foreign(written, nil); bad != "" {
				t.Errorf("%s, %s, draws %.200q", where, how, bad)
			}
		}
		if strings.ContainsAny(view.WindowTitle, "\n\t") {
			t.Errorf("%s, %s, has the title %.200q", where, how, view.WindowTitle)
		}
		shown = shown || strings.Contains(view.Content, marker)
		fits(t, d, [2]int{width, height})
	}
	look("as it comes", 80, 24)
	look("as it comes", 60, 18)
	d.send(tea.PasteMsg{Content: marker + words})
	for _, r := range words[:min(len(words), 20)] {
		d.send(tea.KeyPressMsg{Code: tea.KeyExtended, Text: string(r)})
	}
	d.pass(2 * time.Second)
	look("pasted and typed", 60, 18)
	return shown
}
