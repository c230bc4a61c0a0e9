package quantity

import (
	"strings"

	"pushback/coach/numbers/word"
)

// A Moment is a point in time that an answer names: a year, a month, a day of one, or a weekday.
type Moment struct {
	At      int  // its first token
	To      int  // the token after it
	Year    int  // 0 where it was not said
	Month   int  // 1 to 12, or 0
	Day     int  // of the month, or 0
	Weekday int  // 1 for Monday, or 0
	Same    bool // "of the same year", "that week"
	Loose   bool // told by another: "the June before", "next May"
}

var monthNumbers = map[string]int{"jan": 1, "feb": 2, "mar": 3, "apr": 4, "may": 5, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "oct": 10, "nov": 11, "dec": 12}

var weekdays = map[string]int{"monday": 1, "tuesday": 2, "wednesday": 3, "thursday": 4, "friday": 5, "saturday": 6, "sunday": 7}

// moments returns the points in time that the answer names, in its order.
func (r *Reading) moments() []Moment {
	var out []Moment
	for i := 0; i < len(r.Tokens); i++ {
		if m, ok := r.MomentAt(i); ok {
			out = append(out, m)
			i = m.To - 1
		}
	}
	return out
}

// MomentAt reads the moment that begins at token i, which must be one of Tokens.
func (r *Reading) MomentAt(i int) (Moment, bool) {
	t := &r.Tokens[i]
	switch {
	case r.At[i] != 0:
		return r.numberMoment(i)
	case t.Kind == Word && t.is(word.Month) && r.monthFits(i):
		m := Moment{At: i, To: i + 1, Month: monthNumbers[t.Low[:3]]}
		if q, ok := r.QuantityAt(i + 1); ok && (q.Role == Date || q.Role == Ordinal) && q.Value <= 31 {
			m.Day, m.To = int(q.Value), q.At.To
		}
		return r.withYear(m), true
	case t.Kind == Word && len(t.Low) >= 6 && strings.HasSuffix(t.Low, "day") && weekdays[t.Low] > 0:
		if i+1 < len(r.Tokens) && weekdays[r.Low(i+1)] == 0 {
			if dated, ok := r.MomentAt(i + 1); ok && dated.Day > 0 {
				dated.At = i
				return dated, true // "Monday 4 March"
			}
		}
		m := Moment{At: i, To: i + 1, Weekday: weekdays[t.Low]}
		m.Same = (r.Low(i+1) == "that" || r.Low(i+1) == "of") && (r.Low(i+2) == "week" || r.Low(i+3) == "week")
		p := r.Low(i - 1)
		if p == "a" || p == "every" || p == "each" {
			return m, false // "a Saturday shift"
		}
		m.Loose = p == "next" || p == "last" || r.Low(i+1) == "after" || r.Low(i+1) == "before" || p == "following"
		return m, true
	}
	return Moment{}, false
}

// numberMoment reads the moment that a number begins: "25 June", "2019".
func (r *Reading) numberMoment(i int) (Moment, bool) {
	q := r.Qs[r.At[i]-1]
	if q.At.From != i {
		return Moment{}, false
	}
	switch q.Role {
	case Year:
		if q.Value < 1950 {
			return Moment{}, false
		}
		return Moment{At: i, To: q.At.To, Year: int(q.Value)}, true
	case Date, Ordinal:
		next := q.At.To
		if r.Low(next) == "of" {
			next++
		}
		if !r.Is(next, word.Month) || q.Value > 31 || q.Value < 1 {
			return Moment{}, false
		}
		m := Moment{At: i, To: next + 1, Month: monthNumbers[r.Low(next)[:3]], Day: int(q.Value)}
		return r.withYear(m), true
	}
	return Moment{}, false
}

// Month returns the month that token i names, 1 to 12, or 0 where it names none.
func (r *Reading) Month(i int) int {
	if !r.Is(i, word.Month) || !r.monthFits(i) {
		return 0
	}
	return monthNumbers[r.Low(i)[:3]]
}

// monthFits tells the month from the verbs "may" and "march" and from the like.
func (r *Reading) monthFits(i int) bool {
	t := r.Tokens[i]
	if len(t.Low) == 3 && t.Low != "may" && r.Text[t.Start] == t.Low[0] {
		return false
	}
	if t.Low != "may" && t.Low != "march" && t.Low != "mar" {
		return true
	}
	if t.Low == "may" && r.Text[t.Start] == 'm' {
		return false
	}
	switch r.Low(i - 1) {
	case "in", "by", "since", "until", "till", "from", "of", "to", "early", "late", "mid", "end", "last", "next", "the", "before", "after", "during", "and":
		return true
	}
	q, ok := r.QuantityAt(i + 1)
	return ok && q.Role == Year
}

// withYear adds the year to a month, where it was said.
func (r *Reading) withYear(m Moment) Moment {
	if q, ok := r.QuantityAt(m.To); ok && q.Role == Year {
		m.Year, m.To = int(q.Value), q.At.To
	}
	for i := m.To; i < m.To+5; i++ {
		if r.Low(i) == "year" {
			p := r.Low(i - 1)
			m.Same = p == "same" || p == "that" && r.Low(i-2) == "of"
			m.Loose = p == "next" || p == "following" || p == "last" || p == "later" || p == "a"
			break
		}
	}
	switch r.Low(m.To) {
	case "before", "after":
		m.Loose = m.Loose || r.Low(m.To+1) != "the" && r.Kind(m.To+1) != Word
	}
	switch r.Low(m.At - 1) {
	case "next", "last", "following", "every", "each":
		m.Loose = true
	case "the":
		m.Loose = m.Day == 0
	}
	return m
}

// Settled returns two moments with the year of the first given to the second where it is told to be the same.
func Settled(a, b Moment) (Moment, Moment) {
	if b.Same && b.Year == 0 {
		b.Year = a.Year
	}
	return a, b
}

// SameYear reports whether two moments are known to lie in one year.
func SameYear(a, b Moment) bool { return b.Same || a.Year > 0 && a.Year == b.Year }

// MomentName writes the moment as the answer did.
func (r *Reading) MomentName(m Moment) string {
	return strings.Join(strings.Fields(r.Words(m.At, m.To)), " ")
}
