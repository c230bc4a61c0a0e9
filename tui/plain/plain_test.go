package plain

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"time"

	"pushback/coach"
	"pushback/coach/interview"
	"pushback/coach/pushback"
	"pushback/prompts"
)

// listener pushes back twice and says how many exchanges it judged.
type listener struct{}

func (listener) Interviewer() interview.Interviewer { return listener{} }

func (listener) Next(s interview.Session) (pushback.Pushback, bool) {
	n := len(s.Thread) + 1
	return pushback.Pushback{ID: fmt.Sprint(n), Text: fmt.Sprintf("Who watched it, %d?", n), Seconds: 75}, n <= 2
}

func (listener) Hear(interview.Session) pushback.Hearing {
	return pushback.Hearing{Outcome: pushback.Repaired, Line: "That answers it."}
}

func (listener) Review(interview.Session) coach.Report { return coach.Report{Verdict: coach.LeanNo} }

func (listener) Markdown(s interview.Session) string {
	return fmt.Sprintf("# Feedback on %q and %d replies\n", s.Answer.Text(), len(s.Thread))
}

// shelf is a library in memory.
type shelf struct {
	drafts, sessions []interview.Session
	full             error
}

func (s *shelf) SaveDraft(d interview.Session) error { s.drafts = append(s.drafts, d); return s.full }
func (s *shelf) SaveSession(d interview.Session, _ coach.Report) error {
	s.sessions = append(s.sessions, d)
	return s.full
}

var question = prompts.Question{ID: "q", Kind: prompts.Behavioural, Text: "What went wrong?"}

func rehearse(ctx context.Context, in io.Reader, lib *shelf) (out, hints string, err error) {
	var o, h bytes.Buffer
	now := time.Date(2026, 11, 22, 12, 0, 0, 0, time.UTC)
	desk := Desk{In: in, Out: &o, Hints: &h, Coach: listener{}, Library: lib, Now: func() time.Time {
		now = now.Add(400 * time.Millisecond)
		return now
	}}
	err = desk.Rehearse(ctx, "20261122-120000-aaaa", interview.Quick(question))
	return o.String(), h.String(), err
}

func TestTheWholeInterviewLineByLine(t *testing.T) {
	lib := &shelf{}
	out, hints, err := rehearse(context.Background(), strings.NewReader("It broke.\r\nI fixed it.\n.\nI did.\n.\nI too.\n.\n"), lib)
	if err != nil {
		t.Fatal(err)
	}
	at := 0
	for _, want := range []string{"What went wrong?", "Pushback 1\nWho watched it, 1?", "That answers it.", "Pushback 2",
		"That answers it.", `# Feedback on "It broke.\nI fixed it." and 2 replies`, "session: 20261122-120000-aaaa"} {
		next := strings.Index(out[at:], want)
		if next < 0 {
			t.Fatalf("%q does not follow in:\n%s", want, out)
		}
		at += next + len(want)
	}
	if !strings.Contains(hints, "single full stop") {
		t.Errorf("nobody is told how an answer ends: %q", hints)
	}
	if len(lib.sessions) != 1 || !lib.sessions[0].Finished() || lib.sessions[0].Thread[1].Reply.Text != "I too." {
		t.Errorf("saved %+v", lib.sessions)
	}
}

func TestWhereTheInputEndsWhatWasSaidIsSavedAsFinished(t *testing.T) {
	for in, replies := range map[string]int{"It broke.": 0, "It broke.\n.\n": 1, "It broke.\n.\nI did": 1} {
		lib := &shelf{}
		if _, _, err := rehearse(context.Background(), strings.NewReader(in), lib); err != nil {
			t.Fatal(err)
		}
		if len(lib.sessions) != 1 || !lib.sessions[0].Finished() || lib.sessions[0].Answer.Text() != "It broke." || len(lib.sessions[0].Thread) != replies {
			t.Errorf("%q: saved %+v", in, lib.sessions)
		}
	}
}

func TestNothingSaidIsNotSaved(t *testing.T) {
	lib := &shelf{}
	if _, _, err := rehearse(context.Background(), strings.NewReader("\n \n"), lib); !errors.Is(err, ErrNothingSaid) || len(lib.sessions) > 0 {
		t.Errorf("%v, saved %v", err, lib.sessions)
	}
}

func TestWhatWasTypedReachesTheTerminalHarmless(t *testing.T) {
	out, hints, err := rehearse(context.Background(), strings.NewReader("red \x1b[31m \x1b]0;title\a bell\n.\n"), &shelf{})
	if err != nil || strings.ContainsAny(out+hints, "\x1b\a") {
		t.Errorf("%v: control characters in %q", err, out)
	}
}

func TestAnAnswerIsTakenWholeOrUpToAWholeLineAndThatIsSaid(t *testing.T) {
	line := strings.Repeat("word ", 20) + "\n" // 101 bytes
	for _, tt := range []struct {
		name, in string
		kept     int
		want     error
	}{
		{"as long as it may be, in one line", strings.Repeat("x", answerLimit) + "\n.\n", answerLimit, nil},
		{"as long as it may be, from another system", strings.Repeat("x", answerLimit) + "\r\n.\r\n", answerLimit, nil},
		{"as long as it may be, in two lines", strings.Repeat("x", answerLimit-2) + "\ny\n.\n", answerLimit, nil},
		{"a letter longer, in two lines", strings.Repeat("x", answerLimit-1) + "\ny\n.\n", answerLimit - 1, errTooLong},
		{"many lines", strings.Repeat(line, 3000), answerLimit / len(line) * len(line), errTooLong},
		{"a long line behind a short one", "I led it.\n" + strings.Repeat("x", 1_000_000) + "\n.\n", len("I led it."), errTooLong},
		{"a long line alone", strings.Repeat("x", answerLimit+1) + "\n.\n", -1, errAllTooLong},
	} {
		t.Run(tt.name, func(t *testing.T) {
			lib := &shelf{}
			out, _, err := rehearse(context.Background(), strings.NewReader(tt.in), lib)
			if !errors.Is(err, tt.want) {
				t.Errorf("%v, want %v", err, tt.want)
			}
			if tt.kept < 0 {
				if len(lib.sessions) > 0 {
					t.Errorf("saved %d sessions", len(lib.sessions))
				}
				return
			}
			if n := len(lib.sessions[0].Answer.Text()); n < tt.kept-1 || n > tt.kept {
				t.Errorf("%d bytes were kept, want %d", n, tt.kept)
			}
			if !strings.Contains(out, "# Feedback") {
				t.Errorf("there is no feedback")
			}
		})
	}
}

func TestAnEndedProgramKeepsTheRehearsalUnfinished(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	in, typed := io.Pipe()
	go func() {
		fmt.Fprintln(typed, "half an answer")
		fmt.Fprintln(typed, "and more") // taken once the first line was heard
		cancel()
	}()
	lib := &shelf{}
	_, _, err := rehearse(ctx, in, lib)
	last := lib.drafts[len(lib.drafts)-1]
	if !errors.Is(err, context.Canceled) || len(lib.sessions) > 0 || !strings.HasPrefix(last.Answer.Text(), "half an answer") {
		t.Errorf("%v, drafts %+v", err, lib.drafts)
	}
}

func TestAFullDiskStillShowsTheFeedback(t *testing.T) {
	lib := &shelf{full: errors.New("disk full")}
	out, hints, err := rehearse(context.Background(), strings.NewReader("It broke.\nI fixed it.\n.\n"), lib)
	if err == nil || !strings.Contains(out, "# Feedback") || !strings.Contains(hints, "Not saved yet") {
		t.Errorf("%v\n%s\n%s", err, out, hints)
	}
	if strings.Contains(out, "session:") {
		t.Error("an id is printed for a session that was not saved")
	}
}
