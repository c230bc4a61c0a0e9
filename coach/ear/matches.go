package ear

// A match is a pattern heard in a sentence.
type match struct {
	*pattern
	from, to int // units of the sentence, half open
}

// matches applies all rules to one sentence, of which stock was taken, and puts what is heard into the room
// given.
func (e *Ear) matches(rd *reading, room []match) []match {
	t := trial{ear: e, rd: rd, heard: room}
	for i := range rd.units {
		u := &rd.units[i]
		if u.known != nil {
			t.try(u.known.anchored, i)
		}
		for _, h := range u.hits {
			t.try(e.lexicon.anchors[h.symbol], i)
		}
	}
	return keep(rd, t.heard, t.guards)
}

// A trial gathers what is heard in one sentence while the patterns are tried.
type trial struct {
	ear           *Ear
	rd            *reading
	heard, guards []match
}

// try tries the patterns whose anchor stands at unit i.
func (t *trial) try(at []anchored, i int) {
	for _, a := range at {
		if t.rd.has(a.needs[0]) && t.rd.has(a.needs[1]) {
			t.tryPattern(a.pattern, i)
		}
	}
}

func (t *trial) tryPattern(id int32, i int) {
	p := &t.ear.patterns[id]
	if !t.rd.possible(p) {
		return
	}
	from, to := t.rd.find(p, i)
	if to < 0 || !p.guard && !t.ear.counts(t.rd, p, from, to) {
		return
	}
	m := match{p, from, to}
	if p.guard {
		t.guards = append(t.guards, m)
	} else {
		t.heard = append(t.heard, m)
	}
}

// keep drops the matches that a guard of their rule silences: one that touches their clauses.
func keep(rd *reading, all, guards []match) []match {
	if len(guards) == 0 {
		return all
	}
	out := all[:0]
	for _, m := range all {
		first, last := rd.units[m.from].clause, rd.units[m.to-1].clause
		silenced := false
		for _, g := range guards {
			if g.rule == m.rule && rd.units[g.from].clause <= last && rd.units[g.to-1].clause >= first {
				silenced = true
				break
			}
		}
		if !silenced {
			out = append(out, m)
		}
	}
	return out
}

// find matches a pattern around its anchor at unit i: the nearest start that works.
func (rd *reading) find(p *pattern, i int) (from, to int) {
	if p.near {
		return rd.near(p, i)
	}
	for start := i; start >= max(0, i-p.reach); start-- {
		if end := rd.matchAt(p, 0, start); end > i {
			return start, end
		}
	}
	return -1, -1
}

// counts reports whether a match is told in the mood that its rule asks for.
func (e *Ear) counts(rd *reading, p *pattern, from, to int) bool {
	mood := e.rules[p.rule].Mood
	if mood == "any" {
		return true
	}
	c := rd.clauses[rd.units[from].clause]
	if c.denied >= 0 && c.denied < to && !p.denies && c.denied >= c.first {
		return false
	}
	if mood == "said" {
		return true
	}
	return !c.irreal && !(p.near && rd.clauses[rd.units[to-1].clause].irreal)
}
