// Package quick writes code as it is.
package quick

import "io"

// Highlight writes source to w, without colours.
func Highlight(w io.Writer, source, lexer, formatter, style string) error {
	_, err := io.WriteString(w, source)
	return err
}
