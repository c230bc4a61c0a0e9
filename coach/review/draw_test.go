package review_test

import (
	"math/rand/v2"
	"testing"

	"pushback/coach"
	"pushback/coach/review"
	"pushback/prompts"
)

func questions() []prompts.Question {
	return []prompts.Question{
		{ID: "a", Principles: []string{"dive_deep"}},
		{ID: "b", Principles: []string{"ownership"}},
		{ID: "c", Principles: []string{"frugality"}},
	}
}

func told(id, principle string, v coach.Verdict) review.Summary {
	return review.Summary{QuestionID: id, Principles: []string{principle}, Verdict: v}
}

// draws counts what comes up in a thousand draws.
func draws(t *testing.T, past []review.Summary, avoid ...string) map[string]int {
	t.Helper()
	rnd := rand.New(rand.NewPCG(1, 2))
	counts := map[string]int{}
	for range 1000 {
		q, ok := review.Draw(questions(), past, avoid, rnd.Float64)
		if !ok {
			t.Fatal("nothing was drawn")
		}
		counts[q.ID]++
	}
	return counts
}

func TestDrawNeverRepeatsTheLast(t *testing.T) {
	if got := draws(t, []review.Summary{told("b", "ownership", coach.StrongNo)}); got["b"] != 0 {
		t.Errorf("the question told last came up %d times", got["b"])
	}
	if got := draws(t, nil, "a"); got["a"] != 0 {
		t.Errorf("the question to avoid came up %d times", got["a"])
	}
}

func TestDrawFavoursWhatIsWeak(t *testing.T) {
	past := []review.Summary{
		told("x", "", coach.Yes), told("y", "", coach.Yes), told("z", "", coach.Yes),
		told("a", "dive_deep", coach.StrongYes),
		told("b", "ownership", coach.StrongNo),
	}
	got := draws(t, past)
	if got["b"] < 3*got["a"] {
		t.Errorf("the weak story came up %d times, the strong one %d", got["b"], got["a"])
	}
	if got["c"] < 3*got["a"] {
		t.Errorf("the story never told came up %d times, the strong one %d", got["c"], got["a"])
	}
	if got["a"] == 0 {
		t.Error("a strong story must still come up now and then")
	}
}

func TestDrawHoldsBackWhatWasToldLately(t *testing.T) {
	past := []review.Summary{
		told("x", "", coach.No), told("a", "dive_deep", coach.No), told("y", "", coach.No), told("b", "ownership", coach.No),
	}
	if got := draws(t, past); got["b"] < 2*got["a"] {
		t.Errorf("told long ago came up %d times, told lately %d", got["b"], got["a"])
	}
}

func TestDrawFromFew(t *testing.T) {
	one := questions()[:1]
	if q, ok := review.Draw(one, []review.Summary{told("a", "dive_deep", coach.No)}, nil, rand.Float64); !ok || q.ID != "a" {
		t.Errorf("the only question there is was not drawn: %v, %v", q.ID, ok)
	}
	if _, ok := review.Draw(nil, nil, nil, rand.Float64); ok {
		t.Error("a question came out of nothing")
	}
}
