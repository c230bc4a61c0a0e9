package numbers

import "testing"

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
		{"The job needs 1h50 where it needed 7h20.", "job", 7 + 20.0/60, 1 + 50.0/60, "h"},
	}
	for _, tt := range tests {
		rows := Table(tt.text)
		if len(rows) == 0 || !rows[0].Pair() {
			t.Errorf("%q: no pair", tt.text)
			continue
		}
		r := rows[0]
		if r.Measure != tt.measure || tidy(value(r.Before)) != tidy(tt.before) || tidy(value(r.After)) != tidy(tt.after) || r.Unit != tt.unit {
			t.Errorf("%q: got %q %v to %v %q", tt.text, r.Measure, value(r.Before), value(r.After), r.Unit)
		}
	}
}

func TestTableSilent(t *testing.T) {
	for _, s := range []string{
		"We worked from 9 to 5.", "I read from page 3 to 12.", "She moved from team 1 to team 2.",
		"I was there from 2019 to 2021.", "levels 5 to 6", "between 2 and 4 people", "It takes 3 to 5 days.",
		"[X%] to [Y%]", "fine", "",
	} {
		for _, r := range Table(s) {
			if r.Pair() {
				t.Errorf("%q: found a pair %q to %q", s, r.BeforeSpan.Of(s), r.AfterSpan.Of(s))
			}
		}
	}
}
