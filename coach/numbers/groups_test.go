package numbers

import "testing"

// A change drawn from two groups, each named behind its value.
func TestChangeDrawnFromNamedGroups(t *testing.T) {
	checkSums(t, []sumCase{
		{"Churn was 5.2 % in the mailed half and 7.9 % in the silent one, a cut of 52 %.", "7.9 % to 5.2 % is 34 % less, not 52 %"},
		{"No-shows were 6 % in the reminded group and 9 % in the other group, which is a reduction of half.", "9 % to 6 % is 33 % less, not half"},
		{"The wait was 40 minutes in the pilot wards and 60 in the others, so a drop of 55 percent.", "60 min to 40 min is 33 % less, not 55 %"},
		{"Waste ran at 1.2 % in the trained shops, against 1.6 % in the untrained ones. That's a cut of more than 40 %.", "1.6 % to 1.2 % is 25 % less, not more than 40 %"},
		{"Sign-ups were 12 % in the new arm and 10 % in the old arm, a rise of 45 %.", "10 % to 12 % is 20 % more, not 45 %"},
		{"Churn was 5.2 % in the mailed half and 7.9 % in the silent one, so 52 % less.", "7.9 % to 5.2 % is 34 % less, not 52 %"},
		// True, in points, or of the other value.
		{"Churn was 5.2 % in the mailed half and 7.9 % in the silent one, a cut of 34 %.", ""},
		{"Churn was 5.2 % in the mailed half and 7.9 % in the silent one, a cut of a third.", ""},
		{"Churn was 5.2 % in the mailed half and 7.9 % in the silent one, a cut of about 3 %.", ""},
		{"Churn was 7.9 % in the silent half and 5.2 % in the mailed one, a cut of nearly 35 %.", ""},
		{"Churn was 5.2 % in the mailed half and 7.9 % in the silent one, a difference of 52 %.", ""},
		{"Sign-ups were 12 % in the new arm and 10 % in the old arm, a rise of 20 %.", ""},
		// Against what was told before.
		{"Churn had been 10.8 %. It was 5.2 % in the mailed half and 7.9 % in the silent one, a cut of 52 %.", ""},
		{"The wait was 90 minutes. It was 40 minutes in the pilot wards and 60 in the others, so a drop of 55 percent.", ""},
		{"Churn went from 11 % to 5.2 % in the mailed half and 7.9 % in the silent one, a cut of 52 %.", ""},
		// No levels.
		{"We cut waste 5 % in the pilot stores and 8 % in the untrained ones, a reduction of 6.5 %.", ""},
		{"The saving was 5 % in the pilot stores and 8 % in the untrained ones, a reduction of 13 %.", ""},
		{"We have to save 5 % in the pilot stores and 8 % in the untrained ones, a cut of 13 %.", ""},
		{"It saves 40 minutes in the pilot wards and 60 in the untrained ones, a cut of 20 %.", ""},
		{"We got to 5 % in the trained shops and 8 % in the untrained ones, a cut of 60 %.", ""},
		// Counts of groups that may differ in size, another thing, another base, a wish.
		{"Complaints were 120 in the pilot shops and 300 in the other shops, a cut of 20 %.", ""},
		{"Churn was 5.2 % in the mailed half and 7.9 % in the silent one, a cut of 52 % in refunds.", ""},
		{"Churn was 5.2 % in the mailed half and 7.9 % in the silent one, a cut of 52 % against last year.", ""},
		{"Churn was 5.2 % in the mailed half and 7.9 % in the silent one, and refunds saw a cut of 52 %.", ""},
		{"Churn was 5.2 % in the mailed half and 7.9 % in the silent one, so the goal was a cut of 52 %.", ""},
		{"Churn was 5.2 % in the mailed half and calls took 9 % in the silent one, a cut of 52 %.", ""},
		{"Churn was 5.2 % in the second half and 7.9 % of the users wrote in the forum, a cut of 70 %.", ""},
	})
}
