package numbers

import (
	"strings"

	"pushback/coach/numbers/word"
)

// wordlessTime reads a time with no number: "an hour", and "days" where only the unit tells the
// size ("from weeks to days").
func (r *reader) wordlessTime(i int) (Quantity, bool) {
	t := r.toks[i]
	if t.low == "a" || t.low == "an" {
		u := r.lex(i + 1).unit
		if u == nil || u.dim != Time || u.short || !r.timeOpens(i) && !r.timeAlone(i) || r.low(i+2) == "ago" || u.name == "q" {
			return Quantity{}, false
		}
		q := Quantity{Value: 1, High: 1, Unit: u.name, Dimension: Time, worded: true, step: 1, Number: r.span(i, i+1)}
		q.at = tokenRange{i, i + 2}
		if r.low(i+2) == "or" && r.lex(i+3).num == unitWord {
			q.High, q.at.to = r.lex(i+3).value, i+4
		}
		if r.low(i+2) == "and" && r.low(i+3) == "a" && r.low(i+4) == "half" {
			q.Value, q.High, q.step, q.at.to = 1.5, 1.5, 0.1, i+5
		}
		return q, true
	}
	u := t.lex.unit
	if u == nil || u.dim != Time || !strings.HasSuffix(t.low, "s") || u.short || len(t.low) < 4 {
		return Quantity{}, false
	}
	if r.timeOpens(i) && !r.is(i+1, word.Preposition) || r.low(i+1) == "to" && r.lex(i+2).unit != nil || r.kindAt(i+1) == arrowToken {
		return Quantity{Vague: true, Unit: u.name, Dimension: Time, worded: true,
			Number: r.span(i, i+1), at: tokenRange{i, i + 1}}, true
	}
	return Quantity{}, false
}

// timeAlone reports whether "an hour" opens a sentence as a stretch of time: "A year of work."
func (r *reader) timeAlone(i int) bool {
	if i > 0 && !r.endsSentence(i-1) {
		return false
	}
	switch r.low(i + 2) {
	case "of", "later":
		return true
	case "and":
		return r.low(i+3) == "a" && r.low(i+4) == "half"
	}
	return false
}

// timeOpens reports whether the word before i leads to a duration.
func (r *reader) timeOpens(i int) bool {
	k := r.back(i)
	switch r.low(k) {
	case "me", "us", "them", "him", "you":
		k = r.back(k)
	}
	if r.kindAt(k) == arrowToken {
		return true
	}
	switch r.low(k) {
	case "from", "to", "took", "takes", "take", "taking", "within", "under", "than", "be", "of", "needed",
		"needs", "waited", "wait", "was", "were", "in", "into", "lasted", "cost", "costs":
		return true
	}
	return false
}
