package story

import (
	"errors"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"pushback/coach/text/hostile"
)

func TestParseNotes(t *testing.T) {
	tests := []struct {
		name, file string
		want       []Note
		unread     []int // lines
	}{
		{"headings and labels", "# Checkout\n\nProject: Payments\n**Situation:** slow.\nS: slower\n- Task - mine\n### Action\nI did.\n## Pager\nfree text\n",
			[]Note{{Line: 1, Title: "Checkout", Project: "Payments", Text: "slow.\n\nslower\n\nmine\n\nI did."}, {Line: 9, Title: "Pager", Text: "free text"}}, nil},
		{"a heading above is the project", "# Payments\n## Checkout\nslow\n## The mistake\nours\n# Other\nwords",
			[]Note{{Line: 2, Title: "Checkout", Project: "Payments", Text: "slow"},
				{Line: 4, Title: "The mistake", Project: "Payments", Failure: true, Text: "ours"}, {Line: 6, Title: "Other", Text: "words"}}, nil},
		{"labels alone", "Situation: a b\nTask: c\nResult: d\n\nSituation: e\nAction: f",
			[]Note{{Line: 1, Title: "A b c d", Text: "a b\n\nc\n\nd"}, {Line: 5, Title: "E f", Text: "e\n\nf"}}, nil},
		{"not understood", "# One\n| a | b |\nPrinciples: Dive Deep\n```\ncode\n```\nwords\n# Empty\n",
			[]Note{{Line: 1, Title: "One", Text: "words"}}, []int{2, 3, 4, 5, 6, 8}},
		{"a failure", "# One\nFailure: yes\nwords", []Note{{Line: 1, Title: "One", Failure: true, Text: "words"}}, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			notes, unread, err := ParseNotes([]byte(tt.file))
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(tt.want, notes); diff != "" {
				t.Errorf("notes (-want +got):\n%s", diff)
			}
			var lines []int
			for _, u := range unread {
				lines = append(lines, u.Line)
			}
			if diff := cmp.Diff(tt.unread, lines); diff != "" {
				t.Errorf("unread (-want +got):\n%s", diff)
			}
		})
	}
}

func TestNotesThatAreRefused(t *testing.T) {
	for name, tt := range map[string]struct {
		file string
		line int
		says string
	}{
		"too large":         {strings.Repeat("a", NotesLimit+1), 0, "5 MB"},
		"a story too large": {"# a\n" + strings.Repeat("a ", TextLimit), 1, "200 kB"},
		"nothing":           {"\n\n", 0, "begin each with a heading"},
		"only a heading":    {"# Stories\n", 0, "begin each with a heading"},
		"too many stories":  {strings.Repeat("# One\nb\n", notesMost+1), 2*notesMost + 1, "500 stories"},
		"not text":          {"# a\n\xff", 2, "UTF-8"},
		"a zero byte":       {"# a\n\n\x00", 3, "zero byte"},
	} {
		_, _, err := ParseNotes([]byte(tt.file))
		var refused *NotesError
		if !errors.As(err, &refused) || refused.Line != tt.line || !strings.Contains(err.Error(), tt.says) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func FuzzParseNotes(f *testing.F) {
	f.Add([]byte("# a\nProject: b\n## S\n**Task:** c\n```\nd"))
	f.Add([]byte("S: a\nT: b\n\x1b[2J\n###### \n# #\n"))
	for _, words := range hostile.Words {
		f.Add([]byte("# One " + words + "\nProject: " + words + "\nI led it. " + words + "\n# Two\nI led it. " + words + "\n| " + words + " |\n"))
	}
	f.Fuzz(func(t *testing.T, file []byte) {
		notes, unread, err := ParseNotes(file)
		if err != nil {
			return
		}
		lines := strings.Count(string(file), "\n") + 1
		for _, n := range notes {
			if n.Title == "" || strings.TrimSpace(n.Text) == "" || n.Line < 1 || n.Line > lines || !utf8.ValidString(n.Title) {
				t.Errorf("note %+v of %q", n, file)
			}
		}
		for _, u := range unread {
			if u.Line < 1 || u.Line > lines || u.Why == "" {
				t.Errorf("unread %+v of %q", u, file)
			}
		}
		tellings := FromNotes(notes, "id", time.Unix(0, 0))
		filings, changed := Bank(nil).File(tellings)
		tally := Count(filings)
		if len(filings) != len(notes) || tally.New+tally.Versions+tally.Same != len(notes) || len(changed) < tally.New {
			t.Errorf("%d notes are filed as %s, %d stories change: %q", len(notes), tally, len(changed), file)
		}
	})
}
