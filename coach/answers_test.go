package coach_test

// A told is one answer written for the tests, with the sentence that carries a judgement.
type told struct {
	name string
	text string
	// carries names, for a judgement, the words without which it must fall.
	carries map[string]string
}

// strong are answers that hold up: own, measured, owned past the release, tied to the business.
var strong = []told{
	{"waiting room", "In 2022 I was the engineer for the waiting-room screens of a hospital group with 14 clinics and 2,600 patients a day. " +
		"Complaints about waiting had doubled. I read 300 complaint letters and pulled six months of queue data, and I found that people did not mind the wait, they minded not knowing. " +
		"I decided against a new scheduling engine, because it would have taken a year, and chose to show each patient an estimate instead. " +
		"The head of nursing was against it, so I sat with her for two mornings and showed her the letters until she agreed. " +
		"Seven clinics got the screens and seven did not, for eight weeks. Complaints fell from 40 a week to 11 in the first group and stayed at 41 in the other. " +
		"The group put the saving at 310,000 euros a year, and lower complaints were its goal for that year. " +
		"I set an alert on the error of the estimate and reviewed it every Monday for a year. In March it showed that children's clinics were off, so I changed the model. " +
		"Since then I ask what people cannot see before I ask what is slow.",
		map[string]string{
			"impact":    "Complaints fell from 40 a week to 11 in the first group and stayed at 41 in the other. The group put the saving at 310,000 euros a year, and lower complaints were its goal for that year. ",
			"ownership": "I set an alert on the error of the estimate and reviewed it every Monday for a year. In March it showed that children's clinics were off, so I changed the model. ",
		}},
	{"refund form", "I owned the refund form of an online shop with 1.2 million customers. In 50 interviews customers told me that they gave up at the bank details. Because of that I dropped the page. " +
		"I chose to pay back to the card only, and accepted that 3 % of refunds would need a call. I convinced finance to sign it off by showing them the figures. " +
		"We ran an A/B test for a month: completed refunds went from 61 % to 83 %, and calls about refunds fell by 40 %, worth $900,000 a year. " +
		"That was the largest part of the company's goal for support cost that year. " +
		"After the launch I watched the refund dashboard every week and fixed two banks that failed. I learned to listen first.",
		map[string]string{
			"impact":    "We ran an A/B test for a month: completed refunds went from 61 % to 83 %, and calls about refunds fell by 40 %, worth $900,000 a year. ",
			"ownership": "After the launch I watched the refund dashboard every week and fixed two banks that failed. ",
		}},
}

// weak are answers with something that decides the vote.
var weak = []told{
	{name: "serializer", text: serializer},
	{name: "would", text: "I would first talk to the customers, then set a baseline, and after that I'd run a pilot in two regions and look at the numbers."},
	{name: "we", text: "We had a slow checkout. The team looked into it, a plan was made, and we rolled out a new cache. Everybody was very happy with it and it was a big success."},
	{name: "orders", text: "My manager gave me the list of endpoints and told me to port them. I implemented them one by one as specified and it was released in May."},
	{name: "blame", text: "The project failed because the vendor lied to us about the capacity, and procurement didn't listen. There was nothing I could have done."},
	{name: "activity", text: "I attended the meetings, wrote the tickets and closed 40 of them. I coded the importer and I wrote the tests for it."},
}

// nothing are inputs that hold no story.
var nothing = []string{
	"", "fine", "Fine.", "yes", "I don't know", "no comment", "asdf qwer zxcv uiop", "lorem ipsum dolor sit amet consectetur",
	"???", "😀😀😀", "1 2 3 4 5", "good good good good good good good good good good", "The quick brown fox jumps over the lazy dog.",
}
