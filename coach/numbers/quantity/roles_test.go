package quantity

import "testing"

// The first quantity of each text, by what it is doing there.
func TestRoles(t *testing.T) {
	tests := []struct {
		text string
		want Role
	}{
		{"we had nine teams", Measure}, {"it took 14 minutes", Measure}, {"it went live on 3 March", Date},
		{"on day two they quit", Date}, {"in 2019 I joined", Year}, {"from nineteen ninety eight on", Year},
		{"since twenty twenty one", Year}, {"released in version 5.4", Version}, {"Rust 1.61", Version},
		{"the 3rd try", Ordinal}, {"1. First", ListMark}, {"(2) I made", ListMark}, {"ticket 4711", Identifier},
		{"moved from team 1", Identifier}, {"level 5", Identifier}, {"at 10:30", Clock}, {"at 9am", Clock},
		{"at three a m", Clock}, {"at seven thirty sharp", Clock}, {"at two in the morning", Clock},
		{"six engineers", HeadCount}, {"a team of 8", HeadCount}, {"€250k budget", Budget},
		{"a budget of $40k", Budget}, {"quoted at $60k", Price}, {"a 30 years old system", Age}, {"she's eighty one", Age},
		{"quarter 3", Quarter}, {"2000 users", Measure}, {"24/7 support", Identifier},
	}
	for _, tt := range tests {
		qs := Find(tt.text)
		if len(qs) == 0 {
			t.Errorf("%q: nothing found", tt.text)
			continue
		}
		if got := qs[0].Role; got != tt.want {
			t.Errorf("%q: role %d, want %d", tt.text, got, tt.want)
		}
	}
}

// Words and marks that are no numbers.
func TestNotNumbers(t *testing.T) {
	for _, s := range []string{
		"[X%]", "XX%", "____", "p99", "p ninety five", "the ninety-ninth percentile", "this one", "one of them",
		"the second half", "no one", "a second attempt", "Q3", "I had nothing", "the point is",
	} {
		if qs := Find(s); len(qs) != 0 {
			t.Errorf("%q: found %q", s, qs[0].Span.Of(s))
		}
	}
}

func TestAround(t *testing.T) {
	tests := []struct {
		text, per, noun string
		bound           Bound
		vague           bool
	}{
		{"about 90 tickets a week", "week", "tickets", About, false},
		{"12B/day", "day", "", Exact, false},
		{"more than 22 minutes a case", "case", "", Above, false},
		{"nine and a bit", "", "", Above, false},
		{"0.5 per 1,000 orders", "1,000 orders", "", Exact, false},
		{"nine teams", "", "teams", Exact, false},
		{"64 serving machines", "", "machines", Exact, false},
		{"dozens of teams", "", "teams", Exact, true},
		{"a couple of hundred users", "", "users", Exact, true},
		{"almost 40 %", "", "", Towards, false},
		{"under 1,200 orders monthly", "month", "orders", Below, false},
	}
	for _, tt := range tests {
		q := Find(tt.text)[0]
		if q.Per != tt.per || q.Noun != tt.noun || q.Bound != tt.bound || q.Vague != tt.vague {
			t.Errorf("%q: per %q, noun %q, bound %d, vague %v", tt.text, q.Per, q.Noun, q.Bound, q.Vague)
		}
	}
}

func TestRangesAndShares(t *testing.T) {
	tests := []struct {
		text      string
		low, high float64
		unit      string
		dim       Dimension
	}{
		{"10-15 % faster", 10, 15, "%", Percent},
		{"between 3 and 4 days", 3, 4, "d", Time},
		{"five to six weeks", 5, 6, "wk", Time},
		{"two or three meetings", 2, 3, "", Count},
		{"an answer in an hour or two", 1, 2, "h", Time},
		{"one in five", 0.2, 0.2, "", Share},
		{"three out of four", 0.75, 0.75, "", Share},
		{"six of ten passed", 0.6, 0.6, "", Share},
		{"two thirds of them", 2.0 / 3, 2.0 / 3, "", Share},
		{"3/20 swaps", 0.15, 0.15, "", Share},
		{"one parcel in fifty", 0.02, 0.02, "", Share},
		{"3x more", 3, 3, "x", Multiple},
		{"twice as many", 2, 2, "x", Multiple},
	}
	for _, tt := range tests {
		q := Find(tt.text)[0]
		if Tidy(q.Value) != Tidy(tt.low) || Tidy(q.High) != Tidy(tt.high) || q.Unit != tt.unit || q.Dimension != tt.dim {
			t.Errorf("%q: got %v to %v %q, dimension %d", tt.text, q.Value, q.High, q.Unit, q.Dimension)
		}
	}
}
