package main

import (
	"os"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

// programs are what the test program is when it is called by another name.
var programs = map[string]func(){"pushback": main}

func TestMain(m *testing.M) {
	testscript.Main(m, programs)
}

// TestScripts runs the commands as a shell would; each file of testdata/script tells one story.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir: "testdata/script",
		Setup: func(env *testscript.Env) error {
			home := env.WorkDir + "/home"
			env.Setenv("HOME", home)
			env.Setenv("XDG_DATA_HOME", home+"/data")
			env.Setenv("XDG_CONFIG_HOME", home+"/config")
			env.Setenv("PUSHBACK_LIBRARY", home+"/data/pushback/library.db")
			return os.MkdirAll(home, 0o700)
		},
	})
}
