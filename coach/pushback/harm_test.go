package pushback

import "testing"

// TestMoreOfWhatNobodyWantsIsALoss tells a rise of trouble from a rise of what the business wants, and from its fall.
func TestMoreOfWhatNobodyWantsIsALoss(t *testing.T) {
	for words, harm := range map[string]bool{
		"the wrong assignments went from eighteen percent to twenty six": true,
		"complaints rose from 40 a month to 95":                          true,
		"the wrong assignments went from twenty six percent to eighteen": false,
		"No-shows went from thirty-one in a hundred to twenty-two":       false,
		"bookings went from 90 a week to 140":                            false,
		"the queue there went from 11 to 26 seconds":                     true,
		"the wait went from 26 seconds to 11":                            false,
		"the wait went from 3 hours to 40 minutes":                       false,
		"the waiting list went from 40 to 60 seats":                      false,
		"refunds went away":                                              false,
	} {
		if got := tellsHarm(words); got != harm {
			t.Errorf("%q: harm %v", words, got)
		}
	}
}
