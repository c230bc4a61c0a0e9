package coach

import (
	"cmp"
	"hash/fnv"
	"slices"
	"strings"

	"pushback/coach/ear"
	"pushback/coach/pushback"
	"pushback/prompts"
)

// perLabel is how many findings of one kind of evidence a report keeps: the fourth quote of the
// same kind tells a reader nothing more.
const perLabel = 3

// evidenceOf lists the evidence in the order of the text, then what was only ticked.
func evidenceOf(in Input, h ear.Heard) []Evidence {
	kept := strongest(h.Evidence)
	out := make([]Evidence, 0, len(kept)+len(in.Ticked))
	for _, i := range kept {
		out = append(out, evidenceFrom(in, h, &h.Evidence[i]))
	}
	for _, id := range in.Ticked {
		if !hears(h, id) {
			out = append(out, Evidence{ID: id})
		}
	}
	return out
}

// evidenceFrom returns a finding as evidence.
func evidenceFrom(in Input, h ear.Heard, f *ear.Finding) Evidence {
	return Evidence{
		ID: f.Label, Quote: f.Of(in.said), Span: f.Span, Section: sectionAt(h.Parts, *f), Doubtful: f.Doubtful,
		Strength: f.Strength, Around: f.Around,
	}
}

// faintOf lists where evidence that was not heard may be told.
func faintOf(in Input, h ear.Heard) (out []Evidence) {
	for i := range h.Faint {
		out = append(out, evidenceFrom(in, h, &h.Faint[i]))
	}
	return out
}

// strongest returns which findings a report keeps, those whose words speak most for them, in the order of
// the text. Findings are large: their places are sorted in their stead.
func strongest(all []ear.Finding) []int {
	kept := make([]int, len(all))
	for i := range kept {
		kept[i] = i
	}
	slices.SortStableFunc(kept, func(a, b int) int { return cmp.Compare(all[b].Strength, all[a].Strength) })
	count := map[string]int{}
	kept = slices.DeleteFunc(kept, func(i int) bool {
		count[all[i].Label]++
		return count[all[i].Label] > perLabel
	})
	slices.SortStableFunc(kept, func(a, b int) int { return cmp.Compare(all[a].Start, all[b].Start) })
	return kept
}

func sectionAt(parts []ear.Part, f ear.Finding) string {
	for _, p := range parts {
		if f.Start >= p.Start && f.Start < p.End {
			return string(p.Section)
		}
	}
	return ""
}

// redFlags returns the flags of h, which come worst first, with the words of their records.
func (c *Coach) redFlags(in Input, h ear.Heard, l labels) []RedFlag {
	out := make([]RedFlag, 0, len(h.RedFlags))
	for _, f := range h.RedFlags {
		out = append(out, c.redFlag(in, f, l))
	}
	return out
}

// redFlag words one flag, in view of what else holds for the answer. A flag without a record, from a detector
// newer than the content, still says what it heard.
func (c *Coach) redFlag(in Input, f ear.Finding, l labels) RedFlag {
	if f.Label == "no_numbers" && pushback.TellsLevel(in.Text) {
		f.Why = "I heard where it ended and not where it began."
	}
	switch {
	case f.Label == "handed_off" && !l.any("followed_orders", "hedged_ownership", "we_not_i") && (l.plain["post_launch_ownership"] || pushback.KeptUp(in.Text)):
		f.Why = "It was yours for a while, and went to somebody else in the end."
	case f.Label == "vague_impact" && l.any("delta", "baseline_and_result", "money"):
		f.Why = "One part of the outcome is told in words, with no number of its own."
	}
	flag := RedFlag{ID: f.Label, Severity: 2, Quote: f.Of(in.said), Span: f.Span, Why: f.Why, Heard: f.Why, Doubtful: f.Doubtful, Around: f.Around}
	record, err := c.lib.RedFlag(f.Label)
	if err != nil {
		return flag
	}
	flag.Severity = max(1, record.Severity)
	flag.Why = joined(f.Why, record.Why)
	if flag.Heard == "" {
		flag.Heard = record.Meaning
	}
	flag.Repair = repairFor(record, in.Text)
	return flag
}

// joined puts what was heard before why it matters, each a whole sentence.
func joined(heard, why string) string {
	heard = strings.TrimSpace(heard)
	if heard != "" && !strings.HasSuffix(heard, ".") {
		heard += "."
	}
	return strings.TrimSpace(heard + " " + why)
}

// repairFor picks one of the record's repairs, always the same one for the same answer.
func repairFor(record prompts.Label, answer string) string {
	if len(record.Repairs) == 0 {
		return ""
	}
	h := fnv.New32a()
	h.Write([]byte(record.ID + answer)) // never fails
	return record.Repairs[int(h.Sum32()>>8)%len(record.Repairs)]
}

// numbersOf copies the numbers table into the report's form.
func numbersOf(answer string, h ear.Heard) []Number {
	out := make([]Number, 0, len(h.Numbers))
	for _, row := range h.Numbers {
		out = append(out, Number{
			Measure: row.Measure, Before: row.Before, After: row.After, Unit: row.Unit,
			StatedChange: row.Stated, ComputedChange: row.Computed, Consistent: row.Consistent,
			Quote: row.Of(answer), BeforeQuote: row.BeforeSpan.Of(answer), AfterQuote: row.AfterSpan.Of(answer),
			StatedQuote: row.StatedSpan.Of(answer), Contradicts: row.Contradicts,
		})
	}
	return out
}
