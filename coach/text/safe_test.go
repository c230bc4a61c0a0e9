package text_test

import (
	"strings"
	"testing"

	"pushback/coach/text"
)

func TestVisible(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"plain words", "p99 went from 250 ms to 180 ms.\n\tSo.", "p99 went from 250 ms to 180 ms.\n\tSo."},
		{"a colour", "\x1b[31mred\x1b[0m", "␛[31mred␛[0m"},
		{"a window title", "\x1b]0;gone\a", "␛]0;gone␇"},
		{"a carriage return that overwrites", "yes\rno", "yes␍no"},
		{"a backspace and a delete", "a\bb\x7f", "a␈b␡"},
		{"an eight-bit control sequence", "a\u009b31mb", "a�31mb"},
		{"a direction override", "abc\u202edef\u2066ghi\u2069", "abcdefghi"},
		{"zero widths", "pass\u200bword\ufeff\u2060\u00ad", "password"},
		{"a joiner between Latin letters", "a\u200db", "ab"},
		{"a joiner in an emoji", "👩\u200d💻", "👩\u200d💻"},
		{"a joiner after a skin tone and before a sign", "🧑🏽\u200d⚕\ufe0f", "🧑🏽\u200d⚕\ufe0f"},
		{"a non-joiner in Persian", "می\u200cخواهم", "می\u200cخواهم"},
		{"a flood of accents", "e" + strings.Repeat("\u0301", 400) + "x\u0301", "e" + strings.Repeat("\u0301", 8) + "x\u0301"},
		{"a family of every tone", "👨🏽\u200d👩🏽\u200d👧🏽\u200d👦🏽", "👨🏽\u200d👩🏽\u200d👧🏽\u200d👦🏽"},
		{"two families", "👨\u200d👩\u200d👧\u200d👦👨\u200d👩\u200d👧\u200d👦👨\u200d👩\u200d👧\u200d👦", "👨\u200d👩\u200d👧\u200d👦👨\u200d👩\u200d👧\u200d👦👨\u200d👩\u200d👧\u200d👦"},
		{"a chain of joined faces", strings.Repeat("👩\u200d", 10) + "👩", strings.Repeat("👩\u200d", 8) + "👩👩\u200d👩"},
		{"a flood of accents with something invisible in it", "e" + strings.Repeat("\u0301\u0601\u200b", 400), "e" + strings.Repeat("\u0301", 8)},
		{"a joiner beside nothing", "\xa9\u200d", "�"},
		{"a line separator", "a\u2028b\u2029c", "a\nb\nc"},
		{"invalid bytes", "a\xffb\xc3", "a�b�"},
		{"accents and wide letters", "naïve 東京 é", "naïve 東京 é"},
		{"invisible tags", "x\U000e0041\U000e0042y", "xy"},
		{"an invisible letter", "x\u3164y", "xy"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := text.Visible(tt.in); got != tt.want {
				t.Errorf("Visible(%q) = %q, want %q", tt.in, got, tt.want)
			}
		})
	}
}

func FuzzVisible(f *testing.F) {
	f.Add("a\x1b[2Jb\u202e\xff")
	f.Fuzz(func(t *testing.T, s string) {
		got := text.Visible(s)
		if strings.ContainsAny(got, "\x1b\a\b\r\u009b\u202e\u200b") {
			t.Errorf("Visible(%q) = %q holds a control character", s, got)
		}
		if again := text.Visible(got); again != got {
			t.Errorf("Visible is not settled: %q, then %q", got, again)
		}
	})
}
