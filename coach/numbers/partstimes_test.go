package numbers

import "testing"

func TestTimesOfTwoParts(t *testing.T) {
	checkSums(t, []sumCase{
		{"12 of 100 answered wrong, with the soft one 30 of 100, so wrong answers have become five times more.", "12 of 100 to 30 of 100 is 2.5 times, not 5"},
		{"Complaints went from 9 a week to 27, five times as many.", "9 to 27 is 3 times, not 5 times"},
		{"Before, 4 of 50 letters came back, now 12 of 50, so that is six times as many.", "4 of 50 to 12 of 50 is 3 times, not 6"},
		{"Last spring 6 of 40 pupils failed the test, this spring 18 of 40, so six times as many.", "6 of 40 to 18 of 40 is 3 times, not 6"},
		{"8 of 200 bottles leaked. With the new cap 40 of 200 leaked, so ten times as many.", "8 of 200 to 40 of 200 is 5 times, not 10"},
		{"8 of 200 bottles leaked. With the new cap it was 24 of 200. That's eight times as many leaks.", "8 of 200 to 24 of 200 is 3 times, not 8"},
		{"Only 3 of 30 drivers stopped before, 9 of 30 stop now, so five times as many.", "3 of 30 to 9 of 30 is 3 times, not 5"},
		{"In the old format 5 out of 60 replied, in the new one 20 out of 60, which is seven times as many replies.", "8.33 % to 33.33 % is 4 times, not 7 times"},
		{"Without the reminder 10 in 100 came late, with it 2 in 100, so ten times fewer.", "10 of 100 to 2 of 100 is 5 times, not 10"},
		{"with cards 7 of 70 patients missed their slot and without them 35 of 70 so that's eight times as many", "7 of 70 to 35 of 70 is 5 times, not 8"},
		{"2 of 80 cakes sank. After the new flour 12 of 80 did, twelve times as many.", "2 of 80 to 12 of 80 is 6 times, not 12"},
		{"4 of 60 guests tipped us before the sign and 24 of 60 after it, so guests are ten times more likely.", "4 of 60 to 24 of 60 is 6 times, not 10"},
		{"5 of 90 trains were late, the month after it was 15 of 90, so late trains had become six times as common.", "5 of 90 to 15 of 90 is 3 times, not 6"},
		{"Last year 2 of 25 apprentices quit, this year 8 of 25, meaning eight times more.", "2 of 25 to 8 of 25 is 4 times, not 8"},
		{"5 of 50 samples failed at noon, then 20 of 50 at night, so failures are eight times more common.", "5 of 50 to 20 of 50 is 4 times, not 8"},
		{"Before the training 20 of 80 welds failed, afterwards 5 of 80, so eight times fewer.", "20 of 80 to 5 of 80 is 4 times, not 8"},
		// Right, with "more" either way, within a rounding, or of the other share.
		{"12 of 100 answered wrong, with the soft one 30 of 100, so two and a half times as many.", ""},
		{"12 of 100 answered wrong, with the soft one 36 of 100, so wrong answers have become three times more.", ""},
		{"12 of 100 answered wrong, with the soft one 48 of 100, so wrong answers have become three times more.", ""},
		{"Complaints went from 9 a week to 27, three times more.", ""},
		{"Complaints went from 9 a week to 36, three times more.", ""},
		{"8 of 200 bottles leaked. With the new cap 40 of 200 leaked, so about five times as many.", ""},
		{"10 of 100 failed, then 20 of 40, so five times as many.", ""},
		{"10 of 100 failed, then 20 of 40, so twice as many.", ""},
		{"Only 3 of 30 drivers stopped before, 9 of 30 stop now, so three times as many.", ""},
		{"Without the reminder 10 in 100 came late, with it 2 in 100, so five times fewer.", ""},
		{"7 of 50 paid late, after the letter 3 of 50, so 2.3 times fewer.", ""},
		// Another measure, or a part of it.
		{"Before, 4 of 50 letters came back, now 12 of 50, so postage costs have become six times higher.", ""},
		{"4 of 50 letters came back, now 12 of 50, and the phone rings six times as often.", ""},
		{"4 of 50 callers bought, now 12 of 50, so revenue is five times higher.", ""},
		{"4 of 50 callers bought, now 12 of 50, so six times as much money.", ""},
		{"4 of 50 callers bought, now 12 of 50, so six times as many hats.", ""},
		{"6 of 40 pupils failed, this spring 18 of 40, so I had to explain it six times.", ""},
		{"6 of 40 pupils failed, this spring 18 of 40, so there were ten times as many tears.", ""},
		// A part of the part, a wish, another number between, denied or said by others.
		{"20 of 100 replied, and 5 of those 20 then bought, so ten times as many.", ""},
		{"6 of 40 pupils failed, this spring we wanted 18 of 40, so six times as many.", ""},
		{"6 of 40 pupils failed in May, 9 of 40 in June and 18 of 40 now, so six times as many.", ""},
		{"6 of 40 pupils failed, this spring 18 of 40 and 30 resat, so six times as many.", ""},
		{"6 of 40 pupils failed, this spring 18 of 40, so not six times as many.", ""},
		{"6 of 40 pupils failed, this spring 18 of 40, so they said six times as many.", ""},
		{"6 of 40 pupils failed, this spring 18 of 40, so six times as many? No, three.", ""},
		{"6 of 40 pupils failed, this spring 18 of 40, so six times as many as in the other school.", ""},
		{"6 of 40 pupils failed, this spring 18 of 40, so at least twice as many.", ""},
	})
}
