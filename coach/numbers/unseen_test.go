package numbers

import (
	"bufio"
	"encoding/json"
	"os"
	"testing"
)

// A story is a passage that was written before the reading was, with the kind of sum it tells.
type story struct {
	ID          int
	Text        string
	Contradicts bool
	Kind        string
	Why         string
}

// stories reads a file of one story a line.
func stories(t *testing.T, name string) []story {
	t.Helper()
	f, err := os.Open("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var all []story
	lines := bufio.NewScanner(f)
	for lines.Scan() {
		var s story
		if err := json.Unmarshal(lines.Bytes(), &s); err != nil {
			t.Fatalf("%s: %v: %s", name, err, lines.Text())
		}
		all = append(all, s)
	}
	if err := lines.Err(); err != nil {
		t.Fatal(err)
	}
	return all
}

// TestUnseen reads stories of many trades that were written down before the rules were. Nobody may be
// accused who is right, and of those that are wrong no fewer may be found than before. The rules were
// worked out on the stories to develop on; those to check with tell how they do on stories that nobody
// looked at, so the test says nothing of them but their number.
func TestUnseen(t *testing.T) {
	for _, tt := range []struct {
		file  string
		found int
		shown bool
	}{
		{"unseen_develop.jsonl", 60, true},
		{"unseen_practice.jsonl", 167, true},
		{"unseen_check.jsonl", 39, false},
		{"told_develop.jsonl", 23, true},
		{"told_check.jsonl", 21, true}, // set aside until it was measured: 16 of 30, since then learned from
	} {
		found, wrong, accused := 0, 0, 0
		for _, s := range stories(t, tt.file) {
			rows := contradictions(s.Text)
			switch {
			case !s.Contradicts && len(rows) > 0:
				accused++
				if tt.shown {
					t.Logf("%s %d: %s, and it is accused: %s", tt.file, s.ID, s.Why, rows)
				}
			case !s.Contradicts:
			case len(rows) == 0:
				wrong++
				if tt.shown {
					t.Logf("%s %d: %s: missed, %s: %s", tt.file, s.ID, s.Kind, s.Why, s.Text)
				}
			default:
				wrong++
				found++
				if tt.shown {
					t.Logf("%s %d: %s: %s: %s", tt.file, s.ID, s.Kind, s.Why, rows)
				}
			}
		}
		t.Logf("%s: %d of %d found", tt.file, found, wrong)
		if accused > 0 {
			t.Errorf("%s: %d are accused who are right", tt.file, accused)
		}
		if found < tt.found {
			t.Errorf("%s: %d of %d contradictions are found, once it was %d", tt.file, found, wrong, tt.found)
		}
	}
}
