package numbers

import "strings"

// A phase says on which side of the change a number stands, as far as its own clause tells.
type phase int8

const (
	before2 phase = -2 // "used to take", "before", "had been"
	before1 phase = -1 // "was", "took"
	unsaid  phase = 0
	after1  phase = 1 // "is", "takes"
	after2  phase = 2 // "now", "went down to", "after"
)

func (r *reader) phases() []phase {
	out := make([]phase, len(r.qs))
	for k := range r.qs {
		if r.candidate(k) {
			out[k] = r.phaseOf(k)
			if out[k] == unsaid && k+1 < len(r.qs) && r.claimed[k+1] && r.qs[k+1].at.from-r.qs[k].at.to <= 3 {
				out[k] = after1 // "0.5 per 1,000, 13x fewer"
			}
		}
	}
	return out
}

// phaseOf reads the words after the number, which decide where they speak, then those before it.
func (r *reader) phaseOf(k int) phase {
	if p := r.phaseAfter(k); p != unsaid {
		return p
	}
	return r.phaseBefore(k)
}

// phaseAfter reads "… before", "… at first", "… now", "… with it" behind a number.
func (r *reader) phaseAfter(k int) phase {
	q := r.qs[k]
	comma := false
	for i, n := q.at.to, 0; i < len(r.toks) && n < 5; i++ {
		if r.toks[i].filler {
			continue
		}
		t := r.toks[i]
		if t.kind != wordToken && t.low != "," && t.low != "-" || r.at[i] != 0 || t.low == "," && n > 0 {
			return unsaid
		}
		if p := r.marker(i); p != unsaid {
			if comma && r.numberNear(i+1) {
				return unsaid // it speaks of the next number: "62 before, after, 74"
			}
			return p
		}
		if t.lex.is(isJoin) && t.low != "when" || t.low == "to" {
			return unsaid
		}
		comma = comma || t.low == ","
		n++
	}
	return unsaid
}

// numberNear reports whether a number starts within three tokens from i.
func (r *reader) numberNear(i int) bool {
	for k := i; k < i+3 && k < len(r.at); k++ {
		if r.at[k] != 0 {
			return true
		}
	}
	return false
}

// marker reads a word or phrase that puts the number before it on one side of the change.
func (r *reader) marker(i int) phase {
	next := r.low(i + 1)
	switch r.low(i) {
	case "before", "beforehand", "previously", "originally", "initially", "formerly", "historically":
		if r.nounOrNumber(i+1) && r.low(i) == "before" && next != "and" && next != "it" {
			return unsaid
		}
		return before2
	case "without":
		switch {
		case next == "it", next == "them", next == "this", next == "that", r.kindAt(i+1) != wordToken:
			return before2
		}
	case "at":
		if next == "first" || next == "start" || next == "the" && (r.low(i+2) == "start" || r.low(i+2) == "beginning" || r.low(i+2) == "outset") {
			return before2
		}
		if next == "the" && r.low(i+2) == "end" {
			return after2
		}
	case "earlier":
		return before2
	case "old":
		if r.armed(i) {
			return before2
		}
	case "when":
		if next == "i" || next == "we" {
			return r.whenMarker(i + 2)
		}
	case "now", "today", "afterwards", "afterward", "nowadays", "currently", "later":
		return after2
	case "after":
		if r.endsHere(i + 1) {
			return after2
		}
	case "since":
		if next == "then" || next == "that" {
			return after2
		}
	case "new":
		if r.armed(i) {
			return after2
		}
	case "with":
		if next == "it" || next == "them" || next == "the" && r.low(i+2) == "new" {
			return after2
		}
	}
	return unsaid
}

// endsHere reports whether "after" at the token before stands alone or looks back: "9 after.",
// "9 after that", "9 after the change", and not "1.9 s after the translator stopped".
func (r *reader) endsHere(i int) bool {
	switch r.low(i) {
	case "it", "that", "this", "launch", "release", "rollout":
		return true
	case "the", "our", "my":
		switch r.low(i + 1) {
		case "change", "launch", "fix", "release", "rollout", "migration", "rewrite", "redesign", "switch", "update":
			return true
		}
		return false
	}
	return r.kindAt(i) != wordToken || r.lex(i).is(isJoin)
}

// armed reports whether the "new" or "old" at i names one side of a comparison: "on the old",
// "with the new pacing", "the old way".
func (r *reader) armed(i int) bool {
	if w := r.low(i + 1); w == "way" || w == "one" || w == "system" || w == "process" || w == "flow" || w == "version" {
		return true
	}
	k := i - 1
	if r.lex(k).is(isDet) {
		k--
	}
	w := r.low(k)
	return w == "with" || w == "on" || w == "in" || w == "under" || r.kindAt(k) != wordToken || r.at[max(k, 0)] != 0
}

func (r *reader) whenMarker(i int) phase {
	switch r.low(i) {
	case "started", "joined", "took", "arrived", "began", "came", "inherited", "got", "pulled", "saw":
		return before2
	case "left", "finished", "were", "was":
		return after2
	}
	return unsaid
}

func (r *reader) nounOrNumber(i int) bool {
	return i < len(r.toks) && r.kindAt(i) == wordToken && !r.lex(i).is(isStop|isFiller) || i < len(r.toks) && r.at[i] != 0
}

// phaseBefore reads the words between the start of the clause and the number.
func (r *reader) phaseBefore(k int) phase {
	i := r.qs[k].at.from
	weak := unsaid
	prev := i
	for n := 0; n < 12; n++ {
		at := r.back(prev)
		if at < 0 || r.at[at] != 0 && weak == unsaid && n > 0 && r.qs[r.at[at]-1].Dimension == r.qs[k].Dimension {
			return weak
		}
		if endsSentence(r.toks, at) || r.low(at) == ";" {
			return weak
		}
		if p := r.lead(at, prev, n); p == before2 || p == after2 {
			return p
		} else if weak == unsaid || p == after1 && r.low(at) == "then" {
			weak = p
		}
		if r.lex(at).is(isJoin) && r.low(at) != "that" && n > 0 && r.low(at) != "now" && weak != unsaid {
			return weak
		}
		prev = at
	}
	return weak
}

// lead reads one word before a number; prev is the word that follows it, n the distance.
func (r *reader) lead(at, prev, n int) phase {
	switch w := r.low(at); w {
	case "to", "at":
		if n <= 2 && r.changeBehind(at) {
			return after2
		}
		if w == "at" && n <= 2 && (r.low(r.back(at)) == "stood" || r.low(r.back(at)) == "ended") {
			return after2
		}
	case "used":
		if r.low(at+1) == "to" {
			return before2
		}
	case "had":
		if r.low(at+1) == "been" || r.low(at+1) == "taken" {
			return before2
		}
		if n <= 2 {
			return before1
		}
	case "before", "beforehand", "previously", "originally", "initially", "formerly", "historically", "first":
		if n <= 7 && !(w == "before" && r.at[min(at+1, len(r.at)-1)] != 0) {
			return before2
		}
	case "now", "today", "nowadays", "currently", "afterwards", "since":
		if n <= 7 {
			return after2
		}
	case "after":
		if n > 0 && n <= 8 {
			return after2
		}
	case "within":
		if n > 0 && n <= 7 && at+1 < len(r.at) && r.at[at+1] != 0 {
			return after2
		}
	case "by":
		if n <= 9 && r.isPoint(prev) {
			return after2
		}
	case "then":
		if n > 0 && n <= 8 {
			return after1
		}
	case "with":
		if n <= 6 && n > 0 && r.lex(prev).is(isDet) && (r.kindAt(at-1) != wordToken || r.lex(at-1).is(isJoin)) {
			return after1
		}
	case "later":
		if n <= 6 {
			return after2
		}
	case "new":
		if n <= 5 && r.armed(at) {
			return after2
		}
	case "old":
		if n <= 5 && r.armed(at) {
			return before2
		}
	case "was", "were", "took", "waited", "sat", "needed", "spent", "cost", "lasted", "wasn't", "saw":
		if n <= 4 {
			return before1
		}
	case "is", "are", "takes", "it's", "needs", "costs", "stands", "sits":
		if n <= 4 {
			return after1
		}
	}
	return unsaid
}

// seasons and their kin name a point in time: "by autumn we were at 3 %".
var seasons = map[string]bool{"spring": true, "summer": true, "autumn": true, "winter": true, "fall": true,
	"christmas": true, "easter": true, "then": true, "q1": true, "q2": true, "q3": true, "q4": true, "year-end": true,
	"midsummer": true, "now": true}

// isPoint reports whether a point in time stands at token i: "autumn", "the end of April", "March".
func (r *reader) isPoint(i int) bool {
	if r.lex(i).is(isDet) {
		return r.low(i+1) == "end" || r.low(i+1) == "time" || seasons[r.low(i+1)]
	}
	return r.lex(i).is(isMonth) || seasons[r.low(i)]
}

// changeBehind reports whether a verb of change leads to the "to" at token i: "went down to",
// "got it to", "has come to".
func (r *reader) changeBehind(i int) bool {
	for n, k := 0, r.back(i); n < 4 && k >= 0; n, k = n+1, r.back(k) {
		if r.lex(k).is(isFall | isRise | isMove) {
			return true
		}
		if !r.lex(k).is(isAdverb | isPronoun | isDet) {
			return false
		}
	}
	return false
}

// phasedWith finds the before of quantity k among the quantities that were said earlier, or the
// after right behind it, by their phases, their unit and the words they share.
func (r *reader) phasedWith(k int, phases []phase, used []bool) (pair, bool) {
	if !r.candidate(k) || r.lasting(k) {
		return pair{}, false
	}
	best, bestScore := -1, 0
	crowd := 0
	for a := k - 1; a >= 0 && a >= k-reach; a-- {
		if !r.candidate(a) {
			continue
		}
		if used[a] {
			if r.qs[a].Dimension == r.qs[k].Dimension {
				crowd++
			}
			continue
		}
		if !r.mayContrast(a, k, phases) || r.deadline(a) {
			continue
		}
		if _, _, ok := common(r.qs[a], r.qs[k]); !ok {
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
	if best < 0 || bestScore < 6 && !r.closeBy(best, k, phases, bestScore) {
		return pair{}, false
	}
	p := pair{before: best, after: k, anchor: r.qs[best].at.from, how: phased}
	if phases[best] > unsaid && phases[k] < unsaid {
		p.before, p.after = k, best
	}
	if r.far(r.qs[best].at.from, r.qs[k].at.from) > 0 {
		p.how = distant
	}
	return p, true
}

// deadline reports whether the duration only says how long the change took: "within two months".
func (r *reader) deadline(k int) bool {
	if r.qs[k].Dimension != Time {
		return false
	}
	i := r.back(r.qs[k].at.from)
	if r.lex(i).is(isDet) {
		i = r.back(i)
	}
	switch r.low(i) {
	case "within", "after", "next", "last", "past", "first", "every":
		return true
	}
	return r.lasting(k) || r.low(r.qs[k].at.to) == "ago" || r.low(r.qs[k].at.to) == "later"
}

// lasting reports whether the duration is the time that something went on: "over two sprints".
func (r *reader) lasting(k int) bool {
	if r.qs[k].Dimension != Time {
		return false
	}
	switch r.low(r.back(r.qs[k].at.from)) {
	case "over", "for", "during":
		return true
	case "in":
		return factorOf(r.qs[k].Unit) >= week
	}
	return false
}

// closeBy accepts a lower score where both numbers stand close together and both sides are told.
func (r *reader) closeBy(a, b int, phases []phase, score int) bool {
	contrast := phases[b] - phases[a]
	gap := r.qs[b].at.from - r.qs[a].at.to
	return score >= 5 && (contrast == 4 || contrast >= 3 && gap <= 12)
}

// mayContrast is a quick look whether the phases of two numbers can make a before and an after.
func (r *reader) mayContrast(a, b int, phases []phase) bool {
	pa, pb := phases[a], phases[b]
	return pb-pa >= 2 || pb < unsaid && pa > unsaid || pb == after2 && pa == after1
}

// affinity says how well two numbers fit as before and after. Six is enough.
func (r *reader) affinity(a, b int, phases []phase) int {
	pa, pb := phases[a], phases[b]
	qa, qb := r.qs[a], r.qs[b]
	far := r.distance(a, b)
	contrast := int(pb) - int(pa)
	if contrast < 0 && far <= 1 && pb < unsaid && pa > unsaid {
		contrast = -contrast // "9 now, it was 22"
	}
	shared := r.shared(a, b)
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
	if pa == before2 && pb == after1 && far == 0 {
		s++ // "ten hours at first and then seven"
	}
	switch far {
	case 0:
		s += 2
	case 1:
		s++
		if r.labelled(b) || r.pointsBack(b) {
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

// labelled reports whether the side of the change stands right before the number: "After: 180."
func (r *reader) labelled(k int) bool {
	i := r.back(r.qs[k].at.from)
	if r.low(i) != ":" {
		return false
	}
	switch r.low(r.back(i)) {
	case "after", "now", "today", "afterwards", "later", "before":
		return true
	}
	return false
}

// pointsBack reports whether the subject of the number is a pronoun: "within two months it was 90".
func (r *reader) pointsBack(k int) bool {
	i := r.back(r.qs[k].at.from)
	for n := 0; n < 3 && i >= 0; i, n = r.back(i), n+1 {
		switch r.low(i) {
		case "it", "they", "it's", "that", "this":
			return true
		}
	}
	return false
}

// distance is how far two quantities lie apart, in sentences; in a transcript with no marks thirty
// words count as one.
func (r *reader) distance(a, b int) int {
	from, to := r.qs[a].at.to, r.qs[b].at.from
	return max(r.far(from-1, to), (to-from)/30)
}

// comparable refuses numbers that share a unit only by chance: parts of a whole, equal values, and
// a bare number far from the one that would lend it a unit.
func (r *reader) comparable(a, b, contrast, far int) bool {
	qa, qb := r.qs[a], r.qs[b]
	gap := qb.at.from - qa.at.to
	if gap <= 2 && (r.low(qa.at.to) == "of" || r.low(qa.at.to) == "out" || r.low(qb.at.from-1) == "of") {
		return false
	}
	if qa.Mid() == qb.Mid() && qa.Unit == qb.Unit && contrast < 4 {
		return false
	}
	if qa.Dimension == Share && qa.Of == 0 || qb.Dimension == Share && qb.Of == 0 {
		return false
	}
	if (qa.Vague || qb.Vague) && (qa.Dimension != Time || far > 0) {
		return false
	}
	if r.imagined(a) || r.imagined(b) || (qa.Role == HeadCount) != (qb.Role == HeadCount) && qb.Noun != "" {
		return false
	}
	if r.low(qb.at.from-1) == "the" && r.low(qb.at.from-2) == "of" && qb.isBare() {
		return false // "three of the 310"
	}
	bareA, bareB := qa.Unit == "" && qa.Dimension == Count, qb.Unit == "" && qb.Dimension == Count
	switch {
	case bareA && bareB && qa.Noun != "" && qb.Noun != "":
		return true
	case bareA && bareB:
		return perAlike(qa, qb) || gap <= 15 && contrast >= 3 && qb.Noun == "" && r.kindAt(qb.at.to) != wordToken || gap <= 8 && contrast >= 3 || r.shared(a, b) >= 2 || r.shared(a, b) == 1 && far <= 1 && qa.Per != "" && qa.Per == qb.Per
	case bareA:
		return gap <= 6
	case bareB:
		return gap <= 16 && far <= 1
	}
	return true
}

// perAlike reports whether both numbers are counted by the same round number of things.
func perAlike(a, b Quantity) bool {
	if a.Per == "" || b.Per == "" || !isDigit(a.Per[0]) {
		return false
	}
	return strings.HasPrefix(a.Per, b.Per) || strings.HasPrefix(b.Per, a.Per)
}

// imagined reports whether the clause of the quantity only speaks of what could be.
func (r *reader) imagined(k int) bool {
	q := r.qs[k]
	for i, n := q.at.from-1, 0; i >= 0 && n < 7 && !endsSentence(r.toks, i); i, n = i-1, n+1 {
		switch r.low(i) {
		case "would", "could", "should", "might", "target", "goal", "budget", "limit", "promised", "expected", "allowed":
			return true
		}
	}
	for i := q.at.to; i < q.at.to+3 && i < len(r.toks); i++ {
		switch r.low(i) {
		case "would", "could", "should", "might", "budget", "limit":
			return true
		}
	}
	return false
}

// gotTo reports whether the words before the number say what became of something named earlier:
// "that got it to", "which brought it down to".
func (r *reader) gotTo(k int) bool {
	i := r.back(r.qs[k].at.from)
	if r.low(i) != "to" {
		return false
	}
	for i = r.back(i); r.lex(i).is(isAdverb); i = r.back(i) {
	}
	return (r.low(i) == "it" || r.low(i) == "that" || r.low(i) == "this") && r.lex(r.back(i)).is(isMove|isFall|isRise)
}

// nowTakes reports whether the number is said to hold now, in so many words: "now takes 12 hours".
func (r *reader) nowTakes(k int) bool {
	i := r.back(r.qs[k].at.from)
	for n := 0; n < 3 && i >= 0; i, n = r.back(i), n+1 {
		if r.low(i) == "now" {
			return true
		}
	}
	return false
}

// shared counts the content words that the clauses of both numbers have in common.
func (r *reader) shared(a, b int) int {
	var mine [16]string
	n := 0
	var around [16]int
	for _, i := range r.context(a, around[:0]) {
		mine[n] = r.low(i)
		n++
	}
	count := 0
	for _, i := range r.context(b, around[:0]) {
		for _, w := range mine[:n] {
			if sameStem(w, r.low(i)) {
				count++
				break
			}
		}
	}
	return count
}

// context appends to out, which has room for sixteen, the content words around quantity k in its
// sentence.
func (r *reader) context(k int, out []int) []int {
	q := &r.qs[k]
	take := func(i int) bool {
		if i < 0 || i >= len(r.toks) || r.sent[i] != r.sent[q.at.from] || len(out) == cap(out) {
			return false
		}
		if r.kindAt(i) == wordToken && !r.lex(i).is(isStop|isFiller|isPeriod) && r.at[i] == 0 && len(r.low(i)) > 2 && r.lex(i).num == notNumber {
			out = append(out, i)
		}
		return true
	}
	for i, n := q.at.from-1, 0; n < 14 && take(i); i, n = i-1, n+1 {
	}
	for i, n := q.at.to, 0; n < 8 && take(i); i, n = i+1, n+1 {
	}
	return out
}
