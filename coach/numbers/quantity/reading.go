package quantity

import (
	"sync"

	"pushback/coach/numbers/word"
	"pushback/coach/text"
)

// A Reading is an answer with the quantities that were found in it. Its methods name a token i by its index in Tokens and
// a quantity k by its index in Qs. Where a method does not say otherwise, a line break stands before the first token and
// behind the last, so that nobody who looks around a number need count them. A layer above embeds the reading and asks of
// the same tokens what it wants to know.
type Reading struct {
	Text    string     // the answer
	Tokens  []Token    // its words, digits and marks
	Qs      []Quantity // its quantities, in the order of the answer
	At      []int32    // for each token the quantity it belongs to, counted from one; 0 for none
	sent    []int32    // for each token its sentence, counted from zero
	line    []int32    // for each token the first token of its line
	opens   []int32    // for each sentence its first token
	Moments []Moment   // the points in time that it names, in its order
	skip    int        // the token after a number that is only part of a name
	hours   uint64     // a bit for each whole number up to 63 that was said of hours
	nation  nation     // the only nation that it names; known when onlyNation was asked
}

// spare are readings that are not in use. What they hold of a text is larger than the text by far, and the
// next one is read in the same room.
var spare = sync.Pool{New: func() any { return new(Reading) }}

// Read reads the quantities of an answer. Whoever calls it gives the reading back.
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

// GiveBack ends the reading, and its room is used for another one: nothing of it may be asked any more. The quantities
// stay with whoever has them.
func (r *Reading) GiveBack() {
	r.Text, r.Qs, r.Moments, r.skip, r.hours, r.nation = "", nil, nil, 0, 0, nation{}
	spare.Put(r)
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

// Low returns token i in lower case, with a straight apostrophe, or "" where there is none.
func (r *Reading) Low(i int) string {
	if i < 0 || i >= len(r.Tokens) {
		return ""
	}
	return r.Tokens[i].Low
}

// lex returns what is known of the word at i.
func (r *Reading) lex(i int) *lexeme {
	if i < 0 || i >= len(r.Tokens) {
		return &unknown
	}
	return r.Tokens[i].lex
}

// Class returns what the word at i can do, or 0 where it is no word or nothing is known of it.
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

// Kind returns the kind of token i.
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

// Ahead returns the token after i that is not mere talk, or len(Tokens).
func (r *Reading) Ahead(i int) int {
	for i++; i < len(r.Tokens) && r.Tokens[i].Filler; i++ {
	}
	return i
}

// GlueAfter reports whether a hyphen binds token i to the next word: "half-hearted".
func (r *Reading) GlueAfter(i int) bool {
	return r.Low(i+1) == "-" && r.Tokens[i+1].Glued && i+2 < len(r.Tokens) && r.Tokens[i+2].Glued
}

// GlueBefore reports whether a hyphen binds token i to the word before it: "hearted" in "half-hearted".
func (r *Reading) GlueBefore(i int) bool { return i > 0 && r.Low(i-1) == "-" && r.Tokens[i].Glued }

// Words returns what was said from one token up to another, as it was said.
func (r *Reading) Words(from, to int) string { return r.Span(from, to).Of(r.Text) }

// Span returns where the tokens from one up to another stand in the answer. It is empty where there are none.
func (r *Reading) Span(from, to int) text.Span {
	if from >= to || from < 0 || to > len(r.Tokens) {
		return text.Span{}
	}
	return text.Span{Start: r.Tokens[from].Start, End: r.Tokens[to-1].End}
}

// NounAt reports whether token i may be part of a noun phrase.
func (r *Reading) NounAt(i int) bool {
	return r.Kind(i) == Word && !r.Is(i, word.Stop|word.Filler) && r.lex(i).num == notNumber && r.At[i] == 0
}

// QuantityAt returns the quantity that begins at token i.
func (r *Reading) QuantityAt(i int) (Quantity, bool) {
	if i < 0 || i >= len(r.At) || r.At[i] == 0 || r.Qs[r.At[i]-1].At.From != i {
		return Quantity{}, false
	}
	return r.Qs[r.At[i]-1], true
}

// numberEnd returns the token behind the number of a quantity, without its noun.
func (r *Reading) numberEnd(q Quantity) int {
	i := q.At.From
	for i < q.At.To && r.Tokens[i].Start < q.Number.End {
		i++
	}
	return i
}
