package pushback

import (
	"strings"

	"pushback/coach/text"
)

// InVain reports whether a change that is told at a place of an answer is one that the answer itself calls none: an
// attempt that came to nothing, or what happened to those without the change just as well.
func InVain(answer string, at text.Span) bool {
	line := lineAround(answer, at)
	sentence := around(answer, clip(at, line), line, sentenceBorder)
	if shruggedOff.MatchString(sentence.Of(answer)) || nothingCame.MatchString(answer[max(line.Start, sentence.Start-vainReach):sentence.Start]) {
		return true
	}
	behind := saidBehind(answer, sentence)
	return calledVain.MatchString(behind) || othersToo.MatchString(behind)
}

// Dropped reports whether the sentence behind words of an answer takes back what is done in them: "First I built a scanner.
// Wrong idea, wet slips. Dropped after two sales".
func Dropped(answer string, at text.Span) bool {
	if at.Empty() || at.End > len(answer) {
		return false
	}
	line := lineAround(answer, at)
	sentence := around(answer, clip(at, line), line, sentenceBorder)
	return calledWrong.MatchString(saidBehind(answer, sentence))
}

// saidBehind returns what an answer says right behind one of its sentences.
func saidBehind(answer string, sentence text.Span) string {
	return strings.TrimLeft(answer[sentence.End:min(len(answer), sentence.End+vainReach)], ` .!?"”)`)
}

// calledWrong matches how people take back what they did first.
var calledWrong = text.NewPattern(`(?i)^(?:and |but |which was |that was |it was )*(?:an? |the |my )?(?:wrong|bad|stupid|silly|dumb) (?:idea|call|turn|move|choice)\b|^(?:(?:and|but|it|that|which) )*(?:didn't|did not) (?:work|help|hold|last)\b|^nobody used it[.,;!?]|^(?:(?:and|but|it|that|which) )*(?:useless|failed|for nothing|no use|dropped|scrapped|binned|thrown (?:out|away)|taken out again|went (?:badly|wrong))(?:[.,;!?\n]|$| (?:after|again|by|in|the (?:next|same))\b)`)

// vainReach is how many bytes before and behind a change it is told that it was in vain.
const vainReach = 60

var (
	// shruggedOff matches a value that nobody stands by.
	shruggedOff = text.NewPattern(`(?i)\bor whatever\b|^\W*(?:that|it|this) went badly\b|\b(?:probably|surely|maybe) (?:just|only) (?:the |some )?(?:\w+ )?(?:weather|season|spring|summer|autumn|winter|noise|luck|chance|coincidence)\b`)
	// nothingCame matches what is said in front of the value that shows it: "and nothing. It went from …".
	nothingCame = text.NewPattern(`(?i)\b(?:and nothing|nothing happened|no (?:effect|luck|use)|it didn't help|did not help)(?: at all)?[.,:;!] *$`)
	// calledVain matches a verdict on the attempt, or its end.
	calledVain = text.NewPattern(`(?i)^(?:and )?(?:poor|useless|hopeless|not (?:good )?enough|no good|nothing|a failure|disappointing|not worth it|so no\b|(?:which|that) (?:is|was) (?:nothing|not enough|poor|noise)|(?:so )?i (?:binned|scrapped|abandoned|gave (?:it|that) up|threw (?:it|that) (?:out|away)))\b`)
	// othersToo matches what befell those who did not get the change.
	othersToo = text.NewPattern(`(?i)^(?:(?:and|but) )?(?:so did|the (?:other|others|rest|control)\b[^.;!?\n]{0,30}?,? (?:also|too|as well|just as much|the same)|in the others?,? (?:also|too|the same))\b`)
)
