package coach

import _ "embed"

// ReportSchema is the JSON Schema of a Report's JSON form.
//
//go:embed report.schema.json
var ReportSchema []byte
