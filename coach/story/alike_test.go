package story

import (
	"bufio"
	"encoding/json"
	"os"
	"testing"
)

// retellings are stories told twice, in other words and another order.
var retellings = [][2]string{
	{"Checkout was slow, so I led a rewrite of the serializer. We added a cache and rolled it out in March behind a canary. p99 went from 250 ms to 180 ms. After that SRE took it over.",
		"I want to talk about the serializer in our checkout. It took 250 milliseconds at p99. I rewrote it with a cache in front, we used a canary in spring, and it came down to 180 ms. I read the SRE dashboards weekly."},
	{"Our pager went off 340 times a week. I pulled six weeks of pages into a notebook and grouped them by rule. Eleven rules out of four hundred made seventy per cent of the noise. I deleted them and pages fell to 60.",
		"On-call was miserable: 340 pages every week. So I exported the alerts into a notebook, and it turned out that 11 rules produced most of the noise. After deleting those rules the pager rang only 60 times weekly."},
	{"Suppliers in Poland uploaded invoices twice and finance paid 40,000 euros too much. I wrote a duplicate detector over the invoice numbers and got the money back from nine suppliers.",
		"Finance had overpaid. I noticed duplicate invoices from Polish suppliers, about 40,000 euros, and built a detector comparing invoice numbers. Nine of the suppliers refunded us."},
	{"I argued against moving the search index to Cassandra, because reads were range scans. The director chose it anyway. I committed, wrote the migration and halved the cost of the cluster.",
		"My director wanted Cassandra for the search index. I disagreed: our reads were range scans. When the choice was made I did the migration myself and the cluster cost half as much."},
}

func TestAlike(t *testing.T) {
	for i, a := range retellings {
		if got := Likeness(a[0], a[1]); got < near {
			t.Errorf("story %d told again is %.2f alike, want %.2f", i, got, near)
		}
		for j, b := range retellings {
			if got := Likeness(a[0], b[1]); i != j && got >= near/2 {
				t.Errorf("stories %d and %d are %.2f alike", i, j, got)
			}
		}
	}
}

func TestUnlikeAnswersOfTheCorpus(t *testing.T) {
	f, err := os.Open("../ear/testdata/held/dev3.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var prints []imprint
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		var r struct {
			Text string `json:"text"`
		}
		if err := json.Unmarshal(lines.Bytes(), &r); err != nil {
			t.Fatal(err)
		}
		prints = append(prints, fingerprint(r.Text))
	}
	if len(prints) < 20 {
		t.Fatalf("only %d answers", len(prints))
	}
	pairs, wrong := 0, 0
	for i := range prints {
		for j := range i {
			pairs++
			if l := likeness(prints[i], prints[j]); l >= near {
				wrong++
			}
		}
	}
	t.Logf("%d of %d pairs of different answers are taken for one", wrong, pairs)
	if wrong*1000 > pairs {
		t.Errorf("%d of %d pairs of different answers are taken for one, want at most one in a thousand", wrong, pairs)
	}
}
