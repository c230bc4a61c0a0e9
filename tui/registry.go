package tui

import (
	"fmt"

	cards "pushback/coach/drill"
	"pushback/coach/interview"
	creview "pushback/coach/review"
	"pushback/tui/drill"
	"pushback/tui/home"
	"pushback/tui/pick"
	"pushback/tui/rehearse"
	"pushback/tui/review"
	"pushback/tui/screen"
	"pushback/tui/widget"
)

// The places of the app.
const (
	Home      screen.Place = "home"
	Pick      screen.Place = "pick"      // the choice of a question
	Rehearsal screen.Place = "rehearsal" // by Route.Plan a new one, by Route.ID an unfinished one
	Drill     screen.Place = "drill"     // what is due; by Route.As another way of drilling (see drill.Way)
	Review    screen.Place = "review"    // the list of sessions
	Session   screen.Place = "session"   // one session, by Route.ID
	Compare   screen.Place = "compare"   // two sessions side by side: Route.ID against the earlier one in Route.As
	Trends    screen.Place = "trends"    // the sessions as charts
	Feedback  screen.Place = "feedback"  // the same, when it has only just ended
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
		Library: app.Library, Writer: app.Coach, Now: app.Now, Calm: app.Settings.Calm,
		Rehearsal: Rehearsal, Review: Review,
	}
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
			make: func(screen.Route) screen.Screen {
				return review.New(review.Needs{Library: app.Library, Now: app.Now, Calm: app.Settings.Calm,
					Session: Session, Rehearsal: Rehearsal, Compare: Compare, Trends: Trends, Name: titleOf(app.Content)})
			}},
		{place: Compare, make: func(to screen.Route) screen.Screen {
			return review.NewCompare(review.CompareNeeds{Library: app.Library, Name: titleOf(app.Content), Calm: app.Settings.Calm}, to)
		}},
		{place: Trends, make: func(screen.Route) screen.Screen {
			return review.NewTrends(review.TrendsNeeds{Library: app.Library, Now: app.Now, Calm: app.Settings.Calm})
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
	return append(all, registration{place: Home, make: func(screen.Route) screen.Screen {
		return home.New(home.Needs{Library: app.Library, Entries: entries(all),
			Settings: app.Settings, Now: app.Now, After: app.After, Rehearsal: Rehearsal,
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

// titleOf names evidence. Red flags go by their ids, in words.
func titleOf(content Content) func(string) string {
	return func(id string) string {
		for _, l := range content.Evidence() {
			if l.ID == id {
				return l.Title
			}
		}
		return creview.Plain(id)
	}
}
