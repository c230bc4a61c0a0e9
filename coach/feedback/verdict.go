package feedback

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"pushback/coach"
	"pushback/coach/numbers/quantity"
	"pushback/coach/pushback"
)

// title writes the verdict with its reason, in one line.
func (w *writer) title() {
	reason := w.reason()
	if w.Calm {
		w.line("# %s", upper(reason))
		return
	}
	w.line("# %s · %s", w.verdict(w.Report.Verdict), reason)
}

// verdict returns the title of a step.
func (w *writer) verdict(v coach.Verdict) string {
	if w.Library != nil {
		for _, record := range w.Library.Rubric().Verdicts {
			if record.ID == string(v) {
				return record.Title
			}
		}
	}
	return upper(strings.ReplaceAll(string(v), "_", " "))
}

// reason says what the answer has and what it lacks most, in half a line each.
func (w *writer) reason() string {
	if len(w.Report.Craft) > 0 {
		return w.craftReason()
	}
	if w.empty() {
		return "there is no story here yet"
	}
	have, lack := w.has(), w.worst()
	switch {
	case have == "" && lack == "":
		return "something was done, and little of it can be weighed yet"
	case have == "":
		return lack
	case lack == "":
		return have
	}
	if strings.Contains(have, ",") {
		return have + "; " + lack
	}
	return have + ", " + lack
}

// storyWords is how short an answer may be before it can hold no story.
const storyWords = 20

// empty reports whether the answer gives an interviewer nothing at all to write down.
func (w *writer) empty() bool {
	if len(w.Report.Evidence) > 0 || w.Report.Verdict != coach.StrongNo {
		return false
	}
	quotes := slices.ContainsFunc(w.Report.RedFlags, func(f coach.RedFlag) bool { return f.Quote != "" })
	return w.Report.Words < storyWords || !quotes && w.Report.Delivery.I+w.Report.Delivery.We == 0
}

// has names what the best score rests on, where that was heard plainly.
func (w *writer) has() string {
	j := w.Report.Judgements
	lost := strings.HasPrefix(w.heard(w.rows()[0]), aLoss)
	measured := j.Impact >= 3 && !lost && w.plainly("delta", "baseline_and_result") && (w.surely("delta") || w.surely("baseline_and_result") || w.repliedWith("delta"))
	tied := measured && strings.HasPrefix(w.heard(w.rows()[3]), "“") && j.Impact >= 4 && j.KPILinkage >= 4 && (w.plainly("money") || w.ofBusiness())
	kept := j.Ownership >= 4 && w.plainly("post_launch_ownership") && pushback.HandsOver(w.Answer) == nil
	switch {
	case measured && w.failure():
		return "the figures are told"
	case tied && kept:
		return "measured, kept up afterwards and tied to the business"
	case tied:
		return "the change is measured and tied to the business"
	case measured:
		return "the change is measured"
	case w.failure() && w.plainly("money") && w.cost() != "":
		return "what it cost is told"
	case j.Impact >= 3 && !lost && w.plainly("money") && w.tellsAmount():
		return "what it came to is told in money"
	case kept:
		return "the work stayed yours afterwards"
	case j.CustomerLoop >= 3 && w.surely("customer_loop") && !w.failure() && !pushback.AsksForPeople(w.Question):
		return "customers steered it"
	case j.Ownership >= 3 && w.plainly("personal_action"):
		return "your own part is clear"
	case j.Scope >= 3 && w.plainly("scope") && strings.HasPrefix(w.size(), "“"):
		return "the size is clear"
	}
	return ""
}

// tellsAmount reports whether the words in which money was heard may name an amount, which people often do without a currency.
func (w *writer) tellsAmount() bool {
	const large = 1000
	e, ok := w.evidence("money")
	if !ok {
		return w.repliedWith("money")
	}
	return e.Quote == "" || pushback.NamesMoney(e.Quote) || slices.ContainsFunc(quantity.Find(e.Quote), func(q quantity.Quantity) bool {
		return q.Dimension == quantity.Money || q.Mid() >= large
	})
}

// repliedWith reports whether a kind of evidence was given in a reply.
func (w *writer) repliedWith(id string) bool {
	_, ok := coach.GivenIn(w.session(), id)
	return ok
}

// certain reports whether a red flag stands for certain.
func (w *writer) certain(flag string) bool {
	standing, _ := w.flags()
	return slices.ContainsFunc(standing, func(f coach.RedFlag) bool { return f.ID == flag })
}

// surely reports whether a kind of evidence was heard in words that show it.
func (w *writer) surely(id string) bool {
	e, ok := w.evidence(id)
	return ok && isClear(e)
}

// ofBusiness reports whether a business measure was heard in words that name one: of a technical one it may be said
// that it moved, and not what the business had of it. That a measure is itself one of the business is not tied to anything.
func (w *writer) ofBusiness() bool {
	e, ok := w.evidence("business_kpi")
	return ok && w.plainly("business_kpi") && pushback.Tells("business_kpi", e.Quote) && (!w.isMainRow(e) || w.otherBusiness(e, "") != "")
}

// failure reports whether it was asked for something that went wrong: its figures are no achievement, and
// nobody has to show that they were somebody's doing.
func (w *writer) failure() bool { return pushback.AsksForFailure(w.Question) }

// lacks names each red flag in half a line that can stand after a comma.
var lacks = map[string]string{
	"hypothetical":         "it tells what you would do, not what you did",
	"we_not_i":             "your own part is hidden in the “we”",
	"blames_others":        "what went wrong is put on others",
	"no_result":            "I heard no outcome",
	"hedged_ownership":     "your part is played down",
	"inconsistent_numbers": "its own sums do not agree",
	"followed_orders":      "the plan was somebody else's",
	"no_own_decision":      "I heard no choice of yours",
	"handed_off":           "what came after went to others",
	"no_numbers":           "I heard no change with a number",
	"no_business_link":     "I heard no business measure",
	"vague_impact":         "words stand where a number should",
	"launch_only":          "I heard nothing of yours after the launch",
	"no_customer_loop":     "I heard no customer in it",
}

// aboutOwnPart are the flags that outweigh everything which is said of the outcome.
var aboutOwnPart = map[string]bool{
	"hypothetical": true, "we_not_i": true, "blames_others": true, "hedged_ownership": true, "followed_orders": true,
}

// worst names the worst red flag that still stands for certain.
func (w *writer) worst() string {
	standing, _ := w.flags()
	standing = slices.DeleteFunc(slices.Clone(standing), func(f coach.RedFlag) bool {
		return f.ID == "vague_impact" && w.plainly("delta", "baseline_and_result", "money") // an aside, beside figures
	})
	if len(standing) == 0 {
		return ""
	}
	if w.Report.Judgements.Impact >= 3 && !aboutOwnPart[standing[0].ID] && slices.ContainsFunc(standing, func(f coach.RedFlag) bool { return f.ID == "no_business_link" }) {
		return "I heard no business measure"
	}
	if standing[0].ID == "we_not_i" && w.inOtherForm(standing[0]) {
		return "it is told as if nobody had done it"
	}
	return lacks[standing[0].ID]
}

func upper(s string) string {
	if s == "" {
		return s
	}
	r, size := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[size:]
}
