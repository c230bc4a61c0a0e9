package coach

import (
	"cmp"

	"pushback/coach/ear"
	"pushback/coach/interview"
	"pushback/coach/pushback"
)

// Interviewer returns the interviewer of a rehearsal: it asks what this coach would push on, and
// what it did not ask in the sessions of h where it has the choice.
func (c *Coach) Interviewer(h pushback.History) interview.Interviewer { return interviewer{c, h} }

type interviewer struct {
	*Coach
	history pushback.History
}

// Next implements interview.Interviewer.
func (i interviewer) Next(s interview.Session) (pushback.Pushback, bool) {
	in, h := i.listen(InputOf(s))
	return i.chooser.Next(i.material(in, h), turnsOf(s), i.history)
}

// Hear implements interview.Interviewer.
func (i interviewer) Hear(s interview.Session) pushback.Hearing {
	in, h := i.listen(InputOf(s))
	last := s.Thread[len(s.Thread)-1]
	reply := i.ear.Hear(last.Reply.Text)
	return pushback.Hear(pushback.Reply{
		Answer: i.material(in, h), Pushback: last.Pushback,
		Wants: i.chooser.Wants(last.Pushback.Ladder), Text: cmp.Or(reply.Parted, last.Reply.Text), Heard: reply,
	})
}

// InputOf returns the answer of a session as it is analysed.
func InputOf(s interview.Session) Input {
	return Input{
		Question: s.Plan.Question.Text, Kind: s.Plan.Question.Kind, Loop: s.Plan.Loop,
		Text: s.Answer.Text(), Parts: s.Answer.Sections(), Seconds: secondsOf(s.Answer),
		Ticked: s.Answer.Ticked, Spoken: s.Answer.Layout == interview.Aloud,
	}
}

// secondsOf returns the time that an answer spoken aloud took. Typing is slower than speech, so the
// time of a typed answer says nothing of how long it would take to tell.
func secondsOf(a interview.Answer) float64 {
	if a.Layout != interview.Aloud {
		return 0
	}
	return a.Spent().Seconds()
}

func turnsOf(s interview.Session) []pushback.Turn {
	turns := make([]pushback.Turn, 0, len(s.Thread))
	for _, e := range s.Thread {
		turns = append(turns, pushback.Turn{Pushback: e.Pushback, Reply: e.Reply.Text, Hearing: e.Hearing})
	}
	return turns
}

// material is what an answer gives the interviewer to push on.
func (c *Coach) material(in Input, h ear.Heard) pushback.Material {
	has := map[string]bool{}
	for _, f := range h.Evidence {
		has[f.Label] = true
	}
	for _, id := range in.Ticked {
		has[id] = true
	}
	return pushback.Material{Answer: in.Text, Heard: h, Gaps: c.doubts(in, h), Has: has, Kind: kindOf(in), Loop: in.Loop, Craft: craftOf(in), Failure: pushback.AsksForFailure(in.Question), Person: pushback.AsksForPeople(in.Question)}
}
