package numbers

import "testing"

// TestContradictions tells of each kind of contradiction one that is plain, with the words for it, and one that looks
// like it and holds.
func TestContradictions(t *testing.T) {
	for _, tt := range []struct{ kind, wrong, why, right string }{
		{"a change told sentences later", "It stood at 20% in January. I changed the mail. By June it stood at 26%, up sixteen points.",
			"20 % to 26 % is 6 points, not 16 points", "It stood at 20% in January. I changed the mail. By June it stood at 26%, up six points."},
		{"a change of what is counted", "There were eighty open permits when I started. After four months we had fifty-five, so we had halved the backlog.",
			"80 to 55 is 31 % less, not half", "There were eighty open permits when I started. After four months we had forty-two, so we had halved the backlog."},
		{"a fall that is a rise", "Scrap fell from 12 parts a shift to 19 parts a shift.",
			`12 to 19 is more, and you said "fell"`, "We fell from place 12 to place 19 in the table."},
		{"a measure that went the other way", "Handover took 20 minutes. I gave each nurse a card. Then the handover was cut to 35 minutes.",
			`20 min to 35 min is more, and you said "cut"`, "Handover took 20 minutes in the morning and 50 at night. The night handover was cut to 35 minutes."},
		{"a share and its amount", "The gym has 2,000 members. 8% of the members, so 400 people, left.",
			"8 % of 2,000 is 160, not 400", "The gym has 2,000 members. 8% of the members, so 160 people, left. 400 people came."},
		{"a share taken up again", "I sent it to 500 dentists. 20% opened it. Of the 250 who opened it, ten ordered.",
			"20 % of 500 is 100, not 250", "I sent it to 500 dentists. 20% opened it, and others called. Of the 250 who heard of it, ten ordered."},
		{"a share told twice", "One in five of our deliveries came back. With 35% of deliveries coming back we paid the driver twice.",
			"one in five is 20 %, and then you said 35 %", "One in five of our deliveries came back. A year later 35% of deliveries came back."},
		{"one per cent of a business", "We have sales of 20 million. One percent is two million, I said.",
			"1 % of 20M is 200,000, not 2M", "We have sales of 20 million. One percent is 200,000, I said."},
		{"more than there are", "Sixty people came, and I asked seventy of them.",
			"70 of 60 is more than there are", "Sixty people came and later another twenty, and I asked seventy of them."},
		{"so much for each", "Six of us wrote five letters each. So fifty letters went out.",
			"5 times 6 is 30, not 50", "Six of us wrote five letters each. With the twenty from the club fifty letters went out."},
		{"a price by the piece", "Each of my twelve neighbours put in 200 euros. With the 3,600 euros we paid the survey.",
			"€200 times 12 is €2,400, not €3,600", "Each of my twelve neighbours put in 200 euros, plus the grant. With the 3,600 euros we paid the survey."},
		{"a rate in another time", "We built 40 kits a day. Over a month that made 12,000 kits.",
			"40 a day is about 1,200 a month, not 12,000", "We built 40 kits a day. Over a month that made 880 kits."},
		{"how often in so long", "I met the union every week for two months. After those thirty meetings we had a text.",
			"every week for two months is about 9, not 30", "I met the union every week for two months, often twice. After those thirty meetings we had a text."},
		{"a number taken up again", "I managed a team of 14 people. We changed the rota. All 18 people in my team liked it.",
			"first you said 14 people, then 18 people", "I managed a team of 14 people. Four more joined. All 18 people in my team liked it."},
		{"the beginning told twice", "When I arrived we lost 30 parcels a week. We went from 45 parcels a week when I arrived to three.",
			"at the beginning it was 30, and then you said from 45", "When I arrived we lost 30 parcels a week. We went from 30 parcels a week when I arrived to three."},
		{"a change called a plus", "The gym had 5,000 members in spring and 6,000 in autumn, so a plus of fifty per cent.",
			"5,000 to 6,000 is 20 % more, not 50 %", "The gym had 5,000 members in spring and 6,000 in autumn, so a plus of twenty per cent."},
		{"a part that was lost", "In the four houses the no-shows fell from 9 % to 5 %, so we lost two thirds of them.",
			"9 % to 5 % is 44 % less, not two thirds", "In the four houses the no-shows fell from 9 % to 5 %. Of the late cancellations, we lost two thirds of them."},
		{"a change behind those without it", "A truck stands 30 minutes at the gate instead of 50; the other eleven gates did not move. That is a 60 percent reduction.",
			"50 min to 30 min is 40 % less, not 60 %", "A truck stands 30 minutes at the gate instead of 50; the other eleven moved by 5. That is a 60 percent reduction."},
		{"a value and then another", "Errors were 0.8 % of requests, then 0.02. So a fifth of what it was.",
			"0.8 % to 0.02 % leaves 3 %, not a fifth", "Errors were 0.1 % of requests, then 0.02. So a fifth of what it was."},
		{"a time said again", "The wait for an urgent order fell from 60 minutes to 45, that is to say, wards receive them in half the time.",
			"60 min to 45 min leaves 75 %, not half", "The wait for an urgent order fell from 60 minutes to 45, and wards receive them in half the time."},
		{"levels of one pace far apart", "The bill on that was two hundred thousand a month. And I looked at when people watch, I ran the play logs against the record date, and I moved what is old to the cold tier. Legal came along. The bill is one hundred forty thousand a month now, so that's half gone.",
			"200,000 to 140,000 is 30 % less, not half", "The bill on that was two hundred thousand a month. And I looked at when people watch, I ran the play logs against the record date, and I moved what is old to the cold tier. Legal came along. The bill is one hundred forty thousand a month now, so that's a good quarter gone."},
		{"a share of a share", "60 % opened it and a quarter of those bought, so 30 % bought.",
			"a quarter of 60 % is 15 %, not 30 %", "60 % opened it and a quarter of those bought, so 15 % bought. 30 % never saw it."},
		{"what two shares leave", "The jobs held 90 % of the cards and kept them busy 40 % of the time, so real use was a fifth.",
			"40 % of 90 % is 36 %, not a fifth", "The jobs held 50 % of the cards and kept them busy 40 % of the time, so real use was a fifth."},
		{"what went right", "We had 3 errors out of 2,300 payslips, so a rate of 99.2 % right.",
			"3 of 2,300 leaves 99.87 %, not 99.2 %", "We had 3 errors out of 2,300 payslips, so a rate of 99.9 % right. In May it had been 99.2 %."},
		{"so much a point", "Churn was 8.4, it is 6.4 now. So with thirty thousand a point, that is ninety thousand a month.",
			"2 points at 30,000 are 60,000, not 90,000", "Churn was 8.4, it is 6.4 now. So with thirty thousand a point, that is sixty thousand a month."},
		{"a point is worth so much", "Each point is 20,000 euros. We went from 60 to 64 percent, so 200,000 euros.",
			"4 points at €20,000 are €80,000, not €200,000", "Each point is 20,000 euros. We went from 60 to 64 percent, so close to a million euros a year."},
		{"work for each one", "A changeover took 30 minutes, and with eight changeovers a day we lost eight hours a day.",
			"30 min times 8 is 4 h a day, not 8 h a day", "A changeover took 30 minutes, and with eight changeovers a day and the cleaning we lost eight hours a day."},
		{"work for each of them", "Each form was typed in by hand, 6 minutes each, and with 300 of them a day that made 12 hours of typing every day.",
			"6 min times 300 is 30 h a day, not 12 h a day", "Each form was typed in by hand, 6 minutes each, and with 300 of them a day that made 30 hours of typing every day."},
		{"how many times as often", "Deployments went from once in ten working days to once every working day, which is a 5x increase.",
			"once in ten working days to once every working day is about 10 times as often, not 5", "Deployments went from once in ten working days to once every working day, which is a 10x increase."},
		{"a pace and another", "We deploy once a week instead of once a month, so ten times as often.",
			"once a week instead of once a month is about 4.3 times as often, not 10", "We deploy once a week instead of once a month, so four times as often."},
		{"a word and then the values", "I halved the calls: from 400 a week to 300.",
			"400 to 300 is 25 % less, not half", "I halved the calls: from 400 a week to 200."},
		{"what is left of them", "When I came we had 70 open mails. I wrote templates. Two weeks later we had 45 of them, so I had halved the pile.",
			"70 to 45 is 36 % less, not half", "When I came we had 70 open mails. I wrote templates. Two weeks later we had 34 of them, so I had halved the pile."},
		{"what was saved, in a sentence of its own", "A bus used to need 52 minutes for the loop. With the new lane it needs 44. We won 18 minutes per loop.",
			"52 min to 44 min is 8 min, not 18 min", "A bus used to need 52 minutes for the loop. With the new lane it needs 44. We won 18 minutes on the way back as well."},
		{"a list that lends its per cent", "Traffic was 45 per cent of the lost minutes, driver changes were 30, and boarding at the two hospital stops was the other 35.",
			"45 % + 30 % + 35 % make 110 %, not 100", "Traffic was 45 per cent of the lost minutes, driver changes were 20, and boarding at the two hospital stops was the other 35."},
		{"a closed list", "We lost 32 pallets that year. Fourteen were lost at the port, nine in our yard, and the other five by the carrier.",
			"14 + 9 + 5 make 28, not 32", "We lost 28 pallets that year. Fourteen were lost at the port, nine in our yard, and the other five by the carrier."},
		{"a team by its trades", "I led a team of eleven: six engineers, three designers and four analysts.",
			"6 + 3 + 4 make 13, not 11", "I led a team of twelve: six engineers, three designers and four analysts."},
		{"parts of a hundred", "55% were resets, 40% were printers and the remaining 25% were faults.",
			"55 % + 40 % + 25 % make 120 %, not 100", "55% were resets, 20% were printers and the remaining 25% were faults."},
		{"what is left", "We had fifty servers. I found twelve that nobody used. That left us with thirty.",
			"50 − 12 leaves 38, not 30", "We had fifty servers. I found twelve that nobody used and gave away eight more. That left us with thirty."},
		{"an average out of range", "I timed four trips: ten, twelve, thirteen and fourteen minutes. On average it took eighteen minutes.",
			"values from 10 min to 14 min cannot average 18 min", "I timed four trips: ten, twelve, thirteen and fourteen minutes. On average over the year it took eighteen minutes."},
		{"a bound that is passed", "We never had more than 80 people in the shelter. The worst night was one with 90 people.",
			"at most 80, you said, and then 90", "We never had more than 80 people in the shelter until the flood. That night was one with 90 people."},
		{"a budget that was not kept", "I had a budget of 50k. In the end we spent 62k and stayed under the budget.",
			`62,000 is more than 50,000, and you said "under"`, "I had a budget of 50k. In the end we spent 62k and did not stay under the budget."},
		{"time between two dates", "We started in March 2021. It went live in May 2021, after six months of work.",
			"March 2021 to May 2021 is 2 months, not 6 months", "We started in March 2021. It went live in May 2022, after fourteen months of work."},
		{"an end before its start", "I started building it in June 2022. We launched it in April 2022.",
			"you began in June 2022 and were done in April 2022, which is earlier", "I started building it in June 2022. We had launched the first one in April 2022."},
		{"time won", "They needed it by 30 June. We delivered on 25 June, two weeks early.",
			"25 June is 5 days before 30 June, not 2 weeks", "They needed it by 30 June. We delivered on 16 June, two weeks early."},
		{"two times of the day", "The alarm came at 9:00. At 11:30 the service was back, so we were down for four hours.",
			"9:00 to 11:30 is 2 h 30 min, not 4 h", "The alarm came at 9:00. At 11:30 it came again, so we were down for four hours."},
		{"another unit", "Each page took 1,500 ms to load, so fifteen seconds.",
			"1,500 ms is 1.5 s, not 15 s", "We planned 40 hours of training, so five days."},
		{"one change after the other", "We grew ten percent in the first year and ten percent again in the second. Over the two years that's growth of 45 percent.",
			"10 % and then 10 % make 21 %, not 45 %", "We grew ten percent in the first year and ten percent again in the second. Over the two years that's growth of 21 percent."},
	} {
		if got := contradictions(tt.wrong); len(got) != 1 || got[0] != tt.why {
			t.Errorf("%s: %q: got %q, want %q", tt.kind, tt.wrong, got, tt.why)
		}
		if got := contradictions(tt.right); len(got) > 0 {
			t.Errorf("%s: %q is accused: %q", tt.kind, tt.right, got)
		}
	}
}

// TestWithdrawn leaves a number alone that the speaker puts right at once.
func TestWithdrawn(t *testing.T) {
	for _, s := range []string{
		"We went from 200 tickets to 120 a week, a fifty percent drop. No, sorry, forty percent.",
		"It fell from 60 minutes to 45, so by half, correction, a quarter.",
	} {
		if got := contradictions(s); len(got) > 0 {
			t.Errorf("%q is accused: %q", s, got)
		}
	}
}
