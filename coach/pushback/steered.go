package pushback

import (
	"strings"

	"pushback/coach/text"
)

// Steered returns the sentences of an answer in which whoever uses the thing is heard, and what the speaker changed because of
// it: the one in which they say or show something and, where it follows in the next, the change. It is empty where no change
// follows on any voice. Of several it is the first who were asked or watched before the change. Loosely, anybody who says
// anything, or is quoted, may be one of them.
func Steered(answer string, loosely bool) (best text.Span) {
	sentences := sentencesOf(answer)
	most := 0
	for i, s := range sentences {
		n := hearing(s.Of(answer))
		if loosely && n == 0 && !Idle(s.Of(answer)) && HearsAnybody(s.Of(answer)) {
			n = 1
		}
		if n == 0 {
			continue
		}
		whole, decided := s, decides(s.Of(answer), true)
		if !decided && i+1 < len(sentences) && decides(sentences[i+1].Of(answer), false) {
			decided = true
			if both := (text.Span{Start: s.Start, End: sentences[i+1].End}); text.CountWords(both.Of(answer)) <= mostTold && !strings.ContainsAny(answer[s.End:sentences[i+1].Start], "-*•>") {
				whole = both
			}
		}
		if decided && n > most {
			best, most = whole, n
		}
	}
	return best
}

// SteersIn reports whether somebody is heard in words of an answer and a change by the speaker follows, in them or right
// behind.
func SteersIn(answer string, at text.Span) bool {
	words := at.Of(answer)
	if hearing(words) == 0 {
		return false
	}
	return decides(words, true) || decidesBehind(answer, at)
}

// IdleAt reports whether words of an answer are idle; thanks are not where a change is told right behind them.
func IdleAt(answer string, at text.Span) bool {
	words := at.Of(answer)
	return Idle(words) && (priceOfIt.MatchString(words) || !decidesBehind(answer, at))
}

// OnlyIdle reports whether no voice of an answer may have steered anything: each is idle, and no change follows on anybody.
func OnlyIdle(answer string) bool {
	for _, v := range Voices(answer) {
		if said := Saying(answer, v); !said.Empty() && !IdleAt(answer, InFull(answer, said)) {
			return false
		}
	}
	return Steered(answer, true).Empty()
}

// decidesBehind reports whether the sentence behind words of an answer tells a change that the speaker makes.
func decidesBehind(answer string, at text.Span) bool {
	rest := answer[at.End:min(len(answer), at.End+changeReach)]
	rest = strings.TrimLeft(rest, ".!?\"” \n")
	if end := strings.IndexAny(rest, ".!?\n"); end >= 0 {
		rest = rest[:end]
	}
	return decides(rest, false)
}

// ToSpokenEnd returns words without a short sentence that stands behind what somebody says in them and tells nothing that the
// speaker did: "she told me: "I know which one he is." We had a scanner in the budget" ends where she does.
func ToSpokenEnd(words string) string {
	const most = 9
	ends := spokenEnd.FindAllStringIndex(words, -1)
	if len(ends) == 0 || !saysSo.MatchString(words) {
		return words
	}
	end := ends[len(ends)-1][1] - 1
	rest := words[end:]
	if text.CountWords(rest) > most || decides(rest, false) || concludes.MatchString(rest) || !OwnAct(rest).Empty() || text.CountWords(words[:end]) < fewestSaid {
		return words
	}
	return words[:end]
}

var (
	// spokenEnd matches the end of what is said and of its sentence.
	spokenEnd = text.NewPattern(`[.!?]["”] `)
	// saysSo matches what leads to the words of somebody, and not to a title.
	saysSo = text.NewPattern(`(?i)(?:\b(?:said|says?|told|tells|goes|wrote|writes|asks?|asked|answered|replied|shouted|it was|stuff like|version of)\b[^"“]*|[:,] ?)["“]`)
	// concludes matches what the speaker took from it: "So I was wrong", "So the filter got a second address".
	concludes = text.NewPattern(`(?i)^ (?:and )?(?:so,? (?:i|we|the|both|out|that's)|that's why|that is why)\b`)
)

// changeReach is how many bytes behind a voice the change is looked for.
const changeReach = 200

// sentencesOf parts an answer at the marks that end sentences and at the ends of its lines.
func sentencesOf(answer string) (all []text.Span) {
	start := 0
	add := func(end int) {
		words := strings.TrimLeft(answer[start:max(start, end)], " \t*#>-•”")
		if words != "" {
			all = append(all, text.Span{Start: end - len(words), End: end})
		}
	}
	for at := 0; at < len(answer) && len(all) < mostSentences; at++ {
		if n := sentenceBorder(answer, at); n > 0 || answer[at] == '\n' {
			add(at)
			start = min(len(answer), at+max(n, 1))
		}
	}
	if len(all) < mostSentences {
		add(len(answer))
	}
	return all
}

// mostSentences is how many are looked at: no spoken answer has more.
const mostSentences = 400

// hearing ranks how plainly words tell that somebody who uses the thing was heard: 2 where the speaker asked or watched them or
// looked at what they do, 1 where they say something, 0 where nobody is heard, or in vain.
func hearing(words string) int {
	switch {
	case Idle(words):
		return 0
	case NamesInsider(words) && !HearsVoice(words):
		return 0
	case wentToThem.MatchString(words), whatTheyDo.MatchString(words):
		return 2
	case HearsVoice(words), TellsPeople(words), theyWant.MatchString(words):
		return 1
	}
	return 0
}

// Idle reports whether words tell what customers said and what steered nothing: thanks for what was there already, complaints
// that were accepted as its price, and wishes that were refused.
func Idle(words string) bool {
	return (thanks.MatchString(words) && !noThanks.MatchString(words) || priceOfIt.MatchString(words)) && !decides(words, true)
}

// HearsAnybody reports whether words tell that somebody who is no insider says or shows something, or was asked or watched.
func HearsAnybody(words string) bool {
	return hearing(words) > 0 || saysAny.MatchString(words) && !NamesInsider(words)
}

// decides reports whether words tell a change that the speaker makes; in the words of a voice only one that is said to follow
// on it.
func decides(words string, behindVoice bool) bool {
	if behindVoice {
		return followsOn.MatchString(words)
	}
	return followsOn.MatchString(words) || ownChange.MatchString(words) || wasChanged.MatchString(words)
}

const turnedInto = `(?:dropped?|cut|changed?|moved?|scrapped|threw|tore|stopped|added|put|replaced?|switched|rewrote|reworked|turned|removed|took (?:\pL+ ){0,3}(?:out|off|away)|killed|capped|doubled|cancelled|built|made|mak(?:e|ing)|pulled|gave up|left out|hid|swapped|raised|lowered|shortened|split|offered|proposed|suggested|rebuilt|let|set)`

var (
	wentToThem = text.NewPattern(`(?i)\bi (?:(?:also|then|just|simply|first) )?(?:watched|asked|rang|phoned|visited|interviewed|shadowed|listened to|went to|(?:sat|stood|rode|queued|spent (?:\S+ ){1,4}) ?(?:down |along )?(?:with|beside|behind|next to)) ` +
		`(?:them|people|somebody|someone|whoever|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+|some|a few|each|every|all|an? \pL+ (?:who|at|in|from)|her|his|their|the (?:\pL+ )?(?:\pL+(?:ers|ors|ists|ants|ands|men|women)|` + who + `))\b`)
	whatTheyDo = text.NewPattern(`(?i)\b(?:read|went through|listened to|pulled|looked (?:at|through)|noticed|took|sorted|tagged|matched|saw|showed)\b[^.;!?\n]{0,50}\b(?:failed searches|search (?:log|logs|terms)|recordings|(?:complaint|support) (?:mails|letters|tickets|calls)|complaints|reviews|appeals|usage (?:log|logs|data)|click logs?|chats?|feedback)\b`)
	theyWant   = text.NewPattern(`(?i)\b(?:people|(?:an?|the) (?:\pL+ )?\pL+(?:ers|ors|ists|ands|er|or|ist|and)) (?:said|says|goes|told (?:me|us)|complained|showed|wanted|asked|were (?:scared|afraid)|held up|leaned|kept|typed)\b`)
	saysAny    = text.NewPattern(`(?i)\b(?:she|he|they|people) (?:said|says|goes|told (?:me|us)|complained|showed|wanted|asked|were (?:scared|afraid|stuck)|held up|kept|typed)\b`)
	thanks     = text.NewPattern(`(?i)\b(?:thank(?:ed|s|ful)?|lifesaver|grateful|happy|delighted|loved it|liked it|praised|pleased|compliment\w*)\b|["“]finally\b|\b(?:wrote|said|told (?:me|us)),? finally\b`)
	noThanks   = text.NewPattern(`(?i)\b(?:not|n't|never|hardly|isn't|wasn't|weren't|less) (?:\pL+ )?(?:happy|pleased|delighted|grateful)\b|\b(?:grateful|happy|pleased) if\b|\bun(?:happy|grateful)\b`)
	priceOfIt  = text.NewPattern(`(?i)\b(?:what it (?:cost|costs)|the price (?:of it|is|was)|it cost us|a few (?:people |users |customers )?(?:\pL+ )?(?:complained|grumbled|left)|some (?:people |users |customers )?(?:complained|grumbled|left))\b`)
	followsOn  = text.NewPattern(`(?i)\b(?:so|that's why|that is why|because of (?:that|it|this|her|him|them|those)|which is why|therefore)(?: (?:i|we|the|my|our|that|it|this|these|then|now|in|out)(?: \S+){0,3}?)? ` + turnedInto + `\b|\bso (?:out went|there the|in came|these go)\b|\b(?:and|so) (?:i|we) (?:then |just |therefore )?` + turnedInto + `\b|\b(?:i|we) ` + turnedInto + `\b[^.;!?\n]* because (?:people|customers|users|they|half|nearly everyone)\b|\bgot (?:killed|dropped|moved|scrapped|changed)\b`)
	ownChange  = text.NewPattern(`(?i)\b(?:i|we)(?:'d|'ve| had| have)? (?:(?:then|just|therefore|also|only|even|simply|never) )?` + turnedInto + `\b`)
	wasChanged = text.NewPattern(`(?i)\b(?:(?:was|were|got) (?:\pL+ )?(?:dropped|cut|changed|moved|scrapped|stopped|added|replaced|removed|reworked|killed|thrown out|gone)|went (?:into the bin|in the drawer|out)|so out went|that turned)\b`)
)
