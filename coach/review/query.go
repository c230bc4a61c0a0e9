package review

import (
	"slices"
	"strings"
	"time"

	"pushback/coach"
)

// A Query is what a person looks for among their sessions. The search line of the app and the
// command line read it alike, from words such as
//
//	checkout latency verdict:lean_no flag:handed_off since:2026-11-01
//
// A session fits that has every word and passes every filter.
type Query struct {
	Words   []string // in small letters; each must occur in the texts of the session
	Filters []Filter
	Order   Order
}

// A Filter lets a session through that has one of the values, or, where Not is set, none of them.
type Filter struct {
	Field  string // as Fields lists them
	Values []string
	Not    bool
	day    time.Time // of since and until
}

// A Field is something that a filter asks of a session.
type Field struct {
	Name  string // as it is written before the colon
	About string // what it asks, in a few words
	of    func(Summary) []string
}

// Fields lists what can be filtered by, besides the days since and until.
func Fields() []Field { return slices.Clone(fields) }

var fields = []Field{
	{"loop", "the loop it was told in", func(s Summary) []string { return []string{s.Loop} }},
	{"principle", "a principle that the question probes", func(s Summary) []string { return s.Principles }},
	{"question", "the question's id", func(s Summary) []string { return []string{s.QuestionID} }},
	{"verdict", "how it came out", func(s Summary) []string { return []string{string(s.Verdict)} }},
	{"flag", "a red flag still standing", func(s Summary) []string { return s.RedFlags }},
	{"evidence", "a kind of evidence that was heard", func(s Summary) []string { return s.Evidence }},
	{"mode", "practice or interview", func(s Summary) []string { return []string{string(s.Mode)} }},
	{"tag", "a tag of your own", func(s Summary) []string { return s.Tags }},
}

// The fields of a day.
const (
	since = "since"
	until = "until"
	order = "sort"
)

// Admits reports whether a session passes the filters of the query. Its words are not looked at;
// see Matcher.
func (q Query) Admits(s Summary) bool {
	return !slices.ContainsFunc(q.Filters, func(f Filter) bool { return f.admits(s) == f.Not })
}

// admits reports whether a session has one of the values, whatever Not says.
func (f Filter) admits(s Summary) bool {
	switch f.Field {
	case since:
		return !s.Started.Before(f.day)
	case until:
		return s.Started.Before(f.day.AddDate(0, 0, 1))
	}
	for _, field := range fields {
		if field.Name == f.Field {
			return slices.ContainsFunc(field.of(s), f.names)
		}
	}
	return false
}

// names reports whether one of the filter's values means a value of a session. The beginning of it
// is enough, so that "lean" finds both and a list narrows while one types.
func (f Filter) names(has string) bool {
	has = joined(has)
	return slices.ContainsFunc(f.Values, func(v string) bool {
		if f.Field == "verdict" { // yes does not mean strong_yes, and no not strong_no
			return strings.HasPrefix(has, v)
		}
		return has == v || v != "" && (strings.HasPrefix(has, v) || strings.Contains(has, "_"+v))
	})
}

// joined writes a value the one way in which values are compared: handed-off is handed_off.
func joined(value string) string {
	return strings.NewReplacer(" ", "_", "-", "_").Replace(strings.ToLower(value))
}

// Values counts the values of a field that occur among sessions, the most frequent first; verdicts
// stand in their own order, best first.
func (f Field) Values(sums []Summary) []Count {
	counts := map[string]int{}
	for _, s := range sums {
		for _, v := range f.of(s) {
			if v != "" {
				counts[v]++
			}
		}
	}
	out := make([]Count, 0, len(counts))
	for v, n := range counts {
		out = append(out, Count{v, n})
	}
	slices.SortFunc(out, func(a, b Count) int {
		if f.Name == "verdict" {
			return place(coach.Verdict(b.Value)) - place(coach.Verdict(a.Value))
		}
		if a.N != b.N {
			return b.N - a.N
		}
		return strings.Compare(a.Value, b.Value)
	})
	return out
}

// A Count is how many sessions have a value.
type Count struct {
	Value string
	N     int
}

// place is the step of a verdict from 0, the worst; -1 for none.
func place(v coach.Verdict) int { return slices.Index(coach.Verdicts[:], v) }
