package pushback

import (
	"strings"
	"testing"

	"pushback/coach/text"
)

func TestAChangeThatTheAnswerCallsNone(t *testing.T) {
	for _, tt := range []struct {
		answer, at string
		want       bool
	}{
		{"I trained for seven weeks and got from 4.4 % to 4.1 %. Poor. So I rang her.", "from 4.4 % to 4.1 %", true},
		{"I had two hundred posts refitted. And nothing. It went from eight to seven point eight. So that was spring.", "from eight to seven point eight", true},
		{"It went from eight to seven point eight or whatever and I left it.", "from eight to seven point eight", true},
		{"Trips from the four fell by two percent. The other five, also two percent.", "fell by two percent", true},
		{"Returns went from 9 % to 7 %. So did the control group.", "from 9 % to 7 %", true},
		{"I tried spot machines. That went badly, a third of the builds died midway.", "a third of the builds died", true},
		{"Returns went from 9 % to 4 %. The other five stayed at 9.", "from 9 % to 4 %", false},
		{"Returns went from 9 % to 4 %. Nobody complained.", "from 9 % to 4 %", false},
		{"Returns went from 9 % to 4 %. I also binned the old label.", "from 9 % to 4 %", false},
	} {
		at := strings.Index(tt.answer, tt.at)
		if got := InVain(tt.answer, text.Span{Start: at, End: at + len(tt.at)}); got != tt.want {
			t.Errorf("%q: %t", tt.answer, got)
		}
	}
}
