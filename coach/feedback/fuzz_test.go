package feedback_test

import (
	"strings"
	"sync"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	markup "github.com/yuin/goldmark/text"

	"pushback/coach"
	"pushback/coach/ear"
	"pushback/coach/feedback"
	"pushback/coach/interview"
	"pushback/coach/text"
	words "pushback/coach/text/hostile"
	"pushback/prompts"
)

// listening is a coach with the real ear, made once.
var listening = sync.OnceValues(func() (*coach.Coach, error) {
	e, err := ear.New(prompts.Open())
	if err != nil {
		return nil, err
	}
	return coach.New(prompts.Open(), e), nil
})

// FuzzMarkdown writes the feedback on any question, answer and reply: whatever they hold, it stays words.
// Nothing of it can be followed, loaded or run where the markdown is shown.
func FuzzMarkdown(f *testing.F) {
	for _, foreign := range words.Words {
		f.Add("Tell me "+foreign, "Checkout was slow. I led "+foreign+" a rewrite, and p99 "+foreign+" went from 250 ms to 180 ms. After that SRE took "+foreign+" it over.", "SRE had "+foreign+" the dashboards.")
	}
	for _, mark := range []string{"![a](b)", "<a href=x>y</a>", "www.x.example", "a@b.example", "[x]: http://y.example", "`` ` ``", "|a|b|\n|-|-|", "\\", "_a_*b*", "> q\n- l\n1. n", "~~x~~"} {
		f.Add("Tell me "+mark, "I cut it "+mark+" from 5 % to 3 %. We "+mark+" did it.", mark+" by 40 %")
	}
	for _, bracketed := range []string{"(400 → 200 ms) I built the cache.", "- (400 → 200 ms) latency after the cache", "That's half.", "That's 8 % of our revenue. I cut it.", "(30 sites) I chose Postgres rather than Mongo", "I started it (I moved the team over"} {
		f.Add("Tell me about it", bracketed, bracketed)
	}
	c, err := listening()
	if err != nil {
		f.Fatal(err)
	}
	reader := goldmark.New(goldmark.WithExtensions(extension.GFM)).Parser()
	f.Fuzz(func(t *testing.T, question, answer, reply string) {
		if len(question)+len(answer)+len(reply) > 3_000 {
			t.Skip("the size is bounded before")
		}
		valid := func(s string) string { return strings.ToValidUTF8(s, "\uFFFD") }
		s := toldAndPushed(t, c, valid(question), valid(answer), valid(reply))
		for _, calm := range []bool{false, true} {
			got := feedback.Markdown(feedback.Of(c, prompts.Open(), s, calm))
			if !utf8.ValidString(got) || text.Visible(got) != got {
				t.Fatalf("%q", got)
			}
			raw := []byte(got)
			err := ast.Walk(reader.Parse(markup.NewReader(raw)), func(n ast.Node, entering bool) (ast.WalkStatus, error) {
				switch n.Kind() {
				case ast.KindLink, ast.KindAutoLink, ast.KindImage, ast.KindRawHTML, ast.KindHTMLBlock, ast.KindCodeBlock, ast.KindFencedCodeBlock:
					t.Errorf("the feedback holds a %s:\n%s", n.Kind(), got)
					return ast.WalkStop, nil
				}
				return ast.WalkContinue, nil
			})
			if err != nil {
				t.Fatal(err)
			}
		}
	})
}

// toldAndPushed is a session in which an answer was told and all pushbacks got the same reply.
func toldAndPushed(t *testing.T, c *coach.Coach, question, answer, reply string) interview.Session {
	t.Helper()
	now := time.Unix(0, 0)
	plan := interview.Quick(prompts.Question{ID: "q", Kind: prompts.Behavioural, Text: question})
	plan.Layout = interview.Free
	r := interview.Start("id", plan, c.Interviewer(nil), now)
	apply := func(ev interview.Event) {
		if err := r.Apply(ev, now); err != nil {
			t.Fatal(err)
		}
	}
	apply(interview.Begin{})
	apply(interview.Write{Text: answer})
	apply(interview.Done{})
	for r.Phase() == interview.Pushing {
		apply(interview.Say{Text: reply})
		apply(interview.Done{})
	}
	return r.Session(now)
}
