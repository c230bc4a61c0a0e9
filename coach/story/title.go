package story

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"pushback/coach/text"
)

// New returns a story that begins with a version. Without a title it takes the one of TitleOf.
func New(id, title string, v Version) Story {
	title = strings.TrimSpace(title)
	failure := asksForFailure(title + " " + v.Question.Text)
	if title == "" {
		title = TitleOf(v)
	}
	return Story{ID: id, Title: title, Failure: failure, Versions: []Version{v}}
}

// FreshTitle returns the title, with a number where another story has it.
func (b Bank) FreshTitle(title string) string { return newWork(b).freshTitle(title) }

// The bounds of a title that is made up: the characters it may have, and the telling words that words
// must have to be one.
const (
	longestTitle  = 48
	fewestTelling = 2
)

// TitleOf proposes a title: how the first sentence that tells something begins, or what was asked
// where there is none. Of two stories told to one question the words tell which is which.
func TitleOf(v Version) string {
	told := text.Unwrap(v.Text)
	tokens := text.Tokenize(told)
	for _, s := range text.Sentences(told, tokens) {
		words := opening(told[tokens[s.First].Start:tokens[s.Last-1].End])
		if len(fingerprint(words)) >= fewestTelling {
			return shortened(words)
		}
	}
	for _, words := range []string{asked(v.Question.Text), opening(v.Text)} {
		if words != "" {
			return shortened(words)
		}
	}
	return "Untitled"
}

// leads are words with which people begin and that tell nothing.
var leads = []string{"so", "well", "ok", "okay", "sure", "yes", "um", "uh", "once", "one time",
	"i want to talk about", "i would like to talk about", "i'd like to talk about", "i want to tell you about",
	"let me tell you about", "i will tell you about", "i'll tell you about", "this is about", "this was when"}

// opening returns the first clause of a sentence without the words that lead up to it.
func opening(sentence string) string {
	words := strings.Join(strings.Fields(sentence), " ")
	for rest, ok := withoutLead(words); ok; rest, ok = withoutLead(words) {
		words = rest
	}
	for _, end := range []string{", so ", ", and ", ", but ", ", because ", ", which ", ", since ", "; ", ": ", " – ", " — "} {
		if at := strings.Index(words, end); at > 0 && len(fingerprint(words[:at])) >= fewestTelling {
			words = words[:at]
		}
	}
	return strings.TrimRight(words, ".?!,;: ")
}

// withoutLead returns what comes after a lead, or false where there is none.
func withoutLead(words string) (string, bool) {
	for _, lead := range leads {
		n := len(lead)
		if len(words) > n && strings.EqualFold(words[:n], lead) && strings.ContainsRune(", ", rune(words[n])) {
			return strings.TrimLeft(words[n:], ", "), true
		}
	}
	return "", false
}

// asked returns what a question asks for.
func asked(question string) string {
	words := strings.Join(strings.Fields(question), " ")
	for _, lead := range []string{"Tell me about a time ", "Tell me about ", "Describe ", "Walk me through ", "Give me an example of "} {
		if rest, ok := strings.CutPrefix(words, lead); ok {
			words = rest
			break
		}
	}
	if end := strings.IndexAny(words, ".?!"); end > 0 {
		words = words[:end]
	}
	return words
}

// shortened returns words as a title: cut between words, the first letter large.
func shortened(words string) string {
	if r := []rune(words); len(r) > longestTitle {
		words = string(r[:longestTitle-1])
		if at := strings.LastIndexByte(words, ' '); at > longestTitle/2 {
			words = words[:at]
		}
		words = strings.TrimRight(words, ".?!,;: ") + "…"
	}
	first, n := utf8.DecodeRuneInString(words)
	return string(unicode.ToUpper(first)) + words[n:]
}

// asksForFailure reports whether a question or a title names a failure. It presets a mark that the
// person can take away.
func asksForFailure(words string) bool {
	words = strings.ToLower(words)
	for _, cue := range []string{"fail", "mistake", "went wrong", "got it wrong", "were wrong", "was wrong", "regret"} {
		if strings.Contains(words, cue) {
			return true
		}
	}
	return false
}
