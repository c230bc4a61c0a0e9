package pushback

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"pushback/coach/ear"
	"pushback/prompts"
)

// A Chooser chooses pushbacks from the ladders of a library.
type Chooser struct {
	ladders func() []prompts.Ladder
}

// NewChooser returns a Chooser over the ladders of lib.
func NewChooser(lib *prompts.Library) *Chooser { return &Chooser{lib.Ladders} }

// Would returns the first pushbacks that an interviewer would ask of an answer, at most n, each at
// another gap, the worst first.
func (c *Chooser) Would(m Material, n int) []Pushback {
	m = m.remembering()
	asked := []Turn{}
	out := []Pushback{}
	for len(out) < n {
		p, ok := c.fresh(&m, asked, nil)
		if !ok {
			break
		}
		out = append(out, p)
		asked = append(asked, Turn{Pushback: p})
	}
	return out
}

// Next returns the pushback to ask after the turns so far, or false when nothing is left to push
// on. A point that was evaded, or admitted at the first asking, is pressed one rung deeper; any
// other is left for the next gap.
func (c *Chooser) Next(m Material, turns []Turn, h History) (Pushback, bool) {
	m = m.remembering()
	if len(turns) > 0 {
		last := turns[len(turns)-1]
		if presses(last) {
			if p, ok := c.rung(&m, last.Pushback.Ladder, last.Pushback.Level+1); ok {
				return p, true
			}
		}
	}
	m = opened(m, turns)
	return c.fresh(&m, turns, h)
}

// presses reports whether the interviewer stays with the point of a turn.
func presses(t Turn) bool {
	switch t.Hearing.Outcome {
	case Evaded, Contradicted:
		return true
	case Conceded:
		return t.Pushback.Level == 1
	}
	return false
}

// opened adds the red flags that replies raised to the gaps, ahead of those not yet asked about.
// They have no quote, since their words are not in the answer.
func opened(m Material, turns []Turn) Material {
	for _, t := range turns {
		if t.Hearing.Opened != "" {
			m.Gaps = append([]ear.Finding{{Label: t.Hearing.Opened}}, m.Gaps...)
		}
	}
	return m
}

// fresh returns the first rung of a ladder at a gap that was not pushed on yet: the worst gap
// first, those about something new before those about a point already raised, probes last.
func (c *Chooser) fresh(m *Material, turns []Turn, h History) (Pushback, bool) {
	var later []ear.Finding
	for _, gap := range m.Gaps {
		if settled(turns, gap.Label) {
			continue
		}
		if raised(turns, gap.Label) {
			later = append(later, gap)
			continue
		}
		if p, ok := c.at(m, gap, turns, h); ok {
			return p, true
		}
	}
	if p, ok := c.probe(m, turns, h); ok {
		return p, true
	}
	for _, gap := range later {
		if p, ok := c.at(m, gap, turns, h); ok {
			return p, true
		}
	}
	return Pushback{}, false
}

// raised reports whether a turn went at a flag or at another about the same thing.
func raised(turns []Turn, flag string) bool {
	return slices.ContainsFunc(turns, func(t Turn) bool {
		return t.Pushback.Flag != "" && SameTheme(t.Pushback.Flag, flag)
	})
}

// settled reports whether there is nothing more to ask about a flag: it was asked about before, or a
// reply mended it.
func settled(turns []Turn, flag string) bool {
	return slices.ContainsFunc(turns, func(t Turn) bool {
		return t.Pushback.Flag == flag || Mends(flag, t.Pushback, t.Hearing)
	})
}

// at returns the first rung of the ladder that fits a gap best: one not asked in earlier sessions before others, at a gap
// heard in doubt one that makes sense either way before others, one that asks for nothing that was said before others, one
// that interviewers begin with before others, one that quotes the answer before one that could be asked of any, then by the
// answer's own lot.
func (c *Chooser) at(m *Material, gap ear.Finding, turns []Turn, h History) (Pushback, bool) {
	return c.best(m, newSlots(m, gap.Label, turns), h, func(l *prompts.Ladder) (int, bool) {
		if l.Flag != gap.Label || !fit(l, m) || climbed(turns, l.ID) || !m.over() && slices.Contains(l.Wants, "post_launch_ownership") && gap.Label == "no_customer_loop" {
			return 0, false
		}
		weight := directness(l)
		if gap.Doubtful && !l.Unsure {
			weight += 2 * ways // it may have been told, and who has told it is not asked for it
		}
		if len(l.Wants) > 0 && m.Has[l.Wants[0]] && l.Wants[0] != "personal_action" {
			weight += ways // the answer already went some way towards it
		}
		return weight, true
	})
}

// directness ranks the ladders at one gap, the least first: those that an interviewer begins with, then by
// their generality.
func directness(l *prompts.Ladder) int {
	weight := generality(l.Rungs[0])
	if !l.Opens {
		weight += generalities
	}
	return weight
}

// generalities is how many steps generality has, ways how many directness has.
const generalities, ways = 3, 6

// generality is 0 for a pushback that attacks a sum of the answer by name, 1 for one with other
// words of the answer, 2 for one that could be asked of any.
func generality(r prompts.Rung) int {
	switch {
	case strings.Contains(r.Text, "{stated}") || strings.Contains(r.Text, "{share}") || strings.Contains(r.Text, "{sum}"):
		return 0
	case strings.Contains(r.Text, "{"):
		return 1
	}
	return 2
}

// best returns the first rung, filled from the answer, of the ladder with the oldest last asking, the
// least weight and then the lot of the answer. Filling takes the most time, and few rungs cannot be
// filled: hence all ladders are weighed before the first is filled.
func (c *Chooser) best(m *Material, s slots, h History, weigh func(*prompts.Ladder) (weight int, ok bool)) (Pushback, bool) {
	for _, w := range c.inOrder(m, h, weigh) {
		if p, ok := fill(w.ladder, 1, s.of(w.ladder)); ok {
			return p, true
		}
	}
	return Pushback{}, false
}

// A candidate is a ladder that could be asked.
type candidate struct {
	ladder *prompts.Ladder
	rank
}

// inOrder returns the ladders that could be asked, the best first.
func (c *Chooser) inOrder(m *Material, h History, weigh func(*prompts.Ladder) (weight int, ok bool)) []candidate {
	ladders := c.ladders()
	all := make([]candidate, 0, len(ladders)/2)
	for i := range ladders {
		l := &ladders[i]
		if weight, ok := weigh(l); ok {
			all = append(all, candidate{l, rank{h.last(l.ID), weight, m.lot.of(l.ID)}})
		}
	}
	slices.SortStableFunc(all, func(a, b candidate) int { return a.compare(b.rank) })
	return all
}

// A rank orders the ladders that could be asked.
type rank struct {
	asked, weight int
	lot           uint64
}

func (r rank) compare(o rank) int {
	return cmp.Or(cmp.Compare(r.asked, o.asked), cmp.Compare(r.weight, o.weight), cmp.Compare(r.lot, o.lot))
}

// fit reports whether a ladder belongs to the loop and the kind of question, and to what was told.
func fit(l *prompts.Ladder, m *Material) bool {
	kind := m.Kind
	if kind == "" {
		kind = prompts.Behavioural
	}
	if len(l.Kinds) == 0 && kind != prompts.Behavioural || len(l.Kinds) > 0 && !slices.Contains(l.Kinds, kind) {
		return false
	}
	if m.Person && len(l.Wants) > 0 && l.Wants[0] == "customer_loop" && !slices.Contains(l.Needs, "mentoring") {
		return false // whoever is helped is the customer of such a story
	}
	return (len(l.Loops) == 0 || m.Loop == "" || slices.Contains(l.Loops, m.Loop)) && m.allows(l)
}

func climbed(turns []Turn, ladder string) bool {
	return slices.ContainsFunc(turns, func(t Turn) bool { return t.Pushback.Ladder == ladder })
}

// rung returns one rung of a ladder, filled from the answer.
func (c *Chooser) rung(m *Material, id string, level int) (Pushback, bool) {
	if l := c.ladder(id); l != nil {
		return fill(l, level, newSlots(m, l.Flag, nil).of(l))
	}
	return Pushback{}, false
}

// Wants returns the evidence that would repair what a ladder goes at.
func (c *Chooser) Wants(ladder string) []string {
	if l := c.ladder(ladder); l != nil {
		return l.Wants
	}
	return nil
}

// ladder returns the ladder of an id, nil where there is none.
func (c *Chooser) ladder(id string) *prompts.Ladder {
	ladders := c.ladders()
	i := slices.IndexFunc(ladders, func(l prompts.Ladder) bool { return l.ID == id })
	if i < 0 {
		return nil
	}
	return &ladders[i]
}

// defaultSeconds is the time for a reply where the rung names none.
const defaultSeconds = 75

// fill words one rung from the answer; false where the answer cannot fill it.
func fill(l *prompts.Ladder, level int, s slots) (Pushback, bool) {
	if level > len(l.Rungs) {
		return Pushback{}, false
	}
	rung := l.Rungs[level-1]
	words, quote, ok := s.fill(rung.Text)
	if !ok {
		return Pushback{}, false
	}
	return Pushback{
		ID: fmt.Sprintf("%s/%d", l.ID, level), Ladder: l.ID, Level: level, Flag: l.Flag,
		Text: words, Quote: quote, Seconds: cmp.Or(rung.Seconds, defaultSeconds),
	}, true
}
