package pushback

import "testing"

func TestOnlyWouldCountsWhatIsNoCase(t *testing.T) {
	for answer, want := range map[string]int{
		"I'd start with the data. I would sort it by cause, and then I'd ask the users. I normally aim for three options.": 4,
		"I sorted the tickets by cause. Today I would start with the users, I'd ask them first, and I'd keep a list.":      0,
		"I'd read the tickets first. I would see what we need, and then I'd put the users first. I usually ask them.":      4,
		"Since then I always look at the log. I rang nine people for it.":                                                  0,
	} {
		if _, n := OnlyWould(answer); n != want {
			t.Errorf("%d times in %q, want %d", n, answer, want)
		}
	}
}
