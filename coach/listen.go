package coach

import (
	"cmp"
	"slices"

	"pushback/coach/ear"
	"pushback/coach/pushback"
	"pushback/coach/text"
)

// listen hears the answer, and returns it with its text as the ear read it: whatever looks at the sentences later has to
// see the same ones. The sections that the answer was typed in count before those the ear takes from the text.
func (c *Coach) listen(in Input) (Input, ear.Heard) {
	h := c.hear(in.Text)
	in.said, in.Text = in.Text, cmp.Or(h.Parted, in.Text)
	if in.Parts != nil {
		h.Parts = in.Parts
	}
	h.Evidence = withWatch(in.Text, withoutStart(in.Text, h), h.RedFlags)
	doubtNobody(in.Text, h.Evidence)
	believeVoices(h.Evidence, pushback.Voices(in.Text))
	h.RedFlags = inDoubtWhereTold(in.Text, withWould(in.Text, withBlame(in, withHandover(in.Text, withoutEnd(in.Text, h)))))
	h.RedFlags = c.gaps(in, h)
	h.Numbers = pushback.Named(in.Text, h.Numbers)
	return in, h
}

// doubtNobody marks it as doubtful that customers were listened to where no words of that name anybody.
func doubtNobody(answer string, evidence []ear.Finding) {
	if told(answer, evidence, "customer_loop") {
		return
	}
	for i, f := range evidence {
		evidence[i].Doubtful = f.Doubtful || f.Label == "customer_loop"
	}
}

// withoutEnd returns the red flags of what was heard, with the one that there is no result where the answer says that its
// speaker never learnt one where it comes to its end, and nothing was released or measured: what it did for the
// business cannot be asked then.
func withoutEnd(answer string, h ear.Heard) []ear.Finding {
	if slices.ContainsFunc(h.RedFlags, func(f ear.Finding) bool { return f.Label == "launch_only" }) ||
		slices.ContainsFunc(h.Evidence, func(f ear.Finding) bool { return ofAnEnd[f.Label] && !f.Doubtful }) {
		return h.RedFlags
	}
	unknown := pushback.Unlearnt(answer)
	if unknown.Empty() || unknown.Start < len(answer)/2 {
		return h.RedFlags
	}
	flags := slices.DeleteFunc(slices.Clone(h.RedFlags), func(f ear.Finding) bool { return f.Label == "no_business_link" })
	flags = surelyRaised(flags, ear.Finding{Span: unknown, Label: "no_result", Rule: "told plainly", Why: "How it ended is not known."})
	return surelyRaised(flags, ear.Finding{Label: "no_numbers", Rule: "told plainly", Why: "I heard no change that carries a number."})
}

// ofAnEnd are the kinds of evidence that tell what came of something.
var ofAnEnd = map[string]bool{"delta": true, "baseline_and_result": true, "money": true, "business_kpi": true}

// withHandover adds to red flags that the thing went to others, where an answer tells so in plain words and the ear
// did not take them for it; what it heard in doubt is told by those words.
func withHandover(answer string, flags []ear.Finding) []ear.Finding {
	told := pushback.Handover(answer)
	if told.Empty() {
		return flags
	}
	return surelyRaised(flags, ear.Finding{Span: told, Label: "handed_off", Rule: "told plainly", Why: "What came after went to somebody else."})
}

// withBlame adds to red flags that what went wrong is put on others, where the story of a conflict or a failure does so
// again and again and takes no part of it. In other stories, that nobody asked is why the speaker began.
func withBlame(in Input, flags []ear.Finding) []ear.Finding {
	at, n := pushback.PutsOnOthers(in.Text)
	if n < severalTimes || pushback.BlamesSelf(in.Text) || !pushback.AsksForFailure(in.Question) && !pushback.AsksForConflict(in.Question) {
		return flags
	}
	return surelyRaised(flags, ear.Finding{Span: at, Label: "blames_others", Rule: "told plainly", Why: "What went wrong is told as what others did."})
}

// withWatch adds to evidence that the speaker went on watching the thing, where an answer tells so in plain words and the
// ear did not take them for it; what it heard in doubt is told by those words.
func withWatch(answer string, evidence, flags []ear.Finding) []ear.Finding {
	const label = "post_launch_ownership"
	told := pushback.StillWatching(answer)
	if told.Empty() || slices.ContainsFunc(flags, func(f ear.Finding) bool { return f.Label == "hypothetical" }) {
		return evidence
	}
	known := false
	for i, f := range evidence {
		if f.Label != label {
			continue
		}
		evidence[i].Doubtful = false
		if f.Overlaps(told) || f.Around.Overlaps(told) {
			evidence[i].Strength, known = max(f.Strength, ear.Clear), true
		}
	}
	if known {
		return evidence
	}
	at, _ := slices.BinarySearchFunc(evidence, told.Start, func(f ear.Finding, start int) int { return cmp.Compare(f.Start, start) })
	return slices.Insert(evidence, at, ear.Finding{Span: told, Around: told, Label: label, Rule: "told plainly", Why: "The speaker kept owning it after the release.", Strength: ear.Clear})
}

// withWould adds to red flags that no case is told, where an answer says again and again what its speaker would do and
// never what they did.
func withWould(answer string, flags []ear.Finding) []ear.Finding {
	at, n := pushback.OnlyWould(answer)
	if n < oftenEnough {
		return flags
	}
	return surelyRaised(flags, ear.Finding{Span: at, Label: "hypothetical", Rule: "told plainly", Why: "What would be done is told, and no case in which it was."})
}

// oftenEnough is how often it is told what would be done before that is all there is.
const oftenEnough = 3

// severalTimes is how often something goes wrong because of others before that is how the story is told.
const severalTimes = 2

// surelyRaised returns flags with one that is raised for certain, in the place of one that was raised in doubt.
func surelyRaised(flags []ear.Finding, f ear.Finding) []ear.Finding {
	at := slices.IndexFunc(flags, func(o ear.Finding) bool { return o.Label == f.Label })
	if at < 0 {
		return append(slices.Clone(flags), f)
	}
	if flags[at].Doubtful {
		flags = slices.Clone(flags)
		flags[at] = f
	}
	return flags
}

// toldAfterAll says for a red flag when an answer may tell what it says is missing, so that it is raised in doubt: values of
// one kind in the second half, something the speaker goes on with, a number of the end beside the praise.
var toldAfterAll = map[string]func(answer string) bool{
	"no_numbers": func(answer string) bool {
		return pushback.SetsValues(answer[len(answer)/2:]) || pushback.EndsInValues(answer)
	},
	"launch_only": func(answer string) bool {
		return pushback.KeptUp(answer) || pushback.Keeps(answer[len(answer)/2:]) || pushback.KeepsUpTogether(answer[len(answer)/2:])
	},
	"vague_impact": pushback.EndsInValues,
	"no_result":    pushback.EndsInValues,
}

// inDoubtWhereTold returns flags with those marked as doubtful that speak against what the answer may tell.
func inDoubtWhereTold(answer string, flags []ear.Finding) []ear.Finding {
	flags = slices.Clone(flags)
	for i, f := range flags {
		if told := toldAfterAll[f.Label]; told != nil && !f.Doubtful {
			flags[i].Doubtful = told(answer)
		}
	}
	return flags
}

// believeVoices takes it as plain that customers were listened to where somebody who is none of those that build
// the thing says something shortly before.
func believeVoices(evidence []ear.Finding, voices []text.Span) {
	for i, f := range evidence {
		if f.Label == "customer_loop" && slices.ContainsFunc(voices, func(v text.Span) bool { return v.Start < f.End && f.Start-v.End < soonAfter }) {
			evidence[i].Doubtful = false
		}
	}
}

// soonAfter is how many bytes after somebody's words a decision may be told that they led to.
const soonAfter = 400

// told reports whether a kind of evidence was heard in words that could be shown for it.
func told(answer string, evidence []ear.Finding, label string) bool {
	looked := 0
	for _, f := range evidence {
		if f.Label != label || f.Strength < ear.Faint {
			continue
		}
		if !pushback.Telling(answer, f).Empty() {
			return true
		}
		if looked++; looked == enoughLooks {
			break
		}
	}
	return false
}

// enoughLooks is at how many places of a kind it is looked for words that show it: an answer has a few, and a
// text that goes on for ever has none that the first do not.
const enoughLooks = 12

// withoutStart leaves out of the evidence what is told of others before the speaker began, where an
// outcome of the same kind is told later on: how things once got worse is no result.
func withoutStart(answer string, h ear.Heard) []ear.Finding {
	begins := func(f ear.Finding) bool { return sectionAt(h.Parts, f) == string(ear.Situation) }
	later := map[string]bool{}
	for _, f := range h.Evidence {
		later[kindOfOutcome(f.Label)] = later[kindOfOutcome(f.Label)] || !begins(f)
	}
	return slices.DeleteFunc(slices.Clone(h.Evidence), func(f ear.Finding) bool {
		return outcome[f.Label] && later[kindOfOutcome(f.Label)] && begins(f) && !firstPerson.MatchString(f.Of(answer))
	})
}

// kindOfOutcome takes a change and its two values for the same.
func kindOfOutcome(label string) string {
	if label == "baseline_and_result" {
		return "delta"
	}
	return label
}

// outcome are the kinds of evidence that tell what came of the work.
var outcome = map[string]bool{"delta": true, "baseline_and_result": true, "business_kpi": true, "money": true}

var firstPerson = text.NewPattern(`(?i)\b(?:i|i'm|i've|i'd|my)\b`)
