package numbers

import "testing"

// The step between two values told again by its size alone.
func TestStepToldAlone(t *testing.T) {
	checkSums(t, []sumCase{
		{"We were at 58 percent on time and now we're at 70. So nearly 25 points.", "58 % to 70 % is 12 points, not nearly 25 points"},
		{"The share went from 40 to 55 percent; that's 25 points.", "40 % to 55 % is 15 points, not 25 points"},
		{"We were at 58 percent on time and now we're at 70. So nearly 15 points.", ""},
		{"The share went from 40 to 55 percent; that's 16 points.", ""},
		{"The share went from 40 to 55 percent. We have a score, so 25 points.", ""},
		{"The share went from 40 to 55 percent; that's 25 points on last year.", ""},
		{"The share went from 40 to 55 percent, so we got 25 points in the ranking.", ""},
		// How much sooner.
		{"The answer took 12 days and now it takes 8, so families hear from us six days sooner.", "12 d to 8 d is 4 d, not 6 d"},
		{"Delivery shrank from 30 days to 20 days, which means customers get it four weeks earlier.", "30 d to 20 d is 10 d, not 4 wk"},
		{"Delivery shrank from 30 days to 20 days, which means customers get it two weeks earlier.", ""},
		{"The answer took 12 days and now it takes 8, so families hear from us four days sooner.", ""},
		{"The answer took 12 working days and now it takes 8, so families hear from us six days sooner.", ""},
		{"The answer took 12 days and now it takes 8, so in Leeds families hear from us six days sooner.", ""},
		{"The answer took 12 days and now it takes 8, so families could hear from us six days sooner.", ""},
		{"The answer took 12 days and now it takes 8. The courier came by then six days sooner.", ""},
		// An amount that restates the step, and then a size.
		{"The average order rose from 40 euros to 46 euros, which is 6 euros or 30 percent more.", "€40 to €46 is 15 % more, not 30 %"},
		{"The average order rose from 40 euros to 46 euros, which is 6 euros or 15 percent more.", ""},
		{"The average order rose from 40 euros to 46 euros, which is 3 euros or 30 percent more on each delivery.", ""},
	})
}

// Other words that draw a share from its pair.
func TestShareInOtherWords(t *testing.T) {
	checkSums(t, []sumCase{
		{"Calls dropped from 500 to 400 per week, in other words by half.", "500 to 400 is 20 % less, not half"},
		{"Calls dropped from 500 to 260 per week, in other words by half.", ""},
		{"The shift took 60 minutes and now 45, so half.", "60 min to 45 min is 25 % less and leaves 75 %, not half"},
		{"It came down to 45 minutes, it had been 60, so it's half now.", "60 min to 45 min is 25 % less and leaves 75 %, not half"},
		{"The shift took 60 minutes and now 45, so half the crew goes home.", ""},
		{"The shift took 60 minutes and now 45, so less than half.", ""},
		{"Control 4.0 %, variant 4.6 %: that's a 50 percent uplift.", "4 % to 4.6 % is 15 % more, not 50 %"},
		{"Control 4.0 %, variant 4.6 %: that's a 15 percent uplift.", ""},
		{"Control 4.0 %, variant 4.6 %: revenue saw a 50 percent uplift.", ""},
		{"In January 5 out of 20 crews used it, by June 10 out of 20, so we had tripled adoption.", "25 % to 50 % is 2 times, not 3 times"},
		{"In January 5 out of 20 crews used it, by June 10 out of 20, so we had doubled adoption.", ""},
	})
}
