// Package pushback chooses what an interviewer asks after an answer, and hears what the reply did
// to the gap it went at.
package pushback

// A Pushback is one follow-up, ready to be asked.
type Pushback struct {
	ID      string `json:"id"`              // ladder and rung: "handed-off-who-noticed/1"
	Ladder  string `json:"ladder"`          // id of the ladder
	Level   int    `json:"level"`           // 1 to 3; a deeper one follows an evasion
	Flag    string `json:"flag"`            // the red flag it goes at, "" for a probe of a strong answer
	Text    string `json:"text"`            // what the interviewer says
	Quote   string `json:"quote,omitempty"` // the words of the answer within Text, "" where it quotes none
	Seconds int    `json:"seconds"`         // time for the reply
}

// An Outcome is what a reply did to the gap that a pushback went at.
type Outcome string

// The outcomes of a reply.
const (
	Repaired     Outcome = "repaired"     // the missing evidence was given
	Partly       Outcome = "partly"       // some of it was
	Evaded       Outcome = "evaded"       // the reply was about something else
	Conceded     Outcome = "conceded"     // the gap was admitted: "no, I did not"
	Contradicted Outcome = "contradicted" // the reply says the opposite of the answer
	Unanswered   Outcome = "unanswered"   // there was no reply
)

// A Hearing is what was heard in one reply.
type Hearing struct {
	Outcome Outcome  `json:"outcome"`
	Quote   string   `json:"quote,omitempty"`  // the words of the reply that decide it
	Line    string   `json:"line,omitempty"`   // what the interviewer says to it before going on, one sentence
	Opened  string   `json:"opened,omitempty"` // a red flag that the reply itself raised
	Gave    []string `json:"gave,omitempty"`   // evidence ids that the reply gave
}
