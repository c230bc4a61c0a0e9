package feedback

import (
	"strings"
	"unicode"

	"pushback/coach/pushback"
	"pushback/coach/text"
)

// escape makes words of the answer safe inside a paragraph or a table cell of markdown.
func escape(words string) string {
	words = pushback.Clean(words)
	var b strings.Builder
	b.Grow(len(words) + 8)
	var last rune
	for i, r := range words {
		if meansMarkup(words, i, r, last) {
			b.WriteByte('\\')
		}
		b.WriteRune(r)
		last = r
	}
	return b.String()
}

// Escape makes words that were said or typed safe inside a paragraph or a table cell of markdown.
func Escape(words string) string { return escape(words) }

// meansMarkup reports whether a character could mean more than itself. Underscores within a word
// mean nothing, and stay readable.
func meansMarkup(words string, i int, r, last rune) bool {
	switch r {
	case '\\', '`', '*', '[', ']', '<', '>', '|', '~', '&', '#', '$', '@', '!', '{', '}':
		return (r != '~' || strings.Count(words, "~") > 1) && r != '$' && (r != '!' || strings.HasPrefix(words[i:], "![")) && (r != '#' && r != '>' || i == 0) &&
			(r != '&' || !strings.HasPrefix(words[i:], "& "))
	case '_':
		next := strings.TrimLeft(words[i:], "_")
		return !wordRune(last) || next == "" || !wordRune([]rune(next)[0])
	case ':':
		return strings.HasPrefix(words[i:], "://") || strings.HasSuffix(strings.ToLower(words[:i]), "mailto") ||
			strings.HasSuffix(strings.ToLower(words[:i]), "xmpp")
	case '.':
		return strings.HasSuffix(strings.ToLower(words[:i]), "www")
	}
	return false
}

func wordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// quoted puts words of the answer in quotation marks, cut to a number of words.
func quoted(words string, most int) string {
	words = strings.ReplaceAll(words, "**", "") // half of what was bold would stand there in a quote
	if strings.Count(words, "*")%2 == 1 {
		words = strings.ReplaceAll(words, "*", "") // so would half of what was stressed
	}
	if words = cutWords(pushback.Clean(words), most); words == "" {
		return ""
	}
	if i := strings.LastIndexByte(words, '"'); strings.Count(words, `"`)%2 == 1 {
		words = words[:i] + words[i+1:] // its partner was cut off
	}
	words = strings.NewReplacer("“", "‘", "”", "’").Replace(strings.TrimRight(pushback.Unstopped(words), ".,;: "))
	return "“" + escape(words) + "”"
}

// inFull quotes words of the answer by the whole sentence in which they stand, where a table has room for it.
func (w *writer) inFull(words string) string {
	at := w.find(words)
	if words == "" || at < 0 {
		return quoted(words, cellWords)
	}
	whole := pushback.ToSpokenEnd(pushback.InFull(w.Answer, text.Span{Start: at, End: at + len(words)}).Of(w.Answer))
	return quoted(whole, max(cellWords, text.CountWords(whole)))
}

// uncut quotes words that show nothing without their end, however long they are.
func uncut(words string) string {
	return quoted(words, text.CountWords(words))
}

// cutWords shortens words to at most a number of them, with an ellipsis where any were cut.
func cutWords(words string, most int) string {
	fields := strings.Fields(words)
	if len(fields) <= most {
		return strings.TrimRight(strings.Join(fields, " "), " ,;:–—-")
	}
	return strings.TrimRight(strings.Join(fields[:most], " "), " .,;:–—-(") + " …"
}
