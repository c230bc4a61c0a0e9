package ear

import "testing"

func TestADefectMeanwhileIsTheCallers(t *testing.T) {
	if got := meanwhile(func() int { return 3 })(); got != 3 {
		t.Errorf("got %d", got)
	}
	defer func() {
		if cause := recover(); cause != "a defect" {
			t.Errorf("recovered %v", cause)
		}
	}()
	meanwhile(func() int { panic("a defect") })()
}
