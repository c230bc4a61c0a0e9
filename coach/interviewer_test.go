package coach_test

import (
	"testing"
	"time"

	"pushback/coach"
	"pushback/coach/interview"
	"pushback/coach/pushback"
	"pushback/prompts"
)

// rehearse tells an answer and replies to the pushbacks, one after another.
func rehearse(t *testing.T, c *coach.Coach, answer string, replies ...string) interview.Session {
	t.Helper()
	at := time.Unix(0, 0)
	plan := interview.Plan{
		Question: interview.Asked(prompts.Question{ID: "q", Kind: prompts.Behavioural, Text: "Tell me about it."}),
		Layout:   interview.Free, Length: interview.Duration(3 * time.Minute), Shares: interview.DefaultShares, Pushbacks: 8,
	}
	r := interview.Start("id", plan, c.Interviewer(nil), at)
	apply := func(ev interview.Event) {
		if err := r.Apply(ev, at); err != nil {
			t.Fatal(err)
		}
	}
	apply(interview.Write{Text: answer})
	apply(interview.Done{})
	for _, reply := range replies {
		if r.Phase() != interview.Pushing {
			t.Fatalf("no pushback to answer with %q", reply)
		}
		apply(interview.Say{Text: reply})
		apply(interview.Done{})
	}
	if r.Phase() != interview.Finished {
		apply(interview.End{})
	}
	return r.Session(at)
}

func TestTheSampleRehearsal(t *testing.T) {
	c := newCoach(serializerEar())
	s := rehearse(t, c, serializer,
		"It was 28, I rounded it badly.", "SRE had the dashboards", "I set the alert thresholds and read them every Monday")
	want := []struct {
		flag    string
		level   int
		outcome pushback.Outcome
	}{
		{"inconsistent_numbers", 1, pushback.Repaired},
		{"handed_off", 1, pushback.Conceded},
		{"handed_off", 2, pushback.Repaired},
	}
	for i, w := range want {
		e := s.Thread[i]
		if e.Pushback.Flag != w.flag || e.Pushback.Level != w.level || e.Hearing.Outcome != w.outcome {
			t.Errorf("turn %d: %s rung %d %s, want %+v", i+1, e.Pushback.Flag, e.Pushback.Level, e.Hearing.Outcome, w)
		}
		if e.Hearing.Line == "" {
			t.Errorf("turn %d: the interviewer says nothing to %q", i+1, e.Reply.Text)
		}
	}
	if next := s.Thread[3].Pushback.Flag; next != "no_business_link" {
		t.Errorf("after the repair the interviewer goes at %q, want the business link", next)
	}
}

func TestRepairsRaiseTheVerdict(t *testing.T) {
	c := newCoach(serializerEar())
	silent := c.Review(rehearse(t, c, serializer))
	repaired := c.Review(rehearse(t, c, serializer,
		"It was 28, I rounded it badly.", "I set the alert thresholds and read them every Monday"))
	if rank(repaired.Verdict) <= rank(silent.Verdict) {
		t.Errorf("verdict %s with the repairs, %s without", repaired.Verdict, silent.Verdict)
	}
	if got := coach.Standing(rehearse(t, c, serializer), silent); len(got) != 5 {
		t.Errorf("%d flags stand without a thread, want all 5", len(got))
	}
}

func rank(v coach.Verdict) int {
	for i, other := range coach.Verdicts {
		if v == other {
			return i
		}
	}
	return -1
}
