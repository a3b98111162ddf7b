"""Rules about what a document says of itself: kind, symbol and dates, names, the order of its parts, its annexes."""

import re
from calendar import monthrange
from collections.abc import Iterator

from toso.documents.kinds import KINDS
from toso.documents.linter.anatomy import Anatomy
from toso.documents.linter.lines import Line
from toso.documents.linter.outline import gaps, outside_quotes
from toso.documents.linter.rules import Deviation, at, rule
from toso.documents.wording import POINT_LETTERS
from toso.kit.text import fold, official_tones

_C3, _C4, _C5, _C6 = (f"Phụ lục I, Phần I, Mục II, điểm {n}" for n in (3, 4, 5, 6))
_ANNEX = "Phụ lục I, Phần I, Mục III, điểm 1"
_ABBREVIATIONS = {fold(names.name): names.abbreviation for names in KINDS.values() if names.abbreviation}
_OF_KINDS = {*_ABBREVIATIONS.values(), "CV"}
"""Abbreviations with which a letter's symbol does not begin; many write "CV" there."""
_SYMBOL = re.compile(r"/([A-ZĐ][A-Za-zĐđy]*)-(\S+)")
_COUNCILS = {"UBND", "HĐND"}
_DATE = re.compile(r"ngày\s+(\d{1,2})(?:/|\s+tháng\s+)(\d{1,2})(?:(?:/|\s+năm\s+)(\d{4}))?(?![\d/])", re.IGNORECASE)
_REFERENCE = re.compile(r"số\s*:?\s*(\d+/[A-ZĐ][\w-]*)", re.IGNORECASE)
_LOWER = re.compile(r"(?<![\w“\"])((?:ủy ban|hội đồng) nhân dân)\b")
_HOURS = 24
"""“Cả ngày 24/24 giờ” is no date."""
_FEW_LETTERS = 12
"""A summary of fewer capitals may be a name."""


@rule(
    "D1",
    "Điều 8 và Phụ lục I, Phần I",
    "Có các thành phần thể thức của văn bản hành chính",
    "Chọn đúng tệp văn bản, hoặc bổ sung Quốc hiệu, Tiêu ngữ, tên cơ quan, số, ký hiệu, ngày tháng, chữ ký, nơi nhận.",
)
def is_an_official_document(document: Anatomy) -> Iterator[Deviation]:
    """Checked before all others: of a file that is something else it is all that is told."""
    if document.is_foreign and not document.is_annex:
        head = document.other_head
        if head:
            whose = "Đoàn Thanh niên" if "doan t" in head.folded else "Đảng"
            other = f"văn bản của {whose}, theo thể thức riêng"
        elif document.nation or document.motto:
            other = "có thể là đơn, tờ khai, hợp đồng hoặc giấy chứng nhận"
        else:
            other = "có thể là phiếu, bảng tính, thư hoặc bài viết"
        message = f"Tệp không phải văn bản hành chính theo Nghị định 30/2020/NĐ-CP: {other}. Không kiểm tra gì thêm."
        yield Deviation(message, 1, None, None, "không có phần đầu của văn bản hành chính")


@rule("C3b", _C3, "Ký hiệu đúng với loại văn bản", "Sửa ký hiệu theo tên loại: Báo cáo là BC, Kế hoạch là KH, ….")
def symbol_names_the_kind(document: Anatomy) -> Iterator[Deviation]:
    line = document.number
    found = _SYMBOL.search(line.text) if line else None
    if line is None or found is None:
        return
    kind, agency = found.groups()
    if document.subject:
        if kind in _OF_KINDS and agency.partition("-")[0] in _COUNCILS:
            message = f"Công văn không có chữ viết tắt tên loại trong ký hiệu, đang ghi “{kind}-{agency}”."
            yield at(line, message, None, f"“{kind}-{agency}”", "dạng “UBND-VX”")
    elif document.title:
        asked = _ABBREVIATIONS.get(document.title.folded)
        if asked and kind != asked:
            message = f"Ký hiệu ghi “{kind}” nhưng tên loại là {document.title.text}."
            yield at(line, message, None, f"“{kind}-{agency}”", f"“{asked}-{agency}”")


@rule("C4c", _C4, "Ngày, tháng có thật", "Ghi lại đúng ngày, tháng, năm.")
def dates_exist(document: Anatomy) -> Iterator[Deviation]:
    head = [document.place_date] if document.place_date else []
    for line in (*head, *(line for paragraph in document.prose for line in paragraph.lines)):
        for found in _DATE.finditer(line.text):
            day, month, year = (int(part) if part else None for part in found.groups())
            around_the_clock = day == month == _HOURS
            if day and month and not around_the_clock and not _exists(day, month, year or 2000):
                message = f"Không có “{found.group()}”."
                yield at(line, message, None, f"“{found.group()}”", "ngày, tháng có trong lịch")


def _exists(day: int, month: int, year: int) -> bool:
    return 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]


@rule("C5d", _C5, "Trích yếu in thường", "Gõ lại trích yếu bằng chữ in thường, chỉ viết hoa đầu câu và tên riêng.")
def summary_is_not_shouted(document: Anatomy) -> Iterator[Deviation]:
    for lines in (document.summary, document.subject):
        text = " ".join(line.text for line in lines)
        letters = [letter for letter in re.sub(r"^V/v", "", text, flags=re.IGNORECASE) if letter.isalpha()]
        if len(letters) > _FEW_LETTERS and all(letter.isupper() for letter in letters):
            yield at(lines[0], "Trích yếu in hoa toàn bộ.", None, f"“{text[:40]}…”", "in thường")


@rule("C5e", _C5, "Công văn không ghi tên loại", "Xóa dòng “CÔNG VĂN”; ghi trích yếu “V/v …” dưới số, ký hiệu.")
def letter_bears_no_title(document: Anatomy) -> Iterator[Deviation]:
    for line in document.below_head[:3]:
        if line.folded == "cong van":
            yield at(line, "Công văn không ghi tên loại “CÔNG VĂN”.", None, f"“{line.text}”", "“V/v …”")


@rule(
    "C6h",
    _C6 + "c",
    "Phần, mục, điều, khoản, điểm đánh số liên tục",
    "Đánh lại số thứ tự; các điểm theo bảng chữ cái: a, b, c, d, đ, e, g, h, i, k, ….",
)
def parts_are_numbered_without_a_gap(document: Anatomy) -> Iterator[Deviation]:
    for sheets in (document.main, document.attached):
        pages = {sheet.number for sheet in sheets}
        first = [each.lines[0] for each in outside_quotes(document.prose) if each.page in pages and not each.aside]
        everything = [line for sheet in sheets for line in sheet.lines]
        for gap in gaps(first, everything):
            before, after = (_shown(mark.line, mark.label) for mark in (gap.before, gap.after))
            if gap.missing:
                message = f"Sau “{before}” là “{after}”, thiếu “{gap.missing}”."
                yield at(gap.after.line, message, None, f"“{before}” rồi “{after}”", f"“{gap.missing}”")
            else:
                yield at(gap.after.line, f"“{after}” ghi hai lần.", None, f"“{after}” hai lần", "số tiếp theo")
        for line in first:
            strange = re.match(r"([fjwz])\)\s", f"{line.text} ")
            if strange:
                message = f"Điểm “{strange.group(1)})” không có trong bảng chữ cái tiếng Việt."
                yield at(line, message, None, f"“{strange.group(1)})”", ", ".join(POINT_LETTERS[:10]) + ", …")


def _shown(line: Line, label: str) -> str:
    """A label with the mark that ends it, as printed."""
    end = line.text.find(label) + len(label)
    return line.text[: end + 1].strip()


@rule(
    "W1",
    "Phụ lục II",
    "Viết hoa “Ủy ban nhân dân”, “Hội đồng nhân dân”",
    "Viết hoa chữ cái đầu tên cơ quan: “Ủy ban nhân dân”, “Hội đồng nhân dân”.",
)
def councils_are_capitalised(document: Anatomy) -> Iterator[Deviation]:
    others = (*document.summary, *document.subject, *document.addressees, *(x for i in document.recipients for x in i))
    for line in (*others, *(line for paragraph in document.prose for line in paragraph.lines)):
        found = _LOWER.search(official_tones(line.text))
        if found:
            name = found.group(1)
            wanted = f"“{name[0].upper()}{name[1:]}”"
            yield at(line, f"“{name}” phải viết hoa chữ cái đầu.", None, f"“{name}”", wanted)


@rule(
    "A3",
    _ANNEX,
    "Phụ lục ghi “(Kèm theo …)” đúng số, ký hiệu của văn bản",
    "Ghi dưới tên phụ lục “(Kèm theo Báo cáo số 05/BC-UBND ngày … của …)”, đúng số của văn bản này.",
)
def annexes_name_their_document(document: Anatomy) -> Iterator[Deviation]:
    own = _REFERENCE.search(document.number.text) if document.number else None
    for annex in document.annexes:
        text = " ".join(line.text for line in annex.enclosed)
        if not text:
            wanted = "“(Kèm theo … số …/… ngày … của …)”"
            yield at(annex.heading, "Phụ lục không ghi kèm theo văn bản nào.", None, "không có", wanted)
            continue
        named = _REFERENCE.search(text)
        if own and named and _plain(own.group(1)) != _plain(named.group(1)):
            message = f"Phụ lục ghi kèm theo văn bản số {named.group(1)}, văn bản này số {own.group(1)}."
            yield at(annex.enclosed[0], message, None, named.group(1), own.group(1))


def _plain(number: str) -> str:
    return official_tones(number).lstrip("0").upper()
