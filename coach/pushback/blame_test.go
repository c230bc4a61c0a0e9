package pushback

import "testing"

func TestWhatWentWrongIsPutOnOthers(t *testing.T) {
	for answer, want := range map[string]int{
		"He never listened to anybody. I told them in March, and it was late, which was not my fault.": 3,
		"Marketing promised the date without asking.":                                                  1,
		"I should have asked them, and I did not. Since then I ask.":                                   0,
	} {
		if _, got := PutsOnOthers(answer); got != want {
			t.Errorf("%q: %d places, want %d", answer, got, want)
		}
	}
}

func TestAPartThatWasDoneRightIsNoneOfTheFault(t *testing.T) {
	for answer, want := range map[string]bool{
		"My part of the code was correct.":               false,
		"I don't see what else I could have done there.": false,
		"There wasn't much I could have done.":           false,
		"I had done my part, and none of it was on me.":  false,
		"My part in it was that I never asked.":          true,
		"I'd been defending a coin toss.":                true,
		"I learned to count my own side's mistakes.":     true,
		"I could have called them a week earlier.":       true,
	} {
		if got := BlamesSelf(answer); got != want {
			t.Errorf("%q: takes a part of it %v, want %v", answer, got, want)
		}
	}
}

func TestAConflictIsAskedFor(t *testing.T) {
	for question, want := range map[string]bool{
		"Tell me about a conflict with a colleague.":         true,
		"Tell me about a time you disagreed with your boss.": true,
		"Describe a difficult colleague.":                    true,
		"Tell me about a difficult decision.":                false,
		"Tell me about being frugal.":                        false,
	} {
		if got := AsksForConflict(question); got != want {
			t.Errorf("%q: %v, want %v", question, got, want)
		}
	}
}
