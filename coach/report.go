package coach

import (
	"pushback/coach/craft"
	"pushback/coach/ear"
	"pushback/coach/pushback"
	"pushback/coach/text"
)

// ReportVersion is the version of the report's form. It rises when a field changes its meaning.
const ReportVersion = 1

// A Report is what was made of one answer. Its JSON form is stable and described by the schema
// that the command `pushback analyze --schema` prints.
type Report struct {
	Version       int                 `json:"version"`
	Kind          string              `json:"kind"`
	Words         int                 `json:"words"`
	SpokenSeconds int                 `json:"spoken_seconds"` // measured, or estimated at 150 words a minute
	Evidence      []Evidence          `json:"evidence"`       // in the order of the text
	RedFlags      []RedFlag           `json:"red_flags"`      // worst first
	Pushbacks     []pushback.Pushback `json:"pushbacks"`      // worst first
	Principles    []Principle         `json:"principles"`     // most clearly shown first
	Chain         Chain               `json:"chain"`
	Numbers       []Number            `json:"numbers"`
	Judgements    Judgements          `json:"judgements"`
	Sections      map[string]float64  `json:"sections"` // share of the words, 0 to 1
	Delivery      Delivery            `json:"delivery"`
	Verdict       Verdict             `json:"verdict"`

	Faint           []Evidence      `json:"-"` // where what was not heard may be told; for the feedback
	Craft           []craft.Finding `json:"-"` // what a metric, data or vision question asks for; nil for a story
	SectionsGuessed bool            `json:"-"` // the sections are guessed from what is said; for the feedback
}

// Evidence is one kind of evidence with the words that carry it. Where the candidate ticked it
// after speaking aloud there are no words, and the quote is empty.
type Evidence struct {
	ID    string `json:"id"`
	Quote string `json:"quote"`
	text.Span
	Section  string    `json:"section"`            // "" where it is not known
	Doubtful bool      `json:"doubtful,omitempty"` // heard, and not so plainly that it is told for certain
	Strength float32   `json:"-"`                  // how much the words speak for it, as an ear.Finding has it; for the feedback
	Around   text.Span `json:"-"`                  // whole clauses around the words; for the feedback
}

// Told returns the words of the answer to quote evidence by, empty where none show it.
func (e Evidence) Told(answer string) text.Span {
	if e.Strength < ear.Faint {
		return text.Span{}
	}
	return pushback.Telling(answer, ear.Finding{Span: e.Span, Label: e.ID, Around: e.Around})
}

// A RedFlag is something that an interviewer writes down against the answer.
type RedFlag struct {
	ID       string `json:"id"`
	Severity int    `json:"severity"` // 1 to 3
	Quote    string `json:"quote"`    // "" for an absence
	text.Span
	Why    string `json:"why"` // what was heard or not, and why it matters
	Repair string `json:"repair"`
	// Doubtful says that it may well be otherwise; the feedback then asks in place of accusing.
	Doubtful bool      `json:"doubtful,omitempty"`
	Heard    string    `json:"-"` // the first half of Why; for the feedback, which says the rest of the worst alone
	Around   text.Span `json:"-"` // whole clauses around the words; for the feedback
}

// Told returns whole clauses of the answer to quote a red flag by, empty where its words are all there is.
func (f RedFlag) Told(answer string) text.Span {
	if quotedAsHeard[f.ID] {
		return text.Span{}
	}
	return pushback.Telling(answer, ear.Finding{Span: f.Span, Label: f.ID, Around: f.Around})
}

// quotedAsHeard names the red flags whose words were moved to those that show them.
var quotedAsHeard = map[string]bool{"handed_off": true, "vague_impact": true, "inconsistent_numbers": true}

// A Principle is a leadership principle that the answer shows.
type Principle struct {
	ID    string `json:"id"`
	Quote string `json:"quote"`
}

// A Chain is the measure that moved, the business measure it feeds and the goal that serves, in
// the answer's words; "" where the answer names none.
type Chain struct {
	Metric string `json:"metric"`
	KPI    string `json:"kpi"`
	Goal   string `json:"goal"`
}

// A Number is one row of the numbers table. Changes are fractions: -0.28 is 28 % less.
type Number struct {
	Measure        string   `json:"measure"`
	Before         *float64 `json:"before"`
	After          *float64 `json:"after"`
	Unit           string   `json:"unit"`
	StatedChange   *float64 `json:"stated_change"`
	ComputedChange *float64 `json:"computed_change"`
	Consistent     bool     `json:"consistent"`
	Quote          string   `json:"quote"`
	BeforeQuote    string   `json:"-"` // the words of the value before; for the feedback
	AfterQuote     string   `json:"-"` // the words of the value after; for the feedback
	StatedQuote    string   `json:"-"` // the words that state the change; for the feedback
	Contradicts    string   `json:"-"` // what contradicts what, "" when Consistent; for the feedback
}

// Judgements are the scores of the answer, 1 to 5 each.
type Judgements struct {
	Impact       int `json:"impact"`
	Scope        int `json:"scope"`
	Ownership    int `json:"ownership"`
	KPILinkage   int `json:"kpi_linkage"`
	CustomerLoop int `json:"customer_loop"`
}

// Delivery counts how the answer was told.
type Delivery struct {
	I       int `json:"i"`
	We      int `json:"we"`
	Hedges  int `json:"hedges"`
	Fillers int `json:"fillers"`

	Implementation int `json:"-"` // words of building; for the feedback
	Product        int `json:"-"` // words of customers, decisions and measures; for the feedback
}

// A Verdict is one of the six steps from strong no to strong yes.
type Verdict string

// The verdicts, worst first.
const (
	StrongNo  Verdict = "strong_no"
	No        Verdict = "no"
	LeanNo    Verdict = "lean_no"
	LeanYes   Verdict = "lean_yes"
	Yes       Verdict = "yes"
	StrongYes Verdict = "strong_yes"
)

// Verdicts lists the six steps, worst first.
var Verdicts = [...]Verdict{StrongNo, No, LeanNo, LeanYes, Yes, StrongYes}
