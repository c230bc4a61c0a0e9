package prompts

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"os"
	"strings"
	"testing"
	"testing/fstest"
)

// onePack is the smallest pack with one record of each kind; the tables break it in one place.
const onePack = `name: Mine
questions:
  - id: my-question
    kind: behavioural
    text: What did you stop?
    principles: [ownership]
    loops: [leadership]
    probes: P
    trap: T
    strong: S
ladders:
  - id: my-ladder
    title: Mine
    flag: no_numbers
    wants: [delta]
    why: W
    rungs:
      - text: You said “{quote}”. How much?
        seconds: 60
rewrites:
  - id: my-rewrite
    flag: no_numbers
    weak: Much
    strong: Five
    reason: R
`

func readPack(text string) (Pack, error) { return ReadPack(strings.NewReader(text), "mine.yaml") }

func TestReadPackNamesFileLineAndNextStep(t *testing.T) {
	for _, tt := range []struct {
		name, old, new string
		want           string
	}{
		{"unknown key", "trap:", "traps:", `mine.yaml:9: the key "traps" is not known here; the keys are id, kind, text, principles, loops, probes, trap, strong`},
		{"unknown list", "rewrites:", "rewrite:", `mine.yaml:20: the key "rewrite" is not known here; the keys are name, questions, ladders, rewrites`},
		{"key twice", "    trap: T\n", "    trap: T\n    trap: T\n", "mine.yaml:10: this is not valid YAML: mapping key \"trap\" already defined"},
		{"missing text", "    trap: T\n", "", "mine.yaml:3: the trap in it is missing; write it"},
		{"empty text", "probes: P", "probes: ' '", "mine.yaml:8: what it probes is missing; write it"},
		{"no id", "id: my-rewrite", "id:", "mine.yaml:21: this rewrite has no id; give it one"},
		{"id with spaces", "id: my-question", "id: My question", `mine.yaml:3: "My question" is no id for a question; use small letters`},
		{"unknown kind", "kind: behavioural", "kind: story", `mine.yaml:4: "story" under kind is not known; it can be behavioural, metric, data, vision`},
		{"unknown principle", "[ownership]", "[ownership, big_think]", `mine.yaml:6: "big_think" under principles is not known; did you mean think_big?`},
		{"principle twice", "[ownership]", "[ownership, ownership]", `mine.yaml:6: "ownership" stands twice under principles; take one out`},
		{"no loops", "loops: [leadership]", "loops: []", "mine.yaml:7: there are 0 values under loops; give 1 to 4"},
		{"unknown flag", "flag: no_numbers\n    wants", "flag: nonumber\n    wants", `mine.yaml:14: "nonumber" under flag is not known`},
		{"unknown evidence", "[delta]", "[deltas]", `mine.yaml:15: "deltas" under wants is not known`},
		{"unknown condition", "[delta]", "[delta]\n    needs: [lunch]", `mine.yaml:16: "lunch" under needs is not known; did you mean launch?`},
		{"an opening that is none", "[delta]", "[delta]\n    opens: often", `true or false is expected here; write one of the two`},
		{"a condition and its opposite", "[delta]", "[delta]\n    needs: [change]\n    unless: [change]", `mine.yaml:17: "change" stands under needs too; take one out`},
		{"unknown evidence taken up", "[delta]", "[delta]\n    takes: price", `mine.yaml:16: "price" under takes is not known`},
		{"nothing said of what is taken up", "    wants: [delta]\n    why: W\n    rungs:\n      - text: You said “{quote}”. How", "    wants: [delta]\n    takes: delta\n    why: W\n    rungs:\n      - text: How", "mine.yaml:16: the first rung does not say what it takes up; write “{quote}” into it"},
		{"unknown slot", "{quote}", "{quota}", `mine.yaml:18: "{quota}" is not a slot; write one of {quote}`},
		{"open slot", "{quote}", "{quote", `mine.yaml:18: "{quote”. How much?" is not a slot`},
		{"too little time", "seconds: 60", "seconds: 30", "mine.yaml:19: seconds is 30; give 60 to 90"},
		{"time in words", "seconds: 60", "seconds: sixty", "mine.yaml:19: a whole number is expected here"},
		{"text where a list belongs", "[ownership]", "ownership", "mine.yaml:6: a list is expected here"},
		{"list where a text belongs", "trap: T", "trap: [T]", "mine.yaml:9: a text is expected here"},
		{"too long", "why: W", "why: " + strings.Repeat("W", 1201), "mine.yaml:16: the reason why it is asked has 1201 characters; cut it to 1200"},
		{"escaped control character", "weak: Much", `weak: "Much\e[31m"`, "mine.yaml:23: the weak line holds a control character; take it out"},
		{"raw control character", "weak: Much", "weak: Much\x1b[31m", "mine.yaml:23: the control character U+001B stands here; take it out"},
		{"tab", "  - id: my-question", "\t- id: my-question", "mine.yaml:3: a tab stands here; use spaces"},
		{"control character in an error", "name: Mine", `"\e[31m": 1`, `mine.yaml:1: the key "\x1b[31m" is not known here`},
		{"control character in a parser's error", "name: Mine", "\"\\e[31m\": 1\n\"\\e[31m\": 2", "mine.yaml:2: this is not valid YAML: mapping key \"\\x1b[31m\" already defined"},
		{"text turned around", "weak: Much", "weak: Much\u202e", "mine.yaml:23: the control character U+202E stands here"},
		{"not UTF-8", "weak: Much", "weak: Much\xff", "mine.yaml:23: the text is not UTF-8 here; save the file as UTF-8"},
		{"anchor", "name: Mine", "name: &a Mine", "mine.yaml:1: anchors and aliases are not read here"},
		{"tag", "name: Mine", "name: !!str Mine", "mine.yaml:1: tags, directives and “?” keys are not read here"},
		{"second document", "ladders:", "---\nladders:", "mine.yaml:11: a second document starts here; put it into a file of its own"},
		{"nested brackets", "[ownership]", "[[[[[ownership]]]]]", "mine.yaml:6: the values are nested too deeply"},
		{"lists within a list", "  - id: my-ladder", "  - - id: my-ladder", "mine.yaml:12: a list starts within a list"},
		{"not YAML", "trap: T", "trap: \"T", "mine.yaml:9: this is not valid YAML"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if !strings.Contains(onePack, tt.old) {
				t.Fatalf("the pack does not contain %q", tt.old)
			}
			_, err := readPack(strings.Replace(onePack, tt.old, tt.new, 1))
			var bad *CheckError
			if !errors.As(err, &bad) || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("got  %v\nwant %s", err, tt.want)
			}
		})
	}
}

func TestReadPackTellsAllThatIsWrongAtOnce(t *testing.T) {
	text := strings.NewReplacer("trap: T", "trap: ''", "seconds: 60", "seconds: 10", "weak: Much", "weak:").Replace(onePack)
	_, err := readPack(text)
	var bad *CheckError
	if !errors.As(err, &bad) || len(bad.Problems) != 3 {
		t.Errorf("got %v, want three problems", err)
	}
}

func TestReadPackRefusesWhatHoldsNothing(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"", "mine.yaml: the file holds no records; write one"},
		{"# only a remark\n", "mine.yaml: the file holds no records; write one"},
		{"name: Mine\n", "mine.yaml:1: the pack holds no records; add questions, ladders or rewrites"},
		{"- id: x\n", "mine.yaml:1: keys with values are expected here; the keys are name, questions, ladders, rewrites"},
	} {
		if _, err := readPack(tt.text); err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%q: got %v, want %q", tt.text, err, tt.want)
		}
	}
}

func TestReadPackBoundsItsSize(t *testing.T) {
	_, err := ReadPack(io.LimitReader(zeros{}, MaxPack+1), "mine.yaml")
	if want := "mine.yaml: the pack is larger than 5 MB; split it into several packs"; err == nil || err.Error() != want {
		t.Errorf("got %v, want %q", err, want)
	}
}

type zeros struct{}

func (zeros) Read(p []byte) (int, error) { return copy(p, bytes.Repeat([]byte{'0'}, len(p))), nil }

func TestReadPackTellsThatItCouldNotRead(t *testing.T) {
	_, err := ReadPack(iotestErr{}, "mine.yaml")
	if !errors.Is(err, io.ErrUnexpectedEOF) || !strings.Contains(err.Error(), "mine.yaml") {
		t.Errorf("got %v, want the reader's error with the name of the file", err)
	}
}

type iotestErr struct{}

func (iotestErr) Read([]byte) (int, error) { return 0, io.ErrUnexpectedEOF }

func TestExamplePack(t *testing.T) {
	f, err := os.Open("testdata/example-pack.yaml")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	pack, err := ReadPack(f, "example-pack.yaml")
	if err != nil {
		t.Fatal(err)
	}
	if pack.Name != "Embedded systems" || len(pack.Questions) != 4 || len(pack.Ladders) != 2 || len(pack.Rewrites) != 3 {
		t.Errorf("got %q with %d questions, %d ladders and %d rewrites", pack.Name, len(pack.Questions), len(pack.Ladders), len(pack.Rewrites))
	}
	lib, err := OpenWith(pack)
	if err != nil {
		t.Fatal(err)
	}
	if q, err := lib.Question("field-recall"); err != nil || q.Kind != Behavioural {
		t.Errorf("got %v, %v, want the question of the pack", q, err)
	}
}

func TestReadPackTidiesFoldedTexts(t *testing.T) {
	pack, err := readPack(strings.Replace(onePack, "strong: Five", "strong: >\n      Five\n      euros", 1))
	if err != nil || pack.Rewrites[0].Strong != "Five euros" {
		t.Errorf("got %+v and %v, want the text on one line", pack.Rewrites, err)
	}
}

func TestReadPackReadsWhatEditorsOnWindowsWrite(t *testing.T) {
	pack, err := readPack("\ufeff" + strings.ReplaceAll(onePack, "\n", "\r\n"))
	if err != nil || pack.Questions[0].Text != "What did you stop?" {
		t.Errorf("got %+v and %v", pack.Questions, err)
	}
}

func TestPackIsCalledByItsFileWhenItGivesNoName(t *testing.T) {
	pack, err := ReadPack(strings.NewReader(strings.Replace(onePack, "name: Mine\n", "", 1)), "/home/me/packs/season two.yaml")
	if err != nil || pack.Name != "season two" {
		t.Errorf("got %q and %v, want the file's name", pack.Name, err)
	}
}

func TestOpenWithNothingIsTheEmbeddedLibrary(t *testing.T) {
	lib, err := OpenWith()
	if err != nil || len(lib.Questions()) != len(Open().Questions()) {
		t.Errorf("got %d questions and %v", len(lib.Questions()), err)
	}
}

func TestOpenWithRefusesIdsThatAreTaken(t *testing.T) {
	taken := Open().Questions()[0].ID
	pack, err := readPack(strings.Replace(onePack, "my-question", taken, 1))
	if err != nil {
		t.Fatal(err)
	}
	other, err := ReadPack(strings.NewReader(onePack), "other.yaml")
	if err != nil {
		t.Fatal(err)
	}
	_, err = OpenWith(pack, other)
	want := `mine.yaml:3: the question "` + taken + `" is already among Pushback's own questions; give it another id
other.yaml:12: the ladder "my-ladder" is already among those of mine.yaml; give it another id
other.yaml:21: the rewrite "my-rewrite" is already among those of mine.yaml; give it another id`
	if err == nil || err.Error() != want {
		t.Errorf("got\n%v\nwant\n%s", err, want)
	}
}

func TestReadPacksReadsAFolderInOrder(t *testing.T) {
	second := strings.NewReplacer("my-", "your-", "Mine", "Yours").Replace(onePack)
	packs, err := ReadPacks(fstest.MapFS{
		"b.yml":      {Data: []byte(second)},
		"a.yaml":     {Data: []byte(onePack)},
		"readme.txt": {Data: []byte("not a pack")},
		"old.yaml/x": {Data: []byte("in a folder")},
		"pipe.yaml":  {Mode: fs.ModeNamedPipe},
	})
	if err != nil || len(packs) != 2 || packs[0].Name != "Mine" || packs[1].Name != "Yours" {
		t.Errorf("got %v, %v", packs, err)
	}
}

func TestReadPacksTellsWhatIsWrongWithEach(t *testing.T) {
	_, err := ReadPacks(fstest.MapFS{"b.yaml": {Data: []byte("x: 1")}, "a.yaml": {Data: []byte("")}})
	var bad *CheckError
	if !errors.As(err, &bad) || len(bad.Problems) != 2 || bad.Problems[0].File != "a.yaml" {
		t.Errorf("got %v, want one problem for each file", err)
	}
}

func TestReadPacksOfNoFolder(t *testing.T) {
	packs, err := ReadPacks(os.DirFS(t.TempDir() + "/none"))
	if err != nil || packs != nil {
		t.Errorf("got %v, %v, want no packs", packs, err)
	}
}
