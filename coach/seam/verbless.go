package seam

import (
	"slices"
	"strings"
)

// settled returns cuts, in order, with none that leaves words without a verb to themselves: what somebody names and
// then speaks about ("and returns in belgium they went down") belongs to what follows, and what trails behind
// ("nothing crazy but okay and i kept watching") to what was before.
func settled(words []word, cuts []int) []int {
	slices.Sort(cuts)
	var out []int
	start := 0
	for _, at := range cuts {
		at = beforeTopic(words, start, beforeWhatMoved(words, start, at))
		if at = behindTrail(words, at); at < start {
			continue // the cut before it was moved behind it
		}
		if ledUp(words[start:], at-start) || answers(words, start, at) || speaksOn(words[start:at], words[at]) || afterthought(words, at, cuts) || goesOnDoing(words, at) {
			continue
		}
		for at > start && joins[words[at-1].norm] {
			at-- // "and so" stays together
		}
		if at-start < fewest || len(words)-at < fewest || at-start <= mostNamed && !tells(words[start:at]) {
			continue
		}
		out = append(out, at)
		start = at
	}
	return out
}

// ledUp reports whether words only lead up to the subject at a place: "before i automate anything i ask".
func ledUp(words []word, at int) bool {
	first := 0
	for first < at && joins[words[first].norm] {
		first++
	}
	head, _, _ := strings.Cut(words[at].norm, "'") // "there'd"
	return leadsUp[words[first].norm] && at-first <= mostLedUp && subjects[head]
}

// reports reports whether words end on somebody who says something: what they say comes next.
func reports(words []word) bool {
	last := len(words) - 1
	if tellsWho[words[last].norm] && last > 0 {
		last--
		if words[last].norm == "to" && last > 0 {
			last--
		}
	}
	return saying[words[last].norm]
}

// mostAbout is how many words name what somebody is told or asked about.
const mostAbout = 5

// tellsAbout reports whether somebody tells before a place what they say something about, and says it behind: "she told me for
// the odd sizes | i don't look at the price".
func tellsAbout(words []word, at int) bool {
	if !subjects[words[at].norm] && !contracted(words[at].norm) && words[at].norm != "the" {
		return false
	}
	for k := at - 1; k > 1 && k >= at-mostAbout; k-- {
		switch {
		case prepositions[words[k].norm] && words[k-1].norm == "that":
			return noticing[words[k-2].norm] // "i saw that for pilots | i had"
		case prepositions[words[k].norm] && tellsWho[words[k-1].norm]:
			return saying[words[k-2].norm]
		case subjects[words[k].norm] || verbs[words[k].norm] || joins[words[k].norm]:
			return false
		}
	}
	return false
}

// bends reports whether what stands before a place is no end of anything though a clause could begin behind it: "the
// longer | it takes", "the thing | we gave up", "made it | so you type".
func bends(words []word, at int) bool {
	if at < 2 {
		return false
	}
	last, before := words[at-1].norm, words[at-2].norm
	switch {
	case inEd(words[at-1]) && (before == "the" || before == "our" || before == "my" || before == "their") && !subjects[words[at].norm] && !joins[words[at].norm]:
		return true // "the blocked | time"
	case subjects[words[at].norm] && at+2 < len(words) && doneWith[words[at+1].norm] && joins[words[at+2].norm]:
		return true // "across the twenty million tickets | we sell and"
	case words[at].norm == "every" && at+2 < len(words) && periods[words[at+1].norm] && plain[words[at+2].norm]:
		return true // "who look at it | every day was a lot more"
	case last == "way" && before == "the" && names[words[at].norm]:
		return true // "i coded it the way | the paper said"
	case subjects[words[at].norm]:
		return before == "the" && len(last) > 4 && strings.HasSuffix(last, "er") || isThing[last] && names[before]
	case words[at].norm == "so":
		return last == "it" && (before == "made" || before == "set" || before == "make")
	}
	return false
}

// speaksOn reports whether somebody who is heard in words, and says "I", goes on behind them: "she said i don't need you to
// name it | i need you to tell me where it begins".
func speaksOn(words []word, next word) bool {
	if next.norm != "i" || len(words) > mostBefore {
		return false
	}
	for i, w := range words[:max(0, len(words)-1)] {
		if !saying[w.norm] || i > 0 && words[i-1].norm == "i" {
			continue // the speaker's own words go on in any case
		}
		said := words[i+1:]
		if len(said) > 1 && tellsWho[said[0].norm] {
			said = said[1:]
		}
		return said[0].norm == "i"
	}
	return false
}

// answers reports whether a level is told behind a place that stands against the one before it: "it used to be six minutes |
// and after it was two".
func answers(words []word, start, at int) bool {
	first := at
	for first+2 < len(words) && joins[words[first].norm] {
		first++
	}
	if first+2 >= len(words) || at-start > mostBefore || !sinceThen[words[first].norm] || !slices.ContainsFunc(words[start:at], isAmount) {
		return false
	}
	who, is := words[first+1].norm, words[first+2].norm
	return (who == "it" || who == "they" || who == "that") && (is == "was" || is == "were" || is == "is" || is == "are") || who == "it's" || who == "that's"
}

func isAmount(w word) bool { return w.norm == amount || figures[w.norm] }

// supposes reports whether "i think" stands within what is said.
func supposes(words []word) bool {
	if words[0].norm != "i" || len(words) == 1 {
		return false
	}
	switch words[1].norm {
	case "want": // "in | i want to say october"
		return len(words) > 3 && words[2].norm == "to" && words[3].norm == "say"
	case "don't": // "up from | i don't know forty"
		return len(words) > 3 && words[2].norm == "know" && isAmount(words[3])
	case "think", "guess", "believe", "suppose", "mean", "reckon":
		return true
	}
	return false
}

// timeOpens reports whether words begin with when the next thing was: "last month there was a spike".
func timeOpens(words []word) bool {
	if len(words) < 3 || !nearTimes[words[0].norm] || !periods[words[1].norm] {
		return false
	}
	head, _, _ := strings.Cut(words[2].norm, "'")
	return subjects[head] && head != "who"
}

// measures reports whether "so" begins a degree, or what is meant, and no clause: "it felt so much better".
func measures(words []word) bool {
	if words[0].norm != "so" || len(words) == 1 {
		return false
	}
	switch words[1].norm {
	case "which": // "the ad playout so which spot plays when"
		return true
	case "much", "many", "far", "few", "little", "well", "good", "bad", "long", "that":
		return true
	}
	return false
}

// afterthought reports whether what stands between a place and the next cut only adds to what was said: "and then nothing",
// "and numbers". The cuts are in order.
func afterthought(words []word, at int, cuts []int) bool {
	end := len(words)
	if next, _ := slices.BinarySearch(cuts, at+1); next < len(cuts) {
		end = cuts[next]
	}
	return end-at <= fewest+1 && at+1 < len(words) && joins[words[at].norm] && !names[words[at+1].norm] && !tells(words[at:end])
}

// goesOnDoing reports whether whoever did something before a place does another thing behind it: "and got sent home".
func goesOnDoing(words []word, at int) bool {
	return words[at].norm == "and" && at+1 < len(words) && (inEd(words[at+1]) || verbs[words[at+1].norm]) && !plain[words[at+1].norm]
}

// mostNamed is how many words name what is spoken about next, mostLedUp how many lead up to it.
const mostNamed, mostLedUp = 8, 12

// mostBefore is how many words tell how it was, where what follows tells how it is.
const mostBefore = 20

// beforeTopic returns the place of the last connective before a place where no verb stands between them, else the
// place itself.
func beforeTopic(words []word, start, at int) int {
	for c := at - 2; c > start && at-c <= mostLedUp; c-- {
		if joins[words[c].norm] && !withinNumber(words, c) {
			if !otherHalf(words[c:]) && (at-c <= mostNamed && !tells(words[c+1:at]) || leadsUp[words[c+1].norm] && subjects[words[at].norm]) {
				return c
			}
			return at
		}
	}
	return at
}

// beforeWhatMoved returns the place before what moved where "there" says in which place it did: "false alerts | there went from
// forty to seventeen"; else the place itself.
func beforeWhatMoved(words []word, start, at int) int {
	if words[at].norm != "there" || at+1 == len(words) || !inEd(words[at+1]) && !moves[words[at+1].norm] {
		return at
	}
	const most = 2
	first := at
	for first > start && at-first < most && kindOf(words[first-1].norm) == "other" {
		first--
	}
	if first > start && determiners[words[first-1].norm] {
		first--
	}
	return first
}

// behindTrail returns where somebody begins with "and I" behind words without a verb, or with anything behind an
// afterthought ("and then nothing", "and eleven at the other three"); else the place itself.
func behindTrail(words []word, at int) int {
	added := joins[words[at].norm] && (!names[words[at+1].norm] || figures[words[at+1].norm])
	for m := at + 1; m+1 < len(words) && m-at < mostLedUp; m++ {
		if joins[words[m].norm] && m > at+1 && !withinNumber(words, m) && (added || subjects[words[m+1].norm] || words[m+1].norm == "that") && !tells(words[at:m]) {
			return m
		}
	}
	return at
}

// opensClause reports whether a clause other than one that begins with the name of something can begin here: "and"
// joins clauses where somebody does something behind it, before the next one.
func opensClause(words []word) bool {
	const soon = 10
	norm := words[0].norm
	if joins[norm] {
		for len(words) > 0 && joins[words[0].norm] {
			words = words[1:]
		}
		end := slices.IndexFunc(words, func(w word) bool { return joins[w.norm] })
		if end < 0 {
			end = len(words)
		}
		return end > 0 && words[0].norm != "that" && tells(words[:min(soon, end)])
	}
	switch norm {
	case "because", "cause", "then":
		return true // but "when" and "which" belong to what they stand behind
	}
	return subjects[norm] || contracted(norm)
}

// tells reports whether somebody does something in words, or something is so.
func tells(words []word) bool {
	for i := range words {
		if words[i].norm == "may" && i > 0 && ofMonth[words[i-1].norm] {
			words = slices.Concat(words[:i], words[i+1:]) // "and in may"
			break
		}
	}
	return slices.ContainsFunc(words, func(w word) bool {
		return subjects[w.norm] || verbs[w.norm] || inEd(w) || strings.HasSuffix(w.norm, "n't") || contracted(w.norm)
	})
}

// inEd reports whether a word may be a verb in the past: not "hundred".
func inEd(w word) bool { return len(w.norm) > 4 && strings.HasSuffix(w.norm, "ed") && !figures[w.norm] }

// contracted reports whether a word holds its verb: "that's", "they'd".
func contracted(norm string) bool {
	head, tail, found := strings.Cut(norm, "'")
	return found && (tail == "m" || tail == "re" || tail == "ve" || tail == "ll" || tail == "d" || tail == "s" && (subjects[head] || head == "that" || head == "what" || head == "here"))
}
