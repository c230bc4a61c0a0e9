package widget

import "strings"

// KeyName returns a key as it is written for people: "up" is "↑".
func KeyName(key string) string {
	names := strings.NewReplacer("pgup", "page up", "pgdown", "page down", "up", "↑", "down", "↓", "left", "←", "right", "→")
	switch key {
	case "up", "down", "left", "right", "pgup", "pgdown":
		return names.Replace(key)
	}
	return key
}
