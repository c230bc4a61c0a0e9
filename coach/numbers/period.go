package numbers

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

// makes returns how many of one period make another, by every way of counting that people use: 7, 5 or 6 days a week. It is
// empty where that is no longer period.
func makes(short, long string) []float64 { return periods[short][long] }

// makesAny returns how many of one period make any of the longer ones.
func makesAny(short string) (times []float64) {
	for _, n := range periods[short] {
		times = append(times, n...)
	}
	return times
}
