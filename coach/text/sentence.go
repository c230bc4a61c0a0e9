package text

import (
	"unicode"
	"unicode/utf8"
)

// A Sentence is a run of tokens, half open: tokens[First:Last].
type Sentence struct {
	First, Last int
}

// Sentences groups the tokens of an answer. A sentence ends with a full stop, question or
// exclamation mark, and with its line; see Unwrap for lines that only wrap. The sentence
// rules of Unicode were not used: they see no end before a small letter, as transcripts have it,
// and one after "Dr. ".
func Sentences(s string, tokens []Token) []Sentence {
	var out []Sentence
	first := 0
	for i := range tokens {
		if !ends(s, tokens, i) {
			continue
		}
		last := i + 1
		for last < len(tokens) && closes(tokens[last]) && tokens[last].Glued {
			last++
		}
		if last > first {
			out = appendSentence(out, tokens, first, last)
			first = last
		}
	}
	return appendSentence(out, tokens, first, len(tokens))
}

func appendSentence(out []Sentence, tokens []Token, first, last int) []Sentence {
	for i := first; i < last; i++ {
		if tokens[i].Kind == Word || tokens[i].Kind == Number {
			return append(out, Sentence{first, last})
		}
	}
	if n := len(out); n > 0 && last > first {
		out[n-1].Last = last
	}
	return out
}

func ends(s string, tokens []Token, i int) bool {
	t := tokens[i]
	switch t.Kind {
	case Break:
		return true
	case Mark:
		switch t.Norm {
		case "!", "?":
			return true
		case ".", "…":
			return stopEnds(s, tokens, i)
		case "•", "→", "·", "▪", "●":
			return false
		}
	}
	return false
}

// stopEnds tells the full stop at the end of a sentence from the one of an abbreviation.
func stopEnds(s string, tokens []Token, i int) bool {
	if i+1 < len(tokens) && tokens[i+1].Glued && !closes(tokens[i+1]) && tokens[i+1].Kind != Break {
		return false // "v1.x", "...", ".5"
	}
	if i == 0 || !tokens[i].Glued {
		return i > 0
	}
	prev := tokens[i-1].Norm
	if titles[prev] || prev == "no" && i+1 < len(tokens) && tokens[i+1].Kind == Number {
		return false
	}
	if tokens[i].Norm == "…" || prev == "." || abbreviations[prev] || len(prev) == 1 && prev != "i" && tokens[i-1].Kind == Word {
		return i+1 >= len(tokens) || startsFresh(s, tokens[i+1])
	}
	return true
}

// Bullet reports whether the token starts an item of a list: "-", "•", "1.", "(2)", "a)".
func Bullet(s string, tokens []Token, i int) bool {
	switch t := tokens[i]; t.Norm {
	case "-", "–", "—", "•", "*", "→", "·", "▪", "●", "+", "#":
		return true
	case "(":
		return i+2 < len(tokens) && tokens[i+2].Norm == ")" && len(tokens[i+1].Norm) <= 2
	default:
		return i+1 < len(tokens) && len(t.Norm) <= 2 && (t.Kind == Number || len(t.Norm) == 1) &&
			tokens[i+1].Glued && (tokens[i+1].Norm == ")" || tokens[i+1].Norm == "." && t.Kind == Number)
	}
}

func startsFresh(s string, t Token) bool {
	if t.Kind == Break {
		return true
	}
	r, _ := utf8.DecodeRuneInString(s[t.Start:])
	return unicode.IsUpper(r) || t.Kind == Mark && (r == '"' || r == '“' || r == '*' || r == '#')
}

func closes(t Token) bool {
	switch t.Norm {
	case "\"", "”", "'", ")", "]", "*", "»", ".", "!", "?":
		return true
	}
	return false
}

var titles = map[string]bool{"dr": true, "mr": true, "mrs": true, "ms": true, "prof": true, "st": true, "vs": true, "e.g": true, "i.e": true, "approx": true, "cf": true}

var abbreviations = map[string]bool{"a.m": true, "p.m": true, "am": true, "pm": true, "etc": true, "inc": true, "ltd": true, "co": true, "jr": true, "sr": true, "fig": true, "u.s": true, "u.k": true}
