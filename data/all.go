package data

import (
	"encoding/json"
	"errors"
	"fmt"

	"go.etcd.io/bbolt"
)

// all reads every record of a bucket, newest first. Decoding is what takes the time when there are
// thousands, so it is shared among the cores.
func all[T any](tx *bbolt.Tx, bucket string) ([]T, error) {
	texts, err := payloads(tx, bucket)
	if err != nil {
		return nil, err
	}
	out := make([]T, len(texts))
	shares := sharesOf(len(texts))
	failed := make([]error, shares)
	share(shares, func(number int) {
		for i := number; i < len(texts); i += shares {
			if err := json.Unmarshal(texts[i], &out[i]); err != nil {
				failed[number] = fmt.Errorf("a record of %s: %w", bucket, err)
				return
			}
		}
	})
	return out, errors.Join(failed...)
}

// payloads returns the checked contents of a bucket, newest first. They are valid until the
// transaction ends. It reads the pages on the calling goroutine, which is the guarded one.
func payloads(tx *bbolt.Tx, bucket string) ([][]byte, error) {
	var out [][]byte
	c := tx.Bucket([]byte(bucket)).Cursor()
	for key, value := c.Last(); key != nil; key, value = c.Prev() {
		text, err := payload(key, value)
		if err != nil {
			return nil, err
		}
		out = append(out, text)
	}
	return out, nil
}
