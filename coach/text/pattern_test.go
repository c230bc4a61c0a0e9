package text_test

import (
	"go/ast"
	"go/constant"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"pushback/coach/text"
)

func TestPatternMatchesAsItsExpressionDoes(t *testing.T) {
	p := text.NewPattern(`\b(?:cut|saved)\b`)
	const s = "we cut it and saved more"
	if !p.MatchString(s) || p.MatchString("shortcuts") {
		t.Error("the match is not that of the expression")
	}
	if got := p.FindString(s); got != "cut" {
		t.Errorf("found %q", got)
	}
	if got := p.FindStringIndex(s); !slices.Equal(got, []int{3, 6}) {
		t.Errorf("found at %v", got)
	}
	if got := p.FindAllStringIndex(s, -1); len(got) != 2 {
		t.Errorf("found %d matches", len(got))
	}
	if got := p.ReplaceAllString(s, "-"); got != "we - it and - more" {
		t.Errorf("replaced to %q", got)
	}
}

// TestEveryPatternCompiles stands in for the check at the start that patterns give up.
func TestEveryPatternCompiles(t *testing.T) {
	n := 0
	err := filepath.WalkDir("..", func(path string, _ fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, 0)
		if err != nil {
			return err
		}
		ast.Inspect(file, func(node ast.Node) bool {
			call, ok := node.(*ast.CallExpr)
			if !ok || len(call.Args) != 1 {
				return true
			}
			name, ok := call.Fun.(*ast.SelectorExpr)
			if !ok || name.Sel.Name != "NewPattern" {
				return true
			}
			if expr, ok := literal(call.Args[0]); ok {
				n++
				if _, err := regexp.Compile(expr); err != nil {
					t.Errorf("%s: %v", path, err)
				}
			}
			return true
		})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if n < 40 {
		t.Errorf("only %d patterns were found", n)
	}
}

// literal returns the text of a string literal, or of several that are joined.
func literal(e ast.Expr) (string, bool) {
	switch e := e.(type) {
	case *ast.BasicLit:
		return constant.StringVal(constant.MakeFromLiteral(e.Value, e.Kind, 0)), e.Kind == token.STRING
	case *ast.BinaryExpr:
		left, ok := literal(e.X)
		right, both := literal(e.Y)
		return left + right, ok && both
	}
	return "", false
}
