package prompts

import (
	"regexp"
	"strings"
	"testing"
	"unicode"
)

// alike is the share of common shingles from which two texts count as one with a noun swapped.
// Texts that were written apart share up to 0.20; a noun swapped in eight words leaves 0.33.
const alike = 0.25

func TestNoTwoQuestionsAreNearlyTheSame(t *testing.T) {
	texts, probes, traps, strong := map[string]string{}, map[string]string{}, map[string]string{}, map[string]string{}
	for _, q := range Open().Questions() {
		texts[q.ID], probes[q.ID], traps[q.ID], strong[q.ID] = q.Text, q.Probes, q.Trap, q.Strong
	}
	for _, each := range []map[string]string{texts, probes, traps, strong} {
		reportAlike(t, each)
	}
}

func TestNoTwoPushbacksAreNearlyTheSame(t *testing.T) {
	texts := map[string]string{}
	for _, p := range Open().Pushbacks() {
		texts[p.ID] = p.Text
	}
	reportAlike(t, texts)
}

func TestNoTwoRewritesAreNearlyTheSame(t *testing.T) {
	weak, strong, reasons := map[string]string{}, map[string]string{}, map[string]string{}
	for _, r := range Open().Rewrites() {
		weak[r.ID], strong[r.ID], reasons[r.ID] = r.Weak, r.Strong, r.Reason
	}
	reportAlike(t, weak)
	reportAlike(t, strong)
	reportAlike(t, reasons)
}

func TestNearDuplicatesAreFound(t *testing.T) {
	for _, tt := range []struct {
		name, a, b string
		near       bool
	}{
		{"a noun swapped",
			"Tell me about a time you disagreed with your manager and what came of it in the end.",
			"Tell me about a time you disagreed with your director and what came of it in the end.", true},
		{"only the slots differ", "You said “{quote}”. Who watched it?", "You said “{measure}”. Who watched it?", true},
		{"a noun swapped in a short text", "Who owned the launch?", "Who owned the budget?", true},
		{"only the opening in common",
			"Tell me about a time you disagreed with your manager.",
			"Tell me about a time customers left and you found out why.", false},
		{"nothing in common", "Which number would fall first?", "Who decided that, and when?", false},
	} {
		if got := nearlySame(wordsOf(tt.a), wordsOf(tt.b)); got != tt.near {
			t.Errorf("%s: got %v, want %v", tt.name, got, tt.near)
		}
	}
}

var number = regexp.MustCompile(`\d+([.,:]\d+)*`)

// reportAlike fails for each pair of texts that are nearly the same.
func reportAlike(t *testing.T, texts map[string]string) {
	t.Helper()
	words := map[string][]string{}
	for id, text := range texts {
		words[id] = wordsOf(text)
	}
	for a := range texts {
		for b := range texts {
			if a < b && nearlySame(words[a], words[b]) {
				t.Errorf("%s and %s are nearly the same\n\t%s\n\t%s", a, b, texts[a], texts[b])
			}
		}
	}
}

// wordsOf returns the words of a text, without the opening that many texts share, in small
// letters, with slots and numbers left open.
func wordsOf(text string) []string {
	text = slotPattern.ReplaceAllString(strings.ToLower(text), "slot")
	for _, opening := range []string{"tell me about a time", "you said “slot”."} {
		text = strings.TrimPrefix(text, opening)
	}
	words := strings.Fields(number.ReplaceAllString(text, "0"))
	for i, w := range words {
		words[i] = strings.TrimFunc(w, unicode.IsPunct)
	}
	return words
}

// nearlySame reports whether two texts share many runs of three words, or differ by one word.
func nearlySame(a, b []string) bool {
	return differing(a, b) <= 1 || jaccard(shingles(a), shingles(b)) >= alike
}

// differing counts the places at which two texts of the same length have different words.
func differing(a, b []string) int {
	if len(a) != len(b) {
		return max(len(a), len(b))
	}
	n := 0
	for i := range a {
		if a[i] != b[i] {
			n++
		}
	}
	return n
}

func shingles(words []string) map[string]bool {
	set := map[string]bool{}
	for i := range max(1, len(words)-2) {
		set[strings.Join(words[i:min(i+3, len(words))], " ")] = true
	}
	return set
}

func jaccard(a, b map[string]bool) float64 {
	common := 0
	for s := range a {
		if b[s] {
			common++
		}
	}
	return float64(common) / float64(len(a)+len(b)-common)
}
