package numbers

import "testing"

// A change told in one word, with its values right behind what changed.
func TestNamedThenExplained(t *testing.T) {
	checkSums(t, []sumCase{
		{"We halved complaints, from 40 a week to 26.", "40 to 26 is 35 % less, not half"},
		{"We more than halved the no-shows, from 20 % to 12 %.", "20 % to 12 % is 40 % less, not more than half"},
		{"Complaints halved: 40 in spring, 26 in autumn.", "40 to 26 is 35 % less, not half"},
		{"Sign-ups doubled (300 a week before, 420 after).", "300 to 420 is 1.4 times, not 2 times"},
		{"Sign-ups went from 300 to 420 a week, double what we had.", "300 to 420 is 1.4 times, not 2 times"},
		{"We cut no-shows by 60 %. They had been at 20 % and went to 12 %.", "20 % to 12 % is 40 % less, not 60 %"},
		{"We halved complaints, from 40 a week to 21.", ""},
		{"We halved the no-shows (20 % before, 12 % after).", ""},
		{"We halved the staff, from 40 complaints a week to 26.", ""},
		{"We halved the staff for it, and complaints went from 40 a week to 26.", ""},
		{"Sign-ups doubled. We had 300 shops before and 420 after the launch.", ""},
		{"Sign-ups went from 300 to 420 a week, double what we had planned.", ""},
		{"Sign-ups went from 300 to 420 a week, double what we had in the north.", ""},
		{"We cut costs by 60 %. They had been at 20 % of revenue and went to 12 %.", ""},
		{"We cut no-shows by 40 %. They had been at 20 % and went to 12 %.", ""},
	})
}

// What was saved on a thing that the before was told with first.
func TestSavedOnWhatItWasToldWith(t *testing.T) {
	checkSums(t, []sumCase{
		{"We bought new linen for two million a year. And we went from two million down to one point four, that's about fifty percent saved on new linen.", "2M to 1.4M is 30 % less, not 50 %"},
		{"We bought new linen for two million a year. And we went from two million down to one point four, that's about thirty percent saved on new linen.", ""},
		{"We bought new linen for two million a year. And we went from two million down to one point four, that's about fifty percent saved on soap.", ""},
		{"We bought new linen for three million a year. And we went from two million down to one point four, that's about fifty percent saved on new linen.", ""},
	})
}

// Those without the change, told between the values and what is drawn from them.
func TestPastThoseWithoutTheChange(t *testing.T) {
	checkSums(t, []sumCase{
		{"Mismatched vans fell from 12.5 % to 1.1 %; the cool ones stayed at 1 % all along. That is a drop of about 60 percent.", "12.5 % to 1.1 % is 91 % less, not 60 %"},
		{"Mismatched vans fell from 12.5 % to 5 %; the cool ones stayed at 10 % all along. That is a drop of about 90 percent.", "12.5 % to 5 % is 60 % less, not 90 %"},
		{"Mismatched vans fell from 12.5 % to 5 %; the cool ones stayed at 10 % all along. That is a drop of half.", ""},
		{"Mismatched vans fell from 12.5 % to 1.1 %; the cool ones stayed at 3 % all along. That is a drop of about 60 percent.", ""},
		{"Mismatched vans fell from 12.5 % to 1.1 %; the cool ones stayed at 1 % all along. That is a drop of about 90 percent.", ""},
		{"Mismatched vans fell from 12.5 % to 1.1 %; the cool ones stayed at 1 %, and of 400 calls 30 were left. That is a drop of about 60 percent.", ""},
	})
}

// Two groups, whatever was counted before them.
func TestGroupsBehindOtherNumbers(t *testing.T) {
	checkSums(t, []sumCase{
		{"A random half of 400 got a mail. After a quarter, churn was 5.2 % in the mailed half and 7.9 % in the silent one, a cut of 52 %.", "7.9 % to 5.2 % is 34 % less, not 52 %"},
		{"Churn had been 11 %. After a quarter, churn was 5.2 % in the mailed half and 7.9 % in the silent one, a cut of 52 %.", ""},
		{"A random half of 400 got a mail. After a quarter, churn was 5.2 % in the mailed half and 7.9 % in the silent one, a cut of 34 %.", ""},
	})
}
