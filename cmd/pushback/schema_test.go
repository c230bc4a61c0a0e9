package main

import (
	"bytes"
	"encoding/json"
	"maps"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"pushback/data"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

// TestAnExportOfTheDemoIsWhatTheSchemaSays looks at every line of a library made by the program, and
// then takes each field away that is needed, and adds one to each object.
func TestAnExportOfTheDemoIsWhatTheSchemaSays(t *testing.T) {
	t.Setenv("XDG_CONFIG_HOME", t.TempDir())
	library := filepath.Join(t.TempDir(), "demo.db")
	command := func(args ...string) string {
		t.Helper()
		var out, errs bytes.Buffer
		if code := run(t.Context(), args, strings.NewReader(""), &out, &errs); code != done {
			t.Fatalf("%v: %s", args, errs.String())
		}
		return out.String()
	}
	command("demo", library)
	t.Setenv("PUSHBACK_LIBRARY", library)
	command("stories", "file", "--all")
	schema, required := exportSchema(t, command("export", "--schema"))
	if schema.Validate(map[string]any{}) == nil {
		t.Error("it takes an empty object")
	}
	kinds := map[any]int{}
	for text := range strings.Lines(command("export")) {
		var line any
		if err := json.Unmarshal([]byte(text), &line); err != nil {
			t.Fatal(err)
		}
		if err := schema.Validate(line); err != nil {
			t.Fatalf("%.300s\n%v", text, err)
		}
		kind := line.(map[string]any)["bucket"]
		if kinds[kind]++; kinds[kind] > 2 {
			continue // the others are broken alike
		}
		breakEach(line, required, func(what string) {
			if schema.Validate(line) == nil {
				t.Errorf("a line of %v with %s fits", kind, what)
			}
		})
	}
	for _, kind := range []any{nil, "sessions", "cards", "stories"} {
		if kinds[kind] == 0 {
			t.Errorf("there is no line of %v", kind)
		}
	}
}

// exportSchema compiles the schema, and returns the sets of fields that its objects need.
func exportSchema(t *testing.T, text string) (*jsonschema.Schema, [][]string) {
	t.Helper()
	doc, err := jsonschema.UnmarshalJSON(strings.NewReader(text))
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
	var kinds struct {
		Defs map[string]struct{ Required []string } `json:"$defs"`
	}
	if err := json.Unmarshal(data.ExportSchema, &kinds); err != nil {
		t.Fatal(err)
	}
	var required [][]string
	for _, kind := range kinds.Defs {
		required = append(required, kind.Required)
	}
	return schema, required
}

// breakEach breaks each object within a value in each way, tells of it, and sets it right again. A field is
// needed where the object has all that some kind of object needs, and the field is one of these.
func breakEach(value any, required [][]string, broken func(what string)) {
	switch value := value.(type) {
	case []any:
		for _, one := range value {
			breakEach(one, required, broken)
		}
	case map[string]any:
		value["unheard of"] = 1
		broken(`"unheard of"`)
		delete(value, "unheard of")
		kind := kindOf(value, required)
		for _, field := range slices.Sorted(maps.Keys(value)) {
			held := value[field]
			if slices.Contains(kind, field) {
				delete(value, field)
				broken("no " + field)
			}
			value[field] = held
			breakEach(held, required, broken)
		}
	}
}

// kindOf returns the largest set of needed fields that an object has.
func kindOf(object map[string]any, required [][]string) (kind []string) {
	for _, fields := range required {
		missing := slices.ContainsFunc(fields, func(f string) bool { _, has := object[f]; return !has })
		if !missing && len(fields) > len(kind) {
			kind = fields
		}
	}
	return kind
}
