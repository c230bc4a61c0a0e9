package text

import (
	"math/rand/v2"
	"reflect"
	"regexp"
	"strings"
	"testing"
)

// expressions hold everything that an automaton has to turn around.
var expressions = []string{
	`(?i)\b(?:i|my|k+s?)\b`, `^(?:a|ab|\d+)\b`, `(?:ab|a)(?:c|bcd)?$`, `(?m)^\s*a`, `(?m)b$`, `\Aa|b\z`, `a*`, `\b`, `x{2,3}?y`,
	`(a)(b(c))*`, `[^.;\n]{0,40}?\bto\b[^.;\n]{0,25}?0+`, `\B.`, `(?s)a.b`, `é|ü+`, `[^a-z]\w`, `→|->`, `a.*?b|b.*a`, `ſ|(?i:s)a`, `a??b`, `(?:|a)b`,
}

// pieces are what random texts are made of, with what is no character at all.
var pieces = []string{"a", "b", "c", "x", "y", "I", "my", "K", "\u212a", "s", "ſ", "é", "ü", "→", "->", " ", " ", "\n", ".", "0", "12", "to", "\xff", "\xc3", "d"}

func randomText(r *rand.Rand) string {
	var b strings.Builder
	for range r.IntN(40) {
		b.WriteString(pieces[r.IntN(len(pieces))])
	}
	return b.String()
}

// sameAsRegexp fails the test unless a pattern finds in s what package regexp finds.
func sameAsRegexp(t *testing.T, p Pattern, re *regexp.Regexp, s string) {
	t.Helper()
	if got, want := p.MatchString(s), re.MatchString(s); got != want {
		t.Fatalf("%s matches %q: %v, want %v", re, s, got, want)
	}
	for _, n := range []int{-1, 0, 1, 2} {
		if got, want := p.FindAllStringIndex(s, n), re.FindAllStringIndex(s, n); !reflect.DeepEqual(got, want) {
			t.Fatalf("%s in %q: %v, want %v", re, s, got, want)
		}
	}
	if got, want := p.FindStringIndex(s), re.FindStringIndex(s); !reflect.DeepEqual(got, want) {
		t.Fatalf("%s first in %q: %v, want %v", re, s, got, want)
	}
	if got, want := p.FindString(s), re.FindString(s); got != want {
		t.Fatalf("%s first in %q: %q, want %q", re, s, got, want)
	}
	if got, want := p.FindStringSubmatch(s), re.FindStringSubmatch(s); !reflect.DeepEqual(got, want) {
		t.Fatalf("%s parts in %q: %q, want %q", re, s, got, want)
	}
	if got, want := p.ReplaceAllString(s, "<$0>"), re.ReplaceAllString(s, "<$0>"); got != want {
		t.Fatalf("%s replaced in %q: %q, want %q", re, s, got, want)
	}
}

// oftenCalled returns a pattern that uses its automaton from now on.
func oftenCalled(expr string) Pattern {
	p := NewPattern(expr)
	p.compiled().calls.Store(firstCalls)
	return p
}

func TestAPatternFindsWhatPackageRegexpFinds(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for _, expr := range expressions {
		p, re := NewPattern(expr), regexp.MustCompile(expr)
		for range 1000 {
			sameAsRegexp(t, p, re, randomText(r))
		}
	}
}

func FuzzPattern(f *testing.F) {
	for _, expr := range expressions {
		f.Add(expr, "I cut it to 40, and my ab bcd fell → 12")
	}
	f.Fuzz(func(t *testing.T, expr, s string) {
		re, err := regexp.Compile(expr)
		if err != nil {
			return
		}
		sameAsRegexp(t, oftenCalled(expr), re, s)
	})
}

// TestAnAutomatonGivesUp counts so far that no table of a fair size holds it.
func TestAnAutomatonGivesUp(t *testing.T) {
	const expr = `b[ab]{40}a`
	p, re := oftenCalled(expr), regexp.MustCompile(expr)
	r := rand.New(rand.NewPCG(3, 4))
	var b strings.Builder
	for range 3000 {
		b.WriteByte("ab"[r.IntN(2)])
	}
	sameAsRegexp(t, p, re, b.String())
	if !p.compiled().begins().given {
		t.Error("it has a state for every way to read three thousand letters")
	}
	sameAsRegexp(t, p, re, "b"+strings.Repeat("ab", 20)+"a")
}
