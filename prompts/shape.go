package prompts

import (
	"fmt"
	"reflect"
	"strings"

	"github.com/goccy/go-yaml/ast"
)

// shape checks that a value has the keys and the types of t, so that every misspelt key of a file
// is told at once, with the keys that would have been right. What passes it decodes.
func (c *checker) shape(p place, t reflect.Type) {
	switch t.Kind() {
	case reflect.Struct:
		c.structShape(p, t)
	case reflect.Slice, reflect.Array:
		c.listShape(p, t)
	case reflect.Int:
		if _, ok := p.node.(*ast.IntegerNode); !ok {
			c.add(p, "a whole number is expected here", "write one, without quotes")
		}
	case reflect.Bool:
		if _, ok := p.node.(*ast.BoolNode); !ok {
			c.add(p, "true or false is expected here", "write one of the two, without quotes")
		}
	default:
		if !isText(p.node) {
			c.add(p, "a text is expected here", "write one, in quotes if it holds a colon or a bracket")
		}
	}
}

// isText reports whether a value can stand for a text. An empty one can: the checks for each
// record say which texts are needed.
func isText(n ast.Node) bool {
	switch n.(type) {
	case *ast.StringNode, *ast.LiteralNode, *ast.IntegerNode, *ast.FloatNode, *ast.NullNode:
		return true
	}
	return false
}

func (c *checker) structShape(p place, t reflect.Type) {
	m, ok := p.node.(ast.MapNode)
	if !ok {
		c.add(p, "keys with values are expected here", "the keys are "+strings.Join(yamlKeys(t), ", "))
		return
	}
	for it := m.MapRange(); it.Next() && len(c.problems) < maxProblems; {
		key := it.Key().GetToken()
		at := place{p.file, key.Position.Line, it.Value()}
		field, ok := fieldByKey(t, key.Value)
		if !ok {
			c.add(at, fmt.Sprintf("the key %q is not known here", shorten(key.Value)), "the keys are "+strings.Join(yamlKeys(t), ", "))
			continue
		}
		c.shape(at, field.Type)
	}
}

func (c *checker) listShape(p place, t reflect.Type) {
	s, ok := p.node.(*ast.SequenceNode)
	if !ok {
		c.add(p, "a list is expected here", "start each of its values with a dash, or leave the key out")
		return
	}
	if t.Kind() == reflect.Array && t.Len() != len(s.Values) {
		c.add(p, fmt.Sprintf("the list has %d values and needs %d", len(s.Values), t.Len()), "add or take away values")
	}
	for i := range s.Values {
		if len(c.problems) >= maxProblems {
			return
		}
		c.shape(p.item(i), t.Elem())
	}
}

func fieldByKey(t reflect.Type, key string) (reflect.StructField, bool) {
	for i := range t.NumField() {
		if f := t.Field(i); yamlKey(f) == key {
			return f, true
		}
	}
	return reflect.StructField{}, false
}

func yamlKeys(t reflect.Type) []string {
	keys := make([]string, t.NumField())
	for i := range keys {
		keys[i] = yamlKey(t.Field(i))
	}
	return keys
}

func yamlKey(f reflect.StructField) string {
	key, _, _ := strings.Cut(f.Tag.Get("yaml"), ",")
	return key
}
