package tui

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"pushback/tui/screen"
)

func TestTheEndIsSaidInWordsThatHold(t *testing.T) {
	fault := fmt.Errorf("%w: %w", tea.ErrProgramKilled, tea.ErrProgramPanic)
	full := errors.New("no space left; make room")
	cancelled, cancel := context.WithCancel(context.Background())
	cancel()
	for _, tt := range []struct {
		name          string
		ctx           context.Context
		err, unkept   error
		want, without string
	}{
		{"a fault", context.Background(), fault, nil, "kept in /l.db: start pushback again", "could not"},
		{"a fault, and nothing can be saved", context.Background(), fault, full, "by a fault of its own (program was killed: program experienced a panic); no space left; make room", "kept"},
		{"left", context.Background(), nil, nil, "", ""},
		{"left, and nothing can be saved", context.Background(), nil, full, "no space left; make room", "kept"},
		{"told to end", cancelled, tea.ErrProgramKilled, nil, "", ""},
		{"told to end, and nothing can be saved", cancelled, tea.ErrProgramKilled, full, "no space left", "kept"},
		{"no terminal", context.Background(), errors.New("no tty"), nil, "no tty", "kept"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := ""
			if err := ended(tt.ctx, tt.err, tt.unkept, "/l.db"); err != nil {
				got = err.Error()
			}
			if (tt.want == "") != (got == "") || !strings.Contains(got, tt.want) || tt.without != "" && strings.Contains(got, tt.without) {
				t.Errorf("got %q, want %q without %q", got, tt.want, tt.without)
			}
		})
	}
}

// broken keeps nothing.
type broken struct{ screen.Screen }

func (broken) Keep() error { panic("nil map") }

func TestAFaultWhileSavingIsAnError(t *testing.T) {
	if err := keepOf(broken{}); err == nil || !strings.Contains(err.Error(), "start pushback again") {
		t.Errorf("%v", err)
	}
}
