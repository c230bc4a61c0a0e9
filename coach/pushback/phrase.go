package pushback

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"pushback/coach/numbers/change"
	"pushback/coach/text"
)

// A name is asked about ("What else could have moved the late orders?"), so that words which are no
// noun phrase make a question no sense at all. What stands here tells by general signs of grammar
// whether words are one; where that is not sure, they are not.

// phrase returns words of an answer as the name of what a row measures, without what only leads up to
// it, and "" where they are none. The answer goes on with after.
func phrase(name, after string, row change.Row) string {
	name = lastClause(name)
	name = strings.TrimLeftFunc(name, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	name = opening.ReplaceAllString(name, "")
	name = onSome.ReplaceAllString(name, "")
	switch {
	case name == "", noOpening.MatchString(name), noInside.MatchString(name), strings.ContainsAny(name, "=<>|;:*→"):
		return ""
	case someOf.MatchString(name), determined(name), verbal(name, after):
		return ""
	case strings.HasPrefix(after, "-"), noQuality.MatchString(name), ownerOf.MatchString(after):
		return "" // half a word, a quality, the owner of what is counted
	case !row.Pair() && gainer.MatchString(name):
		return ""
	}
	return name
}

// lastClause returns the words after the last conjunction that begins a clause of its own: "late
// orders" of "that one shipped in April and late orders".
func lastClause(name string) string {
	for {
		at := conjunction.FindStringIndex(name)
		if at == nil || at[0] == 0 {
			return name
		}
		if word := strings.TrimSpace(name[at[0]:at[1]]); word == "and" && !finiteIn(name[:at[0]]) {
			return name // "fees and goodwill"
		}
		name = name[at[1]:]
	}
}

// finiteIn reports whether the words before "and" hold a verb, so that a clause ended there. A
// participle before a noun ("failed orders and returns") is none.
func finiteIn(words string) bool {
	if noInside.MatchString(words) {
		return true
	}
	fields := strings.Fields(words)
	for i, w := range fields {
		if i > 0 && strings.HasSuffix(w, "ed") && len(w) > 4 && i+1 < len(fields) && nounJoin.MatchString(fields[i+1]) {
			return true
		}
	}
	return len(fields) > 1 && pastVerb.MatchString(fields[len(fields)-1])
}

// determined reports whether an article stands where a noun phrase has none: behind a noun, which
// then is the subject or the verb before an object ("a declaration takes the clerks").
func determined(name string) bool {
	fields := strings.Fields(strings.ToLower(name))
	for i := 1; i < len(fields); i++ {
		if !article.MatchString(fields[i]) || nounJoin.MatchString(fields[i-1]) || strings.HasSuffix(fields[i-1], "ing") {
			continue
		}
		if i < 2 || !ofVerb.MatchString(fields[i-2]) {
			return true // but "time to find a fault", "calls that reached a person"
		}
	}
	return false
}

// verbal reports whether the last word of a name is the verb of its sentence. A participle ("offers
// accepted") and a plural ("unit costs") have a verb or a colon after them, a verb has its object.
func verbal(name, after string) bool {
	fields := strings.Fields(name)
	if len(fields) < 2 {
		return false
	}
	last := fields[len(fields)-1]
	if pastVerb.MatchString(last) && !nounInEd.MatchString(last) {
		return !predicate.MatchString(after)
	}
	return presentVerb.MatchString(last) && objectOf.MatchString(after) && !twoValues.MatchString(after)
}

// told reports whether the words between the name of a change told alone and its size tell that the
// named thing itself moved: not "the company saves $3", "the mandate was a 20 % reduction".
func told(between string, row change.Row) bool {
	if defines.MatchString(between) {
		return false
	}
	if !row.Consistent || bySize.MatchString(between) {
		return true
	}
	if row.Amount != nil && row.AmountUnit != "" && row.AmountUnit != "pp" && row.AmountUnit != "pt" && row.AmountUnit != "bp" {
		return movedVerb.MatchString(between)
	}
	return movedVerb.MatchString(between) || being.MatchString(between) || !anyLetter.MatchString(between)
}

// nounReach is how far from a name its word is looked for within a sentence.
const nounReach = 2000

// lastWhole returns where words stand last in a text as whole words, -1 where they do not.
func lastWhole(in, words string) int {
	for end := len(in); ; {
		at := strings.LastIndex(in[:end], words)
		if at < 0 {
			return -1
		}
		if after, _ := utf8.DecodeRuneInString(in[at+len(words):]); !unicode.IsLetter(after) && !unicode.IsDigit(after) {
			return at
		}
		if end = at + len(words) - 1; end < 0 {
			return -1
		}
	}
}

// properNoun reports whether a name of one word at a place is written as a proper noun somewhere
// within a sentence near it: a town, a customer, a system beside others.
func properNoun(answer, name string, place int) bool {
	first, size := utf8.DecodeRuneInString(name)
	if strings.Contains(name, " ") || len(name) < 3 || !unicode.IsUpper(first) || strings.ToLower(name[size:]) != name[size:] {
		return false
	}
	near := answer[max(0, place-nounReach):min(len(answer), place+nounReach)]
	for at := strings.Index(near, name); at >= 0; {
		if midSentence.MatchString(near[max(0, at-12):at]) {
			return true
		}
		next := strings.Index(near[at+len(name):], name)
		if next < 0 {
			return false
		}
		at += len(name) + next
	}
	return false
}

const someNumber = `(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|half)`

var (
	conjunction = text.NewPattern(`(?i) (?:so|but|then|and) `)
	opening     = text.NewPattern(`(?i)^(?:(?:thus|today|yesterday|now|then|afterwards|meanwhile|overall|finally|fewer|such|own|so|as a by-product|all in|the|a|an)\b,? ?(?:the|our|my|its|their)? ?)+`)
	onSome      = text.NewPattern(`(?i) (?:on|in|at|between|of|for) ` + someNumber + `$`)
	nounJoin    = text.NewPattern(`(?i)^(?:of|in|on|at|by|for|from|to|with|without|per|about|after|before|between|against|under|over|into|within|through|across|during|since|among|and|or|as|than|that|whole|all|half|inside|outside|near|off|such)$`)
	ofVerb      = text.NewPattern(`^(?:to|that|who|which)$`)
	article     = text.NewPattern(`^(?:the|a|an|our|my|their|his|her|its|this|these|those|some)$`)
	pastVerb    = text.NewPattern(`(?i)^(?:\p{L}{2,}ed|ran|hit|\p{L}*paid|bought|sold|read|kept|held|lost|left|sent|felt|made|took|built|spent|shut|caught)$`)
	nounInEd    = text.NewPattern(`(?i)^(?:feed|need|bed|shed|breed|weed|speed|seed)$`)
	presentVerb = text.NewPattern(`(?i)^(?:costs|waits|peaks|lands|holds|replies|opens|closes|ships|reads|renders?|starts|ends|saves|loads|passes|uses|needs|drops|fails|stops|runs|works|reaches|returns|answers|loses)$`)
)

// noOpening matches words that no noun phrase begins with, noInside words that none holds, someOf
// those that name a number or a part of the things compared and not what was measured of them; gainer
// matches those who gain by a change and are none.
var (
	noOpening = text.NewPattern(`(?i)^(?:` + someNumber + `|hundred|thousand) |^(?:as|at|among|amongst|once|to|let|more|less|than|accepting|accepted that|taking|giving|holding|by|if|when|like|just|only|even|also|not|no|never|each time|every time|there|here|about|that|which|what|how)\b`)
	noInside  = text.NewPattern(`(?i)\p{L} (?:ran|paid|bought|felt|spent|took|renders?|receive)\b|\bused to\b|\b(?:takes|gives?|gave|becomes?|became|receives?|triples|doubles|halves|lands|arrives|gets|goes|pays|needs|brings|means|makes|hit the|now|let|lets|truncating|never|always|don't|didn't|won't|isn't|it's|that's|i'm|we're)\b|\b(?:falls|rises|grows|drops|shrinks) (?:with|by|to|from)\b|'s like\b`)
	someOf    = text.NewPattern(`(?i)^(?:the )?(?:(?:first|second|other|last|next|new|old|control|remaining|whole) )?(?:` + someNumber + `|half|others?|ones?|rest|north|south|east|west|holdback|control|treatment|group|arm|version)(?: (?:half|group|arm|ones?|of|with|in|without|at|from|years?|months?|weeks?|days?|hours?|minutes?|warehouses|stores|shops|sites|teams|people|depots|plants|countries|cities|towns)\b.*)?$`)
	noQuality = text.NewPattern(`(?i)(?:^| )(?:rapid|offline|incremental|warm|early|late|average|usual|expected|planned|back|euros?|dollars?|pounds?|shillings?)$`)
	ownerOf   = text.NewPattern(`(?i)^\s+(?:had|has|have|is having|are having),? (?:I (?:think|believe),? |only |about |around |some |just )*(?:\d|` + someNumber + `\b)`)
	gainer    = text.NewPattern(`(?i)^(?:(?:the|our|my|new|other|small|big|\p{L}+-\p{L}+) )?(?:compan(?:y|ies)|schools?|customers?|clients?|users?|teams?|people|folks|couples?|famil(?:y|ies)|grown-ups|colleagues?|managers?|stores?|shops?|machines?|lines?|app|provider|supplier|business|department)(?: (?:in|at|of|from|with|who|that)\b.*)?$`)
)

// predicate matches what follows a participle of the name, objectOf what follows a verb, twoValues the two
// values of a line of notes; movedVerb and being match the verbs of a thing that moved, defines those that
// say what it is.
var (
	predicate   = text.NewPattern(`(?i)^(?:\s+(?:also|then|now|each|per|in|by|within|last|this|that|of|at|on)\b(?:\s+(?:the\s+)?\p{L}+){0,3}?)?(?:\s*(?:[:=→(–-]|->)|\s+(?:went|go|fell|fall|rose|rise|dropped|came|climbed|declined|decreased|increased|improved|shrank|grew|halved|doubled|tripled|jumped|moved|changed|slid|slipped|is|are|was|were|has|have|had|down|up|per|stood|stayed)\b)`)
	objectOf    = text.NewPattern(`(?i)^\s+(?:(?:only|just|about|around|roughly|at|in|for|now|by|the|a|an|to|us|them|more|less|up|down|through|out|some|maybe)\s+)*(?:[\d€$£]|` + someNumber + `\b|an? (?:few|couple|hour|minute|second|day|week)|under|over|within)`)
	twoValues   = text.NewPattern(`(?i)^\s+[~€$£]?[\d.,]+\s?\S{0,8}(?:\s+\p{L}+){0,2}\s*(?:→|->|=>|to\b)`)
	movedVerb   = text.NewPattern(`(?i)\b(?:went|go(?:es)?|fell|fall(?:s|en)?|rose|risen?|rises|dropp?(?:ed|s)?|came|come|climb(?:ed|s)?|declined?|decreased?|increased?|improved?|shrank|shrunk|gr[eo]wn?|halved|doubled|tripled|jumped|moved|changed|sank|slid|slipped|cut|down|up|reduced|lower|higher|lowered|raised|lost|gained|shortened|trimmed|growing|falling|rising|dropping|shrinking|above|below)\b`)
	being       = text.NewPattern(`(?i)\b(?:is|are|was|were|be|been|has|have|had|stayed|stood|came|ended)\b`)
	bySize      = text.NewPattern(`(?i)^\s*(?:$|[:=+−–-]|(?:by|from|minus|plus|up|down)\b)`)
	defines     = text.NewPattern(`(?i)\b(?:is|was|were|are|be|being|means?|meant) (?:a|an|the)\b`)
	anyLetter   = text.NewPattern(`\p{L}`)
	midSentence = text.NewPattern(`(?:\p{Ll}|,) (?:the )?$`)
)
