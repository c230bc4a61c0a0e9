package tui

import tea "charm.land/bubbletea/v2"

// WaitingForLibrary is what a person is told who waits for longer than a second.
const WaitingForLibrary = "Another Pushback is using the library; waiting for it."

// waitingMsg says that a call to the library waits for another program.
type waitingMsg struct{}

// tellWaits shows in the app that the library is waited for, until the returned function is called: then
// it is told as before. Whoever waits is not held up by a screen that is not drawn, as while an external
// editor has the terminal.
func (r *Root) tellWaits() (still func()) {
	if r.app.OnWait == nil {
		return func() {}
	}
	waits := make(chan struct{}, 1)
	r.waits = waits
	before := r.app.OnWait(func() {
		select {
		case waits <- struct{}{}:
		default: // it is about to be shown already
		}
	})
	return func() { r.app.OnWait(before) }
}

// nextWait waits for the next one that waits.
func (r *Root) nextWait() tea.Cmd {
	if r.waits == nil {
		return nil
	}
	waits := r.waits
	return func() tea.Msg {
		<-waits
		return waitingMsg{}
	}
}
