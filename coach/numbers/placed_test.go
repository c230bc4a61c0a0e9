package numbers

import "testing"

// Places that come to more than there are.
func TestPlacedElsewhere(t *testing.T) {
	checkSums(t, []sumCase{
		{"We were at 22 yards by then, of which 9 in Poland, 8 in Czechia and 7 in Slovakia.", "9 + 8 + 7 make 24, not 22"},
		{"There were 14 million: 11 million from machines and 5 million from people.", ""},
		{"We were at 24 yards by then, of which 9 in Poland, 8 in Czechia and 7 in Slovakia.", ""},
		{"We were at 30 yards by then, of which 9 in Poland, 8 in Czechia and 7 in Slovakia.", ""},
		{"There were 16 million: 11 million from machines and 5 million from people.", ""},
		{"We had 40 people: 25 in Berlin and 20 in sales.", ""},
		{"We had 40 people: 25 from Berlin and 20 from sales, some from both.", ""},
		{"We were at 22 yards, later 9 in Poland, 18 in Czechia and 7 in Slovakia.", ""},
		{"We had 22 yards, about 9 in Poland, 8 in Czechia and 7 in Slovakia.", ""},
	})
}

// So much for one over so many.
func TestSoMuchOverSoMany(t *testing.T) {
	checkSums(t, []sumCase{
		{"So that are twelve minutes on 500 claims, which makes 250 hours a day that we save.", "12 min times 500 is 100 h, not 250 h"},
		{"An account that stays is worth £18 a year more to us, so over the 40,000 that makes £7.2 million.", "£18 times 40,000 is £720,000, not £7.2M"},
		{"12 minutes per claim times 500 claims is 250 hours.", "12 min times 500 is 100 h, not 250 h"},
		{"So that are twelve minutes on 500 claims, which makes 100 hours a day that we save.", ""},
		{"So that are twelve minutes on 500 claims, which makes 500 hours a week that we save.", ""},
		{"So that are twelve minutes on 500 claims, which makes 12 days.", ""},
		{"An account that stays is worth £18 a year more to us, so over the 40,000 that makes £720,000.", ""},
		{"An account that stays is worth £18 a month more to us, so over the 40,000 that makes £8.6 million a year.", ""},
		{"We save 3 minutes on 200 calls, which makes 40 hours a week.", ""},
		{"We have 5 shops. We save 3 minutes on 200 calls, which makes 50 hours.", ""},
		{"We went from 12 minutes to 8 on 500 claims, which makes 33 hours.", ""},
		{"We paid £40 for 300 seats, so £12,000.", ""},
	})
}
