package numbers

import "testing"

func TestChangeThatRefersBack(t *testing.T) {
	checkSums(t, []sumCase{
		{"Error came down from 5.1 metres to 1.2 on the test meadow behind our office, which is a cut by 90 percent.", "5.1 metre to 1.2 metre is 76 % less, not 90 %"},
		{"The moisture dropped from 24 to 18 percent in the old barn by the river, a cut of 50 percent.", "24 % to 18 % is 25 % less, not 50 %"},
		{"Fuel burn went from 38 litres to 31 on the northern loop last autumn, that's a reduction of 35 percent.", "38 to 31 is 18 % less, not 35 %"},
		{"Fuel burn went from 38 litres to 31 on the northern loop, which is 35 percent less.", "38 to 31 is 18 % less, not 35 %"},
		{"Bookings went up from 60 to 75 a day at the harbour kiosk, which is a rise of 60 percent.", "60 to 75 is 25 % more, not 60 %"},
		{"the picking errors went from thirty to twenty in the cold store so that is a drop of sixty percent", "30 to 20 is 33 % less, not 60 %"},
		{"Rework went from 20 hours to 15 on the night shift. That's a cut of 60 percent, and nobody had to stay late.", "20 h to 15 h is 25 % less, not 60 %"},
		// True, or rounded.
		{"Error came down from 5.1 metres to 1.2 on the test meadow, which is a cut by 76 percent.", ""},
		{"Error came down from 5.1 metres to 1.2 on the test meadow, which is a cut of about 80 percent.", ""},
		{"Error came down from 5.1 metres to 1.2 on the test meadow, which is roughly a cut of 85 percent.", ""},
		{"Test time went from 50 minutes to 35 on the new machine, an improvement of 43 percent.", ""},
		// Another place, another base, a part.
		{"Fuel burn went from 38 litres to 31 on the northern loop and in town, where we had no pump, that's a reduction of 35 percent.", ""},
		{"Fuel burn went from 38 litres to 31 on the northern loop, and on the southern loop we saw a reduction of 35 percent.", ""},
		{"Bookings went up from 60 to 75 a day at the kiosk, which is a rise of 60 percent over the same month last year.", ""},
		{"Bookings went up from 60 to 75 a day at the kiosk, a rise of 60 percent, counting the weekends.", ""},
		{"Sales grew from 200 jars to 260 at the Saturday market, an increase of 80 percent in profit.", ""},
		// The change is of something between.
		{"Sales grew from 200 jars to 260 after the price change, a cut of 20 percent.", ""},
		{"Fuel burn went from 38 litres to 31 on the northern loop, which is 35 percent shorter.", ""},
		{"Fuel burn went from 38 litres to 31 on the northern loop, which paid for a cut of 50 percent.", ""},
		{"Bookings went up from 60 to 75 at the kiosk, which is the result of a rise of 60 percent.", ""},
		{"Unit cost went from 40 to 30 euros in the plant in Gdansk, which had seen a cut of 50 percent.", ""},
	})
}

// Halves and multiples of the same thing, in words right behind the pair.
func TestHalfTheThing(t *testing.T) {
	checkSums(t, []sumCase{
		{"Waiting went from 40 minutes to 25 minutes. It means half the waiting.", "40 min to 25 min is 38 % less and leaves 63 %, not half"},
		{"From 40 minutes to 25 minutes, it means half the waiting.", "40 min to 25 min is 38 % less and leaves 63 %, not half"},
		{"The queue shrank from 30 people to 20 people. That means half the queue.", "30 to 20 is 33 % less and leaves 67 %, not half"},
		{"Bookings went from 40 to 60 a day. That means twice the bookings.", "40 to 60 is 1.5 times, not 2 times"},
		{"Bookings went from 40 to 60 a day, which means double the bookings.", "40 to 60 is 1.5 times, not 2 times"},
		{"so refunds were at fourteen percent and they went down to nine percent so I always say I cut the refunds in half", "14 % to 9 % is 36 % less, not half"},
		{"complaints were at twenty a week and they went down to fourteen a week so I tell everybody we cut the complaints in half", "20 to 14 is 30 % less, not half"},
		{"We were at eighteen percent scrap and came down to thirteen percent, so in the meetings I say we halved the scrap.", "18 % to 13 % is 28 % less, not half"},
		// True, loose or of small numbers.
		{"Waiting went from 40 minutes to 22 minutes. It means half the waiting.", ""},
		{"Waiting went from 40 minutes to 25 minutes. It means nearly half the waiting.", ""},
		{"Waiting went from 5 minutes to 3 minutes. It means half the waiting.", ""},
		{"Bookings went from 40 to 80 a day. That means twice the bookings.", ""},
		// Something else, some other place, a wish.
		{"Waiting went from 40 minutes to 25 minutes. It means half the complaints.", ""},
		{"Waiting went from 40 minutes to 25 minutes, and at night it means half the waiting.", ""},
		{"Waiting went from 40 minutes to 25 minutes. It means half the waiting in Leeds.", ""},
		{"The visit took long. From 40 minutes to 25 minutes, it means half the waiting.", ""},
		{"Bookings went from 40 to 60 a day. That means twice the cleaning.", ""},
		{"so refunds were at fourteen percent and they went down to nine percent so I always say I cut the refund letters in half", ""},
		{"complaints were at twenty a week and they went down to fourteen a week and I always say we could cut the complaints in half", ""},
		{"complaints were at twenty a week and they went down to fourteen a week so meetings halved", ""},
	})
}

// Half is held against the values as they were told, unless they are small or rough.
func TestHalfAsTold(t *testing.T) {
	checkSums(t, []sumCase{
		{"The wait went from 40 minutes to 25 minutes, so I halved the wait.", "40 min to 25 min is 38 % less, not half"},
		{"The wait went from 40 minutes to 24 minutes, so I halved the wait.", ""},
		{"The wait went from about 40 minutes to 25 minutes, so I halved the wait.", ""},
		{"The wait went from 40 minutes to 25 minutes, so I almost halved the wait.", ""},
		{"The wait went from 8 minutes to 5 minutes, so I halved the wait.", ""},
	})
}
