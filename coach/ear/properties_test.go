package ear

import (
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"pushback/coach/text"
)

// checkSpans fails where a span does not lie within the answer on rune borders.
func checkSpans(t *testing.T, answer string, h Heard) {
	t.Helper()
	check := func(what string, s text.Span) {
		if s.Start < 0 || s.End > len(answer) || s.Start > s.End {
			t.Fatalf("%s: span %v is outside of %d bytes", what, s, len(answer))
		}
		for _, at := range [...]int{s.Start, s.End} {
			if at < len(answer) && utf8.ValidString(answer) && !utf8.RuneStart(answer[at]) {
				t.Fatalf("%s: span %v cuts a rune of %q", what, s, answer)
			}
		}
	}
	for _, f := range h.Evidence {
		check(f.Label, f.Span)
		if f.Empty() || f.Why == "" || f.Rule == "" {
			t.Fatalf("evidence %+v has no words, reason or rule", f)
		}
	}
	seen := map[string]bool{}
	for _, f := range h.RedFlags {
		check(f.Label, f.Span)
		if seen[f.Label] || f.Why == "" {
			t.Fatalf("red flag %+v stands twice or has no reason", f)
		}
		seen[f.Label] = true
	}
	for _, p := range h.Parts {
		check(string(p.Section), p.Span)
	}
	for _, s := range [...]text.Span{h.Chain.Metric, h.Chain.KPI, h.Chain.Goal} {
		check("chain", s)
	}
}

func labels(all []Finding) string {
	var out []string
	seen := map[string]bool{}
	for _, f := range all {
		if !seen[f.Label] {
			seen[f.Label] = true
			out = append(out, f.Label)
		}
	}
	return strings.Join(out, " ")
}

func TestNothingEarnsNothing(t *testing.T) {
	e := newEar(t)
	for _, answer := range []string{
		"", "fine", "asdf qwer zxcv uiop hjkl", "yes. no. maybe.",
		"Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt ut labore.",
		"Customer Obsession, Ownership, Invent and Simplify, Are Right A Lot, Learn and Be Curious, Dive Deep, Deliver Results, Have Backbone, Earn Trust, Frugality, Think Big, Bias for Action.",
		"I am a passionate, data-driven and customer-obsessed leader with strong ownership.",
	} {
		if h := e.Hear(answer); len(h.Evidence) > 0 {
			t.Errorf("%q: heard %s", answer, labels(h.Evidence))
		}
	}
}

func TestTheSameAnswerIsHeardTheSame(t *testing.T) {
	e, other := newEar(t), newEar(t)
	for _, g := range corpus(t)[:25] {
		first := e.Hear(g.Text)
		if !reflect.DeepEqual(first, e.Hear(g.Text)) || !reflect.DeepEqual(first, other.Hear(g.Text)) {
			t.Errorf("%s is heard in two ways", g.ID)
		}
	}
}

func TestFindingsComeInTheOrderOfTheText(t *testing.T) {
	e := newEar(t)
	for _, g := range corpus(t) {
		last := 0
		for _, f := range e.Hear(g.Text).Evidence {
			if f.Start < last {
				t.Fatalf("%s: %s at %d comes after %d", g.ID, f.Label, f.Start, last)
			}
			last = f.Start
		}
	}
}

// TestRepeatingRaisesNothing says an answer twice: no evidence may come of it that was not there.
func TestRepeatingRaisesNothing(t *testing.T) {
	e := newEar(t)
	rose := 0
	for _, g := range corpus(t) {
		once, twice := setOf(strings.Fields(labels(e.Hear(g.Text).Evidence))), e.Hear(g.Text+"\n\n"+g.Text)
		for _, label := range strings.Fields(labels(twice.Evidence)) {
			if !once[label] {
				rose++
				t.Logf("%s: saying it twice adds %s", g.ID, label)
			}
		}
	}
	if rose > 0 {
		t.Errorf("repeating raised %d labels", rose)
	}
}

// TestPaddingRaisesNothing adds talk that says nothing.
func TestPaddingRaisesNothing(t *testing.T) {
	e := newEar(t)
	const talk = "\n\nIt was an interesting time, and there is a lot that one could say about it. As you can imagine, such things are never simple."
	for _, g := range corpus(t) {
		plain, padded := labels(e.Hear(g.Text).Evidence), labels(e.Hear(g.Text+talk).Evidence)
		if len(strings.Fields(padded)) > len(strings.Fields(plain)) {
			t.Errorf("%s: padding makes %q of %q", g.ID, padded, plain)
		}
	}
}

// TestDressChangesNothing types the same answers differently: curly quotes, wrapped lines. A line
// that wraps in a list of short lines can be taken for a new one, so one answer in a hundred may
// differ.
func TestDressChangesNothing(t *testing.T) {
	e := newEar(t)
	dress := map[string]func(string) string{
		"curly quotes": func(s string) string { return strings.ReplaceAll(s, "'", "’") },
		"wrapped": func(s string) string {
			words := strings.Split(s, " ")
			for i := 11; i < len(words); i += 12 {
				if words[i] != "" && words[i][0] >= 'a' && words[i][0] <= 'z' {
					words[i] = "\n" + words[i]
				}
			}
			return strings.ReplaceAll(strings.Join(words, " "), " \n", "\n")
		},
		"two spaces": func(s string) string { return strings.ReplaceAll(s, " ", "  ") },
		"windows":    func(s string) string { return strings.ReplaceAll(s, "\n", "\r\n") },
	}
	pairs, differ := 0, 0
	for name, change := range dress {
		for _, g := range corpus(t) {
			plain, dressed := e.Hear(g.Text), e.Hear(change(g.Text))
			pairs++
			if a, b := sorted(labels(plain.Evidence)), sorted(labels(dressed.Evidence)); a != b {
				differ++
				t.Logf("%s, %s:\n%s\n%s", g.ID, name, a, b)
			}
		}
	}
	if differ*100 > pairs {
		t.Errorf("%d of %d answers are heard differently", differ, pairs)
	}
}

func sorted(s string) string {
	all := setOf(strings.Fields(s))
	var out []string
	for _, id := range evidenceIDs {
		if all[id] {
			out = append(out, id)
		}
	}
	return strings.Join(out, " ")
}

func TestWeLowersWhatIRaised(t *testing.T) {
	e := newEar(t)
	const story = "I pulled the tickets of a year and sorted them by cause. I rewrote the form, I showed it to the ward, and I still check the count every Monday."
	we := strings.NewReplacer("I ", "we ").Replace(story)
	if h := e.Hear(story); !has(h.Evidence, "personal_action") || !has(h.Evidence, "post_launch_ownership") {
		t.Errorf("heard only %s in %q", labels(h.Evidence), story)
	}
	h := e.Hear(we)
	if has(h.Evidence, "personal_action") || has(h.Evidence, "post_launch_ownership") || !has(h.RedFlags, "we_not_i") {
		t.Errorf("heard %s and %s in %q", labels(h.Evidence), labels(h.RedFlags), we)
	}
}

func TestNegationTurns(t *testing.T) {
	e := newEar(t)
	for yes, no := range map[string]string{
		"We launched it in May. I still watched the error rate every morning.": "We launched it in May. I would have watched the error rate every morning.",
		"I convinced the head of finance.":                                     "I never convinced the head of finance.",
	} {
		a, b := e.Hear(yes), e.Hear(no)
		if len(strings.Fields(labels(a.Evidence))) <= len(strings.Fields(labels(b.Evidence))) {
			t.Errorf("%q gives %s, %q gives %s", yes, labels(a.Evidence), no, labels(b.Evidence))
		}
	}
	if h := e.Hear("It went live in May. I did not hand it over to anybody."); has(h.RedFlags, "handed_off") {
		t.Error("a handover that was denied is heard as one")
	}
	if h := e.Hear("It went live in May. I handed it over to the support team."); !has(h.RedFlags, "handed_off") {
		t.Error("a handover is not heard")
	}
}

func FuzzHear(f *testing.F) {
	e := newEar(f)
	for _, g := range corpus(f)[:5] {
		f.Add(g.Text)
	}
	for _, s := range []string{"", "\xff\xfe I went", "from 250 ms to 180 ms", "S: a\nR: b", "“x” – y", "I’d’ve", "\u2028\u2029", "1/0 of 0 %", "a b c d e f g", strings.Repeat("and i ", 200)} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) { checkSpans(t, s, e.Hear(s)) })
}
