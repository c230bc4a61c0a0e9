package pushback

import (
	"iter"
	"slices"
	"strings"

	"pushback/coach/craft"
	"pushback/coach/text"
)

// The words by which a short reply is heard, beside what the ear hears in it.
var (
	aftercare = text.NewPattern(`\b(?:alerts?|alarms?|thresholds?|dashboards?|on[- ]call|pager|paged|monitor(?:ed|ing)?|watch(?:ed|ing)?|` +
		`review(?:ed|s)?|checked|ping(?:ed)?|notified|alerted|read (?:it|them|the)|kept|tracked|followed up|looked at|runbook|every (?:monday|tuesday|wednesday|thursday|friday|week|month|morning|day)|weekly|monthly|daily)\b`)
	regularly = text.NewPattern(`\b(?:if it (?:went|rose|fell|dropped)|whenever|every|each|weekly|monthly|daily|until|for (?:a|the|two|three|four|six|nine|\d+)|thresholds?|alerts?|on[- ]call|pager|paged)\b`)
	figure    = text.NewPattern(`\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|half|third|quarter|twice|double[d]?|halved)\b`)
	sized     = text.NewPattern(`\d[\d.,]*\s*(?:%|per ?cent|pp\b|points?\b|ms\b|s\b|sec|min|hours?|days?|weeks?|k\b|m\b|x\b|times|million|billion|euros?|dollars?|pounds?)|[$€£]\s*\d|\bfrom\b.*\bto\b|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|\d+) (?:in|out of|of) (?:every |the )?(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|a hundred|\d+)\b|\b(?:per ?cent|halved|doubled|tripled|twice as|half as)\b`)
	deciding  = text.NewPattern(`\b(?:decided|chose|picked|rejected|dropped|cut|refused|insisted|proposed|argued|stopped|killed|changed|went with|went for|opted|turned down|said no|my (?:call|choice|decision|idea)|instead)\b`)
	acting    = text.NewPattern(`\bi(?:'ve| have|'d| had)?(?: \w+ly| also| then| personally| myself)? (?:\w+ed|(?:re)?wrote|(?:re)?built|(?:re)?set|(?:re)?ran|led|(?:re)?made|(?:re)?drew|threw|broke|rode|fought|caught|shut|fed|hid|let|quit|took|drew|sat|read|cut|chose|got|went|brought|found|put|kept|done|gave|told|began|held|drove|spoke|met|rang|sent|taught|dug|stood|split|spent|won|sold|paid|bought|left|said|showed|saw|did)\b`)
	customers = text.NewPattern(`\b(?:customers?|users?|clients?|buyers?|sellers?|shoppers?|drivers?|riders?|patients?|tenants?|merchants?|subscribers?|tickets?|interview(?:s|ed)?|complain(?:ed|ts?)|survey(?:s|ed)?|feedback|support calls?)\b`)
	voiced    = text.NewPattern(`\b(?:asked|told|tell|tells|said|say|says|wrote|writes|complain\w*|feedback|survey\w*|interview\w*|tickets?|contacts?|rang|calls?|called|watch\w*|listen\w*|heard|saw|noticed|wanted|wished|struggl\w+|confus\w+|found|reported|request\w*|stopped|left|gave up|kept|skipped|ignored|used|could(?: not|n't)|did(?: not|n't))\b`)
	obeying   = text.NewPattern(`\b(?:in|to|as|with|per) (?:the|our|his|her|their) (?:plan|process|instructions?|list|schedule)\b|\bas (?:told|asked|agreed|planned|instructed)\b|\bwhat (?:was|i was|he|she|they)\b`)
	changed   = text.NewPattern(`\b(?:so (?:i|we)|changed|dropped|moved|added|removed|switched|instead|rewrote|because of|that is why|that's why|turned|redesigned|(?:after that|until then|from then on) (?:i|we))\b`)
	wentTo    = text.NewPattern(`\b(?:one|two|three|four|five|six|seven|eight|nine|ten|most|some|many|half|all|both|several) of (?:them|those|the)\b.*\b(?:i|we) (?:rang|called|asked|visited|met|watched|spoke|talked)\b|\b(?:i|we) (?:rang|called|asked|visited|met|watched|sat with|spoke (?:to|with)|talked (?:to|with)) (?:one|two|three|four|five|six|seven|eight|nine|ten|\d+|some|people|a few)\b`)
	wouldDo   = text.NewPattern(`\bi would (?:now |then |first )?\w+ .*\b(?:first|earlier|sooner|before|from the start|instead)\b|\bi(?:'ve| have) (?:done|used|kept|asked|tested|checked|written|begun|started) .*\b(?:since|ever since|after that|every)\b`)
	business  = text.NewPattern(`\b(?:revenue|conversion|churn|retention|orders?|sales|margin|cost|costs|saved|savings|nps|csat|adoption|sign-?ups?|renewals?|refunds?|checkout|purchases?|paying|paid|more (?:people|customers|users)|fewer (?:people|customers|users)|support contacts|tickets|basket|bookings?)\b`)
	ownFault  = text.NewPattern(`\b(?:i should have|i could have|i missed|i failed|i forgot|i underestimated|i overlooked|i waited too|i let |i did(?: not|n't) (?:ask|check|tell|say|listen|read|test|raise|make sure)|i (?:was|had been) wrong|i(?:'d| had) been (?:wrong|defending|mistaken)|my own (?:side's )?(?:mistakes?|errors?)|i broke|that was me|my own (?:fault|doing|stupidity)|i got (?:it|that) wrong|my (?:part|mistake|fault|error|share|miss)|on me|i own that|i never (?:asked|checked|told|said|raised))`)
	ownPart   = text.NewPattern(`\bmy (?:part|piece|job|share|bit|side|task)\b|\bmine\b`)
	headcount = text.NewPattern(`\b(?:of us|on (?:the|my|our) team|years? ago|in (?:19|20)\d\d)\b`)
	before    = text.NewPattern(`\b(?:before|used to|previously|at first|it took)\b`)
	after     = text.NewPattern(`\b(?:after|afterwards|now|today|since|then)\b`)
	outcome   = text.NewPattern(`\b(?:shipped|cancel+ed|launched|went live|renewed|signed|adopted|won|lost|failed|stopped|in the end|ended|finished|released|still (?:use|uses|in use|running))\b`)
	misspoke  = text.NewPattern(`\b(?:misspoke|meant|should be|should have said|correct(?:ed|ion)?|right|rounded|it is|it's|it was)\b`)
	one       = text.NewPattern(`\b(?:in (?:19|20)\d\d|last (?:year|spring|summer|autumn|fall|winter|month|quarter)|once|that (?:week|day|time|quarter)|in (?:january|february|march|april|may|june|july|august|september|october|november|december))\b`)
)

// OwnAct returns the clause in which the speaker of an answer first does something, in the past and
// told of "I"; it is empty where there is none.
func OwnAct(answer string) text.Span {
	for act := range OwnActs(answer) {
		return act
	}
	return text.Span{}
}

// OwnActs gives the clauses in which the speaker of an answer does something, in the past and told of "I".
func OwnActs(answer string) iter.Seq[text.Span] {
	return func(yield func(text.Span) bool) {
		lower := lowered(answer)
		for from := 0; ; {
			at := acting.FindStringIndex(lower[from:])
			if at == nil {
				return
			}
			s := text.Span{Start: from + at[0], End: from + at[1]}
			if words := strings.ToLower(s.Of(answer)); !idle.MatchString(words) && !yield(Quote(answer, s)) {
				return
			}
			from += at[1]
		}
	}
}

// Decisiveness tells how much of an own part words show: 2 for a choice, 1 for an act, 0 for neither.
func Decisiveness(words string) int {
	lower := lowered(words)
	switch {
	case deciding.MatchString(lower) && ownActs.MatchString(lower):
		return mostDecisive
	case acting.MatchString(lower) && !idle.MatchString(lower):
		return 1
	}
	return 0
}

// mostDecisive is the highest Decisiveness.
const mostDecisive = 2

// idle are verbs that do nothing.
var idle = text.NewPattern(`\b(?:need|want|happen|seem|lik|lov|believ|hop|wish|belong|turn)ed\b|\b(?:liked|loved|hoped|got|said|saw|went|felt|did)$`)

// repairs returns what of the reply repairs the gap, and what of it does so in part.
func (s said) repairs() (full, part sign) {
	if s.r.Answer.Craft != nil {
		return s.givesElement()
	}
	if full = s.has(s.r.Wants...); full.found && s.enough() {
		return full, full
	}
	switch theme(s.r.Pushback.Flag) {
	case "outcome":
		return s.givesOutcome()
	case "no_business_link":
		told := s.first(func(c clause) bool { return !c.denied && business.MatchString(c.lower) && figure.MatchString(c.lower) })
		return or(s.has("business_kpi", "money"), told), or(or(s.claims(business), s.has("strategic_goal")), s.claims(customers))
	case "after the launch":
		kept := s.iClaim(aftercare)
		if often := s.first(func(c clause) bool {
			return c.own() && aftercare.MatchString(c.lower) && regularly.MatchString(c.lower)
		}); often.found {
			return often, kept
		}
		if kept.found && s.claims(regularly).found {
			return kept, kept
		}
		return s.has("post_launch_ownership"), kept
	case "own part":
		return s.iClaim(acting), or(s.claims(deciding), s.claims(ownPart))
	case "own decision":
		return s.iClaim(deciding), s.first(func(c clause) bool {
			return c.own() && acting.MatchString(c.lower) && !obeying.MatchString(c.lower)
		})
	case "no_customer_loop":
		told := s.first(func(c clause) bool { return customers.MatchString(c.lower) && !admissions.MatchString(c.lower) })
		told = or(or(told, s.has("customer_loop")), s.first(func(c clause) bool { return wentTo.MatchString(c.lower) && !admissions.MatchString(c.lower) }))
		if told.found && s.claims(changed).found && voiced.MatchString(lowered(s.r.Text)) {
			return told, told
		}
		return sign{}, told
	case "blames_others":
		return s.first(func(c clause) bool { return ownFault.MatchString(c.lower) }), sign{}
	case "hypothetical":
		act := s.iClaim(acting)
		if act.found && s.heardFlag("hypothetical") {
			return sign{}, act
		}
		return act, s.claims(one)
	case "inconsistent_numbers":
		return s.settlesSum()
	}
	if slices.Contains(s.r.Wants, "lesson") && s.r.Pushback.Flag == "" {
		if told := s.first(func(c clause) bool { return wiser.MatchString(c.lower) || wouldDo.MatchString(c.lower) }); told.found && text.CountWords(s.r.Text) >= fewestOwn {
			return told, told
		}
	}
	return sign{}, or(or(s.iClaim(acting), s.claims(figure)), s.staysWith())
}

// staysWith hears a reply to a question that took up the answer's own words. Such a question has as
// many answers as there are stories, and one that is told in some words of its own is not called an evasion.
func (s said) staysWith() sign {
	p := s.r.Pushback
	if p.Flag != "" || p.Quote == "" || text.CountWords(s.r.Text) < fewestOwn || sidesteps.MatchString(s.r.Text) {
		return sign{}
	}
	return sign{text.Span{Start: 0, End: len(s.r.Text)}, true}
}

// fewestOwn is how many words a reply to a question about the answer's own words needs to be one.
const fewestOwn = 7

var sidesteps = text.NewPattern(`(?i)\b(?:(?:as|like) i(?:'ve| have)? (?:just |already )?(?:said|mentioned|told|explained)|it (?:all )?depends|(?:good|great|interesting) question|hard to (?:say|tell)|team ?work|communication (?:is|was)|(?:very|really|so) proud|in general|generally speaking|move on)\b`)

// enoughSaid is how many words a reply to a question without a fixed answer needs to be one.
const enoughSaid = 12

// givesElement hears a reply about a definition, a finding or a vision: it is repaired by the thing
// that was asked for, in words of its own.
func (s said) givesElement() (full, part sign) {
	whole := sign{text.Span{Start: 0, End: len(s.r.Text)}, text.CountWords(s.r.Text) >= enoughSaid}
	asked, ok := s.r.Answer.element(s.r.Pushback.Ladder)
	if !ok {
		return whole, s.claims(figure)
	}
	for _, f := range craft.Hear(s.r.Answer.Kind, s.r.Text) {
		if f.ID == asked.ID && f.Given() {
			return sign{f.Span, true}, whole
		}
	}
	return sign{}, or(whole, s.claims(figure))
}

// enough reports whether evidence that the ladder wants settles the flag it goes at. Sums that do
// not add up are settled by the right sum alone, a part put on others by one's own, a customer who was
// heard by what that changed, a missing business effect by a measure of the business and not by whoever noticed, and a
// missing decision by what the speaker did.
func (s said) enough() bool {
	switch s.r.Pushback.Flag {
	case "inconsistent_numbers", "blames_others", "hypothetical", "no_customer_loop", "no_business_link":
		return false
	}
	if theme(s.r.Pushback.Flag) == "own decision" {
		return or(s.iClaim(deciding), s.iClaim(acting)).found // a price that nobody chose to pay is no decision
	}
	return true
}

func or(a, b sign) sign {
	if a.found {
		return a
	}
	return b
}

// givesOutcome hears a reply to a missing outcome: its size, a before and an after, or, where none
// was told at all, how it ended, be it badly.
func (s said) givesOutcome() (full, part sign) {
	full = or(s.has("delta", "baseline_and_result", "money"), s.first(givesSize))
	number := s.first(func(c clause) bool {
		return !c.denied && figure.MatchString(c.lower) && !headcount.MatchString(c.lower)
	})
	was, is := s.claims(before), s.claims(after)
	if !full.found && number.found && was.found && is.found && was != is {
		full = number
	}
	if !full.found && s.r.Pushback.Flag == "no_result" {
		full = s.first(func(c clause) bool { return outcome.MatchString(c.lower) })
	}
	return full, or(number, s.has("business_kpi"))
}

// givesSize reports whether a clause claims the size of something. The length of time that a thing
// took to do is none: "I found the new one in two hours".
func givesSize(c clause) bool {
	return !c.denied && sized.MatchString(tookTime.ReplaceAllString(c.lower, ""))
}

var tookTime = text.NewPattern(`\b(?:with)?in (?:about |around |less than |under |only )?(?:an?|two|three|four|five|six|seven|eight|nine|ten|\d+) (?:hours?|minutes?|days?|weeks?|months?|years?)\b`)

// settlesSum hears a reply to sums that do not add up: it is settled by naming the figure that is
// right, or one that was misspoken.
func (s said) settlesSum() (full, part sign) {
	full = s.first(func(c clause) bool { return s.namesComputed(c.lower) })
	corrects := s.first(func(c clause) bool { return misspoke.MatchString(c.lower) })
	if named := s.claims(figure); !full.found && corrects.found {
		full = named
	}
	return full, s.claims(figure)
}

// namesComputed reports whether a clause names the change that the answer's own values give.
func (s said) namesComputed(words string) bool {
	for _, row := range s.r.Answer.Heard.Numbers {
		if row.Consistent || row.Computed == nil {
			continue
		}
		if digits := strings.TrimSuffix(changeWords(row.Computed), " %"); strings.Contains(words, digits) {
			return true
		}
	}
	return false
}
