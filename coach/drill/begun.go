package drill

import (
	"time"

	"pushback/coach/interview"
)

// A Begun is a try that is still being typed. It is kept so that neither a kill nor a closed terminal
// takes the words, and is gone when the try is graded, skipped or given up.
type Begun struct {
	ID    string             `json:"id"` // of the review that it becomes
	Card  Card               `json:"card"`
	At    time.Time          `json:"at"`    // when it was last typed
	Spent interview.Duration `json:"spent"` // what the clock showed then
	Text  string             `json:"text"`
}
