package tui

import (
	"errors"
	"testing"
	"time"
)

func TestWhatIsTypedAtACardIsTakenUpAgain(t *testing.T) {
	l := gaps()
	d := drive(t, l)
	d.keys("d", "enter", "'I set the alert")
	d.pass(time.Second)
	if len(l.begun) != 1 || l.begun[0].Text != "I set the alert" {
		t.Fatalf("kept a second after the last key: %+v", l.begun)
	}
	d.keys("' at 200")
	if err := d.root.keep(); err != nil { // the program ends
		t.Fatal(err)
	}

	again := drive(t, l)
	again.sees("you were answering: Tell me about a time")
	again.keys("d")
	again.sees("▌ Go on")
	again.keys("enter")
	again.sees("I set the alert at 200", "Here is what you had typed", "0:01 of 1:15")
	again.keys("' ms.", "ctrl+s")
	if len(l.begun) != 0 || len(l.order) != 1 || l.reviews[l.order[0]].Answer != "I set the alert at 200 ms." {
		t.Errorf("after the grade there are %+v and %+v", l.begun, l.reviews)
	}
	again.keys("esc", "esc", "esc")
	if screen := drive(t, l).screen(); len(l.begun) != 0 {
		t.Errorf("it is still offered:\n%s", screen)
	}
}

func TestOneStrayKeyDropsNothingThatIsTypedAtACard(t *testing.T) {
	for _, key := range []string{"esc", "ctrl+n", "ctrl+t", "ctrl+x"} {
		t.Run(key, func(t *testing.T) {
			l := gaps()
			d := drive(t, l)
			d.keys("d", "enter", "'I set the alert")
			d.pass(time.Second)
			d.keys(key)
			d.sees("I set the alert", "What you typed here does not count then")
			if len(l.begun) != 1 {
				t.Errorf("kept after one key: %+v", l.begun)
			}
			d.keys(key)
			if len(l.begun) != 0 {
				t.Errorf("kept after the second: %+v", l.begun)
			}
		})
	}
}

func TestACardThatCannotBeSavedSaysSoAndKeepsTheWords(t *testing.T) {
	l := gaps()
	d := drive(t, l)
	l.broken = errors.New("the disk is full; make room and go on")
	d.keys("d", "enter", "'I set the alert")
	d.pass(time.Second)
	d.sees("I set the alert", "the disk is full")
	l.broken = nil
	d.keys("' again")
	d.pass(time.Second)
	if len(l.begun) != 1 || l.begun[0].Text != "I set the alert again" {
		t.Errorf("kept %+v", l.begun)
	}
}
