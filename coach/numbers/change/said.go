package change

import (
	"pushback/coach/numbers/quantity"
	"pushback/coach/numbers/word"
)

// stated reads the words on both sides of a number that make it a change.
func (r *Reading) stated(c *claim, q quantity.Quantity) bool {
	return r.statedAfter(c, q) || r.statedBefore(c, q)
}

func (r *Reading) statedAfter(c *claim, q quantity.Quantity) bool {
	i := c.at.To
	if r.Low(i) == "of" && (r.Low(i+1) == "them" || r.Low(i+1) == "it") {
		i += 2
	}
	if c.kind == byAmount && q.Dimension == quantity.Count && !q.NounSpan.Empty() && r.NounAt(i) && !r.Is(i, word.Less|word.More) {
		i++
	}
	for r.Tokens[min(i, len(r.Tokens)-1)].Filler && i < len(r.Tokens) {
		i++
	}
	if gone := r.goneAfter(i); gone > 0 && c.kind == byFraction {
		c.dir, c.at.To = -1, gone
		return true
	}
	l := r.Class(i)
	w := r.Low(i)
	if i < len(r.Tokens) && r.At[i] == 0 && (c.kind != byAmount || q.Dimension != quantity.Count) {
		if d, ok := word.ChangeNoun(w); ok && d != -2 && (w != "speed" || r.Low(i+1) == "up" || r.Low(i+1) == "-") && !(w == "cut" && r.Is(i+1, word.Determiner)) {
			c.dir, c.at.To = d, i+1
			c.fast = w == "speedup" || w == "speed"
			return true
		}
		if r.NounAt(i) && c.kind == byFraction {
			if d, ok := word.ChangeNoun(r.Low(i + 1)); ok && d != -2 && r.Low(i+1) != "speed" {
				c.dir, c.at.To = d, i+2
				return true
			}
		}
	}
	if w == "off" && c.kind == byFraction && r.takenOff(q) {
		c.dir, c.at.To = -1, i+1
		return true
	}
	if !l.Is(word.Less|word.More|word.Fast) || w == "saving" && c.kind == byAmount && q.Dimension == quantity.Count || w == "gone" && r.Is(i+1, word.Be) {
		return false
	}
	if (w == "up" || w == "down") && (r.Low(i+1) == "from" || r.Low(i+1) == "by") {
		return false
	}
	if c.kind == byAmount && !r.amountFits(c, q, i) {
		return false
	}
	if (w == "up" || w == "down" || w == "above" || w == "below") && (r.Low(i+1) == "to" || c.kind == byAmount || r.Low(i+1) == "and") && w != "up" {
		if !(w == "down" && c.kind != byAmount && r.Low(i+1) != "to") {
			return false
		}
	}
	if w == "better" || w == "improved" || w == "stronger" {
		c.dir, c.at.To = 0, i+1
		return true
	}
	c.dir, c.fast, c.at.To = 1, l.Is(word.Fast), i+1
	if l.Is(word.Less) && !(w == "slower" && q.Dimension == quantity.Time) || l.Is(word.Fast) && q.Dimension == quantity.Time {
		c.dir = -1
	}
	return true
}

// goneAfter returns the token behind "of the features gone" at token i, or 0: what a share took away, with its noun.
func (r *Reading) goneAfter(i int) int {
	if r.Low(i) != "of" {
		return 0
	}
	for i++; r.Is(i, word.Determiner) || r.Low(i) == "all"; i++ {
	}
	for n := 0; n < 3 && r.NounAt(i) && !r.Is(i, word.Less); i, n = i+1, n+1 {
	}
	switch r.Low(i) {
	case "gone", "less", "fewer", "removed", "away":
		return i + 1
	}
	return 0
}

// takenOff tells "that's a good third off" from a discount of 20 % off.
func (r *Reading) takenOff(q quantity.Quantity) bool {
	i := r.Back(q.At.From)
	for r.Is(i, word.Determiner) || r.Low(i) == "good" || r.Low(i) == "full" {
		i = r.Back(i)
	}
	return r.Is(i, word.Be) || r.Low(i) == "so" || r.Low(i) == "knocked" || r.Low(i) == "shaved"
}

// amountFits tells a changed amount ("4,500 fewer cancellations", "$96k saved", "an hour less")
// from "two more quarters" and "two weeks earlier I had left".
func (r *Reading) amountFits(c *claim, q quantity.Quantity, i int) bool {
	w := r.Low(i)
	switch q.Dimension {
	case quantity.Count:
		if w == "more" || w == "extra" || w == "additional" {
			return i > q.At.To || q.Value >= 100
		}
		return w == "fewer" || w == "less" || w == "lower" || w == "higher" || w == "saved" || w == "gone"
	case quantity.Time:
		if w == "earlier" || w == "sooner" || w == "early" {
			p := r.Low(r.Back(q.At.From))
			return p == "so" || p == "done" || p == "ready" || p == "finished" || p == "is"
		}
		return w != "up" && w != "down" && w != "more" && w != "above" && w != "additional" && w != "extra" && w != "drop" && w != "late"
	}
	return w != "up" && w != "down" && w != "above" && w != "below"
}

func (r *Reading) statedBefore(c *claim, q quantity.Quantity) bool {
	if q.Sign != 0 && (c.kind != byAmount || q.Dimension == quantity.Money) {
		c.dir = q.Sign
		return true
	}
	p := r.Back(q.At.From)
	if d, ok := word.ChangeNoun(r.Low(p - 1)); ok && r.Low(p) == ":" && c.kind != byAmount && r.Kind(p-2) != quantity.Word {
		c.dir, c.at.From, c.from = max(d, -1), p-1, p-1 // "Improvement: 45 %"
		return true
	}
	if c.kind != byAmount && r.Low(p) == "of" && r.Low(p-1) == "rid" {
		return r.gotRidOf(c, p)
	}
	if r.Low(p) == "of" || r.Is(p, word.Determiner) {
		if d, ok := word.ChangeNoun(r.Low(r.Back(p))); ok && r.Low(p) == "of" && d != -2 {
			c.dir, c.at.From, c.from = d, r.Back(p), r.Back(p)
			return r.holdsBeside(c)
		} else if ok && d == -2 && r.Low(p) == "of" && c.kind == byFraction {
			c.at.From, c.from, c.drawn = r.Back(p), r.Back(p), true
			return c.aside() // "…, so a discount of 25 %"
		} else if d := signNouns[r.Low(r.Back(p))]; d != 0 && r.Low(p) == "of" && c.kind == byFraction && r.Is(r.Back(p)-1, word.Determiner) {
			c.dir, c.at.From, c.from = d, r.Back(p), r.Back(p)
			return true // "a plus of 20 %"
		}
		return false
	}
	percentLike := c.kind != byAmount
	if percentLike {
		if r.boundedOf(c, p) {
			return true
		}
		p = r.BehindBound(p)
	}
	if r.Low(p) == "in" && q.Dimension == quantity.Share && q.Value == 0.5 {
		for i := p - 1; i >= 0 && i > p-7 && !r.EndsSentence(i); i-- {
			if r.Low(i) == "cut" || r.Low(i) == "cuts" || r.Low(i) == "cutting" || r.Low(i) == "slashed" || r.Low(i) == "reduced" {
				c.dir, c.from = -1, i
				return true
			}
		}
		return false
	}
	switch w := r.Low(p); {
	case c.kind == byFraction && partVerbs[w] && r.Low(q.At.To) == "of" && ofThem[r.Low(q.At.To+1)]:
		c.at.From, c.from, c.at.To, c.drawn = p, p, q.At.To+2, true
		return c.aside() // "…, so we lost two thirds of them"
	case w == "by" && (percentLike || !q.IsBare()):
		return r.byPhrase(c, p)
	case (w == "down" || w == "up" || w == "lower" || w == "higher") && (percentLike || q.Dimension == quantity.Money && q.Per == "" && w != "up"):
		if next := r.Class(q.At.To); next.Is(word.More|word.Less) || phrasal[r.Low(r.Back(p))] {
			return false
		}
		c.dir = -1
		if w == "up" || w == "higher" {
			c.dir = 1
		}
		c.at.From, c.from = p, p
		return true
	case percentLike && c.kind != byFraction && r.Is(p, word.Fall|word.Rise) || q.Dimension == quantity.Percent && (r.Is(p, word.Fall|word.Rise) || w == "improved"):
		return r.verbPhrase(c, p)
	case !percentLike && r.Is(r.verbOf(p), word.Saving) && (q.Dimension != quantity.Count || q.Per != "" || !q.NounSpan.Empty()):
		p = r.verbOf(p)
		c.dir, c.at.From, c.from = -1, p, p
		return q.Dimension != quantity.Count || w != "lost"
	}
	return false
}

// gotRidOf takes "so we got rid of ninety per cent" for what changed; of something else that is named it says nothing.
// of is the token before the share.
func (r *Reading) gotRidOf(c *claim, of int) bool {
	to := r.Qs[c.q].At.To
	if r.Low(to) == "of" {
		if !ofThem[r.Low(to+1)] {
			return false
		}
		c.at.To = to + 2
	}
	c.dir, c.at.From, c.from, c.drawn = -1, of-2, of-2, true
	return c.aside()
}

// signNouns name a change where "of" follows.
var signNouns = map[string]int{"plus": 1, "minus": -1}

// partVerbs take away the part that follows, ofThem stands for what was measured.
var (
	partVerbs = map[string]bool{"lost": true, "shed": true, "removed": true, "eliminated": true, "avoided": true, "prevented": true, "avoid": true, "prevent": true}
	ofThem    = map[string]bool{"them": true, "those": true, "these": true, "it": true}
)

// phrasal verbs take an "up" or "down" that is no direction: "made up seventy per cent".
var phrasal = map[string]bool{"made": true, "make": true, "makes": true, "making": true, "ended": true, "take": true,
	"takes": true, "took": true, "turned": true, "set": true, "split": true, "adds": true, "add": true, "added": true,
	"end": true, "eat": true, "eats": true, "ate": true, "used": true, "broke": true, "pick": true, "picked": true}

// verbOf returns the token that governs the number behind token i, where "more than" stands between
// the two: "saving rather more than".
func (r *Reading) verbOf(i int) int {
	if w := r.Low(i); w == "us" || w == "them" {
		return r.Back(i) // "saving us £50,000"
	}
	if r.Low(i) != "than" {
		return i
	}
	if i = r.Back(i); r.Is(i, word.More|word.Less) {
		i = r.Back(i)
	}
	if r.Low(i) == "rather" || r.Low(i) == "well" || r.Low(i) == "slightly" {
		i = r.Back(i)
	}
	return i
}

// byPhrase reads "cut X by 40 %", "down by a third": by is the token of "by".
func (r *Reading) byPhrase(c *claim, by int) bool {
	for i, n := by-1, 0; i >= 0 && n < 12; i, n = i-1, n+1 {
		if r.EndsSentence(i) || r.At[i] != 0 {
			c.drawn = r.Connects(i, c.q)
			return c.kind == byFraction && c.drawn && c.aside()
		}
		if r.verbPhrase(c, i) {
			return true
		}
	}
	return false
}

// aside marks a claim with no direction of its own, which only counts where it belongs to a pair:
// "…, i.e. by a third", "(26 %)".
func (c *claim) aside() bool {
	c.weak, c.dir = true, 0
	return true
}

// verbPhrase takes the direction of the verb or adverb of change at token i.
func (r *Reading) verbPhrase(c *claim, i int) bool {
	l := r.Class(i)
	w := r.Low(i)
	switch {
	case l.Is(word.Fall) || w == "down" || w == "lower" || (w == "less" || w == "fewer") && r.Low(i+1) == "by":
		c.dir = -1
	case l.Is(word.Rise) || w == "up" || w == "higher" || w == "exceeded":
		c.dir = 1
	case w == "improved" || w == "improve" || w == "improves" || w == "better" || w == "changed" || w == "moved" || w == "sped":
		c.dir, c.fast = 0, w == "sped"
	default:
		return false
	}
	c.from = i
	if i >= c.at.From-2 {
		c.at.From = i
	}
	return true
}

// fraction returns the claim as a fraction of the before, where it is one.
func (c claim) fraction() (float64, bool) {
	v := c.value
	if c.high > c.value {
		v = (c.value + c.high) / 2
	}
	switch c.kind {
	case byFraction:
		if c.dir < 0 {
			return quantity.Tidy(-v), true
		}
		return quantity.Tidy(v), true
	case toFraction:
		return quantity.Tidy(v - 1), true
	case byMultiple:
		if c.dir < 0 && v != 0 {
			return quantity.Tidy(1/v - 1), true
		}
		return quantity.Tidy(v - 1), true
	}
	return 0, false
}
