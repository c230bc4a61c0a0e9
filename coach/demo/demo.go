// Package demo tells the tellings of an imagined person to the real coach, so that a new user sees
// where a few weeks of rehearsing lead. It writes down words, and never a score.
package demo

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"time"

	"pushback/coach"
	"pushback/coach/ear"
	"pushback/coach/interview"
	"pushback/coach/pushback"
	"pushback/coach/review"
	"pushback/prompts"
)

// Sessions rehearses the tellings against the coach, the last of them some days before now.
func Sessions(c *coach.Coach, lib *prompts.Library, now time.Time) ([]review.Told, error) {
	var out []review.Told
	var asked []string
	for i, t := range lib.Demo() {
		s, err := rehearse(c.Interviewer(asked), lib, t, i, now)
		if err != nil {
			return nil, fmt.Errorf("the demo's telling %d: %w", i+1, err)
		}
		for _, e := range s.Thread {
			asked = append(asked, e.Pushback.ID)
		}
		out = append(out, review.Told{Session: s, Report: c.Review(s)})
	}
	return out, nil
}

// rehearse runs one telling through a rehearsal, each part at the pace of speech.
func rehearse(asks interview.Interviewer, lib *prompts.Library, t prompts.Telling, i int, now time.Time) (interview.Session, error) {
	plan, err := planOf(lib, t)
	if err != nil {
		return interview.Session{}, err
	}
	y, m, d := now.Date()
	at := time.Date(y, m, d-t.DaysAgo, 20, 10+7*i%50, 0, 0, now.Location())
	r := interview.Start(interview.NewID(at, fmt.Sprintf("demo%d", i)), plan, asks, at)
	do := func(after time.Duration, ev interview.Event) {
		if err == nil {
			at = at.Add(after)
			err = r.Apply(ev, at)
		}
	}
	do(20*time.Second, interview.Begin{})
	for j, section := range ear.Sections {
		do(0, interview.Move{To: section})
		do(spoken(t.Parts[j]), interview.Write{Text: t.Parts[j]})
	}
	do(2*time.Second, interview.Done{})
	for r.Phase() == interview.Pushing && err == nil {
		s := r.Session(at)
		reply := replyTo(lib, t, s.Thread[len(s.Thread)-1].Pushback)
		if reply == "" || slices.ContainsFunc(s.Thread, func(e interview.Exchange) bool { return e.Reply.Text == reply }) {
			do(10*time.Second, interview.Skip{})
			continue
		}
		do(8*time.Second+spoken(reply), interview.Say{Text: reply})
		do(time.Second, interview.Done{})
	}
	s := r.Session(at)
	s.Note, s.Tags = t.Note, t.Tags
	return s, err
}

// replyTo returns what somebody replies to a pushback, "" where they have nothing to say.
func replyTo(lib *prompts.Library, t prompts.Telling, p pushback.Pushback) string {
	if p.Flag != "" {
		return t.Replies[p.Flag]
	}
	for _, l := range lib.Ladders() {
		if l.ID == p.Ladder && len(l.Wants) > 0 {
			return t.Replies[l.Wants[0]]
		}
	}
	return ""
}

func planOf(lib *prompts.Library, t prompts.Telling) (interview.Plan, error) {
	q, err := lib.Question(t.Question)
	if err != nil || t.Loop == "" {
		return interview.Quick(q), err
	}
	loop, err := lib.Loop(t.Loop)
	return interview.Defaults().Plan(q, &loop), err
}

// spoken is how long words take at the pace of somebody who thinks while they talk.
func spoken(words string) time.Duration {
	return time.Duration(len(strings.Fields(words))) * 700 * time.Millisecond
}

// Many returns n sessions made of some by telling them again at other times, back from now: a large
// library to try and to measure. Which one is told, when, how fast, and what became of its pushbacks
// differ from one to the next by chance, and lean towards the later tellings of some as time goes on.
// The same n and now give the same sessions. Their texts repeat.
func Many(c *coach.Coach, some []review.Told, n int, now time.Time) []review.Told {
	chance := rand.New(rand.NewPCG(uint64(n), 1))
	heard := map[string]coach.Report{} // by what was told, since hearing takes longer than making
	out := make([]review.Told, 0, n)
	at := now
	for i := range n {
		at = at.Add(-time.Duration(4+chance.IntN(17)) * time.Hour).Round(0)
		if chance.IntN(8) == 0 { // nobody rehearses every day for years
			at = at.AddDate(0, 0, -1-chance.IntN(4))
		}
		reached := 1 - float64(i)/float64(n) // 1 now, 0 at the beginning
		which := int(min(1, max(0, reached+chance.NormFloat64()/3)) * float64(len(some)-1))
		s, kept := retold(some[which].Session, at, chance)
		key := fmt.Sprint(which, " ", kept)
		r, ok := heard[key]
		if !ok {
			r = c.Review(s)
			heard[key] = r
		}
		out = append(out, review.Told{Session: s, Report: r})
	}
	return out
}

// retold returns a session as if it had been told again at another time and pace, and perhaps broken
// off before the last pushbacks. It returns how many of them were kept.
func retold(s interview.Session, at time.Time, chance *rand.Rand) (interview.Session, int) {
	pace := 0.7 + chance.Float64()*0.7
	slower := func(d interview.Duration) interview.Duration {
		return interview.Duration((time.Duration(float64(d) * pace)).Truncate(time.Millisecond))
	}
	for i := range s.Answer.Parts {
		s.Answer.Parts[i].Spent = slower(s.Answer.Parts[i].Spent)
	}
	s.Answer.Whole.Spent = slower(s.Answer.Whole.Spent)
	kept := len(s.Thread)
	if kept > 1 {
		kept = 1 + chance.IntN(kept)
	}
	s.Thread = slices.Clone(s.Thread[:kept])
	for i := range s.Thread {
		s.Thread[i].Reply.Spent = slower(s.Thread[i].Reply.Spent)
	}
	s.Touched = at.Add(s.Touched.Sub(s.Started))
	s.Started, s.ID = at, interview.NewID(at, "many")
	return s, kept
}
