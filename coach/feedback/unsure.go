package feedback

import (
	"fmt"
	"strings"

	"pushback/coach"
	"pushback/coach/pushback"
)

// plainer says of a red flag that may well be none what could be said so that nobody raises it; of those left out the
// table of judgements says so.
var plainer = map[string]string{
	"hypothetical":     "Whether this is one case, or how you usually go about it",
	"we_not_i":         "Which of the steps were yours",
	"blames_others":    "Which part of what went wrong you take on yourself",
	"no_result":        "What came of it in the end",
	"hedged_ownership": "How large your own part was",
	"followed_orders":  "What in the plan was your own idea",
	"no_own_decision":  "Which choice was yours, and what the other way would have been",
	"launch_only":      "What you still did with it after the launch",
}

// plainerOf says the same of a red flag that rests on words of the answer.
var plainerOf = map[string]string{
	"we_not_i":     "Which of it was yours, where you said %s",
	"vague_impact": "Which number stands behind %s",
	"launch_only":  "What you still did with it after %s",
}

// plainerLine words what could be said more plainly in view of a red flag, "" where there is nothing: praise in no
// words is none.
func (w *writer) plainerLine(f coach.RedFlag) string {
	words := w.flagWords(f)
	if line := plainerOf[f.ID]; line != "" && words != "" {
		return fmt.Sprintf(line, words)
	}
	return plainer[f.ID]
}

// mayTellOf reports whether an answer may tell what a red flag misses: nobody is asked to be plainer about what
// stands there. Where it went to others, and what came after, is told in so many ways that it is asked about alone.
func (w *writer) mayTellOf(flag string) bool {
	switch flag {
	case "no_result":
		return !pushback.EndedUp(w.Answer).Empty() || pushback.Unfinished(w.Answer)
	case "launch_only":
		return pushback.MayTell(w.Answer, "post_launch_ownership") || !pushback.Handover(w.Answer).Empty() || pushback.LostSight(w.Answer)
	case "handed_off":
		return true
	case "vague_impact":
		return pushback.TellsChange(w.Answer)
	case "blames_others":
		return !pushback.GoesWrong(w.Answer)
	}
	return false
}

// unsure lists what was not heard plainly enough to be called a red flag, as what to say more plainly: an
// accusation that the answer refutes costs the trust in all the others.
func (w *writer) unsure(flags []coach.RedFlag) {
	begun := false
	for _, f := range flags {
		line := w.plainerLine(f)
		if line == "" || w.mayTellOf(f.ID) {
			continue
		}
		if !begun {
			w.section("Not heard plainly")
			begun = true
		}
		if f.Repair != "" {
			line += ": “" + strings.Trim(f.Repair, "\"") + "”"
		} else {
			line += "."
		}
		w.line("- %s", line)
	}
}
