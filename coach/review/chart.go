package review

import (
	"fmt"
	"slices"
	"strings"
)

// A Line is one measure of a trend as it is drawn: its values, oldest first, and what a value says in
// words. A value of -1 is missing.
type Line struct {
	Name   string
	Values []float64
	Top    float64 // the value of a full column
	Says   func(float64) string
}

// Lines returns the measures of a trend; calm leaves the verdict and the judgements out.
func (t Trend) Lines(calm bool) []Line {
	of := func(name string, top float64, says func(float64) string, value func(Stretch) float64) Line {
		l := Line{Name: name, Top: top, Says: says, Values: make([]float64, 0, len(t.Stretches))}
		for _, s := range t.Stretches {
			v := value(s)
			l.Values, l.Top = append(l.Values, v), max(l.Top, v)
		}
		return l
	}
	percent := func(v float64) string { return fmt.Sprintf("%.0f %%", 100*v) }
	score := func(v float64) string { return fmt.Sprintf("%.1f", v) }
	var lines []Line
	if !calm {
		lines = append(lines, of("Verdict", 5, verdictNear, func(s Stretch) float64 { return s.Verdict }))
		for i, name := range []string{"Impact", "Scope", "Ownership", "KPI linkage", "Customer loop"} {
			lines = append(lines, of(name, 5, score, func(s Stretch) float64 { return s.Judged[i] }))
		}
	}
	return append(lines,
		of("Flags standing", 1, score, func(s Stretch) float64 { return s.Flags }),
		of("Repaired", 1, percent, func(s Stretch) float64 { return s.Repaired }),
		of("Time of target", 2, percent, func(s Stretch) float64 { return min(s.Time, longestDrawn) }),
		of("Days in a row", 7, func(v float64) string { return fmt.Sprintf("%.0f", v) }, func(s Stretch) float64 { return float64(s.Streak) }))
}

// longestDrawn is the largest time that is told apart, as a multiple of the target: one answer that was
// left open overnight must not press all others to the ground.
const longestDrawn = 4

// PerColumn returns how many values stand in a column where n are drawn in width of them.
func PerColumn(n, width int) int { return max(1, (n+width-1)/max(width, 1)) }

// Columns says what a column stands for where n stretches are drawn in width columns: "a week", "3
// sessions".
func Columns(n, width int, by Bucket) string {
	if per := PerColumn(n, width); per > 1 {
		return fmt.Sprintf("%d %ss", per, by)
	}
	return "a " + string(by)
}

// Draw draws the line in at most width columns and a number of rows. Where there are more values than
// columns, a column is the mean of several. Height tells the value, so that nothing rests on colour;
// "·" is a missing one.
//
// Bars are drawn here and not by a chart library: ten measures of small numbers under one another in 80
// columns read best as rows of blocks with their ends in words. ntcharts/v2 v2.0.0 was tried: its
// sparkline draws the same blocks, but a blank both for nothing and for a missing value, and of more
// values than columns the last ones alone; it costs no time at the start, and three more modules.
func (l Line) Draw(width, rows int) []string {
	bars := []rune(" ▁▂▃▄▅▆▇█")
	full := len(bars) - 1
	out := make([]strings.Builder, rows)
	for column := range slices.Chunk(l.Values, PerColumn(len(l.Values), width)) {
		v := meanOf(column)
		level := max(1, min(full*rows, int(v/l.Top*float64(full*rows-1)+1.5)))
		for r := range rows {
			switch here := max(0, min(full, level-full*(rows-1-r))); {
			case v >= 0:
				out[r].WriteRune(bars[here])
			case r == rows-1:
				out[r].WriteRune('·')
			default:
				out[r].WriteRune(' ')
			}
		}
	}
	lines := make([]string, rows)
	for r := range out {
		lines[r] = out[r].String()
	}
	return lines
}

// meanOf returns the mean of the values that are not missing; -1 of none.
func meanOf(values []float64) float64 {
	var m mean
	for _, v := range values {
		if v >= 0 {
			m.add(v)
		}
	}
	return m.value()
}

// FromTo says where the line began and where it is: "lean no → lean yes". Of many values it is the
// mean of the first and of the last eighth, since one good day is no trend.
func (l Line) FromTo() string {
	has := slices.DeleteFunc(slices.Clone(l.Values), func(v float64) bool { return v < 0 })
	switch len(has) {
	case 0:
		return "–"
	case 1:
		return l.Says(has[0])
	}
	some := max(1, len(has)/8)
	return l.Says(meanOf(has[:some])) + " → " + l.Says(meanOf(has[len(has)-some:]))
}

// A Group is the sessions that have one value of a field, in the order in which they were given.
type Group struct {
	Value string // "" for those that have none
	Sums  []Summary
}

// Groups parts sessions by a field, the largest group first and those without a value last. A session
// with several values is in several groups. An unknown field gives none.
func Groups(sums []Summary, field string) []Group {
	i := slices.IndexFunc(fields, func(f Field) bool { return f.Name == field })
	if i < 0 {
		return nil
	}
	by := map[string][]int{} // places in sums: a summary is large, and is copied once, when all are counted
	add := func(value string, at int) { by[value] = append(by[value], at) }
	for at := range sums {
		has := false
		for _, v := range fields[i].of(sums[at]) {
			if v != "" {
				has = true
				add(v, at)
			}
		}
		if !has {
			add("", at)
		}
	}
	group := func(value string) Group {
		g := Group{value, make([]Summary, 0, len(by[value]))}
		for _, at := range by[value] {
			g.Sums = append(g.Sums, sums[at])
		}
		return g
	}
	var groups []Group
	for _, c := range fields[i].Values(sums) {
		groups = append(groups, group(c.Value))
	}
	if len(by[""]) > 0 {
		groups = append(groups, group(""))
	}
	return groups
}
