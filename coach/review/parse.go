package review

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"

	"pushback/coach"
	"pushback/coach/interview"
)

// A QueryError says which part of a query cannot be understood, and what could be written instead.
type QueryError struct{ Term, Instead string }

func (e *QueryError) Error() string { return fmt.Sprintf("%q: %s", e.Term, e.Instead) }

// Parse reads a query. Words in quotation marks are looked for side by side, a minus before a
// filter turns it round, commas part values of which one is enough, and days are days of now's
// place: 2026-11-01, 2026-11, today, yesterday, or 7d and 3w for so many days and weeks ago.
//
// A *QueryError names the first part that makes no sense. The query that comes with it holds
// everything else, for a search line that is still being typed.
func Parse(line string, now time.Time) (Query, error) {
	var q Query
	var wrong error
	for _, term := range terms(line) {
		if err := q.take(term, now); err != nil && wrong == nil {
			wrong = err
		}
	}
	return q, wrong
}

// terms parts a line at its blanks. What stands in quotation marks stays together, without them.
func terms(line string) []string {
	var out []string
	for _, part := range raw(line) {
		if bare := unquoted(part); bare != "" {
			out = append(out, bare)
		}
	}
	return out
}

// raw parts a line as terms does, and leaves the quotation marks where they stand.
func raw(line string) []string {
	quoted := false
	return strings.FieldsFunc(line, func(r rune) bool {
		if quote(r) {
			quoted = !quoted
		}
		return !quoted && unicode.IsSpace(r)
	})
}

func quote(r rune) bool { return r == '"' || r == '“' || r == '”' }

func unquoted(part string) string {
	return strings.Map(func(r rune) rune {
		if quote(r) {
			return -1
		}
		return r
	}, part)
}

// take adds one term to the query.
func (q *Query) take(term string, now time.Time) error {
	name, value, ok := strings.Cut(term, ":")
	name, not := strings.CutPrefix(strings.ToLower(name), "-")
	if !ok || !known(name) {
		q.Words = append(q.Words, fold(term))
		return nil
	}
	value = strings.ToLower(value)
	switch {
	case value == "":
		return &QueryError{term, "write a value after the colon, as in " + example(name)}
	case name == order:
		return q.sort(term, value)
	case name == since || name == until:
		return q.within(term, name, value, not, now)
	}
	f := Filter{Field: name, Not: not}
	for v := range strings.SplitSeq(value, ",") {
		f.Values = append(f.Values, joined(v))
	}
	if err := f.possible(term); err != nil {
		return err
	}
	q.Filters = append(q.Filters, f)
	return nil
}

// known reports whether a name before a colon is that of a field; other colons are part of a word.
func known(name string) bool {
	return name == since || name == until || name == order ||
		slices.ContainsFunc(fields, func(f Field) bool { return f.Name == name })
}

func example(name string) string {
	return map[string]string{
		since: "since:2026-11-01", until: "until:yesterday", order: "sort:worst", "verdict": "verdict:lean_no",
		"flag": "flag:handed_off", "evidence": "evidence:money", "principle": "principle:dive_deep",
		"question": "question:unasked-problem", "loop": "loop:bar_raiser", "mode": "mode:interview", "tag": "tag:mock",
	}[name]
}

// possible refuses a value that no session can have, where the values are few and fixed.
func (f Filter) possible(term string) error {
	var all []string
	switch f.Field {
	case "verdict":
		for _, v := range coach.Verdicts {
			all = append(all, string(v))
		}
	case "mode":
		all = []string{string(interview.Practice), string(interview.Interview)}
	default:
		return nil
	}
	for _, v := range f.Values {
		if v == "" || !slices.ContainsFunc(all, func(has string) bool { return strings.HasPrefix(has, v) }) {
			return &QueryError{term, "write one of " + strings.Join(all, ", ")}
		}
	}
	return nil
}

// within adds a filter by day.
func (q *Query) within(term, name, value string, not bool, now time.Time) error {
	first, last, ok := days(value, now)
	if !ok {
		return &QueryError{term, "write a day like 2026-11-01, a month like 2026-11, today, yesterday, 7d or 3w"}
	}
	f := Filter{Field: name, Values: []string{value}, Not: not, day: first}
	if name == until {
		f.day = last
	}
	q.Filters = append(q.Filters, f)
	return nil
}

// days returns the first and the last day that a value means.
func days(value string, now time.Time) (first, last time.Time, ok bool) {
	y, m, d := now.Date()
	today := time.Date(y, m, d, 0, 0, 0, 0, now.Location())
	back := 0
	switch {
	case value == "today":
	case value == "yesterday":
		back = 1
	default:
		if day, err := time.ParseInLocation(time.DateOnly, value, now.Location()); err == nil {
			return day, day, true
		}
		if month, err := time.ParseInLocation("2006-01", value, now.Location()); err == nil {
			return month, month.AddDate(0, 1, -1), true
		}
		n, err := strconv.Atoi(value[:len(value)-1])
		unit := map[byte]int{'d': 1, 'w': 7}[value[len(value)-1]]
		if err != nil || n < 0 || n > 10_000 || unit == 0 {
			return today, today, false
		}
		back = n * unit
	}
	day := today.AddDate(0, 0, -back)
	return day, day, true
}

// sort settles the order.
func (q *Query) sort(term, value string) error {
	for _, o := range Orders {
		if strings.HasPrefix(string(o), value) {
			q.Order = o
			return nil
		}
	}
	names := make([]string, len(Orders))
	for i, o := range Orders {
		names[i] = string(o)
	}
	return &QueryError{term, "write one of " + strings.Join(names, ", ")}
}
