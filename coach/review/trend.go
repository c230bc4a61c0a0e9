package review

import (
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
	Streak   int        `json:"streak"`     // days in a row with a rehearsal, up to its last one
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
	slices.Reverse(sums) // lists are newest first, and turning thousands round costs less than sorting them
	if older := func(a, b Summary) int { return a.Started.Compare(b.Started) }; !slices.IsSortedFunc(sums, older) {
		slices.SortFunc(sums, older)
	}
	t := Trend{Stretches: []Stretch{}}
	var runs []int
	runs, t.Streak, t.Days = streaks(sums, now)
	for _, run := range runs {
		t.Longest = max(t.Longest, run)
	}
	for from := 0; from < len(sums); {
		to := from + 1
		if by == ByWeek {
			monday := mondayOf(sums[from].Started.In(now.Location()))
			for to < len(sums) && sums[to].Started.Before(monday.AddDate(0, 0, 7)) {
				to++
			}
		}
		s := stretchOf(sums[from:to], by, now.Location())
		s.Streak = runs[to-1]
		t.Stretches = append(t.Stretches, s)
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

// streaks returns for each session how many days in a row there was a rehearsal up to its own, how long
// the row is that reaches today or yesterday, and the days with a rehearsal in all. Sums are oldest first.
func streaks(sums []Summary, now time.Time) (runs []int, current, days int) {
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
			days--
		case d.Equal(last.AddDate(0, 0, 1)):
			run++
		default:
			run = 1
		}
		last, days, runs = d, days+1, append(runs, run)
	}
	if !last.IsZero() && !last.Before(day(now).AddDate(0, 0, -1)) {
		current = run
	}
	return runs, current, days
}
