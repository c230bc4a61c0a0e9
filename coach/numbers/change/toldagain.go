package change

import (
	"strings"

	"pushback/coach/numbers/quantity"
	"pushback/coach/numbers/word"
)

// A level may be told at first with nothing but its name, and far behind again with what it is now: "Cloud bill 41k a month.
// … Bill now 18k a month." The name, the unit and the period join the two, where no other level goes by that name.

// A levelNoun is what a level is called: the tokens of the noun phrase right before its number.
type levelNoun struct{ from, to int }

// head is the last token of the name.
func (n levelNoun) head() int { return n.to - 1 }

// A level is what levelName says of a quantity.
type level struct {
	name       levelNoun
	now, named bool
	before     int // the last quantity before it of its dimension that goes by a name with the same head, or -1
}

// nameLevels finds the names of all levels, once for the reading.
func (r *Reading) nameLevels() {
	if r.levels != nil {
		return
	}
	type called struct {
		head string
		by   quantity.Dimension
	}
	r.levels = make([]level, len(r.Qs))
	last := map[called]int{}
	for k := range r.Qs {
		l := &r.levels[k]
		l.before = -1
		if l.name, l.now, l.named = r.levelName(k); !l.named {
			continue
		}
		key := called{r.Low(l.name.head()), r.Qs[k].Dimension}
		if b, ok := last[key]; ok {
			l.before = b
		}
		last[key] = k
	}
}

// calledBefore returns the levels of the same dimension before level k that go by a name with the same head, the last one
// first, and no more of them than a value looks back for its before.
func (r *Reading) calledBefore(k int) (levels []int) {
	for b := r.levels[k].before; b >= 0 && len(levels) < reach; b = r.levels[b].before {
		levels = append(levels, b)
	}
	return levels
}

// levelName returns the name that leads to quantity k with nothing but a mark, a verb of being and words of now and of how
// exactly between the two. now reports whether one of these, or a word behind the number, says that it holds now.
func (r *Reading) levelName(k int) (n levelNoun, now, ok bool) {
	q := r.Qs[k]
	now = nowWords[r.Low(r.Ahead(q.At.To-1))]
	i := r.Back(q.At.From)
	for steps := 0; steps < 4 && r.besideLevel(i); i, steps = r.Back(i), steps+1 {
		now = now || nowWords[r.Low(i)]
	}
	n.to = i + 1
	for n.from = n.to; n.to-n.from < 4 && n.from > 0 && r.NounAt(n.from-1); n.from-- {
	}
	if n.from == n.to || emptyNames[r.Low(i)] {
		return n, now, false
	}
	return n, now, !r.Is(i, word.Period|word.Month|word.Season|word.Now|word.Past|word.Less|word.More)
}

// besideLevel reports whether the word or mark at token i may stand between a level and its name.
func (r *Reading) besideLevel(i int) bool {
	w := r.Low(i)
	return w == ":" || w == "," || w == "at" || nowWords[w] || r.Is(i, word.Be|word.Hedge) && !r.Is(i, word.Pronoun)
}

// nowWords put a level into the present.
var nowWords = map[string]bool{"now": true, "today": true, "currently": true, "nowadays": true}

// toldAgain reads the pair of a level that is told with its name as what holds now, quantity k, and the only level that was
// told by that name before.
func (r *Reading) toldAgain(k int, phases []phase, used []bool) (pair, bool) {
	r.nameLevels()
	is, now, ok := r.levels[k].name, r.levels[k].now, r.levels[k].named
	if !ok || !now || !r.candidate(k) || r.Imagined(k) || !r.opensSentence(is.from) {
		return pair{}, false
	}
	first := -1
	for _, a := range r.calledBefore(k) {
		if first >= 0 || used[a] || !r.within(is, r.levels[a].name) || phases[a] > unsaid {
			return pair{}, false
		}
		first = a
	}
	if first < 0 || !r.candidate(first) || !r.measuredAlike(first, k) || r.ofPlace(first) || r.ofPlace(k) {
		return pair{}, false
	}
	from := r.Qs[first].At.From
	return pair{before: first, after: k, anchor: from, how: distant}, !r.Imagined(first) && !r.IsGoal(first) && !r.Wished(from)
}

// ofPlace reports whether a level is told of one place or group by what stands right behind it: "9k a month in Spain", and
// not "in May" or "at the start".
func (r *Reading) ofPlace(k int) bool {
	i := r.Qs[k].At.To
	switch r.Low(i) {
	case "in", "for", "at", "across", "among", "on", "with", "without":
	default:
		return false
	}
	for i++; r.Is(i, word.Determiner); i++ {
	}
	switch r.Low(i) {
	case "start", "beginning", "outset", "first":
		return false
	}
	return r.NounAt(i) && !timeWords[r.Low(i)] && !r.Is(i, word.Period|word.Month|word.Season|word.Now|word.Past)
}

// opensSentence reports whether nothing but an article, a joining word or the mark of a list stands before token i in its
// sentence: what is told of one place or group is no level of the whole.
func (r *Reading) opensSentence(i int) bool {
	for k := r.SentenceStart(i); k < i; k++ {
		w := r.Low(k)
		if r.Kind(k) == quantity.Word && w != "the" && w != "our" && w != "my" && w != "and" && w != "so" && w != "but" {
			return false
		}
	}
	return true
}

// within reports whether every word of the name is one of the fuller name that was told before, and no word of that says
// that it is the level of somebody else or of another time.
func (r *Reading) within(is, was levelNoun) bool {
	for i := is.from; i < is.to; i++ {
		if !r.saidIn(was, r.Low(i)) {
			return false
		}
	}
	for k := was.from; k < was.to; k++ {
		if r.Is(k, word.Planned|word.Goal) || otherWords[r.Low(k)] || unusual[r.Low(k)] && !r.saidIn(is, r.Low(k)) {
			return false
		}
	}
	switch r.Low(was.from - 1) {
	case "their", "his", "her", "its", "another", "each", "every", "other", "your", "a", "an", "whose":
		return false
	}
	return true
}

// saidIn reports whether the word is one of the name.
func (r *Reading) saidIn(n levelNoun, w string) bool {
	for k := n.from; k < n.to; k++ {
		if r.Low(k) == w {
			return true
		}
	}
	return false
}

// sameNoun reports whether two levels are called the same.
func (r *Reading) sameNoun(a, b levelNoun) bool {
	return strings.EqualFold(r.Words(a.from, a.to), r.Words(b.from, b.to))
}

// unusual are words of a level that is not the usual one, or not the speaker's own.
var unusual = map[string]bool{"peak": true, "worst": true, "best": true, "highest": true, "lowest": true, "average": true,
	"median": true, "max": true, "maximum": true, "minimum": true, "competitor": true, "industry": true,
	"expected": true, "allowed": true}

// namesakes reports whether another value than quantity a, told before k in the same unit and period, goes by a name with
// the head of theirs and words of its own: of a "cloud bill" and a "storage bill", the "bill" is neither.
func (r *Reading) namesakes(a, k int) bool {
	r.nameLevels()
	qa, is, was := r.Qs[a], r.levels[k], r.levels[a]
	if !is.named || !was.named || r.Low(is.name.head()) != r.Low(was.name.head()) || r.sameNoun(is.name, was.name) {
		return false
	}
	for _, b := range r.calledBefore(k) {
		other := r.Qs[b]
		if b != a && other.Unit == qa.Unit && other.Per == qa.Per && other.Mid() != qa.Mid() && !r.sameNoun(r.levels[b].name, was.name) {
			return true
		}
	}
	return false
}

// measuredAlike reports whether two values carry the same unit, noun and period, each of which the later may leave out only
// where the earlier had none.
func (r *Reading) measuredAlike(a, b int) bool {
	was, is := r.Qs[a], r.Qs[b]
	if was.Unit != is.Unit || was.Per != is.Per || was.Noun != is.Noun || r.Deadline(a) || r.Deadline(b) {
		return false
	}
	_, _, ok := quantity.Common(was, is)
	return ok && was.Mid() != is.Mid() && !was.Vague && !is.Vague
}
