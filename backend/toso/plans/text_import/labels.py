"""Labelled parts of a task: chủ trì, phối hợp, thời gian, sản phẩm, as a line of their own or within the text."""

import re
from typing import Literal, NamedTuple, cast

from toso.plans.text_import.folded_text import fold, trimmed

LabelKind = Literal["lead", "coordinator", "deadline", "product"]

_BODY = r"(?:(?:don vi|co quan|bo phan|to chuc|ca nhan|nguoi|dau moi|cac don vi|don vi, ca nhan)\s+)?"
_NAMES: dict[LabelKind, str] = {
    "lead": _BODY + r"(?:chu tri(?:,? (?:thuc hien|tham muu|phoi hop|theo doi))?|phu trach|chiu trach nhiem(?: chinh)?|"
    r"thuc hien chinh|duoc giao)|(?:(?:don vi|co quan|bo phan|nguoi) )?thuc hien|phan cong(?: thuc hien)?|"
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


class Label(NamedTuple):
    """A label found in a text: it stands at [start, value_start), its value at [value_start, value_end)."""

    kind: LabelKind
    start: int
    value_start: int
    value_end: int


def begins_with_label(text: str) -> bool:
    """Whether the text (its marker taken off) is a labelled line such as "Đơn vị chủ trì: …"."""
    return _AT_START.match(fold(text[:120])) is not None


def labels_in(text: str, start: int = 0) -> list[Label]:
    """The labels of a text from `start` on, in order; each value runs to the next label or the end."""
    folded = fold(text)
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
        labels.append(Label(kind, label_start, *_without_bracket(text, *value)))
    return labels


def _without_bracket(text: str, start: int, end: int) -> tuple[int, int]:
    """Drops the closing bracket of a "(Chủ trì: …; thời gian: …)" that the value ran into."""
    value = text[start:end]
    if value.endswith(")") and value.count(")") > value.count("("):
        return trimmed(text, start, end - 1, " ;,.")
    return start, end
