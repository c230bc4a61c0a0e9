package numbers

import (
	"testing"

	"pushback/coach/numbers/quantity"
)

// value is NaN-free shorthand for an optional number.
func value(p *float64) float64 {
	if p == nil {
		return -1
	}
	return *p
}

func TestTablePairs(t *testing.T) {
	tests := []struct {
		text          string
		measure       string
		before, after float64
		unit          string
	}{
		{"p99 went from 250 ms to 180 ms.", "p99", 250, 180, "ms"},
		{"checkout p99 went from 250 to 180 ms.", "checkout p99", 250, 180, "ms"},
		{"so pages went from three forty a week to sixty", "pages", 340, 60, ""},
		{"Median wait 52 h to 8 h.", "Median wait", 52, 8, "h"},
		{"Bill: €18,000 to €7,500 a month.", "Bill", 18000, 7500, "EUR"},
		{"Provisioning went from three days to four hours.", "Provisioning", 72, 4, "h"},
		{"drops went from one in four to one in forty", "drops", 25, 2.5, "%"},
		{"It was 250 ms. After: 180.", "", 250, 180, "ms"},
		{"Before the change, deploys took 45 minutes. Now they take 6.", "deploys", 45, 6, "min"},
		{"Churn in the second month was 5.2% when I joined; a year later it was 3.1%.", "Churn in the second month", 5.2, 3.1, "%"},
		{"Our crash-free rate is now 99.8 %, up from 98.5 %.", "crash-free rate", 98.5, 99.8, "%"},
		{"Time to restore is 4 minutes (was 14).", "Time to restore", 14, 4, "min"},
		{"refunds used to take eight days and now it's three", "refunds", 8, 3, "d"},
		{"22 minutes a case before, 9 after", "", 22, 9, "min"},
		{"We had 17 cancellations in the half year before to 5 after", "cancellations", 17, 5, ""},
		{"it was two percent of plays failing instead of thirty eight", "plays", 38, 2, "%"},
		{"Ad spend of this group: 110,000 zloty in September, 160,000 in December", "Ad spend of this group", 110000, 160000, "PLN"},
		{"time to pick up from fourteen minutes to four", "time to pick up", 14, 4, "min"},
		{"The average time for filling a sheet went from 50 minutes to 35.", "average time for filling a sheet", 50, 35, "min"},
		{"We cut build time from 30 minutes to 10.", "build time", 30, 10, "min"},
		{"Defects: 40 -> 10 -> 4", "Defects", 40, 4, ""},
		{"people went from twenty three out of a hundred to thirty four", "people", 23, 34, "%"},
		{"Second boosts: 43% on the old, 57% on the new", "Second boosts", 43, 57, "%"},
		{"vendor bills went from 480 k€ to 310", "vendor bills", 480000, 310000, "EUR"},
		{"The job needs 1h50 where it needed 7h20.", "job", 7 + 20.0/60, 1 + 50.0/60, "h"},
	}
	for _, tt := range tests {
		rows := Table(tt.text)
		if len(rows) == 0 || !rows[0].Pair() {
			t.Errorf("%q: no pair", tt.text)
			continue
		}
		r := rows[0]
		if r.Measure != tt.measure || quantity.Tidy(value(r.Before)) != quantity.Tidy(tt.before) || quantity.Tidy(value(r.After)) != quantity.Tidy(tt.after) || r.Unit != tt.unit {
			t.Errorf("%q: got %q %v to %v %q", tt.text, r.Measure, value(r.Before), value(r.After), r.Unit)
		}
	}
}

// Sizes told by their unit alone are a before and an after with no values.
func TestTableVague(t *testing.T) {
	for _, s := range []string{
		"The release cycle went from weeks to days.", "finance replies in an hour or two where it used to be days",
		"the process used to take weeks, now it's a couple of days", "It was ready at seven thirty instead of ten.",
	} {
		rows := Table(s)
		if len(rows) != 1 || !rows[0].Pair() || rows[0].Before != nil || rows[0].Computed != nil {
			t.Errorf("%q: got %+v", s, rows)
		}
	}
}

func TestTableSilent(t *testing.T) {
	for _, s := range []string{
		"We worked from 9 to 5.", "I read from page 3 to 12.", "She moved from team 1 to team 2.",
		"I was there from 2019 to 2021.", "levels 5 to 6", "between 2 and 4 people", "It takes 3 to 5 days.",
		"[X%] to [Y%]", "fine", "", "I gave 5 talks to 3 teams.", "I interviewed 20 to 30 customers.",
		"let's say it goes from twenty minutes to eight",
		"We moved from Postgres 9 to Postgres 14.", "children aged from 6 to 12", "the other 8 of 16 groups",
		"the budget was 120 ms, and the new feature needed 200 ms",
	} {
		for _, r := range Table(s) {
			if r.Pair() {
				t.Errorf("%q: found a pair %q to %q", s, r.BeforeSpan.Of(s), r.AfterSpan.Of(s))
			}
		}
	}
}
