package feedback

import (
	"math"
	"slices"
	"strings"

	"pushback/coach"
	"pushback/coach/numbers/quantity"
	"pushback/coach/text"
)

// said words the change as it was stated, with the word for how exactly. What it is worth in money is no size of it.
func (w *writer) said(n coach.Number) string {
	if n.Consistent && isWorth(n) {
		return "–"
	}
	if at := w.find(n.Quote); at >= 0 && n.StatedQuote != "" {
		if in := strings.LastIndex(n.Quote, n.StatedQuote); in >= 0 {
			head := w.Answer[:at+in]
			n.StatedQuote = head[len(head)-len(howExactly.FindString(head[max(0, len(head)-hedgeReach):])):] + n.StatedQuote
		}
	}
	if words := stated(n); words != "–" {
		return words
	}
	return or(w.saidBehind(n), "–")
}

// isWorth reports whether an amount of money was stated of a row that is not what lies between its values.
func isWorth(n coach.Number) bool {
	const near = 0.2
	if n.Before == nil || n.After == nil {
		return false
	}
	between := math.Abs(*n.After - *n.Before)
	return slices.ContainsFunc(quantity.Find(n.StatedQuote), func(q quantity.Quantity) bool {
		return q.Dimension == quantity.Money && math.Abs(q.Mid()-between) > near*between
	})
}

// saidBehind quotes the word for a change that stands right behind a pair, "" where none does: whether it is about the pair
// is for the reader to see.
func (w *writer) saidBehind(n coach.Number) string {
	at := w.find(n.Quote)
	if at < 0 || n.Before == nil || n.After == nil {
		return ""
	}
	behind := w.Answer[at+len(n.Quote) : min(len(w.Answer), at+len(n.Quote)+saidReach)]
	in := changeWord.FindStringIndex(behind)
	if in == nil || strings.HasPrefix(behind[in[1]:], " as ") {
		return "" // "so half as many again" is no half
	}
	return quoted(behind[in[0]:in[1]], saidWords)
}

// saidReach is how many bytes behind a pair the word for its change may stand, saidWords of how many words it is.
const saidReach, saidWords = 48, 4

// changeWord matches the word for a change: "so a third", "by half", "a 50 percent growth".
var changeWord = text.NewPattern(`(?i)\b(?:so|by|in|nearly|almost|about|roughly) (?:half|a third|two thirds|a quarter|three quarters)\b|\ba (?:\d[\d.,]*|\pL+) ?(?:%|per ?cent) (?:growth|reduction|cut|drop|increase|rise|improvement|saving)\b`)

// howExactly matches the word for how exactly a change was meant, right before it.
var howExactly = text.NewPattern(`(?i)\b(?:about|around|roughly|nearly|almost|more than|less than|over|under|at least|up to|well over)(?: an?)? $`)

// hedgeReach is how many bytes before a change that word begins.
const hedgeReach = 24

func stated(n coach.Number) string {
	switch {
	case n.StatedQuote != "":
		return quoted(n.StatedQuote, 8)
	case n.StatedChange != nil:
		return signed(*n.StatedChange)
	}
	return "–"
}
