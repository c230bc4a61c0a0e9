package tui

import (
	"fmt"
	"slices"
	"sync"

	cards "pushback/coach/drill"
	"pushback/coach/interview"
	creview "pushback/coach/review"
	"pushback/prompts"
	"pushback/tui/drill"
	"pushback/tui/home"
	"pushback/tui/mend"
	"pushback/tui/pick"
	"pushback/tui/rehearse"
	"pushback/tui/review"
	"pushback/tui/screen"
	"pushback/tui/stories"
	"pushback/tui/widget"
)

// The places of the app.
const (
	Home      screen.Place = "home"
	Pick      screen.Place = "pick"      // the choice of a question
	Rehearsal screen.Place = "rehearsal" // by Route.Plan a new one, by Route.ID an unfinished one
	Drill     screen.Place = "drill"     // what is due; by Route.As another way of drilling (see drill.Way)
	Review    screen.Place = "review"    // the list of sessions; by Route.As those that fit a query
	Session   screen.Place = "session"   // one session, by Route.ID
	Mend      screen.Place = "mend"      // what to do about a damaged library
	Compare   screen.Place = "compare"   // two sessions side by side: Route.ID against the earlier one in Route.As
	Trends    screen.Place = "trends"    // the sessions as charts; by Route.As those that fit a query
	Feedback  screen.Place = "feedback"  // the same, when it has only just ended
	Stories   screen.Place = "stories"   // the story bank
	Story     screen.Place = "story"     // one story, by Route.ID
	StoryPage screen.Place = "page"      // the bank as a whole; by Route.As which page (see stories.Matrix)
	Intake    screen.Place = "intake"    // taking several stories into the bank; by Route.As which (see stories.Notes)
	Suited    screen.Place = "suited"    // the choice of a question for the story of Route.ID
	FileStory screen.Place = "file"      // the choice of a story for the session of Route.ID
)

// A registration is how a place is reached and made.
type registration struct {
	place screen.Place
	make  func(screen.Route) screen.Screen
	entry *home.Entry // its line on Home, nil for none; the registry's order is Home's
}

// registrations wires every screen to what it needs.
func registrations(app App) []registration {
	chooser := &pick.Chooser{Content: app.Content, Roll: app.Roll}
	choice := &pick.Choice{Settings: app.Settings}
	session := review.SessionNeeds{
		Library: app.Library, Writer: app.Coach, Now: app.Now, After: app.After, Calm: app.Settings.Calm,
		Rehearsal: Rehearsal, Review: Review, File: FileStory,
	}
	bank := bankNeeds(app)
	all := []registration{
		{place: Pick, entry: &home.Entry{Key: "r", Name: "Rehearse", To: Pick, About: aboutRehearse},
			make: func(screen.Route) screen.Screen {
				return pick.New(pick.Needs{Library: app.Library, Content: app.Content, Chooser: chooser,
					Choice: choice, Rehearsal: Rehearsal})
			}},
		{place: Drill, entry: &home.Entry{Key: "d", Name: "Drill", To: Drill, Read: readDrill(app)},
			make: func(to screen.Route) screen.Screen {
				return drill.New(drill.Needs{Library: app.Library, Examiner: app.Examiner, Content: app.Content,
					Now: app.Now, After: app.After, NewID: app.newID, Settings: app.Settings}, to)
			}},
		{place: Review, entry: &home.Entry{Key: "v", Name: "Review", To: Review, About: aboutReview},
			make: func(to screen.Route) screen.Screen {
				return review.New(review.Needs{Library: app.Library, Now: app.Now, After: app.After, Calm: app.Settings.Calm,
					Session: Session, Rehearsal: Rehearsal, Compare: Compare, Trends: Trends, File: FileStory, Name: titleOf(app.Content)}, to)
			}},
		{place: Stories, entry: &home.Entry{Key: "s", Name: "Stories", To: Stories, Read: readStories(app)},
			make: func(screen.Route) screen.Screen { return stories.New(bank) }},
		{place: Story, make: func(to screen.Route) screen.Screen { return stories.NewStory(bank, to) }},
		{place: StoryPage, make: func(to screen.Route) screen.Screen { return stories.NewPage(bank, to) }},
		{place: Suited, make: func(to screen.Route) screen.Screen { return stories.NewSuited(bank, to) }},
		{place: Intake, make: func(to screen.Route) screen.Screen { return stories.NewIntake(bank, to) }},
		{place: FileStory, make: func(to screen.Route) screen.Screen { return stories.NewFile(bank, to) }},
		{place: Compare, make: func(to screen.Route) screen.Screen {
			return review.NewCompare(review.CompareNeeds{Library: app.Library, Name: titleOf(app.Content), Calm: app.Settings.Calm}, to)
		}},
		{place: Trends, make: func(to screen.Route) screen.Screen {
			return review.NewTrends(review.TrendsNeeds{Library: app.Library, Now: app.Now, Calm: app.Settings.Calm, Name: titleOf(app.Content)}, to)
		}},
		{place: Rehearsal, make: func(to screen.Route) screen.Screen {
			return rehearse.New(rehearse.Needs{Library: app.Library, Coach: app.Coach, Content: app.Content,
				Now: app.Now, After: app.After, NewID: app.newID, Editor: app.Editor, Feedback: Feedback}, to)
		}},
		{place: Session, make: func(to screen.Route) screen.Screen { return review.NewSession(session, to) }},
		{place: Feedback, make: func(to screen.Route) screen.Screen {
			to.As = review.Fresh
			return review.NewSession(session, to)
		}},
	}
	mendable := screen.Place("")
	if app.Mender != nil {
		mendable = Mend
		all = append(all, registration{place: Mend, make: func(screen.Route) screen.Screen {
			return mend.New(mend.Needs{Mender: app.Mender, Now: app.Now})
		}})
	}
	return append(all, registration{place: Home, make: func(screen.Route) screen.Screen {
		return home.New(home.Needs{Library: app.Library, Entries: entries(all),
			Settings: app.Settings, Now: app.Now, After: app.After, Rehearsal: Rehearsal, Mend: mendable, CanSave: app.CanSave,
			First: func(past []creview.Summary) (interview.Plan, bool) { return chooser.Plan(past, app.Settings) }})
	}})
}

// entries returns the lines of Home in the order of the registry.
func entries(all []registration) []home.Entry {
	var lines []home.Entry
	for _, r := range all {
		if r.entry != nil {
			lines = append(lines, *r.entry)
		}
	}
	return lines
}

// bankNeeds is what the screens of the story bank work with.
func bankNeeds(app App) stories.Needs {
	return stories.Needs{Library: app.Library, Content: app.Content,
		NewID: func() string { return app.newID(app.Now()) }, Now: app.Now, Calm: app.Settings.Calm,
		ReadNotes: app.ReadNotes,
		Story:     Story, Page: StoryPage, Intake: Intake, Suited: Suited, Rehearsal: Rehearsal, Session: Session,
		Plan: func(q prompts.Question) interview.Plan { return app.Settings.Plan(q, nil) }}
}

// readStories reads how many stories there are, and which principle has none.
func readStories(app App) func() (string, error) {
	return func() (string, error) {
		bank, err := app.Library.Bank()
		return bank.Line(app.Content.Principles()), err
	}
}

// aboutRehearse says how a rehearsal will be.
func aboutRehearse(l home.Look) string {
	return fmt.Sprintf("one question, %s, then pushback", minutes(l.Settings))
}

func minutes(s interview.Settings) string {
	if m := int(s.Length.Minutes()); m > 1 && s.Length%(60e9) == 0 {
		return fmt.Sprintf("%d minutes", m)
	}
	return fmt.Sprintf("%d seconds", int(s.Length.Seconds()))
}

// readDrill reads how many cards are due, and what is hardest.
func readDrill(app App) func() (string, error) {
	return func() (string, error) {
		begun, err := app.Library.Begun()
		if err != nil {
			return "", err
		}
		if len(begun) > 0 {
			return "you were answering: " + app.Examiner.Title(begun[0].Card), nil
		}
		kept, err := app.Library.Cards()
		now := app.Now()
		standing := cards.StandingOf(kept, now, cards.Day(app.Settings.InterviewDate, now))
		return standing.Line(now, app.Examiner.FlagTitle), err
	}
}

// aboutReview says how many sessions there are and how the last one came out, beside the one before.
func aboutReview(l home.Look) string {
	if l.Sessions == 0 {
		return "nothing yet"
	}
	return widget.Count(l.Sessions, "session") + verdicts(l)
}

func verdicts(l home.Look) string {
	if l.Settings.Calm || l.Past[0].Verdict == "" {
		return " · last " + home.When(l.Past[0].Started, l.Now)
	}
	last := review.Verdict(l.Past[0].Verdict)
	if len(l.Past) > 1 && l.Past[1].Verdict != "" {
		last = review.Verdict(l.Past[1].Verdict) + " → " + last
	}
	return " · last: " + last + ", " + home.When(l.Past[0].Started, l.Now)
}

// titleOf names evidence, red flags, principles and loops; what has no record goes by its id, in words.
func titleOf(content Content) func(string) string {
	titles := sync.OnceValue(func() map[string]string {
		titles := map[string]string{}
		for _, l := range slices.Concat(content.Evidence(), content.RedFlags()) {
			titles[l.ID] = l.Title
		}
		for _, p := range content.Principles() {
			titles[p.ID] = p.Title
		}
		for _, l := range content.Loops() {
			titles[l.ID] = l.Title
		}
		return titles
	})
	return func(id string) string {
		if title, ok := titles()[id]; ok {
			return title
		}
		return creview.Plain(id)
	}
}
