package prompts

import (
	"slices"
	"strings"
	"testing"
)

// The labels of the labelling guide, in the order in which the records list them.
var (
	guideFlags = []string{
		"no_result", "hypothetical", "followed_orders", "blames_others", "handed_off", "launch_only",
		"no_numbers", "inconsistent_numbers", "no_business_link", "no_customer_loop", "we_not_i",
		"hedged_ownership", "no_own_decision", "vague_impact",
	}
	guideEvidence = []string{
		"baseline_and_result", "delta", "business_kpi", "money", "strategic_goal", "scope",
		"personal_action", "post_launch_ownership", "customer_loop", "cross_team_influence",
		"data_analysis", "attribution", "tradeoff", "course_correction", "lesson",
	}
)

func TestEveryLabelHasARecord(t *testing.T) {
	lib := Open()
	for _, tt := range []struct {
		kind   string
		labels []Label
		want   []string
	}{
		{"red flags", lib.RedFlags(), guideFlags},
		{"evidence", lib.Evidence(), guideEvidence},
	} {
		var got []string
		for _, l := range tt.labels {
			got = append(got, l.ID)
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("%s: got %v, want %v", tt.kind, got, tt.want)
		}
	}
}

func TestLabelsTeachByExample(t *testing.T) {
	lib := Open()
	for _, l := range slices.Concat(lib.RedFlags(), lib.Evidence()) {
		if len(l.Fires) < 4 || len(l.Silent) < 4 {
			t.Errorf("%s: %d examples and %d near-misses, want at least 4 of each", l.ID, len(l.Fires), len(l.Silent))
		}
		if len(l.Repairs) != 3 {
			t.Errorf("%s: %d repairs, want 3", l.ID, len(l.Repairs))
		}
		for _, r := range l.Repairs {
			if !strings.Contains(r, "____") {
				t.Errorf("%s: the repair %q leaves no blank for a number of one's own", l.ID, r)
			}
		}
	}
}

func TestSeverityIsForRedFlagsAlone(t *testing.T) {
	lib := Open()
	for _, l := range lib.RedFlags() {
		if l.Severity < 1 || l.Severity > 3 {
			t.Errorf("red flag %s: severity %d, want 1 to 3", l.ID, l.Severity)
		}
	}
	for _, l := range lib.Evidence() {
		if l.Severity != 0 {
			t.Errorf("evidence %s: severity %d, want none", l.ID, l.Severity)
		}
	}
}

func TestRubricHasItsSteps(t *testing.T) {
	rubric := Open().Rubric()
	judgements := idsOf(rubric.Judgements, func(j Judgement) string { return j.ID })
	if want := []string{"impact", "scope", "ownership", "kpi_linkage", "customer_loop"}; !slices.Equal(judgements, want) {
		t.Errorf("judgements %v, want %v", judgements, want)
	}
	verdicts := idsOf(rubric.Verdicts, func(v Verdict) string { return v.ID })
	if want := []string{"strong_no", "no", "lean_no", "lean_yes", "yes", "strong_yes"}; !slices.Equal(verdicts, want) {
		t.Errorf("verdicts %v, want %v", verdicts, want)
	}
}
