package drill

import (
	"cmp"
	"hash/fnv"
	"slices"
	"strings"

	"pushback/prompts"
)

// Bank returns a card for each thing in lib that can be drilled without having rehearsed, in an
// order that takes the kinds in turn and is always the same.
func Bank(lib *prompts.Library) []Card {
	kinds := [][]Card{
		scattered(bankRewrites(lib)), scattered(bankFollowUps(lib)), scattered(bankCases(lib)),
		scattered(bankSums()), scattered(bankStories(lib)), scattered(bankPrinciples(lib)),
	}
	var out []Card
	for i := 0; len(kinds) > 0; i++ {
		kinds = slices.DeleteFunc(kinds, func(cards []Card) bool { return i >= len(cards) })
		for _, cards := range kinds {
			out = append(out, cards[i])
		}
	}
	return out
}

// scattered orders cards by a lot of their ids, so that neighbours of a file are not neighbours here.
func scattered(cards []Card) []Card {
	slices.SortFunc(cards, func(a, b Card) int { return cmp.Or(cmp.Compare(lot(a.ID), lot(b.ID)), strings.Compare(a.ID, b.ID)) })
	return cards
}

// lot returns a number for a text that is always the same and tells nothing of it.
func lot(s string) uint64 {
	h := fnv.New64a()
	h.Write([]byte(s))
	x := h.Sum64()
	x ^= x >> 33
	x *= 0xff51afd7ed558ccd
	return x ^ x>>33
}

func bankRewrites(lib *prompts.Library) (cards []Card) {
	for _, r := range lib.Rewrites() {
		cards = append(cards, Card{ID: id(Rewrite, r.ID), Kind: Rewrite, Flag: r.Flag, Ref: r.ID})
	}
	return cards
}

// bankFollowUps pairs the ladders that quote nothing but the line that raised their flag with the
// weak lines of the rewrites, which are somebody's answers in one sentence.
func bankFollowUps(lib *prompts.Library) (cards []Card) {
	for _, l := range lib.Ladders() {
		if _, ok := weakFor(lib, l); ok {
			cards = append(cards, Card{ID: id(FollowUp, "bank", l.ID), Kind: FollowUp, Flag: l.Flag, Ref: l.ID})
		}
	}
	return cards
}

// weakFor returns the rewrite whose weak line a ladder can be asked about.
func weakFor(lib *prompts.Library, l prompts.Ladder) (prompts.Rewrite, bool) {
	if l.Flag == "" || len(l.Kinds) > 0 || strings.Contains(strings.ReplaceAll(l.Rungs[0].Text, "{quote}", ""), "{") {
		return prompts.Rewrite{}, false
	}
	var fits []prompts.Rewrite
	for _, r := range lib.Rewrites() {
		if r.Flag == l.Flag {
			fits = append(fits, r)
		}
	}
	if len(fits) == 0 {
		return prompts.Rewrite{}, false
	}
	return fits[lot(l.ID)%uint64(len(fits))], true
}

func bankCases(lib *prompts.Library) (cards []Card) {
	for _, c := range lib.Cases() {
		cards = append(cards, Card{ID: id(MetricFirst, c.ID), Kind: MetricFirst, Flag: "no_business_link", Ref: c.ID})
	}
	return cards
}

func bankSums() (cards []Card) {
	for _, s := range skills {
		cards = append(cards, Card{ID: id(Arithmetic, s.id), Kind: Arithmetic, Flag: "inconsistent_numbers", Ref: s.id})
	}
	return cards
}

func bankStories(lib *prompts.Library) (cards []Card) {
	for _, q := range lib.Questions() {
		if q.Kind == prompts.Behavioural {
			cards = append(cards, Card{ID: id(NameStory, q.ID), Kind: NameStory, Ref: q.ID, Principles: q.Principles})
		}
	}
	return cards
}

func bankPrinciples(lib *prompts.Library) (cards []Card) {
	for _, q := range lib.Questions() {
		if q.Kind == prompts.Behavioural && len(q.Principles) > 0 {
			cards = append(cards, Card{ID: id(Principle, q.ID), Kind: Principle, Ref: q.ID, Principles: q.Principles})
		}
	}
	return cards
}
