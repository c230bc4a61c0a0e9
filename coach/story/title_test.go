package story

import (
	"testing"
	"unicode/utf8"

	"pushback/coach/interview"
)

func TestTitleOf(t *testing.T) {
	const question = "Tell me about a time you failed. What now?"
	for words, want := range map[string]string{
		"":                      "You failed",
		"We did it. Then more.": "You failed",
		"Checkout was slow, so I led a rewrite of the serializer.":                  "Checkout was slow",
		"So, um, I want to talk about the serializer in our checkout. It was slow.": "The serializer in our checkout",
		"Our pager rang 340 times a week. I grouped four hundred rules.":            "Our pager rang 340 times a week",
		"Suppliers in Poland uploaded invoices twice, and finance overpaid 40,000.": "Suppliers in Poland uploaded invoices twice",
		"We did it.\n\nBarcodes in Leipzig would not scan.":                         "Barcodes in Leipzig would not scan",
		"Barcodes in the Leipzig warehouse of our largest customer would not scan":  "Barcodes in the Leipzig warehouse of our…",
	} {
		if got := TitleOf(Version{Text: words, Question: interview.Question{Text: question}}); got != want {
			t.Errorf("TitleOf(%q) = %q, want %q", words, got, want)
		}
	}
	if got := TitleOf(Version{}); got != "Untitled" {
		t.Errorf("TitleOf(nothing) = %q", got)
	}
}

func TestAFailureIsWhatWasAskedOrTitledSo(t *testing.T) {
	v := Version{Text: "The nightly deploy failed for the fraud model."}
	if s := New("id", "", v); s.Failure {
		t.Errorf("the words alone mark %q as a failure", s.Title)
	}
	v.Question.Text = "Tell me about a time you failed."
	if s := New("id", "", v); !s.Failure || s.Title != "The nightly deploy failed for the fraud model" {
		t.Errorf("asked for a failure: %+v", s)
	}
}

func FuzzTitleOf(f *testing.F) {
	f.Add("So, so, so", "Describe ")
	f.Add("\xff; a: b – c", "?")
	f.Fuzz(func(t *testing.T, words, question string) {
		title := TitleOf(Version{Text: words, Question: interview.Question{Text: question}})
		if title == "" || utf8.RuneCountInString(title) > longestTitle {
			t.Errorf("the title of %q is %q", words, title)
		}
	})
}
