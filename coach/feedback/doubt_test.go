package feedback_test

import (
	"strings"
	"testing"

	"pushback/coach"
	"pushback/coach/ear"
	"pushback/coach/feedback"
	"pushback/prompts"
)

// written returns the feedback on an answer in which something was heard.
func written(answer string, h ear.Heard) string {
	lib := prompts.Open()
	r := coach.New(lib, fixed{h}).Analyze(coach.Input{Text: answer})
	return feedback.Markdown(feedback.Feedback{Answer: answer, Report: r, Library: lib})
}

const depot = "I moved the scanner to the gate of the depot. Waiting fell from 40 minutes to 12. We opened it in May. The night shift sees to it, in their own hands."

func TestHowPlainlySomethingWasHeardIsHowPlainlyItIsSaid(t *testing.T) {
	const quote = "“Waiting fell from 40 minutes to 12”"
	for _, tt := range []struct {
		name     string
		strength float32
		doubtful bool
		want     string
	}{
		{"plain", ear.Clear, false, "| Impact | 3 | " + quote + " |"},
		{"plain, in faint words", ear.Clear - 0.1, false, "| Impact | 2–4 | perhaps " + quote + " |"},
		{"in doubt", ear.Clear, true, "| Impact | 2–4 | perhaps " + quote + " |"},
		{"in doubt, in words that show it faintly", ear.Faint - 0.1, true, "| Impact | 1–3 | perhaps " + quote + " |"},
	} {
		h := heardIn(depot, [][2]string{{"delta", "Waiting fell from 40 minutes to 12"}}, nil)
		h.Evidence[0].Strength, h.Evidence[0].Doubtful = tt.strength, tt.doubtful
		if md := written(depot, h); !strings.Contains(md, tt.want) {
			t.Errorf("%s: %q is not in\n%s", tt.name, tt.want, md)
		}
	}
}

func TestAnOutcomeThatIsOnlyPraisedIsShownAsThat(t *testing.T) {
	const praised = "The shops were really happy with it"
	answer := "I wrote a form for the laundries and put it on the counter in May. I drew it twice. " + praised + "."
	md := written(answer, heardIn(answer, nil, [][2]string{{"vague_impact", praised}, {"no_numbers", ""}}))
	if want := "| Impact | 1 | in words only: “" + praised + "” |"; !strings.Contains(md, want) {
		t.Errorf("%q is not in\n%s", want, md)
	}
	answer = "I wrote a form for the laundries and put it on the counter in May. I drew it twice. Wrong orders have become very rare."
	md = written(answer, heardIn(answer, nil, [][2]string{{"no_numbers", ""}}))
	if want := "| perhaps “Wrong orders have become very rare” |"; !strings.Contains(md, want) {
		t.Errorf("%q is not in\n%s", want, md)
	}
}

func TestNoScoreAboveTheMiddleStandsOnADoubt(t *testing.T) {
	for doubtful, want := range map[bool]string{false: "| KPI linkage | 4 |", true: "| KPI linkage | 3 |"} {
		h := heardIn(depot, [][2]string{{"business_kpi", "Waiting fell from 40 minutes to 12"}, {"delta", "Waiting fell from 40 minutes to 12"}}, nil)
		h.Evidence[0].Doubtful = doubtful
		if md := written(depot, h); !strings.Contains(md, want) {
			t.Errorf("doubtful %v: %q is not in\n%s", doubtful, want, md)
		}
	}
}

func TestOneFactIsHeldAgainstAnAnswerOnce(t *testing.T) {
	flags := [][2]string{{"handed_off", "The night shift sees to it"}, {"launch_only", "We opened it in May"}}
	md := written(depot, heardIn(depot, nil, flags))
	if !strings.Contains(md, "**Handed off.**") || strings.Contains(md, "**Nothing of yours after the launch.**") {
		t.Errorf("what others took over is told twice, or not at all:\n%s", md)
	}
	if md = written(depot, heardIn(depot, nil, flags[1:])); !strings.Contains(md, "**Nothing of yours after the launch.**") {
		t.Errorf("a launch with nothing after it is not told:\n%s", md)
	}
}

func TestADoubtTakesUpTheWordsThatRaiseIt(t *testing.T) {
	for flag, want := range map[string]string{
		"launch_only": "What you still did with it after the launch: “",
		"we_not_i":    "Which of it was yours, where you said “We opened it in May”: “",
	} {
		h := heardIn(depot, nil, [][2]string{{flag, "We opened it in May"}})
		h.RedFlags[0].Doubtful = true
		if md := written(depot, h); !strings.Contains(md, want) {
			t.Errorf("%q is not in\n%s", want, md)
		}
	}
}

func TestNobodyIsAskedToBeSurerOfWhatMayBeTold(t *testing.T) {
	for flag, answer := range map[string]string{
		"launch_only":   depot + " I still read the gate log every Monday.",
		"handed_off":    depot,
		"no_result":     depot,
		"blames_others": "I moved the scanner to the gate of the depot and they liked it. It is there today, and everybody who comes in sees it.",
	} {
		h := heardIn(answer, nil, [][2]string{{flag, ""}})
		h.RedFlags[0].Doubtful = true
		if md := written(answer, h); strings.Contains(md, "## Not heard plainly") {
			t.Errorf("%s is listed:\n%s", flag, md)
		}
	}
}

func TestNextTimeAnswersTheFlagThatStands(t *testing.T) {
	for flag, want := range map[string]string{
		"blames_others":    "What I would handle differently is ____.",
		"hedged_ownership": "The part that was mine is ____.",
		"handed_off":       "After it had changed hands I still ____, until ____.",
	} {
		h := heardIn(depot, [][2]string{{"personal_action", "I moved the scanner to the gate of the depot"}}, [][2]string{{flag, "The night shift sees to it"}})
		if md := written(depot, h); !strings.Contains(md, want) {
			t.Errorf("%s: %q is not in\n%s", flag, want, md)
		}
	}
}

func TestTheFiguresOfAFailureAreNoAchievement(t *testing.T) {
	lib := prompts.Open()
	h := heardIn(depot, [][2]string{{"delta", "Waiting fell from 40 minutes to 12"}, {"baseline_and_result", "Waiting fell from 40 minutes to 12"}}, nil)
	r := coach.New(lib, fixed{h}).Analyze(coach.Input{Text: depot})
	for question, want := range map[string][2]string{
		"Tell me about a time you failed.":     {"the figures are told", "It cost us ____."},
		"Tell me about a time you cut a wait.": {"the change is measured", "how you know that it was your change"},
	} {
		md := feedback.Markdown(feedback.Feedback{Question: question, Answer: depot, Report: r, Library: lib})
		for _, words := range want {
			if !strings.Contains(md, words) {
				t.Errorf("%s: %q is not in\n%s", question, words, md)
			}
		}
	}
}
