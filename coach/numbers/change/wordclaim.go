package change

import (
	"strings"

	"pushback/coach/numbers/quantity"
	"pushback/coach/numbers/word"
)

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
		if r.Low(i+1) == "down" && w != "halved" || strings.HasSuffix(w, "es") && (r.At[max(i-1, 0)] != 0 || r.NounAt(i+1) || w == "halves") {
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

// FactorAt returns the multiple that the word at i states with no number, as 2 for "doubled", or 0.
func (r *Reading) FactorAt(i int) float64 { return factorWords[r.Low(i)] }
