package ear

import "strings"

// A role is what a word does in a clause whatever it means. Which roles a unit has is looked up once.
type role uint16

const (
	alwaysOpens    role = 1 << iota // begins a clause wherever it stands
	sometimesOpens                  // joins clauses as well as parts of one
	leadIn                          // only leads into a clause
	trails                          // a quote must not end with it, where a clause was cut behind it
	leads                           // a quote need not begin with it
	isPronoun                       // see pronouns
	isSubject
	isDeterminer
	isAux
	isBe
	denies
	verbAfter   // what follows is a verb, if it can be one
	opensAmount // a quantity in words can begin with it
)

// connective are the roles of words that join a clause to the one before.
const connective = alwaysOpens | sometimesOpens | leadIn

var roleWords = map[role]string{
	alwaysOpens:    "but because although though while whereas which unless if when whenever therefore however",
	sometimesOpens: "since as after before until till once where who",
	leadIn:         "and so or then yeah yes ok well anyway now also right plus oh",
	trails:         "that and so but or because the a an of to which when like as if i we is then",
	leads:          "and so or then yeah yes ok well anyway now also right plus oh but because therefore",
	isSubject:      "i we they he she it you nobody everybody everyone somebody someone",
	isDeterminer:   "the a an my our their his her this that these those its some all each every your",
	isAux:          "is are was were am be been has have had 's 'd do did does can could would will should might may must",
	isBe:           "is are was were be been being 's got get",
	denies:         "not never nobody none nothing nor hardly",
	verbAfter:      "to not still always never who that would should could can will might may must 'd do did does",
	opensAmount:    "half halves a an zł r$",
}

var pronouns = map[string]actor{
	"i": actorI, "we": actorWe, "they": actorThey, "he": actorThey, "she": actorThey, "it": actorIt, "this": actorIt,
	"that": actorIt, "there": actorIt, "you": actorYou, "nobody": actorThey, "everybody": actorThey, "everyone": actorThey, "somebody": actorThey,
	"someone": actorThey, "who": actorThey, "which": actorIt,
}

// roles holds the roles of every word that has one.
var roles = func() map[string]role {
	all := map[string]role{}
	for r, words := range roleWords {
		for _, w := range strings.Fields(words) {
			all[w] |= r
		}
	}
	for w := range pronouns {
		all[w] |= isPronoun
	}
	for w := range units {
		all[w] |= opensAmount
	}
	return all
}()

// is reports whether a unit has one of some roles.
func (u *unit) is(r role) bool { return u.role&r != 0 }

// keepRoles keeps the roles with the words of the lexicon.
func (lx *lexicon) keepRoles() {
	for w, r := range roles {
		if known := lx.words[w]; known != nil {
			known.role = r
		}
	}
}

// lookUp returns what the lexicon knows of a word, nil for nothing, and the word's roles.
func (lx *lexicon) lookUp(norm string) (*word, role) {
	if known := lx.words[norm]; known != nil {
		return known, known.role
	}
	return nil, roles[norm]
}
