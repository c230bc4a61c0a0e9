package prompts

import (
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"sync"

	"github.com/goccy/go-yaml"
)

//go:embed content
var embedded embed.FS

// A Library holds the records. Its slices are shared: callers must not change them.
type Library struct {
	questions  func() []Question
	ladders    func() []Ladder
	redFlags   func() []Label
	evidence   func() []Label
	principles func() []Principle
	loops      func() []Loop
	rewrites   func() []Rewrite
	cases      func() []Case
	rubric     func() Rubric
	demo       func() []Telling

	rules       func() []Rule
	wordClasses func() []WordClass
}

// Open returns the library of embedded records. It decodes nothing yet: each kind is decoded when
// it is first asked for, once, and may be asked for from any goroutine.
func Open() *Library {
	return &Library{
		questions:  lazy[Question]("questions/*.yaml"),
		ladders:    lazy[Ladder]("ladders/*.yaml"),
		redFlags:   lazy[Label]("red-flags.yaml"),
		evidence:   lazy[Label]("evidence.yaml"),
		principles: lazy[Principle]("principles.yaml"),
		loops:      lazy[Loop]("loops.yaml"),
		rewrites:   lazy[Rewrite]("rewrites/*.yaml"),
		cases:      lazy[Case]("cases/*.yaml"),
		demo:       lazy[Telling]("demo/*.yaml"),

		rules:       lazy[Rule]("rules/*.yaml"),
		wordClasses: lazy[WordClass]("rules/words/*.yaml"),

		rubric: sync.OnceValue(func() Rubric {
			return must(decodeFile[Rubric](embedded, "content/rubric.yaml"))
		}),
	}
}

// Questions returns every question, by file and then in the order written.
func (l *Library) Questions() []Question { return l.questions() }

// Ladders returns every line of pushback.
func (l *Library) Ladders() []Ladder { return l.ladders() }

// RedFlags returns the record of each red flag of the labelling guide.
func (l *Library) RedFlags() []Label { return l.redFlags() }

// Evidence returns the record of each kind of evidence of the labelling guide.
func (l *Library) Evidence() []Label { return l.evidence() }

// Principles returns the sixteen leadership principles.
func (l *Library) Principles() []Principle { return l.principles() }

// Loops returns the four loops in the order of the calendar.
func (l *Library) Loops() []Loop { return l.loops() }

// Rewrites returns the weak lines with their strong counterparts.
func (l *Library) Rewrites() []Rewrite { return l.rewrites() }

// Rubric returns what the scores and the verdicts mean.
func (l *Library) Rubric() Rubric { return l.rubric() }

// Demo returns what an imagined person told in four weeks, the earliest first.
func (l *Library) Demo() []Telling { return l.demo() }

// Question returns the question with the given id, or a *NotFoundError.
func (l *Library) Question(id string) (Question, error) {
	return find("question", id, l.Questions(), func(q Question) string { return q.ID })
}

// Principle returns the principle with the given id, or a *NotFoundError.
func (l *Library) Principle(id string) (Principle, error) {
	return find("principle", id, l.Principles(), func(p Principle) string { return p.ID })
}

// Loop returns the loop with the given id, or a *NotFoundError.
func (l *Library) Loop(id string) (Loop, error) {
	return find("loop", id, l.Loops(), func(p Loop) string { return p.ID })
}

// RedFlag returns the red flag with the given id, or a *NotFoundError.
func (l *Library) RedFlag(id string) (Label, error) {
	return find("red flag", id, l.RedFlags(), func(p Label) string { return p.ID })
}

func find[T any](kind, id string, all []T, idOf func(T) string) (T, error) {
	if i := slices.IndexFunc(all, func(r T) bool { return idOf(r) == id }); i >= 0 {
		return all[i], nil
	}
	var none T
	return none, &NotFoundError{Kind: kind, ID: id, Near: near(id, idsOf(all, idOf))}
}

// lazy decodes the embedded files that match a pattern when it is first called. The embedded
// records are checked by the tests, so that a failure here is a defect of the build.
func lazy[T any](pattern string) func() []T {
	return sync.OnceValue(func() []T { return must(decodeFiles[T](embedded, "content/"+pattern)) })
}

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

// decodeFiles decodes the files that match a pattern, all at once, and returns their records in the order of
// the files' names.
func decodeFiles[T any](fsys fs.FS, pattern string) ([]T, error) {
	names, err := fs.Glob(fsys, pattern)
	if err != nil {
		return nil, err
	}
	records, errs := make([][]T, len(names)), make([]error, len(names))
	var group sync.WaitGroup
	for i, name := range names {
		group.Go(func() { records[i], errs[i] = decodeFile[[]T](fsys, name) })
	}
	group.Wait()
	if err := errors.Join(errs...); err != nil {
		return nil, err
	}
	return slices.Concat(records...), nil
}

func decodeFile[T any](fsys fs.FS, name string) (T, error) {
	var out T
	text, err := fs.ReadFile(fsys, name)
	if err != nil {
		return out, err
	}
	if err := yaml.UnmarshalWithOptions(text, &out, yaml.Strict()); err != nil {
		return out, fmt.Errorf("%s: %s", name, yaml.FormatError(err, false, true))
	}
	return out, nil
}
