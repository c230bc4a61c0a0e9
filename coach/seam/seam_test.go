package seam

import (
	"strings"
	"testing"
)

func TestPart(t *testing.T) {
	for name, c := range map[string]struct{ answer, want string }{
		"speech without marks": {
			"so we had the pager for the whole building and it went off like forty times a night and nobody looked at it anymore i took two weeks of it and sorted them by door and it was three doors",
			"so we had the pager for the whole building\nand it went off like forty times a night and nobody looked at it anymore\ni took two weeks of it and sorted them by door and it was three doors",
		},
		"marks of its own": {
			"I pulled two years of tickets. It was one form, so I cut it down to three fields. Calls fell from 90 a week to 12.",
			"I pulled two years of tickets. It was one form, so I cut it down to three fields. Calls fell from 90 a week to 12.",
		},
		"a long sentence of writing": {
			"We sell maps. They are cut by valley. Two of the shops had told me on a call that hikers load whole valleys before a trip and then stand on a summit with half the squares missing in front of them, since it stops. Fine. It is out. We sell them.",
			"We sell maps. They are cut by valley. Two of the shops had told me on a call that hikers load whole valleys before a trip and then stand on a summit with half the squares missing in front of them, since it stops. Fine. It is out. We sell them.",
		},
		"a line that wraps": {"I pulled the tickets and\nsorted them by form.", "I pulled the tickets and sorted them by form."},
		"lines of a list":   {"- cut the form\n- rang nine people", "- cut the form\n- rang nine people"},
		"nothing":           {"", ""},
	} {
		t.Run(name, func(t *testing.T) {
			if got := Part(c.answer); got != c.want {
				t.Errorf("got\n%s\nwant\n%s", got, c.want)
			}
		})
	}
}

// TestPartLeavesNoLongBreath parts a minute of speech so that each line can be said in one breath, and begins
// none behind a word that leads on.
func TestPartLeavesNoLongBreath(t *testing.T) {
	const speech = "okay so we deliver meals to schools and the thing was that um the counts came in by phone every morning and one person typed them in and so on mondays about a third of the schools got the wrong number and i sat next to her for two mornings and what i saw is she could not keep up so i built a page where the kitchen taps the number themselves and i tried it with nine schools first and left the other nine on the phone and in those nine the wrong counts went from thirty a week to two and the others stayed so then we gave it to all of them and i look at the list every monday still"
	lines := strings.Split(Part(speech), "\n")
	if len(lines) < 8 {
		t.Errorf("only %d lines in %q", len(lines), lines)
	}
	for _, l := range lines {
		words := strings.Fields(l)
		if len(words) > longest+clause {
			t.Errorf("%d words in %q", len(words), l)
		}
		if last := words[len(words)-1]; leadsOn[last] {
			t.Errorf("%q leads on", l)
		}
	}
}

// FuzzPart holds against any text that nothing but white space is touched.
func FuzzPart(f *testing.F) {
	f.Add(strings.Repeat("so i went there and nobody had looked at it ", 9))
	f.Add("a\r\nb \xff\n\nc" + strings.Repeat(" um", 40))
	f.Add("gotta look at the data so yeah id look at the data then id decide and id for sure loop in legal if its anything with money and uh id")
	f.Add(strings.Repeat("“ ", 50) + strings.Repeat("é\t", 50))
	f.Fuzz(func(t *testing.T, answer string) {
		got := Part(answer)
		if len(got) != len(answer) {
			t.Fatalf("%d bytes of %d", len(got), len(answer))
		}
		for i := range len(got) {
			if got[i] != answer[i] && !(white(got[i]) && white(answer[i])) {
				t.Fatalf("%q at %d of %q", got[i], i, answer)
			}
		}
	})
}

func white(c byte) bool {
	return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == 0xe2 || c == 0x80 || c == 0xa8 || c == 0xa9
}

// BenchmarkPart parts 300 words of speech without marks, and as many of writing.
func BenchmarkPart(b *testing.B) {
	speech := strings.Repeat("so we had the pager for the whole building and it went off like forty times a night and nobody looked ", 15)
	writing := strings.Repeat("I pulled two years of tickets. It was one form, so I cut it down to three fields. ", 17)
	for name, answer := range map[string]string{"speech": speech, "writing": writing} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				Part(answer)
			}
		})
	}
}
