package coach

import (
	"bytes"
	"slices"
	"strings"

	"pushback/coach/ear"
	"pushback/coach/seam"
	"pushback/coach/text"
)

// hear listens to an answer as if every sentence in it had been said once: what is repeated is not
// said more strongly. The spans are those of the answer as it was typed.
func (c *Coach) hear(answer string) ear.Heard {
	kept := firstTime(answer)
	if len(kept) == 1 && kept[0].End == len(answer) {
		return c.ear.Hear(answer)
	}
	var once strings.Builder
	for _, s := range kept {
		once.WriteString(s.Of(answer))
	}
	h := c.ear.Hear(once.String())
	place := func(s *text.Span) { *s = placed(kept, *s) }
	h = clone(h)
	for i := range h.Evidence {
		place(&h.Evidence[i].Span)
	}
	for i := range h.RedFlags {
		place(&h.RedFlags[i].Span)
	}
	for i := range h.Numbers {
		row := &h.Numbers[i]
		for _, s := range []*text.Span{&row.Span, &row.BeforeSpan, &row.AfterSpan, &row.StatedSpan} {
			place(s)
		}
	}
	for i := range h.Parts {
		place(&h.Parts[i].Span)
	}
	for _, s := range []*text.Span{&h.Chain.Metric, &h.Chain.KPI, &h.Chain.Goal} {
		place(s)
	}
	h.Parted = seam.Part(answer) // what was read is shorter
	h.Words += len(strings.Fields(answer)) - len(strings.Fields(once.String()))
	return h
}

// clone copies what hear changes, since a detector may keep what it heard.
func clone(h ear.Heard) ear.Heard {
	h.Evidence, h.RedFlags = slices.Clone(h.Evidence), slices.Clone(h.RedFlags)
	h.Numbers, h.Parts = slices.Clone(h.Numbers), slices.Clone(h.Parts)
	return h
}

// placed returns where a span of the kept stretches, put together, lies in the answer.
func placed(kept []text.Span, s text.Span) text.Span {
	if s.Empty() {
		return text.Span{}
	}
	out, at := text.Span{}, 0
	for _, k := range kept {
		n := k.End - k.Start
		if s.Start >= at && s.Start < at+n {
			out.Start = k.Start + s.Start - at
		}
		if s.End > at && s.End <= at+n {
			out.End = k.Start + s.End - at
		}
		at += n
	}
	return out
}

// shortest is how many words a sentence needs for its repetition to be left out: "So I did." may
// well be said twice.
const shortest = 4

// firstTime returns the stretches of an answer without the sentences that were said before.
func firstTime(answer string) []text.Span {
	var kept []text.Span
	all := sentences(answer)
	said := make(map[string]bool, len(all))
	var words []byte
	for _, s := range all {
		n := 0
		words = words[:0]
		for w := range strings.FieldsSeq(strings.ToLower(s.Of(answer))) {
			words = append(append(words, w...), ' ')
			n++
		}
		key := bytes.TrimRight(bytes.TrimSuffix(words, []byte(" ")), ".!?")
		if n >= shortest && said[string(key)] {
			continue
		}
		said[string(key)] = true
		if n := len(kept); n > 0 && kept[n-1].End == s.Start {
			kept[n-1].End = s.End
		} else {
			kept = append(kept, s)
		}
	}
	return kept
}

// sentences cuts an answer at its full stops and line ends, or where it has none and says one thing
// several times over, at the repetitions.
func sentences(answer string) []text.Span {
	var out []text.Span
	start := 0
	for i := 0; i < len(answer); i++ {
		c := answer[i]
		stop := (c == '.' || c == '!' || c == '?') && i+1 < len(answer) && answer[i+1] == ' '
		if stop || c == '\n' {
			out = append(out, text.Span{Start: start, End: i + 1})
			start = i + 1
		}
	}
	if start == 0 {
		return copies(answer)
	}
	return append(out, text.Span{Start: start, End: len(answer)})
}

// copies cuts a text that is the same words two to five times over into its copies.
func copies(answer string) []text.Span {
	words := strings.Fields(answer)
	for k := 2; k <= 5; k++ {
		n := len(words) / k
		if n < shortest || n*k != len(words) || !repeats(words, n) {
			continue
		}
		var out []text.Span
		start := 0
		for i := range k {
			end := len(answer)
			if i < k-1 {
				end = start + afterWords(answer[start:], n)
			}
			out = append(out, text.Span{Start: start, End: end})
			start = end
		}
		return out
	}
	return []text.Span{{Start: 0, End: len(answer)}}
}

// repeats reports whether words are the first n of them over and over.
func repeats(words []string, n int) bool {
	for i := n; i < len(words); i++ {
		if words[i] != words[i-n] {
			return false
		}
	}
	return true
}

// afterWords returns where the words after the first n begin.
func afterWords(s string, n int) int {
	at := 0
	for range n {
		at += len(s[at:]) - len(strings.TrimLeft(s[at:], " \t"))
		if i := strings.IndexAny(s[at:], " \t"); i >= 0 {
			at += i
		} else {
			at = len(s)
		}
	}
	return at
}
