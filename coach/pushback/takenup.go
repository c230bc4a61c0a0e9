package pushback

import (
	"slices"
	"strings"

	"pushback/coach/ear"
	"pushback/coach/numbers/quantity"
	"pushback/coach/text"
)

// takenUp returns the words of the answer in which the evidence was heard that a ladder takes up, ""
// where none show it. An interviewer who repeats words has to repeat those that matter: the outcome
// itself, a choice and not an act.
func (s slots) takenUp() string {
	kind := kindOfChange(s.takes)
	if words := s.mostTelling(s.m.search(kind, (*Material).heardAs), tellsMost(kind)); words != "" || s.takes != "attribution" {
		return words
	}
	return s.mostTelling(s.m.search("comparison", (*Material).compared), 0)
}

// mostTelling returns the words that tell most of those that can be taken up now, the first of several.
// None tell more than enough.
func (s slots) mostTelling(from *search, enough int) string {
	best, most := "", -1
	for i := 0; most < enough; i++ {
		t, more := s.m.found(from, i)
		if !more {
			break
		}
		if t.telling > most && !s.quoted(t.words) && !s.asksInVain(t.words) {
			best, most = t.words, t.telling
		}
	}
	return best
}

// asksInVain reports whether the question falls flat on a change that is told in some words: what brought it about is plain,
// or nobody it was for could have noticed it.
func (s slots) asksInVain(words string) bool {
	return s.causes && s.m.plainCause(words) || s.flag == "no_customer_loop" && unfelt.MatchString(words)
}

// A takeable is words of the answer that an interviewer could repeat.
type takeable struct {
	words   string
	telling int // how much they tell, see Material.telling
}

// A search is for what can be taken up of one kind. Many ladders take up the same, and looking for the words
// costs more than hearing them: each place is looked at once, and only when it is asked for.
type search struct {
	places []int // findings that were not looked at yet
	found  []takeable
}

// search returns the search for something in the answer, as it was begun by the function given.
func (m *Material) search(about string, begin func(m *Material, about string) *search) *search {
	s, known := m.searches[about]
	if !known {
		s = begin(m, about)
		if m.searches != nil {
			m.searches[about] = s
		}
	}
	return s
}

// found returns the i-th words that a search finds, or false where it finds no more.
func (m *Material) found(s *search, i int) (takeable, bool) {
	for i >= len(s.found) && len(s.places) > 0 {
		f := &m.Heard.Evidence[s.places[0]]
		s.places = s.places[1:]
		words := Shown(m.Answer, f.Label, f.Span).Of(m.Answer)
		if Tells(f.Label, words) && repeatable(f.Label, words) {
			s.found = append(s.found, takeable{words, m.telling(*f, words)})
		}
	}
	if i >= len(s.found) {
		return takeable{}, false
	}
	return s.found[i], true
}

// heardAs begins the search for words that show a kind of evidence, wherever it was clearly heard.
func (m *Material) heardAs(kind string) *search {
	s := &search{}
	for i := range m.Heard.Evidence {
		f := &m.Heard.Evidence[i]
		if kindOfChange(f.Label) == kind && !f.Doubtful && f.Strength >= ear.Clear && len(s.places) < mostPlaces && !(outcomes[f.Label] && InVain(m.Answer, f.Span)) {
			s.places = append(s.places, i)
		}
	}
	return s
}

// mostPlaces is how many places of one kind are looked at. No spoken answer has more, and a pasted text may
// have thousands.
const mostPlaces = 12

// compared finds the words that may tell of a comparison, wherever they stand.
func (m *Material) compared(string) *search {
	s := &search{}
	for _, at := range apart.FindAllStringIndex(m.Answer, mostPlaces) {
		words := Quote(m.Answer, text.Span{Start: at[0], End: at[1]}).Of(m.Answer)
		if Natural(words) && repeatable("attribution", words) {
			s.found = append(s.found, takeable{words: words})
		}
	}
	return s
}

// kindOfChange takes a change and its two values for the same.
func kindOfChange(label string) string {
	if label == "baseline_and_result" {
		return "delta"
	}
	return label
}

// repeatable reports whether an interviewer could take words up: they stand by themselves and say what
// the question is about.
func repeatable(evidence, words string) bool {
	says, ok := speaksOf[evidence]
	return text.CountWords(words) >= fewestTaken && tellsSomething(words) && !onlyNumbers.MatchString(marked(words)) && !dangling.MatchString(words) &&
		(!ok || says(words))
}

// speaksOf matches, for a kind of evidence, words that a question about it can follow on: a choice, its
// price, a turn, a comparison, a voice, somebody's agreement.
var speaksOf = map[string]func(words string) bool{
	"personal_action": func(words string) bool { return chosen.MatchString(words) && !sliced.MatchString(words) },
	"money": func(words string) bool {
		return TellsWorth(words) && !TellsPrice(words) && !TellsLoss(words) && !HadCome(words) && !ofOneYear.MatchString(words) && !priceAsked.MatchString(words)
	},
	"delta":    func(words string) bool { return !TellsLoss(words) },
	"tradeoff": weighed,
	"course_correction": func(words string) bool {
		return mine.MatchString(words) && turned.MatchString(words) && firstWay.MatchString(words) && !strings.ContainsAny(words, "\"“”") // a turn of somebody else's is told in their words
	},
	"lesson":                resolved.MatchString,
	"attribution":           Compares,
	"post_launch_ownership": mine.MatchString,
	"data_analysis":         dataLookedAt.MatchString,
	"customer_loop":         text.NewPattern(`(?i)\b(?:said|says|told|asked|wanted|complain\w*|wrote|saying|admitted|explained|rang|called|never|hated|liked|felt|believed|thought|couldn't|could not|didn't|did not|gave up|stopped|struggl\w+|preferred)\b`).MatchString,
	"cross_team_influence":  text.NewPattern(`(?i)\b(?:agreed?|persuad\w+|convinc\w+|signed|talked [\w' ]{1,40}? into|got [\w' ]{1,40}? to|came (?:round|around)|let me|approved|gave (?:me|us)|said yes|said okay|won (?:him|her|them|over)|lent|allowed)\b`).MatchString,
}

// firstWay matches what somebody had meant to do, or done, before they turned.
var firstWay = text.NewPattern(`(?i)\b(?:plan\w*|ideas?|first|version|draft|prototype|approach|built|build|designed|design|meant|wanted|wrong|half|project)\b`)

// ofOneYear matches what a sum came to over one stretch, to be held against another.
var ofOneYear = text.NewPattern(`(?i)\b(?:in|for|over) the (?:year|month|quarter|season|summer|winter) (?:after|before)\b`)

// priceAsked matches what customers are charged for a thing: no gain that anybody worked out.
var priceAsked = text.NewPattern(`(?i)\b(?:pays?|paid|charged?|charges) (?:us |them |for it )?(?:\pL+ )?[$€£]?\d[\d.,]*(?: \pL+){0,2}(?: an?| per| each| every)? (?:year|month|week|head|seat|piece|user|order|unit)\b[^.;!?\n]{0,12}?\bfor (?:it|this|that|them|the)\b|\b(?:sells?|sold|priced|list price) (?:for|at|of)\b`)

// TellsPrice reports whether words tell what something cost, and not what it brought.
func TellsPrice(words string) bool {
	return ofPrice.MatchString(words) && !paidLess.MatchString(words)
}

// TellsPaidOut reports whether words tell of money that went to those who were harmed: the price of a mistake, and no gain.
func TellsPaidOut(words string) bool { return paidOut.MatchString(words) }

var paidOut = text.NewPattern(`(?i)\b(?:repaid|refunded|paid (?:\w+ ){0,3}back|paid\b[^.;!?\n]{0,24}\b(?:refunds?|compensation|damages)|had to (?:credit|pay|refund|repay|write off)|compensat\w+|penalt\w+|fined)\b`)

// paidLess matches that what is paid became less, "refunds we paid out went down by £410,000", or that it was nothing.
var paidLess = text.NewPattern(`(?i)\b(?:lost|loses?|costs?) (?:us |them |me )?(?:nobody|nothing|no one|no \pL+)\b|\bcosts? (?:\pL+ ){1,4}nothing\b|\b(?:we (?:paid|lost|pay|lose)|costs? us)\b[^.;!?\n]{0,30}?\b(?:went down|came down|fell|dropped|shrank|halved|are down|is down|was down)\b`)

var ofPrice = text.NewPattern(`(?i)^\W*(?:(?:it|that|this|which) )?costs? (?:me |us )?(?:about |some |around )?(?:[$€£]?\d|\pL+ (?:hundred|thousand|million)\b)|\b(?:(?:was|is|that's|as) (?:the|our|a) price|the price (?:was|is|of (?:it|that)|we paid)|we (?:gave up|accepted|lost|traded|paid)|costs? us|(?:that|this|it|which) (?:loses|lost) us|(?:mistake|error|slip|blunder|outage|failure|bug|mess|detour|whole thing|it all|all of it) (?:has |had )?cost|paid for nothing|it cost(?:s)? (?:us|me|them)|in (?:exchange|return) for|(?:can|could) live with (?:that|it)|(?:we|i) (?:took|swallowed|accepted) (?:that|it)$|,? (?:and|but) (?:the |my |our )?\pL+ (?:said (?:that's |it's )?(?:fine|okay|ok|all right)|(?:were|was) (?:fine|okay|ok|all right) with (?:it|that))$|at the (?:cost|expense|price) of)\b`)

// HadCome reports whether words tell how things had come to stand before anything was done.
func HadCome(words string) bool { return hadCome.MatchString(words) }

// hadCome matches how things had come to stand before anything was done.
var hadCome = text.NewPattern(`(?i)\b(?:had|'d) (?:crept|grown|risen|gone|climbed|doubled|tripled|jumped|fallen|dropped|sunk|come|reached|become|slipped)\b`)

// TellsLoss reports whether words tell that the business had less of what it wants more of, or more of what it wants less of.
func TellsLoss(words string) bool {
	if lostMoney.MatchString(words) || tellsHarm(words) {
		return true
	}
	at := fellOff.FindStringIndex(words)
	return at != nil && !ofTrouble.MatchString(words[max(0, at[0]-lossReach):at[1]])
}

// tellsHarm reports whether words tell that there was more of what nobody wants: "the wrong assignments went from eighteen
// percent to twenty six".
func tellsHarm(words string) bool {
	m := harmMoved.FindStringIndex(words)
	if m == nil {
		return false
	}
	found := quantity.Find(words[m[0]:])
	if len(found) < 2 || ofSupply.MatchString(words[m[0]:m[1]]) {
		return false
	}
	if before, after, ok := quantity.Common(found[0], found[1]); ok {
		return after.Mid() > before.Mid()
	}
	oneBare := found[0].IsUnnamed() || found[0].Dimension == quantity.Percent && found[1].IsUnnamed() // either often comes without its unit
	return oneBare && found[1].Mid() > found[0].Mid()
}

// ofSupply matches nouns behind which more of what sounds bad is more of something good: "waiting list seats".
var ofSupply = text.NewPattern(`(?i)\b(?:lists?|sign-?ups?|coverage|rooms?|seats?)\b`)

var harmMoved = text.NewPattern(`(?i)\b(?:wrong|missed|missing|false|failed|late|lost|double|broken|complaints?|refunds?|returns|errors?|outages?|failures?|cancellations?|accidents?|skips|churn|defects?|no-shows?|queues?|waits?|waiting|delays?|backlog|crashes)\b[^.,;!?\n]{0,40}? (?:went(?: up)?|rose|climbed|grew|jumped|came up) from\b`)

// lossReach is how many bytes before what fell it is told which of it: "late orders", "calls about bookings".
const lossReach = 30

var (
	fellOff   = text.NewPattern(`(?i)\b(?:bookings|sales|revenue|turnover|orders|renewals|subscribers|subscriptions|sign-?ups|members|takings|income|conversion|ratings?)(?: [\pL'-]+){0,3}? (?:went down|fell|dropped|sank|shrank|collapsed)\b`)
	lostMoney = text.NewPattern(`(?i)\b(?:we|it) lost (?:about |around |some |over )?(?:[$€£]|\d[\d.,]* ?(?:k|m|euros?|dollars|pounds|francs|million|thousand))|\bthe till (?:counted|took|had) [^.,;!?\n]{0,30} less\b`)
	// ofTrouble matches what the business wants less of.
	ofTrouble = text.NewPattern(`(?i)\b(?:late|cancel\w*|failed|missed|wrong|double|duplicates?|abandoned|fake|broken|unpaid|returned|complaints?|calls?|tickets?|questions?|mails?|errors?|about|that|which|per|time|wait\w*|costs?|refunds?|escalations?)\b`)
)

// weighed reports whether words tell what was chosen over something else, or what it cost.
func weighed(words string) bool {
	return chosen.MatchString(words) || paid.MatchString(words) && !notReal.MatchString(words)
}

var (
	chosen = text.NewPattern(`(?i)\b(?:i|we)(?:'d|'ve)? (?:also |then |therefore |finally |just |simply |never )?(?:decided|chose|choose|proposed|insisted|argued|dropped|stopped|killed|scrapped|binned|turned (?:\w+ ){0,3}(?:down|off|away)|` +
		`said (?:no|we|let's|stop)|refused|cut (?:the|it|out|one|a|two|all)|withdrew|cancel\w+|moved|pushed|recommended|gave up|give up|switched|threw|opted|limited|held back|took out|rejected|kept|replaced|swapped|suggested|offered|redesigned|changed|accept\w*|left)\b|` +
		`^chose\b|\b(?:my decision|my call|my choice)\b`)
	paid   = text.NewPattern(`(?i)\b(?:costs? (?:us|me|is|was|about|\w+ per|a|\d)|(?:it|that|they|this|which) (?:did )?costs?|the (?:cost|price)|dearer|more expensive|we gave up|(?:we|i) los[et]|in return|at the expense|not worth)\b`)
	turned = text.NewPattern(`(?i)\b(?:dropped|killed|binned|scrapped|my mistake|gave up|threw|stopped|withdrew|withdrawn|first (?:idea|plan|thought|version|guess)|my (?:\w+ )?(?:plan|idea|design)|was wrong|were wrong|` +
		`had (?:planned|drawn|assumed|thought)|changed my|changed (?:the|our) (?:plan|mind)|cancel\w+|reversed|undid|abandoned (?:the|my|our|it|that|this)|shelved|turned round|turned back|(?:ripped|tore|took|cut|switched|turned) (?:\w+ ){1,4}(?:out|off|away)|replaced (?:it|that|this|them)\b|put (?:\w+ ){1,6}back|brought (?:\w+ ){1,4}back|came back to|started over|rolled (?:it |\w+ )?back|out the window)\b`)
	// resolved matches what somebody does, or no longer does, because of what they learnt.
	resolved = text.NewPattern(`(?i)\b(?:before|first|now|since|these days|never|always|instead|rather|until|no longer|any ?more|don't|do not|not|than|ask|only)\b`)
)

// sliced matches a step of an analysis: nobody outside has to be asked before data are sorted.
var sliced = text.NewPattern(`(?i)\b(?:cut|split|sorted|grouped|moved) (?:it|them|that|those|these|all|the \w+|all \w+) (?:up )?by\b`)

// dataLookedAt matches what data are made of.
var dataLookedAt = text.NewPattern(`(?i)\d|\b(?:logs?|data|records?|months|weeks|years|rows|tickets|figures|numbers|hundred|thousand|notes|slips|recordings|calls|cards|sessions|tables?|film|papers|sheets?|cohorts?|by (?:\w+ )?(?:step|shift|cause|reason|day|hour|table|ward|region|type)|one by one|question by question|statement by statement)\b`)

// fewestTaken is how many words it takes to remind somebody of what they said.
const fewestTaken = 4

// onlyNumbers matches, in marked words, values that do not say of what they are.
var onlyNumbers = text.NewPattern(`^(?:(?:[0.,%→>-]+|one|in|out|of|from|to|down|up|by|about|around|nearly|almost|roughly|over|under|just|now|then|was|is|it|it's|that|that's|went|fell|rose|dropped|grew|per|cent|percent|points?|times|a|an|the|and|or|so|like|maybe|some|basically|less|more|fewer|lower|higher)[ ,;:]*)+$`)

// dangling matches words that point at something outside of them, or that end in the middle, ranges and hours of
// the day, and the marks of a heading.
var dangling = text.NewPattern(`(?i)^(?:and|but|so|because|which|who|that (?:is|was|means)|than|as|if|after that|or|then)\b|\b(?:because|so|um|uh|like|you know|i mean)[,.]?$|` +
	`^(?:\w+ )?i (?:\w+ ){1,3}(?:it|that|this|them|nothing)(?: \w+)?$|\bthat (?:when|if|while)\b[^,]*$|\d:\d\d|\banywhere (?:from|between)\b|[*_#]{2}`)

// TellsChoice reports whether an answer tells of something that the speaker chose, stopped or changed.
func TellsChoice(answer string) bool { return iChose.MatchString(answer) }

var iChose = text.NewPattern(`(?i)\bi(?:'d|'ve)? (?:also |then |therefore |finally |just |simply )?(?:decided|chose|proposed|insisted|dropped|stopped|killed|scrapped|binned|said no|refused|rejected|changed|switched|threw|opted|replaced|swapped|withdrew|moved)\b|\bmy (?:decision|call|choice)\b`)

// Dangles reports whether words point at something that they do not name, or end in the middle.
func Dangles(words string) bool { return dangling.MatchString(words) }

// quoted reports whether words were taken up before, whole or in part.
func (s slots) quoted(words string) bool {
	return slices.ContainsFunc(s.spent, func(q string) bool { return strings.Contains(q, words) || strings.Contains(words, q) })
}

// telling ranks the words that a kind of evidence was heard in: what stands in the result before what
// stands elsewhere, what people watch before what only the thing shows, and what was decided before
// what was done.
func (m *Material) telling(f ear.Finding, words string) int {
	n := 0
	if f.Label == "personal_action" {
		n += Decisiveness(words)
	}
	if outcomes[f.Label] && m.in(ear.Result, f) {
		n++
	}
	if kindOfChange(f.Label) == "delta" && len(businessMoves(words)) > 0 {
		n++
	}
	return n
}

// tellsMost returns how much words of a kind of evidence can tell at the most.
func tellsMost(kind string) int {
	switch {
	case kind == "personal_action":
		return mostDecisive
	case kind == "delta":
		return 2
	case outcomes[kind]:
		return 1
	}
	return 0
}

// outcomes are the kinds of evidence that tell what came of the work.
var outcomes = map[string]bool{"delta": true, "baseline_and_result": true, "business_kpi": true, "money": true}
