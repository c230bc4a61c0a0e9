package drill

import (
	"cmp"
	"slices"
	"time"
)

// Join returns one card of two states of it that grew apart, as in the libraries of two machines:
// the gap as it was heard last, with the sessions of both. Whether it is suspended or deleted, and
// what it remembers, is as in the first. Joining again changes nothing.
func Join(kept, other Card) Card {
	if kept.Own == nil || other.Own == nil {
		return kept
	}
	heard := map[string]time.Time{}
	for _, o := range []*Own{other.Own, kept.Own} {
		for i, id := range o.Sessions {
			heard[id] = o.Heard[i]
		}
	}
	if len(heard) == len(kept.Own.Sessions) && !newer(other.Own, kept.Own) {
		return kept
	}
	own := *kept.Own
	if newer(other.Own, kept.Own) {
		own = *other.Own
	}
	own.Sessions, own.Heard = nil, nil
	for id := range heard {
		own.Sessions = append(own.Sessions, id)
	}
	slices.SortFunc(own.Sessions, func(a, b string) int {
		return cmp.Or(heard[a].Compare(heard[b]), cmp.Compare(a, b))
	})
	for _, id := range own.Sessions {
		own.Heard = append(own.Heard, heard[id])
	}
	kept.Own = &own
	return kept
}

// newer reports whether a gap was heard later, or holds the greater words where both were heard at
// the same time, so that two libraries come to the same.
func newer(a, b *Own) bool {
	return cmp.Or(a.Last().Compare(b.Last()), cmp.Compare(a.Excerpt, b.Excerpt), cmp.Compare(a.Said, b.Said)) > 0
}
