package prompts

// A Case is a small piece of work with its numbers, from which one sentence is to be made: the
// metric first, then the analysis, the outcome, the business measure and by how much it moved.
type Case struct {
	ID        string   `yaml:"id" json:"id"`
	Trade     string   `yaml:"trade" json:"trade"`         // the line of business it comes from
	Situation string   `yaml:"situation" json:"situation"` // two to four sentences, with all of the numbers
	Metric    []string `yaml:"metric" json:"metric"`       // words by which the raw metric is named
	Analysis  []string `yaml:"analysis" json:"analysis"`   // words that tell the analysis
	Outcome   []string `yaml:"outcome" json:"outcome"`     // figures of the metric's change
	KPI       []string `yaml:"kpi" json:"kpi"`             // words by which the business measure is named
	Worth     []string `yaml:"worth" json:"worth"`         // figures of the business measure's change
	Strong    string   `yaml:"strong" json:"strong"`       // one such sentence
}

// Cases returns the small cases for metric-first sentences.
func (l *Library) Cases() []Case { return l.cases() }

// smallCase checks one case: all of its texts, and words or figures for each part of its sentence.
func (c *checker) smallCase(p place, k Case) {
	c.id(p, "case", k.ID, kebab)
	c.text(p.key("trade"), "the trade", k.Trade, maxTitle)
	c.text(p.key("situation"), "the situation", k.Situation, maxText)
	c.text(p.key("strong"), "the strong sentence", k.Strong, maxText)
	c.texts(p, "metric", k.Metric, 1)
	c.texts(p, "analysis", k.Analysis, 1)
	c.texts(p, "outcome", k.Outcome, 1)
	c.texts(p, "kpi", k.KPI, 1)
	c.texts(p, "worth", k.Worth, 1)
}
