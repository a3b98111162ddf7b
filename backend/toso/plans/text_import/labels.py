"""Labelled parts of a task: chủ trì, phối hợp, thời gian, sản phẩm, as a line of their own or within the text."""

import re
from typing import Literal, NamedTuple, cast

from toso.plans.text_import.folded_text import fold, trimmed
from toso.plans.text_import.unit_names import is_unit

LabelKind = Literal["lead", "coordinator", "deadline", "product"]

_DESK = r"don vi|co quan|bo phan|nguoi|phong|phong, ban|ban, nganh|cong chuc|can bo"
_BODY = rf"(?:(?:{_DESK}|to chuc|ca nhan|dau moi|cac don vi|don vi, ca nhan)\s+)?"
_NAMES: dict[LabelKind, str] = {
    "lead": _BODY + r"(?:chu tri(?:,? (?:thuc hien|tham muu|phoi hop|theo doi))?|phu trach|chiu trach nhiem(?: chinh)?|"
    rf"thuc hien chinh|duoc giao)|(?:(?:{_DESK}) )?thuc hien|phan cong(?: thuc hien)?|"
    r"giao(?: cho)?",
    "coordinator": _BODY + r"(?:cung )?phoi hop(?: thuc hien)?|cung thuc hien",
    "deadline": (
        r"(?:thoi gian|thoi han|han|tien do|lo trinh|moc thoi gian|thoi diem)"
        r"(?: (?:hoan thanh|thuc hien|hoan thien|bao cao|chot|cuoi|xong|trien khai|va tien do)){0,2}|hoan thanh"
    ),
    "product": (
        r"(?:san pham, ket qua|san pham dau ra|ket qua dau ra|ket qua du kien|san pham|ket qua|dau ra)"
        r"(?: (?:du kien|dau ra|can dat))?"
    ),
}
_AT_START = re.compile(
    "|".join(rf"(?P<{kind}>(?:{pattern})\s*:\s*)" for kind, pattern in _NAMES.items())
)  # the order decides: lead before coordinator, so that "chủ trì, phối hợp:" is a lead
_OPENING = re.compile(r"(?:^|[(;.,]|\s-)\s*$")


# "(X chủ trì, phối hợp với Y; hoàn thành trước ngày …)" at the end of a task.
_BRACKET = re.compile(r"\(([^()]{6,400})\)\s*[.;]?\s*$")
_SPAN = r"(?:ngay|tuan|thang|quy|nam|cuoi|dau|giua|het|\d)"
_TIME = (
    rf"(?:(?:hoan thanh|xong|thoi gian|thoi han|cham nhat|muon nhat|thuong xuyen|dinh ky)\b|"
    rf"(?:truoc|trong|hang|tu|den|moi) {_SPAN}|"
    r"(?:quy (?:iv|i{1,3}|[1-4])|thang \d{1,2}|\d{1,2} ?[/.-] ?\d{1,4})\b).*"
)
_THEN_TIME = re.compile(rf"[,;] (?P<deadline>{_TIME})$")  # "Chủ trì: các ấp, hoàn thành quý I/2026"
_CLAUSES = [
    re.compile(
        r"(?:giao(?: cho)? |do |phan cong )?(?P<lead>.+?) (?:la )?(?:chu tri|phu trach|(?:lam )?dau moi)(?: thuc hien)?"
        r"(?:,? (?:phoi hop|cung)(?: voi| cung)?:? (?P<coordinator>.+?)|, (?P<helper>.+?) (?:cung )?phoi hop"
        rf"(?: thuc hien)?)?(?:, (?P<deadline>{_TIME}))?$"
    ),
    re.compile(r"phoi hop (?:voi|cung):? (?P<coordinator>.+)$"),
    re.compile(r"(?P<coordinator>.+?) (?:cung )?phoi hop(?: thuc hien)?$"),
    re.compile(r"(?:giao(?: cho)? |phan cong )?(?P<lead>.+?) thuc hien$"),
    re.compile(rf"(?P<deadline>{_TIME})$"),
]
_TIME_SAID = re.compile(r"(?:hoan thanh|xong|thoi gian|thoi han)(?: thuc hien| hoan thanh)?:? (?:vao )?")


class Label(NamedTuple):
    """A label found in a text: it stands at [start, value_start), its value at [value_start, value_end)."""

    kind: LabelKind
    start: int
    value_start: int
    value_end: int


def begins_with_label(text: str) -> bool:
    """Whether the text (its marker taken off) is a labelled line such as "Đơn vị chủ trì: …"."""
    return _AT_START.match(fold(text[:120])) is not None or (text[:1] == "(" and bool(_assigned_in(text, 0, 0)))


def ends_in_label(text: str) -> bool:
    """Whether the text breaks off behind a label: "… tối thứ Tư. Đơn vị chủ trì:"."""
    found = labels_in(text) if text.endswith(":") else []
    return bool(found) and found[-1].value_start >= found[-1].value_end


def labels_in(text: str, start: int = 0) -> list[Label]:
    """The labels of a text from `start` on, in order; each value runs to the next label or the end."""
    folded = fold(text)
    if assigned := _assigned_in(text, start):
        return assigned
    heads: list[tuple[LabelKind, int, int]] = []
    for found in _AT_START.finditer(folded, start):
        before = folded[max(start, found.start() - 4) : found.start()]
        kind = cast("LabelKind", found.lastgroup)
        if _OPENING.search(before) and not (heads and found.start() == heads[-1][2] and kind == heads[-1][0]):
            heads.append((kind, found.start(), found.end()))
    labels = []
    for place, (kind, label_start, value_start) in enumerate(heads):
        limit = heads[place + 1][1] if place + 1 < len(heads) else len(text)
        value = trimmed(text, value_start, limit, " ;,.-(")
        labels += _parted(folded, Label(kind, label_start, *_without_bracket(text, *value)))
    return labels


def _parted(folded: str, label: Label) -> list[Label]:
    """The label, and behind it the deadline that stands in the same words as the units."""
    named = _THEN_TIME.search(folded, label.value_start, label.value_end)
    if named is None or label.kind not in {"lead", "coordinator"}:
        return [label]
    units = label._replace(value_end=named.start())
    return [units, _said(folded, "deadline", named.start("deadline"), label.value_end)]


def _without_bracket(text: str, start: int, end: int) -> tuple[int, int]:
    """Drops the closing bracket of a "(Chủ trì: …; thời gian: …)" that the value ran into."""
    value = text[start:end]
    if value.endswith(")") and value.count(")") > value.count("("):
        return trimmed(text, start, end - 1, " ;,.")
    return start, end


def _assigned_in(text: str, start: int, at: int | None = None) -> list[Label]:
    """The labels of a bracket at the end that says who leads and helps, and by when; none when a part says else.

    `at`: where the bracket must begin.
    """
    folded = fold(text)
    bracket = _BRACKET.search(folded, start)
    if bracket is None or (at is not None and bracket.start() != at):
        return []
    labels: list[Label] = []
    for clause in re.finditer(r"[^;]+", bracket[1]):
        first = bracket.start(1) + clause.start()
        low, high = trimmed(text, first, first + len(clause[0]), " .,")
        found = _clause(folded, text, low, high) if low < high else None
        if found is None:
            return []
        labels += found
    return labels if any(label.kind in {"lead", "coordinator"} for label in labels) else []


def _clause(folded: str, text: str, low: int, high: int) -> list[Label] | None:
    """The labels of one clause, None when it is none."""
    if named := _AT_START.match(folded, low, high):
        kind = cast("LabelKind", named.lastgroup)
        return _parted(folded, Label(kind, low, *trimmed(text, named.end(), high)))
    for pattern in _CLAUSES:
        if found := pattern.match(folded, low, high):
            spans = [(kind, *found.span(kind)) for kind, value in found.groupdict().items() if value]
            spans = [("coordinator" if kind == "helper" else kind, *span) for kind, *span in spans]
            if all(kind == "deadline" or is_unit(text[start:end]) for kind, start, end in spans):
                first, *more = [_said(folded, cast("LabelKind", kind), start, end) for kind, start, end in spans]
                return [first._replace(start=low), *more]  # "giao", "do" before the name belong to the label
    return None


def _said(folded: str, kind: LabelKind, start: int, end: int) -> Label:
    """A part of a clause as a label; the words of a deadline begin after "hoàn thành", "thời gian"."""
    said = _TIME_SAID.match(folded, start) if kind == "deadline" else None
    return Label(kind, start, said.end() if said else start, end)
