package change

import (
	"strings"

	"pushback/coach/numbers/quantity"
	"pushback/coach/numbers/word"
)

// A before and an after may be told with no verb, beside others or in a note: "… from 38 to 14, and night pages from 9 to 2,
// which is a cut of 80 %". Small counts like these may as well be the hours of a day, unless a change is drawn from them.

// verbless reports whether two counts that "from" leads to are told so, and a change that goes their way is drawn from them
// in so many words.
func (r *Reading) verbless(k, n, from int) bool {
	a, b := r.Qs[k], r.Qs[n]
	return a.Unit == "" && b.Unit == "" && r.changeDrawn(b.At.To, b.Mid() > a.Mid()) && r.opensVerbless(k, from)
}

// changeDrawn reports whether ", which is a cut of 80 %" or ", a rise of 40 %" follows at token i and names nothing else.
func (r *Reading) changeDrawn(i int, rises bool) bool {
	if w := r.Low(i); w == "," || w == "–" || w == "—" {
		i++
	}
	switch w := r.Low(i); {
	case w == "that's":
		i++
	case (w == "which" || w == "that") && r.Is(i+1, word.Be):
		i += 2
	}
	d, _ := word.ChangeNoun(r.Low(i + 1))
	if w := r.Low(i); w != "a" && w != "an" || d != 1 && d != -1 || d == 1 != rises || r.Low(i+2) != "of" && r.Low(i+2) != "by" {
		return false
	}
	for i, n := i+3, 0; n < 4; i, n = i+1, n+1 {
		if q, ok := r.QuantityAt(i); ok {
			return (q.Dimension == quantity.Percent || q.Dimension == quantity.Share) && r.EndsClaim(q.At.To)
		}
	}
	return false
}

// opensVerbless reports whether nothing but the name of what is counted stands before "from", at the start of a sentence or a
// line, behind a colon, or joined to a change that was told before it. k is the first count.
func (r *Reading) opensVerbless(k, from int) bool {
	i := from - 1
	if w := r.Low(i); !strings.HasSuffix(w, "s") || r.Is(i, word.Period) || keepHours[w] || spanOfTime[w] {
		return false
	}
	for n := 0; n < 4 && r.NounAt(i) && !r.Is(i, word.Be|word.Move|word.Fall|word.Rise); n++ {
		i--
	}
	switch w := r.Low(i); {
	case i == from-1:
		return false
	case i < 0, w == ":", r.EndsSentence(i):
		return true
	case w == "and":
		return r.behindChange(k-1, i)
	}
	return r.Kind(i) == quantity.Mark && (i == 0 || r.Kind(i-1) == quantity.LineBreak)
}

// behindChange reports whether the "and" at token i follows a value that something went to: "from 38 to 14, and".
func (r *Reading) behindChange(k, i int) bool {
	return k > 0 && r.Low(r.Qs[k].At.From-1) == "to" && i-r.Qs[k].At.To <= 3 && r.Far(r.Qs[k].At.From, i) == 0 && r.FromBefore(k-1) >= 0
}

// keepHours may be open or at work "from 9 to 5".
var keepHours = map[string]bool{"phones": true, "lines": true, "desks": true, "shops": true, "stores": true, "doors": true, "gates": true,
	"offices": true, "counters": true, "tills": true, "times": true, "services": true, "visits": true, "surgeries": true, "clinics": true,
	"rooms": true, "branches": true, "wards": true, "deliveries": true, "pickups": true, "collections": true, "trains": true, "buses": true,
	"classes": true, "lessons": true, "sessions": true, "meetings": true, "workshops": true, "appointments": true, "bookings": true,
	"mornings": true, "nights": true, "evenings": true, "weekdays": true, "weekends": true, "mondays": true, "tuesdays": true,
	"wednesdays": true, "thursdays": true, "fridays": true, "saturdays": true, "sundays": true}
