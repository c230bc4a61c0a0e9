package review_test

import (
	"slices"
	"testing"

	"pushback/coach/review"
)

func TestAValueIsPutIntoAQueryAndTakenOut(t *testing.T) {
	for _, tt := range []struct{ line, field, value, want string }{
		{"", "flag", "handed_off", "flag:handed_off"},
		{"checkout  latency", "flag", "handed_off", "checkout latency flag:handed_off"},
		{"flag:handed_off x", "flag", "vague_scope", "flag:handed_off,vague_scope x"},
		{"flag:handed-off,vague_scope", "flag", "handed_off", "flag:vague_scope"},
		{`"checkout latency" flag:handed_off`, "flag", "handed_off", `"checkout latency"`},
		{"-flag:handed_off", "flag", "handed_off", "-flag:handed_off flag:handed_off"},
		{"since:7d", "since", "2w", "since:2w"},
		{"since:7d", "since", "7d", ""},
		{"", "tag", "needs work", `"tag:needs work"`},
		{`tag:"needs work"`, "tag", "needs work", ""},
		{"tag:", "tag", "mock", "tag:mock"},
	} {
		got := review.Toggle(tt.line, tt.field, tt.value)
		if got != tt.want {
			t.Errorf("Toggle(%q, %s, %s) = %q, want %q", tt.line, tt.field, tt.value, got, tt.want)
		}
		if _, err := review.Parse(got, now); err != nil {
			t.Errorf("%q cannot be read: %v", got, err)
		}
	}
	if got := review.Chosen("x tag:a,b -tag:c", "tag"); !slices.Equal(got, []string{"a", "b"}) {
		t.Errorf("chosen are %q", got)
	}
	if got := review.Without("x tag:a,b y -tag:c", "tag"); got != "x y -tag:c" {
		t.Errorf("without the tags it is %q", got)
	}
}

func TestEveryPeriodThatIsOfferedCanBeRead(t *testing.T) {
	for _, p := range review.Periods() {
		if q, err := review.Parse(p.Field+":"+p.Value, now); err != nil || len(q.Filters) != 1 {
			t.Errorf("%s:%s: %v, %v", p.Field, p.Value, q, err)
		}
	}
}
