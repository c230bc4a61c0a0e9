package prompts

// A Telling is one rehearsal of the demo, as the imagined person told it. The coach hears it like
// any other: nothing that it finds is written down here.
type Telling struct {
	Question string            `yaml:"question"` // its id
	DaysAgo  int               `yaml:"days_ago"`
	Loop     string            `yaml:"loop,omitempty"`
	Parts    [4]string         `yaml:"parts"`             // Situation, Task, Action, Result
	Replies  map[string]string `yaml:"replies,omitempty"` // by the red flag that the pushback goes at, or the evidence that it asks for
	Note     string            `yaml:"note,omitempty"`
	Tags     []string          `yaml:"tags,omitempty"`
}
