package seam

// asksHowMany reports whether words end on the things that somebody asks the number of: "i don't know how many square metres |
// my desk is".
func asksHowMany(words []word) bool {
	for k := len(words) - 2; k > 0 && k >= len(words)-4; k-- {
		if (words[k].norm == "many" || words[k].norm == "much") && words[k-1].norm == "how" {
			return !tells(words[k+1:])
		}
	}
	return false
}

// outOf reports whether a number at a place is counted out of those before it: "of a hundred households | six used to leave".
func outOf(words []word, at int) bool {
	if !isAmount(words[at]) || at < 3 {
		return false
	}
	of := at - 3
	if !figures[words[of+1].norm] && of > 0 {
		of-- // "of every hundred households"
	}
	return words[of].norm == "of" && (isAmount(words[of+1]) || isAmount(words[of+2])) && !isAmount(words[at-1]) && !tells(words[at-1:at])
}

// otherHalf reports whether words name those that something is held against: "and twenty without in the same towns".
func otherHalf(words []word) bool {
	return len(words) > 2 && words[0].norm == "and" && isAmount(words[1]) && (words[2].norm == "without" || words[2].norm == "with")
}
