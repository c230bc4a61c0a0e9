package pushback

import (
	"testing"

	"pushback/prompts"
)

func TestWhichQuestionsAskForAFailure(t *testing.T) {
	lib := prompts.Open()
	for id, want := range map[string]bool{
		"simply-wrong": true, "fell-short": true, "dearest-mistake": true, "commitment-missed": true, "failed-experiment-read-well": true,
		"fought-and-was-wrong": true,
	} {
		q, err := lib.Question(id)
		if err != nil {
			t.Fatal(err)
		}
		if got := AsksForFailure(q.Text); got != want {
			t.Errorf("%q: %t", q.Text, got)
		}
	}
	for _, question := range []string{
		"You joined a project that was failing. What did you do first, and where did it finish?",
		"Describe a working relationship that had gone wrong and that you put right.",
		"When did you last ask a team what was wrong, and what did they say?",
		"Tell me about a time you saved money.",
	} {
		if AsksForFailure(question) {
			t.Errorf("%q asks for none", question)
		}
	}
}

func TestWhichQuestionsAskForPeople(t *testing.T) {
	for question, want := range map[string]bool{
		"How have you mentored somebody who struggled?":                               true,
		"Tell me about a time you developed someone.":                                 true,
		"When did you trust somebody with work they doubted they could do?":           true,
		"Which measure tells you whether reviews help people to choose?":              false,
		"What have you taught that somebody still does?":                              true,
		"Tell me about something a customer taught you.":                              false,
		"Tell me about a time you helped others adopt a product.":                     false,
		"Tell me about a time you had to win over a team that did not report to you.": false,
	} {
		if got := AsksForPeople(question); got != want {
			t.Errorf("%q: %t", question, got)
		}
	}
}
