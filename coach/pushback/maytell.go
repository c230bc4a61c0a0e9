package pushback

import "pushback/coach/text"

// MayTell reports whether an answer may tell a kind of evidence, in words in which nobody heard it: nobody is
// told to add what is there. Kinds of which no words are known are not told.
func MayTell(answer, evidence string) bool {
	find, ok := mayTell[evidence]
	return ok && find(answer)
}

// mayTell finds, for what strong answers lack, the words in which it may be told.
var mayTell = map[string]func(answer string) bool{
	"money":                 text.NewPattern(`[$€£¥]|(?i)\b(?:euros?|dollars|pounds|grand|francs|z[łl]oty|kronor|crowns|rupees|lakhs?|crores?|rand|yen|pesos|reais|lira|dirhams?|revenue|budget)\b|(?i)\d\s?(?:million|m|k)\b`).MatchString,
	"attribution":           text.NewPattern(`(?i)\b(?:control|compar\w+|the others?|other group|other half|random|stayed at|on the old|a/b|50/50|treatment|lookalikes|untouched|without (?:it|the|that)|no change|flat|side by side|(?:changed|altered|touched|did) nothing|nothing else|same (?:data|machines?|weeks?|season|paper)|off, and|fairly sure|same \w+ same|still on|did(?:n't| not) get|would(?:n't| not)|neighbou?ring|not the season|half of)\b`).MatchString,
	"strategic_goal":        text.NewPattern(`(?i)\b(?:goals?|targets?|strategy|board|annual plan|okrs?|promised)\b`).MatchString,
	"tradeoff":              text.NewPattern(`(?i)\b(?:price|gave up|accepted|instead|rather than|at the cost|let go|would have|worse|lost)\b`).MatchString,
	"post_launch_ownership": text.NewPattern(`(?i)\b(?:(?:every|each) (?:mon|tues|wednes|thurs|fri)day|(?:every|each) (?:week|month|quarter|morning|day)|still|later|since then|daily|weekly|monthly|until|alerts?|alarm|pager|on[- ]call|dashboard|month (?:two|three|four|five|six|\d))\b`).MatchString,
	"cross_team_influence":  text.NewPattern(`(?i)\b(?:director|head of|vp|board|treasurer|controller|chief|convinced|persuaded|agreed?|signed|approved|accepted|reluctant|on board|said yes|said no|refused|came (?:round|around)|gave (?:me|us|up|in)|let me|(?:talked|argued) \w+ into|got (?:him|her|them|two|three|the) to|other teams?|(?:legal|finance|marketing|security|compliance|sales|operations|pharmacy|works council|union)|not (?:under|mine|ours)|don't report|doesn't report|department)\b`).MatchString,
	"scope":                 text.NewPattern(`\d{2,}|(?i)\b(?:hundred|thousand|million)\b`).MatchString,
	"lesson":                TellsLesson,
}
