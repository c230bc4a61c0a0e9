package drill

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"pushback/coach"
	"pushback/coach/interview"
	"pushback/coach/pushback"
	"pushback/prompts"
)

// A Try is what was answered to a card.
type Try struct {
	Text  string
	Spent time.Duration
}

// A Point is one thing that a card listens for.
type Point struct {
	What     string // "post-launch ownership", "the analysis"
	Heard    bool
	Doubtful bool   // heard in words that can be read otherwise too
	Quote    string // the words it was heard in, "" where there are none to quote
}

// A Grade is what was heard in a try.
type Grade struct {
	Rating Rating
	Points []Point  // what was listened for, heard or not
	Why    []string // the reasons for the rating, each a sentence
	Strong string   // a strong wording to compare with
	Note   string   // what makes it strong, "" where it speaks for itself
}

// Grade says how well a try at a card went. It says nothing about the person, only about the words.
// It gives the grade of an empty answer where the card's record is no longer in the bank.
func (d *Desk) Grade(c Card, t Try) Grade {
	p, ok := d.Ask(c)
	if !ok || strings.TrimSpace(t.Text) == "" {
		return d.unanswered(c)
	}
	var g Grade
	switch c.Kind {
	case FollowUp:
		g = d.gradeFollowUp(c, t)
	case Rewrite:
		g = d.gradeRewrite(c, t)
	case MetricFirst:
		g = d.gradeCase(c, t)
	case NameStory:
		return d.gradeStory(t) // its time is what it is graded by
	case Arithmetic:
		g = gradeSum(c, t)
	case Principle:
		g = d.gradePrinciple(c, p, t)
	}
	return g.inTime(t.Spent, p.Budget)
}

// unanswered grades silence, and shows the strong wording all the same.
func (d *Desk) unanswered(c Card) Grade {
	g := Grade{Rating: Again, Why: []string{"There was no answer."}}
	g.Strong, g.Note = d.strong(c)
	return g
}

// inTime moves a grade by the time that the try took: half of the budget or less is easy, half as
// much again is hard. What was not known is not made better or worse by the clock.
func (g Grade) inTime(spent, budget time.Duration) Grade {
	switch {
	case g.Rating == Good && spent <= budget/2:
		g.Rating = Easy
		g.Why = append(g.Why, fmt.Sprintf("It took %s of %s.", minutes(spent), minutes(budget)))
	case g.Rating == Good && spent > budget*3/2:
		g.Rating = Hard
		g.Why = append(g.Why, fmt.Sprintf("It took %s, and the room would have waited %s.", minutes(spent), minutes(budget)))
	}
	return g
}

// strong returns the wording to compare with, and what makes it strong.
func (d *Desk) strong(c Card) (wording, note string) {
	switch {
	case c.Own != nil:
		return d.repair(c), ""
	case c.Kind == FollowUp:
		_, r, _ := d.bankPushback(c)
		return r.Strong, r.Reason
	case c.Kind == Rewrite:
		r, _ := byID(d.lib.Rewrites(), c.Ref, func(r prompts.Rewrite) string { return r.ID })
		return r.Strong, r.Reason
	case c.Kind == MetricFirst:
		k, _ := d.caseOf(c)
		return k.Strong, ""
	case c.Kind == Arithmetic:
		s, _ := sumOf(c.Ref, c.Memory.Reps)
		return s.how, ""
	case c.Kind == Principle:
		return d.principleAnswer(c), ""
	}
	return "", ""
}

// repair returns a wording that repairs one's own gap, with blanks for one's own figures. Every try
// shows another.
func (d *Desk) repair(c Card) string {
	record, err := d.lib.RedFlag(c.Flag)
	if wants := d.wants(c.Own.Pushback); err != nil && len(wants) > 0 { // a probe of a strong answer
		record, _ = byID(d.lib.Evidence(), wants[0], func(l prompts.Label) string { return l.ID })
	}
	if len(record.Repairs) == 0 {
		return ""
	}
	return record.Repairs[(lot(c.ID)+uint64(c.Memory.Reps))%uint64(len(record.Repairs))]
}

// gradeFollowUp hears a reply as the interviewer of a rehearsal would.
func (d *Desk) gradeFollowUp(c Card, t Try) Grade {
	s, p := d.exchange(c, t)
	h := d.coach.Interviewer(nil).Hear(s)
	g := Grade{Rating: outcomes[h.Outcome].rating, Why: []string{outcomes[h.Outcome].why}}
	if h.Quote != "" && h.Outcome != pushback.Evaded {
		g.Why[0] = fmt.Sprintf("%s “%s”.", strings.TrimSuffix(g.Why[0], "."), h.Quote)
	}
	if h.Opened != "" {
		g.Rating = min(g.Rating, Hard)
		g.Why = append(g.Why, fmt.Sprintf("It opens another gap: %s.", d.FlagTitle(h.Opened)))
	}
	r := d.coach.Analyze(coach.Input{Text: t.Text, Kind: s.Plan.Question.Kind})
	g.Points = d.wanted(d.wants(p), t.Text, r)
	if praise(r) {
		g.Rating = min(g.Rating, Hard)
		g.Why = append(g.Why, "It praises the outcome; a number or an act in the place of the praise would carry it.")
	}
	g.Strong, g.Note = d.strong(c)
	return g
}

// praise reports whether a reply calls an outcome good and says nothing that anybody did or measured.
func praise(r coach.Report) bool {
	carries := []string{"delta", "baseline_and_result", "money", "scope", "personal_action", "post_launch_ownership", "customer_loop", "lesson"}
	_, vague := byID(r.RedFlags, "vague_impact", func(f coach.RedFlag) string { return f.ID })
	return vague && !slices.ContainsFunc(r.Evidence, func(e coach.Evidence) bool { return slices.Contains(carries, e.ID) })
}

// exchange returns the card's gap and the reply to it as a session of one exchange.
func (d *Desk) exchange(c Card, t Try) (interview.Session, pushback.Pushback) {
	q := interview.Question{Kind: prompts.Behavioural}
	var excerpt string
	var p pushback.Pushback
	if c.Own != nil {
		q = interview.Question{ID: c.Own.QuestionID, Kind: c.Own.Kind, Text: c.Own.Question, Principles: c.Principles}
		excerpt, p = c.Own.Excerpt, c.Own.Pushback
	} else {
		var weak prompts.Rewrite
		p, weak, _ = d.bankPushback(c)
		excerpt = weak.Weak
	}
	return interview.Session{
		Plan: interview.Plan{Question: q}, Phase: interview.Pushing,
		Answer: interview.Answer{Layout: interview.Free, Whole: interview.Telling{Text: excerpt}},
		Thread: []interview.Exchange{{Pushback: p, Reply: interview.Telling{Text: t.Text}}},
	}, p
}

// outcomes says what each outcome of a reply is worth in a drill, and why.
var outcomes = map[pushback.Outcome]struct {
	rating Rating
	why    string
}{
	pushback.Repaired:     {Good, "It repairs the gap:"},
	pushback.Partly:       {Hard, "It is part of an answer:"},
	pushback.Evaded:       {Again, "It is about something else than the question."},
	pushback.Conceded:     {Again, "It admits the gap, which then stands:"},
	pushback.Contradicted: {Again, "It says the opposite of the line it goes with:"},
	pushback.Unanswered:   {Again, "There was no answer."},
}

// wants returns the evidence that a pushback asks for.
func (d *Desk) wants(p pushback.Pushback) []string {
	l, ok := byID(d.lib.Ladders(), p.Ladder, func(l prompts.Ladder) string { return l.ID })
	if !ok {
		return shows[p.Flag]
	}
	return l.Wants
}

// wanted lists which of the wanted evidence a report heard, with the words.
func (d *Desk) wanted(ids []string, text string, r coach.Report) []Point {
	points := make([]Point, 0, len(ids))
	for _, id := range ids {
		point := Point{What: id}
		if record, ok := byID(d.lib.Evidence(), id, func(l prompts.Label) string { return l.ID }); ok {
			point.What = record.Title
		}
		if e, ok := byID(r.Evidence, id, func(e coach.Evidence) string { return e.ID }); ok {
			point.Heard, point.Doubtful, point.Quote = true, e.Doubtful, pushback.Quote(text, e.Span).Of(text)
		}
		points = append(points, point)
	}
	return points
}

// heard counts the points that were heard.
func heard(points []Point) int {
	n := 0
	for _, p := range points {
		if p.Heard {
			n++
		}
	}
	return n
}
