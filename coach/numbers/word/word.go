// Package word says what a word can do in the phrase of a number: end it, move it, put it before a
// change or after one. Its lists are of English as it is spoken.
package word

import (
	"iter"
	"maps"
	"strings"
	"sync"
)

// A Class is what a word can do; the classes of one word are joined with |.
type Class uint64

// The classes. A word may be of several.
const (
	Filler       Class = 1 << iota // "um", "like": may be skipped
	StartsFiller                   // may start talk of several words: "kind of", "let's say"
	Stop                           // ends a noun phrase: "the", "and", "of", "went"
	Month                          // "march", "sept"
	Period                         // "week": a span of time that things are counted by
	Less                           // "less", "fewer", "lower", "cheaper"
	More                           // "more", "higher", "up"
	Fast                           // "faster", "quicker": a rate or a time
	Staff                          // people who are the effort, not the result: "engineers"
	Be                             // "was", "is"
	Fall                           // "fell", "cut", "dropped"
	Rise                           // "rose", "grew"
	Move                           // "went", "moved", "improved": a change with no direction of its own
	Past                           // puts a value before the change: "before", "previously"
	Now                            // puts a value after it: "now", "today", "afterwards"
	Determiner                     // "the", "our", "a"
	Pronoun                        // "we", "it", "which"
	Join                           // joins clauses: "and", "so", "because"
	Preposition                    // "of", "in", "for", "with"
	Adverb                         // may stand between a verb and its number: "down", "only"
	Adjunct                        // a preposition that keeps a noun phrase going: "of", "for", "per"
	Size                           // follows "three times the" where a change is meant: "number", "volume"
	Conclusion                     // draws a change or a sum from what stands before it: "so", "which", "meaning"
	Season                         // names a point in time as months do: "autumn", "q3", "then"
	Saving                         // a verb of what is no longer spent: "saved", "freed"
	Planned                        // tells what was only foreseen: "planned", "quoted"
	Hedge                          // stands before a number and says how exactly it is meant: "about", "under"
	Goal                           // names what one wanted to reach: "target", "quota"
)

// stops are the classes whose words all end a noun phrase.
const stops = Be | Fall | Rise | Move | Determiner | Pronoun | Join | Preposition

// Is reports whether the word is of one of the classes at least.
func (c Class) Is(of Class) bool { return c&of != 0 }

// Of returns the classes of a word in lower case, or 0 where nothing is known of it.
func Of(w string) Class { return classes()[w] }

// All ranges over every word that has a class, in no order.
func All() iter.Seq2[string, Class] { return maps.All(classes()) }

// classes is made when the first word is asked for, and read only from then on.
var classes = sync.OnceValue(func() map[string]Class {
	all := make(map[string]Class, 1024)
	for c, words := range lists {
		if c.Is(stops) {
			c |= Stop
		}
		for w := range strings.FieldsSeq(words) {
			all[w] |= c
		}
	}
	return all
})

// lists hold the words of each class.
var lists = map[Class]string{
	Filler: "um uh er erm uhm hmm hm mm like basically actually literally maybe perhaps probably " +
		"somehow roughly approximately about around circa approx ca almost nearly just only some " +
		"exactly barely well roundabout say honestly obviously",
	StartsFiller: "i i'd you let let's kind sort something if or give more as at what in",
	Month: "january february march april may june july august september october november december " +
		"jan feb mar apr jun jul aug sep sept oct nov dec",
	Period: "second minute hour day night weekday week weekend fortnight sprint month quarter year decade annum",
	Less: "less fewer lower cheaper shorter smaller down below slower worse saved gone reduction " +
		"decrease drop cut decline fall saving savings smaller reduced lighter",
	More: "more higher up above longer larger bigger better greater increase rise growth gain uplift " +
		"lift jump improvement increased improved stronger additional extra additionally boost",
	Fast: "faster quicker speedup speed-up sooner earlier quick fast",
	Staff: "engineers engineer developers developer devs dev colleagues colleague contractors contractor " +
		"designers designer analysts analyst managers manager reports report reviewers scientists " +
		"interns testers pms headcount ftes fte heads staff",
	Be: "is are was were be been being am it's that's he's she's there's they're we're isn't wasn't",
	Fall: "fell fall falls fallen falling dropped drop drops dropping cut cuts cutting reduced reduce reduces " +
		"reducing reduction lowered lower lowers decreased decrease decreases shrank shrunk shrink shortened " +
		"slashed trimmed sank sunk declined decline halved saved save saves shaved lost lose",
	Rise: "rose rise rises risen rising grew grow grows grown growing increased increase increases climbed " +
		"climb climbs jumped jump jumps raised raise raises lifted lift gained gain doubled tripled quadrupled " +
		"soared boosted boost",
	Move: "went go goes going gone moved move moves got get gets came come comes brought bring brings took take " +
		"takes taken improved improve improves changed change changes swung shifted pushed drove turned " +
		"driving bringing getting taking moving ended end stood stands stand hit reached settled landed " +
		"sped speeded swing",
	Past: "before previously originally initially beforehand formerly earlier historically baseline pre prior",
	Now: "now today after afterwards afterward currently later nowadays post thereafter finally eventually since " +
		"meanwhile presently subsequently",
	Determiner: "the a an our my their his her its this that these those your every each all any no some both another " +
		"such which whose",
	Pronoun: "i we you he she it they them us me him that this which who there it's that's what those these " +
		"i'd we'd they'd he'd she'd it'd i've we've they've you've i'm we're they're you're there's " +
		"everything everyone nobody somebody someone something",
	Join: "and so but because cause 'cause since when while as if then or that which who where although though " +
		"until whereas therefore thus hence than yeah yes okay ok no",
	Preposition: "of in on at for with without by from to into onto over under per within between through during " +
		"across against among before after out off up down until till versus vs via around about",
	Adjunct: "of for per in on at with",
	Adverb:  "down up back even straight all only right steadily quickly slowly further",
	Stop: "not did do does done had has have having would could will can should might must said says " +
		"much many most very too also still already again never ever both either neither instead rather " +
		"how why what hence once twice per each every i.e e.g etc needed needs need wanted want asked " +
		"used made make meant means saw see seen kept keep put found find gave give",
	Size:       "size rate number speed volume amount throughput traffic load old previous original",
	Conclusion: "so that's therefore thus hence meaning means which that consequently accordingly",
	Season:     "spring summer autumn winter fall christmas easter then q1 q2 q3 q4 midsummer now",
	Saving:     "saved saves saving save shaved freed frees gained won",
	Planned:    "planned estimated scheduled budgeted quoted",
	Hedge:      "about around roughly some nearly almost under over like",
	Goal:       "target goal plan objective quota aim sla",
}
