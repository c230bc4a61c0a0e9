package data

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"pushback/coach/interview"
)

func config(t *testing.T, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "config.yaml")
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestAConfigurationSettlesWhatItNames(t *testing.T) {
	got, err := ReadConfig(config(t, "length: 2m30s\nshares: [20, 10, 60, 10]\nmode: interview\ninterview_date: 2026-12-15\n"))
	if err != nil {
		t.Fatal(err)
	}
	want := interview.Defaults()
	want.Length, want.Shares, want.Mode, want.InterviewDate = 150*time.Second, [4]float64{0.2, 0.1, 0.6, 0.1}, interview.Interview, "2026-12-15"
	if got != want {
		t.Errorf("got %+v, want %+v", got, want)
	}
}

func TestAMissingConfigurationSettlesNothing(t *testing.T) {
	if got, err := ReadConfig(filepath.Join(t.TempDir(), "none.yaml")); err != nil || got != interview.Defaults() {
		t.Errorf("%+v, %v", got, err)
	}
}

func TestAnEmptyConfigurationSettlesNothing(t *testing.T) {
	if got, err := ReadConfig(config(t, "\n")); err != nil || got != interview.Defaults() {
		t.Errorf("%+v, %v", got, err)
	}
}

func TestAConfigurationOfRemarksSettlesNothing(t *testing.T) {
	if got, err := ReadConfig(config(t, "# length: 3m\n# calm: true\n")); err != nil || got != interview.Defaults() {
		t.Errorf("%+v, %v", got, err)
	}
}

func TestAConfigurationThatAnEditorMarked(t *testing.T) {
	got, err := ReadConfig(config(t, "\ufeff---\r\nlength: 2m\r\n"))
	if err != nil || got.Length != 2*time.Minute {
		t.Errorf("%+v, %v", got, err)
	}
}

// TestAConfigurationThatExplodesIsRefusedSoon gives texts for which the parser alone takes minutes, and
// texts that would fill a screen.
func TestAConfigurationThatExplodesIsRefusedSoon(t *testing.T) {
	aliases := "a: &a [x,x,x,x,x,x,x,x,x]\n"
	for c := 'b'; c < 'k'; c++ {
		aliases += string(c) + ": &" + string(c) + " [" + strings.Repeat("*"+string(c-1)+",", 9) + "]\n"
	}
	for _, text := range []string{
		"length: " + strings.Repeat("[", 15_000), "length: " + strings.Repeat("{a: ", 3_900), aliases + "shares: *j\n",
		"shares: " + strings.Repeat("- ", 7_000), "length: " + strings.Repeat("&a ", 5_000), strings.Repeat("? ", 7_000),
		"mode: " + strings.Repeat("x", 15_000), "mode: |\n" + strings.Repeat("  b\n", 3_900), "interview_date: " + strings.Repeat("2", 15_000),
		"pushbacks: " + strings.Repeat("9", 15_000), "shares: [1e999999, 1, 1, 1]", "shares: [" + strings.Repeat("1,", 7_000) + "]", "shares: [.nan, .nan, .nan, .nan]",
		strings.Repeat("k", 15_000) + ": 1", strings.Repeat("@", 15_000), strings.Repeat("%\n", 7_000), "mode: \"" + strings.Repeat("\\", 15_000),
		"<<: {length: 3m}", "length: 3m\n---\nlength: 4m\n", "\xff\xfel\x00e\x00n\x00", "mode: \x00", "shares: [20, 10,",
	} {
		_, err := ReadConfig(config(t, text))
		if err == nil || !strings.Contains(err.Error(), "pushback config") || len(err.Error()) > 2_000 {
			t.Errorf("%.30q…: %.300v, want a short error with the next step", text, err)
		}
	}
}

func TestAWrongConfigurationIsNamedWithItsLine(t *testing.T) {
	for text, want := range map[string]string{
		"length: 3m\nlenght: 4m\n": "[2:1]",
		"length: soon\n":           `invalid duration "soon"`,
		"mode: relaxed\n":          "practice or interview",
		"shares: !: ":              "start from: pushback config",
		"a: &a [x]\n" + strings.Repeat("#", configLimit): "larger than",
	} {
		path := config(t, text)
		if _, err := ReadConfig(path); err == nil || !strings.Contains(err.Error(), want) || !strings.Contains(err.Error(), path) {
			t.Errorf("%.30q: %v, want the file and %q", text, err, want)
		}
	}
}
