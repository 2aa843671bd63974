"""Currencies: their codes, their signs, and how many digits their small change has."""

from __future__ import annotations

# ISO 4217, active codes; the first dozen stand first in a list that people choose from.
CODES: tuple[str, ...] = tuple(
    (
        "USD EUR GBP CAD AUD INR BRL JPY MXN CHF SEK PLN "
        "AED AFN ALL AMD AOA ARS AWG AZN BAM BBD BDT BHD BIF BMD BND BOB BSD BTN BWP BYN BZD "
        "CDF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB FJD FKP GEL GHS GIP GMD GNF "
        "GTQ GYD HKD HNL HTG HUF IDR ILS IQD IRR ISK JMD JOD KES KGS KHR KMF KPW KRW KWD KYD KZT "
        "LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MYR MZN NAD NGN NIO "
        "NOK NPR NZD OMR PAB PEN PGK PHP PKR PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SGD SHP SLE "
        "SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX UYU UZS VES VND "
        "VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG"
    ).split()
)

# How a currency is written: one sign for each, so that a figure names its currency.
_SYMBOLS = {
    "USD": "$",
    "EUR": "€",
    "GBP": "£",
    "JPY": "¥",
    "INR": "₹",
    "BRL": "R$",
    "CAD": "CA$",
    "AUD": "A$",
    "NZD": "NZ$",
    "MXN": "MX$",
    "HKD": "HK$",
    "CNY": "CN¥",
    "KRW": "₩",
    "ILS": "₪",
    "VND": "₫",
    "PHP": "₱",
    "TRY": "₺",
    "NGN": "₦",
    "UAH": "₴",
}

# Signs as people type them, with every currency that each may mean.
SIGNS: dict[str, tuple[str, ...]] = {
    "US$": ("USD",),
    "CA$": ("CAD",),
    "AU$": ("AUD",),
    "NZ$": ("NZD",),
    "MX$": ("MXN",),
    "HK$": ("HKD",),
    "NT$": ("TWD",),
    "R$": ("BRL",),
    "C$": ("CAD", "NIO"),
    "A$": ("AUD",),
    "S$": ("SGD",),
    "CN¥": ("CNY",),
    "JP¥": ("JPY",),
    "$": (
        *("USD", "CAD", "AUD", "NZD", "MXN", "HKD", "SGD", "ARS", "CLP", "COP", "TWD", "BSD"),
        *("BBD", "BMD", "BND", "BZD", "CUP", "CVE", "DOP", "FJD", "GYD", "JMD", "KYD", "LRD"),
        *("MOP", "NAD", "SBD", "SRD", "TOP", "TTD", "UYU", "WST", "XCD", "ZWG"),
    ),
    "€": ("EUR",),
    "£": ("GBP", "EGP", "FKP", "GIP", "SHP", "SDG", "SSP", "LBP", "SYP"),
    "¥": ("JPY", "CNY"),
    "元": ("CNY", "TWD", "HKD"),
    "円": ("JPY",),
    "₹": ("INR",),
    "Rs.": ("INR", "PKR", "LKR", "NPR", "MUR", "SCR"),
    "Rs": ("INR", "PKR", "LKR", "NPR", "MUR", "SCR"),
    "₨": ("INR", "PKR", "LKR", "NPR", "MUR", "SCR"),
    "₩": ("KRW", "KPW"),
    "₪": ("ILS",),
    "₫": ("VND",),
    "₱": ("PHP", "CUP"),
    "₺": ("TRY",),
    "TL": ("TRY",),
    "₦": ("NGN",),
    "₴": ("UAH",),
    "₽": ("RUB",),
    "฿": ("THB",),
    "₡": ("CRC",),
    "₲": ("PYG",),
    "₵": ("GHS",),
    "₸": ("KZT",),
    "₾": ("GEL",),
    "₼": ("AZN",),
    "₮": ("MNT",),
    "₭": ("LAK",),
    "֏": ("AMD",),
    "؋": ("AFN",),
    "৳": ("BDT",),
    "៛": ("KHR",),
    "﷼": ("IRR", "OMR", "QAR", "SAR", "YER"),
    "zł": ("PLN",),
    "Kč": ("CZK",),
    "Ft": ("HUF",),
    "kr.": ("SEK", "NOK", "DKK", "ISK"),
    "kr": ("SEK", "NOK", "DKK", "ISK"),
    "Fr.": ("CHF",),
    "lei": ("RON", "MDL"),
    "RM": ("MYR",),
    "Rp": ("IDR",),
    "R": ("ZAR",),
}

_DIGITS = {
    **dict.fromkeys(
        (
            "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF HUF IDR COP IRR LAK"
        ).split(),
        0,
    ),
    **dict.fromkeys("BHD IQD JOD KWD LYD OMR TND".split(), 3),
}


def symbol(code: str) -> str:
    """What stands before an amount: the symbol of a common currency, the code of the rest.

    >>> symbol("EUR"), symbol("CHF")
    ('€', 'CHF')
    """
    return _SYMBOLS.get(code, code)


def digits(code: str) -> int:
    """How many decimals an amount shows: 2, or what the currency's small change has.

    >>> digits("USD"), digits("JPY"), digits("KWD")
    (2, 0, 3)
    """
    return _DIGITS.get(code, 2)
