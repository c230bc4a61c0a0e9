package review

import (
	"bytes"
	"strings"

	"pushback/coach/interview"
)

// Words returns everything of a session that can be searched, in small letters: the question, what
// was said to it and to each pushback, the pushbacks, the notes and tags, and the feedback. It is
// derived, and kept beside the summary.
func Words(s interview.Session, feedback string) []byte {
	var b strings.Builder
	put := func(words ...string) {
		for _, w := range words {
			if w != "" {
				b.WriteString(w)
				b.WriteByte('\n')
			}
		}
	}
	put(s.Answer.Text())
	for _, e := range s.Thread {
		put(e.Reply.Text)
	}
	put(s.Note)
	put(s.Tags...)
	put(s.Plan.Question.Text)
	for _, e := range s.Thread {
		put(e.Pushback.Text, e.Hearing.Line)
	}
	put(feedback)
	return []byte(fold(b.String()))
}

// fold is how words are compared: in small letters, with one blank where there are several or a
// line ends, so that two words side by side are found across the end of a line.
func fold(s string) string {
	return strings.Join(strings.Fields(strings.ToLower(s)), " ")
}

// A Matcher looks for the words of a query. It is safe for concurrent use.
type Matcher struct{ words [][]byte }

// Matcher returns a matcher for the words of the query.
func (q Query) Matcher() Matcher {
	var m Matcher
	for _, w := range q.Words {
		m.words = append(m.words, []byte(w))
	}
	return m
}

// In reports whether each word is in the searchable words of a session, as Words returns them.
func (m Matcher) In(words []byte) bool {
	for _, w := range m.words {
		if !bytes.Contains(words, w) {
			return false
		}
	}
	return true
}

// Excerpt returns the words around the first place in the session where the query's first word
// occurs, and who said them; "" where none of what was said has it, as when the feedback does.
func (q Query) Excerpt(s interview.Session) (who, words string) {
	if len(q.Words) == 0 {
		return "", ""
	}
	said := []struct{ who, text string }{{"you", s.Answer.Text()}}
	for _, e := range s.Thread {
		said = append(said, struct{ who, text string }{"your reply", e.Reply.Text})
	}
	said = append(said, struct{ who, text string }{"your note", s.Note}, struct{ who, text string }{"the question", s.Plan.Question.Text})
	for _, e := range s.Thread {
		said = append(said, struct{ who, text string }{"the interviewer", e.Pushback.Text})
	}
	for _, part := range said {
		if words := around(part.text, q.Words[0]); words != "" {
			return part.who, words
		}
	}
	return "", ""
}

// around returns some words before and behind the place where a word is found, "" where it is not.
func around(text, word string) string {
	const before, behind = 4, 12
	fields := strings.Fields(text)
	for i := range fields {
		if !begins(fields[i:], word) {
			continue
		}
		from, to := max(0, i-before), min(len(fields), i+behind)
		out := strings.Join(fields[from:to], " ")
		if from > 0 {
			out = "… " + out
		}
		if to < len(fields) {
			out += " …"
		}
		return out
	}
	return ""
}

// begins reports whether the first of some words holds the beginning of what is looked for.
func begins(fields []string, word string) bool {
	n := strings.Count(word, " ") + 1
	return strings.Contains(fold(strings.Join(fields[:min(n, len(fields))], " ")), word)
}
