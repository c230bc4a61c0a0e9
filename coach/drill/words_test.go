package drill

import (
	"bytes"
	"encoding/csv"
	"io"
	"strings"
	"testing"
	"time"

	"pushback/coach"
)

func TestDatesAreWordedAsSeenFromNow(t *testing.T) {
	for days, want := range map[int]string{-3: "today", 0: "today", 1: "tomorrow", 3: "in 3 days, Wed 25 Nov"} {
		if got := When(noon.AddDate(0, 0, days), noon); got != want {
			t.Errorf("%d days: %q, want %q", days, got, want)
		}
	}
	late := time.Date(2026, 11, 22, 23, 50, 0, 0, time.UTC)
	if got := When(late.Add(20*time.Minute), late); got != "tomorrow" {
		t.Errorf("twenty minutes later, after midnight: %q", got)
	}
}

func TestWhatMayHaveBeenHeardIsNotToldAsHeard(t *testing.T) {
	d := desk(t)
	const reply = "I set the alert myself and watched it every Monday; it fell from 40 to 6."
	g := Grade{Points: d.wanted([]string{"delta", "customer_loop", "money"}, reply, d.coach.Analyze(coach.Input{Text: reply}))}
	want := []string{"+ A change with its size: “", "? A customer changed it: perhaps “", "- Money: not heard"}
	for i, line := range g.Wanted() {
		if !strings.HasPrefix(line, want[i]) {
			t.Errorf("%q, want %q", line, want[i])
		}
	}
}

func TestTheListHoldsWhatIsDueFirst(t *testing.T) {
	d := desk(t)
	kept := own("handed_off", "no_numbers", "vague_impact")
	kept[0].Memory = Remember([]Review{at("c", 1, noon, Good)})
	kept[1].Suspended = true
	entries := d.List(kept, Bank(d.lib), noon.Add(time.Hour), time.Time{})
	if len(entries) != 3+NewDaily {
		t.Fatalf("%d entries", len(entries))
	}
	if first := entries[0]; first.Flag != "vague_impact" || !first.Due || first.Next == nil || !first.Own {
		t.Errorf("first %+v", first)
	}
	for _, e := range entries {
		if e.Suspended && e.Due || e.Flag == "handed_off" && e.Own && (e.Due || e.Stability == 0 || e.Difficulty == 0) {
			t.Errorf("%+v", e)
		}
	}
}

// A file for Anki must come back as it went, whatever is in the answers.
func TestAnkiFilesKeepTabsQuotesAndLines(t *testing.T) {
	d := desk(t)
	card := own("handed_off")[0]
	card.Own.Question, card.Own.Excerpt = "A \"quoted\"\tquestion", "two\nlines \x1b[31m"
	card.Own.Pushback.Text = "#no comment?"
	var out bytes.Buffer
	n, err := d.Anki(&out, []Card{card, {ID: "deleted", Deleted: noon, Own: card.Own}})
	if err != nil || n != 1 {
		t.Fatalf("%d cards, %v", n, err)
	}
	if strings.ContainsRune(out.String(), 0x1b) {
		t.Error("a control character left for Anki")
	}
	body, found := strings.CutPrefix(out.String(), ankiHead)
	if !found {
		t.Fatalf("no header lines:\n%s", out.String())
	}
	r := csv.NewReader(strings.NewReader(body))
	r.Comma = '\t'
	row, err := r.Read()
	if err != nil || len(row) != 4 || row[0] != card.ID || !strings.Contains(row[1], `A "quoted" question`) || row[2] == "" {
		t.Errorf("%q, %v", row, err)
	}
	if _, err := r.Read(); err != io.EOF {
		t.Errorf("more than one row: %v", err)
	}
}
