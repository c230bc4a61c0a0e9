package sums

import (
	"fmt"

	"pushback/coach/numbers/change"
	"pushback/coach/numbers/quantity"
	"pushback/coach/numbers/word"
)

// A recall takes up a number as known, so that it must be the one that was told: "a team of 14 … all 18 people
// in my team".

// wrongRecall checks a number that is taken up as known against the only one that was told of the same things.
// k is the later one.
func (r *reader) wrongRecall(k int) (change.Row, bool) {
	q := r.Qs[k]
	if k == 0 || !q.Plain() || q.Value < 2 || q.Bound != quantity.Exact || r.Claimed[k] || q.Dimension != quantity.Count && q.Dimension != quantity.Time || q.Per != "" || !r.recalls(k) {
		return change.Row{}, false
	}
	a := r.firstTold(k)
	if a < 0 || r.grows(a, k) || r.madeOf(a, k) {
		return change.Row{}, false
	}
	was := r.Qs[a]
	if quantity.Near(was.Value, q.Value, 0.05) {
		return change.Row{}, false
	}
	return r.Wrong(a, k, fmt.Sprintf("first you said %s, then %s", r.tellsOf(a), r.tellsOf(k)))
}

// tellsOf writes a quantity with what it counts: "14 people", "2 of us", "6 wk".
func (r *reader) tellsOf(k int) string {
	q := r.Qs[k]
	s := quantity.Spell(q.Value, q.Unit)
	if q.Dimension != quantity.Count {
		return s
	}
	if i := r.headOf(k); i >= 0 {
		if r.Low(i) == "us" {
			return s + " of us"
		}
		return s + " " + r.Low(i)
	}
	return s
}

// recalls reports whether the words take quantity k up as known, and whole.
func (r *reader) recalls(k int) bool {
	i := r.Qs[k].At.From - 1
	if w := r.Low(i); w == "full" || w == "whole" {
		return r.Low(i-1) == "the"
	}
	switch r.Low(i) {
	case "those", "these":
		return true
	case "all":
		return r.Low(i-1) != "at" && r.Low(i-1) != "in" && r.Low(i-1) != "after"
	case "the":
		if h := r.headOf(k); h >= 0 && r.Low(h) == "us" {
			return true
		}
		return r.Low(i-1) == "of" && (r.Low(i-2) == "each" || r.Low(i-2) == "one" && r.Low(i-3) == "every" || r.Low(i-2) == "all")
	}
	return false
}

// headOf returns the token that says what quantity k counts: the noun after it, also after "of my", or -1.
func (r *reader) headOf(k int) int {
	q := r.Qs[k]
	i := q.At.To
	if r.Low(i) == "of" {
		for i++; r.Is(i, word.Determiner); i++ {
		}
		if r.Low(i) == "us" {
			return i
		}
	}
	if !r.NounAt(i) {
		return -1
	}
	for n := 0; n < 3 && r.NounAt(i+1) && r.Low(i) != q.Noun; n++ {
		i++
	}
	return i
}

// firstTold returns the one earlier number that counts what quantity k does, told as a whole, or -1. There is none
// where the number itself was told before, or where more than one was.
func (r *reader) firstTold(k int) int {
	q := r.Qs[k]
	head := r.headOf(k)
	if q.Dimension == quantity.Count && head < 0 {
		return -1
	}
	found := -1
	for n := k - 1; n >= max(0, k-reach); n-- {
		p := r.Qs[n]
		if p.Value == q.Value && p.Dimension == q.Dimension {
			return -1
		}
		if p.Dimension != q.Dimension || p.Unit != q.Unit || !p.Counts() {
			continue
		}
		if q.Dimension == quantity.Count {
			other := r.headOf(n)
			if (other < 0 || r.withMe(n)) && p.Role == quantity.HeadCount && r.Low(head) == "us" && (r.teamOf(n) || r.withMe(n)) {
				other = head
			}
			if other < 0 && r.teamOf(n) && r.Low(r.Qs[n].At.From-2) == r.Low(head) {
				other = head // "a crew of eight … all twelve of my crew"
			}
			if other < 0 || !word.SameStem(r.Low(other), r.Low(head)) {
				continue
			}
		}
		if found >= 0 {
			return -1
		}
		found = n
	}
	if found < 0 || !r.Qs[found].Plain() || r.Qs[found].Bound == quantity.Above || r.Qs[found].Bound == quantity.Below || r.Qs[found].Bound == quantity.About || !r.wholeTold(found) || r.Claimed[found] || r.Imagined(found) {
		return -1
	}
	if q.Dimension == quantity.Time && r.Shared(found, k) == 0 && !(r.isLimit(found) && r.saidBetween(q.At.To, q.At.To+4, "had")) {
		return -1
	}
	return found
}

// teamOf reports whether "a team of" leads to quantity k.
func (r *reader) teamOf(k int) bool {
	i := r.Qs[k].At.From
	return r.Low(i-1) == "of" && (r.Low(i-2) == "team" || r.Low(i-2) == "crew" || r.Low(i-2) == "group" || r.Low(i-2) == "squad")
}

// withMe reports whether quantity k counts those who were there beside the speaker: "two colleagues with me".
func (r *reader) withMe(k int) bool {
	for i, n := r.Qs[k].At.To, 0; n < 4 && r.Kind(i) == quantity.Word; i, n = i+1, n+1 {
		if (r.Low(i) == "with" || r.Low(i) == "and" || r.Low(i) == "beside") && (r.Low(i+1) == "me" || r.Low(i+1) == "myself" || r.Low(i+1) == "i") {
			return true
		}
	}
	return false
}

// wholes are words that tell all there is of something.
var wholes = map[string]bool{"was": true, "were": true, "is": true, "are": true, "have": true, "has": true, "had": true, "managed": true,
	"manage": true, "led": true, "lead": true, "ran": true, "run": true, "given": true, "gave": true, "responsible": true, "team": true,
	"crew": true, "group": true, "just": true, "own": true, "owned": true, "we're": true, "there's": true, "got": true, "with": true}

// wholeTold reports whether quantity k is told as all there is, and not as some of them.
func (r *reader) wholeTold(k int) bool {
	i := r.Qs[k].At.From - 1
	for n := 0; n < 6 && i >= 0 && !r.EndsSentence(i) && r.At[i] == 0; i, n = i-1, n+1 {
		switch w := r.Low(i); {
		case w == "another" || w == "other" || w == "first" || w == "only" || w == "hired" || w == "least" || w == "from" || w == "to" || w == "until":
			return false
		case wholes[w]:
			return true
		}
	}
	return false
}

// grown are words of a count that does not stay what it was.
var grown = map[string]bool{"joined": true, "join": true, "hired": true, "hire": true, "more": true, "another": true, "later": true, "added": true, "left": true,
	"grew": true, "grown": true, "extra": true, "plus": true, "came": true, "became": true, "new": true, "second": true, "until": true,
	"increased": true, "doubled": true, "tripled": true, "merged": true, "took": true, "taken": true, "extended": true, "instead": true, "lost": true,
	"dropped": true, "reduced": true, "cut": true, "shrank": true, "remaining": true, "other": true, "others": true, "including": true,
	"then": true, "now": true, "additional": true, "next": true, "rest": true, "opened": true, "closed": true, "expanded": true, "borrowed": true, "moved": true}

// staffed are those of them that say nothing of a time that was set.
var staffed = map[string]bool{"hired": true, "hire": true, "joined": true, "left": true, "came": true, "new": true, "lost": true, "took": true,
	"moved": true, "opened": true, "closed": true, "cut": true, "other": true, "others": true, "now": true, "second": true}

// briefly are those of them that change a count only where they stand in the sentence of one of the two numbers.
var briefly = map[string]bool{"new": true, "took": true, "taken": true, "moved": true, "opened": true, "closed": true, "cut": true, "dropped": true,
	"reduced": true, "second": true, "now": true, "then": true, "other": true, "others": true, "came": true, "lost": true, "next": true}

// grows reports whether a word around or between two numbers lets a count, or the time that was set, change.
func (r *reader) grows(a, k int) bool {
	from, to := r.Qs[a].At.From, r.Qs[k].At.To
	for i := max(0, from-3); i < to+6 && i < len(r.Tokens); i++ {
		w := r.Low(i)
		if w == "first" && r.Low(i-1) == "at" {
			return true
		}
		if !grown[w] || r.Qs[k].Dimension == quantity.Time && staffed[w] {
			continue
		}
		if !briefly[w] || r.Far(i, from) == 0 || r.Far(i, to) == 0 {
			return true
		}
	}
	return false
}

// madeOf reports whether the later number is made of others that were told: five engineers and nine of the vendor
// are fourteen.
func (r *reader) madeOf(a, k int) bool {
	v := r.Qs[k].Value
	from := max(0, k-8)
	for n := from; n < k; n++ {
		x := r.Qs[n].Value
		if f := r.Qs[n].AsPercent().Mid() / 100; r.Qs[n].IsShare() && n > a && (quantity.Near(f*r.Qs[a].Value, v, 0.06) || quantity.Near(r.Qs[a].Value*(1-f), v, 0.06)) {
			return true // a part of them
		}
		if r.Qs[n].Dimension != r.Qs[k].Dimension || !r.Qs[n].Plain() {
			continue
		}
		for m := from; m < k; m++ {
			y := r.Qs[m].Value
			if m != n && r.Qs[m].Plain() && r.Qs[m].Dimension == r.Qs[n].Dimension && (x+y == v || x-y == v || x*y == v) || x+1 == v || x-1 == v {
				return true
			}
		}
	}
	return false
}

// startMarked reports whether quantity k is told of the beginning: "when I took the post we had sixty", "from
// ninety at the beginning".
func (r *reader) startMarked(k int) bool {
	q := r.Qs[k]
	for i, n := q.At.To, 0; n < 8 && i < len(r.Tokens) && !r.EndsSentence(i) && r.Low(i) != ","; i, n = i+1, n+1 {
		switch r.Low(i) {
		case "beginning", "start", "outset":
			return r.Low(i-1) == "the"
		case "inherited", "found":
			return r.Low(i-1) == "had" && r.Low(i-2) == "i" || r.Low(i-1) == "i"
		case "when":
			return r.WhenBefore(i + 2)
		}
	}
	i := r.SentenceStart(q.At.From)
	if q.At.From-i > 14 {
		return false
	}
	switch r.Low(i) {
	case "when":
		return r.WhenBefore(i + 2)
	case "at":
		return r.Low(i+1) == "the" && (r.Low(i+2) == "start" || r.Low(i+2) == "beginning" || r.Low(i+2) == "outset")
	}
	return false
}

// wrongStart checks where a change began against what the beginning was told to be before: "When I took over it was 4
// per cent … down to 1 per cent, from the 7 per cent I had inherited". k is the later one.
func (r *reader) wrongStart(k int) (change.Row, bool) {
	q := r.Qs[k]
	if !q.PlainOrShare() || q.Bound != quantity.Exact || r.FromBefore(k) < 0 || !r.startMarked(k) {
		return change.Row{}, false
	}
	for n := k - 1; n >= max(0, k-reach); n-- {
		p := r.Qs[n]
		if p.Dimension != q.Dimension || p.Unit != q.Unit || p.Per != q.Per && q.Per != "" || !p.PlainOrShare() || !r.startMarked(n) {
			continue
		}
		if q.Dimension == quantity.Count && (p.Noun == "" || !word.SameStem(p.Noun, q.Noun) && !r.saidBetween(q.At.To, q.At.To+3, p.Noun)) || q.Dimension != quantity.Count && r.Far(p.At.From, q.At.From) > 6 {
			continue
		}
		if quantity.Near(p.Value, q.Value, 0.1, p.Bound, q.Bound) || p.Bound != quantity.Exact {
			return change.Row{}, false
		}
		return r.Wrong(n, k, fmt.Sprintf("at the beginning it was %s, and then you said from %s", quantity.Figure(p.Value, p.Unit), quantity.Figure(q.Value, q.Unit)))
	}
	return change.Row{}, false
}
