package story

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"pushback/coach"
	"pushback/coach/interview"
	"pushback/prompts"
)

var noon = time.Date(2026, 11, 22, 12, 0, 0, 0, time.UTC)

var principles = []prompts.Principle{
	{ID: "dive_deep", Title: "Dive Deep"}, {ID: "ownership", Title: "Ownership"},
	{ID: "frugality", Title: "Frugality"}, {ID: "earn_trust", Title: "Earn Trust"},
}

// entry returns a story told once a loop, that shows some principles.
func entry(id string, loops []string, shows ...string) Entry {
	e := Entry{Story: Story{ID: id, Title: id}}
	h := Hearing{Verdict: coach.LeanNo}
	for _, p := range shows {
		h.Principles = append(h.Principles, coach.Principle{ID: p, Quote: "words"})
	}
	for i, loop := range loops {
		e.Versions = append(e.Versions, Version{Text: id, At: noon.AddDate(0, 0, i), Session: id + loop + string(rune('a'+i)), Loop: loop})
		e.Heard = append(e.Heard, h)
	}
	return e
}

// told returns a story that was told in the interviews of some loops.
func told(id string, loops ...string) Entry {
	e := entry(id, []string{""})
	for _, loop := range loops {
		e.Interviews = append(e.Interviews, Interview{loop, noon})
	}
	return e
}

func TestWhatWasToldAndRehearsedForOneLoopIsOnePlace(t *testing.T) {
	e := entry("a", []string{"x", "y", "x", ""})
	e.Interviews = []Interview{{"x", noon}}
	want := []Place{{Interview{"x", noon}, true}, {Interview{"y", noon.AddDate(0, 0, 1)}, false}}
	if diff := cmp.Diff(want, e.Places()); diff != "" {
		t.Errorf("Places() (-want +got):\n%s", diff)
	}
	for s, want := range map[string]Story{
		"rehearsed 4 times, told in 1 interview: X (told 22 Nov), Y (rehearsed 23 Nov)": e.Story,
		"rehearsed 1 time":  entry("b", []string{""}).Story,
		"not rehearsed yet": {},
	} {
		if got := want.Record(strings.ToUpper); got != s {
			t.Errorf("Record() = %q, want %q", got, s)
		}
	}
}

func TestFindings(t *testing.T) {
	none := func() (all Bank) {
		for i := range fewest {
			e := entry(string(rune('a'+i)), []string{""}, "dive_deep", "ownership", "frugality", "earn_trust")
			e.Failure = i == 0
			all = append(all, e)
		}
		return all
	}
	tests := []struct {
		name string
		bank Bank
		want []string // rules
		says string
	}{
		{"nothing wrong", none(), nil, ""},
		{"a hole", Bank{entry("a", []string{""}, "dive_deep", "dive_deep")}, []string{"holes", "failure", "thin", "size"}, "Ownership, Frugality, Earn Trust"},
		{"practice does not wear a story out", append(none(), entry("old", []string{"", "", "", "", ""})), nil, ""},
		{"one loop is one interview", append(none(), entry("old", []string{"x", "x", "x", "x", "x"})), nil, ""},
		{"in four loops", append(none(), entry("old", []string{"w", "x", "y", "z"})), []string{"over_told"},
			"“old” has 4 interviews to hear it, more than 3: THE z (rehearsed 25 Nov), THE y (rehearsed 24 Nov)"},
		{"told four times", append(none(), told("old", "x", "x", "", "x")), []string{"over_told"}, "THE x (told 22 Nov), another interview (told 22 Nov)"},
		{"told three times is fine", append(none(), told("old", "x", "x", "x")), nil, ""},
		{"two loops", append(none(), entry("old", []string{"x", "", "y"})), []string{"loops"}, "2 loops: THE y (rehearsed 24 Nov), THE x (rehearsed 22 Nov)."},
		{"too many", append(none(), none()[1:6]...), []string{"size"}, "13 stories"},
		{"empty", nil, []string{"holes", "failure", "size"}, "0 stories"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var rules, said []string
			for _, f := range tt.bank.Findings(principles, func(id string) string { return "THE " + id }) {
				rules, said = append(rules, f.Rule), append(said, f.Text)
			}
			if !slices.Equal(rules, tt.want) || !strings.Contains(strings.Join(said, "\n"), tt.says) {
				t.Errorf("rules %v, want %v; said %q, want %q", rules, tt.want, said, tt.says)
			}
		})
	}
}

func TestLine(t *testing.T) {
	for want, bank := range map[string]Bank{
		"none yet": nil,
		"1 · no story shows Ownership, Frugality, Earn Trust": {entry("a", []string{""}, "dive_deep")},
		"1 · no story shows Dive Deep, Ownership and 2 more":  {entry("a", []string{""})},
		"1 · every principle has one":                         {entry("a", []string{""}, "dive_deep", "ownership", "frugality", "earn_trust")},
	} {
		if got := bank.Line(principles); got != want {
			t.Errorf("Line() = %q, want %q", got, want)
		}
	}
}

func TestTheBestVersionCounts(t *testing.T) {
	e := entry("a", []string{"", "", ""}, "dive_deep")
	e.Heard[1] = Hearing{Verdict: coach.Yes, Principles: []coach.Principle{{ID: "dive_deep", Quote: "better words"}}}
	if e.Best() != 1 {
		t.Errorf("Best() = %d, want 1", e.Best())
	}
	if q, ok := e.Shows("dive_deep"); !ok || q != "better words" {
		t.Errorf("Shows() = %q, %v", q, ok)
	}
}

func TestOneSessionIsOneVersion(t *testing.T) {
	v := Of(interview.Session{ID: "s", Started: noon, Answer: interview.Answer{Layout: interview.Free, Whole: interview.Telling{Text: "first"}}})
	s := New("id", "", v)
	v.Text = "again"
	if s = s.With(v); len(s.Versions) != 1 || s.Versions[0].Text != "again" || !s.HasSession("s") {
		t.Errorf("filed twice: %+v", s)
	}
	if s = s.Without("s"); len(s.Versions) != 0 {
		t.Errorf("taken out: %+v", s)
	}
}

func TestProjectsAreTheLastThree(t *testing.T) {
	var bank []Entry
	for i, name := range []string{"old", "search", "Search", "", "pager"} {
		e := entry(string(rune('a'+i)), []string{""})
		e.Project, e.Versions[0].At = name, noon.AddDate(0, 0, i)
		bank = append(bank, e)
	}
	bank[2].Heard[0].Quotes = Quotes{Scope: "400 rules"}
	bank[1].Heard[0].Quotes = Quotes{Impact: "by half", Scope: "less"}
	got := NewBank(bank).Projects()
	want := []Project{{"pager", []string{"e"}, Quotes{}}, {"d", []string{"d"}, Quotes{}},
		{"Search", []string{"c", "b"}, Quotes{Impact: "by half", Scope: "400 rules"}}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("Projects() (-want +got):\n%s", diff)
	}
}
