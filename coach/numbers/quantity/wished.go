package quantity

import (
	"strings"

	"pushback/coach/numbers/word"
)

// Imagined reports whether the clause of quantity k only speaks of what could be.
func (r *Reading) Imagined(k int) bool {
	q := r.Qs[k]
	for i, n := q.At.From-1, 0; i >= 0 && n < 7 && !r.EndsSentence(i); i, n = i-1, n+1 {
		switch r.Low(i) {
		case "would", "could", "should", "might", "target", "goal", "budget", "limit", "promised", "expected", "allowed":
			return true
		}
	}
	for i := q.At.To; i < q.At.To+3 && i < len(r.Tokens); i++ {
		switch r.Low(i) {
		case "would", "could", "should", "might", "budget", "limit":
			return true
		}
	}
	return false
}

// hadDone reports whether the "we'd" at token k tells what had come of it, "from 94 to 52, so we'd cut it by two thirds", and
// not what would: nothing in its sentence supposes, or looks ahead.
func (r *Reading) hadDone(k int) bool {
	if r.Low(k-1) != "so" {
		return false
	}
	if w := r.Low(k + 1); !strings.HasSuffix(w, "ed") && w != "cut" && w != "brought" && w != "lost" && w != "won" && w != "made" && w != "got" {
		return false
	}
	for i := r.SentenceStart(k); i < len(r.Tokens) && !(i > k && r.EndsSentence(i)); i++ {
		switch r.Low(i) {
		case "if", "let's", "suppose", "imagine", "next", "when", "once", "would", "could", "tomorrow", "soon", "until", "unless", "by":
			if r.Low(i) != "by" || r.Is(i+1, word.Month|word.Season) {
				return false
			}
		case "in":
			if i > k && r.Is(i+1, word.Season|word.Month) {
				return false
			}
		}
	}
	return true
}

// Supposed reports whether the clause before token i only supposes: "let's say it goes from …".
func (r *Reading) Supposed(i int) bool {
	for k, n := i-1, 0; k >= 0 && n < 9 && !r.EndsSentence(k); k, n = k-1, n+1 {
		switch r.Low(k) {
		case "i'd", "we'd":
			return !r.hadDone(k) && r.Low(k+1) != "say"
		case "let's", "would", "could", "should", "might", "imagine", "suppose":
			return r.Low(k+1) != "say" || r.Low(k) == "let's"
		}
	}
	return false
}

// IsGoal reports whether quantity k is told as what one wanted to reach.
func (r *Reading) IsGoal(k int) bool {
	q := r.Qs[k]
	for i, n := q.At.From-1, 0; i >= 0 && n < 10 && !r.EndsSentence(i); i, n = i-1, n+1 {
		switch w := r.Low(i); {
		case r.Is(i, word.Goal), w == "wanted", w == "promised" && r.Low(i-1) == "had":
			return !r.denied(i) && !r.changesBy(i, k)
		case r.At[i] != 0 && r.Qs[r.At[i]-1].Dimension == q.Dimension:
			return false
		}
	}
	return r.Is(q.At.To, word.Goal)
}

// changesBy reports whether the words from token i to quantity k want a change of that size, and not a level: "the goal was
// to cut complaints by 20 %".
func (r *Reading) changesBy(i, k int) bool {
	if w := r.Low(r.Qs[k].At.From - 1); w == "to" || w == "below" || w == "under" || w == "above" || w == "over" {
		return false
	}
	for ; i < r.Qs[k].At.To+3 && !r.EndsSentence(i); i++ {
		w := r.Low(i)
		if dir, _ := word.ChangeNoun(w); dir != 0 || r.Is(i, word.Fall|word.Rise|word.Move) && r.At[max(0, min(i, len(r.At)-1))] == 0 || w == "by" || w == "less" || w == "fewer" || w == "more" && r.Low(i+1) != "than" {
			return true
		}
	}
	return false
}

// denied reports whether what stands at token i is said not to be so.
func (r *Reading) denied(i int) bool {
	for k := i - 3; k < i; k++ {
		if w := r.Low(k); w == "not" || w == "no" || strings.HasSuffix(w, "n't") {
			return true
		}
	}
	return false
}

// Deadline reports whether the duration of quantity k only says how long the change took: "within two months".
func (r *Reading) Deadline(k int) bool {
	if r.Qs[k].Dimension != Time {
		return false
	}
	i := r.Back(r.Qs[k].At.From)
	if r.Is(i, word.Determiner) {
		i = r.Back(i)
	}
	switch r.Low(i) {
	case "within", "after", "next", "last", "past", "first", "every":
		return true
	}
	return r.Lasting(k) || r.Low(r.Qs[k].At.To) == "ago" || r.Low(r.Qs[k].At.To) == "later"
}

// Lasting reports whether the duration of quantity k is the time that something went on: "over two sprints".
func (r *Reading) Lasting(k int) bool {
	if r.Qs[k].Dimension != Time {
		return false
	}
	switch r.Low(r.Back(r.Qs[k].At.From)) {
	case "over", "for", "during":
		return true
	case "in":
		return Factor(r.Qs[k].Unit) >= Week
	}
	return false
}

// Wished reports whether the words that lead to token i only want or imagine the change.
func (r *Reading) Wished(i int) bool {
	for k, n := i, 0; k >= 0 && n < 9; k, n = k-1, n+1 {
		if k < i && (r.EndsSentence(k) || r.Kind(k) == Mark && r.Low(k) != ",") {
			return false
		}
		switch r.Low(k) {
		case "would", "could", "should", "might", "will", "wanted", "want", "wants", "goal", "target", "aim", "aimed",
			"promised", "expected", "hoped", "asked", "planned", "plan", "if", "okr", "aiming", "unless", "hoping",
			"i'd", "we'd", "i'll", "we'll", "it'd":
			if r.Low(k) == "planned" && k > 0 && r.At[k-1] != 0 {
				continue // "instead of the 10 planned" is a value
			}
			if strings.HasSuffix(r.Low(k), "'d") && (strings.HasSuffix(r.Low(k+1), "ed") || r.hadDone(k)) {
				continue // "we'd tripled it" by then
			}
			return !(r.Low(k) == "goal" && n == 0)
		case "to":
			if r.Is(k+1, word.Fall|word.Rise|word.Move) && !r.Is(k+1, word.Less) && r.Low(r.Back(k)) != "able" && r.Low(r.Back(k)) != "managed" {
				return true
			}
			if r.Low(k+1) == "reduce" || r.Low(k+1) == "cut" || r.Low(k+1) == "lower" {
				return r.Low(r.Back(k)) != "able" && r.Low(r.Back(k)) != "managed"
			}
		}
	}
	return false
}
