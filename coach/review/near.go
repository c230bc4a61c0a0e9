package review

import (
	"math"

	"pushback/coach"
)

// verdictNear names the verdict nearest to an average of steps.
func verdictNear(v float64) string {
	i := max(0, min(len(coach.Verdicts)-1, int(math.Round(v))))
	return Plain(string(coach.Verdicts[i]))
}
