package data

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"

	"go.etcd.io/bbolt"
)

// An export is JSON lines: a head, a line a record, and a foot from which a file that was cut short is
// known.
//
//	{"pushback":"library","version":1,"schema":3}
//	{"bucket":"sessions","id":"20261122-120000-aaaa","record":{…}}
//	{"records":1}
//
// A record is what the package comment says of its bucket. What is derived is left out, and made anew
// by an import. Records come in the order of their buckets' names and their ids, and as they are kept,
// byte for byte: a library that was imported into an empty one is exported as the same bytes.
const (
	exportName    = "library"
	exportVersion = 1
)

type exportHead struct {
	Pushback string `json:"pushback"`
	Version  int    `json:"version"`
	Schema   int    `json:"schema"`
}

type exportLine struct {
	Bucket string          `json:"bucket"`
	ID     string          `json:"id"`
	Record json.RawMessage `json:"record"`
}

type exportFoot struct {
	Records *int `json:"records"`
}

// Export writes everything that is kept as JSON lines, and returns how many records there were. The
// library is read before the first byte is written, so that a slow reader holds up nobody.
func (s *Store) Export(w io.Writer) (int, error) {
	var all []record
	err := s.view(func(tx *bbolt.Tx) (err error) {
		all, err = records(tx)
		return err
	})
	if err != nil {
		return 0, err
	}
	out := bufio.NewWriter(w)
	lines := [][]byte{line(exportHead{exportName, exportVersion, len(migrations)})}
	for _, r := range all {
		lines = append(lines, r.encode())
	}
	count := len(all)
	for _, l := range append(lines, line(exportFoot{&count})) {
		if _, err := out.Write(l); err != nil {
			return 0, fmt.Errorf("cannot write the export: %w; choose another place", err)
		}
	}
	if err := out.Flush(); err != nil {
		return 0, fmt.Errorf("cannot write the export: %w; choose another place", err)
	}
	return count, nil
}

// line returns a value as one line. The values here have nothing that JSON cannot write.
func line(v any) []byte {
	text, err := json.Marshal(v)
	if err != nil {
		panic(err)
	}
	return append(text, '\n')
}

// encode returns a record as one line, with its payload as it is kept.
func (r record) encode() []byte {
	var b bytes.Buffer
	fmt.Fprintf(&b, `{"bucket":%s,"id":%s,"record":%s}`, bytes.TrimSpace(line(r.bucket)), bytes.TrimSpace(line(r.key)), r.payload)
	return append(b.Bytes(), '\n')
}
