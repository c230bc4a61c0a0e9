package numbers

import (
	"strings"

	"pushback/coach/numbers/word"
)

// A moment is a point in time that an answer names: a year, a month, a day of one, or a weekday.
type moment struct {
	at      int  // its first token
	to      int  // the token after it
	year    int  // 0 where it was not said
	month   int  // 1 to 12, or 0
	day     int  // of the month, or 0
	weekday int  // 1 for Monday, or 0
	same    bool // "of the same year", "that week"
	loose   bool // told by another: "the June before", "next May"
}

var monthNumbers = map[string]int{"jan": 1, "feb": 2, "mar": 3, "apr": 4, "may": 5, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "oct": 10, "nov": 11, "dec": 12}

var weekdays = map[string]int{"monday": 1, "tuesday": 2, "wednesday": 3, "thursday": 4, "friday": 5, "saturday": 6, "sunday": 7}

// moments returns the points in time that the answer names, in its order.
func (r *reader) moments() []moment {
	var out []moment
	for i := 0; i < len(r.toks); i++ {
		if m, ok := r.momentAt(i); ok {
			out = append(out, m)
			i = m.to - 1
		}
	}
	return out
}

// momentAt reads the moment that begins at token i.
func (r *reader) momentAt(i int) (moment, bool) {
	t := &r.toks[i]
	switch {
	case r.at[i] != 0:
		return r.numberMoment(i)
	case t.kind == wordToken && t.is(word.Month) && r.monthFits(i):
		m := moment{at: i, to: i + 1, month: monthNumbers[t.low[:3]]}
		if q, ok := r.quantityAt(i + 1); ok && (q.Role == Date || q.Role == Ordinal) && q.Value <= 31 {
			m.day, m.to = int(q.Value), q.at.to
		}
		return r.withYear(m), true
	case t.kind == wordToken && len(t.low) >= 6 && strings.HasSuffix(t.low, "day") && weekdays[t.low] > 0:
		if i+1 < len(r.toks) && weekdays[r.low(i+1)] == 0 {
			if dated, ok := r.momentAt(i + 1); ok && dated.day > 0 {
				dated.at = i
				return dated, true // "Monday 4 March"
			}
		}
		m := moment{at: i, to: i + 1, weekday: weekdays[t.low]}
		m.same = (r.low(i+1) == "that" || r.low(i+1) == "of") && (r.low(i+2) == "week" || r.low(i+3) == "week")
		p := r.low(i - 1)
		if p == "a" || p == "every" || p == "each" {
			return m, false // "a Saturday shift"
		}
		m.loose = p == "next" || p == "last" || r.low(i+1) == "after" || r.low(i+1) == "before" || p == "following"
		return m, true
	}
	return moment{}, false
}

// numberMoment reads the moment that a number begins: "25 June", "2019".
func (r *reader) numberMoment(i int) (moment, bool) {
	q := r.qs[r.at[i]-1]
	if q.at.from != i {
		return moment{}, false
	}
	switch q.Role {
	case Year:
		if q.Value < 1950 {
			return moment{}, false
		}
		return moment{at: i, to: q.at.to, year: int(q.Value)}, true
	case Date, Ordinal:
		next := q.at.to
		if r.low(next) == "of" {
			next++
		}
		if !r.is(next, word.Month) || q.Value > 31 || q.Value < 1 {
			return moment{}, false
		}
		m := moment{at: i, to: next + 1, month: monthNumbers[r.low(next)[:3]], day: int(q.Value)}
		return r.withYear(m), true
	}
	return moment{}, false
}

func (r *reader) quantityAt(i int) (Quantity, bool) {
	if i < 0 || i >= len(r.at) || r.at[i] == 0 || r.qs[r.at[i]-1].at.from != i {
		return Quantity{}, false
	}
	return r.qs[r.at[i]-1], true
}

// monthAt returns the month that token i names, 1 to 12, or 0 where it names none.
func (r *reader) monthAt(i int) int {
	if !r.is(i, word.Month) || !r.monthFits(i) {
		return 0
	}
	return monthNumbers[r.low(i)[:3]]
}

// monthFits tells the month from the verbs "may" and "march" and from the like.
func (r *reader) monthFits(i int) bool {
	t := r.toks[i]
	if len(t.low) == 3 && t.low != "may" && r.text[t.start] == t.low[0] {
		return false
	}
	if t.low != "may" && t.low != "march" && t.low != "mar" {
		return true
	}
	if t.low == "may" && r.text[t.start] == 'm' {
		return false
	}
	switch r.low(i - 1) {
	case "in", "by", "since", "until", "till", "from", "of", "to", "early", "late", "mid", "end", "last", "next", "the", "before", "after", "during", "and":
		return true
	}
	q, ok := r.quantityAt(i + 1)
	return ok && q.Role == Year
}

// withYear adds the year to a month, where it was said.
func (r *reader) withYear(m moment) moment {
	if q, ok := r.quantityAt(m.to); ok && q.Role == Year {
		m.year, m.to = int(q.Value), q.at.to
	}
	for i := m.to; i < m.to+5; i++ {
		if r.low(i) == "year" {
			p := r.low(i - 1)
			m.same = p == "same" || p == "that" && r.low(i-2) == "of"
			m.loose = p == "next" || p == "following" || p == "last" || p == "later" || p == "a"
			break
		}
	}
	switch r.low(m.to) {
	case "before", "after":
		m.loose = m.loose || r.low(m.to+1) != "the" && r.kindAt(m.to+1) != wordToken
	}
	switch r.low(m.at - 1) {
	case "next", "last", "following", "every", "each":
		m.loose = true
	case "the":
		m.loose = m.day == 0
	}
	return m
}

// settled gives a month the year of the moment before it where it is told to be the same.
func settled(a, b moment) (moment, moment) {
	if b.same && b.year == 0 {
		b.year = a.year
	}
	return a, b
}

// sameYear reports whether two moments are known to lie in one year.
func sameYear(a, b moment) bool { return b.same || a.year > 0 && a.year == b.year }

// name writes the moment as the answer did.
func (r *reader) momentName(m moment) string {
	return strings.Join(strings.Fields(r.words(m.at, m.to)), " ")
}
