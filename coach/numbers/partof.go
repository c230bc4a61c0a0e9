package numbers

import (
	"fmt"
	"math"

	"pushback/coach/numbers/word"
)

// wrongPart checks a share against the part and the whole that were counted right before it, however far
// apart the three stand in their sentence: "Of the 650 families, 130 answered the letter, that is 40 %".
// k is the share.
func (r *reader) wrongPart(k int) (Row, bool) {
	share := r.qs[k]
	if !share.isShare() || !spokenShare(share) || share.High != share.Value || share.Vague || r.claimed[k] {
		return Row{}, false
	}
	at := r.drawnAt(k)
	if at < 0 {
		if at = share.at.from; !r.isEnd(share.at.to) && !collectives[r.low(share.at.to)] && !r.countsNoun(k) {
			return Row{}, false
		}
		if at == 0 || !r.endsSentence(at-1) || r.kindAt(at-1) == lineToken {
			at = r.back(at)
			or := r.low(at) == "or" && r.low(at-1) == ","
			if !or && !(r.low(at) == "," && k > 1 && r.isEnd(share.at.to) && r.elided(k-2, k-1)) {
				return Row{}, false
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
	if part < 0 || r.changing(r.qs[part].at.from) && share.Dimension == Share && share.Of == 0 && r.low(share.at.to) != "of" || !r.ofThem(k, part, whole) {
		return Row{}, false
	}
	return r.shareHolds(r.qs[part], r.qs[whole], k, min(part, whole))
}

// partAndWhole returns the only two counts before token at, where the words make the one a part of the
// other, or -1.
func (r *reader) partAndWhole(share, at int) (part, whole int) {
	var room [premises]int
	counts := room[:0]
	var all [premises]int
	for _, k := range r.sinceWhole(r.before(share, at, all[:0]), at) {
		if q := r.qs[k]; q.plain() && q.Dimension == Count && !(q.worded && q.Value == 1) {
			counts = append(counts, k)
		} else if q.isShare() {
			return -1, -1
		}
	}
	if n := len(counts); n > 1 && r.elided(counts[n-2], counts[n-1]) {
		return counts[n-1], counts[n-2]
	}
	if len(counts) != 2 {
		return -1, -1
	}
	a, b := r.qs[counts[0]], r.qs[counts[1]]
	if a.Per != b.Per && a.Per != "" && b.Per != "" || a.Unit != b.Unit {
		return -1, -1
	}
	switch {
	case a.Value > b.Value && (r.leadingOf(a.at.from) || r.ofThose(b.at.to)):
		return counts[1], counts[0]
	case a.Value < b.Value && r.isOf(a.at.to, b.at.from):
		return counts[0], counts[1]
	}
	return -1, -1
}

// sinceWhole leaves out what was told before "Of the 650 families", where the sentence of token at opens with its whole so.
func (r *reader) sinceWhole(told []int, at int) []int {
	for n := len(told) - 2; n > 0; n-- {
		if q := r.qs[told[n]]; q.plain() && q.Dimension == Count && r.far(q.at.from, at) == 0 && r.leadingOf(q.at.from) {
			return told[n:]
		}
	}
	return told
}

// elided reports whether count b leaves out the things that count a names, because it is some of them: "2,000 people came
// in and 200 bought", "I sampled 400 orders: 60 were late".
func (r *reader) elided(a, b int) bool {
	p, q := r.qs[a], r.qs[b]
	if p.Value <= q.Value || p.Noun == "" || p.Unit != q.Unit || p.Per != q.Per && q.Per != "" || r.far(p.at.from, q.at.from) > 1 || q.at.from-p.at.to > 14 {
		return false
	}
	if !pastForm(r.low(q.at.to)) && !(r.is(q.at.to, word.Be) || r.low(q.at.to) == "had" || r.low(q.at.to) == "got") || q.Noun != "" && q.Noun != r.low(q.at.to) {
		return false
	}
	i := q.at.from - 1
	if r.low(i) == "only" || r.low(i) == "just" {
		i--
	}
	switch r.low(i) {
	case "and", "but", ":", ";", ",", ".", "where", "while":
	default:
		return false
	}
	for n := p.at.to; n < i; n++ {
		switch r.low(n) {
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
		if q := r.qs[c]; !q.plain() || q.Dimension != Count || q.Unit != r.qs[base].Unit {
			return -1, -1
		}
	}
	b, p, s := r.qs[base], r.qs[first], r.qs[share]
	if !s.isShare() || s.High != s.Value || !r.leadingOf(b.at.from) || r.qs[next].Value >= b.Value || r.far(b.at.from, at) > 0 {
		return -1, -1
	}
	said := s.asPercent().Value / 100
	if p.Value >= b.Value || math.Abs(p.Value/b.Value-said) > shareSlack(said, s) || r.qs[next].Noun != "" && !word.SameStem(r.qs[next].Noun, b.Noun) {
		return -1, -1
	}
	return next, base
}

// collectives stand for all of those that were counted.
var collectives = map[string]bool{"turnout": true, "uptake": true, "response": true, "attendance": true, "adoption": true,
	"fleet": true, "sample": true, "list": true, "lot": true, "participation": true, "coverage": true}

// ofThem reports whether share k is one of the things counted: "a third of the ward", "60 % turnout".
func (r *reader) ofThem(k, part, whole int) bool {
	i := r.qs[k].at.to
	if r.low(i) == "of" {
		i++
	}
	for r.is(i, word.Determiner) {
		i++
	}
	if collectives[r.low(i)] || r.sameBase(k, r.qs[part], r.qs[whole]) {
		return true
	}
	var around [16]int
	for _, n := range r.context(whole, around[:0]) {
		if n < r.qs[part].at.from && word.SameStem(r.low(n), r.low(i)) {
			return true
		}
	}
	return false
}

// countsNoun reports whether share k is told of things that the number before it counts too: "Of twenty working days I
// spent five on the phone. Sixty percent of my working days …".
func (r *reader) countsNoun(k int) bool {
	i := r.qs[k].at.to
	if r.low(i) != "of" {
		return false
	}
	for i++; r.is(i, word.Determiner); i++ {
	}
	for r.nounAt(i) && r.nounAt(i+1) {
		i++
	}
	for n := k - 1; n >= 0 && n >= k-3; n-- {
		if q := r.qs[n]; q.Dimension == Count && q.Noun != "" && word.SameStem(q.Noun, r.low(i)) {
			return true
		}
	}
	return false
}

// explainedBy reports whether the share is that of two other counts which were told with it: "we sampled
// 200 of 6,000 and found 14 bad, so 7 %".
func (r *reader) explainedBy(k int) bool {
	said := r.qs[k].asPercent().Mid() / 100
	var room [premises]int
	told := r.before(k, r.qs[k].at.from, room[:0])
	for _, a := range told {
		for _, b := range told {
			p, w := r.qs[a], r.qs[b]
			if p.Dimension != w.Dimension || p.Unit != w.Unit || !p.plain() || !w.plain() || p.Value >= w.Value {
				continue
			}
			if v := p.Value / w.Value; near(v, said, 0.1) || near(1-v, said, 0.06) {
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
func (r *reader) wrongCut(k int) (Row, bool) {
	x := r.qs[k]
	if !x.plain() || x.Dimension != Money && x.Dimension != Count || x.Dimension == Count && (x.Noun != "" || x.step < 1000) || r.drawnAt(k) < 0 {
		return Row{}, false
	}
	var room [premises]int
	share, base := -1, -1
	for _, n := range r.before(k, x.at.from, room[:0]) {
		switch q := r.qs[n]; {
		case q.Dimension == Percent && share < 0 && q.High == q.Value && q.Value > 0 && q.Value < 100 && r.low(q.at.to) == "of" && amounts[r.noun(q.at.to+1)]:
			share = n
		case q.plain() && q.Dimension == x.Dimension && q.Unit == x.Unit && base < 0 && q.Value > x.Value:
			base = n
		default:
			return Row{}, false
		}
	}
	if share < 0 || base < 0 || r.fitsShare(r.qs[share], x, r.qs[base]) || r.fitsShare(r.qs[share], r.qs[base], x) {
		return Row{}, false
	}
	p, b := r.qs[share], r.qs[base]
	return r.wrongSum(min(share, base), k, fmt.Sprintf("%s of %s is %s, not %s", figure(p.Value, "%"), figure(b.Value, b.Unit),
		figure(rounded(b.Value*p.Value/100), b.Unit), figure(x.Value, x.Unit)))
}

// noun returns the word at token i behind its articles.
func (r *reader) noun(i int) string {
	for r.is(i, word.Determiner) && r.nounAt(i+1) {
		i++
	}
	return r.low(i)
}
