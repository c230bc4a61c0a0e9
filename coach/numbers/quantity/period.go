package quantity

import "pushback/coach/numbers/word"

// periods tells how many of one period make another, by every way of counting that people use.
var periods = map[string]map[string][]float64{
	"second":  {"minute": {60}, "hour": {3600}, "day": {86400, 28800}, "month": {2.6e6}, "year": {3.15e7}},
	"minute":  {"hour": {60}, "day": {1440, 480}, "week": {10080, 2400}, "month": {43200}, "year": {525600}},
	"hour":    {"day": {24, 8, 10, 12}, "week": {168, 40, 56, 120}, "month": {720, 160}, "year": {8760, 2000}},
	"day":     {"week": {7, 5, 6}, "month": {30, 20, 22, 25}, "quarter": {90, 65}, "year": {365, 250, 220, 300, 200}},
	"night":   {"week": {7, 5, 6}, "month": {30, 20, 22}, "year": {365, 250, 220, 300}},
	"weekday": {"week": {5}, "month": {22}, "year": {250}},
	"week":    {"month": {4, 4.33, 5}, "quarter": {13}, "year": {52, 48, 45, 40}},
	"weekend": {"month": {4}, "year": {52}},
	"month":   {"quarter": {3}, "year": {12, 11, 10}},
	"sprint":  {"month": {2}, "quarter": {6}, "year": {26, 17}},
	"quarter": {"year": {4, 3}},
}

// Makes returns how many of one period make a longer one, by every way of counting that people use: 7, 5 or 6 days a week. It
// is empty where the other is no longer period.
func Makes(short, long string) []float64 { return periods[short][long] }

// MakesAny returns how many of one period make any of the longer ones, in no order.
func MakesAny(short string) (times []float64) {
	for _, n := range periods[short] {
		times = append(times, n...)
	}
	return times
}

// PeriodOf returns what something is counted by where that is a stretch of time, else "".
func PeriodOf(per string) string {
	if word.Of(per).Is(word.Period) {
		return per
	}
	return ""
}

var adverbPeriods = map[string]string{"daily": "day", "weekly": "week", "monthly": "month",
	"yearly": "year", "annually": "year", "annual": "year", "hourly": "hour", "quarterly": "quarter"}

// AdverbPeriod returns the period that the adverb at token i counts by ("week" for "weekly"), or "".
func (r *Reading) AdverbPeriod(i int) string { return adverbPeriods[r.Low(i)] }

func period(w string) string {
	switch w {
	case "s", "sec":
		return "second"
	case "min", "m":
		return "minute"
	case "h", "hr":
		return "hour"
	case "d":
		return "day"
	case "w", "wk":
		return "week"
	case "mo", "mth":
		return "month"
	case "y", "yr", "yrs":
		return "year"
	case "q":
		return "quarter"
	}
	return w
}
