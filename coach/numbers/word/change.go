package word

// changeNouns name a change and give its direction; improvement leaves it open.
var changeNouns = map[string]int{"cut": -1, "reduction": -1, "drop": -1, "decrease": -1, "fall": -1, "decline": -1,
	"saving": -1, "savings": -1, "dip": -1, "reductions": -1, "cuts": -1, "discount": -2,
	"increase": 1, "rise": 1, "growth": 1, "gain": 1, "uplift": 1, "lift": 1, "jump": 1, "boost": 1, "bump": 1,
	"uptick": 1, "surge": 1, "improvement": 0, "change": 0, "difference": 0, "swing": 0, "speedup": 0, "speed": 0}

// ChangeNoun reports whether a word in lower case names a change, and its direction: -1 for less, +1 for more, 0 where the word
// leaves it open, -2 for a change that is none of what was measured.
func ChangeNoun(w string) (dir int, ok bool) {
	dir, ok = changeNouns[w]
	return dir, ok
}
