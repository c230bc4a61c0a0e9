package seam

import (
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"pushback/coach/ear/linear"
)

var learn = flag.Bool("learn", false, "learn the weights anew from the answers that set marks")

// A lesson is a paragraph whose marks were taken away.
type lesson struct {
	words  []word
	before []mark // what stood before each word
}

type mark int

const (
	noMark mark = iota
	comma
	fullStop
	otherMark // a colon or a dash: a sentence may end there or not
)

// TestLearn learns the weights from answers that set marks, and prints how well it finds those of every eighth
// paragraph by weights that have not seen it. Without -learn it only holds the weights there are against what
// they were last.
func TestLearn(t *testing.T) {
	lessons := study(t)
	var kept, aside []lesson
	for i, l := range lessons {
		if i%8 == 0 {
			aside = append(aside, l)
		} else {
			kept = append(kept, l)
		}
	}
	if *learn {
		t.Logf("%d paragraphs; of the eighth set aside: %s", len(lessons), judge(teach(kept), aside))
		if err := os.WriteFile("seams.weights", teach(lessons).Encode(), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if got := judge(model(), aside); got.right < 0.75 || got.found < 0.5 {
		t.Errorf("%s: learn the weights with: go test ./coach/seam -run TestLearn -learn", got)
	}
}

func teach(lessons []lesson) *linear.Model {
	var examples []linear.Example
	for _, l := range lessons {
		for i := 1; i < len(l.words); i++ {
			examples = append(examples, linear.Example{Features: features(nil, l.words, i), Truth: truths(l.before[i])})
		}
	}
	return linear.Train(labelNames[:], examples, linear.Options{Cost: 0.3, Rarest: 3, Rounds: 12}).Model()
}

func truths(m mark) []linear.Truth {
	out := []linear.Truth{sentenceEnds: linear.No, markStands: linear.Yes}
	switch m {
	case noMark:
		out[markStands] = linear.No
	case fullStop:
		out[sentenceEnds] = linear.Yes
	case otherMark:
		out[sentenceEnds] = linear.Unknown
	}
	return out
}

// A score says how often a sentence that was begun begins at a mark, and how many of the full stops were found.
type score struct{ right, found float64 }

func (s score) String() string {
	return fmt.Sprintf("%.2f of what was parted stands at a mark, %.2f of the full stops were found", s.right, s.found)
}

func judge(m *linear.Model, lessons []lesson) score {
	var cuts, right, stops, found int
	for _, l := range lessons {
		for _, m := range l.before {
			if m == fullStop {
				stops++
			}
		}
		for _, at := range partedBefore(l.words, m) {
			cuts++
			if l.before[at] != noMark {
				right++
			}
			if l.before[at] == fullStop {
				found++
			}
		}
	}
	return score{float64(right) / float64(max(1, cuts)), float64(found) / float64(max(1, stops))}
}

// study takes the marks out of all paragraphs that set them as usual; lists are no sentences.
func study(t *testing.T) []lesson {
	t.Helper()
	files, err := filepath.Glob("../ear/testdata/corpus/*.jsonl")
	if err != nil || len(files) == 0 {
		t.Fatalf("no answers to learn from: %v", err)
	}
	var out []lesson
	for _, name := range files {
		raw, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(string(raw)) {
			var answer struct{ Text string }
			if err := json.Unmarshal([]byte(line), &answer); err != nil {
				t.Fatalf("%s: %v", name, err)
			}
			for paragraph := range strings.Lines(answer.Text) {
				if l := withoutMarks(paragraph); len(l.words) >= 2*fewest && strings.Contains(paragraph, ". ") && !strings.ContainsAny(paragraph[:1], "-*•") {
					out = append(out, l)
				}
			}
		}
	}
	return out
}

func withoutMarks(paragraph string) lesson {
	var l lesson
	before := noMark
	for _, raw := range strings.Fields(paragraph) {
		bare := strings.TrimRight(raw, ".,;:!?…)\"”—–-")
		if w := wordOf(bare); w.norm != "" && !sounds[w.norm] {
			l.words, l.before = append(l.words, w), append(l.before, before)
			before = noMark
		}
		switch marks := raw[len(bare):]; {
		case strings.ContainsAny(marks, ".!?"):
			before = fullStop
		case strings.ContainsAny(marks, ";:—–"):
			before = otherMark
		case strings.Contains(marks, ","):
			before = max(before, comma)
		}
	}
	return l
}
