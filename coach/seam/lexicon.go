package seam

import (
	"strings"
	"sync"
)

// wordSet returns the set of the words in a list.
func wordSet(list string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(list) {
		set[w] = true
	}
	return set
}

// asks are words behind which somebody is asked about what they do: "how many days do i have".
var asks = wordSet(`do does did don't didn't`)

// leadsUp are words with which somebody leads up to what they say: "and whenever a team had no time i wrote it down".
var leadsUp = wordSet(`when whenever if while as once after before since`)

// plain are verbs with which a sentence can begin after "and".
var plain = wordSet(`is are was were let said says did do does can will would could`)

// names are words with which the name of something begins that is spoken about next.
var names = wordSet(`the a an my our their his her this these those on in at for from by with after one some all every most`)

// isThing are words that name what somebody then says what they did with: "the thing we gave up".
var isThing = wordSet(`thing things part way reason only one`)

// sinceThen are words with which somebody goes on to how it is, or was, at another time.
var sinceThen = wordSet(`after afterwards before now today`)

// joins are the words that join one thing said to the next.
var joins = wordSet(`and so but`)

// subjects are the words by which somebody or something is the subject of a clause.
var subjects = wordSet(`i we they he she you it there nobody everybody everyone somebody someone anybody anyone people who`)

// leadsOn are words that nothing ends with that anybody says.
var leadsOn = wordSet(`and or but so because cause then if when while until till the a an my our your their his its every to of from
	with at than per into as i we they he she i'd i've we'd we've i'm very was were is are be been had has have
	would could can otherwise`)

// goesOn are words with which a sentence seldom begins in speech, and often goes on.
var goesOn = wordSet(`after before in on at for with by from to of than until till since that which who where as or per instead when while`)

// saying are the verbs behind which somebody is heard, tellsWho whom they tell.
var saying = wordSet(`say said says told tells asked asks wrote writes goes thought figured realised realized`)

var tellsWho = wordSet(`me us him her them`)

// nearTimes and periods name a time near to another one: "last month".
var (
	nearTimes = wordSet(`last this next`)
	periods   = wordSet(`day night week month year quarter spring summer autumn winter monday tuesday wednesday thursday friday saturday sunday`)
)

// ofMonth are words behind which "may" is a month.
var ofMonth = wordSet(`in of by since last next until till early late mid this every`)

// verbs are those that do not end in "ed" by which it is told that somebody does something, or something is so.
var verbs = wordSet(`is are was were be been am has have had do does did will would can could should may might must went go goes
	got get gets came come comes said say says told tell tells made make makes took take takes saw see sees gave
	give gives ran run runs cut put found find kept keep keeps built build wrote write sat left leave fell fall
	rose rise brought bring became become knew know thought think felt feel meant means mean let lost lose sold
	sell bought buy met paid pay read sent set shut spent spoke stood stuck taught threw won began begin broke
	chose drove grew held heard hit hung led rang rebuilt sang shook slept stopped swore wore`)

// doneWith are verbs that say of a thing what is done with it, behind whoever does: "the tickets we sell".
var doneWith = wordSet(`have use do sell make run get need want know send serve see own pay`)

// noticing are verbs behind which "that" tells what was seen or said.
var noticing = wordSet(`saw see found find noticed notice learned learnt realised realized thought knew means meant said showed shows`)

// moves are those verbs with which "there" says where, and not that there is something.
var moves = wordSet(`went fell rose came got dropped grew stayed took goes`)

// figures are the words of numbers. Package quantity knows more of them, and reads more than there is time for at every key.
var figures = wordSet(`one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
	eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion point
	half third quarter fifth tenth dozen`)

// prepositions, determiners and adverbs tell kinds of words apart.
var (
	prepositions = wordSet(`in on at for with by from of than into about over under after before through per as between against`)
	determiners  = wordSet(`the a an my our your their his her its this these those some all every each no any one`)
	adverbs      = wordSet(`not never just really actually still also even then`)
	asking       = wordSet(`that which who what how why`)
)

// sounds carry nothing.
var sounds = wordSet(`um uh er erm hm ah`)

// kinds holds the kind of each word that a list names. A word on several lists is of the first kind that has it. They are
// gathered when the first speech without marks comes: one look instead of nine a word, and nothing at start-up.
var kinds = sync.OnceValue(func() map[string]string {
	all := map[string]string{"and": "and", "so": "so", "but": "but", "to": "to", "^": "^"}
	for _, k := range []struct {
		name  string
		words map[string]bool
	}{
		{"asking", asking}, {"leads up", leadsUp}, {"subject", subjects}, {"adverb", adverbs}, {"verb", verbs},
		{"determiner", determiners}, {"preposition", prepositions}, {"number", figures}, {"number", map[string]bool{amount: true}}, {"object", tellsWho},
	} {
		for w := range k.words {
			if all[w] == "" {
				all[w] = k.name
			}
		}
	}
	return all
})

// kindOf returns what kind of word one is. The kinds tell what the weights cannot know of a row of words that was never
// met: that a subject and a verb stand behind a noun.
func kindOf(norm string) string {
	if kind, known := kinds()[norm]; known {
		return kind
	}
	switch {
	case contracted(norm):
		return "subject and verb"
	case strings.HasSuffix(norm, "n't"):
		return "verb"
	case len(norm) > 5 && strings.HasSuffix(norm, "ing"):
		return "ing"
	case len(norm) > 4 && strings.HasSuffix(norm, "ly"):
		return "adverb"
	case len(norm) > 4 && strings.HasSuffix(norm, "ed"):
		return "ed"
	}
	return "other"
}
