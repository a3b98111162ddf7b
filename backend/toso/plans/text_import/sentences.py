"""Leads and deadlines that a task only names in its sentences ("Giao … chủ trì, hoàn thành trước ngày …")."""

import re

from toso.plans.text_import.build import Draft
from toso.plans.text_import.deadlines import deadlines_within, read_deadline
from toso.plans.text_import.folded_text import fold
from toso.plans.text_import.roles import LEADS
from toso.plans.text_import.shapes import Span, Task
from toso.plans.text_import.unit_names import ACTS, is_unit, units_in

_IS_LEAD = r"(?:cung |dong )?(?:la |lam )?(?:don vi |co quan )?(?:cung |dong )?"
_ASSIGNED = [
    re.compile(
        rf"\b(?:giao|phan cong)(?: cho)? (?P<name>[^.;:]{{2,80}}?),? (?:{LEADS}|thuc hien|tham muu)\b|"
        rf"\bdo (?P<by>[^.;:]{{2,80}}?),? {LEADS}\b"
    ),
    re.compile(rf"(?:^|[.;:] )(?P<name>[^.;:,]{{2,80}}?) {_IS_LEAD}chu tri\b"),
    re.compile(rf"(?:^|[.;:] )(?P<name>[^.;:]{{2,120}}?) (?:dong|cung) {_IS_LEAD}chu tri\b"),
]
_TOGETHER = re.compile(
    r",? phoi hop(?: chat che)? (?:voi|cung) (?P<with>[^.;:]{2,120}?)"
    r"(?=(?: (?:to chuc |trien khai )?thuc hien)?(?:[.;]|$|, (?:hoan thanh|xong|thoi|truoc|cham)))"
)
_HELPED = re.compile(r", (?P<with>[^.;:,]{2,80}?) (?:cung )?phoi hop\b")
_WORK = re.compile(r" (?:mở|cấp|đưa|phát|giúp|gửi|đến|cài|lắp|tập huấn|kiện toàn|thành lập|số hóa)\b")
_FROM_TO = re.compile(
    r"\btu (?:ngay |thang |quy )?[\divx/.-]{1,10} den (?:het )?(?:ngay |thang |quy )?[\divx/.-]{1,10}(?: nam \d{4})?"
)
_LASTING = re.compile(r"\b(?:thuc hien|duy tri|trien khai|lam) thuong xuyen\b")
_ONLY_TIME = re.compile(
    r"(?:(?:phai |can |thoi gian |thoi han )?(?:xong|hoan thanh|thuc hien|trien khai|to chuc) |thoi gian )?"
    r"(?:truoc|cham nhat|muon nhat|den het|het|trong|vao|tu)\b[^.;]{0,25}\d[^.;]{0,25}"
)
# "hàng tháng gửi số liệu về xã trước ngày 20", "gửi trước ngày 20 hàng tháng"
_EACH_MONTH = re.compile(
    r"\b(?:hang|moi) thang\b[^.;]{0,80}?\b(?:truoc|cham nhat)(?: la)?(?: ngay)? \d{1,2}\b(?! ?[/.-] ?\d| thang)|"
    r"\b(?:truoc|cham nhat)(?: la)? ngay (?:mung |mong )?\d{1,2} (?:hang|moi) thang\b"
)
_RECURRING = re.compile(r"(?:hang|moi|dinh ky hang) (?:tuan|thang)\b")
_EACH_WEEK = re.compile(r"\b(?:dinh ky )?hang tuan\b")
# "mở lớp …; báo cáo hằng tuần": of part of the task alone
_OF_A_PART = re.compile(r"\b(?:bao cao|tong hop|gui)\b[^.;]*$")


def read_sentences(draft: Draft, pointer: str, task: Task) -> None:
    """Proposes what no label gives, with a doubt, since a sentence can mean something else; "hằng tuần" hardly can."""
    folded = fold(task.text)
    for pattern in _ASSIGNED:
        if not task.leads and (assigned := pattern.search(folded)):
            _read_units(draft, pointer, task, assigned)
    if task.deadline.kind == "none" and not task.deadline.printed:
        _read_time(draft, pointer, task)


def _read_units(draft: Draft, pointer: str, task: Task, assigned: re.Match[str]) -> None:
    group = assigned.lastgroup or "name"
    if not all(is_unit(mention.name) for mention in units_in(task.text, *assigned.span(group))):
        return
    _take(draft, pointer, task.text, task.leads, "leads", assigned.span(group))
    together = _TOGETHER.match(assigned.string, assigned.end()) or _HELPED.match(assigned.string, assigned.end())
    if together and is_unit(task.text[together.start("with") : together.end("with")]):
        helpers = _names_alone(task.text, *together.span("with"))
        _take(draft, pointer, task.text, task.coordinators, "coordinators", helpers)
    printed = task.text[assigned.start() : assigned.end()]
    draft.doubt(
        "lead-from-sentence", printed, f"Nhiệm vụ {task.ref}: đơn vị lấy từ câu văn.", pointer=f"{pointer}/leads/0"
    )


def _names_alone(text: str, start: int, end: int) -> tuple[int, int]:
    """[start, end) up to the first word of the work: "với Hội Phụ nữ xã mở 05 lớp" names Hội Phụ nữ xã."""
    acts = [*ACTS.finditer(fold(text), start + 3, end), *_WORK.finditer(text, start, end)]
    words = [act for act in acts if act[0].lstrip(" ,")[:1] and text[_first_letter(act)].islower()]  # not "Ban Tổ chức"
    return start, min([end, *(act.start() for act in words)])


def _first_letter(act: re.Match[str]) -> int:
    return act.end() - len(act[0].lstrip(" ,"))


def _take(draft: Draft, pointer: str, text: str, names: list[str], field: str, between: tuple[int, int]) -> None:
    for mention in units_in(text, *between):
        _note_place(draft, f"{pointer}/text", f"{pointer}/{field}/{len(names)}", mention.start, mention.end)
        names.append(mention.name)


def _timed_text(task: Task) -> tuple[str, str]:
    """Where sentences name a task's deadline: an item that only does that ("xong trước 31/3/2024") or names a day of
    every month, else its text.
    """
    own = [fold(item).strip(" .;,") for item in task.items]
    timed = [place for place, item in enumerate(own) if _ONLY_TIME.fullmatch(item) or _EACH_MONTH.search(item)]
    if len(timed) == 1 and not deadlines_within(task.text, None) and not _EACH_MONTH.search(fold(task.text)):
        return f"items/{timed[0]}", task.items[timed[0]]
    return "text", task.text


def _read_time(draft: Draft, pointer: str, task: Task) -> None:
    place, text = _timed_text(task)
    folded = fold(text)
    readings = deadlines_within(text, draft.year)
    repeated = _FROM_TO.search(folded) or _LASTING.search(folded)
    repeated = _EACH_MONTH.search(folded) or repeated or _RECURRING.match(folded) or _EACH_WEEK.search(folded)
    plain = bool(repeated and _EACH_WEEK.fullmatch(repeated[0]) and not _OF_A_PART.search(folded[: repeated.start()]))
    if not readings and repeated:
        readings = [read_deadline(text[repeated.start() : repeated.end()], draft.year)]
    if not readings:
        return
    task.deadline = readings[0].deadline
    printed = task.deadline.printed
    where = f"{pointer}/deadline"
    start = text.find(printed)
    if start >= 0:
        _note_place(draft, f"{pointer}/{place}", where, start, start + len(printed))
    if not (plain and task.deadline.kind == "weekly"):
        draft.doubt("deadline-from-sentence", printed, f"Nhiệm vụ {task.ref}: thời hạn lấy từ câu văn.", pointer=where)
    for code, reason in readings[0].doubts:
        draft.doubt(code, printed, f"Nhiệm vụ {task.ref}: {reason}", pointer=where)


def _note_place(draft: Draft, text: str, element: str, start: int, end: int) -> None:
    """The source of characters [start, end) of the text or item at a pointer, where that stands in one piece."""
    spans = draft.spans.get(text, [])
    if len(spans) == 1:
        first = spans[0]
        place = Span(paragraph=first.paragraph, start=first.start + start, end=first.start + end)
        draft.spans.setdefault(element, []).append(place)
