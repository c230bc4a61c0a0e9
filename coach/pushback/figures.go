package pushback

import (
	"math"
	"strconv"
	"strings"
)

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
	if long, ok := longUnits[unit]; ok {
		if v == 1 {
			long = strings.TrimSuffix(long, "s")
		}
		return trim(v, 2) + " " + long
	}
	return grouped(v) + " " + unit
}

// grouped words a number with its thousands set apart once there are five digits.
func grouped(v float64) string {
	if math.Abs(v) >= 10_000 {
		return thousands(math.Round(v))
	}
	return trim(v, 2)
}

// longUnits are the units that are said in full.
var longUnits = map[string]string{
	"min": "minutes", "h": "hours", "d": "days", "wk": "weeks", "mo": "months", "q": "quarters", "yr": "years",
	"sprint": "sprints", "pp": "points", "pt": "points", "x": "times", "metre": "metres", "mile": "miles", "s": "seconds",
}

var currencies = map[string]string{"USD": "$", "EUR": "€", "GBP": "£", "INR": "₹", "JPY": "¥", "CHF": "CHF "}

// scaled words a count or an amount with its thousands set apart, and with millions in words.
func scaled(v float64) string {
	switch {
	case math.Abs(v) >= 1e9:
		return trim(v/1e9, 2) + " billion"
	case math.Abs(v) >= 1e6:
		return trim(v/1e6, 2) + " million"
	}
	return grouped(v)
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
