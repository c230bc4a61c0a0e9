package ear

import "slices"

// saidBlame is the label of the rules that hear others blamed in words which hardly mean anything else: what kind of
// person somebody is, how well it would have gone with others, that nothing of it was one's own.
const saidBlame = "sig_blame"

// notFar is how far below the border the weights may leave it that others are blamed, where an answer says so outright. In
// 2,500 answers in which nobody is blamed such words stood in eight, all of them farther off.
const notFar = -0.8

// outright raises it that others are blamed where an answer says so outright and takes no part of it, and returns the
// red flags of the rules with it: the weights think too little of words that were seldom among those they learned from.
func (w weighing) outright(h *hearing, flags []Finding) []Finding {
	const label = "blames_others"
	said := h.by[saidBlame]
	if len(said) == 0 || len(h.by["sig_own_part"]) > 0 || w.whole[label] <= notFar {
		return flags
	}
	w.whole[label] = max(w.whole[label], plainly)
	flags = slices.DeleteFunc(flags, func(f Finding) bool { return f.Label == label })
	return append(flags, carriedBest(label, said))
}

// saidOutright reports whether a finding rests on words that blame others outright.
func (h *hearing) saidOutright(f Finding) bool {
	return slices.ContainsFunc(h.by[saidBlame], func(s signal) bool { return s.id == f.Rule })
}
