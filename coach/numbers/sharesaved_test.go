package numbers

import "testing"

// A saving on the faults of a volume is at most what all of them cost.
func TestSavingOnShareOfVolume(t *testing.T) {
	const told = "We pack about 5,000 boxes a day. The share that came back open climbed to 6 %. I changed the tape. Returns came down to 2 % in a week. "
	checkSums(t, []sumCase{
		{told + "A return costs us around four euros, so that is roughly 15,000 euros a day saved.", "6 % of 5,000 at €4 are €1,200, not €15,000"},
		{told + "A return costs us four euros, so that is 9,000 euros a day saved.", "6 % of 5,000 at €4 are €1,200, not €9,000"},
		{told + "A box costs us four euros, so that is 9,000 euros a day saved.", ""},
		{told + "A return costs us around four euros, so that is roughly 800 euros a day saved.", ""},
		{told + "A return costs us around four euros, so that is roughly 1,500 euros a day saved.", ""},
		{told + "A driver costs us around 400 euros, so that is roughly 15,000 euros a day saved.", ""},
		{told + "A return costs us around four euros, so that is roughly 15,000 euros a month saved.", ""},
		{told + "We also fill 9,000 bags a day. A return costs us around four euros, so that is roughly 15,000 euros a day saved.", ""},
		{told + "A return costs us around four euros, so that is roughly 15,000 euros a day saved, transport included.", ""},
	})
}
