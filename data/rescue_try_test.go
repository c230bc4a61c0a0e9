package data

import (
	"errors"
	"os"
	"strings"
	"testing"
	"time"

	"pushback/coach/drill"
)

// unwritable puts something in the place of a library that cannot be written, and returns what brings the
// library back.
func unwritable(t *testing.T, s *Store) (back func()) {
	t.Helper()
	sound, err := os.ReadFile(s.Path())
	if err != nil {
		t.Fatal(err)
	}
	write := func(text []byte) {
		if err := os.WriteFile(s.Path(), text, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	write([]byte("Dear diary,"))
	return func() { write(sound) }
}

// wantRescued fails the test unless an error names a file that holds some words.
func wantRescued(t *testing.T, err error, words string) {
	t.Helper()
	var kept *RescuedError
	if !errors.As(err, &kept) || !strings.Contains(err.Error(), "kept in "+kept.Path) {
		t.Fatalf("%v, want a *RescuedError that says where", err)
	}
	if text, err := os.ReadFile(kept.Path); err != nil || !strings.Contains(string(text), words) {
		t.Errorf("%s holds %q, %v; want %q", kept.Path, text, err, words)
	}
}

func TestTriesThatTheLibraryCannotTakeAreRescuedAndTakenUp(t *testing.T) {
	s := newTestStore(t)
	t.Setenv("TMPDIR", t.TempDir())
	card := drill.Card{ID: "arithmetic:a", Kind: drill.Arithmetic, Ref: "a"}
	half := drill.Begun{ID: "half", Card: card, At: noon, Text: "the start"}
	done := drill.Begun{ID: "done", Card: card, At: noon, Text: "twelve"}
	if err := errors.Join(s.SaveBegun(half), s.SaveBegun(done)); err != nil {
		t.Fatal(err)
	}
	back := unwritable(t, s)
	half.Text, half.At = "the start and more", noon.Add(time.Second)
	wantRescued(t, s.SaveBegun(half), half.Text)
	done.Text = "twelve hundred"
	wantRescued(t, s.SaveBegun(done), done.Text)
	graded := drill.Review{ID: "done", Card: card.ID, At: noon, Rating: drill.Hard, Heard: drill.Hard, Answer: "twelve hundred an hour"}
	_, err := s.SaveReview(graded, card)
	wantRescued(t, err, graded.Answer)
	graded.Rating = drill.Easy
	_, err = s.SaveReview(graded, card)
	wantRescued(t, err, graded.Answer)
	if begun, err := s.Begun(); len(begun) != 1 || begun[0].Text != half.Text || !isDamaged(err) {
		t.Errorf("while it cannot be read: %+v, %v", begun, err)
	}

	back()
	cards, err := s.Cards()
	if err != nil || len(cards) != 1 || cards[0].Memory != drill.Remember([]drill.Review{graded}) {
		t.Errorf("the cards afterwards: %+v, %v", cards, err)
	}
	if reviews, err := s.Reviews(); err != nil || len(reviews) != 1 || reviews[0].Rating != drill.Easy || reviews[0].Answer != graded.Answer {
		t.Errorf("the tries afterwards: %+v, %v", reviews, err)
	}
	if begun, err := s.Begun(); err != nil || len(begun) != 1 || begun[0].Text != half.Text {
		t.Errorf("what is being typed afterwards: %+v, %v", begun, err)
	}
	if left := s.rescuedFiles(); len(left) != 0 {
		t.Errorf("%d files stay", len(left))
	}
}

// TestARescuedTryOverwritesNothingLater has what was rescued first turn up after the library could be written.
func TestARescuedTryOverwritesNothingLater(t *testing.T) {
	card := drill.Card{ID: "arithmetic:a", Kind: drill.Arithmetic, Ref: "a"}
	early := drill.Begun{ID: "1", Card: card, At: noon, Text: "fir"}
	late := drill.Begun{ID: "1", Card: card, At: noon.Add(time.Minute), Text: "first"}
	review := drill.Review{ID: "1", Card: card.ID, At: noon, Rating: drill.Good, Heard: drill.Good, Answer: "first"}
	for name, c := range map[string]struct {
		then func(*Store) error
		want []string
	}{
		"went on":    {func(s *Store) error { return s.SaveBegun(late) }, []string{"first"}},
		"was graded": {func(s *Store) error { _, err := s.SaveReview(review, card); return err }, nil},
		"neither":    {func(*Store) error { return nil }, []string{"fir"}},
	} {
		t.Run(name, func(t *testing.T) {
			s := newTestStore(t)
			t.Setenv("TMPDIR", t.TempDir())
			if err := c.then(s); err != nil {
				t.Fatal(err)
			}
			wantRescued(t, s.rescue(rescuedTryName("1"), rescuedTry{Begun: &early}, ErrBusy), "fir")
			begun, err := s.Begun()
			var texts []string
			for _, b := range begun {
				texts = append(texts, b.Text)
			}
			if err != nil || strings.Join(texts, "|") != strings.Join(c.want, "|") {
				t.Errorf("%q, %v; want %q", texts, err, c.want)
			}
		})
	}
}

func TestATryThatIsGivenUpIsForgottenInItsFileToo(t *testing.T) {
	s := newTestStore(t)
	t.Setenv("TMPDIR", t.TempDir())
	if err := s.SaveDraft(draftOf("d", "half")); err != nil {
		t.Fatal(err)
	}
	back := unwritable(t, s)
	wantRescued(t, s.SaveBegun(drill.Begun{ID: "1", Card: drill.Card{ID: "a"}, Text: "no"}), "no")
	back()
	if err := s.DropBegun("1"); err != nil {
		t.Fatal(err)
	}
	if begun, err := s.Begun(); err != nil || len(begun) != 0 {
		t.Errorf("%+v, %v", begun, err)
	}
}
