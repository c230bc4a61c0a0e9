package review

import (
	"strings"
	"testing"

	"pushback/coach/text"
	"pushback/tui/screen"
	"pushback/tui/theme"
)

// FuzzRender lays foreign markdown out: nothing but colours may come of it, and it must not fail.
func FuzzRender(f *testing.F) {
	for _, s := range []string{
		judged, "[a](http://x.y)", "![a](file:///etc/passwd)", "<https://x.y> www.x.y mailto:a@b.c", "<script>x</script>", "<b>x</b>\n\n<!-- x -->",
		"\x1b]8;;http://x\x1b\\x\x1b]8;;\x1b\\", "```sh\n\x1b[2J\n```", "| a |\n|---|\n| \x1b[A |", "> > > > x", "1. a\n   1. b\n", "[a]: http://x \"t\"\n\n[a]",
		"&#27;[31m", "&#x9b;2J", "&#8238;abc", "&NewLine;&Tab;&ZeroWidthSpace;", "- [ ] x\n- [x] y", "~~x~~ **y** _z_ `w`", ":tada:", "[a](javascript:x)", "\\\x1b", "[x](\x1b[2J)",
		"[a](http://x/&#27;]8;;)", "![&#27;[2J](&#27;c)", "[x](<&#x1b;[31m>)", "`&#27;`", "<http://x/%1b>", "\\&#27;[31m", "\\&amp;#27;[31m", "`&amp;#27;`", "&amp;amp;#27;", "term\n: def", "[^1]\n\n[^1]: x",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if len(s) > 20_000 {
			t.Skip("longer than any feedback")
		}
		got, ok := render(s, 76, theme.Dark, screen.NewRequest())().(renderedMsg)
		if !ok || got.err != nil {
			t.Fatalf("%q: %v", s, got.err)
		}
		shown := tint.ReplaceAllString(strings.Join(got.lines, "\n"), "")
		if safe := text.Visible(shown); safe != shown {
			t.Fatalf("%q is drawn as %q", s, shown)
		}
	})
}
