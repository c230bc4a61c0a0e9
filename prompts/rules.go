package prompts

// A Rule is one way in which a label is heard. A label may have many rules; the weights of those
// that are heard in different places add up, and from 1 the label is taken as said.
//
// Match, Unless hold one pattern a line. A pattern is a row of elements that must follow one
// another within a sentence, fillers and commas left out:
//
//	word         the word itself, in small letters; a|b|c any of them
//	{class}      a word or phrase of a word class, or the verb of that name where there is no such
//	             class, in any form; {class:past} in one form
//	             (base, s, past, pp, ing)
//	<num>        a quantity; <pct> <money> <dur> <mult> <frac> one of a kind; <ord> a date, a rank
//	..           up to four tokens of any kind; ... up to ten; .N up to N
//	x?           x may be left out
//	!x           what follows is not x
//	x & y & z    all of them, in any order, within nine tokens of one another
//	^            a clause starts here
//	I:x          x stands in a clause that the speaker acts in; we:x, they:x, passive:x, it:x alike
//
// A match counts only where its first clause is told as done: not denied, not imagined. Mood
// "any" lifts that, "said" lifts only the second half.
type Rule struct {
	ID     string   `yaml:"id" json:"id"`
	Label  string   `yaml:"label" json:"label"` // the evidence, red flag or signal that it is heard for
	Title  string   `yaml:"title" json:"title"`
	Why    string   `yaml:"why" json:"why"`                           // the reason, in one sentence fit to be shown
	Weight float64  `yaml:"weight,omitempty" json:"weight,omitempty"` // 0 means 1
	Mood   string   `yaml:"mood,omitempty" json:"mood,omitempty"`     // "", "said" or "any"
	Match  string   `yaml:"match" json:"match"`
	Unless string   `yaml:"unless,omitempty" json:"unless,omitempty"` // patterns that silence the rule in their sentence
	Fires  []string `yaml:"fires" json:"fires"`                       // short texts in which it is heard
	Silent []string `yaml:"silent" json:"silent"`                     // near-misses in which it is not
}

// A WordClass is a set of words and phrases that rules name together. Entries are separated by
// white space; the words of a phrase are joined by underscores. A name in braces takes in the
// entries of another class.
type WordClass struct {
	ID      string `yaml:"id" json:"id"`
	Inflect string `yaml:"inflect,omitempty" json:"inflect,omitempty"` // "verb", "noun" or "" for fixed words
	Words   string `yaml:"words" json:"words"`
}

// Rules returns the listening rules, by file and then in the order written.
func (l *Library) Rules() []Rule { return l.rules() }

// WordClasses returns the word classes that the rules are written with.
func (l *Library) WordClasses() []WordClass { return l.wordClasses() }

// Rule returns the rule with the given id, or a *NotFoundError.
func (l *Library) Rule(id string) (Rule, error) {
	return find("rule", id, l.Rules(), func(r Rule) string { return r.ID })
}
