package data

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"
)

// The limits of what is imported: a line in bytes, and how deep its values may lie in one another.
const (
	lineLimit  = 10_000_000
	depthLimit = 64
)

// An ImportError says which line of an import is wrong, and why. Nothing was imported.
type ImportError struct {
	Line int
	Why  string
}

func (e *ImportError) Error() string {
	return fmt.Sprintf("line %d: %s; nothing was imported: set the line right, or export the library again", e.Line, e.Why)
}

// A reading is an import being read.
type reading struct {
	lines  *bufio.Reader
	number int
	head   exportHead
	seen   map[string]int // bucket and key, with the line
	all    []record
	ended  bool
}

// readImport reads and checks a whole export. Its error is an *ImportError where the text is wrong.
func readImport(r io.Reader) (head exportHead, all []record, err error) {
	in := &reading{lines: bufio.NewReaderSize(r, 64*1024), seen: map[string]int{}}
	for {
		text, err := in.next()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return in.head, nil, err
		}
		if err := in.take(text); err != nil {
			return in.head, nil, &ImportError{in.number, err.Error()}
		}
	}
	if !in.ended {
		return in.head, nil, &ImportError{in.number + 1, "the file ends before its last line, which counts the records: it is not whole"}
	}
	return in.head, in.all, nil
}

// next returns the next line that is not empty.
func (in *reading) next() ([]byte, error) {
	for {
		var text []byte
		in.number++
		for {
			part, err := in.lines.ReadSlice('\n')
			text = append(text, part...)
			switch {
			case len(text) > lineLimit:
				return nil, &ImportError{in.number, fmt.Sprintf("it is longer than %d MB", lineLimit/1_000_000)}
			case errors.Is(err, bufio.ErrBufferFull):
				continue
			case errors.Is(err, io.EOF) && len(bytes.TrimSpace(text)) == 0:
				in.number--
				return nil, io.EOF
			case err != nil && !errors.Is(err, io.EOF):
				return nil, fmt.Errorf("cannot read the import: %w; nothing was imported: name a file, or - for standard input", err)
			}
			break
		}
		if text = bytes.TrimSpace(text); len(text) > 0 {
			return text, nil
		}
	}
}

// take checks one line and keeps what it holds.
func (in *reading) take(text []byte) error {
	switch {
	case in.ended:
		return errors.New("there is more after the line that counts the records")
	case !utf8.Valid(text):
		return errors.New("it is not UTF-8")
	case depth(text) > depthLimit:
		return fmt.Errorf("its values lie more than %d deep in one another", depthLimit)
	}
	if err := CheckKeys(text); err != nil {
		return err
	}
	switch {
	case in.head.Pushback == "":
		return in.takeHead(text)
	}
	var l struct {
		exportLine
		exportFoot
	}
	if err := strictly(text, &l); err != nil {
		return err
	}
	if l.Records == nil {
		return in.takeRecord(l.exportLine)
	}
	if *l.Records != len(in.all) || l.Bucket != "" || l.ID != "" || l.Record != nil {
		return fmt.Errorf("it counts %d records and there are %d: lines are missing, or were added", *l.Records, len(in.all))
	}
	in.ended = true
	return nil
}

func (in *reading) takeHead(text []byte) error {
	if err := strictly(text, &in.head); err != nil || in.head.Pushback != exportName {
		in.head.Pushback = ""
		return errors.New("it is not the first line of an export, which begins {\"pushback\":\"library\"")
	}
	if in.head.Version > exportVersion || in.head.Schema > len(migrations) {
		return fmt.Errorf("the export is from a newer pushback (schema %d, this program knows up to %d); update pushback", in.head.Schema, len(migrations))
	}
	if in.head.Version < 1 || in.head.Schema < 1 {
		return fmt.Errorf("there is no export of version %d and schema %d", in.head.Version, in.head.Schema)
	}
	return nil
}

func (in *reading) takeRecord(l exportLine) error {
	name := l.Bucket + "\x00" + l.ID
	switch {
	case l.Bucket == "" || !isKept(l.Bucket):
		return fmt.Errorf("there are no records of the kind %q", l.Bucket)
	case l.ID == "" || len(l.ID) > keyLimit:
		return fmt.Errorf("its id is empty, or longer than %d bytes", keyLimit)
	case len(l.Record) == 0 || l.Record[0] != '{':
		return errors.New("its record is missing, or is no JSON object")
	case in.seen[name] > 0:
		return fmt.Errorf("%s %q was on line %d already", l.Bucket, l.ID, in.seen[name])
	}
	in.seen[name] = in.number
	var compact bytes.Buffer
	if err := json.Compact(&compact, l.Record); err != nil {
		return err
	}
	if err := fits(l.Bucket, l.ID, compact.Bytes()); err != nil {
		return fmt.Errorf("it is no record of %s: %w", l.Bucket, plainly(err))
	}
	if err := sizesFit(l.Bucket, compact.Bytes()); err != nil {
		return fmt.Errorf("it is no record of %s: %w", l.Bucket, err)
	}
	in.all = append(in.all, record{l.Bucket, l.ID, compact.Bytes(), in.number})
	return nil
}

// keyLimit is the longest id, in bytes. bbolt takes no more than 32,768.
const keyLimit = 1000

// strictly reads one JSON value and nothing after it.
func strictly(text []byte, v any) error {
	d := json.NewDecoder(bytes.NewReader(text))
	d.DisallowUnknownFields()
	if err := d.Decode(v); err != nil {
		return plainly(err)
	}
	if _, err := d.Token(); !errors.Is(err, io.EOF) {
		return errors.New("there is more on it than one JSON object")
	}
	return nil
}

// plainly leaves the names of Go's types and packages out of what is wrong with JSON.
func plainly(err error) error {
	var wrong *json.UnmarshalTypeError
	if errors.As(err, &wrong) {
		return fmt.Errorf("%q cannot be a %s", wrong.Field, wrong.Value)
	}
	if errors.Is(err, io.ErrUnexpectedEOF) || errors.Is(err, io.EOF) {
		return errors.New("it is JSON that ends in the middle")
	}
	return errors.New(strings.TrimPrefix(err.Error(), "json: "))
}

// depth returns how deep the values of a JSON text lie in one another.
func depth(text []byte) (most int) {
	now, quoted := 0, false
	for i := 0; i < len(text); i++ {
		switch c := text[i]; {
		case quoted && c == '\\':
			i++
		case c == '"':
			quoted = !quoted
		case !quoted && (c == '{' || c == '['):
			now++
			most = max(most, now)
		case !quoted && (c == '}' || c == ']'):
			now--
		}
	}
	return most
}
