package quantity

import (
	"math"

	"pushback/coach/numbers/word"
)

// takeRange reads the upper end of a range: "10-15 %", "between 3 and 4", "two or three weeks".
func (r *Reading) takeRange(q Quantity) Quantity {
	sep := q.At.To
	if sep >= len(r.Tokens) || q.Dimension == Share {
		return q
	}
	before := r.Low(r.Back(q.At.From))
	dash := r.Low(sep) == "-" || r.Low(sep) == "–" || r.Low(sep) == "—" && r.Tokens[sep].Glued
	var open bool
	switch {
	case dash:
		open = sep+1 < len(r.Tokens) && r.Tokens[sep].Glued == r.Tokens[sep+1].Glued
	case r.Low(sep) == "to" || r.Low(sep) == "till":
		open = before != "from" && q.Unit == "" && !r.Is(r.Back(q.At.From), word.Move|word.Fall|word.Rise|word.Adverb)
	case r.Low(sep) == "or":
		open = true
	case r.Low(sep) == "and":
		open = before == "between"
	case r.Low(sep) == ",":
		open = q.Unit == "" && q.Value < 100
	}
	if !open {
		return q
	}
	first := r.Ahead(sep)
	if first != sep+1 && r.Low(sep) == "," {
		return q
	}
	start, sign, currency := r.opening(first)
	if start < 0 || sign != 0 && !dash || currency != "" && q.Unit != currency {
		return q
	}
	n, ok := r.readNumber(start, q.Dimension == Money || currency != "")
	if !ok || n.vague || n.fraction || n.value <= q.Value {
		return q
	}
	return r.closeRange(q, n, sep, currency)
}

// closeRange joins the upper end n to q where the two make a range, and not a before and an after.
func (r *Reading) closeRange(q Quantity, n said, sep int, currency string) Quantity {
	hi := Quantity{Value: n.value, High: n.value, Unit: currency, Worded: n.worded, Step: n.step,
		At: Range{sep, n.to}}
	if currency != "" {
		hi.Dimension = Money
	}
	hi = r.takeUnit(hi)
	scale := n.value / math.Max(q.Value, 1e-9)
	if q.Unit == "" && scale >= 1000 && q.Value < 1000 && n.step >= 1000 {
		q.Value *= math.Pow(1000, math.Trunc(math.Log10(n.step)/3)) // "10-15k"
		scale = n.value / math.Max(q.Value, 1e-9)
	}
	limit := 3.0
	if r.Low(sep) == "," {
		limit = 1.51
	}
	if q.Unit != "" && hi.Unit != "" && q.Unit != hi.Unit || scale > limit && r.Low(sep) != "and" {
		return q
	}
	if r.Low(sep) == "," && (hi.Unit == "" || n.value != q.Value+1) {
		return q
	}
	if r.Low(sep) == "or" && n.value > q.Value*2.01 && hi.Unit == "" && q.Unit == "" {
		return q
	}
	if hi.Unit != "" || q.Unit == "" {
		q.Unit, q.Dimension = hi.Unit, hi.Dimension
	}
	q.High, q.At.To, q.Step = n.value, hi.At.To, n.step
	return q
}

// takeRatio reads "one in five", "three out of four", "six of ten".
func (r *Reading) takeRatio(q Quantity) Quantity {
	i := q.At.To
	joint := r.Low(i)
	if q.Unit != "" || q.Vague || q.Dimension == Share || i >= len(r.Tokens) {
		return q
	}
	switch {
	case q.Value == 1 && r.Low(i+1) == "in" && r.NounAt(i):
		i += 2 // "one parcel in fifty"
	case joint == "in" || joint == "of" || joint == "from":
		i++
	case joint == "out" && r.Low(i+1) == "of":
		i += 2
	default:
		return q
	}
	of := joint == "of" || joint == "from"
	if r.Low(i) == "every" || r.Low(i) == "each" {
		i++
	}
	if i >= len(r.Tokens) {
		return q
	}
	if r.Tokens[i].lex.num == hundredWord || r.Low(i) == "thousand" {
		return r.ratio(q, r.Tokens[i].lex.value, i+1)
	}
	n, ok := r.readNumber(i, false)
	if !ok || n.fraction || n.vague || n.year || n.value <= q.Value || n.value < 2 || r.looksYear(i, n) {
		return q
	}
	if u := r.lex(n.to).unit; u != nil && u.dim != Points || r.Low(n.to) == "%" {
		return q
	}
	if of && n.value != 10 && n.value != 100 && n.value != 1000 && n.value != 20 && n.value != 5 {
		return q
	}
	return r.ratio(q, n.value, n.to)
}

func (r *Reading) ratio(q Quantity, den float64, to int) Quantity {
	q.Value, q.High, q.Of, q.Dimension = q.Value/den, q.High/den, den, Share
	q.Step = 0
	q.At.To = to
	q.Number = r.Span(q.At.From, to)
	return q
}

func (r *Reading) looksYear(i int, n said) bool {
	return r.Tokens[i].Kind == Digits && len(r.Tokens[i].Low) == 4 && n.value >= 1900 && n.value <= 2100
}

// takeCompound adds the smaller part of a duration: "1h50", "5 min 10 s", "two hours and ten minutes".
func (r *Reading) takeCompound(q Quantity) Quantity {
	if q.Dimension != Time || q.Vague || q.High != q.Value {
		return q
	}
	i := q.At.To
	if r.Low(i) == "and" {
		i++
	}
	if i >= len(r.Tokens) || r.Low(i) == "a" || r.Low(i) == "an" {
		return q
	}
	n, ok := r.readNumber(i, false)
	if !ok || n.fraction || n.vague {
		return q
	}
	var u *unit
	to := n.to
	written := r.Tokens[i].Glued && q.Unit == "h" && len(r.Tokens[i].Low) == 2 && r.lex(n.to).unit == nil // "1h50"
	if written || r.bareMinutes(q, i, n) {
		u = unitNamed("min")
	} else if u = r.unitAt(n.to, Quantity{Value: n.value, Worded: n.worded}); u != nil {
		to = n.to + 1
	}
	if u == nil || u.dim != Time || u.factor >= Factor(q.Unit) || n.value*u.factor >= Factor(q.Unit) {
		return q
	}
	q.Value += n.value * u.factor / Factor(q.Unit)
	q.High, q.At.To, q.Step, q.compound = q.Value, to, 0.01, true
	return q
}

// bareMinutes reports whether the number n, which begins at token i, tells the minutes of the hours q with no word for them:
// "two hours ten". What it counts would stand behind it: "In two hours ten people came", "In two hours ten were gone".
func (r *Reading) bareMinutes(q Quantity, i int, n said) bool {
	hours := i == q.At.To && q.Unit == "h" && q.Value == math.Trunc(q.Value) && q.Value < 24
	if !hours || n.value < 2 || n.value >= 60 || n.decimals > 0 {
		return false
	}
	lead, next := r.Low(r.Back(q.At.From)), r.Ahead(n.to-1)
	told := r.lex(next+1).num != notNumber || r.Kind(next+1) == Digits
	switch r.Low(next) {
	case "of", "out", "%", "-", "/", ":":
		return false
	case "per":
		return !r.Is(next+1, word.Period)
	case "to", "into":
		return lead == "from" || !told || r.timeAt(next+1)
	case "or", "and", ",", "in", "–", "—":
		return !told
	}
	verb := r.Low(next)
	plural := verb == "were" || verb == "are" || verb == "had" || verb == "have"
	if plural || r.Is(next, word.Be|word.Fall|word.Rise|word.Move) {
		return !stretchLeads[lead] && (lead != "of" || !plural) // "a wait of two hours ten was", "at the end of two hours ten were"
	}
	return !r.NounAt(next) && r.lex(next).unit == nil || r.Is(next, word.Now|word.Past)
}

// stretchLeads lead to the time in which so many came or were left: "By two hours ten had left".
var stretchLeads = map[string]bool{"in": true, "after": true, "within": true, "for": true, "every": true, "by": true, "at": true,
	"until": true, "till": true, "with": true, "before": true, "since": true, "over": true}

// timeAt reports whether the number at token i is one of a unit of time.
func (r *Reading) timeAt(i int) bool {
	n, ok := r.readNumber(i, false)
	if !ok {
		return false
	}
	u := r.unitAt(n.to, Quantity{Value: n.value, Worded: n.worded})
	return u != nil && u.dim == Time
}

// isMultiple tells "three times faster" from "three times a week"; i is the token after "times".
func (r *Reading) isMultiple(i int) bool {
	switch r.Low(i) {
	case "as", "what", "its", "the", "that", "this", "their", "our", "bigger", "smaller", "quicker":
		return true
	}
	return r.Is(i, word.Less|word.More|word.Fast)
}
