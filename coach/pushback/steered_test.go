package pushback

import (
	"testing"
	"unicode/utf8"

	"pushback/coach/text"
)

func TestAVoiceSteersWhereAChangeFollows(t *testing.T) {
	for answer, want := range map[string]string{
		`We had a plan. A nurse told me, "I can't read it at night." So I made the letters larger. It was May.`: `A nurse told me, "I can't read it at night." So I made the letters larger`,
		"Two drivers complained that it beeps, so I dropped the beep.":                                          "Two drivers complained that it beeps, so I dropped the beep",
		"I sat with three clerks for a day. I threw out the second form.":                                       "I sat with three clerks for a day. I threw out the second form",
		"I went through the failed searches of May. I put the local names into the index.":                      "I went through the failed searches of May. I put the local names into the index",
		"A clerk wrote that it was a lifesaver. I moved to another team.":                                       "",
		"What it cost us: a few people complained about it. I changed nothing.":                                 "",
		"My boss told me to hurry, so I cut the tests.":                                                         "",
		"A guest told me that the soup was cold. The summer was long.":                                          "",
		"I cut the tests, and so the release was late.":                                                         "",
	} {
		if got := Steered(answer, false).Of(answer); got != want {
			t.Errorf("what steered in %q is %q, want %q", answer, got, want)
		}
	}
}

func TestAnybodyMaySteerWhoIsHeardLoosely(t *testing.T) {
	const answer = "They were afraid of the third floor. So I dropped the messages."
	if got := Steered(answer, false); !got.Empty() {
		t.Errorf("plainly steered by %q", got.Of(answer))
	}
	if got := Steered(answer, true).Of(answer); got != "They were afraid of the third floor. So I dropped the messages" {
		t.Errorf("steered by %q", got)
	}
}

func TestAChangeBehindAVoiceBelongsToIt(t *testing.T) {
	const answer = `An inspector told me, "I wear gloves." So we dropped the keys. A guest told me that it rained. The summer was long.`
	for words, want := range map[string]bool{
		`An inspector told me, "I wear gloves."`: true,
		"A guest told me that it rained":         false,
		"The summer was long":                    false,
	} {
		if got := SteersIn(answer, at(t, answer, words)); got != want {
			t.Errorf("%q steers: %v", words, got)
		}
	}
}

func TestThanksAndPricesAreIdle(t *testing.T) {
	for words, want := range map[string]bool{
		"A few of them told us that the code was a lifesaver":       true,
		"A customer told me she had stopped using it":               false,
		"He was not happy with the search":                          false,
		"A nurse said she'd be grateful if it printed the date":     false,
		"A farmer asked me for a page with a budget":                false,
		"What it cost us: a few people complained about it":         true,
		"A few people complained about it, so I took it out":        false,
		"People had stopped reading the letters, so I changed them": false,
		"One told me that she types it twice":                       false,
	} {
		if got := Idle(words); got != want {
			t.Errorf("%q is idle: %v", words, got)
		}
	}
}

func TestThanksAreNotIdleWhereAChangeFollows(t *testing.T) {
	const answer = `A listener wrote, "Thanks for that." So I moved the button. A few people complained about it. I added a page. A guest wrote that it was a lifesaver. It rained.`
	for words, want := range map[string]bool{
		`A listener wrote, "Thanks for that."`:  false,
		"A few people complained about it":      true,
		"A guest wrote that it was a lifesaver": true,
		"It rained":                             false,
	} {
		if got := IdleAt(answer, at(t, answer, words)); got != want {
			t.Errorf("%q is idle: %v", words, got)
		}
	}
}

func TestNobodySteeredWhereAllVoicesAreIdle(t *testing.T) {
	for answer, want := range map[string]bool{
		"One clerk wrote that it was a lifesaver. It rained.":                                    true,
		"A few people complained. Seven of the nine said that they cannot read.":                 false,
		"One clerk wrote that it was a lifesaver. They were stuck on it, so I dropped the form.": false,
	} {
		if got := OnlyIdle(answer); got != want {
			t.Errorf("all voices of %q are idle: %v", answer, got)
		}
	}
}

func TestAnOwnCountIsNoSize(t *testing.T) {
	for words, want := range map[string]bool{
		"I closed 64 tickets myself":                               true,
		"I matched 5,200 alarms with what the workshop found":      true,
		"I timed every step from the logs, 9,600 passages":         true,
		"So I pulled 4,000 records and read them":                  true,
		"I took over 14 sites":                                     false,
		"I took the logs from all nineteen hospitals":              false,
		"I wrote the import for the 620 machines":                  false,
		"I read what our 400 branches had sent. We have 400 shops": false,
		"Our clients are 6,400 small firms":                        false,
		"I rolled it out to 40 sites":                              false,
		"I read it twice":                                          false,
	} {
		if got, _ := OnlyOwnCount(words); got != want {
			t.Errorf("%q counts only what was done by hand: %v", words, got)
		}
	}
}

func TestTheSizeIsThatOfTheThingAndNotOfItsSample(t *testing.T) {
	for answer, want := range map[string]string{
		"Detectors, 46 of them along the line, stop trains. I matched 5,200 alarms with the workshop.":   "Detectors, 46 of them along the line, stop trains",
		"We have about four hundred of those out there. I took the files of 19 machines, 26,000 stems.":  "We have about four hundred of those out there",
		"They were priced as though forty thousand people were coming. The system runs for 88 hotels.":   "The system runs for 88 hotels",
		"I asked one Saturday. Out of 63 guests 41 left it blank. The form is used at 42 shops by now.":  "The form is used at 42 shops by now",
		"I looked at the bookings, 63 of them were double. We had 38 sites then.":                        "We had 38 sites then",
		"Four thousand of our scales use their part. I logged two hundred scales over ten days by hand.": "Four thousand of our scales use their part",
	} {
		clause, _ := SizeIn(answer)
		if got := clause.Of(answer); got != want {
			t.Errorf("the size of %q is %q, want %q", answer, got, want)
		}
	}
}

func TestSentencesArePartedWhole(t *testing.T) {
	const answer = "One. Two!\nThree"
	var got []string
	for _, s := range sentencesOf(answer) {
		got = append(got, text.Span{Start: s.Start, End: s.End}.Of(answer))
	}
	if len(got) != 3 || got[0] != "One" || got[2] != "Three" {
		t.Errorf("%q is parted into %q", answer, got)
	}
}

func TestSentencesBeginAndEndWithWholeCharacters(t *testing.T) {
	const answer = "• “I can't read it”, she said. — A nurse went. €5 was it.\n” „Ja”"
	for _, s := range sentencesOf(answer) {
		if words := s.Of(answer); !utf8.ValidString(words) {
			t.Errorf("%q", words)
		}
	}
}

func TestWhatSomebodySaysEndsWithTheirWords(t *testing.T) {
	for words, want := range map[string]string{
		`She told me: "I know which one he is." We had a scanner in the budget`: `She told me: "I know which one he is."`,
		`One lady said to me, "It keeps telling me to hold still." And I just`:  `One lady said to me, "It keeps telling me to hold still."`,
		`She said, "I don't want it sooner." So I dropped the faster one`:       `She said, "I don't want it sooner." So I dropped the faster one`,
		`He said, "not near my bed." So the filter got a second address`:        `He said, "not near my bed." So the filter got a second address`,
		`I read "The Goal." It changed how I plan`:                              `I read "The Goal." It changed how I plan`,
		`"Why?" she asked me about it`:                                          `"Why?" she asked me about it`,
		"I moved the key to the front":                                          "I moved the key to the front",
	} {
		if got := ToSpokenEnd(words); got != want {
			t.Errorf("%q ends as %q, want %q", words, got, want)
		}
	}
}
