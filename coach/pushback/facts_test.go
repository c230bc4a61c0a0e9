package pushback

import (
	"slices"
	"strings"
	"testing"

	"pushback/coach/ear"
	"pushback/coach/text"

	"pushback/prompts"
)

func TestFactsAreFoundInWords(t *testing.T) {
	for _, tt := range []struct {
		fact         string
		told, untold []string
	}{
		{"launch", []string{"We released it in May.", "It went live on Monday.", "I rolled the form out to all wards."},
			[]string{"I taught them for a year.", "The price was agreed in May."}},
		{"change", []string{"Waiting fell from 25 minutes to 9.", "Returns went from 14 percent to 8."},
			[]string{"Everybody waits less.", "I had 28 beds."}},
		{"amount", []string{"That is €400 a month.", "It saved three hundred pounds."}, []string{"It saved three hundred hours."}},
		{"comparison", []string{"The other half stayed at 31.", "We ran an A/B test for two weeks.", "The ward next door carried on as before, with similar patients who stayed where they were."},
			[]string{"I opened twenty bills at random.", "The tickets from the other teams were all of one kind."}},
		{"random", []string{"Half of them, picked at random, got it.", "An A/B test of two weeks."}, []string{"Two shops got it and two did not."}},
		{"people", []string{"I asked nine drivers what they wanted.", "One mechanic showed me his card."}, []string{"I profiled the loop."}},
		{"learnt", []string{"If I could do one thing over, it would be that.", "I no longer trust a mean."}, []string{"I built the page in a week."}},
		{"turn", []string{"I shelved the scheme I had bought.", "My first idea was a lounge."}, []string{"I built the page in a week."}},
		{"resolved", []string{"Next time I would show the small test first.", "next time i'd ask", "If I did it again I would ring them."}, []string{"Since then I ring them first.", "The next time it happened I was there."}},
		{"unfinished", []string{"Nothing of it was built at that point.", "The first lottery is planned for spring."}, []string{"I built nothing but the page.", "Nothing was built by then, so I wrote it in four weeks and it went live in May.", "It went out in May."}},
		{"opposed", []string{"A colleague proposed to quarantine all 41.", "The head of ports wanted a gate.", "My lead was against it."}, []string{"I built the page in a week.", "I wanted to know more."}},
		{"allies", []string{"The head of finance agreed to it.", "Legal said no at first."}, []string{"I built the page in a week."}},
		{"watched", []string{"They have it now, incl. the alarms.", "I couldn't tell you how it is doing.", "The alarms go to their desk, I was not in it any more."}, []string{"I read the chart on Mondays.", "The support desk has it since May."}},
		{"unlearnt", []string{"I think it's still in evaluation, so I can't say how it ended.", "Whether the pages ever came down I couldn't tell you.", "I don't know how this story was finished.", "What came of it I never asked.", "Didn't ask since how far they've got."},
			[]string{"I can't say enough good about them.", "Nobody knew how the counter worked.", "I didn't know what to build, so I asked.", "Nobody told us what to build.", "We didn't know if it was the router.", "I never asked how the team did it."}},
		{"left", []string{"I went on parental leave the next morning, literally.", "I haven't looked at usage since the autumn.", "I haven't been near them since.", "After that I moved to the loyalty side.", "Then my parental leave began.", "I've moved on to the rehearsal tools.", "I've been on the mobile app since."},
			[]string{"I look at it every Monday.", "The old customers moved on to another bank.", "I haven't slept so well in years.", "I didn't see it coming.", "I left a note on the desk.", "I left two engineers on it.", "I didn't go into the details.", "I went to the yard and watched.", "I moved the scanner to the gate."}},
		{"rival", []string{"I'd put it down to the history, although we also hired three people in that time.", "Part of that was the season.", "But that includes a price thing.", "Some of it was probably the season."}, []string{"I helped a bit with looking into that.", "Most of it was currency and customs codes.", "Although we also met on Mondays, nothing moved.", "The others stayed where they were."}},
		{"mechanism", []string{"That is a rule since then.", "Nothing goes out any more without a second pair of eyes.", "There is an alert on it now.", "All software now runs on one lift for a week beside its twin."}, []string{"I try to listen more.", "I learned to be patient."}},
		{"team", []string{"Our team took turns.", "We met each week."}, []string{"I wrote it on a Sunday."}},
	} {
		for _, answer := range tt.told {
			if !(&Material{Answer: answer}).tells(tt.fact) {
				t.Errorf("%s: not found in %q", tt.fact, answer)
			}
		}
		for _, answer := range tt.untold {
			if (&Material{Answer: answer}).tells(tt.fact) {
				t.Errorf("%s: found in %q", tt.fact, answer)
			}
		}
	}
}

func TestAFailureIsAskedAboutInWaysOfItsOwn(t *testing.T) {
	const answer = "I signed off a filter that I had tested with water only, and 63 machines landed in the fields with a full tank. I pulled it the same evening. I no longer sign what has not met the real liquid."
	c := NewChooser(prompts.Open())
	for question, failure := range map[string]bool{"Tell me about a time you failed.": true, "Tell me about a project you are proud of.": false} {
		m := Material{Answer: answer, Failure: AsksForFailure(question), Has: map[string]bool{"lesson": true, "personal_action": true}}
		m.Heard.Words = 40
		p, ok := c.Next(m, nil, nil)
		if own := strings.HasPrefix(p.Ladder, "failure-"); !ok || own != failure {
			t.Errorf("%s asks %q", question, p.Text)
		}
	}
}

func TestEveryFactCanBeFound(t *testing.T) {
	for _, id := range prompts.Facts {
		if found[id] == nil {
			t.Errorf("nothing finds %s", id)
		}
	}
	if len(found) != len(prompts.Facts) {
		t.Errorf("%d facts are found, %d can be named", len(found), len(prompts.Facts))
	}
}

func TestConditionsRuleALadderOut(t *testing.T) {
	m := Material{Answer: "It went live on Monday, and 5 % of the shops kept the old one as a holdout.", Has: map[string]bool{"lesson": true}}
	for _, tt := range []struct {
		needs, unless []string
		want          bool
	}{
		{nil, nil, true},
		{[]string{"launch", "lesson"}, nil, true},
		{[]string{"launch", "tradeoff"}, nil, false},
		{nil, []string{"tradeoff", "amount"}, true},
		{nil, []string{"tradeoff", "comparison"}, false},
		{[]string{"launch"}, []string{"lesson"}, false},
	} {
		if got := m.allows(&prompts.Ladder{Needs: tt.needs, Unless: tt.unless}); got != tt.want {
			t.Errorf("needs %v, unless %v: %v, want %v", tt.needs, tt.unless, got, tt.want)
		}
	}
}

// What is asked of a strong answer must stand by itself, and never ask for what is there.
func TestLaddersThatTakeWordsUpSayWhatIsThere(t *testing.T) {
	for _, l := range prompts.Open().Ladders() {
		if l.Takes != "" && slices.Contains(l.Unless, l.Takes) {
			t.Errorf("%s takes up %s and is ruled out by it", l.ID, l.Takes)
		}
	}
}

func TestWhatPeopleFeltIsComparedWithNothing(t *testing.T) {
	c := NewChooser(prompts.Open())
	for words, felt := range map[string]bool{"the drivers were thrilled with it": true, "porting got way quicker after that": false} {
		answer := "I rewrote the form in a week, and " + words + "."
		at := strings.Index(answer, words)
		m := Material{Answer: answer, Gaps: []ear.Finding{{Label: "vague_impact", Span: text.Span{Start: at, End: at + len(words)}}}}
		if got := m.tells("felt"); got != felt {
			t.Errorf("%q is only felt: %v", words, got)
		}
		if p, ok := c.Next(m, nil, nil); !ok || felt && strings.HasPrefix(p.Ladder, "vague-impact-compared") {
			t.Errorf("%q is asked %q", words, p.Text)
		}
	}
}

// TestWhoWasWonOver holds that a "no" counts only near where the help is told that came in the end.
func TestWhoWasWonOver(t *testing.T) {
	const help = "She gave me one of her people for a month."
	for told, want := range map[string]bool{
		"The head of operations said no at first. " + help:                                                            true,
		"I took it to the head of operations. " + help:                                                                false,
		"My lead said no to the portal. " + strings.Repeat("I read the tickets of the spring one by one. ", 5) + help: false,
	} {
		at := strings.Index(told, help)
		m := &Material{Answer: told, Heard: ear.Heard{Evidence: []ear.Finding{{Label: "cross_team_influence", Span: text.Span{Start: at, End: len(told)}}}}}
		if got := m.tells("reluctant"); got != want {
			t.Errorf("%q: %v", told, got)
		}
	}
}

func TestWhatIsOnlyPraise(t *testing.T) {
	for words, want := range map[string]bool{
		"Users on our forum were thrilled": true, "it went really well": true, "the feedback was overwhelmingly positive": true,
		"the queues were way shorter": false, "the lead was pleased, the crates are dropped much less": false, "costs were reduced considerably": false,
	} {
		if got := OnlyPraises(words); got != want {
			t.Errorf("%q: %v", words, got)
		}
	}
}

func TestWhatIsNotKnownInTheEnd(t *testing.T) {
	for answer, want := range map[string]string{
		"I changed to another institute, so what came out at the end i can't really tell you.": "what came out at the end i can't",
		"What Mr. Brandt decided I don't know.":                                                "What Mr. Brandt decided I don't",
		"I couldn't tell how it went with the first version, so I counted it.":                 "",
		"I never knew what it came down to until I asked her. It was the drawer.":              "",
	} {
		if got := Unlearnt(answer).Of(answer); got != want {
			t.Errorf("%q: %q, want %q", answer, got, want)
		}
	}
}

func TestWhatWasTakenBack(t *testing.T) {
	for answer, want := range map[string]bool{
		"First I built a scanner. Wrong idea, wet slips.":       true,
		"I built a scanner. Dropped after two sales.":           true,
		"I replaced the gate. Useless alarms went from 40 to 2": false,
		"I called all of them. Dropped calls fell from 12 to 3": false,
	} {
		at := strings.Index(answer, ".")
		if got := Dropped(answer, text.Span{End: at}); got != want {
			t.Errorf("%q: %v", answer, got)
		}
	}
}
