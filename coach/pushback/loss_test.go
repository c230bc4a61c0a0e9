package pushback

import "testing"

func TestALossIsNoGain(t *testing.T) {
	for words, want := range map[string]bool{
		"Renewals went down from 8,100 to 6,900":                            true,
		"bookings fell by a tenth over the summer":                          true,
		"We lost about 40,000 euros over it":                                true,
		"The till took less than the year before, and sales dropped by 3 %": true,
		"Refunds went down from 40 to 12":                                   false,
		"40,000 orders a weekend, so 240 doubles less":                      false,
		"Late orders went down from 40 to 12":                               false,
		"Cancelled bookings dropped to a third":                             false,
		"Bookings went up from 40 to 52":                                    false,
		"Calls about orders that were late fell by half":                    false,
	} {
		if got := TellsLoss(words); got != want {
			t.Errorf("%q: %t", words, got)
		}
	}
}
