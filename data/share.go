package data

import (
	"runtime"
	"sync"
)

// sharesOf returns among how many goroutines n records are shared: a few are not worth the trouble.
func sharesOf(n int) int { return min(runtime.GOMAXPROCS(0), 1+n/256) }

// share does work in several goroutines, each with its number, and waits for all. A panic in one of them
// is raised again in the caller: there it is recovered from, while in a goroutine of its own it would end
// the program with the terminal in disorder and the last words unsaved.
func share(shares int, work func(number int)) {
	causes := make([]any, shares)
	var group sync.WaitGroup
	for number := range shares {
		group.Go(func() {
			defer func() { causes[number] = recover() }()
			work(number)
		})
	}
	group.Wait()
	for _, cause := range causes {
		if cause != nil {
			panic(cause)
		}
	}
}
