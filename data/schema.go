package data

import _ "embed"

// ExportSchema is the JSON Schema of each line of an export.
//
//go:embed export.schema.json
var ExportSchema []byte
