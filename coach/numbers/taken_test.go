package numbers

import "testing"

// A pair told with a verb, and its change with the noun of that verb.
func TestChangeUnderNounOfVerb(t *testing.T) {
	checkSums(t, []sumCase{
		{"Food thrown away fell from 500 kg to 300 kg a week, so we halved the throw-aways and then some.", "500 kg to 300 kg is 40 % less, not more than half"},
		{"Stock sold off fell from 5.0 million euros to 3.5 million, i.e. we halved the sell-offs and then some.", ""},
		{"Debt written off fell from 5.0 million euros to 3.5 million, i.e. we halved the write-offs and then some.", "€5M to €3.5M is 30 % less, not more than half"},
		{"Debt written off fell from 5.0 million euros to 3.5 million, i.e. we halved the lay-offs and then some.", ""},
		{"Debt written off fell from 5.0 million euros to 2.4 million, i.e. we halved the write-offs and then some.", ""},
		{"In the new group 30 of 100 quit, in the old one 50 still. So we reduced abandonment by 60 percent.", "50 % to 30 % is 40 % less, not 60 %"},
		{"In the new group 30 of 100 quit, in the old one 50 still. So we reduced abandonment by 40 percent.", ""},
		{"In the new group 30 of 100 quit, in the old one 50 still. So we reduced the costs by 60 percent.", ""},
		{"In the new group 30 of 100 quit, in the old one 50 still. So we reduced abandonment by 60 percent among beginners.", ""},
		{"Eight screens are five now, so 70 % less clicking through.", "8 to 5 is 38 % less, not 70 %"},
		{"Eight screens are five now, so 70 % less typing.", ""},
		{"Eight screens are five now, so 40 % less clicking.", ""},
	})
}

// A size in the words of some report behind the step in points.
func TestChangeAsToldToOthers(t *testing.T) {
	checkSums(t, []sumCase{
		{"Of the callers 50 % stayed in the old half and 54 % in the new one. So that is 4 points more, or as I said in my report, a plus of 20 percent.", "50 % to 54 % is 8 % more, not 20 %"},
		{"Of the callers 50 % stayed in the old half and 54 % in the new one. So that is 4 points more, or as I said in my report, a plus of 8 percent.", ""},
		{"Of the callers 50 % stayed in the old half and 54 % in the new one. So that is 4 points more, or as they said in sales, with the other shops a plus of 20 percent.", ""},
		{"bids went from twenty percent in spring to fifty in the autumn sale so we're at double that's twenty points up and prices went up as well", "20 % to 50 % is 30 points, not 20 points"},
		{"bids went from twenty percent in spring to fifty in the autumn sale that's twenty points up", "20 % to 50 % is 30 points, not 20 points"},
		{"bids went from twenty percent in spring to forty in the autumn sale so we're at double that's twenty points up", ""},
		{"bids went from twenty percent in spring to fifty in the autumn sale and the score of the house that's twenty points up", ""},
		{"bids went from twenty percent in spring to fifty in the autumn sale so that's twenty points up on last autumn", ""},
	})
}

// A group counted again and a gloss do not part a pair from its change.
func TestChangeAcrossGloss(t *testing.T) {
	checkSums(t, []sumCase{
		{"the power it went from about ninety thousand to sixty thousand in those three that's per year euros so it's fifty per cent saved which they liked", "90,000 to 60,000 is 33 % less, not 50 %"},
		{"the power it went from about ninety thousand to fifty thousand in those three that's per year euros so it's fifty per cent saved which they liked", ""},
		{"the power it went from ninety thousand to sixty thousand in those three and with the heating so it's fifty per cent saved", ""},
		{"From 50 minutes to 35 minutes. That's how long a van stood at the gate, and it means half the waiting.", "50 min to 35 min is 30 % less and leaves 70 %, not half"},
		{"From 50 minutes to 26 minutes. That's how long a van stood at the gate, and it means half the waiting.", ""},
		{"From 50 minutes to 35 minutes. That's how long a van stood at the gate, and it means half the fuel.", ""},
		{"From 50 minutes to 35 minutes. That's how long a van stood at the gate, and at night it means half the waiting.", ""},
	})
}
