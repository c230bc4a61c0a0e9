package coach

import (
	"pushback/coach/craft"
)

// judgeCraft sets the scores and the verdict of an answer that tells no story, by what it gives of
// the things that its kind of question asks for: a judgement is 1 where nothing counts for it, 3
// where something does, 4 where that holds a figure or there is more of it, and 5 where all of it is
// there with a figure.
func (r *Report) judgeCraft(l labels) {
	r.Judgements = Judgements{
		Impact: r.craftScore("impact"), Scope: r.craftScore("scope"), Ownership: r.craftScore("ownership"),
		KPILinkage: r.craftScore("kpi_linkage"), CustomerLoop: r.craftScore("customer_loop"),
	}
	given := 0
	for _, f := range r.Craft {
		if f.Given() {
			given++
		}
	}
	r.Verdict = craftVerdict(given, len(r.Craft))
	if l.any("inconsistent_numbers") || r.Words < fewWords {
		r.Verdict = lower(r.Verdict, LeanNo)
	}
}

// fewWords is how short a definition may be before it is a list of terms.
const fewWords = 25

func (r *Report) craftScore(judgement string) int {
	given, asked, figure := 0, 0, false
	for _, f := range r.Craft {
		if f.Judges != judgement {
			continue
		}
		asked++
		if f.Given() {
			given++
			figure = figure || f.Figure
		}
	}
	switch {
	case given == 0:
		return 1
	case given == asked && figure:
		return 5
	case given > 1 || figure:
		return 4
	}
	return 3
}

// craftVerdict returns the step for what is missing of the things asked for.
func craftVerdict(given, asked int) Verdict {
	switch missing := asked - given; {
	case given == 0:
		return StrongNo
	case missing == 0:
		return StrongYes
	case missing == 1:
		return Yes
	case missing == 2:
		return LeanYes
	case given >= 3:
		return LeanNo
	}
	return No
}

// lower returns the worse of two verdicts.
func lower(a, b Verdict) Verdict {
	for _, v := range Verdicts {
		if v == a || v == b {
			return v
		}
	}
	return a
}

// craftOf hears what a kind of question asks for beside a story.
func craftOf(in Input) []craft.Finding { return craft.Hear(kindOf(in), in.Text) }
