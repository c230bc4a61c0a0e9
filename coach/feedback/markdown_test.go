package feedback_test

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"

	"pushback/coach"
	"pushback/coach/ear"
	"pushback/coach/feedback"
	"pushback/coach/interview"
	"pushback/coach/numbers/change"
	"pushback/coach/text"
	"pushback/prompts"
)

var update = flag.Bool("update", false, "write the goldens anew")

const serializer = "Checkout was slow, so I led a rewrite of the serializer. We added a cache and rolled it out in March " +
	"behind a canary. p99 went from 250 ms to 180 ms, roughly a 40 % improvement. After that SRE took it over."

// A fixed ear has heard the same in every answer: the goldens show the writing, not the listening.
type fixed struct{ heard ear.Heard }

func (f fixed) Hear(string) ear.Heard { return f.heard }

func at(answer, words string) text.Span {
	i := strings.Index(answer, words)
	return text.Span{Start: i, End: i + len(words)}
}

func heardIn(answer string, evidence, flags [][2]string, rows ...change.Row) ear.Heard {
	h := ear.Heard{Words: len(strings.Fields(answer)), Numbers: rows, Delivery: ear.Delivery{I: 1, We: 2}}
	for _, e := range evidence {
		h.Evidence = append(h.Evidence, ear.Finding{Label: e[0], Span: at(answer, e[1]), Strength: ear.Clear})
	}
	for _, f := range flags {
		h.RedFlags = append(h.RedFlags, ear.Finding{Label: f[0], Span: at(answer, f[1])})
	}
	return h
}

// ears returns what the golden listens with: replies are heard to hold nothing of themselves.
type ears struct{ answer, reply ear.Heard }

func (e ears) Hear(said string) ear.Heard {
	if said == serializer {
		return e.answer
	}
	return e.reply
}

func sample() ears {
	before, after, stated, computed := 250.0, 180.0, -0.4, -0.28
	return ears{answer: heardIn(serializer,
		[][2]string{{"personal_action", "I led a rewrite of the serializer"}, {"baseline_and_result", "p99 went from 250 ms to 180 ms"}, {"delta", "roughly a 40 % improvement"}},
		[][2]string{{"no_business_link", ""}, {"no_customer_loop", ""}, {"launch_only", "rolled it out in March"}, {"handed_off", "After that SRE took it over"}, {"inconsistent_numbers", "roughly a 40 % improvement"}},
		change.Row{
			Span: at(serializer, "p99 went from 250 ms to 180 ms, roughly a 40 % improvement"), Measure: "p99", Unit: "ms",
			Before: &before, After: &after, BeforeSpan: at(serializer, "250 ms"), AfterSpan: at(serializer, "180 ms"),
			Stated: &stated, StatedSpan: at(serializer, "a 40 % improvement"), Computed: &computed, Contradicts: "250 ms to 180 ms is 28 % less, not 40 %",
		})}
}

func golden(t *testing.T, name, got string) {
	t.Helper()
	file := filepath.Join("testdata", name+".md")
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s differs; look at the change and run with -update:\n%s", file, got)
	}
}

func TestGoldens(t *testing.T) {
	lib := prompts.Open()
	c := coach.New(lib, sample())
	r := c.Analyze(coach.Input{Text: serializer})
	golden(t, "answer", feedback.Markdown(feedback.Feedback{Answer: serializer, Report: r, Library: lib}))
	golden(t, "calm", feedback.Markdown(feedback.Feedback{Answer: serializer, Report: r, Library: lib, Calm: true}))
	golden(t, "session", feedback.Markdown(feedback.Of(c, lib, rehearsed(t, c), false)))

	none := coach.New(lib, fixed{ear.Heard{Words: 1}})
	golden(t, "nothing", feedback.Markdown(feedback.Feedback{Answer: "fine", Report: none.Analyze(coach.Input{Text: "fine"}), Library: lib}))

	metric := "I would count the share of replaced items that the customer keeps, within 30 days. As a guardrail, refunds must not rise."
	in := coach.Input{Text: metric, Kind: prompts.Metric}
	m := coach.New(lib, fixed{ear.Heard{Words: len(strings.Fields(metric))}})
	golden(t, "metric", feedback.Markdown(feedback.Feedback{Answer: metric, Report: m.Analyze(in), Library: lib}))
}

// rehearsed is the sample answer with its thread.
func rehearsed(t *testing.T, c *coach.Coach) interview.Session {
	t.Helper()
	now := time.Unix(0, 0)
	plan := interview.Plan{Layout: interview.Free, Length: interview.Duration(3 * time.Minute), Shares: interview.DefaultShares, Pushbacks: 4}
	r := interview.Start("id", plan, c.Interviewer(nil), now)
	for _, ev := range []interview.Event{
		interview.Write{Text: serializer}, interview.Done{},
		interview.Say{Text: "It was 28, I rounded it badly."}, interview.Done{},
		interview.Say{Text: "SRE had the dashboards"}, interview.Done{},
		interview.Say{Text: "I set the alert thresholds and read them every Monday"}, interview.Done{},
		interview.Skip{},
	} {
		if err := r.Apply(ev, now); err != nil {
			t.Fatal(err)
		}
	}
	return r.Session(now)
}

// hostile is an answer that would break a table, become a link and move the cursor.
const hostile = "I cut p99 | by ** 28 % ** <script>alert(1)</script> and [click](http://x.example) ![i](y) `rm -rf` www.x.example " +
	"me@x.example \x1b[31mred\x1b[0m ____ _x_ ~~gone~~ &lt; # no \u202eback"

func TestWordsOfTheAnswerStayWords(t *testing.T) {
	lib := prompts.Open()
	h := heardIn(hostile, [][2]string{{"delta", hostile}, {"business_kpi", hostile}, {"strategic_goal", hostile}, {"scope", hostile}, {"customer_loop", hostile}, {"personal_action", hostile}},
		[][2]string{{"vague_impact", hostile}, {"handed_off", hostile}})
	v := 1.0
	h.Numbers = []change.Row{{Span: at(hostile, hostile), Measure: hostile, Unit: "|<b>", Before: &v, After: &v, Contradicts: hostile}}
	h.Chain = ear.Chain{Metric: at(hostile, hostile), KPI: at(hostile, hostile), Goal: at(hostile, hostile)}
	md := feedback.Markdown(feedback.Feedback{Answer: hostile, Report: coach.New(lib, fixed{h}).Analyze(coach.Input{Text: hostile}), Library: lib})

	if i := strings.IndexFunc(md, func(r rune) bool { return r < ' ' && r != '\n' || r == '\u202e' || r == '\u007f' }); i >= 0 {
		t.Errorf("a control character stands at %q", md[i:min(len(md), i+20)])
	}
	var html bytes.Buffer
	if err := goldmark.New(goldmark.WithExtensions(extension.GFM)).Convert([]byte(md), &html); err != nil {
		t.Fatal(err)
	}
	for _, tag := range []string{"<a ", "<img", "<script", "<b>", "<code", "<del", "raw HTML"} {
		if strings.Contains(html.String(), tag) {
			t.Errorf("words of the answer became %s:\n%s", tag, md)
		}
	}
	for _, row := range regexp.MustCompile(`(?s)<tr>.*?</tr>`).FindAllString(html.String(), -1) {
		if n := strings.Count(row, "<td") + strings.Count(row, "<th"); n != 4 && n != 5 {
			t.Errorf("a row has %d cells: %s", n, row)
		}
	}
}

func TestBlanksSurviveTheMarkdown(t *testing.T) {
	lib := prompts.Open()
	md := feedback.Markdown(feedback.Feedback{Answer: serializer, Report: coach.New(lib, sample()).Analyze(coach.Input{Text: serializer}), Library: lib})
	var html bytes.Buffer
	if err := goldmark.New(goldmark.WithExtensions(extension.GFM)).Convert([]byte(md), &html); err != nil {
		t.Fatal(err)
	}
	if a, b := strings.Count(md, "____"), strings.Count(html.String(), "____"); a == 0 || a != b {
		t.Errorf("%d blanks in the markdown, %d after it is rendered", a, b)
	}
}

func TestCalmShowsNoScores(t *testing.T) {
	lib := prompts.Open()
	md := feedback.Markdown(feedback.Feedback{Answer: serializer, Report: coach.New(lib, sample()).Analyze(coach.Input{Text: serializer}), Library: lib, Calm: true})
	if strings.Contains(md, "Lean") || regexp.MustCompile(`\| [1-5] \|`).MatchString(md) {
		t.Errorf("calm feedback shows a score:\n%s", md)
	}
}

func BenchmarkMarkdown(b *testing.B) {
	lib := prompts.Open()
	in := feedback.Feedback{Answer: serializer, Report: coach.New(lib, sample()).Analyze(coach.Input{Text: serializer}), Library: lib}
	for b.Loop() {
		feedback.Markdown(in)
	}
}

func TestWhatIsInDoubtIsABlankAndNotAnAbsence(t *testing.T) {
	lib := prompts.Open()
	const answer = "I moved the rack and it was quicker."
	for flag, want := range map[string]string{
		"":                 "measure: ____  →  business measure: ____  →  **company goal: not heard**",
		"no_numbers":       "**measure: no change heard**  →  business measure: ____",
		"no_business_link": "measure: ____  →  **business measure: not heard**",
	} {
		var flags [][2]string
		if flag != "" {
			flags = [][2]string{{flag, ""}}
		}
		h := heardIn(answer, [][2]string{{"personal_action", "I moved the rack"}}, flags)
		md := feedback.Markdown(feedback.Feedback{Answer: answer, Report: coach.New(lib, fixed{h}).Analyze(coach.Input{Text: answer}), Library: lib})
		if !strings.Contains(md, want) {
			t.Errorf("%q: %q is not in\n%s", flag, want, md)
		}
	}
}

func TestWhatWasHeardIsNeverCalledMissing(t *testing.T) {
	lib := prompts.Open()
	const answer = "On my ward I moved the rack. Then it was tried with night nurses, who liked the old place better. It went to the second floor."
	h := heardIn(answer, [][2]string{{"scope", "On my ward"}, {"customer_loop", "Then it was tried with night nurses"}, {"delta", "On my ward"}}, nil)
	r := coach.New(lib, fixed{h}).Analyze(coach.Input{Text: answer})
	md := feedback.Markdown(feedback.Feedback{Answer: answer, Report: r, Library: lib})
	for _, want := range []string{
		"| Impact | 3 | heard, in more words than fit here |", // a size needs a number in the quote
		"| Scope | 3 | heard, in more words than fit here |",
		"| Customer loop | 4 | “it was tried with night nurses, who liked the old place better”",
	} {
		if !strings.Contains(md, want) {
			t.Errorf("%q is not in\n%s", want, md)
		}
	}
}

func TestAChangeToldOverSeveralSentencesIsQuotedByItsEnd(t *testing.T) {
	lib := prompts.Open()
	const before, after = "her code sat for 6 days before anybody saw it", "By summer it was seen after 1.2 days"
	const answer = "She was new, and " + before + ". I sat with her each day at four, read what was broken aloud, and showed her my own, which was broken too. Around week five she found a mistake of mine and said so in front of everybody. " + after + "."
	h := heardIn(answer, [][2]string{{"delta", strings.TrimSuffix(answer[strings.Index(answer, before):], ".")}}, nil)
	r := coach.New(lib, fixed{h}).Analyze(coach.Input{Text: answer})
	md := feedback.Markdown(feedback.Feedback{Answer: answer, Report: r, Library: lib})
	if !strings.Contains(md, "“"+after+"”") {
		t.Errorf("%q is not in\n%s", after, md)
	}
}
