package data

import (
	"slices"
	"testing"
)

func TestADefectInAShareOfTheWorkIsTheCallers(t *testing.T) {
	done := make([]bool, 4)
	func() {
		defer func() {
			if cause := recover(); cause != "a defect" {
				t.Errorf("recovered %v", cause)
			}
		}()
		share(len(done), func(number int) {
			if number == 2 {
				panic("a defect")
			}
			done[number] = true
		})
	}()
	if want := []bool{true, true, false, true}; !slices.Equal(done, want) {
		t.Errorf("done %v, want %v", done, want)
	}
}
