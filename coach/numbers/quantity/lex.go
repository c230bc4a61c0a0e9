package quantity

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"pushback/coach/numbers/word"
	"pushback/coach/text"
)

// A Kind tells words from marks.
type Kind uint8

// The kinds of token.
const (
	Word   Kind = iota
	Digits      // one number in figures, with its separators: "1,200.5"
	Mark        // a punctuation mark or a sign
	Arrow       // "->", "→"
	LineBreak
)

// A Token is one word, one run of digits, one mark or one line break. Words that start with a
// letter keep their digits ("p99"); letters after digits are a token of their own ("250", "ms").
type Token struct {
	Start, End int    // its bytes in the answer
	Low        string // lower case, with a straight apostrophe
	Kind       Kind
	Glued      bool    // nothing stands between it and the token before
	Filler     bool    // talk that carries nothing: "um", "you know", "i want to say"
	lex        *lexeme // what is known of the word; never nil
}

func (t *Token) is(of word.Class) bool { return t.lex.class.Is(of) }

// A Range is a half-open range of token indices.
type Range struct{ From, To int }

// lex cuts text into tokens in one pass and puts them into the room given, if they fit there.
func lex(room []Token, answer string) []Token {
	low, words := lowerASCII(answer), lexicon()
	toks := slices.Grow(room[:0], len(answer)/4+8)
	for i := 0; i < len(answer); {
		r, size := utf8.DecodeRuneInString(answer[i:])
		glued := len(toks) > 0 && toks[len(toks)-1].End == i
		t := Token{Start: i, Glued: glued, lex: &unknown}
		switch {
		case r == '\n':
			if len(toks) > 0 && toks[len(toks)-1].Kind <= Digits && runsOn(low[i+size:]) {
				i += size
				continue
			}
			t.Kind, t.End = LineBreak, i+size
		case unicode.IsSpace(r):
			i += size
			continue
		case r >= '0' && r <= '9', r == '.' && !glued && i+1 < len(answer) && isDigit(answer[i+1]):
			t.Kind, t.End = Digits, digitsEnd(answer, i)
		case unicode.IsLetter(r):
			afterDigits := glued && toks[len(toks)-1].Kind == Digits
			t.Kind, t.End = Word, wordEnd(answer, i, afterDigits)
		default:
			t.Kind, t.End = Mark, i+size
			if end := arrowEnd(answer, i); end > 0 {
				t.Kind, t.End = Arrow, end
			}
		}
		t.Low = low[t.Start:t.End]
		if t.Kind == Word {
			t.Low = text.WithApostrophe(straighten(t.Low))
			if known := words[t.Low]; known != nil && answer[t.Start:t.End] != "US" { // the country is neither a unit nor we
				t.lex = known
			}
		}
		toks = append(toks, t)
		i = t.End
	}
	markFillers(toks)
	return toks
}

// runsOn reports whether what follows a line break goes on with what was said before it, where no mark stands between the
// two: a sum and what is drawn from it are one thing said, however speech was parted into lines.
func runsOn(rest string) bool {
	rest = strings.TrimPrefix(rest, "and ")
	for _, w := range [...]string{"so ", "that's ", "thats ", "which ", "that is ", "meaning ", "in other words "} {
		if strings.HasPrefix(rest, w) {
			return true
		}
	}
	return false
}

// lowerASCII lowers A to Z and leaves every byte in its place, so that offsets stay true.
func lowerASCII(s string) string {
	for i := 0; i < len(s); i++ {
		if 'A' <= s[i] && s[i] <= 'Z' {
			b := []byte(s)
			for ; i < len(b); i++ {
				if 'A' <= b[i] && b[i] <= 'Z' {
					b[i] += 'a' - 'A'
				}
			}
			return string(b)
		}
	}
	return s
}

func straighten(s string) string {
	if strings.Contains(s, "’") {
		return strings.ReplaceAll(s, "’", "'")
	}
	return s
}

// digitsEnd returns where the number that starts at i ends, with its separators: "1,200", "0.4",
// "1 200" with a no-break space.
func digitsEnd(s string, i int) int {
	for i < len(s) {
		r, size := utf8.DecodeRuneInString(s[i:])
		switch {
		case r >= '0' && r <= '9':
			i += size
		case isSeparator(r) && i+size < len(s) && isDigit(s[i+size]):
			i += size
		default:
			return i
		}
	}
	return i
}

func isSeparator(r rune) bool {
	return r == '.' || r == ',' || r == '\'' || r == '\u00a0' || r == '\u202f' || r == '\u2009'
}

func isDigit(b byte) bool { return '0' <= b && b <= '9' }

func wordEnd(s string, i int, lettersOnly bool) int {
	for i < len(s) {
		r, size := utf8.DecodeRuneInString(s[i:])
		switch {
		case unicode.IsLetter(r) || unicode.Is(unicode.Mn, r):
			i += size
		case r >= '0' && r <= '9' && !lettersOnly:
			i += size
		case (r == '\'' || r == '’') && i+size < len(s) && startsLetter(s[i+size:]):
			i += size
		default:
			return i
		}
	}
	return i
}

func startsLetter(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLetter(r)
}

var arrows = [...]string{"-->", "->", "=>", "→", "⇒", "➔", "➜", "⟶", "–>", "—>", ">>"}

func arrowEnd(s string, i int) int {
	switch s[i] {
	case '-', '=', '>', 0xe2: // the first bytes of every arrow
		for _, a := range arrows {
			if strings.HasPrefix(s[i:], a) {
				return i + len(a)
			}
		}
	}
	return 0
}

// fillerPhrases are talk of more than one word that may stand before or inside a number's phrase.
var fillerPhrases = [...][]string{
	{"i", "want", "to", "say"}, {"i", "would", "say"}, {"i'd", "say"}, {"i", "think"},
	{"i", "guess"}, {"i", "believe"}, {"i", "mean"}, {"you", "know"}, {"let's", "say"},
	{"let", "me", "say"}, {"kind", "of"}, {"sort", "of"}, {"something", "like"},
	{"i", "want", "to", "say", "it", "was"}, {"i", "think", "it", "was"},
	{"if", "i", "remember", "correctly"}, {"if", "i", "remember", "right"}, {"or", "so"},
	{"give", "or", "take"}, {"more", "or", "less"}, {"as", "far", "as", "i", "remember"},
	{"at", "all"}, {"what", "was", "it"}, {"in", "the", "end"},
}

func markFillers(toks []Token) {
	for i := range toks {
		if toks[i].is(word.Filler) || toks[i].Low == "what" && setApart(toks, i) {
			toks[i].Filler = true
		}
		if !toks[i].is(word.StartsFiller) {
			continue
		}
		for _, p := range fillerPhrases {
			if matches(toks, i, p) {
				for k := range p {
					toks[i+k].Filler = true
				}
			}
		}
	}
}

// setApart reports whether a comma or a dash stands on each side of token i, as in "now it's, what, four".
func setApart(toks []Token, i int) bool {
	return i > 0 && i+1 < len(toks) && isPause(toks[i-1].Low) && isPause(toks[i+1].Low)
}

func isPause(mark string) bool { return mark == "," || mark == "–" || mark == "—" }

// matches reports whether the words of phrase stand at token i, one after the other.
func matches(toks []Token, i int, phrase []string) bool {
	if i < 0 || i+len(phrase) > len(toks) {
		return false
	}
	for k, w := range phrase {
		if toks[i+k].Low != w {
			return false
		}
	}
	return true
}

// mayOpen is a quick look whether a quantity can start with the token.
func (t *Token) mayOpen() bool {
	switch t.Kind {
	case Word:
		if t.lex.num != notNumber || t.lex.unit != nil {
			return true
		}
		switch t.Low {
		case "a", "an", "the", "every", "point", "minus", "plus":
			return true
		}
		return len(t.Low) <= 2 && currencyPrefixes[t.Low] != ""
	case Digits:
		return true
	case Mark:
		return t.Low != "," && t.Low != "."
	}
	return false
}
