package ear

import (
	"testing"

	"pushback/prompts"
)

// TestLabelRecordsHold reads the examples that the records of evidence and red flags give. Those of
// failing sums are left to package numbers, which does the sums.
func TestLabelRecordsHold(t *testing.T) {
	e := newEar(t)
	lib := prompts.Open()
	for _, r := range lib.Evidence() {
		for _, text := range r.Fires {
			if !has(e.Hear(text).Evidence, r.ID) {
				t.Errorf("%s is not heard in %q", r.ID, text)
			}
		}
		for _, text := range r.Silent {
			if has(e.Hear(text).Evidence, r.ID) {
				t.Errorf("%s is heard in %q", r.ID, text)
			}
		}
	}
	for _, r := range lib.RedFlags() {
		if r.ID == "inconsistent_numbers" {
			continue
		}
		for _, text := range r.Fires {
			if !has(e.Hear(text).RedFlags, r.ID) {
				t.Errorf("%s is not raised by %q", r.ID, text)
			}
		}
		for _, text := range r.Silent {
			if has(e.Hear(text).RedFlags, r.ID) {
				t.Errorf("%s is raised by %q", r.ID, text)
			}
		}
	}
}

func has(all []Finding, label string) bool {
	for _, f := range all {
		if f.Label == label {
			return true
		}
	}
	return false
}
