package coach

import (
	"slices"

	"pushback/coach/craft"
	"pushback/coach/interview"
	"pushback/coach/pushback"
)

// Standing returns the red flags of a report that the thread of a session left standing, worst
// first: those that no reply repaired. A reply repairs the flag it was asked about, those that are
// about the same thing, and those whose missing evidence it gave by the way.
func Standing(s interview.Session, r Report) []RedFlag {
	return slices.DeleteFunc(slices.Clone(r.RedFlags), func(f RedFlag) bool {
		_, repaired := RepairOf(s, f.ID)
		return repaired
	})
}

// RepairOf returns the exchange in which a red flag was repaired, or false.
func RepairOf(s interview.Session, flag string) (interview.Exchange, bool) {
	i := slices.IndexFunc(s.Thread, func(e interview.Exchange) bool { return pushback.Mends(flag, e.Pushback, e.Hearing) })
	if i < 0 {
		return interview.Exchange{}, false
	}
	return s.Thread[i], true
}

// GivenIn returns the exchange in whose reply a kind of evidence was given, or false.
func GivenIn(s interview.Session, evidence string) (interview.Exchange, bool) {
	i := slices.IndexFunc(s.Thread, func(e interview.Exchange) bool {
		return e.Hearing.Outcome != pushback.Contradicted && slices.Contains(pushback.Gave(e.Pushback, e.Hearing), evidence)
	})
	if i < 0 {
		return interview.Exchange{}, false
	}
	return s.Thread[i], true
}

// Review returns the report of a session with what its replies did to it. The red flags, the
// evidence and the numbers are those of the answer, where they can be quoted; the judgements and
// the verdict count what was given in the thread too:
//
//   - a flag that was repaired weighs no more, and the evidence that the replies gave counts as given;
//   - a repair with no evasion beside it is worth a step at the least, as far as the flags that stand allow;
//   - what had to be asked for does not reach the highest step, strong yes;
//   - a gap that was asked about and in the end evaded or admitted costs a point, and a reply that
//     contradicts the answer a whole step; one that was left unanswered stays what it was.
func (c *Coach) Review(s interview.Session) Report {
	in := InputOf(s)
	r, l := c.analyze(in)
	if len(s.Thread) == 0 {
		return r
	}
	alone := verdictOf(l, judgementsOf(l))
	repaired, contradicted := l.thread(s, &r)
	l.lost = lost(s)
	r.judge(l)
	if repaired && l.lost == 0 {
		r.Verdict = Verdicts[max(rankOf(r.Verdict), min(rankOf(alone)+1, ceiling(l), rankOf(Yes)))]
	}
	if repaired && alone != StrongYes && r.Verdict == StrongYes {
		r.Verdict = Yes
	}
	if contradicted {
		r.Verdict = Verdicts[max(0, slices.Index(Verdicts[:], r.Verdict)-1)]
	}
	return r
}

// lost counts the red flags that were asked about and in the end evaded or admitted.
func lost(s interview.Session) int {
	last := map[string]pushback.Outcome{}
	for _, e := range s.Thread {
		last[e.Pushback.Flag] = e.Hearing.Outcome
	}
	n := 0
	for flag, outcome := range last {
		if _, repaired := RepairOf(s, flag); flag == "" || repaired {
			continue
		}
		if outcome == pushback.Evaded || outcome == pushback.Conceded {
			n++
		}
	}
	return n
}

// thread counts what the replies gave. It reports whether any flag was repaired and whether a
// reply contradicted the answer.
func (l labels) thread(s interview.Session, r *Report) (repaired, contradicted bool) {
	for _, f := range r.RedFlags {
		if _, ok := RepairOf(s, f.ID); ok {
			delete(l.has, f.ID)
			repaired = true
		}
	}
	for _, e := range s.Thread {
		if e.Hearing.Outcome == pushback.Repaired {
			r.Craft = craft.WithReply(r.Craft, e.Pushback.Ladder, e.Reply.Text)
		}
		if e.Hearing.Outcome == pushback.Contradicted {
			contradicted = true
			continue
		}
		for _, id := range pushback.Gave(e.Pushback, e.Hearing) {
			l.has[id], l.plain[id] = true, true
			l.has[aPlainGoal] = l.has[aPlainGoal] || id == "strategic_goal"
		}
		if e.Hearing.Opened != "" {
			l.has[e.Hearing.Opened] = true
		}
	}
	return repaired, contradicted
}
