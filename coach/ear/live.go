package ear

import (
	"slices"

	"pushback/coach/text"
)

// Live hears an answer again and again while it is typed. It gives what Hear gives, and reads anew
// only the sentences that changed since the last time. It belongs to one editor: it must not be
// used from several goroutines at once.
type Live struct {
	ear  *Ear
	last map[string]heardSentence
}

// Live returns a listener for an answer that is being typed.
func (e *Ear) Live() *Live { return &Live{ear: e} }

// Hear says what is heard in the answer as it stands.
func (l *Live) Hear(answer string) Heard {
	now := make(map[string]heardSentence, len(l.last)+1)
	h := l.ear.listenWith(answer, func(sentence string, tokens []text.Token, space *scratch) heardSentence {
		heard, ok := l.last[sentence]
		if !ok {
			heard = l.ear.hearSentence(tokens, space, nil)
			heard.matches = slices.Clone(heard.matches)
		}
		now[sentence] = heard
		return heard
	})
	l.last = now
	return h.settle()
}
