package drill

import "time"

// An Entry is a card in a list, as scripts read it too. Its JSON form is stable.
type Entry struct {
	ID         string     `json:"id"`
	Kind       Kind       `json:"kind"`
	Flag       string     `json:"flag"` // "" for none
	Principles []string   `json:"principles"`
	About      string     `json:"about"` // the question, the line or the sum
	Own        bool       `json:"own"`   // from one's own answers
	Due        bool       `json:"due"`
	Next       *time.Time `json:"next"`       // when it is due; null for a card never tried
	Stability  float64    `json:"stability"`  // days; 0 for a card never tried
	Difficulty float64    `json:"difficulty"` // 1 to 10; 0 for a card never tried
	Reps       int        `json:"reps"`
	Lapses     int        `json:"lapses"`
	Suspended  bool       `json:"suspended"`
}

// List returns an entry for each card that the library keeps and has not deleted, and for those of
// the bank that today would bring: due ones first, in the order in which they would be asked.
func (d *Desk) List(kept, bank []Card, now, on time.Time) []Entry {
	deck := NewDeck(kept, bank, now, on)
	entries := []Entry{}
	listed := map[string]bool{}
	add := func(c Card) {
		if listed[c.ID] || c.Gone() {
			return
		}
		listed[c.ID] = true
		e := Entry{
			ID: c.ID, Kind: c.Kind, Flag: c.Flag, About: d.Title(c), Own: c.Own != nil,
			Principles: append([]string{}, c.Principles...),
			Stability:  c.Memory.Stability, Difficulty: c.Memory.Difficulty,
			Reps: c.Memory.Reps, Lapses: c.Memory.Lapses, Suspended: c.Suspended,
		}
		at, tried := c.Due(on)
		if tried {
			e.Next = &at
		}
		e.Due = !c.Suspended && (!tried || !at.After(now))
		entries = append(entries, e)
	}
	for _, c := range deck.Due() {
		add(c)
	}
	for _, c := range kept {
		add(c)
	}
	return entries
}
