package text

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/words"
)

// Kind tells the sorts of tokens apart.
type Kind uint8

// The sorts of tokens.
const (
	Word   Kind = iota // letters, with or without digits: "p99", "i", "café"
	Number             // digits, with their separators: "1,100", "3.28"
	Mark               // one punctuation mark or symbol
	Break              // a line end, or several
)

// A Token is one word, number, mark or line break of an answer.
type Token struct {
	Span
	Norm  string // in lower case, with straight apostrophes and contractions spelt out
	Kind  Kind
	Glued bool // no white space stands between it and the token before
}

// Tokenize cuts an answer into tokens, without the white space between them. Contractions become
// two tokens ("didn't" is "did" and "not"), also where the apostrophe was left out. It takes any
// bytes; every span lies on rune borders of valid stretches.
func Tokenize(s string) []Token { return TokenizeInto(nil, s) }

// TokenizeInto does the same in the space of tokens that are not needed any more.
func TokenizeInto(space []Token, s string) []Token {
	out := slices.Grow(space[:0], len(s)/4+8)
	end := 0 // end of the last token, to tell whether white space came between
	for it := words.FromString(s); it.Next(); {
		w := it.Value()
		span := Span{it.Start(), it.End()}
		kind, ok := kindOf(w)
		if !ok {
			continue
		}
		glued := span.Start == end && end > 0
		end = span.End
		out = appendToken(out, w, span, kind, glued)
	}
	return out
}

func appendToken(out []Token, w string, span Span, kind Kind, glued bool) []Token {
	switch kind {
	case Break:
		if n := len(out); n > 0 && out[n-1].Kind == Break {
			out[n-1].End, out[n-1].Norm = span.End, "\n\n"
			return out
		}
		return append(out, Token{span, "\n", Break, glued})
	case Word:
		norm := normal(w)
		if norm == "cause" && len(out) > 0 && glued && isApostrophe(out[len(out)-1].Norm) {
			out[len(out)-1] = Token{Span{out[len(out)-1].Start, span.End}, "because", Word, false}
			return out
		}
		return appendWord(out, norm, w, span, glued)
	case Mark:
		if w == "’" || w == "‘" {
			w = "'"
		}
		return append(out, Token{span, w, Mark, glued})
	default:
		return append(out, Token{span, w, kind, glued})
	}
}

// appendWord adds a word, taken apart when it is a contraction.
func appendWord(out []Token, norm, raw string, span Span, glued bool) []Token {
	head, tail, cut := contraction(norm)
	if cut == 0 {
		return append(out, Token{span, head, Word, glued})
	}
	at := span.End - rawLen(raw, cut)
	return append(out, Token{Span{span.Start, at}, head, Word, glued}, Token{Span{at, span.End}, tail, Word, true})
}

// rawLen returns how many bytes the last n characters of raw take.
func rawLen(raw string, n int) int {
	rest := raw
	for range n {
		_, size := utf8.DecodeLastRuneInString(rest)
		rest = rest[:len(rest)-size]
	}
	return len(raw) - len(rest)
}

// kindOf sorts a segment of the Unicode word rules; false for white space.
func kindOf(w string) (Kind, bool) {
	r, _ := utf8.DecodeRuneInString(w)
	switch {
	case r == '\n' || r == '\r' || r == '\u2028' || r == '\u2029':
		return Break, true
	case unicode.IsSpace(r):
		return 0, false
	case unicode.IsDigit(r):
		if strings.IndexFunc(w, unicode.IsLetter) >= 0 {
			return Word, true
		}
		return Number, true
	case unicode.IsLetter(r):
		return Word, true
	}
	return Mark, true
}

func normal(w string) string {
	for i := 0; i < len(w); i++ {
		if c := w[i]; c >= utf8.RuneSelf || 'A' <= c && c <= 'Z' {
			return strings.ToLower(strings.ReplaceAll(w, "’", "'"))
		}
	}
	return w
}

func isApostrophe(s string) bool { return s == "'" || s == "’" || s == "‘" }

// contraction splits a contraction. It gives both words and how many characters the second takes;
// 0 when the word is not a contraction, which it gives in its usual spelling.
func contraction(w string) (head, tail string, cut int) {
	if c, ok := respelled[w]; ok {
		return c.head, c.tail, c.cut
	}
	i := strings.LastIndexByte(w, '\'')
	if i <= 0 {
		return w, "", 0
	}
	if strings.HasSuffix(w, "n't") && len(w) > 3 {
		return negated(w[:len(w)-3]), "not", 3
	}
	if tail, ok := contractionTails[w[i:]]; ok {
		return w[:i], tail, len(w) - i
	}
	return w, "", 0
}

func negated(stem string) string {
	switch stem {
	case "wo":
		return "will"
	case "ca":
		return "can"
	case "sha":
		return "shall"
	case "ai":
		return "is"
	}
	return stem
}

var contractionTails = map[string]string{
	"'s": "'s", "'d": "'d", "'ll": "will", "'ve": "have", "'re": "are", "'m": "am",
}

type bare struct {
	head, tail string
	cut        int
}

// respelled are words that are written in several ways, in one, and contractions as transcripts and quick
// typists write them.
var respelled = map[string]bare{
	"dont": {"do", "not", 2}, "didnt": {"did", "not", 2}, "doesnt": {"does", "not", 2},
	"wasnt": {"was", "not", 2}, "werent": {"were", "not", 2}, "isnt": {"is", "not", 2},
	"arent": {"are", "not", 2}, "couldnt": {"could", "not", 2}, "wouldnt": {"would", "not", 2},
	"shouldnt": {"should", "not", 2}, "hasnt": {"has", "not", 2}, "havent": {"have", "not", 2},
	"hadnt": {"had", "not", 2}, "cant": {"can", "not", 1}, "wont": {"will", "not", 2},
	"im": {"i", "am", 1}, "ive": {"i", "have", 2}, "weve": {"we", "have", 2},
	"theyve": {"they", "have", 2}, "youve": {"you", "have", 2}, "theyre": {"they", "are", 2},
	"youre": {"you", "are", 2}, "thats": {"that", "'s", 1}, "whats": {"what", "'s", 1},
	"cannot": {"can", "not", 3}, "shouldve": {"should", "have", 2}, "couldve": {"could", "have", 2},
	"wouldve": {"would", "have", 2},

	"cos": {head: "because"}, "coz": {head: "because"}, "cuz": {head: "because"}, "okay": {head: "ok"},
	"percent": {head: "%"}, "pct": {head: "%"}, "per-cent": {head: "%"}, "gonna": {head: "will"}, "wanna": {head: "want"},
	"e-mail": {head: "email"}, "learnt": {head: "learned"}, "whilst": {head: "while"}, "amongst": {head: "among"},
	"programme": {head: "program"}, "programmes": {head: "programs"},
}
