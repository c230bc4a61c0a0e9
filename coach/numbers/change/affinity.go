package change

import (
	"pushback/coach/numbers/quantity"
	"pushback/coach/numbers/word"
)

// phasedWith finds the before of quantity k among the quantities that were said earlier, or the
// after right behind it, by their phases, their unit and the words they share.
func (r *Reading) phasedWith(k int, phases []phase, used []bool) (pair, bool) {
	if !r.candidate(k) || r.Lasting(k) || r.stayedAt(k) {
		return pair{}, false
	}
	best, bestScore := -1, 0
	crowd := 0
	for a := k - 1; a >= 0 && a >= k-reach; a-- {
		if !r.candidate(a) {
			continue
		}
		if used[a] {
			if r.Qs[a].Dimension == r.Qs[k].Dimension {
				crowd++
			}
			continue
		}
		if !r.mayContrast(a, k, phases) || r.Deadline(a) && !r.usedFor(a) {
			continue
		}
		if _, _, ok := quantity.Common(r.Qs[a], r.Qs[k]); !ok {
			continue
		}
		s := r.affinity(a, k, phases)
		if s-min(crowd, 2) > bestScore {
			best, bestScore = a, s-min(crowd, 2)
		}
		if s > 0 {
			crowd++
		}
	}
	if best < 0 || bestScore < 6 && !r.closeBy(best, k, phases, bestScore) || r.namesakes(best, k) {
		return pair{}, false
	}
	p := pair{before: best, after: k, anchor: r.Qs[best].At.From, how: phased}
	if phases[best] > unsaid && phases[k] < unsaid {
		p.before, p.after = k, best
	}
	if r.Far(r.Qs[best].At.From, r.Qs[k].At.From) > 0 {
		p.how = distant
	}
	return p, true
}

// closeBy accepts a lower score where both numbers stand close together and both sides are told.
func (r *Reading) closeBy(a, b int, phases []phase, score int) bool {
	contrast := phases[b] - phases[a]
	gap := r.Qs[b].At.From - r.Qs[a].At.To
	return score >= 5 && (contrast == 4 || contrast >= 3 && gap <= 12)
}

// mayContrast is a quick look whether the phases of two numbers can make a before and an after.
func (r *Reading) mayContrast(a, b int, phases []phase) bool {
	pa, pb := phases[a], phases[b]
	return pb-pa >= 2 || pb < unsaid && pa > unsaid || pb == after2 && pa == after1
}

// affinity says how well two numbers fit as before and after. Six is enough.
func (r *Reading) affinity(a, b int, phases []phase) int {
	pa, pb := phases[a], phases[b]
	qa, qb := r.Qs[a], r.Qs[b]
	far := r.distance(a, b)
	contrast := int(pb) - int(pa)
	if contrast < 0 && far <= 1 && pb < unsaid && pa > unsaid {
		contrast = -contrast // "9 now, it was 22"
	}
	shared := r.Shared(a, b)
	if perAlike(qa, qb) {
		shared += 2 // "6.5 per 1,000 orders … 0.5 per 1,000"
	}
	if pb == after2 && pa == after1 && shared >= 2 {
		contrast = 2 // "3.28 % are failing … it went to 2.87 %"
	}
	if contrast < 2 || !r.comparable(a, b, contrast, far) {
		return 0
	}
	s := contrast
	if qa.Unit == qb.Unit && qa.Unit != "" {
		s++
	}
	if qa.Per != "" && qa.Per == qb.Per {
		s++
	}
	if contrast >= 3 && r.samePace(a, b) {
		s++
	}
	if pa == before2 && pb == after1 && far == 0 {
		s++ // "ten hours at first and then seven"
	}
	switch far {
	case 0:
		if s += 2; r.wasAt(a, b, pa, pb) {
			s += 2
		}
	case 1:
		s++
		if r.labelled(b) || r.PointsBack(b) || contrast >= 3 && qb.IsBare() && r.IsEnd(qb.At.To) && r.nowTakes(b) {
			s += 2
		}
	}
	if far > 1 && shared == 0 && contrast < 4 {
		if pb != after2 || pa != before1 || !r.nowTakes(b) && !r.gotTo(b) {
			return 0
		}
		s += 5
	}
	if shared >= 2 {
		return s + 5
	}
	return s + 2*shared
}

// wasAt reports whether number b is told by a pronoun as what the level a was before: "No-shows are at 35 a month, and they
// were at 70".
func (r *Reading) wasAt(a, b int, pa, pb phase) bool {
	if pb >= unsaid || pa <= unsaid || r.Qs[b].At.From-r.Qs[a].At.To > 8 || !r.PointsBack(b) {
		return false
	}
	at := r.Low(r.Back(r.Qs[a].At.From)) == "at"
	return at == (r.Low(r.Back(r.Qs[b].At.From)) == "at") && (at || r.Qs[a].Per != "" || r.Qs[a].Unit != "")
}

// labelled reports whether the side of the change stands right before the number: "After: 180."
func (r *Reading) labelled(k int) bool {
	i := r.Back(r.Qs[k].At.From)
	if r.Low(i) != ":" {
		return false
	}
	switch r.Low(r.Back(i)) {
	case "after", "now", "today", "afterwards", "later", "before":
		return true
	}
	return false
}

// distance is how far two quantities lie apart, in sentences; in a transcript with no marks thirty
// words count as one.
func (r *Reading) distance(a, b int) int {
	from, to := r.Qs[a].At.To, r.Qs[b].At.From
	return max(r.Far(from-1, to), (to-from)/30)
}

// comparable refuses numbers that share a unit only by chance: parts of a whole, equal values, and
// a bare number far from the one that would lend it a unit.
func (r *Reading) comparable(a, b, contrast, far int) bool {
	if r.goesWithNearer(a, b) {
		return false
	}
	qa, qb := r.Qs[a], r.Qs[b]
	gap := qb.At.From - qa.At.To
	if gap <= 2 && (r.Low(qa.At.To) == "of" || r.Low(qa.At.To) == "out" || r.Low(qb.At.From-1) == "of") {
		return false
	}
	if qa.Mid() == qb.Mid() && qa.Unit == qb.Unit && contrast < 4 {
		return false
	}
	if qa.Dimension == quantity.Share && qa.Of == 0 || qb.Dimension == quantity.Share && qb.Of == 0 {
		return false
	}
	if (qa.Vague || qb.Vague) && (qa.Dimension != quantity.Time || far > 0) {
		return false
	}
	if r.Imagined(a) || r.Imagined(b) || (qa.Role == quantity.HeadCount) != (qb.Role == quantity.HeadCount) && qb.Noun != "" {
		return false
	}
	if r.Low(qb.At.From-1) == "the" && r.Low(qb.At.From-2) == "of" && qb.IsBare() {
		return false // "three of the 310"
	}
	bareA, bareB := qa.Unit == "" && qa.Dimension == quantity.Count, qb.Unit == "" && qb.Dimension == quantity.Count
	switch {
	case bareA && bareB && qa.Noun != "" && qb.Noun != "":
		return true
	case bareA && bareB:
		return perAlike(qa, qb) || r.samePace(a, b) && contrast >= 3 || gap <= 15 && contrast >= 3 && qb.Noun == "" && r.Kind(qb.At.To) != quantity.Word || gap <= 8 && contrast >= 3 || r.Shared(a, b) >= 2 || r.Shared(a, b) == 1 && far <= 1 && qa.Per != "" && qa.Per == qb.Per || r.wasAt(a, b, r.phaseOf(a), r.phaseOf(b))
	case bareA:
		return gap <= 6
	case bareB:
		return gap <= 16 && far <= 1
	}
	return true
}

// gotTo reports whether the words before the number say what became of something named earlier:
// "that got it to", "which brought it down to".
func (r *Reading) gotTo(k int) bool {
	i := r.Back(r.Qs[k].At.From)
	if r.Low(i) != "to" {
		return false
	}
	for i = r.Back(i); r.Is(i, word.Adverb); i = r.Back(i) {
	}
	return (r.Low(i) == "it" || r.Low(i) == "that" || r.Low(i) == "this") && r.Is(r.Back(i), word.Move|word.Fall|word.Rise)
}

// nowTakes reports whether the number is said to hold now, in so many words: "now takes 12 hours".
func (r *Reading) nowTakes(k int) bool {
	i := r.Back(r.Qs[k].At.From)
	for n := 0; n < 3 && i >= 0; i, n = r.Back(i), n+1 {
		if r.Low(i) == "now" {
			return true
		}
	}
	return false
}

// goesWithNearer reports whether a bare number is what a nearer one became: "when they stuck at 17 % I stretched their four
// weeks to six".
func (r *Reading) goesWithNearer(a, b int) bool {
	qb := r.Qs[b]
	if b-1 <= a || qb.Unit != "" || r.Low(qb.At.From-1) != "to" {
		return false
	}
	near := r.Qs[b-1]
	return near.At.To == qb.At.From-1 && near.Unit != "" && near.Unit != r.Qs[a].Unit
}

// stayedAt reports whether the words before the number say that it stayed what it was: nothing became of it.
func (r *Reading) stayedAt(k int) bool {
	i := r.Back(r.Qs[k].At.From)
	if r.Low(i) != "at" {
		return false
	}
	w := r.Low(r.Back(i))
	return w == "stayed" || w == "remained"
}

// usedFor reports whether the stretch of time is how long something used to go on: "used to sit there for six days".
func (r *Reading) usedFor(k int) bool {
	i := r.Back(r.Qs[k].At.From)
	if r.Low(i) != "for" {
		return false
	}
	for n := 0; n < 8 && i > 0 && r.Kind(i) == quantity.Word; i, n = i-1, n+1 {
		if w := r.Low(i); (w == "used" || w == "had") && (r.Low(i+1) == "to" || pastPerfect[r.Low(i+1)]) {
			return true
		}
	}
	return false
}
