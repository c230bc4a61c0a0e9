package pushback

import (
	"testing"

	"pushback/coach/numbers"
)

// namesOf returns the names of the rows of an answer as a question would hold them.
func namesOf(answer string) []string {
	var names []string
	for _, row := range Named(answer, numbers.Table(answer)) {
		if name := WithArticle(Measure(row.Measure)); name != "" {
			names = append(names, name)
		}
	}
	return names
}

func TestWhatIsNoNounPhraseNamesNoMeasure(t *testing.T) {
	for _, answer := range []string{
		// prepositions and conjunctions
		"Legal was against it, as the carrier takes 0.4 points more per parcel than the post does.",
		"Among the small shops the till went from one in five to one in fifty.",
		// a verb within, or at the end before its object
		"Our sales people tied four renewals to it, from 12 a year to 16.",
		"The counter opened in about 2 minutes afterwards instead of 26.",
		"One returned parcel costs €6.20, down from €9.",
		"A form takes the clerks 7 minutes now and used to take 16.",
		"Volume triples, from some 40,000 orders a day to 120,000.",
		"Leeds overpaid 2.9 % of the spend instead of 6.2 %.",
		"My nephew pulled 200 to go without for six weeks instead of 300.",
		"The half with the delay consumed 19 percent less.",
		"So the vans with a rack leave 20 minutes earlier.",
		"calls asking where is my parcel went from eighty four per thousand parcels to fifty one",
		"It was a hundred and ninety landings a tyre and after it was two hundred and sixty.",
		"The plan was that we go from three a week to five a week.",
		// numbers, groups and places
		"Three years was 7 % cheaper.",
		"The first two went from 11 to 6 percent.",
		"I tried it on the Leeds vans first. Leeds: 61 drops a day, up from 52.",
		"North went from 97 to 106 percent.",
		// those who gain, and what something is
		"We kept the smaller chip, so the company saves 3 dollars on each of them.",
		"The mandate from the board was a 20 % fleet reduction by June.",
		"The line is three seconds slower per piece.",
		"The searches which end by a booking: plus 4 %.",
		"The office had sixty such complaints in a month, and then, in the month after, four.",
		"It is 60 % more rapid than before.",
	} {
		if names := namesOf(answer); len(names) > 0 {
			t.Errorf("%q: named %q", answer, names)
		}
	}
}

func TestNounPhrasesNameTheirMeasure(t *testing.T) {
	for answer, want := range map[string]string{
		"Offers accepted rose from 64 in a hundred to 78.":                                "the offers accepted",
		"Honest sellers blocked fell from about 900 a week to 120.":                       "the honest sellers blocked",
		"Overall the time to find a fault went from two hours to thirty minutes.":         "the time to find a fault",
		"Calls that reached a person went from nine a day to two.":                        "the calls that reached a person",
		"Machine hours per run went from 1,400 to 350.":                                   "the machine hours per run",
		"**Result.** Transfer charges went from $410k a month to $155k.":                  "the transfer charges",
		"As a by-product the error rate went from 0.8 % to 0.2 %.":                        "the error rate",
		"that one shipped in april and late orders went from twenty two percent to seven": "the late orders",
		"His pull requests went through in 2 rounds instead of 5.":                        "the rounds",
		"We cut central costs by a fifth.":                                                "the central costs",
		"Fraud loss: minus $410k per month.":                                              "the fraud loss",
		"From 64 machines we came down to 48.":                                            "the machines",
		"so i was proud and time to pick up went from fourteen minutes to four":           "the time to pick up",
		"By June the average mock had gone from 31 marks out of 80 to 46.":                "the average mock",
		"The searches that come back empty went from nineteen percent to seven.":          "the searches that come back empty",
		"Corrections per hundred receipts, 6.1 on the new side, 11.8 on the old.":         "the corrections per hundred receipts",
		"Retention of the receivers +1.1pp.":                                              "the retention of the receivers",
		"Memory peaks are down by 55 %.":                                                  "the memory peaks",
		"Conversion in the new layout was eighteen percent higher than in the old one.":   "the conversion in the new layout",
	} {
		if names := namesOf(answer); len(names) != 1 || names[0] != want {
			t.Errorf("%q: got %q, want %q", answer, names, want)
		}
	}
}
