package pushback

import "testing"

func TestWhatSomebodyHasBecome(t *testing.T) {
	const story = "Amira came from a bootcamp and was afraid of the diff. I gave it to her, and we met for an hour each Tuesday. "
	for end, want := range map[string]string{
		"Users were thrilled. She was promoted last spring and trains the new people.": "She was promoted last spring and trains the new people",
		"By May she found the fault on her own. I still read along.":                   "By May she found the fault on her own",
		"Bogdan trains two people now.":                                                "Bogdan trains two people now",
		"I hoped that she would lead it. I read her reviews on Fridays.":               "",
		"I wrote a check with her. It runs every night.":                               "",
		"This leads to fewer questions. Nobody owns it. Finance decides on Friday.":    "",
		"Her lead said that I was wrong.":                                              "",
	} {
		if got := Became(story + end).Of(story + end); got != want {
			t.Errorf("%q: %q, want %q", end, got, want)
		}
	}
}
