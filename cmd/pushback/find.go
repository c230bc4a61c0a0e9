package main

import (
	"slices"
	"strings"
	"time"

	"pushback/coach/review"
	"pushback/data"
)

// A sessionList is where ids are looked up.
type sessionList interface {
	Summaries() ([]review.Summary, error)
}

// findSession returns the whole id of the session that a person means: an id, the beginning of one
// that no other session has, or "last".
func findSession(store sessionList, id string) (string, error) {
	sums, err := store.Summaries()
	if err != nil {
		return "", err
	}
	if id == "last" && len(sums) > 0 {
		return sums[0].ID, nil
	}
	var found []string
	for _, s := range sums {
		if s.ID == id {
			return id, nil
		}
		if id != "" && strings.HasPrefix(s.ID, id) {
			found = append(found, s.ID)
		}
	}
	switch len(found) {
	case 1:
		return found[0], nil
	case 0:
		return "", &data.NotFoundError{ID: id}
	}
	return "", misused("%d sessions have an id that begins with %q; give more of it: %s …", len(found), id, found[0])
}

// queryHelp explains the query language where a command takes one.
const queryHelp = `A query is words and filters: a session fits that has every word in
its texts (the answer, the replies, the feedback, the note) and passes every filter.

  verdict: flag: evidence: principle: question: loop: mode: tag:
                 a value or its beginning; commas part several, a minus in front turns it round
  since: until:  2026-11-01, 2026-11, today, yesterday, 7d, 3w
  sort:          newest, oldest, best, worst, longest, question`

// queryLine joins the arguments of a command to a query. An argument with blanks is one phrase.
func queryLine(args []string) string {
	terms := make([]string, len(args))
	for i, arg := range args {
		if terms[i] = arg; strings.ContainsAny(arg, " ") && !strings.ContainsAny(arg, `"`) {
			terms[i] = `"` + arg + `"`
		}
	}
	return strings.Join(terms, " ")
}

// findSessions returns the sessions that fit a query given as arguments, in its order.
func findSessions(store *data.Store, args []string) ([]review.Summary, error) {
	q, err := review.Parse(queryLine(args), time.Now())
	if err != nil {
		return nil, misused("%w", err)
	}
	sums, err := store.Summaries()
	if err != nil {
		return nil, err
	}
	var found map[string]bool
	if len(q.Words) > 0 {
		if found, err = store.Search(q.Matcher()); err != nil {
			return nil, err
		}
	}
	sums = slices.DeleteFunc(sums, func(s review.Summary) bool { return !q.Admits(s) || found != nil && !found[s.ID] })
	slices.SortStableFunc(sums, q.Order.Compare)
	return sums, nil
}
