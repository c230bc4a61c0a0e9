package pushback

import (
	"slices"
	"strings"

	"pushback/coach/ear"
	"pushback/coach/text"
	"pushback/prompts"
)

// facts are what was told in an answer, as far as the conditions of ladders ask for it. Each is looked
// for once, and only when it is asked for.
type facts map[string]bool

// allows reports whether an answer told all that a ladder needs, and nothing that rules it out.
func (m *Material) allows(l *prompts.Ladder) bool {
	return !slices.ContainsFunc(l.Needs, func(id string) bool { return !m.tells(id) }) &&
		!slices.ContainsFunc(l.Unless, m.tells)
}

// tells reports whether evidence was heard in the answer, or one of [prompts.Facts] may be told in it.
func (m *Material) tells(id string) bool {
	find, ok := found[id]
	if evidence, asked := strings.CutPrefix(id, mayBe); asked {
		find, ok = func(m *Material) bool { return MayTell(m.Answer, evidence) }, true
	}
	if !ok {
		return m.Has[id]
	}
	told, known := m.told[id]
	if !known {
		told = find(m)
		if m.told != nil {
			m.told[id] = told
		}
	}
	return told
}

// mayBe stands before a kind of evidence whose words are looked for in an answer in which nobody heard it.
const mayBe = "may tell "

// found finds each of [prompts.Facts] in an answer. They err on the side of yes: to ask for what was
// told costs more than to leave a question out.
var found = map[string]func(*Material) bool{
	"launch": func(m *Material) bool { return TellsLaunch(m.Answer) },
	"change": func(m *Material) bool {
		return m.Has["delta"] || m.Has["baseline_and_result"] || TellsChange(m.Answer)
	},
	"amount":     func(m *Material) bool { return m.Has["money"] || NamesMoney(m.Answer) },
	"comparison": func(m *Material) bool { return m.Has["attribution"] || Compares(m.Answer) },
	"direct":     func(m *Material) bool { return m.direct() },
	"random":     func(m *Material) bool { return drawn.MatchString(m.Answer) },
	"people":     func(m *Material) bool { return m.Has["customer_loop"] || TellsPeople(m.Answer) },
	"team":       func(m *Material) bool { return together.MatchString(m.Answer) && !m.toldOfI() },
	"allies": func(m *Material) bool {
		return m.Has["cross_team_influence"] || MayTell(m.Answer, "cross_team_influence")
	},
	"opposed":    func(m *Material) bool { return opposed.MatchString(m.Answer) },
	"reluctant":  func(m *Material) bool { return m.wonOver() },
	"rival":      func(m *Material) bool { return rival.MatchString(m.Answer) },
	"unfinished": func(m *Material) bool { return Unfinished(m.Answer) },
	"unlearnt":   func(m *Material) bool { return neverLearnt.MatchString(m.Answer) },
	"left":       func(m *Material) bool { return left(m.Answer) },
	"warned":     func(m *Material) bool { return warnedOf.MatchString(m.Answer) },
	"watched":    func(m *Material) bool { return LostSight(m.Answer) },
	"felt":       func(m *Material) bool { return feltOnly(m) },
	"graded":     func(m *Material) bool { return ofDegree.MatchString(m.praise()) },
	"mechanism":  func(m *Material) bool { return ruleSince.MatchString(m.Answer) },
	"mentoring":  func(m *Material) bool { return m.Person },
	"failure":    func(m *Material) bool { return m.Failure },
	"learnt":     func(m *Material) bool { return m.Has["lesson"] || TellsLesson(m.Answer) },
	"resolved":   func(m *Material) bool { return nextTime.MatchString(m.Answer) },
	"turn":       func(m *Material) bool { return m.Has["course_correction"] || turned.MatchString(m.Answer) },
}

// toldOfI reports whether hardly anything in an answer is told of a group: its line to the team is drawn.
func (m *Material) toldOfI() bool {
	const often, times = 6, 4
	return m.Heard.Delivery.I >= often && m.Heard.Delivery.I > times*m.Heard.Delivery.We
}

// nextTime matches a lesson that is told as what one would do another time, and was not acted on yet.
var nextTime = text.NewPattern(`(?i)\b(?:next time,? (?:i|we)(?:'d| would|'ll| will|d)?|another time,? (?:i|we)(?:'d| would)|if i (?:did|had to do|could do) (?:it|this|that) (?:again|over)|one thing i(?:'d| would) do)\b`)

// wonOver reports whether somebody whose help was told did not want to at first, near where it is told.
func (m *Material) wonOver() bool {
	const before, behind = 160, 60
	return slices.ContainsFunc(m.Heard.Evidence, func(f ear.Finding) bool {
		return f.Label == "cross_team_influence" && reluctant.MatchString(m.Answer[max(0, f.Start-before):min(len(m.Answer), f.End+behind)])
	})
}

// reluctant matches that whoever came along in the end did not want to at first.
var reluctant = text.NewPattern(`(?i)\b(?:said no|say no|refused?|reluctan\w+|hesitat\w+|(?:was|were|is|are|dead) against|didn't (?:want|like|love|believe)|did not (?:want|like|love|believe)|not (?:happy|convinced|keen|interested)|objected|resisted|feared|afraid|worried|sceptical|skeptical|doubted|pushed back|argued|convince[ds]?|persuade[ds]?|talked (?:\pL+ ){1,3}into|(?:came|come) (?:round|around)|gave (?:in|way)|grumbl\w+|insisted|too (?:risky|expensive|slow|early)|no slot|no time for|won (?:\pL+ ){1,3}over)\b`)

// opposed matches that somebody wanted it done in another way.
var opposed = text.NewPattern(`\b(?:(?i:a|an|my|our|the|one|another|some|two|he|she|they)|\p{Lu}\p{Ll}+) (?:\pL+ ){0,3}?(?:proposed|wanted (?:to|a|an|me|us|it|the)|suggested|insisted|argued|pushed for|preferred|(?:was|were) against|objected|disagreed|would rather|didn't (?:want|like)|did not (?:want|like))\b`)

// warnedOf matches somebody's word beforehand, or that nobody was asked for one.
var warnedOf = text.NewPattern(`(?i)\b(?:(?:not|never|haven't|hadn't|didn't|nobody|no one|without|should have) (?:\w+ ){0,2}ask(?:ed|ing)?|asked (?:nobody|no one|not one)|was(?:n't| not) asked|warned|had told me|advised|bad feeling|(?:said|says|told me|suggested),? (?:that )?(?:we|i|let's|do|don't|to) (?:should|could|need\w*|must|half|wait|test|first|\w+ (?:half|first))|did(?:n't| not) (?:listen|test|check|believe))\b`)

// watchedByOthers matches who watches a thing now, or words by which the speaker may know nothing of it any more.
var watchedByOthers = text.NewPattern(`(?i)\b(?:(?:incl\.?|including|with|and) (?:the )?(?:alarms?|alerts?|pager|monitoring|dashboards?|on-?call)|(?:alarms?|alerts?|pages?) (?:go|goes|went) to (?:them|their|the)|(?:they|who) (?:watch|monitor|look at|run (?:it|that|the))|(?:nightly|daily|weekly|automatic) (?:check|report|alarm|test|review)|i (?:can't|cannot|can not|couldn't|could not) (?:tell|say)|i (?:don't|do not|didn't|honestly don't|wouldn't) (?:really )?know (?:how|what|if|whether)|that was (?:it|that) then|(?:i )?have(?:n't| not) (?:seen|looked)|lost sight)\b`)

// LostSight reports whether an answer may tell who watches a thing now, or that its speaker knows nothing of it any more.
// It errs on the side of yes, where left does not: nobody is told that they left who did not say so.
func LostSight(answer string) bool { return watchedByOthers.MatchString(answer) || left(answer) }

// left reports whether an answer says that its speaker had left a thing by then, or never learnt how it ended.
func left(answer string) bool { return leftIt.MatchString(answer) || neverLearnt.MatchString(answer) }

// feltOnly reports whether what praises the outcome says how people felt, and not that anything is better than it was.
func feltOnly(m *Material) bool {
	words := m.praise()
	return ofFeeling.MatchString(words) && !ofDegree.MatchString(words)
}

// praise returns the words that stand where a number should, "" where none do.
func (m *Material) praise() string {
	at := slices.IndexFunc(m.Gaps, func(f ear.Finding) bool { return f.Label == "vague_impact" && !f.Empty() })
	if at < 0 {
		return ""
	}
	return Quote(m.Answer, m.Gaps[at].Span).Of(m.Answer)
}

// OnlyPraises reports whether words praise an outcome or say how people felt about it, and not that anything is more or less
// than it was.
func OnlyPraises(words string) bool {
	return (ofFeeling.MatchString(words) || acclaims.MatchString(words)) && !ofDegree.MatchString(words)
}

var (
	ofFeeling = text.NewPattern(`(?i)\b(?:happy|happier|thrilled|delighted|pleased|glad|loved?|loves|liked|likes|proud|relieved|grateful|applau\w+|cheer\w*|thank\w*|enthusias\w+|excited|impressed)\b`)
	acclaims  = text.NewPattern(`(?i)\b(?:great|success\w*|positive\w*|amazing|fantastic|brilliant|wonderful\w*|superb|excellent|perfect\w*|smoothly|hit|win|wins|adored?|beautiful\w*|best|(?:went|worked|received|going) (?:\pL+ )*?well|over the moon|night and day|raved?|satisfied|appreciate[ds]?)\b`)
	ofDegree  = text.NewPattern(`(?i)\b(?:better|worse|faster|quicker|slower|easier|smoother|more|less|fewer|improv\w+|down|up|reduc\w+|increas\w+|grew|grown|fell|rose|dropped|shorter|higher|lower|cheaper|(?:way|much|far|a lot|noticeably|considerably|clearly|significantly) \pL+er)\b`)
)

// neverLearnt matches that the speaker does not know how it ended.
var neverLearnt = text.NewPattern(`(?i)\b(?:(?:(?:can't|cannot|can not|couldn't|could not) (?:\pL+ )?(?:say|tell(?: you)?)|(?:do not|don't|didn't|never|nobody|no one) (?:\pL+ )?(?:know|knew|see|saw|hear|heard|learn|learned|learnt|find out|found out|asked?|told (?:us|me))),? ` +
	`(?:\pL+ )?(?:how|whether|if|what|where) (?:it|that|this|the|they|things|all|became|has become|came)\b[^.;!?\n]{0,40}?\b(?:ended?|went(?: on)?|turned out|finished|came (?:out|of it|down)|become of|stands|of it)\b` +
	`|(?:did(?:n't| not)|have(?:n't| not)) ask(?:ed)? (?:since|after that|any ?more),? (?:how|what|whether|if) |(?:whether|what) (?:it|that|the|they|came|became)\b[^.;!?\n]{0,50}? i (?:couldn't|can't|don't|never)\b` +
	`|what (?:[\pL.]+ ){1,3}(?:decided|did with it|made of it) i (?:don't|do not|never|couldn't|can't)\b)`)

// learntLater matches what takes it back that somebody did not know.
var learntLater = text.NewPattern(`(?i)^[^.;!?\n]{0,40}?\b(?:until i|so i|at first)\b`)

// Unlearnt returns where an answer says last that its speaker does not know how it ended, empty where it does not.
func Unlearnt(answer string) text.Span {
	all := neverLearnt.FindAllStringIndex(answer, -1)
	if len(all) == 0 {
		return text.Span{}
	}
	last := all[len(all)-1]
	if learntLater.MatchString(answer[last[1]:]) {
		return text.Span{}
	}
	return text.Span{Start: last[0], End: last[1]}
}

// leftIt matches that the speaker had left a thing by then, or has not looked at it since.
var leftIt = text.NewPattern(`(?i)\bi (?:no longer|don't|do not) (?:see|get|have|look at|hear) (?:its|their|the|those|these|that|it|any)\b|\bi (?:haven't|have not|didn't|did not) (?:\pL+ )?(?:follow(?:ed)?|look(?:ed)?|track(?:ed)?) (?:it|that|them|this)(?: up)? (?:\pL+ )?(?:beyond|any ?more|further|after)\b|\bi(?:'ve| have)? ?(?:haven't|have not|didn't|did not|never) (?:\pL+ ){0,2}?(?:look(?:ed)?|see|seen|opened|touched|checked|been|heard|follow(?:ed)?|gone|went|go)\b[^.,;!?\n]{0,40}? (?:since|after that|after it|any ?more|again)\b` +
	`|(?:^|[.;!?\n] ?)(?:haven't|have not|didn't|did not) (?:\pL+ )?(?:looked|look|seen|see|checked|check|followed|opened)\b[^.,;!?\n]{0,40}? since\b|\bi (?:don't|do not|didn't|honestly don't) know what(?:'s| is) (?:with|become of) (?:it|that|them)\b|\b(?:then )?i went on to (?:the|another|a) \pL+|\bi (?:don't|do not|didn't) know (?:so |that |very )?much (?:of|about|any ?more|because|since)\b|\b(?:because|since|as|so) i(?:'d| had)? (?:(?:moved|changed|switched|gone) (?:on |over )?|went (?:on|over) )to \pL+|\bi didn't (?:\pL+ )?follow (?:it|that)\b|\b(?:i )?(?:was|am|were|'m) not in it\b|\basked to be taken off\b|\b(?:then )?i went (?:on )?to the next\b|\bmy (?:parental|maternity|paternity|sick|study) leave (?:began|started|came)\b|\bi(?:'ve| have)? (?:then |since |now )?moved on to (?:the|another|a) \pL+|\bi (?:went|was|left) on (?:parental|maternity|paternity|sick|study) leave\b|\bi(?:'d| had)? (?:left|quit) (?:the (?:company|team|firm)|that job|soon after|shortly after|by then|\pL+ (?:weeks?|months?) (?:later|after|before))\b` +
	`|\bi (?:then )?(?:moved|switched|changed|transferred|went) (?:on |over )?to (?:the|another|a (?:new|different)) [^.;!?\n]{0,30}?(?:team|project|squad|side|app|product|group|job|company|department|unit)\b` +
	`|\bi(?:'m|'ve been| am| have been) (?:on|with|in) (?:the|another|a) [^.;!?\n]{0,30}? (?:since|now|these days|today)\b|\bi was (?:already )?on (?:the|another) [^.;!?\n]{0,30}?(?:by then|after that|so i)\b|\b(?:my|our) (?:part|work|job) (?:ended|was done|was over|stopped)\b|\bthat(?:'s| was| is) where (?:it|that|my part) (?:ended|stopped)\b`)

// ruleSince matches what is done otherwise from then on, by a rule and not by resolve alone.
var ruleSince = text.NewPattern(`(?i)\b(?:rules?|checklist|check list|template|gate|mandatory|freeze|staged|canary|end dates?|now (?:first )?(?:runs?|goes|waits?|starts?|ships?) (?:on|for|to|in|with|first)|runbook|alarms?|alerts?|automatic\w*|since then (?:every|each|no|nothing|all|we)|(?:every|each|no|nothing) [^.;!?\n]{0,60}\b(?:any ?more|without|since)|(?:blocks|refuses|rejects|stops) (?:it|them|that|the|any\w*|every\w*)|(?:every|each|all|any) [^.;!?\n]{0,40}?(?:is|are|gets?) (?:now |first |\w+ly )?(?:checked|compared|computed|tested|run|replayed|signed off|reviewed|rehearsed) (?:against|by|on|with|before)|(?:cannot|can't|can not|won't|doesn't|does not) [^.;!?\n]{0,30}?\b(?:without|unless|until)|never (?:again )?[^.;!?\n]{0,40}\bwithout|(?:don't|do not|never) (?:\pL+ ){1,5}?now\b[^.;!?\n]{0,40}?\b(?:without|that has(?:n't| not)|before|until|unless))\b`)

// rival matches that the speaker names another cause of a change, or takes some of it back: "although we also hired three
// people in that time", "part of that was the season".
var rival = text.NewPattern(`(?i)\b(?:although|though|but|mind you|to be fair|granted|admittedly),? (?:we|they|there|it|the \pL+|i) (?:\pL+ ){0,2}?(?:also|as well|too)\b[^.;!?\n]{0,60}?\b(?:in that time|at the (?:same )?time|that (?:spring|summer|autumn|winter|month|quarter|year|week)|then|hired|campaign|price|discount)\b` +
	`|\b(?:part|some|half|most) of (?:that|it|this|the (?:rise|fall|drop|gain|change)) (?:may be|might be|could be|comes? from|came from|may have|might have|could have|(?:is|was) (?:surely |probably |just |only )?(?:because|due to|down to|luck|from|the (?:season|weather|price|campaign|new)))\b|\bthat includes\b|\b(?:(?:that|this|it|which|they|season|weather|price|campaign|luck) (?:\pL+ )?(?:helped|helps)|helped) (?:too|as well)\b` +
	`|\b(?:can|could|may|might) (?:also |just |well )?(?:be|have been|come from|have come from) (?:the )?(?:season|weather|campaign|new price|price|holidays?|sale|marketing)\b`)

// TellsLaunch reports whether an answer may tell that something was released or opened.
func TellsLaunch(answer string) bool { return launched.MatchString(answer) }

// TakesBack reports whether words tell that something was switched off, or put back to what it was.
func TakesBack(words string) bool { return tookBack.MatchString(words) }

var tookBack = text.NewPattern(`(?i)\b(?:(?:switched|turned|shut|took) (?:\w+ ){0,3}(?:off|down|offline)|rolled (?:\w+ )?back|revert\w*|disabled|(?:pulled|dropped|deleted|removed) (?:it|that|them|those))\b`)

// TellsPeople reports whether an answer may tell what somebody who uses the thing said or did.
func TellsPeople(answer string) bool {
	return HearsPeople(answer) || len(customersHeard(answer)) > 0
}

// TellsLesson reports whether an answer may tell what somebody does, or would do, differently.
func TellsLesson(answer string) bool { return wiser.MatchString(answer) }

// Compares reports whether an answer may tell how those fared who did not get the change.
func Compares(answer string) bool { return apart.MatchString(answer) }

var (
	launched = text.NewPattern(`(?i)\b(?:launch\w*|releas(?:e|es|ed|ing)|shipped|ships|deploy\w*|roll(?:ed|ing|s)? (?:\w+ ){0,3}out|roll-?out|(?:went|goes|go|going|gone|was|were|is|it's|been|put \w+) live|go-live|(?:in|into) production|(?:switched|turned) (?:\w+ )?on|(?:went|put|is|are|been) (?:\w+ )?(?:online|in use)|opened)\b`)
	apart    = text.NewPattern(`(?i)\b(?:a ?/ ?b\b|split test|holdouts?|hold-out|held back|control (?:group|arm|side|line)s?|(?:as|a|against|no) controls?|in control|the controls? (?:stayed|at|did|was|were|had|kept|moved|went)|comparison (?:group|line)|lookalikes|the other group|without the change|randomi[sz]ed|` +
		`(?:the )?other (?:half|group|side|one|ones|sites?|wards?|teams?|shops?|stores?|regions?|branches|countries) (?:\w+ )?(?:stayed|kept|carried on|stood|as before|at \d|without)|` +
		`(?:the )?(?:others|rest|remaining \w+)(?: \w+)? (?:stayed|kept|carried on|stood|as they were|at \d|moved)|` +
		`(?:stayed|remained|carried on|kept) (?:the same|where|flat|as before|as they were|at (?:\d|about|around))|did(?:n't| not) move|on the old (?:way|logic|one|version|process)|` +
		`(?:neighbouring|neighboring|similar|comparable|same sort of|next door)\b[^.;!?\n]{0,60}?\b(?:left|stayed|without|as before|still|did|kept)|(?:to|before) half (?:of )?(?:the|our|my|them|those)\b)\b`)
	wiser    = text.NewPattern(`(?i)\b(?:learn\w*|in hindsight|looking back|next time|one thing over|do (?:it|that|this) (?:again|over|differently)|should have|stays with me|these days|since then (?:i|we)|(?:i|i've|we) (?:now|no longer|stopped|never|always)|now (?:i|we)|any ?more|rather than|from now on)\b`)
	drawn    = text.NewPattern(`(?i)\b(?:at random|random\w*|a ?/ ?b\b|split test|by lot|(?:tossed|flipped) a coin|odd and even|even and odd)`)
	together = text.NewPattern(`(?i)\b(?:teams?|teammates?|we|we'd|we've|our|colleagues?|squad|crew)\b`)
)
