package main

import (
	"cmp"
	"context"
	"crypto/rand"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"time"

	"pushback/coach"
	"pushback/coach/ear"
	"pushback/coach/feedback"
	"pushback/coach/interview"
	"pushback/coach/text"
	"pushback/data"
	"pushback/prompts"
	"pushback/tui"

	"github.com/charmbracelet/x/term"
	"github.com/spf13/cobra"
)

// An app is what the commands share. Its parts are made when a command first needs them: a list
// needs no ear, and an analysis no library.
type app struct {
	storePath  string
	configPath string
	packs      []string
	demo       bool // the library is the demo's
	waiting    waiting

	// full runs the full-screen app. The program uses tui.Run; a test puts faults into what it is given.
	full func(context.Context, tui.App) error

	once struct{ content, coach, settings sync.Once }

	contentValue  *prompts.Library
	contentErr    error
	coachValue    *coach.Coach
	earValue      *ear.Ear
	coachErr      error
	settingsValue interview.Settings
	settingsErr   error
}

// newApp returns what the commands of the program share.
func newApp() *app {
	return &app{full: func(ctx context.Context, a tui.App) error {
		collect(usually)
		return tui.Run(ctx, a)
	}}
}

// flags adds the flags that every command takes.
func (a *app) flags(root *cobra.Command) {
	f := root.PersistentFlags()
	f.StringVar(&a.storePath, "library", "", "the file that keeps your sessions ($PUSHBACK_LIBRARY; default "+data.DefaultPath()+")")
	f.StringVar(&a.configPath, "config", "", "the file with your settings (default "+data.DefaultConfigPath()+")")
	f.StringArrayVar(&a.packs, "pack", nil, "a file with questions and pushbacks of your own; may be given again")
}

// content returns the records, with the packs of the command line and of the configuration folder.
func (a *app) content() (*prompts.Library, error) {
	a.once.content.Do(func() { a.contentValue, a.contentErr = openContent(a.context(), a.packs, a.packFolder()) })
	return a.contentValue, a.contentErr
}

// packFolder is where packs are found without being named: packs/ beside the configuration.
func (a *app) packFolder() string { return filepath.Join(filepath.Dir(a.configFile()), "packs") }

func openContent(ctx context.Context, paths []string, folder string) (*prompts.Library, error) {
	packs, err := prompts.ReadPacks(os.DirFS(folder))
	if err != nil {
		return nil, err
	}
	for _, path := range paths {
		pack, err := readPack(ctx, path)
		if err != nil {
			return nil, err
		}
		packs = append(packs, pack)
	}
	if len(packs) == 0 {
		return prompts.Open(), nil
	}
	return prompts.OpenWith(packs...)
}

// coach returns the coach, with its ear.
func (a *app) coach() (*coach.Coach, error) {
	a.once.coach.Do(func() {
		lib, err := a.content()
		if err != nil {
			a.coachErr = err
			return
		}
		listener, err := ear.New(lib)
		if err != nil {
			a.coachErr = err
			return
		}
		a.earValue, a.coachValue = listener, coach.New(lib, listener)
	})
	return a.coachValue, a.coachErr
}

// settings returns what the configuration file settles.
func (a *app) settings() (interview.Settings, error) {
	a.once.settings.Do(func() {
		a.settingsValue, a.settingsErr = unlessEnded(a.context(), func() (interview.Settings, error) { return data.ReadConfig(a.configFile()) })
	})
	return a.settingsValue, a.settingsErr
}

// context is that of the command, for what is read before a command says so.
func (a *app) context() context.Context {
	if a.waiting.ctx == nil { // no command was run
		return context.Background()
	}
	return a.waiting.ctx
}

func (a *app) configFile() string {
	if a.configPath != "" {
		return a.configPath
	}
	return data.DefaultConfigPath()
}

// storeAt returns the file of the library, by flag, environment or default.
func (a *app) storeAt() string {
	return cmp.Or(a.storePath, os.Getenv("PUSHBACK_LIBRARY"), data.DefaultPath())
}

// store returns the library of sessions.
func (a *app) store() *data.Store {
	return data.New(a.storeAt(), data.Options{Now: time.Now, Review: a.review, Feedback: a.feedback, Wait: a.waiting.on})
}

// warn tells somebody who is about to speak where the library cannot keep it.
func (a *app) warn(cmd *cobra.Command) {
	if err := a.store().CanSave(); err != nil {
		fmt.Fprintf(cmd.ErrOrStderr(), "Mind: %v.\n", err)
	}
}

// review judges a session again, for a library whose report is older than the ear.
func (a *app) review(s interview.Session) (coach.Report, error) {
	c, err := a.coach()
	if err != nil {
		return coach.Report{}, err
	}
	return c.Review(s), nil
}

// feedback writes the feedback on a session so that it can be searched. It asks nothing of the
// library, which is at work when it is called.
func (a *app) feedback(s interview.Session, r coach.Report) (string, error) {
	lib, err := a.content()
	if err != nil {
		return "", err
	}
	return feedback.Markdown(feedback.Feedback{
		Question: s.Plan.Question.Text, Answer: s.Answer.Text(), Report: r, Session: &s, Library: lib,
	}), nil
}

// newID returns an id for a session that starts now.
func newID(now time.Time) string {
	return interview.NewID(now, strings.ToLower(rand.Text()[:4]))
}

// writeJSON prints v as JSON that a person can read too.
func writeJSON(w io.Writer, v any) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(v)
}

// show prints text that may hold what somebody typed. A terminal gets it harmless; a pipe as it is.
func show(w io.Writer, s string) error {
	if isTerminal(w) {
		s = text.Visible(s)
	}
	_, err := fmt.Fprintln(w, strings.TrimRight(s, "\n"))
	return err
}

func isTerminal(stream any) bool {
	f, ok := stream.(term.File)
	return ok && term.IsTerminal(f.Fd())
}
