package coach

import (
	"slices"
	"strings"

	"pushback/coach/ear"
	"pushback/coach/pushback"
	"pushback/coach/text"
	"pushback/prompts"
)

// fits lists the red flags that mean something in an answer that is no story: a metric is defined
// and a vision is told in "would", and nobody launches anything in them.
var fits = map[prompts.Kind][]string{
	prompts.Metric: {"inconsistent_numbers"},
	prompts.Data:   {"inconsistent_numbers", "no_numbers", "no_business_link"},
	prompts.Vision: {"inconsistent_numbers"},
}

// gaps returns the red flags of an answer that fit its kind of question, worst first. An answer
// spoken aloud without a transcript has the gaps that its ticks leave.
func (c *Coach) gaps(in Input, h ear.Heard) []ear.Finding {
	flags := slices.Clone(h.RedFlags)
	if pushback.AsksForPeople(in.Question) {
		flags = slices.DeleteFunc(flags, func(f ear.Finding) bool { return ofThings[f.Label] })
	}
	flags = slices.DeleteFunc(flags, func(f ear.Finding) bool {
		return f.Label == "vague_impact" && !f.Empty() && ofOwnMind.MatchString(f.Of(in.Text))
	})
	if len(in.Ticked) > 0 && in.Text == "" {
		flags = untickedGaps(in.Ticked)
	}
	return c.worstFirst(in, h, flags)
}

// ofOwnMind matches what the speaker thinks since, and no outcome: "I trust that chart far less now".
var ofOwnMind = text.NewPattern(`(?i)^\W*(?:(?:so|and|but) )*i(?:'ve| have)? (?:now |also |really |just )?(?:trust|believe|listen|learn(?:ed|t)?|think|care|know|understand)\b`)

// doubts returns what an interviewer would go at, worst first: the red flags, and what is only
// suspected where that presses more than any of them, or where there is nothing else to go at.
func (c *Coach) doubts(in Input, h ear.Heard) []ear.Finding {
	var suspected []ear.Finding
	for _, f := range h.Pressing {
		if !h.Suspected(f.Label) {
			break // what is raised presses more than what follows
		}
		if !mayTell(in, h, f) {
			suspected = append(suspected, f)
		}
	}
	all := c.worstFirst(in, h, slices.Concat(h.RedFlags, suspected))
	all = slices.DeleteFunc(all, func(f ear.Finding) bool { return f.Doubtful && mayBeTold(in, f.Label) })
	if pushback.AsksForFailure(in.Question) { // a failure is asked about in other ways
		all = slices.DeleteFunc(all, func(f ear.Finding) bool { return neverOfFailure[f.Label] })
	}
	if pushback.AsksForPeople(in.Question) { // what somebody can do now is seldom told in numbers
		all = slices.DeleteFunc(all, func(f ear.Finding) bool { return f.Label == "no_numbers" && f.Doubtful })
	}
	return openEnd(in.Text, effectBeforeCustomer(in, h, all))
}

// effectBeforeCustomer asks what it changed for the customers, or for whoever pays, where all there is to go at is that
// customers may not have been listened to, and no such effect was heard either: a sharper question than who noticed.
func effectBeforeCustomer(in Input, h ear.Heard, all []ear.Finding) []ear.Finding {
	if len(all) != 1 || all[0].Label != "no_customer_loop" || !all[0].Doubtful || pushback.AsksForPeople(in.Question) ||
		pushback.NamesMoney(in.Text) || slices.ContainsFunc(h.Evidence, func(f ear.Finding) bool { return f.Label == "business_kpi" && !f.Doubtful }) {
		return all
	}
	return append([]ear.Finding{{Label: "no_business_link", Doubtful: true}}, all...)
}

// mayBeTold reports whether an answer may tell in its end what a doubtful gap misses. Whoever was helped is what the business
// got from a story of that.
func mayBeTold(in Input, flag string) bool {
	switch flag {
	case "no_result":
		return pushback.TellsEnd(in.Text) || pushback.EndsInChange(in.Text)
	case "no_numbers":
		return pushback.EndsInChange(in.Text)
	case "no_business_link":
		return pushback.AsksForPeople(in.Question)
	}
	return false
}

// neverOfFailure are the gaps that nobody goes at in the story of a failure.
var neverOfFailure = map[string]bool{"no_business_link": true, "launch_only": true, "no_customer_loop": true}

// openEnd asks for the result of what is not finished in place of its number.
func openEnd(answer string, all []ear.Finding) []ear.Finding {
	if !pushback.Unfinished(answer) {
		return all
	}
	for i, f := range all {
		if f.Label == "no_numbers" {
			all[i].Label, all[i].Span = "no_result", text.Span{}
		}
	}
	return all
}

// ofSuccess are the gaps that the story of a failure is not suspected of: it has an end, and nobody launches it.
var ofSuccess = map[string]bool{"no_result": true, "no_numbers": true, "no_business_link": true, "launch_only": true, "no_customer_loop": true, "handed_off": true}

// ofThings are the gaps that the story of somebody who was developed does not have: nobody launches a person, and
// what they take over is what it was for.
var ofThings = map[string]bool{"handed_off": true, "launch_only": true}

// mayTell reports whether an answer may have told what a suspicion misses in it: a number may be small
// and be there all the same.
func mayTell(in Input, h ear.Heard, f ear.Finding) bool {
	answer := in.Text
	if pushback.AsksForFailure(in.Question) && ofSuccess[f.Label] || pushback.AsksForPeople(in.Question) && (ofThings[f.Label] || f.Label == "no_business_link") {
		return true
	}
	switch f.Label {
	case "no_numbers", "no_result":
		return pushback.TellsChange(answer)
	case "vague_impact":
		return hears(h, "delta") || f.Empty() && pushback.TellsChange(answer) // no words praise anything, and something was counted
	case "handed_off":
		return f.Empty() || hears(h, "post_launch_ownership") // to ask after a handover takes one as told
	case "followed_orders":
		return f.Empty() || pushback.Argues(answer)
	case "blames_others", "hedged_ownership":
		return f.Empty() // to ask after others' faults and small words takes them as told too
	case "no_business_link":
		// there is something surer; and where a measure of the business may have been heard, it was nearly always told
		return len(h.RedFlags) > 0 || pushback.NamesMoney(answer) || hears(h, "business_kpi")
	case "launch_only":
		return !pushback.TellsLaunch(answer) || pushback.MayTell(answer, "post_launch_ownership")
	case "we_not_i":
		return h.Delivery.I > h.Delivery.We
	case "no_own_decision":
		return pushback.TellsChoice(answer)
	case "no_customer_loop":
		return told(answer, h.Evidence, "customer_loop")
	}
	return false
}

// hears reports whether a kind of evidence was heard.
func hears(h ear.Heard, evidence string) bool {
	return slices.ContainsFunc(h.Evidence, func(f ear.Finding) bool { return f.Label == evidence })
}

// asksForChange are the red flags that say of a change that it has no number.
var asksForChange = map[string]bool{"no_numbers": true, "no_result": true}

// praising are the word classes of the rules whose words praise an outcome instead of counting it.
var praising = []string{"loved", "success", "intensifier", "better_than", "improved", "went_well", "happy", "positive", "exploded", "appreciated", "cheer"}

// anchored moves the words of a flag to those that show it, where the stretch it was heard in would be
// quoted by others. What is heard in an answer as a whole, and shown by no words of it, is quoted by none.
func (c *Coach) anchored(answer string, flags []ear.Finding) []ear.Finding {
	shows := map[string]func(string) []int{"handed_off": pushback.HandsOver, "vague_impact": c.praise.FindStringIndex}
	for i, f := range flags {
		find, ok := shows[f.Label]
		if !ok || f.Empty() || find(pushback.Quote(answer, f.Span).Of(answer)) != nil {
			continue
		}
		within := f.Span
		if f.Label == "handed_off" {
			within = sentenceOf(answer, within) // whoever took it over may stand before what one did next
		}
		if at := find(within.Of(answer)); at != nil {
			flags[i].Span = clauseOf(answer, text.Span{Start: within.Start + at[0], End: within.Start + at[1]})
		}
	}
	for i, f := range flags {
		if f.Label == "no_result" && !f.Empty() && saidByOthers(answer, f.Span) {
			unquote(flags[i:i+1], f.Label)
		}
		if f.Label == "hypothetical" && !f.Empty() && !wouldDo.MatchString(pushback.Quote(answer, f.Span).Of(answer)) {
			for _, at := range wouldDo.FindAllStringIndex(answer, -1) {
				if !pushback.Supposed(answer, at[0]) {
					flags[i].Span = text.Span{Start: at[0], End: at[1]}
					break
				}
			}
		}
	}
	if slices.ContainsFunc(flags, func(f ear.Finding) bool { return f.Label == "hypothetical" }) {
		unquote(flags, "no_result") // its "could" and "would" are about somebody else's doing
	}
	shown := map[string]func(string) bool{"vague_impact": c.praise.MatchString, "launch_only": func(words string) bool {
		return c.shipped.MatchString(words) && !pushback.TellsPrice(words) && !tookOut.MatchString(words)
	}, "blames_others": pushback.GoesWrong, "we_not_i": doneTogether.MatchString}
	for i, f := range flags {
		if f.Label == "blames_others" && f.Strength >= ear.Clear && !f.Doubtful {
			continue // what is heard plainly need not name what went wrong: that somebody is a difficult man is enough
		}
		if shows, ok := shown[f.Label]; ok && !f.Empty() && (!shows(f.Of(answer)) || f.Label == "vague_impact" && noPraise.MatchString(f.Of(answer))) {
			flags[i].Span = text.Span{}
		}
		if f.Label == "handed_off" && f.Doubtful && !f.Empty() && !pushback.GivesAway(f.Of(answer)) {
			flags[i].Span = text.Span{}
		}
	}
	return flags
}

// saidByOthers reports whether words take in what somebody else says: that a customer does not know something is no end of the
// story.
func saidByOthers(answer string, at text.Span) bool {
	const several = 10
	return slices.ContainsFunc(text.Quoted(answer, several), func(said text.Span) bool { return said.Contains(at) })
}

// wouldDo matches what somebody would do, or does as a rule.
var wouldDo = text.NewPattern(`(?i)\b(?:i(?:'d| would)|what i(?:'d| would| normally| usually)|i (?:normally|usually|generally)) (?:\pL+ ){1,6}`)

// tookOut matches what went out of the thing, and not to anybody: "the merge screen went out again".
var tookOut = text.NewPattern(`(?i)\bwent out again\b`)

// noPraise matches what only looks like praise: "there's not much you can do".
var noPraise = text.NewPattern(`(?i)\b(?:not|n't|isn't|wasn't|hardly) (?:very )?(?:much|a lot|many|far|really)\b`)

// doneTogether matches what was done by several or by nobody named: what they merely have or are is no doing
// of anybody's.
var doneTogether = text.NewPattern(`(?i)\b(?:we|we'd|we've|team|us|they) (?:all |also |then |just |both |together |really )?(?:\w+ed|built|made|took|came|went|did|put|got|wrote|ran|set|chose|brought|found|cut|kept|gave|began|led|won|met|sat|decide|build)\b|\b(?:was|were|been|got) (?:\w+ly )?(?:\w+ed|built|made|taken|put|written|set|chosen|brought|found|cut|done|given|begun)\b|\b(?:our|team|together|as a)\b`)

// unquote leaves a flag without words, as a thing that was not heard.
func unquote(flags []ear.Finding, label string) {
	for i, f := range flags {
		if f.Label == label && !f.Empty() {
			flags[i].Span, flags[i].Why = text.Span{}, "I heard no outcome at the end."
		}
	}
}

// sentenceOf returns a span with the whole sentence in which it begins.
func sentenceOf(answer string, at text.Span) text.Span {
	for _, s := range sentences(answer) {
		if s.Start <= at.Start && at.Start < s.End {
			return text.Span{Start: s.Start, End: max(s.End, at.End)}
		}
	}
	return at
}

// clauseOf returns the clause around words, or where none can be quoted the words to the end of their
// sentence.
func clauseOf(answer string, at text.Span) text.Span {
	if whole := pushback.Quote(answer, at); whole.End-whole.Start > at.End-at.Start {
		return whole
	}
	if n := strings.IndexAny(answer[at.End:], ".!?,;\n"); n >= 0 && n <= farthest {
		at.End += n
	}
	return at
}

// farthest is how many bytes a clause may go on after the words that show a flag.
const farthest = 60

// untickedGaps names what a story told aloud left out by the candidate's own account.
func untickedGaps(ticked []string) []ear.Finding {
	var flags []ear.Finding
	missing := func(flag string, evidence ...string) {
		if !slices.ContainsFunc(evidence, func(e string) bool { return slices.Contains(ticked, e) }) {
			flags = append(flags, ear.Finding{Label: flag, Rule: "unticked"})
		}
	}
	missing("no_numbers", "delta", "baseline_and_result", "money")
	missing("no_business_link", "business_kpi", "money")
	missing("no_customer_loop", "customer_loop")
	return flags
}
