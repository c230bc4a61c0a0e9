//go:build unix

package main

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"pushback/coach/interview"
	"pushback/coach/review"
	"pushback/data"
	"pushback/prompts"
)

// The two tellings of one story that the looking back is about. Only the second speaks of latency.
const (
	checkoutOnce  = "Checkout was slow. I led a rewrite of the serializer with a cache and rolled it out in March. After that SRE took it over."
	checkoutAgain = "In spring our checkout latency was too high: p99 was 250 ms. I rewrote the serializer with a cache, behind a canary, and p99 came down to 180 ms, which is 28 % less. I set the alert thresholds and read them every Monday until June."
)

// TestThirtySessionsAreLookedBackOnInTenSeconds is a person with thirty sessions who finds the one in
// which they spoke of the checkout latency, sees what changed between the two tellings of it, and which
// principle no story shows. What takes a person the time is the keys, so they are counted.
func TestThirtySessionsAreLookedBackOnInTenSeconds(t *testing.T) {
	if testing.Short() {
		t.Skip("starts programs")
	}
	env := append(home(t), "PUSHBACK_LIBRARY="+thirtySessions(t))
	term := open(t, env)
	keys := 0
	press := func(typed string) {
		t.Helper()
		keys += len([]rune(typed))
		term.types(typed)
	}
	term.sees(`30 sessions`)
	press("v")
	term.sees(`/ search`)
	press("/")
	term.sees(`search  `)
	press("checkout latency")
	term.sees(`1 of 30`)
	press(esc)
	term.sees(`a again`)
	press("c")
	term.sees(`(?s)Gained.*Before and after`)
	press("h")
	term.sees(`none yet`)
	press("s")
	term.sees(`Nothing here yet`)
	press("f")
	term.sees(`\d+ new stories, \d+ versions?, 0 already there`)
	press(enter)
	term.sees(`no story shows`)
	press("m")
	term.sees(`○ [A-Z][A-Za-z ,;]+(: none|  +·)`)
	if keys > 30 {
		t.Errorf("it took %d keys; a person who types five a second has fifty in ten seconds, and must read too", keys)
	}
	t.Logf("%d keys", keys)
	term.types(ctrlC)
	term.ends()
	term.gaveBack()

	matrix := command(t, env, "stories", "--markdown")
	if none := holes(matrix); len(none) == 0 || !strings.Contains(matrix, "No story shows "+strings.Join(none, ", ")+".") {
		t.Errorf("%v have no story, which the findings should say in one sentence:\n%s", none, matrix)
	}
}

// holes returns the principles without a story.
func holes(matrix string) (names []string) {
	for _, m := range regexp.MustCompile(`(?m)^\| (.+?) \| \*\*none\*\*`).FindAllStringSubmatch(matrix, -1) {
		names = append(names, m[1])
	}
	return names
}

// thirtySessions makes a library in which one question was answered twice and others once each, with
// answers that people gave.
func thirtySessions(t *testing.T) string {
	t.Helper()
	a := &app{}
	c, err := a.coach()
	if err != nil {
		t.Fatal(err)
	}
	var questions []prompts.Question
	for _, q := range a.contentValue.Questions() {
		if q.Kind == prompts.Behavioural && q.ID != "unasked-problem" {
			questions = append(questions, q)
		}
	}
	first, err := a.contentValue.Question("unasked-problem")
	if err != nil {
		t.Fatal(err)
	}
	var told []review.Told
	tell := func(q prompts.Question, words string) {
		plan := interview.Quick(q)
		plan.Layout = interview.Free
		at := time.Now().AddDate(0, 0, len(told)-40)
		s := interview.Session{ID: interview.NewID(at, "aaaa"), Plan: plan, Phase: interview.Finished, Started: at, Touched: at,
			Answer: interview.Answer{Layout: interview.Free, Whole: interview.Telling{Text: words, Spent: interview.Duration(2 * time.Minute)}}}
		told = append(told, review.Told{Session: s, Report: c.Review(s)})
	}
	for i, words := range answersOf(t, 28) {
		switch i {
		case 8:
			tell(first, checkoutOnce)
		case 20:
			tell(first, checkoutAgain)
		}
		tell(questions[i], words)
	}
	path := filepath.Join(t.TempDir(), "library.db")
	store := data.New(path, data.Options{Now: time.Now, Review: a.review, Feedback: a.feedback})
	if err := store.SaveAll(told); err != nil {
		t.Fatal(err)
	}
	return path
}

// answersOf returns n answers that people gave, none about the checkout.
func answersOf(t *testing.T, n int) (answers []string) {
	t.Helper()
	for _, name := range []string{"dev3.jsonl", "dev7.jsonl"} {
		f, err := os.Open("../../coach/ear/testdata/held/" + name)
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		lines := bufio.NewScanner(f)
		lines.Buffer(nil, 1<<20)
		for lines.Scan() && len(answers) < n {
			var one struct {
				Text string `json:"text"`
			}
			if err := json.Unmarshal(lines.Bytes(), &one); err != nil {
				t.Fatal(err)
			}
			if !strings.Contains(strings.ToLower(one.Text), "checkout") {
				answers = append(answers, one.Text)
			}
		}
		if err := lines.Err(); err != nil {
			t.Fatal(err)
		}
	}
	if len(answers) < n {
		t.Fatalf("only %d answers", len(answers))
	}
	return answers
}
