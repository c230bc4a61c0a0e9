package text

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func norms(tokens []Token) string {
	var out []string
	for _, t := range tokens {
		if t.Kind == Break {
			out = append(out, "/")
			continue
		}
		out = append(out, t.Norm)
	}
	return strings.Join(out, " ")
}

func TestTokenize(t *testing.T) {
	for in, want := range map[string]string{
		"I didn't":              "i did not",
		"I didn’t, they’ve":     "i did not , they have",
		"we cant and wont":      "we can not and will not",
		"I'd say it's SRE's":    "i 'd say it 's sre 's",
		"p99 fell 3.28 %":       "p99 fell 3.28 %",
		"1,100 users; $1.9M":    "1,100 users ; $ 1.9m",
		"'cause he left":        "because he left",
		"okay, 28 percent":      "ok , 28 %",
		"one\ntwo\n\nthree":     "one / two / three",
		"a follow-up":           "a follow - up",
		"Programme, whilst, an": "program , while , an",
	} {
		if got := norms(Tokenize(in)); got != want {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
	}
}

func TestTokensLieInTheText(t *testing.T) {
	const s = "“Don’t”, said Zoë – 40 % of 9,000…\n• I’ve"
	end := 0
	for _, token := range Tokenize(s) {
		if token.Start < end || token.End > len(s) || !utf8.ValidString(token.Of(s)) {
			t.Errorf("token %q has span %v after %d", token.Norm, token.Span, end)
		}
		end = token.End
	}
}

func TestSentences(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		want []string
	}{
		"full stops":        {"It fell. I left.", []string{"It fell.", "I left."}},
		"small letters":     {"it fell. i left. so", []string{"it fell.", "i left.", "so"}},
		"abbreviations":     {"Dr. Smith came at 2 a.m. and left.", []string{"Dr. Smith came at 2 a.m. and left."}},
		"numbers":           {"It took 3.5 days. No. 5 was target no. 1 of all.", []string{"It took 3.5 days.", "No. 5 was target no. 1 of all."}},
		"questions, quotes": {"“Why?” he said. Because!", []string{"“Why?”", "he said.", "Because!"}},
		"bullets":           {"Done:\n- built it\n- ran it", []string{"Done:", "- built it", "- ran it"}},
		"lines":             {"i built it\nran it", []string{"i built it", "ran it"}},
		"headings":          {"Result\nIt fell.", []string{"Result", "It fell."}},
		"blank line":        {"one two\n\nthree four", []string{"one two", "three four"}},
	} {
		t.Run(name, func(t *testing.T) {
			tokens := Tokenize(c.text)
			var got []string
			for _, s := range Sentences(c.text, tokens) {
				got = append(got, strings.TrimSpace(c.text[tokens[s.First].Start:tokens[s.Last-1].End]))
			}
			if strings.Join(got, "|") != strings.Join(c.want, "|") {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func FuzzTokenize(f *testing.F) {
	f.Add("I didn't. \xff “a”\n- b")
	f.Fuzz(func(t *testing.T, s string) {
		tokens := Tokenize(s)
		end := 0
		for _, token := range tokens {
			if token.Start < end || token.End < token.Start || token.End > len(s) {
				t.Fatalf("token %+v after %d in %q", token, end, s)
			}
			end = token.End
		}
		last := 0
		for _, sentence := range Sentences(s, tokens) {
			if sentence.First < last || sentence.Last <= sentence.First || sentence.Last > len(tokens) {
				t.Fatalf("sentence %+v after token %d of %d", sentence, last, len(tokens))
			}
			last = sentence.Last
		}
	})
}
