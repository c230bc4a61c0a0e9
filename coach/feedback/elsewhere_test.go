package feedback

import "testing"

// TestAnOwnActIsQuotedForOwnership looks in answers whose acts nobody heard for certain for the words of one.
func TestAnOwnActIsQuotedForOwnership(t *testing.T) {
	for answer, want := range map[string]string{
		// what others left undone, with two memos of the speaker's at its end
		"They couldn't be found because their secretaries had never filled in the number, in spite of two memos I'd sent. I moved the old search back beside it.": "“I moved the old search back beside it”",
		"I wrote to the vendor for weeks for nothing. Then I rejected the second offer they made us.":                                                             "“I rejected the second offer they made us”",
		"The page was slow, and it was fixed.": "",
	} {
		w := newWriter(Feedback{Answer: answer})
		if got := w.elsewhere("ownership"); got != want {
			t.Errorf("%q: %q, want %q", answer, got, want)
		}
	}
}
