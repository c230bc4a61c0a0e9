package sums

import (
	"slices"

	"pushback/coach/numbers/change"
	"pushback/coach/numbers/quantity"
	"pushback/coach/numbers/word"
)

// A check looks for one kind of sum that ends in, or begins with, quantity k and does not hold.
type check func(r *reader, k int) (change.Row, bool)

// shareChecks are those that begin with or end in a share.
var shareChecks = [...]check{(*reader).wrongRatio, (*reader).wrongPart, (*reader).wrongPercentOf, (*reader).wrongBase,
	(*reader).WrongReach, (*reader).wrongPortion, (*reader).wrongAgain, (*reader).wrongStart, (*reader).wrongOthers,
	(*reader).wrongHundred, (*reader).wrongCompound, (*reader).wrongOverfull, (*reader).wrongOfThose, (*reader).wrongRightRate, (*reader).wrongMonth, (*reader).wrongShareOfBehind}

// multipleChecks are those that end in "so many times".
var multipleChecks = [...]check{(*reader).wrongDoubling, (*reader).wrongFrequency, (*reader).wrongTimes}

// amountChecks are those of counts, money, time and whatever else can be added up.
var amountChecks = [...]check{(*reader).wrongTotal, (*reader).wrongParts, (*reader).wrongGroups, (*reader).wrongShare,
	(*reader).wrongThose, (*reader).wrongRate, (*reader).wrongPriced, (*reader).wrongPricedGap, (*reader).wrongProduct, (*reader).wrongWork,
	(*reader).wrongRest, (*reader).wrongSpell, (*reader).wrongCut, (*reader).WrongReach, (*reader).wrongWorth,
	(*reader).wrongYield, (*reader).wrongSpanRate, (*reader).wrongRecall, (*reader).wrongStart, (*reader).wrongOften,
	(*reader).wrongOthers, (*reader).wrongStaff, (*reader).wrongBound, (*reader).wrongAverage, (*reader).wrongBudget,
	(*reader).wrongStretch, (*reader).wrongEarly, (*reader).wrongConversion, (*reader).wrongSurplus, (*reader).wrongList,
	(*reader).wrongService, (*reader).wrongOverfull, (*reader).wrongPointWorth, (*reader).wrongPointsOf, (*reader).wrongPointsCount, (*reader).wrongSavedOf,
	(*reader).wrongMonth, (*reader).wrongEither, (*reader).wrongShareSaved, (*reader).wrongPlaced, (*reader).wrongTimesOver}

// A reader checks the sums of one answer whose changes are read.
type reader struct{ *change.Reading }

// Wrong returns a row for every sum of an answer that does not hold, in the order in which the quantities are told that end
// it. The rows of the changes must have been read: what is a change is no sum.
func Wrong(changes *change.Reading) []change.Row {
	r := &reader{changes}
	var rows []change.Row
	for k := range r.Qs {
		for _, wrong := range r.checksOf(k) {
			if row, ok := wrong(r, k); ok && !endsWith(rows, row.End) {
				rows = append(rows, row)
				break
			}
		}
	}
	for n := range r.Moments {
		if row, ok := r.wrongOrder(n); ok {
			rows = append(rows, row)
		}
	}
	return r.WrongGoals(rows)
}

// checksOf returns the checks that may apply to quantity k.
func (r *reader) checksOf(k int) []check {
	q := &r.Qs[k]
	switch {
	case !q.Counts() || q.Dimension == quantity.Points || q.Vague && q.Value == 0:
		return nil
	case q.Dimension == quantity.Multiple:
		return multipleChecks[:]
	case q.IsShare():
		return shareChecks[:]
	}
	return amountChecks[:]
}

// endsWith reports whether one of the last rows is about the sum that ends there already.
func endsWith(rows []change.Row, end int) bool {
	return slices.ContainsFunc(rows[max(0, len(rows)-4):], func(row change.Row) bool { return row.End == end })
}

func addable(a, b quantity.Quantity) bool {
	return a.Dimension == b.Dimension && a.Unit == b.Unit && (a.Per == b.Per || a.Per == "" || b.Per == "")
}

// saysTotal reports whether words that close a sum stand behind quantity k: "altogether", "in total".
func (r *reader) saysTotal(k int) bool {
	q := r.Qs[k]
	for i := q.At.To; i < q.At.To+3; i++ {
		switch r.Low(i) {
		case "altogether", "combined":
			return true
		case "in":
			if r.Low(i+1) == "total" || r.Low(i+1) == "all" && !r.NounAt(i+2) && !r.Is(i+2, word.Determiner) {
				return true
			}
		case "all":
			if r.Low(i+1) == "told" || r.Low(i+1) == "together" {
				return true
			}
		}
	}
	i := r.Back(q.At.From)
	for n := 0; n < 4; i, n = r.Back(i), n+1 {
		switch r.Low(i) {
		case "together", "altogether", "total":
			return r.Low(i) != "total" || n <= 2
		case "is", "that", "that's", "makes", "it", "was", "of", "a", "came", "comes", "to", "they", "make", "were", "are", ":", ",":
		default:
			return false
		}
	}
	return false
}

// reach is how many quantities back a sum may find what it is made of.
const reach = 24
