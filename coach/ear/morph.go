package ear

import "strings"

// form is one inflected form of a word. A word can be several: "put" is base and past.
type form uint16

const (
	fBase form = 1 << iota
	fS
	fPast
	fPP
	fIng
	fPlural
	fFixed
	fPerson   // a noun for a person or a group
	fCustomer // a noun for whoever uses the product
)

var formNames = map[string]form{"base": fBase, "s": fS, "past": fPast, "pp": fPP, "ing": fIng, "plural": fPlural}

// An inflected word is a spelling with the forms it stands for.
type inflected struct {
	word string
	form form
}

// verbForms spells out the forms of a verb. Irregular verbs come from a table of the lexicon:
// base, past, participle.
func verbForms(verb string, irregular map[string][2]string) []inflected {
	past, pp := regularPast(verb), ""
	if irr, ok := irregular[verb]; ok {
		past, pp = irr[0], irr[1]
	}
	out := []inflected{{verb, fBase}, {plural(verb), fS}, {gerund(verb), fIng}}
	if pp == "" || pp == past {
		return append(out, inflected{past, fPast | fPP})
	}
	return append(out, inflected{past, fPast}, inflected{pp, fPP})
}

func regularPast(verb string) string {
	switch {
	case strings.HasSuffix(verb, "e"):
		return verb + "d"
	case endsInConsonantY(verb):
		return verb[:len(verb)-1] + "ied"
	case doubles(verb):
		return verb + verb[len(verb)-1:] + "ed"
	}
	return verb + "ed"
}

func gerund(verb string) string {
	switch {
	case strings.HasSuffix(verb, "ie"):
		return verb[:len(verb)-2] + "ying"
	case strings.HasSuffix(verb, "e") && !strings.HasSuffix(verb, "ee") && !strings.HasSuffix(verb, "oe") && verb != "be":
		return verb[:len(verb)-1] + "ing"
	case doubles(verb):
		return verb + verb[len(verb)-1:] + "ing"
	}
	return verb + "ing"
}

// plural is also the third person of a verb.
func plural(word string) string {
	switch {
	case endsInConsonantY(word):
		return word[:len(word)-1] + "ies"
	case strings.HasSuffix(word, "s"), strings.HasSuffix(word, "x"), strings.HasSuffix(word, "z"),
		strings.HasSuffix(word, "ch"), strings.HasSuffix(word, "sh"), word == "go", word == "do", word == "undo", word == "redo":
		return word + "es"
	}
	return word + "s"
}

func endsInConsonantY(w string) bool {
	return len(w) > 1 && strings.HasSuffix(w, "y") && !isVowel(w[len(w)-2])
}

// doubles reports whether the last consonant is doubled before an ending: one syllable, or one of
// the few longer verbs that are stressed at the end or doubled in British spelling.
func doubles(w string) bool {
	n := len(w)
	if n < 3 || isVowel(w[n-1]) || !isVowel(w[n-2]) || isVowel(w[n-3]) && w[n-3] != 'u' || strings.IndexByte("wxyh", w[n-1]) >= 0 {
		return false
	}
	if strings.HasSuffix(w, "el") || strings.HasSuffix(w, "al") || strings.HasSuffix(w, "rol") {
		return n > 4
	}
	vowels := 0
	for i := range n {
		if isVowel(w[i]) && (i == 0 || !isVowel(w[i-1])) {
			vowels++
		}
	}
	return vowels == 1 || doubling[w]
}

func isVowel(c byte) bool { return strings.IndexByte("aeiou", c) >= 0 }

var doubling = map[string]bool{
	"commit": true, "submit": true, "admit": true, "permit": true, "refer": true, "prefer": true,
	"transfer": true, "occur": true, "defer": true, "recur": true, "overlap": true, "begin": true,
	"forget": true, "reset": true, "equip": true, "unplug": true, "rerun": true, "offset": true,
	"upset": true, "babysit": true, "program": true, "format": true, "debug": true, "omit": true, "outrun": true, "unwrap": true,
}

// american gives the American spelling of a British one, "" where they do not differ.
func american(w string) string {
	n := len(w)
	if n < 5 {
		return ""
	}
	for _, pair := range britishEndings {
		if strings.HasSuffix(w, pair[0]) && n > len(pair[0])+2 {
			return w[:n-len(pair[0])] + pair[1]
		}
	}
	if strings.HasSuffix(w, "elled") || strings.HasSuffix(w, "elling") {
		if i := strings.LastIndex(w, "ll"); i > 3 {
			return w[:i] + w[i+1:]
		}
	}
	return ""
}

var britishEndings = [...][2]string{{"ise", "ize"}, {"ised", "ized"}, {"ising", "izing"}, {"ises", "izes"}, {"yse", "yze"}, {"ysed", "yzed"}, {"ysing", "yzing"}, {"isation", "ization"}, {"our", "or"}, {"oured", "ored"}, {"ouring", "oring"}, {"ours", "ors"}}
