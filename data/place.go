package data

import (
	"path/filepath"

	"github.com/adrg/xdg"
)

// DefaultPath returns the place of the library where none is named: pushback/library.db under the
// user's data folder ($XDG_DATA_HOME on Unix).
func DefaultPath() string { return filepath.Join(xdg.DataHome, "pushback", "library.db") }
