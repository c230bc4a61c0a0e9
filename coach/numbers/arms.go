package numbers

// armWords name one of two groups that are told side by side.
var armWords = map[string]bool{"ones": true, "group": true, "groups": true, "half": true, "old": true, "new": true, "control": true, "others": true, "rest": true,
	"other": true, "variant": true, "without": true, "holdout": true}

// arms checks a size that is drawn from the shares of two groups told side by side: "… at forty four percent, and the even ones
// thirty six. So that's an eighteen point gain".
func (r *reader) arms(c claim) (Row, bool) {
	b := r.lastBefore(c.from)
	a := b - 1
	if a < 0 || c.weak || c.q < 0 || c.kind != byPoints && !(c.kind == byFraction && r.sizeAlone(c)) || !r.toldOfArms(a, b) || !r.armDraws(r.qs[b].at.to, c) {
		return Row{}, false
	}
	was, is, ok := common(r.qs[a], r.qs[b])
	if !ok || was.Unit != "%" || was.Vague || is.Vague || was.Mid() == is.Mid() || agrees(was, is, c) || agrees(is, was, c) || r.otherShareFits(a, b, c) {
		return Row{}, false
	}
	p := pair{before: a, after: b, anchor: r.qs[a].at.from, how: turned}
	if c.dir > 0 && was.Mid() > is.Mid() || c.dir < 0 && was.Mid() < is.Mid() {
		p.before, p.after = b, a
	}
	return Row{Span: r.span(r.qs[a].at.from, c.at.to), StatedSpan: r.span(c.at.from, c.at.to), Contradicts: r.contradiction(p, c)}, true
}

// toldOfArms reports whether two shares stand in one sentence, the second one right behind the name of its group.
func (r *reader) toldOfArms(a, b int) bool {
	qa, qb := r.qs[a], r.qs[b]
	if qa.Dimension != Percent || qb.Dimension != Percent && !qb.isBare() || !r.candidate(a) || !r.candidate(b) || r.imagined(a) || r.imagined(b) ||
		r.far(qa.at.from, qb.at.from) > 0 || qb.at.from-qa.at.to > 8 {
		return false
	}
	parted, group := false, false
	for i := qa.at.to; i < qb.at.from; i++ {
		w := r.low(i)
		parted = parted || w == "," || w == ";" || w == "and"
		group = group || parted && armWords[w]
		if w == "to" || w == "of" || w == "or" || w == "from" || r.lex(i).is(isFall|isRise) {
			return false
		}
	}
	return group
}

// armDraws reports whether nothing but a conclusion stands between token i and the claim, and nothing behind it that may be
// something else.
func (r *reader) armDraws(i int, c claim) bool {
	if r.low(i) == "still" || r.low(i) == "only" {
		i++
	}
	drawn := false
	for ; i < c.from; i++ {
		switch w := r.low(i); {
		case conclusions[w]:
			drawn = true
		case r.kindAt(i) == lineToken || w == "?" || w == ":" && r.low(i+1) != "that's" || w == "(":
			return false
		case r.kindAt(i) == markToken, r.lex(i).is(isBe | isDet), r.toks[i].filler, w == "it":
		default:
			return false
		}
	}
	return drawn && r.endsClaim(c.at.to)
}

// otherShareFits reports whether the claim is true of one of the two shares and some other one told in the sentences before.
func (r *reader) otherShareFits(a, b int, c claim) bool {
	for k := a - 1; k >= max(0, a-reach) && r.far(r.qs[k].at.from, r.qs[a].at.from) <= 4; k-- {
		if !r.qs[k].isShare() {
			continue
		}
		for _, n := range [...]int{a, b} {
			was, is, ok := common(r.qs[k], r.qs[n])
			if ok && (agrees(was, is, c) || agrees(is, was, c)) {
				return true
			}
		}
	}
	return false
}
