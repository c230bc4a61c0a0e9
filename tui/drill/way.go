package drill

import (
	"net/url"
	"slices"
	"strconv"

	cards "pushback/coach/drill"
)

// A Way is how a drill is opened from outside the app.
type Way struct {
	cards.Choice
	Free  bool // leaves the dates of the cards as they are
	Count int  // cards in a sitting; one of cards.Sizes
	At    bool // begins at once, without the choice
}

// usual is how many cards a sitting has where nothing else is chosen.
const usual = 10

// As returns the way as a route carries it.
func (w Way) As() string {
	v := url.Values{"count": {strconv.Itoa(w.Count)}}
	set := func(key, value string) {
		if value != "" {
			v.Set(key, value)
		}
	}
	set("flag", w.Flag)
	set("principle", w.Principle)
	for key, on := range map[string]bool{"weakest": w.Weakest, "free": w.Free, "at": w.At} {
		if on {
			v.Set(key, "yes")
		}
	}
	return v.Encode()
}

// wayOf reads what As wrote; anything else is the usual way.
func wayOf(as string) Way {
	v, err := url.ParseQuery(as)
	if err != nil {
		return Way{Count: usual}
	}
	w := Way{
		Choice: cards.Choice{Flag: v.Get("flag"), Principle: v.Get("principle"), Weakest: v.Has("weakest")},
		Free:   v.Has("free"), At: v.Has("at"), Count: usual,
	}
	if n, err := strconv.Atoi(v.Get("count")); err == nil && slices.Contains(cards.Sizes[:], n) {
		w.Count = n
	}
	return w
}
