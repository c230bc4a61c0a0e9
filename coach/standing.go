package coach

import (
	"slices"

	"pushback/coach/interview"
	"pushback/coach/pushback"
)

// Standing returns the red flags of a report that the thread of a session left standing, worst
// first: those that no reply repaired. A reply repairs the flag it was asked about and those that
// are about the same thing: whoever gave the number when asked for it gave it for both.
func Standing(s interview.Session, r Report) []RedFlag {
	return slices.DeleteFunc(slices.Clone(r.RedFlags), func(f RedFlag) bool {
		_, repaired := RepairOf(s, f.ID)
		return repaired
	})
}

// RepairOf returns the exchange in which a red flag was repaired, or false.
func RepairOf(s interview.Session, flag string) (interview.Exchange, bool) {
	i := slices.IndexFunc(s.Thread, func(e interview.Exchange) bool {
		return e.Hearing.Outcome == pushback.Repaired && e.Pushback.Flag != "" && pushback.SameTheme(e.Pushback.Flag, flag)
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
//   - a flag that was repaired weighs no more, and the evidence of the reply that repaired it counts
//     as given;
//   - what had to be asked for does not reach the highest step, strong yes;
//   - a reply that contradicts the answer costs one step; a gap that was admitted stays what it was.
func (c *Coach) Review(s interview.Session) Report {
	in := InputOf(s)
	r := c.Analyze(in)
	if len(s.Thread) == 0 {
		return r
	}
	l := labelsOf(in, c.listen(in))
	alone := verdictOf(l, judgementsOf(l))
	repaired, contradicted := l.thread(s, r)
	r.judge(l)
	if repaired && alone != StrongYes && r.Verdict == StrongYes {
		r.Verdict = Yes
	}
	if contradicted {
		r.Verdict = Verdicts[max(0, slices.Index(Verdicts[:], r.Verdict)-1)]
	}
	return r
}

// thread counts what the replies gave. It reports whether any flag was repaired and whether a
// reply contradicted the answer.
func (l labels) thread(s interview.Session, r Report) (repaired, contradicted bool) {
	for _, f := range r.RedFlags {
		if _, ok := RepairOf(s, f.ID); ok {
			delete(l.has, f.ID)
			repaired = true
		}
	}
	for _, e := range s.Thread {
		switch e.Hearing.Outcome {
		case pushback.Repaired:
			for _, id := range e.Hearing.Gave {
				l.has[id] = true
			}
			for _, id := range implied[e.Pushback.Flag] {
				l.has[id] = true
			}
		case pushback.Contradicted:
			contradicted = true
		}
		if e.Hearing.Opened != "" {
			l.has[e.Hearing.Opened] = true
		}
	}
	return repaired, contradicted
}

// implied names the evidence that a repaired flag was missing: a reply too short for the ear to
// hear it in still gave it.
var implied = map[string][]string{
	"no_numbers": {"delta"}, "vague_impact": {"delta"}, "no_result": {"delta"},
	"no_business_link": {"business_kpi"}, "no_customer_loop": {"customer_loop"},
	"launch_only": {"post_launch_ownership"}, "handed_off": {"post_launch_ownership"},
	"we_not_i": {"personal_action"}, "hedged_ownership": {"personal_action"}, "hypothetical": {"personal_action"},
	"followed_orders": {"personal_action"}, "no_own_decision": {"personal_action"},
}
