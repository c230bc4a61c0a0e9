package change

import "pushback/coach/numbers/quantity"

// pastOthers steps over a clause on those without the change, which says that nothing moved there and gives no value:
// "30 minutes instead of 50; the other eleven did not move. That is …". It returns 0 where none begins at token i.
func (r *Reading) pastOthers(i, end int) int {
	if w := r.Low(i); w != ";" && w != "," && w != "." && w != "–" && w != "—" && w != "(" {
		return 0
	}
	others := false
	for n := 0; i < end && n < 20; i, n = i+1, n+1 {
		switch w := r.Low(i); {
		case r.At[i] != 0 && !(others && r.Qs[r.At[i]-1].Dimension == quantity.Count && otherWords[r.Low(i-1)]):
			return 0
		case otherWords[w]:
			others = true
		case others && r.unmoved(i):
			for i++; i < end && !r.EndsSentence(i) && r.Low(i) != ")" && r.Low(i) != ","; i++ {
				if r.At[i] != 0 {
					return 0
				}
			}
			return min(i, end)
		case n > 0 && r.EndsSentence(i):
			return 0
		}
	}
	return 0
}

// otherWords name those without the change.
var otherWords = map[string]bool{"other": true, "others": true, "rest": true, "control": true, "comparison": true, "untouched": true}

// unmoved reports whether the word at token i says that nothing changed: "stayed flat", "did not move".
func (r *Reading) unmoved(i int) bool {
	switch r.Low(i) {
	case "unchanged", "flat":
		return true
	case "move", "moved", "change", "changed", "budge", "budged":
		p := r.Low(r.Back(i))
		return p == "not" || p == "never" || p == "didn't" || p == "hadn't" || p == "hardly" || p == "haven't"
	case "stayed", "remained", "stays":
		w := r.Low(i + 1)
		return w == "where" || w == "flat" || w == "as" || w == "put" || w == "unchanged"
	}
	return false
}
