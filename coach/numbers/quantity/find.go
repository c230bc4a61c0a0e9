package quantity

import "strings"

// Find returns every number that was said in the answer, in its order.
func Find(answer string) []Quantity {
	r := Read(answer)
	defer r.GiveBack()
	return r.Qs
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
		Worded: n.worded, Scaled: n.scaled, Decimals: n.decimals, Step: n.step}
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
	q = r.dress(r.takeCompound(q), i)
	q.parted, q.hours = r.sexagesimal(q), r.saidOfHours(q)
	return q, true
}

// dress adds what stands around the number: what it is counted by, the counted noun, how exactly
// it is meant and its role.
func (r *Reading) dress(q Quantity, i int) Quantity {
	const andABit = 3 // words
	bit := r.Low(q.At.To) == "and" && r.Low(q.At.To+1) == "a" && r.Low(q.At.To+2) == "bit"
	if bit {
		q.At.To += andABit
	}
	q = r.takePer(q)
	q = r.takeNoun(q)
	if q.Bound = r.Bound(i); bit && q.Bound == Exact {
		q.Bound = Above // "nine and a bit"
	}
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
