package quantity

import (
	"math"
	"strconv"
	"strings"
	"unicode/utf8"
)

// digitNumber reads a run of digits with its separators. A comma before three digits separates
// thousands, before one or two it is a European decimal comma; a point is a decimal point unless
// two of them, or the currency and the size (thousands true), make it a separator.
func digitNumber(s string, thousands bool) (said, bool) {
	point, groups := splitPlaces(s, thousands)
	if point < 0 && !groups {
		return said{}, false // "1.2.3": a version, not a number
	}
	v, ok := parsePlaces(s, point)
	if !ok {
		return said{}, false
	}
	n := said{value: v}
	if point >= 0 && point < len(s) {
		n.decimals = countDigits(s[point:])
	}
	n.step = lastPlace(s, v, n.decimals)
	return n, true
}

// splitPlaces finds the decimal mark of s: its offset, len(s) for none, or -1 where the marks make
// no number. groups says that all other separators stand before three digits.
func splitPlaces(s string, thousands bool) (point int, groups bool) {
	dots, commas := strings.Count(s, "."), strings.Count(s, ",")
	switch {
	case dots == 0 && commas == 0:
		return len(s), true
	case dots > 0 && commas > 0:
		return lastMark(s), true
	case dots == 1:
		at := strings.IndexByte(s, '.')
		if thousands && len(s)-at == 4 && at <= 3 && s[0] != '0' {
			return len(s), true
		}
		return at, true
	case commas == 1:
		at := strings.IndexByte(s, ',')
		if len(s)-at == 4 && s[0] != '0' {
			return len(s), true
		}
		return at, true
	case dots > 1:
		return pointless(s, '.')
	}
	return pointless(s, ',')
}

// pointless accepts several equal marks only as separators of thousands, or of lakhs ("12,00,000").
func pointless(s string, mark byte) (point int, groups bool) {
	parts := strings.Split(s, string(mark))
	for i, p := range parts {
		last := i == len(parts)-1
		if (last && len(p) != 3) || (i > 0 && !last && len(p) != 3 && len(p) != 2) {
			return -1, false
		}
	}
	return len(s), true
}

func lastMark(s string) int { return max(strings.LastIndexByte(s, '.'), strings.LastIndexByte(s, ',')) }

func parsePlaces(s string, point int) (float64, bool) {
	var buf [32]byte
	b := buf[:0]
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		if i == point {
			b = append(b, '.')
		} else if r >= '0' && r <= '9' {
			b = append(b, s[i])
		}
		i += size
	}
	v, err := strconv.ParseFloat(string(b), 64)
	return v, err == nil && !math.IsInf(v, 0)
}

func countDigits(s string) int {
	n := 0
	for i := 0; i < len(s); i++ {
		if isDigit(s[i]) {
			n++
		}
	}
	return n
}

// lastPlace returns the size of the last place that carries a figure: 10 for 340, 0.1 for 2.5.
func lastPlace(s string, v float64, decimals int) float64 {
	if decimals > 0 {
		return math.Pow10(-decimals)
	}
	step := 1.0
	for i := len(s) - 1; i > 0 && s[i] == '0' && v != 0; i-- {
		step *= 10
	}
	return step
}
