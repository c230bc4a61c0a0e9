package numbers

import (
	"fmt"
	"math"
	"slices"
	"strings"
)

// Beside a change and its two values an answer may state other sums: parts and their total, a
// share of a whole, a rate and what it comes to in a year, a product. Each check here accuses only
// where the words tie the figures together and no fair reading makes them true.

// A check looks for one kind of sum that ends in, or begins with, quantity k and does not hold.
type check func(r *reader, k int) (Row, bool)

// shareChecks are those that begin with or end in a share.
var shareChecks = [...]check{(*reader).wrongRatio, (*reader).wrongPart, (*reader).wrongPercentOf, (*reader).wrongBase,
	(*reader).wrongReach, (*reader).wrongPortion, (*reader).wrongAgain, (*reader).wrongStart, (*reader).wrongOthers,
	(*reader).wrongHundred, (*reader).wrongCompound, (*reader).wrongOverfull, (*reader).wrongOfThose, (*reader).wrongRightRate, (*reader).wrongMonth}

// multipleChecks are those that end in "so many times".
var multipleChecks = [...]check{(*reader).wrongDoubling, (*reader).wrongFrequency, (*reader).wrongTimes}

// amountChecks are those of counts, money, time and whatever else can be added up.
var amountChecks = [...]check{(*reader).wrongTotal, (*reader).wrongParts, (*reader).wrongGroups, (*reader).wrongShare,
	(*reader).wrongThose, (*reader).wrongRate, (*reader).wrongPriced, (*reader).wrongProduct, (*reader).wrongWork,
	(*reader).wrongRest, (*reader).wrongSpell, (*reader).wrongCut, (*reader).wrongReach, (*reader).wrongWorth,
	(*reader).wrongYield, (*reader).wrongSpanRate, (*reader).wrongRecall, (*reader).wrongStart, (*reader).wrongOften,
	(*reader).wrongOthers, (*reader).wrongStaff, (*reader).wrongBound, (*reader).wrongAverage, (*reader).wrongBudget,
	(*reader).wrongStretch, (*reader).wrongEarly, (*reader).wrongConversion, (*reader).wrongSurplus, (*reader).wrongList,
	(*reader).wrongService, (*reader).wrongOverfull, (*reader).wrongPointWorth, (*reader).wrongPointsOf, (*reader).wrongPointsCount, (*reader).wrongSavedOf,
	(*reader).wrongMonth, (*reader).wrongEither, (*reader).wrongShareSaved}

// sums returns a row for every such sum that does not hold.
func (r *reader) sums() []Row {
	var rows []Row
	for k := range r.qs {
		for _, wrong := range r.checksOf(k) {
			if row, ok := wrong(r, k); ok && !endsWith(rows, row.End) {
				rows = append(rows, row)
				break
			}
		}
	}
	for n := range r.when {
		if row, ok := r.wrongOrder(n); ok {
			rows = append(rows, row)
		}
	}
	return r.wrongGoals(rows)
}

// checksOf returns the checks that may apply to quantity k.
func (r *reader) checksOf(k int) []check {
	q := &r.qs[k]
	switch {
	case !q.Counts() || q.Dimension == Points || q.Vague && q.Value == 0:
		return nil
	case q.Dimension == Multiple:
		return multipleChecks[:]
	case q.isShare():
		return shareChecks[:]
	}
	return amountChecks[:]
}

// endsWith reports whether one of the last rows is about the sum that ends there already.
func endsWith(rows []Row, end int) bool {
	return slices.ContainsFunc(rows[max(0, len(rows)-4):], func(row Row) bool { return row.End == end })
}

// wrongSum makes the row of a sum that does not hold, from quantity first to quantity last.
func (r *reader) wrongSum(first, last int, why string) (Row, bool) {
	return Row{Span: r.span(r.qs[first].at.from, r.qs[last].at.to), Contradicts: why}, true
}

// connects reports whether the words before quantity k draw it as the conclusion from the quantity
// that ends at token from: "…, so 25 %", "which is two million a year", "= 300".
func (r *reader) connects(from, k int) bool {
	i := r.back(r.qs[k].at.from)
	seen := false
	for ; i >= from; i = r.back(i) {
		switch w := r.low(i); w {
		case "so", "that's", "=", "i.e", "ie", "equals", "makes", "meaning", "(", "comes", "which", "thus", "hence", "works":
			seen = true
		case "words":
			seen = seen || r.low(i-1) == "other" && r.low(i-2) == "in"
		case "e":
			seen = seen || r.low(i-1) == "." || r.low(i-2) == "i"
		case "is", "are", "was", "that", "it", "this", "to", "a", "the", "we", "or", "another", "out", "i", ".", ",", "already",
			"in", "there", "just", "an", "those", "these", "means", "equal", "rate", "share", "ratio", "of", "over", "more", "than", "well", "even", "got", "by":
			if w == "." && endsSentence(r.toks, i) {
				return seen
			}
		default:
			return seen
		}
		if seen && r.low(i) != "is" && r.low(i) != "comes" && r.low(i) != "works" && r.low(i) != "e" {
			return true
		}
	}
	return seen
}

// near reports whether got is want within the tolerance and what the words of both allow.
func near(got, want float64, tolerance float64, bounds ...Bound) bool {
	for _, b := range bounds {
		switch b {
		case About, Towards:
			tolerance = math.Max(tolerance, 0.15)
		case Above:
			if got < want {
				return true
			}
		case Below:
			if got > want {
				return true
			}
		}
	}
	return math.Abs(got-want) <= tolerance*math.Max(math.Abs(want), math.Abs(got))
}

// plain reports whether the quantity can be added up.
func (q Quantity) plain() bool {
	return q.Counts() && !q.Vague && q.High == q.Value && q.Dimension != Share && q.Dimension != Percent &&
		q.Dimension != Multiple && q.Dimension != Points && q.Value > 0
}

func addable(a, b Quantity) bool {
	return a.Dimension == b.Dimension && a.Unit == b.Unit && (a.Per == b.Per || a.Per == "" || b.Per == "")
}

// totalWords close a sum: "altogether", "in total".
func (r *reader) saysTotal(k int) bool {
	q := r.qs[k]
	for i := q.at.to; i < q.at.to+3; i++ {
		switch r.low(i) {
		case "altogether", "combined":
			return true
		case "in":
			if r.low(i+1) == "total" || r.low(i+1) == "all" && !r.nounAt(i+2) && !r.lex(i+2).is(isDet) {
				return true
			}
		case "all":
			if r.low(i+1) == "told" || r.low(i+1) == "together" {
				return true
			}
		}
	}
	i := r.back(q.at.from)
	for n := 0; n < 4; i, n = r.back(i), n+1 {
		switch r.low(i) {
		case "together", "altogether", "total":
			return r.low(i) != "total" || n <= 2
		case "is", "that", "that's", "makes", "it", "was", "of", "a", "came", "comes", "to", "they", "make", "were", "are", ":", ",":
		default:
			return false
		}
	}
	return false
}

// wrongTotal checks a total against the parts that were listed before it.
func (r *reader) wrongTotal(k int) (Row, bool) {
	total := r.qs[k]
	if !total.plain() || r.claimed[k] {
		return Row{}, false
	}
	said := r.saysTotal(k)
	if i := r.back(total.at.from); !said && !(k > 0 && (r.low(i) == "so" || r.low(i) == "makes" || r.low(i) == "that's") && r.far(total.at.from, r.qs[k-1].at.from) == 0) {
		return Row{}, false
	}
	parts := r.partsBefore(k, said)
	if len(parts) < 2 || !said && (!r.sameThings(parts, total) || len(parts) < 3 && !r.bothPlaced(parts, total)) {
		return Row{}, false
	}
	sum, whole := 0.0, 0.0
	for i, p := range parts {
		sum += r.qs[p].Value
		if i > 0 && near(sum, total.Value, 0.03, total.Bound) || r.qs[p].Value >= total.Value {
			return Row{}, false
		}
		whole = sum
	}
	if r.otherwise(parts, total.Value) || whole > 2*total.Value || total.Value > 2*whole || r.roughParts(parts) {
		return Row{}, false
	}
	return r.wrongSum(parts[len(parts)-1], k, fmt.Sprintf("%s make %s, not %s", r.addends(parts), figure(whole, total.Unit), figure(total.Value, total.Unit)))
}

// bothPlaced reports whether two parts of what the total counts are each told of their own place: "18 machines in hall one and 24
// in hall two".
func (r *reader) bothPlaced(parts []int, total Quantity) bool {
	first, second := r.qs[parts[1]], r.qs[parts[0]]
	if total.Noun == "" || !sameStem(first.Noun, total.Noun) || r.low(r.back(second.at.from)) != "and" {
		return false
	}
	for _, q := range [...]Quantity{first, second} {
		i := q.at.to
		if q.Noun != "" && r.nounAt(i) {
			i++
		}
		if w := r.low(i); w != "in" && w != "at" && w != "on" && w != "from" {
			return false
		}
	}
	return true
}

// sameThings reports whether the parts count what the total counts: not "4 nurses, 3 doctors and 2
// clerks, so 12 interviews".
func (r *reader) sameThings(parts []int, total Quantity) bool {
	for _, p := range parts {
		if noun := r.qs[p].Noun; noun != "" && !sameStem(noun, total.Noun) {
			return false
		}
	}
	return true
}

func (r *reader) roughParts(parts []int) bool {
	for _, p := range parts {
		if r.qs[p].Bound != Exact || r.qs[p].Vague {
			return true
		}
	}
	return false
}

// otherwise reports whether the total is some other sum of two parts: a difference or a product.
func (r *reader) otherwise(parts []int, total float64) bool {
	for _, p := range parts {
		for _, q := range parts {
			a, b := r.qs[p].Value, r.qs[q].Value
			if p != q && (near(math.Abs(a-b), total, 0.03) || near(a*b, total, 0.03) || near(a+b, total, 0.03)) {
				return true
			}
		}
	}
	return false
}

// partsBefore returns the quantities that a total may add up, the nearest first: those of its own
// sentence, and for a total in words those of the list right before it.
func (r *reader) partsBefore(k int, said bool) []int {
	total := r.qs[k]
	var parts []int
	for p := k - 1; p >= 0 && p >= k-reach && len(parts) < 12; p-- {
		q := r.qs[p]
		if r.far(q.at.from, total.at.from) > 0 && !(said && r.listItem(q.at.from)) {
			break
		}
		if !q.Counts() || r.qs[p].Dimension != total.Dimension {
			continue
		}
		if !q.plain() || !addable(q, total) {
			break
		}
		parts = append(parts, p)
	}
	return parts
}

// listItem reports whether the line of token i is an item of a list.
func (r *reader) listItem(i int) bool {
	i = int(r.line[i])
	switch r.low(i) {
	case "-", "•", "*", "–", "+":
		return true
	}
	return r.kindAt(i) == digitToken && (r.low(i+1) == "." || r.low(i+1) == ")") || r.low(i) == "("
}

// addends writes the parts in their order: "14 + 9 + 6".
func (r *reader) addends(parts []int) string {
	var b strings.Builder
	for i := len(parts) - 1; i >= 0; i-- {
		if b.Len() > 0 {
			b.WriteString(" + ")
		}
		b.WriteString(figure(r.qs[parts[i]].Value, ""))
	}
	return b.String()
}

// wrongParts checks the parts that are listed after a total: "12 engineers: 5 on storage, 4 on the
// control plane and 2 on the console".
func (r *reader) wrongParts(k int) (Row, bool) {
	total := r.qs[k]
	if !total.plain() || total.Dimension != Count || total.Bound != Exact || total.Per != "" {
		return Row{}, false
	}
	colon := r.colonAfter(total)
	if colon < 0 {
		return Row{}, false
	}
	parts := r.inlineParts(k, colon)
	if parts == nil {
		parts = r.tally(k, colon)
	}
	if len(parts) < 3 {
		return Row{}, false
	}
	sum := 0.0
	for _, p := range parts {
		sum += r.qs[p].Value
	}
	if near(sum, total.Value, 0.03) && sum != total.Value && total.Value > 100 || sum == total.Value || sum < total.Value/2 || sum > total.Value*1.5 || r.roughParts(parts) {
		return Row{}, false
	}
	reversed := make([]int, len(parts))
	for i, p := range parts {
		reversed[len(parts)-1-i] = p
	}
	return r.wrongSum(k, parts[len(parts)-1], fmt.Sprintf("%s make %s, not %s", r.addends(reversed), figure(sum, ""), figure(total.Value, "")))
}

// colonAfter returns the colon that opens a list after the total, or -1.
func (r *reader) colonAfter(total Quantity) int {
	for i, n := total.at.to, 0; i < len(r.toks) && n < 24; i, n = i+1, n+1 {
		if r.low(i) == ":" {
			return i
		}
		if r.at[i] != 0 && r.qs[r.at[i]-1].Value > total.Value/10 || r.kindAt(i) == lineToken || r.low(i) == ";" {
			return -1
		}
	}
	return -1
}

// inlineParts returns the parts of a closed list in one sentence, where all stand with the same
// preposition, so that they share the whole out: "5 on …, 4 on … and 2 on …".
func (r *reader) inlineParts(k, colon int) []int {
	if r.far(r.qs[k].at.from, colon) > 0 {
		return nil
	}
	var parts []int
	prep, closed := "", false
	for p := k + 1; p < len(r.qs) && r.far(r.qs[p].at.from, colon) == 0; p++ {
		q := r.qs[p]
		if q.at.from < colon {
			return nil
		}
		w := r.low(q.at.to)
		if !q.plain() || q.Dimension != Count || w != "on" && w != "in" && w != "at" || prep != "" && w != prep || closed {
			return nil
		}
		prep = w
		closed = r.low(r.back(q.at.from)) == "and"
		parts = append(parts, p)
	}
	if !closed {
		return nil
	}
	return parts
}

// opinions are verbs of answers that may overlap: one customer can ask for two things.
var opinions = map[string]bool{"complained": true, "mentioned": true, "wanted": true, "asked": true, "said": true, "about": true,
	"with": true, "had": true, "used": true, "liked": true, "named": true, "requested": true, "cited": true, "for": true,
	"have": true, "also": true, "reported": true, "without": true}

// tally returns the parts of a list of three lines or more that each start with their number.
func (r *reader) tally(k, colon int) []int {
	if r.kindAt(colon+1) != lineToken {
		return nil
	}
	var parts []int
	sent := int32(-1)
	for p := k + 1; p < len(r.qs); p++ {
		q := r.qs[p]
		if q.at.from < colon {
			continue
		}
		i := q.at.from
		starts := r.listItem(i) && (r.kindAt(i-2) == lineToken) && r.kindAt(i-1) == markToken
		if !starts {
			if r.sent[i] == sent && q.Dimension == Count && q.Counts() {
				return nil // a second number in the line
			}
			if r.sent[i] == sent {
				continue
			}
			break
		}
		if !q.plain() || q.Dimension != Count || opinions[r.low(q.at.to)] || sent >= 0 && r.sent[i]-sent > 2 {
			return nil
		}
		sent = r.sent[i]
		parts = append(parts, p)
	}
	return parts
}
