package prompts

import "fmt"

// Kind is the kind of answer that a question asks for.
type Kind string

// The kinds of questions, in the order in which the loops meet them.
const (
	Behavioural Kind = "behavioural" // a story of something that was done
	Metric      Kind = "metric"      // define a metric: north star, inputs, guardrail, window
	Data        Kind = "data"        // find something in data and size it
	Vision      Kind = "vision"      // Working Backwards: the press release and its five questions
)

// A Question is asked once at the start of a rehearsal.
type Question struct {
	ID         string   `yaml:"id" json:"id"`
	Kind       Kind     `yaml:"kind" json:"kind"`
	Text       string   `yaml:"text" json:"text"`
	Principles []string `yaml:"principles" json:"principles"` // principle ids, the one mainly probed first
	Loops      []string `yaml:"loops" json:"loops"`           // ids of the loops it fits
	Probes     string   `yaml:"probes" json:"probes"`         // what the interviewer wants to find out
	Trap       string   `yaml:"trap" json:"trap"`             // how a good engineer loses the room here
	Strong     string   `yaml:"strong" json:"strong"`         // what a strong answer contains
}

// A Ladder is a line of pushback, up to three rungs deep, that goes at one gap. The first rung is
// asked when the gap is heard, the second when the reply evades it, the third closes the point.
//
// What an answer must have told before a ladder fits it, and what it must not, stands under needs
// and unless: evidence ids, which the ear has to have heard, and [Facts], which any word of the answer
// may tell. A ladder of which one condition fails is not asked.
type Ladder struct {
	ID     string   `yaml:"id" json:"id"`
	Title  string   `yaml:"title" json:"title"`
	Flag   string   `yaml:"flag" json:"flag"`                         // the red flag it goes at; empty: a probe that suits a strong answer too
	Wants  []string `yaml:"wants" json:"wants"`                       // evidence ids; a reply that shows one of them repairs the gap
	Takes  string   `yaml:"takes,omitempty" json:"takes,omitempty"`   // the evidence whose words {quote} takes up; empty: those of the flag
	Needs  []string `yaml:"needs,omitempty" json:"needs,omitempty"`   // all of these must have been told
	Unless []string `yaml:"unless,omitempty" json:"unless,omitempty"` // none of these may have been told
	Opens  bool     `yaml:"opens,omitempty" json:"opens,omitempty"`   // an interviewer begins with it: asked before others at the same gap
	Late   bool     `yaml:"late,omitempty" json:"late,omitempty"`     // interviewers who had the choice did not begin with it: asked where nothing else is left
	Unsure bool     `yaml:"unsure,omitempty" json:"unsure,omitempty"` // it makes sense even where what it goes at was told: asked first where that was heard in doubt
	Why    string   `yaml:"why" json:"why"`                           // why an interviewer asks it
	Loops  []string `yaml:"loops,omitempty" json:"loops"`             // loops it belongs to; empty: all
	Kinds  []Kind   `yaml:"kinds,omitempty" json:"kinds"`             // question kinds it fits; empty: behavioural
	Rungs  []Rung   `yaml:"rungs" json:"rungs"`
}

// Facts are what the conditions of a ladder can name besides evidence. Each is taken as told where any
// words of the answer may tell it, so that nobody is asked for what they have just said:
//
//	launch      that something was released, launched or opened
//	change      how much something changed, in numbers
//	amount      an amount of money
//	comparison  how those fared who did not get the change
//	direct      changes of the thing itself alone, or of a bill for what was used less: it is plain what brought those about
//	random      that chance settled who got the change
//	people      what somebody who uses the thing said or did
//	team        colleagues beside the speaker
//	allies      that somebody outside the team came along, or would not
//	opposed     that somebody wanted it done in another way
//	reluctant   that whoever came along did not want to at first
//	turn        that a plan was dropped or a way left
//	rival       another cause that the speaker names of a change
//	unfinished  that the thing has not come to its end
//	unlearnt    that the speaker never learnt how it ended
//	left        that the speaker had left it by then, or has not looked since
//	warned      whom the speaker asked or did not ask beforehand, and who told them
//	watched     who watches a thing that was handed over, or that the speaker does not know how it is
//	felt        that people liked a thing, where that is all its praise comes to
//	graded      that something is better or less than it was, where praise says by how much in words alone
//	mechanism   a rule, a check or a habit that something led to
//	mentoring   nothing: it was asked for somebody who was developed
//	failure     nothing: it was asked for something that went wrong
//	learnt      what somebody would do, or does, differently
//	resolved    what somebody would do differently another time, and did not yet
var Facts = []string{"launch", "change", "amount", "comparison", "direct", "random", "people", "team", "allies", "opposed", "reluctant", "turn", "learnt", "resolved", "rival", "unfinished", "unlearnt", "left", "warned", "watched", "felt", "graded", "mechanism", "mentoring", "failure"}

// A Rung is one pushback of a ladder. Its text may hold slots in braces, each filled from the
// answer's own words; a rung whose slots the answer cannot fill is never asked.
//
//	{quote}    the words of the answer that raised the flag, or those the ladder takes up, without the quotation marks
//	{measure}  the name of a measure in the answer: "p99", "churn"
//	{before} {after} {stated} {computed}  values of one row of the numbers table, as said or worked out
//	{sum}      what contradicts what in the answer's figures, in words: "320 + 210 make 530, not 630"
//	{amount} {share} {base}  an amount of money, the share it was said to be, the base that both imply
type Rung struct {
	Text    string `yaml:"text" json:"text"`
	Seconds int    `yaml:"seconds,omitempty" json:"seconds"` // time for the reply, 60 to 90; 0 means 75
}

// A Label is one kind of evidence or one red flag of the labelling guide that the ear hears by.
type Label struct {
	ID         string   `yaml:"id" json:"id"`
	Title      string   `yaml:"title" json:"title"`
	Severity   int      `yaml:"severity,omitempty" json:"severity,omitempty"`       // red flags: 1 (minor) to 3 (decides the vote)
	OtherTitle string   `yaml:"other_title,omitempty" json:"other_title,omitempty"` // red flags: the title where it comes in its other form, "" where it has none
	Meaning    string   `yaml:"meaning" json:"meaning"`                             // when it is true, in one sentence
	Why        string   `yaml:"why" json:"why"`                                     // why an interviewer cares
	Repairs    []string `yaml:"repairs" json:"repairs"`                             // wordings that show the evidence or repair the flag
	Fires      []string `yaml:"fires" json:"fires"`                                 // short answers in which it is heard
	Silent     []string `yaml:"silent" json:"silent"`                               // near-misses in which it is not
}

// A Principle is one of the sixteen leadership principles.
type Principle struct {
	ID    string `yaml:"id" json:"id"`
	Title string `yaml:"title" json:"title"`
	Shows string `yaml:"shows" json:"shows"` // what an answer does when it shows the principle
	Empty string `yaml:"empty" json:"empty"` // what naming it without showing it sounds like
}

// A Loop is one interview of the day, or one of several alike.
type Loop struct {
	ID        string `yaml:"id" json:"id"`
	Title     string `yaml:"title" json:"title"`
	Rounds    int    `yaml:"rounds" json:"rounds"`   // how many interviews of this kind
	Minutes   int    `yaml:"minutes" json:"minutes"` // length of each
	Tests     string `yaml:"tests" json:"tests"`
	Voice     string `yaml:"voice" json:"voice"`         // how this interviewer speaks and what they return to
	Kinds     []Kind `yaml:"kinds" json:"kinds"`         // the kinds of questions, in the order asked
	Pushbacks [2]int `yaml:"pushbacks" json:"pushbacks"` // fewest and most pushbacks an answer
}

// A Rewrite is a weak line beside the strong one that could have been said in its place.
type Rewrite struct {
	ID     string `yaml:"id" json:"id"`
	Flag   string `yaml:"flag" json:"flag"` // the red flag that the weak line raises
	Weak   string `yaml:"weak" json:"weak"`
	Strong string `yaml:"strong" json:"strong"`
	Reason string `yaml:"reason" json:"reason"`
}

// The Rubric says in words what each score and each verdict step means.
type Rubric struct {
	Judgements []Judgement `yaml:"judgements" json:"judgements"`
	Verdicts   []Verdict   `yaml:"verdicts" json:"verdicts"` // worst first, six
}

// A Judgement is one of the five things an answer is scored on, 1 to 5.
type Judgement struct {
	ID    string    `yaml:"id" json:"id"` // impact, scope, ownership, kpi_linkage, customer_loop
	Title string    `yaml:"title" json:"title"`
	Asks  string    `yaml:"asks" json:"asks"`   // the question that the score answers
	Steps [5]string `yaml:"steps" json:"steps"` // what 1, 2, 3, 4 and 5 sound like
}

// A Verdict is one of the six steps from strong no to strong yes.
type Verdict struct {
	ID    string `yaml:"id" json:"id"`
	Title string `yaml:"title" json:"title"`
	Means string `yaml:"means" json:"means"`
}

// NotFoundError says that no record of a kind has the id asked for.
type NotFoundError struct {
	Kind string // "question", "principle", …
	ID   string
	Near []string // ids that look alike, best first
}

func (e *NotFoundError) Error() string {
	msg := fmt.Sprintf("no %s has the id %q", e.Kind, e.ID)
	if len(e.Near) > 0 {
		return msg + fmt.Sprintf("; did you mean %q?", e.Near[0])
	}
	return msg + "; list them with: pushback prompts list"
}
