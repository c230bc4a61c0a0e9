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

// otherHalf reports whether words name those that something is held against: "and twenty without in the same towns".
func otherHalf(words []word) bool {
	return len(words) > 2 && words[0].norm == "and" && isAmount(words[1]) && (words[2].norm == "without" || words[2].norm == "with")
}
