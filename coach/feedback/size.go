package feedback

import (
	"slices"

	"pushback/coach"
	"pushback/coach/numbers/quantity"
	"pushback/coach/pushback"
	"pushback/coach/text"
)

// size quotes the size that was told, "" where none was: with "perhaps" where nobody heard it as one, and it
// counts neither people nor places.
func (w *writer) size() string {
	clause, rank := pushback.SizeIn(w.Answer)
	if clause.Empty() {
		if e, ok := w.evidence("scope"); ok && !isClear(e) && pushback.Size(e.Quote) < fairSize {
			return w.opening()
		}
		return ""
	}
	heard := slices.ContainsFunc(w.Report.Evidence, func(e coach.Evidence) bool { return e.ID == "scope" && e.Overlaps(clause) })
	if e, ok := w.evidence("scope"); ok && !heard && isClear(e) && w.earKnows(e, rank) {
		return "" // the ear knows better
	}
	said := w.inFull(clause.Of(w.Answer))
	if own, most := pushback.OnlyOwnCount(clause.Of(w.Answer)); own {
		if heard && most >= deep {
			return perhaps + said
		}
		return w.opening() // how much was gone through, or got done
	}
	switch {
	case heard || rank >= pushback.PlainSize:
		return said
	case rank >= fairSize, rank >= smallSize && clause.Start < len(w.Answer)/3:
		return perhaps + said // how large a thing is stands where it is told what it is
	}
	return w.opening()
}

// opening quotes with "perhaps" what is counted where an answer begins: people say there how large a thing was.
func (w *writer) opening() string {
	if clause := pushback.OpeningCount(w.Answer); !clause.Empty() && pushback.Natural(clause.Of(w.Answer)) {
		return perhaps + w.inFull(clause.Of(w.Answer))
	}
	return couldNotTell
}

// earKnows reports whether words that were heard as a size are to be preferred to one of a rank that was not: they are about as
// large, or of another kind than can be ranked, and no outcome.
func (w *writer) earKnows(e coach.Evidence, rank int) bool {
	own := pushback.Size(e.Quote)
	return 2*own > rank || own == 0 && rank < pushback.PlainSize && !pushback.TellsChange(e.Quote)
}

// sizeOrAllies quotes the size, and where none can be told who came along from outside the team.
func (w *writer) sizeOrAllies(row judged) string {
	size := w.size()
	if e, ok := w.evidence("cross_team_influence"); ok && isClear(e) && size == couldNotTell {
		if said := w.hedged(e); said != "" && !w.guessed(row, e, said) {
			return w.wordedFor(e.ID, e, said)
		}
	}
	return size
}

// deep is from how much on what somebody went through by hand may tell how large it all is.
const deep = 1000

// smallSize is the rank of some ten things.
const smallSize = 10

// fairSize is the rank of a size that may be one: some thirty people or places, or a thousand things.
const fairSize = 30

// sizeless reports whether words say of nothing how large it is.
func sizeless(words string) bool {
	return !pushback.SaysSize(words) && !allOf.MatchString(words) || aRatio.MatchString(words)
}

// aRatio matches how many of so many are counted: "Of 100 people who left, 64 had left on the page".
var aRatio = text.NewPattern(`(?i)^(?:out )?of (?:a |every |the )?(?:ten|hundred|\d+) \pL+[^.;!?\n]{0,40}?, (?:\d+|\pL+) (?:had|have|were|was|did|said|left|came)\b`)

// allOf matches how much of something there is, without a number.
var allOf = text.NewPattern(`(?i)\b(?:all|every|each|whole|entire|both|nation\w*|world\w*|national|global|largest|biggest|hundreds|thousands|millions)\b`)

// mayBeSized reports whether an answer counts many of something: how large the thing was may be told by that.
func (w *writer) mayBeSized() bool {
	const many = 10
	return !w.raised("hypothetical") && slices.ContainsFunc(quantity.Find(w.Answer), func(q quantity.Quantity) bool {
		return q.Dimension == quantity.Count && q.Noun != "" && q.Mid() >= many
	})
}
