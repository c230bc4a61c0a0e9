package drill

import (
	"fmt"
	"math"
	"math/rand/v2"

	"pushback/coach/pushback"
)

// A sum is one question of mental arithmetic with its answer.
type sum struct {
	text string
	want float64 // in unit
	unit string  // what the answer is counted in: "%", "€", "ms", "" for a count
	how  string  // the way to it, as one would think it
}

// A skill is a kind of sum that comes up when an interviewer asks what a figure means. Its numbers
// are new each time.
type skill struct {
	id  string
	sum func(*rand.Rand) sum
}

var skills = []skill{
	{"share-of-a-large-number", shareOfLarge},
	{"what-share-is-it", whatShare},
	{"implied-base", impliedBase},
	{"relative-lift", relativeLift},
	{"points-into-orders", pointsIntoOrders},
	{"annualise-a-week", annualiseWeek},
	{"orders-into-money", ordersIntoMoney},
	{"per-second", perSecond},
	{"before-the-fall", beforeTheFall},
	{"after-the-fall", afterTheFall},
	{"cost-per-order", costPerOrder},
	{"up-then-down", upThenDown},
}

// sumOf returns the sum of a skill for a try; the same try has the same numbers.
func sumOf(skillID string, try int) (sum, bool) {
	for _, s := range skills {
		if s.id == skillID {
			return s.sum(rand.New(rand.NewPCG(lot(skillID), uint64(try)))), true
		}
	}
	return sum{}, false
}

// one returns one of the choices.
func one[T any](r *rand.Rand, choices ...T) T { return choices[r.IntN(len(choices))] }

// n words a count or an amount as it is said in a room.
func n(v float64) string { return pushback.Value(math.Round(v*100)/100, "") }

// e words an amount of money.
func e(v float64) string { return pushback.Value(math.Round(v*100)/100, "EUR") }

func shareOfLarge(r *rand.Rand) sum {
	p := one(r, 0.4, 0.6, 0.8, 1.2, 1.5, 2.4, 3.5, 4.5, 7.5, 12, 15, 35)
	base := one(r, 3.75e9, 1.2e9, 640e6, 85e6, 24e6, 2.4e9, 450e6, 18e6)
	what := one(r, "requests", "orders", "searches", "page views")
	return sum{
		text: fmt.Sprintf("How much is %s %% of %s %s?", n(p), n(base), what), want: base * p / 100,
		how: fmt.Sprintf("1 %% is %s; times %s is %s.", n(base/100), n(p), n(base*p/100)),
	}
}

func whatShare(r *rand.Rand) sum {
	p := one(r, 2.5, 4, 6, 7.5, 8, 12, 15, 16, 35)
	base := one(r, 640e3, 240e3, 1.2e6, 80e3, 36e3)
	return sum{
		text: fmt.Sprintf("%s of %s sellers used it in the first month. What share is that, in per cent?", n(base*p/100), n(base)),
		want: p, unit: "%",
		how: fmt.Sprintf("A tenth would be %s; %s is %s %%.", n(base/10), n(base*p/100), n(p)),
	}
}

func impliedBase(r *rand.Rand) sum {
	p := one(r, 0.5, 1.5, 3, 4, 6, 8, 12)
	base := one(r, 1.8e6, 1.2e6, 450e3, 300e3, 6e6, 24e6)
	return sum{
		text: fmt.Sprintf("You said that %s refunds are %s %% of the orders. How many orders is that?", n(base*p/100), n(p)), want: base,
		how: fmt.Sprintf("%s divided by %s is 1 %%, which is %s; all of it is a hundred times that, %s.", n(base*p/100), n(p), n(base/100), n(base)),
	}
}

func relativeLift(r *rand.Rand) sum {
	before := one(r, 2.0, 2.5, 3.0, 4.0, 5.0, 8.0)
	lift := one(r, 5.0, 8.0, 10.0, 12.0, 15.0, 20.0)
	after := before * (1 + lift/100)
	return sum{
		text: fmt.Sprintf("Conversion went from %s %% to %s %%. By how many per cent did it rise? (Not points.)", n(before), n(after)),
		want: (math.Round(after*100)/100/before - 1) * 100, unit: "%",
		how: fmt.Sprintf("It rose by %s points, and %s of %s is %s %%.", n(after-before), n(after-before), n(before), n(lift)),
	}
}

func pointsIntoOrders(r *rand.Rand) sum {
	sessions := one(r, 2.4e6, 1.6e6, 800e3, 5e6, 12e6)
	points := one(r, 0.2, 0.3, 0.4, 0.6, 1.5)
	return sum{
		text: fmt.Sprintf("%s sessions a month, and conversion rises by %s points. How many more orders a month?", n(sessions), n(points)),
		want: sessions * points / 100,
		how:  fmt.Sprintf("1 point is %s orders; times %s is %s.", n(sessions/100), n(points), n(sessions*points/100)),
	}
}

func annualiseWeek(r *rand.Rand) sum {
	week := one(r, 38e3, 12e3, 4500.0, 75e3, 26e3, 140e3)
	return sum{
		text: fmt.Sprintf("It saves %s a week. What is that in a year?", e(week)), want: week * 52, unit: "€",
		how: fmt.Sprintf("50 weeks are %s, two more are %s: %s. “About %s” is fair in a room.", e(week*50), e(week*2), e(week*52), e(week*50)),
	}
}

func ordersIntoMoney(r *rand.Rand) sum {
	orders := one(r, 12e3, 4e3, 9e3, 25e3, 1500.0)
	value := one(r, 24.0, 18.0, 35.0, 42.0, 60.0)
	return sum{
		text: fmt.Sprintf("%s more orders a month, at %s each. What is that in a year?", n(orders), e(value)),
		want: orders * value * 12, unit: "€",
		how: fmt.Sprintf("A month is %s; times twelve is %s.", e(orders*value), e(orders*value*12)),
	}
}

// daySeconds is how many seconds a day has.
const daySeconds = 86_400

func perSecond(r *rand.Rand) sum {
	day := one(r, 43.2e6, 8.64e6, 216e6, 25.92e6, 1.728e9)
	return sum{
		text: fmt.Sprintf("%s requests a day. How many a second, on average?", n(day)), want: day / daySeconds,
		how: fmt.Sprintf("A day has %s seconds, nearly a hundred thousand; %s divided by that is %s.", n(daySeconds), n(day), n(day/daySeconds)),
	}
}

func beforeTheFall(r *rand.Rand) sum {
	fall := one(r, 10.0, 20.0, 25.0, 40.0, 60.0)
	before := one(r, 450.0, 1200.0, 80.0, 340.0, 600.0)
	after := before * (1 - fall/100)
	return sum{
		text: fmt.Sprintf("After a fall of %s %% it is %s tickets a week. What was it before?", n(fall), n(after)), want: before,
		how: fmt.Sprintf("%s is what is left, %s %%; divided by %s and times a hundred it is %s.", n(after), n(100-fall), n(100-fall), n(before)),
	}
}

func afterTheFall(r *rand.Rand) sum {
	before := one(r, 250.0, 400.0, 180.0, 1200.0, 850.0)
	fall := one(r, 12.0, 15.0, 28.0, 35.0, 40.0)
	return sum{
		text: fmt.Sprintf("p99 was %s ms and fell by %s %%. What is it now?", n(before), n(fall)), want: before * (1 - fall/100), unit: "ms",
		how: fmt.Sprintf("%s %% of %s is %s; take it off and %s ms are left.", n(fall), n(before), n(before*fall/100), n(before*(1-fall/100))),
	}
}

func costPerOrder(r *rand.Rand) sum {
	orders := one(r, 1.2e6, 800e3, 2.5e6, 300e3)
	each := one(r, 0.35, 0.6, 1.5, 2.4, 4.5)
	return sum{
		text: fmt.Sprintf("Support costs %s a year for %s orders. What does it cost an order?", e(orders*each), n(orders)), want: each, unit: "€",
		how: fmt.Sprintf("At one euro an order it would be %s; it is %s times that, so %s.", e(orders), n(each), e(each)),
	}
}

func upThenDown(r *rand.Rand) sum {
	p := one(r, 10.0, 20.0, 30.0, 40.0, 50.0)
	net := p * p / 100
	return sum{
		text: fmt.Sprintf("Churn rose by %s %% and then fell by %s %%. By how many per cent is it below where it began?", n(p), n(p)),
		want: net, unit: "%",
		how: fmt.Sprintf("100 becomes %s, and %s %% less of that is %s: %s %% below.", n(100+p), n(p), n(100-net), n(net)),
	}
}
