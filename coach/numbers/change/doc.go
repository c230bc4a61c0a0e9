// Package change reads what changed in an answer: which measure went from what to what, what the answer says of that, and
// whether the two agree.
package change
