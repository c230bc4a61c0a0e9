package main

import (
	"bytes"
	"encoding/json"
	"strings"
	"sync"
	"testing"

	"pushback/coach"
)

// oneCoach is made once: what its ear goes by takes longer to read than an answer.
var oneCoach = sync.OnceValues(func() (*coach.Coach, error) { return (&app{}).coach() })

// TestLinesThatCannotBeAnalyzedAreRefusedWithTheirNumber gives a good line and then one that is none.
func TestLinesThatCannotBeAnalyzedAreRefusedWithTheirNumber(t *testing.T) {
	c, err := oneCoach()
	if err != nil {
		t.Fatal(err)
	}
	for name, tt := range map[string]struct{ line, want string }{
		"a list":             {`[1,2]`, "it is an array; each line holds one JSON object"},
		"no object":          {`null`, `there is no "text"`},
		"a list for a text":  {`{"text":["x"]}`, `"text" cannot be an array`},
		"brackets":           {`{"text":"x","a":` + strings.Repeat("[", 5_000_000), "max depth"},
		"a vast number":      {`{"text":"x","seconds":1e999999}`, `"seconds" cannot be a number 1e999999`},
		"a long time":        {`{"text":"x","seconds":1e300}`, "cannot have taken 1e+300 seconds"},
		"a time before none": {`{"text":"x","seconds":-5}`, "cannot have taken -5 seconds"},
		"a nought":           {"{\"text\":\"a\x00b\"}", "invalid character"},
		"bytes":              {"{\"text\":\"a\xffb\"}", "not UTF-8"},
		"cut short":          {`{"text":"x"`, "unexpected end"},
		"a long answer":      {`{"text":"` + strings.Repeat("x", answerLimit+1) + `"}`, "longer than 200 kB"},
		"a text twice":       {`{"text":"x","Text":"y"}`, `it names "Text" twice`},
		"a deep id":          {`{"text":"x","id":` + strings.Repeat("[", 20_000) + strings.Repeat("]", 20_000) + `}`, "max depth"},
		"a million keys":     {`{"text":"x"` + strings.Repeat(`,"k":1`, 1_000_000) + `}`, `it names "k" twice`},
		"a long line":        {`{"text":"` + strings.Repeat("x", lineLimit+1) + `"}`, "longer than 10 MB"},
	} {
		t.Run(name, func(t *testing.T) {
			var out bytes.Buffer
			err := analyzeLines(c, strings.NewReader(`{"id":1,"text":"I led it."}`+"\n"+tt.line+"\n"), &out)
			if err == nil || !strings.HasPrefix(err.Error(), "line 2: ") || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("%.300v; want line 2 and %q", err, tt.want)
			}
			if strings.Contains(err.Error(), "Go ") || strings.Contains(err.Error(), "answerLine") {
				t.Errorf("%v names a type of the program", err)
			}
			if n := strings.Count(out.String(), "\n"); n != 1 {
				t.Errorf("%d reports were written; the line before it is good", n)
			}
		})
	}
}

// FuzzAnalyzeLine holds a line to this: it is refused, or it gives a report whose quotes are the text's.
func FuzzAnalyzeLine(f *testing.F) {
	for _, s := range []string{
		`{"id":"a","question":"Q","text":"I led it. p99 went from 250 ms to 180 ms.","kind":"metric","seconds":41.5}`,
		`{"text":"x","TEXT":"y"}`, `{"id":{"a":[1]},"text":""}`, `{"text":"\ud800 a \u0000"}`, `{"text":"x","seconds":1e999}`, `[[[[`, `null`, "{\"text\":\"\xff\"}",
	} {
		f.Add([]byte(s))
	}
	c, err := oneCoach()
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		if len(raw) > 5_000 {
			t.Skip("the size is bounded before")
		}
		line, err := analyzeLine(c, raw)
		if err != nil {
			return
		}
		var in answerLine
		if err := json.Unmarshal(raw, &in); err != nil || in.Text == nil {
			t.Fatalf("%q was taken", raw)
		}
		for _, e := range line.Report.Evidence {
			if (*in.Text)[e.Start:e.End] != e.Quote {
				t.Fatalf("%q is not at %d of %q", e.Quote, e.Start, *in.Text)
			}
		}
		if line.Report.SpokenSeconds < 0 {
			t.Fatalf("it took %d seconds", line.Report.SpokenSeconds)
		}
		if _, err := json.Marshal(line); err != nil {
			t.Fatal(err)
		}
	})
}

func TestTwoSessionsNeverShareAFile(t *testing.T) {
	names := map[string]string{}
	for _, id := range []string{"20261101-090000-aaaa", "../../etc/passwd", "______etc_passwd", "/etc/passwd", "a\x00b", "a_b", "a/b", "a\nb", strings.Repeat("x", 130), strings.Repeat("x", 131), ".", "..", ""} {
		name := fileName(id, "question")
		if strings.ContainsAny(name, "/\\\x00\n") || strings.HasPrefix(name, ".") || len(name) > 140 {
			t.Errorf("%.40q is called %q", id, name)
		}
		if other, taken := names[name]; taken {
			t.Errorf("%.40q and %.40q are both called %q", id, other, name)
		}
		names[name] = id
	}
}
