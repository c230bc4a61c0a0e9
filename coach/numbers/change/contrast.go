package change

import (
	"math"

	"pushback/coach/numbers/quantity"
	"pushback/coach/numbers/word"
)

// Two groups that are told side by side make no before and after, yet a change may be drawn from
// them: "12 in the control, 3 with the sticker — half as many".

// contrast checks a claim that belongs to no pair against the two values that stand right before it.
func (r *Reading) contrast(c claim, used []bool) (Row, bool) {
	b := r.lastBefore(c.at.From)
	a := b - 1
	if c.weak || a < 0 || r.Qs[a].IsShare() && r.Qs[b].Dimension == quantity.Count && r.Qs[b].Per != "" {
		return Row{}, false
	}
	if elsewhere[r.Low(c.at.To)] || elsewhere[r.Low(c.at.To+1)] {
		return Row{}, false // "so we doubled it there"
	}
	if (used[a] || used[b] || !r.sideBySide(a, b) || !r.drawnFrom(b, c)) && !r.nowOf(a, b, c) {
		return Row{}, false
	}
	was, is, ok := quantity.Common(r.Qs[a], r.Qs[b])
	if !ok || was.Vague || is.Vague || was.Mid() <= 0 || is.Mid() <= 0 || was.Mid() == is.Mid() || is.Role == quantity.Clock {
		return Row{}, false
	}
	p := pair{before: a, after: b, anchor: r.Qs[a].At.From, how: turned}
	if c.dir < 0 && was.Mid() < is.Mid() || c.dir > 0 && was.Mid() > is.Mid() && c.kind != byMultiple {
		p.before, p.after = b, a
		was, is = is, was
	}
	if r.perHundred(a) && c.kind == byFraction && math.Abs(math.Abs(was.Mid()-is.Mid())-100*c.size()) < 1 {
		return Row{}, false // per cent said for points
	}
	if c.kind == byAmount || c.kind == byPoints || agrees(was, is, c) || agrees(is, was, c) || c.between(was, is) || !r.sameThing(p, c) ||
		r.anotherFits(pair{before: a, after: b}, c) {
		return Row{}, false
	}
	span := r.Span(r.Qs[a].At.From, c.at.To)
	row := Row{Span: span, StatedSpan: r.Span(c.at.From, c.at.To), Contradicts: r.contradiction(p, c)}
	if f, ok := c.fraction(); ok {
		row.Stated = &f
	}
	row.Measure = r.measureName(p.anchor, a)
	return row, true
}

// elsewhere are words behind a change that is told of one place alone, or of another time.
var elsewhere = map[string]bool{"there": true, "again": true}

// perHundred reports whether quantity k was told as so many of a hundred: "purchases per hundred quotes were 12".
func (r *Reading) perHundred(k int) bool {
	return k > 0 && r.Qs[k-1].Value == 100 && r.Low(r.Qs[k-1].At.From-1) == "per" && r.Far(r.Qs[k-1].At.From, r.Qs[k].At.From) == 0
}

// nowOf reports whether value b is what became of value a, the only two of their kind there, and the claim is
// drawn from them: "we needed nine hours. Now it is four, so it is less by 65 %".
func (r *Reading) nowOf(a, b int, c claim) bool {
	qa, qb := r.Qs[a], r.Qs[b]
	if !r.candidate(a) || !r.candidate(b) || r.Far(qa.At.From, qb.At.From) > 1 || qb.At.From-qa.At.To > 14 || r.Deadline(a) ||
		r.Imagined(a) || r.Imagined(b) || !r.linkedAfter(qb.At.To, c) {
		return false
	}
	was, is := r.phaseOf(a), r.phaseOf(b)
	if is < was {
		was, is = is, was // "now 310 ms; they were at 1,400"
	}
	if was > unsaid || is < after1 || is == after1 && r.Far(qa.At.From, qb.At.From) > 0 {
		return false
	}
	if qb.Unit == "" && qb.Noun != "" || qa.Unit == "" && qb.Unit != "" || qa.Unit == "" && qa.Noun == "" {
		return false
	}
	return a == 0 || r.Far(r.Qs[a-1].At.From, qa.At.From) > 0 || r.Qs[a-1].Dimension != qa.Dimension
}

// lastBefore returns the quantity that ends shortly before token i, or -1.
func (r *Reading) lastBefore(i int) int {
	for n := 0; n < 10 && i > 0 && r.Kind(i-1) != quantity.LineBreak; n++ {
		i--
		if r.At[i] != 0 {
			return int(r.At[i]) - 1
		}
	}
	return -1
}

// contrasts join two groups that are told side by side.
var contrasts = map[string]bool{"vs": true, "versus": true, "against": true, "and": true}

// sideBySide reports whether two values stand next to each other in one clause, each with the few
// words of its group, and no third one of their kind with them.
func (r *Reading) sideBySide(a, b int) bool {
	qa, qb := r.Qs[a], r.Qs[b]
	if !r.candidate(a) || !r.candidate(b) || r.Far(qa.At.From, qb.At.From) > 0 || qb.At.From-qa.At.To > 7 || qa.Dimension == quantity.Share || qb.Dimension == quantity.Share {
		return false
	}
	if a > 0 && r.Far(r.Qs[a-1].At.From, qa.At.From) == 0 && r.Qs[a-1].Dimension == qa.Dimension && r.Low(r.Qs[a-1].At.From-1) != "per" || r.Imagined(a) || r.Imagined(b) {
		return false
	}
	if i := r.Back(qb.At.From); !r.Is(i, word.Determiner) && r.Kind(i) == quantity.Word && !contrasts[r.Low(i)] {
		return false // "open rate 20 %, click rate 4 %"
	}
	parted := false
	for i := qa.At.To; i < qb.At.From; i++ {
		switch w := r.Low(i); {
		case contrasts[w] || r.Kind(i) == quantity.Mark:
			parted = true
		case w == "to" || w == "of" || w == "or" || r.Is(i, word.Fall|word.Rise|word.Move|word.Be|word.Pronoun) && !r.Is(i, word.Determiner):
			return false
		}
	}
	return parted && (qa.Dimension != quantity.Count || r.armAfter(qa) && r.armAfter(qb))
}

// armAfter reports whether a group of a comparison is named right after the number.
func (r *Reading) armAfter(q quantity.Quantity) bool {
	i := q.At.To
	if w := r.Low(i); w != "in" && w != "with" && w != "on" && w != "without" && w != "for" && w != "at" {
		return false
	}
	for n := 0; n < 3; i, n = i+1, n+1 {
		switch r.Low(i) {
		case "control", "treatment", "test", "variant", "without", "with", "holdout", "baseline", "pilot", "old", "new",
			"first", "second":
			return true
		}
		if r.Is(i, word.Month) {
			return true
		}
	}
	return false
}

// drawnFrom reports whether the claim follows quantity b with no more than the words of its group and
// words that draw a conclusion: "… in treatment: a 32 % lift".
func (r *Reading) drawnFrom(b int, c claim) bool {
	i := r.Qs[b].At.To
	for n := 0; (n < 3 || n == 3 && groupNames[r.Low(i)]) && i < c.at.From && r.Kind(i) == quantity.Word && !r.Is(i, word.Be|word.Pronoun|word.Join); i, n = i+1, n+1 {
	}
	if i >= c.at.From || c.at.From-i > 6 || r.Kind(i) != quantity.Mark && !r.Is(i, word.Conclusion) {
		return false
	}
	drawn := false
	for ; i < c.at.From; i++ {
		if r.EndsSentence(i) || r.Kind(i) == quantity.Mark && (r.Low(i) == ";" || r.Low(i) == "(") {
			return false
		}
		drawn = drawn || r.Low(i) == "so"
		if drawn && (r.Low(i) == "we" || r.Low(i) == "i" || r.Low(i) == "it") {
			continue // "so we doubled it"
		}
		if r.Kind(i) != quantity.Mark && !r.Is(i, word.Be|word.Determiner) && !r.Is(i, word.Conclusion) && !r.Tokens[i].Filler && r.Low(i) != "or" {
			return false
		}
	}
	return true
}
