package main

import (
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"io/fs"
	"os"
	"slices"
	"strings"

	"pushback/data"

	"github.com/spf13/cobra"
)

// what the buckets are called when they are counted.
var bucketNouns = []struct{ bucket, noun string }{
	{"sessions", "session"}, {"drafts", "unfinished rehearsal"}, {"trash", "deleted session"},
	{"cards", "card"}, {"reviews", "try at a card"},
}

func exportCommand(a *app) *cobra.Command {
	var markdown string
	var schema bool
	cmd := &cobra.Command{
		Use:   "export [FILE|-]",
		Short: "Write everything you keep as JSON lines, or the feedback as markdown files",
		Long: `Export writes the library as JSON lines to standard output, or to a file that must not exist yet.
The first line says what it is, each line between holds one record, the last one counts them:

  {"pushback":"library","version":1,"schema":3}
  {"bucket":"sessions","id":"20261122-120000-aaaa","record":{"id":"20261122-120000-aaaa",…}}
  {"records":1}

Buckets are sessions, drafts, trash, cards, reviews, begun, stories and what later versions add. Reports
and lists are left out: they are made anew from the sessions. What import reads back into an empty library
is exported as the same bytes. The JSON Schema of a line: pushback export --schema

With --markdown the feedback of every session is written into a folder, one file a session.`,
		Example: `  pushback export library.jsonl
  pushback export | gzip > library.jsonl.gz
  pushback export --markdown feedback`,
		Args: between(0, 1, "at most one file"),
		RunE: func(cmd *cobra.Command, args []string) error {
			switch {
			case schema && len(args) > 0:
				return misused("--schema prints to standard output and takes no file; see: pushback export --help")
			case schema:
				return show(cmd.OutOrStdout(), string(data.ExportSchema))
			case cmd.Flags().Changed("markdown") && markdown == "":
				return misused("--markdown needs a folder: pushback export --markdown feedback")
			case markdown != "" && len(args) > 0:
				return misused("--markdown writes into its folder and takes no file; see: pushback export --help")
			case markdown != "":
				return a.exportMarkdown(cmd, markdown)
			case len(args) == 0 || args[0] == "-":
				_, err := a.store().Export(cmd.OutOrStdout())
				return err
			}
			n, err := exportFile(a.store(), args[0])
			if err != nil {
				return err
			}
			fmt.Fprintf(cmd.ErrOrStderr(), "%s exported to %s.\n", count(n, "record"), args[0])
			return nil
		},
	}
	cmd.Flags().StringVar(&markdown, "markdown", "", "a folder for the feedback of every session as markdown")
	cmd.Flags().BoolVar(&schema, "schema", false, "print the JSON Schema of a line of the export")
	cmd.MarkFlagsMutuallyExclusive("markdown", "schema")
	return cmd
}

// exportFile writes an export to a new file, which is there whole or not at all.
func exportFile(store *data.Store, path string) (n int, err error) {
	err = data.WriteNew(path, func(w io.Writer) (err error) {
		n, err = store.Export(w)
		return err
	})
	return n, err
}

// exportMarkdown writes the feedback of every session into a folder. A file that is there is replaced
// where it differs; nothing outside the folder is written, and no link is followed out of it.
func (a *app) exportMarkdown(cmd *cobra.Command, folder string) error {
	store := a.store()
	sums, err := store.Summaries()
	if err != nil {
		return err
	}
	voice, err := a.listener()
	if err != nil {
		return err
	}
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return fmt.Errorf("cannot make the folder: %w; name another one", err)
	}
	root, err := os.OpenRoot(folder)
	if err != nil {
		return fmt.Errorf("cannot open the folder: %w; name another one", err)
	}
	defer root.Close()
	for _, sum := range sums {
		session, _, err := store.Session(sum.ID)
		var gone *data.NotFoundError
		if errors.As(err, &gone) {
			continue // deleted in another window meanwhile
		}
		if err != nil {
			return err
		}
		text := strings.TrimRight(voice.Markdown(session), "\n") + "\n"
		if err := writeInto(root, fileName(sum.ID, sum.QuestionID), text); err != nil {
			return fmt.Errorf("cannot write the feedback of %s: %w; take away what has its name, or name another folder", sum.ID, err)
		}
	}
	fmt.Fprintf(cmd.ErrOrStderr(), "The feedback of %s is in %s.\n", count(len(sums), "session"), folder)
	return nil
}

// fileName makes a name of ids that may have come from anywhere: letters, digits and hyphens. Where it
// cannot hold them as they are, a sum of them keeps it from being that of others.
func fileName(ids ...string) string {
	safe := func(r rune) rune {
		if r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || r == '-' {
			return r
		}
		return '_'
	}
	const longest = 120
	whole := strings.Join(ids, "-")
	name := strings.Map(safe, whole)
	if name != whole || len(name) > longest {
		name = fmt.Sprintf("%s-%08x", name[:min(len(name), longest)], crc32.ChecksumIEEE([]byte(strings.Join(ids, "\x00"))))
	}
	return name + ".md"
}

// writeInto writes a file of a folder anew. What was under its name is replaced and not written through.
func writeInto(root *os.Root, name, text string) error {
	part := name + ".part"
	if err := root.Remove(part); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	f, err := root.OpenFile(part, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	_, err = io.WriteString(f, text)
	if err = errors.Join(err, f.Close()); err != nil {
		return errors.Join(err, root.Remove(part))
	}
	return root.Rename(part, name)
}

func importCommand(a *app) *cobra.Command {
	var preview bool
	cmd := &cobra.Command{
		Use:   "import FILE|-",
		Short: "Bring an export into the library, as from another machine",
		Long: `Import merges what export wrote into the library: all of it, or nothing where a line is wrong. A backup
is taken before. Importing the same file again changes nothing. Where both sides have a record:

  sessions, unfinished rehearsals   the one touched last is kept; where the other one holds other words,
                                    it is kept beside it under an id of its own
  deleted sessions                  what is deleted here stays deleted, what is here stays here
  tries at a card                   the grade you overruled, then the later one
  cards                             the gap as heard last, with the sessions of both; suspended or
                                    deleted stays as it is here
  everything else                   the record changed last

A line may hold 10 MB and an answer 200 kB.`,
		Example: `  pushback import library.jsonl --dry-run
  ssh laptop pushback export | pushback import -`,
		Args: between(1, 1, "a file, or - for standard input"),
		RunE: func(cmd *cobra.Command, args []string) error {
			in, err := openInput(cmd, args[0], "import")
			if err != nil {
				return err
			}
			defer in.Close()
			done, err := a.store().Import(in, preview)
			if err != nil {
				return err
			}
			fmt.Fprint(cmd.OutOrStdout(), summary(done, preview))
			return nil
		},
	}
	cmd.Flags().BoolVar(&preview, "dry-run", false, "say what would be done, and do nothing")
	return cmd
}

// summary says what an import did, a line a kind of record.
func summary(done data.Imported, preview bool) string {
	var b strings.Builder
	line := func(bucket, noun string) {
		t, ok := done.Tallies[bucket]
		if !ok {
			return
		}
		said := []string{fmt.Sprintf("%d added", t.Added)}
		for _, part := range []struct {
			n     int
			words string
		}{{t.Changed, "merged"}, {t.Kept, "kept as here"}, {t.Beside, "kept beside under an id of its own"}, {t.Same, "unchanged"}} {
			if part.n > 0 {
				said = append(said, fmt.Sprintf("%d %s", part.n, part.words))
			}
		}
		fmt.Fprintf(&b, "%-24s %s\n", noun, strings.Join(said, ", "))
	}
	named := map[string]bool{}
	for _, n := range bucketNouns {
		named[n.bucket] = true
		line(n.bucket, strings.Replace(n.noun+"s", "try at a cards", "tries at cards", 1))
	}
	var others []string
	for bucket := range done.Tallies {
		if !named[bucket] {
			others = append(others, bucket)
		}
	}
	slices.Sort(others)
	for _, bucket := range others {
		line(bucket, bucket)
	}
	switch {
	case preview:
		b.WriteString("Nothing was changed; leave out --dry-run to import it.\n")
	case done.Backup != "":
		fmt.Fprintf(&b, "The library as it was before is kept as %s.\n", done.Backup)
	}
	return b.String()
}
