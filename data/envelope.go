package data

import (
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"hash/crc32"

	"go.etcd.io/bbolt"
)

// A value is four bytes of CRC-32C over the key and the payload, then the payload. bbolt checks its
// two meta pages and nothing else: a bit that flips in a value would go unseen without it. The key
// is summed too, so that a value that lands under another key is noticed.
const sumSize = 4

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

var errChecksum = errors.New("the checksum does not fit")

func sum(key, payload []byte) uint32 {
	return crc32.Update(crc32.Checksum(key, castagnoli), castagnoli, payload)
}

// seal returns v as a value to be stored under key.
func seal(key []byte, v any) ([]byte, error) {
	payload, err := json.Marshal(v)
	if err != nil {
		return nil, err
	}
	return sealText(key, payload), nil
}

// sealText returns a payload that is kept as it is as a value to be stored under key.
func sealText(key, payload []byte) []byte {
	value := make([]byte, sumSize, sumSize+len(payload))
	binary.BigEndian.PutUint32(value, sum(key, payload))
	return append(value, payload...)
}

// payload returns what a stored value holds, once its checksum fits.
func payload(key, value []byte) ([]byte, error) {
	if len(value) < sumSize || binary.BigEndian.Uint32(value) != sum(key, value[sumSize:]) {
		return nil, fmt.Errorf("record %q: %w", key, errChecksum)
	}
	return value[sumSize:], nil
}

// unseal reads a stored value into v.
func unseal(key, value []byte, v any) error {
	text, err := payload(key, value)
	if err != nil {
		return err
	}
	if err := json.Unmarshal(text, v); err != nil {
		return fmt.Errorf("record %q: %w", key, err)
	}
	return nil
}

// put stores v in a bucket.
func put(tx *bbolt.Tx, bucket, id string, v any) error {
	value, err := seal([]byte(id), v)
	if err != nil {
		return err
	}
	return tx.Bucket([]byte(bucket)).Put([]byte(id), value)
}

// get reads a record. It returns a *NotFoundError where there is none.
func get[T any](tx *bbolt.Tx, bucket, id string) (T, error) {
	var v T
	value := tx.Bucket([]byte(bucket)).Get([]byte(id))
	if value == nil {
		return v, &NotFoundError{id}
	}
	return v, unseal([]byte(id), value, &v)
}

// drop removes a record from a bucket, where there is one.
func drop(tx *bbolt.Tx, bucket, id string) error {
	return tx.Bucket([]byte(bucket)).Delete([]byte(id))
}
