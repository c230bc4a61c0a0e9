package prompts

import (
	"errors"
	"fmt"
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
		{"a laugh of laughs", "name: &a [lol]\nb: &b [*a,*a]\nc: &c [*b,*b]\nquestions: [*c,*c]\n"},
		{"itself", "name: &a [*a]\n"},
		{"merged keys", "<<: {name: x}\n"},
		{"many keys", numbered(190_000, "k%d: 1\n")},
		{"many keys with lists beside them", numbered(100_000, "k%d:\n- x\n")},
		{"many keys in braces", "questions: {\n" + numbered(90_000, "k%d: 1,\n") + "}"},
		{"many records with keys of their own", "questions:\n" + numbered(100_000, "- k%d: 1\n")},
		{"a long key", repeat("k") + ": 1"},
		{"a long name", "name: " + repeat("x")},
		{"a long number", "name: " + repeat("9")},
		{"reserved characters", strings.Repeat("@@@@@@@@@\n", 390_000)},
		{"long lines of reserved characters", strings.Repeat(strings.Repeat("`", 9000)+"\n", 500)},
		{"directives", repeat("%%%%%%%%%\n")},
		{"marks of a text", "name: " + repeat("|")},
		{"documents", repeat("---\n")},
		{"cut short", onePack[:300] + "\""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			start := time.Now()
			_, err := readPack(tt.text)
			if err == nil {
				t.Fatal("it was accepted")
			}
			if took := time.Since(start); took > 10*time.Second {
				t.Errorf("took %v", took)
			}
			said := err.Error()
			if first, _, _ := strings.Cut(said, "\n"); len(said) > 10_000 || !strings.HasPrefix(first, "mine.yaml:") || !strings.Contains(first, "; ") {
				t.Errorf("it says, in %d bytes: %.300s", len(said), said)
			}
		})
	}
}

// numbered returns n lines, each with its number.
func numbered(n int, line string) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, line, i)
	}
	return b.String()
}

// deeper returns a mapping within a mapping, n deep, each indented by one more.
func deeper(n int) string {
	var b strings.Builder
	for i := range n {
		b.WriteString(strings.Repeat(" ", i) + "a:\n")
	}
	return b.String()
}
