package numbers

import "testing"

func TestPointsOfATotal(t *testing.T) {
	checkSums(t, []sumCase{
		{"Waste fell from 14 % to 9 % of a volume of 20 million euros, so those five points are four million saved.", "5 points of €20M are €1M, not €4M"},
		{"Waste fell from 14 % to 9 %. We bake for about 20 million euros a year, so those five points are four million saved.", "5 points of €20M are €1M, not €4M"},
		{"Margin improved from 20 % to 23 % on sales of 10 million, so the three points brought 1 million.", "3 points of 10M are 300,000, not 1M"},
		{"Scrap went down from 6 % to 4 % on a spend of 3 million dollars, so the two points saved us 300,000 dollars.", "2 points of $3M are $60,000, not $300,000"},
		{"Waste fell from 14 % to 9 % of a volume of 20 million, so those five points are one million saved.", ""},
		{"Waste fell from 14 % to 9 % of a volume of 20 million, so those five points are 83,000 a month.", ""},
		{"Waste fell from 14 % to 9 % of a volume of 20 million a year, so those five points are three million over three years.", ""},
		{"Returns fell from 14 % to 9 % of 200,000 orders, so those five points saved 120,000 euros in postage.", ""},
		{"Returns fell from 14 % to 9 % of 200,000 orders, so those five points are 10,000 parcels, at 12 euros each 120,000.", ""},
		{"Occupancy rose from 60 % to 70 %. Revenue was 4 million, so those ten points were worth 650,000.", ""},
	})
}
