package linear

import (
	"bytes"
	"fmt"
	"testing"
)

func example(truth Truth, names ...string) Example {
	var f []Feature
	for _, n := range names {
		f = append(f, Feature{KeyOf(n), 1})
	}
	return Example{Normalize(f), []Truth{truth, -truth}}
}

// apart is a set that the words "good" and "bad" tell apart, among others that mean nothing.
func apart() []Example {
	var all []Example
	for i := range 20 {
		noise := fmt.Sprintf("noise%d", i%5)
		all = append(all, example(Yes, "good", noise), example(No, "bad", noise))
	}
	return append(all, example(Unknown, "bad", "noise1"))
}

var options = Options{Cost: 1, Rarest: 2, Rounds: 50}

func TestWhatTellsLabelsApartIsLearned(t *testing.T) {
	m := Train([]string{"right", "left"}, apart(), options).Model()
	for name, want := range map[string]float32{"good": 1, "bad": -1} {
		got := m.Score(Normalize([]Feature{{KeyOf(name), 1}, {KeyOf("never seen"), 1}}))
		if got[0]*want <= 0 || got[1]*want >= 0 {
			t.Errorf("%s scores %v", name, got)
		}
	}
}

func TestTheSameExamplesGiveTheSameBytes(t *testing.T) {
	a := Train([]string{"right", "left"}, apart(), options).Model().Encode()
	b := Train([]string{"right", "left"}, apart(), options).Model().Encode()
	if !bytes.Equal(a, b) {
		t.Error("two trainings differ")
	}
}

func TestAModelComesBackFromItsBytes(t *testing.T) {
	m := Train([]string{"right", "left"}, apart(), options).Model()
	back, err := Decode(m.Encode())
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range apart() {
		a, b := m.Score(e.Features), back.Score(e.Features)
		if a[0] != b[0] || a[1] != b[1] {
			t.Errorf("%v became %v", a, b)
		}
	}
}

func TestBytesThatAreNoModelAreRefused(t *testing.T) {
	good := Train([]string{"right", "left"}, apart(), options).Model().Encode()
	for _, raw := range [][]byte{nil, []byte("hello"), []byte(magic), good[:len(good)-1], append(bytes.Clone(good), 1)} {
		if _, err := Decode(raw); err == nil {
			t.Errorf("%.20q was taken for a model", raw)
		}
	}
}

func TestALabelWithTooFewExamplesIsNeverFound(t *testing.T) {
	few := []Example{example(Yes, "good"), example(No, "bad"), example(No, "bad")}
	m := Train([]string{"right", "left"}, few, Options{Cost: 1, Rounds: 10}).Model()
	if got := m.Score(few[0].Features); got[0] >= 0 {
		t.Errorf("scores %v", got)
	}
}

func TestShiftMovesTheBorder(t *testing.T) {
	trained := Train([]string{"right", "left"}, apart(), options)
	before := trained.Model().Score(apart()[0].Features)[0]
	trained.Shift(0, -5)
	if after := trained.Model().Score(apart()[0].Features)[0]; after > before-4 {
		t.Errorf("%v became %v", before, after)
	}
}

func TestALabelIsToldOnlyByWhatItUses(t *testing.T) {
	o := options
	o.Uses = func(label string, k Key) bool { return label != "right" || k != KeyOf("good") }
	m := Train([]string{"right", "left"}, apart(), o).Model()
	with, without := m.Score(Normalize([]Feature{{KeyOf("good"), 1}})), m.Score(Normalize(nil))
	if with[0] != without[0] || with[1] == without[1] {
		t.Errorf("with the word %v, without %v", with, without)
	}
}

func TestTwoModelsBesideEachOtherScoreAsTheyDoAlone(t *testing.T) {
	a := Train([]string{"right", "left"}, apart(), options)
	b := Train([]string{"top"}, []Example{
		{Normalize([]Feature{{KeyOf("high"), 1}}), []Truth{Yes}}, {Normalize([]Feature{{KeyOf("low"), 1}}), []Truth{No}},
		{Normalize([]Feature{{KeyOf("high"), 1}}), []Truth{Yes}}, {Normalize([]Feature{{KeyOf("low"), 1}}), []Truth{No}},
		{Normalize([]Feature{{KeyOf("high"), 1}}), []Truth{Yes}}, {Normalize([]Feature{{KeyOf("low"), 1}}), []Truth{No}},
	}, options)
	both := Beside(a, b).Model()
	for _, word := range []string{"good", "bad", "high", "low"} {
		f := Normalize([]Feature{{KeyOf(word), 1}})
		got, want := both.Score(f), append(a.Model().Score(f), b.Model().Score(f)...)
		for i := range want {
			if d := got[i] - want[i]; d > 0.01 || d < -0.01 {
				t.Errorf("%s: %s scores %v, alone %v", word, both.Labels()[i], got[i], want[i])
			}
		}
	}
}
