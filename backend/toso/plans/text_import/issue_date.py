"""The day on which a plan was issued: in its letterhead, under its title, or at the end of its title."""

import re
from datetime import date

from toso.plans.text_import.build import Draft
from toso.plans.text_import.deadlines import mended_digits
from toso.plans.text_import.folded_text import CAPITALS, fold, is_upper
from toso.plans.text_import.lines import Line

DATE = re.compile(
    r"ngay\s*(?P<d2>\d{1,2})[/.-](?P<m2>\d{1,2})[/.-](?P<y2>\d{4})|"
    r"ngay\s*(?P<d>\d{1,2})?[\s._…]*thang\s*(?P<m>\d{1,2})?[\s._…]*nam\s*(?P<y>\d{4})?"
)
ATTACHED = re.compile(r"\(?(?:ban hanh )?kem theo (?:quyet dinh|van ban|cong van)")
# What stands before the day of issue: nothing, a name of a place, or what the plan is attached to; no title.
_BEFORE_DATE = re.compile(
    r"[\W_]*(?:(?:[Xx]ã|[Pp]hường|[Tt]hị trấn|[Đđ]ặc khu|[Tt]hành phố|[Hh]uyện|[Tt]ỉnh)\s)?"
    rf"(?:[{CAPITALS}]\w*[\W_]*){{0,5}}$"
)
_OF_A_SPAN = re.compile(r"\b(?:tu|den|toi|het|truoc|sau|trong)\s*$")


def dates_the_document(line: Line, dated: re.Match[str]) -> bool:
    """Whether a date at the end of a line is that of the document: nothing but a place stands before it."""
    before = line.text[: dated.start()]
    shouted = is_upper(before) and not before.rstrip().endswith(",") and len(before.split()) > 3
    return bool(ATTACHED.match(fold(before)) or _BEFORE_DATE.fullmatch(before)) and not shouted


def read_date(draft: Draft, line: Line, match: re.Match[str], after: int) -> None:
    place_end, attached = match.start(), ATTACHED.match(fold(line.text))
    told = not attached and not _BEFORE_DATE.fullmatch(line.text[after:place_end])
    if told and _OF_A_SPAN.search(fold(line.text)[:place_end]):
        return
    if told:
        reason = "Ngày ban hành lấy từ một câu văn vì chỗ khác không ghi; xem lại."
        draft.doubt("date-from-sentence", line.text, reason, pointer="/issued_on")
    elif not attached:
        draft.plan.place = draft.claim(line, "header", "/place", after, place_end, more=" ,", marker="") or None
    draft.claim(line, "header", "/issued_on", match.start(), match.end(), marker="")
    draft.plan.issued_on = _day(draft, match, line.text)
    if fold(line.text)[match.start() : match.end()] != match[0]:
        reason = "Chữ số của ngày ban hành có thể bị đọc sai; xem lại bản gốc."
        draft.doubt("date-misread", line.text[match.start() : match.end()], reason, pointer="/issued_on")


def _day(draft: Draft, match: re.Match[str], text: str) -> date | None:
    year, month, day = (match[part] or match[f"{part}2"] for part in "ymd")
    if year and month and day:
        try:
            return date(int(year), int(month), int(day))
        except ValueError:
            draft.doubt("date-impossible", text, "Ngày ban hành không có trong lịch.", pointer="/issued_on")
    return None


def read_date_in_title(draft: Draft) -> None:
    """Where no letterhead dates the plan, a day at the end of its title that belongs to no span of time; doubted."""
    title = draft.plan.title or ""
    folded = mended_digits(fold(title))
    dated = next((found for found in DATE.finditer(folded) if found.end() >= len(folded) - 1), None)
    if dated and not _OF_A_SPAN.search(folded[: dated.start()]):
        draft.plan.issued_on = _day(draft, dated, title)
        draft.spans["/issued_on"] = draft.spans.get("/title", [])[-1:]
        reason = "Ngày ban hành lấy từ cuối trích yếu vì chỗ khác không ghi; xem lại."
        draft.doubt("date-from-title", title[dated.start() :], reason, pointer="/issued_on")
