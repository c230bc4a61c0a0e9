package drill

import (
	"strings"
	"testing"
	"time"

	"pushback/coach"
	"pushback/coach/pushback"
	"pushback/coach/text"
)

func TestAnUnrepairedPushbackBecomesACardThatQuotesTheAnswer(t *testing.T) {
	c, lib := listening(t)
	d := NewDesk(c, lib)
	s := rehearse(t, c, noon, handedOff, "It went well.", "SRE had the dashboards.")
	card, ok := byID(Gaps(s, c.Review(s)), "follow_up:q:handed_off", func(c Card) string { return c.ID })
	if !ok {
		t.Fatalf("no card for the handover among %+v", Gaps(s, c.Review(s)))
	}
	if !strings.Contains(card.Own.Excerpt, "SRE watched it") || card.Own.Said != "SRE had the dashboards." {
		t.Errorf("excerpt %q, said %q", card.Own.Excerpt, card.Own.Said)
	}
	if due, ok := card.Due(time.Time{}); !ok || due.After(noon) {
		t.Errorf("it is due %s, %v; want at once", due, ok)
	}
	good := d.Grade(card, Try{"I set the alert thresholds myself and ran the weekly review with their lead until June.", 40 * time.Second})
	bad := d.Grade(card, Try{"SRE is a great team.", 40 * time.Second})
	if good.Rating < Good || bad.Rating != Again {
		t.Errorf("a good reply is %s (%v), an empty one %s (%v)", good.Rating, good.Why, bad.Rating, bad.Why)
	}
	if good.Strong == "" || len(good.Points) == 0 {
		t.Errorf("nothing to compare with: %+v", good)
	}
	p, ok := d.Ask(card)
	if !ok || strings.Contains(p.Text+p.Task+p.Lead+p.Excerpt, good.Strong) {
		t.Errorf("the strong wording is shown before the try: %+v", p)
	}
}

func TestARepairedPushbackBringsNoCard(t *testing.T) {
	c, _ := listening(t)
	s := rehearse(t, c, noon, handedOff, "I set the alert thresholds and ran the weekly review until June.")
	for _, card := range Gaps(s, c.Review(s)) {
		if card.Flag == "handed_off" {
			t.Errorf("a card for what was repaired: %+v", card)
		}
	}
}

func TestTheSameGapIsMergedAndASessionCountsOnce(t *testing.T) {
	c, _ := listening(t)
	first := rehearse(t, c, noon, handedOff, "It went well.")
	later := rehearse(t, c, noon.AddDate(0, 0, 2), strings.Replace(handedOff, "SRE watched it", "they looked after it", 1), "It went well.")
	one, two := Gaps(first, c.Review(first))[0], Gaps(later, c.Review(later))[0]
	if one.ID != two.ID {
		t.Fatalf("%s and %s are two cards", one.ID, two.ID)
	}
	one.Suspended = true
	for name, merged := range map[string]Card{"in order": Merge(Merge(one, two), two), "backwards": Merge(Merge(two, one), one)} {
		if len(merged.Own.Sessions) != 2 || !strings.Contains(merged.Own.Excerpt, "looked after it") {
			t.Errorf("%s: %+v", name, merged.Own)
		}
	}
	if !Merge(one, two).Suspended {
		t.Error("a suspended card is asked again")
	}
	one.Deleted = noon
	if Merge(one, one).Gone() == false || Merge(one, two).Gone() {
		t.Error("a deleted card comes back with a new session, and not with the old one")
	}
}

func TestAGapHeardAgainIsDueAtOnce(t *testing.T) {
	card := Card{Own: &Own{Heard: []time.Time{noon}}, Memory: Remember([]Review{at("c", 1, noon.Add(time.Hour), Easy)})}
	if due, _ := card.Due(time.Time{}); !due.After(noon.AddDate(0, 0, 7)) {
		t.Errorf("after an easy try it is due %s", due)
	}
	card.Own.Heard = append(card.Own.Heard, noon.AddDate(0, 0, 2))
	if due, _ := card.Due(time.Time{}); !due.Equal(noon.AddDate(0, 0, 2)) {
		t.Errorf("heard again, it is due %s", due)
	}
}

func TestAFlagDrilledTwiceAndGoneIsSaid(t *testing.T) {
	c, _ := listening(t)
	first := rehearse(t, c, noon, handedOff, "It went well.")
	card := Gaps(first, c.Review(first))[0]
	reviews := []Review{at(card.ID, 1, noon.AddDate(0, 0, 1), Again), at(card.ID, 2, noon.AddDate(0, 0, 1).Add(time.Minute), Good)}
	next := rehearse(t, c, noon.AddDate(0, 0, 3), kept)
	got := Clear([]Card{card}, reviews, next, c.Review(next), first.Started)
	if len(got) != 1 || got[0].Flag != "handed_off" || got[0].Times != 2 || got[0].Quote == "" {
		t.Fatalf("Clear = %+v, want the handover, drilled twice", got)
	}
	after := rehearse(t, c, noon.AddDate(0, 0, 5), kept)
	if got := Clear([]Card{card}, reviews, after, c.Review(after), next.Started); len(got) > 0 {
		t.Errorf("it is said again in the rehearsal after: %+v", got)
	}
	for answer, why := range map[string]string{handedOff: "it is still there", "Fine.": "nothing was said in its place"} {
		s := rehearse(t, c, noon.AddDate(0, 0, 3), answer)
		if got := Clear([]Card{card}, reviews, s, c.Review(s), first.Started); len(got) > 0 {
			t.Errorf("%s, and yet: %+v", why, got)
		}
	}
}

func TestAnExcerptHasNoMarkOfItsList(t *testing.T) {
	for said, want := range map[string]string{
		"- Shipped it in May": "Shipped it in May",
		"2) Shipped it":       "Shipped it",
		"## Result":           "Result",
		"-3 degrees outside":  "-3 degrees outside",
		"":                    "",
	} {
		if got := shorten(said); got != want {
			t.Errorf("%q: got %q, want %q", said, got, want)
		}
	}
}

func TestAQuestionOfAStrongAnswerShowsItsOutcome(t *testing.T) {
	const answer = "I cut the debug lines. The bill fell from 41,000 to 17,500 euros. Then another team took it over."
	at := strings.Index(answer, "fell from")
	r := coach.Report{Evidence: []coach.Evidence{{ID: "delta", Span: text.Span{Start: at, End: at + len("fell from 41,000 to 17,500")}}}}
	for _, tt := range []struct {
		p    pushback.Pushback
		want string
	}{
		{pushback.Pushback{Ladder: "attribution-what-else-shipped"}, "The bill fell from 41,000 to 17,500 euros."},
		{pushback.Pushback{Flag: "no_customer_loop"}, "Then another team took it over."},
		{pushback.Pushback{Quote: "cut the debug lines"}, "I cut the debug lines."},
	} {
		if got := excerpt(answer, tt.p, r); got != tt.want {
			t.Errorf("%+v: %q, want %q", tt.p, got, tt.want)
		}
	}
}
