package prompts

import (
	"fmt"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/goccy/go-yaml"
)

// Bounds of what a record holds, in characters and in values. They are several times what the
// embedded records need, and small enough for a screen.
const (
	maxID    = 60
	maxTitle = 80
	maxText  = 1200
	maxList  = 30
)

// Ids of labels, principles and loops are words joined by underscores, all others by hyphens.
var (
	kebab = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)
	snake = regexp.MustCompile(`^[a-z0-9]+(_[a-z0-9]+)*$`)
)

// A vocabulary holds the ids that records refer to.
type vocabulary struct {
	principles, loops, flags, evidence []string
}

func vocabularyOf(l *Library) vocabulary {
	labelID := func(l Label) string { return l.ID }
	return vocabulary{
		principles: idsOf(l.Principles(), func(p Principle) string { return p.ID }),
		loops:      idsOf(l.Loops(), func(l Loop) string { return l.ID }),
		flags:      idsOf(l.RedFlags(), labelID),
		evidence:   idsOf(l.Evidence(), labelID),
	}
}

func idsOf[T any](all []T, idOf func(T) string) []string {
	ids := make([]string, len(all))
	for i, r := range all {
		ids[i] = idOf(r)
	}
	return ids
}

// A checker collects what is wrong with the records that it is shown.
type checker struct {
	known    vocabulary
	seen     map[string]place // where each id was first given, by kind and id
	problems []Problem
}

func newChecker(known vocabulary) *checker {
	return &checker{known: known, seen: map[string]place{}}
}

func (c *checker) add(p place, text, next string) {
	c.problems = append(c.problems, Problem{p.file, p.line, text, next})
}

// decode reads a file into out when its shape is right, and says what is wrong with it if not.
func (c *checker) decode(file string, text []byte, out any) (root place, ok bool) {
	root, problem := parse(file, text)
	if problem != nil {
		c.problems = append(c.problems, *problem)
		return root, false
	}
	before := len(c.problems)
	c.shape(root, reflect.TypeOf(out).Elem())
	if len(c.problems) > before {
		return root, false
	}
	if err := yaml.NodeToValue(root.node, out, yaml.Strict()); err != nil {
		c.problems = append(c.problems, *syntaxProblem(file, err))
		return root, false
	}
	return root, true
}

// id checks that an id is well formed and given once for its kind.
func (c *checker) id(p place, kind, id string, form *regexp.Regexp) {
	at := p.key("id")
	switch {
	case id == "":
		c.add(at, "this "+kind+" has no id", "give it one, such as two or three words joined by hyphens")
		return
	case utf8.RuneCountInString(id) > maxID || !form.MatchString(id):
		c.add(at, fmt.Sprintf("%q is no id for a %s", shorten(id), kind), fmt.Sprintf("use small letters and digits, words joined by hyphens, at most %d characters", maxID))
		return
	}
	if first, ok := c.seen[kind+" "+id]; ok {
		c.add(at, fmt.Sprintf("the %s %q is already in %s:%d", kind, id, first.file, first.line), "give one of the two another id")
		return
	}
	c.seen[kind+" "+id] = at
}

// text checks one text that is needed.
func (c *checker) text(p place, what, text string, limit int) {
	switch n := utf8.RuneCountInString(text); {
	case strings.TrimSpace(text) == "":
		c.add(p, what+" is missing", "write it")
	case n > limit:
		c.add(p, fmt.Sprintf("%s has %d characters", what, n), fmt.Sprintf("cut it to %d", limit))
	case strings.ContainsFunc(text, func(r rune) bool { return r != '\n' && isControl(r) }):
		c.add(p, what+" holds a control character", "take it out")
	}
}

// texts checks a list of texts of which at least a few are needed.
func (c *checker) texts(p place, key string, texts []string, least int) {
	at := p.key(key)
	c.count(at, key, len(texts), least, maxList)
	for i, t := range texts[:min(len(texts), maxList)] {
		c.text(at.item(i), "one of the "+key, t, maxText)
	}
}

// refs checks a list of references to other records.
func (c *checker) refs(p place, key string, ids, known []string, least int) {
	at := p.key(key)
	c.count(at, key, len(ids), least, len(known))
	for i, id := range ids[:min(len(ids), len(known))] {
		c.ref(at.item(i), key, id, known)
		if slices.Index(ids, id) < i {
			c.add(at.item(i), fmt.Sprintf("%q stands twice under %s", shorten(id), key), "take one out")
		}
	}
}

// ref checks one reference to another record.
func (c *checker) ref(p place, key, id string, known []string) {
	if slices.Contains(known, id) {
		return
	}
	next := "it can be " + strings.Join(known, ", ")
	if alike := near(shorten(id), known); len(alike) > 0 {
		next = "did you mean " + alike[0] + "?"
	}
	c.add(p, fmt.Sprintf("%q under %s is not known", shorten(id), key), next)
}

func (c *checker) count(p place, key string, n, least, most int) {
	if n < least || n > most {
		c.add(p, fmt.Sprintf("there are %d values under %s", n, key), fmt.Sprintf("give %d to %d", least, most))
	}
}

func (c *checker) number(p place, key string, n, least, most int) {
	if n < least || n > most {
		c.add(p, fmt.Sprintf("%s is %d", key, n), fmt.Sprintf("give %d to %d", least, most))
	}
}

// shorten keeps a text that stood where an id should from filling the screen.
func shorten(id string) string {
	return cut(id, maxID)
}

// cut returns a text, or as many of its characters as fit.
func cut(text string, most int) string {
	if utf8.RuneCountInString(text) <= most {
		return text
	}
	return string([]rune(text)[:most]) + "…"
}
