package numbers

import (
	"strings"
	"sync"

	"pushback/coach/numbers/word"
	"pushback/coach/text"
)

// Find returns every number that was said in the answer, in its order.
func Find(answer string) []Quantity {
	r := read(answer)
	defer r.giveBack()
	return r.qs
}

// A reader holds one answer while its numbers are read.
type reader struct {
	text    string
	toks    []token
	qs      []Quantity
	at      []int32  // for each token the quantity it belongs to, counted from one; 0 for none
	sent    []int32  // for each token its sentence, counted from zero
	line    []int32  // for each token the first token of its line
	opens   []int32  // for each sentence its first token
	when    []moment // the points in time that were named
	claimed []bool   // for each quantity whether it states a change
	skip    int      // the token after a number that is only part of a name
}

// spare are readers that are not in use. What they hold of a text is larger than the text by far, and the
// next one is read in the same room.
var spare = sync.Pool{New: func() any { return new(reader) }}

// giveBack ends the reading; the quantities stay with whoever has them.
func (r *reader) giveBack() {
	r.text, r.qs, r.when, r.claimed, r.skip = "", nil, nil, nil, 0
	spare.Put(r)
}

// read reads the quantities of an answer. Whoever calls it gives the reader back.
func read(answer string) *reader {
	r := spare.Get().(*reader)
	r.text, r.toks = answer, lex(r.toks[:0], answer)
	r.qs = make([]Quantity, 0, numerals(r.toks)) // large values: growing copies as much again
	r.at = append(r.at[:0], make([]int32, len(r.toks))...)
	r.sentences()
	for i := 0; i < len(r.toks); {
		if !r.toks[i].mayOpen() {
			i++
			continue
		}
		q, ok := r.quantity(i)
		if !ok {
			i = max(i+1, r.skip)
			continue
		}
		q.group = q.isBare() && r.low(q.at.from-1) == "all"
		r.qs = append(r.qs, q)
		for k := q.at.from; k < q.at.to; k++ {
			r.at[k] = int32(len(r.qs))
		}
		i = max(q.at.to, i+1, r.skip)
	}
	r.claimed = make([]bool, len(r.qs))
	r.withdraw()
	r.lendScales()
	r.when = r.moments()
	return r
}

// numerals counts the tokens that are numbers or number words.
func numerals(toks []token) (n int) {
	for i := range toks {
		if toks[i].kind == digitToken || toks[i].lex.num != notNumber {
			n++
		}
	}
	return n
}

// mayOpen is a quick look whether a quantity can start with the token.
func (t *token) mayOpen() bool {
	switch t.kind {
	case wordToken:
		if t.lex.num != notNumber || t.lex.unit != nil {
			return true
		}
		switch t.low {
		case "a", "an", "the", "every", "point", "minus", "plus":
			return true
		}
		return len(t.low) <= 2 && currencyPrefixes[t.low] != ""
	case digitToken:
		return true
	case markToken:
		return t.low != "," && t.low != "."
	}
	return false
}

func (r *reader) low(i int) string {
	if i < 0 || i >= len(r.toks) {
		return ""
	}
	return r.toks[i].low
}

func (r *reader) lex(i int) *lexeme {
	if i < 0 || i >= len(r.toks) {
		return &unknown
	}
	return r.toks[i].lex
}

// class returns what the word at i can do; no word can do nothing.
func (r *reader) class(i int) word.Class { return r.lex(i).class }

// is reports whether the word at i is of one of the classes.
func (r *reader) is(i int, of word.Class) bool { return r.lex(i).class.Is(of) }

// isUnit reports whether the word at i is one that measures: "minutes", "euros".
func (r *reader) isUnit(i int) bool { return r.lex(i).unit != nil }

// timeUnit returns how many seconds the word at i is, where it is a unit of time.
func (r *reader) timeUnit(i int) (seconds float64, ok bool) {
	if u := r.lex(i).unit; u != nil && u.dim == Time {
		return u.factor, true
	}
	return 0, false
}

func (r *reader) kindAt(i int) kind {
	if i < 0 || i >= len(r.toks) {
		return lineToken
	}
	return r.toks[i].kind
}

// back returns the token before i that is not mere talk, or -1.
func (r *reader) back(i int) int {
	for i--; i >= 0 && r.toks[i].filler; i-- {
	}
	return i
}

// ahead returns the token after i that is not mere talk, or len(toks).
func (r *reader) ahead(i int) int {
	for i++; i < len(r.toks) && r.toks[i].filler; i++ {
	}
	return i
}

// glueAfter reports whether a hyphen binds token i to the next word: "half-hearted".
func (r *reader) glueAfter(i int) bool {
	return r.low(i+1) == "-" && r.toks[i+1].glued && i+2 < len(r.toks) && r.toks[i+2].glued
}

// words returns what was said from one token up to another, as it was said.
func (r *reader) words(from, to int) string { return r.span(from, to).Of(r.text) }

func (r *reader) span(from, to int) text.Span {
	if from >= to || from < 0 || to > len(r.toks) {
		return text.Span{}
	}
	return text.Span{Start: r.toks[from].start, End: r.toks[to-1].end}
}

// quantity reads the quantity that starts at token i.
func (r *reader) quantity(i int) (Quantity, bool) {
	if q, ok := r.wordlessTime(i); ok {
		return r.dress(q, i), true
	}
	if q, ok := r.toldClock(i); ok {
		return r.dress(q, i), true
	}
	start, sign, currency := r.opening(i)
	if start < 0 {
		return Quantity{}, false
	}
	n, ok := r.readNumber(start, currency != "")
	if !ok {
		return Quantity{}, false
	}
	if r.isName(i, n) {
		r.skip = n.to
		return Quantity{}, false
	}
	q := Quantity{Value: n.value, High: n.value, Sign: sign, Vague: n.vague, Unit: currency,
		worded: n.worded, decimals: n.decimals, step: n.step}
	if n.fraction {
		q.Dimension = Share
	}
	if currency != "" {
		q.Dimension = Money
	}
	if r.lex(start).num == timesWord {
		q.Unit, q.Dimension = "x", Multiple
	}
	if n.year {
		q.Role = Year
	}
	q.Number = r.span(start, n.to)
	q.at = tokenRange{i, n.to}
	q = r.special(q, start)
	if q.special {
		return r.dress(q, i), true
	}
	q = r.takeUnit(q)
	q = r.takeRange(q)
	q = r.takeRatio(q)
	q = r.takeCompound(q)
	return r.dress(q, i), true
}

// dress adds what stands around the number: what it is counted by, the counted noun, how exactly
// it is meant and its role.
func (r *reader) dress(q Quantity, i int) Quantity {
	q = r.takePer(q)
	q = r.takeNoun(q)
	q.Bound = r.bound(i)
	q.Role = r.role(q)
	q.Span = r.span(q.at.from, q.at.to)
	return q
}

// opening reads a sign and a currency in front of a number: "+", "minus", "$", "EUR".
// It returns the token of the number, or -1.
func (r *reader) opening(i int) (start, sign int, currency string) {
	if i >= len(r.toks) {
		return -1, 0, ""
	}
	t := r.toks[i]
	switch {
	case t.kind == digitToken:
		return i, 0, ""
	case t.kind == markToken && (t.low == "+" || t.low == "-" || t.low == "–" || t.low == "−" || t.low == "±"):
		return r.signed(i)
	case t.low == "minus" || t.low == "plus":
		if start, _, currency = r.opening2(i + 1); start >= 0 && i+1 < len(r.toks) {
			return start, signOf(t.low), currency
		}
		return -1, 0, ""
	case t.kind == markToken || t.kind == wordToken:
		return r.opening2(i)
	}
	return -1, 0, ""
}

func signOf(s string) int {
	switch s {
	case "+", "plus":
		return 1
	case "-", "–", "−", "minus":
		return -1
	}
	return 0
}

// signed accepts a sign only when it is glued to the number and to nothing before it.
func (r *reader) signed(i int) (start, sign int, currency string) {
	t := r.toks[i]
	if i+1 >= len(r.toks) || !r.toks[i+1].glued {
		return -1, 0, ""
	}
	if t.glued && i > 0 && r.toks[i-1].low != "(" && r.toks[i-1].low != "[" && r.toks[i-1].low != "~" {
		return -1, 0, ""
	}
	if k := r.kindAt(i + 1); k != digitToken && !r.currencyAt(i+1) {
		return -1, 0, ""
	}
	start, _, currency = r.opening2(i + 1)
	return start, signOf(t.low), currency
}

// opening2 reads a currency in front of a number, or the number's first word itself.
func (r *reader) opening2(i int) (start, sign int, currency string) {
	if i >= len(r.toks) {
		return -1, 0, ""
	}
	t := r.toks[i]
	next := i + 1
	if c := currencySigns[t.low]; c != "" {
		if r.kindAt(next) == digitToken || (next < len(r.toks) && r.toks[next].lex.num != notNumber) {
			return next, 0, c
		}
		return -1, 0, ""
	}
	if c := currencyPrefixes[t.low]; c != "" && r.low(next) == "$" && r.toks[next].glued && r.kindAt(next+1) == digitToken {
		return next + 1, 0, c
	}
	if u := t.lex.unit; u != nil && u.dim == Money && strings.EqualFold(t.low, u.name) && r.kindAt(next) == digitToken {
		return next, 0, u.name
	}
	if t.kind == digitToken || t.kind == markToken {
		return i, 0, ""
	}
	if t.low == "a" || t.low == "an" || t.low == "every" || t.lex.num != notNumber || t.low == "point" || t.low == "the" {
		return i, 0, ""
	}
	return -1, 0, ""
}

// isName reports whether the number is part of a name: "p ninety five", "ninety-ninth percentile".
func (r *reader) isName(i int, n said) bool {
	prev := r.low(i - 1)
	if prev == "-" && r.toks[i-1].glued && r.toks[i].glued {
		prev = r.low(i - 2)
	}
	if prev == "p" && !n.fraction {
		return true
	}
	next := r.low(n.to)
	if after := r.lex(n.to + 1).num; next == "-" && n.worded && r.glueAfter(n.to-1) && (after == partWord || after == ordinalWord) {
		return true // "the ninety-ninth"
	}
	return next == "percentile" || (next == "th" && r.low(n.to+1) == "percentile")
}
