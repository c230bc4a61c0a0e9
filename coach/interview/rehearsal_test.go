package interview

import (
	"encoding/json"
	"errors"
	"fmt"
	"testing"
	"time"

	"pushback/coach/ear"
	"pushback/coach/pushback"
	"pushback/prompts"

	"github.com/google/go-cmp/cmp"
)

// scripted is an interviewer with three pushbacks who takes every reply for a repair.
type scripted struct{}

func (scripted) Next(s Session) (pushback.Pushback, bool) {
	n := len(s.Thread) + 1
	return pushback.Pushback{ID: fmt.Sprintf("p%d", n), Text: "Who watched it?", Seconds: 60}, n <= 3
}

func (scripted) Hear(Session) pushback.Hearing { return pushback.Hearing{Outcome: pushback.Repaired} }

var start = time.Date(2026, 11, 22, 22, 0, 0, 0, time.UTC)

func sec(n float64) time.Time { return start.Add(time.Duration(n * float64(time.Second))) }

func plan(change func(*Plan)) Plan {
	p := Quick(prompts.Question{ID: "q", Text: "What happened?", Kind: prompts.Behavioural})
	if change != nil {
		change(&p)
	}
	return p
}

// at brings a new rehearsal to a phase, ten seconds after its start.
func at(t *testing.T, phase Phase, change func(*Plan)) *Rehearsal {
	t.Helper()
	r := Start("id", plan(func(p *Plan) {
		if phase == Recounting {
			p.Layout = Aloud
		}
		if change != nil {
			change(p)
		}
	}), scripted{}, start)
	steps := map[Phase][]Event{
		Reading: nil, Answering: {Begin{}}, Recounting: {Begin{}, Done{}},
		Pushing: {Begin{}, Done{}}, Finished: {Begin{}, End{}},
	}[phase]
	for _, ev := range steps {
		apply(t, r, ev, sec(10))
	}
	if r.Phase() != phase {
		t.Fatalf("the rehearsal is %s, not %s", r.Phase(), phase)
	}
	return r
}

func apply(t *testing.T, r *Rehearsal, ev Event, at time.Time) {
	t.Helper()
	if err := r.Apply(ev, at); err != nil {
		t.Fatalf("%s: %v", ev.name(), err)
	}
}

// refused stands for an event that does not fit.
const refused Phase = ""

// TestEveryPhaseAndEvent is the state machine as a table: where each event leads from each phase.
func TestEveryPhaseAndEvent(t *testing.T) {
	phases := []Phase{Reading, Answering, Recounting, Pushing, Finished}
	table := []struct {
		event Event
		leads [5]Phase // from each of the phases, in their order
	}{
		{Begin{}, [5]Phase{Answering, refused, refused, refused, refused}},
		{Write{"words"}, [5]Phase{refused, Answering, Recounting, refused, refused}},
		{Move{ear.Action}, [5]Phase{refused, Answering, refused, refused, refused}},
		{Switch{Free}, [5]Phase{Reading, Answering, refused, refused, refused}},
		{Tick{[]string{"delta"}}, [5]Phase{refused, refused, Recounting, refused, refused}},
		{Say{"reply"}, [5]Phase{refused, refused, refused, Pushing, refused}},
		{Done{}, [5]Phase{refused, Pushing, Pushing, Pushing, refused}},
		{Skip{}, [5]Phase{refused, refused, refused, Pushing, refused}},
		{Grade{pushback.Repaired}, [5]Phase{refused, refused, refused, refused, refused}},
		{End{}, [5]Phase{Finished, Finished, Finished, Finished, refused}},
		{Pause{}, [5]Phase{Reading, Answering, Recounting, Pushing, refused}},
		{Resume{}, [5]Phase{refused, refused, refused, refused, refused}},
		{Suspend{}, [5]Phase{Reading, Answering, Recounting, Pushing, refused}},
		{Wake{}, [5]Phase{refused, refused, refused, refused, refused}},
	}
	for _, row := range table {
		for i, from := range phases {
			t.Run(row.event.name()+" while "+string(from), func(t *testing.T) {
				r := at(t, from, nil)
				before := r.Session(sec(20))
				err := r.Apply(row.event, sec(20))
				if row.leads[i] == refused {
					var notNow *NotNowError
					if !errors.As(err, &notNow) {
						t.Errorf("error %v, want a *NotNowError", err)
					}
					if diff := cmp.Diff(before, r.Session(sec(20))); diff != "" {
						t.Errorf("a refused event changed the session:\n%s", diff)
					}
					return
				}
				if err != nil || r.Phase() != row.leads[i] {
					t.Errorf("leads to %s, %v; want %s", r.Phase(), err, row.leads[i])
				}
			})
		}
	}
}

func TestEachPhaseSpendsItsOwnTime(t *testing.T) {
	r := Start("id", plan(nil), scripted{}, start)
	apply(t, r, Begin{}, sec(12))              // reading 12
	apply(t, r, Move{ear.Task}, sec(40))       // situation 28
	apply(t, r, Move{ear.Action}, sec(55))     // task 15
	apply(t, r, Pause{}, sec(100))             // action 45
	apply(t, r, Resume{}, sec(400))            // paused 300
	apply(t, r, Suspend{}, sec(410))           // action +10
	apply(t, r, Wake{}, sec(4010))             // away 3600
	apply(t, r, Move{ear.Result}, sec(4020.5)) // action +10.5
	apply(t, r, Done{}, sec(4040.5))           // result 20
	apply(t, r, Say{"I did."}, sec(4060))      // reply 1: 19.5
	apply(t, r, Done{}, sec(4070.5))           // reply 1: +10.5
	apply(t, r, Skip{}, sec(4075.5))           // reply 2: 5
	apply(t, r, End{}, sec(4080.5))            // reply 3: 5
	s := r.Session(sec(9999))
	got := []Duration{s.Reading, s.Answer.Parts[0].Spent, s.Answer.Parts[1].Spent, s.Answer.Parts[2].Spent,
		s.Answer.Parts[3].Spent, s.Paused, s.Away, s.Thread[0].Reply.Spent, s.Thread[1].Reply.Spent, s.Thread[2].Reply.Spent}
	var want []Duration
	for _, n := range []float64{12, 28, 15, 65.5, 20, 300, 3600, 30, 5, 5} {
		want = append(want, Duration(n*float64(time.Second)))
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("times (-want +got):\n%s", diff)
	}
	if s.Answer.Spent() != 128500*time.Millisecond {
		t.Errorf("the answer took %v, want 2m8.5s", s.Answer.Spent())
	}
	outcomes := []pushback.Outcome{s.Thread[0].Hearing.Outcome, s.Thread[1].Hearing.Outcome, s.Thread[2].Hearing.Outcome}
	if diff := cmp.Diff([]pushback.Outcome{pushback.Repaired, pushback.Unanswered, pushback.Unanswered}, outcomes); diff != "" {
		t.Errorf("outcomes (-want +got):\n%s", diff)
	}
	if !s.Touched.Equal(sec(4080.5)) {
		t.Errorf("the session was touched after its end: %v", s.Touched)
	}
}

func TestNoTimeIsLostBetweenManySmallSteps(t *testing.T) {
	r := at(t, Answering, nil)
	for i := range 10_000 { // ten seconds in steps of 1.0001 ms
		r.Clock(sec(10).Add(time.Duration(i+1) * 1000100 * time.Nanosecond))
	}
	if got := r.Clock(sec(20.001)).Total; got != 10001*time.Millisecond {
		t.Errorf("the clock shows %v after 10.001 s", got)
	}
}

func TestOvertimeIsCountedAndNobodyIsCutOff(t *testing.T) {
	r := at(t, Answering, nil)
	apply(t, r, Write{"still talking"}, sec(10+600))
	c := r.Clock(sec(10 + 601))
	if r.Phase() != Answering || c.Total != 601*time.Second || c.TotalBudget != 180*time.Second {
		t.Errorf("%s, %v of %v", r.Phase(), c.Total, c.TotalBudget)
	}
	if c.PartBudgets != [4]time.Duration{36 * time.Second, 18 * time.Second, 99 * time.Second, 27 * time.Second} {
		t.Errorf("budgets %v", c.PartBudgets)
	}
}

func TestAClockSetBackTakesNoTimeAway(t *testing.T) {
	r := at(t, Answering, nil)
	apply(t, r, Write{"words"}, sec(30))
	if got := r.Clock(sec(15)).Total; got != 20*time.Second {
		t.Errorf("the clock shows %v, want 20s", got)
	}
}

func TestInterviewModeDoesNotPause(t *testing.T) {
	r := at(t, Answering, func(p *Plan) { p.Mode = Interview })
	var notNow *NotNowError
	if err := r.Apply(Pause{}, sec(20)); !errors.As(err, &notNow) || notNow.Why == "" {
		t.Errorf("Pause = %v", err)
	}
}

func TestAPauseOutlastsASuspension(t *testing.T) {
	r := at(t, Answering, nil)
	for i, ev := range []Event{Pause{}, Suspend{}, Wake{}} {
		apply(t, r, ev, sec(10+float64(i)))
	}
	if c := r.Clock(sec(60)); !c.Stopped || c.Total != 0 {
		t.Errorf("the clock ran after the suspension of a pause: %+v", c)
	}
}

func TestSpeakingAloudIsTimedTickedAndGraded(t *testing.T) {
	r := Start("id", plan(func(p *Plan) { p.Layout = Aloud }), scripted{}, start)
	apply(t, r, Begin{}, sec(5))
	apply(t, r, Move{ear.Action}, sec(25))
	apply(t, r, Done{}, sec(85))
	apply(t, r, Tick{[]string{"delta"}}, sec(90))
	apply(t, r, Write{"i led the thing"}, sec(95))
	apply(t, r, Done{}, sec(100))
	apply(t, r, Grade{pushback.Partly}, sec(130))
	s := r.Session(sec(130))
	if s.Answer.Text() != "i led the thing" || s.Answer.Ticked[0] != "delta" || s.Answer.Spent() != 80*time.Second {
		t.Errorf("answer %+v", s.Answer)
	}
	if s.Recount != Duration(15*time.Second) || s.Thread[0].Hearing.Outcome != pushback.Partly {
		t.Errorf("recount %v, thread %+v", s.Recount, s.Thread)
	}
}

func TestADraftIsTakenUpWhereItWasLeft(t *testing.T) {
	r := at(t, Answering, nil)
	apply(t, r, Write{"half an ans"}, sec(30))
	kept, err := json.Marshal(r.Session(sec(31)))
	if err != nil {
		t.Fatal(err)
	}
	var s Session
	if err := json.Unmarshal(kept, &s); err != nil {
		t.Fatal(err)
	}
	back := Restore(s, scripted{}, sec(3631))
	if c := back.Clock(sec(3700)); !c.Stopped || c.Total != 21*time.Second {
		t.Errorf("before it is taken up: %+v", c)
	}
	apply(t, back, Resume{}, sec(3700))
	apply(t, back, Write{"half an answer"}, sec(3710))
	got := back.Session(sec(3710))
	if got.Answer.Text() != "half an answer" || got.Answer.Spent() != 31*time.Second || got.Away != Duration(3669*time.Second) {
		t.Errorf("after: %q, %v, away %v", got.Answer.Text(), got.Answer.Spent(), got.Away.Go())
	}
}

func TestSwitchingTheLayoutLosesNoWord(t *testing.T) {
	r := at(t, Answering, nil)
	apply(t, r, Write{"It was slow."}, sec(11))
	apply(t, r, Move{ear.Action}, sec(12))
	apply(t, r, Write{"I made it fast."}, sec(13))
	apply(t, r, Switch{Free}, sec(14))
	if got := r.Session(sec(14)).Answer.Text(); got != "It was slow.\n\nI made it fast." {
		t.Fatalf("as one text: %q", got)
	}
	apply(t, r, Switch{InParts}, sec(15))
	if got := r.Session(sec(15)).Answer.Parts; got[0].Text != "It was slow." || got[2].Text != "I made it fast." {
		t.Fatalf("back in parts: %+v", got)
	}
	apply(t, r, Switch{Free}, sec(16))
	apply(t, r, Write{"It was slow. I made it very fast."}, sec(17))
	apply(t, r, Switch{InParts}, sec(18))
	if got := r.Session(sec(18)).Answer.Text(); got != "It was slow. I made it very fast." {
		t.Errorf("changed as one text, then in parts: %q", got)
	}
}

func TestSectionsLieWhereTheTextHasThem(t *testing.T) {
	a := Answer{Layout: InParts, Parts: [4]Telling{{Text: "One."}, {Text: "  "}, {Text: "Zwei ü."}, {Text: "End."}}}
	for _, p := range a.Sections() {
		want := a.Parts[Index(p.Section)].Text
		if got := p.Of(a.Text()); got != want {
			t.Errorf("%s is %q, want %q", p.Section, got, want)
		}
	}
	if n := len(a.Sections()); n != 3 {
		t.Errorf("%d sections, want 3", n)
	}
}

func TestASnapshotDoesNotChange(t *testing.T) {
	r := at(t, Pushing, nil)
	before := r.Session(sec(11))
	apply(t, r, Say{"later words"}, sec(20))
	if before.Thread[0].Reply.Text != "" {
		t.Error("a later reply shows in an earlier snapshot")
	}
}

func TestDurationsAreWrittenInSecondsAndComeBack(t *testing.T) {
	for text, want := range map[string]Duration{"0": 0, "41.25": Duration(41250 * time.Millisecond), "600": Duration(10 * time.Minute)} {
		var d Duration
		if err := json.Unmarshal([]byte(text), &d); err != nil || d != want {
			t.Errorf("%s read as %v, %v", text, d.Go(), err)
		}
		if back, err := json.Marshal(d); err != nil || string(back) != text {
			t.Errorf("%s written as %s, %v", text, back, err)
		}
	}
	for _, text := range []string{"-1", "1e9", `"soon"`} {
		var d Duration
		if err := json.Unmarshal([]byte(text), &d); err == nil {
			t.Errorf("%s was taken for a duration", text)
		}
	}
}
