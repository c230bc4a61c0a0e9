package prompts

import (
	"errors"
	"os"
	"strings"
	"testing"
	"time"
)

// FuzzReadPack holds reading to three truths: it does not fail but with a *CheckError that has
// problems, what it accepts opens or clashes by id, and no accepted text can act on a terminal.
func FuzzReadPack(f *testing.F) {
	example, err := os.ReadFile("testdata/example-pack.yaml")
	if err != nil {
		f.Fatal(err)
	}
	f.Add(string(example))
	f.Add(onePack)
	for _, seed := range []string{
		"a: &a [*a]", "? x\n: y", "- - - -", "[[[[", "{a: {b: {", "name: |\n\n", "name: \"\\x1b\"", "---\n---\n", "%YAML 1.2\n",
		"questions: [{id: x}]", "<<: *a", "name: 0x", "ladders:\n- rungs:\n  - {}\n", "\"", "'", ">\n>", "&{0", "0\n:", "*-0", "{0", "@", "`",
	} {
		f.Add(seed)
	}
	known := vocabularyOf(Open())
	f.Fuzz(func(t *testing.T, text string) {
		pack, err := packOf([]byte(text), "mine.yaml", known)
		var bad *CheckError
		if err != nil {
			if !errors.As(err, &bad) || len(bad.Problems) == 0 {
				t.Fatalf("got %v, want a check error", err)
			}
			return
		}
		if _, err := OpenWith(pack); err != nil && !errors.As(err, &bad) {
			t.Fatalf("opening: %v", err)
		}
		for _, q := range pack.Questions {
			if strings.ContainsFunc(q.Text, func(r rune) bool { return r != '\n' && isControl(r) }) {
				t.Fatalf("%q reached the library", q.Text)
			}
		}
	})
}

// TestHostilePacksAreRefusedSoon holds reading to a time that a person would wait, whatever the
// pack holds. The parser alone would need minutes for some of these, and memory without end.
func TestHostilePacksAreRefusedSoon(t *testing.T) {
	repeat := func(s string) string { return strings.Repeat(s, (MaxPack-100)/len(s)) }
	for _, tt := range []struct{ name, text string }{
		{"brackets", repeat("[")},
		{"braces", repeat("{a: ")},
		{"dashes", repeat("- ")},
		{"question marks", repeat("? ")},
		{"tags", repeat("!a\n")},
		{"anchors", repeat("&a ")},
		{"colons", repeat(": ")},
		{"values", "name: [" + repeat("a,")},
		{"items", "questions:\n" + repeat("- a\n")},
		{"keys in a row", repeat("a: b\n")},
		{"remarks", repeat("# a\n")},
		{"lines of a text", "name: \"" + repeat("b\n")},
		{"an open folded text", "name: >\n" + repeat("  b\n")},
		{"ever deeper", deeper(3000)},
		{"as many values as may be", "name: [" + strings.Repeat("a,", 390_000) + "]"},
		{"many records of one key", "questions:\n" + strings.Repeat("- a: b\n", 40_000)},
		{"one long word", repeat("a")},
		{"spaces", repeat(" ")},
		{"quotes", repeat("'")},
	} {
		t.Run(tt.name, func(t *testing.T) {
			start := time.Now()
			if _, err := readPack(tt.text); err == nil {
				t.Error("it was accepted")
			}
			if took := time.Since(start); took > 30*time.Second {
				t.Errorf("took %v", took)
			}
		})
	}
}

// deeper returns a mapping within a mapping, n deep, each indented by one more.
func deeper(n int) string {
	var b strings.Builder
	for i := range n {
		b.WriteString(strings.Repeat(" ", i) + "a:\n")
	}
	return b.String()
}
