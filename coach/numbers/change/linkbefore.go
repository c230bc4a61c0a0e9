package change

import (
	"pushback/coach/numbers/quantity"
	"pushback/coach/numbers/word"
)

// linkedBefore walks from a claim to the "from" of the pair that explains it.
func (r *Reading) linkedBefore(i, anchor int) bool {
	if anchor-i > 4 {
		return false
	}
	for ; i < anchor; i++ {
		switch r.Low(i) {
		case ",", ":", "(", "-", "–", "—", "going", "down", "up", "i.e", "namely":
		default:
			if !r.Tokens[i].Filler {
				return false
			}
		}
	}
	return true
}

// announced reports whether a colon leads from a change told in one word, and when it was, to its values: "doubled after
// the video: from 140 to 190".
func (r *Reading) announced(c claim, anchor int) bool {
	if r.Low(anchor-1) != ":" || anchor-c.at.To > 7 {
		return false
	}
	if c.q >= 0 {
		return anchor-1 == c.at.To && (c.kind == byFraction || c.kind == byMultiple) // "are up 60 percent: 80 in May and 100 in July"
	}
	if r.Is(c.at.To, word.Determiner) && r.nounsUpTo(c.at.To+1, anchor-1) || r.nounsUpTo(c.at.To, anchor-1) {
		return true // "I halved the calls: from 400 a week to 300"
	}
	w := r.Low(c.at.To)
	return (w == "after" || w == "within" || w == "since" || w == "in") && r.Far(c.at.To, anchor) == 0 && !r.FromBetween(c.at.To, anchor)
}

// nounsUpTo reports whether nothing but nouns stands between two tokens.
func (r *Reading) nounsUpTo(from, to int) bool {
	for i := from; i < to; i++ {
		if !r.NounAt(i) || r.Is(i, word.Preposition) {
			return false
		}
	}
	return from < to
}

// toldOfIt reports whether the sentence after a claim starts the pair with no other subject: "We cut
// the deploy time by 80 %. It was 30 minutes …".
func (r *Reading) toldOfIt(i, anchor int) bool {
	if !r.EndsSentence(i) || r.Kind(i) == quantity.LineBreak || anchor-i > 6 || r.Low(i+1) != "it" {
		return false
	}
	for i += 2; i < anchor; i++ {
		switch w := r.Low(i); w {
		case "was", "used", "to", "be", "take", "took", "had", "been", "taken":
		default:
			if !r.Tokens[i].Filler {
				return false
			}
		}
	}
	return true
}

// runsInto reports whether the values follow the object of a claim with no mark between, as in a transcript:
// "we tripled the conversion it was 2 %".
func (r *Reading) runsInto(i, anchor int) bool {
	for n := 0; n < 4 && i < anchor && (r.Is(i, word.Determiner) || r.NounAt(i)); i, n = i+1, n+1 {
	}
	w := r.Low(i + 1)
	return (r.Low(i) == "it" || r.Low(i) == "they") && (w == "was" || w == "were") && anchor-i <= 3
}

// wentOn reports whether the values of a transcript follow the claim with "it went": "we improved the run time by seventy
// percent it went from sixty minutes".
func (r *Reading) wentOn(i, anchor int) bool {
	w := r.Low(i)
	return anchor-i <= 3 && (w == "it" || w == "they") && r.Is(i+1, word.Fall|word.Rise|word.Move)
}
