package ear

func isUnitWord(w string) bool { _, ok := units[w]; return ok }

func isCurrencySign(w string) bool {
	switch w {
	case "$", "€", "£", "¥", "₹", "zł", "₽", "₩", "r$":
		return true
	}
	return false
}

var units = map[string]float64{
	"zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
	"nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15,
	"sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30,
	"forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90, "oh": 0,
}

var magnitudes = map[string]float64{
	"hundred": 100, "hundreds": 100, "thousand": 1e3, "thousands": 1e3, "k": 1e3, "grand": 1e3, "lakh": 1e5,
	"million": 1e6, "millions": 1e6, "m": 1e6, "mn": 1e6, "mio": 1e6, "billion": 1e9, "bn": 1e9, "crore": 1e7, "trillion": 1e12,
}

var fractions = map[string]float64{
	"half": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fourth": 4, "fifth": 5, "fifths": 5,
	"sixth": 6, "sixths": 6, "seventh": 7, "eighth": 8, "eighths": 8, "ninth": 9, "tenth": 10, "tenths": 10, "hundredth": 100,
}

var fractionFollows = map[string]bool{"of": true, "less": true, "more": true, "lower": true, "higher": true, "longer": true, "shorter": true, "faster": true, "slower": true, "bigger": true, "smaller": true, "fewer": true, "down": true, "up": true}

var unitKind = map[string]quantity{
	"%": qPct, "point": qPct, "points": qPct, "pts": qPct, "pp": qPct, "percentage": qPct, "bps": qPct, "basis": qPct,
	"dollar": qMoney, "dollars": qMoney, "euro": qMoney, "euros": qMoney, "pound": qMoney, "pounds": qMoney, "quid": qMoney,
	"bucks": qMoney, "usd": qMoney, "eur": qMoney, "gbp": qMoney, "chf": qMoney, "rupees": qMoney, "inr": qMoney, "yen": qMoney,
	"zloty": qMoney, "francs": qMoney, "kroner": qMoney, "kronor": qMoney, "crowns": qMoney, "reais": qMoney, "pesos": qMoney,
	"cents": qMoney, "pence": qMoney, "rand": qMoney, "aud": qMoney, "cad": qMoney, "sek": qMoney, "pln": qMoney, "dirhams": qMoney, "lira": qMoney, "ringgit": qMoney, "naira": qMoney, "shekels": qMoney,
	"ms": qDur, "millisecond": qDur, "milliseconds": qDur, "millis": qDur, "second": qDur, "seconds": qDur, "sec": qDur, "secs": qDur,
	"minute": qDur, "minutes": qDur, "min": qDur, "mins": qDur, "hour": qDur, "hours": qDur, "hrs": qDur, "h": qDur, "day": qDur, "days": qDur,
	"week": qDur, "weeks": qDur, "month": qDur, "months": qDur, "year": qDur, "years": qDur, "weekend": qDur, "weekends": qDur, "quarters": qDur,
	"nights": qDur, "evenings": qDur, "mornings": qDur, "shifts": qDur, "sprints": qDur, "fortnight": qDur,
	"times": qMult, "x": qMult, "fold": qMult,
}

var months = map[string]bool{"january": true, "february": true, "march": true, "april": true, "may": true, "june": true, "july": true, "august": true, "september": true, "october": true, "november": true, "december": true, "jan": true, "feb": true, "mar": true, "apr": true, "jun": true, "jul": true, "aug": true, "sep": true, "sept": true, "oct": true, "nov": true, "dec": true}

var ordinalNouns = map[string]bool{"version": true, "week": true, "day": true, "month": true, "quarter": true, "phase": true, "step": true, "sprint": true, "release": true, "tier": true, "level": true, "chapter": true, "page": true, "section": true, "year": true, "line": true, "item": true, "number": true, "wave": true, "grade": true, "ward": true, "gate": true, "room": true, "firmware": true}
