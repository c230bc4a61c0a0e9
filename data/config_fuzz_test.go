package data

import (
	"testing"

	"pushback/coach/interview"
)

// FuzzConfig holds the configuration to two truths: what is settled passes its own check, and what is
// not leaves the defaults.
func FuzzConfig(f *testing.F) {
	for _, s := range []string{
		"length: 2m30s\nshares: [20, 10, 60, 10]\nmode: interview\ninterview_date: 2026-12-15\n", "a: &a [*a]", "length: &x 3m\nreading: *x", "shares: [.nan, 1, 1, 1]",
		"shares: [1e309, -1e309, 1, 1]", "pushbacks: 99999999999999999999", "mode: \"\\e[2J\"", "? [a]\n: b", "---\n---\n", "[[[[[[", "<<: {length: 3m}", "length: !!binary aGk=", "calm: yes", "null", "- a", "\x00", "\xff",
		"shares: [100, 0, 0, 0]\n", "reading: -1s", "length: 9223372036854775807ns",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if len(s) > 2_000 {
			t.Skip("the size is bounded before")
		}
		got, err := configOf("config.yaml", []byte(s))
		if err != nil {
			if got != interview.Defaults() {
				t.Fatalf("%v, and the settings are %+v", err, got)
			}
			return
		}
		if err := got.Check(); err != nil {
			t.Fatalf("%q was taken: %v", s, err)
		}
	})
}
