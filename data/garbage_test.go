package data

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"strings"
	"testing"
)

func TestGarbageIsRefusedWithItsLineAndChangesNothing(t *testing.T) {
	s := newTestStore(t)
	save(t, s, session("20261122-120000-aaaa", "words"))
	head := `{"pushback":"library","version":1,"schema":3}` + "\n"
	good := strings.Split(exported(t, s), "\n")[1] + "\n"
	tests := map[string]struct {
		text string
		line int
		why  string
	}{
		"nothing":           {"", 1, "not whole"},
		"a diary":           {"Dear diary\n", 1, "first line of an export"},
		"another JSON":      {`{"a":1}`, 1, "first line of an export"},
		"a newer one":       {`{"pushback":"library","version":1,"schema":999}`, 1, "update pushback"},
		"a negative one":    {`{"pushback":"library","version":1,"schema":-1}`, 1, "no export of version"},
		"cut short":         {head + good, 3, "not whole"},
		"cut in a line":     {head + good[:50], 2, "ends in the middle"},
		"a line missing":    {head + good + `{"records":2}`, 3, "counts 2 records and there are 1"},
		"more after it":     {head + good + `{"records":1}` + "\n" + good, 4, "more after"},
		"no such kind":      {head + `{"bucket":"diaries","id":"x","record":{}}` + "\n" + `{"records":1}`, 2, "no records of the kind"},
		"what is derived":   {head + `{"bucket":"summaries","id":"x","record":{}}`, 2, "no records of the kind"},
		"the schema":        {head + `{"bucket":"meta","id":"schema","record":{}}`, 2, "no records of the kind"},
		"another id":        {head + strings.Replace(good, `"id":"2026`, `"id":"1926`, 1), 2, "calls itself"},
		"no id":             {head + `{"bucket":"drafts","id":"","record":{}}`, 2, "id is empty"},
		"a long id":         {head + `{"bucket":"drafts","id":"` + strings.Repeat("x", 40_000) + `","record":{}}`, 2, "longer than"},
		"twice":             {head + good + good, 3, "was on line 2 already"},
		"no record":         {head + `{"bucket":"cards","id":"x"}`, 2, "record is missing"},
		"a record of words": {head + `{"bucket":"cards","id":"x","record":"words"}`, 2, "no JSON object"},
		"a wrong type":      {head + strings.Replace(good, `"started":"2026`, `"started":"yesterday`, 1), 2, "no record of sessions"},
		"no phase":          {head + strings.Replace(good, `"phase":"finished"`, `"phase":"lost"`, 1), 2, "no phase"},
		"an unknown field":  {head + strings.Replace(good, `{"bucket"`, `{"x":1,"bucket"`, 1), 2, "unknown field"},
		"too deep":          {head + `{"bucket":"cards","id":"x","record":` + strings.Repeat(`{"a":`, 100) + `1` + strings.Repeat(`}`, 100) + `}`, 2, "deep"},
		"not UTF-8":         {head + "{\"bucket\":\"cards\",\"id\":\"\xff\",\"record\":{}}", 2, "UTF-8"},
		"a large answer":    {head + strings.Replace(good, `"text":"words"`, `"text":"`+strings.Repeat("x", 500_000)+`"`, 1), 2, "larger than 200 kB"},
		"a long line":       {head + strings.Repeat("x", lineLimit+10), 2, "longer than 10 MB"},
		"a key twice":       {head + strings.Replace(good, `"phase"`, `"phase":"answering","phase"`, 1), 2, `"phase" twice`},
		"a kind twice":      {head + strings.Replace(good, `"bucket"`, `"bucket":"cards","Bucket"`, 1), 2, `"Bucket" twice`},
		"an old s twice":    {head + strings.Replace(good, `"phase"`, `"phase":"answering","phaſe"`, 1), 2, "twice"},
		"a sign of Kelvin":  {head + strings.Replace(good, `"bucket"`, `"bucket":"cards","bucKet"`, 1), 2, "twice"},
		"a million keys":    {head + `{"bucket":"cards","id":"x","record":{` + manyKeys(700_000) + `}}`, 2, "more than 1000 values"},
		"a vast number":     {head + strings.Replace(good, `"reading":0`, `"reading":1e999999`, 1), 2, "no record of sessions"},
		"a vast schema":     {`{"pushback":"library","version":1,"schema":1e999}`, 1, "first line of an export"},
		"brackets only":     {head + strings.Repeat("[", 5_000_000), 2, "deep"},
		"a vast question":   {head + strings.Replace(good, `"plan":{"question":{`, `"note":"`+strings.Repeat("x", 50_000)+`","plan":{"question":{`, 1), 2, "larger than 20 kB"},
		"a vast tag":        {head + strings.Replace(good, `"phase"`, `"tags":["`+strings.Repeat("x", 5_000)+`"],"phase"`, 1), 2, "longer than 4000 bytes"},
		"no object":         {head + `[1,2]`, 2, "cannot be a"},
		"half a character":  {head + strings.Replace(good, "words", "w\xf0\x9f", 1), 2, "UTF-8"},
		"a mark of order":   {"\ufeff" + head + good + `{"records":1}`, 1, "first line of an export"},
		"a nought in words": {head + strings.Replace(good, "words", "wo\x00rds", 1), 2, "invalid character"},
		"a list of lists":   {head + strings.Replace(good, `"phase":"finished"`, `"phase":[[[[]]]]`, 1), 2, "no record of sessions"},
		"a time as numbers": {head + strings.Replace(good, `"started":"2026-11-22T12:00:00Z"`, `"started":-1e400`, 1), 2, "no record of sessions"},
		"no count":          {head + good + `{"records":null}`, 3, "no records of the kind"},
		"half a count":      {head + good + `{"records":1.5}`, 3, "cannot be a number"},
		"a vast title":      {head + `{"bucket":"stories","id":"s","record":{"id":"s","title":"` + strings.Repeat("x", 50_000) + `","versions":[{"text":"a","at":"2026-11-22T12:00:00Z"}]}}`, 2, "larger than 20 kB"},
		"a vast story":      {head + `{"bucket":"stories","id":"s","record":{"id":"s","title":"t","versions":[{"text":"` + strings.Repeat("x", 500_000) + `","at":"2026-11-22T12:00:00Z"}]}}`, 2, "larger than 200 kB"},
		"many versions":     {head + `{"bucket":"stories","id":"s","record":{"id":"s","title":"t","versions":[` + strings.Repeat(`{"text":"a"},`, 2_000) + `{"text":"a"}]}}`, 2, "more than 1000 versions"},
		"a vast card":       {head + `{"bucket":"cards","id":"s","record":{"id":"s","own":{"question":"` + strings.Repeat("x", 50_000) + `","sessions":["x"],"heard":["2026-11-22T12:00:00Z"]}}}`, 2, "larger than 20 kB"},
		"a vast try":        {head + `{"bucket":"reviews","id":"s\u0000r","record":{"id":"r","card":"s","rating":"good","heard":"good","answer":"` + strings.Repeat("x", 500_000) + `"}}`, 2, "larger than 200 kB"},
		"a try begun":       {head + `{"bucket":"begun","id":"s","record":{"id":"s","card":5}}`, 2, "no record of begun"},
		"no try begun":      {head + `{"bucket":"begun","id":"s","record":{}}`, 2, "which card"},
		"a long rehearsal":  {head + strings.Replace(good, `"reading":0`, `"reading":1e300`, 1), 2, "not the length of a rehearsal"},
		"noughts":           {strings.Repeat("\x00", 5000), 1, "first line of an export"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			before, err := os.ReadFile(s.Path())
			if err != nil {
				t.Fatal(err)
			}
			_, err = s.Import(strings.NewReader(tt.text), false)
			var wrong *ImportError
			if err != nil && !strings.Contains(err.Error(), "export the library again") {
				t.Errorf("%v does not end in the next step", err)
			}
			if !errors.As(err, &wrong) || wrong.Line != tt.line || !strings.Contains(wrong.Why, tt.why) {
				t.Fatalf("Import = %v; want line %d, %q", err, tt.line, tt.why)
			}
			if after, err := os.ReadFile(s.Path()); err != nil || !bytes.Equal(before, after) {
				t.Errorf("the library was changed (%v)", err)
			}
		})
	}
}

// manyKeys returns the inside of an object with n values.
func manyKeys(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, `"k%d":1,`, i)
	}
	return b.String() + `"last":1`
}

// TestAnImportIsReadByTheLine gives a line that never ends, and looks at how much of it is read.
func TestAnImportIsReadByTheLine(t *testing.T) {
	endless := &counted{}
	var wrong *ImportError
	if _, err := newTestStore(t).Import(endless, false); !errors.As(err, &wrong) || wrong.Line != 1 {
		t.Errorf("Import = %v; want line 1", err)
	}
	if endless.read > 2*lineLimit {
		t.Errorf("%d bytes were read of a line that may hold %d", endless.read, lineLimit)
	}
}

// counted is a line without an end.
type counted struct{ read int }

func (c *counted) Read(p []byte) (int, error) {
	c.read += len(p)
	return copy(p, bytes.Repeat([]byte("x"), len(p))), nil
}
