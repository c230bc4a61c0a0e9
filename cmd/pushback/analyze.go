package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"pushback/coach"
	"pushback/coach/feedback"
	"pushback/data"
	"pushback/prompts"

	"github.com/spf13/cobra"
)

const (
	answerLimit = 200_000    // bytes of one answer
	lineLimit   = 10_000_000 // bytes of one line of --jsonl
)

func analyzeCommand(a *app) *cobra.Command {
	var asJSON, asLines, schema bool
	var in coach.Input
	var kind string
	cmd := &cobra.Command{
		Use:   "analyze [FILE|-]",
		Short: "Say what is heard in one answer, or in many",
		Long: `Analyze prints the feedback on one answer as markdown, or with --json the report. With --jsonl it
reads one {"id", "question", "text", "kind"?, "seconds"?} a line and writes one {"id", "report"} a
line, in the same order.

The report is stable and versioned: evidence and red_flags carry ids, the words heard as quote, and
their place as start and end, byte offsets into the text, half open. red_flags and pushbacks come
worst first. verdict is one of strong_no, no, lean_no, lean_yes, yes, strong_yes; judgements are 1
to 5; changes are fractions. Its JSON Schema: pushback analyze --schema`,
		Example: `  pushback analyze answer.txt
  pbpaste | pushback analyze --json
  pushback analyze --jsonl answers.jsonl > reports.jsonl`,
		Args: between(0, 1, "at most one file"),
		RunE: func(cmd *cobra.Command, args []string) error {
			if schema {
				return show(cmd.OutOrStdout(), string(coach.ReportSchema))
			}
			in.Kind = prompts.Kind(kind)
			if err := checkKind(kind); err != nil {
				return &usageError{err}
			}
			if err := checkSeconds(in.Seconds); err != nil {
				return &usageError{err}
			}
			c, err := a.coach()
			if err != nil {
				return err
			}
			path := "-"
			if len(args) > 0 {
				path = args[0]
			}
			file, err := openInput(cmd, path, "answer")
			if err != nil {
				return err
			}
			defer file.Close()
			if asLines {
				return analyzeLines(c, file, cmd.OutOrStdout())
			}
			return a.analyzeOne(c, in, file, cmd.OutOrStdout(), asJSON)
		},
	}
	f := cmd.Flags()
	f.BoolVar(&asJSON, "json", false, "print the report as JSON")
	f.BoolVar(&asLines, "jsonl", false, "read and write a JSON object a line")
	f.BoolVar(&schema, "schema", false, "print the JSON Schema of the report")
	f.StringVar(&in.Question, "question", "", "the question that was asked, in words")
	f.StringVar(&kind, "kind", "", "behavioural, metric, data or vision (default behavioural)")
	f.Float64Var(&in.Seconds, "seconds", 0, "how long the answer took")
	cmd.MarkFlagsMutuallyExclusive("json", "jsonl", "schema")
	return cmd
}

// analyzeOne prints what was made of one answer.
func (a *app) analyzeOne(c *coach.Coach, in coach.Input, file io.Reader, out io.Writer, asJSON bool) error {
	raw, err := io.ReadAll(io.LimitReader(file, answerLimit+1))
	if err != nil {
		return fmt.Errorf("cannot read the answer: %w; name a file, or - for standard input", err)
	}
	in.Text = string(raw)
	if err := checkAnswer(in.Text); err != nil {
		return err
	}
	report := c.Analyze(in)
	if asJSON {
		return writeJSON(out, report)
	}
	return show(out, feedback.Markdown(feedback.Feedback{
		Question: in.Question, Answer: in.Text, Report: report, Library: a.contentValue,
	}))
}

// An answerLine is one line of the input of --jsonl; other keys are left alone.
type answerLine struct {
	ID       json.RawMessage `json:"id"`
	Question string          `json:"question"`
	Text     *string         `json:"text"`
	Kind     string          `json:"kind"`
	Seconds  float64         `json:"seconds"`
}

type reportLine struct {
	ID     json.RawMessage `json:"id"`
	Report coach.Report    `json:"report"`
}

// analyzeLines writes a report for every line. It stops at the first line that cannot be read; the
// reports before it are written.
func analyzeLines(c *coach.Coach, in io.Reader, out io.Writer) error {
	from := &remembering{Reader: in}
	lines := bufio.NewScanner(from)
	lines.Buffer(make([]byte, 0, 64*1024), lineLimit)
	buffered := bufio.NewWriter(out)
	reports := json.NewEncoder(buffered)
	reports.SetEscapeHTML(false)
	n := 0
	for lines.Scan() && from.err == nil { // what is left when reading fails is no whole line
		n++
		if len(bytes.TrimSpace(lines.Bytes())) == 0 {
			continue
		}
		report, err := analyzeLine(c, lines.Bytes())
		if err != nil {
			return errors.Join(fmt.Errorf("line %d: %w", n, err), buffered.Flush())
		}
		if err := reports.Encode(report); err != nil {
			return err
		}
	}
	err := lines.Err()
	switch {
	case errors.Is(err, bufio.ErrTooLong):
		err = fmt.Errorf("line %d: longer than %d MB; split the answers over more lines", n+1, lineLimit/1_000_000)
	case err != nil:
		err = fmt.Errorf("cannot read line %d: %w; name a file, or - for standard input", n+1, err)
	}
	return errors.Join(err, buffered.Flush())
}

// remembering is a reader that keeps the error it failed with.
type remembering struct {
	io.Reader
	err error
}

func (r *remembering) Read(p []byte) (int, error) {
	n, err := r.Reader.Read(p)
	if err != nil && !errors.Is(err, io.EOF) {
		r.err = err
	}
	return n, err
}

func analyzeLine(c *coach.Coach, raw []byte) (reportLine, error) {
	var line answerLine
	if !utf8.Valid(raw) { // it would be read with other characters, and the places of the report would not fit
		return reportLine{}, errors.New("the line is not UTF-8 text; convert it first, for instance with iconv")
	}
	if err := json.Unmarshal(raw, &line); err != nil {
		return reportLine{}, fmt.Errorf("%w; each line holds one JSON object", inPlainWords(err))
	}
	if err := data.CheckKeys(raw); err != nil {
		return reportLine{}, fmt.Errorf("%w; write each once", err)
	}
	if line.Text == nil {
		return reportLine{}, errors.New(`there is no "text"; write {"id": "…", "question": "…", "text": "…"}`)
	}
	if line.ID == nil {
		line.ID = json.RawMessage("null")
	}
	if err := errors.Join(checkAnswer(*line.Text), checkKind(line.Kind), checkSeconds(line.Seconds)); err != nil {
		return reportLine{}, err
	}
	return reportLine{line.ID, c.Analyze(coach.Input{
		Question: line.Question, Kind: prompts.Kind(line.Kind), Text: *line.Text, Seconds: line.Seconds,
	})}, nil
}

// inPlainWords leaves the names of Go's types out of what is wrong with a line of JSON.
func inPlainWords(err error) error {
	var wrong *json.UnmarshalTypeError
	switch {
	case errors.As(err, &wrong) && wrong.Field == "":
		return fmt.Errorf("it is %s", article(wrong.Value))
	case errors.As(err, &wrong):
		return fmt.Errorf("%q cannot be %s", wrong.Field, article(wrong.Value))
	}
	return err
}

// article puts "a" or "an" before a word.
func article(noun string) string {
	if strings.ContainsAny(noun[:1], "aeiou") {
		return "an " + noun
	}
	return "a " + noun
}

// longest is the most seconds that an answer can have taken: a day.
const longest = 24 * 60 * 60

func checkSeconds(seconds float64) error {
	if !(seconds >= 0 && seconds <= longest) { // so that what is no number is refused too
		return fmt.Errorf("an answer cannot have taken %g seconds; give 0 to %d, 0 where you do not know", seconds, longest)
	}
	return nil
}

func checkAnswer(text string) error {
	switch {
	case len(text) > answerLimit:
		return fmt.Errorf("the answer is longer than %d kB; cut it to what you would say in one sitting", answerLimit/1000)
	case !utf8.ValidString(text):
		return errors.New("the answer is not UTF-8 text; convert it first, for instance with iconv")
	}
	return nil
}

func checkKind(kind string) error {
	switch prompts.Kind(kind) {
	case "", prompts.Behavioural, prompts.Metric, prompts.Data, prompts.Vision:
		return nil
	}
	return fmt.Errorf("there is no kind %q; there are behavioural, metric, data and vision", kind)
}
