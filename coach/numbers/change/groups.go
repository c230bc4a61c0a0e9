package change

import (
	"math"

	"pushback/coach/numbers/quantity"
	"pushback/coach/numbers/word"
)

// A change may be drawn from two groups, each told behind its value: "churn was 5.2 % in the mailed half and 7.9 % in the
// silent one, a cut of 52 %". Whose share it is of follows from the word: a cut is one of the larger value, a rise one of the
// smaller.

// groupNames are what two groups of one measure may be called.
var groupNames = map[string]bool{"half": true, "group": true, "arm": true, "cohort": true, "sample": true, "wards": true, "ward": true,
	"shops": true, "shop": true, "stores": true, "store": true, "branches": true, "branch": true, "depots": true, "depot": true,
	"clinics": true, "clinic": true, "schools": true, "school": true, "classes": true, "class": true, "teams": true, "team": true,
	"sites": true, "site": true, "regions": true, "region": true, "towns": true, "town": true, "villages": true, "village": true,
	"districts": true, "households": true, "offices": true, "office": true}

// restOfGroups stand for the second group.
var restOfGroups = map[string]bool{"one": true, "ones": true, "other": true, "others": true, "rest": true}

// inGroups checks a change that is drawn from the values of two groups.
func (r *Reading) inGroups(c claim) (Row, bool) {
	if c.weak || c.q < 0 {
		return Row{}, false
	}
	a, b := r.twoGroups(c)
	if a < 0 {
		a, b = r.twoArms(c)
	}
	if a < 0 {
		return Row{}, false
	}
	was, is, ok := quantity.Common(r.Qs[a], r.Qs[b])
	if !ok || was.Vague || is.Vague || was.Mid() == is.Mid() || is.Mid() <= 0 || was.Mid() <= 0 {
		return Row{}, false
	}
	p := pair{before: a, after: b, anchor: r.Qs[a].At.From, how: turned}
	if c.dir < 0 && was.Mid() < is.Mid() || c.dir > 0 && was.Mid() > is.Mid() {
		p.before, p.after, was, is = b, a, is, was
	}
	if agrees(was, is, c) || c.dir == 0 && agrees(is, was, c) || r.earlierFits(a, b, c) || c.between(was, is) {
		return Row{}, false
	}
	row := Row{Span: r.Span(r.Qs[a].At.From, c.at.To), StatedSpan: r.Span(c.at.From, c.at.To), Contradicts: r.contradiction(p, c)}
	if f, ok := c.fraction(); ok {
		row.Stated = &f
	}
	row.Measure = r.measureName(p.anchor, a)
	return row, true
}

// between reports whether the claim lies between two shares, so that each may be the change of its group and the claim that of
// both: "5 % in the pilot stores and 8 % in the others, a reduction of 6.5 %".
func (c claim) between(a, b quantity.Quantity) bool {
	size := c.size() * 100
	return a.Unit == "%" && c.kind == byFraction && size > math.Min(a.Mid(), b.Mid()) && size < math.Max(a.Mid(), b.Mid())
}

// twoGroups finds the values of two groups that are each told behind theirs, right before the claim; a is -1 where there
// are none.
func (r *Reading) twoGroups(c claim) (a, b int) {
	if c.dir == 0 || c.kind != byFraction || !r.changeNamed(c) && !r.plainSize(c) {
		return -1, -1
	}
	for b = c.q - 1; b > 0 && b >= c.q-2; b-- {
		end := r.groupBehind(r.Qs[b].At.To, true)
		if end == 0 || !r.groupsDraw(end, c) {
			continue
		}
		for a = b - 1; a >= max(0, b-2); a-- {
			if r.ofGroup(a) && r.candidate(b) && !r.Imagined(b) && r.joinsGroups(r.groupBehind(r.Qs[a].At.To, false), r.Qs[b].At.From) {
				return a, b
			}
		}
	}
	return -1, -1
}

// armWords name one of two groups that are told side by side.
var armWords = map[string]bool{"ones": true, "group": true, "groups": true, "half": true, "old": true, "new": true, "control": true, "others": true, "rest": true,
	"other": true, "variant": true, "without": true, "holdout": true}

// twoArms finds the shares of two groups in one sentence, of which the second stands right behind the name of its group: "… at
// forty four percent, and the even ones thirty six. So that's an eighteen point gain". a is -1 where there are none.
func (r *Reading) twoArms(c claim) (a, b int) {
	b = r.lastBefore(c.from)
	a = b - 1
	if a < 0 || c.kind != byPoints && !r.sizeAlone(c) || !r.toldOfArms(a, b) {
		return -1, -1
	}
	end := r.Qs[b].At.To
	if r.Low(end) == "still" || r.Low(end) == "only" {
		end++
	}
	if !r.groupsDraw(end, c) {
		return -1, -1
	}
	return a, b
}

// toldOfArms reports whether two shares stand in one sentence, the second one right behind the name of its group.
func (r *Reading) toldOfArms(a, b int) bool {
	qa, qb := r.Qs[a], r.Qs[b]
	if qa.Dimension != quantity.Percent || qb.Dimension != quantity.Percent && !qb.IsBare() || !r.candidate(a) || !r.candidate(b) || r.Imagined(a) || r.Imagined(b) ||
		r.Far(qa.At.From, qb.At.From) > 0 || qb.At.From-qa.At.To > 8 {
		return false
	}
	parted, group := false, false
	for i := qa.At.To; i < qb.At.From; i++ {
		w := r.Low(i)
		parted = parted || w == "," || w == ";" || w == "and"
		group = group || parted && armWords[w]
		if w == "to" || w == "of" || w == "or" || w == "from" || r.Is(i, word.Fall|word.Rise) {
			return false
		}
	}
	return group
}

// ofGroup reports whether quantity k is told as the level of one group: a share or a time that something was, and neither a
// change itself nor what something came to.
func (r *Reading) ofGroup(k int) bool {
	q := r.Qs[k]
	if q.Dimension != quantity.Percent && q.Dimension != quantity.Time || !r.candidate(k) || r.Imagined(k) {
		return false
	}
	i := r.Back(q.At.From)
	if r.Low(i) == "at" {
		if i = r.Back(i); !levelVerbs[r.Low(i)] && !r.Is(i, word.Be) {
			return false
		}
	} else if !r.Is(i, word.Be) && r.Low(i) != "averaged" && r.Low(i) != ":" {
		return false
	}
	for from := r.SentenceStart(q.At.From); i >= from; i-- {
		if _, change := word.ChangeNoun(r.Low(i)); change || r.Is(i, word.Fall|word.Rise) {
			return false // "the saving was 5 % in the pilot shops"
		}
	}
	return true
}

// levelVerbs lead with "at" to a level.
var levelVerbs = map[string]bool{"ran": true, "stood": true, "lay": true, "sat": true, "ended": true, "stayed": true, "hovered": true}

// groupBehind reads "in the mailed half" at token i and returns the token after it, or 0; later takes "in the silent one" too.
func (r *Reading) groupBehind(i int, later bool) int {
	if w := r.Low(i); w != "in" && w != "for" && w != "on" && w != "with" && w != "at" && w != "among" {
		return 0
	}
	if w := r.Low(i + 1); w != "the" && w != "our" && w != "my" && w != "that" {
		return 0
	}
	for i, n := i+2, 0; n < 3; i, n = i+1, n+1 {
		w := r.Low(i)
		if later && restOfGroups[w] && !groupNames[r.Low(i+1)] && !r.NounAt(i+1) && (n > 0 || w != "one") {
			return i + 1
		}
		if groupNames[w] && !r.NounAt(i+1) && r.Low(i+1) != "of" {
			return i + 1
		}
		if !r.NounAt(i) && w != "other" && w != "new" && w != "old" {
			return 0
		}
	}
	return 0
}

// joinsGroups reports whether nothing but a word that sets two groups side by side stands between two tokens: "and", ",
// against".
func (r *Reading) joinsGroups(i, to int) bool {
	if i == 0 || to-i > 4 || to <= i {
		return false
	}
	for ; i < to; i++ {
		switch w := r.Low(i); w {
		case ",", ";", "–", "—", "and", "but", "against", "versus", "vs", "while", "it", "was", "only", "still", "just":
		default:
			if !r.Tokens[i].Filler {
				return false
			}
		}
	}
	return true
}

// earlierFits reports whether the claim is true of one of the two values and some other one that was told before them.
func (r *Reading) earlierFits(a, b int, c claim) bool {
	for k := a - 1; k >= max(0, a-reach); k-- {
		if !r.Qs[k].Counts() {
			continue
		}
		for _, n := range [...]int{a, b} {
			if r.Qs[k].Dimension != r.Qs[n].Dimension && !(r.Qs[k].Of > 0 && r.Qs[n].IsShare()) {
				continue // no bare number and no half of all is a level of theirs
			}
			if was, is, ok := quantity.Common(r.Qs[k], r.Qs[n]); ok && (agrees(was, is, c) || agrees(is, was, c)) {
				return true
			}
		}
	}
	return false
}

// groupsDraw reports whether nothing but a conclusion or a comma stands between token i and the claim, and nothing behind it
// that may tell it apart.
func (r *Reading) groupsDraw(i int, c claim) bool {
	drawn := false
	for ; i < c.from; i++ {
		switch w := r.Low(i); {
		case r.Is(i, word.Conclusion):
			drawn = true
		case w == "," || w == "–" || w == "—":
			drawn = drawn || r.changeNamed(c)
		case w == "." || w == ":" && r.Low(i+1) == "that's" || r.Is(i, word.Be|word.Determiner) || r.Tokens[i].Filler || w == "it":
		default:
			return false
		}
	}
	return drawn && r.EndsClaim(c.at.To) && !r.MixedIn(c.at.To)
}
