package data

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"pushback/coach/interview"

	"github.com/adrg/xdg"
	"github.com/goccy/go-yaml"
)

// configLimit is the largest configuration file, in bytes. A hand-written one has a few hundred.
const configLimit = 64_000

// DefaultConfigPath returns the place of the configuration where none is named: pushback/config.yaml
// under the user's configuration folder ($XDG_CONFIG_HOME on Unix).
func DefaultConfigPath() string { return filepath.Join(xdg.ConfigHome, "pushback", "config.yaml") }

// ReadConfig returns the settings in a file over the default ones; a file that does not exist
// settles nothing. An unknown key or a wrong value is an error that names the file and the line.
func ReadConfig(path string) (interview.Settings, error) {
	settings := interview.Defaults()
	file, err := os.Open(path)
	if errors.Is(err, fs.ErrNotExist) {
		return settings, nil
	}
	if err != nil {
		return settings, fmt.Errorf("cannot read the configuration: %w; name another file with --config", err)
	}
	defer file.Close()
	text, err := io.ReadAll(io.LimitReader(file, configLimit+1))
	switch {
	case err != nil:
		return settings, fmt.Errorf("cannot read the configuration: %w; name another file with --config", err)
	case len(text) > configLimit:
		return settings, fmt.Errorf("%s: the configuration is larger than %d kB; start from: pushback config", path, configLimit/1000)
	}
	return configOf(path, text)
}

// configOf returns the settings in the text of a file.
func configOf(path string, text []byte) (interview.Settings, error) {
	settings := interview.Defaults()
	if len(bytes.TrimSpace(text)) == 0 { // decoding nothing would empty the settings
		return settings, nil
	}
	if err := yaml.UnmarshalWithOptions(text, &settings, yaml.Strict()); err != nil {
		return interview.Defaults(), fmt.Errorf("%s: %s\nset it right, or start from: pushback config", path, yaml.FormatError(err, false, true))
	}
	if err := settings.Check(); err != nil {
		return interview.Defaults(), fmt.Errorf("%s: %w", path, err)
	}
	return settings, nil
}
