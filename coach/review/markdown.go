package review

import (
	"fmt"
	"strings"

	"pushback/coach/interview"
	"pushback/coach/pushback"
)

// Markdown writes a comparison as one would keep it, both texts at the end. Calm leaves the verdicts
// and the scores out.
func (c Comparison) Markdown(calm bool) string {
	var b strings.Builder
	b.WriteString(c.Changed(calm))
	c.texts(&b)
	return b.String()
}

// Changed writes what differs between the two tellings as markdown, without their texts.
func (c Comparison) Changed(calm bool) string {
	var b strings.Builder
	fmt.Fprintf(&b, "# %s\n\n", plain(c.After.Question))
	if c.Before.QuestionID != c.After.QuestionID {
		fmt.Fprintf(&b, "against: %s\n\n", plain(c.Before.Question))
	}
	c.table(&b, calm)
	points := func(head string, all []Point, none string) {
		fmt.Fprintf(&b, "\n## %s\n\n", head)
		if len(all) == 0 {
			b.WriteString(none + "\n")
		}
		for _, p := range all {
			fmt.Fprintf(&b, "- **%s**%s\n", plain(p.Title), said(p.Quote))
		}
	}
	points("Gained", c.Gained, "Nothing that was not there before.")
	points("Lost", c.Lost, "Nothing.")
	points("Red flags gone", c.Cleared, "None.")
	points("Red flags new", c.Raised, "None.")
	c.numbers(&b)
	return b.String()
}

// numbers writes the measures that changed, and below them the words that carry them.
func (c Comparison) numbers(b *strings.Builder) {
	if len(c.Numbers) == 0 {
		return
	}
	b.WriteString("\n## Numbers\n\n| measure | before | after |\n|---|---|---|\n")
	for _, n := range c.Numbers {
		fmt.Fprintf(b, "| %s | %s | %s |\n", cell(n.Measure), cell(n.Before), cell(n.After))
	}
	b.WriteString("\n")
	for _, n := range c.Numbers {
		for _, q := range []struct{ when, quote string }{{"before", n.BeforeQuote}, {"after", n.AfterQuote}} {
			if q.quote != "" {
				fmt.Fprintf(b, "- **%s**, %s:%s\n", plain(n.Measure), q.when, said(q.quote))
			}
		}
	}
}

// texts writes what was said in each of the two, as quotes.
func (c Comparison) texts(b *strings.Builder) {
	for _, t := range []struct {
		head  string
		turns []interview.Turn
	}{{"Told before", c.Texts.Before}, {"Told after", c.Texts.After}} {
		fmt.Fprintf(b, "\n## %s\n", t.head)
		for _, turn := range t.turns {
			if strings.TrimSpace(turn.Words) != "" {
				fmt.Fprintf(b, "\n**%s**, %s\n\n> %s\n", plain(turn.Who), clock0(turn.At.Go()), plain(turn.Words))
			}
		}
	}
}

func (c Comparison) table(b *strings.Builder, calm bool) {
	day := func(s Summary) string { return s.Started.Format("Mon 2 Jan 2006, 15:04") }
	fmt.Fprintf(b, "|  | before | after |\n|---|---|---|\n| told | %s | %s |\n", day(c.Before), day(c.After))
	if !calm {
		fmt.Fprintf(b, "| verdict | %s | %s |\n", Plain(string(c.Before.Verdict)), Plain(string(c.After.Verdict)))
		for _, s := range c.Judgements {
			fmt.Fprintf(b, "| %s | %d | %d |\n", Plain(s.ID), s.Before, s.After)
		}
	}
	fmt.Fprintf(b, "| red flags standing | %d | %d |\n| pushbacks repaired | %d of %d | %d of %d |\n| words | %d | %d |\n| time | %s | %s |\n",
		len(c.Before.RedFlags), len(c.After.RedFlags), c.Before.Repaired, c.Before.Pushbacks, c.After.Repaired, c.After.Pushbacks,
		c.Before.Words, c.After.Words, clock(c.Before.Seconds), clock(c.After.Seconds))
}

func clock(seconds float64) string {
	if seconds < 1 {
		return "–"
	}
	return fmt.Sprintf("%d:%02d", int(seconds)/60, int(seconds)%60)
}

func said(quote string) string {
	if quote == "" {
		return ""
	}
	return "  “" + plain(quote) + "”"
}

func cell(s string) string {
	if s == "" {
		return "–"
	}
	return plain(s)
}

// plain makes words fit for one line of markdown in which they mean nothing but themselves.
func plain(s string) string {
	var b strings.Builder
	for _, r := range pushback.Clean(strings.Join(strings.Fields(s), " ")) {
		if strings.ContainsRune("\\`*[]<>|~#_", r) {
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	return b.String()
}
