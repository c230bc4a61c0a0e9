package change

import (
	"strings"

	"pushback/coach/numbers/quantity"
	"pushback/coach/numbers/word"
)

// A level is told by where somebody or something stood: "We were at 9.5 percent. … Three months later we were at 3.9",
// "we were on about fourteen a night … now it's two a night". The two may lie far apart.

// stance is what a level is told with: its subject and its preposition.
type stance struct{ subject, at string }

// levelAt returns the stance of quantity k with its first token, and whether its words tell a level: a pronoun with a
// verb of being, then "at" or "on".
func (r *Reading) levelAt(k int) (stance, int, bool) {
	i := r.Back(r.Qs[k].At.From)
	for r.Is(i, word.Adverb|word.Filler) && r.Low(i) != "on" && r.Low(i) != "at" || r.Is(i, word.Hedge) {
		i = r.Back(i)
	}
	at := r.Low(i)
	if at != "at" && at != "on" {
		return stance{}, -1, false
	}
	i = r.Back(i)
	switch r.Low(i) {
	case "down", "up", "back", "now", "still", "only":
		i = r.Back(i)
	}
	w := r.Low(i)
	if subject := contracted[w]; subject != "" {
		return stance{subject, at}, i, true
	}
	first := r.Back(i)
	subject := r.Low(first)
	return stance{subject, at}, first, standing[w] && levelSubjects[subject]
}

// contracted maps a pronoun that is joined to its verb of being to the pronoun.
var contracted = map[string]string{"we're": "we", "they're": "they", "it's": "it", "i'm": "i"}

var levelSubjects = map[string]bool{"we": true, "they": true, "it": true, "i": true}

// standing are the verbs that tell a level.
var standing = map[string]bool{"was": true, "were": true, "is": true, "are": true, "am": true, "stood": true, "stand": true,
	"stands": true, "sat": true, "sit": true, "sits": true, "ran": true, "run": true, "runs": true}

// stoodAgain reads a pair of levels told in one stance; k is the later one.
func (r *Reading) stoodAgain(k int, phases []phase, used []bool) (pair, bool) {
	if !r.candidate(k) || phases[k] < after1 {
		return pair{}, false
	}
	f, _, ok := r.levelAt(k)
	if !ok || phases[k] == after1 && r.Qs[k].Unit == "" {
		return pair{}, false
	}
	for a := k - 1; a >= max(0, k-reach); a-- {
		g, anchor, ok := r.levelAt(a)
		if !ok || g != f {
			continue
		}
		if used[a] || !r.candidate(a) || phases[a] > before1 || !r.oneLevel(a, k) {
			return pair{}, false
		}
		return pair{before: a, after: k, anchor: anchor, how: distant}, true
	}
	return pair{}, false
}

// oneLevel reports whether two levels may be of the same measure.
func (r *Reading) oneLevel(a, k int) bool {
	was, is := r.Qs[a], r.Qs[k]
	if _, _, ok := quantity.Common(was, is); !ok || was.Mid() == is.Mid() || was.Vague || is.Vague || r.Imagined(a) || r.Imagined(k) {
		return false
	}
	if was.Unit == "" && is.Unit != "" || was.Dimension == quantity.Time {
		return false
	}
	if is.Unit == "" && is.Noun != "" && was.Noun == "" {
		return false
	}
	return was.Unit != "" || was.Per != "" || was.Noun != "" && word.SameStem(was.Noun, is.Noun)
}

// samePace reports whether two bare numbers are counted by the same period, and the later is said to hold now: "we were
// on fourteen a night … they are now two a night".
func (r *Reading) samePace(a, b int) bool {
	qa, qb := r.Qs[a], r.Qs[b]
	return qa.Per != "" && qa.Per == qb.Per && qa.Noun == "" && qb.Noun == "" && (r.nowTakes(b) || r.phaseAfter(b) == after2)
}

// perAlike reports whether both numbers are counted by the same round number of things.
func perAlike(a, b quantity.Quantity) bool {
	if a.Per == "" || b.Per == "" || a.Per[0] < '0' || a.Per[0] > '9' {
		return false
	}
	return strings.HasPrefix(a.Per, b.Per) || strings.HasPrefix(b.Per, a.Per)
}
