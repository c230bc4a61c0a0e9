package pushback

import "pushback/coach/text"

// PutsOnOthers returns the first place of an answer where what went wrong is put on others, and how many there are: one
// may be a fact, and several are how the story is told.
func PutsOnOthers(answer string) (first text.Span, n int) {
	all := onOthers.FindAllStringIndex(answer, mostPlaces)
	if len(all) == 0 {
		return first, 0
	}
	return text.Span{Start: all[0][0], End: all[0][1]}, len(all)
}

var onOthers = text.NewPattern(`(?i)\b(?:not my (?:fault|job|problem|mistake)|if (?:he|she|they|the \pL+|somebody) (?:had|would have) (?:just )?(?:listened|done|told|asked|answered|delivered)|with people like (?:him|her|that)|` +
	`(?:he|she|they|his boss|her boss|management|marketing|sales|legal|the \pL+) (?:just )?(?:never|didn't|did not|wouldn't|would not|doesn't|refused to|failed to) (?:even )?(?:listen\pL*|tell|told|inform\pL*|deliver\pL*|write|wrote|answer\pL*|ask\pL*|read|do|did|test\pL*|check\pL*|help\pL*|give|gave|come|came|say|said)|` +
	`nobody (?:told|informed|asked|listened|read)|informed nobody|without (?:asking|telling)|no leadership|(?:his|her|their) (?:fault|job|mistake)|entirely down to|i (?:had )?(?:told|warned) (?:them|him|her|everyone|everybody))\b`)
