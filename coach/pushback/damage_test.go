package pushback

import "testing"

func TestDamageIsToldInFigures(t *testing.T) {
	const rest = " I mended it. I wrote it up. I tell it to everybody who joins."
	if at := Damage(""); !at.Empty() {
		t.Errorf("an answer without words has a damage: %v", at)
	}
	for _, tt := range []struct{ answer, want string }{
		{"I took down prescriptions for a third of the pharmacies for fifty minutes.", "I took down prescriptions for a third of the pharmacies for fifty minutes"},
		{"It was a bad week. The payout ran twice for about three hundred of them.", "The payout ran twice for about three hundred of them"},
		{"On 230 machines the map went blank in the middle of a field.", "On 230 machines the map went blank in the middle of a field"},
		{"I led the firmware. Half the families gave up at that field.", "Half the families gave up at that field"},
		{"We delivered the search five months late.", "We delivered the search five months late"},
		{"I failed at that. There were 40 of us.", ""},
		{"Wrong payslips fell from 40 to 3.", ""},
		{"Since then nothing has failed in 40 weeks.", ""},
		{"I had 12 engineers and nothing went wrong for 3 months.", ""},
		{"We ran the checks twice over 40 sites.", ""},
		{"We would have been too late by 3 weeks had I not called.", ""},
		{"We deleted 300 old forms and saved 4,000 hours.", ""},
		{"I rolled those two back and phoned all eleven sites that had been down.", ""},
		{"We gave up two features for it.", ""},
		{"I was wrong about one thing.", ""},
	} {
		if got := Damage(tt.answer + rest).Of(tt.answer + rest); got != tt.want {
			t.Errorf("%q: %q, want %q", tt.answer, got, tt.want)
		}
	}
}
