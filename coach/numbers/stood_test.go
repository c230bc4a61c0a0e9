package numbers

import "testing"

// pairIn returns the values of the only pair of an answer, and whether it has just one.
func pairIn(answer string) (before, after float64, ok bool) {
	n := 0
	for _, row := range Table(answer) {
		if row.Pair() && row.Before != nil && row.After != nil {
			before, after, n = *row.Before, *row.After, n+1
		}
	}
	return before, after, n == 1
}

const meanwhileDone = " I pulled the schedule and sorted it by route and by shift. Most of them came by the county van. Nobody had asked the dispatcher. I drove out to see her. "

func TestPairsToldApart(t *testing.T) {
	for _, tt := range []struct {
		answer        string
		before, after float64
	}{
		// levels told in the same words, far apart
		{"Missed visits were the goal. We were at 9.5 percent." + meanwhileDone + "Three months later we were at 3.9.", 9.5, 3.9},
		{"It was at 12 % when I came." + meanwhileDone + "Now it's at 4 %.", 12, 4},
		{"so we were on about fourteen a night and the supermarket charges us back and i stood at the line for a week with a clipboard and wrote down every one and it was the sleeves and they are the same red so i swapped the slots and mispicks is now two a night", 14, 2},
		// of how many
		{"The average mock had gone from 31 marks out of 80 to 46.", 31, 46},
		{"Corrections per hundred receipts, 6.1 on the new side, 11.8 on the old.", 11.8, 6.1},
		{"Calls: 38 for each hundred routers without drawings, 21 with them.", 38, 21},
		// those without the change
		{"After a month the group with it stood at 44, the other one still at 31.", 31, 44},
		{"After four weeks the group with it stood at 44 against 31.", 31, 44},
		// nothing before, and a range after
		{"Revenue from that slot runs at $210K a quarter, up from nothing.", 0, 210000},
		{"I'd get ten complaints a week and now it's one or two.", 10, 1.5},
		{"the job is forty minutes now it used to be five hours", 300, 40},
	} {
		if before, after, ok := pairIn(tt.answer); !ok || before != tt.before || after != tt.after {
			t.Errorf("%q: %v → %v, %v", tt.answer, before, after, ok)
		}
	}
}

func TestFiguresThatAreNoPair(t *testing.T) {
	for _, answer := range []string{
		"We were at 9.5 percent." + meanwhileDone + "The other ward was at 3.9.",
		"We were at 40 people." + meanwhileDone + "Three months later we were at 3.9 percent.",
		"We were at the site for 9 days." + meanwhileDone + "Now we're at 3 sites.",
		"The target is 9.5 percent, and we would be at 9.5." + meanwhileDone + "Now they're at 3.9 %.",
		"It failed nine times out of ten.",
		"He had nothing to show, and 210 people came.",
		"He scored 44, and still at 31 he plays on.",
		"It went through with 12 votes against 5.",
		"We played at 3 against 2 that day and won.",
		"One or two of them came by car.",
	} {
		for _, row := range Table(answer) {
			if row.Pair() {
				t.Errorf("%q: paired %q", answer, row.Of(answer))
			}
		}
	}
}

// A level told again by its name as what holds now.
func TestLevelsToldAgainByName(t *testing.T) {
	for _, tt := range []struct {
		answer        string
		before, after float64
	}{
		{"For 900 of them, cloud bill 41k a month." + meanwhileDone + "Bill now 18k a month. So 23k less.", 41000, 18000},
		{"* Cloud bill: 41k a month\n* Asked who reads it\n* Bill now: 18k a month", 41000, 18000},
		{"The cloud bill, 41k a month." + meanwhileDone + "The bill is 18k a month now.", 41000, 18000},
		{"Backlog 400 at the start." + meanwhileDone + "Backlog now 150 in May.", 400, 150},
		{"Backlog 400 when I came." + meanwhileDone + "Backlog now 120.", 400, 120},
	} {
		if before, after, ok := pairIn(tt.answer); !ok || before != tt.before || after != tt.after {
			t.Errorf("%q: %v → %v, %v", tt.answer, before, after, ok)
		}
	}
	for _, answer := range []string{
		"Cloud bill 41k a month." + meanwhileDone + "Storage bill now 9k a month.",
		"Cloud bill 41k a month." + meanwhileDone + "In York the bill is now 9k a month.",
		"Their cloud bill 41k a month." + meanwhileDone + "Bill now 9k a month.",
		"Cloud bill 41k a month." + meanwhileDone + "Bill now 90k a year.",
		"Cloud bill 41k a month, storage bill 9k a month." + meanwhileDone + "Bill now 8k a month.",
		"The cloud bill was 41k a month. Storage bill was 9k a month." + meanwhileDone + "The bill is now 18k a month.",
		"Revenue 3M a year in Spain." + meanwhileDone + "Revenue now 9M a year.",
		"Target bill 41k a month." + meanwhileDone + "Bill now 18k a month.",
		"Peak bill 41k a month." + meanwhileDone + "Bill now 18k a month.",
	} {
		if before, after, ok := pairIn(answer); ok {
			t.Errorf("%q: %v → %v", answer, before, after)
		}
	}
}
