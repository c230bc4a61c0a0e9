package pushback

import (
	"strings"
	"testing"

	"pushback/coach/text"
)

func TestInFull(t *testing.T) {
	long := "I rang them, " + strings.Repeat("and then I rang them once more, ", 8) + "and nobody came."
	for _, tt := range []struct{ answer, words, want string }{
		{"It was May. I decided to forbid edits, although that costs us a cancel and a fresh order each time. They groaned.", "that costs us a cancel",
			"I decided to forbid edits, although that costs us a cancel and a fresh order each time"},
		{"Nobody came.\n- Pass rate 61 -> 67 % in the schools which use us, per their own figures\n- Out in May", "Pass rate 61 -> 67 %",
			"Pass rate 61 -> 67 % in the schools which use us, per their own figures"},
		{"I sit behind a student for an hour. That's where I start these days.", "That's where I start", "I sit behind a student for an hour. That's where I start these days"},
		{"Idle sheets there: 41 to 40 in a hundred. In those with it: 42 to 15. I kept it.", "In those with it", "Idle sheets there: 41 to 40 in a hundred. In those with it: 42 to 15"},
		{"Calls came down from 40 to 9. Head office put that at 40,000 euros. Fine.", "Head office put that at 40,000", "Head office put that at 40,000 euros"},
		{"Lost ones in the pilot: 0 of 3,900. Before: about 1 in 30. They signed.", "about 1 in 30", "Lost ones in the pilot: 0 of 3,900. Before: about 1 in 30"},
		{"He is shouting. On every call. He wanted it to work in nine valleys, no excuses. So I rang him.", "On every call. He wanted it to work in nine valleys, no excuses", "He wanted it to work in nine valleys, no excuses"},
		{"I'd not do it again. Never. That one cost us a lot of money in vouchers. So I wrote it down.", "Never. That one cost us a lot of money in vouchers", "That one cost us a lot of money in vouchers"},
		{`The driver told us "you ship air. It's never full." He was right, we opened it and counted eleven empty boxes. Fine.`, "He was right, we opened it", "He was right, we opened it and counted eleven empty boxes"},
		{"what i did is i took the logs, first and last, for eleven thousand scans. and i plotted it.", "for eleven thousand scans", "what i did is i took the logs, first and last, for eleven thousand scans"},
		{long, "I rang them", "I rang them"},
	} {
		at := strings.Index(tt.answer, tt.words)
		if got := InFull(tt.answer, text.Span{Start: at, End: at + len(tt.words)}).Of(tt.answer); got != tt.want {
			t.Errorf("%q in full: %q, want %q", tt.words, got, tt.want)
		}
	}
}
