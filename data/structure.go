package data

import (
	"encoding/binary"
	"fmt"
	"io"
	"math"
	"os"
	"sync"
)

// bbolt trusts the numbers that it reads in its pages: one wrong bit leads it round in a circle for ever,
// makes it let go of a million pages, or lets it write where something lies. What is walked here is every
// number that it goes by, and no value.

// noFreelist is what a meta page has in the place of the freelist where there is none.
const noFreelist = math.MaxUint64

// walked holds, by path, the state of a library that was walked last or written since by this process: to
// walk ten thousand sessions again at every save would be noticed.
var walked sync.Map

// holdsTogether reports, as an error, an open library whose pages do not hold together.
func holdsTogether(file *os.File, path string) error {
	if last, ok := walked.Load(path); ok && sameState(last.(os.FileInfo), file) {
		return nil
	}
	if err := structured(file); err != nil {
		return err
	}
	return trust(file, path)
}

// trust notes the state of an open library as one that holds together.
func trust(file *os.File, path string) error {
	info, err := file.Stat()
	if err == nil {
		walked.Store(path, info)
	}
	return err
}

func sameState(last os.FileInfo, file *os.File) bool {
	info, err := file.Stat()
	return err == nil && os.SameFile(last, info) && last.Size() == info.Size() && last.ModTime().Equal(info.ModTime())
}

// structured reports, as an error, a library whose pages do not hold together.
func structured(r io.ReaderAt) error {
	m := newestMeta(r)
	if m == nil || m.pageSize < 1024 {
		return errNotWhole
	}
	w := &walker{pageReader{r, m.pageSize, m.pages * m.pageSize}, make([]bool, m.pages)}
	if m.freelist != noFreelist {
		if err := w.freelist(m.freelist); err != nil {
			return err
		}
	}
	if err := w.tree(m.root); err != nil {
		return err
	}
	for i, taken := range w.taken {
		if i > 1 && !taken { // a page that leads to it has lost the way
			return fmt.Errorf("page %d is neither in use nor free", i)
		}
	}
	return nil
}

// glimpse is how many bytes of a page are read at first: most have no more elements than fit.
const glimpse = 512

// A walker goes through the pages of a library that are in use, and through each once.
type walker struct {
	pageReader
	taken []bool // the pages that are free, or that it has been at
}

// take notes that pages are in use, or free; an error where one of them is already either.
func (w *walker) take(number, count uint64) error {
	all := uint64(len(w.taken))
	if number < 2 || number >= all || count > all-number {
		return fmt.Errorf("page %d of %d does not exist", number, all)
	}
	for i := number; i < number+count; i++ {
		if w.taken[i] {
			return fmt.Errorf("page %d is in two places, or in use and free", i)
		}
		w.taken[i] = true
	}
	return nil
}

// page reads the head and the elements of a page, and returns it with the size of the whole.
func (w *walker) page(number uint64) (p page, size int64, err error) {
	b := w.bytes(number, glimpse)
	p, ok := parsePage(b)
	if !ok || binary.NativeEndian.Uint64(b) != number {
		return p, 0, fmt.Errorf("page %d is not in its place", number)
	}
	count := 1 + uint64(binary.NativeEndian.Uint32(b[12:]))
	if err := w.take(number, count); err != nil {
		return p, 0, err
	}
	size = int64(count) * w.pageSize
	if need := pageHead + int64(p.count)*elementSize; need > int64(len(b)) {
		p, _ = parsePage(w.bytes(number, min(need, size)))
	}
	return p, size, nil
}

// freelist notes the pages that are free.
func (w *walker) freelist(number uint64) error {
	p, size, err := w.page(number)
	if err != nil {
		return err
	}
	p.bytes = w.bytes(number, size)
	ids, ok := p.free()
	if !ok {
		return fmt.Errorf("page %d does not list the free pages", number)
	}
	for _, id := range ids {
		if err := w.take(id, 1); err != nil {
			return err
		}
	}
	return nil
}

// tree walks a page and all that lies below it.
func (w *walker) tree(number uint64) error {
	p, size, err := w.page(number)
	if err != nil {
		return err
	}
	for i := range p.count {
		switch e := p.element(i); {
		case p.flags == branchFlag && fitsIn(e, i, size, 0):
			child, _ := p.child(i)
			err = w.tree(child)
		case p.flags == leafFlag && fitsIn(e, i, size, 4):
			err = w.value(number, i, e)
		default:
			err = fmt.Errorf("page %d is broken at its element %d", number, i)
		}
		if err != nil {
			return err
		}
	}
	if p.flags == branchFlag && p.count > 0 || p.flags == leafFlag {
		return nil
	}
	return fmt.Errorf("page %d is neither a branch nor a leaf", number)
}

// fitsIn reports whether what the i-th element of a page points to lies within a size. Where the sizes and
// the distance are in the element is said by skip: a leaf has its flags before them.
func fitsIn(e []byte, i int, size int64, skip int) bool {
	if e == nil {
		return false
	}
	order := binary.NativeEndian
	end := int64(pageHead+i*elementSize) + int64(order.Uint32(e[skip:])) + int64(order.Uint32(e[skip+4:]))
	if skip > 0 {
		end += int64(order.Uint32(e[12:]))
	}
	return end <= size
}

// value walks the bucket that a leaf's element may be; every other value proves itself.
func (w *walker) value(number uint64, i int, e []byte) error {
	order := binary.NativeEndian
	switch order.Uint32(e) {
	case 0:
		return nil
	case bucketFlag:
	default:
		return fmt.Errorf("page %d has an element of no kind", number)
	}
	at := int64(number)*w.pageSize + int64(pageHead+i*elementSize) + int64(order.Uint32(e[4:])) + int64(order.Uint32(e[8:]))
	head := make([]byte, order.Uint32(e[12:]))
	if _, err := w.r.ReadAt(head, at); err != nil || len(head) < bucketHead {
		return fmt.Errorf("page %d has a bucket that cannot be read", number)
	}
	if root := order.Uint64(head); root != 0 {
		return w.tree(root)
	}
	inside, ok := parsePage(head[bucketHead:])
	if !ok || !leaves(inside, func(l leaf) bool { return !l.bucket }) {
		return fmt.Errorf("page %d has a bucket that is broken", number)
	}
	return nil
}
