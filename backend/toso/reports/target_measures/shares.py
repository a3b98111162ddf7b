"""How sentences word a share of a total: "Tỷ lệ hồ sơ nộp trực tuyến trên tổng số hồ sơ tiếp nhận đạt 65%"."""

import re

from toso.kit.text import one_line

_PERCENT = r"[\doOlI]{1,3}(?:[.,]\d+)?\s?(?:%|phần trăm)"
_RATE = re.compile(
    r"^(?:[^,:;%]{0,40},\s*)?(?:phấn đấu\s+)?(?:(?:nâng|duy trì|bảo đảm|đảm bảo)\s+)?t[ỷỉ] lệ\s+(?:%\s+)?(?:số\s+)?",
    re.IGNORECASE,
)
_NUMBER = re.compile(rf"^số\s+(?=[^:;%]+:\s*[^\d;%]{{0,20}}{_PERCENT})", re.IGNORECASE)
_REACHED = re.compile(
    r"\s*[:,]?\s*(?:(?:phải|cần|đạt|là|chiếm|lên|tăng lên|từ|trên|tối thiểu|ít nhất|≥|>|mức)\s*)+(?=" + _PERCENT + ")",
    re.IGNORECASE,
)
_CEILING = re.compile(r"\b(?:dưới|không quá|tối đa|không vượt quá|giảm)\b[^;]*" + _PERCENT, re.IGNORECASE)
_OF_TOTAL = re.compile(
    r"\s*(?:/|\b(?:trên|so với|trong))\s*(?:tổng số|tổng|toàn bộ)\s+(?P<total>[^,;:()/\d]{3,80}?)\s*(?=$|[.:;,(])",
    re.IGNORECASE,
)


def as_share(text: str) -> str:
    """A rate as a sentence about those whom it counts: "Tỷ lệ hộ có mã QR đạt 80%" is "hộ có mã QR: 80%"."""
    said = one_line(text)
    if _CEILING.search(said):
        return text
    rate = _RATE.match(said)
    if rate:
        return _REACHED.sub(": ", said[rate.end() :], count=1)
    return _NUMBER.sub("", said) if _NUMBER.match(said) else text


def without_total(text: str) -> tuple[str, str]:
    """A sentence without the total that it names, and that total; "" where it names none."""
    found = _OF_TOTAL.search(text)
    return (text[: found.start()] + text[found.end() :], found["total"].strip()) if found else (text, "")
