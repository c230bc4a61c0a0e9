// Package data is the library on disk: what was said and when, in one bbolt file.
//
// The file has these buckets. Every value but the schema's number is an envelope (see
// envelope.go): a checksum over the key and the payload, then the payload, which is JSON
// wherever nothing else is said.
//
//	meta
//	  schema        how many migrations the library has seen, in decimal
//	sessions        what was said, as it was typed
//	  <session id>  interview.Session, finished
//	reports         what was made of it; derived, and made anew when the ear's version changes
//	  <session id>  {"ear": version, "report": coach.Report}
//	summaries       a line a session, so that a list reads nothing else
//	  <session id>  review.Summary
//	words           everything of a session that can be searched, feedback included; derived like its report
//	  <session id>  review.Words, as text and not as JSON: a search reads all of them
//	drafts          rehearsals that are not finished
//	  <session id>  interview.Session
//	trash           deleted sessions, for undo; emptied after thirty days
//	  <session id>  {"deleted": time, "session": interview.Session}
//	cards           what there is to drill; made when a session is saved, or when a card of the bank is tried
//	  <card id>     drill.Card, one a gap
//	reviews         every try at a card, from which what it remembers can be worked out anew
//	  <card id> 0x00 <review id>  drill.Review
//
// Session ids begin with the time of the start, so that the order of the keys is that of time.
//
// The file is locked for one unit of work at a time and never for the program's life: readers
// share it, a writer has it alone, and each call opens and closes it. Two windows and any number
// of commands can work on one library at once.
//
// bbolt panics on damaged files, and a file that was cut short faults when its missing pages are
// read. Every unit of work is guarded: a damaged library gives a *DamagedError, is never written
// to, and is left as it is for the user to set aside and repair.
package data
