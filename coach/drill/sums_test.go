package drill

import (
	"fmt"
	"strings"
	"testing"
	"time"
)

func sumCard(skill string) Card {
	return Card{ID: id(Arithmetic, skill), Kind: Arithmetic, Ref: skill}
}

func TestFiguresAreReadInDigitsAndInWords(t *testing.T) {
	large := sum{want: 45e6}
	for said, want := range map[string]float64{
		"45 million": 45e6, "45m": 45e6, "45,000,000": 45e6, "45 000 000": 45e6, "45000000": 45e6,
		"forty-five million": 45e6, "One per cent is 37.5 million, so 45 million": 45e6, "about 45 M": 45e6,
		"0.045bn": 45e6, "roughly forty five million requests": 45e6, "2024": 2024,
	} {
		if got, ok := figure(said, large); !ok || abs(got-want) > 1 {
			t.Errorf("%q is heard as %v, %v; want %v", said, got, ok, want)
		}
	}
	share := sum{want: 15, unit: "%"}
	for _, said := range []string{"15", "15 %", "15 per cent", "fifteen percent", "0.15", "it's 15% I think"} {
		if got, ok := figure(said, share); !ok || abs(got-15) > 0.001 {
			t.Errorf("%q is heard as %v, %v; want 15", said, got, ok)
		}
	}
	money := sum{want: 1.976e6, unit: "€"}
	for _, said := range []string{"about 2 million", "€2m", "1.976 million euros", "1,976,000", "1976k"} {
		if got, ok := figure(said, money); !ok || abs(got/1.976e6-1) > 0.02 {
			t.Errorf("%q is heard as %v, %v; want about 1.976 million", said, got, ok)
		}
	}
	if _, ok := figure("no idea", large); ok {
		t.Error("a figure was heard where there is none")
	}
}

func TestEverySumHasItsAnswerAndOthersAtTheNextTry(t *testing.T) {
	d := desk(t)
	for _, s := range skills {
		c := sumCard(s.id)
		texts := map[string]bool{}
		for try := range 12 {
			c.Memory.Reps = try
			sum, ok := sumOf(s.id, try)
			if !ok || sum.want <= 0 {
				t.Fatalf("%s: %+v", s.id, sum)
			}
			texts[sum.text] = true
			for answer, want := range map[string]Rating{
				fmt.Sprintf("%.6f", sum.want): Good, fmt.Sprintf("%.6f", sum.want*1.02): Good,
				fmt.Sprintf("%.6f", sum.want*1.08): Hard, fmt.Sprintf("%.6f", sum.want*1.3): Again,
			} {
				if g := d.Grade(c, Try{answer, 20 * time.Second}); g.Rating != want || g.Strong == "" {
					t.Errorf("%s: %q answered with %s is %s, want %s", s.id, sum.text, answer, g.Rating, want)
				}
			}
		}
		if len(texts) < 5 {
			t.Errorf("%s: %d different sums in 12 tries", s.id, len(texts))
		}
	}
}

func TestLostNoughtsAreNamed(t *testing.T) {
	c := sumCard("share-of-a-large-number")
	s, _ := sumOf(c.Ref, 0)
	g := desk(t).Grade(c, Try{fmt.Sprintf("%.0f", s.want/10), 20 * time.Second})
	if g.Rating != Again || !strings.Contains(strings.Join(g.Why, " "), "factor of 10") {
		t.Errorf("%s: %v", g.Rating, g.Why)
	}
}
