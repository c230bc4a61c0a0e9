package pushback

// lines are what the interviewer says to a reply before going on. Each is a whole sentence, courteous,
// and about the words alone.
var lines = map[Outcome][]string{
	Repaired: {
		"Thank you, that is the part I was missing.",
		"Good, that closes it for me.",
		"That answers it; let us leave that point there.",
		"Then I can write that down, thank you.",
	},
	Partly: {
		"That is part of it.",
		"That helps, though I do not have the whole of it yet.",
		"I have the beginning of an answer there.",
	},
	Evaded: {
		"I follow, though that was not quite my question.",
		"That may well be so; I was after something else.",
		"Let me put it another way.",
	},
	Conceded: {
		"Thank you for saying so plainly.",
		"All right, then I know where it stands.",
		"That is a clear answer, and I would rather have it than a polished one.",
	},
	Contradicted: {
		"A moment ago I heard it the other way round.",
		"That does not sit well beside what you said a minute ago.",
	},
	Unanswered: {
		"Let us leave that one open.",
		"We can let that one stand.",
	},
}

// line returns what is said to a reply, always the same for the same words.
func line(o Outcome, reply string) string {
	choices := lines[o]
	if len(choices) == 0 {
		return ""
	}
	return choices[newLot(reply).of(string(o))%uint64(len(choices))]
}
