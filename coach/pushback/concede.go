package pushback

import (
	"slices"
	"strings"

	"pushback/coach/text"
)

var (
	// admissions are clauses by which a speaker says that the thing was not there.
	admissions = text.NewPattern(`^\s*(?:no|nope|not really|none|nobody|no one|honestly,? no|nothing)\b|` +
		`\b(?:i|we) (?:did not|didn't|didnt|never|do not|don't|dont|had not|hadn't|have not|haven't|have no|had no|could not|couldn't|cannot|can't|was not|wasn't|were not|weren't)\b|` +
		`\b(?:good point|fair point|you are right|you're right|i am not sure|i'm not sure|not sure|no idea|i guess not|(?:have|need) to (?:look (?:it|that) up|check)|there(?:'s| is| was| were) (?:really |actually )?no|there (?:wasn't|weren't|isn't)|not that i (?:know|remember)|nobody did|no one did|none of (?:us|them)|was not measured|wasn't measured|not me|wasn't me)\b`)
	// elsewhere are clauses in which somebody else had what the pushback asks about.
	elsewhere = text.NewPattern(`\b(?:sre|ops|operations|support|they|he|she|it|the (?:[\w-]+ ){0,2}(?:team|group|people|guys|folks|lead|manager|vendor|agency|analysts?|owners?)|my (?:manager|lead|boss|director|colleagues?|teammate|co-lead)(?: [\w-]+)?|another team|somebody else|someone else|platform|infra|devops|data science|analytics)\b` +
		`[^.]*\b(?:had|has|have|(?:is|are|was|were) on duty|watched|watch|monitored|owned|own|took|kept|ran|run|handled|made|did|looked after|were responsible|was responsible|decided)\b`)
	// named are clauses that hand the thing to somebody by name: "that was SRE".
	named = text.NewPattern(`\b(?:that|it|this) (?:was|were|is|went to)(?: \w+){0,2} (?:sre|ops|operations|support|infra|devops|team|group|manager|lead|boss|director|vendor)\b`)
	// doings are the verbs, by the word for them, of which it matters who did them.
	doings = map[string]doing{
		"watched": newDoing(`watch(?:ed|es|ing)?|monitor(?:ed|s|ing)?|kept an eye`), "decided": newDoing(`decid(?:ed|es)`),
		"maintained": newDoing(`maintain(?:ed|s|ing)?`), "supported": newDoing(`support(?:ed|ing)`), "ran": newDoing(`ran|runs|operat(?:ed|es)`),
		"reviewed": newDoing(`review(?:ed|s|ing)?`), "built": newDoing(`built|implemented|coded`),
	}
	// alongside marks a claim that leaves room for the other person.
	alongside = text.NewPattern(`\b(?:too|also|as well|with them|with the|beside|besides|alongside|together|still|myself included|on top|in addition)\b`)
	somebody  = text.NewPattern(`(?i)\b(?:SRE|ops|operations|(?:the|our|my|another) (?:[\w-]+ ){0,2}(?:team|group|people|lead|manager|boss|director|architect|vendor|agency|analysts?|owners?|support))\b`)
)

// A doing is a verb, told of anybody and told of "I".
type doing struct{ any, own text.Pattern }

func newDoing(verb string) doing {
	return doing{
		any: text.NewPattern(`\b(?:` + verb + `)\b`),
		own: text.NewPattern(`\bi(?:'ve|'d| had| have| was| had been)? (?:\w+ly |always |still |also |just )?(?:` + verb + `)\b`),
	}
}

// concession returns the clause that admits the gap.
func (s said) concession() (sign, bool) {
	at := s.first(func(c clause) bool {
		if admissions.MatchString(c.lower) {
			return true
		}
		return s.asksWho() && !c.i && !c.denied && (elsewhere.MatchString(c.lower) || named.MatchString(c.lower))
	})
	return at, at.found
}

// asksWho reports whether the pushback is about who did a thing, so that naming somebody else
// admits the gap.
func (s said) asksWho() bool {
	return slices.Contains([]string{"after the launch", "own part", "own decision"}, theme(s.r.Pushback.Flag))
}

// contradiction returns the clause in which the speaker claims what the answer, in the words that
// raised the flag, gave to somebody else.
func (s said) contradiction() (sign, bool) {
	gap, ok := s.r.Answer.gap(s.r.Pushback.Flag)
	if !ok || gap.Empty() || !s.asksWho() {
		return sign{}, false
	}
	before := lowered(gap.Of(s.r.Answer.Answer))
	if !somebody.MatchString(before) {
		return sign{}, false
	}
	for _, doing := range doings {
		if !doing.any.MatchString(before) {
			continue
		}
		at := s.first(func(c clause) bool {
			return c.own() && doing.own.MatchString(c.lower) && !alongside.MatchString(c.lower)
		})
		if at.found {
			return at, true
		}
	}
	return sign{}, false
}

// line returns what the interviewer says to the reply.
func (s said) line(h Hearing) string {
	if h.Outcome == Contradicted {
		if who, did := s.rival(); who != "" {
			return "A minute ago it was " + who + " who " + did + " it."
		}
	}
	if h.Outcome == Conceded && theme(s.r.Pushback.Flag) == "after the launch" {
		return afterLaunch[newLot(s.r.Text).of("after the launch")%uint64(len(afterLaunch))]
	}
	return line(h.Outcome, s.r.Text)
}

// afterLaunch answers an admission that the number was somebody else's.
var afterLaunch = []string{
	"So the launch was yours and the number was theirs.",
	"Then the work ended for you on the day it went out.",
	"Thank you; so from there on somebody else would have seen it slip.",
}

// rival returns who did a thing in the answer that the reply claims, and the word for it.
func (s said) rival() (who, did string) {
	gap, ok := s.r.Answer.gap(s.r.Pushback.Flag)
	if !ok {
		return "", ""
	}
	words := gap.Of(s.r.Answer.Answer)
	who = somebody.FindString(words)
	for name, doing := range doings {
		if doing.any.MatchString(lowered(words)) && s.iClaim(doing.own).found && (did == "" || name < did) {
			did = name
		}
	}
	if did == "" {
		return "", ""
	}
	for _, article := range []string{"The ", "Our ", "My ", "Another "} {
		if strings.HasPrefix(who, article) {
			who = strings.ToLower(who[:1]) + who[1:]
		}
	}
	if strings.HasPrefix(who, "our ") || strings.HasPrefix(who, "my ") {
		_, rest, _ := strings.Cut(who, " ")
		who = "your " + rest
	}
	return who, did
}
