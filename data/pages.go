package data

import (
	"encoding/binary"
	"io"
)

// What bbolt writes into a page: a head of sixteen bytes (the page's number, its flags, how many
// elements it has, how many pages follow it), then the elements, sixteen bytes each, then the keys
// and values that these point to.
const (
	pageHead    = 16
	elementSize = 16
	branchFlag  = 0x01
	leafFlag    = 0x02
	freeFlag    = 0x10
	bucketFlag  = 0x01 // of a leaf's element: the value is a bucket
	bucketHead  = 16   // before the page of a bucket that is kept in its parent
)

// A pageReader reads pages of a file in any state. It trusts nothing: what lies outside the file,
// or says of itself what cannot be, is not there.
type pageReader struct {
	r              io.ReaderAt
	pageSize, size int64
}

func (p pageReader) count() uint64 { return uint64((p.size + p.pageSize - 1) / p.pageSize) }

// A page is a head with as many of its bytes as the file has.
type page struct {
	flags uint16
	count int
	bytes []byte
}

// read returns the page with a number, and false where there is none in its place.
func (p pageReader) read(number uint64) (page, bool) {
	if number >= p.count() {
		return page{}, false
	}
	head := p.bytes(number, pageHead)
	if len(head) < pageHead || binary.NativeEndian.Uint64(head) != number {
		return page{}, false
	}
	more := int64(binary.NativeEndian.Uint32(head[12:]))
	return parsePage(p.bytes(number, min((1+more)*p.pageSize, p.size)))
}

// bytes returns up to n bytes from the start of a page; fewer where the file ends or cannot be read.
func (p pageReader) bytes(number uint64, n int64) []byte {
	at := int64(number) * p.pageSize
	out := make([]byte, max(0, min(n, p.size-at)))
	got, _ := p.r.ReadAt(out, at) // what could not be read is missing, like what was cut off
	return out[:got]
}

func parsePage(b []byte) (page, bool) {
	if len(b) < pageHead {
		return page{}, false
	}
	return page{binary.NativeEndian.Uint16(b[8:]), int(binary.NativeEndian.Uint16(b[10:])), b}, true
}

// element returns the bytes of the i-th element, nil where the page ends before it.
func (p page) element(i int) []byte {
	at := pageHead + i*elementSize
	if at+elementSize > len(p.bytes) {
		return nil
	}
	return p.bytes[at : at+elementSize]
}

// A leaf is one key with its value; for a bucket the value is its head.
type leaf struct {
	key, value []byte
	bucket     bool
}

// leaf returns the i-th element of a leaf page, and false where it does not lie within the page.
func (p page) leaf(i int) (leaf, bool) {
	e := p.element(i)
	if e == nil {
		return leaf{}, false
	}
	order := binary.NativeEndian
	from := int64(pageHead+i*elementSize) + int64(order.Uint32(e[4:]))
	mid := from + int64(order.Uint32(e[8:]))
	end := mid + int64(order.Uint32(e[12:]))
	if end > int64(len(p.bytes)) {
		return leaf{}, false
	}
	return leaf{p.bytes[from:mid], p.bytes[mid:end], order.Uint32(e)&bucketFlag != 0}, true
}

// child returns the number of the page that the i-th element of a branch page points to.
func (p page) child(i int) (uint64, bool) {
	e := p.element(i)
	if e == nil {
		return 0, false
	}
	return binary.NativeEndian.Uint64(e[8:]), true
}

// key returns the key of the i-th element, and false where it does not lie within the page.
func (p page) key(i int) ([]byte, bool) {
	if p.flags == leafFlag {
		l, ok := p.leaf(i)
		return l.key, ok
	}
	e := p.element(i)
	if e == nil {
		return nil, false
	}
	order := binary.NativeEndian
	from := int64(pageHead+i*elementSize) + int64(order.Uint32(e))
	end := from + int64(order.Uint32(e[4:]))
	if end > int64(len(p.bytes)) {
		return nil, false
	}
	return p.bytes[from:end], true
}

// freed returns the numbers of the pages that a freelist page names, and false where it cannot be read.
func (p pageReader) freed(number uint64) (map[uint64]bool, bool) {
	page, ok := p.read(number)
	if !ok {
		return nil, false
	}
	ids, ok := page.free()
	out := map[uint64]bool{}
	for _, id := range ids {
		out[id] = true
	}
	return out, ok
}

// free returns the numbers that a freelist page names, and false where it is none or is broken.
func (p page) free() (ids []uint64, ok bool) {
	count, at := uint64(p.count), pageHead
	if p.count == 0xFFFF && len(p.bytes) >= at+8 {
		count, at = binary.NativeEndian.Uint64(p.bytes[at:]), at+8
	}
	if p.flags != freeFlag || uint64(len(p.bytes)-at)/8 < count {
		return nil, false
	}
	for i := range int(count) {
		ids = append(ids, binary.NativeEndian.Uint64(p.bytes[at+8*i:]))
	}
	return ids, true
}
