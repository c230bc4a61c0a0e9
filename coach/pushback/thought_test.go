package pushback

import (
	"strings"
	"testing"

	"pushback/coach/text"
)

func TestWhatIsMeantInALineOfSpeech(t *testing.T) {
	for name, c := range map[string]struct{ line, meant, want string }{
		"the second thought": {
			"those were the ones who got angry later and the refunds were down by fourteen thousand a month", "down by fourteen thousand", "the refunds were down by fourteen thousand a month"},
		"the first": {
			"we supply forty hospitals roughly and that is not easy in winter and platelets they only last like five days", "forty hospitals", "we supply forty hospitals roughly and that is not easy in winter"},
		"a year of its own": {
			"you throw a lot of it away and that year the board had one target for the whole service", "the board had one target", "that year the board had one target for the whole service"},
		"one that needs the first": {
			"our director wanted to show the tip to the courier before he accepts it and i was against it", "i was against it", "our director wanted to show the tip to the courier before he accepts it and i was against it"},
		"few words": {"it went down and the board was happy", "the board was happy", "it went down and the board was happy"},
		"marks":     {"Those were the ones who got angry later, and we knew it, and the refunds were down by fourteen thousand.", "fourteen thousand", "Those were the ones who got angry later, and we knew it, and the refunds were down by fourteen thousand."},
	} {
		t.Run(name, func(t *testing.T) {
			at := strings.Index(c.line, c.meant)
			if got := ownThought(c.line, text.Span{End: len(c.line)}, text.Span{Start: at, End: at + len(c.meant)}).Of(c.line); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}
