"""Deadlines as Vietnamese plans word them: "trước ngày …", "trong quý …", "thường xuyên", "hằng tuần" …"""

import re
from calendar import monthrange
from datetime import date
from typing import NamedTuple

from toso.plans.text_import.folded_text import fold
from toso.plans.text_import.shapes import DeadlineKind, PrintedDeadline

_DAY = r"(?P<d{0}>\d{{1,2}})\s?[/.-]\s?(?P<m{0}>\d{{1,2}})(?:\s?[/.-]\s?(?P<y{0}>\d{{4}}))?(?!\d|[/.-]\d)"
# "quý II, III" and "tháng 5, 6" say their word once.
_SHORTENED = [
    (re.compile(r"(quy (?:iv|i{1,3}|[1-4])) ?(,|-|va|den) ?(?=(?:iv|i{1,3}|[1-4])\b)"), "quy"),
    (re.compile(r"(thang \d{1,2}) ?(,|-|va|den) ?(?=\d{1,2}\b(?! ?[/.-] ?\d{1,2}\b))"), "thang"),
]
# Scanning machines take 1 for l or I and 0 for o: "l5/6/2026", "ngày l5 tháng 3 năm 2O26".
_SCANNED = re.compile(
    r"(?<![a-z0-9/])[\doli|]{1,2}([/.-])[\doli|]{1,2}\1[\doli|]{4}(?![a-z0-9])"
    r"|(?<=\bngay )\s*[\doli|]{1,2}(?=\s+thang\b)"
    r"|(?<=\bthang )\s*(?=[\doli|]?\d|\d)[\doli|]{1,2}(?![a-z0-9])"
    r"|(?<=\bnam )\s*(?=[\doli|]{0,3}\d)[\doli|]{4}(?![a-z0-9])"
)
_MISREAD = str.maketrans("oli|", "0111")
_DAY_IN_WORDS = r"(?:ngay )?(?P<d{0}>\d{{1,2}}) thang (?P<m{0}>\d{{1,2}})(?:,? nam (?P<y{0}>\d{{4}}))?"
_DATES = [re.compile(_DAY.format("")), re.compile(_DAY_IN_WORDS.format(""))]
_MONTH = re.compile(
    r"thang (?P<m>\d{1,2})(?: ?/ ?|,? nam |-)?(?P<y>\d{4})?(?![\d/])|(?<![\d/])(?P<m2>\d{1,2}) ?/ ?(?P<y2>\d{4})"
)
_QUARTER = re.compile(r"quy (?P<q>iv|i{1,3}|[1-4])(?![a-z0-9])(?: ?[/-] ?|,? nam | )?(?P<y>\d{4})?")
_HALF = re.compile(r"(?P<h>(?:6|06|sau) thang (?:dau|cuoi) nam)(?: ?(?P<y>\d{4}))?")
_YEAR = re.compile(r"nam (?P<y>\d{4})")
_BEFORE = re.compile(r"\btruoc(?! (?:mat|het|tien|day|do))(?! hoac trong)")
_UNTIL = re.compile(r"\b(?:den het|het|den cuoi|cuoi|cham nhat|muon nhat|khong qua|den truoc|den)\b")
_WEEKLY = re.compile(r"\b(?:hang|moi|dinh ky) tuan\b|/ ?tuan\b")
_MONTHLY = re.compile(r"\b(?:hang|moi|dinh ky|cac) thang\b|/ ?thang\b")
_RARER = re.compile(
    r"\b(?:hang|moi|dinh ky) (?:quy|nam|6 thang|sau thang)\b|\b(?:6|sau) thang(?:,| va) (?:1 )?nam\b|"
    r"\bthang (?:dau|cuoi)(?: cua)? quy\b"
)
_CONTINUOUS = re.compile(r"\b(?:thuong xuyen|lien tuc|ca nam|quanh nam|suot nam|trong ca nam|hang ngay)\b")
_RANGE = re.compile(r"\btu\b(?! khi).{2,40}?\bden\b")
_IN_WEEK = re.compile(r"\bthu (?:hai|ba|tu|nam|sau|bay|[2-7])\b|\bchu nhat\b|\btuan (?:dau|cuoi|thu|[1-4]\b)")
_MONTH_DAY = re.compile(
    r"\b(?:ngay|truoc|cham nhat|den) (?:mung |mong )?(?P<day>\d{1,2}) (?:hang|moi|cua) (?:hang )?thang|"
    r"\b(?:hang|moi) thang\b[^.;]{0,80}?\b(?:truoc|cham nhat|den|vao|ngay)(?: la)?(?: den)?(?: ngay)? "
    r"(?P<later>\d{1,2})\b(?! ?[/.-] ?\d| thang| nguoi| ho\b| buoi| luot|%)"
)


class Reading(NamedTuple):
    """A deadline and what is doubtful about it: pairs of code and Vietnamese reason."""

    deadline: PrintedDeadline
    doubts: list[tuple[str, str]]


class _Moment(NamedTuple):
    first: date
    last: date
    unit: str  # "day", "month", "quarter" or "year"
    at: int
    dated: bool  # False: the year is not printed and was taken from the plan


def read_deadline(text: str, year: int | None) -> Reading:
    """The deadline that `text` words; `year` (the plan's) stands in where none is printed, and that is a doubt."""
    printed = " ".join(text.split()).strip(" .;,")
    said = fold(printed)
    folded = mended_digits(said)
    for pattern, word in _SHORTENED:
        folded = pattern.sub(rf"\1 \2 {word} ", folded)
    moments, doubts = _moments(folded, year)
    if said != mended_digits(said):
        doubts.append(("deadline-misread", "Chữ số của ngày có thể bị đọc sai; xem lại bản gốc."))
    deadline = _read(folded, moments, doubts)
    if deadline.kind == "none" and printed and not doubts:
        doubts.append(("deadline-unclear", "Thời gian ghi không rõ thành hạn cụ thể."))
    if any(not moment.dated for moment in moments) and deadline.on:
        doubts.append(
            ("deadline-without-year", f"Thời hạn không ghi năm; đề xuất năm {deadline.on.year} theo kế hoạch.")
        )
    deadline.printed = printed
    return Reading(deadline, doubts)


def mended_digits(folded: str) -> str:
    """The text with the misread digits of its dates mended, as long as before."""
    return _SCANNED.sub(lambda match: match[0].translate(_MISREAD), folded)


def _read(folded: str, moments: list[_Moment], doubts: list[tuple[str, str]]) -> PrintedDeadline:
    if _CONTINUOUS.search(folded) and all(moment.unit == "year" for moment in moments):
        return PrintedDeadline(kind="continuous")
    dated = _read_dated(folded, moments, doubts) if moments else None
    if dated and _CONTINUOUS.search(folded):
        doubts.append(("deadline-mixed", "Thời gian vừa có hạn cụ thể vừa ghi thường xuyên; đề xuất hạn cụ thể."))
        return dated
    if _RARER.search(folded):
        doubts.append(
            ("deadline-rarer", "Định kỳ thưa hơn hằng tháng; đề xuất hạn tính theo quý, 6 tháng hoặc năm như đã ghi.")
        )
        return PrintedDeadline(kind="continuous")
    if _WEEKLY.search(folded):
        return PrintedDeadline(kind="weekly")
    if _MONTHLY.search(folded):
        if _IN_WEEK.search(folded):
            doubts.append(
                (
                    "deadline-weekday",
                    "Hạn theo thứ hoặc tuần trong tháng; đề xuất hạn là ngày cuối của kỳ báo cáo tháng.",
                )
            )
        found = _MONTH_DAY.search(folded)
        day = int(found["day"] or found["later"]) if found else 0
        return PrintedDeadline(kind="monthly", day=day if 1 <= day <= 31 else None)
    return dated or PrintedDeadline()


def _read_dated(folded: str, moments: list[_Moment], doubts: list[tuple[str, str]]) -> PrintedDeadline:
    first = moments[0]
    if len(moments) > 1:
        last = moments[1]
        if _is_range(folded, first, last):
            return PrintedDeadline(kind="range", from_on=first.first, on=last.last)
        doubts.append(("deadline-several", "Có nhiều mốc thời gian; đề xuất lấy mốc đầu tiên."))
    before = folded[: first.at]
    if _BEFORE.search(before):
        return PrintedDeadline(kind="before", on=first.first)
    if re.search(r"\b(?:bat dau|ke)?\s*tu (?:ngay )?$", before):
        doubts.append(("deadline-open", "Chỉ ghi ngày bắt đầu, không ghi ngày kết thúc."))
        return PrintedDeadline(kind="continuous", from_on=first.first)
    if first.unit == "year" and not _UNTIL.search(before):
        doubts.append(("deadline-only-year", "Chỉ ghi năm; đề xuất hạn là ngày cuối năm."))
    if first.unit == "half":
        return PrintedDeadline(kind="range", from_on=first.first, on=first.last)
    kinds: dict[str, DeadlineKind] = {"month": "within_month", "quarter": "within_quarter"}
    kind = "by" if _UNTIL.search(before) else kinds.get(first.unit, "by")
    return PrintedDeadline(kind=kind, on=first.last)


def _is_range(folded: str, first: _Moment, last: _Moment) -> bool:
    if first.first > last.last:
        return False
    between = re.sub(r"(?:het )?(?:ngay|thang|quy|nam)?\s*$", "", folded[first.at : last.at]).rstrip()
    if _RANGE.search(folded[: last.at]) or between.endswith(("-", " den")):
        return True
    return first.unit == last.unit and first.unit in {"month", "quarter"} and between.endswith((",", " va"))


def _moments(folded: str, year: int | None) -> tuple[list[_Moment], list[tuple[str, str]]]:
    """The days, months, quarters and years a text names, left to right, none read twice."""
    found: list[_Moment] = []
    doubts: list[tuple[str, str]] = []
    taken = [False] * (len(folded) + 1)
    years = [int(y) for y in re.findall(r"(?<!\d)(20\d\d)(?!\d)", folded)]
    stand_in = years[0] if years else year
    for unit, pattern in _UNITS:
        for match in pattern.finditer(folded):
            if any(taken[match.start() : match.end()]):
                continue
            moment = _moment(unit, match, stand_in, dated=bool(years))
            taken[match.start() : match.end()] = [True] * (match.end() - match.start())
            if moment:
                found.append(moment)
            elif unit != "day" or stand_in or match["y"]:
                doubts.append(("deadline-impossible", "Thời hạn ghi ngày không có trong lịch."))
            else:
                doubts.append(("deadline-without-year", "Thời hạn không ghi năm và kế hoạch không cho biết năm."))
    return sorted(found, key=lambda moment: moment.at), doubts


_UNITS = [
    ("day", _DATES[0]),
    ("day", _DATES[1]),
    ("half", _HALF),
    ("quarter", _QUARTER),
    ("month", _MONTH),
    ("year", _YEAR),
]


def _moment(unit: str, match: re.Match[str], stand_in: int | None, *, dated: bool) -> _Moment | None:
    groups = match.groupdict()
    printed_year = groups.get("y") or groups.get("y2")
    year = int(printed_year) if printed_year else stand_in
    if year is None or not 1990 <= year <= 2100:
        return None
    stands = {"at": match.start(), "dated": dated or bool(printed_year)}
    try:
        if unit == "day":
            day = date(year, int(match["m"]), int(match["d"]))
            return _Moment(day, day, unit, **stands)
        first, last = _months(unit, groups)
        return _Moment(date(year, first, 1), date(year, last, monthrange(year, last)[1]), unit, **stands)
    except ValueError:  # 31/6, tháng 13
        return None


def _months(unit: str, groups: dict[str, str | None]) -> tuple[int, int]:
    if unit == "month":
        month = int(groups["m"] or groups["m2"] or 0)
        if not 1 <= month <= 12:
            raise ValueError(month)
        return month, month
    if unit == "quarter":
        printed = groups["q"] or ""
        quarter = int(printed) if printed.isdecimal() else ["i", "ii", "iii", "iv"].index(printed) + 1
        return quarter * 3 - 2, quarter * 3
    if unit == "half":
        return (1, 6) if " dau " in f"{groups['h']} " else (7, 12)
    return 1, 12


# In running text a date is a deadline only after such words; "văn bản ngày 20/7/2022" is none.
_IN_TEXT = re.compile(
    r"\b(?:truoc ngay|truoc|cham nhat(?: la)?(?: den)?(?: ngay)?|muon nhat|den het|het|(?:den )?cuoi|den ngay|"
    r"xong trong|trong (?=thang \d|quy )|"
    r"(?:hoan thanh|xong) (?:trong |vao )(?=nam \d{4})|hoan thanh (?:trong |vao )?(?=ngay|thang \d|quy ))\s*(?:ngay )?"
    r"(?:\d{1,2} ?[/.-] ?\d{1,2}(?: ?[/.-] ?\d{4})?|ngay \d{1,2} thang \d{1,2}(?: nam \d{4})?|"
    r"\d{1,2} thang \d{1,2}(?: nam \d{4})?|"
    r"thang \d{1,2}(?: ?[/-] ?\d{4}| nam \d{4})?|quy (?:iv|i{1,3}|[1-4])\b(?: ?[/-] ?\d{4}| nam \d{4})?|"
    r"nam \d{4})(?! (?:hang|moi) thang)"
)


# "Đến năm 2026, …", "Năm 2025: …": a target's deadline, a plan's heading's; in other sentences it dates a programme.
_AIM = re.compile(
    r"^(?P<year>nam \d{4})(?= ?[:,])(?!.+\bnam \d{4})|"
    r"(?:^|[,;:(] ?|muc tieu |chi tieu |cu the |phan dau |dinh huong |tam nhin )"
    r"(?P<aim>den (?:cuoi |het )?(?:nam \d{4}|(?:ngay )?"
    r"\d{1,2} ?[/.-] ?\d{1,2} ?[/.-] ?\d{4}|"
    r"thang \d{1,2}(?: ?[/-] ?\d{4}| nam \d{4})|quy (?:iv|i{1,3}|[1-4])\b(?: ?[/-] ?\d{4}| nam \d{4})))"
)


def deadlines_within(text: str, year: int | None, *, of_targets: bool = False) -> list[Reading]:
    """The deadlines that a running text names, in order ("…, hoàn thành trước ngày 30/6/2024").

    `of_targets`: "Đến năm 2026, …" and "Năm 2025: …" are such too.
    """
    folded = mended_digits(fold(text))
    places = {m.end(): m.start() for m in _IN_TEXT.finditer(folded)}
    if of_targets:
        places = {m.end(): m.start(m.lastgroup or 0) for m in _AIM.finditer(folded)} | places
    found = (read_deadline(text[start:end], year) for end, start in sorted(places.items()))
    return [reading for reading in found if reading.deadline.on]


_COUNT = {w: i for i, w in enumerate(["mot", "hai", "ba", "bon", "nam", "sau", "bay", "tam", "chin", "muoi"], 1)}
_NUMBER = rf"(\d{{1,3}}|{'|'.join(_COUNT)})"
_QUOTA = [
    re.compile(
        rf"\b(?:hang|moi) (thang|tuan)\b(?:[^.;]{{0,60}}?\b(?:toi thieu|it nhat|tu|co|dang|dang tai|viet|to chuc|"
        rf"phat))?\s+{_NUMBER} (?!nguoi|ngay|%)[a-z]"
    ),
    re.compile(rf"\b{_NUMBER} [a-z][a-z, ]{{1,30}}? ?(?:/|moi|trong|mot|tren) ?(?:mot |1 )?(thang|tuan)\b"),
]


def quota_within(text: str) -> tuple[int, str] | None:
    """A quota that a text sets: ("Hàng tháng có tối thiểu 01 tin") gives (1, "month"); None where it sets none."""
    folded = fold(text)
    for pattern in _QUOTA:
        if found := pattern.search(folded):
            groups = [found[1], found[2]]
            period = next(g for g in groups if g in {"thang", "tuan"})
            count = next(g for g in groups if g != period)
            number = int(count) if count.isdecimal() else _COUNT[count]
            if number:
                return number, "month" if period == "thang" else "week"
    return None
