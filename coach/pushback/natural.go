package pushback

import (
	"strings"

	"pushback/coach/text"
)

// leads matches words that a quote does not begin with, itself what begins like them and stands by itself all the same.
var (
	leads  = text.NewPattern(`(?i)^(?:which|who|whom|whose|where|that|over|nor|than|late and|nobody, and|otherwise|to|of|by|with|whereupon|have|has|had|is|are|was|were|been|what i|as i|from \d[\d,.]*|went (?:down|up|from)|fell|rose|dropped)\b`)
	itself = text.NewPattern(`(?i)^(?:that (?:year|month|week|day|morning|night|quarter|spring|summer|autumn|winter)\b|that(?:'s| is| was| saved| makes?| made| means?| meant| brought| gave| costs?)|what i (?:did|do|changed|wanted|proposed|noticed|saw|found|learn\w+)(?: \pL+)? (?:is|was)|what i(?:'ve)? (?:do|did|done|changed) (?:since|now|differently|today|these days))\b`)
)

// naturalAt reports whether the words at a place read as a whole: where a mark stands behind them they end,
// whatever their last word is: "while they filled it in."
func naturalAt(answer string, s text.Span) bool {
	words := s.Of(answer)
	if s.End == len(answer) || strings.ContainsRune(".!?,;:", rune(answer[s.End])) {
		words += " it"
	}
	return Natural(words)
}

// Natural reports whether words read as a whole sentence or clause of an answer.
func Natural(words string) bool {
	return words != "" && (!leads.MatchString(words) || itself.MatchString(words) || capital.MatchString(words)) && !opensMore(words)
}

// capital matches how a written sentence begins, whatever its first word is.
var capital = text.NewPattern(`^\p{Lu}\p{Ll}`)

// ofGroup matches the end of what is told of those who had something, or had it not: "4.1 % with".
var ofGroup = text.NewPattern(`(?i)\d\S*(?: ?%)? (?:with|without)$`)

// opensMore reports whether the last word of a quote promises more to come.
func opensMore(words string) bool {
	words = strings.TrimRight(words, " .…")
	at := strings.LastIndexByte(words, ' ')
	if strings.HasSuffix(lowered(words), ", first") || strings.HasSuffix(lowered(words), ", then") {
		return true
	}
	if last := lowered(words[at+1:]); last != "believe" {
		return trailing[last] && !ofGroup.MatchString(words)
	}
	return strings.HasSuffix(words[:at+1], " i ") || strings.HasSuffix(words[:at+1], " I ")
}
