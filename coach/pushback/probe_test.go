package pushback_test

import (
	"strings"
	"testing"

	"pushback/coach/ear"
	"pushback/coach/pushback"
	"pushback/prompts"
)

// ward is an answer in which nothing is missing that an interviewer would go at first.
const ward = "I run the kitchen of a hospital with 420 beds. I sat with the patients at breakfast and they told me that the toast was cold. " +
	"I decided against the second trolley, because it would have cost us the night cook. " +
	"I served the two upper floors first and left the others as they were. " +
	"Food sent back there fell from 31 percent to 12, and the other floors stayed at 30. It saves us €40,000 a year. " +
	"I still count the plates every Monday."

// heard is an answer without gaps, with what the ear hears in it.
func heard(h ear.Heard, answer string) pushback.Material {
	m := pushback.Material{Answer: answer, Heard: h, Has: map[string]bool{}, Kind: prompts.Behavioural}
	for _, f := range h.Evidence {
		m.Has[f.Label] = true
	}
	return m
}

func TestAStrongAnswerIsProbedInItsOwnWords(t *testing.T) {
	e, c := newEar(t), pushback.NewChooser(prompts.Open())
	m := heard(e.Hear(ward), ward)
	asked := c.Would(m, 3)
	if len(asked) < 3 {
		t.Fatalf("%d questions, want 3", len(asked))
	}
	quotes := map[string]bool{}
	for _, p := range asked {
		if p.Quote == "" || !strings.Contains(ward, p.Quote) || !strings.Contains(p.Text, "“"+p.Quote+"”") {
			t.Errorf("%q takes up nothing of the answer", p.Text)
		}
		if quotes[p.Quote] {
			t.Errorf("%q is taken up twice", p.Quote)
		}
		quotes[p.Quote] = true
		if strings.HasPrefix(p.Ladder, "attribution-") {
			t.Errorf("%q is asked of an answer that tells how the others fared", p.Text)
		}
	}
}

func TestNoTwoProbesAskForTheSame(t *testing.T) {
	e, c := newEar(t), pushback.NewChooser(prompts.Open())
	m := heard(e.Hear(ward), ward)
	wants := map[string]bool{}
	for _, p := range c.Would(m, 6) {
		first := c.Wants(p.Ladder)[0]
		if wants[first] {
			t.Errorf("%q is the second question after %s", p.Text, first)
		}
		wants[first] = true
	}
}

func TestTheCauseOfWhatOnlyTheThingShowsIsNotAsked(t *testing.T) {
	const answer = "I rewrote the packer on my own in a week and dropped the old format. The package went from 480 megabytes to 90. I wrote it down for the others and went on."
	e, c := newEar(t), pushback.NewChooser(prompts.Open())
	for _, p := range c.Would(heard(e.Hear(answer), answer), 4) {
		if p.Ladder == "attribution-was-it-your-change" {
			t.Errorf("asked %q", p.Text)
		}
	}
}

func TestARepliedProbeIsNoEvasion(t *testing.T) {
	e, c := newEar(t), pushback.NewChooser(prompts.Open())
	m := heard(e.Hear(ward), ward)
	for _, tt := range []struct {
		ladder, reply string
		want          pushback.Outcome
	}{
		{"comparison-what-it-cannot-tell", "It says nothing about the winter, and the upper floors have younger patients.", pushback.Partly},
		{"outcome-not-for-these", "On the stroke ward it stayed bad, because people there need help to eat.", pushback.Partly},
		{"price-the-other-way", "If the night cook had been leaving anyway, the trolley would have been the better way.", pushback.Partly},
		{"amount-how-worked-out", "Plates sent back times the cost of a plate, €1.90, times 365, and finance checked it.", pushback.Repaired},
		{"choice-best-argument-against", "As I said, teamwork was what carried us through all of that.", pushback.Evaded},
		{"choice-best-argument-against", "There were some, sure.", pushback.Evaded},
	} {
		p := pushback.Pushback{ID: tt.ladder + "/1", Ladder: tt.ladder, Level: 1, Quote: "the other floors stayed at 30"}
		got := pushback.Hear(pushback.Reply{Answer: m, Pushback: p, Wants: c.Wants(tt.ladder), Text: tt.reply, Heard: e.Hear(tt.reply)})
		if got.Outcome != tt.want {
			t.Errorf("%s: %q is heard as %s, want %s", tt.ladder, tt.reply, got.Outcome, tt.want)
		}
	}
}

func TestWhatIsTakenUpIsNotUsedToAskForWhatWasTold(t *testing.T) {
	e, c := newEar(t), pushback.NewChooser(prompts.Open())
	m := heard(e.Hear(ward), ward)
	takes := map[string]string{}
	for _, l := range prompts.Open().Ladders() {
		takes[l.ID] = l.Takes
	}
	for _, id := range []string{"tradeoff", "post_launch_ownership", "customer_loop", "attribution", "data_analysis", "lesson"} {
		m.Has[id] = true
	}
	for _, p := range c.Would(m, 5) {
		if first := c.Wants(p.Ladder)[0]; takes[p.Ladder] == "personal_action" && first != "personal_action" && m.Has[first] {
			t.Errorf("%q asks for %s, which was told", p.Text, first)
		}
	}
}

func TestWhatNobodyBeginsWithComesLast(t *testing.T) {
	e, lib := newEar(t), prompts.Open()
	late := map[string]bool{}
	for _, l := range lib.Ladders() {
		late[l.ID] = l.Late
		if l.Late && (l.Opens || l.Flag != "") {
			t.Errorf("%s is asked last, and opens or goes at a gap", l.ID)
		}
	}
	for i, p := range pushback.NewChooser(lib).Would(heard(e.Hear(ward), ward), 4) {
		if late[p.Ladder] {
			t.Errorf("question %d is %q", i+1, p.Text)
		}
	}
}
