package review

import (
	"regexp"
	"strings"

	"pushback/coach/text"
)

// entity is how markdown writes a character by its number or name, control characters too. Glamour
// reads it even where a backslash stands before it, and in code.
var entity = regexp.MustCompile(`&(#?[0-9A-Za-z]+;)`)

// bare returns markdown that cannot name a character in a roundabout way: "&#27;" stays these words.
func bare(markdown string) string {
	return entity.ReplaceAllString(text.Visible(markdown), "＆$1")
}

var (
	// link is the sequence by which a terminal makes words clickable. Where it leads was never asked for
	// by the person, and what it leads to need not be what the words say.
	link = regexp.MustCompile(`\x1b\]8;[^\x07\x1b]*(?:\x07|\x1b\\)`)
	// tint is a colour or another look of words, the only sequence that a page may hold.
	tint = regexp.MustCompile(`\x1b\[[0-9;:]*m`)
)

// harmless returns a line that Glamour drew with its colours, and nothing else that a terminal acts on.
func harmless(line string) string {
	line = link.ReplaceAllString(line, "")
	var b strings.Builder
	from := 0
	for _, at := range tint.FindAllStringIndex(line, -1) {
		b.WriteString(text.Visible(line[from:at[0]]))
		b.WriteString(line[at[0]:at[1]])
		from = at[1]
	}
	b.WriteString(text.Visible(line[from:]))
	return b.String()
}
