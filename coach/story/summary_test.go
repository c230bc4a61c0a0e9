package story

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"pushback/coach"
)

func TestTheSheetTakesWhatCoversMost(t *testing.T) {
	plain := entry("plain", []string{""}, "dive_deep")
	better := entry("better", []string{""}, "dive_deep")
	better.Heard[0].Verdict = coach.Yes
	wide := entry("wide", []string{""}, "dive_deep", "ownership")
	failure := entry("failure", []string{""})
	failure.Failure = true
	told := told("told", "x", "x", "x", "x")
	told.Heard[0] = Hearing{Verdict: coach.StrongYes, Principles: []coach.Principle{{ID: "frugality", Quote: "words"}}}
	bank := Bank{plain, better, wide, failure, told}
	for n, want := range map[int]Sheet{
		1: {Stories: []Entry{failure}, Holes: []string{"Earn Trust"}, Left: []string{"plain", "better", "wide", "told"}},
		3: {Stories: []Entry{wide, failure, told}, Asked: []string{"Dive Deep 1", "Ownership 1", "Frugality 3"}, Holes: []string{"Earn Trust"}, Left: []string{"plain", "better"}},
		9: {Stories: bank, Asked: []string{"Dive Deep 2, 1", "Ownership 3", "Frugality 5"}, Holes: []string{"Earn Trust"}},
	} {
		if diff := cmp.Diff(want, bank.Sheet(principles, n)); diff != "" {
			t.Errorf("Sheet(%d) (-want +got):\n%s", n, diff)
		}
	}
}

func TestTheSummaryIsOnePage(t *testing.T) {
	for _, n := range []int{0, 1, 12, 40, 400} {
		var bank Bank
		for i := range n {
			e := entry(fmt.Sprintf("A story with a *title* that goes on and on until it is too long, number %d", i), []string{""}, principles[i%3].ID)
			e.Heard[0].Quotes.Impact = strings.Repeat("p99 went from 250 ms to 180 ms ", 3)
			bank = append(bank, e)
		}
		got := bank.Summary(principles)
		if lines := strings.Count(got, "\n"); lines > pageHeight {
			t.Errorf("%d stories take %d lines", n, lines)
		}
		for line := range strings.Lines(got) {
			if shown := strings.ReplaceAll(strings.TrimSuffix(line, "\n"), `\*`, "*"); utf8.RuneCountInString(shown) > pageWidth {
				t.Errorf("%d stories: %d characters in %q", n, utf8.RuneCountInString(shown), shown)
			}
		}
		if left := strings.Contains(got, "**Left out**"); left != (n > 20) {
			t.Errorf("%d stories: something left out is %v:\n%s", n, left, got)
		}
	}
}

func TestFlow(t *testing.T) {
	want := []string{"ab · cd", "a long one", "e"}
	if diff := cmp.Diff(want, Flow([]string{"ab", "cd", "a long one", "e"}, 8)); diff != "" {
		t.Errorf("Flow() (-want +got):\n%s", diff)
	}
}
