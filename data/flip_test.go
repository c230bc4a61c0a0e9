package data

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"pushback/coach/drill"

	"go.etcd.io/bbolt"
)

// flips returns a library with one bit flipped, at seeded places of every page: in each field of its head, in
// its elements, in its keys and values, and anywhere.
func flips(sound []byte) (out []blow) {
	r, size := rand.New(rand.NewPCG(3, 4)), os.Getpagesize()
	flip := func(what string, page, from, to int) {
		at, bit := page*size+from+r.IntN(to-from), r.IntN(8)
		b := bytes.Clone(sound)
		b[at] ^= 1 << bit
		out = append(out, blow{fmt.Sprintf("%s of page %d: bit %d of byte %d", what, page, bit, at%size), []int{page}, b})
	}
	for p := range len(sound) / size {
		elements := int(binary.NativeEndian.Uint16(sound[p*size+10:])) * elementSize
		flip("number", p, 0, 8)
		flip("flags", p, 8, 10)
		flip("count", p, 10, 12)
		flip("overflow", p, 12, 16)
		flip("elements", p, pageHead, pageHead+max(64, min(elements, size-pageHead)))
		flip("elements", p, pageHead, pageHead+max(64, min(elements, size-pageHead)))
		flip("keys and values", p, pageHead+min(elements, size/2), size)
		flip("anything", p, 0, size)
	}
	return out
}

// misleading returns a library with one bit flipped where it does most: in the ways from a page to the next,
// which may go round in a circle or to what lies elsewhere, and in the list of the pages that may be
// written over.
func misleading(sound []byte) (out []blow) {
	size := os.Getpagesize()
	m := newestMeta(bytes.NewReader(sound))
	d := pageReader{bytes.NewReader(sound), m.pageSize, int64(len(sound))}
	for n := range len(sound) / size {
		p, ok := d.read(uint64(n))
		if !ok || p.flags != branchFlag {
			continue
		}
		for i := range p.count {
			child, _ := p.child(i)
			for bit := range 8 {
				b := bytes.Clone(sound)
				b[n*size+pageHead+i*elementSize+8] ^= 1 << bit
				out = append(out, blow{fmt.Sprintf("page %d leads to %d and not %d", n, child^1<<bit, child), []int{n}, b})
			}
		}
	}
	free := int(m.freelist)
	for i := range int(binary.NativeEndian.Uint16(sound[free*size+10:])) {
		for bit := range 6 {
			b := bytes.Clone(sound)
			b[free*size+pageHead+8*i] ^= 1 << bit
			out = append(out, blow{fmt.Sprintf("bit %d of the free page %d", bit, i), []int{free}, b})
		}
	}
	return out
}

// TestAFlippedBitCostsNoMoreThanItsPage uses each of these libraries: what is read was written, what is wrong
// is said, and whatever lies on another page is salvaged, also after somebody went on writing.
func TestAFlippedBitCostsNoMoreThanItsPage(t *testing.T) {
	s := rich(t)
	sound, err := os.ReadFile(s.Path())
	if err != nil {
		t.Fatal(err)
	}
	where, written := whereabouts(t, sound), map[string]bool{}
	for _, m := range metasOf(bytes.NewReader(sound)) {
		state := &digger{pageReader: pageReader{bytes.NewReader(sound), m.pageSize, int64(len(sound))},
			seen: map[uint64]bool{}, out: &salvage{buckets: map[string]*salvaged{}}}
		state.root(m.root, true)
		for _, r := range state.out.records() {
			written[r.key+string(r.payload)] = true
		}
	}
	outcomes := map[string]int{}
	all := append(flips(sound), misleading(sound)...)
	step := 5 // no divisor of the kinds of flips at a page, so that all come by
	if testing.Short() {
		step = 23
	}
	for i := 0; i < len(all); i += step {
		b := all[i]
		done := make(chan string, 1)
		go func() { done <- flipped(t, b, where, written) }()
		select {
		case outcome := <-done:
			outcomes[outcome]++
		case <-time.After(time.Minute):
			t.Fatalf("%s: it hangs", b.name)
		}
	}
	t.Logf("%d pages, %d flips; every %dth was tried: %v", len(sound)/os.Getpagesize(), len(all), step, outcomes)
}

// flipped uses a library that was damaged, writes to it and mends it.
func flipped(t *testing.T, b blow, where map[string][]int, written map[string]bool) string {
	folder, err := os.MkdirTemp(t.TempDir(), "*")
	if err != nil {
		t.Error(err)
		return "failed"
	}
	defer os.RemoveAll(folder)
	path := filepath.Join(folder, "library.db")
	if err := os.WriteFile(path, b.bytes, 0o600); err != nil {
		t.Error(err)
	}
	s := New(path, Options{Now: nowNoon, Review: judge})
	problems, checkErr := s.Check()
	if checkErr != nil && !isDamaged(checkErr) {
		t.Errorf("%s: Check: %v", b.name, checkErr)
	}
	err = s.view(func(tx *bbolt.Tx) error {
		all, err := records(tx)
		for _, r := range all {
			if len(r.payload) > 0 && !written[r.key+string(r.payload)] {
				t.Errorf("%s: read %s/%s, which nobody wrote", b.name, r.bucket, r.key)
			}
		}
		return err
	})
	if err != nil && !isDamaged(err) {
		t.Errorf("%s: reading: %v", b.name, err)
	}
	if err != nil && checkErr == nil && len(problems) == 0 {
		t.Errorf("%s: reading: %v, and Check finds nothing", b.name, err)
	}
	allThere(t, b, "before the writing", path, where)
	err = useAll(s)
	if err != nil && !isDamaged(err) {
		t.Errorf("%s: writing: %v", b.name, err)
	}
	allThere(t, b, "after the writing", path, where)
	if _, err := s.Repair(); err != nil && !errors.Is(err, ErrSound) {
		t.Errorf("%s: Repair: %v", b.name, err)
	}
	if problems, err := s.Check(); err != nil || len(problems) > 0 {
		t.Errorf("%s: after the repair: %q, %v", b.name, problems, err)
	}
	allThere(t, b, "after the repair", path, where)
	switch {
	case err != nil:
		return "said on use"
	case checkErr != nil || len(problems) > 0:
		return "said by the check"
	}
	return "of no consequence"
}

// useAll writes to every kind of records, and every third record again as it is.
func useAll(s *Store) error {
	draft := session("20261124-120000-aaaa", strings.Repeat("more ", 500))
	draft.Phase = "answering"
	card := drill.Card{ID: "rewrite:x", Kind: drill.Rewrite, Ref: "x"}
	_, err := s.SaveReview(try(card, "r", noon, drill.Good), card)
	one := withGap(session("20261121-120000-aaaa", "words"))
	two := withGap(session("20261125-120000-aaaa", strings.Repeat("words ", 2000)))
	rewrite := func(tx *bbolt.Tx) error {
		all, err := records(tx)
		for i, r := range all {
			if i%3 == 0 {
				err = errors.Join(err, putPayload(tx, r.bucket, r.key, r.payload))
			}
		}
		return err
	}
	return errors.Join(err, s.SaveDraft(draft), s.SaveBegun(drill.Begun{ID: "b", Card: card}), s.update(rewrite),
		s.update(func(tx *bbolt.Tx) error { return errors.Join(s.keep(tx, one, heard(one)), s.keep(tx, two, heard(two))) }))
}

// allThere reports the records that cannot be salvaged and lie on no page that was damaged.
func allThere(t *testing.T, b blow, when, path string, where map[string][]int) {
	found, err := salvageFile(path)
	if err != nil {
		t.Errorf("%s: %v", b.name, err)
		return
	}
	there := map[string]bool{}
	for _, r := range found.records() {
		there[r.bucket+"/"+r.key] = true
	}
	for name, pages := range where {
		if !slices.Contains(pages, b.pages[0]) && !there[name] && !strings.HasPrefix(name, lettersBucket) {
			t.Errorf("%s: %s %s is missing, which lies on %v", b.name, when, name, pages)
		}
	}
}
