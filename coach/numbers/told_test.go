package numbers

import "testing"

// Ways to tell of one measure what it was and what it is, by the kind of sentence.
func TestPairsTold(t *testing.T) {
	for _, tt := range []struct {
		answer        string
		before, after float64
	}{
		// in passing, behind the name
		{"The error rate, 4.1 % in March, was 0.6 % by June.", 4.1, 0.6},
		{"Churn, 8 % a quarter when I took it over, has been under 5 % since.", 8, 5},
		{"Stockouts, 5.1 at the start of the pilot, stood at 1.9 at its end.", 5.1, 1.9},
		{"Onboarding a supplier, which had taken five weeks, takes eight days.", 35, 8},
		// in the clause that tells the noun apart
		{"Refunds that used to take nine days arrive in two and a half.", 9, 2.5},
		{"The crew that needed eleven hours to turn a plane round needs seven.", 11, 7},
		{"What used to be a two day job is now done in three hours.", 48, 3},
		// the earlier one last
		{"Complaints are at 4 a week, from 31.", 31, 4},
		{"Turnover was 11.8 per cent, having been 14.9.", 14.9, 11.8},
		{"Rejected invoices in the first month were 1.2 %, where the sample had 13.7 %.", 13.7, 1.2},
		{"there's sixteen teams on it now it was nine when she got it", 9, 16},
		// the later one behind a "now" of its own
		{"Where we had 31 complaints a week we now have 4.", 31, 4},
		{"Returns used to sit on the dock for six days, now they are gone in one and a half.", 6, 1.5},
		// a level that had lasted
		{"We had lost 9 % of the orders to it; by June it was 3 %.", 9, 3},
		{"The backlog had reached 900 cases. By Christmas we were at 150.", 900, 150},
		{"Of the forms that came in, 38 % had been incomplete. Four weeks later only 9 % were.", 38, 9},
		// in the next sentence
		{"The queue was forty minutes long on Mondays. It is down to ten.", 40, 10},
		{"The process took eleven days when I started. Last month's median was four.", 11, 4},
		{"When I came there were 17 open safety actions. There are 2 today.", 17, 2},
		{"the waiting list it was like four hundred people when i got there and when i left it was about ninety", 400, 90},
		{"Classes had been running 78 % full. I changed the list. In January it was 84 %.", 78, 84},
		{"Shrinkage when I took over was 2.4 percent. I counted it. After one year we were at 1.2 percent.", 2.4, 1.2},
		{"Two winters ago people stayed with us five and a half days. We are at three and a half days now.", 5.5, 3.5},
		{"Sleep current was 38 milliampere before. It was 12 milliampere afterwards.", 38, 12},
		// a year or a season before
		{"There were 94,000 players at once, and the year before it had been 51,000.", 51000, 94000},
		{"Resits were five that summer; the year before, fourteen.", 14, 5},
		{"Hire-car spend per storm: £410k the summer before, £265k this one.", 410000, 265000},
		{"Losses: 88 in the year before, 9 in the year since.", 88, 9},
		// two points in time
		{"The rate was 9.4 % in April and 6.1 % in June.", 9.4, 6.1},
		{"Punctuality was 71 per cent in the spring timetable and 83 in the autumn one.", 71, 83},
		{"Rejected messages were at 12 percent on the first day and at 0.8 by the end of week one.", 12, 0.8},
		{"Reboot time per rack: 48 minutes on the first, 17 by the last.", 48, 17},
		// the earlier one last, by other words
		{"It now answers in 60 ms, from 900.", 900, 60},
		{"Corrections fell to 0.2 % of bills where they'd been 1.1 %.", 1.1, 0.2},
		{"Within a season a refund took two days where people used to wait nine.", 9, 2},
		{"Calls on the worst day were 31,000 as against 58,000.", 58000, 31000},
		{"Costs per visit came out at 41 euros, against 58 the year before.", 58, 41},
		{"That brought the wait, 50 minutes on a bad day, to under 15.", 50, 15},
		{"Queries stood at 3.1 per hundred discharges on the first eight, having been 7.4.", 7.4, 3.1},
		// where it started and ended
		{"We started out at 2.1 complaints per 1,000 orders and finished at 0.7.", 2.1, 0.7},
		{"We started the year with 120 open cases and ended it with 30.", 120, 30},
		{"Stock accuracy: 88 % at the first count, 97 % at the last.", 88, 97},
		{"Processing a claim took 11 days in 2021; in 2023 it took 4.", 11, 4},
		{"Back then we threw away 60 loaves a day. Now we throw away 15.", 60, 15},
		{"A callback took two days at best. Today it's a matter of three hours.", 48, 3},
		// right behind it
		{"so the second order rate was eleven percent before and then fourteen percent", 11, 14},
		{"it was sixty one percent of the time and it became eighty eight", 61, 88},
		{"In the north the deliveries on time passed from 81 to 93 percent.", 81, 93},
		{"On time was 71 percent, then 88.", 71, 88},
		{"One in fifty became one in four hundred.", 2, 0.25},
		{"* complaints/month: 26 (before), 9 (after)", 26, 9},
		{"Outages: five in the year before, two in the year since.", 5, 2},
		{"Failed uploads: 12% before, 3% two weeks after.", 12, 3},
	} {
		if before, after, ok := pairIn(tt.answer); !ok || before != tt.before || after != tt.after {
			t.Errorf("%q: %v → %v, %v", tt.answer, before, after, ok)
		}
	}
}

// Near-misses of the same sentences.
func TestFiguresToldTogether(t *testing.T) {
	for _, answer := range []string{
		"The plan, six weeks on paper, was with the board for two.",
		"Our two sites, 40 and 60 people, were 10 minutes apart.",
		"Lunch is 6 euros, from 12.",
		"The people that had two keys needed three weeks.",
		"I wrote 3 pages of rules where the old handbook has 40.",
		"In the five: 15, then 16.",
		"Switch-off was 17 percent in the new cars. In the waiting cars it stayed at 43 percent.",
		"Forty-four of those had been in a leak. It's down to another hour or two now.",
		"Our site had 30 servers when I was 25.",
		"I rang two of them, then three.",
		"Sold it to half the players at 0.99 and the other half at 1.49, picked by the last digit.",
		"I check the 14-to-17 line and rang two branches this spring where it had sagged.",
		"It was 40 in June and 12 per cent in May.",
		"That's 40 days we got back, and claims nineteen on this one.",
		"I had 4 people in the morning, then 6.", "We were 12 in the first meeting and then 9.",
		"I started at 9 and finished at 5.", "It was down to two candidates. They were 40 and 52 years old.",
		"The trip is 40 km, from 3 stations.", "The contract, which had 40 pages, has 3 annexes.",
		"A pupil who had 3 detentions needs 2 signatures.", "The ward had 20 % men and 80 % women.",
		"Shoes were 40 euros in spring, and in autumn a coat was 90.", "I had 31 days. We now have 4 customers there.",
		"I began with three of the classes and left two as they were.",
		"Seven in a hundred of those had cancelled, by Easter, against 12 beds.",
		"The last one of the nine tickets was from 4 users.",
	} {
		for _, row := range Table(answer) {
			if row.Pair() {
				t.Errorf("%q: paired %q", answer, row.Of(answer))
			}
		}
	}
}

// A change of pace is a before and an after in words; an amount may tell where it began.
func TestChangesWithoutAPair(t *testing.T) {
	const paces = "Deploys went from once a month to daily."
	rows := Table(paces)
	if len(rows) != 1 || !rows[0].Pair() || rows[0].Measure != "Deploys" || rows[0].AfterSpan.Of(paces) != "daily" {
		t.Errorf("%q: %+v", paces, rows)
	}
	for _, s := range []string{"I would go from weekly to daily.", "a report from daily to daily", "We meet weekly."} {
		if rows := Table(s); len(rows) != 0 {
			t.Errorf("%q: %+v", s, rows)
		}
	}
	rows = Table("Close time came down by four days, from nine.")
	if len(rows) != 1 || value(rows[0].Before) != 9 || rows[0].After != nil || rows[0].Amount == nil || *rows[0].Amount != -4 || rows[0].Unit != "d" {
		t.Errorf("%+v", rows)
	}
}

// The name is the subject as the answer words it, and nothing where a verb stands in its place.
func TestNamesOfPairsTold(t *testing.T) {
	for answer, name := range map[string]string{
		"Refunds that used to take nine days arrive in two and a half.":                   "Refunds",
		"Onboarding a supplier, which had taken five weeks, takes eight days.":            "Onboarding a supplier",
		"The error rate, 4.1 % in March, was 0.6 % by June.":                              "error rate",
		"Waiting time for a slot shrank to 4 days (previously 21).":                       "Waiting time for a slot",
		"There were 94,000 players at once, and the year before it had been 51,000.":      "players",
		"We started the year with 120 open cases and ended it with 30.":                   "open cases",
		"Sleep current was 38 milliampere before. It was 12 milliampere afterwards.":      "Sleep current",
		"What used to be a two day job is now done in three hours.":                       "",
		"The process took eleven days when I started. Last month's median was four.":      "process",
		"In the north the deliveries on time passed from 81 to 93 percent.":               "deliveries on time",
		"Where we had 31 complaints a week we now have 4.":                                "complaints",
		"Classes had been running 78 % full. I changed the list. In January it was 84 %.": "Classes",
		"Punctuality was 71 per cent in the spring timetable and 83 in the autumn one.":   "Punctuality",
		"Calls were 31,000 as against 58,000.":                                            "Calls",
		"Churn, 8 % a quarter when I took it over, has been under 5 % since.":             "Churn",
		"Hire-car spend per storm: £410k the summer before, £265k this one.":              "Hire-car spend per storm",
		"so the second order rate was eleven percent before and then fourteen percent":    "second order rate",
		"The penalties we pay to towns fell from 180,000 to 40,000 euros.":                "penalties",
		"In summer we threw away from 60 loaves to 40.":                                   "loaves",
		"90-day churn 31 % -> 22 %":                                                       "90-day churn",
	} {
		if rows := Table(answer); len(rows) != 1 || rows[0].Measure != name {
			t.Errorf("%q: %+v, want %q", answer, rows, name)
		}
	}
}
