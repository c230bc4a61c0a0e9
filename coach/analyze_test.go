package coach_test

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"pushback/coach"
	"pushback/coach/ear"
	"pushback/prompts"
)

// schema compiles the schema that is shipped.
func schema(t *testing.T) *jsonschema.Schema {
	t.Helper()
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(coach.ReportSchema))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("report.schema.json", doc); err != nil {
		t.Fatal(err)
	}
	s, err := c.Compile("report.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func validate(t *testing.T, s *jsonschema.Schema, r coach.Report) {
	t.Helper()
	text, err := json.Marshal(r)
	if err != nil {
		t.Fatal(err)
	}
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Validate(doc); err != nil {
		t.Errorf("%s\n%v", text, err)
	}
}

func TestReportsFitTheSchema(t *testing.T) {
	s := schema(t)
	c := newCoach(serializerEar())
	for name, in := range map[string]coach.Input{
		"empty":      {},
		"one word":   {Text: "fine"},
		"the sample": {Text: serializer},
		"in parts":   {Text: serializer, Parts: []ear.Part{{Section: ear.Action}}},
		"ticked":     {Ticked: []string{"delta", "money"}, Seconds: 140, Spoken: true},
		"a metric":   {Text: serializer, Kind: prompts.Metric, Loop: "phone_screen"},
		"not text":   {Text: "\xff\xfe\x00 rolled it out"},
	} {
		t.Run(name, func(t *testing.T) { validate(t, s, c.Analyze(in)) })
	}
}

func TestQuotesAreWhereTheReportSays(t *testing.T) {
	r := newCoach(serializerEar()).Analyze(coach.Input{Text: serializer})
	for _, e := range r.Evidence {
		if serializer[e.Start:e.End] != e.Quote {
			t.Errorf("%s: %q is not at %d:%d", e.ID, e.Quote, e.Start, e.End)
		}
	}
	for _, p := range r.Pushbacks {
		if !strings.Contains(serializer, p.Quote) || !strings.Contains(p.Text, p.Quote) {
			t.Errorf("%s: %q is not in the answer and in %q", p.ID, p.Quote, p.Text)
		}
	}
}

func TestTheSampleIsPushedOnWhereItHurts(t *testing.T) {
	r := newCoach(serializerEar()).Analyze(coach.Input{Text: serializer})
	if got := r.Verdict; got != coach.LeanNo {
		t.Errorf("verdict %s, want lean_no", got)
	}
	if got, want := r.Judgements, (coach.Judgements{Impact: 3, Scope: 1, Ownership: 2, KPILinkage: 1, CustomerLoop: 1}); got != want {
		t.Errorf("judgements %+v, want %+v", got, want)
	}
	if len(r.Pushbacks) != 3 || r.Pushbacks[0].Flag != "inconsistent_numbers" || r.Pushbacks[1].Flag != "handed_off" {
		t.Errorf("pushbacks %+v, want the sum and then the handover first", r.Pushbacks)
	}
}

func TestNothingSaidIsAStrongNo(t *testing.T) {
	want := coach.Judgements{Impact: 1, Scope: 1, Ownership: 1, KPILinkage: 1, CustomerLoop: 1}
	for _, answer := range []string{"", "  \n", "fine", "asdf qwer zxcv"} {
		r := newCoach(serializerEar()).Analyze(coach.Input{Text: answer})
		if r.Verdict != coach.StrongNo || r.Judgements != want || len(r.Principles) > 0 {
			t.Errorf("%q: %s %+v %v, want a strong no with nothing to show", answer, r.Verdict, r.Judgements, r.Principles)
		}
	}
}

// launched holds the words of any red flag that needs some.
const launched = "It was launched late and worked well."

func TestSeverityFallsAlongTheOrder(t *testing.T) {
	var flags [][2]string
	lib := prompts.Open()
	for _, f := range lib.RedFlags() {
		flags = append(flags, [2]string{f.ID, launched})
	}
	r := newCoach(earOf{flags: flags}).Analyze(coach.Input{Text: launched})
	if len(r.RedFlags) != len(lib.RedFlags()) {
		t.Fatalf("%d red flags, want all %d", len(r.RedFlags), len(lib.RedFlags()))
	}
	for i, f := range r.RedFlags[1:] {
		if f.Severity > r.RedFlags[i].Severity {
			t.Errorf("%s (%d) comes after %s (%d)", f.ID, f.Severity, r.RedFlags[i].ID, r.RedFlags[i].Severity)
		}
	}
}

func TestACleanAnswerIsAtLeastALeanYes(t *testing.T) {
	const answer = "I moved the button and sign-ups rose by 3 %."
	e := earOf{evidence: [][2]string{{"delta", "sign-ups rose by 3 %"}}}
	if got := newCoach(e).Analyze(coach.Input{Text: answer}).Verdict; rank(got) < rank(coach.LeanYes) {
		t.Errorf("verdict %s without any flag", got)
	}
}

func TestEachFlagCapsTheVerdict(t *testing.T) {
	const answer = "I moved the form for 40,000 riders. Sign-ups rose by 3 %. That is worth $2m a year. I interviewed six riders. " +
		"I convinced the director. Sign-ups were our goal. I check the figures every Monday. I learned to ask. " + launched
	shown := map[string]string{
		"scope": "40,000 riders", "delta": "Sign-ups rose by 3 %", "baseline_and_result": "Sign-ups rose by 3 %", "business_kpi": "Sign-ups rose by 3 %",
		"money": "worth $2m a year", "customer_loop": "interviewed six riders", "cross_team_influence": "convinced the director",
		"strategic_goal": "our goal", "post_launch_ownership": "every Monday", "data_analysis": "check the figures", "lesson": "learned to ask",
		"personal_action": "I moved the form",
	}
	var all [][2]string
	for _, l := range prompts.Open().Evidence() {
		words := shown[l.ID]
		if words == "" {
			words = "I moved the form for 40,000 riders"
		}
		all = append(all, [2]string{l.ID, words})
	}
	for flag, highest := range map[string]coach.Verdict{
		"": coach.StrongYes, "no_customer_loop": coach.Yes, "launch_only": coach.Yes, "vague_impact": coach.Yes,
		"handed_off": coach.LeanYes, "no_business_link": coach.LeanYes, "no_numbers": coach.LeanNo,
		"inconsistent_numbers": coach.LeanNo, "no_own_decision": coach.LeanNo, "hedged_ownership": coach.LeanNo,
		"we_not_i": coach.No, "followed_orders": coach.No, "blames_others": coach.No, "no_result": coach.No,
		"hypothetical": coach.StrongNo,
	} {
		e := earOf{evidence: all}
		if flag != "" {
			e.flags = [][2]string{{flag, launched}}
		}
		if got := newCoach(e).Analyze(coach.Input{Text: answer}).Verdict; got != highest {
			t.Errorf("with %q and all evidence the verdict is %s, want %s", flag, got, highest)
		}
	}
}
