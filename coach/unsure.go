package coach

import (
	"slices"
	"strings"

	"pushback/coach/ear"
	"pushback/coach/numbers/change"
	"pushback/coach/pushback"
	"pushback/coach/text"
)

// An accusation that the answer speaks against costs more trust than a gap that is left alone.
// speaksAgainst says for a red flag when an answer does: by words in which what is said to be missing may
// well lie, or because the words that were heard do not show it.
var speaksAgainst = map[string]func(answer string, h ear.Heard, f ear.Finding) bool{
	"no_customer_loop": func(answer string, _ ear.Heard, _ ear.Finding) bool {
		return pushback.HearsPeople(answer) || pushback.HearsVoice(answer)
	},
	"no_numbers": func(answer string, h ear.Heard, _ ear.Finding) bool {
		return pushback.ComparesNumbers(answer) || tellsPair(h) || !pushback.BeforeDue(answer).Empty()
	},
	"vague_impact": func(answer string, _ ear.Heard, f ear.Finding) bool {
		sentence := lineOf(answer, sentenceOf(answer, f.Span))
		// the number stands right beside it, or in the sentence that it sums up; or it is no outcome that is praised
		return pushback.SuggestsChange(sentence.Of(answer)) || sumsUp.MatchString(sentence.Of(answer)) && pushback.TellsChange(answer[max(0, sentence.Start-summedUp):sentence.Start]) ||
			!f.Empty() && anIdea.MatchString(sentence.Of(answer))
	},
	"blames_others": func(answer string, _ ear.Heard, _ ear.Finding) bool {
		_, n := pushback.PutsOnOthers(answer)
		return n < severalTimes && pushback.BlamesSelf(answer)
	},
	"launch_only": func(answer string, _ ear.Heard, f ear.Finding) bool {
		return !pushback.StillWatching(answer).Empty() || f.Doubtful && !f.Empty() && pushback.TakesBack(f.Of(answer))
	},
	"handed_off": func(answer string, h ear.Heard, f ear.Finding) bool {
		return !f.Empty() && (pushback.Keeps(f.Of(answer)) || byItself.MatchString(f.Of(answer)) || askedOfThem.MatchString(f.Of(answer)) && pushback.TellsLaunch(answer[f.End:])) ||
			f.Doubtful && hears(h, "post_launch_ownership")
	},
}

var (
	sumsUp = text.NewPattern(`(?i)^\W*(?:(?:so|and|well|yeah) )?(?:that|this|it)(?:'s| is| was| went)\b`)
	// byItself matches what nobody took over: it runs without anybody.
	byItself = text.NewPattern(`(?i)\b(?:looks after|runs|takes care of|manages|maintains) itself\b|\bruns? by itself\b`)
	// askedOfThem matches what others do: before the launch it is what they were won over to, and no handover.
	askedOfThem = text.NewPattern(`(?i)^(?:and |so )?(?:they|he|she) (?:do|does|did) (?:it|that|this)\b`)
	anIdea      = text.NewPattern(`(?i)\b(?:alternative|other option|the idea|proposal|instead of)\b`)
)

// lineOf returns the line around a sentence where it is short, an item of notes, and else the sentence.
func lineOf(answer string, sentence text.Span) text.Span {
	start := strings.LastIndexByte(answer[:sentence.Start], '\n') + 1
	end := sentence.End
	if n := strings.IndexByte(answer[sentence.End:], '\n'); n >= 0 {
		end += n
	} else {
		end = len(answer)
	}
	if end-start > longestItem {
		return sentence
	}
	return text.Span{Start: start, End: end}
}

// longestItem is how many bytes a line may have and be an item of notes.
const longestItem = 160

// summedUp is how many bytes before a sentence that sums up what it sums up is looked for.
const summedUp = 160

// surely leaves the findings that nothing in the answer speaks against.
func surely(answer string, h ear.Heard, all []ear.Finding) []ear.Finding {
	return slices.DeleteFunc(all, func(f ear.Finding) bool {
		against, ok := speaksAgainst[f.Label]
		return ok && against(answer, h, f)
	})
}

// tellsPair reports whether two values of one measure were heard, before and after.
func tellsPair(h ear.Heard) bool {
	return slices.ContainsFunc(h.Numbers, func(r change.Row) bool { return r.Before != nil && r.After != nil && *r.Before != *r.After })
}
