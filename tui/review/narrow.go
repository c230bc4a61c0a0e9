package review

import (
	"strings"
	"unicode/utf8"
)

// tableWidth is the width from which the judgements are read more easily as a table than as
// paragraphs.
const tableWidth = 88

// narrowed returns feedback for a narrow screen: its tables of judgements, where a sentence would have to
// stand in a column of twenty letters, become paragraphs. Tables of numbers stay.
func narrowed(markdown string, width int) string {
	if width >= tableWidth {
		return markdown
	}
	var out []string
	lines := strings.Split(markdown, "\n")
	for i := 0; i < len(lines); i++ {
		head := cells(lines[i])
		if len(head) < 2 || head[len(head)-1] != "next time" {
			out = append(out, lines[i])
			continue
		}
		for i += 2; i < len(lines) && len(cells(lines[i])) == len(head); i++ {
			out = append(out, paragraph(cells(lines[i]))...)
		}
		i--
	}
	return strings.Join(out, "\n")
}

// paragraph writes a row as its name and score, what was heard, and what to say next time.
func paragraph(row []string) []string {
	last := len(row) - 1
	said := "**" + row[0] + "**  " + strings.Join(row[1:last], " · ")
	if row[last] == "–" {
		return []string{said, ""}
	}
	return []string{said, "next time: " + row[last], ""}
}

// cells returns the cells of a table's row, nil for any other line. An escaped bar parts nothing.
func cells(line string) []string {
	rest, ok := strings.CutPrefix(line, "|")
	if !ok {
		return nil
	}
	var row []string
	var cell strings.Builder
	for len(rest) > 0 {
		r, n := utf8.DecodeRuneInString(rest)
		switch {
		case r == '\\' && len(rest) > n:
			cell.WriteString(rest[:n+1])
			n++
		case r == '|':
			row = append(row, strings.TrimSpace(cell.String()))
			cell.Reset()
		default:
			cell.WriteString(rest[:n])
		}
		rest = rest[n:]
	}
	return row
}
