package review

import (
	"cmp"
	"slices"
)

// An Order is how sessions are listed. The empty one is Newest.
type Order string

// The orders.
const (
	Newest  Order = "newest"
	Oldest  Order = "oldest"
	Best    Order = "best"    // the best verdict first, then the fewest flags
	Worst   Order = "worst"   // the worst verdict first, then the most flags
	Longest Order = "longest" // by the time of the answer
	ByName  Order = "question"
)

// Orders lists the orders as one goes through them.
var Orders = [...]Order{Newest, Oldest, Best, Worst, Longest, ByName}

// Next returns the order after this one.
func (o Order) Next() Order {
	i := slices.Index(Orders[:], cmp.Or(o, Newest))
	return Orders[(i+1)%len(Orders)]
}

// Compare orders two sessions; what is equal stays newest first.
func (o Order) Compare(a, b Summary) int {
	newest := b.Started.Compare(a.Started)
	switch o {
	case Oldest:
		return -newest
	case Best:
		return cmp.Or(place(b.Verdict)-place(a.Verdict), len(a.RedFlags)-len(b.RedFlags), newest)
	case Worst:
		return cmp.Or(place(a.Verdict)-place(b.Verdict), len(b.RedFlags)-len(a.RedFlags), newest)
	case Longest:
		return cmp.Or(cmp.Compare(b.Seconds, a.Seconds), newest)
	case ByName:
		return cmp.Or(cmp.Compare(a.Question, b.Question), newest)
	}
	return newest
}
