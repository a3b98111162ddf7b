"""Words that say who leads a task, who helps and by when: "X chủ trì, phối hợp với Y; hoàn thành trước …"."""

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple, cast

from toso.plans.text_import.folded_text import CAPITALS, fold, trimmed
from toso.plans.text_import.unit_names import is_unit, units_in

LabelKind = Literal["lead", "coordinator", "deadline", "product", "rest"]

_SPAN = r"(?:ngay|tuan|thang|quy|nam|cuoi|dau|giua|het|\d{1,2} ?[/.-] ?\d)"
_TIME_WORDS = (
    rf"(?:(?:hoan thanh|xong|thoi gian|thoi han|cham nhat|muon nhat|thuong xuyen|dinh ky)\b|"
    rf"(?:truoc|trong|hang|tu|den|moi|het) {_SPAN})"
)
_TIME = (
    rf"(?:{_TIME_WORDS}|"
    rf"(?:quy (?:iv|i{{1,3}}|[1-4])|thang \d{{1,2}}|ca nam|nam \d{{4}}|\d{{1,2}} ?[/.-] ?\d{{1,4}})\b).*"
)
# "…, quý I/2026" behind a comma, "… trước ngày 30/6" without one.
_THEN = rf"(?:[,;] (?P<deadline>{_TIME})|,? (?P<by>{_TIME_WORDS}.*))?$"
LEADS = (
    r"(?:(?:cung |dong )?(?:la |lam )?(?:don vi |co quan |bo phan |nguoi )?(?:cung |dong )?"
    r"(?:chu tri|phu trach|dau moi)|chiu trach nhiem)(?: chinh)?"
)
_DOING = r"(?:,? (?:to chuc |tham muu |trien khai |xay dung )*(?:thuc hien|trien khai|to chuc|tham muu|theo doi))?"
_DONE = r"(?: (?:cung )?(?:to chuc |tham muu |trien khai )*thuc hien)?"
_WITH = r"(?:phoi hop|cung)(?: chat che)?(?: voi| cung)?:?"
_GIVEN = r"(?:giao(?: cho)? |do |phan cong |de nghi )?"
_HELPED = (
    rf"(?:(?:,| va|, va)? {_WITH} (?P<coordinator>.+?){_DONE}|"
    rf"(?:,| va|, va) (?P<helper>.+?) (?:cung )?(?:phoi hop|ho tro){_DONE})?"
)
_CLAUSES = [
    re.compile(rf"{_GIVEN}(?P<lead>.+?),? {LEADS}{_DOING}{_HELPED}{_THEN}"),
    re.compile(rf"(?:don vi |co quan )?chu tri (?P<lead>.+?){_HELPED}{_THEN}"),
    re.compile(rf"(?:don vi |co quan )?(?:cung )?{_WITH} (?P<coordinator>.+?){_DONE}{_THEN}"),
    re.compile(rf"(?P<lead>.+?),? phoi hop (?:voi|cung) (?P<coordinator>.+?){_DONE}{_THEN}"),
    re.compile(rf"(?P<coordinator>.+?) (?:la |lam )?(?:don vi |co quan )?(?:cung )?(?:phoi hop|ho tro){_DONE}{_THEN}"),
]
_DOES = re.compile(rf"{_GIVEN}(?P<lead>.+?) (?:cung |dong )?(?:to chuc |trien khai )*thuc hien{_THEN}")
_WHEN = re.compile(rf"(?P<deadline>{_TIME})$")
# "Địa điểm: nhà văn hóa", but not "Các Hội: Phụ nữ, Nông dân"
_ELSE = re.compile(r"(?!cac |bo phan|hoi |ban |phong |truong |doan the|thon |to )[a-z]+(?: [a-z]+){0,4} ?:")
SAYS_WHO = re.compile(r"\b(?:chu tri|phoi hop|dau moi|phu trach)\b")
_UNREAD = re.compile(r"\b(?:chu tri|phoi hop|thoi gian|thoi han)\b")
# The words behind a label: "A, B; phối hợp với C, quý I/2026".
_LISTED = {
    "lead": re.compile(
        r"(?P<lead>.+?)(?:(?:,| va| -)? (?:cung )?phoi hop(?: chat che)?(?: voi| cung)?:? (?P<coordinator>.+?))?"
        rf"{_DONE}{_THEN}"
    ),
    "coordinator": re.compile(rf"(?P<coordinator>.+?){_DONE}{_THEN}"),
}
# "Công an xã (chủ trì), Đoàn xã, Hội Phụ nữ xã (phối hợp)"
_MARK = re.compile(
    r"\s*[(-]\s*(?:don vi |co quan )?(?:(?P<lead>(?:dong |cung )?chu tri|dau moi|phu trach)|"
    r"(?P<coordinator>(?:cung )?phoi hop|ho tro))(?: chinh| thuc hien)?\s*(?:\)|(?=\s*(?:[,;\n]|$)))"
)
_BETWEEN = re.compile(r"[\s,;.]*(?:va )?")
_TIME_SAID = re.compile(r"(?:hoan thanh|xong|thoi gian|thoi han)(?: thuc hien| hoan thanh)?:? (?:vao )?")
# A full stop that ends a sentence, not the one of "TP. …", "P. Văn hóa".
_STOP = re.compile(rf"(?<![{CAPITALS}])(?<!\b[Tt]p)(?<!\b[Tt]hs)(?<![\s.(/]\w)\.\s+(?=[{CAPITALS}])|[;\n]")


class Label(NamedTuple):
    """A label found in a text: it stands at [start, value_start), its value at [value_start, value_end).

    Kind "rest": words behind a value that are none of it. `unsure`: who leads and who helps is not told apart.
    """

    kind: LabelKind
    start: int
    value_start: int
    value_end: int
    unsure: bool = False


def parts_in(text: str, start: int, end: int) -> Iterator[tuple[int, int, bool]]:
    """The ranges between semicolons, line breaks and full stops, and whether a full stop stands before each."""
    at, after_stop = start, False
    for found in [*_STOP.finditer(text, start, end), None]:
        low, high = trimmed(text, at, found.start() if found else end, " ;,.")
        if low < high:
            yield low, high, after_stop
        if found:
            at, after_stop = found.end(), found[0].startswith(".")


def roles_of(text: str, kind: LabelKind, start: int, low: int, high: int, *, both: bool = False) -> list[Label]:
    """The labels in [low, high), behind one of that kind that stands at `start`: units, further words on who helps and
    by when. `both`: the label names those who lead and who help in one.
    """
    folded = fold(text)
    units = kind in {"lead", "coordinator"}
    if units and (marked := _marked(folded, text, kind, low, high)):
        return [marked[0]._replace(start=start), *marked[1:]]
    labels: list[Label] = []
    for a, b, stopped in [] if kind == "product" else parts_in(text, low, high):
        if labels or (units and SAYS_WHO.search(folded, a, b)):
            found = clause(folded, text, a, b) or []
            found = found if units or any(label.kind != "deadline" for label in found) else []
        else:
            found = []
        if found:
            labels += found
        elif labels and (stopped or _is_else(folded[a:b])):
            labels.append(Label("rest", a, a, b))
        elif labels and labels[-1].kind in {kind, "rest"}:
            labels[-1] = labels[-1]._replace(value_end=b)
        else:
            labels += _listed(folded, kind, a, b)
    labels = settled(labels) or [Label(kind, low, low, high)]
    if both:
        labels = _told_apart(text, labels)
    return [labels[0]._replace(start=start), *labels[1:]]


def settled(labels: list[Label]) -> list[Label]:
    """Who only "thực hiện" leads for sure where nobody else does."""
    if any(label.kind == "lead" and not label.unsure for label in labels):
        return labels
    return [label._replace(unsure=False) if label.kind == "lead" else label for label in labels]


def _is_else(folded: str) -> bool:
    return _ELSE.match(folded) is not None


def _listed(folded: str, kind: LabelKind, low: int, high: int) -> list[Label]:
    found = _LISTED[kind].match(folded, low, high) if kind in _LISTED else None
    return _named(folded, found) if found else [Label(kind, low, low, high)]


def _told_apart(text: str, labels: list[Label]) -> list[Label]:
    """Of a list under "Chủ trì, phối hợp" that says no more, the first is proposed to lead."""
    units = units_in(text, labels[0].value_start, labels[0].value_end) if labels[0].kind == "lead" else []
    if len(units) < 2 or any(label.kind == "coordinator" for label in labels):
        return labels
    first = labels[0]._replace(value_end=units[0].end)
    helping = Label("coordinator", units[1].start, units[1].start, labels[0].value_end, unsure=True)
    return [first, helping, *labels[1:]]


def _marked(folded: str, text: str, kind: LabelKind, low: int, high: int) -> list[Label]:
    """The units of a list in which brackets say who leads; none when none does. A mark is for those before it too."""
    labels: list[Label] = []
    at = low
    for found in _MARK.finditer(folded, low, high):
        start, end = _bare(folded, text, at, found.start())
        role = cast("LabelKind", found.lastgroup)
        alone = role == "coordinator" or found[role][:4] in {"dong", "cung"} or len(units_in(text, start, end)) == 1
        labels += [Label(role, start, start, end, unsure=not alone)] if start < end else []
        at = found.end()
    start, end = _bare(folded, text, at, high)
    if labels and start < end:
        led = any(label.kind == "lead" for label in labels)
        labels.append(Label("coordinator" if led else kind, start, start, end, unsure=True))
    return labels


def _bare(folded: str, text: str, low: int, high: int) -> tuple[int, int]:
    between = _BETWEEN.match(folded, low, high)
    return trimmed(text, between.end() if between else low, high, " ;,.")


def clause(folded: str, text: str, low: int, high: int) -> list[Label] | None:
    """The labels of one clause ("X chủ trì, Y phối hợp", "trước ngày 30/6"), None when it is none."""
    for pattern in (*_CLAUSES, _DOES, _WHEN):
        if found := pattern.match(folded, low, high):
            labels = _named(folded, found)
            if all(label.kind == "deadline" or _is_name(folded, text, label) for label in labels):
                # "giao" before the name is the label's
                return [labels[0]._replace(start=low, unsure=pattern is _DOES), *labels[1:]]
    return None


def _is_name(folded: str, text: str, label: Label) -> bool:
    said = folded[label.value_start : label.value_end]
    return is_unit(text[label.value_start : label.value_end]) and not _UNREAD.search(said)


def _named(folded: str, match: re.Match[str]) -> list[Label]:
    """The groups of a match as labels, in the order of the text."""
    kinds: dict[str, LabelKind] = {"helper": "coordinator", "by": "deadline"}
    spans = sorted((*match.span(name), name) for name, value in match.groupdict().items() if value)
    return [_said(folded, kinds.get(name, cast("LabelKind", name)), start, end) for start, end, name in spans]


def _said(folded: str, kind: LabelKind, start: int, end: int) -> Label:
    """A part of a clause as a label; the words of a deadline begin after "hoàn thành", "thời gian"."""
    said = _TIME_SAID.match(folded, start, end) if kind == "deadline" else None
    return Label(kind, start, said.end() if said else start, end)
