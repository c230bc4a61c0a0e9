package stories

import (
	"errors"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"pushback/coach"
	"pushback/coach/interview"
	"pushback/coach/story"
	"pushback/prompts"
	"pushback/tui/screen"
)

// shelf is a library with some stories and one session, in memory.
type shelf struct {
	Library // what is not asked for here
	bank    story.Bank
	session interview.Session
	filed   int
	err     error
}

func (l *shelf) Bank() (story.Bank, error) { return l.bank, l.err }

func (l *shelf) Session(string) (interview.Session, coach.Report, error) {
	return l.session, coach.Report{}, l.err
}

func (l *shelf) File([]story.Story) ([]story.Filing, error) {
	l.filed++
	return nil, l.err
}

type records struct{}

func (records) Questions() []prompts.Question   { return nil }
func (records) Principles() []prompts.Principle { return nil }
func (records) Loops() []prompts.Loop           { return nil }

func needs(l *shelf) Needs {
	return Needs{Library: l, Content: records{}, Now: time.Now, NewID: func() string { return "id" },
		ReadNotes: func(string) ([]byte, error) { return []byte("# One\nwords"), nil }}
}

// failed returns what a command says went wrong, "" where nothing did.
func failed(cmd tea.Cmd) string {
	if cmd == nil {
		return ""
	}
	if notice, ok := cmd().(screen.NoticeMsg); ok && notice.Failed {
		return notice.Text
	}
	return ""
}

// press carries out the key of a screen and what comes of it.
func press(t *testing.T, s screen.Screen, key tea.KeyPressMsg) tea.Cmd {
	t.Helper()
	b, ok := screen.Find(s.Bindings(), key)
	if !ok {
		t.Fatalf("%s has no key %s", s.Title(), key)
	}
	return b.Action()
}

var enter = tea.KeyPressMsg{Code: tea.KeyEnter}

func TestNotesAreTakenInOnceHoweverOftenEnterIsPressed(t *testing.T) {
	l := &shelf{}
	s := NewIntake(needs(l), screen.Route{As: Notes})
	look := press(t, s, enter)
	if again := press(t, s, enter); again != nil {
		t.Error("the notes are read twice")
	}
	s.Update(look())
	take := press(t, s, enter)
	if again := press(t, s, enter); again != nil {
		t.Error("the notes are filed twice")
	}
	take()
	if l.filed != 1 {
		t.Errorf("filed %d times", l.filed)
	}
}

func TestAnAnswerToAnotherScreenIsDropped(t *testing.T) {
	s := NewIntake(needs(&shelf{}), screen.Route{As: Notes})
	other := NewIntake(needs(&shelf{}), screen.Route{As: Notes})
	look := press(t, other, enter)
	if s.Update(look()); s.loaded || !s.Typing() {
		t.Error("the preview of another screen was taken")
	}
}

func TestWhatIsGoneSendsBackToTheList(t *testing.T) {
	l := &shelf{}
	for name, s := range map[string]screen.Screen{
		"a story":              NewStory(needs(l), screen.Route{ID: "gone"}),
		"a choice":             NewSuited(needs(l), screen.Route{ID: "gone"}),
		"a session of silence": NewFile(needs(l), screen.Route{ID: "empty"}),
	} {
		cmd := s.Update(s.Init()())
		if cmd == nil {
			t.Errorf("%s that is gone stays on the screen", name)
		}
		if frame := s.View(screen.Env{Width: 80, Height: 22}); len(frame.Lines) == 0 {
			t.Errorf("%s draws nothing", name)
		}
	}
}

func TestALibraryThatCannotBeReadIsSaid(t *testing.T) {
	l := &shelf{err: errors.New("the library is at work; try again")}
	for _, s := range []screen.Screen{New(needs(l)), NewPage(needs(l), screen.Route{As: Matrix}), NewStory(needs(l), screen.Route{ID: "a"})} {
		if said := failed(s.Update(s.Init()())); !strings.Contains(said, "try again") {
			t.Errorf("%s says %q", s.Title(), said)
		}
	}
}

func TestAFieldKeepsWhatIsTyped(t *testing.T) {
	one := story.Story{Title: "Old", Project: "Search"}
	f := newField(titleLimit)
	for _, tt := range []struct{ name, typed, title, project string }{
		{titleField, "  New \x1b[2J title ", "New title", "Search"},
		{projectField, "", "Old", ""},
	} {
		f.edit(tt.name, one)
		f.text.SetText(tt.typed)
		set, err := f.keep()
		if err != nil || f.on() {
			t.Fatalf("%s: %v, still open %v", tt.name, err, f.on())
		}
		got := one
		if set(&got); got.Title != tt.title || got.Project != tt.project {
			t.Errorf("%s: %q, %q", tt.name, got.Title, got.Project)
		}
	}
	f.edit(titleField, one)
	f.text.SetText("  ")
	if _, err := f.keep(); !errors.Is(err, errNoTitle) || !f.on() {
		t.Errorf("an empty title: %v, still open %v", err, f.on())
	}
}

func TestTheSummaryFitsEveryHeight(t *testing.T) {
	l := &shelf{}
	for i := range 20 {
		l.bank = append(l.bank, story.Entry{Story: story.Story{ID: strings.Repeat("i", i+1), Title: strings.Repeat("long ", 9)}})
	}
	s := NewPage(needs(l), screen.Route{As: Summary})
	s.Update(s.Init()())
	for height := 14; height < 60; height++ {
		s.Update(screen.EnvMsg{Env: screen.Env{Width: 60, Height: height}})
		if n := len(s.page.Lines); n > height-2 || height > 24 && n < 20 {
			t.Errorf("%d lines in a height of %d", n, height)
		}
	}
}
