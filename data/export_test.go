package data

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"pushback/coach/drill"

	"go.etcd.io/bbolt"
)

func exported(t *testing.T, s *Store) string {
	t.Helper()
	var b bytes.Buffer
	if _, err := s.Export(&b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func imported(t *testing.T, s *Store, text string) Imported {
	t.Helper()
	done, err := s.Import(strings.NewReader(text), false)
	if err != nil {
		t.Fatal(err)
	}
	return done
}

// empty returns a library without a record. It has the bucket that nothing is known of.
func empty(t *testing.T) *Store {
	t.Helper()
	s := newTestStore(t)
	err := s.update(func(tx *bbolt.Tx) error { return makeBuckets(tx, lettersBucket) })
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestAnExportImportedAndExportedIsTheSame(t *testing.T) {
	want := exported(t, rich(t))
	s := empty(t)
	done := imported(t, s, want)
	if got := exported(t, s); got != want {
		t.Errorf("the round trip changed it: %d bytes of %d", len(got), len(want))
	}
	if done.Tallies[sessionsBucket].Added != 23 || done.Tallies[lettersBucket].Added != 60 {
		t.Errorf("tallies %+v", done.Tallies)
	}
	sums, err := s.Summaries()
	if err != nil || len(sums) != 23 {
		t.Errorf("%d summaries, %v", len(sums), err)
	}
	again := imported(t, s, want)
	if again.Changed() || exported(t, s) != want {
		t.Errorf("importing it again changed something: %+v", again.Tallies)
	}
}

func TestLinesOfAnImportMayComeInAnyOrder(t *testing.T) {
	want := exported(t, rich(t))
	lines := strings.SplitAfter(strings.TrimSuffix(want, "\n"), "\n")
	last := len(lines) - 1
	for i, j := 1, last-1; i < j; i, j = i+1, j-1 {
		lines[i], lines[j] = lines[j], lines[i]
	}
	s := empty(t)
	imported(t, s, strings.Join(lines, ""))
	if got := exported(t, s); got != want {
		t.Error("the order of the lines made a difference")
	}
}

func TestTwoMachinesAreJoinedAndNothingIsLost(t *testing.T) {
	words := func(s *Store) (out []string) {
		all := map[string]bool{}
		err := s.view(func(tx *bbolt.Tx) error {
			kept, err := records(tx)
			for _, r := range kept {
				if r.bucket != cardsBucket && r.bucket != reviewsBucket {
					one, _ := sessionIn(r.bucket, r.payload)
					all[one.Answer.Whole.Text] = true
				}
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
		for w := range all {
			out = append(out, w)
		}
		return out
	}
	here, there := newTestStore(t), newTestStore(t)
	shared := session("20261120-080000-both", "told on both")
	save(t, here, shared)
	save(t, there, shared)
	changed := shared
	changed.Answer.Whole.Text, changed.Touched = "told anew on one", shared.Touched.Add(time.Hour)
	save(t, there, changed)
	save(t, here, withGap(session("20261121-080000-here", "only here")))
	save(t, there, withGap(session("20261121-090000-there", "only there")))
	draft := session("20261122-080000-draft", "half of it")
	draft.Phase = "answering"
	if err := here.SaveDraft(draft); err != nil {
		t.Fatal(err)
	}
	draft.Answer.Whole.Text, draft.Touched = "another half", draft.Touched.Add(time.Minute)
	if err := there.SaveDraft(draft); err != nil {
		t.Fatal(err)
	}
	gone := session("20261119-080000-gone", "deleted here")
	save(t, here, gone)
	save(t, there, gone)
	if err := here.Delete(gone.ID); err != nil {
		t.Fatal(err)
	}
	cards, err := here.Cards()
	if err != nil {
		t.Fatal(err)
	}
	for i, s := range []*Store{here, there} {
		rate(t, s, try(cards[0], fmt.Sprintf("machine-%d", i), noon.Add(time.Duration(i)*time.Hour), drill.Good), cards[0])
	}
	before := map[string]bool{}
	for _, s := range []*Store{here, there} {
		for _, w := range words(s) {
			before[w] = true
		}
	}
	done := imported(t, here, exported(t, there))
	if got := done.Tallies[sessionsBucket]; got.Added != 1 || got.Changed != 1 || got.Beside != 1 || got.Kept != 1 {
		t.Errorf("sessions %+v", got)
	}
	imported(t, there, exported(t, here))
	for _, s := range []*Store{here, there} {
		now := map[string]bool{}
		for _, w := range words(s) {
			now[w] = true
		}
		for w := range before {
			if !now[w] {
				t.Errorf("%q is lost", w)
			}
		}
		cards, err := s.Cards()
		if err != nil || cards[0].Memory.Reps != 2 || len(cards[0].Own.Sessions) != 2 {
			t.Errorf("the card of both is %+v, %v", cards, err)
		}
	}
	once := exported(t, here)
	if again := imported(t, here, exported(t, there)); exported(t, here) != once {
		t.Errorf("joining them again changed something: %+v", again.Tallies)
	}
}

func TestAPreviewChangesNothing(t *testing.T) {
	text := exported(t, rich(t))
	for name, s := range map[string]*Store{"no library": newTestStore(t), "a library": empty(t)} {
		before, _ := os.ReadFile(s.Path())
		done, err := s.Import(strings.NewReader(text), true)
		if name == "no library" {
			var wrong *ImportError // it has no such bucket
			if !errors.As(err, &wrong) {
				t.Errorf("%s: %v", name, err)
			}
		} else if err != nil || done.Tallies[sessionsBucket].Added != 23 {
			t.Errorf("%s: %+v, %v", name, done, err)
		}
		if after, _ := os.ReadFile(s.Path()); !bytes.Equal(before, after) {
			t.Errorf("%s: the preview changed it", name)
		}
	}
}

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

func TestAnImportTakesABackupBefore(t *testing.T) {
	text := exported(t, rich(t))
	s := empty(t)
	for i := range keptImport + 2 {
		s.now = func() time.Time { return noon.Add(time.Duration(i) * time.Hour) }
		if done := imported(t, s, text); !strings.Contains(done.Backup, importName) {
			t.Fatalf("backup %q", done.Backup)
		}
	}
	found, err := filepath.Glob(filepath.Join(s.backupDir(), importName+"*.db"))
	if err != nil || len(found) != keptImport {
		t.Errorf("%d backups, %v; want %d", len(found), err, keptImport)
	}
}

func FuzzImport(f *testing.F) {
	s := New(filepath.Join(f.TempDir(), "library.db"), Options{Now: nowNoon, Review: judge})
	one := withGap(session("20261122-120000-aaaa", "words"))
	if err := s.SaveSession(one, heard(one)); err != nil {
		f.Fatal(err)
	}
	var whole bytes.Buffer
	if _, err := s.Export(&whole); err != nil {
		f.Fatal(err)
	}
	f.Add(whole.String())
	f.Add(`{"pushback":"library","version":1,"schema":3}` + "\n" + `{"records":0}`)
	f.Add(`{"pushback":"library","version":1,"schema":1}` + "\n" + `{"bucket":"sessions","id":"x","record":{}}`)
	f.Fuzz(func(t *testing.T, text string) {
		s := newTestStore(t)
		save(t, s, session("20261122-120000-bbbb", "mine"))
		before := exported(t, s)
		_, err := s.Import(strings.NewReader(text), false)
		if err != nil {
			if exported(t, s) != before {
				t.Errorf("an import that failed (%v) changed the library", err)
			}
			return
		}
		after := exported(t, s)
		if _, err := s.Import(strings.NewReader(text), false); err != nil || exported(t, s) != after {
			t.Errorf("the second import made a difference (%v)", err)
		}
		again := newTestStore(t)
		if _, err := again.Import(strings.NewReader(after), false); err != nil || exported(t, again) != after {
			t.Errorf("the round trip made a difference (%v)", err)
		}
		if _, err := s.Summaries(); err != nil {
			t.Error(err)
		}
		if _, err := s.Cards(); err != nil {
			t.Error(err)
		}
	})
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
