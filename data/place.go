package data

import (
	"path/filepath"

	"github.com/adrg/xdg"
)

// DefaultPath returns the place of the library where none is named: pushback/library.db under the
// user's data folder ($XDG_DATA_HOME on Unix).
func DefaultPath() string { return filepath.Join(xdg.DataHome, "pushback", "library.db") }

// DemoPath returns the place of the demo's library, beside that of one's own.
func DemoPath() string { return filepath.Join(xdg.DataHome, "pushback", "demo.db") }
