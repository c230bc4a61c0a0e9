// Command pushback is a terminal coach for people who rehearse behavioural interviews alone.
package main

import (
	"context"
	"os"
	"runtime/debug"
)

func main() {
	collect(rarely)
	os.Exit(run(context.Background(), os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

// How far the heap grows before it is collected, in percent of what was in use. A command that ends in the
// blink of an eye spent a fifth of it on collecting; the app stays open for hours, beside others.
const (
	rarely  = 400
	usually = 100
)

// collect sets how far the heap grows, unless the environment does.
func collect(percent int) {
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(percent)
	}
}
