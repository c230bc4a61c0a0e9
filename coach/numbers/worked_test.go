package numbers

import "testing"

// Contradictions that a reader works out across clauses: the change is drawn from two values with the
// measure told in other words, from two groups, from a price and a count, from a part of what was said.
func TestWorkedOut(t *testing.T) {
	tests := []struct{ text, why string }{
		{"Turnaround dropped from 12 days to 9. In other words we doubled our speed.", "12 d to 9 d is 1.3 times, not 2 times"},
		{"The error rate used to be 8 percent. After the fix it was 6 percent. That is a drop of 60 percent.", "8 % to 6 % is 25 % less, not 60 %"},
		{"Before, invoicing took us 20 hours a month; today it takes 15, i.e. we have halved it.", "20 h to 15 h is 25 % less, not half"},
		{"NPS climbed from 31 to 38, a gain of 17 points.", "31 to 38 is 7 points, not 17 points"},
		{"We cut the deploy time by 80 percent. It was 30 minutes before and it's 20 now.", "30 min to 20 min is 33 % less, not 80 %"},
		{"We saved two hours per report and there are 50 reports a month, so that's 400 hours a month.", "2 h times 50 is 100 h a month, not 400 h a month"},
		{"Of 250 applicants we hired 50, which is ten percent.", "50 of 250 is 20 %, not 10 %"},
		{"30 out of 120 customers came back to us, that's half of them.", "30 of 120 is 25 %, not half"},
		{"The licence bill dropped from £90,000 to £60,000 a year, saving us £50,000 every year.", "£90,000 to £60,000 is £30,000, not £50,000"},
		{"I reduced the backlog from 600 tickets to 450, cutting it by two thirds.", "600 to 450 is 25 % less, not two thirds"},
		{"Scrap went down from 5 % to 4 %. So we have scrapped 60 % less.", "5 % to 4 % is 20 % less, not 60 %"},
		{"Response times improved from 48 hours to 36 hours: twice as fast.", "48 h to 36 h is 1.3 times, not 2 times"},
		{"Our conversion tripled, from 2 % to 3 %.", "2 % to 3 % is 1.5 times, not 3 times"},
		{"Revenue per visit went up from $2.00 to $2.20, a 25% increase.", "$2 to $2.2 is 10 % more, not 25 %"},
		{"so the count went from two hundred to one fifty which is like a fifty percent reduction", "200 to 150 is 25 % less, not 50 %"},
		{"Occupancy went from 70% to 77%, an increase of 17 points.", "70 % to 77 % is 7 points, not 17 points"},
		{"Cycle time is now 6 days, down from 8, a reduction of 60%.", "8 d to 6 d is 25 % less, not 60 %"},
		{"Cycle time is 6 days (was 8). That's 50 % better.", "8 d to 6 d is 25 % less, not 50 %"},
		{"Sales grew 50 % from 1.2 million to 1.4 million.", "1.2M to 1.4M is 17 % more, not 50 %"},
		{"The team handled 90 cases per day instead of 60, so three times as many.", "60 to 90 is 1.5 times, not 3 times"},
		{"Stock-outs: 40 per month -> 30 per month (-50%).", "40 to 30 is 25 % less, not 50 %"},
		{"Absence fell to 6 % from 8 %, halving it.", "8 % to 6 % is 25 % less, not half"},
		{"In January we had 200 defects, in June 150, so 60% fewer defects.", "200 to 150 is 25 % less, not 60 %"},
		{"Each call costs us 5 euros and we avoided 3,000 calls a month, so 150,000 euros a month.", "€5 times 3,000 is €15,000 a month, not €150,000 a month"},
		{"1,500 tickets a week at $4 each is $60,000 a week.", "$4 times 1,500 is $6,000 a week, not $60,000 a week"},
		{"We bring in 40 orders a day at £25 each, which makes £10,000 a day.", "£25 times 40 is £1,000 a day, not £10,000 a day"},
		{"I saved €2,000 a month, so €40,000 a year.", "€2,000 a month is about €24,000 a year, not €40,000"},
		{"He had 12 people: 4 in Leeds, 3 in York and 2 in Hull.", "4 + 3 + 2 make 9, not 12"},
		{"We spent 30k on ads, 20k on print and 10k on events, 80k in total.", "30,000 + 20,000 + 10,000 make 60,000, not 80,000"},
		{"Downtime was reduced from 10 hours to 8 hours per month, which means five times less downtime.", "10 h to 8 h is 1.3 times, not 5 times"},
		{"We interviewed 40 people and 10 of them said no, so half said no.", "10 of 40 is 25 %, not half"},
		{"Average handling time: 8 min before, 6 min after. A 60% cut.", "8 min to 6 min is 25 % less, not 60 %"},
		{"Delivery used to take five days. Now it takes four. We cut the delivery time in half.", "5 d to 4 d is 20 % less, not half"},
		{"Delivery used to take five days. Now it takes four. That's half the time.", "5 d to 4 d leaves 80 %, not half"},
		{"Turnover went from 20 % a year to 15 %, I mean we halved it.", "20 % to 15 % is 25 % less, not half"},
		{"from 90 tickets to 60 tickets, so we had two thirds less", "90 to 60 is 33 % less, not two thirds"},
		{"Query time dropped from 9s to 6s (a 3x speed-up).", "9 s to 6 s is 1.5 times, not 3 times"},
		{"The p95 dropped from 1.2 s to 0.9 s, giving a 60% reduction in p95.", "1.2 s to 0.9 s is 25 % less, not 60 %"},
		{"Waste went from 14 tonnes to 10 tonnes a month. This represents a decrease of 50 %.", "14 t to 10 t is 29 % less, not 50 %"},
		{"We reduced onboarding from 10 days to 7 days, resulting in a 60% reduction in onboarding time.", "10 d to 7 d is 30 % less, not 60 %"},
		{"Looks per booking went from 400 to 300, so we cut the ratio in half.", "400 to 300 is 25 % less, not half"},
		{"p99 went from 400 ms to 140 ms, so latency is down 80%.", "400 ms to 140 ms is 65 % less, not 80 %"},
		{"Retries dropped from 30 % to 24 %, in the rest it stayed at 30, so we cut the rate by half.", "30 % to 24 % is 20 % less, not half"},
		{"Repeat calls went from 18 percent to 12; the sites that waited stayed at 18. That's a 60 percent decrease in repeat calls.", "18 % to 12 % is 33 % less, not 60 %"},
		{"refund took two days now it's four minutes so on the slide they wrote ten times faster", "2 d to 4 min is 720 times, not 10 times"},
		{"so incremental went from eighty seconds down to twenty so it's like eight times faster people are happier", "80 s to 20 s is 4 times, not 8 times"},
		{"Annual cash cost came down from 7.9 to 6.7 million pounds, which is to say by almost 30 per cent.", "£7.9M to £6.7M is 15 % less, not 30 %"},
		{"The return of the new group is 44%, old group 41%. The return rate is therefore increased by 13 percentage points.", "41 % to 44 % is 3 points, not 13 points"},
		{"Visits in test were $1.10 in control, $1.32 in treatment: a 32 % lift.", "$1.1 to $1.32 is 20 % more, not 32 %"},
		{"Tickets per site-week: 12 in the control, 3 with the sticker — half as many.", "12 to 3 leaves 25 %, not half"},
		{"Spend was £240,000 before the variation and £180,000 thereafter, a reduction of one third.", "£240,000 to £180,000 is 25 % less, not one third"},
		{"Transit spend fell from $30,000 a month to $18,000, so we're saving $240,000 a year.", "$30,000 to $18,000 is $12,000 a month, not $240,000 a year"},
		{"Two pounds from 22,500 people is about £140,000 a month.", "£2 times 22,500 is £45,000, not £140,000 a month"},
		{"A packer for a missed shift is £60. 70 missed shifts fewer each month, so that's £42,000 a month.", "£60 times 70 is £4,200 a month, not £42,000 a month"},
		{"a thousand extra drinks a day at two bucks a pop so call it ten million dollars a year", "$2 times 1,000 is $2,000 a day, not $10M a year"},
		{"We'd get 1,000 schools a term. Out of those, 200 bought it, so that's ten percent.", "200 of 1,000 is 20 %, not 10 %"},
		{"We removed 180,000 reviews, out of the 900,000 live on the site, so 40 % of everything was bought.", "180,000 of 900,000 is 20 %, not 40 %"},
		{"I brought the cost of a claim down by 70 percent, from 50 euros to 30 euros.", "€50 to €30 is 40 % less, not 70 %"},
		{"Ticket volume: 900 a week, then 600 a week after launch. Two thirds gone.", "900 to 600 is 33 % less, not two thirds"},
		{"We got it from 12 hours down to 9 hours, almost a 60 percent improvement.", "12 h to 9 h is 25 % less, not 60 %"},
		{"We had 18 complaints a week. Now we have 12. So complaints are down 60 percent.", "18 to 12 is 33 % less, not 60 %"},
		{"Fuel use fell from 9.0 to 8.1 litres, a fall of 20 %.", "9 to 8.1 is 10 % less, not 20 %"},
		{"Test coverage went from 40 to 50 percent, that's a 30 point jump.", "40 % to 50 % is 10 points, not 30 points"},
		{"Out of 80 suppliers, 20 signed. That's half.", "20 of 80 is 25 %, not half"},
		{"Of the 48 branches 12 took part, i.e. 40 percent.", "12 of 48 is 25 %, not 40 %"},
		{"We hired 8 people in May, 6 in June and 4 in July, 20 people in all.", "8 + 6 + 4 make 18, not 20"},
		{"The monthly saving is €5,000, which makes €100,000 a year.", "€5,000 a month is about €60,000 a year, not €100,000"},
		{"We cut reporting from 5 days to 4 days, which makes us twice as fast.", "5 d to 4 d is 1.3 times, not 2 times"},
		{"Lead time fell by half: from 20 days to 15 days.", "20 d to 15 d is 25 % less, not half"},
		{"Lead time has halved from 20 days to 15.", "20 d to 15 d is 25 % less, not half"},
		{"Wait times were reduced by over 60 %, from 25 minutes to 18 minutes.", "25 min to 18 min is 28 % less, not 60 %"},
		{"Claims handled per day rose from 20 to 25 per person - a 60% productivity gain.", "20 to 25 is 25 % more, not 60 %"},
		{"We reduced cost by €300k (from €1.2M to €1.1M).", "€1.2M to €1.1M is €100,000, not €300,000"},
		{"The cost went from 1.2 million to 1.1 million, so 300 thousand saved.", "1.2M to 1.1M is 100,000, not 300,000"},
		{"Our share went from 10 to 12 percent, that's 5 percentage points more.", "10 % to 12 % is 2 points, not 5 points"},
		{"We saved 10 minutes per call on 600 calls a week, which is 400 hours a week.", "10 min times 600 is 100 h a week, not 400 h a week"},
		{"The programme saved 4 hours a week for 20 people, so 200 hours a week.", "4 h times 20 is 80 h a week, not 200 h a week"},
	}
	for _, tt := range tests {
		var got []string
		for _, r := range Table(tt.text) {
			if !r.Consistent {
				got = append(got, r.Contradicts)
			}
		}
		if len(got) != 1 || got[0] != tt.why {
			t.Errorf("%q:\n got %q\nwant %q", tt.text, got, tt.why)
		}
	}
}
