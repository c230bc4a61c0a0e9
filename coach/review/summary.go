// Package review is what one sees of one's rehearsals afterwards: summaries for lists, the
// comparison of two attempts, and trends.
package review

import (
	"slices"
	"time"

	"pushback/coach"
	"pushback/coach/interview"
	"pushback/coach/pushback"
)

// A Summary is a session as a list shows it. It is derived from the session and its report, and
// kept beside them so that a list of thousands reads nothing else.
type Summary struct {
	ID         string           `json:"id"`
	Started    time.Time        `json:"started"`
	QuestionID string           `json:"question_id"`
	Question   string           `json:"question"`
	Kind       string           `json:"kind"`
	Principles []string         `json:"principles,omitempty"`
	Loop       string           `json:"loop,omitempty"`
	Mode       interview.Mode   `json:"mode"`
	Finished   bool             `json:"finished"`
	Words      int              `json:"words"`
	Seconds    float64          `json:"seconds"` // time of the answer
	Target     float64          `json:"target"`  // time it should take, in seconds
	Verdict    coach.Verdict    `json:"verdict"` // "" while unfinished
	Judgements coach.Judgements `json:"judgements"`
	RedFlags   []string         `json:"red_flags,omitempty"` // ids still standing, worst first
	Pushbacks  int              `json:"pushbacks"`           // asked
	Repaired   int              `json:"repaired"`            // of those
	Evidence   []string         `json:"evidence,omitempty"`  // ids of what the answer and the replies gave
	Tags       []string         `json:"tags,omitempty"`
	Note       string           `json:"note,omitempty"`
}

// Summarise returns the summary of a session and of the report made of it by Coach.Review.
func Summarise(s interview.Session, r coach.Report) Summary {
	sum := Summary{
		ID: s.ID, Started: s.Started, QuestionID: s.Plan.Question.ID, Question: s.Plan.Question.Text,
		Kind: string(s.Plan.Question.Kind), Principles: s.Plan.Question.Principles,
		Loop: s.Plan.Loop, Mode: s.Plan.Mode, Finished: s.Finished(),
		Words: r.Words, Seconds: s.Answer.Spent().Seconds(), Target: s.Plan.Length.Go().Seconds(),
		Verdict: r.Verdict, Judgements: r.Judgements, Pushbacks: len(s.Thread), Tags: s.Tags, Note: s.Note,
		Evidence: Heard(s, r),
	}
	for _, f := range coach.Standing(s, r) {
		sum.RedFlags = append(sum.RedFlags, f.ID)
	}
	for _, e := range s.Thread {
		if e.Hearing.Outcome == pushback.Repaired {
			sum.Repaired++
		}
	}
	return sum
}

// Heard returns the ids of the evidence of a session: what the answer gave, in its order, then what
// the replies did.
func Heard(s interview.Session, r coach.Report) []string {
	var ids []string
	add := func(id string) {
		if !slices.Contains(ids, id) {
			ids = append(ids, id)
		}
	}
	for _, e := range r.Evidence {
		add(e.ID)
	}
	for _, e := range s.Thread {
		if e.Hearing.Outcome == pushback.Contradicted {
			continue
		}
		for _, id := range pushback.Gave(e.Pushback, e.Hearing) {
			add(id)
		}
	}
	return ids
}
