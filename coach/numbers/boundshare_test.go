package numbers

import "testing"

// A share that is told with its bound is one of the part.
func TestShareWithItsBound(t *testing.T) {
	checkSums(t, []sumCase{
		{"I tagged 480 remakes by hand. 310 of them were varifocals, so a bit under half.", "310 of 480 is 65 %, not half"},
		{"310 of 480 remakes were varifocals, so less than half.", "310 of 480 is 65 %, not half"},
		{"310 of 480 remakes were varifocals, so less than half were something else.", ""},
		{"310 of 480 remakes were varifocals, so more than half.", ""},
		{"230 of 480 remakes were varifocals, so a bit under half.", ""},
		{"250 of 480 remakes were varifocals, so a bit under half.", ""},
	})
}

// The whole that opens the sentence, a part told with "of whom", and a share that is a sentence of its own.
func TestPartOfTheWholeBefore(t *testing.T) {
	checkSums(t, []sumCase{
		{"Sales rose 8 % in the first two and 1 % in the others. Of 50,000 bidders 25,000 had come back, that is 40 %.", "25,000 of 50,000 is 50 %, not 40 %"},
		{"Sales rose 8 % in the first two and 1 % in the others. Of 50,000 bidders 20,000 had come back, that is 40 %.", ""},
		{"We asked 60 drivers, 45 of whom said yes, so half.", "45 of 60 is 75 %, not half"},
		{"We asked 60 drivers, 45 of whom said yes, so three quarters.", ""},
		{"We asked 60 drivers, 45 of whom said yes, so half the orders were safe.", ""},
		{"I read 200 comments. 90 mentioned the price. That's two thirds.", "90 of 200 is 45 %, not two thirds"},
		{"I read 200 comments. 90 mentioned the price. That's two thirds of the complaints.", ""},
		{"I read 200 comments. 90 mentioned the price. That's half.", ""},
	})
}

// What a share of a count comes to, with the count named.
func TestShareOfANamedCount(t *testing.T) {
	checkSums(t, []sumCase{
		{"4 % of 80,000 rentals is 8,000.", "4 % of 80,000 is 3,200, not 8,000"},
		{"4 % of our 80,000 rentals makes 8,000 a year.", "4 % of 80,000 is 3,200, not 8,000"},
		{"4 % of 80,000 rentals is 3,200.", ""},
		{"4 % of 80,000 rentals is 8,000 euros.", ""},
		{"4 % of 80,000 rentals is 13 a day.", ""},
	})
}
