package editor

import (
	"sort"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/graphemes"
)

// A row is one line on the screen: text[start:end]. A row ends at a line feed, which belongs to
// no row, at the end of the text, or where the next word does not fit.
type row struct {
	start, end int
	hard       bool // ends at a line feed
}

const tabWidth = 4

// clusterLen returns the bytes of the first grapheme cluster of s.
func clusterLen(s string) int {
	if len(s) == 0 {
		return 0
	}
	if s[0] < utf8.RuneSelf && (len(s) == 1 || s[1] < utf8.RuneSelf) {
		return 1
	}
	g := graphemes.FromString(s)
	g.Next()
	return len(g.Value())
}

// cells returns the width of one cluster.
func (e *Editor) cells(cluster string) int {
	switch {
	case cluster == "\t":
		return tabWidth
	case len(cluster) == 1:
		return 1
	}
	return e.method.StringWidth(cluster)
}

// rowFrom returns the row that starts at an offset. Blanks at its end may hang over the width;
// the cursor behind them stands at the beginning of the next row.
func (e *Editor) rowFrom(start int) row {
	width, broken := 0, -1 // broken is the last place behind which the row may end
	for pos := start; pos < len(e.text); {
		if e.text[pos] == '\n' {
			return row{start, pos, true}
		}
		n := clusterLen(e.text[pos:])
		cluster := e.text[pos : pos+n]
		w := e.cells(cluster)
		blank := cluster == " " || cluster == "\t"
		if w == 2 && pos > start { // between wide letters any place will do
			broken = pos
		}
		if width+w > e.width && !blank {
			if broken <= start { // one word longer than the row
				if broken = pos; pos == start { // one letter wider than the row
					broken = start + n
				}
			}
			return row{start, broken, false}
		}
		width += w
		pos += n
		if blank || w == 2 {
			broken = pos
		}
	}
	return row{start, len(e.text), false}
}

// next returns where the row behind r starts, or -1 where r is the last.
func (e *Editor) next(r row) int {
	switch {
	case r.hard:
		return r.end + 1
	case r.end < len(e.text):
		return r.end
	}
	return -1
}

// wrapAll wraps the whole text.
func (e *Editor) wrapAll() {
	e.rows = e.rows[:0]
	for at := 0; at >= 0; {
		r := e.rowFrom(at)
		e.rows = append(e.rows, r)
		at = e.next(r)
	}
}

// rewrap brings the rows in step with an edit at an offset that took bytes out and put bytes in.
// It starts two rows before the edit, since a shorter word may move up, and stops as soon as a row
// starts where one started before: from there on everything has only moved.
func (e *Editor) rewrap(at, removed, put int) {
	old := e.rows
	first := max(0, rowAt(old, at)-2)
	shift := put - removed
	fresh := make([]row, 0, 8)
	for pos := old[first].start; pos >= 0; {
		if same := settled(old, pos-shift, at+removed); pos > at+put && same >= 0 {
			e.rows = splice(old, first, same, fresh, shift)
			return
		}
		r := e.rowFrom(pos)
		fresh = append(fresh, r)
		pos = e.next(r)
	}
	e.rows = append(old[:first:first], fresh...)
}

// settled returns the old row that started at an offset beyond the edit, or -1.
func settled(old []row, start, edited int) int {
	if start <= edited {
		return -1
	}
	if i := rowAt(old, start); old[i].start == start {
		return i
	}
	return -1
}

// splice puts fresh in the place of old[first:same] and moves what follows.
func splice(old []row, first, same int, fresh []row, shift int) []row {
	rest := old[same:]
	for i := range rest {
		rest[i].start += shift
		rest[i].end += shift
	}
	if len(fresh) == same-first {
		copy(old[first:], fresh)
		return old
	}
	out := make([]row, 0, first+len(fresh)+len(rest)+16)
	out = append(out, old[:first]...)
	out = append(out, fresh...)
	return append(out, rest...)
}

// rowAt returns the last row that starts at or before an offset.
func rowAt(rows []row, at int) int {
	i := sort.Search(len(rows), func(i int) bool { return rows[i].start > at })
	return max(0, i-1)
}

func (e *Editor) rowOf(at int) int { return rowAt(e.rows, at) }

// column returns the width of the text between the start of a row and an offset in it.
func (e *Editor) column(r row, at int) int {
	width := 0
	for pos := r.start; pos < at && pos < r.end; {
		n := clusterLen(e.text[pos:])
		width += e.cells(e.text[pos : pos+n])
		pos += n
	}
	return width
}

// offset returns the offset in a row that lies nearest to a column.
func (e *Editor) offset(i, column int) int {
	r := e.rows[i]
	width, pos := 0, r.start
	for pos < r.end {
		n := clusterLen(e.text[pos:])
		w := e.cells(e.text[pos : pos+n])
		if width+w > column || pos+n == r.end && !r.hard && r.end < len(e.text) {
			break // the end of a soft row is the start of the next
		}
		width += w
		pos += n
	}
	return pos
}
