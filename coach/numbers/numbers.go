// Package numbers reads the quantities of an answer: what was measured, from what to what, and
// whether the answer's own arithmetic holds.
//
// A wrong accusation of bad arithmetic is the worst error the product can make, so a row is only
// called inconsistent when the contradiction follows from the answer's own words under every
// reading of them, beyond fair rounding.
//
// The way of an answer through the package: lex cuts it into tokens, Find reads every number with
// its unit and its role, claims finds the changes that are stated, pairs what stood before and
// after, links which change belongs to which pair, agrees asks whether the two fit, sums looks at
// totals, shares, rates, dates and what is told twice, and Table puts the rows together.
package numbers

import "pushback/coach/text"

// A Row is one line of the numbers table: a measure with what was said of its change.
// Pointers are nil where the answer gave no such value.
type Row struct {
	text.Span            // the words that carry the row
	Measure     string   // as the answer names it, "" where it names none
	Before      *float64 // in Unit
	After       *float64 // in Unit
	BeforeSpan  text.Span
	AfterSpan   text.Span
	Unit        string   // canonical: "ms", "s", "min", "h", "d", "%", "USD", "" for a count, …
	Per         string   // what the values are counted by: "week", "order"; "" for nothing
	Stated      *float64 // the change the answer states, as a fraction: -0.28 is 28 % less
	StatedSpan  text.Span
	Amount      *float64 // the change stated as an amount, in AmountUnit: 3.7 "pp", 252000 "USD"
	AmountUnit  string
	AmountPer   string   // "year" in "$252,000 a year"
	Computed    *float64 // the change worked out from Before and After, as a fraction
	Consistent  bool     // false only where Stated and Computed, or another sum of the answer, contradict
	Contradicts string   // in words, what contradicts what; "" when Consistent
}

// Pair reports whether the row has a before and an after, be it in words alone ("weeks to days"),
// where the two are said but have no value.
func (r Row) Pair() bool { return !r.BeforeSpan.Empty() && !r.AfterSpan.Empty() }

// Change reports whether the row gives the size of a change: a pair, or a change stated alone.
func (r Row) Change() bool { return r.Pair() || r.Stated != nil || r.Amount != nil }

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

// A Quantity is one number said in an answer, or a size that only its unit tells ("days"), which is
// vague and has the value zero.
type Quantity struct {
	text.Span            // the number with its sign, currency, unit and what it is counted by
	Number    text.Span  // the number alone, with its scale: "45M", "two hundred fifty"
	Value     float64    // in Unit
	High      float64    // the upper end of a range, else equal to Value
	Unit      string     // canonical: "ms", "%", "USD", …; "" for a count
	Dimension Dimension  // what kind of thing it measures
	Per       string     // "week" in "340 a week", "order" in "4 minutes per order"
	Noun      string     // the counted noun as said: "teams" in "nine teams"
	NounSpan  text.Span  // where that noun stands
	Of        float64    // the denominator of a share: 5 in "one in five"; 0 otherwise
	Sign      int        // +1 or -1 where a sign was said: "+1.3 %", "minus 38 %"
	Vague     bool       // no exact size: "dozens", "a couple of", "days"
	Bound     Bound      // how exactly it is meant
	Role      Role       // what it is doing in the answer
	at        tokenRange // the tokens of the number with its unit
	worded    bool       // said in words, not in digits
	decimals  int        // digits said after the point
	step      float64    // the size of the last place that was said: 10 for "340"
	told      float64    // the size of the unit that was said, before any conversion
	special   bool       // its form alone says what it is: a date, a clock time
	withdrawn bool       // the speaker put another number in its place at once
	group     bool       // it stands for those that were counted before: "all five"
}

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

// Counts reports whether the quantity measures something, as opposed to naming a date, a version
// or an item, or being taken back at once.
func (q Quantity) Counts() bool {
	if q.withdrawn {
		return false
	}
	switch q.Role {
	case Measure, HeadCount, Budget, Price:
		return true
	}
	return false
}

// Mid returns the value, or the middle of a range, in Unit.
func (q Quantity) Mid() float64 { return (q.Value + q.High) / 2 }
