package pushback

import "testing"

func TestWhoIsHeard(t *testing.T) {
	for answer, want := range map[string]bool{
		"So I rang the supermarket's quality lady, who said that ours always break.":         true,
		"We sat down with the growers after mass and they told us about the sun.":            true,
		"In the reviews altos kept writing that they lose their line.":                       true,
		"An old gentleman in Braga who kept pressing the button gave me the idea.":           true,
		`I read the reviews of that week, and there it was, in the reviews: "34 is a scam".`: true,
		`"I love it", said a baker.`:                                   true,
		`"I love it", said one engineer.`:                              false,
		`"I love it now," said a director of ours.`:                    false,
		"I asked the product manager, who said no.":                    false,
		"A colleague who kept the old script left us.":                 false,
		"The hardware people said new battery.":                        false,
		"I'd say I'm a person who always speaks up.":                   false,
		"Somebody in accounting told me about it.":                     false,
		"A report said that it was late.":                              false,
		"The page loads fast.":                                         false,
		"The teachers I showed it to told me that they post one link.": true,
		"The engineers I asked said no.":                               false,
		`Most broke off at the screen: "Enter your referral number".`:  false,
		`A customer left me a message: "I can't find your button".`:    true,
	} {
		if got := HearsVoice(answer); got != want {
			t.Errorf("%q: %t", answer, got)
		}
	}
}
