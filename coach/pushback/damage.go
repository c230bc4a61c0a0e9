package pushback

import (
	"pushback/coach/numbers/quantity"
	"pushback/coach/text"
)

// Damage returns the sentence of an answer about a failure that tells in figures what went wrong: how many it hit, for how
// long, or how late it was. Of several it is the first that a table has room for; empty where none does. The last quarter of
// the sentences is not looked at: it tells what it came to once it was mended, which is no damage.
func Damage(answer string) text.Span {
	sentences := sentencesOf(answer)
	for _, s := range sentences[:(len(sentences)*3+3)/4] {
		at := strip(answer, s)
		words := at.Of(answer)
		if n := text.CountWords(words); n < fewestWords || n > mostInFull || !tellsDamage(words) || StatesGoal(answer, at) {
			continue
		}
		if countsHarm(words) && naturalAt(answer, at) && !fragment(answer, at) {
			return at
		}
	}
	return text.Span{}
}

// tellsDamage reports whether words say that something broke, and neither that nothing did, nor how it was mended, nor what was
// deleted or done twice on purpose.
func tellsDamage(words string) bool {
	return goneWrong.MatchString(words) && !nowBetter.MatchString(words) && !noDamage.MatchString(words) && !mending.MatchString(words)
}

// countsHarm reports whether words hold a number of things, a share, or a time, and not only a date or one of something.
func countsHarm(words string) bool {
	for _, q := range quantity.Find(words) {
		if q.Counts() && !q.Vague && (q.Value > 1 || q.Dimension != quantity.Count) {
			return true
		}
	}
	return false
}

var (
	// goneWrong matches how people say that something broke, was late, or hit those who use it.
	goneWrong = text.NewPattern(`(?i)\b(?:took (?:\pL+ ){0,3}down|(?:went|was|were|been) (?:down|dark|blank|offline|dead|wrong|late|empty|stuck|out)|bricked|` +
		`(?:charged|paid|billed|sent|went out|booked|refunded|printed|ran)\b[^.;!?\n]{0,40}?\btwice|double[- ](?:charged|booked|paid|billed)|overcharged|(?:families|people|customers|users|guests|they|them|who|ones|visitors) (?:\pL+ )?gave up|` +
		`(?:locked|thrown|kicked) out|lost|(?:was|were|got) deleted|deleted by (?:mistake|accident)|crash(?:ed|ing)?|fell over|failed|(?:months?|weeks?|days?|hours?|minutes?) late|` +
		`too (?:much|late|little|early|high|low)|wrong|did(?:n't| not) (?:arrive|work|get|open|start|come)|(?:would|could)(?:n't| not) (?:\pL+ )?(?:open|start|wake|load|print|pay|buy|log|get|enter|see|order|book)|` +
		`got (?:the wrong|nothing|no)|stranded|cancelled|complained|outage)\b`)
	// noDamage matches a denial, what was only feared, what was gained, and what was done twice on purpose.
	noDamage = text.NewPattern(`(?i)\b(?:nothing|nobody|no one|none|not one|never)\b[^.;!?\n]{0,40}?\b(?:wrong|fail\w*|lost|late|complain\w*|broke\w*|down|got no)\b|\bwould have\b|\bhad (?:i|we) not\b|\bsav(?:ed|ing)\b|\b(?:i|we) (?:\pL+ )?(?:ran|sent|printed|booked)\b[^.;!?\n]{0,40}?\btwice\b`)
	// mending matches what was done about it.
	mending = text.NewPattern(`(?i)\b(?:i|we) (?:\pL+ )?(?:(?:put|rolled|switched|brought) (?:[\pL'-]+ ){1,4}?(?:back|off)|rolled back|phoned|rang|called|wrote to|fixed|restored|apologi[sz]ed)\b`)
	// nowBetter matches what is told of the time after.
	nowBetter = text.NewPattern(`(?i)\b(?:since then|these days|nowadays|now|afterwards|no longer|any ?more|next time|(?:fell|dropped|came down|went down|went|down|up) (?:from|to|by) (?:about )?[\d\pL]+)\b|->|→`)
)
