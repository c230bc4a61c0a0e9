// Package change reads what changed in an answer: which measure went from what to what, what the answer says of that, and
// whether the two agree.
//
// The way of an answer through the package: claims finds the changes that are stated ("40 % less", "tripled"), pairs finds
// what stood before and after, by the words that join the two or by the phase in which each is told, links says which
// claim is of which pair, and disagrees whether the claim is false of it under every fair reading. measureName names what
// was measured. Rows makes a row of each pair and of each claim that is left; a figure told beside a pair that its own
// values contradict (a difference, a step, a direction) is looked for there too.
//
// What a goal was and whether it was reached, and a value that was cut or grew to more or less than that, are sums like those
// of package sums, but cannot be read without knowing what changed. They are here, and asked for there.
//
// The tests are texts with the rows that they give, and lie in package numbers.
package change
