package rehearse

import (
	"errors"
	"testing"

	"pushback/coach"
	"pushback/coach/interview"
)

// recorder remembers what it was asked to write.
type recorder struct {
	Library
	wrote []string
	fail  error
}

func (r *recorder) SaveDraft(s interview.Session) error {
	r.wrote = append(r.wrote, "draft "+s.Note)
	return r.fail
}

func (r *recorder) SaveSession(s interview.Session, _ coach.Report) error {
	r.wrote = append(r.wrote, "session "+s.Note)
	return r.fail
}

func (r *recorder) DropDraft(string) error {
	r.wrote = append(r.wrote, "drop")
	return r.fail
}

func noted(note string) interview.Session { return interview.Session{Note: note} }

func TestDraftsAreWrittenInOrder(t *testing.T) {
	tests := []struct {
		name string
		do   func(*drafts) error
		want []string
	}{
		{"one after the other", func(d *drafts) error {
			return errors.Join(d.save(d.Next(), noted("1")), d.save(d.Next(), noted("2")))
		}, []string{"draft 1", "draft 2"}},
		{"an overtaken one is left out", func(d *drafts) error {
			first, second := d.Next(), d.Next()
			return errors.Join(d.save(second, noted("2")), d.save(first, noted("1")))
		}, []string{"draft 2"}},
		{"one that a newer waits behind is left out", func(d *drafts) error {
			first, second := d.Next(), d.Next()
			return errors.Join(d.save(first, noted("1")), d.save(second, noted("2")))
		}, []string{"draft 2"}},
		{"none after the session", func(d *drafts) error {
			first := d.Next()
			return errors.Join(d.finish(noted("end"), coach.Report{}), d.save(first, noted("1")), d.save(d.Next(), noted("2")))
		}, []string{"session end"}},
		{"none after it was dropped", func(d *drafts) error {
			first := d.Next()
			return errors.Join(d.drop(), d.save(first, noted("1")))
		}, []string{"drop"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := &recorder{}
			if err := tt.do(&drafts{store: r}); err != nil {
				t.Fatal(err)
			}
			if len(r.wrote) != len(tt.want) {
				t.Fatalf("wrote %q, want %q", r.wrote, tt.want)
			}
			for i := range tt.want {
				if r.wrote[i] != tt.want[i] {
					t.Errorf("wrote %q, want %q", r.wrote, tt.want)
				}
			}
		})
	}
}

func TestADraftThatFailedIsTriedAgain(t *testing.T) {
	r := &recorder{fail: errors.New("no space left")}
	d := &drafts{store: r}
	if err := d.save(d.Next(), noted("1")); err == nil {
		t.Fatal("a failed save was not reported")
	}
	r.fail = nil
	if err := d.save(d.Next(), noted("2")); err != nil || len(r.wrote) != 2 {
		t.Errorf("wrote %q, %v", r.wrote, err)
	}
	r.fail = errors.New("no space left")
	if err := d.finish(noted("end"), coach.Report{}); err == nil {
		t.Fatal("a failed session was not reported")
	}
	r.fail = nil
	if err := d.save(d.Next(), noted("3")); err != nil || r.wrote[len(r.wrote)-1] != "draft 3" {
		t.Errorf("after a session that was not saved, drafts must be: %q, %v", r.wrote, err)
	}
}
