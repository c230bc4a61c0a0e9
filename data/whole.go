package data

import (
	"encoding/binary"
	"errors"
	"fmt"
	"hash/fnv"
	"io"
	"os"
)

// errNotWhole says that a file is not a library, or not all of one.
var errNotWhole = errors.New("the file is not a whole library")

// The place of the fields in a meta page of bbolt, after its page header of 16 bytes.
const (
	metaMagic    = 16
	metaPageSize = 24
	metaRoot     = 32
	metaFreelist = 48
	metaPages    = 56 // how many pages are in use
	metaTx       = 64
	metaSum      = 72
	metaEnd      = 80
	boltMagic    = 0xED0CDAED
)

// whole reports, as an error, a file that is shorter than its own meta pages say. bbolt maps such a
// file all the same and faults when it reads the part that is missing.
func whole(f *os.File) error {
	newest, size, err := glance(f)
	if err == nil && newest == nil && size > 0 { // another process may have made it between the two looks
		newest, size, err = glance(f)
	}
	switch {
	case err != nil:
		return err
	case size == 0: // new, or being made by another process this moment
		return nil
	case newest == nil:
		return fmt.Errorf("%w: neither of its first two pages can be read", errNotWhole)
	case size < newest.pages*newest.pageSize:
		return fmt.Errorf("%w: %d of %d bytes are there", errNotWhole, size, newest.pages*newest.pageSize)
	}
	return nil
}

// glance returns the newest meta page, nil where there is none, and the size of the file. The size
// is read after the pages: a file only ever grows, and grows before its meta pages say so.
func glance(f *os.File) (newest *meta, size int64, err error) {
	newest = newestMeta(f)
	info, err := f.Stat()
	if err != nil {
		return nil, 0, err
	}
	return newest, info.Size(), nil
}

type meta struct {
	pageSize, pages int64
	tx              uint64
	root, freelist  uint64 // page numbers
}

// newestMeta returns the meta page that bbolt would go by, or nil where neither is valid.
func newestMeta(r io.ReaderAt) *meta {
	first := readMeta(r, 0)
	pageSize := int64(os.Getpagesize())
	if first != nil {
		pageSize = first.pageSize
	}
	second := readMeta(r, pageSize)
	if first == nil || second != nil && second.tx > first.tx {
		return second
	}
	return first
}

// readMeta returns the meta page at an offset, or nil where there is no valid one.
func readMeta(r io.ReaderAt, at int64) *meta {
	var page [metaEnd]byte
	if _, err := r.ReadAt(page[:], at); err != nil {
		return nil
	}
	order := binary.NativeEndian
	hash := fnv.New64a()
	hash.Write(page[metaMagic:metaSum])
	if order.Uint32(page[metaMagic:]) != boltMagic || order.Uint64(page[metaSum:]) != hash.Sum64() {
		return nil
	}
	return &meta{
		pageSize: int64(order.Uint32(page[metaPageSize:])),
		pages:    int64(order.Uint64(page[metaPages:])),
		tx:       order.Uint64(page[metaTx:]),
		root:     order.Uint64(page[metaRoot:]),
		freelist: order.Uint64(page[metaFreelist:]),
	}
}
