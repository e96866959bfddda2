"""The dates of :mod:`kumppanuus.model.dates` as one regular expression, for editors that know no other way.

It refuses what the parser refuses, a 30th of February too, but for a range that ends before it begins.
"""

_YEAR = "(?:19|20)[0-9]{2}"
_LEAP_YEAR = "(?:19(?:0[48]|[2468][048]|[13579][26])|20(?:[02468][048]|[13579][26]))"
_MONTH = "(?:0[1-9]|1[0-2])"
_SEASON = "2[1-4]"
_UP_TO_28 = "(?:0[1-9]|1[0-9]|2[0-8])"
_DAY = (
    f"(?:{_YEAR}-(?:{_MONTH}-{_UP_TO_28}|(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31)"
    f"|{_LEAP_YEAR}-02-29)"
)
_TIME = "T(?:[01][0-9]|2[0-3]):[0-5][0-9]"
_POINT = f"(?:{_YEAR}(?:-(?:{_MONTH}|{_SEASON}))?|{_DAY}(?:{_TIME})?)~?"

PATTERN = rf"^(?:{_POINT}(?:/(?:{_POINT}|\.\.))?|\.\./{_POINT})$"
"""Written so that Python and JavaScript understand it alike."""
