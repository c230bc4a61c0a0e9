package pushback

import (
	"slices"
	"strings"

	"pushback/coach/ear"
	"pushback/coach/text"
)

// said is a reply cut into its clauses, each of which is heard for itself: "I did not build the
// alert, but I read it every Monday" denies one thing and claims another.
type said struct {
	r       Reply
	clauses []clause
}

// A clause is a stretch of the reply, with what is heard in its words.
type clause struct {
	text.Span
	lower  string // in lower case, with straight apostrophes
	denied bool   // "not", "never", "nobody"
	i      bool   // the speaker acts in it
	irreal bool   // "would", "will", "usually": not done, or not once
}

// own reports whether the clause tells what the speaker did.
func (c clause) own() bool { return c.i && !c.denied && !c.irreal }

// A sign is the clause that decides something.
type sign struct {
	text.Span
	found bool
}

var (
	clauseEnds = text.NewPattern(`[.;!?\n]+|, | – | — | but | though | because | and (?:i|we|they|he|she|the|then|every|each)\b| so (?:i|we)\b`)
	denials    = text.NewPattern(`\b(?:not|never|nobody|no one|none|nothing|neither|without|hardly|no)\b|n't\b|\b(?:dont|didnt|wasnt|couldnt|hadnt|cant)\b`)
	unreal     = text.NewPattern(`\bi'd (?:be|do|go|look|set|have|want|like|need|check|ask|start|use|make|take|first|probably|then|also|rather|try|talk|call|build|measure)\b|\b(?:would|could have|should have|will|i'll|might|plan to|want to|usually|normally|typically|generally)\b`)
	opinions   = text.NewPattern(`\bi (?:think|guess|believe|suppose|assume|feel|mean)\b|\b(?:as|like|what) i(?:'ve| have)? (?:just )?(?:said|mentioned|told you|explained)\b`)
	ownActs    = text.NewPattern(`\b(?:i|i've|i'd)\b`)
)

func newSaid(r Reply) said {
	s := said{r: r}
	lower := lowered(r.Text)
	at := 0
	add := func(end, next int) {
		if words := lower[at:end]; strings.TrimSpace(words) != "" {
			words = strings.ReplaceAll(words, "’", "'")
			s.clauses = append(s.clauses, clause{
				Span: text.Span{Start: at, End: end}, lower: words,
				denied: denials.MatchString(words), i: ownActs.MatchString(opinions.ReplaceAllString(words, "")),
				irreal: unreal.MatchString(words),
			})
		}
		at = next
	}
	for _, m := range clauseEnds.FindAllStringIndex(lower, -1) {
		next := m[1]
		if m[1]-m[0] > 3 && strings.HasPrefix(lower[m[0]:], " and ") {
			next = m[0] + len(" and ") // the subject belongs to the clause that follows
		} else if strings.HasPrefix(lower[m[0]:], " so ") {
			next = m[0] + len(" so ")
		}
		add(m[0], next)
	}
	add(len(lower), len(lower))
	return s
}

// lowered returns s in lower case without changing where a byte stands, which strings.ToLower
// does for some letters.
func lowered(s string) string {
	b := []byte(s)
	for i, c := range b {
		if 'A' <= c && c <= 'Z' {
			b[i] = c + 'a' - 'A'
		}
	}
	return string(b)
}

// has reports whether the reply gave a kind of evidence, and where.
func (s said) has(labels ...string) sign {
	for _, f := range s.r.Heard.Evidence {
		if slices.Contains(labels, f.Label) && s.plainly(f) {
			return sign{f.Span, true}
		}
	}
	return sign{}
}

var we = text.NewPattern(`\bwe\b`)

// plainly reports whether the reply gives evidence as something that was done. What is heard in doubt in so few words is as
// often not there: "I watched it every Monday" is nobody's customer.
func (s said) plainly(f ear.Finding) bool { return !f.Doubtful && !s.imagined(f) }

// imagined reports whether evidence of something done stands in a clause that tells what would be done,
// or a trade that nobody made.
func (s said) imagined(f ear.Finding) bool {
	switch f.Label {
	case "tradeoff": // a price that nobody chose to pay is none
		return !slices.ContainsFunc(s.clauses, func(c clause) bool { return (c.own() || we.MatchString(c.lower)) && c.Overlaps(f.Span) })
	case "post_launch_ownership", "personal_action", "course_correction", "data_analysis", "customer_loop":
		return slices.ContainsFunc(s.clauses, func(c clause) bool { return c.irreal && c.Overlaps(f.Span) })
	}
	return false
}

// claims returns the first clause that matches and denies nothing.
func (s said) claims(re text.Pattern) sign {
	return s.first(func(c clause) bool { return !c.denied && re.MatchString(c.lower) })
}

// iClaim returns the first clause in which the speaker does what matches.
func (s said) iClaim(re text.Pattern) sign {
	return s.first(func(c clause) bool { return c.own() && re.MatchString(c.lower) })
}

func (s said) first(fits func(clause) bool) sign {
	for _, c := range s.clauses {
		if fits(c) {
			return sign{c.Span, true}
		}
	}
	return sign{}
}

// quote returns the words of a sign, cut to be shown.
func (s said) quote(at sign) string {
	return Quote(s.r.Text, at.Span).Of(s.r.Text)
}

// heardFlag reports whether the ear raised a red flag on the reply itself.
func (s said) heardFlag(label string) bool {
	return slices.ContainsFunc(s.r.Heard.RedFlags, func(f ear.Finding) bool { return f.Label == label })
}
