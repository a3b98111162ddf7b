"""Vietnamese text as it is read aloud: numbers, percentages and dates in words, how many syllables, how long."""

import re
from math import ceil

from toso.kit.text import fold

SYLLABLES_A_SECOND = 4
"""The pace of a loudspeaker announcer who wants to be understood in the street."""

_DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_SCALES = ("", " nghìn", " triệu")
_BILLION = 1_000_000_000
# A date, or a number as officials write it (1.234,5) with the words that belong to it.
_DATE = re.compile(r"(?<![\d/])(\d{1,2})/(\d{1,2})/(\d{4})(?![\d/])")
_MONTH = re.compile(r"(?i)(tháng )(\d{1,2})/(\d{4})(?![\d/])")
_DAY_OF = re.compile(r"(?i)(?<=ngày )(\d{1,2})(?![\d.,/]*\d)")
_MONTH_OF = re.compile(r"(?i)(?<=tháng )(\d{1,2})(?![\d.,/]*\d)")
_NUMBER = re.compile(r"(?<![\w.,/-])([+-]?)(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+))?(%?)(?![\w/])")
_VOWELS = re.compile(r"[aeiouy]+")
_WORD = re.compile(r"[^\W_]+")


def in_words(value: int) -> str:
    """A whole number in words: 1032 → "một nghìn không trăm ba mươi hai", 54 → "năm mươi tư", -5 → "âm năm"."""
    if value < 0:
        return f"âm {in_words(-value)}"
    if value < 1000:
        return _group(value, leading=True)
    high, low = divmod(value, _BILLION)
    if high:
        rest = f" {_below_billion(low, leading=False)}" if low else ""
        return f"{in_words(high)} tỷ{rest}"
    return _below_billion(value, leading=True)


def _below_billion(value: int, *, leading: bool) -> str:
    """Groups of three from the left, empty ones left out; all but the first say their hundreds ("không trăm")."""
    parts: list[str] = []
    for scale in (2, 1, 0):
        group = value // 1000**scale % 1000
        if group:
            parts.append(f"{_group(group, leading=leading and not parts)}{_SCALES[scale]}")
    return " ".join(parts)


def _group(value: int, *, leading: bool) -> str:
    """One to three digits; those that do not lead a number say "không trăm" and "linh"."""
    hundreds, rest = divmod(value, 100)
    words = [f"{_DIGITS[hundreds]} trăm"] if hundreds or not leading else []
    if rest or not words:
        words.append(_tens(rest, after=bool(words)))
    return " ".join(words)


def _tens(value: int, *, after: bool) -> str:
    tens, ones = divmod(value, 10)
    if tens == 0:
        return f"linh {_DIGITS[ones]}" if after else _DIGITS[ones]
    head = "mười" if tens == 1 else f"{_DIGITS[tens]} mươi"
    if ones == 0:
        return head
    special = {5: "lăm"} if tens == 1 else {1: "mốt", 4: "tư", 5: "lăm"}
    return f"{head} {special.get(ones, _DIGITS[ones])}"


def _fraction(digits: str) -> str:
    """Words after "phẩy": zeros one by one, then the rest as a number ("không năm", "hai mươi lăm")."""
    rest = digits.lstrip("0")
    return " ".join([*["không"] * (len(digits) - len(rest)), *([in_words(int(rest))] if rest else [])])


def spoken(text: str) -> str:
    """The text with every number, percentage and date in words: "đạt 87,5%" → "đạt tám mươi bảy phẩy năm phần trăm"."""
    text = _DATE.sub(lambda m: f"{_day(m[1])} tháng {_month(m[2])} năm {in_words(int(m[3]))}", text)
    text = _MONTH.sub(lambda m: f"{m[1]}{_month(m[2])} năm {in_words(int(m[3]))}", text)
    text = _DAY_OF.sub(lambda m: _day(m[1]), text)
    text = _MONTH_OF.sub(lambda m: _month(m[1]), text)
    return _NUMBER.sub(_number, text)


def _number(match: re.Match[str]) -> str:
    sign, whole, fraction, percent = match.groups()
    words = in_words(int(whole.replace(".", "")))
    words += f" phẩy {_fraction(fraction)}" if fraction else ""
    words += " phần trăm" if percent else ""
    return {"-": "âm ", "+": "cộng "}.get(sign, "") + words


def _day(text: str) -> str:
    """Days of the first third of a month are called "mùng"."""
    day = int(text)
    return f"mùng {in_words(day)}" if 1 <= day <= 10 else in_words(day)


def _month(text: str) -> str:
    return "tư" if int(text) == 4 else in_words(int(text))


def syllables(text: str) -> int:
    """How many syllables a speaker says; abbreviations are spelt ("VNeID": four), numbers said in words."""
    return sum(_syllables_of(word) for word in _WORD.findall(spoken(text)))


def _syllables_of(word: str) -> int:
    capitals = sum(letter.isupper() for letter in word)
    digits = sum(letter.isdecimal() for letter in word)
    if capitals > 1 or digits:
        return max(1, capitals + digits)
    return max(1, len(_VOWELS.findall(fold(word))))


def seconds(text: str) -> int:
    """How long the text takes to be read, rounded up to a whole second."""
    return ceil(syllables(text) / SYLLABLES_A_SECOND)
