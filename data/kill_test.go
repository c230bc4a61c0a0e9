package data

import (
	"bufio"
	"fmt"
	"os"
	"os/exec"
	"testing"
	"time"

	"pushback/coach/drill"
)

// killedLibrary names the environment variable by which this test binary is told to be a window
// that saves reviews until it is killed.
const killedLibrary = "PUSHBACK_TEST_KILLED_LIBRARY"

// TestAsAWindow is no test of its own: it is what the window does that the next test kills.
func TestAsAWindow(t *testing.T) {
	path := os.Getenv(killedLibrary)
	if path == "" {
		t.Skip("this is the other half of TestAKilledWindowLosesAndDoublesNothing")
	}
	s := New(path, Options{Now: nowNoon, Review: judge})
	card := drill.Card{ID: "rewrite:x", Kind: drill.Rewrite, Ref: "x"}
	for i := 0; ; i++ {
		r := try(card, fmt.Sprintf("r%04d", i), noon.Add(time.Duration(i)*time.Minute), drill.Ratings[i%4])
		if _, err := s.SaveReview(r, card); err != nil {
			t.Fatal(err)
		}
		fmt.Println("saved", r.ID)
	}
}

func TestAKilledWindowLosesAndDoublesNothing(t *testing.T) {
	s := newTestStore(t)
	for range 3 {
		window := exec.Command(os.Args[0], "-test.run=^TestAsAWindow$")
		window.Env = append(os.Environ(), killedLibrary+"="+s.Path())
		out, err := window.StdoutPipe()
		if err != nil {
			t.Fatal(err)
		}
		if err := window.Start(); err != nil {
			t.Fatal(err)
		}
		said := map[string]bool{}
		for lines := bufio.NewScanner(out); lines.Scan(); {
			var id string
			if _, err := fmt.Sscanf(lines.Text(), "saved %s", &id); err == nil {
				said[id] = true
			}
			if len(said) == 12 {
				if err := window.Process.Kill(); err != nil {
					t.Fatal(err)
				}
			}
		}
		if window.Wait() == nil {
			t.Fatal("the window ended before it was killed")
		}
		reviews, err := s.Reviews()
		if err != nil {
			t.Fatal(err)
		}
		kept := map[string]bool{}
		for _, r := range reviews {
			if kept[r.ID] {
				t.Errorf("%s is there twice", r.ID)
			}
			kept[r.ID] = true
		}
		for id := range said {
			if !kept[id] {
				t.Errorf("%s was saved and is lost", id)
			}
		}
		cards, err := s.Cards()
		if err != nil || len(cards) != 1 || cards[0].Memory != drill.Remember(reviews) || cards[0].Memory.Reps != len(reviews) {
			t.Errorf("%d reviews and the card %+v, %v", len(reviews), cards, err)
		}
	}
}
