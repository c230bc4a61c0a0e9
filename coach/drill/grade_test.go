package drill

import (
	"testing"
	"time"

	"pushback/prompts"
)

// The weak lines of the bank must never pass, and most of its strong ones must: the ear hears what
// rules can hear, and the person can overrule it.
func TestWeakLinesFailAndStrongOnesPass(t *testing.T) {
	d := desk(t)
	passed, all := 0, 0
	for _, r := range d.lib.Rewrites() {
		c := Card{ID: id(Rewrite, r.ID), Kind: Rewrite, Flag: r.Flag, Ref: r.ID}
		if g := d.Grade(c, Try{r.Weak, 40 * time.Second}); g.Rating != Again {
			t.Errorf("%s: the weak line is graded %s: %v", r.ID, g.Rating, g.Why)
		}
		for _, empty := range []string{"Fine.", "It all went really well in the end, trust me.", "one two three four five six"} {
			if g := d.Grade(c, Try{empty, 40 * time.Second}); g.Rating != Again {
				t.Errorf("%s: %q is graded %s: %v", r.ID, empty, g.Rating, g.Why)
			}
		}
		all++
		if d.Grade(c, Try{r.Strong, 40 * time.Second}).Rating >= Hard {
			passed++
		}
	}
	if passed*100 < 85*all {
		t.Errorf("%d of %d strong lines pass, want at least 85 %%", passed, all)
	}
}

func TestTheTimeMovesAGrade(t *testing.T) {
	for spent, want := range map[time.Duration]Rating{20 * time.Second: Easy, 50 * time.Second: Good, 95 * time.Second: Hard} {
		if g := (Grade{Rating: Good}).inTime(spent, time.Minute); g.Rating != want {
			t.Errorf("%s of a minute: %s, want %s", spent, g.Rating, want)
		}
	}
	if g := (Grade{Rating: Again}).inTime(time.Second, time.Minute); g.Rating != Again {
		t.Errorf("a quick wrong answer is %s", g.Rating)
	}
}

func TestAPrincipleIsReadByNumberTitleAndID(t *testing.T) {
	d := desk(t)
	c, ok := byID(Bank(d.lib), "principle:unasked-problem", func(c Card) string { return c.ID })
	if !ok {
		t.Fatal("no card for the question")
	}
	p, _ := d.Ask(c)
	main, err := d.lib.Principle(c.Principles[0])
	if err != nil || len(p.Choices) != offered {
		t.Fatalf("%v, choices %v", err, p.Choices)
	}
	number := ""
	for i, title := range p.Choices {
		if title == main.Title {
			number = string(rune('1' + i))
		}
	}
	for said, want := range map[string]Rating{
		number: Good, main.Title: Good, main.ID: Good, "frugality": Again, "Have backbone, disagree and commit": Again, "kindness": Again,
	} {
		if g := d.Grade(c, Try{said, 15 * time.Second}); g.Rating != want {
			t.Errorf("%q is %s (%v), want %s", said, g.Rating, g.Why, want)
		}
	}
}

func TestAStoryIsNamedInTenSeconds(t *testing.T) {
	d := desk(t)
	c := Card{ID: "name_story:unasked-problem", Kind: NameStory, Ref: "unasked-problem"}
	for _, tt := range []struct {
		said  string
		spent time.Duration
		want  Rating
	}{
		{"the pager rules", 4 * time.Second, Easy}, {"the pager rules", 9 * time.Second, Good},
		{"the pager rules", 15 * time.Second, Hard}, {"the pager rules", 40 * time.Second, Again}, {" ", 2 * time.Second, Again},
		{"so once I was working on the pager and there were four hundred rules", 5 * time.Second, Hard},
	} {
		if g := d.Grade(c, Try{tt.said, tt.spent}); g.Rating != tt.want {
			t.Errorf("%q in %s is %s, want %s", tt.said, tt.spent, g.Rating, tt.want)
		}
	}
}

func TestACopyOfTheCaseIsNoSentence(t *testing.T) {
	d := desk(t)
	for _, k := range d.lib.Cases() {
		c := Card{ID: id(MetricFirst, k.ID), Kind: MetricFirst, Ref: k.ID}
		if g := d.Grade(c, Try{k.Situation, time.Minute}); g.Rating >= Good {
			t.Errorf("%s: the situation copied out is %s", k.ID, g.Rating)
		}
		if g := d.Grade(c, Try{"I made it much better for everybody.", time.Minute}); g.Rating != Again {
			t.Errorf("%s: praise is %s: %v", k.ID, g.Rating, g.Why)
		}
	}
}

func TestACardWhoseRecordIsGoneCannotBeAsked(t *testing.T) {
	d := desk(t)
	for _, kind := range []Kind{FollowUp, Rewrite, MetricFirst, NameStory, Arithmetic, Principle} {
		if _, ok := d.Ask(Card{ID: id(kind, "gone"), Kind: kind, Ref: "gone"}); ok {
			t.Errorf("%s: a card without a record is asked", kind)
		}
	}
	if _, err := prompts.Open().Question("gone"); err == nil {
		t.Error("there is a question called gone")
	}
}

func TestRepliesToOnesOwnGapAreHeardAsInTheRoom(t *testing.T) {
	d := desk(t)
	card := own("handed_off")[0]
	card.Own.Excerpt = "After that SRE took it over, and SRE watched it."
	card.Own.Pushback.Flag = "handed_off"
	card.Own.Pushback.Text = "You said “SRE watched it”. In May, who would have noticed?"
	for reply, want := range map[string]Rating{
		"I kept the error rate on my Monday review until June and moved the threshold twice.": Good,
		"I had the dashboard open every morning.":                                             Good,
		"SRE would have noticed, they had the dashboards.":                                    Again,
		"Nobody, to be honest.":                                                               Again,
		"I would set up alerts next time.":                                                    Again,
		"The rewrite was in Go and very clean.":                                               Again,
	} {
		if g := d.Grade(card, Try{reply, 50 * time.Second}); g.Rating != want {
			t.Errorf("%q is %s (%v), want %s", reply, g.Rating, g.Why, want)
		}
	}
}

func TestPraiseAloneNeverPasses(t *testing.T) {
	d := desk(t)
	for _, c := range Bank(d.lib) {
		if c.Kind != FollowUp {
			continue
		}
		for _, reply := range []string{"It all went really well in the end.", "Fine.", "Everybody was very happy with it."} {
			if g := d.Grade(c, Try{reply, 50 * time.Second}); g.Rating > Hard {
				t.Errorf("%s: %q is graded %s: %v", c.ID, reply, g.Rating, g.Why)
			}
		}
	}
}

func TestAProbeHasAStrongWordingToo(t *testing.T) {
	d := desk(t)
	for _, l := range d.lib.Ladders() {
		if l.Flag != "" || len(l.Kinds) > 0 {
			continue
		}
		card := own("")[0]
		card.Own.Pushback.Ladder = l.ID
		if g := d.Grade(card, Try{Text: "Well.", Spent: time.Second}); g.Strong == "" {
			t.Errorf("%s: nothing to compare with", l.ID)
		}
	}
}

func TestWordsAreHeardInTheirOtherEndings(t *testing.T) {
	for _, tt := range [][2]string{
		{"The no-show rate was high.", "no-shows"}, {"I compared them.", "compare"}, {"by the hour, hour by hour", "by hour"},
		{"address-form drop-off", "address form"}, {"it fell to seventeen per cent", "17 %"}, {"about 3400 orders", "3,400"},
	} {
		if saidOf(tt[0], []string{tt[1]}) == "" {
			t.Errorf("%q is not heard in %q", tt[1], tt[0])
		}
	}
	for _, tt := range [][2]string{{"The mapmaker left.", "funnel"}, {"it fell to 18 %", "17 %"}, {"£5 more", "5 %"}} {
		if quote := saidOf(tt[0], []string{tt[1]}); quote != "" {
			t.Errorf("%q is heard in %q: %q", tt[1], tt[0], quote)
		}
	}
}
