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
//	stories         the story bank; each keeps its own words, so that it outlives the sessions it was told in
//	  <story id>    story.Story; a deleted one says when, and is forgotten after thirty days
//	hearings        what is heard in it; derived, and made anew when the ear's version changes
//	  <story id>    {"ear": version, "report": version, "of": a checksum a version, "heard": one story.Hearing a version}
//	begun           tries at cards that are being typed
//	  <review id>   drill.Begun
//
// Session ids begin with the time of the start, so that the order of the keys is that of time.
//
// The file is locked for one unit of work at a time and never for the program's life: readers
// share it, a writer has it alone, and each call opens and closes it. Two windows and any number
// of commands can work on one library at once; turn.go says who comes next, and how long one waits.
//
// bbolt panics on damaged files, and a file that was cut short faults when its missing pages are
// read. Every unit of work is guarded: a damaged library gives a *DamagedError, is never written
// to, and is left as it is until Repair sets it aside. What no guard could stop, as going round in a
// circle or writing over pages that a wrong bit calls free, is excluded before: all pages are walked
// when a process first opens a state of the library (structure.go). Repair goes on from the newest sound backup
// with every record over it that can still be read from the damaged file (salvage.go).
//
// A bucket that a migration adds is checked, salvaged, backed up, exported and merged without being
// named anywhere. Name it in derived (kinds.go) where it is made anew from others, and write it in
// keep; give it a shape there where other code takes its records apart, so that an import refuses
// what would break that code.
//
// What the library cannot take, as on a full disk, is kept in a file of its own and taken up by the
// next call of Drafts, or of Cards and Begun for a try at a card (rescue.go, rescue_try.go). A window that would take away another one's words saves under an
// id of its own (fork.go). Where a file takes the place of the library, as by Repair or Compact,
// whoever waited for the old one goes on with the new (guard.go).
package data
