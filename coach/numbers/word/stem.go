package word

// SameStem reports whether two words are forms of one: "booking", "bookings", "booked".
func SameStem(a, b string) bool {
	if a == b {
		return true
	}
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	short := min(len(a), len(b))
	return n >= 4 && n >= short-2 && max(len(a), len(b))-n <= 4 || n == short && n >= 3 && max(len(a), len(b)) <= short+2
}
