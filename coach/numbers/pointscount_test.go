package numbers

import "testing"

func TestPointsOfACount(t *testing.T) {
	checkSums(t, []sumCase{
		{"Returns fell from 8.2 to 5.1 percent, so 3.1 points; we sell 20,000 a year, which is 6,200 less coming back.", "3.1 points of 20,000 are 620, not 6,200"},
		{"Breakages went down from 6.4 to 4.4 percent, which is 2 points; we ship 50,000 parcels a year, so that is 5,000 fewer broken.", "2 points of 50,000 are 1,000, not 5,000"},
		{"No-shows fell from 15 % to 11 %, so 4 points. We have 10,000 appointments a year, that makes 1,000 fewer no-shows.", "4 points of 10,000 are 400, not 1,000"},
		{"It is a garden station. Returns 8.2 % -> 5.1 %, so 3.1 points; we sell 20,000 a year, which is 6,200 stations less coming back.", "3.1 points of 20,000 are 620, not 6,200"},
		// Right, for another period, or with another number told beside.
		{"Returns fell from 8.2 to 5.1 percent, so 3.1 points; we sell 20,000 a year, which is 620 less coming back.", ""},
		{"Returns fell from 8.2 to 5.1 percent, so 3.1 points; we sell 20,000 a year, which is 50 a month less coming back.", ""},
		{"Returns fell from 8.2 to 5.1 percent, so 3.1 points; we sell 20,000 a month, which is 7,440 less coming back in a year.", ""},
		{"Returns fell from 8.2 to 5.1 percent, so 3.1 points; we sell 20,000 a year, which is 1,860 less coming back over three years.", ""},
		{"No-shows fell from 15 % to 11 %, so 4 points. We have 10,000 appointments a year in each of 3 clinics, that makes 1,200 fewer no-shows.", ""},
		// The count is of what the share is, not of the whole.
		{"No-shows fell from 15 % to 10 %, so 5 points. We had 3,000 a year, that is 1,000 fewer.", ""},
		{"They called about the leaflet. Returns 8.2 % -> 5.1 %, so 3.1 points; we sell 20,000 a year, which is 6,200 calls less.", ""},
		{"Returns 8.2 % -> 5.1 %, so 3.1 points; we sell 20,000 a year, which is 6,200 boxes less to tape.", ""},
		// Something else is counted, or something more happened.
		{"Breakages went down from 6.4 to 4.4 percent, which is 2 points; we ship 50,000 parcels a year, so that is 5,000 fewer calls.", ""},
		{"Breakages went down from 6.4 to 4.4 percent, which is 2 points; we ship 50,000 parcels a year, so that is 5,000 dollars saved.", ""},
		{"Breakages went down from 6.4 to 4.4 percent, which is 2 points; we ship 50,000 parcels a year, and with the new boxes 5,000 fewer broke.", ""},
		{"Breakages went down from 6.4 to 4.4 percent, which is 2 points; our rival ships 50,000 parcels a year, so that is 5,000 fewer broken.", ""},
	})
}
