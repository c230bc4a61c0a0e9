package feedback

import (
	"fmt"
	"strings"

	"pushback/prompts"
)

// whatItIs names what an answer that tells no story gives.
var whatItIs = map[prompts.Kind]string{
	prompts.Metric: "a metric", prompts.Data: "a finding", prompts.Vision: "a vision",
}

// counted are the small numbers that a sentence says in words.
var counted = [...]string{"none", "one", "two", "three", "four", "five", "six", "seven"}

// craftReason says how much of what the question asks for is there, and what is missing first.
func (w *writer) craftReason() string {
	given, missing := 0, ""
	for _, f := range w.Report.Craft {
		if f.Given() {
			given++
		} else if missing == "" {
			missing = f.Title
		}
	}
	reason := fmt.Sprintf("%s of the %s things that %s needs", counted[given], counted[len(w.Report.Craft)], whatItIs[prompts.Kind(w.Report.Kind)])
	if missing == "" || given == 0 {
		return reason
	}
	return reason + ", not yet: " + lowerFirst(missing)
}

func lowerFirst(s string) string { return strings.ToLower(s[:1]) + s[1:] }

// craft writes what the question asks for, with the words that give it and the sentence that would.
func (w *writer) craft() {
	w.line("\n|  | heard | next time |\n|---|---|---|")
	for _, f := range w.Report.Craft {
		switch {
		case !f.Given():
			w.line("| %s | – | %s |", f.Title, f.Next)
		case f.Reply != "":
			w.line("| %s | %s, in a reply | – |", f.Title, quoted(f.Reply, cellWords))
		default:
			w.line("| %s | %s | – |", f.Title, w.shown(f.Of(w.Answer), f.Span, cellWords))
		}
	}
	if !w.Calm {
		var scores []string
		for _, row := range w.rows() {
			scores = append(scores, fmt.Sprintf("%s %d", row.title, row.score))
		}
		w.line("\n%s", strings.Join(scores, " · "))
	}
}

// craftDrills lists the missing things as sentences to practise.
func (w *writer) craftDrills() []string {
	var todo []string
	for _, f := range w.Report.Craft {
		if !f.Given() {
			todo = append(todo, "Say "+lowerFirst(f.Title)+" in one sentence: "+f.Next)
		}
	}
	return todo
}
