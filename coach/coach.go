// Package coach turns what was heard in an answer into what an interviewer makes of it: a report
// with the evidence, the red flags, the numbers, the judgements, the pushbacks and a verdict.
//
// The package and those below it are pure: no input or output, no clock, no terminal, no store.
// Everything in a Report rests on words of the answer, which it quotes, or names what no words
// carried.
package coach

import (
	"math"
	"regexp"
	"slices"
	"strings"

	"pushback/coach/ear"
	"pushback/coach/numbers/change"
	"pushback/coach/principle"
	"pushback/coach/pushback"
	"pushback/coach/text"
	"pushback/prompts"
)

// An Input is one answer to be analysed.
type Input struct {
	Question string       // the question as asked; "" where it is not known
	Kind     prompts.Kind // "" means behavioural
	Loop     string       // id of the loop it is asked in; "" for none
	Text     string
	Parts    []ear.Part // the sections, where the answer was given in parts; nil: taken from the text
	Seconds  float64    // time the answer took; 0 where it is not known
	Ticked   []string   // evidence ids that the candidate says an answer spoken aloud gave
	Spoken   bool       // a transcript, in which fillers and pace mean something

	said string // Text as it was given, once it was listened to: a report quotes from it
}

// A Coach judges answers. It holds no state of its own and is safe for concurrent use.
type Coach struct {
	lib     *prompts.Library
	ear     ear.Detector
	chooser *pushback.Chooser
	praise  text.Pattern // the words that praise an outcome, from the classes of the library
	shipped text.Pattern // the words of a release
}

// New returns a Coach that listens with det and takes its words from lib.
func New(lib *prompts.Library, det ear.Detector) *Coach {
	return &Coach{lib: lib, ear: det, chooser: pushback.NewChooser(lib), praise: wordsOf(lib, praising...), shipped: wordsOf(lib, "shipped")}
}

// wordsOf returns a pattern of the words of some classes, which is put together when it is first used.
func wordsOf(lib *prompts.Library, classes ...string) text.Pattern {
	return text.NewPatternOf(func() string {
		var words []string
		for _, class := range lib.WordClasses() {
			if slices.Contains(classes, class.ID) {
				words = append(words, strings.Fields(class.Words)...)
			}
		}
		for i, w := range words {
			words[i] = strings.ReplaceAll(regexp.QuoteMeta(w), "_", " ")
		}
		return `(?i)\b(?:` + strings.Join(words, "|") + `)\b`
	})
}

// wordsAMinute is a comfortable pace of speech; comfortable is taken to be 130 to 160.
const wordsAMinute = 150

// wouldAsk is how many pushbacks a report proposes: what a quick rehearsal has time for.
const wouldAsk = 3

// Analyze judges one answer. The same input gives the same report.
func (c *Coach) Analyze(in Input) Report {
	r, _ := c.analyze(in)
	return r
}

// analyze judges one answer, and returns what the scores rest on, for whoever has more to add to it.
func (c *Coach) analyze(in Input) (Report, labels) {
	in, h := c.listen(in)
	l := labelsOf(in, h)
	r := c.report(in, h, l)
	m := c.material(in, h)
	r.Pushbacks = c.chooser.Would(m, wouldAsk)
	r.judge(l)
	return r, l
}

// report fills in everything but the scores and the pushbacks.
func (c *Coach) report(in Input, h ear.Heard, l labels) Report {
	r := Report{
		Version: ReportVersion, Kind: string(kindOf(in)), Words: h.Words,
		SpokenSeconds: spokenSeconds(in, h.Words),
		Evidence:      evidenceOf(in, h), Faint: faintOf(in, h), RedFlags: c.redFlags(in, h, l),
		Pushbacks: []pushback.Pushback{}, Principles: []Principle{},
		Chain:    chainOf(in.said, h),
		Numbers:  numbersOf(in.said, h),
		Sections: sharesOf(in.Text, h.Parts), SectionsGuessed: guessed(h.Parts),
		Craft: craftOf(in),
		Delivery: Delivery{
			I: h.Delivery.I, We: h.Delivery.We, Hedges: h.Delivery.Hedges, Fillers: h.Delivery.Fillers,
			Implementation: h.Delivery.Implementation, Product: h.Delivery.Product,
		},
	}
	people := pushback.AsksForPeople(in.Question)
	for _, p := range principle.Credits(in.Text, h) {
		if people && p.ID == "bias_for_action" {
			continue // how soon somebody was helped shows how they were helped
		}
		at := p.Span
		if whole := pushback.Sentence(in.Text, at); pushback.Dangles(at.Of(in.Text)) && !whole.Empty() {
			at = whole
		}
		words := at.Of(in.said)
		if text.CountWords(words) > showsNothing && pushback.Natural(words) && !strings.HasPrefix(in.said[at.End:], "?") && acts.MatchString(words) && (!ofOneself[p.ID] || oneself.MatchString(words)) {
			r.Principles = append(r.Principles, Principle{p.ID, words})
		}
	}
	return r
}

// showsNothing is how many words show nothing by themselves.
const showsNothing = 2

// ofOneself are the principles that only something of the speaker's own doing shows.
var ofOneself = map[string]bool{
	"bias_for_action": true, "frugality": true, "invent_and_simplify": true, "hire_and_develop_the_best": true, "insist_on_the_highest_standards": true,
}

// oneself matches words of the speaker's own doing: "I", or a verb without a subject.
var oneself = text.NewPattern(`(?i)\b(?:i|i'?d|i'?ve|my|me|we)\b|^(?:removed|deleted|dropped|scrapped|merged|replaced|rolled|switched|collapsed|threw)\b`)

// acts matches the words of a clause in which something is done or is so; the rest of one shows
// nothing.
var acts = text.NewPattern(`(?i)\b(?:i|i'?ve|i'?d|we|they|he|she|it|you|is|are|was|were|has|had|\w+ed|fell|rose|went|said|told|took|ran|no extra|saw|sat|made|cut|read|got|now)\b|→|->`)

// chainOf names the layers of the outcome. A business measure or a goal that is mentioned without
// being tied to the outcome is no link of the chain.
func chainOf(answer string, h ear.Heard) Chain {
	c := Chain{Metric: h.Chain.Metric.Of(answer)}
	if !slices.ContainsFunc(h.Numbers, func(r change.Row) bool { return r.Measure == c.Metric }) {
		c.Metric = "" // its row could not be named with certainty
	}
	for _, f := range h.Evidence {
		switch {
		case f.Label == "business_kpi":
			c.KPI = h.Chain.KPI.Of(answer)
		case f.Label == "strategic_goal":
			c.Goal = h.Chain.Goal.Of(answer)
		}
	}
	return c
}

func guessed(parts []ear.Part) bool {
	return slices.ContainsFunc(parts, func(p ear.Part) bool { return p.Inferred })
}

func kindOf(in Input) prompts.Kind {
	if in.Kind == "" {
		return prompts.Behavioural
	}
	return in.Kind
}

// spokenSeconds returns the measured time, or what the words take at a comfortable pace.
func spokenSeconds(in Input, words int) int {
	if in.Seconds > 0 {
		return int(math.Round(in.Seconds))
	}
	return int(math.Round(float64(words) / wordsAMinute * 60))
}

// sharesOf returns the share of the words that each section takes, to the hundredth.
func sharesOf(answer string, parts []ear.Part) map[string]float64 {
	count := map[ear.Section]int{}
	total := 0
	for _, p := range parts {
		n := text.CountWords(p.Of(answer))
		count[p.Section] += n
		total += n
	}
	shares := make(map[string]float64, len(ear.Sections))
	for _, s := range ear.Sections {
		shares[string(s)] = 0
		if total > 0 {
			shares[string(s)] = math.Round(100*float64(count[s])/float64(total)) / 100
		}
	}
	return shares
}
