package story

import (
	"slices"

	"pushback/coach"
	"pushback/coach/interview"
	"pushback/coach/seam"
)

// A Hearing is what the ear made of one version. It is derived from the version's words alone: what
// an interviewer had to ask for is not in the story yet.
type Hearing struct {
	Verdict    coach.Verdict     `json:"verdict"`
	Judgements coach.Judgements  `json:"judgements"`
	Principles []coach.Principle `json:"principles,omitempty"` // shown, with the words that show them
	Quotes     Quotes            `json:"quotes"`
}

// Quotes are the words that carry each of the four judgements, "" where none do.
type Quotes struct {
	Impact     string `json:"impact"`
	Scope      string `json:"scope"`
	Ownership  string `json:"ownership"`
	KPILinkage string `json:"kpi_linkage"`
}

// Session returns a version as the session it would have been, for the ear to hear.
func (v Version) asSession() interview.Session {
	return interview.Session{
		Phase: interview.Finished, Plan: interview.Plan{Question: v.Question, Loop: v.Loop},
		Answer: interview.Answer{Layout: interview.Free, Whole: interview.Telling{Text: v.Text}},
	}
}

// Hear returns what is heard in a version. Review judges a session.
func Hear(v Version, review func(interview.Session) (coach.Report, error)) (Hearing, error) {
	r, err := review(v.asSession())
	return HearingOf(r, seam.Part(v.Text)), err
}

// HearingOf takes from a report what the bank shows, with its quotes out of the answer, which is parted into sentences as
// [seam.Part] does.
func HearingOf(r coach.Report, answer string) Hearing {
	quote := func(ids ...string) string { return quote(r, answer, ids...) }
	return Hearing{Verdict: r.Verdict, Judgements: r.Judgements, Principles: r.Principles, Quotes: Quotes{
		Impact:     quote("money", "baseline_and_result", "delta"),
		Scope:      quote("scope"),
		Ownership:  quote("post_launch_ownership", "personal_action"),
		KPILinkage: quote("business_kpi", "strategic_goal"),
	}}
}

// quote returns the words of the first of some kinds of evidence that was heard plainly, in whole clauses of the answer where
// they can be had: the bank says nothing of doubts.
func quote(r coach.Report, answer string, ids ...string) string {
	for _, id := range ids {
		i := slices.IndexFunc(r.Evidence, func(e coach.Evidence) bool { return e.ID == id && e.Quote != "" && !e.Doubtful })
		if i < 0 {
			continue
		}
		e := r.Evidence[i]
		if told := e.Told(answer); !told.Empty() {
			return told.Of(answer)
		}
		return e.Quote
	}
	return ""
}

// An Entry is a story with what is heard in each of its versions, in their order.
type Entry struct {
	Story
	Heard []Hearing `json:"heard"`
}

// Best returns the place of the version that came out best; of equal ones the latest.
func (e Entry) Best() int {
	best := 0
	for i := range e.Heard {
		if rank(e.Heard[i]) >= rank(e.Heard[best]) {
			best = i
		}
	}
	return best
}

// rank orders hearings by the verdict, then by the sum of the judgements.
func rank(h Hearing) int {
	j := h.Judgements
	return 100*slices.Index(coach.Verdicts[:], h.Verdict) + 2*j.Impact + j.Scope + 2*j.Ownership + j.KPILinkage + j.CustomerLoop
}

// Heart returns what is heard in the best version.
func (e Entry) Heart() Hearing {
	if len(e.Heard) == 0 {
		return Hearing{}
	}
	return e.Heard[e.Best()]
}

// Principles returns the principles that any version shows, each with the words of the best version
// that does.
func (e Entry) Principles() []coach.Principle {
	order := make([]int, len(e.Heard))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return rank(e.Heard[b]) - rank(e.Heard[a]) })
	var shown []coach.Principle
	for _, i := range order {
		for _, p := range e.Heard[i].Principles {
			if !slices.ContainsFunc(shown, func(q coach.Principle) bool { return q.ID == p.ID }) {
				shown = append(shown, p)
			}
		}
	}
	return shown
}

// Shows returns the words that show a principle, or false.
func (e Entry) Shows(principle string) (string, bool) {
	for _, p := range e.Principles() {
		if p.ID == principle {
			return p.Quote, true
		}
	}
	return "", false
}
