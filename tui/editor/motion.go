package editor

import (
	"unicode"
	"unicode/utf8"
)

// left and right move by one cluster.
func (e *Editor) left()  { e.moveTo(e.before(e.cursor)) }
func (e *Editor) right() { e.moveTo(e.after(e.cursor)) }

// before returns the border of the cluster before an offset.
func (e *Editor) before(at int) int {
	if at == 0 {
		return 0
	}
	pos := e.rows[e.rowOf(at-1)].start
	for {
		n := clusterLen(e.text[pos:])
		if n == 0 || pos+n >= at {
			return pos
		}
		pos += n
	}
}

// after returns the border behind the cluster at an offset.
func (e *Editor) after(at int) int { return at + clusterLen(e.text[at:]) }

// wordLeft and wordRight move to the start of a word and behind its end.
func (e *Editor) wordLeft()  { e.moveTo(e.wordBefore(e.cursor)) }
func (e *Editor) wordRight() { e.moveTo(e.wordAfter(e.cursor)) }

// wordBefore returns the start of the word before an offset.
func (e *Editor) wordBefore(at int) int {
	in := false
	for at > 0 {
		r, n := utf8.DecodeLastRuneInString(e.text[:at])
		if wordly(r) {
			in = true
		} else if in {
			break
		}
		at -= n
	}
	return at
}

// wordAfter returns the end of the word behind an offset.
func (e *Editor) wordAfter(at int) int {
	in := false
	for at < len(e.text) {
		r, n := utf8.DecodeRuneInString(e.text[at:])
		if wordly(r) {
			in = true
		} else if in {
			break
		}
		at += n
	}
	return at
}

func wordly(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) || r == '\'' || r == '’' || r == '_'
}

// home moves to the start of the row on the screen.
func (e *Editor) home() { e.moveTo(e.rows[e.rowOf(e.cursor)].start) }

// end moves behind the last cluster of the row.
func (e *Editor) end() {
	i := e.rowOf(e.cursor)
	e.moveTo(e.offset(i, 1<<30))
}

// start and finish move to the edges of the text.
func (e *Editor) start()  { e.moveTo(0) }
func (e *Editor) finish() { e.moveTo(len(e.text)) }

// down moves by rows, up with a negative number, and keeps to the column it began in.
func (e *Editor) down(rows int) {
	i := e.rowOf(e.cursor)
	goal := e.goal
	if goal < 0 {
		goal = e.column(e.rows[i], e.cursor)
	}
	switch to := i + rows; {
	case to < 0:
		e.cursor = 0
	case to >= len(e.rows):
		e.cursor = len(e.text)
	default:
		e.cursor = e.offset(to, goal)
	}
	e.goal = goal
}
