package review

import (
	"fmt"
	"strings"
	"time"

	"pushback/coach/ear"
	"pushback/coach/interview"
)

// A Span is a part of a session with the time it took and the time it should take, 0 for none.
type Span struct {
	Name   string
	Spent  time.Duration
	Budget time.Duration
	Note   string // what came of it, in a word or two
}

// Spans returns the parts of a session in the order in which they are told.
func Spans(s interview.Session) []Span {
	spans := []Span{{Name: "Reading", Spent: s.Reading.Go(), Budget: s.Plan.Reading.Go()}}
	if s.Answer.Layout == interview.Free {
		spans = append(spans, Span{Name: "Answer", Spent: s.Answer.Spent(), Budget: s.Plan.Length.Go()})
	} else {
		for i, section := range ear.Sections {
			name := strings.ToUpper(string(section[:1])) + string(section[1:])
			spans = append(spans, Span{Name: name, Spent: s.Answer.Parts[i].Spent.Go(), Budget: s.Plan.Budget(section)})
		}
	}
	for i, e := range s.Thread {
		spans = append(spans, Span{fmt.Sprintf("Reply %d", i+1), e.Reply.Spent.Go(),
			time.Duration(e.Pushback.Seconds) * time.Second, string(e.Hearing.Outcome)})
	}
	return spans
}

// TimeLine draws the spans of a session as lines of width cells: "━" is time within the budget, "─"
// budget that was left, "█" time beyond it. All bars have one scale.
func TimeLine(s interview.Session, width int) []string {
	const name, clocks = 11, 16
	spans := Spans(s)
	longest := time.Second
	for _, p := range spans {
		longest = max(longest, p.Spent, p.Budget)
	}
	room := max(8, width-name-clocks-14)
	cells := func(d time.Duration) int { return int(float64(d) / float64(longest) * float64(room)) }
	lines := make([]string, 0, len(spans)+1)
	for _, p := range spans {
		within := cells(min(p.Spent, p.Budget))
		over := cells(p.Spent) - within
		left := max(0, cells(p.Budget)-within)
		bar := strings.Repeat("━", within) + strings.Repeat("█", over) + strings.Repeat("─", left)
		times := fmt.Sprintf("%s of %s", clock0(p.Spent), clock0(p.Budget))
		bar += strings.Repeat(" ", max(0, room-within-over-left))
		lines = append(lines, strings.TrimRight(fmt.Sprintf("%-*s%s  %-*s%s", name, p.Name, bar, clocks, times, p.Note), " "))
	}
	return append(lines, "", "━ within its time   █ beyond it   ─ time left")
}

func clock0(d time.Duration) string {
	return fmt.Sprintf("%d:%02d", int(d.Seconds())/60, int(d.Seconds())%60)
}
