package main

import (
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/spf13/cobra"
)

func TestADemoIsSetAsideOnlyWithConsentAndNeverDeleted(t *testing.T) {
	for _, tt := range []struct {
		answer string
		yes    bool
		moved  bool
	}{{"\n", false, false}, {"", false, false}, {"n\n", false, false}, {"y\n", false, true}, {"", true, true}} {
		path := filepath.Join(t.TempDir(), "demo.db")
		if err := os.WriteFile(path, []byte("told"), 0o600); err != nil {
			t.Fatal(err)
		}
		cmd := &cobra.Command{}
		cmd.SetErr(io.Discard)
		cmd.SetIn(strings.NewReader(tt.answer))
		err := setAside(cmd, path, tt.yes)
		if (err == nil) != tt.moved {
			t.Errorf("%+v: %v", tt, err)
		}
		kept, _ := filepath.Glob(path + "*")
		if len(kept) != 1 || (kept[0] == path) == tt.moved {
			t.Fatalf("%+v: there is %v", tt, kept)
		}
		if text, err := os.ReadFile(kept[0]); err != nil || string(text) != "told" {
			t.Errorf("%+v: the file holds %q, %v", tt, text, err)
		}
	}
	if err := setAside(&cobra.Command{}, filepath.Join(t.TempDir(), "none.db"), false); err != nil {
		t.Errorf("where there is none: %v", err)
	}
}
