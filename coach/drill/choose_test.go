package drill

import (
	"fmt"
	"testing"
	"time"
)

// own returns cards of one's own gaps, each at a flag, that were heard at noon.
func own(flags ...string) (out []Card) {
	for i, f := range flags {
		out = append(out, Card{
			ID: fmt.Sprintf("follow_up:q%d:%s", i, f), Kind: FollowUp, Flag: f, Principles: []string{"ownership"},
			Own: &Own{QuestionID: fmt.Sprint(i), Sessions: []string{"s"}, Heard: []time.Time{noon}},
		})
	}
	return out
}

func TestANewUserHasAFewCardsOfTheBank(t *testing.T) {
	bank := Bank(desk(t).lib)
	deck := NewDeck(nil, bank, noon, time.Time{})
	if got := deck.Due(); len(got) != NewDaily {
		t.Fatalf("%d cards on the first day, want %d", len(got), NewDaily)
	}
	kinds := map[Kind]bool{}
	for _, c := range deck.Due() {
		kinds[c.Kind] = true
	}
	if len(kinds) != NewDaily {
		t.Errorf("%d kinds among the first %d cards", len(kinds), NewDaily)
	}
	var done []Card
	for _, c := range deck.Due() {
		c.Memory = Remember([]Review{at(c.ID, 1, noon, Good)})
		done = append(done, c)
	}
	if again := NewDeck(done, bank, noon.Add(time.Hour), time.Time{}).Due(); len(again) > 0 {
		t.Errorf("after today's cards there are %d more", len(again))
	}
	if next := NewDeck(done, bank, noon.AddDate(0, 0, 1), time.Time{}).Due(); len(next) != NewDaily {
		t.Errorf("%d cards the next day", len(next))
	}
}

func TestEveryCardOfTheBankCanBeAsked(t *testing.T) {
	d := desk(t)
	seen := map[string]bool{}
	for _, c := range Bank(d.lib) {
		p, ok := d.Ask(c)
		if !ok || p.Text == "" || p.Task == "" || p.Budget <= 0 {
			t.Errorf("%s: %+v", c.ID, p)
		}
		if seen[c.ID] {
			t.Errorf("%s stands twice in the bank", c.ID)
		}
		seen[c.ID] = true
		if g := d.Grade(c, Try{}); g.Rating != Again {
			t.Errorf("%s: silence is %s", c.ID, g.Rating)
		}
	}
}

func TestADayAsksNoMoreThanItsLimit(t *testing.T) {
	many := own(make([]string, 40)...)
	deck := NewDeck(many, Bank(desk(t).lib), noon.Add(time.Hour), time.Time{})
	if n := len(deck.Due()); n != Daily {
		t.Fatalf("%d cards, want %d", n, Daily)
	}
	for i := range 15 {
		many[i].Memory = Remember([]Review{at("c", 1, noon.Add(time.Minute), Good)})
	}
	many[0].Memory = Remember([]Review{at("c", 1, noon.Add(time.Minute), Again)})
	deck = NewDeck(many, nil, noon.Add(time.Hour), time.Time{})
	if n := len(deck.Due()); n != Daily-15+1 {
		t.Errorf("%d cards after 15, one of which was not known; want %d", n, Daily-15+1)
	}
}

func TestSuspendedAndDeletedCardsAreNotAsked(t *testing.T) {
	all := own("handed_off", "no_numbers")
	all[0].Suspended, all[1].Deleted = true, noon
	if due := NewDeck(all, nil, noon, time.Time{}).Due(); len(due) > 0 {
		t.Errorf("asked %+v", due)
	}
}

func TestAFreeDrillKeepsToItsChoice(t *testing.T) {
	bank := Bank(desk(t).lib)
	deck := NewDeck(own("handed_off", "no_numbers"), bank, noon, time.Time{})
	flagged := deck.Free(Choice{Flag: "handed_off"})
	if len(flagged) < 5 || flagged[0].Own == nil {
		t.Errorf("%d cards for the flag, the first %+v", len(flagged), flagged[0])
	}
	for _, c := range flagged {
		if c.Flag != "handed_off" {
			t.Errorf("%s is about %q", c.ID, c.Flag)
		}
	}
	for _, c := range deck.Free(Choice{Principle: "dive_deep"}) {
		if !contains(c.Principles, "dive_deep") {
			t.Errorf("%s is about %v", c.ID, c.Principles)
		}
	}
}

func TestTheWeakestComeFirst(t *testing.T) {
	all := own("a", "b", "c")
	all[0].Memory = Remember([]Review{at("c", 1, noon, Easy)})
	all[1].Memory = Remember([]Review{at("c", 1, noon, Good), at("c", 2, noon.AddDate(0, 0, 3), Again)})
	all[2].Memory = Remember([]Review{at("c", 1, noon, Good)})
	got := NewDeck(all, nil, noon.AddDate(0, 0, 4), time.Time{}).Free(Choice{Weakest: true})
	if got[0].Flag+got[1].Flag+got[2].Flag != "bca" {
		t.Errorf("order %s %s %s", got[0].Flag, got[1].Flag, got[2].Flag)
	}
}

func TestTheStandingNamesWhatIsHardest(t *testing.T) {
	s := NewDeck(own("no_numbers", "handed_off", "handed_off"), nil, noon, time.Time{}).Standing()
	if s.Due != 3 || s.New != 0 || fmt.Sprint(s.Hardest) != "[handed_off no_numbers]" {
		t.Errorf("%+v", s)
	}
}

func contains(all []string, one string) bool {
	for _, s := range all {
		if s == one {
			return true
		}
	}
	return false
}
