package numbers

import (
	"strings"
	"sync"
)

// flags say what a word can do in the phrase of a number.
type flags uint64

const (
	isFiller     flags = 1 << iota // "um", "like": may be skipped
	startsFiller                   // may start a filler phrase
	isStop                         // ends a noun phrase: "the", "and", "of", "went"
	isMonth
	isPeriod // "week": a span of time that things are counted by
	isLess   // "less", "fewer", "lower", "cheaper"
	isMore   // "more", "higher", "up"
	isFast   // "faster", "quicker": a rate or a time
	isStaff  // people who are the effort, not the result: "engineers"
	isBe     // "was", "is"
	isFall   // "fell", "cut", "dropped"
	isRise   // "rose", "grew"
	isMove   // "went", "moved", "improved": a change with no direction of its own
	isPast   // a word that puts a value before the change: "before", "previously"
	isNow    // a word that puts a value after it: "now", "today", "afterwards"
	isDet    // "the", "our", "a"
	isPronoun
	isJoin    // joins clauses: "and", "so", "because"
	isPrep    // "of", "in", "for", "with"
	isAdverb  // may stand between a verb and its number: "down", "only"
	isAdjunct // may close a noun phrase: a preposition that keeps it going, "of", "for", "per"
)

// A lexeme is what the package knows of one word.
type lexeme struct {
	flags flags
	num   numKind
	value float64
	unit  *unit
}

func (l *lexeme) is(f flags) bool { return l.flags.is(f) }

func (f flags) is(any flags) bool { return f&any != 0 }

// wordLists hold the words of each flag. A word may stand in several.
var wordLists = map[flags]string{
	isFiller: "um uh er erm uhm hmm hm mm like basically actually literally maybe perhaps probably " +
		"somehow roughly approximately about around circa approx ca almost nearly just only some " +
		"exactly barely well roundabout say honestly obviously",
	startsFiller: "i i'd you let let's kind sort something if or give more as at what in",
	isMonth: "january february march april may june july august september october november december " +
		"jan feb mar apr jun jul aug sep sept oct nov dec",
	isPeriod: "second minute hour day night weekday week weekend fortnight sprint month quarter year decade annum",
	isLess: "less fewer lower cheaper shorter smaller down below slower worse saved gone reduction " +
		"decrease drop cut decline fall saving savings smaller reduced lighter",
	isMore: "more higher up above longer larger bigger better greater increase rise growth gain uplift " +
		"lift jump improvement increased improved stronger additional extra additionally boost",
	isFast: "faster quicker speedup speed-up sooner earlier quick fast",
	isStaff: "engineers engineer developers developer devs dev colleagues colleague contractors contractor " +
		"designers designer analysts analyst managers manager reports report reviewers scientists " +
		"interns testers pms headcount ftes fte heads staff",
	isBe: "is are was were be been being am it's that's he's she's there's they're we're isn't wasn't",
	isFall: "fell fall falls fallen falling dropped drop drops dropping cut cuts cutting reduced reduce reduces " +
		"reducing reduction lowered lower lowers decreased decrease decreases shrank shrunk shrink shortened " +
		"slashed trimmed sank sunk declined decline halved saved save saves shaved lost lose",
	isRise: "rose rise rises risen rising grew grow grows grown growing increased increase increases climbed " +
		"climb climbs jumped jump jumps raised raise raises lifted lift gained gain doubled tripled quadrupled " +
		"soared boosted boost",
	isMove: "went go goes going gone moved move moves got get gets came come comes brought bring brings took take " +
		"takes taken improved improve improves changed change changes swung shifted pushed drove turned " +
		"driving bringing getting taking moving ended end stood stands stand hit reached settled landed " +
		"sped speeded swing",
	isPast: "before previously originally initially beforehand formerly earlier historically baseline pre prior",
	isNow: "now today after afterwards afterward currently later nowadays post thereafter finally eventually since " +
		"meanwhile presently subsequently",
	isDet: "the a an our my their his her its this that these those your every each all any no some both another " +
		"such which whose",
	isPronoun: "i we you he she it they them us me him that this which who there it's that's what those these " +
		"i'd we'd they'd he'd she'd it'd i've we've they've you've i'm we're they're you're there's " +
		"everything everyone nobody somebody someone something",
	isJoin: "and so but because cause 'cause since when while as if then or that which who where although though " +
		"until whereas therefore thus hence than yeah yes okay ok no",
	isPrep: "of in on at for with without by from to into onto over under per within between through during " +
		"across against among before after out off up down until till versus vs via around about",
	isAdjunct: "of for per in on at with",
	isAdverb:  "down up back even straight all only right steadily quickly slowly further",
	isStop: "not did do does done had has have having would could will can should might must said says " +
		"much many most very too also still already again never ever both either neither instead rather " +
		"how why what hence once twice per each every i.e e.g etc needed needs need wanted want asked " +
		"used made make meant means saw see seen kept keep put found find gave give",
}

// unknown is what the package knows of every other word.
var unknown lexeme

// lexicon is made when the first text is read, and read only from then on.
var lexicon = sync.OnceValue(buildLexicon)

func buildLexicon() map[string]*lexeme {
	lex := make(map[string]*lexeme, 1024)
	entry := func(w string) *lexeme {
		if lex[w] == nil {
			lex[w] = new(lexeme)
		}
		return lex[w]
	}
	for f, words := range wordLists {
		for _, w := range strings.Fields(words) {
			entry(w).flags |= f
		}
	}
	for w, n := range numberWords {
		e := entry(w)
		e.num, e.value = n.kind, n.value
	}
	for i := range units {
		for _, w := range strings.Fields(units[i].words) {
			entry(w).unit = &units[i]
		}
	}
	for _, e := range lex {
		if e.is(isBe | isFall | isRise | isMove | isDet | isPronoun | isJoin | isPrep) {
			e.flags |= isStop
		}
	}
	return lex
}
