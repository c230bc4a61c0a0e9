package drill

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"
)

// How much a day asks for.
const (
	Daily    = 20 // cards a day at the most, those already drilled today among them
	NewDaily = 5  // cards of the bank a day that were never tried
)

// Sizes are how many cards a sitting can have.
var Sizes = [...]int{5, 10, 20}

// A Deck is every card that can be drilled: those the library keeps, and the bank for the rest.
type Deck struct {
	kept []Card             // neither deleted nor suspended
	bank []Card             // never tried
	held map[string]float64 // by id, the chance that a card is remembered now
	now  time.Time
	on   time.Time // the interview; zero where its date is not known
}

// NewDeck returns the deck of a moment. Kept are the cards of the library in any order, bank those
// of Bank, and on is the midnight at which the day of the interview begins, zero for none.
func NewDeck(kept, bank []Card, now, on time.Time) Deck {
	d := Deck{now: now, on: on, held: map[string]float64{}}
	known := map[string]bool{}
	flags := map[string]bool{}
	for _, c := range kept {
		known[c.ID] = true
		if c.Gone() || c.Suspended {
			continue
		}
		d.kept = append(d.kept, c)
		d.held[c.ID] = c.recall(now)
		if c.Own != nil {
			flags[c.Flag] = true
		}
	}
	var missing, rest []Card
	for _, c := range bank {
		switch {
		case known[c.ID]:
		case flags[c.Flag]:
			missing = append(missing, c)
		default:
			rest = append(rest, c)
		}
	}
	d.bank = inTurn(missing, rest)
	slices.SortStableFunc(d.kept, d.weakerFirst)
	return d
}

// inTurn takes a card of each by turns: what one's own answers were missing, and the rest.
func inTurn(a, b []Card) []Card {
	out := make([]Card, 0, len(a)+len(b))
	for i := range max(len(a), len(b)) {
		if i < len(a) {
			out = append(out, a[i])
		}
		if i < len(b) {
			out = append(out, b[i])
		}
	}
	return out
}

// order sorts true after false.
func order(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return 1
	}
	return -1
}

// weakerFirst orders by the chance that a card is remembered; one's own gaps go before the bank.
func (d Deck) weakerFirst(a, b Card) int {
	return cmp.Or(order(a.Own == nil, b.Own == nil), cmp.Compare(d.held[a.ID], d.held[b.ID]),
		cmp.Compare(a.Memory.Stability, b.Memory.Stability), cmp.Compare(a.ID, b.ID))
}

// due reports whether a card should be asked now.
func (d Deck) due(c Card) bool {
	at, ok := c.Due(d.on)
	return ok && !at.After(d.now)
}

// today reports whether a time is on the day of the deck.
func (d Deck) today(t time.Time) bool {
	return !t.IsZero() && calendar(t.In(d.now.Location())).Equal(calendar(d.now))
}

// Due returns the cards to drill today, one's own gaps first, within what a day asks for. Cards that
// are due and were not known today come back however many there were.
func (d Deck) Due() []Card {
	var due []Card
	left, fresh := Daily, NewDaily
	for _, c := range d.kept {
		if d.today(c.Memory.Last) {
			left--
		}
		if c.Own == nil && d.today(c.Memory.First) {
			fresh--
		}
	}
	for _, c := range d.kept {
		switch {
		case !d.due(c):
		case d.today(c.Memory.Last):
			due = append(due, c)
		case left > 0:
			due = append(due, c)
			left--
		}
	}
	return append(due, d.bank[:max(0, min(left, fresh, len(d.bank)))]...)
}

// A Choice is what a free drill is about. It asks cards that are not due, too.
type Choice struct {
	Flag      string // only cards at this red flag; "" for any
	Principle string // only cards of questions that probe it; "" for any
	Weakest   bool   // those least likely to be remembered
}

// Free reports whether the choice asks for more than what is due.
func (c Choice) Free() bool { return c != Choice{} }

// Free returns the cards that fit a choice: those due first, then those kept, the weakest first,
// then the bank.
func (d Deck) Free(choice Choice) []Card {
	fits := func(c Card) bool {
		return (choice.Flag == "" || c.Flag == choice.Flag) &&
			(choice.Principle == "" || slices.Contains(c.Principles, choice.Principle))
	}
	var out []Card
	for _, c := range slices.Concat(d.kept, d.bank) {
		if fits(c) {
			out = append(out, c)
		}
	}
	if choice.Weakest {
		tried := func(c Card) bool { return c.Own != nil || !c.New() }
		slices.SortStableFunc(out, func(a, b Card) int {
			return cmp.Or(order(!tried(a), !tried(b)), cmp.Compare(b.Memory.Lapses, a.Memory.Lapses), cmp.Compare(d.held[a.ID], d.held[b.ID]))
		})
		return out
	}
	slices.SortStableFunc(out, func(a, b Card) int { return order(!d.due(a), !d.due(b)) })
	return out
}

// A Standing is how a deck stands, for one line.
type Standing struct {
	Due     int       // to drill today
	New     int       // of those, cards of the bank that were never tried
	Hardest []string  // the red flags of the cards due, most often first, two at the most
	Next    time.Time // when the next card comes back, zero where none does
}

// Standing returns how the deck stands.
func (d Deck) Standing() Standing {
	var s Standing
	count := map[string]int{}
	var flags []string
	for _, c := range d.Due() {
		s.Due++
		if c.Own == nil && c.New() {
			s.New++
			continue
		}
		if c.Flag == "" {
			continue
		}
		if count[c.Flag]++; count[c.Flag] == 1 {
			flags = append(flags, c.Flag)
		}
	}
	slices.SortStableFunc(flags, func(a, b string) int { return cmp.Compare(count[b], count[a]) })
	s.Hardest = flags[:min(2, len(flags))]
	for _, c := range d.kept {
		if at, ok := c.Due(d.on); ok && at.After(d.now) && (s.Next.IsZero() || at.Before(s.Next)) {
			s.Next = at
		}
	}
	return s
}

// StandingOf returns how the cards of the library stand. It counts those that the bank would bring
// without reading it, since a look at what is due must cost nothing.
func StandingOf(kept []Card, now, on time.Time) Standing {
	bank := make([]Card, NewDaily)
	for i := range bank {
		bank[i].ID = fmt.Sprint(i)
	}
	return NewDeck(kept, bank, now, on).Standing()
}

// Line words a standing: "4 due · hardest: handed off, no business link". Title gives the words of a
// red flag.
func (s Standing) Line(now time.Time, title func(flag string) string) string {
	switch {
	case s.Due == 0 && s.Next.IsZero():
		return "nothing due"
	case s.Due == 0:
		return "nothing due · the next " + When(s.Next, now)
	case s.Due == s.New:
		return plural(s.New, "new card")
	}
	line := fmt.Sprintf("%d due", s.Due-s.New)
	if s.New > 0 {
		line += fmt.Sprintf(", %d new", s.New)
	}
	var hardest []string
	for _, flag := range s.Hardest {
		hardest = append(hardest, title(flag))
	}
	if len(hardest) > 0 {
		line += " · hardest: " + strings.Join(hardest, ", ")
	}
	return line
}

// Day returns the midnight at which a date begins, as "2026-12-15" in the place of now; zero where
// the date is empty or none.
func Day(date string, now time.Time) time.Time {
	t, err := time.ParseInLocation(time.DateOnly, date, now.Location())
	if err != nil {
		return time.Time{}
	}
	return t
}
