package pushback_test

import (
	"strings"
	"testing"

	"pushback/coach/ear"
	"pushback/coach/pushback"
	"pushback/coach/text"
	"pushback/prompts"
)

func newEar(t testing.TB) *ear.Ear {
	t.Helper()
	e, err := ear.New(prompts.Open())
	if err != nil {
		t.Fatal(err)
	}
	return e
}

// material is an answer in which the named flags are raised, each by a phrase; an absence by "".
func material(t testing.TB, e ear.Detector, answer string, flags ...[2]string) pushback.Material {
	t.Helper()
	m := pushback.Material{Answer: answer, Heard: e.Hear(answer), Has: map[string]bool{}, Kind: prompts.Behavioural}
	for _, f := range flags {
		at := strings.Index(answer, f[1])
		if at < 0 {
			t.Fatalf("the answer does not say %q", f[1])
		}
		m.Gaps = append(m.Gaps, ear.Finding{Label: f[0], Span: text.Span{Start: at, End: at + len(f[1])}})
	}
	return m
}

const cache = "Checkout was slow, so I led a rewrite of the serializer and we rolled it out in March. " +
	"p99 went from 250 ms to 180 ms, a 40 % improvement, and everybody loved it. " +
	"After the launch SRE watched the dashboards, and my manager decided to leave it there."

var cacheFlags = [][2]string{
	{"inconsistent_numbers", "a 40 % improvement"}, {"handed_off", "After the launch SRE watched the dashboards"},
	{"launch_only", "we rolled it out in March"}, {"followed_orders", "my manager decided to leave it there"},
	{"vague_impact", "everybody loved it"}, {"no_numbers", ""}, {"no_result", ""}, {"no_business_link", ""},
	{"no_customer_loop", ""}, {"we_not_i", "we rolled it out"}, {"hedged_ownership", ""}, {"no_own_decision", ""},
	{"blames_others", ""}, {"hypothetical", ""},
}

func TestRepliesAreHeardAgainstTheGap(t *testing.T) {
	e := newEar(t)
	m := material(t, e, cache, cacheFlags...)
	lib := prompts.Open()
	c, ladders := pushback.NewChooser(lib), lib.Ladders()
	for _, tt := range []struct {
		flag, reply string
		want        pushback.Outcome
	}{
		{"handed_off", "I set the alert thresholds and read them every Monday", pushback.Repaired},
		{"we_not_i", "As I said, good teamwork and communication is key.", pushback.Evaded},
		{"vague_impact", "I rang the caterer. I found the new one in two hours.", pushback.Partly},
		{"handed_off", "I kept the p99 dashboard on my own screen until June and changed the cache size twice.", pushback.Repaired},
		{"handed_off", "No, but I did read the weekly report for the first three months and reopened it once.", pushback.Repaired},
		{"handed_off", "I was on call for it with them for the first six weeks.", pushback.Repaired},
		{"handed_off", "SRE had the dashboards", pushback.Conceded},
		{"handed_off", "The SRE team took care of that.", pushback.Conceded},
		{"handed_off", "that was sre", pushback.Conceded},
		{"handed_off", "No, I did not look at it again.", pushback.Conceded},
		{"handed_off", "I don't know, honestly.", pushback.Conceded},
		{"handed_off", "we had good monitoring", pushback.Evaded},
		{"handed_off", "The rollout itself went very smoothly and everyone was pleased.", pushback.Evaded},
		{"handed_off", "I watched the dashboards.", pushback.Contradicted},
		{"handed_off", "I watched the dashboards too, together with them, every week.", pushback.Repaired},
		{"handed_off", "I checked it now and then.", pushback.Partly},
		{"handed_off", "", pushback.Unanswered},
		{"handed_off", "   \n", pushback.Unanswered},

		{"launch_only", "A month later I looked at the error rate each morning and tuned the thresholds.", pushback.Repaired},
		{"launch_only", "Nobody did, to be honest.", pushback.Conceded},
		{"launch_only", "The launch was on time and on budget.", pushback.Evaded},

		{"no_numbers", "It fell from 40 tickets a week to 12.", pushback.Repaired},
		{"no_numbers", "About 30 percent.", pushback.Repaired},
		{"no_numbers", "roughly half", pushback.Partly},
		{"no_numbers", "it halved", pushback.Repaired},
		{"no_numbers", "We never measured it.", pushback.Conceded},
		{"no_numbers", "It was much, much better than before.", pushback.Evaded},
		{"vague_impact", "Satisfaction went from 3.9 to 4.4.", pushback.Repaired},
		{"vague_impact", "People were really happy.", pushback.Evaded},
		{"no_result", "In the end sign-ups rose by 12 %.", pushback.Repaired},
		{"no_result", "I don't remember what came out of it.", pushback.Conceded},

		{"no_business_link", "Conversion at checkout went up by 0.4 points, about 2 million a year.", pushback.Repaired},
		{"no_business_link", "It made the system more stable.", pushback.Evaded},
		{"no_business_link", "I set the alert myself and watched it every Monday; it fell from 40 to 6.", pushback.Evaded},
		{"no_business_link", "The patients in the waiting room would have missed it first.", pushback.Partly},
		{"no_business_link", "I have no idea what the business got.", pushback.Conceded},

		{"no_customer_loop", "Three sellers told me they could not find the button, so I moved it.", pushback.Repaired},
		{"no_customer_loop", "We read the support tickets.", pushback.Partly},
		{"no_customer_loop", "We never talked to customers.", pushback.Conceded},
		{"no_customer_loop", "The architecture was reviewed twice.", pushback.Evaded},

		{"we_not_i", "I wrote the serializer and I chose the cache.", pushback.Repaired},
		{"we_not_i", "We all worked on it together.", pushback.Evaded},
		{"hedged_ownership", "I built the whole export myself.", pushback.Repaired},
		{"no_own_decision", "I chose the cache over sharding because it was three weeks faster.", pushback.Repaired},
		{"no_own_decision", "I wrote the code for it.", pushback.Partly},
		{"no_own_decision", "No, that was decided above me.", pushback.Conceded},
		{"followed_orders", "I rejected the first plan and proposed a smaller one.", pushback.Repaired},
		{"followed_orders", "I decided to leave it there.", pushback.Contradicted},
		{"followed_orders", "My manager decided all of that.", pushback.Conceded},

		{"blames_others", "I should have asked them for the date in writing.", pushback.Repaired},
		{"blames_others", "They were late every single time.", pushback.Evaded},

		{"hypothetical", "In May last year I cut the scope of the billing release by half.", pushback.Repaired},
		{"hypothetical", "Normally I would talk to both sides first.", pushback.Evaded},

		{"inconsistent_numbers", "It was 28, I rounded it badly.", pushback.Repaired},
		{"inconsistent_numbers", "28 percent is right.", pushback.Repaired},
		{"inconsistent_numbers", "I misspoke, it should be 250 to 150.", pushback.Repaired},
		{"inconsistent_numbers", "You're right, that does not add up.", pushback.Conceded},
		{"inconsistent_numbers", "The improvement was visible to everyone.", pushback.Evaded},

		{"handed_off", "I would set up an alert and look at it every week.", pushback.Evaded},
		{"handed_off", "Yes.", pushback.Evaded},
		{"handed_off", "SRE is on duty for that.", pushback.Conceded},
		{"handed_off", "I didn’t.", pushback.Conceded},
		{"we_not_i", "My part was the schema.", pushback.Partly},
		{"handed_off", "I'd asked SRE to ping me if it went above 220, and they did once in April, so I shrank the cache.", pushback.Repaired},
		{"handed_off", "That's a good question. I think the monitoring was pretty mature by then.", pushback.Evaded},
		{"handed_off", "My name was on the alert.", pushback.Repaired},
		{"handed_off", "Nothing, I moved to another project.", pushback.Conceded},
		{"no_numbers", "Before, it took people the whole morning; afterwards maybe twenty minutes.", pushback.Repaired},
		{"no_numbers", "There were five of us on the team.", pushback.Evaded},
		{"no_numbers", "I'd have to look that up.", pushback.Conceded},
		{"no_business_link", "More people finished checkout.", pushback.Partly},
		{"no_business_link", "It was a technical refactoring so there's no business metric.", pushback.Conceded},
		{"we_not_i", "My colleague Ana did most of the design.", pushback.Conceded},
		{"no_own_decision", "My manager made that call.", pushback.Conceded},
		{"no_own_decision", "There wasn't really a decision to make.", pushback.Conceded},
		{"vague_impact", "eleven of twelve teams still use it a year later", pushback.Repaired},
		{"no_result", "It never shipped, we cancelled it in June.", pushback.Repaired},
		{"handed_off", "asdf qwer", pushback.Evaded},
	} {
		p := pushback.Pushback{Flag: tt.flag, Level: 1}
		var wants []string
		for _, l := range ladders {
			if l.Flag == tt.flag {
				p.Ladder = l.ID
				wants = c.Wants(l.ID)
				break
			}
		}
		h := pushback.Hear(pushback.Reply{Answer: m, Pushback: p, Wants: wants, Text: tt.reply, Heard: e.Hear(tt.reply)})
		if h.Outcome != tt.want {
			t.Errorf("%s: %q is %s (%q), want %s", tt.flag, tt.reply, h.Outcome, h.Quote, tt.want)
		}
		if !strings.Contains(tt.reply, h.Quote) {
			t.Errorf("%s: the quote %q is not in %q", tt.flag, h.Quote, tt.reply)
		}
		if h.Line == "" || strings.Count(h.Line, ".")+strings.Count(h.Line, "?") != 1 {
			t.Errorf("%s: %q is answered by %q, want one sentence", tt.flag, tt.reply, h.Line)
		}
	}
}

func TestAContradictionIsNamed(t *testing.T) {
	e := newEar(t)
	m := material(t, e, cache, cacheFlags...)
	for _, tt := range []struct{ flag, reply, want string }{
		{"handed_off", "I watched the dashboards.", "A minute ago it was SRE who watched it."},
		{"followed_orders", "I decided to leave it there.", "A minute ago it was your manager who decided it."},
	} {
		h := pushback.Hear(pushback.Reply{Answer: m, Pushback: pushback.Pushback{Flag: tt.flag}, Text: tt.reply, Heard: e.Hear(tt.reply)})
		if h.Line != tt.want {
			t.Errorf("%q is answered by %q, want %q", tt.reply, h.Line, tt.want)
		}
	}
}

func TestAReplyCanOpenAGap(t *testing.T) {
	e := newEar(t)
	m := material(t, e, "I cut the build from 40 minutes to 9.", [2]string{"no_business_link", ""})
	reply := "Releases went from monthly to weekly. After that I handed it over to the platform team, who run it now."
	h := pushback.Hear(pushback.Reply{
		Answer: m, Pushback: pushback.Pushback{Flag: "no_business_link"}, Text: reply, Heard: e.Hear(reply),
	})
	if h.Opened != "handed_off" {
		t.Errorf("the reply opened %q, want handed_off (%+v)", h.Opened, h)
	}
}

func TestWhatIsHeardInDoubtIsNotGivenByAReply(t *testing.T) {
	const reply, seen = "I set the alert myself and then watched them every Monday.", "watched them every Monday"
	at := text.Span{Start: strings.Index(reply, seen), End: len(reply) - 1}
	for _, doubtful := range []bool{true, false} {
		heard := ear.Heard{Evidence: []ear.Finding{{Label: "customer_loop", Span: at, Doubtful: doubtful}}}
		h := pushback.Hear(pushback.Reply{Text: reply, Heard: heard, Wants: []string{"customer_loop"}})
		if repaired := h.Outcome == pushback.Repaired; repaired == doubtful {
			t.Errorf("heard in doubt %t: %s, gave %v", doubtful, h.Outcome, h.Gave)
		}
	}
}
