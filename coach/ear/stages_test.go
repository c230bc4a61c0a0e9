package ear

import (
	"strings"
	"testing"

	"pushback/coach/text"
)

func readingsOf(t *testing.T, answer string) []reading {
	t.Helper()
	return newEar(t).listen(answer).readings
}

func TestClauses(t *testing.T) {
	for in, want := range map[string]string{
		"I wrote it and they merged it":                        "i wrote it | and they merged it",
		"um so i pulled the logs and then we changed the form": "so i pulled the logs | and then we changed the form",
		"I sat down with her, showed her the tags":             "i sat down with her | i showed her the tags",
		"Built the form, ran the test":                         "i built the form | i ran the test",
		"it went live because the old one was slow":            "it went live | because the old one was slow",
	} {
		rd := readingsOf(t, in)[0]
		var got []string
		for _, c := range rd.clauses {
			var words []string
			for _, u := range rd.units[c.first:c.last] {
				words = append(words, u.norm)
			}
			got = append(got, strings.Join(words, " "))
		}
		if s := strings.Join(got, " | "); s != want {
			t.Errorf("%q: got %q, want %q", in, s, want)
		}
	}
}

func TestActorsAndMood(t *testing.T) {
	for in, want := range map[string]clause{
		"I watched the rate":            {actor: actorI, past: true},
		"We watched the rate":           {actor: actorWe, past: true},
		"The team watched the rate":     {actor: actorWe, past: true},
		"My manager watched the rate":   {actor: actorThey, past: true},
		"The form was rolled out":       {actor: actorOther, past: true, passive: true},
		"I would watch the rate":        {actor: actorI, irreal: true},
		"If it rose I would watch":      {actor: actorIt, past: true, irreal: true},
		"Customers skipped the page":    {actor: actorCustomer, past: true},
		"Watched the rate every Monday": {actor: actorI, past: true},
	} {
		got := readingsOf(t, in)[0].clauses[0]
		if got.actor != want.actor || got.past != want.past || got.passive != want.passive || got.irreal != want.irreal {
			t.Errorf("%q: got %+v, want %+v", in, got, want)
		}
	}
}

func TestQuantities(t *testing.T) {
	for in, want := range map[string]amount{
		"two hundred fifty": {qCount, 250, 3},
		"28 %":              {qPct, 28, 2},
		"$1.9M":             {qMoney, 1.9e6, 2},
		"forty two minutes": {qDur, 42, 3},
		"a third of":        {qFrac, 1.0 / 3, 2},
		"one point seven":   {qCount, 1.7, 3},
		"twenty twenty two": {qOrd, 42, 3},
		"3 March":           {qOrd, 3, 2},
		"3x":                {qMult, 3, 1},
		"half a million":    {qCount, 5e5, 3},
		"one of the":        {},
		"a quarter":         {},
	} {
		tokens := text.Tokenize(in)
		got := quantityAt(tokens, 0, len(tokens))
		if got.kind != want.kind || got.kind != qNone && (got.value-want.value > 1e-6 || want.value-got.value > 1e-6 || got.tokens != want.tokens) {
			t.Errorf("%q: got %+v, want %+v", in, got, want)
		}
	}
}

func TestVerbForms(t *testing.T) {
	irregular := map[string][2]string{"write": {"wrote", "written"}, "cut": {"cut", "cut"}}
	for verb, want := range map[string]string{
		"write": "write writes writing wrote written", "cut": "cut cuts cutting cut", "plan": "plan plans planning planned",
		"try": "try tries trying tried", "use": "use uses using used", "fix": "fix fixes fixing fixed", "visit": "visit visits visiting visited",
		"travel": "travel travels travelling travelled", "agree": "agree agrees agreeing agreed",
	} {
		var got []string
		for _, f := range verbForms(verb, irregular) {
			got = append(got, f.word)
		}
		if s := strings.Join(got, " "); s != want {
			t.Errorf("%s: got %q, want %q", verb, s, want)
		}
	}
}

func TestParts(t *testing.T) {
	e := newEar(t)
	for in, want := range map[string]string{
		"S: It was slow.\nT: Fix it.\nA: I cut it.\nR: It fell by 3 %.":                                    "situation task action result",
		"**Situation** It was slow.\n\n**Action** I cut it.\n\n**Result** It fell.":                        "situation action result",
		"Context\nIt was slow.\n\nWhat I did\nI cut it.\n\nOutcome\nIt fell.":                              "situation action result",
		"Our site was slow for years. I pulled the logs and cut two calls. Then p99 fell from 9 s to 2 s.": "situation action result",
	} {
		var got []string
		for _, p := range e.Hear(in).Parts {
			got = append(got, string(p.Section))
		}
		if s := strings.Join(got, " "); s != want {
			t.Errorf("%q: got %q, want %q", in, s, want)
		}
	}
}

func TestChainAndDelivery(t *testing.T) {
	const answer = "I cut p99 latency from 250 ms to 180 ms. Conversion rose by 1.2 points, and conversion was one of the company's goals. We um tested it, I think."
	h := newEar(t).Hear(answer)
	if got := h.Chain.KPI.Of(answer); got != "Conversion" {
		t.Errorf("the business measure is %q", got)
	}
	if got := h.Chain.Goal.Of(answer); got != "goals" {
		t.Errorf("the goal is %q", got)
	}
	if d := h.Delivery; d.I != 2 || d.We != 1 || d.Fillers != 1 || d.Hedges != 1 {
		t.Errorf("delivery %+v", d)
	}
}
