package pushback

import "testing"

func TestEndedUp(t *testing.T) {
	const begin = "I look after the forms for a chain of laundries, and nobody liked them. I read them all and threw half of them out, then I sat with the people in the shops. "
	for _, tt := range []struct{ end, want string }{
		{"By June everybody had signed up, and I went on to the vans.", "By June everybody had signed up, and I went on to the vans"},
		{"Wait for a new form: 6 days -> same afternoon.", "Wait for a new form: 6 days -> same afternoon"},
		{"From the call to the fix it took six hours, and the last time they needed four days.", "From the call to the fix it took six hours, and the last time they needed four days"},
		{"The queue is basically gone since then.", "The queue is basically gone since then"},
		{"Wrong orders have become very rare, they tell me.", "Wrong orders have become very rare, they tell me"},
		{"Complaints used to be five or six a month and it's one in the last half year.", "Complaints used to be five or six a month and it's one in the last half year"},
		{"They are happier, I'm told. Seventeen of nineteen send now.", "Seventeen of nineteen send now"},
		{"There were 0 calls since March, against nine a week.", "There were 0 calls since March, against nine a week"},
		{"Next time I would ask them much earlier, and it will be far better.", ""},
		{"That was in May, and it was a hot month.", ""},
		{"It cost us 40 hours instead of 12, and that was the price.", ""},
		{"He drew a knob for how much noise you hear, and it went from zero to a hundred.", ""},
	} {
		answer := begin + tt.end
		if got := EndedUp(answer).Of(answer); got != tt.want {
			t.Errorf("%q ends in %q, want %q", tt.end, got, tt.want)
		}
	}
	if EndsInValues(begin+"The queue is basically gone since then.") || !EndsInValues(begin+"Wait for a new form: 6 days -> same afternoon.") {
		t.Error("only two values are values")
	}
}

func TestOpeningCount(t *testing.T) {
	for answer, want := range map[string]string{
		"We make the screens for fish auctions on the coast, seven harbours at that time. Nobody liked the old ones, so I drew new ones and went there with a printer.": "seven harbours at that time",
		"Stock ordering for pharmacies, 1,450 of them when it happened. I had a plan and I did not ask anybody, and then I had to take all of it back.":                 "Stock ordering for pharmacies, 1,450 of them when it happened",
		"It was a small thing that I did on a Friday. I recorded 300 calls of it, and then I told the others that it does not work like this at all, and why.":          "",
		"Two of us did it in three weeks. Everybody else was on holiday, and so I wrote the page and she wrote the tests, and in the end we went home.":                 "",
	} {
		if got := OpeningCount(answer).Of(answer); got != want {
			t.Errorf("%q counts %q, want %q", answer, got, want)
		}
	}
}
