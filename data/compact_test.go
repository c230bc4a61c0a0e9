package data

import (
	"fmt"
	"strings"
	"testing"
)

func TestCompactingGivesBackRoomAndChangesNothing(t *testing.T) {
	s := newTestStore(t)
	for i := range 12 {
		save(t, s, session(fmt.Sprintf("20261122-1200%02d-aaaa", i), strings.Repeat("words ", 20_000)))
	}
	for i := range 12 {
		save(t, s, session(fmt.Sprintf("20261122-1200%02d-aaaa", i), "short"))
	}
	want := exported(t, s)
	before, after, err := s.Compact()
	if err != nil || after >= before {
		t.Fatalf("Compact() = %d, %d, %v", before, after, err)
	}
	if size, err := sizeOf(s.Path()); err != nil || size != after || exported(t, s) != want {
		t.Errorf("%d bytes, %v; want %d and the same records", size, err, after)
	}
}
