package change

import (
	"math"
	"slices"
	"sort"

	"pushback/coach/numbers/quantity"
	"pushback/coach/numbers/word"
)

// A change may be drawn from its pair in words that name the measure by another of its names: "A round fell from 200
// minutes to 120, so we more than halved the labour". It is checked only where nothing else can be meant: no other
// number stands between, and every noun is the measure of the pair or one of its kin.

// besides gives the rows of the pairs the changes that are drawn from them right behind, be they true or not. rows are the
// rows of the pairs, in their order; taken are the claims that belong to a pair already.
func (r *Reading) besides(rows []Row, pairs []pair, claims []claim, taken []bool) {
	if len(pairs) == 0 {
		return
	}
	order := r.byEnd(pairs)
	for i, c := range claims {
		if n := r.pairBefore(pairs, order, c.from); !taken[i] && n >= 0 && r.besideOf(&rows[n], pairs[n], c) && !r.compound(pairs, n, c) {
			taken[i] = true
			r.attach(&rows[n], pairs[n], c)
		}
	}
	for k := range r.Qs {
		c, thing, ok := r.shareDrawn(k)
		if !ok {
			continue
		}
		n := r.pairBefore(pairs, order, c.from)
		if n < 0 || !r.besideOf(&rows[n], pairs[n], c) {
			continue
		}
		if _, ok := r.measureHere(pairs[n], thing); ok || thing == c.at.To {
			r.attach(&rows[n], pairs[n], c)
		}
	}
}

// byEnd returns the indices of the pairs in the order in which they end.
func (r *Reading) byEnd(pairs []pair) []int {
	order := make([]int, len(pairs))
	for n := range pairs {
		order[n] = n
	}
	slices.SortFunc(order, func(a, b int) int { return r.endOf(pairs[a]) - r.endOf(pairs[b]) })
	return order
}

// pairBefore returns the pair that ends last before token i and not far from it, or -1.
func (r *Reading) pairBefore(pairs []pair, order []int, i int) int {
	n := sort.Search(len(order), func(n int) bool { return r.endOf(pairs[order[n]]) > i }) - 1
	if n < 0 || i-r.endOf(pairs[order[n]]) > 30 {
		return -1
	}
	return order[n]
}

func (r *Reading) endOf(p pair) int { return max(r.Qs[p.before].At.To, r.Qs[p.after].At.To) }

// besideOf reports whether the claim is drawn from the pair before it and belongs into its row: it is false of the pair, or
// the first that is said of it.
func (r *Reading) besideOf(row *Row, p pair, c claim) bool {
	if !row.Consistent || c.weak && !c.drawn || c.kind == byAmount || c.kind == byPoints && !r.pointsTaken(c) || r.leadsAway(c) || r.Imagined(p.before) || r.Imagined(p.after) {
		return false
	}
	if r.contrary(p, c) {
		return false
	}
	if !r.drawnFromPair(p, c) {
		return row.Stated == nil && row.Amount == nil && r.namedPastAside(p, c) && !(r.disagrees(p, c) && r.anotherFits(p, c))
	}
	if r.disagrees(p, c) {
		return !r.anotherFits(p, c)
	}
	return row.Stated == nil && row.Amount == nil && row.Computed != nil
}

// drawnFromPair reports whether the words from the pair to the claim, and those behind it, lead from the one to the
// other and nowhere else.
func (r *Reading) drawnFromPair(p pair, c claim) bool {
	if r.refersBack(p, c) {
		return true
	}
	i := r.pastPhase(p, r.pastDates(r.pastPer(p)))
	i = r.pastGloss(r.pastDates(r.tail(i, c.from)), c.from)
	drawn, named, ends := false, false, 0
	for ; i < c.at.From; i++ {
		w := r.Low(i)
		switch {
		case r.EndsSentence(i):
			if ends++; ends > 1 || r.Kind(i) == quantity.LineBreak {
				return false
			}
		case r.Kind(i) == quantity.Mark:
			if w == "(" || w == ":" || w == "?" {
				return false
			}
		case r.At[i] != 0:
			if !r.restatesStep(p, int(r.At[i])-1) {
				return false
			}
			i = r.Qs[r.At[i]-1].At.To - 1
		case drawn && r.telling(i):
		case w == "as" && r.pastTelling(i) > i:
			i = r.pastTelling(i)
		case r.Is(i, word.Conclusion):
			drawn = drawn || w != "that" && w != "which" || r.StartsClause(i) || r.Is(i+1, word.Be) || r.Low(i+1) == "means"
		case elsewhen[w]:
			return false
		case ends > 0 && r.Is(i, word.Preposition) && w != "by" && w != "down" && w != "up" && !(w == "to" && i == c.at.From-1):
			return false
		case r.NounAt(i) && !r.linkWord(i) && !reported[w] && !r.Is(i, word.Fall|word.Rise|word.Move|word.Adverb|word.Fast):
			to, ok := r.measureHere(p, i)
			if !ok {
				return false
			}
			named, i = true, to-1
		case r.linkWord(i), reported[w] && ends == 0, w == "and" && i+1 < c.at.From, r.Is(i, word.Adverb|word.Fall|word.Rise|word.Move):
		default:
			return false
		}
	}
	if r.Low(c.from-2) == "it" && r.Is(c.from-1, word.Be) {
		drawn = true
	}
	after, ok := r.objectBehind(p, c, drawn)
	return ok && (drawn || named || after)
}

// elsewhen are words that lead to another time or another place than that of the pair.
var elsewhen = map[string]bool{"later": true, "again": true, "since": true, "afterwards": true, "next": true, "further": true, "also": true,
	"meanwhile": true, "elsewhere": true, "then": true, "while": true, "before": true, "already": true, "eventually": true,
	"others": true, "other": true, "another": true, "both": true, "if": true, "except": true, "but": true, "not": true, "never": true, "their": true, "his": true, "her": true}

// pastPer steps over what the last value of the pair counts and what it is counted by: "2 defects per 100 units", "per
// robot and day".
func (r *Reading) pastPer(p pair) int {
	i := r.endOf(p)
	for _, k := range [...]int{p.before, p.after} {
		if q := r.Qs[k]; q.At.To == i && q.Noun != "" && r.Low(i) == q.Noun {
			i++
		}
	}
	if r.Low(i) == "per" {
		if i++; r.Kind(i) == quantity.Digits {
			i++
		}
		i++
	}
	if r.Low(i) == "and" && r.Is(i+1, word.Period) && r.Kind(i+2) != quantity.Word {
		i += 2
	}
	if r.sameWhole(p, i) {
		i = r.Qs[r.At[i+1]-1].At.To
	}
	if r.Low(i) == "still" && r.IsEnd(i+1) {
		i++
	}
	return i
}

// pastDates steps over the point in time at which the last value was reached: "in 2023", "by May".
func (r *Reading) pastDates(i int) int {
	for {
		if w := r.Low(i); w != "in" && w != "by" || !r.yearAt(i+1) && !r.Is(i+1, word.Month) {
			return i
		}
		i += 2
	}
}

// pastPhase steps over the words at token i that put the last value of the pair on its side of the change: "before the new
// gauges", "with the new rota".
func (r *Reading) pastPhase(p pair, i int) int {
	last := p.after
	if r.Qs[p.before].At.To > r.Qs[last].At.To {
		last = p.before
	}
	if w := r.Low(i); w != "before" && w != "after" && w != "with" && w != "without" && w != "when" || r.phaseAfter(last) == unsaid {
		return i
	}
	cut := r.Low(i) != "before" // "with the new tariff, a cut of 20 %" may be of the tariff
	for k, n := i+1, 0; n < 7 && r.At[min(k, len(r.At)-1)] == 0; k, n = k+1, n+1 {
		switch w := r.Low(k); {
		case w == "," || w == "." || w == ";" || w == "–" || w == "—":
			if next := r.Low(k + 1); cut && (next == "a" || next == "an") {
				return i
			}
			return k
		case r.Kind(k) != quantity.Word || r.Is(k, word.Join) || w == "to":
			return i
		default:
			cut = cut || otherBase[w] || mayBeCut[w]
		}
	}
	return i
}

// mayBeCut are things that may be cut or raised themselves.
var mayBeCut = map[string]bool{"tariff": true, "tariffs": true, "contract": true, "fee": true, "fees": true, "rate": true, "rates": true, "deal": true,
	"hours": true, "plan": true, "wages": true, "pay": true, "limit": true, "quota": true, "tax": true}

// stepped checks a claim that follows a step in points, which proves by its size which two shares it is drawn from: "We were
// at 32 percent. … ended up at 48. So, sixteen points, we doubled it".
func (r *Reading) stepped(c claim) (Row, bool) {
	m := r.lastBefore(c.from)
	if m < 2 || c.weak || c.kind == byPoints || c.kind == byAmount || r.Qs[m].Dimension != quantity.Points || r.Far(r.Qs[m].At.From, c.from) > 0 {
		return Row{}, false
	}
	p := pair{before: -1, after: -1, how: distant}
	for k := m - 1; k >= max(0, m-reach); k-- {
		if q := r.Qs[k]; q.Dimension != quantity.Percent || !q.Counts() || r.Claimed[k] || r.Imagined(k) || r.IsGoal(k) {
			continue
		}
		if p.after < 0 {
			p.after = k
			if r.Far(r.Qs[k].At.From, r.Qs[m].At.From) > 1 {
				return Row{}, false
			}
			continue
		}
		p.before, p.anchor = k, r.Qs[k].At.From
		break
	}
	if p.before < 0 || !r.restatesStep(p, m) || r.contrary(p, c) || !r.disagrees(p, c) || r.anotherFits(p, c) {
		return Row{}, false
	}
	for i := r.Qs[m].At.To; i < c.from; i++ {
		if r.Kind(i) != quantity.Mark && !r.linkWord(i) && r.Low(i) != "and" {
			return Row{}, false
		}
	}
	if _, ok := r.objectBehind(p, c, true); !ok {
		return Row{}, false
	}
	return Row{Span: r.Span(r.Qs[m].At.From, c.at.To), StatedSpan: r.Span(c.at.From, c.at.To), Contradicts: r.contradiction(p, c)}, true
}

// restatesStep reports whether quantity k only says the step between the two values of the pair in another way: "from 32
// percent to 48, so sixteen points".
func (r *Reading) restatesStep(p pair, k int) bool {
	q := r.Qs[k]
	a, b, ok := quantity.Common(r.Qs[p.before], r.Qs[p.after])
	if q.Dimension != quantity.Points {
		return ok && q.Plain() && q.Dimension == a.Dimension && q.Unit == a.Unit && (q.Unit != "" || q.Noun == "") && quantity.Near(math.Abs(a.Mid()-b.Mid()), q.Value, 0.02)
	}
	return ok && a.Unit == "%" && agrees(a, b, claim{kind: byPoints, value: q.Value, high: q.High, bound: q.Bound})
}

// objectBehind reads what stands behind a claim to the end of its clause: ok is false where that may be something else
// than what the pair measures, named is true where it is that in so many words.
func (r *Reading) objectBehind(p pair, c claim, drawn bool) (named, ok bool) {
	for i, n := c.at.To, 0; n < 9 && i < len(r.Tokens); i, n = i+1, n+1 {
		w := r.Low(i)
		switch {
		case r.Kind(i) != quantity.Word && r.Kind(i) != quantity.Digits:
			return named, w != "(" && w != "/" && w != "%" && !(w == "-" && r.Tokens[i].Glued)
		case r.At[i] != 0:
			return named, drawn && r.Deadline(int(r.At[i])-1)
		case w == "than":
			if !looksBack[r.Low(i+1)] {
				return false, false
			}
			return named, true
		case w == "what" && r.Low(i+2) != "was", w == "as":
			return false, false
		case elsewhen[w], w == "per", w == "for", w == "compared", w == "against", w == "versus", w == "vs", w == "with", w == "without", w == "at", w == "to", w == "among", w == "by":
			return named, w == "but" || w == "while" || w == "also"
		case r.Tokens[i].Filler, r.Is(i, word.Determiner), w == "of", w == "in", w == "on", w == "through" && named && r.IsEnd(i+1):
		case r.Is(i, word.Join|word.Pronoun|word.Be):
			if n == 0 && (w == "it" || w == "that" || w == "them" || w == "this") {
				named = true
				continue
			}
			return named, true
		case r.NounAt(i) && !r.Is(i, word.Period|word.Less|word.More|word.Fast) && !linkWords[w] && !timeWords[w]:
			to, fits := r.measureHere(p, i)
			if !fits {
				return false, false
			}
			named, i = true, to-1
		case r.Is(i, word.Period|word.Month):
			if !drawn {
				return false, false
			}
		case r.Is(i, word.Less|word.More|word.Fast|word.Now|word.Past), linkWords[w], timeWords[w]:
		default:
			return named, false
		}
	}
	return named, true
}
