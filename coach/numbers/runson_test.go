package numbers

import "testing"

// What a line draws from the one before it, with no mark between the two, belongs to that line.
func TestALineThatRunsOn(t *testing.T) {
	checkSums(t, []sumCase{
		{"stuck doors went from about thirty eight a day to nine\nso that's a cut of ninety percent\nand everybody was glad", "38 to 9 is 76 % less, not 90 %"},
		{"bids went from twenty four percent in spring to fifty two in autumn\nthat's twenty points up", "24 % to 52 % is 28 points, not 20 points"},
		{"calls went from four hundred a day to sixteen hundred\nand so that's double basically", "400 to 1,600 is 4 times, not 2 times"},
		{"stuck doors went from about thirty eight a day to nine\nso that's a cut of three quarters", ""},
		{"stuck doors went from about thirty eight a day to nine\nso in the summer we cut the rent by half", ""},
		{"stuck doors went from about thirty eight a day to nine\nso the drivers spend half the time on the phone", ""},
		{"stuck doors went from about thirty eight a day to nine\n\nso a cut of forty percent in the budget came next", ""},
		{"stuck doors went from about thirty eight a day to nine\nanother shop had a cut of forty percent", ""},
	})
}
