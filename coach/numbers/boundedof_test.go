package numbers

import "testing"

// A size that is hedged behind its noun of change is read, and wrong only on the wrong side.
func TestBoundedSizeBehindItsNoun(t *testing.T) {
	checkSums(t, []sumCase{
		{"Night pages went from 9 to 2, which is a cut of more than 90 %.", "9 to 2 is 78 % less, not more than 90 %"},
		{"Lost parcels went from 40 to 22 a week, a drop of well over 70 percent.", "40 to 22 is 45 % less, not more than 70 %"},
		{"Lost parcels fell from 40 to 22 a week, a reduction of at least two thirds.", "40 to 22 is 45 % less, not more than two thirds"},
		{"The wait fell from 40 minutes to 22, which is a cut of close to 80 %.", "40 min to 22 min is 45 % less, not nearly 80 %"},
		{"Sign-ups rose from 200 to 240 a week, that's an increase of over 50 %.", "200 to 240 is 20 % more, not more than 50 %"},
		{"The wait fell from 40 minutes to 22 in the evening clinic, which is a cut of more than 80 %.", "40 min to 22 min is 45 % less, not more than 80 %"},
		// On the right side, or near enough.
		{"Night pages went from 25 to 2, which is a cut of more than 90 %.", ""},
		{"Night pages went from 9 to 2, which is a cut of more than 70 %.", ""},
		{"Night pages went from 9 to 2, which is a cut of over three quarters.", ""},
		{"Night pages went from 50 to 11, a cut of almost 80 %.", ""},
		{"Lost parcels went from 50 to 27, a cut of nearly half.", ""},
		{"Lost parcels went from 50 to 6, a cut of close to 90 %.", ""},
		{"Lost parcels went from 50 to 30, cuts of up to 60 %.", ""},
		{"Late trains fell from 30 % to 12 %, a cut of more than 15 %.", ""},
		{"Sign-ups rose from 200 to 620, an increase of more than 200 %.", ""},
		// Another thing, denied, wished.
		{"Lost parcels went from 40 to 22 a week, with a drop of more than 70 % in claims.", ""},
		{"Lost parcels went from 40 to 22 a week, which is not a cut of more than 70 %.", ""},
		{"Lost parcels went from 40 to 22 a week, which is far from a cut of more than 70 %.", ""},
		{"Lost parcels went from 40 to 22 a week, which was a cut of up to 70 % at some depots.", ""},
		{"Lost parcels went from 40 to 22 a week, with a drop of more than 70 % among the new customers.", ""},
		{"Lost parcels went from 40 to 22 a week, but the goal was a cut of more than 70 %.", ""},
		{"Lost parcels went from 40 to 22 a week. The other depot had a drop of over 70 %.", ""},
	})
}

// The row carries what was stated.
func TestBoundedSizeIsStated(t *testing.T) {
	for text, want := range map[string]float64{
		"Lost parcels went from 40 to 3, which is a cut of more than 90 %.": -0.9,
		"Lost parcels went from 40 to 22, a cut of close to 45 %.":          -0.45,
		"Lost parcels went from 40 to 22, a cut of up to 50 %.":             -0.5,
		"Sign-ups rose from 200 to 320, a rise of over 55 %.":               0.55,
	} {
		rows := Table(text)
		if len(rows) != 1 || rows[0].Stated == nil || *rows[0].Stated != want || !rows[0].Consistent {
			t.Errorf("%q: want one consistent row that states %v, got %+v", text, want, rows)
		}
	}
}
