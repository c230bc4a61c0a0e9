package review_test

import (
	"slices"
	"testing"

	"pushback/coach/review"
)

func TestTagsAreReadAsTheyAreWritten(t *testing.T) {
	got := review.Tags(" mock, #Best mock ,, # needs-work")
	if want := []string{"mock", "best", "needs-work"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	if again := review.Tags(review.TagLine(got)); !slices.Equal(again, got) {
		t.Errorf("read again they are %q", again)
	}
	if line := review.TagLine([]string{"needs work"}); line != "needs-work" {
		t.Errorf("a tag with a blank is written %q", line)
	}
	if got := review.Jotted("ask\nPriya", []string{"a", "b"}); got != "#a #b · ask Priya" {
		t.Errorf("got %q", got)
	}
	if got := review.Jotted("", nil); got != "" {
		t.Errorf("nothing is written as %q", got)
	}
}
