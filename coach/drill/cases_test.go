package drill

import (
	"strings"
	"testing"
	"time"
)

// The strong sentence of each case must be what the card asks for, and its situation must not be.
func TestTheStrongSentenceOfACaseHasTheFiveParts(t *testing.T) {
	d := desk(t)
	cases := d.lib.Cases()
	if len(cases) < 24 {
		t.Errorf("%d cases, want at least 24", len(cases))
	}
	trades := map[string]bool{}
	for _, k := range cases {
		trades[k.Trade] = true
		c := Card{ID: id(MetricFirst, k.ID), Kind: MetricFirst, Ref: k.ID}
		g := d.Grade(c, Try{k.Strong, 80 * time.Second})
		if g.Rating != Good {
			t.Errorf("%s: the strong sentence is graded %s: %v %+v", k.ID, g.Rating, g.Why, g.Points)
		}
		if n := strings.Count(k.Situation, ". ") + 1; n < 2 || n > 4 {
			t.Errorf("%s: the situation has %d sentences, want 2 to 4", k.ID, n)
		}
		if strings.Count(strings.TrimRight(k.Strong, "."), ". ") > 0 {
			t.Errorf("%s: the strong wording is more than a sentence", k.ID)
		}
		for _, figure := range append(k.Outcome[:1:1], k.Worth[0]) {
			if saidFigure(k.Situation, figure) == "" {
				t.Errorf("%s: the figure %q is not in the situation", k.ID, figure)
			}
		}
	}
	if len(trades) < 12 {
		t.Errorf("%d trades, want the cases to be varied", len(trades))
	}
}
