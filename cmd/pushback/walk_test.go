//go:build unix

package main

import (
	"fmt"
	"regexp"
	"sync"
	"time"
)

// A walk is a way through the program for somebody who never stops.
type walk struct {
	name string
	args []string
	goes func(*walker)
}

var rehearseFree = []string{"rehearse", "--question", "unasked-problem", "--layout", "free"}

// walks go through every place where words are typed, and those where none are.
var walks = []walk{
	{"the answer in parts", []string{"rehearse", "--question", "unasked-problem", "--layout", "parts"}, func(w *walker) {
		w.read(`Situation`)
		w.tells(tab, "\x1b[Z", "\x10\x10") // parts to and fro, and a pause
	}},
	{"the answer as one text", rehearseFree, func(w *walker) {
		w.read(`0:00 of 3:00`)
		w.tells(enter, "\x14", "\x14\x14") // lines, and the other layout
	}},
	{"the answer aloud", []string{"rehearse", "--question", "unasked-problem", "--layout", "aloud"}, func(w *walker) {
		w.read(`Situation`)
		w.keys(" ", " ")
		w.press(ctrlS, `What was in it`)
		w.keys(" ", "j", "j", "x", tab)
		w.tells(enter)
	}},
	{"the pushbacks", rehearseFree, func(w *walker) {
		w.read(`0:00 of 3:00`)
		w.tell(3)
		for n := 1; n <= 3; n++ {
			w.press(ctrlS, fmt.Sprintf(`%d of up to|\[Feedback\]`, n))
			if w.sees(`\[Feedback\]`, 0) {
				break
			}
			w.begun()
			w.tell(1 + w.run.chance.IntN(6))
		}
		w.keys(ctrlS, esc, "v", "j", enter, tab)
	}},
	{"reading", rehearseFree, func(w *walker) {
		w.sees(`reading 0:`, 10*time.Second)
		w.begun()
		w.keys(ctrlT, ctrlT, ctrlT, ctrlT, "m")
	}},
	{"a drill", []string{"drill", "--flag", "handed_off"}, func(w *walker) {
		w.sees(`0:0\d of`, 10*time.Second)
		w.begun()
		w.tell(8)
		w.press(ctrlS, `You said`)
		w.keys("2", "3", enter)
		w.tell(20)
	}},
	{"review", []string{"review"}, func(w *walker) {
		w.sees(`unasked|nobody had asked|found a problem`, 10*time.Second)
		w.begun()
		w.keys("/", "p", "r", "o", "b", enter, enter, tab, "j", "j", esc, "x", "u", "j")
	}},
	{"a note", []string{"review"}, func(w *walker) {
		w.sees(`unasked|nobody had asked|found a problem`, 10*time.Second)
		w.press("n", `note to yourself`)
		w.begun()
		w.tell(400)
	}},
	{"the choice", nil, func(w *walker) {
		w.sees(`Rehearse`, 10*time.Second)
		w.begun()
		w.keys("r", "j", "/", "t", "o", "l", "d", esc, "p", "j", enter, "m", "l", "i", "j", esc, esc, "d", esc, "v")
	}},
}

// A walker presses keys until it has had enough or the program ends.
type walker struct {
	run    *attempt
	term   *terminal
	enough chan struct{}
	ready  chan struct{}
	once   sync.Once
}

// begun says that the place is reached where the program may be ended.
func (w *walker) begun() { w.once.Do(func() { close(w.ready) }) }

// over reports whether there is nobody to press keys for.
func (w *walker) over() bool { return w.wait(0) }

// wait waits, and reports whether it is over.
func (w *walker) wait(d time.Duration) bool {
	select {
	case <-w.enough:
		return true
	case <-w.term.ended:
		return true
	case <-time.After(d):
		select {
		case <-w.enough:
			return true
		default:
			return false
		}
	}
}

// type_ writes keys; that nobody reads them any more is no failure.
func (w *walker) types(keys string) {
	if !w.over() {
		_, _ = w.term.pty.WriteString(keys)
	}
}

// sees waits until the screen matches and reports whether it does.
func (w *walker) sees(pattern string, most time.Duration) bool {
	re := regexp.MustCompile(pattern)
	for end := time.Now().Add(most); !re.MatchString(w.term.text()); {
		if time.Now().After(end) || w.wait(5*time.Millisecond) {
			return false
		}
	}
	return true
}

// read goes from the question to the answer.
func (w *walker) read(then string) {
	w.sees(`reading 0:\d\d of 0:30`, 10*time.Second)
	w.types(enter)
	w.sees(then, 10*time.Second)
	w.begun()
}

// press presses a key and waits for what comes of it.
func (w *walker) press(key, then string) {
	w.types(key)
	w.sees(then, 10*time.Second)
}

// keys presses keys one after the other, as fast as a hand or a little slower.
func (w *walker) keys(keys ...string) {
	for _, k := range keys {
		if w.wait(time.Duration(30+w.run.chance.IntN(220)) * time.Millisecond) {
			return
		}
		w.types(k)
	}
}

// tell types a number of words, in pieces and at an uneven pace. All of them are numbered.
func (w *walker) tell(words int) {
	for range words {
		w.run.words++
		rest := fmt.Sprintf("w%03dx ", w.run.words)
		for rest != "" {
			n := 1 + w.run.chance.IntN(len(rest))
			w.types(rest[:n])
			rest = rest[n:]
			if w.wait(time.Duration(w.run.chance.IntN(60)) * time.Millisecond) {
				return
			}
		}
	}
}

// tells goes on typing words, with another key between them now and then.
func (w *walker) tells(keys ...string) {
	for !w.over() && w.run.words < 900 {
		w.tell(1 + w.run.chance.IntN(5))
		if w.run.chance.IntN(3) == 0 {
			w.types(keys[w.run.chance.IntN(len(keys))])
			w.wait(60 * time.Millisecond)
		}
	}
}
