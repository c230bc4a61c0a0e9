package drill

import (
	"testing"

	cards "pushback/coach/drill"
)

func TestAWayComesThroughARoute(t *testing.T) {
	for _, w := range []Way{
		{Count: usual}, {Count: 20, Free: true},
		{Choice: cards.Choice{Flag: "handed_off"}, Count: 5, At: true},
		{Choice: cards.Choice{Principle: "dive_deep", Weakest: true}, Count: 10, At: true, Free: true},
	} {
		if got := wayOf(w.As()); got != w {
			t.Errorf("%+v came through %q as %+v", w, w.As(), got)
		}
	}
	for _, as := range []string{"", "count=7", "%zz", "count=a"} {
		if got := wayOf(as); got != (Way{Count: usual}) {
			t.Errorf("%q is %+v, want the usual way", as, got)
		}
	}
}
