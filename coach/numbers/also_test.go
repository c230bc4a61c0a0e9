package numbers

import "testing"

// Two measures that share a verb are two rows: "set-up went from 26 minutes to 7, and members from 1.6 to 2.3".
func TestWhatWentToo(t *testing.T) {
	for _, tt := range []struct {
		answer        string
		measure       string
		before, after float64
	}{
		{"Set-up went from 26 minutes to 7, and members per family from 1.6 to 2.3 by spring.", "members per family", 1.6, 2.3},
		{"Set-up went from 26 minutes to 7, and refunds from 16 to 23.", "refunds", 16, 23},
		{"Calls fell from 40 to 12 and the team from 9 to 4.", "team", 9, 4},
	} {
		rows := Table(tt.answer)
		if len(rows) != 2 {
			t.Errorf("%q: %d rows", tt.answer, len(rows))
			continue
		}
		if got := rows[1]; got.Measure != tt.measure || got.Before == nil || got.After == nil || *got.Before != tt.before || *got.After != tt.after {
			t.Errorf("%q: %q %v %v", tt.answer, got.Measure, got.Before, got.After)
		}
	}
	if rows := Table("Sales went from 3 to 4 million and the store opens from 9 to 5."); len(rows) != 1 {
		t.Errorf("opening hours are taken for a change: %d rows", len(rows))
	}
}
