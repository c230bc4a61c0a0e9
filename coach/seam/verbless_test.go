package seam

import (
	"strings"
	"testing"

	"pushback/coach/text"
)

// lead is speech before what a case is about, so that it is long enough to be parted.
const lead = "so we had this thing at the depot where the drivers come in at six and nobody knew which gate was free and i went there for two mornings and i wrote it down "

// TestWhereSpeechIsParted says of a stretch which words stay together and which begin anew.
func TestWhereSpeechIsParted(t *testing.T) {
	for name, c := range map[string]struct {
		speech   string
		together string
		begins   string // how a line begins, "" for none
	}{
		"a number in words":     {"and the sale ran with two hundred and ten thousand people in line and it held", "two hundred and ten thousand people", ""},
		"a part of it":          {"and the mix-ups are down by a good third i mean from nineteen in a thousand to twelve", "by a good third", ""},
		"what somebody says":    {"and one of the guards said to me i never look at that screen and i believed him", "said to me i never look", "one of the guards"},
		"a degree":              {"and it felt so much better in the rooms and i kept it", "felt so much better", ""},
		"what is supposed":      {"and it went from i think thirty eight a day to five and i kept it", "from i think thirty eight", ""},
		"what is named first":   {"and returns in belgium they went down from thirty nine to thirty four", "returns in belgium they went down", ""},
		"what leads up to it":   {"he told me what to send and whenever a team said no i told him and he sorted it out", "whenever a team said no i told him", ""},
		"an afterthought":       {"and they said the light blinks blue and then nothing and well it turns out that the router was old", "the light blinks blue", ""},
		"another thing done":    {"and hundreds of them turned up and got sent home and one man said that to the nurse", "turned up and got sent home", ""},
		"a longer and worse":    {"and i said the longer it takes the worse it looks and i rang them", "the longer it takes", "and i said the longer"},
		"a thing of somebody's": {"and well the thing we gave up was the seat map because it ate half of it", "the thing we gave up was", ""},
		"made so":               {"and i switched the beacons off and made it so you type the number", "made it so you type", ""},
		"before and after":      {"and a lorry used to be on the scale for six minutes and after it was two and the drivers liked it", "for six minutes and after it was two", ""},
		"a second level":        {"and dogs sent back it was nine of sixty and the year after three of sixty two and i go through the diaries still", "sixty and the year after three", "i go through the diaries"},
		"half of a number":      {"and we were back to four by christmas and three and a half in the spring and i looked at them every morning", "three and a half in the spring", ""},
		"a bit of a number":     {"and it was from nine seconds a head to one and a bit and then it went to all of them in about a month", "to one and a bit", ""},
		"another time":          {"and i still look at the list every monday with my coffee last month there was a spike and that was me", "every monday with my coffee", "last month there was a spike"},
		"what it hangs on":      {"and the couriers told us in the chat that they'd take them if the distance was fair so i put in a small extra pay for those", "take them if the distance was fair", ""},
		"what would be else":    {"and she said i hear you and we do it anyway because otherwise we lose the couriers to the other guys", "because otherwise we lose the couriers", ""},
		"what is told of":       {"and a garage owner told me for the odd winter sizes i don't look at the price i look at who has them and that helped", "for the odd winter sizes i don't", ""},
		"how many of them":      {"and he says i don't know how many square metres my desk is i just want to be done and i believed him", "how many square metres my desk is", ""},
		"those without":         {"and i compared twenty routes with it and twenty without in the same towns and late arrivals were nine percent", "with it and twenty without", ""},
		"what is seen of them":  {"and i look at it every monday still and in may i saw that for pilots there are only two airlines basically and i took the cap out", "i saw that for pilots there are only two airlines", ""},
		"somewhere in october":  {"and then like the plan said and we went live with it in i want to say october and it was a big win for the company", "went live with it in i want to say october", ""},
		"where it moved":        {"and we gave it to half the farms for one season and false alerts there went from forty one to seventeen and i kept it", "false alerts there went", "false alerts"},
		"where everybody parts": {"somebody bolts the wrong brake on and yeah we put it live in may and it held", "we put it live in may", "and yeah we put it live"},
	} {
		t.Run(name, func(t *testing.T) {
			got := Part(lead + c.speech)
			if !strings.Contains(got, c.together) {
				t.Errorf("%q is parted in\n%s", c.together, got)
			}
			if c.begins != "" && !strings.Contains(got, "\n"+c.begins) && !strings.Contains(got, "\nand "+c.begins) {
				t.Errorf("no line begins with %q in\n%s", c.begins, got)
			}
		})
	}
}

// TestAnApostropheMayBeMissing parts the same speech with its apostrophes and without them.
func TestAnApostropheMayBeMissing(t *testing.T) {
	const speech = lead + "and i didn't know that's why i asked and she said it doesn't help there's no gate free and they've got no list so i'm the one who made it and we don't need to ring anybody now"
	bare := strings.ReplaceAll(speech, "'", "")
	if got, want := Part(bare), strings.ReplaceAll(Part(speech), "'", ""); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestTellsWhetherSomethingIsDone(t *testing.T) {
	for words, want := range map[string]bool{
		"and in may": false, "it may hold": true,
		"the returns because of battery": false, "eleven hundred lockers": false, "nothing crazy but okay": false,
		"that's mine": true, "they fell": true, "sorted by door": true, "it": true,
	} {
		if got := tells(wordsOf(words, text.Span{End: len(words)})); got != want {
			t.Errorf("%q: %v", words, got)
		}
	}
}
