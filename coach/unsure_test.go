package coach_test

import (
	"slices"
	"testing"

	"pushback/coach"
)

func TestNothingIsRaisedThatTheAnswerSpeaksAgainst(t *testing.T) {
	for _, tt := range []struct {
		flag, answer, words string
		raised              bool
	}{
		{"no_customer_loop", "A porter showed me the key, and I moved it.", "", false},
		{"no_customer_loop", "It was tested with residents at two libraries.", "", false},
		{"no_customer_loop", "I moved the key and went home.", "", true},
		{"no_numbers", "It got down to 9,000 by the summer.", "", true},
		{"no_numbers", "It took 25 minutes, and it's normally six.", "", false},
		{"no_numbers", "I went to see five shops.", "", true},
		{"handed_off", "I'm still in the chat with the sisters.", "I'm still in the chat with the sisters", false},
		{"handed_off", "I still have the key, but Anna runs it.", "I still have the key, but Anna runs it", true},
		{"handed_off", "The desk looks after it.", "The desk looks after it", true},
		{"handed_off", "I went to their briefing and they do it now. It went live before the summer.", "they do it now", false},
		{"handed_off", "It went live before the summer and they do it now.", "they do it now", true},
		{"blames_others", "They tell you the story of the oven.", "They tell you the story of the oven", true},
		{"blames_others", "They never told us.", "They never told us", true},
		{"vague_impact", "The guests were happy.", "The guests were happy", true},
		{"vague_impact", "It got to forty parcels, the guests were happy.", "the guests were happy", false},
	} {
		r := newCoach(earOf{flags: [][2]string{{tt.flag, tt.words}}}).Analyze(coach.Input{Text: tt.answer})
		got := slices.ContainsFunc(r.RedFlags, func(f coach.RedFlag) bool { return f.ID == tt.flag })
		if got != tt.raised {
			t.Errorf("%s in %q: raised %t", tt.flag, tt.answer, got)
		}
	}
}

func TestAFlagQuotesOnlyWordsThatShowIt(t *testing.T) {
	for _, tt := range []struct{ flag, words, quote string }{
		{"vague_impact", "The chart hung on the wall", ""},
		{"vague_impact", "The guests were happy", "The guests were happy"},
		{"blames_others", "They tell you the story of the oven", ""},
		{"blames_others", "They never told us", "They never told us"},
		{"launch_only", "We met on Tuesday", ""},
		{"launch_only", "The price was that we shipped it bare", ""},
		{"launch_only", "We shipped it on Tuesday", "We shipped it on Tuesday"},
	} {
		r := newCoach(earOf{flags: [][2]string{{tt.flag, tt.words}}}).Analyze(coach.Input{Text: tt.words + "."})
		if len(r.RedFlags) != 1 || r.RedFlags[0].Quote != tt.quote {
			t.Errorf("%s in %q: %+v", tt.flag, tt.words, r.RedFlags)
		}
	}
}

func TestALevelAloneIsSaidToBeOne(t *testing.T) {
	r := newCoach(earOf{flags: [][2]string{{"no_numbers", ""}}}).Analyze(coach.Input{Text: "It got down to 9,000 by the summer."})
	if len(r.RedFlags) != 1 || r.RedFlags[0].Heard != "I heard where it ended and not where it began." {
		t.Errorf("said %+v", r.RedFlags)
	}
}
