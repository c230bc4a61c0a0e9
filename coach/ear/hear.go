package ear

import (
	"fmt"
	"slices"
	"strings"
	"sync"

	"pushback/coach/numbers"
	"pushback/coach/seam"
	"pushback/coach/text"
	"pushback/prompts"
)

// Ear is the Detector that reads by the rules of the library. It is safe for concurrent use.
type Ear struct {
	rules    []prompts.Rule
	lexicon  *lexicon
	reader   *reader
	patterns []pattern
	learned  *learned
	spare    sync.Pool // of *scratch
}

var _ Detector = (*Ear)(nil)

// meanwhile makes a value beside other work. The returned function waits for it; a panic on the way is
// raised there, where whoever asked can recover from it.
func meanwhile[T any](do func() T) func() T {
	type outcome struct {
		value T
		cause any
	}
	done := make(chan outcome, 1)
	go func() {
		var o outcome
		defer func() {
			o.cause = recover()
			done <- o
		}()
		o.value = do()
	}()
	return func() T {
		o := <-done
		if o.cause != nil {
			panic(o.cause)
		}
		return o.value
	}
}

// New compiles the rules of the library. It fails where a rule or a word class cannot be read.
func New(lib *prompts.Library) (*Ear, error) {
	rules := meanwhile(lib.Rules) // decoding takes as long as everything else: do both at once
	lx, err := newLexicon(lib.WordClasses())
	e := &Ear{rules: rules(), lexicon: lx}
	if err != nil {
		return nil, err
	}
	if e.reader, err = newReader(lx); err != nil {
		return nil, err
	}
	if e.learned, err = newLearned(); err != nil {
		return nil, err
	}
	for i, r := range e.rules {
		if err := e.compile(i, r.Match, false); err != nil {
			return nil, fmt.Errorf("rule %s: %w", r.ID, err)
		}
		if err := e.compile(i, r.Unless, true); err != nil {
			return nil, fmt.Errorf("rule %s, unless: %w", r.ID, err)
		}
	}
	lx.nameClasses()
	lx.index(e.patterns)
	lx.spreadAnchors()
	lx.keepRoles()
	return e, nil
}

func (e *Ear) compile(rule int, lines string, guard bool) error {
	for line := range strings.Lines(lines) {
		if line = strings.TrimSpace(line); line == "" || line[0] == '#' {
			continue
		}
		p, err := e.lexicon.compile(line)
		if err != nil {
			return err
		}
		p.rule, p.guard, p.line = int32(rule), guard, line
		e.patterns = append(e.patterns, p)
	}
	return nil
}

// Hear says what is heard in an answer.
func (e *Ear) Hear(answer string) Heard { return e.listen(answer).settle() }

// settle makes of what was noted what is reported. It ends the hearing.
func (h *hearing) settle() Heard {
	out := Heard{Parted: h.answer}
	out.Evidence, out.RedFlags, out.Pressing, out.Faint = h.decide()
	out.Numbers = h.rows
	out.Parts = h.parts()
	out.Chain = h.chain()
	out.Delivery = h.delivery()
	out.Words = len(h.words)
	h.giveBack()
	return out
}

// listen reads an answer and notes every rule that is heard in it.
func (e *Ear) listen(answer string) *hearing {
	return e.listenWith(answer, func(_ string, tokens []text.Token, space *scratch) heardSentence {
		return e.hearSentence(tokens, space, space.unitsFor(tokens))
	})
}

// A heardSentence is a sentence with the rules that are heard in it. It does not depend on where
// in the answer the sentence stands. The next sentence takes the room of its matches: who keeps it copies them.
type heardSentence struct {
	reading reading
	matches []match
}

// hearSentence hears one sentence, and puts its units in the space given if they fit there.
func (e *Ear) hearSentence(tokens []text.Token, space *scratch, units []unit) heardSentence {
	s := heardSentence{reading: e.reader.read(tokens, units)}
	s.reading.takeStock(space.holds)
	s.matches = e.matches(&s.reading, space.matches[:0])
	space.matches = s.matches
	s.reading.holds = nil
	return s
}

// listenWith puts an answer together from its sentences, each heard by the function given.
func (e *Ear) listenWith(answer string, hear func(string, []text.Token, *scratch) heardSentence) *hearing {
	answer = seam.Part(answer)
	space := e.borrow()
	h := &hearing{ear: e, answer: answer, scratch: space, tokens: text.TokenizeInto(space.tokens, answer), by: space.by}
	h.words = slices.Grow(space.words[:0], len(h.tokens))
	for _, t := range h.tokens {
		if t.Kind == text.Word || t.Kind == text.Number {
			h.words = append(h.words, t.Start)
		}
	}
	sentences := text.Sentences(answer, h.tokens)
	h.readings = make([]reading, 0, len(sentences))
	said := make(map[string]bool, len(sentences))
	for _, s := range sentences {
		own := h.tokens[s.First:s.Last]
		span := wordsOf(own)
		words := span.Of(answer)
		if said[words] {
			h.repeated = append(h.repeated, span) // saying it twice makes nothing truer
			continue
		}
		said[words] = true
		heard := hear(words, own, space)
		rd := heard.reading
		rd.sentence, rd.base = len(h.readings), s.First
		h.readings = append(h.readings, rd)
		for _, m := range heard.matches {
			h.add(e, &rd, m)
		}
	}
	h.rows = numbers.Table(h.once())
	h.noteRows()
	h.noteThenAndNow()
	return h
}

// wordsOf returns the span of a sentence from its first word to its last.
func wordsOf(tokens []text.Token) text.Span {
	first, last := 0, len(tokens)-1
	for first < last && tokens[first].Kind >= text.Mark {
		first++
	}
	for last > first && tokens[last].Kind >= text.Mark {
		last--
	}
	return text.Span{Start: tokens[first].Start, End: tokens[last].End}
}

// once returns the answer with spaces for what it says a second time, so that no sum is made of a thing and its
// echo. Offsets stay as they are.
func (h *hearing) once() string {
	if len(h.repeated) == 0 {
		return h.answer
	}
	out := []byte(h.answer)
	for _, s := range h.repeated {
		for at := s.Start; at < s.End; at++ {
			out[at] = ' '
		}
	}
	return string(out)
}
