package text

import "strings"

// unclipped maps words that recognisers and hurried fingers write without their apostrophe to those with it. "Its", "were",
// "well" and their like are words of their own, and stay.
var unclipped = func() map[string]string {
	all := map[string]string{}
	for _, w := range strings.Fields(`i'm i've don't didn't doesn't isn't wasn't weren't aren't can't couldn't wouldn't shouldn't haven't
		hasn't hadn't that's there's he's she's what's they're they've they'd we've you're you've who's it'd here's let's`) {
		all[strings.ReplaceAll(w, "'", "")] = w
	}
	return all
}()

// WithApostrophe returns a word in small letters that is written without its apostrophe with it, "that's" for "thats", and
// any other as it is.
func WithApostrophe(word string) string {
	if whole := unclipped[word]; whole != "" {
		return whole
	}
	return word
}
