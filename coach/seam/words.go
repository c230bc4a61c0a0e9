package seam

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"pushback/coach/ear/linear"
	"pushback/coach/text"
)

// A word of a stretch, as the weights know it.
type word struct {
	text.Span
	norm string     // in small letters, without quotation marks; a number is amount
	is   linear.Key // what it is
	ends linear.Key // how it ends
	kind linear.Key // what kind of word it is, see kindOf
}

// amount stands for all numbers in digits.
const amount = "#"

// wordsOf cuts a stretch into words. Sounds that carry nothing belong to the word behind them.
func wordsOf(answer string, stretch text.Span) []word {
	out := make([]word, 0, (stretch.End-stretch.Start)/4)
	for at := stretch.Start; at < stretch.End; {
		if blank(answer[at]) {
			at++
			continue
		}
		end := at
		for end < stretch.End && !blank(answer[end]) {
			end++
		}
		if w := wordOf(answer[at:end]); w.norm != "" && !sounds[w.norm] {
			w.Span = text.Span{Start: at, End: end}
			out = append(out, w)
		}
		at = end
	}
	return out
}

func blank(c byte) bool { return c == ' ' || c == '\t' }

func wordOf(raw string) word {
	norm := strings.ToLower(strings.Trim(raw, `"“”'‘’()`))
	norm = text.WithApostrophe(strings.ReplaceAll(norm, "’", "'"))
	if strings.IndexFunc(norm, unicode.IsDigit) >= 0 {
		return known(amount, amount)
	}
	return known(norm, shapeOf(norm))
}

func known(norm, shape string) word {
	return word{norm: norm, is: linear.KeyOf(norm), ends: linear.KeyOf(shape), kind: linear.KeyOf(kindOf(norm))}
}

// endings tell the words that the weights do not know apart.
var endings = [...]string{"ing", "ed", "ly", "'s", "ion", "er", "est", "s"}

func shapeOf(norm string) string {
	const stem = 3
	for _, e := range endings {
		if utf8.RuneCountInString(norm) >= len(e)+stem && strings.HasSuffix(norm, e) {
			return e
		}
	}
	return "-"
}

// longStretch is how many words run on without any mark where none are set; writing that sets them seldom has as
// many, and hardly any seam is found in it.
const longStretch = 30

// longWritten is as many where sentences begin with capitals: whoever writes those sets a full stop where one ends, be it late.
const longWritten = 45

// beginsSentence matches a full stop with a capital behind it, asARule is how many of them make writing.
var beginsSentence = text.NewPattern(`[.!?] \p{Lu}\p{Ll}`)

const asARule = 4

// stretches returns what runs on without a mark.
func stretches(answer string) []text.Span {
	var out []text.Span
	written := sync.OnceValue(func() bool { return len(beginsSentence.FindAllStringIndex(answer, asARule)) == asARule })
	words, start, within := 0, 0, false
	end := func(at, next int) {
		if words >= longWritten || words >= longStretch && !written() {
			out = append(out, text.Span{Start: start, End: at})
		}
		words, start, within = 0, next, false
	}
	for at, r := range answer {
		switch {
		case r == ' ' || r == '\t':
			within = false
		case r == '\n' || parts(answer, at, r):
			end(at, at+utf8.RuneLen(r))
		case !within:
			words, within = words+1, true
		}
	}
	end(len(answer), len(answer))
	return out
}

// parts reports whether a mark parts one thing from the next, as those within a word do not.
func parts(answer string, at int, r rune) bool {
	switch r {
	case '.', ',', '!', '?', ';', ':', '…', ')', '"', '”':
		rest := answer[at+utf8.RuneLen(r):]
		return rest == "" || rest[0] <= ' ' || rest[0] == '"' || rest[0] == ')'
	case '–', '—', '(', '“', '→', '•':
		return true
	case '-':
		return at+1 < len(answer) && answer[at+1] == ' ' && at > 0 && answer[at-1] <= ' '
	}
	return false
}

// withinNumber reports whether a place lies within a number in words: "three hundred and fifty".
func withinNumber(words []word, at int) bool {
	if part := words[at].norm; words[at-1].norm == "good" && (part == "third" || part == "half" || part == "quarter" || part == "dozen") {
		return true // "by a good third"
	}
	if !figures[words[at-1].norm] || words[at].norm != "and" {
		return figures[words[at-1].norm] && figures[words[at].norm]
	}
	next := at + 1
	if next < len(words) && words[next].norm == "a" {
		next++ // "two and a half"
	}
	return next < len(words) && (figures[words[next].norm] || next > at+1 && words[next].norm == "bit")
}

// none stands for what is before and behind a stretch.
var none = known("^", "^")

// A template is a sort of feature: which words around a place are known by what they are, which by their endings, and
// which by their kinds.
type template struct {
	key    linear.Key
	value  float32
	words  []int
	shapes []int
	kinds  []int
}

func of(value float32, name string, words, shapes []int, kinds ...int) template {
	return template{linear.KeyOf(name), value, words, shapes, kinds}
}

// templates are the kinds of features. Words are counted from the place: 0 is the one behind it, -1 the one before.
// The longer a row of words, the less it is met again.
var templates = [...]template{
	of(1, "w-1", []int{-1}, nil), of(1, "w0", []int{0}, nil), of(.7, "w1", []int{1}, nil), of(.7, "w-2", []int{-2}, nil), of(.5, "w2", []int{2}, nil),
	of(1, "w-1,0", []int{-1, 0}, nil), of(1, "w0,1", []int{0, 1}, nil), of(.8, "w-2,-1", []int{-2, -1}, nil),
	of(.8, "w0,1,2", []int{0, 1, 2}, nil), of(.6, "w-3,-2,-1", []int{-3, -2, -1}, nil), of(.8, "w-1,0,1", []int{-1, 0, 1}, nil),
	of(.8, "s-1 w0", []int{0}, []int{-1}), of(.8, "s0 w-1", []int{-1}, []int{0}), of(.8, "s-1,0", nil, []int{-1, 0}),
	of(.8, "s-1 w0,1", []int{0, 1}, []int{-1}), of(.8, "s-1,1 w0", []int{0}, []int{-1, 1}), of(.8, "s-2,-1 w0,1", []int{0, 1}, []int{-2, -1}),
	of(.6, "s-2,-1,0,1", nil, []int{-2, -1, 0, 1}), of(.6, "s1,2 w0", []int{0}, []int{1, 2}), of(.6, "s-3,-2,-1", nil, []int{-3, -2, -1}),
	of(.6, "s-2 w-1,0", []int{-1, 0}, []int{-2}),
	of(.8, "k-1,0", nil, nil, -1, 0), of(.8, "k-3,-2,-1,0", nil, nil, -3, -2, -1, 0), of(.8, "k-2,-1,0,1", nil, nil, -2, -1, 0, 1),
	of(.8, "k-1,0,1,2", nil, nil, -1, 0, 1, 2), of(.8, "k0,1,2,3", nil, nil, 0, 1, 2, 3), of(.6, "k-2,-1,0,1,2", nil, nil, -2, -1, 0, 1, 2),
	of(.6, "k-1 w0", []int{0}, nil, -1), of(.6, "k-1 w0,1", []int{0, 1}, nil, -1), of(.6, "k-2,-1 w0", []int{0}, nil, -2, -1),
	of(.6, "k1,2 w0", []int{0}, nil, 1, 2), of(.6, "k1,2,3 w0", []int{0}, nil, 1, 2, 3), of(.6, "k0,1 w-1", []int{-1}, nil, 0, 1),
}

// features returns what stands around the place before a word, in the room of features that are not needed any more.
func features(room []linear.Feature, words []word, place int) []linear.Feature {
	around := func(i int) word {
		if i += place; i >= 0 && i < len(words) {
			return words[i]
		}
		return none
	}
	out := room[:0]
	for _, t := range templates {
		k := t.key
		for _, i := range t.words {
			k = k.With(around(i).is)
		}
		for _, i := range t.shapes {
			k = k.With(around(i).ends)
		}
		for _, i := range t.kinds {
			k = k.With(around(i).kind)
		}
		out = append(out, linear.Feature{Key: k, Value: t.value})
	}
	return linear.Normalize(out)
}
