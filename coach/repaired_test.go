package coach_test

import (
	"testing"

	"pushback/coach"
	"pushback/coach/interview"
	"pushback/coach/pushback"
	"pushback/prompts"
)

// spoken are replies that repair each red flag.
var spoken = map[string]string{
	"hypothetical":         "In March last year I cut the billing release by half and we shipped it in May.",
	"we_not_i":             "I wrote the planner and I chose the order of the steps myself.",
	"blames_others":        "I should have asked them for the date in writing two weeks before.",
	"no_result":            "In the end the waiting time fell from 40 minutes to 25.",
	"hedged_ownership":     "I built the export myself and I decided on its format.",
	"inconsistent_numbers": "You are right to ask, I misspoke, it should be the smaller figure, 28 percent.",
	"followed_orders":      "I rejected the second half of that plan and proposed a smaller one.",
	"handed_off":           "I set the alert thresholds and read them every Monday until June.",
	"no_own_decision":      "I chose the smaller version over the full rewrite because it was three months faster.",
	"no_numbers":           "It went from 40 tickets a week to 12.",
	"vague_impact":         "It went from 40 tickets a week to 12.",
	"no_business_link":     "Conversion went up by 0.4 points, about 2 million euros a year.",
	"launch_only":          "I watched the error rate every week for a quarter and tuned the alert twice.",
	"no_customer_loop":     "Three customers told me in interviews that they could not find it, so I moved it.",
}

// repairAll tells an answer and repairs what it is pushed on, up to a number of replies.
func repairAll(t *testing.T, c *coach.Coach, answer string, most int) (replies []string) {
	t.Helper()
	for range most {
		s := rehearse(t, c, answer, replies...)
		if len(s.Thread) == len(replies) || s.Thread[len(replies)].Pushback.Flag == "" {
			break
		}
		replies = append(replies, spoken[s.Thread[len(replies)].Pushback.Flag])
	}
	return replies
}

func TestRepairsSpokenInTheRoomRaiseTheVerdict(t *testing.T) {
	c := heardCoach(t)
	for _, a := range weak {
		replies := repairAll(t, c, a.text, 6)
		s := rehearse(t, c, a.text, replies...)
		for i := range replies {
			if e := s.Thread[i]; e.Hearing.Outcome != pushback.Repaired {
				t.Errorf("%s: %q on %s is %s", a.name, e.Reply.Text, e.Pushback.Flag, e.Hearing.Outcome)
			}
		}
		before, after := c.Analyze(coach.InputOf(s)), c.Review(s)
		if rank(after.Verdict) <= rank(before.Verdict) {
			t.Errorf("%s: %s before, %s after %d repairs", a.name, before.Verdict, after.Verdict, len(replies))
		}
		if len(coach.Standing(s, after)) >= len(before.RedFlags) {
			t.Errorf("%s: %d flags stand of %d", a.name, len(coach.Standing(s, after)), len(before.RedFlags))
		}
	}
}

func TestEvasionRepairsNothing(t *testing.T) {
	c := heardCoach(t)
	for _, a := range weak {
		s := rehearse(t, c, a.text, "It was a very interesting project.", "Everybody was happy.")
		if before, after := c.Analyze(coach.InputOf(s)), c.Review(s); rank(after.Verdict) > rank(before.Verdict) {
			t.Errorf("%s: %s before, %s after two evasions", a.name, before.Verdict, after.Verdict)
		}
	}
}

func TestAContradictionCostsAStep(t *testing.T) {
	e := earOf{
		evidence: [][2]string{{"personal_action", "I led a rewrite"}, {"delta", "by 28 %"}, {"business_kpi", "cut drop-outs"}},
		flags:    [][2]string{{"handed_off", "After that SRE watched the dashboards"}},
	}
	c := newCoach(e)
	answer := "I led a rewrite and cut drop-outs by 28 %. After that SRE watched the dashboards."
	s := rehearse(t, c, answer, "I watched the dashboards.")
	if got := s.Thread[0].Hearing.Outcome; got != pushback.Contradicted {
		t.Fatalf("the reply is %s", got)
	}
	if before, after := c.Analyze(coach.InputOf(s)), c.Review(s); rank(after.Verdict) != rank(before.Verdict)-1 {
		t.Errorf("%s before, %s after", before.Verdict, after.Verdict)
	}
}

func TestEvadingCostsAndRepairingDoesNot(t *testing.T) {
	c := heardCoach(t)
	evaded := c.Review(rehearse(t, c, serializer, "It was a good project.", "Everybody was happy.", "It went well."))
	repaired := c.Review(rehearse(t, c, serializer, "It is 28, sorry.", "SRE had the dashboards", "I set the alert thresholds and read them every Monday."))
	if rank(repaired.Verdict) <= rank(evaded.Verdict) {
		t.Errorf("%s with the repairs, %s with evasions", repaired.Verdict, evaded.Verdict)
	}
}

func TestWhatAMetricLackedCanBeGivenInTheRoom(t *testing.T) {
	c := heardCoach(t)
	s := rehearse(t, c, "I would count the share of replaced items that the customer keeps and buys again, for new customers only, and not for gifts.")
	s.Plan.Question.Kind = prompts.Metric
	before := c.Review(s)
	s.Thread = []interview.Exchange{{
		Pushback: pushback.Pushback{ID: "metric-guardrail/1", Ladder: "metric-guardrail", Level: 1},
		Reply:    interview.Telling{Text: "As a guardrail, refunds must not rise above 2 %."},
	}}
	s.Thread[0].Hearing = c.Interviewer(nil).Hear(s)
	if got := s.Thread[0].Hearing.Outcome; got != pushback.Repaired {
		t.Fatalf("the reply is %s", got)
	}
	if after := c.Review(s); after.Judgements.CustomerLoop <= before.Judgements.CustomerLoop {
		t.Errorf("%+v before the guardrail was given, %+v after", before.Judgements, after.Judgements)
	}
}

func TestPraiseInTheRoomRepairsNothing(t *testing.T) {
	const evasion = "Well, you know, it was really a great effort by everyone and I think people were generally quite happy with how it went."
	c := heardCoach(t)
	failed := told{name: "failed", text: "The migration doubled some payments on the first of the month. My bit was the file format and that was to spec. Operations had been told to stop the old job at midnight and, well, they're operations. 1,140 customers were hit. I sent my manager the log the same morning so it was quite clear where it came from."}
	for _, a := range append([]told{failed}, weak...) {
		s := rehearse(t, c, a.text, evasion, evasion, evasion)
		for _, e := range s.Thread {
			if e.Hearing.Outcome == pushback.Repaired {
				t.Errorf("%s: praise repairs %s", a.name, e.Pushback.Flag)
			}
		}
		if before, after := c.Analyze(coach.InputOf(s)), c.Review(s); rank(after.Verdict) > rank(before.Verdict) {
			t.Errorf("%s: %s before, %s after three evasions", a.name, before.Verdict, after.Verdict)
		}
	}
}

func TestAGoalThatOthersPromisedBlamesNobody(t *testing.T) {
	c := heardCoach(t)
	for _, a := range weak {
		s := rehearse(t, c, a.text, "It was the company's first goal for that year, and the board had promised it.")
		if len(s.Thread) > 0 && s.Thread[0].Hearing.Opened != "" {
			t.Errorf("%s: the reply opens %s", a.name, s.Thread[0].Hearing.Opened)
		}
	}
}
