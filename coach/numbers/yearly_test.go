package numbers

import "testing"

func TestSavingOverTheYear(t *testing.T) {
	checkSums(t, []sumCase{
		{"Bill 52k -> 19k a month, saves about 600k a year.", "52,000 to 19,000 is 33,000 a month, about 400,000 a year, not 600,000"},
		{"The van bill fell from 74,000 to 58,000 a month, so a quarter of a million a year.", "74,000 to 58,000 is 16,000 a month, about 190,000 a year, not 250,000"},
		{"Overtime went from 40 hours a week to 22, which saves 1,500 hours a year.", "40 h to 22 h is 18 h a week, not 1,500 h a year"},
		{"We spent 5,000 euros a month on taxis, now it is 3,000, so we save 60,000 euros a year.", "€5,000 to €3,000 is €2,000 a month, about €24,000 a year, not €60,000"},
		{"Our monthly gas bill fell from 9,000 to 7,000, so 40,000 a year.", "9,000 to 7,000 is 2,000 a month, about 24,000 a year, not 40,000"},
		{"Print cost $8,000 a month before the change and $5,000 after it, saving $90,000 a year.", "$8,000 to $5,000 is $3,000 a month, about $36,000 a year, not $90,000"},
		{"We used to lose 30 pallets a week, now it is 12. That saves us 2,000 pallets a year.", "30 to 12 is 18 a week, about 940 a year, not 2,000"},
		{"cleaning went from 6,400 euros a month to 4,900 and that saves the school 45,000 euros a year", "€6,400 to €4,900 is €1,500 a month, about €18,000 a year, not €45,000"},
		{"The laundry costs dropped from £3,200 to £2,300 a month. That's a saving of £25,000 a year.", "£3,200 to £2,300 is £900 a month, not £25,000 a year"},
		{"We got courier spend down from 1,100 dollars a week to 700, which saves us 55,000 dollars a year.", "$1,100 to $700 is $400 a week, about $21,000 a year, not $55,000"},
		{"Water: €2,600 → €1,900 per month, i.e. €19,000 a year saved.", "€2,600 to €1,900 is €700 a month, not €19,000 a year"},
		{"Our weekly waste fell from 90 kg to 60 kg, so 2,600 kg less a year.", "90 kg to 60 kg is 30 kg a week, about 1,600 kg a year, not 2,600 kg"},
		{"Power went from 20,000 kWh a month to 14,000 kWh, so that's 130,000 kWh less a year.", "20,000 kWh to 14,000 kWh is 6,000 kWh a month, not 130,000 kWh a year"},
		{"The phone bill went from 4,000 a quarter to 2,500, so we save 11,000 a year.", "4,000 to 2,500 is 1,500 a quarter, not 11,000 a year"},
		{"We pushed the security contract down from 18,000 to 13,500 a month, which saves the museum about 95,000 a year.", "18,000 to 13,500 is 4,500 a month, about 54,000 a year, not 95,000"},
		// Right, or within reach of a rounding.
		{"Bill 52k -> 19k a month, saves about 400k a year.", ""},
		{"Bill 52k -> 19k a month, saves about 350k a year.", ""},
		{"Bill 52k -> 19k a month, saves nearly half a million a year.", ""},
		{"The van bill fell from 74,000 to 58,000 a month, so 192,000 a year.", ""},
		{"The van bill fell from 74,000 to 58,000 a month, so about 200,000 a year.", ""},
		{"The van bill fell from 74,000 to 53,000 a month, so a quarter of a million a year.", ""},
		{"Overtime went from 40 hours a week to 22, which saves 936 hours a year.", ""},
		{"Overtime went from 40 hours a week to 22, which saves 800 hours a year.", ""},
		{"The rent fell from 11,000 to 9,000 a month, so 24,000 a year.", ""},
		{"We spent €5,000 a month on taxis, now it is €3,000 a month, so €24,000 a year.", ""},
		// What it comes to now, and not what is saved.
		{"The van bill fell from 74,000 to 58,000 a month, so about 700,000 a year.", ""},
		{"The gym's rent rose from 2,000 to 2,300 a month, so that's 27,600 a year.", ""},
		// Another period, several places, something else included.
		{"Bill 52k -> 19k a month, saves about 600k over a year and a half.", ""},
		{"The van bill fell from 74,000 to 58,000 a month, so 576,000 over three years.", ""},
		{"The power bill fell from 9,000 to 7,000 a month in each branch, so 480,000 a year.", ""},
		{"The power bill fell from 9,000 to 7,000 a month. We have 20 branches, so we save 480,000 a year.", ""},
		{"The power bill fell from 9,000 to 7,000 a month, so 400,000 a year across the group.", ""},
		{"The power bill of one shop fell from 9,000 to 7,000 a month, so we save 430,000 a year.", ""},
		{"The van bill fell from 74,000 to 58,000 a month, so 300,000 a year, fuel included.", ""},
		{"The van bill fell from 74,000 to 58,000 a month, so with the fuel we save 300,000 a year.", ""},
		{"The van bill fell from 74,000 to 58,000 a month and fuel from 20,000 to 12,000, so 288,000 a year.", ""},
		{"The van bill fell from 74,000 to 58,000 a month, a mechanic costs 9,000, so 300,000 a year.", ""},
		{"The van bill fell from 74,000 to 58,000 a month, and we also let a driver go, so 300,000 a year.", ""},
		{"My salary went from 3,000 to 3,600 a month, so 50,000 a year.", "3,600 a month is about 43,000 a year, not 50,000"},
		{"The allowance went from 200 to 260 euros a month, so that's 7,200 euros a year for the ten of us.", ""},
		{"The power bill went from 12,000 to 8,000 a month in winter. That saves 20,000 a year.", ""},
		{"The gas bill fell from 9,000 to 7,000 a month when we closed the annex, so 40,000 a year.", ""},
		// Money of hours and shifts, hours of several people, a part of the year, a wish, taken back.
		{"Overtime shifts fell from 40 to 22 a week, saves about 600k a year.", ""},
		{"My nurses' handover went from 3 hours a week to 2, which saves 1,000 hours a year.", ""},
		{"The pool's heating bill fell from 10,000 to 6,000 a month in the season, so 20,000 a year.", ""},
		{"The van bill fell from 74,000 to 58,000 a month, so we would save 300,000 a year.", ""},
		{"The van bill fell from 74,000 to 58,000 a month, so a quarter of a million a year. No, sorry, 192,000.", ""},
		{"The van bill fell from 74,000 to 58,000 a month, so 300,000 a year? No.", ""},
	})
}
