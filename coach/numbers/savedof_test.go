package numbers

import "testing"

func TestSavedOfTheSpending(t *testing.T) {
	checkSums(t, []sumCase{
		{"Per year we spent 600,000 on the vans, and with a third less driving we save 450,000 of it.", "a third of 600,000 is 200,000, not 450,000"},
		{"We had spent 90,000 a year on paper, and with half the forms gone we save 70,000 of that.", "half of 90,000 is 45,000, not 70,000"},
		{"The heating cost us 80,000 euros a year. With 25 % less gas we now save 35,000 euros of that a year.", "25 % of €80,000 is €20,000, not €35,000"},
		// Right, rough, or with costs that stay.
		{"Per year we spent 600,000 on the vans, and with a third less driving we save 200,000 of it.", ""},
		{"Per year we spent 600,000 on the vans, and with a third less driving we save about 220,000 of it.", ""},
		{"Per year we spent 600,000 on the vans, and with a third less driving we save 120,000 of it.", ""},
		// Something else helped, another stretch of time, a wish.
		{"Per year we spent 600,000 on the vans, and with a third less driving and cheaper fuel we save 450,000 of it.", ""},
		{"Per year we spent 600,000 on the vans, and with a third less driving we save 450,000 of it over three years.", ""},
		{"Per year we spent 600,000 on the vans, and with a third less driving we could save 450,000 of it.", ""},
		{"Per year we spent 600,000 on the vans, and with a third less driving we save 450,000 in repairs.", ""},
		{"We have 600,000 visitors, and with a third less waiting we save 450,000 of it.", ""},
	})
}
