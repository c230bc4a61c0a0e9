package prompts

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"sync"
)

// MaxPack is the size in bytes up to which a pack is read.
const MaxPack = 5_000_000

// A Pack is a file of records that a user adds to the embedded ones. ReadPack makes one.
type Pack struct {
	Name      string // as the file calls itself, or its file name without the ending
	File      string
	Questions []Question
	Ladders   []Ladder
	Rewrites  []Rewrite

	places map[string]place // where each id is given, by kind and id
}

// packFile is a pack as it is written.
type packFile struct {
	Name      string     `yaml:"name"`
	Questions []Question `yaml:"questions"`
	Ladders   []Ladder   `yaml:"ladders"`
	Rewrites  []Rewrite  `yaml:"rewrites"`
}

// ReadPack reads and checks one pack. file is the name that errors give it. What is wrong with
// the pack comes as one *CheckError that lists all of it. Ids that clash with embedded ones are
// found when the pack is opened, by OpenWith.
func ReadPack(r io.Reader, file string) (Pack, error) {
	text, err := io.ReadAll(io.LimitReader(r, MaxPack+1))
	if err != nil {
		return Pack{}, fmt.Errorf("cannot read the pack %s: %w; name a YAML file", file, err)
	}
	if len(text) > MaxPack {
		return Pack{}, checkError([]Problem{{file, 0, "the pack is larger than 5 MB", "split it into several packs"}})
	}
	return packOf(text, file, vocabularyOf(Open()))
}

func packOf(text []byte, file string, known vocabulary) (Pack, error) {
	c := newChecker(known)
	var pf packFile
	if root, ok := c.decode(file, text, &pf); ok {
		pf.tidy()
		c.pack(root, pf)
	}
	if err := checkError(c.problems); err != nil {
		return Pack{}, err
	}
	name := cmp.Or(pf.Name, visible(strings.TrimSuffix(filepath.Base(file), filepath.Ext(file))))
	return Pack{
		Name: name, File: file, Questions: pf.Questions, Ladders: pf.Ladders, Rewrites: pf.Rewrites,
		places: c.seen,
	}, nil
}

func (c *checker) pack(root place, pf packFile) {
	if pf.Name != "" {
		c.text(root.key("name"), "the name", pf.Name, maxTitle)
	}
	each(root.key("questions"), pf.Questions, c.question)
	each(root.key("ladders"), pf.Ladders, c.ladder)
	each(root.key("rewrites"), pf.Rewrites, c.rewrite)
	if len(pf.Questions)+len(pf.Ladders)+len(pf.Rewrites) == 0 {
		c.add(root, "the pack holds no records", "add questions, ladders or rewrites")
	}
}

// tidy takes off the line ends that YAML's folded and literal texts leave behind.
func (pf *packFile) tidy() {
	pf.Name = strings.TrimSpace(pf.Name)
	for i := range pf.Questions {
		q := &pf.Questions[i]
		trim(&q.Text, &q.Probes, &q.Trap, &q.Strong)
	}
	for i := range pf.Ladders {
		l := &pf.Ladders[i]
		trim(&l.Title, &l.Why)
		for j := range l.Rungs {
			trim(&l.Rungs[j].Text)
		}
	}
	for i := range pf.Rewrites {
		r := &pf.Rewrites[i]
		trim(&r.Weak, &r.Strong, &r.Reason)
	}
}

func trim(texts ...*string) {
	for _, t := range texts {
		*t = strings.TrimSpace(*t)
	}
}

// ReadPacks reads the packs of a folder, the plain files that end in .yaml or .yml, in the order
// of their names. A folder that does not exist holds none. What is wrong with any of them comes as
// one *CheckError, and then no pack is returned.
func ReadPacks(folder fs.FS) ([]Pack, error) {
	entries, err := fs.ReadDir(folder, ".")
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("cannot read the folder of packs: %w; look at its permissions, or take it away", err)
	}
	var (
		packs    []Pack
		problems []Problem
	)
	for _, e := range entries {
		if !isPack(folder, e.Name()) {
			continue
		}
		pack, err := readPackIn(folder, e.Name())
		var bad *CheckError
		switch {
		case errors.As(err, &bad):
			problems = append(problems, bad.Problems...)
		case err != nil:
			return nil, err
		}
		packs = append(packs, pack)
	}
	if err := checkError(problems); err != nil {
		return nil, err
	}
	return packs, nil
}

// isPack reports whether a name in a folder is that of a plain file with the ending of a pack. A
// pipe or a device, which could keep the reader waiting, is none.
func isPack(folder fs.FS, name string) bool {
	if ext := path.Ext(name); ext != ".yaml" && ext != ".yml" {
		return false
	}
	info, err := fs.Stat(folder, name)
	return err == nil && info.Mode().IsRegular()
}

func readPackIn(folder fs.FS, name string) (Pack, error) {
	f, err := folder.Open(name)
	if err != nil {
		return Pack{}, fmt.Errorf("cannot read the pack %s in the folder of packs: %w; look at its permissions, or take it away", name, err)
	}
	pack, err := ReadPack(f, name)
	return pack, errors.Join(err, f.Close())
}

// OpenWith returns the library of embedded records with the records of packs after them. An id
// that an embedded record or an earlier pack already has is told in a *CheckError. With packs,
// the embedded questions, ladders and rewrites are decoded at once, to compare their ids.
func OpenWith(packs ...Pack) (*Library, error) {
	lib := Open()
	if len(packs) == 0 {
		return lib, nil
	}
	var problems []Problem
	lib.questions = joined(&problems, packs, "question", lib.Questions(), func(p Pack) []Question { return p.Questions },
		func(q Question) string { return q.ID })
	lib.ladders = joined(&problems, packs, "ladder", lib.Ladders(), func(p Pack) []Ladder { return p.Ladders },
		func(l Ladder) string { return l.ID })
	lib.rewrites = joined(&problems, packs, "rewrite", lib.Rewrites(), func(p Pack) []Rewrite { return p.Rewrites },
		func(r Rewrite) string { return r.ID })
	if err := checkError(problems); err != nil {
		return nil, err
	}
	return lib, nil
}

// joined returns the records of one kind with those of packs after them, and adds a problem for
// each id that is given twice.
func joined[T any](problems *[]Problem, packs []Pack, kind string, all []T, recordsOf func(Pack) []T, idOf func(T) string) func() []T {
	all = slices.Clone(all)
	owner := map[string]string{}
	for _, r := range all {
		owner[idOf(r)] = "Pushback's own " + kind + "s"
	}
	for _, pack := range packs {
		for _, r := range recordsOf(pack) {
			id := idOf(r)
			if whose, taken := owner[id]; taken {
				at := pack.places[kind+" "+id]
				*problems = append(*problems, Problem{pack.File, at.line,
					fmt.Sprintf("the %s %q is already among %s", kind, id, whose), "give it another id"})
			}
			owner[id] = "those of " + pack.File
			all = append(all, r)
		}
	}
	return sync.OnceValue(func() []T { return all })
}
