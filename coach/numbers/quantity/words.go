package quantity

import (
	"math"

	"pushback/coach/numbers/word"
)

// Number words are read here and not by a library: those at hand read one well-formed number
// from a clean string, while an answer has "three forty a week", "one in five", "half a per cent"
// and "two or three" in the middle of a sentence, and every span must be kept.

type numKind uint8

const (
	notNumber numKind = iota
	zeroWord          // zero, oh
	unitWord          // one … nine
	teenWord          // ten … nineteen
	tensWord          // twenty … ninety
	hundredWord
	scaleWord // thousand, million, lakh
	dozenWord
	halfWord
	partWord    // third, quarter, fifth: one part of so many
	ordinalWord // first, second: never a quantity
	vagueWord   // couple, few, dozens, hundreds
	timesWord   // twice, thrice
)

type numberWord struct {
	kind  numKind
	value float64
}

var numberWords = map[string]numberWord{
	"zero": {zeroWord, 0}, "none": {zeroWord, 0}, "nothing": {zeroWord, 0}, "nought": {zeroWord, 0}, "nil": {zeroWord, 0},
	"one": {unitWord, 1}, "two": {unitWord, 2}, "three": {unitWord, 3}, "four": {unitWord, 4},
	"five": {unitWord, 5}, "six": {unitWord, 6}, "seven": {unitWord, 7}, "eight": {unitWord, 8},
	"nine": {unitWord, 9},
	"ten":  {teenWord, 10}, "eleven": {teenWord, 11}, "twelve": {teenWord, 12},
	"thirteen": {teenWord, 13}, "fourteen": {teenWord, 14}, "fifteen": {teenWord, 15},
	"sixteen": {teenWord, 16}, "seventeen": {teenWord, 17}, "eighteen": {teenWord, 18},
	"nineteen": {teenWord, 19},
	"twenty":   {tensWord, 20}, "thirty": {tensWord, 30}, "forty": {tensWord, 40},
	"fourty": {tensWord, 40}, "fifty": {tensWord, 50}, "sixty": {tensWord, 60},
	"seventy": {tensWord, 70}, "eighty": {tensWord, 80}, "ninety": {tensWord, 90},
	"hundred":  {hundredWord, 100},
	"thousand": {scaleWord, 1e3}, "million": {scaleWord, 1e6}, "billion": {scaleWord, 1e9},
	"trillion": {scaleWord, 1e12}, "lakh": {scaleWord, 1e5}, "lakhs": {scaleWord, 1e5},
	"crore": {scaleWord, 1e7}, "crores": {scaleWord, 1e7}, "grand": {scaleWord, 1e3},
	"mio": {scaleWord, 1e6}, "mn": {scaleWord, 1e6}, "mln": {scaleWord, 1e6}, "mil": {scaleWord, 1e6},
	"bn": {scaleWord, 1e9}, "mrd": {scaleWord, 1e9}, "mld": {scaleWord, 1e9}, "tn": {scaleWord, 1e12},
	"dozen": {dozenWord, 12},
	"half":  {halfWord, 2},
	"third": {partWord, 3}, "quarter": {partWord, 4}, "fourth": {partWord, 4}, "fifth": {partWord, 5},
	"sixth": {partWord, 6}, "seventh": {partWord, 7}, "eighth": {partWord, 8}, "ninth": {partWord, 9},
	"tenth": {partWord, 10}, "twelfth": {partWord, 12}, "twentieth": {partWord, 20},
	"hundredth": {partWord, 100}, "thousandth": {partWord, 1000},
	"thirds": {partWord, 3}, "quarters": {partWord, 4}, "fourths": {partWord, 4}, "fifths": {partWord, 5},
	"sixths": {partWord, 6}, "sevenths": {partWord, 7}, "eighths": {partWord, 8}, "ninths": {partWord, 9},
	"tenths": {partWord, 10}, "halves": {partWord, 2},
	"first":  {ordinalWord, 1},
	"couple": {vagueWord, 2}, "few": {vagueWord, 3}, "several": {vagueWord, 5},
	"dozens": {vagueWord, 24}, "hundreds": {vagueWord, 200}, "thousands": {vagueWord, 2000},
	"millions": {vagueWord, 2e6}, "billions": {vagueWord, 2e9}, "tens": {vagueWord, 20},
	"twice": {timesWord, 2}, "thrice": {timesWord, 3},
}

// A said is a number as it stands in the tokens, without its unit.
type said struct {
	to       int // the token after it
	value    float64
	fraction bool // a part of a whole: "a third", "half"
	vague    bool
	year     bool // "nineteen ninety eight", "twenty twenty one"
	worded   bool
	scaled   bool // in digits and so many thousands or more: "90k"
	decimals int
	step     float64 // the size of the last place that was said: 10 for "340"
}

// wordNumber reads a number in words that starts at token i.
func wordNumber(toks []Token, i int) (said, bool) {
	w := wordReader{toks: toks, i: i}
	if !w.read() {
		return said{}, false
	}
	n := said{to: w.i, value: w.total + w.part, worded: true, decimals: w.decimals,
		year: w.year || w.saysYear(), step: w.step}
	return n, true
}

// A wordReader adds up number words from left to right.
type wordReader struct {
	toks     []Token
	i        int
	total    float64 // what thousands and millions have closed off
	part     float64 // what stands open below them
	last     numKind
	step     float64
	decimals int
	year     bool
}

// saysYear reports whether the words are a year: "two thousand twenty one".
func (w *wordReader) saysYear() bool {
	return w.total == 2000 && w.part >= 5 && w.part < 40 && w.toks[w.i-2].Low != "and" && w.toks[w.i-1].Low != "and"
}

func (w *wordReader) read() bool {
	start := w.i
	if w.toks[w.i].Low == "a" || w.toks[w.i].Low == "an" {
		w.i++
		if !w.takesArticle() {
			w.i = start
			return false
		}
		w.part, w.last = 1, unitWord
	}
	for w.i < len(w.toks) && w.next() {
	}
	return w.last != notNumber && w.i > start
}

// takesArticle reports whether the word at hand makes a number with "a": "a hundred", "a dozen".
func (w *wordReader) takesArticle() bool {
	if w.i >= len(w.toks) {
		return false
	}
	switch l := w.toks[w.i].lex; l.num {
	case hundredWord, dozenWord:
		return true
	case scaleWord:
		return w.toks[w.i].Low != "grand" && w.toks[w.i].Low != "mil"
	}
	return false
}

// next takes one more word into the number, and reports whether it belonged to it.
func (w *wordReader) next() bool {
	at := w.i
	if w.last != notNumber {
		at = w.skipJoint(at)
	}
	if at >= len(w.toks) {
		return false
	}
	t := w.toks[at]
	if t.Low == "point" && w.point(at) {
		return true
	}
	if t.Kind != Word || t.lex.num == notNumber || !w.add(t, at > w.i && w.toks[at-1].Low == "and") {
		return false
	}
	w.i, w.last = at+1, t.lex.num
	return true
}

// skipJoint steps over the hyphen of "twenty-five" and the "and" of "two hundred and fifty".
func (w *wordReader) skipJoint(at int) int {
	if at+1 >= len(w.toks) {
		return at
	}
	next := w.toks[at+1]
	if w.toks[at].Low == "-" && w.toks[at].Glued && next.Glued {
		return at + 1
	}
	if w.toks[at].Low == "and" && (w.last == hundredWord || w.last == scaleWord) {
		return at + 1
	}
	return at
}

// add adds the word t to the open part. afterAnd says that "and" stood before it.
func (w *wordReader) add(t Token, afterAnd bool) bool {
	v := t.lex.value
	if w.decimals > 0 && t.lex.num != hundredWord && t.lex.num != scaleWord {
		return false
	}
	switch t.lex.num {
	case zeroWord:
		if w.last != notNumber {
			return false
		}
		w.step = 1
	case unitWord:
		if w.last != notNumber && w.last != tensWord && w.last != hundredWord && w.last != scaleWord {
			return false
		}
		w.part, w.step = w.part+v, 1
	case teenWord, tensWord:
		return w.addTens(v, t.lex.num, afterAnd)
	case hundredWord:
		if w.last == hundredWord || w.last == scaleWord || w.part >= 100 || afterAnd {
			return false
		}
		w.part, w.step = max(w.part, 1)*100, 100
	case scaleWord:
		if w.last == notNumber || w.part == 0 {
			return false
		}
		w.total, w.part, w.step = w.total+w.part*v, 0, max(w.step, 1)*v
	case dozenWord:
		if w.last == hundredWord || w.last == scaleWord {
			return false
		}
		w.part, w.step = max(w.part, 1)*12, 12
	default:
		return false
	}
	return true
}

// addTens adds ten to ninety-nine, also where speech leaves out the hundred: "three forty".
func (w *wordReader) addTens(v float64, k numKind, afterAnd bool) bool {
	switch w.last {
	case notNumber, hundredWord, scaleWord:
		w.part += v
	case unitWord:
		if w.part >= 10 || w.total != 0 || afterAnd {
			return false
		}
		w.part = w.part*100 + v
	case teenWord:
		if w.part < 13 || k == teenWord || w.total != 0 {
			return false
		}
		w.part, w.year = w.part*100+v, w.part >= 18
	case tensWord:
		if w.part != 20 || w.total != 0 || v > 40 {
			return false
		}
		w.part, w.year = 2000+v, true
	default:
		return false
	}
	w.step = 1
	if k == tensWord {
		w.step = 10
	}
	return true
}

// point reads the decimals of "one point two", "zero point four five", "two point twenty five".
func (w *wordReader) point(at int) bool {
	k, scale := at+1, 0.1
	var frac float64
	for ; k < len(w.toks); k++ {
		l := w.toks[k].lex
		if l.num == zeroWord || w.toks[k].Low == "oh" || l.num == unitWord {
			frac += l.value * scale
		} else if (l.num == teenWord || l.num == tensWord) && k == at+1 {
			frac += l.value * scale / 10
			scale /= 10
			if l.num == tensWord && k+1 < len(w.toks) && w.toks[k+1].lex.num == unitWord {
				k++
				frac += w.toks[k].lex.value * scale
			}
			w.decimals++
			k++
			w.decimals++
			break
		} else {
			break
		}
		w.decimals++
		scale /= 10
	}
	if k == at+1 || (w.last == notNumber && !w.startsPoint(at)) {
		return false
	}
	w.part += math.Round(frac*math.Pow10(w.decimals)) / math.Pow10(w.decimals)
	w.i, w.last, w.step = k, unitWord, math.Pow10(-w.decimals)
	return true
}

// startsPoint reports whether a point with no number before it is one: "point five per cent", not
// "the point one makes".
func (w *wordReader) startsPoint(at int) bool {
	return at == 0 || !w.toks[at-1].is(word.Determiner|word.Preposition)
}
