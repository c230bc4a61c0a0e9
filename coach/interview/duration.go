package interview

import (
	"encoding/json"
	"fmt"
	"math"
	"time"
)

// A Duration is a stretch of time as a session keeps it: whole milliseconds, written in JSON as
// seconds ("41.25"), so that an export reads well and comes back exactly.
type Duration time.Duration

// Go returns d as the standard library's type.
func (d Duration) Go() time.Duration { return time.Duration(d) }

// MarshalJSON writes d in seconds, to the millisecond.
func (d Duration) MarshalJSON() ([]byte, error) {
	return json.Marshal(math.Round(time.Duration(d).Seconds()*1000) / 1000)
}

// UnmarshalJSON reads seconds. It refuses a negative time and one over a week, which no rehearsal takes.
func (d *Duration) UnmarshalJSON(text []byte) error {
	var seconds float64
	if err := json.Unmarshal(text, &seconds); err != nil {
		return err
	}
	if seconds < 0 || seconds > 7*24*3600 {
		return fmt.Errorf("%s is not the length of a rehearsal in seconds", text)
	}
	*d = Duration(math.Round(seconds*1000)) * Duration(time.Millisecond)
	return nil
}
