package change

import (
	"strings"

	"pushback/coach/numbers/word"
)

// ofSomebody reports whether a name is one of people: whom something takes so long is no measure ("it took the directors
// from 19 minutes to 7").
func ofSomebody(name string) bool {
	words := strings.Fields(strings.ToLower(name))
	if len(words) == 0 {
		return false
	}
	last := words[len(words)-1]
	if word.IrregularPlural(last) || somebody[last] {
		return !things[last]
	}
	for _, suffix := range [...]string{"ors", "ists", "ians", "eers", "ants"} {
		if len(last) > len(suffix)+2 && strings.HasSuffix(last, suffix) {
			return !things[last]
		}
	}
	return false
}

// somebody are people whose name does not end as most names of trades do.
var somebody = map[string]bool{"nurses": true, "clerks": true, "drivers": true, "customers": true, "users": true, "workers": true, "managers": true,
	"teachers": true, "farmers": true, "members": true, "patients": true, "guests": true, "clients": true, "crews": true, "teams": true,
	"cooks": true, "guards": true, "pilots": true, "planners": true, "buyers": true, "sellers": true, "parents": true, "ladies": true}

// things are none though they end as people do.
var things = map[string]bool{"criteria": true, "mice": true, "feet": true, "errors": true, "sensors": true, "monitors": true, "doors": true, "floors": true, "factors": true, "motors": true,
	"reactors": true, "elevators": true, "generators": true, "indicators": true, "mirrors": true, "plants": true, "grants": true, "restaurants": true, "variants": true, "lists": true, "waitlists": true, "checklists": true, "playlists": true}
