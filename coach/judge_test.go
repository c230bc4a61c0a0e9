package coach

import "testing"

// heardPlainly makes the labels of an answer, those with a question mark heard in doubt.
func heardPlainly(ids ...string) labels {
	l := labels{has: map[string]bool{}, plain: map[string]bool{}}
	for _, id := range ids {
		name := id
		if id[len(id)-1] == '?' {
			name = id[:len(id)-1]
		}
		l.has[name], l.plain[name] = true, name == id
	}
	return l
}

func TestAChoiceCountsThoughTheWorkWasGivenAway(t *testing.T) {
	for _, tt := range []struct {
		name  string
		heard []string
		want  int
	}{
		{"given away, with a choice that is plain", []string{"personal_action", "handed_off", "tradeoff"}, 3},
		{"given away, with others brought along", []string{"personal_action", "handed_off", "cross_team_influence"}, 3},
		{"given away, with a choice in doubt", []string{"personal_action", "handed_off", "tradeoff?"}, 2},
		{"given away, and nothing decided", []string{"personal_action", "handed_off", "tradeoff", "no_own_decision"}, 2},
		{"with others to blame", []string{"personal_action", "handed_off", "tradeoff", "blames_others"}, 2},
		{"kept", []string{"personal_action", "post_launch_ownership", "tradeoff"}, 4},
	} {
		if got := judgementsOf(heardPlainly(tt.heard...)).Ownership; got != tt.want {
			t.Errorf("%s: %d, want %d", tt.name, got, tt.want)
		}
	}
}

func TestWhoStillWatchesIsHeardThoughTheEarMissedIt(t *testing.T) {
	const answer = "I moved the alarm to the gate. No near miss since, and I get every event on my phone."
	got := withWatch(answer, nil, nil)
	if len(got) != 1 || got[0].Label != "post_launch_ownership" || got[0].Doubtful || got[0].Of(answer) != "No near miss since, and I get every event on my phone" {
		t.Errorf("heard %+v", got)
	}
	inDoubt := flagsOf("post_launch_ownership?")
	if got := withWatch(answer, inDoubt, nil); len(got) != 2 || got[0].Doubtful {
		t.Errorf("what was in doubt is told plainly: %+v", got)
	}
	if got := withWatch(answer, nil, flagsOf("hypothetical")); len(got) != 0 {
		t.Errorf("what would be done is no watching: %+v", got)
	}
}
