package quantity

import (
	"strings"
	"sync"

	"pushback/coach/numbers/word"
)

// A lexeme is what the package knows of one word.
type lexeme struct {
	class word.Class
	num   numKind
	value float64
	unit  *unit
}

func (l *lexeme) is(of word.Class) bool { return l.class.Is(of) }

// unknown is what the package knows of every other word.
var unknown lexeme

// lexicon is made when the first text is read, and read only from then on.
var lexicon = sync.OnceValue(buildLexicon)

func buildLexicon() map[string]*lexeme {
	lex := make(map[string]*lexeme, 1024)
	entry := func(w string) *lexeme {
		if lex[w] == nil {
			lex[w] = new(lexeme)
		}
		return lex[w]
	}
	for w, class := range word.All() {
		entry(w).class = class
	}
	for w, n := range numberWords {
		e := entry(w)
		e.num, e.value = n.kind, n.value
	}
	for i := range units {
		for _, w := range strings.Fields(units[i].words) {
			entry(w).unit = &units[i]
		}
	}
	return lex
}
