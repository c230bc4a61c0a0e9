package linear

import (
	"encoding/binary"
	"errors"
	"fmt"
	"math"
	"slices"
	"strings"
)

// magic begins a model's bytes; its last digit is the version of the form.
const magic = "linear1\n"

// Encode writes a model as bytes: the labels, a scale for each, then each feature's key with its
// row of weights, in the order of the keys.
func (m *Model) Encode() []byte {
	out := []byte(magic)
	out = append(out, strings.Join(m.labels, " ")...)
	out = append(out, '\n')
	for _, s := range m.scales {
		out = binary.LittleEndian.AppendUint32(out, math.Float32bits(s))
	}
	for i, k := range m.keys {
		out = binary.LittleEndian.AppendUint32(out, uint32(k))
		row := m.rowAt(i)
		for label := range m.labels {
			out = append(out, byte(weight(row, label)))
		}
	}
	return out
}

// Decode reads the bytes of one model. It returns an error where they are not what Encode writes.
func Decode(raw []byte) (*Model, error) {
	text := string(raw)
	head, ok := strings.CutPrefix(text, magic)
	names, _, found := strings.Cut(head, "\n")
	if !ok || !found {
		return nil, errors.New("not the weights of a linear model; learn them again")
	}
	m := &Model{labels: strings.Fields(names)}
	body := raw[len(magic)+len(names)+1:]
	n := len(m.labels)
	if len(body) < 4*n || (len(body)-4*n)%(4+n) != 0 {
		return nil, fmt.Errorf("the weights of %d labels do not fill %d bytes; learn them again", n, len(body))
	}
	for i := range n {
		m.scales = append(m.scales, math.Float32frombits(binary.LittleEndian.Uint32(body[4*i:])))
	}
	rows := body[4*n:]
	keys := make([]Key, 0, len(rows)/(4+n))
	weights := make([]int8, 0, len(rows))
	for row := rows; len(row) > 0; row = row[4+n:] {
		keys = append(keys, Key(binary.LittleEndian.Uint32(row)))
		for _, c := range row[4 : 4+n] {
			weights = append(weights, int8(c))
		}
	}
	if !slices.IsSorted(keys) {
		return nil, errors.New("the weights stand in no order; learn them again")
	}
	m.index(keys, weights)
	return m, nil
}
