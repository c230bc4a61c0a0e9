package ear

import (
	"iter"
	"slices"

	"pushback/coach/ear/linear"

	"github.com/blevesearch/snowballstem"
	"github.com/blevesearch/snowballstem/english"
)

// What a segment holds, as the weights know it, by the first word of the feature's name: stems
// alone, two and three in a row and two with a gap between them; who acts and whether it was done;
// the rules heard in it; the stems and rules of the segments beside it; and where it stands.
var (
	stemKey    = linear.KeyOf("stem")
	gapKey     = linear.KeyOf("gap")
	widerKey   = linear.KeyOf("wider gap")
	actorKey   = linear.KeyOf("actor")
	ruleKey    = linear.KeyOf("rule")
	classKey   = linear.KeyOf("class")
	nowKey     = linear.KeyOf("now")
	thenKey    = linear.KeyOf("then")
	lateKey    = linear.KeyOf("late")
	doerKey    = linear.KeyOf("doer")
	besideKeys = [2]linear.Key{linear.KeyOf("stem before"), linear.KeyOf("stem after")}
	ruleBeside = [2]linear.Key{linear.KeyOf("rule before"), linear.KeyOf("rule after")}
)

// How much each kind of feature counts. The longer a row of words, the less it is heard again in
// the words of somebody else.
const (
	oneStem    = 1.0
	twoStems   = 0.8
	threeStems = 0.6
	anActor    = 1.0
	aTense     = 1.0
	aClass     = 0.5
	twoClasses = 0.4
	aRule      = 1.5
	stemBeside = 0.35
	aRuleAside = 0.6
)

var amountNames = [...]string{qCount: "<n>", qPct: "<pct>", qMoney: "<money>", qDur: "<time>", qMult: "<times>", qFrac: "<part>", qOrd: "<date>"}

// stems adds the units of a segment as the weights know them.
func (s segment) stems(out []string) []string {
	for i := s.first; i < s.last; i++ {
		u := &s.rd.units[i]
		if u.kind != qNone {
			out = append(out, amountNames[u.kind])
		} else {
			out = append(out, u.stem())
		}
	}
	return out
}

// stem returns the stem of a unit. That of a word which the lexicon has is worked out once.
func (u *unit) stem() string {
	if u.known == nil {
		return stem(u.norm)
	}
	if cut := u.known.stem.Load(); cut != nil {
		return *cut
	}
	cut := stem(u.norm)
	u.known.stem.Store(&cut)
	return cut
}

// stem cuts a word to its stem.
func stem(word string) string {
	if len(word) < 4 {
		return word
	}
	env := snowballstem.NewEnv(word)
	english.Stem(env)
	return env.Current()
}

// A bag gathers the features of one segment.
type bag []linear.Feature

func (b *bag) add(k linear.Key, value float32) { *b = append(*b, linear.Feature{Key: k, Value: value}) }

// words adds the stems of a segment and the rows they stand in. The ends of the segment count as
// words, so that "^ i" tells an opening from what stands in the middle.
func (b *bag) words(stems []string) {
	at := func(i int) string {
		switch {
		case i < 0:
			return "^"
		case i >= len(stems):
			return "$"
		}
		return stems[i]
	}
	for i := -1; i < len(stems); i++ {
		one := stemKey.Join(at(i))
		if i >= 0 {
			b.add(one, oneStem)
		}
		two := one.Join(at(i + 1))
		b.add(two, twoStems)
		if i+2 <= len(stems) {
			b.add(two.Join(at(i+2)), threeStems)
			b.add(gapKey.Join(at(i)).Join(at(i+2)), threeStems)
		}
		if i+3 <= len(stems) {
			b.add(widerKey.Join(at(i)).Join(at(i+3)), threeStems)
		}
	}
}

var actorWords = [...]string{actorNone: "nobody", actorI: "i", actorWe: "we", actorThey: "they", actorIt: "it", actorYou: "you", actorOther: "other", actorCustomer: "customer"}

// lastWords is how many segments at the end of an answer are its last words, where it is told who
// does what today.
const lastWords = 3

// deeds adds who acts in the clauses of a segment, when, and whether it was done.
func (b *bag) deeds(s segment, stems []string, late bool) {
	for _, c := range s.rd.clauses {
		if c.first < s.first || c.first >= s.last {
			continue
		}
		who := actorKey.Join(actorWords[c.actor])
		if c.denied >= 0 {
			who = who.Join("not")
		}
		if c.irreal {
			who = who.Join("would")
		}
		if c.passive {
			who = who.Join("by")
		}
		b.add(who, anActor)
		tense := nowKey
		if c.past {
			tense = thenKey
		}
		b.add(tense.With(who), aTense)
		if late {
			b.add(lateKey.With(tense.With(who)), aTense)
		}
		if c.verb >= s.first && c.verb < s.last {
			b.add(who.Join(stems[c.verb-s.first]), anActor)
		}
	}
}

// near is how many words apart two word classes still count as standing together.
const near = 3

// classes adds the word classes of a segment, alone, in pairs and with who acts: the pair of
// "outsider" and "watch" is heard again where neither word is.
func (b *bag) classes(s segment, of [][]linear.Key) {
	for i, here := range of {
		c := s.rd.clauses[s.rd.units[s.first+i].clause]
		doer := doerKey.Join(actorWords[c.actor])
		if c.denied >= 0 || c.irreal {
			doer = doer.Join("not")
		}
		for _, k := range here {
			b.add(classKey.With(k), aClass)
			b.add(doer.With(k), aClass)
			for _, there := range of[i+1 : min(len(of), i+1+near)] {
				for _, l := range there {
					b.add(k.With(l), twoClasses)
				}
			}
		}
	}
}

// features gives what each segment of an answer holds, one after the other. A bag is filled anew for the
// next segment: who keeps it makes a copy.
func (h *hearing) features(segments []segment) iter.Seq[bag] {
	return func(yield func(bag) bool) {
		rules := h.rulesIn(segments)
		stems := make([][]string, len(segments))
		all := slices.Grow(h.scratch.stems[:0], len(h.tokens))
		for i, s := range segments {
			from := len(all)
			all = s.stems(all)
			stems[i] = all[from:]
		}
		h.scratch.stems = all
		b, keys := h.scratch.bag, &h.scratch.keys
		for i, s := range segments {
			b = b[:0]
			b.words(stems[i])
			b.deeds(s, stems[i], i >= len(segments)-lastWords)
			b.classes(s, keys.read(h.ear.lexicon, s))
			for _, id := range rules[i] {
				b.add(ruleKey.Join(id), aRule)
			}
			for side, j := range [2]int{i - 1, i + 1} {
				if j >= 0 && j < len(segments) {
					b.beside(side, stems[j], rules[j])
				}
			}
			b = linear.Normalize(b)
			b.place(i, len(segments))
			h.scratch.bag = b
			if !yield(b) {
				return
			}
		}
	}
}

// beside adds the stems and rules of the segment before or after.
func (b *bag) beside(side int, stems, rules []string) {
	for _, word := range stems {
		b.add(besideKeys[side].Join(word), stemBeside)
	}
	for _, id := range rules {
		b.add(ruleBeside[side].Join(id), aRuleAside)
	}
}

// fifth, fromEnd and fromStart say where in an answer a segment stands: what was learned and who has
// it now stand at the end, how large it was at the beginning.
var (
	fifth     = [...]linear.Key{linear.KeyOf("fifth 0"), linear.KeyOf("fifth 1"), linear.KeyOf("fifth 2"), linear.KeyOf("fifth 3"), linear.KeyOf("fifth 4")}
	fromStart = [...]linear.Key{linear.KeyOf("from the start 0"), linear.KeyOf("from the start 1")}
	fromEnd   = [...]linear.Key{linear.KeyOf("from the end 0"), linear.KeyOf("from the end 1"), linear.KeyOf("from the end 2")}
)

// aPlace is how much the place of a segment counts beside all of its words together.
const aPlace = 0.3

// place adds where the i-th of n segments stands.
func (b *bag) place(i, n int) {
	b.add(fifth[len(fifth)*i/n], aPlace)
	if i < len(fromStart) {
		b.add(fromStart[i], aPlace)
	}
	if e := n - 1 - i; e < len(fromEnd) {
		b.add(fromEnd[e], aPlace)
	}
}

// rulesIn returns the ids of the rules heard in each segment.
func (h *hearing) rulesIn(segments []segment) [][]string {
	out := make([][]string, len(segments))
	for _, label := range h.labels() {
		all := h.by[label]
		for i := range all {
			g := &all[i]
			first, last := under(segments, g.Span)
			for k := first; k < last; k++ {
				out[k] = append(out[k], g.id)
			}
		}
	}
	return out
}
