package prompts

import (
	"slices"
	"strings"
	"testing"
)

func TestNearSuggestsWhatWasMeant(t *testing.T) {
	ids := []string{"handed_off", "no_numbers", "inconsistent_numbers", "no_result", "dive_deep", "think_big", "ownership"}
	for _, tt := range []struct{ id, want string }{
		{"handed_of", "handed_off"},
		{"hadned_off", "handed_off"},
		{"numbers", "no_numbers"},
		{"big_think", "think_big"},
		{"dive-deep", "dive_deep"},
		{"deep", "dive_deep"},
		{"onwership", "ownership"},
	} {
		if got := near(tt.id, ids); len(got) == 0 || got[0] != tt.want {
			t.Errorf("near(%q) = %v, want %s first", tt.id, got, tt.want)
		}
	}
	if got := near("xyz", ids); len(got) != 0 {
		t.Errorf("near(\"xyz\") = %v, want nothing", got)
	}
}

func TestNearSuggestsFew(t *testing.T) {
	var ids []string
	for i := range 30 {
		ids = append(ids, "story-"+strings.Repeat("x", i))
	}
	if got := near("story", ids); len(got) != maxNear || !slices.Contains(got, "story-") {
		t.Errorf("got %v, want the %d nearest", got, maxNear)
	}
}

func TestDistance(t *testing.T) {
	for _, tt := range []struct {
		a, b string
		want int
	}{{"", "abc", 3}, {"abc", "abc", 0}, {"abc", "abd", 1}, {"kitten", "sitting", 3}, {"ab", "ba", 2}} {
		if got := distance(tt.a, tt.b); got != tt.want || distance(tt.b, tt.a) != tt.want {
			t.Errorf("distance(%q, %q) = %d, want %d both ways", tt.a, tt.b, got, tt.want)
		}
	}
}
