// Package sums asks whether the arithmetic of an answer holds beside its changes: parts and their total, a share of a whole,
// a rate and what it comes to in a year, a product, dates and how long something took between them, what is told twice.
//
// A check accuses only where the words tie the figures together and no fair reading makes them true: it looks for the words
// first, then works the sum out by every way of counting and rounding that people use, and says nothing where one of them
// fits or where another figure of the answer accounts for the difference. Checks of one kind share a file.
//
// Wrong asks each check of each quantity that it may apply to. A check that finds a sum wrong ends the search there, so
// of two wrong sums that end in one quantity the first check in the list has the word.
//
// The tests are texts with what is said of them, and lie in package numbers.
package sums
