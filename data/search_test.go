package data

import (
	"slices"
	"testing"

	"pushback/coach"
	"pushback/coach/interview"
	"pushback/coach/review"
)

// finds returns whether each search finds the session.
func finds(t *testing.T, s *Store, id string, lines ...string) (found []bool) {
	t.Helper()
	for _, line := range lines {
		q, err := review.Parse(line, noon)
		if err != nil {
			t.Fatal(err)
		}
		ids, err := s.Search(q.Matcher())
		if err != nil {
			t.Fatal(err)
		}
		found = append(found, ids[id])
	}
	return found
}

func TestASessionIsFoundByAllItsWordsUntilItIsDeleted(t *testing.T) {
	s := newTestStore(t)
	s.feedback = func(interview.Session, coach.Report) (string, error) { return "Next time: name the goal.", nil }
	one := session("20261122-120000-aaaa", "Checkout was slow:\nits latency had\ndoubled.")
	one.Thread = withGap(one).Thread
	save(t, s, one)
	save(t, s, session("20261122-130000-bbbb", "The pager went off."))
	said := []string{"checkout LATENCY", `"latency had doubled"`, "watched", "goal", "pager checkout", "happened"}
	if got, want := finds(t, s, one.ID, said...), []bool{true, true, true, true, false, true}; !slices.Equal(got, want) {
		t.Errorf("searches for %q find the session: %v, want %v", said, got, want)
	}
	if err := s.Annotate(one.ID, "ask Priya for the number", []string{"mock"}); err != nil {
		t.Fatal(err)
	}
	if got := finds(t, s, one.ID, "priya", "mock"); !slices.Equal(got, []bool{true, true}) {
		t.Errorf("the note and the tag are found: %v", got)
	}
	kept, r, err := s.Session(one.ID)
	if err != nil || kept.Note != "ask Priya for the number" || kept.Answer.Whole.Text != one.Answer.Whole.Text || r.Verdict != coach.LeanNo {
		t.Errorf("after the note the session is %+v, %v", kept, err)
	}
	if err := s.Delete(one.ID); err != nil {
		t.Fatal(err)
	}
	if got := finds(t, s, one.ID, "checkout"); got[0] {
		t.Error("a deleted session is found")
	}
	if err := s.Undelete(one.ID); err != nil {
		t.Fatal(err)
	}
	if got := finds(t, s, one.ID, "priya"); !got[0] {
		t.Error("a session that was brought back is not found")
	}
}

func TestSearchInNothingFindsNothing(t *testing.T) {
	s := newTestStore(t)
	if got := finds(t, s, "x", "word"); got[0] {
		t.Error("a library that does not exist has a session")
	}
}

func TestManySessionsAreKeptAtOnce(t *testing.T) {
	s := newTestStore(t)
	a, b := session("20261122-120000-aaaa", "one"), withGap(session("20261122-130000-bbbb", "two"))
	if err := s.SaveAll([]review.Told{{Session: a, Report: heard(a)}, {Session: b, Report: heard(b)}}); err != nil {
		t.Fatal(err)
	}
	if sums, err := s.Summaries(); err != nil || len(sums) != 2 || sums[0].ID != b.ID {
		t.Errorf("Summaries() = %+v, %v", sums, err)
	}
	if cards, err := s.Cards(); err != nil || len(cards) != 1 {
		t.Errorf("%d cards, %v; want one for the gap", len(cards), err)
	}
}
