package ear

import (
	"reflect"
	"sync"
	"testing"
)

// TestManyListenAtOnce holds the promise that an Ear is safe for concurrent use; run it with -race.
func TestManyListenAtOnce(t *testing.T) {
	e := newEar(t)
	answers := heldOut(t)[:6]
	alone := make([]Heard, len(answers))
	for i, g := range answers {
		alone[i] = newEar(t).Hear(g.Text)
	}
	var group sync.WaitGroup
	for range 4 {
		group.Go(func() {
			for i, g := range answers {
				if got := e.Hear(g.Text); !reflect.DeepEqual(got, alone[i]) {
					t.Errorf("%s is heard in another way when many listen", g.ID)
				}
			}
		})
	}
	group.Wait()
}
