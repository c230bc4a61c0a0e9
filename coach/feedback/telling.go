package feedback

import (
	"fmt"
	"slices"
	"strings"

	"pushback/coach"
	"pushback/coach/pushback"
	"pushback/coach/text"
)

// telling writes how the answer was told: who acts in it, and in whose language.
func (w *writer) telling() {
	var notes []string
	if len(w.Report.Craft) > 0 {
		return
	}
	for _, note := range []string{w.balance(), w.drift(), w.hedges()} {
		if note != "" {
			notes = append(notes, note)
		}
	}
	if len(notes) == 0 {
		return
	}
	w.section("How it was told")
	for _, note := range notes {
		w.line("- %s", note)
	}
}

// balance says where the answer stands between “we” and “I”. It is a band: more than half “we”
// hides the own part, and “I” alone leaves no team in sight.
func (w *writer) balance() string {
	d := w.Report.Delivery
	others := company.MatchString(w.Answer) || w.gave("cross_team_influence") || pushback.HearsVoice(w.Answer)
	counts := fmt.Sprintf("%d × “I”, %d × “we”", d.I, d.We)
	switch {
	case d.I+d.We < 4 || w.raised("hypothetical"):
		return ""
	case d.We > d.I && w.raised("we_not_i"):
		return counts + ": most of it is told of “we”, and a listener cannot tell what was yours."
	case d.We == 0 && d.I >= 8 && !others:
		return counts + ": there is no team in sight. One sentence on who else was needed makes the rest more credible."
	}
	return counts + "."
}

// company are the words for whoever else was there.
var company = text.NewPattern(`(?i)\b(?:team|colleagues?|engineers?|designers?|lead|manager|director|guys?|folks|people|intern|analyst|sales|finance|marketing|legal|support|he|she|they|him|her|them)\b`)

func (w *writer) raised(flag string) bool {
	return slices.ContainsFunc(w.Report.RedFlags, func(f coach.RedFlag) bool { return f.ID == flag })
}

// drift says whether the answer speaks of building or of customers, decisions and measures.
func (w *writer) drift() string {
	d := w.Report.Delivery
	if d.Implementation+d.Product < enoughWords {
		return ""
	}
	counts := fmt.Sprintf("%s of building against %d of customers, decisions and measures", plural(d.Implementation, "word"), d.Product)
	if 2*d.Implementation > 3*d.Product {
		return counts + ": told as an engineer tells it. Swap one sentence about how it was built for one about why this and not something else."
	}
	if d.Product > d.Implementation {
		return counts + ": told as a product manager tells it."
	}
	return ""
}

// enoughWords is how many words of either kind it takes to say in whose language an answer is told.
const enoughWords = 12

// manyHedges is from how many softening words on they are worth a line.
const manyHedges = 4

func (w *writer) hedges() string {
	if n := w.Report.Delivery.Hedges; n >= manyHedges {
		return "Words that soften what was done come often: each takes a little off what it stands beside."
	}
	return ""
}

// principles writes what was shown, with the words that show it.
func (w *writer) principles() {
	shown := slices.DeleteFunc(slices.Clone(w.Report.Principles), func(p coach.Principle) bool {
		return w.failure() && (ofSuccess[p.ID] || w.ledUp(p)) || p.ID == "customer_obsession" && (pushback.AsksForPeople(w.Question) || w.ofNobody(p)) || p.ID == "deliver_results" && (pushback.AsksForPeople(w.Question) || !strings.HasPrefix(w.heard(w.rows()[0]), "“"))
	})
	if len(shown) == 0 {
		return
	}
	w.section("Principles shown")
	for _, p := range shown {
		w.line("- **%s**: %s", w.principle(p.ID), w.showing(p))
	}
}

// ofNobody reports whether a principle that is about customers would be shown by words in which none is heard, or none who
// steered anything.
func (w *writer) ofNobody(p coach.Principle) bool {
	if e, ok := w.evidence("customer_loop"); ok && isClear(e) && w.told(e) != "" {
		return false
	}
	whole := w.inFull(p.Quote)
	return pushback.Idle(whole) || !pushback.HearsAnybody(whole) && !pushback.NamesUsers(whole)
}

// ledUp reports whether the words of a principle stand in the first half of the story of a failure: they led up to it.
func (w *writer) ledUp(p coach.Principle) bool {
	at := w.find(p.Quote)
	return at >= 0 && at < len(w.Answer)/2
}

// showing quotes a principle: one that a kind of evidence shows by the words in which that was heard most plainly.
func (w *writer) showing(p coach.Principle) string {
	if p.ID == "deliver_results" {
		if result := w.heard(w.rows()[0]); strings.HasPrefix(result, "“") {
			return result
		}
	}
	if e, ok := w.evidence(shownBy[p.ID]); ok && isClear(e) && w.told(e) != "" {
		return w.told(e)
	}
	return w.inFull(p.Quote)
}

// shownBy names the evidence that shows a principle by itself.
var shownBy = map[string]string{
	"customer_obsession": "customer_loop", "ownership": "post_launch_ownership", "dive_deep": "data_analysis", "learn_and_be_curious": "lesson",
}

// ofSuccess are the principles that the words of a failure do not show: what was insisted on may have been the
// mistake, and its figures are no result.
var ofSuccess = map[string]bool{"deliver_results": true, "have_backbone_disagree_and_commit": true, "are_right_a_lot": true}

func (w *writer) principle(id string) string {
	if w.Library != nil {
		if record, err := w.Library.Principle(id); err == nil {
			return record.Title
		}
	}
	return upper(strings.ReplaceAll(id, "_", " "))
}
