package principle

import (
	"slices"
	"strings"
	"testing"

	"pushback/coach/ear"
	"pushback/coach/text"
	"pushback/prompts"
)

func heardIn(answer string, evidence [][2]string, flags ...string) ear.Heard {
	var h ear.Heard
	for _, e := range evidence {
		at := strings.Index(answer, e[1])
		h.Evidence = append(h.Evidence, ear.Finding{Label: e[0], Span: text.Span{Start: at, End: at + len(e[1])}, Strength: ear.Clear})
	}
	for _, f := range flags {
		h.RedFlags = append(h.RedFlags, ear.Finding{Label: f})
	}
	return h
}

func TestPrinciplesAreCreditedWhenShown(t *testing.T) {
	const answer = "I read 300 tickets, so I dropped the page. Churn fell from 9 % to 6 %. I watched it every week and rolled it back that night. " +
		"I pushed back when the director said no at first. I was wrong about the cause. No extra people were needed."
	loop := [2]string{"customer_loop", "I read 300 tickets, so I dropped the page"}
	data := [2]string{"data_analysis", "I read 300 tickets"}
	act := [2]string{"personal_action", "I dropped the page"}
	change := [2]string{"delta", "Churn fell from 9 % to 6 %"}
	after := [2]string{"post_launch_ownership", "I watched it every week"}
	across := [2]string{"cross_team_influence", "I pushed back when the director said no at first"}
	turn := [2]string{"course_correction", "rolled it back"}
	for _, tt := range []struct {
		name     string
		evidence [][2]string
		flags    []string
		want     []string // in any order
	}{
		{"nothing", nil, nil, nil},
		{"customers", [][2]string{loop}, nil, []string{"customer_obsession"}},
		{"data", [][2]string{data}, nil, []string{"dive_deep"}},
		{"results", [][2]string{change}, nil, []string{"deliver_results", "frugality"}},
		{"results that do not add up", [][2]string{change}, []string{"inconsistent_numbers"}, []string{"frugality"}},
		{"ownership", [][2]string{act, after}, nil, []string{"ownership", "bias_for_action", "invent_and_simplify"}},
		{"ownership given away", [][2]string{act, after}, []string{"handed_off"}, []string{"bias_for_action", "invent_and_simplify"}},
		{"backbone", [][2]string{across}, nil, []string{"have_backbone_disagree_and_commit", "earn_trust"}},
		{"a turn", [][2]string{turn}, nil, []string{"bias_for_action", "earn_trust"}},
	} {
		var got []string
		for _, c := range Credits(answer, heardIn(answer, tt.evidence, tt.flags...)) {
			got = append(got, c.ID)
			if c.Empty() || c.End > len(answer) {
				t.Errorf("%s: %s has no words", tt.name, c.ID)
			}
		}
		for _, id := range tt.want {
			if !slices.Contains(got, id) {
				t.Errorf("%s: %s is not credited, only %v", tt.name, id, got)
			}
		}
		for _, id := range got {
			if !slices.Contains(tt.want, id) && id != "invent_and_simplify" {
				t.Errorf("%s: %s is credited", tt.name, id)
			}
		}
	}
}

func TestCreditsAreOfPrinciplesThatExist(t *testing.T) {
	lib := prompts.Open()
	shown := map[string]bool{}
	for _, p := range proofs {
		shown[p.id] = true
	}
	for _, c := range cues {
		shown[c.id] = true
	}
	for id := range shown {
		if _, err := lib.Principle(id); err != nil {
			t.Error(err)
		}
	}
	if len(shown) != len(lib.Principles()) {
		t.Errorf("%d principles can be shown, there are %d", len(shown), len(lib.Principles()))
	}
}

// Acting at once is what the speaker did: neither what others did, nor that something was told or shipped on a day.
func TestCuesAreOfWhatTheSpeakerDid(t *testing.T) {
	i := slices.IndexFunc(cues, func(c cue) bool { return c.id == "bias_for_action" })
	for words, want := range map[string]bool{
		"I rolled it back":                            true,
		"- Switched it off, keyed it anew":            true,
		"i've switched it off for two hundred":        true,
		"I rang all of them the same evening":         true,
		"and pulled it that very night":               true,
		"A driver asked if we'd switched it off":      false,
		"he switched the map off before noon":         false,
		"I told the founder the same evening":         false,
		"and it shipped with the release that night":  false,
		"The vendor rolled back without telling them": false,
	} {
		if got := cues[i].words.MatchString(words); got != want {
			t.Errorf("%q: %t", words, got)
		}
	}
}
