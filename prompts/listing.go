package prompts

import (
	"fmt"
	"slices"
	"strings"
)

// Kinds are the kinds of records that can be listed.
var Kinds = [...]string{"questions", "pushbacks", "red-flags", "evidence", "principles", "loops"}

// A Pushback is one rung of a ladder as a record of its own.
type Pushback struct {
	ID     string   `json:"id"` // ladder and level: "handed-off-who-noticed/1"
	Ladder string   `json:"ladder"`
	Level  int      `json:"level"` // 1 to 3
	Flag   string   `json:"flag"`  // "" for a probe of a strong answer
	Wants  []string `json:"wants"`
	Text   string   `json:"text"`
}

// Pushbacks returns every rung of every ladder.
func (l *Library) Pushbacks() []Pushback {
	var all []Pushback
	for _, ladder := range l.Ladders() {
		for i, rung := range ladder.Rungs {
			all = append(all, Pushback{
				ID: fmt.Sprintf("%s/%d", ladder.ID, i+1), Ladder: ladder.ID, Level: i + 1,
				Flag: ladder.Flag, Wants: ladder.Wants, Text: rung.Text,
			})
		}
	}
	return all
}

// List returns the records of a kind, as a slice of their type. It returns an error that names the
// kinds there are when there is no such kind.
func (l *Library) List(kind string) (any, error) {
	switch kind {
	case "questions":
		return l.Questions(), nil
	case "pushbacks":
		return l.Pushbacks(), nil
	case "red-flags":
		return l.RedFlags(), nil
	case "evidence":
		return l.Evidence(), nil
	case "principles":
		return l.Principles(), nil
	case "loops":
		return l.Loops(), nil
	}
	return nil, fmt.Errorf("there is no kind of record %q; there are: %s", kind, strings.Join(Kinds[:], ", "))
}

// QuestionsFor returns the questions that probe a principle and fit a loop; "" stands for any.
func (l *Library) QuestionsFor(principle, loop string) []Question {
	return slices.DeleteFunc(slices.Clone(l.Questions()), func(q Question) bool {
		return principle != "" && !slices.Contains(q.Principles, principle) ||
			loop != "" && !slices.Contains(q.Loops, loop)
	})
}

// Find returns the record with the given id, of whatever kind: a Label, Rule, Question, Ladder,
// Principle, Loop, Rewrite or Case. A pushback's id finds its ladder. Otherwise it returns a *NotFoundError.
func (l *Library) Find(id string) (any, error) {
	ladder, _, _ := strings.Cut(id, "/")
	var ids []string
	for _, look := range []func() (any, []string){
		func() (any, []string) { return one(l.RedFlags(), id, func(r Label) string { return r.ID }) },
		func() (any, []string) { return one(l.Evidence(), id, func(r Label) string { return r.ID }) },
		func() (any, []string) { return one(l.Questions(), id, func(r Question) string { return r.ID }) },
		func() (any, []string) { return one(l.Ladders(), ladder, func(r Ladder) string { return r.ID }) },
		func() (any, []string) { return one(l.Principles(), id, func(r Principle) string { return r.ID }) },
		func() (any, []string) { return one(l.Loops(), id, func(r Loop) string { return r.ID }) },
		func() (any, []string) { return one(l.Rewrites(), id, func(r Rewrite) string { return r.ID }) },
		func() (any, []string) { return one(l.Cases(), id, func(r Case) string { return r.ID }) },
		func() (any, []string) { return one(l.Rules(), id, func(r Rule) string { return r.ID }) },
	} {
		record, others := look()
		if record != nil {
			return record, nil
		}
		ids = append(ids, others...)
	}
	return nil, &NotFoundError{Kind: "record", ID: id, Near: near(id, ids)}
}

// one returns the record with the given id, or else the ids that there are.
func one[T any](all []T, id string, idOf func(T) string) (any, []string) {
	i := slices.IndexFunc(all, func(r T) bool { return idOf(r) == id })
	if i < 0 {
		return nil, idsOf(all, idOf)
	}
	return all[i], nil
}
