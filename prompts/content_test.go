package prompts

import (
	"errors"
	"io/fs"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
)

func TestEmbeddedRecordsAreSound(t *testing.T) {
	if err := Open().Check(); err != nil {
		t.Error(err)
	}
}

// TestEmbeddedTextsAreTidy holds the embedded texts to what a screen shows as it is: no space at
// their ends, no line breaks and no straight quotation marks.
func TestEmbeddedTextsAreTidy(t *testing.T) {
	tidy := func(id string, texts ...string) {
		for _, text := range texts {
			if text != strings.TrimSpace(text) || strings.ContainsAny(text, "\n\"") || strings.Contains(text, "  ") {
				t.Errorf("%s: %q has spaces at its ends or in a row, line breaks or straight quotation marks", id, text)
			}
		}
	}
	lib := Open()
	for _, q := range lib.Questions() {
		tidy(q.ID, q.Text, q.Probes, q.Trap, q.Strong)
	}
	for _, l := range lib.Ladders() {
		tidy(l.ID, l.Title, l.Why)
		for _, r := range l.Rungs {
			tidy(l.ID, r.Text)
		}
	}
	for _, r := range lib.Rewrites() {
		tidy(r.ID, r.Weak, r.Strong, r.Reason)
	}
	for _, l := range slices.Concat(lib.RedFlags(), lib.Evidence()) {
		tidy(l.ID, l.Title, l.Meaning, l.Why)
		tidy(l.ID, l.Repairs...)
	}
	for _, p := range lib.Principles() {
		tidy(p.ID, p.Title, p.Shows, p.Empty)
	}
}

// TestCheckContentFindsWhatIsWrong breaks one embedded file at a time.
func TestCheckContentFindsWhatIsWrong(t *testing.T) {
	for _, tt := range []struct {
		name, file, old, new string
		want                 string
	}{
		{"severity of a flag", "red-flags.yaml", "severity: 3", "severity: 4", "red-flags.yaml:5: severity is 4; give 1 to 3"},
		{"severity of evidence", "evidence.yaml", "title: Before and after", "title: x\n  severity: 2", "evidence.yaml:5: evidence has a severity; take it out"},
		{"a label twice", "evidence.yaml", "id: delta", "id: money", "evidence.yaml:63: the kind of evidence \"money\" is already in evidence.yaml:23"},
		{"a principle with nothing to show", "principles.yaml", "shows: Starts", "shows: '' # Starts", "principles.yaml:5: what shows it is missing; write it"},
		{"a loop of unknown kind", "loops.yaml", "[metric, behavioural]", "[metrics, behavioural]", "loops.yaml:7: \"metrics\" under kinds is not known"},
		{"a loop without end", "loops.yaml", "minutes: 30", "minutes: 3000", "loops.yaml:4: minutes is 3000; give 10 to 120"},
		{"pushbacks the wrong way round", "loops.yaml", "[6, 8]", "[8, 6]", "loops.yaml:32: the fewest pushbacks is 8; give 1 to 6"},
		{"a rubric with a step missing", "rubric.yaml", "      - Nothing tells how large it was.\n", "", "the list has 4 values and needs 5; add or take away values"},
		{"a verdict without words", "rubric.yaml", "title: Strong yes", "title: ''", "the title is missing; write it"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			err := checkContent(broken(t, tt.file, tt.old, tt.new), vocabularyOf(Open()))
			var bad *CheckError
			if !errors.As(err, &bad) || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("got %v, want %q", err, tt.want)
			}
		})
	}
}

// broken returns the embedded single files with the first occurrence of old in one of them replaced.
func broken(t *testing.T, file, old, new string) fs.FS {
	t.Helper()
	out := fstest.MapFS{}
	names, err := fs.Glob(embedded, "content/*.yaml")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range names {
		text, err := fs.ReadFile(embedded, name)
		if err != nil {
			t.Fatal(err)
		}
		short := strings.TrimPrefix(name, "content/")
		if short == file {
			if !strings.Contains(string(text), old) {
				t.Fatalf("%s does not contain %q", file, old)
			}
			text = []byte(strings.Replace(string(text), old, new, 1))
		}
		out[short] = &fstest.MapFile{Data: text}
	}
	return out
}
