package change

import (
	"strings"

	"pushback/coach/numbers/quantity"
	"pushback/coach/numbers/word"
)

// A claim is a change as the answer states it: "40 % less", "tripled", "saved six hours a week".
type claim struct {
	kind   claimKind
	dir    int            // -1 less, +1 more, 0 where the words leave it open ("a 40 % improvement")
	fast   bool           // told as speed, so that 40 % may be of the time or of the rate
	more   bool           // "three times more", which some mean as four times
	value  float64        // a fraction, a factor, points or an amount
	high   float64        // the upper end of a range
	at     quantity.Range // the words that state it
	from   int            // the first token of its phrase, for the name of what changed
	q      int            // its quantity, or -1 for a word such as "doubled"
	bound  quantity.Bound
	weak   bool // a bare share that is a change only beside a pair
	exact  bool // told in per cent, so that 50 is no loose half, or an amount told to the second digit
	either bool // may be what is left or what is gone: "= a third"
	drawn  bool // a weak claim that its words draw from the pair: "…, which is to say by 30 %"
}

type claimKind uint8

const (
	byFraction claimKind = iota
	toFraction           // "a third of what it was"
	byMultiple           // "doubled", "3x"
	byPoints
	byAmount
)

// claims finds every change that is stated. Wishes, plans and tasks are left out: "I wanted it down
// by a quarter".
func (r *Reading) claims() []claim {
	var out []claim
	k := 0
	for i := 0; i < len(r.Tokens); i++ {
		if r.At[i] != 0 {
			if int(r.At[i])-1 == k {
				if c, ok := r.quantityClaim(k); ok && !r.Wished(c.from) && !r.losing(k) {
					out = append(out, c)
				}
				k++
			}
			continue
		}
		if c, ok := r.wordClaim(i); ok && !r.Wished(i) {
			out = append(out, c)
		}
	}
	return out
}

// losing reports whether quantity k is a loss that went on before something was done, a level and no change: "we had been
// losing 9 % of the orders".
func (r *Reading) losing(k int) bool {
	i := r.Back(r.Qs[k].At.From)
	if w := r.Low(i); w != "lost" && w != "losing" {
		return false
	}
	switch r.Low(r.Back(i)) {
	case "had", "been", "were", "was":
		return r.Low(r.Qs[k].At.To) == "of"
	}
	return false
}

// quantityClaim reads a change that quantity k states.
func (r *Reading) quantityClaim(k int) (claim, bool) {
	q := r.Qs[k]
	if !q.Counts() || q.Role != quantity.Measure && q.Role != quantity.Price || q.Vague && q.Value == 0 {
		return claim{}, false
	}
	c := claim{q: k, at: q.At, from: q.At.From, value: q.Value, high: q.High, bound: q.Bound}
	switch q.Dimension {
	case quantity.Percent:
		c.kind, c.value, c.high, c.exact = byFraction, q.Value/100, q.High/100, true
	case quantity.Share:
		c.kind = byFraction
	case quantity.Points:
		c.kind = byPoints
		if q.Unit == "bp" {
			c.value, c.high = q.Value/100, q.High/100
		}
	case quantity.Multiple:
		return r.multipleClaim(c)
	default:
		c.kind = byAmount
		c.exact = toSecondDigit(q)
	}
	if r.ofBefore(&c) || r.stated(&c, q) || r.asMuchAgain(&c) {
		return c, true
	}
	if c.kind == byFraction && q.Of == 0 && r.Kind(q.At.To) != quantity.Word && r.Low(r.BehindBound(r.Back(q.At.From))) == "=" {
		c.drawn, c.either = true, true // "900 → 150 = about a third"
		return c, c.aside()
	}
	if c.kind == byFraction && q.Of == 0 && r.Kind(q.At.To) != quantity.Word && (r.Low(r.Back(q.At.From)) == "," || r.Low(r.Back(q.At.From)) == "(") {
		return c, c.aside()
	}
	return claim{}, false
}

// amountOf is a change by the amount that quantity k tells.
func (r *Reading) amountOf(k int) claim {
	q := r.Qs[k]
	return claim{kind: byAmount, value: q.Value, high: q.High, bound: q.Bound, q: k, at: q.At, exact: toSecondDigit(q)}
}

// toSecondDigit reports whether the number was told to its second digit at least, of those from 200,000 on: 560,000, but not
// 500,000.
func toSecondDigit(q quantity.Quantity) bool { return q.Step > 0 && q.Value >= 20*q.Step }

// multipleClaim reads "3x faster", "twice as many", "ten times what it was", "by a factor of 3".
func (r *Reading) multipleClaim(c claim) (claim, bool) {
	c.kind, c.dir = byMultiple, 1
	next := c.at.To
	l := r.Class(next)
	switch {
	case l.Is(word.Fast):
		c.fast, c.more, c.at.To = true, true, next+1
	case l.Is(word.Less):
		c.dir, c.more, c.at.To = -1, true, next+1
	case l.Is(word.More):
		c.more, c.at.To = true, next+1
	case r.Low(next) == "as":
		c.at.To = min(next+2, len(r.Tokens))
		c.fast = r.Is(next+1, word.Fast)
	case r.Low(next) == "speed" && (r.Low(next+1) == "up" || r.Low(next+1) == "-"):
		c.fast, c.at.To = true, min(next+3, len(r.Tokens))
	case r.Low(next) == "what":
	case r.Low(next) == "the":
		return c, r.Is(next+1, word.Size)
	case r.Low(r.Back(c.at.From)) == "by" || r.Low(r.Back(c.at.From)) == "up" || r.Low(r.Back(c.at.From)) == "to":
	case r.Kind(next) != quantity.Word || r.Is(next, word.Stop):
	default:
		return c, r.NounAt(next) && r.Is(next, word.More|word.Less|word.Fast)
	}
	return c, true
}

// ofBefore reads "a third of what it was", "half of what we used to pay".
func (r *Reading) ofBefore(c *claim) bool {
	i := c.at.To
	if c.kind != byFraction {
		return false
	}
	if p := r.Low(r.Back(c.at.From)); r.Low(i) == "the" && r.Low(i+1) == "time" && (p == "in" || p == "that's" && r.Kind(i+2) != quantity.Word) {
		c.kind, c.at.To = toFraction, i+2
		return true
	}
	if r.Low(i) == "as" && asMuch[r.Low(i+1)] && r.onceMore(i) == 0 {
		c.kind, c.at.To = toFraction, i+2
		return true
	}
	if r.Low(i) != "of" && r.Low(i) != "what" {
		return false
	}
	if r.Low(i) == "of" {
		i++
	}
	if r.Low(i) != "what" || !r.Is(i+1, word.Pronoun|word.Determiner) {
		return false
	}
	for k := i + 2; k < i+5; k++ {
		switch r.Low(k) {
		case "was", "were", "had", "paid":
			c.kind, c.at.To = toFraction, min(k+1, len(r.Tokens))
			return true
		case "used":
			c.kind, c.at.To = toFraction, min(k+3, len(r.Tokens))
			return true
		}
	}
	return false
}

// asMuch follow "half as" where two sizes are compared.
var asMuch = map[string]bool{"many": true, "much": true, "long": true, "often": true, "large": true, "big": true}

// factorWords are verbs and adjectives that state a multiple with no number.
var factorWords = map[string]float64{"doubled": 2, "doubles": 2, "doubling": 2, "tripled": 3, "triples": 3, "tripling": 3,
	"trebled": 3, "quadrupled": 4, "quadruples": 4, "quintupled": 5, "halved": 0.5, "halves": 0.5, "halving": 0.5}

var foldWords = map[string]float64{"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
	"nine": 9, "ten": 10, "twenty": 20, "hundred": 100}

// wordClaim reads a change that one word states: "tripled", "tenfold", "cut in half", "double".
func (r *Reading) wordClaim(i int) (claim, bool) {
	w := r.Low(i)
	if len(w) < len("order") { // the shortest of them: most words need no look-up
		return claim{}, false
	}
	c := claim{kind: byMultiple, at: quantity.Range{From: i, To: i + 1}, from: i, q: -1, bound: r.Bound(i)}
	if f, ok := factorWords[w]; ok {
		switch next := r.Low(i + 1); {
		case next == "as", next == "up", next == "down" && w != "halved", strings.HasSuffix(w, "es") && r.manyOf(i):
			return c, false
		}
		c.value, c.dir = f, 1
		if f < 1 {
			c.kind, c.value, c.dir = byFraction, 0.5, -1
		} else if r.Is(i+1, word.Determiner) {
			c.fast = r.Low(i+2) == "speed" || r.Low(i+2) == "pace"
		}
		if c.bound == quantity.Exact && r.andSome(i+1) {
			c.bound = quantity.Above
		}
		return c, true
	}
	if (w == "order" || w == "orders") && r.Low(i+1) == "of" && r.Low(i+2) == "magnitude" {
		c.at.To, c.value, c.high, c.fast = i+3, 10, 40, r.Is(i+3, word.Fast)
		if w == "orders" {
			c.value, c.high = 100, 400
		}
		if r.Is(i+3, word.Fast|word.Less|word.More) {
			c.at.To++
		}
		return c, true
	}
	if (w == "double" || w == "triple") && (r.Low(i+1) == "the" || r.Low(i+1) == "what" || r.Is(r.Back(i), word.Be)) && !r.NounAt(i+1) {
		c.value, c.dir = 2, 1
		if w == "triple" {
			c.value = 3
		}
		return c, true
	}
	if w == "twice" && r.Low(i+1) == "the" && r.TakenToMean(r.Back(i)) {
		c.value, c.dir, c.weak, c.drawn = 2, 1, true, true // "it means twice the bookings"
		return c, r.wholeThing(i + 1)
	}
	if f, ok := strings.CutSuffix(w, "fold"); ok && foldWords[f] > 0 {
		c.value = foldWords[f]
		if r.NounAt(i+1) || r.Is(i+1, word.More|word.Less) {
			c.at.To++
		}
		return c, true
	}
	return c, false
}

// manyOf reports whether the word at i, "doubles" or its like, is the noun of things that are counted, by what stands around
// it: "34 doubles", "Doubles went from 70 a month to 5", "the number of doubles".
func (r *Reading) manyOf(i int) bool {
	if r.Low(i) == "halves" || r.At[max(i-1, 0)] != 0 || r.NounAt(i+1) {
		return true
	}
	told := r.Is(i+1, word.Fall|word.Rise|word.Move|word.Be) && !r.Is(i+1, word.Pronoun)
	if told || r.Low(i+1) == "had" || r.Low(i+1) == "have" {
		return true
	}
	p := r.Back(i)
	return r.Is(p, word.Preposition|word.Less|word.More) || r.Is(p, word.Determiner) && !r.Is(p, word.Pronoun)
}

// FactorAt returns the multiple that the word at i states with no number, as 2 for "doubled", or 0.
func (r *Reading) FactorAt(i int) float64 { return factorWords[r.Low(i)] }
