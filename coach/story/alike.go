package story

import (
	"cmp"
	"slices"
	"strings"
	"sync"

	"pushback/coach/text"
)

// near is the likeness from which two texts tell the same story. Measured on the labelled answers of
// the ear, of which none retells another, and on retellings (TestAlike).
const near = 0.34

// An imprint is what a text is told apart by: its telling words, each with how much it tells.
type imprint map[string]float64

// fingerprint returns the telling words of a text. Retellings change verbs and order; what the story
// is about, its names and its numbers, they keep.
func fingerprint(s string) imprint {
	p := imprint{}
	for _, t := range text.Tokenize(s) {
		switch t.Kind {
		case text.Number:
			if digits := strings.Trim(strings.ReplaceAll(t.Norm, ",", ""), "."); len(digits) > 1 {
				p[digits] = 1.5
			}
		case text.Word:
			if w := stem(t.Norm); len(w) > 2 && !everyday()[w] {
				p[w] = weightOf(w)
			}
		}
	}
	return p
}

// weightOf lets longer words, which are rarer, tell more.
func weightOf(word string) float64 { return 0.4 + 0.12*float64(min(len(word), 10)) }

// stem takes the endings off that a retelling changes.
func stem(word string) string {
	if everyday()[word] {
		return word
	}
	for _, end := range []string{"'s", "ations", "ation", "ings", "ing", "ers", "er", "ies", "ied", "ed", "es", "s", "ly", "e", "y"} {
		if rest, ok := strings.CutSuffix(word, end); ok && len(rest) > 2 {
			return rest
		}
	}
	return word
}

// everyday are words that any story may have, and what is left of them without their endings.
var everyday = sync.OnceValue(func() map[string]bool {
	const words = `the and that this with from they them their there then than have has had was were been being are for not but
		you your our his her she him its out what when which who how why will would could should can may might one two three four
		five six seven eight nine ten all any some more most less much many few each every only also just very really into over
		under about after before again because while until since between through during where here other another same such both
		own did does done doing make made makes making take took taken taking get got gotten getting give gave given giving go
		went gone going come came coming say said saying tell told telling ask asked asking see saw seen seeing look looked
		looking find found finding know knew known think thought want wanted need needed use used using work worked working try
		tried trying start started starting begin began begun end ended keep kept put set run ran running show showed shown
		time times day days week weeks month months year years hour hours minute minutes quarter today morning monday tuesday
		wednesday thursday friday january february march april june july august september october november december
		team teams people person colleague manager lead led leading leader engineer engineers engineering customer customers
		user users product project company business result results situation task action problem thing things number numbers
		percent per cent half first second third last next new old good better best well bad worse big small large long short
		high low way part point change changed changes changing decide decided decision own owned owner build built building
		write wrote written launch launched ship shipped fix fixed drop dropped fall fell rise rose rising cut move moved
		increase increased reduce reduced improve improved help helped call called meet met meeting talk talked plan planned
		propose proposed agree agreed release released feature features service services system data metric metrics million
		thousand hundred nobody everybody someone something nothing everything still even never always already back down
		off once later early late myself ourselves`
	all := map[string]bool{}
	for _, w := range strings.Fields(words) {
		all[w] = true
	}
	return all
})

// fullPrint is the weight from which a text has said what it is about. A shorter one shares little
// with anything for certain.
const fullPrint = 14

// likeness is the share of the telling words that two texts have in common, 0 to 1: half of it of
// the shorter one, so that a short version is known again in a long one, half of both.
func likeness(a, b imprint) float64 {
	var shared float64
	for w, weight := range a {
		if _, ok := b[w]; ok {
			shared += weight
		}
	}
	return liken(shared, a.weight(), b.weight())
}

// weight returns how much all words of a text tell.
func (p imprint) weight() (sum float64) {
	for _, weight := range p {
		sum += weight
	}
	return sum
}

// liken is the likeness of two texts by the weight of what they share and of each.
func liken(shared, left, right float64) float64 {
	if shared == 0 {
		return 0
	}
	shorter := max(min(left, right), fullPrint)
	return (shared/shorter + shared/max(left+right-shared, shorter)) / 2
}

// Likeness says how far two texts tell the same story, 0 to 1.
func Likeness(a, b string) float64 { return likeness(fingerprint(a), fingerprint(b)) }

// A Match is a story with how like one of its versions is to a text.
type Match struct {
	Entry
	Likeness float64
}

// Same reports whether the story is told by the text.
func (m Match) Same() bool { return m.Likeness >= near }

// Like returns every story, the likest to a text first. Each is as like as its likest version.
func (b Bank) Like(words string) []Match {
	mine := fingerprint(words)
	all := make([]Match, len(b))
	for i, e := range b {
		all[i].Entry = e
		for _, v := range e.Versions {
			all[i].Likeness = max(all[i].Likeness, likeness(mine, fingerprint(v.Text)))
		}
	}
	slices.SortStableFunc(all, func(a, b Match) int { return cmp.Compare(b.Likeness, a.Likeness) })
	return all
}

// Known returns the story that a text tells, or false where the bank has none.
func (b Bank) Known(words string) (Entry, bool) {
	if all := b.Like(words); len(all) > 0 && all[0].Same() {
		return all[0].Entry, true
	}
	return Entry{}, false
}

// wordForWord is the likeness from which a telling teaches nothing beside the one it is like.
const wordForWord = 0.8

// A recogniser knows tellings again. It keeps for each word the tellings that have it, so that a
// text is compared only with those that share something with it.
type recogniser struct {
	tellings []learnt
	having   map[string][]int // by word, places in tellings
}

// learnt is a telling that a recogniser knows.
type learnt struct {
	owner  int
	weight float64 // of all its words
}

func newRecogniser() *recogniser { return &recogniser{having: map[string][]int{}} }

// learn keeps a telling for an owner.
func (r *recogniser) learn(owner int, p imprint) {
	for w := range p {
		r.having[w] = append(r.having[w], len(r.tellings))
	}
	r.tellings = append(r.tellings, learnt{owner, p.weight()})
}

// known returns the owner of the likest telling and how like it is, or false where none tells the
// same story.
func (r *recogniser) known(p imprint) (owner int, likest float64, ok bool) {
	shared := map[int]float64{}
	for w, weight := range p {
		for _, at := range r.having[w] {
			shared[at] += weight
		}
	}
	mine, best := p.weight(), -1
	for at, weight := range shared {
		l := liken(weight, mine, r.tellings[at].weight)
		if l > likest || l == likest && at > best {
			best, likest = at, l
		}
	}
	if likest < near {
		return 0, 0, false
	}
	return r.tellings[best].owner, likest, true
}
