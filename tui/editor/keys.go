package editor

import tea "charm.land/bubbletea/v2"

// Press carries out a key. It reports whether the key means anything here, and returns a
// *FullError where there is no room for what was typed.
func (e *Editor) Press(k tea.KeyPressMsg) (bool, error) {
	if k.Text != "" && k.Mod&(tea.ModCtrl|tea.ModAlt) == 0 {
		return true, e.replace(e.cursor, e.cursor, fit(k.Text), true)
	}
	if e.moved(k.Keystroke()) {
		e.merge = false
		return true, nil
	}
	return e.changed(k.Keystroke())
}

// moved carries out the keys that move.
func (e *Editor) moved(key string) bool {
	switch key {
	case "left", "ctrl+b":
		e.left()
	case "right", "ctrl+f":
		e.right()
	case "up":
		e.down(-1)
	case "down":
		e.down(1)
	case "pgup":
		e.down(-10)
	case "pgdown":
		e.down(10)
	case "home", "ctrl+a":
		e.home()
	case "end":
		e.end()
	case "ctrl+home", "alt+<":
		e.start()
	case "ctrl+end", "alt+>":
		e.finish()
	case "ctrl+left", "alt+left", "alt+b":
		e.wordLeft()
	case "ctrl+right", "alt+right", "alt+f":
		e.wordRight()
	default:
		return false
	}
	return true
}

// changed carries out the keys that change the text.
func (e *Editor) changed(key string) (bool, error) {
	switch key {
	case "enter", "shift+enter", "alt+enter", "ctrl+j":
		return true, e.replace(e.cursor, e.cursor, "\n", false)
	case "backspace", "shift+backspace", "ctrl+h":
		return true, e.replace(e.before(e.cursor), e.cursor, "", true)
	case "delete", "ctrl+d":
		return true, e.replace(e.cursor, e.after(e.cursor), "", false)
	case "ctrl+w", "alt+backspace", "ctrl+backspace":
		return true, e.replace(e.wordBefore(e.cursor), e.cursor, "", false)
	case "alt+d", "alt+delete", "ctrl+delete":
		return true, e.replace(e.cursor, e.wordAfter(e.cursor), "", false)
	case "ctrl+u":
		return true, e.replace(e.rows[e.rowOf(e.cursor)].start, e.cursor, "", false)
	case "ctrl+k":
		return true, e.replace(e.cursor, e.rows[e.rowOf(e.cursor)].end, "", false)
	case "ctrl+_", "ctrl+/", "alt+u":
		e.Undo()
	case "alt+e", "alt+r":
		e.Redo()
	default:
		return false, nil
	}
	return true, nil
}
