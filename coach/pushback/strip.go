package pushback

import (
	"strings"

	"pushback/coach/text"
)

// connectives are what a spoken clause begins with and a quoted one does not need.
var connectives = []string{
	"and", "but", "so", "then", "um", "uh", "uhm", "er", "well", "okay", "ok", "yeah", "yes", "like",
	"because", "which", "also", "anyway", "basically", "honestly", "no wait", "you know", "i mean", "plus", "or",
}

// straysBefore matches words that begin with the last word of the clause before them.
var straysBefore = text.NewPattern(`^it (?:i|we|he|she|they|and|so|but|the|because)\b`)

// noBefore matches a "no" that answers what was said before the clause.
var noBefore = text.NewPattern(`^no (?:i|we|it|he|she|they|that|this|the|there|after|on|in|at|so|and|but)\b`)

// strip takes white space, marks and connectives off both ends of a quote.
func strip(answer string, s text.Span) text.Span {
	const marks = " \t,.;:!?–—-*•>#\"“”'‘’()[]|`_/\\=+~…"
	for {
		words := s.Of(answer)
		trimmed := strings.TrimLeft(afterHeading(words), marks)
		s.Start += len(words) - len(trimmed)
		s.End = s.Start + len(strings.TrimRight(trimmed, strings.ReplaceAll(marks, "+", ""))) // "C++"
		if at := strings.IndexByte(s.Of(answer), ')'); at > 0 && !strings.ContainsRune(s.Of(answer)[:at], '(') && at+1 < s.End-s.Start && withinBracket(answer, s.Start) {
			s.Start += at + 1
			continue
		}
		head := strings.ToLower(s.Of(answer))
		n := 0
		for _, c := range connectives {
			if len(head) > len(c) && strings.HasPrefix(head, c) && !strings.HasPrefix(head, "because of") && (head[len(c)] == ' ' || head[len(c)] == ',') {
				n = len(c)
			}
		}
		if n == 0 && noBefore.MatchString(head) {
			n = len("no")
		}
		if n == 0 && straysBefore.MatchString(head) {
			n = len("it")
		}
		if n == 0 {
			return tail(answer, closed(answer, s))
		}
		s.Start += n
	}
}

// heading is what stands before the words of a section or an item: "Result: ", "**Action** ", "(1) ".
var heading = text.NewPattern(`^[\s*#_>•-]*(?:(?:(?i:situation|task|actions?|results?|outcome|impact|context|background|decisions?|trade-?offs?|follow-?ups?|what (?:then|next|now|else|i did|happened)|(?:the |end )?result|my (?:part|role|call)|in (?:the end|short)|since then)\b|[STAR]\b|After|Afterwards|Before|Now|Then|Since(?: then)?|Today|Learning|Lessons?)[*_]*\s*(?:[:–—.]+[*_]*\s+|-\s|[*_]{2}\s*|\n\s*)|\(?\d{1,2}[.)]\s+)`)

// afterHeading returns words without the heading of a section before them.
func afterHeading(words string) string {
	return words[len(heading.FindString(words)):]
}

// withinBracket reports whether a bracket that opened before a place, in its line, is still open there.
func withinBracket(answer string, at int) bool {
	before := answer[max(0, at-farthest):at]
	before = before[strings.LastIndexByte(before, '\n')+1:]
	return strings.LastIndexByte(before, '(') > strings.LastIndexByte(before, ')')
}

// beginsSpeech reports whether a quote begins right behind the mark with which somebody's words begin.
func beginsSpeech(answer string, s text.Span) bool {
	if s.Start == 0 || answer[s.Start-1] != '"' {
		return false
	}
	before := answer[max(0, s.Start-farthest):s.Start]
	return strings.Count(before[strings.LastIndexByte(before, '\n')+1:], `"`)%2 == 1
}

// closed ends a quote behind a bracket that it opens where there is room for what stands in it, else before it, and
// takes in the quotation mark that closes one.
func closed(answer string, s text.Span) text.Span {
	words := s.Of(answer)
	if beginsSpeech(answer, s) && strings.Contains(words, `"`) {
		s.Start-- // it begins with what somebody said, and goes on behind it
		words = s.Of(answer)
	}
	if strings.Count(words, `"`)%2 == 1 {
		switch {
		case s.End+1 < len(answer) && answer[s.End+1] == '"' && strings.IndexByte(".!?", answer[s.End]) >= 0:
			s.End += len(`."`)
		case s.End < len(answer) && answer[s.End] == '"':
			s.End++
		case s.Start > 0 && answer[s.Start-1] == '"':
			s.Start--
		}
		words = s.Of(answer)
	}
	if open := strings.LastIndexByte(words, '('); open > 0 && !strings.Contains(words[open:], ")") {
		rest := answer[s.End:max(s.End, min(lineAround(answer, s).End, s.End+farthestShown))]
		if at := strings.IndexAny(rest, ")("); at >= 0 && rest[at] == ')' && (text.CountWords(answer[s.Start:s.End+at]) <= mostWords || text.CountWords(answer[s.Start+open:s.End+at]) <= fewInBracket && text.CountWords(answer[s.Start:s.End+at]) <= mostInFull) {
			return text.Span{Start: s.Start, End: s.End + at + 1}
		}
		s.End = s.Start + len(strings.TrimRight(words[:open], " ,;:.-"))
	}
	return s
}

// unfinished are words that a quote does not end on.
var unfinished = []string{
	"i.e", "e.g", "and", "but", "so", "or", "then", "because", "which", "um", "uh", "the", "a", "to", "of", "what", "by", "with", "as", "if",
	"when", "while", "where", "who", "and i", "and we", "so i", "so we", "for me", "how", "than", "for", "from", "and said", "and says", "so that", "it takes", "so in the end", "and in the end", "in the end", "you know", "i mean", "for example", "for instance", "so that's", "that's", "so it's", "it's",
}

// stranded matches a preposition at the end of its clause: "the work that I was hired for, and".
var stranded = text.NewPattern(`(?i)^(?:to|of|by|with|for|from|when|where),(?: (?:and|but|so|i|we|which|because|he|she|they)\b)`)

// openEnd matches a clause at an end that only says when or if the next thing happened.
var openEnd = text.NewPattern(`(?i)[;,.] (?:and )?(?:when|whenever|once|as soon as|if|after)\b[^;,.]*$`)

// verbAtEnd matches a second verb at an end behind which its object would stand.
var verbAtEnd = text.NewPattern(`(?i) and (?:\w+ed|(?:i|we|he|she|they)(?:'d|'ll|'ve|'m)? \w+)$`)

// trailsOff matches how people stop who have no more to say.
var trailsOff = text.NewPattern(`(?i)(?: (?:and|so|but))?(?: (?:i think|i guess|that was|honestly|basically))?,? (?:yeah|and honestly)$|, you know$`)

// asksOneself matches a question at an end that the speaker goes on to answer: "one lady wrote, and who gets it?"
var asksOneself = text.NewPattern(`(?i),? (?:and|but|so) (?:who|what|why|how|where)\b[^,]*$`)

// fewInBracket is how many words in a bracket at the end of a quote are shown with it, however long it is.
const fewInBracket = 12

// tail takes the words off the end that promise more to come.
func tail(answer string, s text.Span) text.Span {
	if at := trailsOff.FindStringIndex(s.Of(answer)); at != nil && text.CountWords(answer[s.Start:s.Start+at[0]]) >= leastWords {
		s.End = s.Start + at[0]
	}
	if at := asksOneself.FindStringIndex(s.Of(answer)); at != nil && s.End < len(answer) && answer[s.End] == '?' && text.CountWords(answer[s.Start:s.Start+at[0]]) >= leastWords {
		s.End = s.Start + at[0]
		return s // the answer to it stands behind
	}
	if s.End >= len(answer) || strings.ContainsRune(".!?\n", rune(answer[s.End])) {
		return s // nothing more comes: "before what they ask for."
	}
	if at := openEnd.FindStringIndex(s.Of(answer)); at != nil && text.CountWords(answer[s.Start:s.Start+at[0]]) >= leastWords {
		s.End = s.Start + at[0]
		return tail(answer, s)
	}
	if at := verbAtEnd.FindStringIndex(s.Of(answer)); at != nil && s.Start+at[1] == s.End && !strings.ContainsRune(",;:)", rune(answer[s.End])) {
		s.End = s.Start + at[0]
		return tail(answer, s)
	}
	for _, c := range unfinished {
		words := s.Of(answer)
		if len(words) > len(c)+1 && strings.EqualFold(words[len(words)-len(c)-1:], " "+c) {
			if stranded.MatchString(words[len(words)-len(c):] + answer[s.End:min(len(answer), s.End+12)]) {
				continue
			}
			s.End -= len(c) + 1
			s.End = s.Start + len(strings.TrimRight(s.Of(answer), " ,;:.-"))
			return tail(answer, s)
		}
	}
	return s
}
