package numbers

import "testing"

// A change that names what was measured, past a remark.
func TestNamedPastARemark(t *testing.T) {
	checkSums(t, []sumCase{
		{"Complaints fell from 40 a week to 26, and the drivers liked the new order. We cut complaints by 80 percent.", "40 to 26 is 35 % less, not 80 %"},
		{"Complaints fell from 40 a week to 26. The drivers liked the new order. So we cut complaints by 80 percent.", "40 to 26 is 35 % less, not 80 %"},
		{"The waiting time at the counter was 25 minutes. Six weeks later it was 10 minutes, and people noticed. So we cut the wait by 85 percent.", "25 min to 10 min is 60 % less, not 85 %"},
		{"Complaints fell from 40 a week to 26, and the drivers liked the new order. We cut complaints by a third.", ""},
		{"Complaints fell from 40 a week to 26, and the drivers liked the new order. In the north we cut complaints by 80 percent.", ""},
		{"Complaints fell from 40 a week to 26, and the drivers liked the new order. We cut complaints by 80 percent in the north.", ""},
		{"Complaints fell from 40 a week to 26, and the drivers liked the new order. We cut late complaints by 80 percent.", ""},
		{"Late complaints fell from 40 a week to 26, and the drivers liked the new order. We cut complaints by 80 percent.", ""},
		{"Complaints fell from 40 a week to 26. Later the north got it too. We cut complaints by 80 percent.", ""},
		{"Complaints fell from 40 a week to 26. Of 9 depots 4 had it. We cut complaints by 80 percent.", ""},
		{"Complaints fell from 40 a week to 26, and the drivers liked the new order. We wanted to cut complaints by 80 percent.", ""},
		{"Complaints fell from 40 a week to 26, and the drivers liked the new order. They cut complaints by 80 percent.", ""},
		{"Delivery took five days. Now it takes four, and people noticed. We cut the picking time in half.", ""},
	})
}

// A measure that is named by what is wrong with it.
func TestFaultForItsMeasure(t *testing.T) {
	checkSums(t, []sumCase{
		{"the wasted platelets they went from 14 percent to 9 percent by spring so basically we cut waste in half", "14 % to 9 % is 36 % less, not half"},
		{"Wasted platelets went from 14 percent to 9 percent, so we cut waste in half.", "14 % to 9 % is 36 % less, not half"},
		{"We went from 14 percent to 9 percent waste, so we cut waste in half.", "14 % to 9 % is 36 % less, not half"},
		{"Wasted platelets went from 14 percent to 7 percent, so we cut waste in half.", ""},
		{"Wasted platelets went from 14 percent to 9 percent, so we cut costs in half.", ""},
		{"Wasted platelets went from 14 percent to 9 percent, so we cut the waste of paper in half.", ""},
	})
}
