package prompts

import (
	"cmp"
	"slices"
	"strings"
)

// maxNear is how many ids are suggested for one that was misspelt.
const maxNear = 5

// near returns the ids that may have been meant by one that is not there, best first. An id that
// holds one of its words counts as half as far away as its letters say.
func near(id string, ids []string) []string {
	words := strings.FieldsFunc(id, func(r rune) bool { return strings.ContainsRune("-_ /", r) })
	far := map[string]int{}
	var out []string
	for _, other := range ids {
		shares := slices.ContainsFunc(words, func(w string) bool { return len(w) > 2 && strings.Contains(other, w) })
		far[other] = 2 * distance(id, other)
		if shares {
			far[other] /= 2
		}
		if shares || far[other] <= len(other)*2/3 {
			out = append(out, other)
		}
	}
	slices.SortStableFunc(out, func(a, b string) int { return cmp.Compare(far[a], far[b]) })
	return out[:min(len(out), maxNear)]
}

// distance is the number of letters to add, take away or change that turns a into b.
func distance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		above := row[0]
		row[0] = i + 1
		for j := range len(b) {
			change := above
			if a[i] != b[j] {
				change++
			}
			above = row[j+1]
			row[j+1] = min(change, row[j]+1, above+1)
		}
	}
	return row[len(b)]
}
