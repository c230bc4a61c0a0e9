package numbers

import "pushback/coach/numbers/word"

// reachedBefore returns the last value that was told as reached before the goal is said to be met, or -1.
func (r *reader) reachedBefore(m kept) int {
	last := -1
	for i := m.from - 1; i >= 0 && i > m.from-40 && last < 0; i-- {
		last = int(r.at[i]) - 1
	}
	for k := last; k >= 0; k-- {
		q := r.qs[k]
		if k == m.goal {
			continue
		}
		if r.far(q.at.from, m.from) > 1 {
			return -1
		}
		if q.Dimension == Points || q.Dimension == Multiple || r.deadline(k) {
			continue
		}
		if r.claimed[k] || !r.leadsToGoal(k, m) || !q.Counts() || q.Sign != 0 || !r.arrived(k) || r.imagined(k) || r.isGoal(k) || r.phaseOf(k) == before2 {
			return -1
		}
		return k
	}
	return -1
}

// leadsToGoal reports whether nothing but talk stands between quantity k and the words that its goal was met, so that it is
// the value that is said to meet it.
func (r *reader) leadsToGoal(k int, m kept) bool {
	i := r.qs[k].at.to
	if r.nounAt(i) && r.qs[k].Dimension == Count {
		i++ // what is counted
	}
	if w := r.low(i); (w == "at" || w == "by") && r.low(i+1) == "the" && r.low(i+2) == "end" && r.low(i+3) == "of" {
		for i += 4; r.is(i, word.Determiner); i++ {
		}
		i++
	}
	ends, drawn := 0, false
	for ; i < m.from; i++ {
		w := r.low(i)
		switch {
		case r.at[i] != 0 && (r.qs[r.at[i]-1].Dimension == Points || r.qs[r.at[i]-1].Dimension == Multiple):
		case r.at[i] != 0:
			return false
		case r.endsSentence(i):
			ends++
		case r.kindAt(i) == markToken:
		case w == "so" || w == "thus" || w == "therefore" || (w == "that" || w == "which" || w == "this") && r.startsClause(i):
			drawn = true
		case w == "with" && (r.low(i+1) == "that" || r.low(i+1) == "this"):
			drawn = true
		case w == "to" || w == "in" || w == "by" || w == "over" || w == "under" || w == "down" || w == "up" || w == "of":
			return false
		case r.linkWord(i), w == "and" || w == "comfortably" || w == "easily" || w == "overall":
		default:
			return false
		}
	}
	return ends == 0 || ends == 1 && (drawn || goalNoun(r.low(m.from)))
}

// arrived reports whether the words before quantity k tell what was reached in the end.
func (r *reader) arrived(k int) bool {
	for i, n := r.qs[k].at.from-1, 0; i >= 0 && n < 7 && !r.endsSentence(i); i, n = i-1, n+1 {
		switch w := r.low(i); w {
		case "reached", "stood", "ended", "got", "came", "landed", "finished", "were", "was", "are", "is", "sold", "hit", "result", "now", "at", "to", "made", "achieved", "answered", "handled", "had", "we're", "it's":
			return true
		case "only", "average", "each", "per", "one", "first", "of":
			return false
		}
		if r.at[i] != 0 && i < r.qs[k].at.from-1 && r.qs[r.at[i]-1].Dimension == r.qs[k].Dimension {
			return false
		}
	}
	return false
}

// sameGoods reports whether two counts are of the same things: by their noun, or the later carries none.
func (r *reader) sameGoods(goal, got int) bool {
	a, b := r.qs[goal], r.qs[got]
	if a.Dimension != b.Dimension || a.Unit != b.Unit {
		return a.Dimension != Count && b.isBare()
	}
	return a.Dimension != Count || a.Noun != "" && (b.Noun == "" || word.SameStem(a.Noun, b.Noun))
}

// otherSpan reports whether a count or an amount of money may be told of another stretch of time than its goal.
func (r *reader) otherSpan(goal, got int) bool {
	a, b := r.qs[goal], r.qs[got]
	if a.Per != b.Per && a.Per != "" && b.Per != "" || a.Dimension != Count && a.Dimension != Money {
		return a.Per != b.Per && a.Per != "" && b.Per != ""
	}
	if a.Per != b.Per {
		return true
	}
	for _, k := range [...]int{goal, got} {
		for i := r.sentenceStart(r.qs[k].at.from); i < r.sentenceEnd(r.qs[k].at.to); i++ {
			if r.is(i, word.Period|word.Month) || seasons[r.low(i)] && r.low(i) != "then" && r.low(i) != "now" {
				return a.Per == ""
			}
		}
	}
	return false
}

// otherLevel reports whether some other value beside the one that was reached meets the goal, or tells it apart.
func (r *reader) otherLevel(goal, got int, m kept) bool {
	want, is := r.qs[goal], r.qs[got]
	for k := max(0, min(goal, got)-reach); k < min(len(r.qs), max(goal, got)+reach); k++ {
		q := r.qs[k]
		if k == goal || k == got || q.Dimension != want.Dimension || !q.Counts() {
			continue
		}
		if q.at.from > r.qs[got].at.to && r.far(q.at.from, m.to) <= 3 {
			return true
		}
		if q.Dimension == Count && q.Unit == "" && !word.SameStem(q.Noun, want.Noun) {
			continue
		}
		if between := (q.Mid() - want.Mid()) * (is.Mid() - want.Mid()); between < 0 && q.at.from > min(want.at.from, is.at.from) {
			return true // it was on the good side of the goal at some time
		}
	}
	return false
}
