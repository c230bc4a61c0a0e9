package sums

import (
	"fmt"
	"math"
	"strings"

	"pushback/coach/numbers/change"
	"pushback/coach/numbers/quantity"
	"pushback/coach/numbers/word"
)

// wrongAgain checks a share against the same share told another way right before: "One in five of our deliveries
// came back. With 35 % of deliveries coming back …". k is the second.
func (r *reader) wrongAgain(k int) (change.Row, bool) {
	if k == 0 {
		return change.Row{}, false
	}
	a, b := r.Qs[k-1], r.Qs[k]
	if !r.exactShare(k-1) || !r.exactShare(k) || a.Dimension == b.Dimension || r.Far(a.At.From, b.At.From) > 2 || r.parted(a.At.To, min(r.SentenceEnd(a.At.To), a.At.To+30)) || r.parted(max(r.SentenceStart(b.At.From), b.At.From-30), b.At.From) {
		return change.Row{}, false
	}
	was, is := a.AsPercent().Value/100, b.AsPercent().Value/100
	if math.Abs(was-is) <= math.Max(math.Max(quantity.FractionSlack(was), quantity.FractionSlack(is)), 0.06) || math.Abs(1-was-is) <= 0.06 || !r.sameCase(k) {
		return change.Row{}, false
	}
	return r.Wrong(k-1, k, fmt.Sprintf("%s is %s %%, and then you said %s", strings.ToLower(a.Number.Of(r.Text)), quantity.Figure(math.Round(was*100), ""), r.shareFigure(b)))
}

// exactShare reports whether quantity k is a plain share of something, and no change.
func (r *reader) exactShare(k int) bool {
	q := r.Qs[k]
	return q.IsShare() && q.Counts() && q.High == q.Value && !q.Vague && !r.Claimed[k] && (q.Bound == quantity.Exact || q.Bound == quantity.About) && !r.Imagined(k) && !r.HoldsAfter(k)
}

// parting words set two shares of one thing apart: another time, another group, another part.
var parting = map[string]bool{"now": true, "later": true, "then": true, "after": true, "before": true, "today": true, "year": true,
	"month": true, "week": true, "quarter": true, "until": true, "by": true, "over": true, "other": true, "others": true, "another": true,
	"rest": true, "remaining": true, "else": true, "first": true, "second": true, "third": true, "last": true, "next": true, "target": true, "goal": true,
	"but": true, "only": true, "while": true, "whereas": true, "also": true, "both": true, "thought": true, "expected": true, "among": true, "from": true,
	"fell": true, "rose": true, "dropped": true, "grew": true, "went": true, "down": true, "up": true, "more": true, "less": true, "competitor": true,
	"competitors": true, "usual": true, "average": true, "old": true, "new": true, "would": true, "instead": true, "previous": true}

// parted reports whether a word between two tokens sets what stands there apart.
func (r *reader) parted(from, to int) bool {
	for ; from < to; from++ {
		if parting[r.Low(from)] {
			return true
		}
	}
	return false
}

// sameCase reports whether share k is of the same things, and says the same of them, as the share before it.
func (r *reader) sameCase(k int) bool {
	a, b := r.Qs[k-1], r.Qs[k]
	if i := r.Back(b.At.From); r.Low(i) == "of" && r.Low(i-1) == "rate" {
		return r.saidBetween(a.At.To, i-2, r.Low(i-2)) // "a failure rate of 25 %" where so many had failed
	}
	if a.Noun == "" || b.Noun == "" || !word.SameStem(a.Noun, b.Noun) {
		return false
	}
	if i := r.SentenceStart(b.At.From); i == b.At.From-1 && r.Low(i) == "with" && a.Of > 1 {
		return true // "I got 14 of 20 votes. With 90 per cent of the votes …"
	}
	var mine, others [16]int
	theirs := r.Context(k-1, others[:0])
	for _, i := range r.Context(k, mine[:0]) {
		if r.Tokens[i].Start < b.Start || word.SameStem(r.Low(i), b.Noun) {
			continue
		}
		for _, j := range theirs {
			if r.Tokens[j].Start > a.End && word.SameStem(r.Low(i), r.Low(j)) {
				return true
			}
		}
	}
	return r.saysBack(a.At.To) && r.saysBack(b.At.To) || r.samePredicate(a, b)
}

// samePredicate reports whether three words in a row behind both nouns are the same: "had never used".
func (r *reader) samePredicate(a, b quantity.Quantity) bool {
	i, j := r.quantityEnd(a), r.quantityEnd(b)
	if r.Is(i, word.Be) {
		i++
	}
	if r.Is(j, word.Be) {
		j++
	}
	for n := range 3 {
		if r.Kind(i+n) != quantity.Word || r.Low(i+n) != r.Low(j+n) {
			return false
		}
	}
	return true
}

// quantityEnd returns the token after the noun that a quantity counts.
func (r *reader) quantityEnd(q quantity.Quantity) int {
	i := q.At.To
	for i < len(r.Tokens) && r.Tokens[i].Start < q.NounSpan.End {
		i++
	}
	return i
}

// saysBack reports whether what was counted "came back", be it "coming back" or "sent back".
func (r *reader) saysBack(i int) bool {
	for n := 0; n < 6 && i < len(r.Tokens) && !r.EndsSentence(i); i, n = i+1, n+1 {
		if r.Low(i) == "back" {
			return true
		}
	}
	return false
}

// wrongWorth checks what one per cent of a business is said to be worth: "a business with 100 million of revenue.
// Each per cent of price is worth 45 million". k is the worth.
func (r *reader) wrongWorth(k int) (change.Row, bool) {
	x := r.Qs[k]
	if !x.Plain() || x.Dimension != quantity.Money && (x.Noun != "" || x.Step < 1000) || k == 0 || !r.ofEachPercent(x.At.From) {
		return change.Row{}, false
	}
	base := -1
	for n := k - 1; n >= max(0, k-reach) && r.Far(r.Qs[n].At.From, x.At.From) <= 3; n-- {
		if q := r.Qs[n]; q.Dimension == quantity.Money || q.Step >= 1000 && q.Dimension == quantity.Count {
			if base >= 0 || !q.Plain() || q.Unit != x.Unit {
				return change.Row{}, false
			}
			base = n
		}
	}
	if base < 0 || !r.isTurnover(base) {
		return change.Row{}, false
	}
	b := r.Qs[base]
	if x.Value <= b.Value/100*3 {
		return change.Row{}, false
	}
	return r.Wrong(base, k, fmt.Sprintf("1 %% of %s is %s, not %s", quantity.Figure(b.Value, b.Unit), quantity.Figure(b.Value/100, b.Unit), quantity.Figure(x.Value, x.Unit)))
}

// ofEachPercent reports whether "each per cent … is worth" leads to token i.
func (r *reader) ofEachPercent(i int) bool {
	verb := false
	for n := 0; n < 9 && i > 0 && !r.EndsSentence(i-1); n++ {
		i--
		switch w := r.Low(i); {
		case w == "worth" || w == "means" || w == "brings" || w == "is" || w == "makes":
			verb = true
		case w == "percent" || w == "%" || w == "cent" && r.Low(i-1) == "per" || w == "point" && r.Low(i-1) == "percentage":
			for p := i - 1; p >= i-2; p-- {
				switch r.Low(p) {
				case "each", "every", "one", "1", "a", "single":
					return verb
				}
			}
			return false
		}
	}
	return false
}

// isTurnover reports whether the amount is what a business turns over.
func (r *reader) isTurnover(k int) bool {
	q := r.Qs[k]
	for i := q.At.From - 5; i < q.At.To+4; i++ {
		switch r.Low(i) {
		case "revenue", "turnover", "sales", "business":
			return true
		case "turns", "turn":
			if r.Low(i+1) == "over" {
				return true
			}
		}
	}
	return false
}

// wrongOfThose checks a share of a share: "60 % opened it, and a quarter of those bought, so 30 % bought". k is the
// outcome.
func (r *reader) wrongOfThose(k int) (change.Row, bool) {
	q := r.Qs[k]
	if k < 2 || !r.Qs[k-1].IsShare() || !r.Qs[k-2].IsShare() || r.Claimed[k] {
		return change.Row{}, false
	}
	at := r.drawnAt(k)
	if at < 0 || !r.exactShare(k) {
		return change.Row{}, false
	}
	a, b := r.Qs[k-2], r.Qs[k-1]
	if !r.exactShare(k-2) || !r.exactShare(k-1) || r.Claimed[k-2] || r.Claimed[k-1] || r.Far(a.At.From, q.At.From) > 1 || r.Far(b.At.From, q.At.From) > 1 {
		return change.Row{}, false
	}
	if !r.OfThose(b.At.To) && !r.leadsThose(b.At.From) && !r.netOf(at, q.At.From) {
		return change.Row{}, false
	}
	if r.changesBetween(a.At.From, b.At.From) && !r.OfThose(b.At.To) && !r.leadsThose(b.At.From) {
		return change.Row{}, false
	}
	x, y, said := a.AsPercent().Value/100, b.AsPercent().Value/100, q.AsPercent().Value/100
	slack := math.Max(math.Max(quantity.FractionSlack(said), 0.02), x*quantity.FractionSlack(y)+y*quantity.FractionSlack(x))
	for _, due := range [...]float64{x * y, x * (1 - y), (1 - x) * y} {
		if math.Abs(due-said) <= slack {
			return change.Row{}, false
		}
	}
	for _, told := range [...]float64{x, y, 1 - x, 1 - y} {
		if math.Abs(told-said) <= 0.02 {
			return change.Row{}, false // one of the two again
		}
	}
	return r.Wrong(k-2, k, fmt.Sprintf("%s of %s is %s %%, not %s", r.shareFigure(b), r.shareFigure(a), quantity.Figure(math.Round(x*y*1000)/10, ""), r.shareFigure(q)))
}

// leadsThose reports whether "of those" leads to the share at token i.
func (r *reader) leadsThose(i int) bool {
	i = r.Back(i)
	if r.Low(i) == "," {
		i = r.Back(i)
	}
	w := r.Low(i)
	return (w == "those" || w == "them" || w == "these") && r.Low(r.Back(i)) == "of"
}

// netOf reports whether the words of a conclusion give what is left after both shares: "so real use was".
func (r *reader) netOf(from, to int) bool {
	for i := from; i < to; i++ {
		switch r.Low(i) {
		case "real", "actual", "effective", "net", "really", "effectively":
			return true
		}
	}
	return false
}
