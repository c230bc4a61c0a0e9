// Package seam finds where one sentence ends and the next begins in speech that sets no marks.
//
// Transcripts and hurried typing run on for a minute without a full stop. What hears, counts and quotes goes by
// sentences, so the package puts a line break where one likely begins, by weights that were learned from answers
// that do set marks:
//
//	go test ./coach/seam -run TestLearn -learn
package seam

import (
	"cmp"
	_ "embed"
	"slices"
	"sync"

	"pushback/coach/ear/linear"
	"pushback/coach/text"
)

//go:embed seams.weights
var weights []byte

// model decodes the weights when the first text without marks comes.
var model = sync.OnceValue(func() *linear.Model {
	m, err := linear.Decode(weights)
	if err != nil {
		panic("seam: the weights that are part of the program cannot be read: " + err.Error())
	}
	return m
})

// What the weights say of the blank before a word, by the place of their labels.
const (
	sentenceEnds = iota // somebody who sets marks would set a full stop
	markStands          // or any mark
	labels
)

var labelNames = [labels]string{"sentence", "mark"}

// Part returns an answer of the same length, in bytes, in which every sentence ends at a mark or with its line: a line
// break that only wraps is a blank in it, and where speech sets no marks, the blank before a new sentence is a
// line break. What sets its marks as usual is left as it is.
func Part(answer string) string {
	answer = text.Unwrap(answer)
	var out []byte
	for _, s := range stretches(answer) {
		for _, at := range seams(wordsOf(answer, s)) {
			if out == nil {
				out = []byte(answer)
			}
			out[at] = '\n'
		}
	}
	if out == nil {
		return answer
	}
	return string(out)
}

const (
	fewest   = 5    // words a sentence has at least
	longest  = 18   // words a sentence has before it is parted at its clauses
	clause   = 6    // words that are left on both sides then
	surely   = 0.15 // the score above which a sentence ends
	certain  = 2    // the score of a place at which everybody would part: "and yeah"
	anyMarks = 0    // the score above which a long one can be parted

	likelyThen   = 0.5 // the least score before "and then"
	fairlySurely = 0.3 // the score above which one ends before a condition, with which many begin and on which more hang
	quiteSurely  = 0.6 // the score above which a sentence ends before a word with which few begin
)

// seams returns the places of the blanks at which a sentence begins, in the order of the text.
func seams(words []word) []int {
	cuts := partedBefore(words, model())
	places := make([]int, len(cuts))
	for i, at := range cuts {
		places[i] = words[at-1].End
	}
	return places
}

// partedBefore returns the words before which a sentence begins, by the weights of a model and what people say.
func partedBefore(words []word, m *linear.Model) []int {
	scores := make([][labels]float32, len(words))
	scorer := m.Scorer()
	room := make([]linear.Feature, 0, len(templates)+1)
	for i := 1; i < len(words); i++ {
		switch {
		case together(words, i):
		case joins[words[i].norm] && i+1 < len(words) && words[i+1].norm == "yeah", timeOpens(words[i:]):
			scores[i] = [labels]float32{sentenceEnds: certain, markStands: certain}
		default:
			room = features(room, words, i)
			scorer.Score(room, scores[i][:])
			if joins[words[i].norm] && i+1 < len(words) && words[i+1].norm == "then" {
				scores[i][sentenceEnds] = max(scores[i][sentenceEnds], likelyThen)
			}
		}
	}
	cuts := sentences(words, scores)
	return settled(words, append(cuts, clauses(words, scores, cuts)...))
}

// together reports whether a word belongs to the one before it, whatever the weights say.
func together(words []word, i int) bool {
	return leadsOn[words[i-1].norm] || withinNumber(words, i) || reports(words[:i]) || i > 1 && reports(words[:i-1]) ||
		measures(words[i:]) || bends(words, i) || supposes(words[i:]) || tellsAbout(words, i) || asksHowMany(words[:i]) || otherHalf(words[i:]) || asks[words[i-1].norm] && subjects[words[i].norm]
}

// sentences returns before which words a sentence begins, the surest first, none within few words of another.
func sentences(words []word, scores [][labels]float32) []int {
	var sure []int
	for i := fewest; i <= len(scores)-fewest; i++ {
		least := float32(surely)
		switch {
		case goesOn[words[i].norm]:
			least = quiteSurely
		case words[i].norm == "if":
			least = fairlySurely
		}
		if scores[i][sentenceEnds] > least {
			sure = append(sure, i)
		}
	}
	slices.SortStableFunc(sure, func(a, b int) int { return cmp.Compare(scores[b][sentenceEnds], scores[a][sentenceEnds]) })
	var cuts []int
	taken := make([]bool, len(scores)) // too near to a cut
	for _, at := range sure {
		if taken[at] {
			continue
		}
		cuts = append(cuts, at)
		for i := at - fewest + 1; i < at+fewest; i++ {
			taken[i] = true
		}
	}
	return cuts
}

// clauses returns where sentences are parted that are longer than anybody says in one breath.
func clauses(words []word, scores [][labels]float32, cuts []int) []int {
	borders := append([]int{0, len(scores)}, cuts...)
	slices.Sort(borders)
	var out []int
	for i := 1; i < len(borders); i++ {
		first, last := borders[i-1], borders[i]
		if last-first <= longest {
			continue
		}
		var places []int
		for at := first + clause; at <= last-clause; at++ {
			if likely(scores[at]) && opensClause(words[at:]) {
				places = append(places, at)
			}
		}
		out = append(out, within(places, scores, first, last)...)
	}
	return out
}

// within parts what is still too long at the likeliest of the places where it can be parted, which are in order.
func within(places []int, scores [][labels]float32, first, last int) []int {
	for len(places) > 0 && places[0] < first+clause {
		places = places[1:]
	}
	for len(places) > 0 && places[len(places)-1] > last-clause {
		places = places[:len(places)-1]
	}
	if last-first <= longest || len(places) == 0 {
		return nil
	}
	best := 0
	for i, at := range places {
		if scores[at][sentenceEnds] > scores[places[best]][sentenceEnds] {
			best = i
		}
	}
	at := places[best]
	return slices.Concat(within(places[:best], scores, first, at), []int{at}, within(places[best+1:], scores, at, last))
}

// likely reports whether some mark would stand at a place.
func likely(score [labels]float32) bool { return score[markStands] > anyMarks }
