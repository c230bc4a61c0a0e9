package drill

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
	"time"
)

func at(card string, n int, when time.Time, r Rating) Review {
	return Review{ID: fmt.Sprint(n), Card: card, At: when, Rating: r, Heard: r}
}

// months drills one card whenever it is due, with ratings by chance, and calls look before each
// review with the reviews so far.
func months(seed uint64, on time.Time, look func(reviews []Review, now time.Time)) {
	chance := rand.New(rand.NewPCG(seed, 1))
	var reviews []Review
	now := noon
	for n := range 40 {
		look(reviews, now)
		reviews = append(reviews, at("c", n, now, Ratings[chance.IntN(4)]))
		due, _ := Card{Memory: Remember(reviews)}.Due(on)
		now = latest(now.Add(time.Minute), due).Add(time.Duration(chance.IntN(50)) * time.Hour)
	}
}

func latest(a, b time.Time) time.Time {
	if a.After(b) {
		return a
	}
	return b
}

func TestABetterGradeNeverBringsACardBackSooner(t *testing.T) {
	for seed := range uint64(25) {
		on := noon.AddDate(0, 0, int(seed)*7)
		months(seed, on, func(reviews []Review, now time.Time) {
			before := time.Time{}
			for _, r := range Ratings {
				due, ok := Card{Memory: Remember(append(slices.Clone(reviews), at("c", 99, now, r)))}.Due(on)
				if !ok || due.Before(before) {
					t.Fatalf("seed %d, after %d reviews: %s comes back on %s, sooner than a worse grade on %s", seed, len(reviews), r, due, before)
				}
				before = due
			}
		})
	}
}

func TestNoIntervalPassesTheInterview(t *testing.T) {
	for seed := range uint64(25) {
		on := Day("2026-12-15", noon)
		months(seed, on, func(reviews []Review, now time.Time) {
			for _, r := range Ratings {
				due, _ := Card{Memory: Remember(append(slices.Clone(reviews), at("c", 99, now, r)))}.Due(on)
				if now.Before(on.AddDate(0, 0, 1)) && !due.Before(on.AddDate(0, 0, 1)) {
					t.Fatalf("seed %d: tried on %s, %s, it comes back on %s, after the interview", seed, now, r, due)
				}
				if now.Before(on.AddDate(0, 0, -1)) && due.After(on.AddDate(0, 0, -1)) {
					t.Fatalf("seed %d: tried on %s, %s, it comes back on %s, too late to practise", seed, now, r, due)
				}
			}
		})
	}
}

func TestGoodSendsACardDaysAwayAndAgainBringsItBackAtOnce(t *testing.T) {
	for rating, days := range map[Rating]int{Again: 0, Hard: 2, Good: 3, Easy: 16} {
		m := Remember([]Review{at("c", 1, noon, rating)})
		if m.Days != days {
			t.Errorf("first try %s: %d days, want %d", rating, m.Days, days)
		}
	}
	due, _ := Card{Memory: Remember([]Review{at("c", 1, noon.Add(10*time.Hour), Good)})}.Due(time.Time{})
	if want := time.Date(2026, 11, 25, 0, 0, 0, 0, time.UTC); !due.Equal(want) {
		t.Errorf("tried at ten in the evening, it is due at %s, want the whole of the day: %s", due, want)
	}
}

func TestWhatIsRememberedDoesNotDependOnTheOrderOrOnFreeTries(t *testing.T) {
	reviews := []Review{at("c", 1, noon, Good), at("c", 2, noon.AddDate(0, 0, 3), Good), at("c", 3, noon.AddDate(0, 0, 11), Hard)}
	want := Remember(reviews)
	slices.Reverse(reviews)
	free := at("c", 4, noon.AddDate(0, 0, 12), Again)
	free.Free = true
	if got := Remember(append(reviews, free)); got != want {
		t.Errorf("got %+v, want %+v", got, want)
	}
}

func TestALongJourneyWestwardsIsNoTimeTravel(t *testing.T) {
	east := time.Date(2026, 11, 23, 0, 30, 0, 0, time.FixedZone("east", 12*3600))
	west := east.Add(time.Hour).In(time.FixedZone("west", -8*3600))
	m := Remember([]Review{at("c", 1, east, Good), at("c", 2, west, Good)})
	if m.Days < 1 || m.Days > 10 || m.Stability > 20 {
		t.Errorf("two tries an hour apart leave %+v", m)
	}
}

func TestACardComesBackFromJSONAsItWas(t *testing.T) {
	card := Card{ID: "rewrite:x", Kind: Rewrite, Ref: "x", Memory: Remember([]Review{at("c", 1, noon, Easy)})}
	for _, c := range []Card{card, {ID: "new"}} {
		text, err := json.Marshal(c)
		if err != nil {
			t.Fatal(err)
		}
		var got Card
		if err := json.Unmarshal(text, &got); err != nil {
			t.Fatalf("%s: %v", text, err)
		}
		if again, err := json.Marshal(got); err != nil || string(again) != string(text) {
			t.Errorf("%s came back as %s (%v)", text, again, err)
		}
	}
}
