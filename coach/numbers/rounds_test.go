package numbers

import "testing"

// Two values, each told of its own round or year.
func TestValuesOfRounds(t *testing.T) {
	checkSums(t, []sumCase{
		{"Refunds were 180 in the first week and 40 in the third, so we had cut them by half.", "180 to 40 is 78 % less, not half"},
		{"Refunds were 180 in the first week, and only 130 in the third, so we had cut them by half.", "180 to 130 is 28 % less, not half"},
		{"Refunds were 180 in the first week and 85 in the third, so we had cut them by half.", ""},
		{"Refunds were 180 in the first week and 40 in the third, so we had more than halved them.", ""},
		{"Refunds were 180 in the first week and 40 in the third shop, so we had cut them by half.", ""},
		{"Refunds were 180 in the first week and 40 people came in the third, so we had cut them by half.", ""},
		{"Refunds were 180 in the first week and 40 in the third, so we had cut the staff by half.", ""},
		{"- wrong sizes 9 in 100 in 2020\n- I rewrote the size table\n- 2021: 4 in 100, that is 85 % fewer wrong sizes", "9 % to 4 % is 56 % less, not 85 %"},
		{"- wrong sizes 9 in 100 in 2020\n- I rewrote the size table\n- 2021: 4 in 100, that is 60 % fewer wrong sizes", ""},
		{"- wrong sizes 9 in 100 in 2020\n- lost parcels 20 in 100\n- 2021: 4 in 100, that is 80 % fewer lost parcels", ""},
		{"- wrong sizes 9 in 100 in 2020\n- wrong colours 20 in 100 in 2020\n- 2021: 4 in 100, that is 80 % fewer", ""},
		{"- wrong sizes 9 in 100 in 2020\n- 2021: 4 in 100, that is 85 % fewer letters", ""},
	})
}

// A part told twice out of the same whole.
func TestPartsOutOfSameWhole(t *testing.T) {
	checkSums(t, []sumCase{
		{"Of every 100 first visitors 30 signed up. I asked twenty of them. Of 100 first visitors 40 sign up now, so we have more than doubled the rate.", "30 to 40 is 1.3 times, not more than 2 times"},
		{"Of 100 visitors 30 signed up. I rewrote it. Of 100 visitors 42 sign up now, so we doubled that.", "30 to 42 is 1.4 times, not 2 times"},
		{"Of 100 visitors 20 signed up. I rewrote it. Of 100 visitors 42 sign up now, so we doubled that.", ""},
		{"Of 100 visitors 30 signed up. I rewrote it. Of 100 visitors 42 sign up now, so we doubled the donations.", ""},
		{"Of 100 visitors 30 signed up. I rewrote it. Of 50 visitors 42 sign up now, so we doubled that.", ""},
		{"Of 100 visitors 30 signed up. I rewrote it. Of 100 visitors 42 sign up now. We hired, so we doubled the rate.", ""},
		{"Of 100 visitors 30 signed up. I rewrote it. Of 100 visitors 42 would sign up now, so we doubled that.", ""},
	})
}

// Two groups side by side.
func TestSizeDrawnFromGroups(t *testing.T) {
	checkSums(t, []sumCase{
		{"the odd days were at fifty two percent and the even ones forty five. so that's a seventeen point gain", "45 % to 52 % is 7 points, not 17 points"},
		{"The test shops sold out at 30 %, the others 36 %. So that's a drop of 40 percent.", "36 % to 30 % is 17 % less, not 40 %"},
		{"the odd days were at fifty two percent and the even ones forty five. so that's a seven point gain", ""},
		{"the odd days were at fifty two percent and the even ones forty five. so that's an eight point gain", ""},
		{"it was thirty five percent. the odd days were at fifty two percent and the even ones forty five. so that's a seventeen point gain", ""},
		{"the odd days were at fifty two percent and the open rate forty five. so that's a seventeen point gain", ""},
		{"the odd days were at fifty two percent and the even ones forty five. so that's a seventeen point gain in clicks", ""},
		{"the odd days were at fifty two percent and the even ones forty five. The score of the app: a seventeen point gain", ""},
	})
}

// A share drawn from a value and what was told of the measure some sentences before.
func TestShareDrawnFromEarlierValue(t *testing.T) {
	checkSums(t, []sumCase{
		{"Exports were taking 48 minutes. I looked at four weeks of exports, 30 of the 48 minutes went into one table. After we split it the export takes 24 minutes, so we cut it to a third.", "48 min to 24 min leaves 50 %, not a third"},
		{"Exports were taking 48 minutes. I split the table. After we released that the export takes 15 minutes, so we cut it to a third.", ""},
		{"Exports were taking 48 minutes. One import took 72 minutes. After we released that the export takes 24 minutes, so we cut it to a third.", ""},
		{"Exports were taking 48 minutes. After we released that the export takes 24 minutes, so we could cut it to a third.", ""},
	})
}
