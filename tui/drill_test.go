package tui

import (
	"errors"
	"fmt"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	cards "pushback/coach/drill"
	tuidrill "pushback/tui/drill"
	"pushback/tui/screen"
)

// gaps returns a library with two gaps of one's own.
func gaps() *fakeLibrary {
	l := library()
	l.cards = []cards.Card{
		gap("handed_off", "After that SRE took it over, and SRE watched it.", "SRE had the dashboards."),
		gap("no_business_link", "p99 went from 250 ms to 180 ms.", ""),
	}
	return l
}

var drillViews = []struct {
	name string
	to   func(*driver)
}{
	{"drill-home", func(*driver) {}},
	{"drill", func(d *driver) { d.keys("d") }},
	{"drill-flags", func(d *driver) { d.keys("d", "f") }},
	{"drill-card", func(d *driver) {
		d.keys("d", "enter")
		d.pass(48 * time.Second)
		d.keys("'I set the alert at 200 ms and read it with them")
	}},
	{"drill-good", func(d *driver) {
		d.keys("d", "enter")
		d.pass(48 * time.Second)
		d.keys("'I set the alert at 200 ms and read it with them every Monday until June.", "ctrl+s")
	}},
	{"drill-overruled", func(d *driver) { d.keys("d", "enter", "'They are a great team.", "ctrl+s", "2") }},
	{"drill-choices", func(d *driver) { d.keys("d", "p", "enter", "ctrl+n", "ctrl+n", "d", "p", "enter") }},
	{"drill-summary", func(d *driver) {
		d.keys("d", "enter", "'Well.", "ctrl+s", "enter", "'8 % of orders", "ctrl+s", "enter", "ctrl+n", "ctrl+n", "'7 weeks", "ctrl+s", "enter")
	}},
}

func TestDrillScreens(t *testing.T) {
	for _, v := range drillViews {
		for _, size := range sizes {
			name := fmt.Sprintf("%s-%dx%d", v.name, size[0], size[1])
			t.Run(name, func(t *testing.T) {
				d := drive(t, gaps())
				d.send(tea.WindowSizeMsg{Width: size[0], Height: size[1]})
				v.to(d)
				fits(t, d, size)
				golden(t, name, d.screen())
			})
		}
	}
}

func TestABadAnswerComesBackAndAGoodOneGoesDaysAway(t *testing.T) {
	l := gaps()
	d := drive(t, l)
	d.keys("d", "enter")
	d.sees("SRE watched it")
	d.keys("'They are great.", "ctrl+s")
	d.sees("Again: it comes back in this sitting.", "I set the alert at ____")
	d.keys("enter", "ctrl+n", "ctrl+n")
	d.sees("SRE watched it")
	d.pass(40 * time.Second)
	d.keys("'I set the alert at 200 ms.", "ctrl+s")
	d.sees("It comes back in 3 days")
	d.keys("esc")
	d.sees("again, good · back in 3 days")
	if n := len(l.order); n != 2 || l.reviews[l.order[1]].Spent != 40e9 {
		t.Errorf("%d tries were saved, the last %+v; want 2", n, l.reviews)
	}
}

func TestAnOverruledGradeIsKeptInThePlaceOfTheOther(t *testing.T) {
	l := gaps()
	d := drive(t, l)
	d.keys("d", "enter", "'They are great.", "ctrl+s", "4", "3")
	if len(l.reviews) != 1 {
		t.Fatalf("%d reviews, want one", len(l.reviews))
	}
	for _, r := range l.reviews {
		if r.Rating != cards.Good || r.Heard != cards.Again || r.Answer != "They are great." {
			t.Errorf("%+v", r)
		}
	}
	d.sees("Heard as again; your word counts.", "It comes back in 3 days")
}

func TestACardIsSuspendedAndComesBack(t *testing.T) {
	l := gaps()
	d := drive(t, l)
	d.keys("d", "enter", "ctrl+t")
	if !l.cards[0].Suspended {
		t.Fatal("the card is not suspended")
	}
	d.sees("p99 went from 250 ms")
	d.keys("ctrl+y")
	if l.cards[0].Suspended {
		t.Error("the card is still suspended")
	}
	d.sees("SRE watched it")
	d.keys("'x", "ctrl+s", "x")
	if !l.cards[0].Gone() {
		t.Error("the card is not deleted")
	}
	d.keys("ctrl+y")
	if l.cards[0].Gone() {
		t.Error("the card is still deleted")
	}
}

func TestACardSuspendedLongAgoIsFoundAgain(t *testing.T) {
	l := gaps()
	l.cards[0].Suspended = true
	l.cards[1].Deleted = newFakeClock().now
	d := drive(t, l)
	d.keys("d")
	d.sees("Not asked     2 cards suspended or deleted")
	d.keys("down", "down", "down", "down", "enter")
	d.sees("enter brings a card back", "suspended", "deleted")
	d.keys("enter")
	if l.cards[0].Suspended {
		t.Error("the card is still suspended")
	}
	d.keys("enter")
	if l.cards[1].Gone() {
		t.Error("the card is still deleted")
	}
}

func TestAFreeDrillMovesNoDate(t *testing.T) {
	l := gaps()
	d := drive(t, l)
	d.keys("d", "d", "n", "enter", "'8", "ctrl+s")
	d.sees("Its date stays as it was")
	for _, r := range l.reviews {
		if !r.Free {
			t.Errorf("%+v", r)
		}
	}
	if l.cards[0].Memory.Reps != 0 {
		t.Errorf("the card remembers a free try: %+v", l.cards[0].Memory)
	}
}

func TestAWayBeginsAtOnce(t *testing.T) {
	way := tuidrill.Way{Choice: cards.Choice{Flag: "no_business_link"}, Count: 5, At: true}
	d := drive(t, gaps(), func(a *App) { a.Start = &screen.Route{Place: Drill, As: way.As()} })
	d.sees("p99 went from 250 ms", "1 of 1")
}

func TestATryThatIsNotSavedStaysOnTheScreen(t *testing.T) {
	l := gaps()
	d := drive(t, l)
	l.broken = errors.New("the library could not be written: no space left on the disk; make room and try again")
	d.keys("d", "enter", "'8 %", "ctrl+s")
	d.sees("It is not saved yet", "no space left")
	if err := d.root.keep(); err == nil {
		t.Error("the end of the program says nothing of what is not saved")
	}
	l.broken = nil
	d.keys("enter")
	if len(l.reviews) != 1 {
		t.Errorf("%d reviews after saving again", len(l.reviews))
	}
	d.keys("enter")
	d.sees("p99 went from 250 ms")
}

func TestTimeInWhichTheProgramStandsStillIsNotCounted(t *testing.T) {
	l := gaps()
	d := drive(t, l)
	d.keys("d", "enter")
	d.pass(10 * time.Second)
	d.send(screen.SuspendingMsg{})
	d.pass(time.Hour)
	d.send(tea.ResumeMsg{})
	d.pass(5 * time.Second)
	d.keys("'8", "ctrl+s")
	for _, r := range l.reviews {
		if r.Spent.Go() != 15*time.Second {
			t.Errorf("spent %s, want 15 s", r.Spent.Go())
		}
	}
}

func TestEnterOnAnEmptyLineAsksOnce(t *testing.T) {
	l := gaps()
	d := drive(t, l)
	d.keys("d", "f", "down", "down", "enter") // inconsistent numbers: a sum
	d.keys("enter")
	d.sees("Nothing is written yet. enter once more counts it as not known.")
	if len(l.reviews) != 0 {
		t.Fatal("an empty line was counted as a try")
	}
	d.keys("enter")
	if len(l.reviews) != 1 {
		t.Errorf("%d tries were saved, want 1", len(l.reviews))
	}
}

func TestWordsTypedInADrillAreNotDroppedByOneKey(t *testing.T) {
	d := drive(t, gaps())
	d.keys("d", "enter", "'I set the", "esc")
	d.sees("What you typed here does not count then. esc once more ends the sitting.", "I set the")
	d.keys("' alert")
	d.lacks("does not count")
	d.keys("ctrl+n")
	d.sees("ctrl+n once more leaves the card", "I set the alert")
	d.keys("ctrl+n")
	d.lacks("I set the alert")
	d.keys("esc") // nothing is typed
	d.sees("Due today")
}
