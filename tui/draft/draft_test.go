package draft_test

import (
	"errors"
	"testing"

	"pushback/tui/draft"
)

func TestStatesAreWrittenInTheirOrder(t *testing.T) {
	var line draft.Line
	var wrote []int
	write := func(n int) func() error {
		return func() error {
			wrote = append(wrote, n)
			return nil
		}
	}
	first, second := line.Next(), line.Next()
	steps := []error{
		line.Write(second, write(2)),
		line.Write(first, write(1)), // it was overtaken
		line.Write(second, write(2)),
	}
	third := line.Next()
	if err := line.End(func() error { return errors.New("no room") }); err == nil {
		t.Error("the end hides that it failed")
	}
	steps = append(steps, line.Write(third, write(3)), line.End(write(4)), line.Write(line.Next(), write(5)))
	if err := errors.Join(steps...); err != nil {
		t.Fatal(err)
	}
	if len(wrote) != 3 || wrote[0] != 2 || wrote[1] != 3 || wrote[2] != 4 {
		t.Errorf("wrote %v, want the second, the third and the end", wrote)
	}
}

func TestNothingIsWrittenAfterADrop(t *testing.T) {
	var line draft.Line
	if err := line.Drop(func() error { return errors.New("busy") }); err == nil {
		t.Error("the drop hides that it failed")
	}
	if err := line.Write(line.Next(), func() error { return errors.New("it was written") }); err != nil {
		t.Error(err)
	}
}
