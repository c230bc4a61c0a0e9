package feedback

import "testing"

func TestWhatMayBeGuessed(t *testing.T) {
	w := &writer{}
	for _, tt := range []struct {
		row, words string
		want       bool
	}{
		{"customer_loop", "perhaps “Two said their part-time lecturers can't do afternoons”", true},
		{"customer_loop", "perhaps “watched 6 paralegals over the shoulder”", true},
		{"customer_loop", "perhaps “Nobody had asked me to look”", false},
		{"customer_loop", "perhaps “she didn't say one word”", false},
		{"customer_loop", "perhaps “If a school came and said, we want slots, I would look at how many go unused”", false},
		{"customer_loop", "“Nobody had asked me to look”", true}, // what is shown plainly is no guess
		{"impact", "perhaps “a full rollout came down to nine days”", true},
		{"impact", "perhaps “It was about five weeks of work”", false},
		{"impact", "perhaps “in the autumn I was assigned to another project”", false},
		{"impact", "perhaps “What they agreed with the customer in the end I was not told”", false},
	} {
		if got := w.plausible(judged{id: tt.row}, tt.words); got != tt.want {
			t.Errorf("%s %s: %v", tt.row, tt.words, got)
		}
	}
}
