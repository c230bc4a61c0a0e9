package numbers

import "testing"

// A part of a whole is no level, and the name of a place no value.
func TestNoValueOfTheMeasure(t *testing.T) {
	checkSums(t, []sumCase{
		{"17 fields = 80 % of the errors. I cut the form to 25 fields.", ""},
		{"We had 17 fields on the form. I cut the form to 25 fields.", `17 to 25 is more, and you said "cut"`},
		{"Nine steps made up 70 percent of the delays. In the end I cut the plan to 14 steps.", ""},
		{"On ward nine it hurt most. They used to call forty times a night, now it's five, so a drop of 60 per cent.", "40 to 5 is 88 % less, not 60 %"},
	})
}

// Half of small numbers needs to be plainly wrong.
func TestHalfOfSmallNumbers(t *testing.T) {
	checkSums(t, []sumCase{
		{"The approval went from ten days down to three, so we basically cut it in half.", "10 d to 3 d is 70 % less, not half"},
		{"The approval went from nine days to two, so we halved it.", "9 d to 2 d is 78 % less, not half"},
		{"The approval went from nine days down to four, so we basically cut it in half.", ""},
		{"The approval went from eight days down to three, so we basically cut it in half.", ""},
		{"The approval went from nine days down to about three, so we basically cut it in half.", ""},
		{"The approval went from three days to one, so we cut it in half.", ""},
		{"The approval went from nine days down to three, so we more than halved it.", ""},
	})
}

// What "we'd" had come to is stated, what it would come to is not; a part of a year is no value of the measure.
func TestWhatHadComeOfIt(t *testing.T) {
	checkSums(t, []sumCase{
		{"Loss per watch fell from £94 to £52 in the first half year, so we'd cut it by two thirds.", "£94 to £52 is 45 % less, not two thirds"},
		{"Loss fell from £94 to £52 in the last quarter, so a cut of two thirds.", "£94 to £52 is 45 % less, not two thirds"},
		{"Loss is at £94, and if they agree we'd cut it by two thirds to £52.", ""},
		{"Loss fell from £94 to £52. Next year we'd cut it by two thirds.", ""},
		{"The run went from six hours to four, so I cut it by more than half.", "6 h to 4 h is 33 % less, not more than half"},
		{"Calls fell from 100 to 52, so I cut them by more than half.", ""},
		{"the time went from twenty hours to five so thats a ninety percent saving", "20 h to 5 h is 75 % less, not 90 %"},
	})
}

// What is drawn from a pair in many words, or only seems to be, twice of what is not, and a total without its currency.
func TestWhatIsDrawn(t *testing.T) {
	checkSums(t, []sumCase{
		{"In the south it went from 40 to 60. With that we're up 10 percent.", ""},
		{"That's about 17,000 euros a week in the season, call it 400,000 a year.", ""},
		{"It costs 3,000 a day when it stands, call it 100 thousand a year.", ""},
		{"Calls fell from 90 to 60 a day, so we'd cut it in half next year.", ""},
		{"Calls fell from 90 to 60 a day, so we'd maybe cut them by half in spring.", ""},
		{"If calls fell from 90 to 60 a day, so we'd cut it by half in the end.", ""},
		{"Sign-ups went from 26 to 70, and women from 18 to 25 tripled.", ""},
		{"It took 20 minutes in the north and 30 in the south, so we doubled it there.", ""},
		{"Defects went from 40 in 1,000 to 12 in 1,000, so that's 1.2 percent.", ""},
		{"We make 2 euros per cup and sell 300 cups a day, so that's 3 million in all shops.", ""},
		{"We save 8 euros per agent call and 50,000 calls a month are no longer made, so that's 4.8 million a year.", ""},
		{"It went from 8 to 12, so it doubled as a meeting room.", ""},
		{"About twenty percent of them used it before and half a year later it was thirty percent, so we basically doubled it.", "20 % to 30 % is 1.5 times, not 2 times"},
		{"Takings went up by 85 euros. That's about 17,000 euros a week, call it two and a half million a year.", "€17,000 a week is about €880,000 a year, not €2.5M"},
		{"Takings went up by 85 euros. That's about 17,000 euros a week, call it 900,000 a year.", ""},
		{"Re-strikes 3.1 % -> 1.4 % over the following quarter, in other words they came down by two thirds.", "3.1 % to 1.4 % is 55 % less, not two thirds"},
		{"2021: 63 returned for wrong size. That year 17 returned, at roughly 400 pounds a piece, so near enough 18,000 pounds.", ""},
		{"Gas went from 310 thousand cubic metres to 240, so that's about 40 percent.", "310,000 to 240,000 is 23 % less and leaves 77 %, not 40 %"},
		{"Gas went from 310 thousand cubic metres to 240, so that's about 23 percent.", ""},
		{"Retention was 20 percent in control and 24 in the variant, so it doubled.", "20 % to 24 % is 1.2 times, not 2 times"},
		{"The ministry said from the first of May every passenger has to be on a list. And this was, when did we hear, tenth of March? So seven weeks.", ""},
		{"It went from 20 to 30, so it nearly doubled.", ""},
		{"We save 8 euros per agent call and 50,000 calls a year are no longer made, so that's 4 million a year.", "€8 times 50,000 is €400,000 a year, not €4M a year"},
		{"We save 8 euros per agent call and 50,000 calls a year are no longer made, so that's 400 thousand a year.", ""},
	})
}

// A bare share behind words of talk.
func TestShareBehindTalk(t *testing.T) {
	checkSums(t, []sumCase{
		{"Lost parcels went from like four in a hundred to one in three hundred, so it's, what, a third.", "4 % to 0.33 % is 92 % less and leaves 8 %, not a third"},
		{"Lost parcels went from sixty a week to ten, so it's a half.", "60 to 10 is 83 % less and leaves 17 %, not a half"},
		{"Lost parcels went from sixty a week to twenty, so it's, what, a third.", ""},
		{"Lost parcels went from sixty a week to forty, so it's, what, a third.", ""},
		{"Lost parcels went from sixty a week to ten, so it's, what, a third of the trucks.", ""},
	})
}

// Who takes one number from another works with what was said, however rough it is.
func TestDifferenceOfRoughValues(t *testing.T) {
	checkSums(t, []sumCase{
		{"Complaints fell from some 70 a week to about 30, so we've got 55 fewer every week.", "70 to 30 is 40, not 55"},
		{"Complaints fell from some 70 a week to about 30, so we've got 45 fewer every week.", ""},
		{"Complaints fell from some 70 a week to about 30, so we've got about 45 fewer every week.", ""},
		{"Complaints fell from some 70 a week to about 30, so we've got over 35 fewer every week.", ""},
		{"The run went from about two hours to about ten minutes, so that's nearly two hours saved.", ""},
	})
}

// A yearly saving in the words of a report.
func TestYearlySavingQuoted(t *testing.T) {
	checkSums(t, []sumCase{
		{"- Bill 40k -> 15k a month, \"saves 500k a year\" is what I wrote", "40,000 to 15,000 is 25,000 a month, about 300,000 a year, not 500,000"},
		{"- Bill 40k -> 15k a month, “saves about 500k a year”", "40,000 to 15,000 is 25,000 a month, about 300,000 a year, not 500,000"},
		{"- Bill 40k -> 15k a month, \"saves about 300k a year\" is what I wrote", ""},
		{"- Bill 40k -> 15k a month, \"saves nearly 350k a year\" is what I wrote", ""},
		{"- Bill 40k -> 15k a month, \"saves about 500k a year\" with the licences", ""},
	})
}
