"""The head of a plan: number, place and date, issuer, type, title, legal bases and the introduction."""

import re

from toso.plans.text_import.build import Draft
from toso.plans.text_import.deadlines import mended_digits
from toso.plans.text_import.folded_text import CAPITALS, fold, is_upper, key_of
from toso.plans.text_import.issue_date import ATTACHED, DATE, dates_the_document, read_date, read_date_in_title
from toso.plans.text_import.lines import Line
from toso.plans.text_import.plan_years import years_named
from toso.plans.text_import.sections import bare_heading, kinds_in, only_announces

_NUMBER = re.compile(r"\bso\s*:?\s*(?P<no>\d+\s?[a-z]?)?[\s._…]*/\s?(?P<symbol>(?:kh|qd)[a-z0-9&./-]*)")
_MISREAD_NUMBER = re.compile(r"[oil]$")  # what scanning machines take for a digit; "15a" is a number
_ANY_NUMBER = re.compile(r".{0,3}\bso\b.{0,15}[/-]\s?kh")  # a Party committee's plan has "12-KH/ĐU"
MOST_TITLE_LINES = 3
MOST_OF_A_KIND = 25  # characters after "KẾ HOẠCH" that only tell its kind
# The country's name and motto, whole or as a narrow column parts them.
_NATIONAL = re.compile(
    r"cong hoa xa hoi|(?:(?:(?:(?:(?:hoa )?xa )?hoi )?chu )?nghia )?(?:viet )?nam$|doc lap|tu do -|"
    r"(?:- )?(?:hanh )?phuc$|dang cong san"
)
_AGENCY = re.compile(
    r"^(?:uy ban nhan dan|ubnd|ban chi dao|bcd|hoi dong|dang uy|phong|ban|xa|phuong|thi tran|huyen|thanh pho|"
    r"quan|thi xa|tinh|dac khu)\b"
)
_BASE = re.compile(r"(?:can cu|xet|theo|tren co so|chap hanh|quan triet)\b")
_BASE_WITH_NUMBER = re.compile(r"(?:thuc hien|trien khai)\b.{0,200}?(?:\bso \d|/(?:kh|qd|nq|ct|nd|tt|ub))")
_DOCUMENT = (
    r"bo luat|luat|nghi dinh|nghi quyet|quyet dinh|chi thi|thong tu|ke hoach|cong van|van ban|chuong trinh|de an|"
    r"huong dan|thong bao|ket luan|quy dinh|cong dien|can cu|thuc hien|phap lenh|to trinh|xet"
)
_NEXT_BASE = re.compile(rf";\s*(?=(?:va )?(?:cac )?(?:{_DOCUMENT})\b)")
_OPENING = re.compile(
    r"[,;.]\s*(?=(?:uy ban nhan dan|ubnd|ban chi dao|bcd|dang uy|hoi dong)\b[^,;]{0,90}?\b(?:xay dung|"
    r"ban hanh|trien khai|de ra)\b)"
)
_AREA = re.compile(
    r"\b(?P<kind>[Pp]hường|[Xx]ã|[Tt]hị trấn|[Đđ]ặc khu) "
    rf"(?P<name>(?!Hội Chủ)[{CAPITALS}0-9]\w{{0,12}}(?: [{CAPITALS}]\w{{0,12}}){{0,4}}(?: \d{{1,2}}(?![\w/.,%]))?)"
)


def type_line(lines: list[Line]) -> int | None:
    """Where "KẾ HOẠCH" stands as the type of the document, None when it does not; a decision may stand before it."""
    decided = any(fold(line.text).strip(" :") == "quyet dinh" for line in lines[:30])
    for place, line in enumerate(lines if decided else lines[:60]):
        if _names_type(line.text) or (fold(line.text[:8]) == "ke hoach" and is_upper(line.text[:8])):
            return place
    return None


def _names_type(text: str) -> bool:
    """Whether a line says "KẾ HOẠCH" alone, its letters spaced or not."""
    return re.sub(r"[\s:*]", "", fold(text)) == "kehoach"


def later_plans(lines: list[Line]) -> list[int]:
    """Where further plans of the file begin, each with the first line of its letterhead."""
    first = type_line(lines)
    starts = []
    for place in range((first or 0) + 1, len(lines)):
        if not _names_type(lines[place].text) or not is_upper(lines[place].text):
            continue
        start = letterhead_before(lines, place)
        if any(_ANY_NUMBER.match(fold(line.text)) for line in lines[start:place]):
            starts.append(start)
    return starts


def letterhead_before(lines: list[Line], at: int) -> int:
    """The first line of the letterhead that stands right above a type line; `at` where none does."""
    start = at
    while start > 0 and _of_letterhead(lines[start - 1]):
        start -= 1
    return start


def _of_letterhead(line: Line) -> bool:
    folded = fold(line.text)
    agency = bool(_AGENCY.match(folded)) and is_upper(line.text)
    numbered = bool(_ANY_NUMBER.match(folded))
    return (
        line.kind == "plain"
        and len(folded) < 120
        and (bool(_NATIONAL.match(folded)) or agency or numbered or _is_letterhead(line))
    )


def parse_head(draft: Draft, lines: list[Line]) -> int:
    """Reads the head into the draft; returns the index of the first line of the body."""
    at = type_line(lines)
    body = _body_at(lines, 0 if at is None else _after_title(lines, at))
    agency: list[str] = []
    for line in lines[: body if at is None else at]:
        read_letterhead(draft, line, agency)
    after = 0 if at is None else _read_title(draft, lines, at, body)
    for line in lines[after:body]:
        if at is not None and _is_letterhead(line):
            read_letterhead(draft, line, agency)
        elif at is not None or line.index not in draft.claimed():
            read_opening(draft, line)
    if draft.plan.number is None:
        draft.doubt(
            "number-missing",
            draft.plan.title or lines[0].text,
            "Không thấy số, ký hiệu của kế hoạch (hoặc số để trống).",
        )
    if draft.plan.issued_on is None:
        read_date_in_title(draft)
    if draft.plan.issued_on is None:
        draft.doubt(
            "date-missing",
            draft.plan.title or lines[0].text,
            "Không thấy ngày ban hành (hoặc ngày để trống, không hợp lệ).",
        )
    draft.years = years_named(draft.plan.title or "", draft.plan.issued_on)
    draft.plan.issuer = issuer_of(agency, lines) or draft.plan.issuer
    return body


def _after_title(lines: list[Line], at: int) -> int:
    """The line after the title, whose words may be those of a section ("Hoạt động của Tổ …", "Nhiệm vụ … năm 2026")."""
    place = at + 1
    tail = "" if _names_type(lines[at].text) else fold(lines[at].text).strip(" :*").removeprefix("ke hoach")
    if len(tail) > MOST_OF_A_KIND or re.search(r"\d", tail):
        return place  # the title itself; after "KẾ HOẠCH HÀNH ĐỘNG" it is still to come
    while place < min(at + 1 + MOST_TITLE_LINES, len(lines)) and lines[place].kind == "plain":
        if only_announces(lines[place].text) or _dress(lines[place]) != _dress(lines[at + 1]):
            break
        place += 1
    return place


def _dress(line: Line) -> tuple[bool, int, bool]:
    """How a line is set: bold, heading level, IN HOA."""
    return line.paragraphs[0].bold, line.paragraphs[0].level, is_upper(line.text)


def _body_at(lines: list[Line], start: int) -> int:
    for place in range(start, len(lines)):
        line = lines[place]
        if line.kind in {"part", "upper", "roman", "article", "arabic", "decimal"} or bare_heading(line):
            return place
        if line.kind == "row" or (line.kind not in {"plain", "dash", "plus", "bullet"} and kinds_in(line.body)):
            return place
    return len(lines)


def _is_letterhead(line: Line) -> bool:
    """Whether a line gives number or date: they may stand under the title too."""
    folded = mended_digits(fold(line.text))
    number, dated = _NUMBER.search(folded), DATE.search(folded)
    return (
        len(folded) < 120
        and not is_base(line.body)
        and bool(
            (number and number.start() < 4)
            or (dated and dated.end() >= len(folded) - 1 and dates_the_document(line, dated))
        )
    )


def read_letterhead(draft: Draft, line: Line, agency: list[str]) -> None:
    """A line above the title: number, place and date, or the issuing agency (added to `agency`)."""
    folded = mended_digits(fold(line.text))
    if _NATIONAL.match(folded):
        draft.claim(line, "header")
        return
    number = _NUMBER.search(folded)
    if number and number.start() < 4:
        _read_number(draft, line, number)
    dated = DATE.search(folded, number.end() if number else 0)
    if dated and len(folded) < 160 and draft.plan.issued_on is None:
        read_date(draft, line, dated, number.end() if number and number.start() < 4 else 0)
    elif not number and (is_upper(line.text) or _AGENCY.match(folded)) and len(folded) < 100:
        agency.append(draft.claim(line, "header", "/issuer", 0))


def _read_number(draft: Draft, line: Line, match: re.Match[str]) -> None:
    if not match["no"]:
        draft.claim(line, "header", None, 0, match.end())
        return
    start, end = match.start("no"), match.end()
    printed = draft.claim(line, "header", "/number", start, end, marker=line.text[:start].strip(), more=".,;")
    draft.plan.number = re.sub(r"\s+", "", printed)
    if _MISREAD_NUMBER.search(match["no"]):
        draft.doubt(
            "number-misread",
            draft.plan.number,
            "Số của kế hoạch có thể bị đọc sai (chữ lẫn trong chữ số); xem lại bản gốc.",
            pointer="/number",
        )


def _read_title(draft: Draft, lines: list[Line], at: int, body: int) -> int:
    """Claims type and title (trích yếu); returns the index of the line after the title."""
    head = lines[at]
    low, high = head.range()
    rest = low + len("KẾ HOẠCH")
    draft.claim(head, "title", None, low, min(rest, high))
    parts = []
    if high > rest and head.text[rest:high].strip(" :*"):
        parts.append(draft.claim(head, "title", "/title", rest, high))
    place = at + 1
    while place < body and _belongs_to_title(lines[place], lines[place - 1], first=not parts):
        parts.append(draft.claim(lines[place], "title", "/title"))
        place += 1
    draft.plan.title = " ".join(parts) or None
    if not parts:
        draft.doubt("title-missing", head.text, "Không thấy trích yếu (tên) của kế hoạch.")
    return place


def _belongs_to_title(line: Line, before: Line, *, first: bool) -> bool:
    text = line.text.strip()
    if line.kind != "plain" or len(text) > 400 or text.endswith((";", ":")) or _is_letterhead(line):
        return False
    if ATTACHED.match(fold(text)):
        return False
    if first:
        return not fold(text).startswith("can cu")
    if is_base(text):
        return False
    return len(text) < 160 and not text.endswith((".", ",")) and line.paragraphs[0].bold == before.paragraphs[0].bold


def is_base(text: str) -> bool:
    """Whether a paragraph of the opening names legal bases (căn cứ)."""
    folded = fold(text).lstrip("-+* ")
    return bool(_BASE.match(folded) or _BASE_WITH_NUMBER.match(folded))


def read_opening(draft: Draft, line: Line) -> None:
    """A paragraph between title and body: legal bases, the introduction, or both in one."""
    if re.fullmatch(r"[\W_]*", line.text) or ATTACHED.match(fold(line.text)):
        draft.claim(line, "header")
        return
    low, high = line.range()
    if not is_base(line.body):
        draft.introduction.append(draft.claim(line, "introduction", "/introduction"))
        return
    folded = fold(line.text)
    opening = _OPENING.search(folded, low)
    bases_end = opening.start() if opening else high
    starts = [low, *(m.end() for m in _NEXT_BASE.finditer(folded, low, bases_end))]
    for start, end in zip(starts, [*starts[1:], bases_end], strict=True):
        pointer = f"/legal_bases/{len(draft.plan.legal_bases)}"
        draft.plan.legal_bases.append(draft.claim(line, "legal_basis", pointer, start, end, more=" ;.,"))
    if opening:
        draft.introduction.append(draft.claim(line, "introduction", "/introduction", opening.end(), high, marker=""))


def issuer_of(agency: list[str], lines: list[Line]) -> str | None:
    """The issuing agency from the letterhead, in the spelling of the running text where that names it."""
    if not agency:
        return None
    name = agency[-1]
    if len(agency) > 1 and not re.match(r"(?:uy ban|ubnd|ban chi|hoi dong|dang uy|phong )", fold(name)):
        name = f"{agency[-2]} {name}"
    area = _AREA.search(name.title().replace("Thị Trấn", "Thị trấn").replace("Đặc Khu", "Đặc khu"))
    if not area or not re.match(r"(?:uy ban nhan dan|ubnd)", fold(name)):
        return name
    wanted = key_of(area[0])
    for line in lines:
        for found in _AREA.finditer(line.text):
            if key_of(found[0]) == wanted and not is_upper(found[0]):
                area = found
    return f"UBND {area['kind'].lower()} {area['name']}"


def derive_issuer(draft: Draft, lines: list[Line]) -> None:
    """Where no letterhead names the issuer: UBND (from the signature or the opening) of the area named first.

    That is a reading between the lines, so it is always flagged.
    """
    if draft.plan.issuer:
        return
    signed = " ".join(draft.plan.signature.lines)
    acts = bool(re.search(r"uy ban nhan dan|ubnd", fold(f"{signed} {' '.join(draft.introduction)}")))
    texts = [draft.plan.title or "", *draft.introduction, *(line.text for line in lines)]
    area = next((found for text in texts if (found := _AREA.search(text))), None)
    if acts and area:
        draft.plan.issuer = f"UBND {area['kind'].lower()} {area['name']}"
        reason = (
            "Văn bản không có tên cơ quan ban hành; suy ra từ khối ký (hoặc lời mở đầu) và địa bàn trong trích yếu."
        )
    else:
        reason = "Văn bản không có tên cơ quan ban hành và không suy ra được."
    where = draft.spans.get("/title", [])
    draft.doubt(
        "issuer-not-printed", draft.plan.issuer or draft.plan.title or "", reason, pointer="/issuer", spans=where
    )
