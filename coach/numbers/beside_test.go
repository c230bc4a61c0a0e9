package numbers

import "testing"

// A change drawn from its pair under another name of the measure, and one of something else.
func TestChangeBesideItsPair(t *testing.T) {
	checkSums(t, []sumCase{
		{"A night round fell from 200 minutes to 120, so we more than halved the labour.", "200 min to 120 min is 40 % less, not more than half"},
		{"A night round fell from 200 minutes to 95, so we more than halved the labour.", ""},
		{"The wait fell from 40 minutes to 30, so we halved the labour.", ""},
		{"Handling fell from 30 minutes to 20, so we halved the overtime.", ""},
		{"Stop time went from 12 minutes to 3 per robot and day, that's a cut of 90 percent.", "12 min to 3 min is 75 % less, not 90 %"},
		{"Stop time went from 12 minutes to 3 per robot and day, that's a cut of 75 percent.", ""},
		{"Turnover of staff fell from 30 percent to 24 percent, so we cut attrition by 40 percent.", "30 % to 24 % is 20 % less, not 40 %"},
		{"Turnover fell from 30 % to 24 %, so among new starters we cut attrition by 40 %.", ""},
		{"Sign-ups rose from 400 to 600 per week; we doubled sign-ups.", "400 to 600 is 1.5 times, not 2 times"},
		{"Sign-ups rose from 400 to 600. We doubled sign-ups from schools.", ""},
		{"Our churn went from 8 % to 6 %, so we halved voluntary churn.", ""},
		{"Before: 3 defects per 100 units. After: 2 defects per 100 units. Defects down 75 %.", "3 to 2 is 33 % less, not 75 %"},
		{"The wait went from 40 minutes to 30. By July we had halved the wait.", ""},
		{"The wait went from 40 minutes to 30. We halved the wait in Leeds.", ""},
		{"Build time dropped from 40 to 30 minutes. Halved since January.", ""},
		{"Errors fell from 50 to 40 a week, so we cut rework in half.", ""},
		{"Errors went from 40 to 30 in May and to 20 in June, so we halved the errors.", ""},
		{"Scrap fell from 6 % to 4 %, so scrap cost halved with the cheaper steel.", ""},
		{"Sales went from 40 to 50 a week, so we have doubled what we did in spring.", ""},
	})
}

// A share that only its words draw from the pair.
func TestShareDrawnFromPair(t *testing.T) {
	checkSums(t, []sumCase{
		{"I reduced the steps from 20 to 15, so half the steps were gone.", "20 to 15 is 25 % less, not half"},
		{"I cut the list from 20 to 15 names, so a quarter of the names were gone.", ""},
		{"I reduced the forms from 20 to 15, so half the paper was gone.", ""},
		{"The queue went from 40 to 30 people. So half the benches were gone.", ""},
		{"Response time fell from 48 hours to 36. We had cut the response time to a quarter.", "48 h to 36 h leaves 75 %, not a quarter"},
		{"Response time fell from 48 hours to 12. We had cut the response time to a quarter.", ""},
		{"The bundle went from 4.8 MB to 3.6 MB, it is half.", "4.8 MB to 3.6 MB is 25 % less and leaves 75 %, not half"},
		{"The bundle went from 4.8 MB to 2.4 MB, it is half.", ""},
	})
}

// A step in points proves which two shares a change is drawn from.
func TestChangeBehindItsStep(t *testing.T) {
	checkSums(t, []sumCase{
		{"We were at 32 percent. I rewrote the page. Online share ended up at 48 percent. So, 16 points, we basically doubled it.", "32 % to 48 % is 1.5 times, not 2 times"},
		{"We were at 30 percent. I rewrote the page. Online share ended up at 60 percent. So, 30 points, we doubled it.", ""},
		{"We were at 32 percent. Online share ended up at 48 percent. So, 16 points, and in the app we doubled it.", ""},
		{"We were at 32 percent. Online share ended up at 48 percent. So, 10 points in the app, we doubled it.", ""},
	})
}

// A value beside the usual one, and a scale that speech says once.
func TestUsualValue(t *testing.T) {
	checkSums(t, []sumCase{
		{"the loss was seven thousand where a usual weekend was twenty six so like ninety percent gone", "26,000 to 7,000 is 73 % less, not 90 %"},
		{"the loss was seven thousand where a usual weekend was twenty six so like seventy percent gone", ""},
		{"The night took 30 minutes where a normal night is 60, so half gone.", ""},
		{"Sales were 900 where a usual Sunday is 300, so three times as many.", ""},
		{"It was 26 thousand and now it is seven so it fell by 73 percent.", ""},
	})
}
