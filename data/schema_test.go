package data

import (
	"bytes"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

func TestEveryLineOfAnExportFitsTheSchema(t *testing.T) {
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(ExportSchema))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("export.schema.json", doc); err != nil {
		t.Fatal(err)
	}
	schema, err := c.Compile("export.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	validate := func(line string) error {
		v, err := jsonschema.UnmarshalJSON(strings.NewReader(line))
		if err != nil {
			t.Fatal(err)
		}
		return schema.Validate(v)
	}
	kinds := map[string]bool{}
	for line := range strings.Lines(exported(t, rich(t))) {
		if err := validate(line); err != nil {
			t.Errorf("%.300s\n%v", line, err)
		}
		if _, rest, ok := strings.Cut(line, `"bucket":"`); ok {
			bucket, _, _ := strings.Cut(rest, `"`)
			kinds[bucket] = true
		}
	}
	for _, bucket := range []string{sessionsBucket, draftsBucket, trashBucket, cardsBucket, reviewsBucket} {
		if !kinds[bucket] {
			t.Errorf("no line of %s was looked at", bucket)
		}
	}
	for _, wrong := range []string{
		`{}`, `[]`, `{"records":-1}`, `{"bucket":"sessions","id":"x","record":{}}`, `{"bucket":"summaries","id":"x","record":{}}`,
		`{"bucket":"cards","id":"","record":{"id":""}}`, `{"bucket":"cards","id":"x","record":1}`, `{"pushback":"library","version":2,"schema":3}`,
	} {
		if validate(wrong) == nil {
			t.Errorf("the schema takes %s", wrong)
		}
	}
}
