package review

import (
	"fmt"
	"slices"
	"strings"

	"pushback/coach"
	"pushback/coach/interview"
)

// A Told is a session with its report.
type Told struct {
	Session interview.Session
	Report  coach.Report
}

// A Comparison is what became of one telling in another: what the later one gained, what it lost,
// which numbers changed, each with the words that carry it.
type Comparison struct {
	Before     Summary  `json:"before"`
	After      Summary  `json:"after"`
	Gained     []Point  `json:"gained"`  // evidence that only the later one has
	Lost       []Point  `json:"lost"`    // evidence that only the earlier one has, with its words
	Cleared    []Point  `json:"cleared"` // red flags that stood in the earlier one
	Raised     []Point  `json:"raised"`  // red flags that stand only in the later one
	Numbers    []Change `json:"numbers"`
	Judgements []Step   `json:"judgements"` // those that differ
	Texts      Texts    `json:"texts"`
}

// Texts are the words of two tellings.
type Texts struct {
	Before []interview.Turn `json:"before"`
	After  []interview.Turn `json:"after"`
}

// A Point is a kind of evidence or a red flag with the words that carry it; "" for an absence.
type Point struct {
	ID    string `json:"id"`
	Title string `json:"title"`
	Quote string `json:"quote"`
}

// A Change is a measure as each of the two tellings gave it, with the words; "" where one does not.
type Change struct {
	Measure     string `json:"measure"`
	Before      string `json:"before"`
	After       string `json:"after"`
	BeforeQuote string `json:"before_quote"`
	AfterQuote  string `json:"after_quote"`
}

// A Step is a judgement that differs between two tellings.
type Step struct {
	ID     string `json:"id"`
	Before int    `json:"before"`
	After  int    `json:"after"`
}

// Compare sets a telling against an earlier one. Title names evidence and red flags.
func Compare(before, after Told, title func(id string) string) Comparison {
	a, b := Summarise(before.Session, before.Report), Summarise(after.Session, after.Report)
	standing := func(t Told) []Point {
		points := []Point{}
		for _, f := range coach.Standing(t.Session, t.Report) {
			points = append(points, Point{f.ID, title(f.ID), f.Quote})
		}
		return points
	}
	return Comparison{
		Before: a, After: b, Texts: Texts{interview.Turns(before.Session), interview.Turns(after.Session)},
		Gained: without(evidence(after, b, title), a.Evidence), Lost: without(evidence(before, a, title), b.Evidence),
		Cleared: without(standing(before), b.RedFlags), Raised: without(standing(after), a.RedFlags),
		Numbers: changes(before.Report.Numbers, after.Report.Numbers), Judgements: steps(a.Judgements, b.Judgements),
	}
}

// evidence returns what a telling gave, each with its words in the answer or in a reply.
func evidence(t Told, s Summary, title func(string) string) []Point {
	points := []Point{}
	for _, id := range s.Evidence {
		p := Point{ID: id, Title: title(id)}
		if i := slices.IndexFunc(t.Report.Evidence, func(e coach.Evidence) bool { return e.ID == id }); i >= 0 {
			p.Quote = t.Report.Evidence[i].Quote
		} else if e, ok := coach.GivenIn(t.Session, id); ok {
			p.Quote = e.Hearing.Quote
		}
		points = append(points, p)
	}
	return points
}

func without(points []Point, ids []string) []Point {
	return slices.DeleteFunc(points, func(p Point) bool { return slices.Contains(ids, p.ID) })
}

// changes lists the measures that the two give differently. Measures are the same that have the
// same name, whatever its case.
func changes(before, after []coach.Number) []Change {
	out := []Change{}
	has := func(all []coach.Number, measure string) (figures, quote string) {
		for _, n := range all {
			if strings.EqualFold(n.Measure, measure) {
				return Figures(n), n.Quote
			}
		}
		return "", ""
	}
	for _, n := range after {
		if was, quote := has(before, n.Measure); was != Figures(n) {
			out = append(out, Change{n.Measure, was, Figures(n), quote, n.Quote})
		}
	}
	for _, n := range before {
		if now, _ := has(after, n.Measure); now == "" {
			out = append(out, Change{n.Measure, Figures(n), "", n.Quote, ""})
		}
	}
	return out
}

// Figures writes a row of the numbers table in a few characters: "250 → 180 ms".
func Figures(n coach.Number) string {
	var parts []string
	if n.Before != nil {
		parts = append(parts, fmt.Sprintf("%.6g", *n.Before))
	}
	if n.After != nil {
		parts = append(parts, fmt.Sprintf("%.6g", *n.After))
	}
	if len(parts) > 0 {
		return strings.TrimSpace(strings.Join(parts, " → ") + " " + n.Unit)
	}
	if n.StatedChange != nil {
		return fmt.Sprintf("%+.3g %%", 100**n.StatedChange)
	}
	return n.Quote
}

func steps(a, b coach.Judgements) []Step {
	all := []Step{
		{"impact", a.Impact, b.Impact}, {"scope", a.Scope, b.Scope}, {"ownership", a.Ownership, b.Ownership},
		{"kpi_linkage", a.KPILinkage, b.KPILinkage}, {"customer_loop", a.CustomerLoop, b.CustomerLoop},
	}
	return slices.DeleteFunc(all, func(s Step) bool { return s.Before == s.After })
}

// Before returns the attempt at the same question before a session, or false where it is the first.
// All may be in any order.
func Before(all []Summary, s Summary) (Summary, bool) {
	var best Summary
	found := false
	for _, p := range all {
		if p.QuestionID == s.QuestionID && p.Started.Before(s.Started) && (!found || p.Started.After(best.Started)) {
			best, found = p, true
		}
	}
	return best, found
}

// Sentence says in one line how a session compares with another: "gained attribution, after launch;
// lost nothing; 21 s shorter". Title names evidence.
func Sentence(before, after Summary, title func(id string) string) string {
	parts := []string{
		"gained " + listed(missing(after.Evidence, before.Evidence), title),
		"lost " + listed(missing(before.Evidence, after.Evidence), title),
	}
	if n := len(after.RedFlags) - len(before.RedFlags); n != 0 {
		parts = append(parts, fmt.Sprintf("%d red %s %s", max(n, -n), plural(max(n, -n), "flag"), moreOrFewer(n)))
	}
	if before.Seconds >= 1 && after.Seconds >= 1 {
		if d := int(after.Seconds) - int(before.Seconds); d < 0 {
			parts = append(parts, fmt.Sprintf("%d s shorter", -d))
		} else if d > 0 {
			parts = append(parts, fmt.Sprintf("%d s longer", d))
		}
	}
	return strings.Join(parts, "; ")
}

func missing(ids, in []string) []string {
	return slices.DeleteFunc(slices.Clone(ids), func(id string) bool { return slices.Contains(in, id) })
}

func listed(ids []string, title func(string) string) string {
	if len(ids) == 0 {
		return "nothing"
	}
	names := make([]string, len(ids))
	for i, id := range ids {
		names[i] = strings.ToLower(title(id))
	}
	return strings.Join(names, ", ")
}

func plural(n int, noun string) string {
	if n == 1 {
		return noun
	}
	return noun + "s"
}

func moreOrFewer(n int) string {
	if n > 0 {
		return "more"
	}
	return "fewer"
}

// Plain writes an id as words, for where no better title is known: handed_off is "handed off".
func Plain(id string) string { return strings.ReplaceAll(id, "_", " ") }
