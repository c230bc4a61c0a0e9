package change

import (
	"math"
	"strings"

	"pushback/coach/numbers/quantity"
	"pushback/coach/numbers/word"
	"pushback/coach/text"
)

// A Row is one line of the numbers table: a measure with what was said of its change.
// Pointers are nil where the answer gave no such value.
type Row struct {
	text.Span            // the words that carry the row
	Measure     string   // as the answer names it, "" where it names none
	Before      *float64 // in Unit
	After       *float64 // in Unit
	BeforeSpan  text.Span
	AfterSpan   text.Span
	Unit        string   // canonical: "ms", "s", "min", "h", "d", "%", "USD", "" for a count, …
	Per         string   // what the values are counted by: "week", "order"; "" for nothing
	Stated      *float64 // the change the answer states, as a fraction: -0.28 is 28 % less
	StatedSpan  text.Span
	Amount      *float64 // the change stated as an amount, in AmountUnit: 3.7 "pp", 252000 "USD"
	AmountUnit  string
	AmountPer   string   // "year" in "$252,000 a year"
	Computed    *float64 // the change worked out from Before and After, as a fraction
	Consistent  bool     // false only where Stated and Computed, or another sum of the answer, contradict
	Contradicts string   // in words, what contradicts what; "" when Consistent
}

// Pair reports whether the row has a before and an after, be it in words alone ("weeks to days"),
// where the two are said but have no value.
func (r Row) Pair() bool { return !r.BeforeSpan.Empty() && !r.AfterSpan.Empty() }

// Change reports whether the row gives the size of a change: a pair, or a change stated alone.
func (r Row) Change() bool { return r.Pair() || r.Stated != nil || r.Amount != nil }

// pairRow makes the row of a before and an after.
func (r *Reading) pairRow(p pair) Row {
	qa, qb := r.Qs[p.before], r.Qs[p.after]
	a, b, _ := quantity.Common(qa, qb)
	b = b.ScaledLike(a)
	row := Row{Consistent: true, Unit: b.Unit, Per: b.Per, BeforeSpan: qa.Span, AfterSpan: qb.Span}
	if row.Per == "" {
		row.Per = a.Per
	}
	first, last := qa.Span, qb.Span
	if first.Start > last.Start {
		first, last = last, first
	}
	row.Span = text.Span{Start: min(r.Tokens[p.anchor].Start, first.Start), End: last.End}
	if name := r.measureName(p.anchor, min(p.before, p.after)); qa.Dimension != quantity.Time || !ofSomebody(name) {
		row.Measure = name // else whom it takes so long
	}
	if !a.Vague && !b.Vague && qb.Role != quantity.Clock {
		before, after := a.Mid(), b.Mid()
		row.Before, row.After = &before, &after
		if before != 0 {
			change := quantity.Tidy((after - before) / before)
			row.Computed = &change
		}
	}
	return row
}

// attach gives a stated change to the row of its pair, and asks whether the two agree.
func (r *Reading) attach(row *Row, p pair, c claim) {
	span := r.Span(c.at.From, c.at.To)
	wrong := r.disagrees(p, c)
	if f, ok := c.fraction(); ok && (row.Stated == nil || wrong && row.Consistent) {
		if row.Computed != nil && (c.dir == 0 || c.fast || c.kind == byMultiple) {
			f = towards(f, *row.Computed, c)
		}
		row.Stated, row.StatedSpan = &f, span
	}
	if c.kind == byPoints || c.kind == byAmount {
		v := quantity.Tidy(c.value)
		if c.dir < 0 {
			v = -v
		}
		row.Amount, row.AmountUnit, row.AmountPer = &v, r.Qs[c.q].Unit, r.Qs[c.q].Per
		if row.StatedSpan.Empty() {
			row.StatedSpan = span
		}
	}
	if wrong && row.Consistent {
		row.Consistent, row.Contradicts = false, r.contradiction(p, c)
		row.StatedSpan = span
	}
	row.Start, row.End = min(row.Start, span.Start), max(row.End, span.End)
}

// towards turns a stated size with no direction of its own the way the values went.
func towards(f, computed float64, c claim) float64 {
	switch {
	case computed >= 0 || f <= 0:
		return f
	case c.kind == byMultiple, c.fast && math.Abs(1/(1+f)-1-computed) < math.Abs(-f-computed):
		return quantity.Tidy(1/(1+f) - 1)
	}
	return -f
}

// ofSomebody reports whether a name is one of people: whom something takes so long is no measure ("it took the directors
// from 19 minutes to 7").
func ofSomebody(name string) bool {
	words := strings.Fields(strings.ToLower(name))
	if len(words) == 0 {
		return false
	}
	last := words[len(words)-1]
	if word.IrregularPlural(last) || somebody[last] {
		return !things[last]
	}
	for _, suffix := range [...]string{"ors", "ists", "ians", "eers", "ants"} {
		if len(last) > len(suffix)+2 && strings.HasSuffix(last, suffix) {
			return !things[last]
		}
	}
	return false
}

// somebody are people whose name does not end as most names of trades do.
var somebody = map[string]bool{"nurses": true, "clerks": true, "drivers": true, "customers": true, "users": true, "workers": true, "managers": true,
	"teachers": true, "farmers": true, "members": true, "patients": true, "guests": true, "clients": true, "crews": true, "teams": true,
	"cooks": true, "guards": true, "pilots": true, "planners": true, "buyers": true, "sellers": true, "parents": true, "ladies": true}

// things are none though they end as people do.
var things = map[string]bool{"criteria": true, "mice": true, "feet": true, "errors": true, "sensors": true, "monitors": true, "doors": true, "floors": true, "factors": true, "motors": true,
	"reactors": true, "elevators": true, "generators": true, "indicators": true, "mirrors": true, "plants": true, "grants": true, "restaurants": true, "variants": true, "lists": true, "waitlists": true, "checklists": true, "playlists": true}

// Wrong returns the row of a sum that does not hold, from quantity first to quantity last, with what contradicts it in
// words, and true.
func (r *Reading) Wrong(first, last int, why string) (Row, bool) {
	return Row{Span: r.Span(r.Qs[first].At.From, r.Qs[last].At.To), Contradicts: why}, true
}
