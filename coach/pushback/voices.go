package pushback

import (
	"cmp"
	"slices"
	"strings"

	"pushback/coach/text"
)

// Voices returns the places of an answer, in its order, where somebody says something who is neither the speaker
// nor one of those that build the thing: "a grower told me", "One wrote to us", "two dispatchers asked". They are
// known by how people bring in whoever they have not spoken of before, not by a list of trades.
func Voices(answer string) (places []text.Span) {
	for _, m := range voice.FindAllStringIndex(answer, mostVoices) {
		who := whoSpeaks(answer[m[0]:m[1]])
		if !insider.MatchString(who) && !nobody.MatchString(who) && !aThing.MatchString(who) && !unasked.MatchString(who) && !yesOrNo.MatchString(answer[m[1]:min(len(answer), m[1]+8)]) && !noneOf.MatchString(answer[max(0, m[0]-8):m[0]]) && !ofMyself.MatchString(answer[max(0, m[0]-8):m[0]]) {
			places = append(places, text.Span{Start: m[0], End: m[1]})
		}
	}
	for _, s := range text.Quoted(answer, mostVoices) {
		before := answer[max(0, s.Start-whoReach):s.Start]
		if at := strings.LastIndexAny(before, ".!?;\n\"”"); at >= 0 {
			before = before[at+1:]
		}
		if strings.HasSuffix(answer[:s.Start], "(") {
			continue // an example of wording
		}
		if onScreen.MatchString(before) {
			continue // what a screen says
		}
		if n := text.CountWords(s.Of(answer)); n >= fewestSaid && n <= mostTold && personal.MatchString(s.Of(answer)) && !insider.MatchString(before) && !ownSpeech.MatchString(before) && !insider.MatchString(spokenBy(answer, s)) {
			places = append(places, s)
		}
	}
	slices.SortFunc(places, func(a, b text.Span) int { return cmp.Compare(a.Start, b.Start) })
	return places
}

// onScreen matches what stands before words that are written on a thing.
var onScreen = text.NewPattern(`(?i)\b(?:(?:screen|page|button|label|field|headline|banner|menu|tab|tile|link|option):?|called|named|titled) $`)

// approached is how a speaker came to hear somebody: it tells who is meant, and is no name for them.
const approached = `i (?:showed (?:it|this|that|them)(?: to)?|asked|rang|called|phoned|visited|met|watched|gave it to|sat with|spoke (?:to|with)|talked (?:to|with))`

// askedOf matches those whom the speaker asked or showed something.
var askedOf = text.NewPattern(`(?i)^((?:the|some|two|three|most|several|those) [\pL-]+s) (?:that |who |whom )?` + approached + `\b`)

// whoSpeaks returns whoever is brought in by the words of a voice, without what they do.
func whoSpeaks(words string) string {
	who := strings.TrimRight(words, " .,:\n")
	if strings.HasPrefix(who, `"`) || strings.HasPrefix(who, "”") {
		return who // named behind what they said
	}
	if met := reachedOut.FindString(who); met != "" {
		who = who[len(met):]
		if end := whereMet.FindStringIndex(who); end != nil {
			who = who[:end[0]]
		}
		return who
	}
	if those := askedOf.FindStringSubmatch(who); those != nil {
		return those[1] // "the teachers I showed it to told me"
	}
	if fields := strings.Fields(who); strings.EqualFold(fields[0], "this") {
		return strings.Join(fields[:min(len(fields), 2)], " ") // whatever "this guy" does next
	}
	if at := strings.LastIndexByte(who, ' '); at > 0 {
		return who[:at]
	}
	return who
}

// reachedOut matches how the speaker comes to whoever is heard.
var reachedOut = text.NewPattern(`(?i)^(?:i (?:rang|called|phoned|asked|visited|met|wrote to|went to)|sat down with|(?:spoke|talked|met) (?:with|to)) `)

// whereMet matches what follows whoever was met: where, when, and what they said.
var whereMet = text.NewPattern(`(?i)[,.;:]| (?:after|before|in|at|on|and|over|during|about|who)\b`)

// spokenBy returns the words behind what was said that tell who said it, "" where none do.
func spokenBy(answer string, said text.Span) string {
	behind := answer[said.End:min(len(answer), said.End+whoReach)]
	at := saidBy.FindStringIndex(behind)
	if at == nil {
		return ""
	}
	behind = behind[at[1]:]
	if end := strings.IndexAny(behind, ".,;!?\n"); end >= 0 {
		behind = behind[:end]
	}
	return behind
}

// saidBy matches what leads from what was said to who said it.
var saidBy = text.NewPattern(`^["”]?,? (?:said|says|wrote|asked) `)

// fewestSaid is how many words between quotation marks are more than a name.
const fewestSaid = 4

// whoReach is how many bytes before words in quotation marks it is told whose they are.
const whoReach = 80

// mostVoices is how many are looked at. No spoken answer has more.
const mostVoices = 40

const (
	speech = `(?:told|tells? (?:me|us)|said|says(?:,|:| to (?:me|us|him|her)| ["“]| i\b)|wrote|writes to (?:me|us)|rang|phoned|called (?:me|us|in)|called:|asked|asks|wondered|complained|admitted|explained|sent (?:me|us)|showed (?:me|us)|answered|replied|objected|confessed|mentioned|dictated|goes (?:why|i|you|we|"|“)|goes,)`
	anyOf  = `(?:an?|one|another|this|their|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+|several|many|most|both|half)`
)

var (
	// voice matches somebody who is brought in, by an article or a number, with what they do; several of a kind who
	// tell the speaker something; whoever is named behind their words; and "this guy", who is about to speak.
	voice = text.NewPattern(`(?i)\b` + anyOf + `(?: of (?:the|them|our|my|those))?(?: [\pL'-]+){0,3}(?: (?:from|in|at|near|on|who|named) [\pL\d'-]+(?: [\pL\d'-]+){0,3})?(?:, [\pL'-]+(?: [\pL'-]+)?,)?(?: [\pL'-]+)?(?: (?:had|has|have|once|then|also|later|actually|finally|even|just))?(?: (?:tested|tried|used) (?:it|this|that) and)? ` +
		speech + `(?:[^\pL]|$)` +
		`|\b[\pL-]+(?:men|women|people|ers|ors|ants|ists|ents|ses) (?:told|rang|wrote to|said to|complained to|asked) (?:me|us)\b` +
		`|\bthe [\pL-]+(?: (?:from|at|in|of) (?:the )?[\pL-]+(?: [\pL-]+){0,3})?(?:, \p{Lu}[\pL-]+,)? (?:she |he )?(?:told|rang|called|phoned|mailed|wrote to|said to|showed) (?:me|us)\b|\bthe [\pL-]+, \p{Lu}[\pL-]+, (?:said|told|wrote|asked)\b|\bone [^.;!?\n]{0,40}(?:mailed|wrote|sent|called) (?:me|us)\b` +
		`|\b(?:the|some|two|three|most|several|those) [\pL-]+s (?:that |who |whom )?` + approached + ` (?:told (?:me|us)|said|wrote|asked|wanted|couldn't|could not|didn't|did not)\b` +
		`|\bthe (?:[\pL-]+ )?(?:woman|man|lady|guy|girl|boy|people|users|customers|visitors|families) (?:told|said|says|wrote|asked|complained|rang)\b` +
		`|\b(?:spent|sat|stood|rode|worked) (?:[\pL'-]+ ){0,4}?(?:morning|afternoon|evening|hours?|days?|nights?|shifts?|weeks?) (?:in|at|with|beside|next to|behind) (?:her|his|their|one|some|two|three|a|an) [\pL'-]+|\b(?:sat|stood) (?:in|at|beside|behind|next to) (?:her|his|their|the back|the counter|the gate)\b` +
		`|\bi (?:rang|called|phoned|asked|visited|met|wrote to|went to) (?:an?|the|one|my|our) [^.,;!?\n]{3,40}, who (?:said|told|wrote|explained|showed|says)\b` +
		`|\b(?:sat down|spoke|talked|met) (?:with|to) (?:the|some|two|three|four|five|six|our|a few) [\pL-]+(?: [\pL-]+){0,3}[^.;!?\n]{0,60}? they (?:told|said)\b` +
		`|\bpeople (?:wrote|kept (?:writing|saying|asking|telling))\b|\bin the (?:\pL+ )?(?:reviews|comments|forum|chats?)\b[^.;!?\n]{0,30}? (?:wrote|writing|said|saying|complain\pL*|kept)\b` +
		`|\b(?:reviews|complaints|comments|letters)\b[^.;!?\n]{0,40}[,:] ["“]` +
		`|\b(?:an?|one) [\pL-]+(?: [\pL-]+){0,2}(?: (?:in|from|at|near) [\pL-]+)? who (?:kept|always|gave up|couldn't|could not|tried to|refused)\b` +
		`|["”],? (?:said|wrote) (?:an?|one)(?: [\pL'-]+){1,2}|\bthis (?:one )?(?:[\pL]+ )?(?:guy|lady|woman|man|girl|boy|kid|couple|fellow)\b[^.;!?\n]{0,60}?\b(?:goes|says?|said|told|asks?|asked|comes)\b`)
	// personal matches words of somebody who speaks of themselves or to another.
	personal = text.NewPattern(`\b(?:I|I'm|I've|I'd|my|My|we|We|your|Your|you|You|me)\b`)
	// ownSpeech matches what the speaker says, asks or writes.
	ownSpeech = text.NewPattern(`(?i)\b(?:i|i'd|i've|we|my)\b`)
	// noneOf matches what turns "one" into none.
	noneOf = text.NewPattern(`(?i)\b(?:not|no|never) $`)
	// ofMyself matches what stands before what the speaker calls themselves: "I'm a person who always".
	ofMyself = text.NewPattern(`(?i)\bi(?:'m| am| was|'ve been) $`)
	// aThing matches whoever is brought in and is a thing: "a reminder asks for discipline".
	aThing = text.NewPattern(`(?i)^(?:an?|one|another|this|their)(?: [\pL-]+)? (?:reminders?|letters?|forms?|scripts?|tools?|alerts?|alarms?|sensors?|apps?|bots?|e-?mails?|templates?|manuals?|leaflets?|posters?)$`)
	// yesOrNo matches what is agreed or refused in a word: it is no news from anybody.
	yesOrNo = text.NewPattern(`(?i)^ ?(?:yes|no|ok|okay|sure|fine)\b`)
	// insider matches those who build and sell the thing, or decide about it.
	insider = text.NewPattern(`(?i)\b(?:boss|(?:product|project|engineering|account|line|sales|program|programme|our|my|the) managers?|leads?|leaders?|director|heads?|chief|ceo|cto|cfo|vp|colleagues?|teams?|engineers?|developers?|devs?|designers?|architects?|programmers?|testers?|analysts?|finance|legal|sales|marketing|compliance|security|` +
		`board|squads?|product|consultants?|auditors?|vendors?|suppliers?|partners?|accounting|accountants?|controlling|controllers?|purchasing|procurement|hr|management|mentor|interns?|juniors?|seniors?|scientists?|researchers?|reviewers?|recruiters?|executives?|stakeholders?|secretar(?:y|ies)|maintenance|supervisors?|(?:licen[cs]e|rights|policy|press|it|support|platform|payments?|fraud|brand|hardware|firmware|software|network|platform|infra\w*|backend|data|ops|operations|business) (?:people|folks|guys))\b`)
	// nobody matches words by which the subject of a clause is none that could speak.
	nobody = text.NewPattern(`(?i)\b(?:i|we|it|that|he|she|they|` +
		`times?|ways?|things?|days?|weeks?|minutes?|months?|years?|hours?|euros?|dollars?|pounds?|and|or|but|to|for|than|what|as|when|where|because|by|since|after|before|into|about|if|is|was|were|are|could|which|` +
		`sheets?|slides?|curves?|mail|bit|note|lot|huge|great|report|study|article|book|sign|display|screen|map|logs?|data|numbers|figures|page|paper|documents?|contract|policy|rule|law|plan|ticket|system|service|test|error|message|dashboard|model|button|graph|chart|percent|server)\b`)
)

// NamesInsider reports whether words name somebody who builds or sells the thing, or decides about it.
func NamesInsider(words string) bool { return insider.MatchString(words) }

// Saying returns the words in which a voice says something, from whoever it is on to the end of what is said; empty
// where they are too many.
func Saying(answer string, voice text.Span) text.Span {
	said := Sentence(answer, voice)
	if said.Empty() || !endsSentence(answer, said.End) {
		start := strip(answer, voice).Start
		said = furtherOn(answer, text.Span{Start: start, End: max(start, voice.End)})
	}
	if onlyWhere.MatchString(said.Of(answer)) {
		return text.Span{} // and not what
	}
	return said
}

// onlyWhere matches that somebody was told something somewhere: "shop staff told us in the break room".
var onlyWhere = text.NewPattern(`(?i)\b(?:told|said to|asked) (?:me|us) (?:in|on|at|during) (?:\pL+ ?){1,5}$`)

// HearsVoice reports whether somebody who is none of those that build the thing says something in an answer.
func HearsVoice(answer string) bool { return len(Voices(answer)) > 0 }
