package principle

import (
	"slices"
	"strings"

	"pushback/coach/ear"
	"pushback/coach/pushback"
	"pushback/coach/text"
)

// A cue is wording that shows a principle which no kind of evidence stands for by itself. It counts
// only beside the evidence that makes it more than a phrase.
type cue struct {
	id     string
	stems  []string // in lower case; one of them stands near the words, so that the rest is not searched
	words  text.Pattern
	needs  []string // at least one of these kinds of evidence
	weight int
}

// cues are matched against the answer as it was typed. None of them holds the name of a principle:
// naming one shows nothing.
var cues = []cue{
	{"bias_for_action", []string{"wait", "same ", "within ", "that night", "that evening", "that very", "that afternoon", "rolled ", "switched "},
		text.NewPattern(`(?i)\b(?:did(?: not|n't|n’t) wait|without waiting|rather than wait(?:ing)?|instead of waiting|(?:(?:i|we)(?: \pL+)?|and(?: then)?|then) (?:\pL+ed|took|went|put|built|shut|cut|rang|sent|wrote|pulled|got|flew|drove|ran|called|stopped)\b[^.;!?\n"]{0,60} (?:(?:(?:on )?the|that|the very) same (?:day|hour|afternoon|evening|night)|within (?:an|the|one) hour|that (?:very )?(?:night|evening|afternoon))|(?:i(?:'ve|'d)?|we|and|then) (?:\pL+ )?(?:rolled (?:it )?back|switched (?:it|that|the \w+) off)|(?-i:Rolled (?:it )?back|Switched (?:it|that|the \w+) off))\b`),
		[]string{"personal_action", "course_correction"}, 2},
	{"invent_and_simplify", []string{"removed", "deleted", "dropped", "threw out", "got rid", "scrapped", "merged", "collapsed", "replaced", "a single", "just one", "to one", "into one"},
		text.NewPattern(`(?i)\b(?:(?:removed|deleted|dropped|threw out|got rid of|scrapped|merged|collapsed|replaced) (?:\w+ ){0,4}(?:steps?|fields?|forms?|columns?|screens?|flags?|services?|systems?|tools?|approvals?|meetings?|pages?|rules?|queues?)|(?:to|into) (?:a single|just one|one) (?:steps?|fields?|forms?|columns?|screens?|services?|systems?|tools?|pages?|rules?|queues?|tables?|lists?|files?|buttons?|clicks?|calls?|templates?))\b`),
		[]string{"personal_action", "delta", "baseline_and_result"}, 2},
	{"frugality", []string{"no budget", "no headcount", "no extra", "without", "vendor", "instead of", "half the", "fewer"},
		text.NewPattern(`(?i)\b(?:no (?:budget|headcount|extra (?:people|money|machines|staff))|without (?:a|any) (?:budget|headcount|new \w+)|turned the vendor down|instead of (?:buying|hiring|paying)|half the (?:machines|servers|cost)|fewer (?:machines|servers))\b`),
		[]string{"delta", "money", "baseline_and_result", "tradeoff"}, 2},
	{"hire_and_develop_the_best", []string{"coached", "mentored", "taught", "paired with", "trained", "hired", "interviewed", "he now", "they now", "promoted"},
		text.NewPattern(`(?i)\b(?:i (?:(?:also|then|had|have|personally|once) ){0,2}(?:(?:coached|mentored|taught|paired with|trained) (?:her|him|them|the (?:team|juniors?|new)|my (?:team|juniors?)|an? (?:junior|new|colleague|graduate)|two|three)|hired|interviewed (?:the )?candidates)|(?:she|he|they) now (?:runs?|leads?|owns?) (?:the|a|an|it|that|her|his|their)|got (?:her|him|them) promoted|(?:she|he|they) (?:was|were) promoted)\b`),
		[]string{"personal_action"}, 2},
	{"insist_on_the_highest_standards", []string{"held ", "refused", "sent it back", "reopened", "blocked the", "stopped the", "good enough"},
		text.NewPattern(`(?i)\b(?:i (?:\w+ ){0,2}(?:held (?:it|the (?:release|launch)) back|refused to (?:ship|sign|release|launch)|sent it back|reopened|blocked the (?:release|launch)|stopped the (?:release|launch|rollout|line))|(?:was|were)(?: not|n't|n’t) good enough)\b`),
		[]string{"personal_action", "tradeoff", "course_correction"}, 2},
	{"have_backbone_disagree_and_commit", []string{"disagree", "against", "pushed back", "push back", "object", "said no", "argued", "overruled"},
		text.NewPattern(`(?i)\b(?:i (?:(?:also|then|still|openly|had|politely|just|strongly) ){0,2}(?:disagreed|pushed back|objected)|i (?:(?:also|then|still|openly|had|politely|just|strongly) ){0,2}(?:said no to|argued with|overruled) (?:the|my|our|his|her) (?:\w+ )?(?:director|boss|manager|lead|head|vp|ceo|board|owner|chief|sales)|i (?:was|am|stood) (?:\w+ )?against (?:it|that|this|the))\b`),
		[]string{"cross_team_influence", "tradeoff"}, 2},
	{"are_right_a_lot", []string{"buy ", "believe "},
		text.NewPattern(`(?i)\bi (?:did not|didn't|didn’t) (?:buy|believe) (?:it|that|this)\b`),
		[]string{"attribution", "baseline_and_result", "data_analysis"}, 1},
	{"earn_trust", []string{"wrong", "my mistake", "apolog", "said sorry", "i admitted", "owned up", "was right", "were right"},
		text.NewPattern(`(?i)\b(?:i (?:was|had been) wrong|my mistake|i (?:apologi[sz]ed|said sorry|admitted|owned up)|(?:he|she|they) (?:was|were) right)\b`),
		[]string{"lesson", "course_correction", "cross_team_influence"}, 2},
	{"strive_to_be_earths_best_employer", []string{"page a", "page per", "pages a", "pages per", "call load", "burn", "weekend work", "overtime"},
		text.NewPattern(`(?i)\b(?:pages? (?:a|per) (?:night|week)|on[- ]call load|burn(?:ed|t)? ?out|weekend work|overtime (?:fell|went down|dropped))\b`),
		[]string{"delta", "baseline_and_result", "course_correction"}, 1},
	{"success_and_scale_bring_broad_responsibility", []string{"screen reader", "wheelchair", "carbon", "emission", "energy use", "fraud victim", "vulnerable"},
		text.NewPattern(`(?i)\b(?:screen readers?|wheelchair|carbon (?:footprint|emissions)|emissions|energy use|fraud victims|vulnerable \w+)\b`),
		[]string{"tradeoff"}, 1},
	{"think_big", []string{"not just", "instead of only", "ten times", "wide"},
		text.NewPattern(`(?i)\b(?:(?:not just|instead of only) (?:for )?(?:us|our team|one|my)|ten times (?:the|as|more)|company[- ]wide)\b`),
		[]string{"strategic_goal", "cross_team_influence"}, 1},
}

// credit returns the credit of a cue, with the words that hold it.
func (c cue) credit(answer, lower string, holds *triples, h ear.Heard) (Credit, bool) {
	if !slices.ContainsFunc(h.Evidence, func(f ear.Finding) bool { return slices.Contains(c.needs, f.Label) }) {
		return Credit{}, false
	}
	at := c.find(answer, lower, holds)
	if at.Empty() {
		return Credit{}, false
	}
	if whole := pushback.Quote(answer, at); !whole.Empty() {
		at = whole
	}
	n := text.CountWords(at.Of(answer))
	if n < leastWords {
		return Credit{}, false // so few words show nothing to anybody who reads them alone
	}
	if c.weight < 2 && (n < leastOfFaint || !spoken.MatchString(at.Of(answer))) {
		return Credit{}, false // so weak a sign shows nothing where somebody else may have done it
	}
	return Credit{ID: c.id, Weight: c.weight, Span: at}, true
}

// leastOfFaint is what a quote must hold to show more than that the words of a faint cue were said.
const leastOfFaint = 6

// spoken matches words in which the speaker takes part.
var spoken = text.NewPattern(`(?i)\b(?:i|i'm|i've|i'd|me|my|mine|we|us|our|ours)\b`)

// near is how far from a stem the words of a cue can reach.
const near = 60

// find returns the words of a cue around the first stem that they stand near. The lower-case copy
// of the answer has its bytes in the same places.
func (c cue) find(answer, lower string, holds *triples) text.Span {
	for _, stem := range c.stems {
		if !holds.mayHold(stem) {
			continue
		}
		for from := 0; ; {
			i := strings.Index(lower[from:], stem)
			if i < 0 {
				break
			}
			start, end := max(0, from+i-near), min(len(answer), from+i+len(stem)+near)
			if at := c.words.FindStringIndex(answer[start:end]); at != nil {
				return text.Span{Start: start + at[0], End: start + at[1]}
			}
			from += i + len(stem)
		}
	}
	return text.Span{}
}

// lowered returns s with its ASCII letters in lower case, every byte in its place.
func lowered(s string) string {
	b := []byte(s)
	for i, c := range b {
		if 'A' <= c && c <= 'Z' {
			b[i] = c + 'a' - 'A'
		}
	}
	return string(b)
}
