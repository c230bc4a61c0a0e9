package word

// irregular holds plurals with no s.
var irregular = map[string]bool{"people": true, "men": true, "women": true, "children": true, "staff": true,
	"folks": true, "criteria": true, "mice": true, "feet": true, "personnel": true}

// IrregularPlural reports whether a word in lower case is a plural with no s.
func IrregularPlural(w string) bool { return irregular[w] }
