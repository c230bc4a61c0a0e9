package feedback

import (
	"strings"

	"pushback/coach"
)

// untold says of each red flag what could not be told, where it may well be none.
var untold = map[string]string{
	"hypothetical":     "Whether this is one case, or how you usually go about it.",
	"we_not_i":         "Which of the steps were yours.",
	"blames_others":    "Which part of what went wrong you take on yourself.",
	"no_result":        "What came of it in the end.",
	"hedged_ownership": "How large your own part was.",
	"followed_orders":  "What in the plan was your own idea.",
	"no_own_decision":  "Which choice was yours, and what the other way would have been.",
	"handed_off":       "Who looked after it once it was running.",
	"no_numbers":       "By how much it changed.",
	"no_business_link": "What customers or the business had of it.",
	"vague_impact":     "Which number stands behind the praise.",
	"launch_only":      "What you still did with it after the launch.",
	"no_customer_loop": "Whether a decision changed because of what customers said or did.",
}

// unsure lists what was not heard plainly enough to be called a red flag. It asks instead: an
// accusation that the answer refutes costs the trust in all the others.
func (w *writer) unsure(flags []coach.RedFlag) {
	if len(flags) == 0 {
		return
	}
	w.section("What I could not tell")
	for _, f := range flags {
		line := untold[f.ID]
		if f.Repair != "" {
			line += " To be sure: “" + strings.Trim(f.Repair, "\"") + "”"
		}
		w.line("- %s", line)
	}
}
