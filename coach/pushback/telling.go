package pushback

import "pushback/coach/text"

// amountWords match a number in digits or in words.
const amountWords = `(?:\d|\b(?:zero|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|\w+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion|half|third|quarter)\b)`

// tells matches, for a kind of evidence, the words that let a reader see why it was heard there.
var tells = map[string]text.Pattern{
	"business_kpi": text.NewPattern(`(?i)\b(?:revenue|sales|turnover|profit|costs?|savings?|churn|retention|conversion|renewals?|cancel\w*|refunds?|returns|` +
		`complaints?|satisf\w+|csat|nps|ratings?|reviews|subscri\w+|orders|bookings|spend|waiting|waits?|waited|absence|attendance|downtime|outages?|contracts?|premium|loss(?:es)?|` +
		`adoption|usage|uptake|abandon\w*|visits|sign-?ups|deliver(?:y|ies)|escalations|write-offs|calls|tickets|no-?shows?|claims|attrition|stayed|staying|came back|customers?|users?|members?|patients?|guests?|passengers?|visitors?|readers?|donors?|drivers?|students?|pupils?|families|farmers?|clients?|appointments?|queues?|overtime|waste|wasted|scrap|recalls|accidents|injuries|fees|fines|late \pL+)\b|[$€£]`),
	"customer_loop": text.NewPattern(`(?i)\b(?:customers?|users?|clients?|patients?|nurses|parents|cooks|drivers|callers?|buyers|people|they|women|complain\w*|feedback|interview\w*|` +
		`sessions?|recordings|transcripts|asked|told|says?|watched|listen\w*|heard|request\w*|survey\w*|questionnaire|tickets|rang|letters?)\b`),
	"scope": text.NewPattern(`(?i)` + amountWords),
	"post_launch_ownership": text.NewPattern(`(?i)\b(?:every|each|weekly|mornings?|still|monitor\w*|watch\w*|alerts?|alarms?|dashboard|panel|since|keep|kept|review\w*|pager|pages me|on-call|` +
		`check\w*|look (?:at|on)|until)\b`),
	"money": text.NewPattern(`(?i)[$€£¥]|` + amountWords),
	"delta": text.NewPattern(`(?is)` + amountWords + `.*` + amountWords),
	"data_analysis": text.NewPattern(`(?i)\b(?:look(?:ed|ing) at|went (?:back )?through|go through|analys\w+|analyz\w+|measured|compar\w+|sort\w*|group\w*|counted|split|segment\w*|sampl\w+|` +
		`pulled|trac\w+|audit\w*|examin\w+|match\w+|plotted|quer\w+|broke|extracted|classif\w+|collected|recorded|ran|replayed|cod(?:ed|ing)|evaluated|regressed|checked|read|watched|data|figures)\b`),
}

// Tells reports whether words that were heard as a kind of evidence let a reader see why. A kind
// that has no wording of its own is always told.
func Tells(evidence, words string) bool {
	if evidence == "baseline_and_result" {
		evidence = "delta"
	}
	re, ok := tells[evidence]
	return !ok || !opensNoClause.MatchString(words) && re.MatchString(words)
}
