package quantity

import "strings"

// A currency may be told with the country it is of, and go on without: "40 thousand Danish kroner … 20 thousand kroner".

// nationalMoney maps what is said before the name of a currency to the code that the two have together: "Danish kroner",
// "Canadian dollars".
var nationalMoney = map[string]string{"us": "USD", "american": "USD", "canadian": "CAD", "australian": "AUD",
	"zealand": "NZD", "singapore": "SGD", "kong": "HKD", "british": "GBP", "egyptian": "EGP", "swiss": "CHF",
	"cfa": "XOF", "rwandan": "RWF", "danish": "DKK", "norwegian": "NOK", "swedish": "SEK", "icelandic": "ISK",
	"czech": "CZK", "polish": "PLN", "hungarian": "HUF", "turkish": "TRY", "indian": "INR", "pakistani": "PKR",
	"nepali": "NPR", "lankan": "LKR", "mexican": "MXN", "philippine": "PHP", "colombian": "COP", "chilean": "CLP",
	"argentine": "ARS", "african": "ZAR", "nigerian": "NGN", "kenyan": "KES", "ugandan": "UGX", "tanzanian": "TZS",
	"moroccan": "MAD", "uae": "AED", "saudi": "SAR", "japanese": "JPY", "korean": "KRW", "israeli": "ILS",
	"ghanaian": "GHS", "thai": "THB", "malaysian": "MYR", "brazilian": "BRL", "chinese": "CNY", "emirati": "AED",
	"qatari": "QAR", "omani": "OMR", "singaporean": "SGD"}

// splitNations are the first words of those that have two: "South African rand".
var splitNations = map[string]bool{"south": true, "new": true, "hong": true, "sri": true}

// countryMoney maps the names of countries to the codes of currencies whose name another country has too.
var countryMoney = map[string]string{"canada": "CAD", "australia": "AUD", "america": "USD", "usa": "USD", "britain": "GBP", "uk": "GBP",
	"egypt": "EGP", "switzerland": "CHF", "rwanda": "RWF", "senegal": "XOF", "denmark": "DKK", "norway": "NOK", "sweden": "SEK",
	"iceland": "ISK", "india": "INR", "pakistan": "PKR", "nepal": "NPR", "mexico": "MXN", "philippines": "PHP", "colombia": "COP",
	"chile": "CLP", "argentina": "ARS", "kenya": "KES", "uganda": "UGX", "tanzania": "TZS", "morocco": "MAD", "qatar": "QAR", "oman": "OMR"}

// nationalMoney reads the currency that stands at token i with the country it is of, and returns its code and the token
// behind it: "Danish kroner", "South African rand".
func (r *Reading) nationalMoney(i int, q Quantity) (code string, to int) {
	if splitNations[r.Low(i)] {
		i++
	}
	if !r.currencyWord(i+1) || q.Unit != "" || q.Dimension == Share {
		return "", i
	}
	return nationalMoney[r.Low(i)], i + 2
}

// currencyWord reports whether the word at i is the name of a currency, and not its code or its hundredth part.
func (r *Reading) currencyWord(i int) bool {
	u := r.lex(i).unit
	return u != nil && u.dim == Money && u.factor == 1 && !strings.EqualFold(r.Low(i), u.name)
}

// A nation is the only one that an answer names, with its money.
type nation struct {
	sought bool   // it has been looked for
	code   string // of its currency; "" where the answer names no nation, or several
	unit   *unit  // what its currency is called
	at     int    // the token at which that is first said
}

// onlyNation returns the only nation that the answer names, looking for it once.
func (r *Reading) onlyNation() nation {
	if r.nation.sought {
		return r.nation
	}
	r.nation = nation{sought: true}
	for i := range r.Tokens {
		code := r.nationAt(i)
		if code == "" {
			continue
		}
		if r.nation.code != "" && r.nation.code != code {
			r.nation.code = ""
			break
		}
		r.nation.code = code
		if r.nation.unit == nil && r.currencyWord(i+1) {
			r.nation.unit, r.nation.at = r.lex(i+1).unit, i+1
		}
	}
	return r.nation
}

// nationAt returns the code of the currency of the nation that token i names, or "". One is named with its money, by its
// country, or by what else is of it: "the Polish vendor".
func (r *Reading) nationAt(i int) string {
	t := r.Tokens[i]
	if t.Kind != Word {
		return ""
	}
	switch named := r.Text[t.Start:t.End]; {
	case t.Low == "us" && named != "US" && !r.currencyWord(i+1):
		return ""
	case t.Low == "african" && r.Low(i-1) != "south":
		return ""
	}
	if code := nationalMoney[t.Low]; code != "" {
		return code
	}
	return countryMoney[t.Low]
}

// moneyAs returns the code of the currency at token i, behind the number q, where its name was said before with the country
// it is of and the answer names no other: who went on from "40 thousand Danish kroner" to "20 thousand kroner" means the same.
func (r *Reading) moneyAs(i int, q Quantity) string {
	if !r.currencyWord(i) {
		return ""
	}
	n := r.onlyNation()
	if n.code == "" || n.unit != r.lex(i).unit || n.at >= i || r.converts(q, n.code) {
		return ""
	}
	return n.code
}

// converts reports whether the number q tells again, in other money, the amount right before it in money of that code: "3
// million Canadian dollars, that's 2.2 million dollars".
func (r *Reading) converts(q Quantity, code string) bool {
	if len(r.Qs) == 0 || r.Qs[len(r.Qs)-1].Unit != code {
		return false
	}
	told := false
	for i := r.Qs[len(r.Qs)-1].At.To; i < q.At.From; i++ {
		switch r.Low(i) {
		case "that's", "thats", "makes", "or", "i.e", "(", "=", "≈":
			told = true
		case "is", "was":
			told = told || r.Low(i-1) == "that" || r.Low(i-1) == "which"
		case ",", "-", "–", "—", ".", "so", "that", "which", "about", "roughly", "around", "some", "nearly", "almost", "just", "over":
		default:
			if !r.Tokens[i].Filler {
				return false
			}
		}
	}
	return told
}
