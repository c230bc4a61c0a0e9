package ear

import (
	"reflect"
	"strings"
	"testing"
)

func TestLiveHearsWhatHearHears(t *testing.T) {
	e := newEar(t)
	live := e.Live()
	for _, g := range corpus(t)[:20] {
		words := strings.SplitAfter(g.Text, " ")
		for i := 0; i <= len(words); i += 7 {
			typed := strings.Join(words[:i], "")
			if got, want := live.Hear(typed), e.Hear(typed); !reflect.DeepEqual(got, want) {
				t.Fatalf("%s: after %d words the two differ:\n%+v\n%+v", g.ID, i, got, want)
			}
		}
	}
}

func BenchmarkLive2000Words(b *testing.B) {
	e := newEar(b)
	answer := strings.Repeat(threeHundred(b)+"\n\n", 7)
	live := e.Live()
	live.Hear(answer)
	typed := []string{answer + "I", answer + "I ke", answer + "I kept it"}
	i := 0
	for b.Loop() {
		live.Hear(typed[i%len(typed)])
		i++
	}
}
