package pushback

import "testing"

func TestBeforeDue(t *testing.T) {
	for answer, want := range map[string]string{
		"It was hard. We went live on 28 June, three days early, in all shops. We had cake.": "We went live on 28 June, three days early, in all shops",
		"In the end it was ready two weeks ahead of schedule.":                               "In the end it was ready two weeks ahead of schedule",
		"We were done with a day to spare.":                                                  "We were done with a day to spare",
		"And we went live on day eighty-six, four days before, and there was no fine.":       "we went live on day eighty-six, four days before, and there was no fine",
		"It went live on the Tuesday, two days before the fair opened, and it broke.":        "",
		"I sent a message five days ahead: leave the carrier open.":                          "",
		"Those booked more than ten days ahead were the worst.":                              "",
		"It was two days before the deadline and nothing worked.":                            "",
		"I found the bug, two days before the deadline, and we slipped by a month.":          "",
		"The supplier cancelled, a week before it was due, so we missed it.":                 "",
		"The invoice was two days early and that broke the import.":                          "",
		"Songs disappear from search one hour early.":                                        "",
	} {
		if got := BeforeDue(answer).Of(answer); got != want {
			t.Errorf("BeforeDue(%q) = %q, want %q", answer, got, want)
		}
	}
}
