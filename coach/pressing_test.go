package coach_test

import (
	"strings"
	"testing"

	"pushback/coach"
	"pushback/coach/ear"
	"pushback/coach/text"
)

// weighingEar hears fixed red flags, and what an interviewer would go at in a fixed order.
type weighingEar struct {
	raised   []ear.Finding
	pressing []string
}

func (e weighingEar) Hear(answer string) ear.Heard {
	h := ear.Heard{Words: len(strings.Fields(answer)), RedFlags: e.raised}
	for _, label := range e.pressing {
		f := ear.Finding{Label: label}
		for _, r := range e.raised {
			if r.Label == label {
				f = r
			}
		}
		h.Pressing = append(h.Pressing, f)
	}
	return h
}

func TestWhatIsGoneAtFirst(t *testing.T) {
	const answer = "We had a slow page and I made it fast, and it was released in May. After that SRE took it over."
	at := strings.Index(answer, "After that")
	over := ear.Finding{Label: "handed_off", Span: text.Span{Start: at, End: len(answer) - 1}, Why: "What came after went to somebody else."}
	launch := ear.Finding{Label: "launch_only", Why: "Something was released."}
	for _, tt := range []struct {
		name     string
		raised   []ear.Finding
		pressing []string
		want     string
	}{
		{"a business effect that is only missed, where nothing was raised", nil, []string{"no_business_link"}, "no_business_link"},
		{"what was raised before one that is only missed", []ear.Finding{over}, []string{"no_business_link", "handed_off"}, "handed_off"},
		{"a handover that was told before one raised in doubt", []ear.Finding{over, {Label: "no_business_link", Doubtful: true}}, []string{"no_business_link", "handed_off"}, "handed_off"},
		{"and not before one that is certain", []ear.Finding{over, {Label: "no_business_link"}}, []string{"no_business_link", "handed_off"}, "no_business_link"},
		{"a handover that was told before the launch", []ear.Finding{launch, over}, []string{"launch_only", "handed_off"}, "handed_off"},
	} {
		told := answer
		if tt.raised == nil {
			told = answer[:at] // a handover in plain words is always heard
		}
		r := newCoach(weighingEar{tt.raised, tt.pressing}).Analyze(coach.Input{Text: told})
		if len(r.Pushbacks) == 0 || r.Pushbacks[0].Flag != tt.want {
			t.Errorf("%s: %+v, want %s first", tt.name, r.Pushbacks, tt.want)
		}
	}
}
