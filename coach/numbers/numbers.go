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
