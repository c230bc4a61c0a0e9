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

// BeginsAlike reports whether two words share all but their endings, so that "leaked" is told by "leaks".
func BeginsAlike(a, b string) bool {
	n := max(4, min(len(a), len(b))-1)
	return len(a) >= n && len(b) >= n && a[:n] == b[:n]
}
