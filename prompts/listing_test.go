package prompts

import (
	"errors"
	"slices"
	"testing"
)

func TestEveryKindCanBeListed(t *testing.T) {
	lib := Open()
	for _, kind := range Kinds {
		if records, err := lib.List(kind); err != nil || records == nil {
			t.Errorf("List(%q) = %v, %v", kind, records, err)
		}
	}
	if _, err := lib.List("answers"); err == nil {
		t.Error("a kind that does not exist was listed")
	}
}

func TestFindFindsEveryKindOfRecord(t *testing.T) {
	lib := Open()
	for _, id := range []string{"handed_off", "delta", "unasked-problem", lib.Ladders()[0].ID, lib.Pushbacks()[0].ID, "dive_deep", "bar_raiser", lib.Rewrites()[0].ID, lib.Rules()[0].ID} {
		if record, err := lib.Find(id); err != nil || record == nil {
			t.Errorf("Find(%q) = %v, %v", id, record, err)
		}
	}
	var missing *NotFoundError
	if _, err := lib.Find("handed_of"); !errors.As(err, &missing) || !slices.Contains(missing.Near, "handed_off") {
		t.Errorf("Find of a misspelt id = %v, want a *NotFoundError that suggests handed_off", err)
	}
}

func TestQuestionsForFitBothThePrincipleAndTheLoop(t *testing.T) {
	fits := Open().QuestionsFor("dive_deep", "bar_raiser")
	if len(fits) == 0 {
		t.Fatal("no question")
	}
	for _, q := range fits {
		if !slices.Contains(q.Principles, "dive_deep") || !slices.Contains(q.Loops, "bar_raiser") {
			t.Errorf("%s: %v, %v", q.ID, q.Principles, q.Loops)
		}
	}
}

func TestPushbacksAreNamedByLadderAndLevel(t *testing.T) {
	lib := Open()
	ladder := lib.Ladders()[0]
	got := lib.Pushbacks()[1]
	if got.ID != ladder.ID+"/2" || got.Ladder != ladder.ID || got.Level != 2 || got.Text != ladder.Rungs[1].Text || got.Flag != ladder.Flag {
		t.Errorf("got %+v, want the second rung of %s", got, ladder.ID)
	}
}
