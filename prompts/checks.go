package prompts

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
)

var (
	kinds     = []string{string(Behavioural), string(Metric), string(Data), string(Vision)}
	slotNames = []string{
		"{quote}", "{measure}", "{before}", "{after}", "{stated}", "{computed}", "{amount}", "{share}", "{base}", "{sum}",
	}
	// A lone brace counts as a slot too, so that a slot left open is noticed.
	slotPattern = regexp.MustCompile(`\{[^{}]*\}?|\}`)
)

func (c *checker) question(p place, q Question) {
	c.id(p, "question", q.ID, kebab)
	c.ref(p.key("kind"), "kind", string(q.Kind), kinds)
	c.text(p.key("text"), "the text", q.Text, maxText)
	c.refs(p, "principles", q.Principles, c.known.principles, 1)
	c.refs(p, "loops", q.Loops, c.known.loops, 1)
	c.text(p.key("probes"), "what it probes", q.Probes, maxText)
	c.text(p.key("trap"), "the trap in it", q.Trap, maxText)
	c.text(p.key("strong"), "what a strong answer contains", q.Strong, maxText)
}

func (c *checker) ladder(p place, l Ladder) {
	c.id(p, "ladder", l.ID, kebab)
	c.text(p.key("title"), "the title", l.Title, maxTitle)
	if l.Flag != "" {
		c.ref(p.key("flag"), "flag", l.Flag, c.known.flags)
	}
	c.refs(p, "wants", l.Wants, c.known.evidence, 1)
	c.conditions(p, l)
	c.text(p.key("why"), "the reason why it is asked", l.Why, maxText)
	c.refs(p, "loops", l.Loops, c.known.loops, 0)
	c.refs(p, "kinds", stringsOf(l.Kinds), kinds, 0)
	rungs := p.key("rungs")
	c.count(rungs, "rungs", len(l.Rungs), 1, 3)
	for i, r := range l.Rungs[:min(len(l.Rungs), 3)] {
		c.rung(rungs.item(i), r)
	}
}

// conditions checks what a ladder takes up of an answer and what must have been told in it.
func (c *checker) conditions(p place, l Ladder) {
	if l.Takes != "" {
		c.ref(p.key("takes"), "takes", l.Takes, c.known.evidence)
		if len(l.Rungs) > 0 && !strings.Contains(l.Rungs[0].Text, "{quote}") {
			c.add(p.key("takes"), "the first rung does not say what it takes up", "write “{quote}” into it, or take the line out")
		}
	}
	told := slices.Concat(c.known.evidence, Facts)
	c.refs(p, "needs", l.Needs, told, 0)
	c.refs(p, "unless", l.Unless, told, 0)
	for _, id := range l.Unless {
		if slices.Contains(l.Needs, id) {
			c.add(p.key("unless"), fmt.Sprintf("%q stands under needs too", shorten(id)), "take one out, or the ladder is never asked")
		}
	}
}

func (c *checker) rung(p place, r Rung) {
	at := p.key("text")
	c.text(at, "the text of a rung", r.Text, maxText)
	for _, name := range slotPattern.FindAllString(r.Text, -1) {
		if !slices.Contains(slotNames, name) {
			c.add(at, fmt.Sprintf("%q is not a slot", shorten(name)), "write one of "+strings.Join(slotNames, " ")+", or no braces")
		}
	}
	if r.Seconds != 0 {
		c.number(p.key("seconds"), "seconds", r.Seconds, 60, 90)
	}
}

func (c *checker) rewrite(p place, r Rewrite) {
	c.id(p, "rewrite", r.ID, kebab)
	c.ref(p.key("flag"), "flag", r.Flag, c.known.flags)
	c.text(p.key("weak"), "the weak line", r.Weak, maxText)
	c.text(p.key("strong"), "the strong line", r.Strong, maxText)
	c.text(p.key("reason"), "the reason", r.Reason, maxText)
}

func (c *checker) redFlag(p place, l Label) {
	c.label(p, "red flag", l)
	c.number(p.key("severity"), "severity", l.Severity, 1, 3)
	if l.OtherTitle != "" {
		c.text(p.key("other_title"), "the other title", l.OtherTitle, maxTitle)
	}
}

func (c *checker) evidence(p place, l Label) {
	c.label(p, "kind of evidence", l)
	if l.Severity != 0 {
		c.add(p.key("severity"), "evidence has a severity", "take it out")
	}
	if l.OtherTitle != "" {
		c.add(p.key("other_title"), "evidence has another title", "take it out")
	}
}

func (c *checker) label(p place, kind string, l Label) {
	c.id(p, kind, l.ID, snake)
	c.text(p.key("title"), "the title", l.Title, maxTitle)
	c.text(p.key("meaning"), "the meaning", l.Meaning, maxText)
	c.text(p.key("why"), "why an interviewer cares", l.Why, maxText)
	c.texts(p, "repairs", l.Repairs, 3)
	c.texts(p, "fires", l.Fires, 4)
	c.texts(p, "silent", l.Silent, 4)
}

func (c *checker) principle(p place, r Principle) {
	c.id(p, "principle", r.ID, snake)
	c.text(p.key("title"), "the title", r.Title, maxTitle)
	c.text(p.key("shows"), "what shows it", r.Shows, maxText)
	c.text(p.key("empty"), "what naming it sounds like", r.Empty, maxText)
}

func (c *checker) loop(p place, l Loop) {
	c.id(p, "loop", l.ID, snake)
	c.text(p.key("title"), "the title", l.Title, maxTitle)
	c.text(p.key("tests"), "what it tests", l.Tests, maxText)
	c.text(p.key("voice"), "the voice", l.Voice, maxText)
	c.refs(p, "kinds", stringsOf(l.Kinds), kinds, 1)
	c.number(p.key("rounds"), "rounds", l.Rounds, 1, 5)
	c.number(p.key("minutes"), "minutes", l.Minutes, 10, 120)
	c.number(p.key("pushbacks"), "the most pushbacks", l.Pushbacks[1], 1, 12)
	c.number(p.key("pushbacks"), "the fewest pushbacks", l.Pushbacks[0], 1, max(1, l.Pushbacks[1]))
}

func (c *checker) rubric(p place, r Rubric) {
	for i, j := range r.Judgements {
		at := p.key("judgements").item(i)
		c.id(at, "judgement", j.ID, snake)
		c.text(at.key("title"), "the title", j.Title, maxTitle)
		c.text(at.key("asks"), "what it asks", j.Asks, maxText)
		c.texts(at, "steps", j.Steps[:], len(j.Steps))
	}
	for i, v := range r.Verdicts {
		at := p.key("verdicts").item(i)
		c.id(at, "verdict", v.ID, snake)
		c.text(at.key("title"), "the title", v.Title, maxTitle)
		c.text(at.key("means"), "what it means", v.Means, maxText)
	}
}

func stringsOf(ks []Kind) []string {
	out := make([]string, len(ks))
	for i, k := range ks {
		out[i] = string(k)
	}
	return out
}
