package tui

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"pushback/coach/interview"
	"pushback/coach/pushback"
)

// begin brings a first start to the answer being typed.
func begin(t *testing.T, change ...func(*App)) *driver {
	t.Helper()
	d := drive(t, newFakeLibrary(), change...)
	d.keys("enter")
	d.sees("Read the question", "found a problem that nobody had asked")
	d.pass(10 * time.Second)
	d.keys("enter")
	d.sees("[S]", "Situation")
	return d
}

func TestFromFirstKeyToReview(t *testing.T) {
	d := begin(t)
	d.keys("'The pager went off 340 times a week.", "tab", "tab")
	d.pass(30 * time.Second)
	d.keys("'I grouped four hundred rules in a notebook.", "ctrl+s")
	d.sees("Interviewer", "1 of up to 3", "You said “The pager went off 340 times”")
	d.keys("'The control group had 338.", "ctrl+s")
	d.sees("2 of up to 3", "repaired: “The control group had 338", "Good, that is a number.")
	d.keys("ctrl+n")
	d.sees("3 of up to 3", "unanswered")
	d.keys("esc", "enter")
	d.sees("[Feedback]", "the change is measured", "Still standing")
	d.keys("tab")
	d.sees("[Transcript]", "The pager went off 340 times a week.")
	d.keys("v")
	d.sees("Review", "1 session", "lean yes")
	d.keys("enter")
	d.sees("[Feedback]")
	d.keys("h")
	d.sees("1 session · last: lean yes, today 21:30")

	s := d.session()
	if got := s.Reading.Go(); got != 10*time.Second {
		t.Errorf("the reading took %v", got)
	}
	if got := s.Answer.Parts[2].Spent.Go(); got != 30*time.Second {
		t.Errorf("the action took %v", got)
	}
	if got := s.Thread[1].Hearing.Outcome; got != pushback.Unanswered {
		t.Errorf("the second exchange came out as %q", got)
	}
	if len(d.store.drafts) != 0 {
		t.Errorf("%d drafts are left behind", len(d.store.drafts))
	}
}

func TestDraftIsSavedWithinASecondAndResumed(t *testing.T) {
	d := begin(t)
	d.keys("'Half a sentence")
	d.pass(time.Second)
	if len(d.store.drafts) != 1 {
		t.Fatal("a second after the typing there is no draft")
	}
	again := drive(t, d.store) // the program was killed, and started again a little later
	again.sees("Unfinished: “A time you found", "enter resume · f finish")
	again.keys("u")
	again.sees("Here is where you left off", "Half a sentence")
	again.keys("'x")
	again.lacks("Half a sentencex")
	again.pass(time.Minute)
	again.keys("enter", "' more")
	again.pass(2 * time.Second)
	again.sees("Half a sentence more", "0:02/0:36")
}

func TestEnterResumesWhatWasLeftUnfinished(t *testing.T) {
	d := begin(t)
	d.keys("'Half a sentence", "esc", "enter")
	d.sees("▌ Unfinished", "enter resume · f finish")
	d.keys("up") // to the last entry
	d.sees("▌ Stories", "u resume · f finish")
	d.keys("down", "enter")
	d.sees("Here is where you left off", "Half a sentence")
	d.keys("esc", "v", "esc") // a choice of one's own stays
	d.keys("up", "v", "esc")
	d.sees("▌ Stories")
	d.keys("x", "enter")
	d.lacks("Unfinished")

	again := drive(t, d.store)
	again.sees("▌ Rehearse")
}

func TestNothingWrittenIsNoReply(t *testing.T) {
	d := begin(t)
	d.keys("'Some words", "ctrl+s", "ctrl+s")
	d.sees("1 of up to 3", "Nothing is written yet. ctrl+n goes on without an answer.")
	d.keys("ctrl+n")
	d.sees("2 of up to 3", "unanswered")
}

func TestReadingTimeThatIsOverHurriesNobody(t *testing.T) {
	d := drive(t, newFakeLibrary())
	d.keys("r", "down", "enter")
	d.pass(50 * time.Second)
	d.sees("reading 0:50 · take your time; enter begins")
	d.lacks("over")
}

func TestTranscriptStartsWithHowFarOneHasRead(t *testing.T) {
	d := drive(t, library())
	d.send(tea.WindowSizeMsg{Width: 80, Height: 14})
	d.keys("v", "enter", "tab")
	d.lacks(" 0 %")
}

func TestUnfinishedIsFinishedAsItIs(t *testing.T) {
	d := begin(t)
	d.keys("'Half a sentence")
	d.pass(time.Second)
	again := drive(t, d.store)
	again.keys("f")
	again.sees("[Feedback]")
	if got := again.session().Answer.Text(); got != "Half a sentence" {
		t.Errorf("the session says %q", got)
	}
}

func TestUnfinishedIsDiscarded(t *testing.T) {
	d := begin(t)
	d.keys("'Half a sentence")
	d.pass(time.Second)
	again := drive(t, d.store)
	again.keys("x", "esc")
	again.sees("Unfinished")
	again.keys("x", "enter")
	again.lacks("Unfinished")
	if len(d.store.drafts) != 0 {
		t.Error("the draft is still there")
	}
}

func TestQuittingSavesTheLastKey(t *testing.T) {
	d := begin(t)
	d.keys("'The last lette", "'r", "ctrl+c")
	if !d.quit {
		t.Fatal("ctrl+c did not quit")
	}
	if err := d.root.keep(); err != nil {
		t.Fatal(err)
	}
	for _, draft := range d.store.drafts {
		if draft.Answer.Text() == "The last letter" {
			return
		}
	}
	t.Errorf("the last letter is not in the draft: %v", d.store.drafts)
}

func TestNothingSaidLeavesNothingBehind(t *testing.T) {
	d := begin(t)
	d.keys("esc")
	d.sees("the first question, now")
	if len(d.store.drafts)+len(d.store.sessions) != 0 {
		t.Error("something was kept of a rehearsal in which nothing was said")
	}
}

func TestLeavingAsksAndKeepsTheDraft(t *testing.T) {
	d := begin(t)
	d.keys("'Some words", "esc")
	d.sees("Leave for now?")
	d.keys("esc", "' more")
	d.sees("Some words more")
	d.keys("esc", "' still")
	d.sees("Some words more still")
	d.lacks("Leave for now?")
	d.keys("esc", "enter")
	d.sees("Unfinished:")
}

func TestLeavingStaysWhereTheDraftCannotBeSaved(t *testing.T) {
	d := begin(t)
	d.keys("'Some words")
	d.store.fail = errors.New("the disk is full; make room and go on")
	d.keys("esc", "enter")
	d.sees("Some words", "! the draft could not be saved: the disk is full")
}

func TestSessionThatCannotBeSavedStaysOnTheScreen(t *testing.T) {
	d := begin(t)
	d.keys("'Some words")
	d.store.fail = errors.New("the disk is full; make room and go on")
	d.keys("ctrl+s", "esc", "enter")
	d.sees("The session is not saved yet", "the disk is full")
	d.store.fail = nil
	d.keys("enter")
	d.sees("[Feedback]")
	if got := d.session().Answer.Text(); got != "Some words" {
		t.Errorf("the session says %q", got)
	}
}

func TestPauseStopsTheClockInPracticeOnly(t *testing.T) {
	d := begin(t)
	d.keys("'x", "ctrl+p")
	d.sees("Paused.")
	d.pass(time.Minute)
	d.keys("'lost", "enter", "'y")
	d.sees("xy", "0:00/0:36")

	strict := begin(t, func(a *App) { a.Settings.Mode = interview.Interview })
	strict.keys("'x", "ctrl+p")
	strict.lacks("Paused", "heard", "pause")
}

func TestOvertimeIsCountedAndCutsNobodyOff(t *testing.T) {
	d := begin(t)
	d.pass(27 * time.Second)
	d.sees("▸0:27/0:36")
	d.pass(9 * time.Second)
	d.sees("!0:36/0:36")
	d.pass(4 * time.Minute)
	d.keys("'still typing")
	d.sees("!4:36 of 3:00, 1:36 over", "still typing")
}

func TestOneTextAndBack(t *testing.T) {
	d := begin(t)
	d.keys("'one", "tab", "'two", "ctrl+t")
	d.sees("one", "two")
	d.lacks("[S]")
	d.keys("ctrl+t")
	d.sees("[T]", "two")
}

func TestWhoeverTypesOrPastesWhileReadingHasBegun(t *testing.T) {
	for name, begin := range map[string]func(*driver){
		"a letter":     func(d *driver) { d.keys("'last spring I led it") },
		"a paste":      func(d *driver) { d.send(tea.PasteMsg{Content: "last spring I led it"}) },
		"a switch":     func(d *driver) { d.keys("ctrl+t", "'last spring I led it") },
		"a big letter": func(d *driver) { d.keys("'Last spring I led it") },
	} {
		t.Run(name, func(t *testing.T) {
			d := drive(t, newFakeLibrary())
			d.keys("enter")
			d.sees("Read the question")
			begin(d)
			d.sees("ast spring I led it")
			d.lacks("Read the question", " ast spring")
		})
	}
	d := drive(t, newFakeLibrary())
	d.keys("enter", "'quality? it had fallen")
	d.sees("quality? it had fallen")
	d = drive(t, newFakeLibrary(), func(a *App) { a.Settings.Layout = interview.Aloud })
	d.keys("enter", "x")
	d.sees("Read the question", "space begins it")
}

func TestAloudWithTicks(t *testing.T) {
	d := drive(t, newFakeLibrary(), func(a *App) { a.Settings.Layout = interview.Aloud })
	d.keys("enter", "enter")
	d.pass(20 * time.Second)
	d.keys("space", "space")
	d.pass(90 * time.Second)
	d.sees("▌ Action", "1:30 of 1:39")
	d.keys("space", "space")
	d.sees("What was in it?", "[ ] Before and after")
	d.keys("space", "down", "down", "space")
	d.sees("[x] Before and after", "[x] Money")
	d.keys("ctrl+s")
	d.sees("Answer out loud", "1 gave it")
	d.keys("1", "4", "ctrl+n")
	d.sees("[Feedback]")
	s := d.session()
	if len(s.Answer.Ticked) != 2 || s.Thread[0].Hearing.Outcome != pushback.Repaired || s.Thread[1].Hearing.Outcome != pushback.Conceded {
		t.Errorf("ticked %v, thread %v", s.Answer.Ticked, s.Thread)
	}
}

func TestAloudWithATranscript(t *testing.T) {
	d := drive(t, newFakeLibrary(), func(a *App) { a.Settings.Layout = interview.Aloud })
	d.keys("enter", "enter", "space", "space", "space", "space", "tab", "'so I cut 28 per cent", "ctrl+s")
	d.sees("You said “so I cut 28 per cent”")
}

func TestSearchTakesWhatIsOnTheScreen(t *testing.T) {
	d := drive(t, newFakeLibrary())
	d.keys("r", "/", "'nobody believed", "enter")
	d.sees("Read the question", "a number that nobody believed")
}

func TestSearchChoosesTheFirstThatHasTheWords(t *testing.T) {
	d := drive(t, library())
	d.keys("r", "down", "down", "/", "'principle that is not there")
	d.sees("Nothing has these words")
	d.keys("esc", "down", "down", "down", "/", "'ownership")
	d.sees("▌ A time you found a problem")
	d.keys("esc", "esc", "v", "down", "down", "/", "'a time")
	d.sees("▌ Fri 20 Nov")
}

func TestByPrinciple(t *testing.T) {
	d := drive(t, newFakeLibrary())
	d.keys("r", "p", "down", "enter")
	d.sees("Rehearse · Ownership", "kept looking after")
	d.lacks("Surprise me", "half of what you asked")
	d.keys("esc")
	d.sees("Dive Deep", "2 questions, 0 told")
}

func TestSurpriseNeverRepeats(t *testing.T) {
	d := drive(t, newFakeLibrary())
	last := ""
	d.keys("r")
	for range 5 {
		d.keys("s")
		d.sees("Read the question")
		now := strings.Split(d.screen(), "\n")[5]
		if now == last {
			t.Fatalf("the same question twice in a row: %s", now)
		}
		last = now
		d.keys("esc", "r")
	}
}

func TestDeleteAndUndo(t *testing.T) {
	l := newFakeLibrary()
	told(l, 0, newFakeClock().now.AddDate(0, 0, -1), "I cut 40 %.")
	told(l, 1, newFakeClock().now.AddDate(0, 0, -2), "We did things.")
	d := drive(t, l)
	d.keys("v")
	d.sees("2 sessions")
	d.keys("down", "x")
	d.sees("1 session", "Deleted. u brings it back.")
	d.lacks("A number that nobody")
	d.keys("u")
	d.sees("2 sessions", "A number that nobody")
}

func TestReviewSearches(t *testing.T) {
	l := newFakeLibrary()
	told(l, 0, newFakeClock().now.AddDate(0, 0, -1), "I cut 40 %.")
	told(l, 1, newFakeClock().now.AddDate(0, 0, -2), "We did things.")
	d := drive(t, l)
	d.keys("v", "/", "'nobody believed", "enter")
	d.sees("[Feedback]", "20 Nov")
}

func TestNoAnswerAsksWhereAReplyWasBegun(t *testing.T) {
	d := begin(t)
	d.keys("'Some words", "ctrl+s", "'half a reply", "ctrl+n")
	d.sees("Go on without an answer?")
	d.keys("esc")
	d.sees("1 of up to 3", "half a reply")
	d.keys("ctrl+n", "enter")
	d.sees("2 of up to 3", "unanswered")
}

func TestEveryUnfinishedRehearsalCanBeReached(t *testing.T) {
	l := library()
	now := newFakeClock().now
	for i := range 5 {
		plan := interview.Defaults().Plan(fakeContent{}.Questions()[i], nil)
		id := string(rune('a' + i))
		l.drafts[id] = interview.Session{ID: id, Plan: plan, Phase: interview.Answering, Touched: now.Add(-time.Duration(i) * time.Hour),
			Answer: interview.Answer{Layout: interview.Free, Whole: interview.Telling{Text: "draft " + id}}}
	}
	d := drive(t, l)
	d.sees("2 more with ↓")
	d.keys(append(slices.Repeat([]string{"down"}, len(entries(registrations(d.root.app)))+4), "x", "enter")...)
	if _, there := l.drafts["e"]; there || len(l.drafts) != 4 {
		t.Errorf("the oldest was not discarded: %v", l.drafts)
	}
	d.keys("enter")
	d.sees("draft d")
}

func TestWhatWasChosenIsRehearsed(t *testing.T) {
	d := drive(t, newFakeLibrary())
	d.keys("r", "m", "l", "i", "i")
	d.sees("interview · one text · 3:00 · Bar raiser, up to 8 pushbacks")
	d.keys("down", "enter")
	d.sees("Bar raiser · interview · as one text")
	d.keys("esc", "r") // and it stays so
	d.sees("interview · one text · 3:00 · Bar raiser")
	d.keys("down", "enter", "enter", "'I cut 28 per cent.", "ctrl+s")
	d.sees("Bar raiser", "1 of up to 8")
	d.keys("ctrl+n", "ctrl+n", "ctrl+n")
	p := d.session().Plan
	if p.Loop != "bar_raiser" || p.Mode != interview.Interview || p.Layout != interview.Free || p.Pushbacks != 8 {
		t.Errorf("the plan was %+v", p)
	}
}
