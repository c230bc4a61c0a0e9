package data

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
	"unicode"
)

// keysLimit is how many values one object of an import may name. Records have some dozens.
const keysLimit = 1000

// CheckKeys returns an error for a JSON text in which an object names a value twice: of the two, one would
// be lost without a word. Names that differ in capitals are the same to those who read them. What is no
// JSON passes: it is refused where it is decoded, in words of its own.
func CheckKeys(text []byte) error {
	d := json.NewDecoder(bytes.NewReader(text))
	d.UseNumber()
	var open []*object
	for {
		token, err := d.Token()
		if err != nil {
			return nil
		}
		if delim, ok := token.(json.Delim); ok && (delim == '}' || delim == ']') {
			open = open[:len(open)-1]
			continue
		}
		if len(open) > 0 {
			if err := open[len(open)-1].take(token); err != nil {
				return err
			}
		}
		switch token {
		case json.Delim('{'):
			open = append(open, &object{keys: map[string]bool{}})
		case json.Delim('['):
			open = append(open, &object{})
		}
	}
}

// An object is one that is being read. A list has no keys.
type object struct {
	keys   map[string]bool
	valued bool // the next token is the value of a key
}

// take takes a key, or the beginning of a value.
func (o *object) take(token json.Token) error {
	if o.keys == nil || o.valued {
		o.valued = false
		return nil
	}
	o.valued = true
	key, _ := token.(string) // a decoder lets nothing else stand for a key
	folded := fold(key)
	switch {
	case o.keys[folded]:
		return fmt.Errorf("it names %.100q twice", key)
	case len(o.keys) >= keysLimit:
		return fmt.Errorf("one of its objects names more than %d values", keysLimit)
	}
	o.keys[folded] = true
	return nil
}

// fold returns what all keys have in common that encoding/json takes for the same: those that differ in
// capitals, and in the long s and the sign of Kelvin, which strings.ToLower keeps apart from s and k.
func fold(key string) string {
	return strings.Map(func(r rune) rune {
		for {
			next := unicode.SimpleFold(r)
			if next <= r {
				return next
			}
			r = next
		}
	}, key)
}
