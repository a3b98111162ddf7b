"""Labelled parts of a task: chủ trì, phối hợp, thời gian, sản phẩm, as a line of their own or within the text."""

import re
from typing import NamedTuple, cast

from toso.plans.text_import.folded_text import fold, trimmed
from toso.plans.text_import.roles import SAYS_WHO, Label, LabelKind, clause, parts_in, roles_of, settled
from toso.plans.text_import.unit_names import ACTS, NOUNS, is_unit, units_in

_DESK = r"don vi|co quan|bo phan|nguoi|phong|ban|nganh|cong chuc|can bo|dong chi|lanh dao|luc luong|dv|cq"
_BODY = rf"(?:(?:cac )?(?:{_DESK}|to chuc|ca nhan)(?:(?:,| va| ?/) ?(?:{_DESK}|to chuc|ca nhan))* )?"
_AND = r"(?:,| va| ?/| -)? ?"
_NAMES: dict[LabelKind, str] = {
    "lead": rf"{_BODY}(?:chiu )?(?:trach nhiem )?(?:dong |cung )?chu tri"
    rf"(?:{_AND}(?:(?:don vi |co quan )?phoi hop|thuc hien|trien khai|to chuc|tham muu|theo doi))*|"
    rf"{_BODY}(?:(?:phan cong )?phu trach(?: chinh)?|chiu trach nhiem(?: chinh| thuc hien)?|thuc hien chinh|duoc giao|"
    rf"dau moi(?: thuc hien| theo doi)?)|(?:cac )?(?:{_DESK}) (?:trien khai|tham muu|to chuc)(?: thuc hien)?|"
    rf"(?:(?:cac )?(?:{_DESK})(?:(?:,| va| ?/) ?(?:{_DESK}))* )?thuc hien|trach nhiem(?: thuc hien| chinh)?|"
    r"phan cong(?: thuc hien| nhiem vu| trach nhiem)?|giao(?: cho)?",
    "coordinator": rf"{_BODY}(?:dau moi )?(?:cung )?phoi hop(?: thuc hien| voi| cung| chinh)?|cung thuc hien",
    "deadline": (
        r"(?:thoi gian|thoi han|han|tien do|lo trinh|moc thoi gian|thoi diem|ngay)"
        r"(?: (?:hoan thanh|thuc hien|hoan thien|bao cao|chot|cuoi|xong|trien khai|to chuc|va tien do)){0,2}"
        r"(?:(?:,| va) (?:dia diem|tien do))?|hoan thanh"
    ),
    "product": (
        r"(?:san pham, ket qua|san pham dau ra|ket qua dau ra|ket qua du kien|san pham|ket qua|dau ra)"
        r"(?: (?:du kien|dau ra|can dat))?"
    ),
}
# "Đơn vị chủ trì: …", "Chủ trì là Công an xã", "Phối hợp – các thôn"
_COLON, _UNIT_FOLLOWS = r"\s*:\s*", rf"\s+(?:la:?|-)\s+(?=(?:{NOUNS})\b)"
_AT_START = re.compile(
    "|".join(
        rf"(?P<{kind}>(?:{pattern})(?:{_COLON}{f'|{_UNIT_FOLLOWS}' if kind in ('lead', 'coordinator') else ''}))"
        for kind, pattern in _NAMES.items()
    )
)  # the order decides: lead before coordinator, so that "chủ trì, phối hợp:" is a lead
_OPENING = re.compile(r"(?:^-?|[(\[;.,)/|\n+*•]|\s-)\s*$")
_NEEDS_UNIT = re.compile(r"thuc hien\b")  # "Thực hiện: 05 lớp" says how many
_HAMLETS = re.compile(r"(?:các )?bản\b", re.IGNORECASE)  # "…, các bản phối hợp: rà soát" names who, unlike "các ban"
_BOTH = re.compile(r"chu tri.*phoi hop")
# "(X chủ trì, phối hợp với Y; hoàn thành trước ngày …)" at the end of a task or of a sentence of it.
_BRACKET = re.compile(r"\(([^()]{6,400})\)\s*(?:[.;](?=\s)|[.;]?\s*$)")
_AFTER = re.compile(r"[\s.;,:–-]*")
LONGEST_LINE = 400  # characters; what is longer says more than who and when


class _Head(NamedTuple):
    kind: LabelKind
    start: int
    value_start: int


def begins_with_label(text: str) -> bool:
    """Whether the text (its marker taken off) is a labelled line such as "Đơn vị chủ trì: …"."""
    if text[:1] == "(":
        assigned = _assigned_in(text, 0)
        return bool(assigned) and assigned[0].start <= 2 and assigned[-1].kind != "rest"
    found = _AT_START.match(fold(text[:160]))
    return found is not None and _is_label(text, found)


def ends_in_label(text: str) -> bool:
    """Whether the text breaks off behind a label: "… tối thứ Tư. Đơn vị chủ trì:"."""
    found = labels_in(text) if text.endswith(":") else []
    return bool(found) and found[-1].value_start >= found[-1].value_end


def labels_in(text: str, start: int = 0) -> list[Label]:
    """The labels of a text from `start` on, in order; each value runs to the next label or the end."""
    assigned = _assigned_in(text, start)
    limit = assigned[0].start if assigned else len(text)
    return [*_after_heads(text[:limit], _heads(text[:limit], start)), *assigned]


def labels_of_line(text: str, start: int) -> list[Label]:
    """The labels of a line under a task that says nothing else: "- Công an xã chủ trì, phối hợp với các thôn."."""
    if begins_with_label(text[start:]):
        return labels_in(text, start)
    if len(text) - start > LONGEST_LINE or not SAYS_WHO.search(fold(text[start:])):
        return []
    labels = _clauses_in(text, start, len(text)) or []
    names = [
        mention.name
        for label in labels
        if label.kind in {"lead", "coordinator"}
        for mention in units_in(text, label.value_start, label.value_end)
    ]
    led = any(label.kind == "lead" for label in labels)
    return labels if led and all(is_unit(name) and not ACTS.search(fold(name), 3) for name in names) else []


def labels_of_cell(text: str, kind: LabelKind, start: int, end: int, *, both: bool = False) -> list[Label]:
    """The labels of a cell in a column of that kind: its units, unless it says itself who leads and who helps."""
    labels = labels_in(text[:end], start)
    low, high = trimmed(text, start, labels[0].start if labels else end, " ;,.-(\n")
    own = roles_of(text, kind, low, low, high, both=both and not labels) if low < high else []
    return [*own, *labels]


def _is_label(text: str, head: re.Match[str]) -> bool:
    if _HAMLETS.match(text, head.start()):
        return False
    return not _NEEDS_UNIT.match(head[0]) or is_unit(text[head.end() :])


def _heads(text: str, start: int) -> list[_Head]:
    """The labels by name and place."""
    folded = fold(text)
    heads: list[_Head] = []
    for found in _AT_START.finditer(folded, start):
        kind = cast("LabelKind", found.lastgroup)
        again = heads and found.start() == heads[-1].value_start and kind == heads[-1].kind
        opens = _OPENING.search(folded[max(start, found.start() - 4) : found.start()])
        if opens and not again and _is_label(text, found):
            heads.append(_Head(kind, found.start(), found.end()))
    return heads


def _after_heads(text: str, heads: list[_Head]) -> list[Label]:
    """The labels with their values, each of which ends at the next one or with the text."""
    limits = [*(head.start for head in heads[1:]), len(text)]
    return [label for head, limit in zip(heads, limits, strict=False) for label in _valued(text, head, limit)]


def _valued(text: str, head: _Head, limit: int) -> list[Label]:
    """A label with its value, which ends with the bracket that the label stands in; then what follows that."""
    low, high = trimmed(text, head.value_start, limit, " ;,.-([/|+*•\n")
    close = _bracket_end(text, low, high)
    end = trimmed(text, low, close, " ;,.")[1] if close < high else high
    both = head.kind == "lead" and bool(_BOTH.search(fold(text[head.start : head.value_start])))
    labels = roles_of(text, head.kind, head.start, low, end, both=both)
    after = _AFTER.match(text, close + 1, high) if close < high else None
    return [*labels, Label("rest", after.end(), after.end(), high)] if after and after.end() < high else labels


def _bracket_end(text: str, low: int, high: int) -> int:
    """The place of a bracket that closes one from before [low, high), else `high`."""
    depth = 0
    for place in range(low, high):
        depth += (text[place] in "([") - (text[place] in ")]")
        if depth < 0:
            return place
    return high


def _assigned_in(text: str, start: int) -> list[Label]:
    """The labels of a bracket that says who leads and helps, and by when, and the words behind it; none when a part of
    it says else.
    """
    for bracket in _BRACKET.finditer(text, start):
        labels = _clauses_in(text, *bracket.span(1))
        if labels and any(label.kind in {"lead", "coordinator"} for label in labels):
            more = labels_in(text, bracket.end())
            low, high = trimmed(text, bracket.end(), more[0].start if more else len(text), " (;,-")
            return [*labels, *([Label("rest", low, low, high)] if low < high else []), *more]
    return []


def _clauses_in(text: str, start: int, end: int) -> list[Label] | None:
    """The labels of words that are clauses and labels throughout; None when a part of them is neither."""
    folded = fold(text[:end])
    heads = _heads(text[:end], start)
    labels: list[Label] = []
    for part in parts_in(text, start, heads[0].start if heads else end):
        low, high = trimmed(text, part[0], part[1], " -/|+")
        found = clause(folded, text, low, high) if low < high else []
        if found is None:
            return None
        labels += found
    labels = [*settled(labels), *_after_heads(text[:end], heads)]
    return None if any(label.kind == "rest" for label in labels) else labels
