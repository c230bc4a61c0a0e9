package tui

import (
	"errors"
	"image/color"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"pushback/coach"
	"pushback/coach/interview"
	"pushback/coach/pushback"
	"pushback/tui/screen"
	"pushback/tui/theme"
)

func TestTooSmallSaysSoAndRecovers(t *testing.T) {
	d := begin(t)
	d.keys("'Some words")
	d.send(tea.WindowSizeMsg{Width: 30, Height: 8})
	d.sees("small for Pushback", "Nothing is lost")
	fits(t, d, [2]int{30, 8})
	d.keys("' more")
	d.send(tea.WindowSizeMsg{Width: 80, Height: 24})
	d.sees("Some words more")
}

func TestEverySizeFits(t *testing.T) {
	for _, v := range views {
		l := library()
		var change []func(*App)
		if v.set != nil {
			change = append(change, v.set)
		}
		d := drive(t, l, change...)
		if v.to != nil {
			v.to(d)
		}
		for _, size := range [][2]int{{1, 1}, {20, 5}, {44, 14}, {45, 60}, {110, 15}, {300, 90}, {80, 24}} {
			d.send(tea.WindowSizeMsg{Width: size[0], Height: size[1]})
			fits(t, d, size)
		}
	}
}

func TestAPasteIsTakenBehindTheHelpAndInASmallWindow(t *testing.T) {
	d := begin(t)
	d.keys("f1")
	d.send(tea.PasteMsg{Content: "I led it. "})
	d.send(tea.WindowSizeMsg{Width: 30, Height: 8})
	d.send(tea.PasteMsg{Content: "It took a year."})
	d.send(tea.WindowSizeMsg{Width: 80, Height: 24})
	d.sees("I led it. It took a year.")
}

func TestHelpIsTheScreensOwn(t *testing.T) {
	d := begin(t)
	d.keys("'a", "f1")
	d.sees("Help · Rehearse", "finish the answer and hear the pushback", "take the last change back")
	d.keys("q")
	if d.quit {
		t.Fatal("q in the help over an answer quit the program")
	}
	d.keys("'?")
	d.sees("a?")

	home := drive(t, newFakeLibrary())
	home.keys("?")
	home.sees("Help · Home", "open Review")
	home.keys("esc")
	home.lacks("Help")
}

func TestPauseTakesNoKeysForCommands(t *testing.T) {
	d := begin(t)
	d.keys("'a", "ctrl+p", "'q?")
	if d.quit {
		t.Fatal("a q typed on pause quit the program")
	}
	d.sees("Paused")
}

func TestNothingForeignReachesTheTerminal(t *testing.T) {
	evil := "\x1b]0;owned\a\x1b[2J\u202egnp.exe\u009b31m\x07 I cut 40 %"
	l := newFakeLibrary()
	s := told(l, 0, newFakeClock().now.AddDate(0, 0, -1), evil)
	s.Plan.Question.Text = "Tell me about " + evil
	s.Tags = []string{evil}
	l.sessions[s.ID] = s
	unfinished := s
	unfinished.ID, unfinished.Phase = "d", interview.Answering
	l.drafts["d"] = unfinished
	clean := func(d *driver) {
		t.Helper()
		view := d.root.View()
		raw := view.Content + view.WindowTitle
		for _, bad := range []string{"\x1b]", "\x1b[2J", "\u202e", "\u009b", "\x07"} {
			if strings.Contains(raw, bad) {
				t.Fatalf("%q reached the terminal:\n%q", bad, raw)
			}
		}
	}
	d := drive(t, l)
	clean(d)
	for _, k := range []string{"v", "enter", "tab", "h", "u", "enter", "ctrl+s", "ctrl+n", "esc", "enter"} {
		d.keys(k)
		clean(d)
	}
	d.store.fail = errors.New(evil)
	d.keys("h", "v", "x")
	clean(d)
	d.sees("! ")
}

func TestPasteOverTheLimitIsRefusedInWords(t *testing.T) {
	d := begin(t)
	d.keys("'kept ")
	d.send(tea.PasteMsg{Content: strings.Repeat("four ", 50_000)})
	d.sees("! the text has reached its limit of 200 kB, and nothing was added", "kept")
	d.send(tea.PasteMsg{Content: strings.Repeat("four ", 39_000)})
	d.keys("tab")
	d.send(tea.PasteMsg{Content: strings.Repeat("four ", 2_000)})
	d.sees("! the text has reached its limit")
}

func TestStaleAnswersAreDropped(t *testing.T) {
	d := drive(t, library())
	d.keys("v")
	open := d.root.top().Init() // an answer that comes when the list is long closed
	d.keys("esc")
	before := d.screen()
	d.send(open())
	if d.screen() != before {
		t.Error("Home took the answer to another screen's question")
	}
}

func TestLibraryThatCannotBeRead(t *testing.T) {
	d := drive(t, library(), func(a *App) { a.Library = brokenLibrary{a.Library} })
	d.sees("! the library is damaged; run: pushback doctor")
	d.keys("enter")
	d.sees("Surprise me") // rehearsing is possible all the same
}

// brokenLibrary cannot be read.
type brokenLibrary struct{ Library }

func (brokenLibrary) Drafts() ([]interview.Session, error) {
	return nil, errors.New("the library is damaged; run: pushback doctor")
}

func (b brokenLibrary) Session(string) (interview.Session, coach.Report, error) {
	return interview.Session{}, coach.Report{}, errors.New("the library is damaged; run: pushback doctor")
}

func TestSessionThatCannotBeReadGoesBack(t *testing.T) {
	d := drive(t, library(), func(a *App) { a.Library = brokenLibrary{a.Library} })
	d.keys("v", "enter")
	d.sees("3 sessions", "! the library is damaged")
}

func TestStartOnAScreen(t *testing.T) {
	d := drive(t, library(), func(a *App) { a.Start = &screen.Route{Place: Review} })
	d.sees("3 sessions", "verdict")
	d.keys("esc")
	d.sees("Rehearse    one question")
}

func TestUnknownPlaceIsAnErrorInWords(t *testing.T) {
	d := drive(t, library(), func(a *App) { a.Start = &screen.Route{Place: "nowhere"} })
	d.sees("! there is no screen named nowhere")
}

func TestThemeFollowsTheTerminal(t *testing.T) {
	d := drive(t, library())
	if d.root.env.Theme.On != theme.Unknown {
		t.Error("a silent terminal has no known background")
	}
	d.keys("v", "enter")
	d.send(tea.BackgroundColorMsg{Color: color.White})
	if d.root.env.Theme.On != theme.Light || !strings.Contains(d.root.View().Content, "the change is measured") {
		t.Error("the feedback was not laid out anew for a light terminal")
	}
	d.send(tea.BackgroundColorMsg{Color: color.Black})
	if d.root.env.Theme.On != theme.Dark {
		t.Error("the dark background was not taken up")
	}
}

func TestNoticeGoesByItself(t *testing.T) {
	d := drive(t, library())
	d.send(screen.NoticeMsg{Text: "for a while"})
	d.sees("for a while")
	d.pass(7 * time.Second)
	d.lacks("for a while")
	d.send(screen.NoticeMsg{Text: "of this screen"})
	d.keys("v")
	d.lacks("of this screen")
	d.keys("esc")
	d.send(screen.NoticeMsg{Text: "it failed; try again", Failed: true})
	d.pass(time.Minute)
	d.sees("! it failed")
	d.keys("down")
	d.lacks("it failed")
}

func TestLettersOfHomeAreTheirOwn(t *testing.T) {
	taken := map[string]string{"f": "finish", "x": "discard", "u": "resume", "j": "down", "k": "up", "q": "quit", "?": "help"}
	for _, reg := range registrations(App{}.settled()) {
		if reg.entry == nil {
			continue
		}
		if other, ok := taken[reg.entry.Key]; ok {
			t.Errorf("%q opens %s and means %s", reg.entry.Key, reg.entry.Name, other)
		}
		taken[reg.entry.Key] = reg.entry.Name
	}
}

func TestCursorStandsWhereOneTypes(t *testing.T) {
	d := begin(t)
	d.keys("'東京 and 都")
	c := d.root.View().Cursor
	if c == nil || c.X != 2+11 { // the margin; three letters are two cells wide
		t.Fatalf("the cursor stands at %+v", c)
	}
	if line := strings.Split(d.screen(), "\n")[c.Y]; !strings.Contains(line, "東京 and 都") {
		t.Errorf("the cursor stands on %q", line)
	}
	d.keys("esc")
	if d.root.View().Cursor != nil {
		t.Error("a cursor is shown where nothing can be typed")
	}
}

// longCoach asks at great length.
type longCoach struct{ fakeCoach }

func (c longCoach) Next(s interview.Session) (pushback.Pushback, bool) {
	p, ok := c.fakeCoach.Next(s)
	p.Text = strings.Repeat(p.Text+" ", 40)
	return p, ok
}

func TestLongPushbackLeavesRoomForTheReply(t *testing.T) {
	d := begin(t, func(a *App) { a.Coach = longCoach{} })
	d.keys("'Some words", "ctrl+s", "'the reply")
	for _, size := range [][2]int{{80, 24}, {44, 14}} {
		d.send(tea.WindowSizeMsg{Width: size[0], Height: size[1]})
		d.sees("the reply", "ctrl+s answer")
		fits(t, d, size)
	}
}
