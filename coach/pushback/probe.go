package pushback

import (
	"slices"
	"strings"

	"pushback/prompts"
)

// toProbe is how many words an answer needs before there is something in it to probe.
const toProbe = 15

// probe returns a question of a strong answer: after what matters most of what it did not give, or
// at something of its own.
func (c *Chooser) probe(m *Material, turns []Turn, h History) (Pushback, bool) {
	if m.Heard.Words < toProbe && len(m.Has) == 0 {
		return Pushback{}, false
	}
	may := func(l *prompts.Ladder) bool {
		return (l.Flag == "" || len(l.Kinds) > 0) && fit(l, m) && !climbed(turns, l.ID) && m.bears(l) // only a story can raise the flags of a story
	}
	asked := c.askedFor(m, turns)
	again := func(l *prompts.Ladder) bool { return len(l.Wants) > 0 && slices.Contains(asked, l.Wants[0]) }
	if p, ok := c.probing(m, turns, h, func(l *prompts.Ladder) bool { return !again(l) && may(l) }); ok {
		return p, true
	}
	return c.probing(m, turns, h, may)
}

// probing returns the best probe of the ladders that may be asked.
func (c *Chooser) probing(m *Material, turns []Turn, h History, may func(*prompts.Ladder) bool) (Pushback, bool) {
	p, ok := c.best(m, newSlots(m, "", turns), h, func(l *prompts.Ladder) (int, bool) {
		if !may(l) {
			return 0, false
		}
		return m.weight(l, turns)
	})
	p.Flag = ""
	return p, ok
}

// weight returns the place of a probe among others, the least first; false where there is nothing left
// to ask for.
func (m *Material) weight(l *prompts.Ladder, turns []Turn) (int, bool) {
	near := m.nearness(l)
	given, ok := m.given(l, turns)
	switch {
	case near == ofWeight && m.gave(l):
		if kindOfChange(l.Takes) != kindOfChange(l.Wants[0]) {
			return 0, false // it takes up one thing to ask for another, which was told
		}
		return int(near)*farther + m.place(kindOfChange(l.Takes))*ways + directness(l), true
	case near == ofWeight:
		return int(near)*farther + m.place(missed+l.Wants[0])*ways + directness(l), ok
	case near == ofItsKind:
		given = 0
	case m.Craft != nil:
		given *= len(eager) // an element that was given is not asked for again
	default:
		given *= partly
	}
	return int(near)*farther + (given+m.eagerness(l))*ways + directness(l), ok && (near < anybodys || !m.gave(l) || len(l.Wants) > 1)
}

// farther is more than what tells two probes apart that are as near to the answer.
const farther = 100_000

// given counts what the answer and the replies already gave of what a ladder asks for; false where
// there is nothing left of it to ask for.
func (m *Material) given(l *prompts.Ladder, turns []Turn) (int, bool) {
	given := 0
	if e, asks := m.element(l.ID); asks && e.Given() {
		return 0, false
	} else if !asks {
		given++ // what is missing comes before what could be asked of any answer
	}
	for _, id := range l.Wants {
		if m.Has[id] || gives(turns, id) {
			given++
		}
	}
	if given > len(l.Wants) {
		given += 10
	}
	return given, true
}

// mayHave reports whether an answer may tell a kind of evidence that was not heard in it.
func (m *Material) mayHave(evidence string) bool {
	return m.tells(mayBe + evidence)
}

// A nearness is how near a probe is to the answer.
type nearness int

const (
	ofItsKind    nearness = iota // what is asked of such a story alone
	ofWeight                     // at what an interviewer weighs first: told, in the words of the answer, or missed in it
	missingAtAll                 // after anything else that was not told
	anybodys                     // what could be asked of any answer
	late                         // what nobody begins with who has the choice
)

// nearness returns how near a probe is to an answer. The questions of a metric, of data or of a vision
// are all as near.
func (m *Material) nearness(l *prompts.Ladder) nearness {
	switch {
	case (m.Failure || m.Person) && isOfItsKind(l):
		return ofItsKind // a failure is asked about in ways of its own, and so is somebody who was helped
	case l.Late && m.Craft == nil:
		return late
	case m.gave(l) && (l.Takes == "" || m.Craft == nil && !slices.Contains(m.weighed(), kindOfChange(l.Takes))):
		return anybodys
	case m.Craft == nil && (m.gave(l) || len(l.Wants) > 0 && slices.Contains(m.weighed(), missed+l.Wants[0])):
		return ofWeight
	}
	return missingAtAll
}

// gave reports whether an answer gave what a probe asks for first.
func (m *Material) gave(l *prompts.Ladder) bool { return len(l.Wants) > 0 && m.Has[l.Wants[0]] }

// weighed returns what an interviewer goes at first in a story without a gap: of a failure what was learnt from it
// and what was changed.
func (m *Material) weighed() []string {
	if m.Failure {
		return ofFailure
	}
	return ofStrong
}

// place returns the place of something told, or missed, among what is gone at first. What may have been told after all
// is asked for later.
func (m *Material) place(what string) int {
	order := m.weighed()
	at := slices.Index(order, what)
	if at < 0 {
		return len(order)
	}
	if id, absent := strings.CutPrefix(what, missed); absent && m.mayHave(id) {
		at = min(at+later, len(order))
	}
	return at
}

// missed stands before evidence that was not told.
const missed = "no "

// ofStrong was read off what interviewers would ask of strong answers, when they were given a dozen questions each: what
// else can have brought the outcome about, how an amount was worked out and whether a lesson was ever acted on, before
// the price, those who had to agree, and what else was told.
var ofStrong = []string{
	missed + "attribution", "money", "lesson", missed + "tradeoff", missed + "post_launch_ownership", missed + "customer_loop",
	"attribution", missed + "cross_team_influence", "cross_team_influence", "delta", "course_correction", "post_launch_ownership", "tradeoff", "personal_action",
}

var ofFailure = []string{"lesson", "course_correction", "customer_loop", "tradeoff", "personal_action"}

// eager is the order in which an interviewer asks for what a good answer lacks: whether it was the change
// that did it before what it cost and whether it lasted, and the goal of the company, which many stories
// show without naming it, last.
var eager = []string{
	"attribution", "tradeoff", "post_launch_ownership", "customer_loop", "course_correction", "personal_action",
	"cross_team_influence", "data_analysis", "lesson", "money", "business_kpi", "scope", "strategic_goal",
}

// eagerness returns the place of a probe in that order; one that is about none of it comes last, and what the
// answer may tell later than what it does not.
func (m *Material) eagerness(l *prompts.Ladder) int {
	if isOfItsKind(l) {
		return 0 // what is asked of such a story has an order of its own
	}
	if len(l.Wants) > 0 {
		if at := slices.Index(eager, l.Wants[0]); at >= 0 {
			if m.Craft == nil && m.mayHave(l.Wants[0]) {
				at = min(at+later, len(eager)-1)
			}
			return at
		}
	}
	return len(eager) - 1
}

// isOfItsKind reports whether a probe is one of those for stories of a failure, or of somebody who was helped.
func isOfItsKind(l *prompts.Ladder) bool {
	return slices.Contains(l.Needs, "failure") || slices.Contains(l.Needs, "mentoring")
}

// partly is how many places of the order each kind of evidence counts that a ladder asks for and that was given.
const partly = 4

// later is how many places of the order what may have been told comes later: behind what is surely missing of what
// matters, and still ahead of what matters least.
const later = 5

// askedFor returns what earlier questions asked a story for. The elements of a metric, of data or of a
// vision are told apart by their ladders.
func (c *Chooser) askedFor(m *Material, turns []Turn) (evidence []string) {
	if m.Craft != nil {
		return nil
	}
	for _, t := range turns {
		if t.Pushback.Flag != "" {
			evidence = append(evidence, missing[t.Pushback.Flag]...)
		} else if wants := c.Wants(t.Pushback.Ladder); len(wants) > 0 {
			evidence = append(evidence, wants[0])
		}
	}
	return evidence
}

func gives(turns []Turn, evidence string) bool {
	return slices.ContainsFunc(turns, func(t Turn) bool { return slices.Contains(t.Hearing.Gave, evidence) })
}
