package numbers

import "testing"

func TestGoalSaidToBeMet(t *testing.T) {
	checkSums(t, []sumCase{
		{"The target was 95 % on-time delivery. We reached 92 %, so we met the target.", "92 % is less than the 95 % that you say was met"},
		{"Goal: error rate below 2 %. Result: 2.6 %. Target beaten.", "2.6 % is more than the 2 % that you say was met"},
		{"My manager wanted us under 20 minutes per case. In the end we stood at 24 minutes, so we hit the goal.", "24 min is more than the 20 min that you say was met"},
		{"The plan was to sell 5,000 tickets. We sold 4,300 and beat the plan.", "4,300 is less than the 5,000 that you say was met"},
		{"We went from 32 percent to 48 percent and beat the fifty percent target.", "48 % is less than the 50 % that you say was met"},
		{"We had promised to answer 90 percent of calls within a minute. We were at 84 percent, above target.", "84 % is less than the 90 % that you say was met"},
		{"Our NPS rose from 31 to 40, and with that we beat the target of 45.", "40 is less than the 45 that you say was met"},
		{"The target was a conversion of 3 %. We ended at 2.7 %. So we exceeded the target.", "2.7 % is less than the 3 % that you say was met"},
		// Met, or not said to be met.
		{"The target was 90 % on-time delivery. We reached 92 %, so we met the target.", ""},
		{"The target was 95 %. We reached 92 % and nearly met the target.", ""},
		{"The target was a margin of 20 %. We landed at 19.9 %, so we met the target.", ""},
		{"We were at 92 %, and I wanted to hit the 95 % target.", ""},
		{"Our NPS rose from 31 to 46, and with that we beat the target of 45.", ""},
		{"Our NPS rose from 31 to 40, and we were behind the shop that beat the target of 45.", ""},
		{"The target was 95 % on time. We were at 92 %. So I made a plan.", ""},
		{"The target was 95 % on time. We were at 92 %, so we went over the plan.", ""},
		{"The target was 95 % on time. We were at 92 %, so meeting the target was hard.", ""},
		{"The target was 95 % on time. We were at 92 %. Target met? No.", ""},
		// Less is better, or nothing tells what is.
		{"The target was 12 complaints. We ended with 9, so we met the target.", ""},
		{"The target was 12 in the yard. We ended with 9, so we met the target.", ""},
		// Another time, another place, another measure.
		{"On-time delivery was at 84 %. After the change we met the 90 % target.", ""},
		{"On-time delivery was at 84 % and with the new rota we met the 90 % target.", ""},
		{"The target was 95 % on time. We reached 92 % in Leeds and 96 % overall, so we met the target.", ""},
		{"My manager wanted us under 20 minutes per case. We got to 24 minutes in March and later to 18, so we hit the goal.", ""},
		{"The plan was to sell 5,000 tickets. We sold 4,300 at a higher price and beat the revenue plan.", ""},
		{"The target was 5,000 tickets a year. By June we had sold 4,300 and hit the plan for the half year.", ""},
		{"We wanted 100 volunteers. 80 came, and we met the goal of a clean beach.", ""},
		// The goal is a change, not a level.
		{"The goal was to cut complaints by 20 %. We got to 25 % and beat the target.", ""},
		{"Our goal was 30 % growth. Sales went from 100 to 140, so we beat the target.", ""},
	})
}
