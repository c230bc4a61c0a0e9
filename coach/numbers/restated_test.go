package numbers

import (
	"testing"

	"pushback/coach/numbers/quantity"
)

// A short word draws a size from its pair across a phrase of place or group.
func TestSizeDrawnByShortWord(t *testing.T) {
	checkSums(t, []sumCase{
		{"Calls about invoices went from 30 to 24 a week in the test half. So a reduction of about 60 per cent in calls.", "30 to 24 is 20 % less, not 60 %"},
		{"Scrap fell from 5.2 tonnes to 3.9 tonnes on line two, that is a reduction of roughly 60 percent.", "5.2 t to 3.9 t is 25 % less, not 60 %"},
		{"Bookings rose from 200 to 220 a week among the new members, so roughly plus 40 percent.", "200 to 220 is 10 % more, not 40 %"},
		{"so the no-shows went from forty to thirty a month in the pilot clinic that is roughly sixty percent down", "40 to 30 is 25 % less, not 60 %"},
		{"Complaints fell from 30 a shift to 24 in the trial half, i.e. a reduction of 60 per cent.", "30 to 24 is 20 % less, not 60 %"},
		{"Complaints fell from 30 a shift to 24 in the trial half, that is, a reduction of 60 per cent.", "30 to 24 is 20 % less, not 60 %"},
		{"Loading time went from 50 minutes to 45 at the southern depot. In other words a reduction of 30 percent.", "50 min to 45 min is 10 % less, not 30 %"},
		{"Loading time went from 50 minutes to 45 at the southern depot, so basically a 30 percent reduction.", "50 min to 45 min is 10 % less, not 30 %"},
		{"Loading time went from 50 minutes to 45 at the southern depot, so we cut it by 30 percent.", "50 min to 45 min is 10 % less, not 30 %"},
		{"Loading time went from 50 minutes to 45 at the southern depot (so roughly 30 percent less).", "50 min to 45 min is 10 % less, not 30 %"},
		// True, or rough enough.
		{"Complaints went from 30 to 17 a week in the test half. So a reduction of about 50 per cent in complaints.", ""},
		{"Waiting went from 50 minutes to 40 in the ward. So a reduction of about 25 per cent.", ""},
		{"Complaints fell from 30 a shift to 24 in the test half, so a reduction of about 30 per cent.", ""},
		{"Rejects fell from 4.0 % to 3.6 % on line two, so roughly minus 0.4 percent.", ""},
		// Another thing, another base, another time.
		{"Complaints fell from 30 to 24 a week in the test half. So a reduction of about 60 per cent in refunds.", ""},
		{"Complaints fell from 30 to 24 a week in the test half. In the other half, so a reduction of about 60 per cent in complaints.", ""},
		{"Open claims dropped from 900 to 810 in the Leeds office. So a reduction of about 40 per cent in the oldest claims.", ""},
		{"Bookings rose from 200 to 220 a week among the new members, so roughly plus 40 percent against last year.", ""},
		{"Leads went from 200 to 240 in the spring, so plus 60 percent on the spring before.", ""},
		{"Leads went from 200 to 240 in the spring, so plus 60 percent year on year.", ""},
		{"Tickets went from 300 to 240 in the first month and then on to 90, so a reduction of about 70 per cent in tickets.", ""},
		{"Stock went from 50 pallets to 45 in the cold store. The rent stayed, so we cut it by 30 percent.", ""},
		{"Loading time went from 50 minutes to 45 at the southern depot, so we cut the crew by 30 percent.", ""},
		{"Loading time went from 50 minutes to 45 at the southern depot, so we asked them to cut it by 30 percent.", ""},
		// A part of the whole, more than the pair, a wish.
		{"Cost fell from 100 to 80 in the northern shops, so a reduction of 7 percent.", ""},
		{"Energy use went from 50 to 40 kWh in the test flats, so a reduction of about 60 percent, because we also took out the old boiler.", ""},
		{"Energy use went from 50 to 40 kWh in winter, so about 35 percent down, heating included.", ""},
		{"Energy cost fell from 5.2 billion to 4.1 billion, so a reduction of 55 % is within reach.", ""},
		{"Page views went from 10 to 12 million on mobile. A rise of 50 percent was the goal.", ""},
		{"Time per form fell from 10 minutes to 8 in the pilot and forms from 100 to 60, so a reduction of 50 percent.", ""},
	})
}

// "And then some" makes more of a change that one word tells.
func TestAndThenSome(t *testing.T) {
	checkSums(t, []sumCase{
		{"Spending went from 5.2 billion to 3.1 billion, so we halved it and then some.", "5.2bn to 3.1bn is 40 % less, not more than half"},
		{"Spending went from 5.2 billion to 3.1 billion, so we halved it.", ""},
		{"Spending went from 5.2 billion to 2.1 billion, so we halved it and then some.", ""},
		{"Spending went from 5.2 billion to 3.1 billion, so we nearly halved it and then some new cost came.", ""},
		{"Bookings doubled and then some, from 100 to 205.", ""},
	})
}

// A word of talk between commas does not part two values.
func TestTalkBeforeTheSecondValue(t *testing.T) {
	checkSums(t, []sumCase{
		{"it used to be thirty calls a shift and now it's, what, four, so a reduction of about fifty percent", "30 to 4 is 87 % less, not 50 %"},
		{"from thirty alarms a night to, what, twenty, so a sixty percent drop", "30 to 20 is 33 % less, not 60 %"},
		{"it used to be thirty calls a shift and now it's, what, four in the test half. So a reduction of about 50 per cent in calls.", "30 to 4 is 87 % less, not 50 %"},
		{"it used to be thirty calls a shift and now it's, what, four, so we cut the calls by about ninety percent", ""},
		{"it used to be thirty calls a shift and now it's, what, four, so the team is down sixty percent in overtime", ""},
		{"it used to be thirty calls a shift and now it's, what, four people answering, so a cut of sixty percent in cost", ""},
	})
}

// Half as many again is half more, where it stands apart behind its pair.
func TestAsManyAgain(t *testing.T) {
	checkSums(t, []sumCase{
		{"It went from 60 in a hundred to 75 in a hundred. So that's half as many again.", "60 % to 75 % is 25 % more, not half"},
		{"It went from 60 to 75, half as many again.", "60 to 75 is 25 % more, not half"},
		{"Sales rose from 60 a week to 70, or a third as many again.", "60 to 70 is 17 % more, not a third"},
		{"Sales rose from 60 a week to 72 (half as much again).", "60 to 72 is 20 % more, not half"},
		{"Sales rose from 60 a week to 72, by half as much again.", "60 to 72 is 20 % more, not half"},
		{"It went from 60 to 90, half as many again.", ""},
		{"Sales rose from 60 a week to 80, a third as many again.", ""},
		{"Sales rose from 60 a week to 72, half as many again came by phone.", ""},
		{"Sales rose from 60 a week to 72, half as many again as the other shop.", ""},
		{"Sales rose from 60 a week to 72. Half as many again walked in.", ""},
		{"Sales rose from 60 a week to 72, half as many again in winter.", ""},
	})
	for _, tt := range []struct {
		answer string
		stated float64
	}{
		{"It went from 60 to 90, half as many again.", 0.5},
		{"Sales rose from 60 a week to 80, a third as many again.", 1.0 / 3},
		{"Sales grew by half as much again.", 0.5},
		{"We have 60 seats, half as many again, outside.", -1},
		{"Calls fell from 60 a week to 40, half as many again.", -1},
	} {
		stated := -1.0
		for _, row := range Table(tt.answer) {
			if row.Stated != nil {
				stated = *row.Stated
			}
		}
		if quantity.Tidy(stated) != quantity.Tidy(tt.stated) {
			t.Errorf("%q: states %v, want %v", tt.answer, stated, tt.stated)
		}
	}
}
