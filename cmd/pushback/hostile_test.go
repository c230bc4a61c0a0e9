//go:build unix

package main

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"pushback/coach"
	"pushback/coach/interview"
	"pushback/coach/text"
	"pushback/data"
	"pushback/prompts"
)

// hostile are words that a terminal, or whoever reads it, must not be at the mercy of.
var hostile = map[string]string{
	"a colour":             "x\x1b[31337my",
	"a question":           "x\x1b[6n\x1b[>cy",
	"another screen":       "x\x1b[?1049l\x1b[?2004l\x1bcy",
	"a window title":       "x\x1b]0;owned\ay",
	"a link":               "x\x1b]8;;http://evil.example\x1b\\y\x1b]8;;\x1b\\",
	"the clipboard":        "x\x1b]52;c;b3duZWQ=\ay",
	"a device string":      "x\x1bP+q544e\x1b\\y\x1b_owned\x1b\\",
	"eight bits":           "x\u009b31337m\u009d0;owned\u009cy",
	"a carriage return":    "honest\rowned",
	"backspaces":           "honest\b\b\b\b\b\bowned\x7f",
	"a turned direction":   "abc\u202edef\u2066ghi\u2069\u200f",
	"nothing to see":       "pass\u200bword\ufeff\u2060\u00ad",
	"a flood of accents":   "e" + strings.Repeat("\u0301", 400),
	"invalid bytes":        "x\xff\xfe\xc3y",
	"a nought":             "x\x00y",
	"markdown":             "[here](http://evil.example) ![i](file:///etc/passwd) <https://evil.example> <script>x</script> &#27;[31337m `&#27;]0;owned&#7;` \\&#155;m",
	"a tag":                "\U000e0041\U000e0042",
	"a separator of lines": "x\u2028y\u2029z",
}

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

// foreign returns what a terminal would act on in what a program wrote and what is not the app's.
func foreign(raw string) string {
	for _, owned := range []string{"\x1b[31337m", "\x1b[6n", "\x1b]52", "\x1b]8;", "\x1b]0;", "\x1bP+q544e\x1b\\", "\x1bc"} {
		if strings.Contains(raw, owned) {
			return owned
		}
	}
	rest := ours.ReplaceAllString(raw, "")
	rest = strings.NewReplacer("\r", "", "\b", "").Replace(rest)
	// A pile of accents may be written in two pieces; it is no control.
	rest = regexp.MustCompile("\u0301+").ReplaceAllString(rest, "\u0301")
	// What is left must be fit to be shown as it is.
	for _, line := range strings.Split(rest, "\n") {
		if safe := text.Visible(line); safe != line {
			return line
		}
	}
	return ""
}

// harmless fails the test where the program wrote something foreign.
func (c *terminal) harmless(where string) {
	c.t.Helper()
	c.mu.Lock()
	raw := c.raw.String()
	c.mu.Unlock()
	if bad := foreign(raw); bad != "" {
		c.t.Errorf("%s wrote %.300q", where, bad)
	}
}

// plant makes a library in which a session, an unfinished one and a card hold hostile words wherever
// words can stand, as an import could bring them.
func plant(t *testing.T, env []string, words string) []string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "library.db")
	store := data.New(path, data.Options{Now: time.Now, Review: func(interview.Session) (coach.Report, error) {
		return coach.Report{Verdict: coach.LeanNo}, nil
	}})
	plan := interview.Quick(prompts.Question{ID: "q" + words, Kind: prompts.Behavioural, Text: "Question " + words, Principles: []string{words}})
	plan.Layout, plan.Loop = interview.Free, words
	answer := "Checkout was slow. I led a rewrite " + words + " and rolled it out. p99 went from 250 ms to 180 ms " + words + ". After that SRE took it over " + words + "."
	a := &app{}
	c, err := a.coach()
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
	return append(env, "PUSHBACK_LIBRARY="+path)
}

// onFeedback shows that one is on the feedback, by its head or by its last line: the emulator gives an
// accent a cell of its own, so that a pile of them pushes the head out of sight.
const onFeedback = `\[Feedback\]|tab transcript`

// TestNothingForeignReachesTheTerminalAsAControl shows hostile words on every screen and through every
// command that shows words, and reads what the program really wrote.
func TestNothingForeignReachesTheTerminalAsAControl(t *testing.T) {
	if testing.Short() {
		t.Skip("starts programs")
	}
	for name, words := range hostile {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			showsPlanted(t, plant(t, home(t), words))
			showsTyped(t, words)
			showsArguments(t, words)
		})
	}
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
		{esc, `told 0`}, {"p", `asked for`}, {esc, `told 0`}, {esc, `Unfinished`}, {"d", `Due today`},
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

	for _, args := range [][]string{{"list"}, {"list", "--json"}, {"show", "20261101"}, {"show", "20261101", "--transcript"},
		{"show", "20261101", "--json"}, {"drill", "--list"}, {"drill", "--list", "--json"}, {"drill", "export", "--anki", "-"}, {"doctor"}} {
		c := open(t, env, args...)
		c.ends()
		c.harmless(strings.Join(args, " "))
	}
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

// showsArguments names hostile things on the command line and in files.
func showsArguments(t *testing.T, words string) {
	t.Helper()
	words = strings.ReplaceAll(words, "\x00", "") // no argument can hold it
	dir := t.TempDir()
	file := func(name, content string) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	config, pack := file("c.yaml", "mode: \""+words+"\"\n"+words+": 1\n"), file("p.yaml", "name: "+words+"\nquestions:\n- id: "+words+"\n")
	answer, lines := file("a.txt", "I led it. "+words+" p99 went from 250 ms to 180 ms. "+words), file("a.jsonl", "{\"id\":\""+words+"\",\"text\": 1}\n")
	for _, args := range [][]string{
		{words}, {"show", words}, {"explain", words}, {"--" + words}, {"rehearse", "--plain", "--question", words}, {"rehearse", "--mode", words, "--plain"}, {"drill", "--flag", words},
		{"--config", config, "config"}, {"--config", dir + "/" + words, "config"}, {"--pack", pack, "prompts", "list"}, {"prompts", "check", pack}, {"prompts", "check", words},
		{"analyze", answer}, {"analyze", answer, "--json"}, {"analyze", "--jsonl", lines}, {"analyze", words}, {"analyze", "--kind", words}, {"analyze", answer, "--question", words}, {"backup", dir},
		{"--library", dir + "/" + strings.ReplaceAll(words, "/", ""), "doctor"}, {"prompts", "list", "--kind", words},
	} {
		c := open(t, home(t), args...)
		c.ends()
		c.harmless(strings.Join(args, " "))
	}
}
