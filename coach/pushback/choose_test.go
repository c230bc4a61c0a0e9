package pushback_test

import (
	"strings"
	"testing"

	"pushback/coach/numbers/change"
	"pushback/coach/pushback"
	"pushback/coach/text"
	"pushback/prompts"
)

// ask runs a thread in which every reply is heard as the given outcome.
func ask(c *pushback.Chooser, m pushback.Material, h pushback.History, outcomes ...pushback.Outcome) []pushback.Turn {
	var turns []pushback.Turn
	for _, o := range outcomes {
		p, ok := c.Next(m, turns, h)
		if !ok {
			break
		}
		turns = append(turns, pushback.Turn{Pushback: p, Hearing: pushback.Hearing{Outcome: o}})
	}
	return turns
}

func TestTheThreadGoesDeeperOrOn(t *testing.T) {
	e, c := newEar(t), pushback.NewChooser(prompts.Open())
	m := material(t, e, cache, cacheFlags[1:5]...) // handed_off, launch_only, followed_orders, vague_impact
	for _, tt := range []struct {
		name     string
		outcomes []pushback.Outcome
		flag     string // of the pushback after them
		level    int
	}{
		{"the worst gap first", nil, "handed_off", 1},
		{"an evasion goes deeper", []pushback.Outcome{pushback.Evaded}, "handed_off", 2},
		{"twice", []pushback.Outcome{pushback.Evaded, pushback.Evaded}, "handed_off", 3},
		{"and no deeper than the ladder", []pushback.Outcome{pushback.Evaded, pushback.Evaded, pushback.Evaded}, "followed_orders", 1},
		{"a repair is left", []pushback.Outcome{pushback.Repaired}, "followed_orders", 1},
		{"part of one too", []pushback.Outcome{pushback.Partly}, "followed_orders", 1},
		{"an admission is pressed once", []pushback.Outcome{pushback.Conceded}, "handed_off", 2},
		{"and then left", []pushback.Outcome{pushback.Conceded, pushback.Conceded}, "followed_orders", 1},
		{"a contradiction goes deeper", []pushback.Outcome{pushback.Contradicted}, "handed_off", 2},
		{"silence is left", []pushback.Outcome{pushback.Unanswered}, "followed_orders", 1},
	} {
		turns := ask(c, m, nil, tt.outcomes...)
		p, ok := c.Next(m, turns, nil)
		if !ok || p.Flag != tt.flag || p.Level != tt.level {
			t.Errorf("%s: %s rung %d, want %s rung %d", tt.name, p.Flag, p.Level, tt.flag, tt.level)
		}
	}
}

func TestNothingIsAskedTwice(t *testing.T) {
	e, c := newEar(t), pushback.NewChooser(prompts.Open())
	m := material(t, e, cache, cacheFlags...)
	seen := map[string]bool{}
	turns := ask(c, m, nil, make([]pushback.Outcome, 30)...)
	for _, turn := range turns {
		p := turn.Pushback
		if seen[p.ID] || seen[p.Text] {
			t.Errorf("asked twice: %s %q", p.ID, p.Text)
		}
		seen[p.ID], seen[p.Text] = true, true
		if !strings.Contains(cache, p.Quote) || strings.ContainsAny(p.Text, "{}") {
			t.Errorf("%s: quote %q, text %q", p.ID, p.Quote, p.Text)
		}
	}
	if len(turns) < 8 {
		t.Errorf("%d pushbacks, a bar raiser asks 8", len(turns))
	}
}

func TestARepairAnswersWhatIsAboutTheSame(t *testing.T) {
	e, c := newEar(t), pushback.NewChooser(prompts.Open())
	m := material(t, e, cache, cacheFlags[1], cacheFlags[2]) // handed_off and launch_only
	for _, turn := range ask(c, m, nil, pushback.Repaired, pushback.Repaired, pushback.Repaired, pushback.Repaired, pushback.Repaired)[1:] {
		if turn.Pushback.Flag != "" {
			t.Errorf("after the repair the interviewer asks %q", turn.Pushback.Text)
		}
	}
}

func TestEarlierSessionsMeetOtherWords(t *testing.T) {
	e, c := newEar(t), pushback.NewChooser(prompts.Open())
	m := material(t, e, cache, cacheFlags[1])
	var h pushback.History
	seen := map[string]bool{}
	for range 5 {
		p, _ := c.Next(m, nil, h)
		if seen[p.Ladder] {
			t.Errorf("%s is asked again while others were not", p.Ladder)
		}
		seen[p.Ladder] = true
		h = append(h, p.ID)
	}
}

func TestOtherAnswersMeetOtherWords(t *testing.T) {
	e, c := newEar(t), pushback.NewChooser(prompts.Open())
	seen := map[string]bool{}
	for _, month := range []string{"January", "February", "March", "April", "May", "June", "July", "August"} {
		m := material(t, e, "In "+month+" we had it live and SRE took it over.", [2]string{"handed_off", "SRE took it over"})
		p, _ := c.Next(m, nil, nil)
		again, _ := c.Next(m, nil, nil)
		if p != again {
			t.Errorf("the same answer meets %q and %q", p.Text, again.Text)
		}
		seen[p.Ladder] = true
	}
	if len(seen) < 3 {
		t.Errorf("eight answers meet %d ladders", len(seen))
	}
}

func TestAProbeIsAfterWhatWasNotSaid(t *testing.T) {
	c := pushback.NewChooser(prompts.Open())
	m := pushback.Material{Answer: "A clean answer.", Kind: prompts.Behavioural, Has: map[string]bool{}}
	for _, l := range prompts.Open().Evidence() {
		m.Has[l.ID] = l.ID != "tradeoff"
	}
	p, ok := c.Next(m, nil, nil)
	if !ok || !strings.Contains(strings.Join(c.Wants(p.Ladder), " "), "tradeoff") {
		t.Errorf("%q asks for %v, want what was given up", p.Text, c.Wants(p.Ladder))
	}
}

func TestSumsAreAttackedByName(t *testing.T) {
	e, c := newEar(t), pushback.NewChooser(prompts.Open())
	m := material(t, e, cache, cacheFlags[0])
	m.Heard.Numbers = []change.Row{sum(t, cache, "250 ms", "180 ms", "a 40 % improvement", 250, 180, -0.4)}
	p, _ := c.Next(m, nil, nil)
	for _, figure := range []string{"250 ms", "180 ms", "40 %"} {
		if !strings.Contains(p.Text, figure) {
			t.Errorf("%q does not name %s", p.Text, figure)
		}
	}
}

// sum is a row of the numbers table that contradicts itself.
func sum(t *testing.T, answer, before, after, stated string, b, a, s float64) change.Row {
	t.Helper()
	span := func(words string) text.Span {
		at := strings.Index(answer, words)
		if at < 0 {
			t.Fatalf("the answer does not say %q", words)
		}
		return text.Span{Start: at, End: at + len(words)}
	}
	computed := (a - b) / b
	return change.Row{
		Span: text.Span{Start: span(before).Start, End: span(stated).End}, Measure: "p99", Unit: "ms",
		Before: &b, After: &a, BeforeSpan: span(before), AfterSpan: span(after),
		Stated: &s, StatedSpan: span(stated), Computed: &computed,
	}
}
