// Package styles is the register of styles that Glamour writes to.
package styles

import "github.com/alecthomas/chroma/v2"

// Registry holds the styles by name. Glamour guards it with a lock of its own.
var Registry = map[string]*chroma.Style{}

// Register adds a style.
func Register(s *chroma.Style) *chroma.Style {
	Registry[s.Name] = s
	return s
}
