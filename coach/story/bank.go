package story

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"pushback/prompts"
)

// The rules of a bank, as those who prepare for such interviews give them.
const (
	fewest     = 8  // stories
	most       = 12 // stories
	perLeast   = 2  // stories that show a principle
	mostTold   = 3  // interviews that hear a story
	mostMapped = 3  // projects
)

// A Bank is every story that there is, the one told last first. Deleted ones are not in it.
type Bank []Entry

// NewBank returns the bank of some stories.
func NewBank(entries []Entry) Bank {
	bank := Bank(slices.DeleteFunc(slices.Clone(entries), Entry.gone))
	slices.SortStableFunc(bank, func(a, b Entry) int {
		return cmp.Or(b.Latest().Compare(a.Latest()), cmp.Compare(b.ID, a.ID))
	})
	return bank
}

func (e Entry) gone() bool { return e.Gone() }

// Find returns the story with an id, or false.
func (b Bank) Find(id string) (Entry, bool) {
	i := slices.IndexFunc(b, func(e Entry) bool { return e.ID == id })
	if i < 0 {
		return Entry{}, false
	}
	return b[i], true
}

// Put returns the bank with a story more, or with one in the place of that of its id. Nothing is
// heard in it yet.
func (b Bank) Put(s Story) Bank {
	b = slices.DeleteFunc(slices.Clone(b), func(e Entry) bool { return e.ID == s.ID })
	return append(b, Entry{Story: s})
}

// Filed returns the story that has a session's answer, or false.
func (b Bank) Filed(session string) (Entry, bool) {
	i := slices.IndexFunc(b, func(e Entry) bool { return e.HasSession(session) })
	if i < 0 {
		return Entry{}, false
	}
	return b[i], true
}

// Showing returns the stories that show a principle.
func (b Bank) Showing(principle string) Bank {
	return slices.DeleteFunc(slices.Clone(b), func(e Entry) bool {
		_, shown := e.Shows(principle)
		return !shown
	})
}

// Holes returns the principles that no story shows, in the order given.
func (b Bank) Holes(principles []prompts.Principle) []prompts.Principle {
	return slices.DeleteFunc(slices.Clone(principles), func(p prompts.Principle) bool { return len(b.Showing(p.ID)) > 0 })
}

// Line says in a few words what the bank holds and lacks, for a list of other things.
func (b Bank) Line(principles []prompts.Principle) string {
	holes := b.Holes(principles)
	switch {
	case len(b) == 0:
		return "none yet"
	case len(holes) == 0:
		return fmt.Sprintf("%d · every principle has one", len(b))
	}
	return fmt.Sprintf("%d · no story shows %s", len(b), someOf(holes, 2))
}

// someOf names the first few principles and counts the others.
func someOf(all []prompts.Principle, n int) string {
	if len(all) <= n+1 {
		n = len(all)
	}
	named := titles(all[:n])
	if rest := len(all) - n; rest > 0 {
		named += fmt.Sprintf(" and %d more", rest)
	}
	return named
}

func titles(all []prompts.Principle) string {
	words := make([]string, len(all))
	for i, p := range all {
		words[i] = p.Title
	}
	return strings.Join(words, ", ")
}

// A Finding is one thing that the bank lacks or has too much of, in a sentence that says what to do.
type Finding struct {
	Rule string `json:"rule"` // size, holes, thin, over_told, loops, failure
	Text string `json:"text"`
}

// Findings holds the bank against the rules, the gravest finding first; none where all is well.
func (b Bank) Findings(principles []prompts.Principle, loopTitle func(string) string) []Finding {
	var all []Finding
	add := func(rule, format string, args ...any) {
		all = append(all, Finding{rule, fmt.Sprintf(format, args...)})
	}
	switch holes := b.Holes(principles); {
	case len(holes) > 0 && len(holes) == len(principles):
		add("holes", "No story shows a principle yet. Rehearse a question that asks for one, or import your notes.")
	case len(holes) > 0:
		add("holes", "No story shows %s. Rehearse a question that asks for it.", titles(holes))
	}
	if !slices.ContainsFunc(b, func(e Entry) bool { return e.Failure }) {
		add("failure", "No story is marked as a failure. You will be asked for a real one: what it cost, and what you do since.")
	}
	for _, e := range b {
		if e.OverTold() {
			add("over_told", "“%s” has %d interviews to hear it, more than %d: %s. Let another one answer next time.",
				e.Title, len(e.Places()), mostTold, e.Where(loopTitle))
		}
	}
	for _, e := range b {
		if e.Reused() && !e.OverTold() {
			add("loops", "“%s” is in %d loops: %s. Interviewers compare notes; keep it for one of them.",
				e.Title, len(e.Loops()), e.Where(loopTitle))
		}
	}
	if thin := b.thin(principles); len(thin) > 0 {
		add("thin", "Only one story shows %s. Two or three a principle leave you a choice.", titles(thin))
	}
	switch n := len(b); {
	case n < fewest:
		add("size", "%s in the bank; %d to %d carry a day of interviews.", counted(n, "story", "stories"), fewest, most)
	case n > most:
		add("size", "%d stories in the bank; more than %d are hard to have at hand. Keep the best.", n, most)
	}
	return all
}

// thin returns the principles that fewer stories show than there should be, but not none.
func (b Bank) thin(principles []prompts.Principle) []prompts.Principle {
	return slices.DeleteFunc(slices.Clone(principles), func(p prompts.Principle) bool {
		n := len(b.Showing(p.ID))
		return n == 0 || n >= perLeast
	})
}

func counted(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}

// A Project is one of the last projects, held against the four judgements.
type Project struct {
	Name    string   `json:"name"`
	Stories []string `json:"stories"` // titles
	Quotes  Quotes   `json:"quotes"`  // "" where no story of it says anything
}

// Projects maps the last three projects to the four judgements. A story without a project is one of
// its own.
func (b Bank) Projects() []Project {
	var all []Project
	for _, e := range b {
		name := cmp.Or(e.Project, e.Title)
		i := slices.IndexFunc(all, func(p Project) bool { return strings.EqualFold(p.Name, name) })
		if i < 0 {
			if len(all) == mostMapped {
				continue
			}
			all, i = append(all, Project{Name: name}), len(all)
		}
		p, q := &all[i], e.Heart().Quotes
		p.Stories = append(p.Stories, e.Title)
		p.Quotes = Quotes{cmp.Or(p.Quotes.Impact, q.Impact), cmp.Or(p.Quotes.Scope, q.Scope),
			cmp.Or(p.Quotes.Ownership, q.Ownership), cmp.Or(p.Quotes.KPILinkage, q.KPILinkage)}
	}
	return all
}
