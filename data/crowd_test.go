package data

import (
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"pushback/coach/drill"
)

// These name the library and the number of a member of the crowd to this test binary, and how long the
// crowd is at it: three seconds, or what is said there.
const (
	crowdLibrary = "PUSHBACK_TEST_CROWD_LIBRARY"
	crowdMember  = "PUSHBACK_TEST_CROWD_MEMBER"
	crowdTime    = "PUSHBACK_TEST_CROWD_TIME"
)

func crowdFor(t *testing.T) time.Duration {
	wait, err := time.ParseDuration(os.Getenv(crowdTime))
	if err != nil {
		return 3 * time.Second
	}
	return wait
}

// TestAsOneOfACrowd is no test of its own: it is what each program of the next test does.
func TestAsOneOfACrowd(t *testing.T) {
	path := os.Getenv(crowdLibrary)
	if path == "" {
		t.Skip("this is the other half of TestACrowdLosesAndDoublesNothing")
	}
	who, err := strconv.Atoi(os.Getenv(crowdMember))
	if err != nil {
		t.Fatal(err)
	}
	told, waits, longest := 0, time.Duration(0), time.Duration(0)
	s := New(path, Options{Now: time.Now, Review: judge, Wait: func(waited time.Duration) error {
		if waits = max(waits, waited); waited >= patience {
			told++
		}
		return nil
	}})
	card := drill.Card{ID: "rewrite:x", Kind: drill.Rewrite, Ref: "x"}
	insist := func(work func() error) {
		for {
			began := time.Now()
			err := work()
			longest = max(longest, time.Since(began))
			var kept *RescuedError
			switch {
			case errors.Is(err, ErrBusy) || errors.As(err, &kept) && errors.Is(err, ErrBusy):
				continue // it is kept in a file meanwhile
			case err != nil:
				t.Fatal(err)
			}
			return
		}
	}
	for i := 0; time.Now().UnixMilli() < until(t); i++ {
		id := fmt.Sprintf("20261122-%06d-w%02d", i, who)
		insist(func() error { return s.SaveDraft(draftOf(id, "half")) })
		insist(func() error { return s.SaveSession(session(id, "all of it"), heard(session(id, "all of it"))) })
		fmt.Println("session", id)
		review := try(card, fmt.Sprintf("w%02d-%06d", who, i), noon.Add(time.Duration(i)*time.Minute), drill.Good)
		insist(func() error { _, err := s.SaveReview(review, card); return err })
		fmt.Println("review", review.ID)
		switch {
		case i%4 == 3:
			insist(func() error { return s.Delete(id) })
			fmt.Println("deleted", id)
		case who == 0 && i%5 == 4:
			insist(func() error { _, _, err := s.Compact(); return err })
		case i%3 == 2:
			insist(func() error { _, err := s.Export(io.Discard); return err })
		}
		insist(func() error { _, err := s.Summaries(); return err })
	}
	if waits > patience && told == 0 {
		t.Errorf("waited %v without being told", waits)
	}
	fmt.Println("waited", waits, "told", told, "longest call", longest)
}

// until is when the crowd ends, which the test says.
func until(t *testing.T) int64 {
	end, err := strconv.ParseInt(os.Getenv("PUSHBACK_TEST_CROWD_END"), 10, 64)
	if err != nil {
		t.Fatal(err)
	}
	return end
}

func TestACrowdLosesAndDoublesNothing(t *testing.T) {
	s := newTestStore(t)
	save(t, s, session("20261101-090000-aaaa", "before"))
	end := time.Now().Add(crowdFor(t)).UnixMilli()
	const members = 12
	outs := make([]string, members)
	var group sync.WaitGroup
	for who := range members {
		group.Go(func() {
			child := exec.Command(os.Args[0], "-test.run=^TestAsOneOfACrowd$", "-test.v")
			child.Env = append(os.Environ(), crowdLibrary+"="+s.Path(), crowdMember+"="+strconv.Itoa(who),
				"PUSHBACK_TEST_CROWD_END="+strconv.FormatInt(end, 10))
			out, err := child.CombinedOutput()
			if err != nil {
				t.Errorf("member %d: %v\n%s", who, err, out)
			}
			outs[who] = string(out)
		})
	}
	group.Wait()
	want := map[string]bool{"20261101-090000-aaaa": true}
	reviews := map[string]bool{}
	for _, line := range strings.Split(strings.Join(outs, ""), "\n") {
		var id string
		switch {
		case scan(line, "session %s", &id):
			want[id] = true
		case scan(line, "deleted %s", &id):
			delete(want, id)
		case scan(line, "review %s", &id):
			reviews[id] = true
		case strings.HasPrefix(line, "waited"):
			t.Log(line)
		}
	}
	sums, err := s.Summaries()
	if err != nil || len(sums) != len(want) {
		t.Errorf("%d sessions, %v; want %d", len(sums), err, len(want))
	}
	for _, sum := range sums {
		if !want[sum.ID] {
			t.Errorf("%s is there and should not be", sum.ID)
		}
	}
	kept, err := s.Reviews()
	if err != nil || len(kept) != len(reviews) {
		t.Errorf("%d tries, %v; want %d", len(kept), err, len(reviews))
	}
	if drafts, err := s.Drafts(); err != nil || len(drafts) != 0 {
		t.Errorf("%d drafts are left, %v", len(drafts), err)
	}
	t.Logf("%d sessions, %d tries", len(sums), len(kept))
}

func scan(line, format string, id *string) bool {
	_, err := fmt.Sscanf(line, format, id)
	return err == nil
}
