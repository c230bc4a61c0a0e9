package coach

import (
	"pushback/coach/text"
	"strings"
	"testing"
)

func TestWhatIsRepeatedIsSaidOnce(t *testing.T) {
	for answer, want := range map[string]string{
		"I cut it by half. It went live in May. I cut it by half. Fine.": "I cut it by half. It went live in May. Fine.",
		"one two three four five one two three four five":                "one two three four five",
		"So I did. So I did. So I did.":                                  "So I did. So I did. So I did.",
		"- built the alert\n- built the alert\n- read it weekly":         "- built the alert\n- read it weekly",
		"nothing here is said twice":                                     "nothing here is said twice",
		"":                                                               "",
	} {
		var once strings.Builder
		for _, s := range firstTime(answer) {
			once.WriteString(s.Of(answer))
		}
		if once.String() != want {
			t.Errorf("%q: kept %q, want %q", answer, once.String(), want)
		}
	}
}

func TestSpansStayWhereTheyWereTyped(t *testing.T) {
	answer := "It was a slow start. It was a slow start. I cut it to nine."
	kept := firstTime(answer)
	var once strings.Builder
	for _, s := range kept {
		once.WriteString(s.Of(answer))
	}
	at := strings.Index(once.String(), "I cut")
	got := placed(kept, text.Span{Start: at, End: at + len("I cut it")}).Of(answer)
	if got != "I cut it" {
		t.Errorf("got %q", got)
	}
}
