package pushback

import "testing"

func TestAHandoverIsToldByWhoHasTheThingAndSinceWhen(t *testing.T) {
	const story = "I read the logs of one week, wrote the rule and opened it in May for all of the branches. "
	for rest, want := range map[string]string{
		"Since then the page and its numbers have belonged to merchandising.":   "Since then the page and its numbers have belonged to merchandising",
		"Our implementation team is in charge there now.":                       "Our implementation team is in charge there now",
		"The sustaining group had it from there.":                               "The sustaining group had it from there",
		"The app's own team has looked after it from then on, I went home.":     "The app's own team has looked after it from then on",
		"From January on the control centre watched it, I moved on.":            "From January on the control centre watched it",
		"Half the curators have since taken over the format.":                   "", // they do alike
		"Operation of it then moved to a centre in Pune.":                       "Operation of it then moved to a centre in Pune",
		"What has become of the route I couldn't say.":                          "What has become of the route I couldn't say",
		"My work ended with the report, and I went home.":                       "My work ended with the report, and I went home",
		"The claims department has it now, as planned.":                         "The claims department has it now",
		"All of the branches have it now.":                                      "", // they use it
		"The operations group wanted to take it over later, and did not.":       "",
		"I have looked after it since.":                                         "",
		"Complaints fell from 40 to 12 in a month, and it has been quiet since": "",
	} {
		answer := story + rest
		if got := Handover(answer).Of(answer); got != want {
			t.Errorf("%q tells of a handover in %q, want %q", rest, got, want)
		}
	}
}

func TestWordsThatMayGiveAThingAway(t *testing.T) {
	for words, want := range map[string]bool{
		"From January on the control centre watched it":  true,
		"I moved to ticketing":                           true,
		"The night shift sees to it, in their own hands": true,
		"they've got this climate target by 2030":        false,
		"it mattered up to the minister":                 false,
	} {
		if got := GivesAway(words); got != want {
			t.Errorf("%q: %t", words, got)
		}
	}
}

func TestWhoGoesOnLookingIsHeard(t *testing.T) {
	for answer, want := range map[string]bool{
		"Depot runs are mine too: I go once a quarter and read the complaint list weekly.": true,
		"The desk has it now. They read the complaint list weekly.":                        false,
	} {
		if got := KeptUp(answer); got != want {
			t.Errorf("%q: kept up %v", answer, got)
		}
	}
	for answer, want := range map[string]bool{
		"We still meet once a month and go through the calls that are left, as a team.": true,
		"We met the inspectors in spring.":                                              false,
	} {
		if got := KeepsUpTogether(answer); got != want {
			t.Errorf("%q: together %v", answer, got)
		}
	}
}
