package coach

import (
	"slices"

	"pushback/coach/ear"
	"pushback/coach/pushback"
	"pushback/coach/text"
)

// An accusation that the answer's own words speak against costs more trust than a gap that is left
// alone. These are the words, for each red flag.
var against = map[string]text.Pattern{
	"no_customer_loop": text.NewPattern(`(?i)\b(?:rode along|rang \w+ of them|st(?:ood|anding) (?:beside|next to|behind)|(?:sat|stood|was) at (?:the )?counter|in the recordings|(?:complaint|angry|customers?'?) (?:letters|mails|emails)|` +
		`(?:customers?|users?|drivers?|patients?|tenants?|callers?|cashiers?|shift leaders?|nurses|parents) (?:\w+ )?(?:told|wanted|complained|kept (?:saying|asking|calling))|(?:he|she|they) told me on the \w+ day|(?:nobody|not one) (?:of (?:them|the customers) )?wanted|(?:they|people) show(?:ed)? me|sat in on \w+ (?:customer )?(?:interviews|sessions))\b`),
	"no_own_decision": text.NewPattern(`(?i)\bi (?:\w+ ){0,2}(?:decided|chose|refused|argued|said no|turned down|could have|considered|weighed)\b|\bi'?d (?:thought about|rather)\b|\bmy (?:call|decision)\b`),
	"no_result":       text.NewPattern(`(?i)\b(?:delighted|thrilled|praised|wrote a \w+ review|huge success|glowing)\b`),
	"launch_only":     text.NewPattern(`(?i)\bi (?:still|now) (?:\w+ )?(?:check|read|watch|look|pull|review|open)\b|\bi (?:have |'ve )?(?:read|checked|reviewed|watched) \w+ (?:\w+ )?(?:every|each)\b|\bpages me\b|\bevery (?:monday|week|month|quarter|morning) i\b`),
}

// rests matches, for a red flag that words carry, the words without which it rests on nothing that a
// reader would see.
var rests = map[string]text.Pattern{
	"launch_only": text.NewPattern(`(?i)\b(?:launch\w*|releas\w+|ship\w*|deploy\w*|live|online|started on|rolled out|roll(?:ed)? (?:it|this|them) out|roll-?out|went (?:out (?:in|as|on|with|at|to (?:all|every|the))|in|up|into)|it went out|` +
		`in production|switched (?:it )?on|handed over|finished|delivered|completed|published|opened|introduced|installed|in place|merged|rollout|ramp|go-live|put (?:it )?into|in use)\b`),
	"vague_impact": praise,
}

// lookedFor is how a change of a measure is told without fail: two values that lead from one to the
// other in the past.
var lookedFor = text.NewPattern(`(?i)\b(?:went|fell|rose|dropped|grew|came down|moved|improved|was|were|is|are)\b[^.!?\n]*?\b(?:from|down from|up from) (?:about |roughly |around |some )?(?:\d|\w+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)[^.!?\n]*?\bto (?:about |roughly |around |some )?(?:\d|\w+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)|` +
	`\bwas (?:\w+ ){0,3}(?:\d+|\w+) ?per ?cent[^.!?\n]*?\bbecame\b|` +
	`\b(?:is|was|are|were)\b[^.!?\n]*?\b(?:less|more|faster|fewer|down|up) by \d+ ?(?:%|per ?cent)|` +
	`\d[\d,.]* (?:people|players|customers|users|members|patients|drivers|riders|subscribers|families) (?:lost|left|joined|signed|passed|stopped|switched|came|stayed)\b`)

// surely leaves the findings that nothing in the answer speaks against.
func surely(in Input, all []ear.Finding) []ear.Finding {
	return slices.DeleteFunc(all, func(f ear.Finding) bool {
		if p, ok := against[f.Label]; ok && p.MatchString(in.Text) {
			return true
		}
		if p, ok := rests[f.Label]; ok && in.Text != "" {
			return f.Empty() || !p.MatchString(f.Of(in.Text)) && !p.MatchString(pushback.Quote(in.Text, f.Span).Of(in.Text))
		}
		return f.Label == "no_numbers" && lookedFor.MatchString(in.Text)
	})
}
