package rehearse

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"pushback/coach/interview"
	"pushback/coach/pushback"
	"pushback/tui/editor"
	"pushback/tui/screen"
	"pushback/tui/widget"
)

// pushing is one pushback and the reply to it, typed or spoken.
type pushing struct {
	*Screen
	reply *editor.Editor
}

func newPushing(s *Screen) *pushing {
	p := &pushing{Screen: s, reply: editor.New(Limit)}
	thread := s.session().Thread
	p.reply.SetText(thread[len(thread)-1].Reply.Text)
	return p
}

func (p *pushing) current() *editor.Editor { return p.reply }

// spoken reports whether the reply is said aloud and graded by hand.
func (p *pushing) spoken() bool { return p.session().Answer.Layout == interview.Aloud }

func (p *pushing) typing() bool { return !p.spoken() }

func (p *pushing) bindings() []screen.Binding {
	none := screen.On("no answer", "go on without a reply", p.skip, "ctrl+n")
	end := screen.On("end here", "end the rehearsal here and hear the feedback", p.askEnd, "esc")
	pause := screen.On("pause", "stop the clock", p.pause, "ctrl+p")
	var all []screen.Binding
	if p.spoken() {
		all = []screen.Binding{
			p.grade("gave it", "I gave what was asked for", pushback.Repaired, "1"),
			p.grade("in part", "I gave some of it", pushback.Partly, "2"),
			p.grade("around it", "I talked around it", pushback.Evaded, "3"),
			p.grade("conceded", "I said that it was not so", pushback.Conceded, "4"),
			none, end,
		}
	} else {
		all = []screen.Binding{
			screen.On("answer", "give the reply", p.done, "ctrl+s"),
			none, end,
			screen.On("editor", "type in your own editor; the clock runs on", p.openEditor, "ctrl+e"),
		}
	}
	if p.session().Plan.Mode == interview.Practice {
		all = append(all, pause)
	}
	return append(all, screen.On("", "leave for now; what you said is kept", p.askLeave, "ctrl+l"))
}

func (p *pushing) grade(label, help string, o pushback.Outcome, key string) screen.Binding {
	return screen.On(label, help, func() tea.Cmd { return p.apply(interview.Grade{Outcome: o}) }, key)
}

// done gives the reply. An empty one is more likely a key pressed twice than an answer, and silence has
// a key of its own.
func (p *pushing) done() tea.Cmd {
	if strings.TrimSpace(p.reply.Text()) == "" {
		return screen.Hint("Nothing is written yet. ctrl+n goes on without an answer.")
	}
	return p.apply(interview.Done{})
}

// skip goes on without a reply, asking first where one was begun.
func (p *pushing) skip() tea.Cmd {
	without := func() tea.Cmd { return p.apply(interview.Skip{}) }
	if strings.TrimSpace(p.reply.Text()) == "" {
		return without()
	}
	p.asking = &question{
		text: "Go on without an answer? What you typed here does not count then.",
		yes:  screen.On("without", "", without, "enter"), stay: "stay",
	}
	return nil
}

func (p *pushing) askEnd() tea.Cmd {
	p.asking = &question{
		text: "End here? The rest is left out, and the feedback comes next.",
		yes:  screen.On("end", "", func() tea.Cmd { return p.apply(interview.End{}) }, "enter"), stay: "go on",
	}
	return nil
}

func (p *pushing) update(msg tea.Msg) tea.Cmd {
	if p.spoken() {
		return nil
	}
	return updateEditor(p, msg)
}

func (p *pushing) typed(edit func(*editor.Editor) error) tea.Cmd {
	before := p.reply.Text()
	if err := edit(p.reply); err != nil {
		return screen.Fail(err)
	}
	if p.reply.Text() == before {
		return nil
	}
	return p.apply(interview.Say{Text: p.reply.Text()})
}

func (p *pushing) view(env screen.Env) screen.Frame {
	var f screen.Frame
	w, now, clock := widget.Width(env), p.session(), p.r.Clock(p.Now())
	n := len(now.Thread)
	roomy := env.Height > 17
	count := fmt.Sprintf("%d of up to %d · ", n, now.Plan.Pushbacks)
	if roomy {
		f.Add("")
	}
	f.Add(screen.Left+widget.Apart(env.Theme.Strong.Render(p.who(now)), env.Theme.Quiet.Render(count)+
		widget.Spent(env, clock.Reply, clock.ReplyBudget, env.Theme.Text), w),
		screen.Left+widget.Bar(env, clock.Reply, clock.ReplyBudget, w, env.Theme.Accent))
	if roomy {
		f.Add("")
	}
	if n > 1 {
		p.lines(&f, env, now.Thread[n-2].Hearing.Line, w, env.Theme.Quiet.Render)
	}
	p.lines(&f, env, now.Thread[n-1].Pushback.Text, w, env.Theme.Strong.Render)
	if roomy {
		f.Add("")
	}
	f.Add(screen.Left + widget.Rule(env, w))
	foot := p.earlier(env, now.Thread[:n-1], w, max(0, (env.Height-len(f.Lines)-6)/2))
	if note := p.noteLines(env, w); note != nil {
		foot = note
	}
	if p.spoken() {
		p.lines(&f, env, "Answer out loud, then say what your reply did.", w, env.Theme.Quiet.Render)
	} else {
		drawEditor(&f, env, p.reply, w, env.Height-len(f.Lines)-len(foot), p.live())
	}
	f.Foot(env.Height, foot...)
	return f
}

// lines adds an interviewer's sentence, indented.
func (p *pushing) lines(f *screen.Frame, env screen.Env, s string, width int, style func(...string) string) {
	if strings.TrimSpace(s) == "" {
		return
	}
	const below = 5 // lines that the rule and the reply need at the least
	wrapped := widget.Wrap(s, min(width-4, 76))
	if most := max(1, env.Height-len(f.Lines)-below); len(wrapped) > most {
		wrapped = append(wrapped[:most-1], widget.Cut(wrapped[most-1]+" "+wrapped[most], width-4))
	}
	for _, line := range wrapped {
		f.Add(screen.Left + screen.Left + style(line))
	}
}

// who asks: the interviewer of the loop it is rehearsed for.
func (p *pushing) who(s interview.Session) string {
	if s.Plan.Loop == "" {
		return "Interviewer"
	}
	return widget.Safe(nameOf(p.names.loops, s.Plan.Loop))
}

// earlier lists the exchanges before this one, the latest last, in at most room lines.
func (p *pushing) earlier(env screen.Env, thread []interview.Exchange, width, room int) []string {
	if len(thread) == 0 || room < 2 {
		return nil
	}
	first := max(0, len(thread)-(room-1))
	out := []string{screen.Left + env.Theme.Quiet.Render("earlier")}
	became := 0 // cells that the outcomes take, at most the larger half
	for _, e := range thread[first:] {
		became = max(became, ansi.StringWidth(outcome(env, e.Hearing)))
	}
	became = min(became, width*55/100-2)
	for i := first; i < len(thread); i++ {
		e := thread[i]
		asked := widget.Pad(fmt.Sprintf("%d  %s", i+1, lastSentence(widget.Safe(e.Pushback.Text))), width-became-2)
		out = append(out, screen.Left+env.Theme.Quiet.Render(asked)+"  "+widget.Cut(outcome(env, e.Hearing), became))
	}
	return out
}

// lastSentence returns what a pushback asks, without the words that lead up to it.
func lastSentence(s string) string {
	if i := strings.LastIndexAny(strings.TrimRight(s, ".?! "), ".?!"); i >= 0 {
		return strings.TrimLeft(s[i+1:], "”’ ")
	}
	return s
}

// outcome says in words what a reply did, with the words that did it.
func outcome(env screen.Env, h pushback.Hearing) string {
	style := env.Theme.Warn
	switch h.Outcome {
	case pushback.Repaired:
		style = env.Theme.Good
	case pushback.Contradicted:
		style = env.Theme.Alarm
	case pushback.Unanswered:
		style = env.Theme.Quiet
	}
	said := string(h.Outcome)
	if h.Quote != "" {
		said += ": “" + widget.Safe(h.Quote) + "”"
	}
	return style.Render(said)
}
