package numbers

import "testing"

// What may be said of two values without being wrong: the same measure under another name, a
// consequence for some other measure, a group beside another, a price and what it comes to.
func TestFair(t *testing.T) {
	for _, s := range []string{
		// A change of the same measure, drawn in other words.
		"The hire bill was €48,000 a month before and is €36,000 a month now, so we cut the bill by a quarter.",
		"p99 went from 400 ms to 140 ms, so latency is down 65 %.",
		"Looks per booking went from 400 to 200, so we cut the ratio in half.",
		"Errors went from 30 % to 24 %, so we cut the errors by a fifth.",
		"Failed jobs dropped from 30 % to 15 %, in the rest it stayed at 30, so we cut the failures by half.",
		"Repeat calls went from 18 percent to 12; the other sites stayed at 18. That's a third fewer repeat calls.",
		"Spend was £240,000 before and £180,000 thereafter, a reduction of one quarter.",
		"it went from thirty percent to sixty two so that's more than doubled basically and legal was fine",
		"the build went from eighty seconds down to ten so it's like eight times faster people are happier",
		"refund took two days now it's four minutes so on the slide they wrote seven hundred times faster",
		"Handling went from nine thirty to six twenty, which is a good third off.",
		"It took 60 minutes and now takes 30, so wards get it in half the time.",
		"The wait fell from 60 minutes to 30, that is to say by half.",
		"A return that took twelve hours now takes three, so we are saving around nine hours on each.",
		"Commissioning took 5 days instead of the 10 planned, so we were 50 percent faster than planned.",
		"Commissioning took 5 days instead of the 10 planned, so we were 100 percent faster than planned.",
		"Transit spend fell from $30,000 a month to $18,000, so we're saving $144,000 a year.",
		"Transit spend fell from $30,000 a month to $18,000, so we save about $12,000.",
		"Support cost went from $2,000 a day to $1,200, saving roughly $200,000 a year.",
		"Energy fell from £900 a week to £700, so we save £10,400 a year.",
		"We went from 200 to 150 tickets a week, so over the year about 2,600 fewer.",
		// Consequences for something else.
		"Latency went from 400 ms to 300 ms, so conversion rose 50 %.",
		"Wait for refunds went from 10 days to 7, so refunds are down 50 %.",
		"Cost per lead fell from $10 to $8, so we cut the spend by half.",
		"Build time went from 30 minutes to 20, so we cut the cost by half.",
		"Build time went from 30 minutes to 20, so the queue halved.",
		"Timeouts fell from 8 % to 5 %, so we cut the support tickets by half.",
		"Checkout latency went from 400 to 300 ms for mobile users, so mobile conversions rose 50 %.",
		"Response time fell from 4 hours to 3, which halved the churn.",
		"The bundle went from 4.8 MB to 3.6 MB, so pages load in half the time of the old app.",
		"The crew went from 8 to 6, so we cut the overtime by half.",
		"Defects fell from 40 to 30, which means rework cost is down 60 %.",
		"Storage bill went from $10k to $8k, so we cut the compute bill by half.",
		"The share of late orders fell from 20 % to 15 %, so complaints dropped by 70 %.",
		"Alerts went from 300 a week to 200, so on-call hours went down by 60 %.",
		"Latency went from 250 to 180 ms at the median, so the tail is down 60 %.",
		"Prices rose from 5 to 6 euros, so that the revenue is up 40 %.",
		"Returns were 20 % in spring. In autumn they were 15 %, and I was told that complaints halved.",
		"Onboarding went from 10 days to 8. The new hires said that they were twice as productive.",
		"The wait went from 20 minutes to 15, and the slide said that we served 40 % more people.",
		"We went from 14,000 hosts to 11,300, around $5 million a year, and that was given as a 25 % cut.",
		"Half the time it did not work, and it went from 60 minutes to 45.",
		// Two groups side by side.
		"CPM $1.10 in control, $1.32 in treatment: a 20 % lift.",
		"Tickets per site: 12 in the control, 3 with the sticker — a quarter as many.",
		"Tickets per site: 12 in the control, 3 with the sticker, so four times fewer.",
		"No-shows: 9% online, 24% paper, which is a reduction by almost two thirds.",
		"No-shows: 9% online, 24% paper, which is a reduction by 15 %.",
		"No-shows: 9% online, 24% paper, so a reduction of the waiting list by a quarter.",
		"Click rate 2 % in control, 2.6 % in treatment: revenue up 12 %.",
		"Churn 5 % with it, 6 % without; a 20 % cut in calls came on top.",
		"We tested on 5 % in week one, 20 % in week two, so a 40 % rise came as a surprise.",
		"It cost $300 in March, $400 in April, a 10 % rise in headcount being the reason.",
		"Open rate was 20 %, click rate 4 %, which is a rise of 30 % on the year.",
		"NPS 40 in the pilot, 32 in the control, so 25 % better.",
		"40 % of the budget went on staff, 20 % on tools, so that is double the average.",
		// Prices and what they come to.
		"An agency packer for a missed shift is £60. 70 missed shifts fewer each month, so that's £4,200 a month.",
		"An agency packer for a missed shift is £60. 70 missed shifts fewer each month, so that's £50,000 a year.",
		"Two pounds from 22,500 people is £45,000 a month.",
		"Two pounds a month from 22,500 people is about half a million, £540,000 a year.",
		"The company saves 3 dollars for 600,000 cars, that is 1.8 million dollars per year.",
		"a thousand extra drinks a day at two bucks a pop so call it seven hundred thousand dollars a year",
		"We paid €20 for 300 seats, so €240 a year.",
		"$50,000 for 12 stores, so $600,000 a year.",
		"We have 4 warehouses. Each packs 200 boxes a day at $2 each, so that's $1,600 a day.",
		"It saves 5 minutes per order at 200 orders a day, so 17 hours a day.",
		"It saves 5 minutes per order, 200 orders a day, so that's two working days every day.",
		"A ticket costs $12. We get 400 tickets a month, so we paid $58,000 a year.",
		"A ticket costs $12. We get 400 tickets a month and half are duplicates, so we save $29,000 a year.",
		"A licence is £900. 40 licences went unused, so we got £20,000 back, less the fee.",
		"15 minutes for 12 nurses is 3 hours.",
		"A call costs 8 dollars. 500 calls fewer a week and 2 sites, so that's $416,000 a year.",
		// Shares of what was just counted.
		"We get 1,000 schools a term. Out of those, 200 bought it, so that's twenty percent.",
		"We had 500 users and 1,000 schools. Of those, 200 bought it, so that's 40 percent.",
		"I called 80 customers. Of them, 20 had left, so 75 % were still there.",
		"I called 80 customers. Of these, 20 had left over price, so 60 % of the revenue was at risk.",
		"It removed 180,000 reviews, out of the 900,000 on the site, so 20 % of everything.",
		"It removed 180,000 reviews, out of the 900,000 on the site, so 40 % of the complaints went.",
		"It removed 9 of our 30 screens, so 40 % less to test.",
	} {
		for _, r := range Table(s) {
			if !r.Consistent {
				t.Errorf("%q is accused: %s", s, r.Contradicts)
			}
		}
	}
}
