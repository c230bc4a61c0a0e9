package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Visible returns s as it may be shown on a terminal: words that were typed, pasted, imported or
// read from a pack can then neither move the cursor, nor colour the screen, nor hide or reorder
// what is around them. Line feeds and tabs stay. Other control characters are shown as their
// pictures ("␛"), invalid bytes as "�"; what is invisible, turns the direction of the text or
// breaks lines in its own way is dropped or becomes a line feed, and so are marks piled on a letter, and
// emoji joined to one, without end. Safe text is returned as it is.
func Visible(s string) string {
	if plain(s) {
		return s
	}
	s = strings.ToValidUTF8(s, string(utf8.RuneError))
	var b strings.Builder
	b.Grow(len(s))
	before, piled, joined := rune(0), 0, 0
	for i, r := range s {
		after, _ := utf8.DecodeRuneInString(s[i+utf8.RuneLen(r):])
		shown, mark := visible(r, before, after), unicode.In(r, unicode.Mn, unicode.Me)
		switch {
		case shown < 0, mark && piled == mostPiled, joiner(shown) && joined == mostPiled:
			continue
		case mark:
			piled++
		case joiner(shown):
			joined++
		default: // what is not shown parts no pile
			piled = 0
			if !joiner(before) && !modifies(shown) {
				joined = 0
			}
		}
		b.WriteRune(shown)
		before = shown
	}
	return b.String()
}

// mostPiled is how many marks may stand on one letter, and joiners in one emoji. No script needs more, and
// the largest family has three. A flood of marks covers the lines above and below; of a flood of joined
// faces, half of all terminals make one that is two cells wide, and the others a line beyond the edge.
const mostPiled = 8

func joiner(r rune) bool { return r == 0x200c || r == 0x200d }

// modifies reports whether r belongs to the letter or emoji before it.
func modifies(r rune) bool { return unicode.IsMark(r) || r >= 0x1f3fb && r <= 0x1f3ff }

// plain reports whether s holds nothing but printable ASCII, line feeds and tabs.
func plain(s string) bool {
	for i := range len(s) {
		if c := s[i]; (c < ' ' && c != '\n' && c != '\t') || c > '~' {
			return false
		}
	}
	return true
}

// visible returns the rune to show for r between two others, or -1 for none.
func visible(r, before, after rune) rune {
	const pictures = 0x2400 // of the control characters, in their order
	switch {
	case r == '\n' || r == '\t':
		return r
	case r < ' ':
		return pictures + r
	case r == 0x7f:
		return '␡'
	case r < 0xa0 && r > 0x7f: // the eight-bit control characters, of which one is as good as ESC [
		return utf8.RuneError
	case r == 0x2028 || r == 0x2029:
		return '\n'
	case joiner(r): // joiners belong to emoji and to several scripts
		if joins(before) && joins(after) {
			return r
		}
		return -1
	case unseen(r):
		return -1
	}
	return r
}

// joins reports whether a joiner next to r can mean something. At an end of the text it stands next to
// nothing, which decodes as an invalid rune.
func joins(r rune) bool {
	return r >= 0x0600 && r != utf8.RuneError && !unseen(r) && (unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsSymbol(r))
}

// unseen reports whether r takes no place on the screen or only pretends to: format characters,
// the grapheme joiner and the Hangul fillers.
func unseen(r rune) bool {
	return unicode.Is(unicode.Cf, r) || r == 0x034f || r == 0x115f || r == 0x1160 || r == 0x3164 || r == 0xffa0
}
