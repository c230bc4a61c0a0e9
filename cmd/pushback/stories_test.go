package main

import (
	"bytes"
	"path/filepath"
	"strings"
	"testing"
)

// TestFromThirtySessionsOneSeesWhatNoStoryShows rehearses thirty times and files everything at once.
func TestFromThirtySessionsOneSeesWhatNoStoryShows(t *testing.T) {
	library := filepath.Join(t.TempDir(), "library.db")
	t.Setenv("XDG_CONFIG_HOME", t.TempDir())
	command := func(stdin string, args ...string) string {
		t.Helper()
		var out, errs bytes.Buffer
		if code := run(t.Context(), append([]string{"--library", library}, args...), strings.NewReader(stdin), &out, &errs); code != done {
			t.Fatalf("%v: %d %s", args, code, errs.String())
		}
		return out.String()
	}
	for i := range 30 {
		answer := toldOften[i%len(toldOften)] + strings.Repeat(" That was it.", i/len(toldOften))
		command(answer+"\n.\n", "rehearse", "--plain", "--question", "unasked-problem", "--pushbacks", "0")
	}
	if got := command("", "stories", "file", "--all", "--dry-run"); !strings.Contains(got, "Would file 6 new stories, 24 versions") ||
		!strings.Contains(got, ": Checkout was slow · new story\n") || !strings.Contains(got, "version of “Our pager rang 340 times a week”") {
		t.Errorf("a look at what would be filed: %s", got)
	}
	if got := command("", "stories", "file", "--all"); !strings.Contains(got, "Filed 6 new stories, 24 versions, 0 already there.") {
		t.Errorf("filed: %s", got)
	}
	got := command("", "stories")
	if !strings.Contains(got, "No story shows ") || !strings.Contains(got, "Frugality") || strings.Contains(got, "interviews to hear it") {
		t.Errorf("stories:\n%s", got)
	}
	_, missing, _ := strings.Cut(got, "No story shows ")
	missing, _, _ = strings.Cut(missing, "\n")
	if strings.Contains(missing, "Dive Deep") {
		t.Errorf("Dive Deep is said to be missing: %s", missing)
	}
}

// toldOften are six stories; the thirty sessions tell each five times.
var toldOften = []string{
	"Checkout was slow. I pulled six weeks of traces, segmented them by region and found that the serializer caused it. I rewrote it with a cache, and p99 went from 250 ms to 180 ms.",
	"Our pager rang 340 times a week. I grouped four hundred rules in a notebook and deleted eleven of them. Pages fell to 60.",
	"Suppliers in Poland uploaded invoices twice, and finance overpaid 40,000 euros. I wrote a detector for duplicates and nine of them refunded us.",
	"I argued against Cassandra for the search index, since reads were range scans. The director chose it. I committed and wrote the migration.",
	"Barcodes in the Leipzig warehouse would not scan in the cold. I stood at the belt for two nights, saw the label printer fade and swapped its ribbon.",
	"A junior colleague was about to quit. I paired with her each afternoon on the fraud thresholds until she presented them to the board herself.",
}
