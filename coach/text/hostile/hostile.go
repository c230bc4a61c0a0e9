// Package hostile holds what the tests of everything that shows foreign words feed it with. Nothing of
// the program itself uses it.
package hostile

import (
	"regexp"
	"strings"

	"pushback/coach/text"
)

// Words are words, each under what it attempts, that a terminal, or whoever reads it, must not be at the
// mercy of. Those that only ask too much room of a screen are among them.
var Words = map[string]string{
	"a colour":                "x\x1b[31337my",
	"a question":              "x\x1b[6n\x1b[>cy",
	"another screen":          "x\x1b[?1049l\x1b[?2004l\x1bcy",
	"a window title":          "x\x1b]0;owned\ay",
	"a link":                  "x\x1b]8;;http://evil.example\x1b\\y\x1b]8;;\x1b\\",
	"the clipboard":           "x\x1b]52;c;b3duZWQ=\ay",
	"a device string":         "x\x1bP+q544e\x1b\\y\x1b_owned\x1b\\\x1b^owned\x1b\\\x1bXowned\x1b\\",
	"eight bits":              "x\u009b31337m\u009d0;owned\u009cy\u0090q\u009c\u009fz\u009c\u0085",
	"an end of a paste":       "x\x1b[201~\x1b[200~y",
	"a carriage return":       "honest\rowned",
	"backspaces":              "honest\b\b\b\b\b\bowned\x7f",
	"a vertical tab":          "x\vy\fz\x0e\x0f",
	"tabs":                    "a\tb\t\t\tc" + strings.Repeat("\t", 60) + "d",
	"lines":                   "a\n\n\nb\r\nc" + strings.Repeat("\n", 60) + "d",
	"a turned direction":      "abc\u202edef\u2066ghi\u2069\u200f\u061c",
	"isolates left open":      "a\u2067b\u2068c\u202ad\u202be",
	"words from the right":    "שלום עולם 123 مرحبا بالعالم",
	"nothing to see":          "pass\u200bword\ufeff\u2060\u00ad\u180e\u3164",
	"a flood of accents":      "e" + strings.Repeat("\u0301", 400),
	"accents on nothing":      "\u0301\u0302\u0488",
	"a family":                "👨\u200d👩\u200d👧\u200d👦🏳️\u200d🌈🇩🇪🇩1️⃣🧑🏽\u200d⚕\ufe0f",
	"a chain of joined faces": strings.Repeat("👩\u200d", 300) + "👩",
	"a word without end":      strings.Repeat("Donaudampfschiff", 313)[:5000],
	"wide letters":            strings.Repeat("東京都庁", 100),
	"invalid bytes":           "x\xff\xfe\xc3\xed\xa0\x80\xf4\x90\x80\x80y",
	"a nought":                "x\x00y",
	"a tag":                   "\U000e0041\U000e0042",
	"a separator of lines":    "x\u2028y\u2029z",
	"a verb":                  "%s%d%!x(MISSING)%n{{.}}$HOME`id`",
	"a path":                  "../../../etc/passwd",
	"markdown": "[here](http://evil.example) ![i](file:///etc/passwd) <https://evil.example> <script>x</script> " +
		"&#27;[31337m `&#27;]0;owned&#7;` \\&#155;m",
}

// owned are the sequences in Words that no program of ours writes.
var owned = []string{"\x1b[31337m", "\x1b[6n", "\x1b]52", "\x1b]8;", "\x1b]0;", "\x1bP+q544e\x1b\\", "\x1bc", "\x1b[201~"}

// look is a sequence that only changes how words look.
var look = regexp.MustCompile(`\x1b\[[0-9;:]{0,40}m`)

// piled is an accent again and again. A pile may be written in two pieces; it is no control.
var piled = regexp.MustCompile("\u0301+")

// Foreign returns what a terminal would act on in what was written to it, "" where there is nothing. Colours
// are let by, and so is what ours matches, which may be nil.
func Foreign(written string, ours *regexp.Regexp) string {
	for _, sequence := range owned {
		if strings.Contains(written, sequence) {
			at := strings.Index(written, sequence)
			return written[max(0, at-60):min(len(written), at+60)]
		}
	}
	if ours != nil {
		written = ours.ReplaceAllString(written, "")
	}
	written = piled.ReplaceAllString(look.ReplaceAllString(written, ""), "\u0301")
	for line := range strings.SplitSeq(written, "\n") {
		if text.Visible(line) != line {
			return line
		}
	}
	return ""
}
