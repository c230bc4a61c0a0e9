package numbers

import (
	"os"
	"strings"
	"testing"
)

// A passage is a few sentences with numbers, and whether they contradict each other.
type passage struct {
	text, why string
	wrong     bool
}

// passages reads the blocks of a file, each headed "# wrong: why" or "# right: why".
func passages(t *testing.T, name string) []passage {
	t.Helper()
	data, err := os.ReadFile("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	var all []passage
	for block := range strings.SplitSeq(string(data), "\n\n") {
		head, body, _ := strings.Cut(strings.TrimSpace(block), "\n")
		verdict, why, ok := strings.Cut(strings.TrimPrefix(head, "# "), ": ")
		if !ok || body == "" || verdict != "wrong" && verdict != "right" {
			t.Fatalf("%s: no passage: %q", name, block)
		}
		all = append(all, passage{text: body, why: why, wrong: verdict == "wrong"})
	}
	return all
}

// TestSpoken reads passages in very different voices. Nobody may be accused who is right, and of those
// that are wrong no fewer may be found than before.
func TestSpoken(t *testing.T) {
	for _, tt := range []struct {
		file  string
		found int
	}{
		{"spoken_develop.txt", 23},
		{"spoken_judge.txt", 16},
		{"spoken_tempting.txt", 0},
	} {
		checkPassages(t, tt.file, tt.found)
	}
}

// checkPassages reads a file of passages. Nobody may be accused who is right, and no fewer than found of those
// that are wrong may be found.
func checkPassages(t *testing.T, file string, found int) {
	t.Helper()
	n, wrong := 0, 0
	for _, p := range passages(t, file) {
		rows := contradictions(p.text)
		switch {
		case p.wrong:
			wrong++
			if len(rows) > 0 {
				n++
			} else {
				t.Logf("%s: missed, %s: %s", file, p.why, p.text)
			}
			for _, row := range rows {
				t.Logf("%s: %s: %s", file, p.why, row)
			}
		case len(rows) > 0:
			t.Errorf("%s: %s, and %q is accused: %s", file, p.why, p.text, rows)
		}
	}
	t.Logf("%s: %d of %d found", file, n, wrong)
	if n < found {
		t.Errorf("%s: %d of %d contradictions are found, once it was %d", file, n, wrong, found)
	}
}

// contradictions says what of an answer does not hold.
func contradictions(answer string) []string {
	var out []string
	for _, row := range Table(answer) {
		if !row.Consistent {
			out = append(out, row.Contradicts)
		}
	}
	return out
}
