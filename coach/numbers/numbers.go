// Package numbers reads the quantities of an answer: what was measured, from what to what, and
// whether the answer's own arithmetic holds.
//
// A wrong accusation of bad arithmetic is the worst error the product can make, so a row is only
// called inconsistent when the contradiction follows from the answer's own words under every
// reading of them, beyond fair rounding.
//
// The way of an answer through the packages below, each of which knows only those before it:
//
//   - word says what a word can do in the phrase of a number;
//   - quantity cuts the answer into tokens and reads every number with its unit and its role;
//   - change finds what stood before and after, which change is stated of it, and whether the two agree;
//   - sums looks at totals, shares, rates, dates and what is told twice.
//
// Read puts the rows of the last two together. Whoever only wants the quantities calls quantity.Find.
package numbers

import (
	"cmp"
	"slices"

	"pushback/coach/numbers/change"
	"pushback/coach/numbers/quantity"
	"pushback/coach/numbers/sums"
)

// Table returns what the answer says of its measures: each before and after, each change that is
// stated alone, and each sum that does not hold, in the order of the answer.
func Table(answer string) []change.Row {
	_, rows := Read(answer)
	return rows
}

// Read returns both the quantities and the table of an answer, reading it once.
func Read(answer string) ([]quantity.Quantity, []change.Row) {
	read := quantity.Read(answer)
	defer read.GiveBack()
	changes := change.Of(read)
	rows := changes.Rows()
	for _, sum := range sums.Wrong(changes) {
		if !accused(rows, sum.End) {
			rows = append(rows, sum)
		}
	}
	slices.SortStableFunc(rows, func(a, b change.Row) int { return cmp.Compare(a.Start, b.Start) })
	return read.Qs, rows
}

// accused reports whether one of the rows already contradicts what is stated up to the byte at end.
func accused(rows []change.Row, end int) bool {
	return slices.ContainsFunc(rows, func(row change.Row) bool {
		return row.Contradicts != "" && row.StatedSpan.Start < end && end <= row.StatedSpan.End
	})
}
