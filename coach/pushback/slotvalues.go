package pushback

import (
	"math"
	"strings"

	"pushback/coach/numbers/change"
	"pushback/coach/text"
)

// row returns the row of the numbers table that a rung is about: for sums that do not add up the
// one that contradicts itself, else the first that fills every slot.
func (s slots) row(rung string) (change.Row, bool) {
	for _, row := range s.m.Heard.Numbers {
		if s.flag == "inconsistent_numbers" && row.Consistent {
			continue
		}
		if s.fillsAll(rung, row) {
			return row, true
		}
	}
	return change.Row{}, false
}

func (s slots) fillsAll(rung string, row change.Row) bool {
	for _, part := range strings.Split(rung, "{")[1:] {
		name, _, _ := strings.Cut(part, "}")
		if name != "quote" && s.value(name, row) == "" {
			return false
		}
	}
	return true
}

// value returns what a row says for a slot, "" where it says nothing.
func (s slots) value(name string, row change.Row) string {
	switch name {
	case "measure":
		return WithArticle(Measure(row.Measure))
	case "before":
		return s.amount(row.Before, row.BeforeSpan, row.Unit)
	case "after":
		return s.amount(row.After, row.AfterSpan, row.Unit)
	case "stated":
		return s.stated(row)
	case "computed":
		if row.Computed != nil && timesOver.MatchString(row.StatedSpan.Of(s.m.Answer)) && *row.Computed > 0 {
			return trim(1+*row.Computed, 1) + " times"
		}
		return changeWords(row.Computed)
	case "sum":
		return upperFirst(strings.TrimRight(Clean(row.Contradicts), ". "))
	case "amount":
		return s.money(row)
	case "share":
		if s.money(row) != "" {
			return changeWords(row.Stated)
		}
	case "base":
		if s.money(row) != "" && row.Stated != nil && *row.Stated != 0 {
			return Value(*row.Amount/math.Abs(*row.Stated), row.AmountUnit)
		}
	}
	return ""
}

// money returns the amount of money that a row says its stated change came to.
func (s slots) money(row change.Row) string {
	if row.Amount == nil || currencies[row.AmountUnit] == "" {
		return ""
	}
	return Value(*row.Amount, row.AmountUnit)
}

// amount returns a value of the answer, "" where it has no number.
func (s slots) amount(v *float64, said text.Span, unit string) string {
	if v == nil {
		return ""
	}
	return AsSaid(*v, unit, said.Of(s.m.Answer))
}

// mostSaid is how many words a value may be said in and still be repeated as it was.
const mostSaid = 4

// AsSaid words a quantity as it was said where those words name its unit or no figure says the same ("one and a bit"),
// else in figures with its unit put to it.
func AsSaid(v float64, unit, said string) string {
	said = Clean(said)
	if said != "" && text.CountWords(said) <= mostSaid && (unit == "" || withUnit.MatchString(said) || unit == "%" && ShareInWords(said) || strings.HasSuffix(said, " and a bit")) {
		return said
	}
	return Value(v, unit)
}

// ShareInWords reports whether a share was said in words for its size and not in figures: "a third".
func ShareInWords(said string) bool { return said != "" && shareOf.FindString(said) == said }

// stated returns the change as the answer states it: its figure, or the few words for it.
func (s slots) stated(row change.Row) string {
	words := Clean(row.StatedSpan.Of(s.m.Answer))
	if figure := perCent.FindString(words); figure != "" {
		return figure
	}
	if figure := timesOver.FindString(words); figure != "" {
		return figure
	}
	if share := shareOf.FindString(words); share != "" {
		return share
	}
	if row.Stated != nil && words != "" && text.CountWords(words) <= 3 {
		return "“" + words + "”"
	}
	return changeWords(row.Stated)
}

// changeWords words a change as a size in per cent, without its direction.
func changeWords(v *float64) string {
	if v == nil {
		return ""
	}
	return Percent(math.Abs(*v))
}

var (
	withUnit  = text.NewPattern(`\d.*[\p{L}%]|[$€£]|\b(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?)$`)
	perCent   = text.NewPattern(`(?i)\d[\d.,]*\s*(?:%|per ?cent|percent)`)
	shareOf   = text.NewPattern(`(?i)\b(?:(?:one|a|two|three)[- ](?:thirds?|quarters?|fifths?)|half)\b`)
	timesOver = text.NewPattern(`(?i)(?:\d[\d.,]*|two|three|four|five|six|seven|eight|nine|ten|twenty)[- ]?(?:x\b|times|fold)`)
)
