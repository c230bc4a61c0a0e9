package interview

import (
	"errors"
	"fmt"
	"math"
	"slices"
	"time"

	"pushback/prompts"
)

// Settings are what a person has settled for all of their rehearsals.
type Settings struct {
	Reading       time.Duration `yaml:"reading" json:"reading"`     // time to read the question
	Length        time.Duration `yaml:"length" json:"length"`       // target of an answer
	Shares        [4]float64    `yaml:"shares" json:"shares"`       // of Length for S, T, A and R, in per cent or as fractions
	Pushbacks     int           `yaml:"pushbacks" json:"pushbacks"` // how many at the most in a quick rehearsal
	Mode          Mode          `yaml:"mode" json:"mode"`
	Layout        Layout        `yaml:"layout" json:"layout"`
	Calm          bool          `yaml:"calm" json:"calm"`                     // keep the scores and do not show them
	InterviewDate string        `yaml:"interview_date" json:"interview_date"` // 2026-12-15; "" where it is not known
}

// Defaults returns the settings of somebody who has settled nothing: thirty seconds to read, three
// minutes to answer (past that an answer loses the room) and up to three pushbacks.
func Defaults() Settings {
	return Settings{
		Reading: 30 * time.Second, Length: 3 * time.Minute, Shares: DefaultShares, Pushbacks: 3,
		Mode: Practice, Layout: InParts,
	}
}

// Plan returns the plan of a rehearsal of q under the settings. A loop, where one is given, brings
// its own number of pushbacks.
func (s Settings) Plan(q prompts.Question, loop *prompts.Loop) Plan {
	p := Plan{
		Question: Asked(q), Mode: s.Mode, Layout: s.Layout,
		Reading: Duration(s.Reading), Length: Duration(s.Length), Shares: s.Shares, Pushbacks: s.Pushbacks,
	}
	if loop != nil {
		p.Loop, p.Pushbacks = loop.ID, loop.Pushbacks[1]
	}
	return p
}

// Check returns what is wrong with the settings, each with what would be right, and turns shares
// given in per cent into fractions.
func (s *Settings) Check() error {
	sum := s.Shares[0] + s.Shares[1] + s.Shares[2] + s.Shares[3]
	if math.Abs(sum-100) < 0.5 {
		for i := range s.Shares {
			s.Shares[i] /= 100
		}
		sum /= 100
	}
	return errors.Join(
		unless(slices.Min(s.Shares[:]) >= 0, "shares: none may be below 0"),
		unless(math.Abs(sum-1) < 0.005, "shares: they sum to %g; write four that sum to 100, like [20, 10, 55, 15]", sum),
		unless(s.Reading >= 0 && s.Reading <= 10*time.Minute, "reading: %v; write 0s to 10m", s.Reading),
		unless(s.Length >= 30*time.Second && s.Length <= time.Hour, "length: %v; write 30s to 60m", s.Length),
		unless(s.Pushbacks >= 0 && s.Pushbacks <= 10, "pushbacks: %d; write 0 to 10", s.Pushbacks),
		unless(s.Mode == Practice || s.Mode == Interview, "mode: %q; write practice or interview", s.Mode),
		unless(s.Layout == InParts || s.Layout == Free || s.Layout == Aloud, "layout: %q; write parts, free or aloud", s.Layout),
		unless(s.InterviewDate == "" || s.date() == nil, "interview_date: %q; write a day like 2026-12-15", s.InterviewDate),
	)
}

func (s Settings) date() error {
	_, err := time.Parse(time.DateOnly, s.InterviewDate)
	return err
}

// DaysLeft returns the days from now to the interview, or false where no date is set or it is past.
func (s Settings) DaysLeft(now time.Time) (int, bool) {
	day, err := time.ParseInLocation(time.DateOnly, s.InterviewDate, now.Location())
	if err != nil {
		return 0, false
	}
	y, m, d := now.Date()
	today := time.Date(y, m, d, 0, 0, 0, 0, now.Location())
	left := int(math.Round(day.Sub(today).Hours() / 24))
	return left, left >= 0
}

func unless(ok bool, format string, args ...any) error {
	if ok {
		return nil
	}
	return fmt.Errorf(format, args...)
}
