package quantity

import (
	"strings"
	"sync"

	"pushback/coach/numbers/word"
	"pushback/coach/text"
)

// Find returns every number that was said in the answer, in its order.
func Find(answer string) []Quantity {
	r := Read(answer)
	defer r.GiveBack()
	return r.Qs
}

// A Reading holds one answer while its numbers are read.
type Reading struct {
	Text    string
	Tokens  []Token
	Qs      []Quantity
	At      []int32  // for each token the quantity it belongs to, counted from one; 0 for none
	sent    []int32  // for each token its sentence, counted from zero
	line    []int32  // for each token the first token of its line
	opens   []int32  // for each sentence its first token
	Moments []Moment // the points in time that were named
	skip    int      // the token after a number that is only part of a name
}

// spare are readers that are not in use. What they hold of a text is larger than the text by far, and the
// next one is read in the same room.
var spare = sync.Pool{New: func() any { return new(Reading) }}

// GiveBack ends the reading; the quantities stay with whoever has them.
func (r *Reading) GiveBack() {
	r.Text, r.Qs, r.Moments, r.skip = "", nil, nil, 0
	spare.Put(r)
}

// Read reads the quantities of an answer. Whoever calls it gives the reader back.
func Read(answer string) *Reading {
	r := spare.Get().(*Reading)
	r.Text, r.Tokens = answer, lex(r.Tokens[:0], answer)
	r.Qs = make([]Quantity, 0, numerals(r.Tokens)) // large values: growing copies as much again
	r.At = append(r.At[:0], make([]int32, len(r.Tokens))...)
	r.sentences()
	for i := 0; i < len(r.Tokens); {
		if !r.Tokens[i].mayOpen() {
			i++
			continue
		}
		q, ok := r.quantity(i)
		if !ok {
			i = max(i+1, r.skip)
			continue
		}
		q.group = q.IsBare() && r.Low(q.At.From-1) == "all"
		r.Qs = append(r.Qs, q)
		for k := q.At.From; k < q.At.To; k++ {
			r.At[k] = int32(len(r.Qs))
		}
		i = max(q.At.To, i+1, r.skip)
	}
	r.withdraw()
	r.lendScales()
	r.Moments = r.moments()
	return r
}

// numerals counts the tokens that are numbers or number words.
func numerals(toks []Token) (n int) {
	for i := range toks {
		if toks[i].Kind == Digits || toks[i].lex.num != notNumber {
			n++
		}
	}
	return n
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

func (r *Reading) Low(i int) string {
	if i < 0 || i >= len(r.Tokens) {
		return ""
	}
	return r.Tokens[i].Low
}

func (r *Reading) lex(i int) *lexeme {
	if i < 0 || i >= len(r.Tokens) {
		return &unknown
	}
	return r.Tokens[i].lex
}

// Class returns what the word at i can do; no word can do nothing.
func (r *Reading) Class(i int) word.Class { return r.lex(i).class }

// Is reports whether the word at i is of one of the classes.
func (r *Reading) Is(i int, of word.Class) bool { return r.lex(i).class.Is(of) }

// IsUnit reports whether the word at i is one that measures: "minutes", "euros".
func (r *Reading) IsUnit(i int) bool { return r.lex(i).unit != nil }

// TimeUnit returns how many seconds the word at i is, where it is a unit of time.
func (r *Reading) TimeUnit(i int) (seconds float64, ok bool) {
	if u := r.lex(i).unit; u != nil && u.dim == Time {
		return u.factor, true
	}
	return 0, false
}

func (r *Reading) Kind(i int) Kind {
	if i < 0 || i >= len(r.Tokens) {
		return LineBreak
	}
	return r.Tokens[i].Kind
}

// Back returns the token before i that is not mere talk, or -1.
func (r *Reading) Back(i int) int {
	for i--; i >= 0 && r.Tokens[i].Filler; i-- {
	}
	return i
}

// Ahead returns the token after i that is not mere talk, or len(toks).
func (r *Reading) Ahead(i int) int {
	for i++; i < len(r.Tokens) && r.Tokens[i].Filler; i++ {
	}
	return i
}

// GlueAfter reports whether a hyphen binds token i to the next word: "half-hearted".
func (r *Reading) GlueAfter(i int) bool {
	return r.Low(i+1) == "-" && r.Tokens[i+1].Glued && i+2 < len(r.Tokens) && r.Tokens[i+2].Glued
}

// Words returns what was said from one token up to another, as it was said.
func (r *Reading) Words(from, to int) string { return r.Span(from, to).Of(r.Text) }

func (r *Reading) Span(from, to int) text.Span {
	if from >= to || from < 0 || to > len(r.Tokens) {
		return text.Span{}
	}
	return text.Span{Start: r.Tokens[from].Start, End: r.Tokens[to-1].end}
}

// quantity reads the quantity that starts at token i.
func (r *Reading) quantity(i int) (Quantity, bool) {
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
		Worded: n.worded, Decimals: n.decimals, Step: n.step}
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
	q.Number = r.Span(start, n.to)
	q.At = Range{i, n.to}
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
func (r *Reading) dress(q Quantity, i int) Quantity {
	q = r.takePer(q)
	q = r.takeNoun(q)
	q.Bound = r.Bound(i)
	q.Role = r.role(q)
	q.Span = r.Span(q.At.From, q.At.To)
	return q
}

// opening reads a sign and a currency in front of a number: "+", "minus", "$", "EUR".
// It returns the token of the number, or -1.
func (r *Reading) opening(i int) (start, sign int, currency string) {
	if i >= len(r.Tokens) {
		return -1, 0, ""
	}
	t := r.Tokens[i]
	switch {
	case t.Kind == Digits:
		return i, 0, ""
	case t.Kind == Mark && (t.Low == "+" || t.Low == "-" || t.Low == "–" || t.Low == "−" || t.Low == "±"):
		return r.signed(i)
	case t.Low == "minus" || t.Low == "plus":
		if start, _, currency = r.opening2(i + 1); start >= 0 && i+1 < len(r.Tokens) {
			return start, signOf(t.Low), currency
		}
		return -1, 0, ""
	case t.Kind == Mark || t.Kind == Word:
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
func (r *Reading) signed(i int) (start, sign int, currency string) {
	t := r.Tokens[i]
	if i+1 >= len(r.Tokens) || !r.Tokens[i+1].Glued {
		return -1, 0, ""
	}
	if t.Glued && i > 0 && r.Tokens[i-1].Low != "(" && r.Tokens[i-1].Low != "[" && r.Tokens[i-1].Low != "~" {
		return -1, 0, ""
	}
	if k := r.Kind(i + 1); k != Digits && !r.currencyAt(i+1) {
		return -1, 0, ""
	}
	start, _, currency = r.opening2(i + 1)
	return start, signOf(t.Low), currency
}

// opening2 reads a currency in front of a number, or the number's first word itself.
func (r *Reading) opening2(i int) (start, sign int, currency string) {
	if i >= len(r.Tokens) {
		return -1, 0, ""
	}
	t := r.Tokens[i]
	next := i + 1
	if c := currencySigns[t.Low]; c != "" {
		if r.Kind(next) == Digits || (next < len(r.Tokens) && r.Tokens[next].lex.num != notNumber) {
			return next, 0, c
		}
		return -1, 0, ""
	}
	if c := currencyPrefixes[t.Low]; c != "" && r.Low(next) == "$" && r.Tokens[next].Glued && r.Kind(next+1) == Digits {
		return next + 1, 0, c
	}
	if u := t.lex.unit; u != nil && u.dim == Money && strings.EqualFold(t.Low, u.name) && r.Kind(next) == Digits {
		return next, 0, u.name
	}
	if t.Kind == Digits || t.Kind == Mark {
		return i, 0, ""
	}
	if t.Low == "a" || t.Low == "an" || t.Low == "every" || t.lex.num != notNumber || t.Low == "point" || t.Low == "the" {
		return i, 0, ""
	}
	return -1, 0, ""
}

// isName reports whether the number is part of a name: "p ninety five", "ninety-ninth percentile".
func (r *Reading) isName(i int, n said) bool {
	prev := r.Low(i - 1)
	if prev == "-" && r.Tokens[i-1].Glued && r.Tokens[i].Glued {
		prev = r.Low(i - 2)
	}
	if prev == "p" && !n.fraction {
		return true
	}
	next := r.Low(n.to)
	if after := r.lex(n.to + 1).num; next == "-" && n.worded && r.GlueAfter(n.to-1) && (after == partWord || after == ordinalWord) {
		return true // "the ninety-ninth"
	}
	return next == "percentile" || (next == "th" && r.Low(n.to+1) == "percentile")
}
