package drill

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"pushback/coach"
	"pushback/coach/interview"
	"pushback/coach/pushback"
	"pushback/prompts"
)

// fewest is how many words a line needs to be one.
const fewest = 4

// gradeRewrite asks whether the flag of the weak line is gone and what was missing is there. What
// the weak line gave already counts for nothing.
func (d *Desk) gradeRewrite(c Card, t Try) Grade {
	weak, _ := byID(d.lib.Rewrites(), c.Ref, func(r prompts.Rewrite) string { return r.ID })
	g := Grade{Strong: weak.Strong, Note: weak.Reason}
	title := d.FlagTitle(c.Flag)
	if len(strings.Fields(t.Text)) < fewest {
		g.Rating, g.Why = Again, []string{"It is too short to be a line."}
		return g
	}
	before, after := d.coach.Analyze(coach.Input{Text: weak.Weak}), d.coach.Analyze(coach.Input{Text: t.Text})
	ids := slices.DeleteFunc(d.rewriteWants(c.Flag), func(id string) bool { return hasEvidence(before, id) })
	g.Points = d.wanted(ids, t.Text, after)
	if p, ok := d.repairs(c.Flag, weak.Weak, t.Text); ok && heard(g.Points) == 0 && fresh(weak.Weak, p.Quote) {
		g.Points = append(g.Points, p)
	}
	at := slices.IndexFunc(after.RedFlags, func(f coach.RedFlag) bool { return pushback.SameTheme(f.ID, c.Flag) })
	stands, flag := at >= 0, coach.RedFlag{}
	if stands {
		flag = after.RedFlags[at]
	}
	there := heard(g.Points) > 0
	switch {
	case len(after.Evidence) == 0:
		g.Rating, g.Why = Again, []string{fmt.Sprintf("The same thing is still missing: %s.", title)}
	case there && !stands:
		g.Rating, g.Why = Good, []string{fmt.Sprintf("The gap is closed (%s): what was missing is there.", title)}
	case there && flag.Quote != "":
		g.Rating, g.Why = Hard, []string{fmt.Sprintf("What was missing is there, and one part still sounds like the weak line (%s): “%s”.", title, pushback.Quote(t.Text, flag.Span).Of(t.Text))}
	case there:
		g.Rating, g.Why = Hard, []string{fmt.Sprintf("What was missing is there in part; the gap can still be heard (%s).", title)}
	case stands || !fresh(weak.Weak, t.Text):
		g.Rating, g.Why = Again, []string{fmt.Sprintf("The same thing is still missing: %s.", title)}
	default:
		g.Rating, g.Why = Hard, []string{fmt.Sprintf("The weak words are gone (%s), and nothing stands in their place yet.", title)}
	}
	return g
}

// repairs hears a line as the reply to somebody who pushed on the weak one: what is too short for
// the ear that listens to whole answers can still close the gap.
func (d *Desk) repairs(flag, weak, line string) (Point, bool) {
	h := d.coach.Interviewer(nil).Hear(interview.Session{
		Plan:   interview.Plan{Question: interview.Question{Kind: prompts.Behavioural}},
		Answer: interview.Answer{Layout: interview.Free, Whole: interview.Telling{Text: weak}},
		Thread: []interview.Exchange{{Pushback: pushback.Pushback{Flag: flag}, Reply: interview.Telling{Text: line}}},
	})
	return Point{What: "What closes the gap", Heard: true, Quote: h.Quote}, h.Outcome == pushback.Repaired && h.Quote != ""
}

// fresh reports whether a line says at least half in words that the weak one has not.
func fresh(weak, line string) bool {
	known := strings.FieldsFunc(strings.ToLower(weak), notLetter)
	words := strings.FieldsFunc(strings.ToLower(line), notLetter)
	old := 0
	for _, w := range words {
		if slices.Contains(known, w) {
			old++
		}
	}
	return 2*old < len(words)
}

func notLetter(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }

func hasEvidence(r coach.Report, id string) bool {
	return slices.ContainsFunc(r.Evidence, func(e coach.Evidence) bool { return e.ID == id })
}

// rewriteWants returns the evidence that any ladder at a flag asks for, the most asked for first,
// and what shows that the gap is closed.
func (d *Desk) rewriteWants(flag string) []string {
	count := map[string]int{}
	var ids []string
	for _, l := range d.lib.Ladders() {
		if l.Flag != flag || len(l.Kinds) > 0 {
			continue
		}
		for _, id := range l.Wants {
			if count[id]++; count[id] == 1 {
				ids = append(ids, id)
			}
		}
	}
	slices.SortStableFunc(ids, func(a, b string) int { return count[b] - count[a] })
	for _, id := range shows[flag] {
		if count[id] == 0 {
			ids = append(ids, id)
		}
	}
	return ids
}

// gradeCase listens for the five parts of a metric-first sentence, and for the metric being first.
func (d *Desk) gradeCase(c Card, t Try) Grade {
	k, _ := d.caseOf(c)
	g := Grade{Strong: k.Strong}
	for _, part := range []struct {
		what  string
		words []string
	}{
		{"the metric", k.Metric}, {"the analysis", slices.Concat(k.Analysis, digging)}, {"the outcome", k.Outcome},
		{"the business measure", k.KPI}, {"by how much", k.Worth},
	} {
		quote := saidOf(t.Text, part.words)
		g.Points = append(g.Points, Point{What: part.what, Heard: quote != "", Quote: quote})
	}
	n, first := heard(g.Points), metricFirst(t.Text, g.Points)
	switch {
	case n == len(g.Points) && first:
		g.Rating = Good
	case n >= 3:
		g.Rating = Hard
	default:
		g.Rating = Again
	}
	g.Why = []string{fmt.Sprintf("%d of the five parts are there.", n)}
	if len(strings.Fields(t.Text)) > sentenceWords {
		g.Rating = min(g.Rating, Hard)
		g.Why = append(g.Why, "It is longer than one breath; one sentence is enough.")
	}
	if !actor.MatchString(t.Text) {
		g.Rating = min(g.Rating, Hard)
		g.Why = append(g.Why, "Nobody acts in it; say what you ran and what you changed.")
	}
	if g.Points[0].Heard && !first {
		g.Why = append(g.Why, "The metric comes after another part; say it first.")
	}
	return g
}

// sentenceWords is how many words can be said in one breath, and somewhat more.
const sentenceWords = 60

// actor finds somebody who acts.
var actor = regexp.MustCompile(`\b(?:I|me|my|My|we|We|us)\b`)

// digging are the words by which an analysis is told, whatever the case.
var digging = []string{
	"compare", "split", "group", "measure", "trace", "plot", "regression", "segment", "count", "correlate", "analyse",
	"analyze", "analysis", "examine", "chart", "map", "cohort", "funnel", "sample", "broke down", "pulled", "dug",
	"looked into", "looked at", "read through", "went through", "queried", "logged",
}

// metricFirst reports whether the metric is named before the outcome, the business measure and its
// size. The analysis may go with it: “I traced pick time to …”.
func metricFirst(text string, points []Point) bool {
	at := func(p Point) int { return strings.Index(text, p.Quote) }
	if !points[0].Heard {
		return false
	}
	return !slices.ContainsFunc(points[2:], func(p Point) bool { return p.Heard && at(p) < at(points[0]) })
}

// storyWords is how many words a name has at the most; more is the story itself.
const storyWords = 12

// gradeStory asks for a short name within ten seconds.
func (d *Desk) gradeStory(t Try) Grade {
	words, over := len(strings.Fields(t.Text)), t.Spent > nameWithin
	g := Grade{Rating: Good, Why: []string{fmt.Sprintf("Named in %s.", seconds(t.Spent))}}
	switch {
	case t.Spent > 2*nameWithin:
		g.Rating = Again
		g.Why = append(g.Why, "In the room the silence would have been noticed.")
	case words > storyWords || over:
		g.Rating = Hard
	case t.Spent <= nameWithin/2:
		g.Rating = Easy
	}
	if words > storyWords {
		g.Why = append(g.Why, "That is the story already; a name of a few words is enough to begin with.")
	}
	return g
}

// gradePrinciple compares with the principles of the question's record.
func (d *Desk) gradePrinciple(c Card, p Prompt, t Try) Grade {
	said, known := d.principleSaid(p.Choices, t.Text)
	g := Grade{Strong: d.principleAnswer(c)}
	switch at := slices.Index(c.Principles, said.ID); {
	case !known:
		g.Rating, g.Why = Again, []string{"That is none of the sixteen principles."}
	case at == 0:
		g.Rating, g.Why = Good, []string{fmt.Sprintf("%s is what it mainly probes.", said.Title)}
	case at > 0:
		g.Rating, g.Why = Hard, []string{fmt.Sprintf("%s is heard in it too; another comes first.", said.Title)}
	default:
		g.Rating, g.Why = Again, []string{fmt.Sprintf("%s would be shown by another story: %s", said.Title, said.Shows)}
	}
	return g
}

// principleSaid reads a number of the choices, a title or an id.
func (d *Desk) principleSaid(choices []string, said string) (prompts.Principle, bool) {
	said = strings.Trim(strings.ToLower(strings.TrimSpace(said)), ".!")
	if n := 0; len(said) == 1 {
		if n = int(said[0] - '1'); n >= 0 && n < len(choices) {
			said = strings.ToLower(choices[n])
		}
	}
	said = letters(said)
	return byID(d.lib.Principles(), said, func(p prompts.Principle) string {
		if letters(p.Title) == said || letters(p.ID) == said {
			return said
		}
		return "" // said is not empty
	})
}

// letters returns what of a title counts: “Are Right, A Lot” and are_right_a_lot are the same.
func letters(s string) string {
	return strings.Map(func(r rune) rune {
		if r >= 'a' && r <= 'z' {
			return r
		}
		return -1
	}, strings.ToLower(strings.ReplaceAll(s, "’", "'")))
}

// principleAnswer names what a question probes, the main principle first.
func (d *Desk) principleAnswer(c Card) string {
	var titles []string
	for _, id := range c.Principles {
		if p, err := d.lib.Principle(id); err == nil {
			titles = append(titles, p.Title)
		}
	}
	q, err := d.lib.Question(c.Ref)
	if err != nil {
		return strings.Join(titles, ", ")
	}
	return strings.Join(titles, ", ") + ". " + q.Probes
}
