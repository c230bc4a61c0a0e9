package quantity

// A Dimension says what kind of thing a quantity measures.
type Dimension uint8

// The dimensions.
const (
	Count    Dimension = iota // things counted, and numbers with no unit
	Time                      // durations
	Money                     // amounts in a currency
	Percent                   // per cent of something
	Points                    // percentage points, basis points, points of a score
	Share                     // "one in five", "two thirds"
	Multiple                  // "3x", "ten times"
	Data                      // bytes
	Rate                      // requests a second, megabits a second
	Physical                  // lengths, weights, energy
)

// A Role tells what a number is doing in the answer.
type Role uint8

// The roles. Only Measure, HeadCount, Budget and Price are quantities of something; the others
// name a place in time, in a list or in a series.
const (
	Measure Role = iota
	Date
	Year
	Quarter
	Version
	Age
	Ordinal
	ListMark
	Identifier // a phone, ticket, room, page, level or team number
	Clock
	HeadCount
	Budget
	Price
)

// A Bound says how exactly the number is meant.
type Bound uint8

// The bounds.
const (
	Exact   Bound = iota
	About         // "roughly", "about", "like"
	Above         // "more than", "over", "at least"
	Below         // "under", "less than", "up to"
	Towards       // "almost", "nearly", "close to"
)
