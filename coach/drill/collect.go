package drill

import (
	"slices"
	"strings"
	"time"

	"pushback/coach"
	"pushback/coach/interview"
	"pushback/coach/pushback"
	"pushback/coach/text"
)

// Gaps returns a card for every gap that a finished session left open: the pushbacks that no reply
// repaired, the red flags still standing that the interviewer would have gone at next, and those
// that the answer's own words raised. The report is that of Coach.Review.
func Gaps(s interview.Session, r coach.Report) []Card {
	var cards []Card
	add := func(p pushback.Pushback, said string) {
		card := ownCard(s, r, p, said)
		if !slices.ContainsFunc(cards, func(c Card) bool { return c.ID == card.ID }) {
			cards = append(cards, card)
		}
	}
	for _, e := range s.Thread {
		if e.Done() && !repaired(s, e.Pushback) {
			add(e.Pushback, lastSaid(s, e.Pushback))
		}
	}
	standing := coach.Standing(s, r)
	for _, p := range r.Pushbacks {
		if p.Flag != "" && slices.ContainsFunc(standing, func(f coach.RedFlag) bool { return f.ID == p.Flag }) {
			add(p, "")
		}
	}
	for _, f := range standing {
		covered := func(c Card) bool { return c.Flag != "" && pushback.SameTheme(c.Flag, f.ID) }
		if !f.Doubtful && f.Quote != "" && f.End <= len(s.Answer.Text()) && !slices.ContainsFunc(cards, covered) {
			add(wouldAsk(s.Answer.Text(), f), "")
		}
	}
	return cards
}

// wouldAsk words a pushback on a flag that nobody came to ask about.
func wouldAsk(answer string, f coach.RedFlag) pushback.Pushback {
	quote := pushback.Quote(answer, f.Span).Of(answer)
	ask, ok := questions[f.ID]
	if !ok {
		ask = "What would you add to that?"
	}
	return pushback.Pushback{Flag: f.ID, Quote: quote, Text: "You said “" + quote + "”. " + ask}
}

// questions are what is asked about the words that raised a flag, where no ladder was begun on it.
var questions = map[string]string{
	"hypothetical":         "When did that happen last, and what did you do then?",
	"we_not_i":             "Which part of it was yours?",
	"blames_others":        "What was your own part in how it came out?",
	"no_result":            "What was different a month later?",
	"hedged_ownership":     "What exactly did you do yourself?",
	"inconsistent_numbers": "Which of these figures is the right one?",
	"followed_orders":      "What did you question in it before you began?",
	"no_own_decision":      "What did you decide, and against what?",
	"handed_off":           "What did you do with the number from then on?",
	"no_numbers":           "What was it before, and what was it after?",
	"no_business_link":     "Which measure of the business did that move?",
	"vague_impact":         "How large was it, as a number?",
	"launch_only":          "What did you see in the month after, and what did you change?",
	"no_customer_loop":     "What did a customer say or do that changed it?",
}

// repaired reports whether some reply repaired what a pushback went at.
func repaired(s interview.Session, p pushback.Pushback) bool {
	if p.Flag != "" {
		_, ok := coach.RepairOf(s, p.Flag)
		return ok
	}
	return slices.ContainsFunc(s.Thread, func(e interview.Exchange) bool {
		return e.Pushback.Ladder == p.Ladder && e.Hearing.Outcome == pushback.Repaired
	})
}

// lastSaid returns the last reply to the gap of a pushback that said anything.
func lastSaid(s interview.Session, p pushback.Pushback) string {
	for _, e := range slices.Backward(s.Thread) {
		if gapOf(e.Pushback) == gapOf(p) && strings.TrimSpace(e.Reply.Text) != "" {
			return e.Reply.Text
		}
	}
	return ""
}

// gapOf names what a pushback goes at: its flag, or for a probe of a strong answer its ladder.
func gapOf(p pushback.Pushback) string {
	if p.Flag != "" {
		return p.Flag
	}
	return p.Ladder
}

func ownCard(s interview.Session, r coach.Report, p pushback.Pushback, said string) Card {
	q := s.Plan.Question
	return Card{
		ID: id(FollowUp, q.ID, gapOf(p)), Kind: FollowUp, Flag: p.Flag, Principles: slices.Clone(q.Principles),
		Own: &Own{
			QuestionID: q.ID, Question: q.Text, Kind: q.Kind,
			Excerpt: excerpt(s.Answer.Text(), p, r), Pushback: p, Said: said,
			Sessions: []string{s.ID}, Heard: []time.Time{s.Touched},
		},
	}
}

// excerpt returns the sentence of the answer that a pushback goes at: the one that raised its flag,
// else the one it quotes. A question of a strong answer that quotes nothing is about its outcome. Where
// the gap is an absence it is the last sentence, since that is where an outcome would stand.
func excerpt(answer string, p pushback.Pushback, r coach.Report) string {
	at := text.Span{Start: len(strings.TrimRight(answer, " \n\t")) - 1}
	if i := strings.Index(answer, p.Quote); p.Quote != "" && i >= 0 {
		at = text.Span{Start: i, End: i + len(p.Quote)}
	}
	if p.Flag == "" && p.Quote == "" {
		for _, e := range slices.Backward(r.Evidence) {
			if e.ID == "delta" && !e.Doubtful && !e.Empty() && e.End <= len(answer) {
				at = e.Span
				break
			}
		}
	}
	for _, f := range r.RedFlags {
		if f.ID == p.Flag && !f.Empty() && f.End <= len(answer) {
			at = f.Span
		}
	}
	if at.Start < 0 {
		return ""
	}
	at.End = max(at.End, at.Start+1)
	return shorten(sentencesAround(answer, at))
}

// most is how long an excerpt may be, in bytes; a transcript without full stops is one sentence.
const most = 600

// listMark matches what stands before an item or under a heading, and says nothing.
var listMark = text.NewPattern(`^(?:[-*•–>]\s+|\(?\d{1,2}[.)]\s+|#+\s+)+`)

func shorten(s string) string {
	s = listMark.ReplaceAllString(pushback.Clean(s), "")
	if len(s) <= most {
		return s
	}
	cut := strings.LastIndexByte(s[:most], ' ')
	if cut < most/2 {
		cut = len(strings.ToValidUTF8(s[:most], ""))
	}
	return s[:cut] + " …"
}

// sentencesAround widens a span to whole sentences.
func sentencesAround(answer string, at text.Span) string {
	start, end := 0, len(answer)
	for _, mark := range []string{". ", "! ", "? ", "\n"} {
		if i := strings.LastIndex(answer[:at.Start], mark); i >= 0 {
			start = max(start, i+len(mark))
		}
		if i := strings.Index(answer[at.End-1:], mark); i >= 0 {
			end = min(end, at.End-1+i+len(mark))
		}
	}
	return strings.TrimSpace(answer[start:end])
}

// Merge returns what the library keeps of a card when its gap is heard again: the newest words, all
// of the sessions, and the memory as it was. A session that was merged before changes nothing. A
// suspended card stays suspended; a deleted one is there again.
func Merge(kept, heard Card) Card {
	if kept.Own == nil || heard.Own == nil || slices.Contains(kept.Own.Sessions, heard.Own.Sessions[0]) {
		return kept
	}
	out := kept
	own := *kept.Own
	if heard.Own.Last().After(kept.Own.Last()) {
		own = *heard.Own
	}
	own.Sessions = slices.Concat(kept.Own.Sessions, heard.Own.Sessions)
	own.Heard = slices.Concat(kept.Own.Heard, heard.Own.Heard)
	out.Own = &own
	if kept.Gone() {
		out.Deleted = time.Time{}
	}
	return out
}
