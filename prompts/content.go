package prompts

import (
	"fmt"
	"io/fs"
)

// Check reads every embedded record anew and returns a *CheckError with all that is wrong with
// them, or nil. The records of packs were checked when the packs were read.
func (l *Library) Check() error {
	content, err := fs.Sub(embedded, "content")
	if err != nil {
		return err
	}
	return checkContent(content, vocabularyOf(l))
}

// checkContent checks the records under a folder laid out as content/ is.
func checkContent(content fs.FS, known vocabulary) error {
	c := newChecker(known)
	for _, check := range []func() error{
		func() error { return checkFiles(c, content, "questions/*.yaml", c.question) },
		func() error { return checkFiles(c, content, "ladders/*.yaml", c.ladder) },
		func() error { return checkFiles(c, content, "rewrites/*.yaml", c.rewrite) },
		func() error { return checkFiles(c, content, "cases/*.yaml", c.smallCase) },
		func() error { return checkFiles(c, content, "red-flags.yaml", c.redFlag) },
		func() error { return checkFiles(c, content, "evidence.yaml", c.evidence) },
		func() error { return checkFiles(c, content, "principles.yaml", c.principle) },
		func() error { return checkFiles(c, content, "loops.yaml", c.loop) },
		func() error { return checkFile(c, content, "rubric.yaml", c.rubric) },
	} {
		if err := check(); err != nil {
			return err
		}
	}
	return checkError(c.problems)
}

// checkFiles checks each record of the files that match a pattern. Its error is that of reading
// them; what is wrong with the records goes to c.
func checkFiles[T any](c *checker, content fs.FS, pattern string, check func(place, T)) error {
	names, err := fs.Glob(content, pattern)
	if err != nil {
		return err
	}
	for _, name := range names {
		err := checkFile(c, content, name, func(root place, records []T) { each(root, records, check) })
		if err != nil {
			return err
		}
	}
	return nil
}

func checkFile[T any](c *checker, content fs.FS, name string, check func(place, T)) error {
	text, err := fs.ReadFile(content, name)
	if err != nil {
		return fmt.Errorf("reading the embedded records: %w", err)
	}
	var value T
	if root, ok := c.decode(name, text, &value); ok {
		check(root, value)
	}
	return nil
}

// each checks the records of a list, each with its place.
func each[T any](list place, records []T, check func(place, T)) {
	for i, r := range records {
		check(list.item(i), r)
	}
}
