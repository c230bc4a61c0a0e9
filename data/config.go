package data

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"pushback/coach/interview"

	"github.com/adrg/xdg"
	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/lexer"
	"github.com/goccy/go-yaml/token"
)

// configLimit is the largest configuration file, in bytes. A hand-written one has a few hundred.
const configLimit = 16_000

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
	wrong := func(what string) (interview.Settings, error) {
		return interview.Defaults(), fmt.Errorf("%s: %s\nset it right, or start from: pushback config", path, what)
	}
	text = bytes.TrimPrefix(text, []byte("\ufeff")) // some editors mark UTF-8 with it
	tokens := lexer.Tokenize(string(text))
	if what := odd(tokens); what != "" {
		return wrong(what)
	}
	if !slices.ContainsFunc(tokens, func(t *token.Token) bool { return t.Type != token.CommentType }) {
		return settings, nil // decoding nothing would empty the settings
	}
	if err := decode(text, &settings); err != nil {
		return wrong(narrow(yaml.FormatError(err, false, true)))
	}
	if err := settings.Check(); err != nil {
		return wrong(narrow(err.Error()))
	}
	return settings, nil
}

// odd says what a text has that no settings have, "" for nothing. The parser takes minutes for brackets
// within brackets, and memory without end for aliases, so it must not see them.
func odd(tokens token.Tokens) string {
	const deepest = 2 // brackets within brackets
	depth, dashLine := 0, 0
	for i, t := range tokens {
		switch t.Type {
		case token.DocumentHeaderType:
			if slices.ContainsFunc(tokens[:i], func(t *token.Token) bool { return t.Type != token.CommentType }) {
				return fmt.Sprintf("[%d:%d] a second document starts here, and would not be read", t.Position.Line, t.Position.Column)
			}
		case token.SequenceEntryType:
			if dashLine == t.Position.Line {
				return fmt.Sprintf("[%d:%d] a list starts within a list", t.Position.Line, t.Position.Column)
			}
			dashLine = t.Position.Line
		case token.AnchorType, token.AliasType, token.MergeKeyType, token.TagType, token.DirectiveType:
			return fmt.Sprintf("[%d:%d] anchors, aliases and tags are not read here", t.Position.Line, t.Position.Column)
		case token.SequenceStartType, token.MappingStartType:
			depth++
		case token.SequenceEndType, token.MappingEndType:
			depth--
		}
		if depth > deepest || t.Position.IndentNum > 40 {
			return fmt.Sprintf("[%d:%d] the values are nested too deeply", t.Position.Line, t.Position.Column)
		}
	}
	return ""
}

// narrow cuts the lines of an error that quotes a file to what fits on a screen.
func narrow(message string) string {
	const most = 120 // characters
	lines := strings.Split(message, "\n")
	for i, line := range lines {
		if r := []rune(line); len(r) > most {
			lines[i] = string(r[:most]) + " …"
		}
	}
	return strings.Join(lines, "\n")
}

// decode reads YAML into settings. The decoder panics on some texts that are no settings at all, such as
// a tag in the place of a list.
func decode(text []byte, settings *interview.Settings) (err error) {
	defer func() {
		if cause := recover(); cause != nil {
			err = errors.New("this cannot be read as settings")
		}
	}()
	return yaml.UnmarshalWithOptions(text, settings, yaml.Strict())
}
