package change

import "pushback/coach/numbers/quantity"

// A Reading is a reading of the quantities of an answer that asks which of them changed.
type Reading struct {
	*quantity.Reading
	Claimed []bool  // for each quantity whether it states a change; known when Rows has returned
	levels  []level // for each quantity the name that leads to it; nil until nameLevels
}

// Of returns the reading of the changes among the quantities that were read. It holds as long as they are not given back.
func Of(read *quantity.Reading) *Reading {
	return &Reading{Reading: read, Claimed: make([]bool, len(read.Qs))}
}
