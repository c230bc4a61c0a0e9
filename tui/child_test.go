package tui

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"pushback/coach/interview"
	"pushback/coach/pushback"
)

// childDir is the variable that makes the test program run the app instead of the tests, over a
// library that writes its drafts into that folder.
const childDir = "PUSHBACK_TEST_CHILD"

func TestMain(m *testing.M) {
	if dir := os.Getenv(childDir); dir != "" {
		os.Exit(child(dir))
	}
	os.Exit(m.Run())
}

// child runs the app.
func child(dir string) int {
	app := App{Library: &writtenLibrary{newFakeLibrary(), dir}, Coach: faultyCoach{}, Examiner: fakeExaminer{}, Content: fakeContent{}, Settings: interview.Defaults()}
	if err := Run(context.Background(), app); err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	return 0
}

// faultyCoach fails on a word.
type faultyCoach struct{ fakeCoach }

func (c faultyCoach) Heard(text string) []string {
	if strings.Contains(text, "faultfault") {
		panic("a defect in the ear")
	}
	return c.fakeCoach.Heard(text)
}

func (c faultyCoach) Next(s interview.Session) (pushback.Pushback, bool) {
	if strings.Contains(s.Answer.Text(), "faultpush") {
		panic("a defect in the pushback")
	}
	return c.fakeCoach.Next(s)
}

// writtenLibrary writes the draft into a file, for the test to read.
type writtenLibrary struct {
	*fakeLibrary
	dir string
}

func (l *writtenLibrary) SaveDraft(s interview.Session) error {
	text, err := json.Marshal(s)
	if err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(l.dir, "draft.json"), text, 0o600)
}

// draft reads what the app saved into a folder.
func draft(t *testing.T, dir string) interview.Session {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(dir, "draft.json"))
	if err != nil {
		t.Fatalf("no draft was saved: %v", err)
	}
	var s interview.Session
	if err := json.Unmarshal(text, &s); err != nil {
		t.Fatal(err)
	}
	return s
}
