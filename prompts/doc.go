// Package prompts is what Pushback says and listens for, as data.
//
// Every question, pushback, red flag, kind of evidence, listening rule, principle, rewrite,
// loop and rubric step is a record in a YAML file under content/, written for this product and
// embedded in the binary. The records are addressable: each has an id that commands, sessions
// and reports use to name it, and an id never changes its meaning once released.
//
// Decoding is strict: an unknown key, a duplicate id or a reference to a record that does not
// exist is an error that names the file and the line. The embedded records are decoded when a
// kind is first asked for, so that a program that needs none of them starts without the cost.
//
// # Packs
//
// A pack adds questions, ladders of pushback and rewrites to the embedded ones. It is one YAML
// file, given with --pack FILE or put into the packs folder beside the configuration:
//
//	name: Embedded systems
//	questions:
//	  - id: field-recall
//	    kind: behavioural
//	    text: Tell me about a time a device in the field had to be called back.
//	    principles: [ownership, insist_on_the_highest_standards]
//	    loops: [leadership, bar_raiser]
//	    probes: Whether you see a recall as a decision or as an accident.
//	    trap: The story is all about the defect, and the customers wait in the background.
//	    strong: How many devices, who decided, what it cost, and what stops the next one.
//	ladders:
//	  - id: field-recall-cost
//	    title: What the recall cost
//	    flag: no_numbers
//	    wants: [money, delta]
//	    why: A recall has a price, and whoever owned it knows the price.
//	    rungs:
//	      - text: You said “{quote}”. What did calling them back cost?
//	      - text: Somebody paid for it. Roughly how much, for each device?
//	        seconds: 60
//	rewrites:
//	  - id: recall-smooth
//	    flag: vague_impact
//	    weak: The recall went very smoothly.
//	    strong: We had 96 % of 4,100 devices back in five weeks, at £38 each.
//	    reason: Smooth is a feeling, and a count with a price is not.
//
// The keys are those of [Question], [Ladder], [Rung] and [Rewrite]; all three lists and the name
// may be left out. Under needs and unless of a ladder stand evidence and [Facts]; opens: true asks it
// before others at the same gap. Ids are words in small letters joined by hyphens, and may not be those of
// embedded records. Principles, loops, red flags and evidence are the embedded ones. A pack is
// plain YAML of at most 5 MB, without anchors, aliases and tags, since it may come from anybody.
// testdata/example-pack.yaml is a longer example, and pushback prompts check FILE checks one.
package prompts
