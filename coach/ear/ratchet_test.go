package ear

import (
	"bufio"
	"fmt"
	"os"
	"strings"
	"testing"
)

// score counts how one label was heard over the corpus.
type score struct{ hit, wrong, missed int }

func (s score) f1() float64 {
	if s.hit == 0 {
		return 0
	}
	return 2 * float64(s.hit) / float64(2*s.hit+s.wrong+s.missed)
}

// TestAgreement scores the ear against the labels that people gave, prints the table and holds
// every label to the floor in testdata/floors.txt. Raise a floor when its score rises. The answers
// are those under testdata/held: no rule was written with them in view and no weight was learned
// from them, so look at the table and not at the answers.
func TestAgreement(t *testing.T) {
	scores := map[string]*score{}
	e := newEar(t)
	clean, quiet := 0, 0
	for _, g := range heldOut(t) {
		h := e.Hear(g.Text)
		checkSpans(t, g.Text, h)
		tally(scores, g, h)
		if len(g.RedFlags) == 0 {
			clean++
			if len(h.RedFlags) == 0 {
				quiet++
			}
		}
	}
	floors := readFloors(t)
	var table strings.Builder
	for _, group := range [...]struct {
		name   string
		labels []string
	}{{"evidence", evidenceIDs[:]}, {"red_flags", flagIDs[:]}} {
		sum := 0.0
		for _, label := range group.labels {
			s := scores[label]
			sum += s.f1()
			fmt.Fprintf(&table, "%-24s n %3d  P %.2f  R %.2f  F1 %.3f\n", label, s.hit+s.missed,
				ratio(s.hit, s.hit+s.wrong), ratio(s.hit, s.hit+s.missed), s.f1())
			holdFloor(t, floors, label, s.f1())
		}
		macro := sum / float64(len(group.labels))
		fmt.Fprintf(&table, "macro-F1 %s %.3f\n", group.name, macro)
		holdFloor(t, floors, group.name, macro)
	}
	fmt.Fprintf(&table, "clean answers left without a red flag %d of %d\n", quiet, clean)
	t.Log("\n" + table.String())
}

func ratio(a, b int) float64 {
	if b == 0 {
		return 0
	}
	return float64(a) / float64(b)
}

func holdFloor(t *testing.T, floors map[string]float64, name string, got float64) {
	t.Helper()
	floor, ok := floors[name]
	if !ok {
		t.Errorf("%s has no floor in testdata/floors.txt", name)
	}
	if got < floor {
		t.Errorf("%s fell to %.3f, its floor is %.3f", name, got, floor)
	}
}

func tally(scores map[string]*score, g goldAnswer, h Heard) {
	gold := setOf(append(append([]string{}, g.Evidence...), g.RedFlags...))
	said := map[string]bool{}
	for _, f := range append(append([]Finding{}, h.Evidence...), h.RedFlags...) {
		said[f.Label] = true
	}
	skip := setOf(g.Skip)
	for _, label := range append(append([]string{}, evidenceIDs[:]...), flagIDs[:]...) {
		if scores[label] == nil {
			scores[label] = &score{}
		}
		s := scores[label]
		switch {
		case skip[label]:
		case gold[label] && said[label]:
			s.hit++
		case said[label]:
			s.wrong++
		case gold[label]:
			s.missed++
		}
	}
}

func setOf(all []string) map[string]bool {
	out := map[string]bool{}
	for _, s := range all {
		out[s] = true
	}
	return out
}

func readFloors(t *testing.T) map[string]float64 {
	t.Helper()
	f, err := os.Open("testdata/floors.txt")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	floors := map[string]float64{}
	for lines := bufio.NewScanner(f); lines.Scan(); {
		var name string
		var floor float64
		if _, err := fmt.Sscan(lines.Text(), &name, &floor); err != nil {
			t.Fatalf("floors.txt: %q: %v", lines.Text(), err)
		}
		floors[name] = floor
	}
	return floors
}
