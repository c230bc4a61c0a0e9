package editor

import (
	"errors"
	"strings"
	"testing"
	"unicode/utf8"

	"pushback/coach/text"
)

// FuzzPaste pastes foreign text into the middle of other text: whatever it holds, no control comes in,
// the cursor stays within, no row is wider than the screen, and one undo takes it back.
func FuzzPaste(f *testing.F) {
	for _, s := range []string{
		"plain words", "\x1b[31mred\x1b[0m", "\x1b]52;c;aGk=\a", "\x1bP1$r\x1b\\", "a\r\nb\rc", "\u009b2J", "\u202eabc\u2066", "\xff\xfe\x00",
		"e\u0301\u0302\u0303\u0304", "👩\u200d👩\u200d👧", "🇩🇪🇩", "\u200d\u200d", "東京\t東京", strings.Repeat("\u0301", 300), "\x1b[200~x\x1b[201~", "\u0301",
	} {
		f.Add(s, 3)
	}
	f.Fuzz(func(t *testing.T, s string, width int) {
		e := New(2_000)
		e.SetWidth(4 + max(0, width)%100)
		e.SetText("before after")
		e.moveTo(7)
		err := e.Insert(s)
		var full *FullError
		if err != nil && (!errors.As(err, &full) || e.Text() != "before after") {
			t.Fatalf("%v, and the text is %q", err, e.Text())
		}
		if got := e.Text(); text.Visible(got) != got || !utf8.ValidString(got) {
			t.Fatalf("%q came in as %q", s, got)
		}
		if e.cursor < 0 || e.cursor > len(e.text) {
			t.Fatalf("the cursor is at %d of %d", e.cursor, len(e.text))
		}
		for _, row := range e.View(40).Rows {
			if w := e.method.StringWidth(row); w > e.width {
				t.Fatalf("%q is %d cells wide, not %d", row, w, e.width)
			}
		}
		if e.Undo(); e.Text() != "before after" {
			t.Fatalf("undone, the text is %q", e.Text())
		}
	})
}
