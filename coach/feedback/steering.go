package feedback

import (
	"slices"
	"strings"

	"pushback/coach"
	"pushback/coach/pushback"
	"pushback/coach/text"
)

// steering returns evidence that customers were listened to in the words that show it most, none where what was said steered
// nothing.
func (w *writer) steering(best coach.Evidence, ok bool) (coach.Evidence, bool) {
	if !ok {
		return best, false
	}
	heard := best.Span
	if heard.Empty() {
		heard = w.firstPlace(best.ID)
	}
	if best = w.voiceFor(best, ok); best.Quote != "" {
		heard = best.Span
	}
	if pushback.IdleAt(w.Answer, pushback.InFull(w.Answer, heard)) {
		return coach.Evidence{}, false
	}
	return best, true
}

// voiceFor returns evidence that customers were listened to by the words of whoever is heard, where its own name
// nobody of them.
func (w *writer) voiceFor(e coach.Evidence, ok bool) coach.Evidence {
	if !ok || pushback.SteersIn(w.Answer, e.Span) {
		return e
	}
	idle := pushback.IdleAt(w.Answer, e.Span)
	if at := w.steered(true); !at.Empty() && (idle || !pushback.HearsAnybody(e.Quote) && !strings.Contains(e.Quote, "\"")) {
		e.Span, e.Quote = at, at.Of(w.Answer)
		e.Doubtful = e.Doubtful || w.steered(false).Empty() // it may be somebody else who says so
		return e
	}
	if e.Doubtful || pushback.HearsVoice(e.Quote) && !idle {
		return e
	}
	for _, v := range pushback.Voices(w.Answer) {
		if said := pushback.Saying(w.Answer, v); !said.Empty() && !pushback.IdleAt(w.Answer, said) {
			e.Span, e.Quote = said, said.Of(w.Answer)
			return e
		}
	}
	return e
}

// firstPlace returns where a kind of evidence was heard first, empty where it was ticked.
func (w *writer) firstPlace(id string) text.Span {
	if at := slices.IndexFunc(w.Report.Evidence, func(e coach.Evidence) bool { return e.ID == id }); at >= 0 {
		return w.Report.Evidence[at].Span
	}
	return text.Span{}
}

// steered returns the words of whoever is heard with what the speaker changed because of them, as far as a table has room for
// them.
func (w *writer) steered(loosely bool) text.Span {
	at := pushback.Steered(w.Answer, loosely)
	if words := at.Of(w.Answer); text.CountWords(words) < fewestShown || text.CountWords(words) > cellWords || !pushback.Natural(words) {
		return text.Span{}
	}
	return at
}
