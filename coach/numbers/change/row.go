package change

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
