package drill

import (
	"fmt"
	"testing"
	"time"
)

// BenchmarkStanding measures what Home waits for, with more cards than anybody makes in a month.
func BenchmarkStanding(b *testing.B) {
	var kept []Card
	for i := range 500 {
		c := own("handed_off")[0]
		c.ID = fmt.Sprint(i)
		c.Memory = Remember([]Review{at(c.ID, 1, noon.AddDate(0, 0, -i%9), Ratings[i%4])})
		kept = append(kept, c)
	}
	for b.Loop() {
		if s := StandingOf(kept, noon, time.Time{}); s.Due == 0 {
			b.Fatal("nothing is due")
		}
	}
}

// BenchmarkGrade measures one reply from key to grade.
func BenchmarkGrade(b *testing.B) {
	d := desk(b)
	card := own("handed_off")[0]
	card.Own.Excerpt, card.Own.Pushback.Flag = "After that SRE took it over, and SRE watched it.", "handed_off"
	for b.Loop() {
		if g := d.Grade(card, Try{"I kept the error rate on my Monday review until June.", 50 * time.Second}); g.Rating != Good {
			b.Fatal(g)
		}
	}
}
