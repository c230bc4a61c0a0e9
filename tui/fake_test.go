package tui

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"
	"time"

	"pushback/coach"
	"pushback/coach/interview"
	"pushback/coach/pushback"
	"pushback/coach/review"
	"pushback/prompts"
)

// fakeLibrary keeps everything in memory.
type fakeLibrary struct {
	fakeBox
	fakeBank
	mu       sync.Mutex
	drafts   map[string]interview.Session
	sessions map[string]interview.Session
	reports  map[string]coach.Report
	deleted  map[string]bool
	fail     error // what every write returns
	saves    int   // drafts written
}

func newFakeLibrary() *fakeLibrary {
	return &fakeLibrary{drafts: map[string]interview.Session{}, sessions: map[string]interview.Session{},
		reports: map[string]coach.Report{}, deleted: map[string]bool{}}
}

func (l *fakeLibrary) SaveDraft(s interview.Session) error {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.fail != nil {
		return l.fail
	}
	l.saves++
	l.drafts[s.ID] = s
	return nil
}

func (l *fakeLibrary) Drafts() ([]interview.Session, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	var all []interview.Session
	for _, d := range l.drafts {
		all = append(all, d)
	}
	slices.SortFunc(all, func(a, b interview.Session) int { return b.Touched.Compare(a.Touched) })
	return all, nil
}

func (l *fakeLibrary) DropDraft(id string) error {
	l.mu.Lock()
	defer l.mu.Unlock()
	delete(l.drafts, id)
	return l.fail
}

func (l *fakeLibrary) SaveSession(s interview.Session, r coach.Report) error {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.fail != nil {
		return l.fail
	}
	l.sessions[s.ID], l.reports[s.ID] = s, r
	delete(l.drafts, s.ID)
	return nil
}

func (l *fakeLibrary) Session(id string) (interview.Session, coach.Report, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	s, ok := l.sessions[id]
	if !ok {
		return s, coach.Report{}, errors.New("no session has this id; look in Review")
	}
	return s, l.reports[id], nil
}

func (l *fakeLibrary) Summaries() ([]review.Summary, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	var all []review.Summary
	for id, s := range l.sessions {
		if !l.deleted[id] {
			all = append(all, review.Summarise(s, l.reports[id]))
		}
	}
	slices.SortFunc(all, func(a, b review.Summary) int { return b.Started.Compare(a.Started) })
	return all, nil
}

func (l *fakeLibrary) Search(m review.Matcher) (map[string]bool, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	found := map[string]bool{}
	for id, s := range l.sessions {
		if m.In(review.Words(s, "")) {
			found[id] = true
		}
	}
	return found, nil
}

func (l *fakeLibrary) Annotate(id, note string, tags []string) error {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.fail != nil {
		return l.fail
	}
	s := l.sessions[id]
	s.Note, s.Tags = note, tags
	l.sessions[id] = s
	return nil
}

func (l *fakeLibrary) Delete(id string) error {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.deleted[id] = true
	return l.fail
}

func (l *fakeLibrary) Undelete(id string) error {
	l.mu.Lock()
	defer l.mu.Unlock()
	delete(l.deleted, id)
	return l.fail
}

// fakeCoach pushes back on the first words of the answer as often as it may.
type fakeCoach struct{}

func (fakeCoach) Prepare() error { return nil }

func (fakeCoach) Next(s interview.Session) (pushback.Pushback, bool) {
	asks := []string{
		"You said “%s”. A quiet quarter would look the same. How do you know that it was you?",
		"You said “%s”. Who watched the number a month later?",
		"You said “%s”. What did a customer do differently because of it?",
	}
	n := len(s.Thread)
	if n >= len(asks) {
		return pushback.Pushback{}, false
	}
	quote := firstWords(s.Answer.Text(), 6)
	return pushback.Pushback{ID: fmt.Sprintf("fake/%d", n+1), Ladder: "fake", Level: 1, Flag: "handed_off",
		Text: fmt.Sprintf(asks[n], quote), Quote: quote, Seconds: 75}, true
}

func (fakeCoach) Hear(s interview.Session) pushback.Hearing {
	reply := s.Thread[len(s.Thread)-1].Reply.Text
	if strings.ContainsAny(reply, "0123456789") {
		return pushback.Hearing{Outcome: pushback.Repaired, Quote: firstWords(reply, 5), Line: "Good, that is a number."}
	}
	return pushback.Hearing{Outcome: pushback.Evaded, Quote: firstWords(reply, 5), Line: "That was not quite my question."}
}

func firstWords(s string, n int) string {
	words := strings.Fields(s)
	return strings.Join(words[:min(n, len(words))], " ")
}

func (fakeCoach) Review(s interview.Session) coach.Report {
	r := coach.Report{Version: 1, Kind: "behavioural", Words: len(strings.Fields(s.Answer.Text())), Verdict: coach.LeanNo,
		RedFlags: []coach.RedFlag{{ID: "handed_off", Severity: 3}}}
	if strings.ContainsAny(s.Answer.Text(), "0123456789") {
		r.Verdict = coach.LeanYes
	}
	return r
}

func (fakeCoach) Heard(text string) []string {
	var ids []string
	for id, word := range map[string]string{"scope": "four hundred", "data_analysis": "notebook", "money": "$"} {
		if strings.Contains(text, word) {
			ids = append(ids, id)
		}
	}
	return ids
}

func (fakeCoach) Markdown(s interview.Session, calm bool) string {
	head := "# Lean no · the change is measured, the business is not\n\n"
	if calm {
		head = "# What was heard\n\n"
	}
	return head + "p99 latency 250 → 180 ms  →  business measure: not said\n\n" +
		"| | | heard | next time |\n|---|---|---|---|\n" +
		"| Impact | 3 | “p99 went from 250 ms to 180 ms” | “… worth ____ a year.” |\n" +
		"| Scope | 1 | nothing with a number | How many requests a day? |\n\n" +
		"## Still standing\n\n**Handed off.** “After that SRE took it over.” Say what *you* did with the number after March.\n\n" +
		"## Your words\n\n> " + firstWords(s.Answer.Text(), 12) + "\n"
}

// fakeContent is a handful of records.
type fakeContent struct{}

func (fakeContent) Questions() []prompts.Question {
	q := func(id, text string, principles ...string) prompts.Question {
		return prompts.Question{ID: id, Kind: prompts.Behavioural, Text: text, Principles: principles,
			Probes: "Whether it was you who went looking, and what you did with what you found."}
	}
	return []prompts.Question{
		q("unasked", "Tell me about a time you found a problem that nobody had asked you to look for.", "dive_deep", "ownership"),
		q("number", "Tell me about a number that nobody believed.", "dive_deep"),
		q("late", "Tell me about a time you told somebody early that you would be late.", "earn_trust"),
		q("less", "Tell me about something you did with half of what you asked for.", "frugality"),
		q("beyond", "Tell me about something you kept looking after when it was no longer yours.", "ownership"),
		q("against", "Tell me about a decision that you argued against and then carried out. What did you say, to whom, and what happened afterwards?", "have_backbone"),
	}
}

func (fakeContent) Principles() []prompts.Principle {
	p := func(id, title string) prompts.Principle {
		return prompts.Principle{ID: id, Title: title, Shows: "An answer that shows it names what was done and what it cost."}
	}
	return []prompts.Principle{p("dive_deep", "Dive Deep"), p("ownership", "Ownership"), p("earn_trust", "Earn Trust"),
		p("frugality", "Frugality"), p("have_backbone", "Have Backbone; Disagree and Commit")}
}

func (fakeContent) Evidence() []prompts.Label {
	l := func(id, title string) prompts.Label {
		return prompts.Label{ID: id, Title: title, Meaning: "The answer says so in its own words."}
	}
	return []prompts.Label{l("baseline_and_result", "Before and after"), l("business_kpi", "A business measure"), l("money", "Money"),
		l("scope", "How large it was"), l("post_launch_ownership", "Owned after the launch"),
		l("customer_loop", "A customer changed it"), l("data_analysis", "Dug into the data"), l("tradeoff", "What was given up")}
}

func (fakeContent) RedFlags() []prompts.Label {
	return []prompts.Label{{ID: "handed_off", Title: "Handed off at the launch"}}
}

func (fakeContent) Loops() []prompts.Loop {
	return []prompts.Loop{{ID: "leadership", Title: "Leadership", Pushbacks: [2]int{2, 3}}, {ID: "bar_raiser", Title: "Bar raiser", Pushbacks: [2]int{6, 8}}}
}

// fakeClock is a time that stands still until it is moved.
type fakeClock struct{ now time.Time }

func (c *fakeClock) Now() time.Time { return c.now }

func newFakeClock() *fakeClock {
	return &fakeClock{time.Date(2026, 11, 22, 21, 30, 0, 0, time.UTC)}
}
