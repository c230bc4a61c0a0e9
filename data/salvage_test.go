package data

import (
	"bytes"
	"errors"
	"fmt"
	"maps"
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

// lettersBucket is one that the program knows nothing of, as those of later migrations are to code
// that was written before them.
const lettersBucket = "letters"

// rich returns a library with records in every kept bucket, and in one that nothing is known of. Its
// one backup is older: it has the first half of the sessions.
func rich(t *testing.T) *Store {
	t.Helper()
	s := New(filepath.Join(t.TempDir(), "library.db"), Options{Now: nowNoon, Review: judge})
	for i := range 24 {
		if i == 12 {
			s.now = func() time.Time { return noon.AddDate(0, 0, -1) }
			if err := s.daily(); err != nil {
				t.Fatal(err)
			}
			s.now = nowNoon
		}
		one := withGap(session(fmt.Sprintf("20261122-1200%02d-aaaa", i), strings.Repeat("words ", 150+20*i)))
		one.Plan.Question.ID = fmt.Sprintf("q%d", i)
		err := s.update(func(tx *bbolt.Tx) error {
			return errors.Join(s.keep(tx, one, heard(one)), keepGaps(tx, one, heard(one)))
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := s.Delete("20261122-120003-aaaa"); err != nil {
		t.Fatal(err)
	}
	for i := range 3 {
		draft := session(fmt.Sprintf("20261123-12000%d-aaaa", i), strings.Repeat("half ", 300))
		draft.Phase = "answering"
		if err := s.SaveDraft(draft); err != nil {
			t.Fatal(err)
		}
	}
	cards, err := s.Cards()
	if err != nil {
		t.Fatal(err)
	}
	for i, card := range cards {
		rate(t, s, try(card, fmt.Sprintf("r%d", i), noon, drill.Good), card)
	}
	for i := range 3 {
		if err := s.SaveBegun(drill.Begun{ID: fmt.Sprintf("b%d", i), Card: cards[i], At: noon, Text: "half"}); err != nil {
			t.Fatal(err)
		}
	}
	err = s.update(func(tx *bbolt.Tx) error {
		for i := range 60 {
			key := fmt.Sprintf("letter-%02d", i)
			text := fmt.Sprintf(`{"id":%q,"text":%q}`, key, strings.Repeat("dear ", 60))
			if err := putPayload(tx, lettersBucket, key, []byte(text)); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// whereabouts returns the pages that each kept record of a sound library lies on.
func whereabouts(t *testing.T, sound []byte) map[string][]int {
	t.Helper()
	metas := metasOf(bytes.NewReader(sound))
	d := &digger{pageReader: pageReader{bytes.NewReader(sound), metas[0].pageSize, int64(len(sound))}}
	out := map[string][]int{}
	var tree func(number uint64, path []int, bucket string)
	leafs := func(p page, path []int, bucket string) {
		for i := range p.count {
			l, ok := p.leaf(i)
			switch {
			case !ok:
				t.Fatal("a sound library does not hold together")
			case l.bucket && len(l.value) > bucketHead:
				inner, _ := parsePage(l.value[bucketHead:])
				for j := range inner.count {
					in, _ := inner.leaf(j)
					out[string(l.key)+"/"+string(in.key)] = path
				}
			case l.bucket:
				n := uint64(l.value[0]) | uint64(l.value[1])<<8 | uint64(l.value[2])<<16
				tree(n, nil, string(l.key))
			default:
				out[bucket+"/"+string(l.key)] = path
			}
		}
	}
	tree = func(number uint64, path []int, bucket string) {
		p, ok := d.read(number)
		if !ok {
			t.Fatalf("page %d of a sound library cannot be read", number)
		}
		own := []int{}
		for i := range (len(p.bytes) + int(metas[0].pageSize) - 1) / int(metas[0].pageSize) {
			own = append(own, int(number)+i)
		}
		if p.flags == branchFlag {
			for i := range p.count {
				child, _ := p.child(i)
				tree(child, path, bucket)
			}
			return
		}
		leafs(p, own, bucket)
	}
	tree(metas[0].root, nil, "")
	for name := range out {
		if bucket, _, _ := strings.Cut(name, "/"); !isKept(bucket) {
			delete(out, name)
		}
	}
	return out
}

// A blow is one way of damaging a file.
type blow struct {
	name  string
	pages []int // that are gone
	bytes []byte
}

// blows returns a file cut at every page border and in between, and with each page zeroed, filled with
// noise and put in the place of the next.
func blows(sound []byte) (out []blow) {
	size := os.Getpagesize()
	count := len(sound) / size
	noise := rand.New(rand.NewPCG(1, 2))
	span := func(from, to int) (all []int) {
		for i := from; i < to; i++ {
			all = append(all, i)
		}
		return all
	}
	for p := range count {
		out = append(out, blow{fmt.Sprintf("cut before page %d", p), span(p, count), sound[:p*size]},
			blow{fmt.Sprintf("cut within page %d", p), span(p, count), sound[:p*size+17]})
		zeroed, random, swapped := bytes.Clone(sound), bytes.Clone(sound), bytes.Clone(sound)
		clear(zeroed[p*size : (p+1)*size])
		for i := range size {
			random[p*size+i] = byte(noise.Uint32())
		}
		copy(swapped[p*size:], sound[((p+1)%count)*size:((p+1)%count+1)*size])
		copy(swapped[((p+1)%count)*size:], sound[p*size:(p+1)*size])
		out = append(out, blow{fmt.Sprintf("page %d zeroed", p), []int{p}, zeroed},
			blow{fmt.Sprintf("page %d of noise", p), []int{p}, random},
			blow{fmt.Sprintf("pages %d and the next swapped", p), []int{p, (p + 1) % count}, swapped})
	}
	both := bytes.Clone(sound)
	clear(both[:2*size])
	return append(out, blow{"both metas zeroed", []int{0, 1}, both}, blow{"a text file", span(0, count), []byte("Dear diary,\n")})
}

func TestWhateverLiesOnASoundPageIsSalvaged(t *testing.T) {
	sound, err := os.ReadFile(rich(t).Path())
	if err != nil {
		t.Fatal(err)
	}
	where := whereabouts(t, sound)
	all := blows(sound)
	t.Logf("%d records, %d damages", len(where), len(all))
	for _, b := range all {
		found := map[string]bool{}
		for _, r := range salvageFrom(bytes.NewReader(b.bytes), int64(len(b.bytes))).records() {
			found[r.bucket+"/"+r.key] = true
		}
		for name, pages := range where {
			gone := slices.ContainsFunc(pages, func(p int) bool { return slices.Contains(b.pages, p) })
			// That a lone record belongs to a bucket which nothing is known of, only the way to it tells.
			if !gone && !found[name] && !strings.HasPrefix(name, lettersBucket) {
				t.Errorf("%s: %s lies on pages %v and was not found", b.name, name, pages)
			}
		}
	}
}

func TestASoundLibraryIsSalvagedAsItIs(t *testing.T) {
	s := rich(t)
	found, err := salvageFile(s.Path())
	if err != nil {
		t.Fatal(err)
	}
	var kept []record
	if err := s.view(func(tx *bbolt.Tx) (err error) { kept, err = records(tx); return err }); err != nil {
		t.Fatal(err)
	}
	same := func(a, b record) bool {
		return a.bucket == b.bucket && a.key == b.key && bytes.Equal(a.payload, b.payload)
	}
	if got := found.records(); !slices.EqualFunc(got, kept, same) {
		t.Errorf("%d records of %d, or not the same", len(got), len(kept))
	}
	if found.schema != len(migrations) {
		t.Errorf("schema %d", found.schema)
	}
}

func TestEveryDamagedLibraryIsMended(t *testing.T) {
	s := rich(t)
	sound, err := os.ReadFile(s.Path())
	if err != nil {
		t.Fatal(err)
	}
	where := whereabouts(t, sound)
	backups, err := s.Backups()
	if err != nil || len(backups) != 1 {
		t.Fatal(backups, err)
	}
	old := map[string]bool{}
	err = New(backups[0].Path, Options{Now: nowNoon, Review: judge}).view(func(tx *bbolt.Tx) error {
		all, err := records(tx)
		for _, r := range all {
			old[r.bucket+"/"+r.key] = true
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	outcomes := map[string]int{}
	for i, b := range blows(sound) {
		if testing.Short() && i%7 != 0 {
			continue
		}
		outcomes[mended(t, s, b, where, old)]++
	}
	t.Logf("outcomes: %v", slices.Collect(maps.Keys(outcomes)))
	t.Log(outcomes)
}

// mended damages the library, uses it, repairs it, and checks that nothing is missing that could be
// read or that the backup has.
func mended(t *testing.T, s *Store, b blow, where map[string][]int, old map[string]bool) string {
	t.Helper()
	if err := os.WriteFile(s.Path(), b.bytes, 0o600); err != nil {
		t.Fatal(err)
	}
	_, problems := s.Check()
	if _, err := s.Summaries(); err != nil && !isDamaged(err) {
		t.Errorf("%s: Summaries: %v, want a *DamagedError", b.name, err)
	}
	if after, err := os.ReadFile(s.Path()); err != nil || !bytes.Equal(after, b.bytes) {
		t.Errorf("%s: looking at it changed it", b.name)
	}
	done, err := s.Repair()
	if errors.Is(err, ErrSound) {
		return "not needed" // the page was not in use
	}
	if err != nil {
		t.Errorf("%s (%v): Repair: %v", b.name, problems, err)
		return "failed"
	}
	if kept, err := os.ReadFile(done.Aside); err != nil || !bytes.Equal(kept, b.bytes) {
		t.Errorf("%s: the damaged file is not kept as it was: %v", b.name, err)
	}
	if err := os.Remove(done.Aside); err != nil {
		t.Error(err)
	}
	if problems, err := s.Check(); err != nil || len(problems) > 0 {
		t.Errorf("%s: after the repair: %q %v", b.name, problems, err)
	}
	there := map[string]bool{}
	err = s.view(func(tx *bbolt.Tx) error {
		all, err := records(tx)
		for _, r := range all {
			there[r.bucket+"/"+r.key] = true
		}
		return err
	})
	if err != nil {
		t.Errorf("%s: %v", b.name, err)
	}
	for name, pages := range where {
		gone := slices.ContainsFunc(pages, func(p int) bool { return slices.Contains(b.pages, p) })
		if (!gone && !strings.HasPrefix(name, lettersBucket) || old[name]) && !there[name] {
			t.Errorf("%s: after the repair %s is missing", b.name, name)
		}
	}
	return "mended"
}

func isDamaged(err error) bool {
	var damaged *DamagedError
	return errors.As(err, &damaged)
}
