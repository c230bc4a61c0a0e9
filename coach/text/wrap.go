package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Unwrap returns a text of the same length in which a line break that only wraps a sentence is a blank, so that
// every break that is left ends one.
func Unwrap(s string) string {
	if !mayWrap(s) {
		return s
	}
	var out []byte
	tokens := Tokenize(s)
	for i, t := range tokens {
		if t.Kind != Break || !wraps(s, tokens, i) {
			continue
		}
		if out == nil {
			out = []byte(s)
		}
		for at := t.Start; at < t.End; at++ {
			out[at] = ' '
		}
	}
	if out == nil {
		return s
	}
	return string(out)
}

// mayWrap reports whether a line ends or goes on as one that wraps can: without a mark that ends it, and not in a blank line
// or a bullet.
func mayWrap(s string) bool {
	for {
		line, rest, found := strings.Cut(s, "\n")
		if !found {
			return false
		}
		s = rest
		last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(line, " \t\r"))
		next, _ := utf8.DecodeRuneInString(strings.TrimLeft(rest, " \t"))
		if (unicode.IsLetter(last) || unicode.IsDigit(last) || last == ',') && next != '\n' && next != '\r' && next != '-' && next != '•' && next != '*' {
			return true
		}
	}
}

// wraps tells a line break that only wraps a sentence from one that ends it.
func wraps(s string, tokens []Token, i int) bool {
	t := tokens[i]
	if t.Norm == "\n\n" || t.End-t.Start > len("\r\n") || i+1 >= len(tokens) || i == 0 {
		return false
	}
	next, prev := tokens[i+1], tokens[i-1]
	if Bullet(s, tokens, i+1) || prev.Norm == ":" {
		return false
	}
	if prev.Norm == "," || midLine[prev.Norm] {
		return true
	}
	if next.Norm == "i" {
		return len(lineBefore(s, t.Start)) >= fullLine // and not a heading
	}
	return !startsFresh(s, next) && (next.Kind != Number || prev.Kind == Word)
}

// fullLine is how many bytes a line has at least that is so full that it wraps.
const fullLine = 30

func lineBefore(s string, at int) string { return s[strings.LastIndexByte(s[:at], '\n')+1 : at] }

// midLine are words that no sentence ends with.
var midLine = map[string]bool{"and": true, "or": true, "the": true, "a": true, "an": true, "to": true, "of": true, "in": true, "for": true, "with": true, "from": true, "our": true, "my": true, "by": true, "at": true, "on": true, "so": true, "but": true, "because": true, "was": true, "is": true, "were": true, "per": true, "that": true}
