package ear

import (
	"bufio"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"pushback/prompts"
)

// goldAnswer is one labelled answer of the development corpus.
type goldAnswer struct {
	ID       string   `json:"id"`
	Text     string   `json:"text"`
	Evidence []string `json:"evidence"`
	RedFlags []string `json:"red_flags"`
	TopGaps  []string `json:"top_gaps"`
	Skip     []string `json:"skip"`
	Quotes   marks    `json:"quotes"`

	AllMarked bool `json:"-"` // the quotes hold every stretch that carries a kind of evidence
}

// marks are the stretches that carry a label: one, or a list.
type marks map[string][]string

func (q *marks) UnmarshalJSON(raw []byte) error {
	var loose map[string]any
	if err := json.Unmarshal(raw, &loose); err != nil {
		return err
	}
	*q = marks{}
	for label, v := range loose {
		switch v := v.(type) {
		case string:
			(*q)[label] = []string{v}
		case []any:
			for _, one := range v {
				(*q)[label] = append((*q)[label], fmt.Sprint(one))
			}
		}
	}
	return nil
}

func newEar(t testing.TB) *Ear {
	t.Helper()
	e, err := New(prompts.Open())
	if err != nil {
		t.Fatal(err)
	}
	return e
}

func corpus(t testing.TB) []goldAnswer {
	t.Helper()
	var all []goldAnswer
	files := corpusFiles(t)
	for _, name := range slices.Sorted(maps.Keys(files)) {
		all = append(all, files[name]...)
	}
	return all
}

// corpusFiles returns the labelled answers that were learned from, by file.
func corpusFiles(t testing.TB) map[string][]goldAnswer { return goldFiles(t, "testdata/corpus") }

// heldOut returns the labelled answers that were set aside to judge the ear by.
func heldOut(t testing.TB) []goldAnswer {
	t.Helper()
	var all []goldAnswer
	for _, golds := range goldFiles(t, "testdata/held") {
		all = append(all, golds...)
	}
	return all
}

func goldFiles(t testing.TB, folder string) map[string][]goldAnswer {
	t.Helper()
	files, err := filepath.Glob(folder + "/*.jsonl")
	if err != nil || len(files) == 0 {
		t.Fatalf("no answers in %s: %v", folder, err)
	}
	out := map[string][]goldAnswer{}
	for _, name := range files {
		out[name] = readGold(t, name)
	}
	return out
}

// someMarked are the files in which a label has one stretch marked or some; in the others it has all.
var someMarked = [...]string{"dev1.jsonl", "dev2.jsonl", "dev3.jsonl", "own-dv.jsonl", "own-ha.jsonl", "own-hb.jsonl",
	"own-gc.jsonl", "own-gd.jsonl", "own-he.jsonl", "own-hf.jsonl", "own-ka.jsonl", "own-kb.jsonl"}

func readGold(t testing.TB, name string) []goldAnswer {
	t.Helper()
	f, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	one := slices.Contains(someMarked[:], filepath.Base(name))
	var all []goldAnswer
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		g := goldAnswer{AllMarked: !one}
		if err := json.Unmarshal(lines.Bytes(), &g); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		all = append(all, g)
	}
	if err := lines.Err(); err != nil {
		t.Fatal(err)
	}
	return all
}

// TestDump writes what is heard as lines for the scoring script when EAR_DUMP names a file.
func TestDump(t *testing.T) {
	to := os.Getenv("EAR_DUMP")
	if to == "" {
		t.Skip("EAR_DUMP is not set")
	}
	e := newEar(t)
	var b strings.Builder
	for _, g := range corpus(t) {
		h := e.Hear(g.Text)
		rep := map[string]any{"evidence": quotes(g.Text, h.Evidence), "red_flags": quotes(g.Text, h.RedFlags)}
		line, err := json.Marshal(map[string]any{"id": g.ID, "report": rep, "signals": signalsOf(e, g.Text)})
		if err != nil {
			t.Fatal(err)
		}
		b.Write(line)
		b.WriteByte('\n')
	}
	if err := os.WriteFile(to, []byte(b.String()), 0o600); err != nil {
		t.Fatal(err)
	}
}

func quotes(answer string, all []Finding) []map[string]any {
	out := []map[string]any{}
	for _, f := range all {
		out = append(out, map[string]any{"id": f.Label, "quote": f.Of(answer), "start": f.Start, "end": f.End, "rule": f.Rule})
	}
	return out
}

func signalsOf(e *Ear, answer string) []map[string]any {
	h := e.listen(answer)
	h.resolve()
	out := []map[string]any{}
	for label, all := range h.by {
		for _, s := range all {
			out = append(out, map[string]any{"label": label, "rule": s.id, "weight": s.weight, "quote": s.Of(answer), "line": s.pattern})
		}
	}
	return out
}
