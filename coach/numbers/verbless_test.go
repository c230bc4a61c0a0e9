package numbers

import "testing"

// A before and an after with no verb, from which a change is drawn.
func TestValuesWithoutVerb(t *testing.T) {
	checkSums(t, []sumCase{
		{"Refunds fell from 40 to 30 a week, and night alarms from 9 to 2, which is a cut of 92 %.", "9 to 2 is 78 % less, not 92 %"},
		{"Alarms per week went down from 38 to 14, and night alarms from 9 to 2, which is a cut of more than 90 %.", "9 to 2 is 78 % less, not more than 90 %"},
		{"Night alarms from 9 to 2, a cut of 92 %.", "9 to 2 is 78 % less, not 92 %"},
		{"- Night alarms from 9 to 2, a cut of 92 %\n- a calmer team", "9 to 2 is 78 % less, not 92 %"},
		{"Result: night alarms from 9 to 2 – a drop of 92 %.", "9 to 2 is 78 % less, not 92 %"},
		{"Volunteer drivers from 10 to 12, that's a rise of 40 %.", "10 to 12 is 20 % more, not 40 %"},
		{"Calls fell from 40 to 30 a day, and open claims from 12 to 9, a reduction of at least half.", "12 to 9 is 25 % less, not more than half"},
		// True.
		{"Night alarms from 9 to 2, a cut of 78 %.", ""},
		{"Night alarms from 9 to 2, a cut of about 80 %.", ""},
		{"Refunds fell from 40 to 30 a week, and night alarms from 9 to 2, which is a cut of over 70 %.", ""},
		{"Volunteer drivers from 8 to 12, a rise of half.", ""},
		// Of the other, or of both together.
		{"Refunds fell from 40 to 30 a week, and night alarms from 9 to 2, a cut of 35 %.", ""},
		{"Refunds fell from 400 to 300 a week, and complaints from 100 to 50, a cut of 30 %.", ""},
		{"Calls went from 40 to 10 a day, and visits from 12 to 9, a cut of 75 %.", ""},
		{"Calls went from 40 to 10 a day, a cut of 75 %, and visits from 12 to 9, a cut of 75 %.", "12 to 9 is 25 % less, not 75 %"},
		// Hours of a day, a stretch, another thing.
		{"Phones from 9 to 5, a cut of 20 %.", ""},
		{"We staffed the tills and the desks from 9 to 5, a cut of 20 %.", ""},
		{"We had night nurses from 9 to 2, a cut of 20 %.", ""},
		{"Opening times from 9 to 5, a cut of 20 %.", ""},
		{"Night alarms from 9 to 2, a cut of 92 % in sick days.", ""},
		{"Night alarms from 9 to 2, and a cut of 92 % in sick days.", ""},
		{"Night alarms from 9 to 2, sick leave down 92 %.", ""},
		{"Teams from 9 to 2 people, a rise of 40 %.", ""},
	})
}

// The row is a pair with its measure.
func TestValuesWithoutVerbArePair(t *testing.T) {
	for text, measure := range map[string]string{
		"Refunds fell from 40 to 30 a week, and night alarms from 9 to 2, which is a cut of 78 %.": "night alarms",
		"Night alarms from 9 to 2, a cut of more than 70 %.":                                       "Night alarms",
	} {
		rows := Table(text)
		if last := rows[len(rows)-1]; !last.Pair() || last.Measure != measure || last.Stated == nil || *last.Before != 9 || *last.After != 2 {
			t.Errorf("%q: want a pair of %s, got %+v", text, measure, last)
		}
	}
}
