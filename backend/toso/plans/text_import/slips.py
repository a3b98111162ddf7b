"""Slips of the pen in a plan: known patterns as data, and general rules; flagged with a reason, never mended."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from toso.plans.text_import.build import Draft
from toso.plans.text_import.folded_text import CAPITALS, SMALL, fold
from toso.plans.text_import.shapes import Paragraph, Span


class Slip(NamedTuple):
    """A pattern over the printed text (NFC, case counts) and why what it finds is doubtful."""

    code: str
    pattern: re.Pattern[str]
    reason: str


def _slip(code: str, pattern: str, reason: str) -> Slip:
    return Slip(code, re.compile(pattern), reason)


_VERBS = "Kiện toàn|Ban hành|Rà soát|Triển khai|Tuyên truyền|Hướng dẫn|Tổ chức|Phối hợp|Thực hiện|Tham mưu"
_LEVELS_UP = "Thành phố|Tỉnh|Huyện|Quận|Phường|Xã"
KNOWN = [
    _slip("misspelt", r"\b[Cc]huyên đổi\b", "Có lẽ là “chuyển đổi”."),
    _slip(
        "misspelt",
        r"\bPhần đầu\b(?=\s+(?:mỗi|đến|hết|trong|tối|100|\d|hoàn|có|tất|toàn|xây|tăng))",
        "Có lẽ là “Phấn đấu”.",
    ),
    _slip("misspelt", r"\b[Bb]uu chính\b", "Có lẽ là “bưu chính”."),
    _slip(
        "word-missing",
        r"\bcông nghệ số cộng(?! đồng)(?:\s+\w{1,12})?",
        "Thiếu chữ “đồng” (công nghệ số cộng đồng).",
    ),
    _slip(
        "word-missing",
        r"(?<!chưa )(?<!không )\bcó nhóm \w{1,12} thì (?:thiết lập|thành lập|lập|tạo) mới",
        "Trái nghĩa: có lẽ là “chưa có nhóm”.",
    ),
    _slip(
        "word-missing",
        r"(?<!nhận và )(?<!nhận, )\btrả kết quả hiện đại\b",
        "Câu thiếu chữ: có lẽ là “bộ phận tiếp nhận và trả kết quả hiện đại”.",
    ),
    _slip("misspelt-name", r"\bV(?:neID|neid|NEID|neId|NeiD|NEiD)\b", "Tên chính thức của ứng dụng là “VNeID”."),
    _slip("misspelt-name", r"\bzalo\b", "Tên riêng viết hoa: “Zalo”."),
    _slip("abbreviation", r"\bCDS\b", "Viết tắt của “chuyển đổi số” thường là “CĐS”."),
    _slip("abbreviation", r"\bCNSCD\b", "Viết tắt của “công nghệ số cộng đồng” là “CNSCĐ”."),
    _slip(
        "archive-line",
        r"\bLưu(?: ?VT\b|: ?VT\.?$|: ?$)[^,;]*$",
        "Dòng lưu chưa đúng thể thức: “Lưu: VT, <đơn vị soạn thảo>”.",
    ),
    _slip("capital", r"\b(?:quy định|đường lối|chủ trương|nghị quyết|lãnh đạo) của đảng\b", "“Đảng” viết hoa."),
    _slip("capital", r"\b(?:pháp luật|chính sách|quy định) của nhà nước\b", "“Nhà nước” ở đây viết hoa."),
    _slip("capital", r"\bBộ Thông tin và truyền thông\b", "Tên cơ quan viết hoa: “Bộ Thông tin và Truyền thông”."),
    _slip(
        "capital",
        rf"\bUBND (?:{_LEVELS_UP})(?! [{CAPITALS}])\b",
        "Danh từ chung chỉ cấp hành chính viết thường.",
    ),
    _slip("capital", rf", (?:{_VERBS})\b(?= [{SMALL}])", "Giữa câu không viết hoa."),
    _slip("capital", rf"; (?:Thường xuyên|{_VERBS})\b(?= [{SMALL}])", "Sau dấu chấm phẩy không viết hoa."),
    _slip(
        "digit-misread",
        r"(?<![\w/.,-])(?=[\dIlOo.]*\d)(?=[\d.]*[IlOo])(?:[\dIlOo]{1,3}(?:\.[\dIlOo]{3})+|[\dIlOo]{2,})(?![\w/-]| ?%)",
        "Số có chữ cái lẫn vào, có thể bị đọc sai; xem lại bản gốc.",
    ),
    _slip("dots", r"(?:\b\w{1,12})?\.{4,}", "Thừa dấu chấm; có thể câu chưa viết xong."),
    _slip(
        "dash",
        rf"\b[{CAPITALS}]\w{{1,12}}(?: \w{{1,12}}){{0,3}} [–—] [{CAPITALS}]\w{{1,12}}(?: \w{{1,12}})?",
        "Tên đơn vị dùng gạch ngang dài; văn bản hành chính dùng “ - ”.",
    ),
]

_ACRONYM = re.compile(r"\b(?=\w{0,7}[A-ZĐ]\w{0,7}[A-ZĐ])[A-Za-zĐđ]{3,8}\b")
# Both ways of placing the mark are in use; a document should keep to one.
_OLD_MARKS = re.compile(r"\b(?:\w{1,12} )?\w{0,4}(?:[oO][àáảãạ]|[oO][èéẻẽẹ]|(?<![qQ])[uU][ỳýỷỹỵ])\b")
_NEW_MARKS = re.compile(r"\b\w{0,4}(?:[òóỏõọ][ae]|(?<![qQ])[ùúủũụ]y)\b")


def find_slips(draft: Draft) -> None:
    """Flags every slip once, with all the places where it stands."""
    told = [span for doubt in draft.doubts if doubt.code.endswith("-misread") for span in doubt.spans]
    for slip in KNOWN:
        places = _places(draft.source, slip.pattern)
        _flag(draft, slip.code, slip.reason, ((t, s) for t, s in places if not _lies_in(s, told)))
    _flag_variants(draft)
    _flag_mixed_marks(draft)
    _flag_small_beginnings(draft)
    _flag_foreign_levels(draft)


def _lies_in(span: Span, places: list[Span]) -> bool:
    """Whether a place is doubted already for a misread digit."""
    return any(s.paragraph == span.paragraph and s.start <= span.start and span.end <= s.end for s in places)


def _places(source: list[Paragraph], pattern: re.Pattern[str]) -> Iterator[tuple[str, Span]]:
    for paragraph in source:
        for found in pattern.finditer(paragraph.text):
            start = found.start() + len(found[0]) - len(found[0].lstrip(" ,;"))
            yield paragraph.text[start : found.end()], Span(paragraph=paragraph.index, start=start, end=found.end())


def _flag(draft: Draft, code: str, reason: str, text_spans: Iterator[tuple[str, Span]]) -> None:
    by_text: dict[str, list[Span]] = defaultdict(list)
    for text, span in text_spans:
        by_text[text].append(span)
    for text, spans in by_text.items():
        times = f" ({len(spans)} chỗ)" if len(spans) > 1 else ""
        draft.doubt(code, text, f"{reason}{times}", spans=spans)


def _flag_variants(draft: Draft) -> None:
    """An abbreviation or product name written in several ways (CNSCĐ, CNSCD): the rarer ones are flagged."""
    spellings: dict[str, Counter[str]] = defaultdict(Counter)
    places: dict[str, list[Span]] = defaultdict(list)
    for text, span in _places(draft.source, _ACRONYM):
        spellings[fold(text)][text] += 1
        places[text].append(span)
    for counts in spellings.values():
        usual, *rarer = [text for text, _ in counts.most_common()]
        for text in rarer:
            draft.doubt("variant", text, f"Viết khác với “{usual}” ở chỗ khác trong văn bản.", spans=places[text])


def _flag_mixed_marks(draft: Draft) -> None:
    old = list(_places(draft.source, _OLD_MARKS))
    if old and any(True for _ in _places(draft.source, _NEW_MARKS)):
        _flag(draft, "mark-placement", "Dấu thanh đặt không thống nhất với chỗ khác (oá/óa, uỷ/ủy).", iter(old))


def _flag_small_beginnings(draft: Draft) -> None:
    """Paragraphs that begin with a small letter though they go on from nothing."""
    for block in draft.blocks:
        listed = block.marker.startswith("(") or not block.text
        if block.role != "element" or listed or not block.text[0].islower() or not block.pointer:
            continue
        if block.pointer.endswith("/text") or block.pointer.split("/")[-2] in {"items", "purposes", "requirements"}:
            own_start = block.spans[0].start <= len(block.marker) + 2
            if own_start and ":" not in block.marker:
                draft.doubt(
                    "capital", block.text, "Đầu đoạn viết chữ thường.", pointer=block.pointer, spans=block.spans[:1]
                )


_LEVELS = {
    "phường": re.compile(
        r"\b(?:thôn, bản|thôn|bản|xóm|ấp)(?:, (?:thôn|bản|xóm|ấp))*,? (?=khu phố|tổ dân phố)|\bUBND xã\b"
    ),
    "xã": re.compile(r"\bUBND phường\b"),
}


def _flag_foreign_levels(draft: Draft) -> None:
    """Words of another kind of administrative unit than the issuer: thôn, bản in the plan of a phường."""
    issuer = draft.plan.issuer or ""
    for level, pattern in _LEVELS.items():
        if re.search(rf"\b{level}\b", issuer):
            reason = f"Từ này không hợp với đơn vị hành chính ban hành kế hoạch ({level})."
            _flag(draft, "other-level", reason, ((t.rstrip(" ,"), s) for t, s in _places(draft.source, pattern)))
