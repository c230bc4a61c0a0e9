package quantity

import (
	"strings"

	"pushback/coach/numbers/word"
)

// takePer reads what the number is counted by: "a week", "/day", "per order".
func (r *Reading) takePer(q Quantity) Quantity {
	if q.special && q.Of == 0 {
		return q
	}
	if per, to, ok := r.perAt(q.At.To, q); ok {
		q.Per, q.At.To = per, to
		return q
	}
	if q.Dimension == Time && r.Low(q.At.To) == "of" && r.NounAt(q.At.To+1) {
		if per, to, ok := r.perAt(q.At.To+2, q); ok && word.Of(per).Is(word.Period) {
			q.Per, r.skip = per, to // "40 hours of work each day"
		}
		return q
	}
	for i := q.At.To; i < q.At.To+4 && r.NounAt(i); i++ {
		if per, to, ok := r.perAt(i+1, q); ok && (r.lex(i).unit == nil || r.Low(i) == "crowns") {
			q.Per, r.skip = per, to
			return q
		}
	}
	return q
}

// perAt reads the phrase at token i that says what a number is counted by.
func (r *Reading) perAt(i int, q Quantity) (per string, to int, ok bool) {
	switch w := r.Low(i); w {
	case "/":
		if r.Tokens[i].Glued && r.Kind(i+1) == Word {
			return period(r.Low(i + 1)), i + 2, true
		}
	case "a", "an", "each", "every", "per", "p":
		if r.Is(i+1, word.Period) {
			return r.Low(i + 1), i + 2, r.Low(i+2) != "ago" && r.Low(i+2) != "earlier" && r.Low(i+2) != "before" && r.Low(i+2) != "later"
		}
		if w == "per" {
			return r.perNoun(i + 1)
		}
		if w == "p" && r.Low(i+1) == "." && strings.HasPrefix(r.Low(i+2), "a") {
			return "year", i + 3, true
		}
		if (w == "a" || w == "an") && (q.Dimension == Time || q.Dimension == Money) && r.NounAt(i+1) && r.lex(i+1).unit == nil &&
			!r.Is(i+2, word.Be) && !r.NounAt(i+2) && !r.Is(i+1, word.More|word.Less|word.Fast) {
			return r.Low(i + 1), i + 2, true
		}
	case "in", "within":
		if next := r.Low(i + 2); w == "in" && (r.Low(i+1) == "a" || r.Low(i+1) == "one") && (q.Dimension == Time || q.Dimension == Money) && (next == "year" || next == "month") && q.Value > 100 {
			return next, i + 3, true // "1,200 hours in a year"
		}
		if (r.Low(i+1) == "a" || r.Low(i+1) == "one" || r.Low(i+1) == "the" && r.Low(i+2) != "night" && r.Low(i+2) != "day") && r.Is(i+2, word.Period) && q.Dimension == Count && q.Unit == "" {
			next := r.Low(i + 3)
			return r.Low(i + 2), i + 3, next != "before" && next != "after" && next != "of" && next != "since"
		}
	case "daily", "weekly", "monthly", "yearly", "annually", "hourly", "quarterly":
		return adverbPeriods[w], i + 1, true
	}
	return "", 0, false
}

// perNoun reads the noun after "per": "order", "1,000 orders", "instance-day".
func (r *Reading) perNoun(i int) (string, int, bool) {
	to := i
	if n, ok := r.readNumber(i, false); ok {
		to = n.to
	}
	for k := 0; k < 2 && r.NounAt(to) && !r.Is(to, word.More|word.Less|word.Fast|word.Now|word.Past); k++ {
		to++
		if strings.HasSuffix(r.Low(to-1), "s") {
			break
		}
	}
	if to == i {
		return "", 0, false
	}
	return r.Words(i, to), to, true
}

// takeNoun finds the noun that the number counts: the first plural of the next words, else the
// next word.
func (r *Reading) takeNoun(q Quantity) Quantity {
	if q.special || q.Dimension != Count && q.Dimension != Share && q.Dimension != Percent {
		return q
	}
	i := q.At.To
	if q.Dimension != Count || q.Vague {
		if r.Low(i) != "of" && !r.NounAt(i) {
			return q
		}
		for r.Low(i) == "of" || r.Is(i, word.Determiner) {
			i++
		}
	}
	if r.Low(i) == "and" && (r.Low(i+1) == "something" || r.Low(i+1) == "some") {
		i += 2 // "six hundred and something technicians"
	}
	first := i
	for ; i < first+4 && r.NounAt(i) && !(i > first && r.Is(i, word.Now)); i++ {
		w := r.Low(i)
		if word.IrregularPlural(w) || strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") && !strings.HasSuffix(w, "us") && len(w) > 3 {
			if w != "ones" { // it stands for what was counted before
				q.Noun, q.NounSpan = w, r.Span(i, i+1)
			}
			return q
		}
		if r.Low(i+1) == "-" && i+2 < len(r.Tokens) && r.Tokens[i+2].Glued {
			i++
		}
	}
	if r.NounAt(first) && !r.Is(first, word.Less|word.More|word.Fast|word.Past|word.Now) {
		q.Noun, q.NounSpan = r.Low(first), r.Span(first, first+1)
	}
	return q
}

// Bound reads how exactly the number at token i is meant from the two or three words before it.
func (r *Reading) Bound(i int) Bound {
	for k := i - 1; k >= 0 && k >= i-4; k-- {
		switch w := r.Low(k); w {
		case "about", "roughly", "around", "approximately", "circa", "ca", "approx", "some", "~", "≈", "like", "maybe",
			"roundabout", "something", "probably", "perhaps":
			return About
		case "over", "above", "exceeding", "least", "beyond":
			return Above
		case "than":
			if r.Is(k-1, word.More) {
				return Above
			}
			if r.Is(k-1, word.Less) {
				return Below
			}
		case "under", "below", "most", "within":
			return Below
		case "almost", "nearly", "close", "just", "barely", "towards":
			return Towards
		}
		if !r.Tokens[k].Filler && r.Low(k) != "to" && !r.Is(k, word.Determiner) {
			break
		}
	}
	return Exact
}
