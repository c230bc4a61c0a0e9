package drill

import (
	"fmt"
	"slices"
	"time"

	"pushback/coach/interview"

	"github.com/open-spaced-repetition/go-fsrs/v3"
)

// A Rating is how well a card went, 1 to 4.
type Rating int

// The ratings, worst first.
const (
	Again Rating = iota + 1
	Hard
	Good
	Easy
)

// Ratings lists the ratings, worst first.
var Ratings = [...]Rating{Again, Hard, Good, Easy}

var ratingNames = [...]string{"", "again", "hard", "good", "easy"}

func (r Rating) String() string {
	if r < Again || r > Easy {
		return fmt.Sprintf("rating %d", int(r))
	}
	return ratingNames[r]
}

// MarshalText writes a rating as its name.
func (r Rating) MarshalText() ([]byte, error) { return []byte(r.String()), nil }

// UnmarshalText reads the name of a rating.
func (r *Rating) UnmarshalText(name []byte) error {
	found, ok := RatingOf(string(name))
	if !ok {
		return fmt.Errorf("%q is no rating; there are: again, hard, good, easy", name)
	}
	*r = found
	return nil
}

// RatingOf returns the rating of a name: again, hard, good or easy.
func RatingOf(name string) (Rating, bool) {
	i := slices.Index(ratingNames[:], name)
	return Rating(i), i > 0
}

// A Review is one try at a card. Two reviews with the same id are the same try: the later one, in
// which the person overruled the grade, stands for both.
type Review struct {
	ID     string             `json:"id"`
	Card   string             `json:"card"` // id
	At     time.Time          `json:"at"`   // when the answer was given
	Rating Rating             `json:"rating"`
	Heard  Rating             `json:"heard"`          // what the ear gave, before the person overruled it
	Spent  interview.Duration `json:"spent"`          // time of the answer
	Answer string             `json:"answer"`         // as it was typed
	Free   bool               `json:"free,omitempty"` // drilled freely: it counts as drilled and moves nothing
}

// Overruled reports whether the person changed the grade.
func (r Review) Overruled() bool { return r.Rating != r.Heard }

// A Memory is what the reviews of a card say about how well it is remembered. The zero Memory is
// that of a card never reviewed.
type Memory struct {
	First      time.Time `json:"first"` // the first review
	Last       time.Time `json:"last"`  // the last review
	Rating     Rating    `json:"rating"`
	Days       int       `json:"days"`       // from Last until it should come back; 0: at once
	Stability  float64   `json:"stability"`  // days until it is remembered with nine chances in ten
	Difficulty float64   `json:"difficulty"` // 1 to 10
	Reps       int       `json:"reps"`
	Lapses     int       `json:"lapses"` // how often it was known and then not
}

// longest is the most days between two reviews: nobody prepares for an interview longer than that.
const longest = 365

// Remember returns the memory that the reviews of one card leave, in whatever order they come. It
// is a function of them alone, so that a review which is saved twice, or overruled, counts once.
func Remember(reviews []Review) Memory {
	reviews = slices.DeleteFunc(slices.Clone(reviews), func(r Review) bool { return r.Free })
	slices.SortStableFunc(reviews, func(a, b Review) int { return a.At.Compare(b.At) })
	var m Memory
	for _, r := range reviews {
		m = m.after(r)
	}
	return m
}

// after returns the memory after one more review. FSRS works in whole days of the calendar, so
// that a card drilled at ten in the evening is due the whole of the day on which it comes back.
func (m Memory) after(r Review) Memory {
	parameters := fsrs.DefaultParam()
	parameters.EnableShortTerm = false // what was not known comes back in the same sitting, which is our own rule
	parameters.MaximumInterval = longest
	before := fsrs.NewCard()
	today := calendar(r.At)
	if m.Reps > 0 {
		before.State, before.LastReview = fsrs.Review, calendar(m.Last)
		before.Stability, before.Difficulty = m.Stability, m.Difficulty
		before.Reps, before.Lapses = uint64(m.Reps), uint64(m.Lapses)
		if today.Before(before.LastReview) { // a journey westwards
			today = before.LastReview
		}
	}
	next := fsrs.NewFSRS(parameters).Next(before, today, fsrs.Rating(r.Rating)).Card
	out := Memory{
		First: m.First, Last: r.At, Rating: r.Rating, Days: min(int(next.ScheduledDays), longest),
		Stability: next.Stability, Difficulty: next.Difficulty,
		Reps: m.Reps + 1, Lapses: m.Lapses,
	}
	if m.Reps == 0 {
		out.First = r.At
	}
	if r.Rating == Again {
		out.Days = 0
		if m.Reps > 0 && m.Rating != Again {
			out.Lapses++
		}
	}
	return out
}

// calendar returns the day of a time, in its own place, as a point that days can be counted from.
func calendar(t time.Time) time.Time {
	y, m, d := t.Date()
	return time.Date(y, m, d, 0, 0, 0, 0, time.UTC)
}

// Due returns when a card comes back, and false for a card of the bank that was never tried.
//
// The interview, where its date is known, is passed as the midnight at which its day begins; zero
// stands for none. No card comes back later than that day, and one that is tried before the eve
// comes back on the eve at the latest: what is looked at in the morning is too late to practise.
func (c Card) Due(on time.Time) (time.Time, bool) {
	switch {
	case c.Own != nil && (c.New() || c.Own.Last().After(c.Memory.Last)):
		return c.Own.Last(), true
	case c.New():
		return time.Time{}, false
	case c.Memory.Days == 0:
		return c.Memory.Last, true
	}
	y, m, d := c.Memory.Last.Date()
	due := time.Date(y, m, d+c.Memory.Days, 0, 0, 0, 0, c.Memory.Last.Location())
	return clamp(due, c.Memory.Last, on), true
}

// clamp brings a time before the interview.
func clamp(due, last, on time.Time) time.Time {
	if on.IsZero() {
		return due
	}
	y, m, d := on.Date()
	eve := time.Date(y, m, d-1, 0, 0, 0, 0, on.Location())
	end := time.Date(y, m, d+1, 0, 0, 0, 0, on.Location()).Add(-time.Second)
	limit := due
	switch {
	case last.Before(eve):
		limit = eve
	case last.Before(on):
		limit = on
	case last.Before(end):
		limit = end // tried on the day itself: it need not come back before the interview
	}
	if due.After(limit) {
		return limit
	}
	return due
}

// recall returns the chance that a card is remembered now, 0 for one never tried.
func (c Card) recall(now time.Time) float64 {
	if c.New() {
		return 0
	}
	parameters := fsrs.DefaultParam()
	return fsrs.NewFSRS(parameters).GetRetrievability(fsrs.Card{
		State: fsrs.Review, Stability: c.Memory.Stability, LastReview: calendar(c.Memory.Last),
	}, calendar(now))
}
