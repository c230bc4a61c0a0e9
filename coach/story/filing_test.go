package story

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"pushback/coach/interview"
	"pushback/prompts"
)

// notesOf returns notes that tell some texts under one title.
func notesOf(title string, words ...string) []Story {
	var notes []Note
	for _, w := range words {
		notes = append(notes, Note{Title: title, Text: w})
	}
	return FromNotes(notes, "n", noon)
}

func TestFile(t *testing.T) {
	bank := Bank{{Story: New("id", "Checkout", Version{Text: retellings[0][0]})}}
	filings, changed := bank.File(notesOf("Checkout", retellings[0][0], retellings[0][1], retellings[1][0], retellings[1][1], retellings[1][1], retellings[2][0]))
	var got []string
	for _, f := range filings {
		got = append(got, f.Story.Title+": "+f.What()+" "+f.Into)
	}
	want := []string{
		"Checkout: already there id",
		"Checkout: version of “Checkout” id",
		"Checkout (2): new story ",
		"Checkout: version of “Checkout (2)” n-003", // of a story that the same file brings
		"Checkout: already there n-003",
		"Checkout (3): new story ",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("filings (-want +got):\n%s", diff)
	}
	var ids []string
	for _, s := range changed {
		ids = append(ids, fmt.Sprintf("%s %d", s.ID, len(s.Versions)))
	}
	if diff := cmp.Diff([]string{"id 2", "n-003 2", "n-006 1"}, ids); diff != "" {
		t.Errorf("changed (-want +got):\n%s", diff)
	}
	if got := Count(filings).String(); got != "2 new stories, 2 versions, 2 already there" {
		t.Errorf("Count() = %s", got)
	}
	if len(bank[0].Versions) != 1 {
		t.Error("the bank itself was changed")
	}
}

// TestTheRecogniserAgreesWithTheList holds the quick way to know a telling again against the plain one.
func TestTheRecogniserAgreesWithTheList(t *testing.T) {
	var bank Bank
	r := newRecogniser()
	for i, two := range retellings {
		bank = append(bank, Entry{Story: New(fmt.Sprint(i), "", Version{Text: two[0]})})
		r.learn(i, fingerprint(two[0]))
	}
	for i, two := range retellings {
		for _, words := range []string{two[0], two[1], two[1] + " " + strings.Repeat("Then something else came up. ", 9), "Nothing of the kind."} {
			want, known := bank.Known(words)
			got, _, ok := r.known(fingerprint(words))
			if ok != known || ok && bank[got].ID != want.ID {
				t.Errorf("story %d: known %v as %d; the list says %v, %q", i, ok, got, known, want.ID)
			}
		}
	}
}

func TestUnfiled(t *testing.T) {
	session := func(id, words string, kind prompts.Kind) interview.Session {
		return interview.Session{ID: id, Started: noon, Plan: interview.Plan{Question: interview.Question{Kind: kind}},
			Answer: interview.Answer{Layout: interview.Free, Whole: interview.Telling{Text: words}}}
	}
	deleted := Story{ID: "gone", Deleted: noon, Versions: []Version{{Session: "c"}}}
	filed := Story{ID: "here", Versions: []Version{{Session: "d"}}}
	got := Unfiled([]Story{deleted, filed}, []interview.Session{
		session("b", "words", prompts.Behavioural), session("a", "words", ""), session("c", "words", ""), session("d", "words", ""),
		session("e", " ", ""), session("f", "words", prompts.Metric),
	})
	var ids []string
	for _, s := range got {
		ids = append(ids, s.ID)
	}
	if diff := cmp.Diff([]string{"sa", "sb"}, ids); diff != "" {
		t.Errorf("Unfiled() (-want +got):\n%s", diff)
	}
}

func BenchmarkFile(b *testing.B) {
	var many []Story
	for i := range 10_000 {
		two := retellings[i%len(retellings)]
		many = append(many, New(fmt.Sprint(i), "", Version{Session: fmt.Sprint(i), Text: fmt.Sprintf("%s It was the %dth time, for client%d.", two[i/4%2], i, i%997)}))
	}
	for b.Loop() {
		Bank(nil).File(many)
	}
}
