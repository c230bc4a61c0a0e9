package review

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"pushback/coach/review"
	"pushback/tui/screen"
)

// filter leaves the sessions that fit the search. Filters narrow the list at once; words are looked
// for in the library, and the list keeps to the last ones found until it answers.
func (s *Screen) filter() tea.Cmd {
	s.query, s.wrong = review.Parse(s.search.Text(), s.Now())
	if s.query.Order == "" {
		s.query.Order = s.order
	}
	var cmd tea.Cmd
	if words := strings.Join(s.query.Words, "\n"); words != s.looked {
		s.looked = words
		cmd = s.look()
	}
	s.narrow()
	return cmd
}

// look searches the library for the words of the query.
func (s *Screen) look() tea.Cmd {
	s.looking, s.pending = screen.NewRequest(), false
	if len(s.query.Words) == 0 {
		s.found = nil
		return nil
	}
	s.pending = true
	library, matcher, of := s.Library, s.query.Matcher(), s.looking
	return func() tea.Msg {
		found, err := library.Search(matcher)
		return foundMsg{of, found, err}
	}
}

// take takes what was found, and does what was pressed meanwhile.
func (s *Screen) take(msg foundMsg) tea.Cmd {
	if msg.of != s.looking {
		return nil
	}
	s.pending = false
	if msg.err != nil {
		return screen.Fail(msg.err)
	}
	s.found = msg.found
	s.narrow()
	return s.pressed()
}

// pressed does what was pressed while the library was read or searched, once neither goes on.
func (s *Screen) pressed() tea.Cmd {
	wanted := s.wanted
	if wanted == nil || s.pending {
		return nil
	}
	s.wanted = nil
	return wanted()
}

// narrow brings the rows to what was found, in the order of the query.
func (s *Screen) narrow() {
	s.rows = s.rows[:0]
	for i := range s.all {
		if s.query.Admits(s.all[i].Summary) && (s.found == nil || s.found[s.all[i].ID]) {
			s.rows = append(s.rows, i)
		}
	}
	if o := s.query.Order; o != "" && o != review.Newest { // as they are read
		slices.SortStableFunc(s.rows, func(a, b int) int { return o.Compare(s.all[a].Summary, s.all[b].Summary) })
	}
	s.list.Move(0, len(s.rows))
}
