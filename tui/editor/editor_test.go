package editor

import (
	"errors"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
	"github.com/clipperhouse/uax29/v2/graphemes"

	"pushback/coach/text"
)

// typed returns an editor of the given width into which keys were pressed one by one.
func typed(t *testing.T, width int, keys ...any) *Editor {
	t.Helper()
	e := New(200_000)
	e.SetWidth(width)
	for _, k := range keys {
		switch k := k.(type) {
		case string:
			for g := graphemes.FromString(k); g.Next(); {
				press(t, e, tea.KeyPressMsg{Code: tea.KeyExtended, Text: g.Value()})
			}
		case tea.KeyPressMsg:
			press(t, e, k)
		}
	}
	return e
}

func press(t *testing.T, e *Editor, k tea.KeyPressMsg) {
	t.Helper()
	if known, err := e.Press(k); !known || err != nil {
		t.Fatalf("Press(%q) = %v, %v", k.Keystroke(), known, err)
	}
}

var (
	enter     = tea.KeyPressMsg{Code: tea.KeyEnter}
	backspace = tea.KeyPressMsg{Code: tea.KeyBackspace}
	left      = tea.KeyPressMsg{Code: tea.KeyLeft}
	right     = tea.KeyPressMsg{Code: tea.KeyRight}
	up        = tea.KeyPressMsg{Code: tea.KeyUp}
	down      = tea.KeyPressMsg{Code: tea.KeyDown}
	home      = tea.KeyPressMsg{Code: tea.KeyHome}
	end       = tea.KeyPressMsg{Code: tea.KeyEnd}
	del       = tea.KeyPressMsg{Code: tea.KeyDelete}
	wordLeft  = tea.KeyPressMsg{Code: tea.KeyLeft, Mod: tea.ModCtrl}
	wordRight = tea.KeyPressMsg{Code: 'f', Mod: tea.ModAlt}
	cutWord   = tea.KeyPressMsg{Code: 'w', Mod: tea.ModCtrl}
	cutRest   = tea.KeyPressMsg{Code: 'k', Mod: tea.ModCtrl}
	undo      = tea.KeyPressMsg{Code: 'u', Mod: tea.ModAlt}
	redo      = tea.KeyPressMsg{Code: 'e', Mod: tea.ModAlt}
)

func TestKeys(t *testing.T) {
	tests := []struct {
		name  string
		width int
		keys  []any
		want  string // with the cursor as a bar
	}{
		{"typing", 80, []any{"p99 fell"}, "p99 fell|"},
		{"enter makes a paragraph", 80, []any{"a", enter, enter, "b"}, "a\n\nb|"},
		{"backspace takes a whole emoji", 80, []any{"a👩\u200d💻", backspace}, "a|"},
		{"backspace takes a flag, not half of it", 80, []any{"🇪🇸🇫🇷", backspace}, "🇪🇸|"},
		{"backspace takes a letter with its accent", 80, []any{"cafe\u0301", backspace}, "caf|"},
		{"left steps over wide letters", 80, []any{"東京都", left, left, "X"}, "東X|京都"},
		{"delete at the end of a paragraph joins", 80, []any{"a", enter, "b", up, end, del}, "a|b"},
		{"word left and right", 80, []any{"I don't know, yet", wordLeft, wordLeft, wordLeft, "X"}, "I X|don't know, yet"},
		{"word right stops behind the word", 80, []any{"one two", home, wordRight, "X"}, "oneX| two"},
		{"cut a word", 80, []any{"one two three", cutWord, cutWord}, "one |"},
		{"cut to the end of the row", 80, []any{"one two", home, wordRight, cutRest}, "one|"},
		{"home and end keep to the row on the screen", 10, []any{"alpha beta gamma", home, "X"}, "alpha beta X|gamma"},
		{"up keeps its column over a short row", 20, []any{"abcdef", enter, "x", enter, "abcdef", up, up, "X"}, "abcdefX|\nx\nabcdef"},
		{"up beyond the first row goes to the start", 20, []any{"abc", up, "X"}, "X|abc"},
		{"down beyond the last row goes to the end", 20, []any{"abc", home, down, "X"}, "abcX|"},
		{"undo takes back a word", 80, []any{"one two", undo}, "one|"},
		{"undo and redo", 80, []any{"one two", undo, undo, redo, redo}, "one two|"},
		{"undo of a deletion puts the cursor back", 80, []any{"one", backspace, backspace, undo}, "one|"},
		{"typing after an undo forgets the redo", 80, []any{"one two", undo, "x", redo}, "onex|"},
		{"right over a paragraph break", 80, []any{"a", enter, "b", up, end, right, "X"}, "a\nX|b"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			e := typed(t, tt.width, tt.keys...)
			if got := e.text[:e.cursor] + "|" + e.text[e.cursor:]; got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

func TestPasteIsMadeFit(t *testing.T) {
	e := typed(t, 80)
	if err := e.Insert("one\r\ntwo\rthree \x1b[31mred\x1b[0m\u202eabc\u200b\x07"); err != nil {
		t.Fatal(err)
	}
	if want := "one\ntwo\nthree redabc␇"; e.Text() != want {
		t.Errorf("got %q, want %q", e.Text(), want)
	}
}

func TestFull(t *testing.T) {
	e := New(200_000)
	if err := e.Insert(strings.Repeat("four ", 40_000)); err != nil {
		t.Fatalf("a paste of exactly 200 kB was refused: %v", err)
	}
	var full *FullError
	if err := e.Insert("x"); !errors.As(err, &full) || full.Limit != 200_000 {
		t.Fatalf("one byte more gave %v", err)
	}
	if len(e.Text()) != 200_000 {
		t.Errorf("the text has %d bytes after a refused paste", len(e.Text()))
	}
	if _, err := e.Press(backspace); err != nil {
		t.Errorf("a full editor must let go: %v", err)
	}
}

func TestView(t *testing.T) {
	e := typed(t, 10, "alpha beta gamma delta")
	got := e.View(2)
	if want := []string{"gamma ", "delta"}; !slices.Equal(got.Rows, want) || got.X != 5 || got.Y != 1 || got.Above != 1 {
		t.Errorf("got %+v, want rows %q", got, want)
	}
	wide := typed(t, 5, "東京都庁")
	if got := wide.View(3); !slices.Equal(got.Rows, []string{"東京", "都庁"}) || got.X != 4 || got.Y != 1 {
		t.Errorf("wide letters: %+v", got)
	}
	blanks := typed(t, 4, "ab      ")
	if got := blanks.View(3); got.Rows[0] != "ab  " || got.X != 4 {
		t.Errorf("blanks hang over the edge: %+v", got)
	}
}

// TestAWideLetterBehindNarrowOnesIsNotCut wraps joined faces on a terminal that draws each of them.
func TestAWideLetterBehindNarrowOnesIsNotCut(t *testing.T) {
	e := New(10_000)
	e.SetMethod(ansi.WcWidth)
	e.SetWidth(20)
	e.SetText("abcd" + strings.Repeat("👩\u200d", 30) + "👩 b")
	for i, r := range e.rows {
		if row := e.text[r.start:r.end]; !utf8.ValidString(row) {
			t.Errorf("row %d begins or ends in the middle of a letter: %q", i, row)
		}
		if shown := e.shown(r); text.Visible(shown) != shown || e.method.StringWidth(shown) > e.width {
			t.Errorf("row %d is drawn as %q", i, shown)
		}
	}
}

// TestRewrapAgreesWithWrapping edits at random places and holds the rows that were kept in step
// against wrapping the whole text anew.
func TestRewrapAgreesWithWrapping(t *testing.T) {
	rnd := rand.New(rand.NewPCG(1, 2))
	bits := []string{"a", " ", "word", "\n", "東", "👩\u200d💻", "e\u0301", "\u0301", "longlonglonglong", "\t", "  ", "🇪🇸", "a b "}
	for round := range 300 {
		e := New(1 << 20)
		e.SetWidth(4 + rnd.IntN(12))
		for range 60 {
			from := e.border(rnd.IntN(len(e.text) + 1))
			to := from
			if rnd.IntN(3) == 0 {
				to = e.border(min(len(e.text), from+rnd.IntN(12)))
			}
			put := bits[rnd.IntN(len(bits))]
			if err := e.replace(from, max(from, to), put, false); err != nil {
				t.Fatal(err)
			}
			kept := slices.Clone(e.rows)
			e.wrapAll()
			if !slices.Equal(kept, e.rows) {
				t.Fatalf("round %d, width %d, text %q:\nkept %v\nanew %v", round, e.width, e.text, kept, e.rows)
			}
		}
	}
}

func TestUndoComesBackToTheStart(t *testing.T) {
	e := typed(t, 12, "one two", enter, "three 東京", cutWord, backspace, "four", left, left, del)
	end := e.Text()
	for e.Undo() {
	}
	if e.Text() != "" {
		t.Errorf("undoing everything left %q", e.Text())
	}
	for e.Redo() {
	}
	if e.Text() != end {
		t.Errorf("redoing everything gave %q, want %q", e.Text(), end)
	}
}

func TestPasteOf200kBIsQuick(t *testing.T) {
	e := typed(t, 80)
	began := time.Now()
	if err := e.Insert(strings.Repeat("four ", 40_000)); err != nil {
		t.Fatal(err)
	}
	if took := time.Since(began); took > time.Second {
		t.Errorf("the paste took %v", took)
	}
}

func BenchmarkKey(b *testing.B) {
	for _, size := range []struct {
		name string
		text string
	}{
		{"2000 words", strings.Repeat("word of six letters here, and so on, then more. ", 200)},
		{"one paragraph of 200 kB", strings.Repeat("four ", 39_000)},
		{"wide letters", strings.Repeat("東京都庁の前で、", 1000)},
	} {
		b.Run(size.name, func(b *testing.B) {
			e := New(1 << 30)
			e.SetText(size.text)
			e.start()
			e.down(20)
			b.ResetTimer()
			for range b.N {
				if _, err := e.Press(tea.KeyPressMsg{Code: 'x', Text: "x"}); err != nil {
					b.Fatal(err)
				}
				e.View(20)
				if _, err := e.Press(backspace); err != nil {
					b.Fatal(err)
				}
				e.View(20)
			}
		})
	}
}
