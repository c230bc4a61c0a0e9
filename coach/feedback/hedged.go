package feedback

import (
	"strings"

	"pushback/coach"
	"pushback/coach/text"
)

// A value that was said with "about" or "maybe" is not shown as if it were exact, nor is what follows
// from it.

// exactness returns the words for how exactly the values of a row were meant, each "" or with a space
// behind it.
func (w *writer) exactness(n coach.Number) (before, after string) {
	at := w.find(n.Quote)
	if at < 0 {
		return "", ""
	}
	before = hedgeOf(w.Answer[:at], n.Quote, strings.Index(n.Quote, n.BeforeQuote))
	after = hedgeOf(w.Answer[:at], n.Quote, strings.LastIndex(n.Quote, n.AfterQuote))
	return or(before, w.andSome(at, n.Quote, n.BeforeQuote)), or(after, w.andSome(at, n.Quote, n.AfterQuote))
}

// andSome returns the word for a value behind which it is said that it is a little more, or thereabouts: "four hundred and
// something", "thirty-one and a bit".
func (w *writer) andSome(at int, quote, value string) string {
	in := strings.LastIndex(quote, value)
	if in < 0 || value == "" || !moreOrLess.MatchString(w.Answer[at+in+len(value):]) {
		return ""
	}
	return "about "
}

// moreOrLess matches what makes the value before it a loose one, where it stands right behind.
var moreOrLess = text.NewPattern(`(?i)^(?: ?%| per ?cent| [\pL]+)? (?:and (?:something|a bit|change|some)|or so|or thereabouts|give or take)\b|^-?(?:ish|odd)\b`)

// hedgeOf returns the word for what stands before a place of a quote.
func hedgeOf(head, quote string, at int) string {
	if at < 0 {
		return ""
	}
	const reach = 24
	words := head[max(0, len(head)-reach):] + quote[:at]
	said := hedged.FindStringSubmatch(words[max(0, len(words)-reach):])
	if said == nil {
		return ""
	}
	word := strings.ToLower(said[1])
	if plain := plainHedge[word]; plain != "" {
		word = plain
	}
	return word + " "
}

var hedged = text.NewPattern(`(?i)\b(about|around|roughly|approximately|circa|some|something like|like|maybe|perhaps|probably|nearly|almost|close to|under|below|less than|fewer than|up to|over|above|more than|at least)(?: (?:a|an|the|like|uh|um))?,? *$`)

// plainHedge maps words that say the same to one of them.
var plainHedge = map[string]string{"around": "about", "roughly": "about", "approximately": "about", "circa": "about", "some": "about",
	"something like": "about", "like": "about", "perhaps": "maybe", "probably": "maybe", "nearly": "almost", "close to": "almost", "below": "under", "above": "over"}

// worked words the change that follows from two values, as exactly as they were said.
func (w *writer) worked(n coach.Number) string {
	words := computed(n)
	before, after := w.exactness(n)
	ranged := orMore.MatchString(n.BeforeQuote) || orMore.MatchString(n.AfterQuote)
	if n.Consistent && dayAgainstHours(n) {
		return "–"
	}
	if words == "–" || !n.Consistent || n.BeforeQuote == "" || n.After != nil && *n.After == 0 || before+after == "" && !ranged {
		return words
	}
	return "about " + words
}

// dayAgainstHours reports whether one value was said in days and the other in hours or less: nobody knows whether
// those were days of work.
func dayAgainstHours(n coach.Number) bool {
	return inDays.MatchString(n.BeforeQuote) != inDays.MatchString(n.AfterQuote) && inHours.MatchString(n.BeforeQuote) != inHours.MatchString(n.AfterQuote)
}

var (
	inDays  = text.NewPattern(`(?i)\b(?:days?|weeks?)\b`)
	inHours = text.NewPattern(`(?i)\b(?:hours?|minutes?|mins?|h)\b`)
)

// orMore matches a value that was told as one of two: "one or two", "3 to 5".
var orMore = text.NewPattern(`(?i)\w (?:or|to) \w|\d[-–]\d`)
