//go:build unix

package main

import (
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"pushback/coach"
	"pushback/coach/interview"
	"pushback/coach/text/hostile"
	"pushback/data"
	"pushback/prompts"
)

// ours are the sequences by which the app draws, and no others.
var ours = regexp.MustCompile(strings.Join([]string{
	`\x1b\[[0-9;:]{0,40}m`, // looks of words
	`\x1b\[\d*(?:;\d*)?[ABCDEFGHJKLMPSTX@dfbr` + "`" + `IZa]`,    // the cursor, erasing, scrolling
	`\x1b\[\?(?:7|25|1049|2004|2026|2027|2048|1004)(?:[hl]|\$p)`, // modes that are taken back
	`\x1b\[\d* q`, `\x1b\[[=<>?]\d*(?:;\d+)?u`, `\x1b\[>4(?:;\d)?m`, `\x1b\[>0?q`, `\x1b\[c`, // the cursor's shape, the keyboard, its version
	`\x1b\]2;Pushback · [A-Z][a-z ]+\x07`, `\x1b\]2;\x07`, // the title
	`\x1b\]1[012];\?\x07`, `\x1b\]11[012]\x07`, // colours, asked and given back
	`\x1bM`, `\x1b\[\?5W`, `\x1b[78=>]`, `\x1bP\+q[0-9a-fA-F;]*\x1b\\`,
}, "|"))

// harmless fails the test where the program wrote something foreign.
func (c *terminal) harmless(where string) {
	c.t.Helper()
	raw := strings.NewReplacer("\r", "", "\b", "").Replace(c.wrote()) // by which the app moves the cursor
	if bad := hostile.Foreign(raw, ours); bad != "" {
		c.t.Errorf("%s wrote %.300q", where, bad)
	}
}

// plant makes a library in which a session, an unfinished one and a card hold hostile words wherever
// words can stand, as an import could bring them.
func plant(t *testing.T, words string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "library.db")
	store := data.New(path, data.Options{Now: time.Now, Review: func(interview.Session) (coach.Report, error) {
		return coach.Report{Verdict: coach.LeanNo}, nil
	}})
	// No id comes in with bytes that are no text: neither a pack nor an export can hold them.
	plan := interview.Quick(prompts.Question{ID: "q" + strings.ToValidUTF8(words, "\uFFFD"), Kind: prompts.Behavioural, Text: "Question " + words, Principles: []string{words}})
	plan.Layout, plan.Loop = interview.Free, words
	answer := "Checkout was slow. I led a rewrite " + words + " and rolled it out. p99 went from 250 ms to 180 ms " + words + ". After that SRE took it over " + words + "."
	c, err := oneCoach()
	if err != nil {
		t.Fatal(err)
	}
	at := time.Now().Add(-time.Hour)
	session := func(id string) *interview.Rehearsal {
		r := interview.Start(id, plan, c.Interviewer(nil), at)
		for _, ev := range []interview.Event{interview.Begin{}, interview.Write{Text: answer}} {
			if err := r.Apply(ev, at); err != nil {
				t.Fatal(err)
			}
		}
		return r
	}
	done := session("20261101-090000-aaaa")
	for _, ev := range []interview.Event{interview.Done{}, interview.Say{Text: "SRE watched it " + words}, interview.End{}} {
		if err := done.Apply(ev, at); err != nil {
			t.Fatal(err)
		}
	}
	finished := done.Session(at)
	if err := store.SaveSession(finished, c.Review(finished)); err != nil {
		t.Fatal(err)
	}
	if err := store.SaveDraft(session("20261102-090000-aaaa").Session(at)); err != nil {
		t.Fatal(err)
	}
	return path
}

// onFeedback shows that one is on the feedback, by its head or by its last line: the emulator gives an
// accent a cell of its own, so that a pile of them pushes the head out of sight.
const onFeedback = `\[Feedback\]|tab transcript`

// TestTheAppWritesNothingForeign goes through the built app on a library that holds all that a terminal
// could be made to act on, and types and pastes the same. The screens one by one are tested in package tui.
func TestTheAppWritesNothingForeign(t *testing.T) {
	if testing.Short() {
		t.Skip("starts programs")
	}
	var all []string
	for name, words := range hostile.Words {
		if len(words) < 100 && name != "a path" {
			all = append(all, words)
		}
	}
	slices.Sort(all)
	words := strings.Join(all, " ")
	t.Run("planted", func(t *testing.T) {
		t.Parallel()
		showsPlanted(t, append(home(t), "USER="+strings.ReplaceAll(words, "\x00", ""), "PUSHBACK_LIBRARY="+plant(t, words)))
	})
	t.Run("typed", func(t *testing.T) {
		t.Parallel()
		showsTyped(t, words)
	})
}

// showsPlanted goes through what shows a library.
func showsPlanted(t *testing.T, env []string) {
	t.Helper()
	app := open(t, env)
	app.sees(`Unfinished`)
	for _, step := range [][2]string{
		{"v", `(?s)when +question.*▌`}, {enter, onFeedback}, {tab, `\[Transcript\]|tab time`}, {"h", `Unfinished`},
		{"v", `(?s)when +question.*▌`}, {"m", `A new story`}, {enter, `Filed as a new`}, {esc, `Unfinished`},
		{"s", `told 0`}, {enter, `Version 1`}, {"a", `Which question`}, {esc, `Version 1`}, {esc, `told 0`}, {"m", `○ Ownership`},
		{esc, `told 0`}, {"p", `Stories · summary`}, {esc, `told 0`}, {esc, `Unfinished`}, {"d", `Due today`},
		{enter, `\d:\d\d of \d`}, {"hm" + ctrlS, `You said`},
	} {
		app.types(step[0])
		app.sees(step[1])
	}
	app.types(ctrlC)
	app.ends()
	app.harmless("the app on a library")

	draft := open(t, env)
	draft.sees(`Unfinished`)
	draft.types("u")
	draft.sees(`where you left off`)
	draft.types(enter + ctrlS)
	draft.sees(`of up to|` + onFeedback)
	draft.types(ctrlC)
	draft.ends()
	draft.harmless("the app on an unfinished rehearsal")
}

// showsTyped types hostile words where words can be typed.
func showsTyped(t *testing.T, words string) {
	t.Helper()
	env := home(t)
	app := open(t, env, "rehearse", "--question", "unasked-problem", "--layout", "free")
	app.sees(`reading 0:`)
	app.types(enter)
	app.sees(`0:00 of 3:00`)
	app.pastes("I led it. " + words + " p99 went from 250 ms to 180 ms. " + words + " SRE took it over.")
	app.sees(`took\s+it\s+over`)
	app.types(ctrlS)
	app.sees(`1 of up to`)
	app.pastes(words + " SRE watched it.")
	app.sees(`watched\s+it`)
	app.types(esc)
	app.sees(`End here`)
	app.types(enter)
	app.sees(onFeedback)
	app.types("v")
	app.sees(`Review`)
	app.types("/")
	app.pastes(words)
	app.types(ctrlC)
	app.ends()
	app.harmless("the app on what is typed")
}
