package sums

import (
	"fmt"
	"math"

	"pushback/coach/numbers/change"
	"pushback/coach/numbers/quantity"
	"pushback/coach/numbers/word"
)

// wrongPart checks a share against the part and the whole that were counted right before it, however far
// apart the three stand in their sentence: "Of the 650 families, 130 answered the letter, that is 40 %".
// k is the share.
func (r *reader) wrongPart(k int) (change.Row, bool) {
	share := r.Qs[k]
	if !share.IsShare() || !spokenShare(share) || share.High != share.Value || share.Vague || r.Claimed[k] {
		return change.Row{}, false
	}
	at := r.drawnAt(k)
	if at < 0 {
		if at = share.At.From; !r.IsEnd(share.At.To) && !collectives[r.Low(share.At.To)] && !r.countsNoun(k) {
			return change.Row{}, false
		}
		if at == 0 || !r.EndsSentence(at-1) || r.Kind(at-1) == quantity.LineBreak {
			at = r.Back(at)
			or := r.Low(at) == "or" && r.Low(at-1) == ","
			if !or && !(r.Low(at) == "," && k > 1 && r.IsEnd(share.At.To) && r.elided(k-2, k-1)) {
				return change.Row{}, false
			}
		}
	}
	part, whole := r.nextOfWhole(k, at)
	if part < 0 {
		part, whole = r.partAndWhole(k, at)
	}
	if part < 0 && r.restates(k) {
		part, whole = r.partAndWhole(k, at-1)
	}
	if part < 0 || r.changing(r.Qs[part].At.From) && share.Dimension == quantity.Share && share.Of == 0 && r.Low(share.At.To) != "of" || !r.ofThem(k, part, whole) {
		return change.Row{}, false
	}
	return r.shareHolds(r.Qs[part], r.Qs[whole], k, min(part, whole))
}

// partAndWhole returns the only two counts before token at, where the words make the one a part of the
// other, or -1.
func (r *reader) partAndWhole(share, at int) (part, whole int) {
	var room [premises]int
	counts := room[:0]
	var all [premises]int
	for _, k := range r.sinceWhole(r.before(share, at, all[:0]), at) {
		if q := r.Qs[k]; q.Plain() && q.Dimension == quantity.Count && !(q.Worded && q.Value == 1) {
			counts = append(counts, k)
		} else if q.IsShare() {
			return -1, -1
		}
	}
	if n := len(counts); n > 1 && r.elided(counts[n-2], counts[n-1]) {
		return counts[n-1], counts[n-2]
	}
	if len(counts) != 2 {
		return -1, -1
	}
	a, b := r.Qs[counts[0]], r.Qs[counts[1]]
	if a.Per != b.Per && a.Per != "" && b.Per != "" || a.Unit != b.Unit {
		return -1, -1
	}
	switch {
	case a.Value > b.Value && (r.leadingOf(a.At.From) || r.OfThose(b.At.To)):
		return counts[1], counts[0]
	case a.Value < b.Value && r.isOf(a.At.To, b.At.From):
		return counts[0], counts[1]
	}
	return -1, -1
}

// sinceWhole leaves out what was told before "Of the 650 families", where the sentence of token at opens with its whole so.
func (r *reader) sinceWhole(told []int, at int) []int {
	for n := len(told) - 2; n > 0; n-- {
		if q := r.Qs[told[n]]; q.Plain() && q.Dimension == quantity.Count && r.Far(q.At.From, at) == 0 && r.leadingOf(q.At.From) {
			return told[n:]
		}
	}
	return told
}

// elided reports whether count b leaves out the things that count a names, because it is some of them: "2,000 people came
// in and 200 bought", "I sampled 400 orders: 60 were late".
func (r *reader) elided(a, b int) bool {
	p, q := r.Qs[a], r.Qs[b]
	if p.Value <= q.Value || p.Noun == "" || p.Unit != q.Unit || p.Per != q.Per && q.Per != "" || r.Far(p.At.From, q.At.From) > 1 || q.At.From-p.At.To > 14 {
		return false
	}
	if !pastForm(r.Low(q.At.To)) && !(r.Is(q.At.To, word.Be) || r.Low(q.At.To) == "had" || r.Low(q.At.To) == "got") || q.Noun != "" && q.Noun != r.Low(q.At.To) {
		return false
	}
	i := q.At.From - 1
	if r.Low(i) == "only" || r.Low(i) == "just" {
		i--
	}
	switch r.Low(i) {
	case "and", "but", ":", ";", ",", ".", "where", "while":
	default:
		return false
	}
	for n := p.At.To; n < i; n++ {
		switch r.Low(n) {
		case "then", "later", "other", "another", "now", "after", "also", "more", "to", "from":
			return false
		}
	}
	return true
}

// nextOfWhole reads one more part of a whole of which a part was told before with its share, that holds: "Out of 50,000
// orders the old one blocked 1,500, which is 3 %, and the new one 500, which is 0.1 %". It returns -1 where there is none.
func (r *reader) nextOfWhole(k, at int) (part, whole int) {
	var room [premises]int
	told := r.before(k, at, room[:0])
	n := len(told)
	if n < 4 {
		return -1, -1
	}
	base, first, share, next := told[n-4], told[n-3], told[n-2], told[n-1]
	for _, c := range [...]int{base, first, next} {
		if q := r.Qs[c]; !q.Plain() || q.Dimension != quantity.Count || q.Unit != r.Qs[base].Unit {
			return -1, -1
		}
	}
	b, p, s := r.Qs[base], r.Qs[first], r.Qs[share]
	if !s.IsShare() || s.High != s.Value || !r.leadingOf(b.At.From) || r.Qs[next].Value >= b.Value || r.Far(b.At.From, at) > 0 {
		return -1, -1
	}
	said := s.AsPercent().Value / 100
	if p.Value >= b.Value || math.Abs(p.Value/b.Value-said) > shareSlack(said, s) || r.Qs[next].Noun != "" && !word.SameStem(r.Qs[next].Noun, b.Noun) {
		return -1, -1
	}
	return next, base
}

// collectives stand for all of those that were counted.
var collectives = map[string]bool{"turnout": true, "uptake": true, "response": true, "attendance": true, "adoption": true,
	"fleet": true, "sample": true, "list": true, "lot": true, "participation": true, "coverage": true}

// ofThem reports whether share k is one of the things counted: "a third of the ward", "60 % turnout".
func (r *reader) ofThem(k, part, whole int) bool {
	i := r.Qs[k].At.To
	if r.Low(i) == "of" {
		i++
	}
	for r.Is(i, word.Determiner) {
		i++
	}
	if collectives[r.Low(i)] || r.sameBase(k, r.Qs[part], r.Qs[whole]) {
		return true
	}
	var around [16]int
	for _, n := range r.Context(whole, around[:0]) {
		if n < r.Qs[part].At.From && word.SameStem(r.Low(n), r.Low(i)) {
			return true
		}
	}
	return false
}

// countsNoun reports whether share k is told of things that the number before it counts too: "Of twenty working days I
// spent five on the phone. Sixty percent of my working days …".
func (r *reader) countsNoun(k int) bool {
	i := r.Qs[k].At.To
	if r.Low(i) != "of" {
		return false
	}
	for i++; r.Is(i, word.Determiner); i++ {
	}
	for r.NounAt(i) && r.NounAt(i+1) {
		i++
	}
	for n := k - 1; n >= 0 && n >= k-3; n-- {
		if q := r.Qs[n]; q.Dimension == quantity.Count && q.Noun != "" && word.SameStem(q.Noun, r.Low(i)) {
			return true
		}
	}
	return false
}

// explainedBy reports whether the share is that of two other counts which were told with it: "we sampled
// 200 of 6,000 and found 14 bad, so 7 %".
func (r *reader) explainedBy(k int) bool {
	said := r.Qs[k].AsPercent().Mid() / 100
	var room [premises]int
	told := r.before(k, r.Qs[k].At.From, room[:0])
	for _, a := range told {
		for _, b := range told {
			p, w := r.Qs[a], r.Qs[b]
			if p.Dimension != w.Dimension || p.Unit != w.Unit || !p.Plain() || !w.Plain() || p.Value >= w.Value {
				continue
			}
			if v := p.Value / w.Value; quantity.Near(v, said, 0.1) || quantity.Near(1-v, said, 0.06) {
				return true
			}
		}
	}
	return false
}

// amounts are nouns of money of which a share may be taken.
var amounts = map[string]bool{"revenue": true, "turnover": true, "sales": true, "spend": true, "spending": true, "cost": true,
	"costs": true, "bill": true, "payroll": true, "income": true, "budget": true, "it": true, "that": true, "stock": true}

// wrongCut checks an amount that is drawn as a share of the only other amount told with it: "1.5 % of revenue,
// for a company that makes 600 million, that is 30 million". k is the amount.
func (r *reader) wrongCut(k int) (change.Row, bool) {
	x := r.Qs[k]
	if !x.Plain() || x.Dimension != quantity.Money && x.Dimension != quantity.Count || x.Dimension == quantity.Count && (x.Noun != "" || x.Step < 1000) || r.drawnAt(k) < 0 {
		return change.Row{}, false
	}
	var room [premises]int
	share, base := -1, -1
	for _, n := range r.before(k, x.At.From, room[:0]) {
		switch q := r.Qs[n]; {
		case q.Dimension == quantity.Percent && share < 0 && q.High == q.Value && q.Value > 0 && q.Value < 100 && r.Low(q.At.To) == "of" && amounts[r.noun(q.At.To+1)]:
			share = n
		case q.Plain() && q.Dimension == x.Dimension && q.Unit == x.Unit && base < 0 && q.Value > x.Value:
			base = n
		default:
			return change.Row{}, false
		}
	}
	if share < 0 || base < 0 || r.fitsShare(r.Qs[share], x, r.Qs[base]) || r.fitsShare(r.Qs[share], r.Qs[base], x) {
		return change.Row{}, false
	}
	p, b := r.Qs[share], r.Qs[base]
	return r.Wrong(min(share, base), k, fmt.Sprintf("%s of %s is %s, not %s", quantity.Figure(p.Value, "%"), quantity.Figure(b.Value, b.Unit),
		quantity.Figure(quantity.Rounded(b.Value*p.Value/100), b.Unit), quantity.Figure(x.Value, x.Unit)))
}

// noun returns the word at token i behind its articles.
func (r *reader) noun(i int) string {
	for r.Is(i, word.Determiner) && r.NounAt(i+1) {
		i++
	}
	return r.Low(i)
}
