// Package numbers reads the quantities of an answer: what was measured, from what to what, and
// whether the answer's own arithmetic holds.
//
// A wrong accusation of bad arithmetic is the worst error the product can make, so a row is only
// called inconsistent when the contradiction follows from the answer's own words under every
// reading of them, beyond fair rounding.
package numbers

import "pushback/coach/text"

// A Row is one line of the numbers table: a measure with what was said of its change.
// Pointers are nil where the answer gave no such value.
type Row struct {
	text.Span            // the words that carry the row
	Measure     string   // as the answer names it, "" where it names none
	Before      *float64 // in Unit
	After       *float64 // in Unit
	Unit        string   // canonical: "ms", "s", "min", "h", "d", "%", "USD", "" for a count, …
	Stated      *float64 // the change the answer states, as a fraction: -0.28 is 28 % less
	StatedSpan  text.Span
	Computed    *float64 // the change worked out from Before and After, as a fraction
	Consistent  bool     // false only where Stated and Computed, or another sum of the answer, contradict
	Contradicts string   // in words, what contradicts what; "" when Consistent
}
