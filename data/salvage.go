package data

import (
	"bytes"
	"cmp"
	"encoding/binary"
	"errors"
	"io"
	"maps"
	"os"
	"slices"
	"strconv"
)

// What can be read of a damaged library is found in three rounds, each for what the one before
// left out. The newest meta page leads to the root and from there to the buckets, where a bad page
// costs the records on it and what lies below it. The other meta page leads to the state before
// the last save, most of whose pages are still there. Then every page that was not visited is
// looked at on its own: a record proves itself by its checksum, and its shape says whose it is.

// A salvage is what could be read of a damaged file.
type salvage struct {
	schema  int // 0 where it could not be read
	buckets map[string]*salvaged
	whole   bool // the root was read to its end: there are no other buckets
}

// A salvaged is what could be read of one bucket.
type salvaged struct {
	payloads map[string][]byte
	whole    bool // nothing was lost on the way
}

// salvageFile reads what can be read of a file. It neither writes to it nor locks it.
func salvageFile(path string) (*salvage, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() {
		return nil, errors.New("it is no file")
	}
	return salvageFrom(f, info.Size()), nil
}

func salvageFrom(r io.ReaderAt, size int64) *salvage {
	metas := metasOf(r)
	digger := &digger{pageReader: pageReader{r, pageSizeOf(metas), size}, seen: map[uint64]bool{},
		sound: structured(r) == nil, out: &salvage{buckets: map[string]*salvaged{}}}
	if len(metas) > 0 {
		digger.free, _ = digger.freed(metas[0].freelist)
	}
	for i, m := range metas {
		digger.root(m.root, i == 0)
	}
	if !digger.done() {
		digger.orphans()
	}
	return digger.out
}

// metasOf returns the meta pages that are sound, the newest first.
func metasOf(r io.ReaderAt) (metas []*meta) {
	first := readMeta(r, 0)
	sizes := []int64{int64(os.Getpagesize()), 4096, 16384, 65536, 8192, 32768}
	if first != nil {
		metas, sizes = append(metas, first), []int64{first.pageSize}
	}
	for _, size := range sizes {
		if m := readMeta(r, size); m != nil && m.pageSize == size {
			metas = append(metas, m)
			break
		}
	}
	slices.SortStableFunc(metas, func(a, b *meta) int { return cmp.Compare(b.tx, a.tx) })
	return metas
}

func pageSizeOf(metas []*meta) int64 {
	if len(metas) > 0 && metas[0].pageSize >= 1024 {
		return metas[0].pageSize
	}
	return int64(os.Getpagesize())
}

// A digger walks the pages of a damaged file.
type digger struct {
	pageReader
	sound bool            // every page of the newest state is accounted for
	seen  map[uint64]bool // pages of it that were read
	free  map[uint64]bool // pages that it says were let go of
	out   *salvage
}

// done reports whether nothing can be missing.
func (d *digger) done() bool {
	for _, b := range d.out.buckets {
		if !b.whole {
			return false
		}
	}
	return d.out.whole
}

// root reads the buckets of one state of the library.
func (d *digger) root(number uint64, newest bool) {
	visited := map[uint64]bool{}
	before := d.out.whole
	whole := d.walk(number, visited, func(l leaf) bool {
		if l.bucket {
			d.bucket(string(l.key), l.value, newest, before)
		}
		return true
	})
	if newest {
		d.out.whole = whole && d.sound
		maps.Copy(d.seen, visited)
	}
}

// bucket reads a bucket into what there is of it. From an older state it takes only what the newest
// one did not give.
func (d *digger) bucket(name string, head []byte, newest, known bool) {
	into := d.out.buckets[name]
	if !newest && (into == nil && known || into != nil && into.whole) {
		return
	}
	if into == nil {
		into = &salvaged{payloads: map[string][]byte{}}
		d.out.buckets[name] = into
	}
	visited := map[uint64]bool{}
	whole := d.inside(head, visited, func(l leaf) bool { return d.record(name, into, l) })
	if newest {
		into.whole = whole && d.sound
		maps.Copy(d.seen, visited)
	}
}

// inside walks what is in a bucket, which is a page of its own or lies in its parent's value.
func (d *digger) inside(head []byte, visited map[uint64]bool, found func(leaf) bool) bool {
	if len(head) < bucketHead {
		return false
	}
	if number := binary.NativeEndian.Uint64(head); number != 0 {
		return d.walk(number, visited, found)
	}
	page, ok := parsePage(head[bucketHead:])
	return ok && leaves(page, found)
}

// record takes one record, where its checksum fits and there is no newer one; false where it is lost.
func (d *digger) record(bucket string, into *salvaged, l leaf) bool {
	if bucket == metaBucket {
		n, err := strconv.Atoi(string(l.value))
		if err == nil && string(l.key) == string(schemaKey) && d.out.schema == 0 {
			d.out.schema = n
		}
		return err == nil
	}
	text, err := payload(l.key, l.value)
	if err != nil || isKept(bucket) && fits(bucket, string(l.key), text) != nil {
		return false // the latter on a page of another bucket
	}
	if _, there := into.payloads[string(l.key)]; !there {
		into.payloads[string(l.key)] = text
	}
	return true
}

// walk goes through a tree of pages and hands over its leaves. It returns false where something of it
// is missing.
func (d *digger) walk(number uint64, visited map[uint64]bool, found func(leaf) bool) bool {
	page, ok := d.read(number)
	if !ok || visited[number] {
		return false
	}
	visited[number] = true
	switch page.flags {
	case leafFlag:
		return leaves(page, found)
	case branchFlag:
		whole := page.count > 0
		for i := range page.count {
			child, ok := page.child(i)
			if !ok || !d.leads(page, i, child) {
				whole = false
				continue
			}
			whole = d.walk(child, visited, found) && whole
			if d.free[child] {
				d.free = nil // one of the two is wrong, and nothing tells which
			}
		}
		return whole
	}
	return false
}

// leads reports whether the page that a branch leads to has the keys that the branch says. Where a bit is
// wrong in the way to a page, another one is at its end, and what lies there belongs elsewhere.
func (d *digger) leads(branch page, i int, number uint64) bool {
	child, ok := d.read(number)
	if !ok || child.count == 0 {
		return ok // an empty page has nothing that could be wrong
	}
	low, lowOK := branch.key(i)
	first, firstOK := child.key(0)
	last, lastOK := child.key(child.count - 1)
	next, bounded := branch.key(i + 1)
	above := i+1 < branch.count && (!bounded || bytes.Compare(last, next) >= 0)
	return lowOK && bytes.Compare(low, first) <= 0 && firstOK && !(lastOK && above)
}

// leaves hands over what a leaf page holds. It returns false where something of it is missing.
func leaves(p page, found func(leaf) bool) bool {
	whole := p.flags == leafFlag
	for i := range p.count {
		l, ok := p.leaf(i)
		whole = ok && found(l) && whole
	}
	return whole
}

// orphans looks at the pages that no way led to. Pages that were let go of hold what was changed
// or deleted long ago, and are left out as long as it is known which they are.
func (d *digger) orphans() {
	for number := range d.count() {
		if d.seen[number] || d.free[number] {
			continue
		}
		if page, ok := d.read(number); ok && page.flags == leafFlag {
			leaves(page, func(l leaf) bool { d.orphan(l); return true })
		}
	}
}

func (d *digger) orphan(l leaf) {
	if l.bucket {
		d.bucket(string(l.key), l.value, false, d.out.whole)
		return
	}
	text, err := payload(l.key, l.value)
	if err != nil {
		return
	}
	bucket := d.whose(string(l.key), text)
	into := d.out.buckets[bucket]
	switch {
	case bucket == "" || into == nil && d.out.whole || into != nil && into.whole:
		return
	case into == nil:
		into = &salvaged{payloads: map[string][]byte{}}
		d.out.buckets[bucket] = into
	}
	if kept, there := into.payloads[string(l.key)]; !there || later(text, kept) {
		into.payloads[string(l.key)] = text
	}
}

// whose returns the bucket that a record belongs to by its shape, "" where none fits.
func (d *digger) whose(key string, text []byte) string {
	for _, bucket := range slices.Sorted(maps.Keys(shapes)) {
		if shapes[bucket](key, text, true) != nil {
			continue
		}
		if bucket == draftsBucket && finished(text) {
			bucket = sessionsBucket
		}
		return bucket
	}
	return ""
}

// records returns what was read of the kept buckets, in order.
func (s *salvage) records() (out []record) {
	for _, name := range slices.Sorted(maps.Keys(s.buckets)) {
		if !isKept(name) {
			continue
		}
		for _, key := range slices.Sorted(maps.Keys(s.buckets[name].payloads)) {
			out = append(out, record{bucket: name, key: key, payload: s.buckets[name].payloads[key]})
		}
	}
	return out
}
