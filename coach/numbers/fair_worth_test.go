package numbers

import "testing"

// What something may fairly be said to cost, to come to or to be worth: the levels may be those of one of several, the amount
// that of years, the price one of some of them only.
func TestFairWorth(t *testing.T) {
	for _, s := range []string{
		// What one of them costs, or takes.
		"We paid 6,000 euros for 30 licences, so 200 euros apiece.",
		"I spent 60 hours on 20 interviews, so 3 hours for one.",
		"It was 90 minutes on 3 floors, so 30 minutes on every floor.",
		"We needed two hours for 40 slides, that's three minutes for every slide.",
		// What is priced is what fell away, or came on top.
		"Calls to the desk went from 4,200 a month to 1,700, which at £3 each is about £90,000 a year.",
		"Returned parcels fell from 900 a week to 600, and at €8 each that's €125,000 in a year.",
		// Prices and what they come to.
		"An agency packer for a missed shift is £60. 70 missed shifts fewer each month, so that's £4,200 a month.",
		"An agency packer for a missed shift is £60. 70 missed shifts fewer each month, so that's £50,000 a year.",
		"Two pounds from 22,500 people is £45,000 a month.",
		"Two pounds a month from 22,500 people is about half a million, £540,000 a year.",
		"The company saves 3 dollars for 600,000 cars, that is 1.8 million dollars per year.",
		"a thousand extra drinks a day at two bucks a pop so call it seven hundred thousand dollars a year",
		"We paid €20 for 300 seats, so €240 a year.",
		"$50,000 for 12 stores, so $600,000 a year.",
		"We have 4 warehouses. Each packs 200 boxes a day at $2 each, so that's $1,600 a day.",
		"It saves 5 minutes per order at 200 orders a day, so 17 hours a day.",
		"It saves 5 minutes per order, 200 orders a day, so that's two working days every day.",
		"A ticket costs $12. We get 400 tickets a month, so we paid $58,000 a year.",
		"A ticket costs $12. We get 400 tickets a month and half are duplicates, so we save $29,000 a year.",
		"A licence is £900. 40 licences went unused, so we got £20,000 back, less the fee.",
		"15 minutes for 12 nurses is 3 hours.",
		"A call costs 8 dollars. 500 calls fewer a week and 2 sites, so that's $416,000 a year.",
		// An amount that is the difference, or that speaks of more than the two values.
		"The contract cost £84,000 a year before, £60,000 a year now, so we save £24,000 every year.",
		"The contract cost £84,000 a year before, £60,000 a year now, so we save £2,000 every month.",
		"The contract cost £84,000 a year before, £60,000 a year now, so we save £40,000 every year with the second site.",
		"We took calls from about 14 minutes to 4, nine minutes off each call.",
		"Loading went from 13 seconds to 4, eight seconds off each page.",
		"Calls went from 14 minutes to 4, five minutes less than we had promised.",
		"We went from 120 tickets to 70, so 50 fewer a week.",
		"We went from 120 open tickets to 70, so 12 fewer a week.",
		"We went from 120 tickets to 70, so 70 fewer calls.",
		"Errors dropped from 90 a week to 55 a week. A drop of 60 was what we had hoped for.",
		"Trips went from 40 to 32 a day, so 40 fewer trips a week.",
		"Mondays went from 60 minutes to 45, so 75 minutes saved a week.",
		"In May it was 90, errors dropped from 80 to 55, a drop of 35 since May.",
		"The wait was 40 minutes in spring; it went from 30 minutes to 25, so 15 minutes less.",
		"Both lines went from 20 minutes to 10 minutes, saving 15 minutes.",
		"Results: from 30 minutes to 20 minutes. So saving 15 minutes was the next goal.",
		"The old route was 90 km, the new one is 70 km, so 40 km less there and back.",
		"It went from 9 minutes to 5 on Android and 4 on iOS, so 5 minutes less.",
		"The shift went from 8 hours to 6, saving ten hours.",
		"We went from 30 to 20 incidents. That means 30 fewer nights awake.",
		// What a difference comes to, for each, over years, or of some of them only.
		"We used 6,300 tonnes, down from 7,400 tonnes, and at 90 euros a tonne that's 270,000 euros over three years.",
		"Use went from 7,400 tonnes to 6,300, and at 90 euros a tonne that's 270,000 euros over three years.",
		"In 25 stores calls went from 130 to 48 a month, and at 4 euros a call that's 98,400 euros a year.",
		"Calls per store went from 130 to 48 a month, and at 4 euros a call that's 98,400 euros a year.",
		"We ship a million boxes a year. Breakages went from 9 per thousand to 4, and at 12 euros a breakage that's 60,000 euros a year.",
		"Every driver now uses 30 litres instead of 34, and at 1.50 euros a litre that's 300,000 euros a year for 200 drivers.",
		"Orders went from 3 to 4 per hundred visitors, and at 40 euros an order that's 200,000 euros a year.",
		"Waste per restaurant went from 40 kilos to 28 a day, and at 3 euros a kilo it's 1.3 million euros a year.",
		"Power went from 900 kWh to 700 per household, and at 30 cents a kWh that's 6 million euros.",
		"We earn 8 euros per paying user and have 50,000 users, a tenth pay, so that's 40,000 euros.",
		"We save 8 euros per returned parcel and ship 50,000 parcels a year, so it's 40,000 euros a year.",
		"We lose 40 minutes per failed build and run 600 builds a week, so that's 40 hours a week.",
		"A fault costs 400 euros per affected machine and there are 50 machines, so that's 4,000 euros a time.",
		"Use went from 7,400 tonnes to 6,300, and at 90 euros a tonne that's about 100,000 euros saved.",
		"Calls went from 3,900 to 1,450 a month, and at 4 euros a call that's 117,000 euros a year.",
		"We went from 40 vans to 34, and at 21,000 a van that's 126,000 a year.",
		"Power went from 900 megawatt hours to 700, and at 12 cents a kilowatt hour that's 24,000 euros.",
		"We save 8 euros per agent call and 50,000 calls a year are no longer made, so that's 400,000 a year.",
		"We cut waste from 5 tonnes to 4 tonnes a week, saving €30,000 a year, or half my salary.",
	} {
		notAccused(t, s)
	}
}
