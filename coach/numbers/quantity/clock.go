package quantity

import (
	"math"
	"strings"
)

// toldClock reads a time of the day that is told by its hour and the minutes past it or to it: "half past two", "a quarter to
// ten". The minutes to an hour count only where a word of time leads to them, as "a ten to one ratio" is none.
func (r *Reading) toldClock(i int) (Quantity, bool) {
	first := i
	if w := r.Low(i); w == "a" || w == "the" {
		first++
	}
	minutes, at := r.minutesTold(first)
	if at == 0 {
		return Quantity{}, false
	}
	to := at + 2
	hour := r.hourAt(at + 1)
	if hour < 1 || hour > 12 || r.Low(to) == "%" || r.lex(to).unit != nil {
		return Quantity{}, false
	}
	if r.Low(at) == "to" {
		if minutes = -minutes; !clockLeads[r.Low(i-1)] {
			return Quantity{}, false
		}
	}
	v := hour + minutes/60
	return Quantity{Value: v, High: v, Role: Clock, special: true, Worded: true, Number: r.Span(i, to), At: Range{i, to}}, true
}

// hourAt returns the whole number that token i is by itself, or 0.
func (r *Reading) hourAt(i int) float64 {
	if l := r.lex(i); l.num == unitWord || l.num == teenWord {
		return l.value
	}
	if r.Kind(i) != Digits {
		return 0
	}
	n, ok := digitNumber(r.Tokens[i].Low, false)
	if !ok || n.decimals > 0 {
		return 0
	}
	return n.value
}

// clockLeads are the words that lead to a time of the day.
var clockLeads = map[string]bool{"at": true, "until": true, "till": true, "since": true, "before": true, "after": true}

// minutesTold reads the minutes that "past" or "to" follows; at is the token of that word, or 0.
func (r *Reading) minutesTold(i int) (minutes float64, at int) {
	switch r.Low(i) {
	case "half":
		minutes, at = 30, i+1
	case "quarter":
		minutes, at = 15, i+1
	default:
		n, ok := said{}, false
		if l := r.lex(i); l.num == unitWord || l.num == teenWord || l.num == tensWord {
			n, ok = wordNumber(r.Tokens, i)
		}
		if !ok || n.value >= 30 {
			return 0, 0
		}
		minutes, at = n.value, n.to
		if w := r.Low(at); w == "minutes" || w == "minute" {
			at++
		}
	}
	switch w := r.Low(at); {
	case w == "past", w == "to" && toTheHour[minutes] && !r.NounAt(at+2):
		return minutes, at
	}
	return 0, 0
}

// toTheHour are the minutes that people count to an hour: "five to ten calls a day" is a range all the same.
var toTheHour = map[float64]bool{5: true, 10: true, 15: true, 20: true, 25: true}

// Minutes returns the time of day of quantity k, in minutes since midnight, where it leaves no doubt of its half: "14:05",
// "2 pm", "two in the afternoon".
func (r *Reading) Minutes(k int) (float64, bool) {
	q := r.Qs[k]
	if q.Role != Clock {
		return 0, false
	}
	hour, minute, written := strings.Cut(r.Text[r.Tokens[q.At.From].Start:r.Tokens[q.At.To-1].End], ":")
	v := q.Value
	if written {
		h, okH := digitNumber(hour, false)
		m, okM := digitNumber(minute[:min(2, len(minute))], false)
		if !okH || !okM || h.value >= 24 || m.value >= 60 {
			return 0, false
		}
		v = h.value + m.value/60
	}
	switch half := r.halfOfDay(q); {
	case half == "" && !written && !q.special, v > 24:
		return 0, false
	case (half == "pm" || half == "afternoon" || half == "evening" || half == "night") && v >= 1 && v < 12 && !(half == "night" && v < 6):
		v += 12
	}
	return v * 60, true
}

// halfOfDay returns the word that puts a time into its half of the day, or "".
func (r *Reading) halfOfDay(q Quantity) string {
	if last := r.Low(q.At.To - 1); last == "am" || last == "pm" {
		return last
	}
	switch i := q.At.To; {
	case r.Low(i) == "am" || r.Low(i) == "pm":
		return r.Low(i)
	case r.Low(i) == "in" && r.Low(i+1) == "the" && dayParts[r.Low(i+2)]:
		return r.Low(i + 2)
	case r.Low(i) == "at" && r.Low(i+1) == "night":
		return "night"
	}
	return ""
}

// ClockName returns the time of the day that quantity k tells as it was said, with its half of the day.
func (r *Reading) ClockName(k int) string {
	q := r.Qs[k]
	to := q.At.To
	if r.Low(to) == "in" {
		to += 3
	} else if half := r.halfOfDay(q); half == r.Low(to) && half != "" {
		to++
	}
	return r.Words(q.At.From, to)
}

// Sexagesimal reports whether a number in words may be minutes and seconds, or hours and minutes: "nine thirty".
func (r *Reading) Sexagesimal(k int) bool { return r.sexagesimal(r.Qs[k]) }

func (r *Reading) sexagesimal(q Quantity) bool {
	return q.Worded && q.Unit == "" && q.Dimension == Count && q.Noun == "" && q.High == q.Value && q.Value >= 100 && q.Value < 1300 &&
		math.Mod(q.Value, 100) < 60 && r.numberEnd(q)-q.At.From == 2 && r.lex(q.At.From+1).num != hundredWord
}

// saidOfHours reports whether the bare number q was said of hours before, and keeps in mind what is said of hours.
func (r *Reading) saidOfHours(q Quantity) bool {
	if q.Value != math.Trunc(q.Value) || q.Value < 1 || q.Value > 63 {
		return false
	}
	bit := uint64(1) << uint(q.Value)
	if q.Unit == "h" && q.Dimension == Time {
		r.hours |= bit
	}
	return q.Unit == "" && q.Dimension == Count && r.hours&bit != 0
}
