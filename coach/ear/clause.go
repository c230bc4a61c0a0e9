package ear

// actor is who acts in a clause.
type actor uint8

const (
	actorNone     actor = iota
	actorI              // "I", or a verb with no subject where a bullet starts
	actorWe             // "we", "the team"
	actorThey           // somebody else: "they", "my manager", "SRE"
	actorIt             // a thing: "it", "this", "there"
	actorYou            // "you"
	actorOther          // a noun that the lexicon has no role for
	actorCustomer       // whoever uses the product
)

var actorNames = map[string]actor{"I": actorI, "we": actorWe, "they": actorThey, "it": actorIt, "you": actorYou, "other": actorOther, "customer": actorCustomer}

// A clause is a stretch of a sentence around one verb.
type clause struct {
	first, last int // units, half open
	actor       actor
	own         bool // the subject stands in the clause itself, not in one before
	passive     bool
	irreal      bool // told as imagined, planned or habitual: would, should, if
	past        bool
	verb        int // unit of the first verb, -1 without one
	denied      int // unit of the negation, -1 without one
}

// usualClause is how many units a clause has, about.
const usualClause = 6

// clausesOf cuts a sentence into clauses and reads who acts in each, and whether it was done.
func clausesOf(rd *reading) []clause {
	out := make([]clause, 0, 1+len(rd.units)/usualClause)
	first := 0
	hasVerb := false
	for i := range rd.units {
		if i > first && startsClause(rd, i, hasVerb) {
			out = append(out, clause{first: first, last: i})
			first, hasVerb = i, false
		}
		hasVerb = hasVerb || isVerb(rd, i)
	}
	if first < len(rd.units) {
		out = append(out, clause{first: first, last: len(rd.units)})
	}
	for i := range out {
		for k := out[i].first; k < out[i].last; k++ {
			rd.units[k].clause = int32(i)
		}
		before := clause{}
		if i > 0 {
			before = out[i-1]
		}
		readClause(rd, &out[i], before, i == 0)
	}
	return out
}

func startsClause(rd *reading, i int, hasVerb bool) bool {
	u := &rd.units[i]
	if u.breakBefore == sepHard {
		return true
	}
	w := u.norm
	switch {
	case u.is(alwaysOpens):
		return true
	case u.is(sometimesOpens) || w == "so" || w == "and" || w == "or" || w == "then":
		return opensBefore(rd, i, hasVerb, u.breakBefore == sepComma)
	case u.breakBefore == sepComma:
		return hasVerb && (u.is(isSubject|isDeterminer) || isPast(rd, i) || u.known == nil)
	case u.is(isSubject) && hasVerb:
		if w == "it" || w == "you" {
			return i+1 < len(rd.units) && (rd.units[i+1].is(isAux) || isPast(rd, i+1) || hasForm(rd, i+1, fS)) && !rd.units[i-1].is(connective)
		}
		return !rd.units[i-1].is(connective)
	}
	return false
}

// opensBefore decides for the words that join clauses as well as parts of one.
func opensBefore(rd *reading, i int, hasVerb, comma bool) bool {
	if !hasVerb || i+1 >= len(rd.units) {
		return false
	}
	opener, follower := &rd.units[i], &rd.units[i+1]
	next := follower.norm
	if follower.is(isSubject|connective) || next == "there" || next == "that" || next == "not" || isPast(rd, i+1) {
		return true
	}
	if opener.norm == "so" || opener.norm == "then" {
		return !isAdjectiveLike(next)
	}
	if opener.is(sometimesOpens) {
		return comma || hasFiniteVerb(rd, i+1, i+7)
	}
	return (comma || follower.is(isDeterminer)) && hasFiniteVerb(rd, i+2, i+6)
}

func hasFiniteVerb(rd *reading, from, to int) bool {
	for i := from; i < min(to, len(rd.units)); i++ {
		if isPast(rd, i) || rd.units[i].is(isAux) {
			return true
		}
		if rd.units[i].breakBefore != sepNone {
			return false
		}
	}
	return false
}

func isAdjectiveLike(w string) bool {
	return w == "much" || w == "many" || w == "far" || w == "good" || w == "bad" || w == "that"
}

// readClause finds the actor, the first verb and the mood of a clause.
func readClause(rd *reading, c *clause, before clause, opening bool) {
	c.verb, c.denied = -1, -1
	findActor(rd, c, before, opening)
	for i := c.first; i < c.last; i++ {
		w := rd.units[i].norm
		switch {
		case rd.units[i].is(denies):
			if c.denied < 0 && !softened(rd, i, c.last) {
				c.denied = i
			}
		case (w == "no" || w == "neither") && i+1 < c.last && c.verb < 0 && c.denied < 0 && i == c.first:
			c.denied = i
		case modal(rd, i, c.last):
			c.irreal = true
		case w == "if" || w == "unless" || w == "whether":
			c.irreal = c.irreal || i == c.first || i == c.first+1
		}
		if c.verb < 0 && isVerb(rd, i) {
			c.verb = i
		}
		c.past = c.past || isPast(rd, i)
		c.passive = c.passive || passiveAt(rd, i, c.last)
	}
}

// softened reports a negation that denies nothing: "not only", "not just".
func softened(rd *reading, i, end int) bool {
	if i+1 >= end {
		return false
	}
	next := rd.units[i+1].norm
	return next == "only" || next == "just" || next == "even" && false
}

// modal reports a word that makes the clause something imagined. "Could" is left out where it
// tells of a past ability.
func modal(rd *reading, i, end int) bool {
	switch rd.units[i].norm {
	case "would", "should", "might", "will":
		return true
	case "could":
		return i+1 < end && (rd.units[i+1].norm == "have" || rd.units[i+1].norm == "'ve")
	case "'d":
		return i+1 < end && !hasForm(rd, i+1, fPP) && rd.units[i+1].norm != "been" && hasForm(rd, i+1, fBase)
	}
	return false
}

func findActor(rd *reading, c *clause, before clause, opening bool) {
	i := c.first
	for i < c.last && rd.units[i].is(connective) {
		i++
	}
	for k := i; k < c.last; k++ {
		if u := &rd.units[k]; u.is(isPronoun) {
			c.actor, c.own = pronouns[u.norm], true
			return
		}
		if isVerb(rd, k) && (k > i || hasForm(rd, k, fPast) || opening) {
			if k == i || adverbsOnly(rd, i, k) {
				inherit(rd, c, before, opening, k)
				return
			}
			c.actor, c.own = nounActor(rd, i, k), true
			return
		}
	}
	c.actor = actorOther
}

// inherit gives a clause without a subject the actor of the one before; where a sentence or a
// bullet opens with a verb in the past, the speaker acts.
func inherit(rd *reading, c *clause, before clause, opening bool, verb int) {
	switch first := rd.units[c.first].norm; {
	case first == "as" || first == "than" || first == "where":
		c.actor = actorOther // "as asked", "than planned"
	case !opening && before.verb >= 0 && before.actor != actorNone:
		c.actor, c.passive = before.actor, before.passive && hasForm(rd, verb, fPP)
	case hasForm(rd, verb, fPast), opening && verb > 0 && rd.units[verb-1].norm == "still":
		c.actor = actorI
	default:
		c.actor = actorYou
	}
}

func adverbsOnly(rd *reading, from, to int) bool {
	for i := from; i < to; i++ {
		w := rd.units[i].norm
		if !(len(w) > 4 && w[len(w)-2:] == "ly") && w != "not" && w != "never" && w != "even" && w != "again" && w != "first" && w != "myself" && w != "always" && w != "only" && w != "now" && w != "still" {
			return false
		}
	}
	return true
}

// nounActor sorts a subject made of nouns.
func nounActor(rd *reading, from, to int) actor {
	for i := from; i < to; i++ {
		u := &rd.units[i]
		if u.known == nil {
			continue
		}
		if u.norm == "team" || u.norm == "everyone" || u.norm == "everybody" || u.norm == "group" || u.norm == "squad" || u.norm == "department" || u.norm == "company" {
			if i == from || rd.units[i-1].norm == "our" || rd.units[i-1].norm == "my" || i == from+1 && rd.units[from].norm == "the" {
				return actorWe
			}
			return actorThey
		}
		if u.known.forms&fCustomer != 0 {
			return actorCustomer
		}
		if u.known.forms&fPerson != 0 {
			return actorThey
		}
	}
	return actorOther
}

func passiveAt(rd *reading, i, end int) bool {
	if !rd.units[i].is(isBe) {
		return false
	}
	for k := i + 1; k < min(i+4, end); k++ {
		if hasForm(rd, k, fPP) && !rd.units[k].is(isAux) {
			return true
		}
		if !(len(rd.units[k].norm) > 3 && rd.units[k].norm[len(rd.units[k].norm)-2:] == "ly") && rd.units[k].norm != "not" && rd.units[k].norm != "all" {
			return false
		}
	}
	return false
}

func hasForm(rd *reading, i int, f form) bool {
	u := &rd.units[i]
	if u.kind != qNone {
		return false
	}
	if u.known != nil && u.known.forms != 0 {
		return u.known.forms&f != 0
	}
	n := len(u.norm)
	return f&(fPast|fPP) != 0 && n > 4 && u.norm[n-2:] == "ed"
}

func isPast(rd *reading, i int) bool {
	return hasForm(rd, i, fPast) || rd.units[i].norm == "was" || rd.units[i].norm == "were"
}

// isVerb reports whether a unit is a verb where it stands. Words that are nouns as well ("need",
// "plan") count only after a pronoun or "to".
func isVerb(rd *reading, i int) bool {
	u := &rd.units[i]
	if u.is(isAux) || isPast(rd, i) {
		return !(i > 0 && rd.units[i-1].is(isDeterminer) && !u.is(isAux) && hasForm(rd, i, fPP) && i+1 < len(rd.units) && rd.units[i+1].known == nil)
	}
	if !hasForm(rd, i, fBase|fS) || i == 0 {
		return hasForm(rd, i, fBase|fS) && i == 0
	}
	before := &rd.units[i-1]
	return before.is(isPronoun|verbAfter) || hasForm(rd, i, fS) && !before.is(isDeterminer)
}
