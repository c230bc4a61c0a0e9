package pushback

import "testing"

func TestWhoeverStillWatchesIsHeard(t *testing.T) {
	for answer, want := range map[string]string{
		"No near miss since, and I get every event on my phone.":                                                           "No near miss since, and I get every event on my phone",
		"• I released it in stages, and read the conflict report daily for two months.":                                    "I released it in stages, and read the conflict report daily for two months",
		"- since then I sit in the Thursday review with the tide chart":                                                    "since then I sit in the Thursday review with the tide chart",
		"The probe still pages me, not the ops people, I wanted it that way.":                                              "The probe still pages me, not the ops people, I wanted it that way",
		"- Swipes by reason every morning w/ my coffee, through the whole winter\n- X":                                     "Swipes by reason every morning w/ my coffee, through the whole winter",
		"- Live since 9 May\n- On call for it, every second week. Fixed a double name in June":                             "On call for it, every second week",
		"- on call for it: SRE, every week":                                                                                "",
		"- SRE is on call for it, every second week.":                                                                      "",
		"My colleague Tom reads the report every morning with my coffee machine running.":                                  "",
		"At first a monitor pages me at night for no reason, so I switched it off and gave the pager to the support team.": "",
		"It wakes me when the lorry backs up at night, so I moved.":                                                        "",
		"They read the conflict report daily for two months.":                                                              "",
		"Nobody would read the list weekly.":                                                                               "",
		"I read the report once and went home.":                                                                            "",
		"The team checks it since then.":                                                                                   "",
	} {
		if got := StillWatching(answer).Of(answer); got != want {
			t.Errorf("%q: %q, want %q", answer, got, want)
		}
	}
}
