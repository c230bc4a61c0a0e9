package feedback

import "testing"

func TestWordsOfTheAnswerAreNoMarkup(t *testing.T) {
	for words, want := range map[string]string{
		"cut p99 | by 28 %":        `cut p99 \| by 28 %`,
		"`rm -rf`":                 "\\`rm -rf\\`",
		"<b>bold</b> & more":       `\<b>bold\</b> & more`,
		"[here](http://x.example)": `\[here\](http\://x.example)`,
		"www.x.example":            `www\.x.example`,
		"me@x.example":             `me\@x.example`,
		"two\nlines":               "two lines",
		"user_id and *star*":       `user_id and \*star\*`,
		"__init__":                 `\_\_init\_\_`,
		"> not a quote, 4 -> 3":    `\> not a quote, 4 -> 3`,
		"&amp; is no sign":         `\&amp; is no sign`,
		"# not a heading":          `\# not a heading`,
		"red \x1b[31mtext":         `red ␛\[31mtext`,
	} {
		if got := escape(words); got != want {
			t.Errorf("%q: got %q, want %q", words, got, want)
		}
	}
}

func TestLongQuotesEndOnAWord(t *testing.T) {
	if got, want := quoted(`who had left "by payment`, 9), "“who had left by payment”"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got, want := quoted("one two three, four five", 3), "“one two three …”"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
