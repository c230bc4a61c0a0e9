package main

import (
	"strings"

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
