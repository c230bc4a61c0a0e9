package numbers

import "testing"

// A change between what was reached and what it came from, and one before a colon.
func TestChangeBetweenItsValues(t *testing.T) {
	checkSums(t, []sumCase{
		{"Response time is 30 minutes, down 60 % from 40 minutes.", "40 min to 30 min is 25 % less, not 60 %"},
		{"We are at 48 percent now, up 30 points from 36 percent.", "36 % to 48 % is 12 points, not 30 points"},
		{"Response time is 30 minutes, down 25 % from 40 minutes.", ""},
		{"Response time is 30 minutes, down 60 % from 40 minutes in the worst week.", ""},
		{"Response time is 30 minutes, down 60 % from May.", ""},
		{"We halved response time: 40 minutes before, 30 minutes now.", "40 min to 30 min is 25 % less, not half"},
		{"We halved response time: 40 minutes before, 21 minutes now.", ""},
	})
}

// A value held against somebody else's is no step.
func TestPointsAboveOthers(t *testing.T) {
	checkSums(t, []sumCase{
		{"We went from 24 % to 52 %. That's 12 points above the industry.", ""},
		{"We went from 24 % to 52 %. That's 12 points below our best shop.", ""},
		{"We went from 24 % to 52 %. That's 12 points above before.", "24 % to 52 % is 28 points, not 12 points"},
	})
}

// The whole told again behind the second part.
func TestPartWithItsWholeAgain(t *testing.T) {
	checkSums(t, []sumCase{
		{"Of 200 letters 30 came back; now it's 20 of 200, so a reduction of 60 %.", "30 to 20 is 33 % less, not 60 %"},
		{"Of 200 letters 30 came back; now it's 20 of 200, so a reduction of a third.", ""},
		{"Of 200 letters 30 came back; now it's 20 of 400, so a reduction of 60 %.", ""},
		{"We had 50 people on it and now 35, so half the people.", "50 to 35 is 30 % less and leaves 70 %, not half"},
		{"We had 50 people on it and now 35, so half the people could go home early.", ""},
		{"We had 50 people on it and now 35, so half the rooms.", ""},
	})
}

// True sums in words like those of the false ones.
func TestTrueRestatementsHold(t *testing.T) {
	for _, text := range [...]string{
		"It went from twelve days to four, so it's a third now.",
		"It went from twelve days to four, so it's, what, two thirds less.",
		"It went from twelve minutes to nine, that's 3 minutes per order, so 60 hours a month for the team.",
		"It was 52 % in the test half and 44 % in the other half, so an eight point gain, or 18 percent.",
		"The new ones are at 9 %, the old ones at 12 %, the mean being 11. So that's a drop of a quarter.",
		"Open rate went from 20 % to 30 %, so 10 points up, or 50 percent.",
		"Complaints were 40 in the first month and 22 in the second and 9 in the third, so we cut them by 75 percent.",
		"Of 100 guests 40 came back. Of 100 guests 60 come back now, so we raised it by half.",
		"Tests alone took 30. Builds took 52 minutes. Now tests take 10, so we cut that to a third.",
		"We went from 10 days to 7. So if you count the mail too, customers get it five days sooner.",
		"Returns fell from 6 % to 4 %. We ship 1,000 a day. A return costs us 90 euros, so that is 1,800 euros a day saved.",
		"The bill went from 40k to 25k a month, so with both sites we save 400k a year.",
		"From 9 screens to 4 screens, so 55 % less clicking.",
		"We went from 24 % to 52 %, so we're at double, that's 28 points up.",
		"The rate fell from 8.4 % to 6.1 %. That's 2.5 points, roughly.",
		"We went from 24 % to 52 %. So, 12 points short of the goal.",
		"We cut the test from 60 minutes to 45, so a quarter of an hour less.",
		"Waits went from 30 to 20 minutes, or as I say in the tour, on a good day half of that.",
		"It was 60 minutes, now 45, so half an hour is left for lunch.",
	} {
		if got := accusations(text); got != "" {
			t.Errorf("%q is accused: %s", text, got)
		}
	}
}
