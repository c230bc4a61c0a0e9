package prompts

import "testing"

// The app loads questions and ladders after its first frame; these say what it then waits for.
// Run with: go test -run '^$' -bench Open ./prompts

func BenchmarkOpenQuestions(b *testing.B) {
	for b.Loop() {
		if len(Open().Questions()) == 0 {
			b.Fatal("no questions")
		}
	}
}

func BenchmarkOpenLadders(b *testing.B) {
	for b.Loop() {
		if len(Open().Ladders()) == 0 {
			b.Fatal("no ladders")
		}
	}
}

func BenchmarkOpenLabels(b *testing.B) {
	for b.Loop() {
		lib := Open()
		if len(lib.RedFlags())+len(lib.Evidence()) == 0 {
			b.Fatal("no labels")
		}
	}
}

func BenchmarkOpenRewrites(b *testing.B) {
	for b.Loop() {
		if len(Open().Rewrites()) == 0 {
			b.Fatal("no rewrites")
		}
	}
}
