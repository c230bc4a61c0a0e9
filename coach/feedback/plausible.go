package feedback

import (
	"strings"

	"pushback/coach/pushback"
	"pushback/coach/text"
)

// plausible reports whether words that a row would show with "perhaps" could be what the row is about: the reader judges a
// guess, and one that names nothing of the kind makes what was heard for certain look guessed too. What is shown plainly
// always is.
func (w *writer) plausible(row judged, shown string) bool {
	words, guess := strings.CutPrefix(shown, perhaps)
	if !guess {
		return true
	}
	switch row.id {
	case "customer_loop":
		return (!unheard.MatchString(words) || afterAll.MatchString(words)) && (pushback.HearsVoice(words) || !pushback.TellsChange(words)) &&
			(pushback.HearsAnybody(words) || pushback.NamesUsers(words) || saysOrDoes.MatchString(words) || wentThere.MatchString(words))
	case "impact":
		return pushback.TellsChange(words) || pushback.Compares(words) || !effort.MatchString(words) && !pushback.LostSight(words) && !toOtherWork.MatchString(words)
	}
	return true
}

var (
	// unheard matches words in which nobody says anything, or somebody might.
	unheard = text.NewPattern(`(?i)\b(?:nobody|no one) (?:had |has |ever )?(?:ask\pL*|told|said|wrote|complain\pL*)\b|\b(?:didn't|did not) say (?:a|one|any)\b|\b(?:had|has)(?:n't| not) been (?:told|asked)\b|\bif (?:an?|some|any)\b[^.;!?]* would\b|\bwould have been\b|\ba (?:bad|good|funny) feeling\b`)
	// afterAll matches that somebody spoke or did something in the end.
	afterAll = text.NewPattern(`(?i)\b(?:until|but)\b`)
	// wentThere matches that somebody was watched or asked, whoever it was.
	wentThere = text.NewPattern(`(?i)\b(?:watched|sat (?:with|beside|next to)|stood (?:with|beside|behind|at)|rode|rang|phoned|visited|asked) (?:with |the |all |each |some )*(?:\pL+s|\d+|one|two|three|four|five|six|seven|eight|nine|ten|them|her|him)\b|\bstaff (?:\pL+ )?(?:read|tapped|said|wrote|asked|told)\b`)
	// effort matches what the work took, which is no outcome of it, and toOtherWork where its speaker went from there.
	effort      = text.NewPattern(`(?i)\b(?:it was|that was|it took|took (?:me|us)|cost (?:me|us)) (?:\pL+ ){1,4}?(?:days?|weeks?|months?|evenings?|nights?)(?: of (?:\pL+ )?work)?\W*$`)
	toOtherWork = text.NewPattern(`(?i)\bi (?:was (?:assigned|moved|sent|put)|went (?:on|back)|moved (?:on|over)?) ?(?:back |over |on )?to\b|\b(?:i was not|i wasn't) told\W*$|\bi (?:did not|didn't|never) (?:follow|hear|learn|see|find out)\b`)
)
