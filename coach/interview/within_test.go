package interview

import (
	"testing"

	"pushback/coach/pushback"
)

func TestWithin(t *testing.T) {
	free := func(text string, replies ...string) Session {
		s := Session{Answer: Answer{Layout: Free, Whole: Telling{Text: text}}}
		for _, r := range replies {
			s.Thread = append(s.Thread, Exchange{Pushback: pushback.Pushback{Text: "Who watched it?"}, Reply: Telling{Text: r}})
		}
		return s
	}
	parts := func(texts ...string) Session {
		s := Session{Answer: Answer{Layout: InParts}}
		for i, text := range texts {
			s.Answer.Parts[i].Text = text
		}
		return s
	}
	tagged := free("I led it.")
	tagged.Tags = []string{"best"}
	tests := []struct {
		name     string
		s, other Session
		want     bool
	}{
		{"nothing said", free(""), free("I led it."), true},
		{"gone on", free("I led"), free("I led it."), true},
		{"the other way round", free("I led it."), free("I led"), false},
		{"another text", free("I led it."), free("We led it."), false},
		{"each part gone on", parts("Slow", "Mine"), parts("Slow.", "Mine."), true},
		{"a part gone back", parts("Slow", "Mine"), parts("Slow.", "M"), false},
		{"parts made one text", parts("Slow", "Mine"), free("Slow\n\nMine, all of it"), true},
		{"a reply more", free("I led it.", "Me"), free("I led it.", "Me, until May", "Yes"), true},
		{"a reply less", free("I led it.", "Me", "Yes"), free("I led it.", "Me"), false},
		{"another reply", free("I led it.", "Me"), free("I led it.", "SRE"), false},
		{"a tag less", tagged, free("I led it."), false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := Within(tt.s, tt.other); got != tt.want {
				t.Errorf("Within = %v, want %v", got, tt.want)
			}
		})
	}
}
