package review

import (
	"fmt"
	"slices"
	"time"
)

// A Bucket is what a trend counts together.
type Bucket string

// The buckets.
const (
	BySession Bucket = "session"
	ByWeek    Bucket = "week"
)

// A Stretch is one session or one week of a trend. Averages are over its sessions.
type Stretch struct {
	Label    string     `json:"label"`
	From     time.Time  `json:"from"`
	Sessions int        `json:"sessions"`
	Verdict  float64    `json:"verdict"`    // 0, strong no, to 5, strong yes; -1 where none has one
	Judged   [5]float64 `json:"judgements"` // impact, scope, ownership, KPI linkage, customer loop
	Flags    float64    `json:"flags"`      // still standing in an answer
	Repaired float64    `json:"repaired"`   // share of the pushbacks, 0 to 1; -1 where none was asked
	Time     float64    `json:"time"`       // of the target, 1 for on time; -1 where no clock ran
}

// A Trend is how sessions went over time, the oldest first.
type Trend struct {
	Stretches []Stretch `json:"stretches"`
	Streak    int       `json:"streak"`  // days in a row with a rehearsal, up to today or yesterday
	Longest   int       `json:"longest"` // the longest such row there was
	Days      int       `json:"days"`    // days with a rehearsal in all
}

// TrendOf returns the trend of some sessions, in any order, on the days of now's place.
func TrendOf(sums []Summary, by Bucket, now time.Time) Trend {
	sums = slices.Clone(sums)
	slices.SortFunc(sums, func(a, b Summary) int { return a.Started.Compare(b.Started) })
	t := Trend{Stretches: []Stretch{}}
	t.Streak, t.Longest, t.Days = streaks(sums, now)
	for from := 0; from < len(sums); {
		to := from + 1
		if by == ByWeek {
			monday := mondayOf(sums[from].Started.In(now.Location()))
			for to < len(sums) && sums[to].Started.Before(monday.AddDate(0, 0, 7)) {
				to++
			}
		}
		t.Stretches = append(t.Stretches, stretchOf(sums[from:to], by, now.Location()))
		from = to
	}
	return t
}

func mondayOf(at time.Time) time.Time {
	y, m, d := at.Date()
	return time.Date(y, m, d-(int(at.Weekday())+6)%7, 0, 0, 0, 0, at.Location())
}

// stretchOf averages some sessions.
func stretchOf(sums []Summary, by Bucket, where *time.Location) Stretch {
	s := Stretch{From: sums[0].Started.In(where), Sessions: len(sums)}
	if by == ByWeek {
		s.From = mondayOf(s.From)
	}
	s.Label = s.From.Format("2 Jan")
	var verdicts, times mean
	pushbacks, repaired := 0, 0
	for _, x := range sums {
		if p := place(x.Verdict); p >= 0 {
			verdicts.add(float64(p))
		}
		if x.Seconds >= 1 && x.Target > 0 {
			times.add(x.Seconds / x.Target)
		}
		for i, j := range [5]int{x.Judgements.Impact, x.Judgements.Scope, x.Judgements.Ownership, x.Judgements.KPILinkage, x.Judgements.CustomerLoop} {
			s.Judged[i] += float64(j) / float64(len(sums))
		}
		s.Flags += float64(len(x.RedFlags)) / float64(len(sums))
		pushbacks, repaired = pushbacks+x.Pushbacks, repaired+x.Repaired
	}
	s.Verdict, s.Time, s.Repaired = verdicts.value(), times.value(), -1
	if pushbacks > 0 {
		s.Repaired = float64(repaired) / float64(pushbacks)
	}
	return s
}

// A mean is of what there is; -1 of nothing.
type mean struct {
	sum float64
	n   int
}

func (m *mean) add(v float64) { m.sum, m.n = m.sum+v, m.n+1 }

func (m mean) value() float64 {
	if m.n == 0 {
		return -1
	}
	return m.sum / float64(m.n)
}

// streaks counts days in a row with a rehearsal. Sums are oldest first.
func streaks(sums []Summary, now time.Time) (current, longest, days int) {
	var last time.Time
	run := 0
	day := func(at time.Time) time.Time {
		y, m, d := at.In(now.Location()).Date()
		return time.Date(y, m, d, 12, 0, 0, 0, time.UTC)
	}
	for _, s := range sums {
		d := day(s.Started)
		switch {
		case d.Equal(last):
			continue
		case d.Equal(last.AddDate(0, 0, 1)):
			run++
		default:
			run = 1
		}
		last, days, longest = d, days+1, max(longest, run)
	}
	if !last.IsZero() && !last.Before(day(now).AddDate(0, 0, -1)) {
		current = run
	}
	return current, longest, days
}

// A Line is one measure of a trend as it is drawn: its values, oldest first, and what the last and
// the first say in words. A value of -1 is missing.
type Line struct {
	Name   string
	Values []float64
	Top    float64 // the value of a full column
	Says   func(float64) string
}

// Lines returns the measures of a trend; calm leaves the verdict and the judgements out.
func (t Trend) Lines(calm bool) []Line {
	of := func(name string, top float64, says func(float64) string, value func(Stretch) float64) Line {
		l := Line{Name: name, Top: top, Says: says}
		for _, s := range t.Stretches {
			l.Values = append(l.Values, value(s))
		}
		return l
	}
	percent := func(v float64) string { return fmt.Sprintf("%.0f %%", 100*v) }
	score := func(v float64) string { return fmt.Sprintf("%.1f", v) }
	var lines []Line
	if !calm {
		lines = append(lines, of("Verdict", 5, verdictNear, func(s Stretch) float64 { return s.Verdict }))
		for i, name := range []string{"Impact", "Scope", "Ownership", "KPI linkage", "Customer loop"} {
			lines = append(lines, of(name, 5, score, func(s Stretch) float64 { return s.Judged[i] }))
		}
	}
	flags := of("Flags standing", 1, score, func(s Stretch) float64 { return s.Flags })
	for _, v := range flags.Values {
		flags.Top = max(flags.Top, v)
	}
	return append(lines, flags,
		of("Repaired", 1, percent, func(s Stretch) float64 { return s.Repaired }),
		of("Time of target", 2, percent, func(s Stretch) float64 { return s.Time }))
}

// Draw draws the line in at most width columns, one a value, the newest ones where there are more.
// Height tells the value, so that nothing rests on colour; "·" is a missing one. Bars are drawn here
// and not by a chart library: nine measures of small numbers under one another in 80 columns read
// best as rows of blocks with their ends in words, which chart canvases do not do.
func (l Line) Draw(width int) string {
	bars := []rune("▁▂▃▄▅▆▇█")
	values := l.Values[max(0, len(l.Values)-max(width, 0)):]
	out := make([]rune, len(values))
	for i, v := range values {
		if v < 0 {
			out[i] = '·'
			continue
		}
		out[i] = bars[max(0, min(len(bars)-1, int(v/l.Top*float64(len(bars)-1)+0.5)))]
	}
	return string(out)
}

// FromTo says where the line began and where it is: "lean no → lean yes".
func (l Line) FromTo() string {
	has := slices.DeleteFunc(slices.Clone(l.Values), func(v float64) bool { return v < 0 })
	switch len(has) {
	case 0:
		return "–"
	case 1:
		return l.Says(has[0])
	}
	return l.Says(has[0]) + " → " + l.Says(has[len(has)-1])
}
