package quantity

import (
	"strings"

	"pushback/coach/numbers/word"
)

// wordlessTime reads a time with no number: "an hour", and "days" where only the unit tells the
// size ("from weeks to days").
func (r *Reading) wordlessTime(i int) (Quantity, bool) {
	t := r.Tokens[i]
	if t.Low == "a" || t.Low == "an" {
		u := r.lex(i + 1).unit
		if u == nil || u.dim != Time || u.short || r.Low(i+2) == "ago" || u.name == "q" {
			return Quantity{}, false
		}
		q := Quantity{Value: 1, High: 1, Unit: u.name, Dimension: Time, Worded: true, Step: 1, Number: r.Span(i, i+1)}
		q.At = Range{i, i + 2}
		exact := r.takeCompound(q)
		if u.name == "h" && exact.Value > 1 && exact.Value < 2 && (r.timeOpens(i) || r.Is(r.Back(i), word.Be|word.Preposition)) {
			return exact, true // "an hour twenty"
		}
		if !r.timeOpens(i) && !r.timeAlone(i) {
			return Quantity{}, false
		}
		if r.Low(i+2) == "or" && r.lex(i+3).num == unitWord {
			q.High, q.At.To = r.lex(i+3).value, i+4
		}
		if r.Low(i+2) == "and" && r.Low(i+3) == "a" && r.Low(i+4) == "half" {
			q.Value, q.High, q.Step, q.At.To = 1.5, 1.5, 0.1, i+5
		}
		return q, true
	}
	u := t.lex.unit
	if u == nil || u.dim != Time || !strings.HasSuffix(t.Low, "s") || u.short || len(t.Low) < 4 {
		return Quantity{}, false
	}
	if r.timeOpens(i) && !r.Is(i+1, word.Preposition) || r.Low(i+1) == "to" && r.lex(i+2).unit != nil || r.Kind(i+1) == Arrow {
		return Quantity{Vague: true, Unit: u.name, Dimension: Time, Worded: true,
			Number: r.Span(i, i+1), At: Range{i, i + 1}}, true
	}
	return Quantity{}, false
}

// timeAlone reports whether "an hour" opens a sentence as a stretch of time: "A year of work."
func (r *Reading) timeAlone(i int) bool {
	if i > 0 && !r.EndsSentence(i-1) {
		return false
	}
	switch r.Low(i + 2) {
	case "of", "later":
		return true
	case "and":
		return r.Low(i+3) == "a" && r.Low(i+4) == "half"
	}
	return false
}

// timeOpens reports whether the word before i leads to a duration.
func (r *Reading) timeOpens(i int) bool {
	k := r.Back(i)
	switch r.Low(k) {
	case "me", "us", "them", "him", "you":
		k = r.Back(k)
	}
	if r.Kind(k) == Arrow {
		return true
	}
	switch r.Low(k) {
	case "from", "to", "took", "takes", "take", "taking", "within", "under", "than", "be", "of", "needed",
		"needs", "waited", "wait", "was", "were", "in", "into", "lasted", "cost", "costs":
		return true
	}
	return false
}
