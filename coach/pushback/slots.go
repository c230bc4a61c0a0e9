package pushback

import (
	"math"
	"strconv"
	"strings"

	"pushback/coach/numbers"
	"pushback/coach/text"
)

// slots fills the braces of a rung from an answer.
type slots struct {
	m    Material
	flag string
}

// fill returns the text with every slot filled, and the quote within it; false where the answer
// has nothing for one of the slots.
func (s slots) fill(rung string) (filled, quote string, ok bool) {
	var b strings.Builder
	row, hasRow := s.row(rung)
	for {
		before, rest, found := strings.Cut(rung, "{")
		b.WriteString(before)
		if !found {
			return b.String(), quote, true
		}
		name, after, closed := strings.Cut(rest, "}")
		if !closed {
			return "", "", false
		}
		var value string
		if name == "quote" {
			quote = s.quote()
			value = quote
		} else if hasRow {
			value = s.value(name, row)
		}
		if value == "" {
			return "", "", false
		}
		b.WriteString(value)
		rung = after
	}
}

// quote returns the words of the answer that raised the flag, or for a probe the words of the
// outcome, fit to stand inside a sentence.
func (s slots) quote() string {
	span, ok := s.source()
	if !ok {
		return ""
	}
	return Quote(s.m.Answer, span).Of(s.m.Answer)
}

// source returns the words that a quote is cut from.
func (s slots) source() (text.Span, bool) {
	if gap, ok := s.m.gap(s.flag); ok && !gap.Empty() {
		return gap.Span, true
	}
	for _, label := range quotable[s.flag] {
		for _, f := range s.m.Heard.Evidence {
			if f.Label == label && !f.Empty() {
				return f.Span, true
			}
		}
	}
	return text.Span{}, false
}

// quotable names the evidence whose words an interviewer takes up where the flag is an absence.
var quotable = map[string][]string{
	"no_business_link": {"baseline_and_result", "delta"},
	"no_numbers":       {"business_kpi"},
	"":                 {"delta", "baseline_and_result", "business_kpi", "personal_action"},
}

// row returns the row of the numbers table that a rung is about: for sums that do not add up the
// one that contradicts itself, else the first that fills every slot.
func (s slots) row(rung string) (numbers.Row, bool) {
	for _, row := range s.m.Heard.Numbers {
		if s.flag == "inconsistent_numbers" && row.Consistent {
			continue
		}
		if s.fillsAll(rung, row) {
			return row, true
		}
	}
	return numbers.Row{}, false
}

func (s slots) fillsAll(rung string, row numbers.Row) bool {
	for _, part := range strings.Split(rung, "{")[1:] {
		name, _, _ := strings.Cut(part, "}")
		if name != "quote" && s.value(name, row) == "" {
			return false
		}
	}
	return true
}

// value returns what a row says for a slot, "" where it says nothing.
func (s slots) value(name string, row numbers.Row) string {
	switch name {
	case "measure":
		return Clean(row.Measure)
	case "before":
		return s.amount(row.Before, row.Unit)
	case "after":
		return s.amount(row.After, row.Unit)
	case "stated":
		return change(row.Stated)
	case "computed":
		return change(row.Computed)
	}
	return ""
}

func (s slots) amount(v *float64, unit string) string {
	if v == nil {
		return ""
	}
	return Value(*v, unit)
}

// change words a change as a size in per cent, without its direction.
func change(v *float64) string {
	if v == nil {
		return ""
	}
	return Percent(math.Abs(*v))
}

// Percent words a fraction in per cent, to the whole where that loses nothing of weight.
func Percent(fraction float64) string {
	p := fraction * 100
	if math.Abs(p) >= 9.95 {
		return trim(p, 0) + " %"
	}
	return trim(p, 1) + " %"
}

// Value words a quantity with its unit: "250 ms", "$1.2 million", "12 %".
func Value(v float64, unit string) string {
	if sign, ok := currencies[unit]; ok {
		return sign + scaled(v)
	}
	if unit == "" {
		return scaled(v)
	}
	return trim(v, 2) + " " + unit
}

var currencies = map[string]string{"USD": "$", "EUR": "€", "GBP": "£", "INR": "₹", "JPY": "¥", "CHF": "CHF "}

// scaled words a count or an amount with its thousands set apart, and with millions in words.
func scaled(v float64) string {
	switch {
	case math.Abs(v) >= 1e9:
		return trim(v/1e9, 2) + " billion"
	case math.Abs(v) >= 1e6:
		return trim(v/1e6, 2) + " million"
	case math.Abs(v) >= 10_000:
		return thousands(math.Round(v))
	}
	return trim(v, 2)
}

func thousands(v float64) string {
	digits := strconv.FormatFloat(v, 'f', 0, 64)
	for i := len(digits) - 3; i > 0 && digits[i-1] != '-'; i -= 3 {
		digits = digits[:i] + "," + digits[i:]
	}
	return digits
}

// trim words a number with at most some decimals and no trailing noughts.
func trim(v float64, decimals int) string {
	out := strconv.FormatFloat(v, 'f', decimals, 64)
	if strings.Contains(out, ".") {
		out = strings.TrimRight(strings.TrimRight(out, "0"), ".")
	}
	return out
}
