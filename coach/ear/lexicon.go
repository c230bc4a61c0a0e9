package ear

import (
	"fmt"
	"slices"
	"strings"
	"sync/atomic"

	"pushback/coach/ear/linear"
	"pushback/prompts"
)

// symbol stands for something a pattern element can ask of a token: a word, a word class, a form
// of a class or a kind of quantity.
type symbol uint16

// A word is what the lexicon knows of one spelling.
type word struct {
	symbols  []symbol   // sorted
	signs    uint64     // of the symbols, see signOf
	phrases  []phrase   // phrases that start with it
	fillers  [][]string // how the phrases go on that are fillers
	filler   bool
	role     role
	forms    form                   // of all verbs it can be
	anchored []anchored             // patterns to be tried where it stands
	stem     atomic.Pointer[string] // nil until it is asked for
}

type phrase struct {
	rest    []string // the words that follow
	symbols []symbol
	skip    bool // a filler: "you know"
}

// A lexicon holds the word classes, inflected, and the symbols of the patterns.
type lexicon struct {
	words     map[string]*word
	symbols   map[string]symbol
	classes   map[string][]entry
	anchors   [][]anchored // patterns by symbol
	irregular map[string][2]string
	counted   map[string]*counted // by first word
	classKey  []linear.Key        // of word classes, by symbol; 0 for other symbols
	spread    []int               // how many spellings a symbol has, common ones counted more
}

// An entry is one inflected word or phrase of a class.
type entry struct {
	first string
	rest  []string // nil for a single word
	form  form
}

func newLexicon(classes []prompts.WordClass) (*lexicon, error) {
	lx := &lexicon{words: make(map[string]*word, 8192), symbols: map[string]symbol{}, classes: map[string][]entry{}, irregular: map[string][2]string{}}
	irregular := lx.irregular
	for _, c := range classes {
		if c.ID == "irregular" {
			readIrregular(c.Words, irregular)
		}
	}
	byID := make(map[string]prompts.WordClass, len(classes))
	for _, c := range classes {
		if _, dup := byID[c.ID]; dup {
			return nil, fmt.Errorf("word class %s stands twice", c.ID)
		}
		byID[c.ID] = c
	}
	for _, c := range classes {
		if c.ID == "irregular" {
			continue
		}
		if _, err := lx.expand(c.ID, byID, irregular); err != nil {
			return nil, err
		}
	}
	lx.learnRoles()
	lx.countable()
	return lx, nil
}

// readIrregular reads "go/went/gone write/wrote/written".
func readIrregular(words string, into map[string][2]string) {
	for _, w := range strings.Fields(words) {
		if p := strings.Split(w, "/"); len(p) == 3 {
			into[p[0]] = [2]string{p[1], p[2]}
		}
	}
}

// expand spells out a word class and the classes that it takes in, once.
func (lx *lexicon) expand(id string, byID map[string]prompts.WordClass, irregular map[string][2]string) ([]entry, error) {
	if done, ok := lx.classes[id]; ok {
		return done, nil
	}
	c, ok := byID[id]
	if !ok {
		return nil, fmt.Errorf("no word class is called %q", id)
	}
	var out []entry
	for _, w := range strings.Fields(c.Words) {
		if strings.HasPrefix(w, "{") {
			other, err := lx.expand(strings.Trim(w, "{}"), byID, irregular)
			if err != nil {
				return nil, fmt.Errorf("word class %s: %w", id, err)
			}
			out = append(out, other...)
			continue
		}
		var err error
		if out, err = inflect(out, w, c, irregular); err != nil {
			return nil, err
		}
	}
	lx.classes[id] = out
	if c.Inflect == "verb" {
		lx.learnForms(out)
	}
	return out, nil
}

// entrySplit cuts an entry of a class as the tokens of an answer are cut.
var entrySplit = strings.NewReplacer("-", "_", "/", "_", "'s", "_'s", "n't", "_not")

// inflect adds the forms of one entry of a class: of a verb the first word changes, of a noun the
// last.
func inflect(out []entry, w string, c prompts.WordClass, irregular map[string][2]string) ([]entry, error) {
	first, rest := cutEntry(w)
	switch c.Inflect {
	case "verb":
		for _, f := range verbForms(first, irregular) {
			out = appendSpelled(out, f.word, rest, f.form)
		}
	case "noun":
		if rest == nil {
			out = appendSpelled(out, first, nil, fBase)
			return appendSpelled(out, plural(first), nil, fPlural), nil
		}
		last := len(rest) - 1
		many := append(slices.Clone(rest[:last]), plural(rest[last]))
		out = appendSpelled(out, first, rest, fBase)
		out = appendSpelled(out, first, many, fPlural)
	case "":
		out = append(out, entry{first, rest, fFixed})
	default:
		return nil, fmt.Errorf("word class %s: inflect is %q; write verb, noun or leave it out", c.ID, c.Inflect)
	}
	return out, nil
}

func cutEntry(w string) (first string, rest []string) {
	if strings.ContainsAny(w, "-/'") {
		w = entrySplit.Replace(w)
	}
	first, tail, ok := strings.Cut(w, "_")
	if ok {
		rest = strings.Split(tail, "_")
	}
	return first, rest
}

// appendSpelled adds an entry in its British and, where that differs, its American spelling.
func appendSpelled(out []entry, first string, rest []string, f form) []entry {
	out = append(out, entry{first, rest, f})
	if other := american(first); other != "" {
		out = append(out, entry{other, rest, f})
	}
	return out
}

func (lx *lexicon) learnForms(entries []entry) {
	for _, e := range entries {
		if e.rest == nil {
			lx.word(e.first).forms |= e.form
		}
	}
}

func (lx *lexicon) word(w string) *word {
	if known, ok := lx.words[w]; ok {
		return known
	}
	fresh := &word{}
	lx.words[w] = fresh
	return fresh
}

// symbol returns the symbol of an atom of the pattern language, made when it is first asked for.
func (lx *lexicon) symbol(atom string) (symbol, error) {
	if s, ok := lx.symbols[atom]; ok {
		return s, nil
	}
	s := symbol(len(lx.symbols))
	entries, err := lx.atomEntries(atom)
	if err != nil {
		return 0, err
	}
	lx.symbols[atom] = s
	lx.anchors = append(lx.anchors, nil)
	lx.spread = append(lx.spread, 0)
	for _, e := range entries {
		lx.mark(e, s)
		lx.spread[s] += commonness(e)
	}
	if len(entries) == 0 {
		lx.spread[s] = 200
	}
	return s, nil
}

func (lx *lexicon) atomEntries(atom string) ([]entry, error) {
	switch {
	case strings.HasPrefix(atom, "<"):
		return nil, nil // given by the reader, see quantity.go
	case !strings.HasPrefix(atom, "{"):
		first, rest := cutEntry(atom)
		return []entry{{first, rest, fFixed}}, nil
	}
	name, formName, narrowed := strings.Cut(strings.Trim(atom, "{}"), ":")
	all, ok := lx.classes[name]
	if !ok {
		w, known := lx.words[name]
		if !known || w.forms&fBase == 0 {
			return nil, fmt.Errorf("no word class and no verb is called %q", name)
		}
		all, _ = inflect(nil, name, prompts.WordClass{Inflect: "verb"}, lx.irregular) // the inflection is known, so no error
	}
	if !narrowed {
		return all, nil
	}
	want, ok := formNames[formName]
	if !ok {
		return nil, fmt.Errorf("no form is called %q", formName)
	}
	var out []entry
	for _, e := range all {
		if e.form&want != 0 {
			out = append(out, e)
		}
	}
	return out, nil
}

func (lx *lexicon) mark(e entry, s symbol) {
	w := lx.word(e.first)
	if e.rest == nil {
		w.symbols = addSymbol(w.symbols, s)
		return
	}
	for i := range w.phrases {
		if slices.Equal(w.phrases[i].rest, e.rest) {
			w.phrases[i].symbols = addSymbol(w.phrases[i].symbols, s)
			return
		}
	}
	w.phrases = append(w.phrases, phrase{rest: e.rest, symbols: []symbol{s}})
}

// addSymbol keeps a row of symbols sorted. Symbols are given out in rising order, so that the
// newest nearly always goes last.
func addSymbol(all []symbol, s symbol) []symbol {
	if n := len(all); n == 0 || all[n-1] < s {
		return append(all, s)
	}
	if i, found := slices.BinarySearch(all, s); !found {
		return slices.Insert(all, i, s)
	}
	return all
}

// commonness guesses how often an entry is met: short function words far more than the rest.
func commonness(e entry) int {
	if e.rest == nil && len(e.first) <= 4 && e.form == fFixed {
		return 300
	}
	return 1
}

// learnRoles marks the fillers, and the nouns that stand for people.
func (lx *lexicon) learnRoles() {
	for _, e := range lx.classes["filler"] {
		w := lx.word(e.first)
		if e.rest == nil {
			w.filler = true
			continue
		}
		w.phrases = append(w.phrases, phrase{rest: e.rest, skip: true})
		w.fillers = append(w.fillers, e.rest)
	}
	for class, role := range map[string]form{"person": fPerson, "group": fPerson, "customer": fCustomer} {
		for _, e := range lx.classes[class] {
			if e.rest == nil {
				lx.word(e.first).forms |= role
			}
		}
	}
}

func (lx *lexicon) isFiller(w *word) bool { return w.filler }
