package quantity

import "pushback/coach/numbers/word"

// A unit is one way to measure. factor leads to the base unit of its dimension.
type unit struct {
	name    string // canonical
	words   string // how it is written, space separated
	dim     Dimension
	factor  float64
	short   bool // one or two letters: only read after digits
	general bool // also an ordinary word: only read right after a number
}

// Lengths of time in seconds, the base unit.
const (
	Day  = 24 * 3600
	Week = 7 * Day
	year = 365 * Day
)

// units are read only. Base units: second, per cent, byte, a second for rates.
var units = [...]unit{
	{name: "ns", words: "ns nanosecond nanoseconds nanos", dim: Time, factor: 1e-9},
	{name: "µs", words: "µs μs us microsecond microseconds micros", dim: Time, factor: 1e-6, short: true},
	{name: "ms", words: "ms msec msecs millisecond milliseconds millis millisec", dim: Time, factor: 1e-3},
	{name: "s", words: "s", dim: Time, factor: 1, short: true},
	{name: "s", words: "sec secs second seconds", dim: Time, factor: 1},
	{name: "m", words: "m", dim: Time, factor: 60, short: true},
	{name: "min", words: "min mins minute minutes", dim: Time, factor: 60},
	{name: "h", words: "h hr", dim: Time, factor: 3600, short: true},
	{name: "h", words: "hrs hour hours", dim: Time, factor: 3600},
	{name: "d", words: "d", dim: Time, factor: Day, short: true},
	{name: "d", words: "day days workday workdays", dim: Time, factor: Day},
	{name: "wk", words: "week weeks wk wks", dim: Time, factor: Week},
	{name: "wk", words: "fortnight fortnights", dim: Time, factor: 2 * Week},
	{name: "mo", words: "month months mths", dim: Time, factor: year / 12},
	{name: "q", words: "quarter quarters", dim: Time, factor: year / 4, general: true},
	{name: "yr", words: "year years yr yrs", dim: Time, factor: year},
	{name: "sprint", words: "sprint sprints", dim: Time, factor: 2 * Week},

	{name: "%", words: "percent pct percents", dim: Percent, factor: 1},
	{name: "pp", words: "pp ppt ppts pps", dim: Points, factor: 1, short: true},
	{name: "pt", words: "points point pts", dim: Points, factor: 1},
	{name: "bp", words: "bps bp bips", dim: Points, factor: 0.01},

	{name: "x", words: "x", dim: Multiple, factor: 1, short: true},
	{name: "x", words: "times fold", dim: Multiple, factor: 1},

	{name: "B", words: "bytes", dim: Data, factor: 1},
	{name: "kB", words: "kb kib kilobyte kilobytes", dim: Data, factor: 1e3},
	{name: "MB", words: "mb mib megabyte megabytes megs", dim: Data, factor: 1e6},
	{name: "GB", words: "gb gib gigabyte gigabytes gigs", dim: Data, factor: 1e9},
	{name: "TB", words: "tb tib terabyte terabytes", dim: Data, factor: 1e12},
	{name: "PB", words: "pb pib petabyte petabytes", dim: Data, factor: 1e15},

	{name: "rps", words: "rps qps tps", dim: Rate, factor: 1},
	{name: "kbps", words: "kbps kbit", dim: Rate, factor: 1e3},
	{name: "Mbps", words: "mbps mbit", dim: Rate, factor: 1e6},
	{name: "Gbps", words: "gbps gbit", dim: Rate, factor: 1e9},
	{name: "fps", words: "fps", dim: Rate, factor: 1},
	{name: "Hz", words: "hz", dim: Rate, factor: 1},

	{name: "mm", words: "mm millimetres millimeters", dim: Physical, factor: 1e-3},
	{name: "cm", words: "cm centimetres centimeters", dim: Physical, factor: 1e-2},
	{name: "metre", words: "metres metre", dim: Physical, factor: 1}, // "meters" are devices as often as lengths, and are counted
	{name: "km", words: "km kilometres kilometers kms", dim: Physical, factor: 1e3},
	{name: "mile", words: "miles mile", dim: Physical, factor: 1609.344},
	{name: "kg", words: "kg kilos kilograms kgs", dim: Physical, factor: 1},
	{name: "t", words: "tonnes tons tonne", dim: Physical, factor: 1e3},
	{name: "kWh", words: "kwh", dim: Physical, factor: 1},
	{name: "MWh", words: "mwh", dim: Physical, factor: 1e3},
	{name: "°C", words: "degrees degree", dim: Physical, factor: 1},

	{name: "USD", words: "usd dollar dollars bucks buck", dim: Money, factor: 1},
	{name: "cent", words: "cents pence", dim: Money, factor: 0.01},
	{name: "EUR", words: "eur euro euros", dim: Money, factor: 1},
	{name: "GBP", words: "gbp pounds pound quid", dim: Money, factor: 1},
	{name: "CHF", words: "chf francs franc", dim: Money, factor: 1},
	{name: "JPY", words: "jpy yen", dim: Money, factor: 1},
	{name: "INR", words: "inr rupees rupee", dim: Money, factor: 1},
	{name: "PLN", words: "pln zloty zlotys zlotych złoty złotych", dim: Money, factor: 1},
	{name: "SEK", words: "sek kronor krona", dim: Money, factor: 1},
	{name: "NOK", words: "nok kroner krone", dim: Money, factor: 1},
	{name: "DKK", words: "dkk", dim: Money, factor: 1},
	{name: "CZK", words: "czk koruna koruny korun crowns", dim: Money, factor: 1},
	{name: "AUD", words: "aud", dim: Money, factor: 1},
	{name: "CAD", words: "cad", dim: Money, factor: 1},
	{name: "NZD", words: "nzd", dim: Money, factor: 1},
	{name: "SGD", words: "sgd", dim: Money, factor: 1},
	{name: "HKD", words: "hkd", dim: Money, factor: 1},
	{name: "CNY", words: "cny rmb yuan renminbi", dim: Money, factor: 1},
	{name: "KRW", words: "krw won", dim: Money, factor: 1, general: true},
	{name: "BRL", words: "brl reais", dim: Money, factor: 1},
	{name: "MXN", words: "mxn pesos peso", dim: Money, factor: 1},
	{name: "ZAR", words: "zar rand rands", dim: Money, factor: 1},
	{name: "TRY", words: "lira liras", dim: Money, factor: 1},
	{name: "AED", words: "aed dirhams dirham", dim: Money, factor: 1},
	{name: "NGN", words: "ngn naira nairas", dim: Money, factor: 1},
	{name: "HUF", words: "huf forint forints", dim: Money, factor: 1},
	{name: "KES", words: "kes shillings shilling", dim: Money, factor: 1},
	{name: "ILS", words: "ils shekels shekel", dim: Money, factor: 1},
	{name: "THB", words: "thb baht", dim: Money, factor: 1},
	{name: "MYR", words: "myr ringgit", dim: Money, factor: 1},
	{name: "GHS", words: "ghs cedis cedi", dim: Money, factor: 1},
	{name: "SAR", words: "sar riyals riyal", dim: Money, factor: 1},
}

var percentUnit = unitNamed("%")

var pointUnit = unitNamed("pp")

var basisUnit = unitNamed("bp")

// unitNamed returns the unit with that canonical name, which must be in units.
func unitNamed(name string) *unit {
	for i := range units {
		if units[i].name == name {
			return &units[i]
		}
	}
	panic("quantity: no unit " + name)
}

// Factor returns how many of the base unit of its dimension a canonical unit is: seconds, per cent, bytes. It is 1 for any
// other word.
func Factor(unit string) float64 {
	for i := range units {
		if units[i].name == unit {
			return units[i].factor
		}
	}
	return 1
}

// SecondsOf returns how many seconds the period has that things are counted by ("week"), or 0 where the word names none.
func SecondsOf(period string) float64 {
	if l := lexicon()[period]; l != nil && l.is(word.Period) && l.unit != nil {
		return l.unit.factor
	}
	return 0
}

// currencySigns maps the signs to ISO codes. A sign may stand before or after the number.
var currencySigns = map[string]string{
	"$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR", "₩": "KRW", "₽": "RUB", "₺": "TRY",
	"₪": "ILS", "฿": "THB", "₫": "VND", "₴": "UAH", "₦": "NGN", "₱": "PHP", "¢": "USD",
}

// currencyPrefixes are the letters that may stand glued before "$".
var currencyPrefixes = map[string]string{"us": "USD", "a": "AUD", "au": "AUD", "c": "CAD", "ca": "CAD",
	"nz": "NZD", "s": "SGD", "hk": "HKD", "r": "BRL", "mx": "MXN"}
