package numbers

import "testing"

func TestWhomSomethingTakesIsNoMeasure(t *testing.T) {
	for answer, want := range map[string]string{
		"It took the directors from about 19 minutes to about 7.": "",
		"The waiting time went from 19 minutes to 7.":             "waiting time",
		"Sensors went from 19 seconds to 7.":                      "Sensors",
		"Nurses went from 19 to 7 on that ward.":                  "Nurses",
	} {
		_, rows := Read(answer)
		if len(rows) != 1 || rows[0].Measure != want {
			t.Errorf("%q: %+v, want the measure %q", answer, rows, want)
		}
	}
}

func TestOneHalfIsAShare(t *testing.T) {
	_, rows := Read("Late counts dropped from 33 % to 11 %, which is a reduction of one half.")
	if len(rows) != 1 || rows[0].Contradicts == "" {
		t.Errorf("%+v", rows)
	}
}
