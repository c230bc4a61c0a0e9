package review

import (
	"slices"
	"strings"
)

// Toggle returns a query line with one more value of a field, or without it where the line has it.
// Everything else on the line stays as it was typed. A day and an order stand once: another one takes
// the place of the first.
func Toggle(line, field, value string) string {
	parts := raw(line)
	for i, part := range parts {
		values, ok := valuesOf(part, field)
		if !ok {
			continue
		}
		at := slices.IndexFunc(values, func(v string) bool { return Same(v, value) })
		switch {
		case at >= 0:
			values = slices.Delete(values, at, at+1)
		case alone(field):
			values = []string{value}
		default:
			values = append(values, value)
		}
		if len(values) == 0 {
			return strings.Join(slices.Delete(parts, i, i+1), " ")
		}
		parts[i] = term(field, values)
		return strings.Join(parts, " ")
	}
	return strings.Join(append(parts, term(field, []string{value})), " ")
}

// Chosen returns the values that a query line lets a field have, as they are written there.
func Chosen(line, field string) []string {
	for _, part := range raw(line) {
		if values, ok := valuesOf(part, field); ok {
			return values
		}
	}
	return nil
}

// Same reports whether two ways of writing a value mean one: handed-off is handed_off.
func Same(a, b string) bool { return joined(a) == joined(b) }

// Without returns a query line without what it asks of a field.
func Without(line, field string) string {
	parts := slices.DeleteFunc(raw(line), func(part string) bool {
		_, ok := valuesOf(part, field)
		return ok
	})
	return strings.Join(parts, " ")
}

// valuesOf returns the values of a term of a field; false where the term is another, or is turned
// round by a minus.
func valuesOf(part, field string) ([]string, bool) {
	name, value, ok := strings.Cut(unquoted(part), ":")
	if !ok || strings.ToLower(name) != field {
		return nil, false
	}
	return slices.DeleteFunc(strings.Split(value, ","), func(v string) bool { return v == "" }), true
}

// term writes a filter, in quotation marks where a value has blanks.
func term(field string, values []string) string {
	t := field + ":" + strings.Join(values, ",")
	if strings.ContainsAny(t, " \t") {
		return `"` + t + `"`
	}
	return t
}

// alone reports whether a field has one value at a time.
func alone(field string) bool { return field == since || field == until || field == order }

// A Period is a stretch of days up to now as a query writes it.
type Period struct{ Field, Value, About string }

// Periods lists the days that are worth offering, the shortest first.
func Periods() []Period {
	return []Period{
		{since, "today", "today"}, {since, "yesterday", "yesterday and today"}, {since, "7d", "the last seven days"},
		{since, "2w", "the last two weeks"}, {since, "4w", "the last four weeks"}, {since, "12w", "the last twelve weeks"},
		{until, "4w", "up to four weeks ago"}, {until, "12w", "up to twelve weeks ago"},
	}
}
