package pushback

import (
	"slices"
	"strings"

	"pushback/coach/ear"
	"pushback/coach/numbers/quantity"
	"pushback/coach/text"
	"pushback/prompts"
)

// slots fills the braces of a rung from an answer.
type slots struct {
	m      *Material
	flag   string
	takes  string            // the evidence whose words the quote takes up, "" for those of the flag
	spent  []string          // what was quoted before, and is not taken up again
	causes bool              // the question is after the cause of what it takes up
	words  map[string]string // the quotes that were cut, by what they take up
}

func newSlots(m *Material, flag string, turns []Turn) slots {
	s := slots{m: m, flag: flag, words: map[string]string{}}
	for _, t := range turns {
		if t.Pushback.Quote != "" {
			s.spent = append(s.spent, t.Pushback.Quote)
		}
	}
	return s
}

// of returns the slots as a ladder fills them.
func (s slots) of(l *prompts.Ladder) slots {
	s.takes = l.Takes
	s.causes = l.Takes != "" && (l.Flag == "" || l.Flag == "no_customer_loop") && (slices.Contains(l.Wants, "attribution") || slices.Contains(l.Wants, "customer_loop"))
	return s
}

// fill returns the text with every slot filled, and the quote within it; false where the answer
// has nothing for one of the slots.
func (s slots) fill(rung string) (filled, quote string, ok bool) {
	var b strings.Builder
	row, hasRow := s.row(rung)
	for {
		before, rest, found := strings.Cut(rung, "{")
		b.WriteString(before)
		if !found {
			return b.String(), quote, true
		}
		name, after, closed := strings.Cut(rest, "}")
		if !closed {
			return "", "", false
		}
		var value string
		if name == "quote" {
			quote = s.quote()
			value = quote
		} else if hasRow {
			value = s.value(name, row)
		}
		if value == "" {
			return "", "", false
		}
		b.WriteString(value)
		rung = after
	}
}

// quote returns the words of the answer that raised the flag, or that a ladder takes up, or for a
// probe the words of the outcome, fit to stand inside a sentence.
func (s slots) quote() string {
	key := s.takes
	if s.causes {
		key += " as an effect"
	}
	words, cut := s.words[key]
	if !cut {
		if words = Unstopped(s.wholeBreath(s.cut())); bareDeed.MatchString(words) {
			words = "" // "I followed it": what it was is asked for by no question
		}
		s.words[key] = words
	}
	return words
}

// wholeBreath returns words as they were cut where they end at a mark, else the sentence in which they stand where it can
// still be said in a breath: a question is the crisper the shorter its quote, and no half thought makes a good one.
func (s slots) wholeBreath(words string) string {
	at := strings.Index(s.m.Answer, words)
	if words == "" || at < 0 || endsAtMark(s.m.Answer, at+len(words)) {
		return words
	}
	if whole := InFull(s.m.Answer, text.Span{Start: at, End: at + len(words)}).Of(s.m.Answer); text.CountWords(whole) <= mostInBreath {
		return whole
	}
	return words
}

// endsAtMark reports whether words end at a mark, at the end of the answer, or where speech without marks goes on with
// something else.
func endsAtMark(answer string, at int) bool {
	if at >= len(answer) || strings.IndexByte(".,;:!?)\n\"", answer[at]) >= 0 {
		return true
	}
	return looseBorder(answer, at) > 0 && !andMore.MatchString(answer[at:min(len(answer), at+12)])
}

// andMore matches what may go on with a list: "a cancel and a fresh order".
var andMore = text.NewPattern(`(?i)^ and (?:an?|the|my|our|their|some|one|two|three)\b`)

// mostInBreath is how many words a whole sentence may have that is repeated in a question.
const mostInBreath = 24

func (s slots) cut() string {
	if s.takes != "" {
		return s.takenUp()
	}
	f, ok := s.source()
	if !ok {
		return ""
	}
	at := Quote(s.m.Answer, f.Span)
	if withinClause(s.m.Answer, at) {
		at = s.whole(f, at)
	}
	words := at.Of(s.m.Answer)
	if s.flag == "no_numbers" && len(quantity.Find(words)) > 0 {
		return "" // nobody is asked for a number right after it
	}
	if brokenOff.MatchString(words) || leadsOn.MatchString(s.m.Answer[at.End:min(len(s.m.Answer), at.End+6)]) || opensMore(words) && !endsSentence(s.m.Answer, at.End) || !tellsSomething(words) || aside.MatchString(words) && !doer.MatchString(words) {
		return ""
	}
	return words
}

// whole returns the clause around words that were cut within it, or those around their finding, where they
// are little more than can be said in a breath; else the words as they were cut.
func (s slots) whole(f ear.Finding, cut text.Span) text.Span {
	for _, wide := range []text.Span{around(s.m.Answer, cut, lineAround(s.m.Answer, cut), looseBorder), f.Around} {
		if wide = strip(s.m.Answer, wide); wide.Contains(cut) && text.CountWords(wide.Of(s.m.Answer)) <= mostShown && Natural(wide.Of(s.m.Answer)) {
			return wide
		}
	}
	return cut
}

// withinClause reports whether words end where their clause goes on.
func withinClause(answer string, s text.Span) bool {
	return !s.Empty() && s.End < len(answer) && answer[s.End] == ' ' && looseBorder(answer, s.End) == 0
}

// A quote that stops before what it leads up to, or tells only on what occasion something was done, is no
// quote.
var (
	leadsOn   = text.NewPattern(`^ (?:from|of|to|with|for|than|at|by)\b`)
	aside     = text.NewPattern(`(?i)^(?:when|if)\b`)
	doer      = text.NewPattern(`(?i)\b(?:i|we|he|she|they|nobody|everybody|people)\b`)
	brokenOff = text.NewPattern(`(?i)\b(?:of|for|to|with|by|at|in|from|than|that|which|who|the|an?|and|or|but|because)$`)
)

// source returns what a quote is cut from.
func (s slots) source() (ear.Finding, bool) {
	if gap, ok := s.m.gap(s.flag); ok && !gap.Empty() && quotable[s.flag] == nil {
		return gap, true
	}
	if praise, ok := s.m.gap("vague_impact"); ok && s.flag == "no_numbers" && !praise.Empty() && !praise.Doubtful {
		return praise, true // the outcome, as it was told
	}
	var best ear.Finding
	for _, label := range quotable[s.flag] {
		for _, f := range s.m.Heard.Evidence {
			if f.Label == label && !f.Empty() && (s.flag != "no_numbers" || f.Strength >= ear.Clear) && (s.flag != "no_numbers" || s.m.in(ear.Result, f)) &&
				(best.Empty() || Tells(label, f.Of(s.m.Answer)) && (s.flag == "no_numbers" || !Tells(best.Label, best.Of(s.m.Answer)))) {
				best = f
			}
		}
	}
	return best, !best.Empty()
}

// in reports whether a finding lies in a part of the answer.
func (m *Material) in(part ear.Section, f ear.Finding) bool {
	return slices.ContainsFunc(m.Heard.Parts, func(p ear.Part) bool {
		return p.Section == part && f.Start >= p.Start && f.Start < p.End
	})
}

// quotable names the evidence whose words an interviewer takes up where the flag is an absence.
var quotable = map[string][]string{
	"no_business_link": {"baseline_and_result", "delta"},
	"no_numbers":       {"business_kpi"},
	"":                 {"delta", "baseline_and_result", "business_kpi", "personal_action"},
}
