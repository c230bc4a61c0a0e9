package drill

import (
	"fmt"
	"math"
	"regexp"
	"strconv"
	"strings"
	"time"

	"pushback/coach/numbers/quantity"
)

// nameWithin is the time in which a story is named.
const nameWithin = 10 * time.Second

// How far from the truth a figure may be, as a fraction of it.
const (
	fair  = 0.025 // rounding that nobody in the room would correct
	rough = 0.10  // the size is right
)

// gradeSum reads a figure in digits or words and allows fair rounding.
func gradeSum(c Card, t Try) Grade {
	s, _ := sumOf(c.Ref, c.Memory.Reps)
	g := Grade{Rating: Again, Strong: s.how}
	got, ok := figure(t.Text, s)
	off := math.Abs(got/s.want - 1)
	switch {
	case !ok:
		g.Why = []string{"No figure was heard."}
	case off <= fair:
		g.Rating, g.Why = Good, []string{fmt.Sprintf("%s: it is %s.", spoken(got, s.unit), spoken(s.want, s.unit))}
	case off <= rough:
		g.Rating, g.Why = Hard, []string{fmt.Sprintf("The size is right; it is %s rather than %s.", spoken(s.want, s.unit), spoken(got, s.unit))}
	default:
		g.Why = []string{fmt.Sprintf("It is %s, not %s.", spoken(s.want, s.unit), spoken(got, s.unit))}
		if tens := math.Log10(math.Abs(got / s.want)); math.Abs(tens-math.Round(tens)) < 0.012 && got > 0 {
			g.Why = append(g.Why, fmt.Sprintf("The digits are right and the noughts are not: it is out by a factor of %s.", n(math.Pow(10, math.Abs(math.Round(tens))))))
		}
	}
	return g
}

var (
	shortScale = regexp.MustCompile(`(?i)(\d)\s*(mio|mn|mil|m|bn|b)\b`)
	spaced     = regexp.MustCompile(`(\d)[  ](\d{3})\b`)
	bare       = regexp.MustCompile(`^[-+]?\d+(\.\d+)?$`)
)

// figure returns the figure that a text ends with, in the unit of the sum: whoever thinks aloud
// says the result last.
func figure(said string, s sum) (float64, bool) {
	said = strings.TrimSpace(said)
	if bare.MatchString(said) { // alone it could be taken for a year or a mark of a list
		v, err := strconv.ParseFloat(said, 64)
		return asPercent(math.Abs(v), s), err == nil
	}
	for spaced.MatchString(said) {
		said = spaced.ReplaceAllString(said, "$1$2")
	}
	if s.unit != "ms" {
		said = shortScale.ReplaceAllStringFunc(said, func(m string) string {
			if strings.ContainsAny(m, "bB") {
				return m[:1] + " billion"
			}
			return m[:1] + " million"
		})
	}
	all := quantity.Find(said)
	if len(all) == 0 {
		return 0, false
	}
	last := all[len(all)-1]
	v := math.Abs(last.Mid())
	switch {
	case s.unit == "%" && last.Dimension == quantity.Share && v < 1:
		return v * 100, true
	case s.unit == "ms" && last.Unit == "s":
		return v * 1000, true
	}
	return asPercent(v, s), true
}

// asPercent reads 0.15 as 15 per cent where only that makes sense.
func asPercent(v float64, s sum) float64 {
	if s.unit == "%" && v < 1 && s.want >= 1 && math.Abs(v*100/s.want-1) <= rough {
		return v * 100
	}
	return v
}

// spoken words a figure with its unit.
func spoken(v float64, unit string) string {
	switch unit {
	case "€":
		return e(v)
	case "":
		return n(v)
	}
	return n(v) + " " + unit
}

// seconds words a short time: "7 seconds".
func seconds(t time.Duration) string {
	s := int(t.Round(time.Second).Seconds())
	if s == 1 {
		return "1 second"
	}
	return fmt.Sprintf("%d seconds", s)
}
