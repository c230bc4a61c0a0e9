package interview

import (
	"strings"
	"testing"
	"time"

	"pushback/prompts"
)

func TestTheDefaultSettingsAreSound(t *testing.T) {
	s := Defaults()
	if err := s.Check(); err != nil {
		t.Error(err)
	}
	q := prompts.Question{ID: "q", Text: "What happened?", Kind: prompts.Behavioural}
	if got, want := s.Plan(q, nil), Quick(q); got.Length != want.Length || got.Shares != want.Shares || got.Pushbacks != want.Pushbacks {
		t.Errorf("Plan() = %+v, want %+v", got, want)
	}
	if got := s.Plan(q, &prompts.Loop{ID: "bar_raiser", Pushbacks: [2]int{6, 8}}); got.Loop != "bar_raiser" || got.Pushbacks != 8 {
		t.Errorf("Plan() for a loop = %+v", got)
	}
}

func TestSharesInPerCentBecomeFractions(t *testing.T) {
	s := Defaults()
	s.Shares = [4]float64{20, 10, 60, 10}
	if err := s.Check(); err != nil || s.Shares != [4]float64{0.2, 0.1, 0.6, 0.1} {
		t.Errorf("shares %v, %v", s.Shares, err)
	}
}

func TestWrongSettingsSayWhatWouldBeRight(t *testing.T) {
	for want, change := range map[string]func(*Settings){
		"sum to 100":       func(s *Settings) { s.Shares = [4]float64{20, 10, 50, 10} },
		"below 0":          func(s *Settings) { s.Shares = [4]float64{-20, 50, 60, 10} },
		"0s to 10m":        func(s *Settings) { s.Reading = time.Hour },
		"30s to 60m":       func(s *Settings) { s.Length = 0 },
		"0 to 10":          func(s *Settings) { s.Pushbacks = 99 },
		"practice or":      func(s *Settings) { s.Mode = "relaxed" },
		"parts, free or":   func(s *Settings) { s.Layout = "columns" },
		"a day like 2026-": func(s *Settings) { s.InterviewDate = "next week" },
	} {
		s := Defaults()
		change(&s)
		if err := s.Check(); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("Check() = %v, want it to say %q", err, want)
		}
	}
}

func TestDaysLeftCountsWholeDays(t *testing.T) {
	s := Settings{InterviewDate: "2026-12-15"}
	late := time.Date(2026, 11, 22, 23, 59, 0, 0, time.UTC)
	if n, ok := s.DaysLeft(late); n != 23 || !ok {
		t.Errorf("%d, %v; want 23", n, ok)
	}
	if n, ok := s.DaysLeft(late.AddDate(0, 0, 23)); n != 0 || !ok {
		t.Errorf("on the day: %d, %v", n, ok)
	}
	if _, ok := s.DaysLeft(late.AddDate(0, 0, 24)); ok {
		t.Error("a past interview is counted")
	}
}
