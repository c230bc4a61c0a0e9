package quantity

import (
	"math"

	"pushback/coach/text"
)

// A Quantity is one number said in an answer, or a size that only its unit tells ("days"), which is
// vague and has the value zero.
type Quantity struct {
	text.Span           // the number with its sign, currency, unit and what it is counted by
	Number    text.Span // the number alone, with its scale: "45M", "two hundred fifty"
	Value     float64   // in Unit
	High      float64   // the upper end of a range, else equal to Value
	Unit      string    // canonical: "ms", "%", "USD", …; "" for a count
	Dimension Dimension // what kind of thing it measures
	Per       string    // "week" in "340 a week", "order" in "4 minutes per order"
	Noun      string    // the counted noun as said: "teams" in "nine teams"
	NounSpan  text.Span // where that noun stands
	Of        float64   // the denominator of a share: 5 in "one in five"; 0 otherwise
	Sign      int       // +1 or -1 where a sign was said: "+1.3 %", "minus 38 %"
	Vague     bool      // no exact size: "dozens", "a couple of", "days"
	Bound     Bound     // how exactly it is meant
	Role      Role      // what it is doing in the answer
	At        Range     // the tokens of the number with its unit
	Worded    bool      // said in words, not in digits
	Scaled    bool      // said in digits and so many thousands or more: "90k", "1.2 million"
	Decimals  int       // digits said after the point
	Step      float64   // the size of the last place that was said: 10 for "340"
	UnitSize  float64   // the size of the unit that was said, before any conversion
	special   bool      // its form alone says what it is: a date, a clock time
	withdrawn bool      // the speaker put another number in its place at once
	group     bool      // it stands for those that were counted before: "all five"
	compound  bool      // a time with a smaller part: "two hours ten", "5 min 10 s"
	hours     bool      // a bare number that was said of hours before: "eleven hours … instead of eleven"
	parted    bool      // in words that may be hours and minutes, or minutes and seconds: "one thirty"
}

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

// IsBare reports whether nothing says what the number measures.
func (q Quantity) IsBare() bool {
	return q.Unit == "" && q.Dimension == Count && q.Per == "" && q.Noun == "" && q.Of == 0
}

// Plain reports whether the quantity can be added up: one exact size of something, and neither a share nor a multiple.
func (q Quantity) Plain() bool {
	return q.Counts() && !q.Vague && q.High == q.Value && q.Dimension != Share && q.Dimension != Percent &&
		q.Dimension != Multiple && q.Dimension != Points && q.Value > 0
}

// IsShare reports whether the quantity is a part of a whole: "one in five", "20 %".
func (q Quantity) IsShare() bool { return q.Dimension == Share || q.Dimension == Percent }

// ScaledLike returns a part of a thing, as in "five and a half", as so many thousands or millions where the value before
// it was said in those: "from nine thousand a day to five and a half", and so a bare number behind one in digits of which it
// is a fair part: "that was 90 grand, it's 20 now". Anything else it returns as it is.
func (q Quantity) ScaledLike(before Quantity) Quantity {
	const fairPart = 0.1
	for _, scale := range [...]float64{1e6, 1e3} {
		if part := q.Value * scale; before.Scaled && !q.Scaled && !q.Worded && q.IsUnnamed() && q.Per == "" && before.Value >= scale && part >= fairPart*before.Value && part < before.Value {
			if scaled, ok := q.ScaledAs(before, scale); ok {
				return scaled
			}
		}
	}
	for _, scale := range [...]float64{1e3, 1e6} {
		if q.Dimension == Count && q.Per == "" && before.Dimension == Count && before.Worded && before.Step >= scale && before.Value >= scale && q.shortOf(scale) && (q.Value != math.Trunc(q.Value) || q.Worded && q.Value >= roundly && q.Value*scale < before.Value) {
			q.Value, q.High, q.Step = q.Value*scale, q.High*scale, q.Step*scale
			break
		}
	}
	return q
}

// roundly is from where on a worded number behind a larger one of thousands is one of thousands too: nobody counts down
// from a hundred and ninety thousand to a hundred and twenty.
const roundly = 100

// shortOf reports whether the number may be told without its scale.
func (q Quantity) shortOf(scale float64) bool { return q.High < 1000 && q.Step < scale && q.Noun == "" }

// ScaledAs returns the quantity as so many thousands or millions, whichever scale says, where other was told in those and
// q may be told without.
func (q Quantity) ScaledAs(other Quantity, scale float64) (scaled Quantity, ok bool) {
	if other.Step < scale || other.Value < scale || !q.shortOf(scale) {
		return q, false
	}
	q.Value, q.High, q.Step = q.Value*scale, q.High*scale, q.Step*scale
	return q, true
}

// PlainOrShare reports whether the quantity has one exact value, be it in per cent.
func (q Quantity) PlainOrShare() bool {
	return (q.Plain() || q.Dimension == Percent && q.Counts() && q.High == q.Value) && q.Role != Clock && q.Sign == 0
}

// IsUnnamed reports whether nothing but a period says what the number measures.
func (q Quantity) IsUnnamed() bool {
	return q.Unit == "" && q.Dimension == Count && q.Noun == ""
}
