// Package quantity reads the quantities of an answer: every number that was said, with its unit, what it counts, how
// exactly it is meant and what it is doing there.
//
// The way of an answer through the package: lex cuts it into tokens, each with what is known of its word; sentences says
// where they end; quantity reads the number that begins at a token (value, words and digits the number itself, parts and
// ranges its unit), and dress adds what stands around it, with its role. What the speaker took back at once is marked
// when all are read, and the points in time are found.
//
// Find hands out the quantities. A Reading keeps the tokens beside them, for the layers that ask what the words between
// two quantities make of them. What more than one of those layers asks is here: whether a quantity was wished for or
// supposed, what leads to it and where its clause ends, what two of them have in common, and whether they can be compared
// and are near each other.
package quantity
