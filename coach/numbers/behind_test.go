package numbers

import "testing"

// A share of a whole that is told behind it.
func TestShareOfTheWholeBehind(t *testing.T) {
	checkSums(t, []sumCase{
		{"That brought €400,000, which is 10 % of a budget of €9 million.", "€400,000 of €9M is 4.4 %, not 10 %"},
		{"That brought €400,000, or 10 % of our sales, which stood at €9 million.", "€400,000 of €9M is 4.4 %, not 10 %"},
		{"That brought €900,000, which is 10 % of a budget of €9 million.", ""},
		{"That brought €75,000 a month, which is 10 % of a budget of €9 million.", ""},
		{"That brought €400,000, which is 10 % of the margin, on a budget of €9 million.", ""},
		{"That brought €400,000, and 10 % of our sales, which were €9 million, came from shops.", ""},
		{"That brought €400,000, which is 10 % more, of a budget of €9 million.", ""},
	})
}

// Two times of the day behind what they come to, and a day with its name.
func TestClocksBehindTheirSpell(t *testing.T) {
	checkSums(t, []sumCase{
		{"All in all it was fifty minutes, from ten past one until half past two.", "ten past one to half past two is 1 h 20 min, not 50 min"},
		{"It took 50 minutes, from 13:10 to 14:30, and nobody noticed.", "13:10 to 14:30 is 1 h 20 min, not 50 min"},
		{"All in all it was eighty minutes, from ten past one until half past two.", ""},
		{"It took 50 minutes a day, from 13:10 to 14:30.", ""},
		{"I slept for 50 minutes and was there from 13:10 to 14:30.", ""},
		{"I had a break of 50 minutes, from 13:10 to 14:30 it was quiet.", ""},
		{"I began on Monday 4 March and everybody had it on 15 April, so twelve weeks from first line to last.", "Monday 4 March to 15 April is 41 days, not 12 weeks"},
		{"I began on Monday 4 March and everybody had it on 15 April, so six weeks from first line to last.", ""},
	})
}

// A level told again far behind in the same unit and for the same thing.
func TestToldAgainFarBehind(t *testing.T) {
	far := "Cooks threw away on average 61 g per child per day. I sat in a kitchen. It was loud. I took photos. The cook sighed. I drew a line. She kept it. "
	checkSums(t, []sumCase{
		{far + "Waste went to 44 g per child. That is a reduction of 45 %.", "61 to 44 is 28 % less, not 45 %"},
		{far + "Waste went to 44 g per child. That is a reduction of 28 %.", ""},
		{far + "Sugar was 30 g per child. Waste went to 44 g per child. That is a reduction of 45 %.", ""},
		{far + "Waste went to 44 g per teacher. That is a reduction of 45 %.", ""},
		{far + "Waste went to 44 g. That is a reduction of 45 %.", ""},
	})
}

// A pace in one month and what a pronoun says it was in another.
func TestPacesOfTwoMonths(t *testing.T) {
	checkSums(t, []sumCase{
		{"Complaints were at 40 a week in May. In July they were at 26, which is 80 percent less.", "40 to 26 is 35 % less, not 80 %"},
		{"Complaints were at 40 a week in May. In July they were at 26, which is a third less.", ""},
		{"Complaints were at 40 a week in May. The wait was 30 minutes. In July it was 26, so it was cut by 80 percent.", ""},
		{"Complaints were at 40 a week in May. In July 26 people worked there, which is 80 percent less.", ""},
	})
}
