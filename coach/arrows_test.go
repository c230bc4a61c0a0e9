package coach_test

import (
	"os/exec"
	"strings"
	"testing"
)

// TestArrowsPointOneWay keeps the domain free of screens and storage, the screens free of the store
// and the content free of them all.
func TestArrowsPointOneWay(t *testing.T) {
	ui := []string{"charm.land/", "github.com/charmbracelet/", "pushback/tui"}
	for pattern, banned := range map[string][]string{
		"pushback/coach/...":   append([]string{"go.etcd.io/bbolt", "pushback/data", "pushback/cmd", "net/http", "os/exec"}, ui...),
		"pushback/prompts/...": append([]string{"go.etcd.io/bbolt", "pushback/data", "pushback/coach", "pushback/cmd", "net/http"}, ui...),
		"pushback/data/...":    append([]string{"pushback/cmd", "net/http"}, ui...),
		"pushback/tui/...":     {"go.etcd.io/bbolt", "pushback/data", "pushback/cmd", "net/http"},
	} {
		out, err := exec.Command("go", "list", "-deps", pattern).Output()
		if err != nil {
			t.Fatalf("go list -deps %s: %v", pattern, err)
		}
		for dep := range strings.Lines(string(out)) {
			for _, prefix := range banned {
				if strings.HasPrefix(strings.TrimSpace(dep), prefix) {
					t.Errorf("%s depends on %s", pattern, strings.TrimSpace(dep))
				}
			}
		}
	}
}
