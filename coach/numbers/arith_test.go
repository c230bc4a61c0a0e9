package numbers

import (
	"fmt"
	"math"
	"strings"
	"testing"
)

// Sums that do not hold, with what is said of them.
func TestContradicts(t *testing.T) {
	tests := []struct{ text, why string }{
		{"p99 went from 250 ms to 180 ms, roughly a 40 % improvement.", "250 ms to 180 ms is 28 % less, not 40 %"},
		{"Conversion rose from 2.0 % to 2.5 %, up 50 %.", "2 % to 2.5 % is 25 % more, not 50 %"},
		{"Tickets dropped by 50 %, from 400 to 100.", "400 to 100 is 75 % less, not 50 %"},
		{"Latency halved, from 800 ms to 650.", "800 ms to 650 ms is 19 % less, not half"},
		{"We went from 4 to 12 deploys a day, doubling our frequency.", "4 to 12 is 3 times, not 2 times"},
		{"the queue used to be 40 minutes and now it's 12 so that's a 50 percent drop", "40 min to 12 min is 70 % less, not 50 %"},
		{"Deploys took 3 days and now take 12 hours, a 20x improvement.", "3 d to 12 h is 6 times, not 20 times"},
		{"NPS went from 20 to 35, up 25 points.", "20 to 35 is 15 points, not 25 points"},
		{"It cost $80,000 a month. After two months it was at $60,000, so we paid half of what we used to pay.", "$80,000 to $60,000 leaves 75 %, not half"},
		{"12 bugs, 8 crashes and 5 typos, so 30 issues in total.", "12 + 8 + 5 make 25, not 30"},
		{"I had 12 engineers: 5 on storage, 4 on the plane and 2 on the console.", "5 + 4 + 2 make 11, not 12"},
		{"- Oslo: $96k a year saved\n- Warsaw: $74k a year saved\n\nTogether that is $260k a year.", "96,000 + 74,000 make $170,000, not $260,000"},
		{"60 of our 400 merchants are on it, so about a quarter.", "60 of 400 is 15 %, not a quarter"},
		{"We now send 2,400 of 3,000 statements on time, so nine in ten.", "2,400 of 3,000 is 80 %, not nine in ten"},
		{"Of 8,000 claims, 3,200 were never sent in, so 55 % gave up.", "3,200 of 8,000 is 40 %, not 55 %"},
		{"That saved $88k a month, which is roughly two million dollars a year.", "$88,000 a month is about $1.1M a year, not $2M"},
		{"6 hours a week times 50 weeks is 500 hours.", "6 h times 50 is 300 h, not 500 h"},
		{"1.2 % is 45 million of a 100 million business.", "1.2 % being 45M makes the whole 3.8bn, not 100M"},
		{"The sensor cost us £700 a day for eight days, so £4,900 is gone.", "£700 a day for 8 d is £5,600, not £4,900"},
		{"We do 40 fewer runs a month, each costing about 150 euros, so that is 60,000 euros a month.", "€150 times 40 is €6,000 a month, not €60,000 a month"},
		{"The budget was 240k. I spent 90k on tools, 60k on rent and 70k on training, and handed the remaining 50k back.", "240,000 − 90,000 − 60,000 − 70,000 leaves 20,000, not 50,000"},
		{"It went down at 9:10 and came back at 11:40, so we were dark for four hours.", "9:10 to 11:40 is 2 h 30 min, not 4 h"},
		{"Of 400 invites 120 came. Sixty percent turnout.", "120 of 400 is 30 %, not 60 %"},
		{"Of the 400 gowns we opened each day, I found that it was 88, or about one in eight.", "88 of 400 is 22 %, not one in eight"},
		{"We got two percent of revenue back, and for a company that makes 600 million a year that is 30 million.", "2 % of 600M is 12M, not 30M"},
		{"Tiles now render in 310 ms; they were at 1,400. This is a reduction of 60 percent.", "1,400 ms to 310 ms is 78 % less, not 60 %"},
		{"Stock value was €40M. We brought stock value down by 5 %, i.e. €4M of cash.", "5 % of €40M is €2M, not €4M"},
	}
	for _, tt := range tests {
		var got []string
		for _, r := range Table(tt.text) {
			if !r.Consistent {
				got = append(got, r.Contradicts)
			}
		}
		if strings.Join(got, "; ") != tt.why {
			t.Errorf("%q:\n got %q\nwant %q", tt.text, got, tt.why)
		}
	}
}

// Sums that hold under some fair reading, and figures that have nothing to do with each other.
func TestNeverAccuses(t *testing.T) {
	for _, s := range []string{
		"p99 went from 250 ms to 180 ms, so 1.4x faster.",
		"p99 went from 250 ms to 180 ms and the error rate improved by 40 %.",
		"p99 went from 250 ms to 180 ms. Conversion rose 2 %.",
		"We cut build time from 30 minutes to 10, so 200 % faster.",
		"We cut build time from 30 minutes to 10, so 67 % faster.",
		"Conversion rose from 2.0 % to 2.5 %, up 0.5 %.",
		"Availability went from 99 % to 99.9 %, ten times fewer failures.",
		"Onboarding went from three days to four hours, an 83 % cut.",
		"Tickets dropped from 400 to 100 a week, three times fewer.",
		"Tickets dropped from 400 to 100 a week, four times fewer.",
		"Tickets more than doubled from 100 to 350.",
		"Sign-ups went from 1,000 to 3,000 a week, a 300 % increase.",
		"Revenue grew from $2M to $3M, 20% more than planned.",
		"Revenue grew from $2M to $3M, which was 20% above target.",
		"Churn went from 5% to 4%, so 1 point, or 20%.",
		"20 of 50 customers renewed, so 40% of the revenue was safe.",
		"30 of 40 customers stayed, so a quarter left.",
		"We had 40 bugs: 12 in checkout and 20 in search.",
		"I talked to 15 people: 5 in sales, 6 in support and 10 in product, some wear two hats.",
		"5 hours a week, which makes 250 hours a year.",
		"10,000 requests a second, so nearly a billion a day.",
		"Support cost went from $2.4M to $1.8M a year, saving $50k a month.",
		"My advice was one year, not three: three years was 7 % cheaper.",
		"It is 0.4 % of 3.75 billion, so 15 million.",
		"We went from 200 to 150 incidents, a 25% drop, and MTTR fell 40%.",
		"I met 4 nurses, 3 doctors and 2 clerks, so 12 interviews.",
		"Latency went from 250 to 180 ms, a 40 % improvement at the median.",
		"Of the 40 interviews, 10 mentioned price, so 25 %.",
		"I trained them two hours five days a week, so ten hours a week.",
		"We went from 30 shops to 60, and there are 80 in all, so that's 75 percent.",
		"Stock was 20 in May and 28 in June, so I doubled it for July.",
		"Returns fell from 12 % to 9 %, we halved those of shoes.",
		"We got it up in July, and the last van left on the 28th of September, so three days to spare.",
		"It was forty-six labs, and the slots were fifteen minutes each. And I thought, that's silly, nobody needs fifteen minutes for a needle.",
	} {
		notAccused(t, s)
	}
}

// Whatever the values, a change that is worked out from them and said in a fair way is never
// accused, and one that is far off always is.
func TestTrueClaimsHold(t *testing.T) {
	values := []float64{3, 7, 12, 40, 45, 85, 120, 250, 1400, 18000}
	for _, before := range values {
		for _, after := range values {
			if before == after {
				continue
			}
			for _, s := range truths(before, after) {
				notAccused(t, s)
			}
			if ratio := after / before; ratio < 0.8 && ratio > 0.5 {
				s := fmt.Sprintf("Waiting went from %v minutes to %v, a cut of 80 %%.", before, after)
				if rows := Table(s); len(rows) != 1 || rows[0].Consistent {
					t.Errorf("%q is not contradicted", s)
				}
			}
		}
	}
}

func truths(before, after float64) []string {
	change := math.Abs(after-before) / before * 100
	word, verb := "less", "fell"
	if after > before {
		word, verb = "more", "rose"
	}
	times := math.Round(math.Max(before, after)/math.Min(before, after)*10) / 10
	return []string{
		fmt.Sprintf("Waiting went from %v minutes to %v, %.0f %% %s.", before, after, change, word),
		fmt.Sprintf("Waiting %s by %.1f %%, from %v minutes to %v.", verb, change, before, after),
		fmt.Sprintf("It used to be %v tickets a week and now it's %v, so %.0f percent %s", before, after, change, word),
		fmt.Sprintf("Tickets: %v -> %v (about %.0f %%)", before, after, math.Round(change/5)*5),
		fmt.Sprintf("It took %v hours. Now it takes %v hours, that's %v times.", before, after, times),
	}
}
