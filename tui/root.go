package tui

import (
	"errors"
	"fmt"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"pushback/coach/text"
	"pushback/tui/screen"
	"pushback/tui/theme"
)

// A Root routes: messages to screens, keys to their bindings, screens to one another.
type Root struct {
	app    App
	make   map[screen.Place]func(screen.Route) screen.Screen
	stack  []screen.Screen // Home first, the one in sight last
	env    screen.Env      // of the whole terminal
	notice notice
	help   *help // nil while it is closed
	waits  chan struct{}
}

// New returns the app as a model. It reads nothing and decodes nothing yet.
func New(app App) tea.Model { return newRoot(app) }

func newRoot(app App) *Root {
	app = app.settled()
	r := &Root{app: app, make: map[screen.Place]func(screen.Route) screen.Screen{},
		env: screen.Env{Width: 80, Height: 24, Theme: theme.New(theme.Unknown), Cells: ansi.WcWidth}}
	for _, reg := range registrations(app) {
		r.make[reg.place] = reg.make
	}
	r.stack = []screen.Screen{r.make[Home](screen.Route{Place: Home})}
	return r
}

// Init starts Home and asks the terminal for its background, whose answer may never come.
func (r *Root) Init() tea.Cmd {
	cmds := []tea.Cmd{tea.RequestBackgroundColor, r.top().Init(), r.nextWait()}
	if r.app.Start != nil {
		cmds = append(cmds, screen.Open(*r.app.Start))
	}
	return tea.Batch(cmds...)
}

func (r *Root) top() screen.Screen { return r.stack[len(r.stack)-1] }

// Update routes one message.
func (r *Root) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		return r, r.press(msg)
	case tea.PasteMsg:
		r.help = nil // what was pasted is not lost to a help that happened to be open
		return r, r.top().Update(msg)
	case tea.WindowSizeMsg:
		r.env.Width, r.env.Height = msg.Width, msg.Height
		return r, r.tell(screen.EnvMsg{Env: r.inner()})
	case tea.BackgroundColorMsg:
		r.env.Theme = theme.New(theme.Of(msg.IsDark()))
		return r, r.tell(screen.EnvMsg{Env: r.inner()})
	case tea.ModeReportMsg:
		if msg.Mode == ansi.ModeUnicodeCore && msg.Value != ansi.ModeNotRecognized && msg.Value != ansi.ModePermanentlyReset {
			r.env.Cells = ansi.GraphemeWidth
		}
		return r, nil
	case screen.OpenMsg:
		return r, r.open(msg.To, len(r.stack))
	case screen.ReplaceMsg:
		return r, r.open(msg.To, max(1, len(r.stack)-1))
	case screen.BackMsg:
		return r, r.closeTo(len(r.stack) - 1)
	case screen.HomeMsg:
		return r, r.closeTo(1)
	case screen.NoticeMsg:
		return r, r.notice.show(msg, r.app.After)
	case waitingMsg:
		return r, tea.Batch(r.notice.show(screen.NoticeMsg{Text: WaitingForLibrary}, r.app.After), r.nextWait())
	case fadedMsg:
		r.notice.fade(msg)
		return r, nil
	}
	return r, r.tell(msg)
}

// tell passes a message to every open screen; whoever did not ask for it drops it.
func (r *Root) tell(msg tea.Msg) tea.Cmd {
	var cmds []tea.Cmd
	for _, s := range r.stack {
		cmds = append(cmds, s.Update(msg))
	}
	return tea.Batch(cmds...)
}

// press carries out a key: those that work everywhere, then the screen's bindings, then its typing.
func (r *Root) press(key tea.KeyPressMsg) tea.Cmd {
	r.notice.seen()
	if b, ok := screen.Find(r.globals(), key); ok {
		return b.Action()
	}
	if r.help != nil {
		r.help.press(key, &r.help)
		return nil
	}
	if b, ok := screen.Find(r.top().Bindings(), key); ok {
		return b.Action()
	}
	return r.top().Update(key)
}

// globals are the keys that work on every screen.
func (r *Root) globals() []screen.Binding {
	helpKeys, label := []string{"f1", "?"}, "help"
	all := []screen.Binding{
		screen.On("", "quit; what you said is saved", func() tea.Cmd { return tea.Quit }, "ctrl+c"),
		screen.On("", "to the shell and back with fg", r.suspend, "ctrl+z"),
	}
	switch {
	case r.help != nil: // any other key closes the help
		label = "close"
	case r.top().Typing():
		helpKeys = helpKeys[:1]
	default:
		all = append(all, screen.On("quit", "quit; what you said is saved", func() tea.Cmd { return tea.Quit }, "q"))
	}
	return append(all, screen.On(label, "what every key here does", r.toggleHelp, helpKeys...))
}

func (r *Root) toggleHelp() tea.Cmd {
	if r.help != nil {
		r.help = nil
	} else {
		r.help = newHelp(r.top(), r.globals())
	}
	return nil
}

// suspend tells the screens, so that the clock stands still, and then stops the program.
func (r *Root) suspend() tea.Cmd {
	if !suspendable() {
		return screen.Notice("There is no shell here to go back to; ctrl+c quits, and everything is kept.")
	}
	return tea.Sequence(r.tell(screen.SuspendingMsg{}), tea.Suspend)
}

// open makes the screen of a route and puts it in the place at of the stack.
func (r *Root) open(to screen.Route, at int) tea.Cmd {
	build, known := r.make[to.Place]
	if !known {
		return screen.Fail(errors.New("there is no screen named " + string(to.Place) + "; press ? for what there is"))
	}
	r.notice.left()
	s := build(to)
	r.stack, r.help = append(r.stack[:at:at], s), nil
	return tea.Batch(s.Init(), s.Update(screen.EnvMsg{Env: r.inner()}))
}

// closeTo closes all but the first n screens. Home stays.
func (r *Root) closeTo(n int) tea.Cmd {
	if n < 1 || n >= len(r.stack) {
		return nil
	}
	r.stack, r.help = r.stack[:n:n], nil
	return r.top().Update(screen.ShownMsg{})
}

// keep saves what the open screens hold. It is called when the program has ended.
func (r *Root) keep() error {
	var errs []error
	for _, s := range r.stack {
		if k, ok := s.(screen.Keeper); ok {
			if err := keepOf(k); err != nil {
				errs = append(errs, fmt.Errorf("what you said last could not be saved: %w", err))
			}
		}
	}
	return errors.Join(errs...)
}

// keepOf saves what one screen holds. A fault there, perhaps the one that ended the program, must not keep
// the other screens from saving theirs.
func keepOf(k screen.Keeper) (err error) {
	defer func() {
		if cause := recover(); cause != nil {
			err = fmt.Errorf("a fault of its own: %v; what was saved before is there, start pushback again to go on from it", cause)
		}
	}()
	return k.Keep()
}

// inner returns what a screen may draw on: the last two lines are the app's.
func (r *Root) inner() screen.Env {
	env := r.env
	env.Height = max(0, env.Height-footHeight)
	env.Now = r.app.Now()
	return env
}

// title is the window's title.
func (r *Root) title() string { return text.Visible("Pushback · " + r.top().Title()) }

var _ tea.Model = (*Root)(nil)
