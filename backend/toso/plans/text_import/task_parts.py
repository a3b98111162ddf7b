"""Filling one task: its labelled lines, its items, its deadline with quota, and the doubts about them."""

import re
from datetime import date

from toso.plans.text_import.build import Draft
from toso.plans.text_import.deadlines import deadlines_within, quota_within, read_deadline
from toso.plans.text_import.labels import labels_in
from toso.plans.text_import.lines import Line
from toso.plans.text_import.roles import Label, LabelKind
from toso.plans.text_import.sentences import read_sentences
from toso.plans.text_import.shapes import Task
from toso.plans.text_import.unit_names import units_in

_INLINE_ITEM = re.compile(r"(?:^|(?<=[\s:;,.]))\((\d{1,2}|[a-h]|i{1,3})\)\s*")


def add_task(draft: Draft, ref: str, heading: str) -> tuple[str, Task]:
    """A new task at the end of the plan, with its JSON pointer."""
    task = Task(ref=ref, heading=heading, text="")
    draft.plan.tasks.append(task)
    return f"/tasks/{len(draft.plan.tasks) - 1}", task


def set_text(
    draft: Draft, pointer: str, task: Task, line: Line, *, start: int | None = None, end: int | None = None
) -> None:
    """Takes a line as (more of) the text of the task; labels and "(1) … (2) …" within it go to their fields."""
    low, high = line.range(start, end)
    labels = labels_in(line.text[:high], low)
    text_end = labels[0].start if labels else high
    items = inline_items(line.text, low, text_end)
    lead_end = items[0][0] if items else text_end
    if line.range(low, lead_end, " ([;,-" if labels and not items else "")[1] > low:
        more = " ([;,-" if labels and not items else ""
        part = draft.claim(line, "element", f"{pointer}/text", low, lead_end, more=more)
        task.text = f"{task.text} {part}".strip()
    for item_start, words_start, item_end in items:
        add_item(draft, pointer, task, line, words_start, item_end, line.text[item_start:words_start].strip())
    for label in labels:
        set_label(draft, pointer, task, line, label)


def inline_items(text: str, start: int, end: int) -> list[tuple[int, int, int]]:
    """The parts "(1) …; (2) …" of a running text as (start of the number, start of the words, end); at least two."""
    found = list(_INLINE_ITEM.finditer(text, start, end))
    numbers = [match[1] for match in found]
    counted = [str(n) for n in range(1, len(found) + 1)]
    lettered = list("abcdefgh"[: len(found)])
    roman = ["i", "ii", "iii"][: len(found)]
    if len(found) < 2 or numbers not in (counted, lettered, roman):
        return []
    ends = [match.start() for match in found[1:]] + [end]
    return [(match.start(), match.end(), stop) for match, stop in zip(found, ends, strict=True)]


def add_item(
    draft: Draft, pointer: str, task: Task, line: Line, start: int | None, end: int | None, marker: str | None
) -> None:
    """One part of the task; `marker` None takes the line's own."""
    where = f"{pointer}/items/{len(task.items)}"
    text = draft.claim(line, "element", where, start, end, marker=marker)
    if text:
        task.items.append(text)


def set_label(draft: Draft, pointer: str, task: Task, line: Line, label: Label) -> None:
    """The value of a label into its field; the label's own words become the printed marker."""
    before = line.printed if label.start == line.body_at else ""
    marker = f"{before} {line.text[label.start : label.value_start].strip()}".strip()
    field, names = ("coordinators", task.coordinators) if label.kind == "coordinator" else ("leads", task.leads)
    place = f"{pointer}/{field}/{len(names)}"
    set_field(draft, pointer, task, line, label.kind, label.value_start, label.value_end, marker)
    if label.unsure:
        said = line.text[label.value_start : label.value_end]
        words = "phối hợp" if label.kind == "coordinator" else "chủ trì"
        reason = f"Nhiệm vụ {task.ref}: không ghi rõ chủ trì hay phối hợp; đề xuất {words}."
        draft.doubt("role-unsure", said, reason, pointer=place)


def set_field(
    draft: Draft, pointer: str, task: Task, line: Line, kind: LabelKind, start: int, end: int, marker: str
) -> None:
    """Leads, coordinators, deadline, product or further words of a task, from [start, end) of the line."""
    if start >= end:
        return
    if kind == "deadline":
        text = draft.claim(line, "element", f"{pointer}/deadline", start, end, marker=marker, more=" .;,")
        _set_deadline(draft, pointer, task, text)
    elif kind in {"product", "rest"}:
        add_item(draft, pointer, task, line, start, end, marker)
    else:
        names, field = (task.leads, "leads") if kind == "lead" else (task.coordinators, "coordinators")
        for place, mention in enumerate(units_in(line.text, start, end)):
            where = f"{pointer}/{field}/{len(names)}"
            draft.claim(line, "element", where, mention.start, mention.end, marker="" if place else marker)
            names.append(mention.name)


def set_span(draft: Draft, pointer: str, task: Task, line: Line, first: tuple[int, int], last: tuple[int, int]) -> None:
    """The deadline of a task from the two cells that say when it begins and ends."""
    starts, ends = (draft.claim(line, "element", f"{pointer}/deadline", *cell, marker="") for cell in (first, last))
    words = f"{starts} - {ends}" if re.match(r"(?:từ|đến)\b", f"{starts} {ends}".lower()) else f"từ {starts} đến {ends}"
    _set_deadline(draft, pointer, task, words)


def set_marked(draft: Draft, pointer: str, task: Task, line: Line, marks: list[tuple[int, int]], said: str) -> None:
    """The deadline of a task from the columns that it is marked in; `said`: their names as one wording."""
    for start, end in marks:
        draft.claim(line, "element", f"{pointer}/deadline", start, end, marker="")
    _set_deadline(draft, pointer, task, said)


def share_deadline(draft: Draft, heading: Line, first: int, *, leads_in: bool = False) -> None:
    """The deadline that a heading names, for the tasks under it (from `first` on) that name none themselves.

    `leads_in`: it is a sentence before them, in which "mục tiêu đến năm 2030" is nobody's deadline.
    """
    readings = deadlines_within(heading.body, draft.year, of_targets=not leads_in)
    under = {
        f"/tasks/{place}": task
        for place, task in enumerate(draft.plan.tasks)
        if place >= first and task.deadline.kind == "none" and not task.deadline.printed
    }
    if not readings or not under:
        return
    draft.doubts = [d for d in draft.doubts if d.code != "task-without-deadline" or d.pointer not in under]
    for pointer, task in under.items():
        task.deadline = readings[0].deadline.model_copy()
        draft.spans[f"{pointer}/deadline"] = heading.spans(heading.body_at, len(heading.text))
        _check_date(draft, pointer, task)
    reason = f"Thời hạn ở tiêu đề được lấy cho {len(under)} nhiệm vụ bên dưới."
    where = heading.spans(0, len(heading.text))
    draft.doubt("deadline-from-heading", heading.body, reason, pointer=f"{next(iter(under))}/deadline", spans=where)


def _set_deadline(draft: Draft, pointer: str, task: Task, text: str) -> None:
    reading = read_deadline(text, draft.year)
    if task.deadline.printed:
        draft.doubt(
            "deadline-twice",
            text,
            "Nhiệm vụ có hai dòng thời gian; đề xuất lấy dòng đầu.",
            pointer=f"{pointer}/deadline",
        )
        return
    task.deadline = reading.deadline
    for code, reason in reading.doubts:
        draft.doubt(code, text, f"Nhiệm vụ {task.ref}: {reason}", pointer=f"{pointer}/deadline")


def finish_task(draft: Draft, pointer: str, task: Task) -> None:
    """Completes a task: parts that only its sentences name, the quota from its words, doubts about what is missing."""
    read_sentences(draft, pointer, task)
    words = " ".join([task.text, *task.items, task.deadline.printed])
    quota = quota_within(words)
    if quota and task.deadline.kind in {"continuous", "monthly", "weekly"}:
        count, period = quota
        if period == ("week" if task.deadline.kind == "weekly" else "month"):
            task.deadline.quota = count
        else:
            draft.doubt(
                "quota-other-period",
                words,
                f"Nhiệm vụ {task.ref}: định mức theo kỳ khác với thời hạn, chưa lấy.",
                pointer=pointer,
            )
    name = task.text or task.heading
    if not task.leads:
        draft.doubt("task-without-lead", name, f"Nhiệm vụ {task.ref} không nêu đơn vị chủ trì.", pointer=pointer)
    if task.deadline.kind == "none" and not task.deadline.printed:
        draft.doubt("task-without-deadline", name, f"Nhiệm vụ {task.ref} không nêu thời hạn.", pointer=pointer)
    _check_date(draft, pointer, task)


def _check_date(draft: Draft, pointer: str, task: Task) -> None:
    issued, deadline = draft.plan.issued_on, task.deadline
    if issued is None or deadline.on is None:
        return
    where, printed = f"{pointer}/deadline", deadline.printed
    last = deadline.on.toordinal() - (deadline.kind == "before")
    days = last - issued.toordinal()
    if days < 0:
        draft.doubt(
            "deadline-before-issue",
            printed,
            f"Nhiệm vụ {task.ref}: thời hạn sớm hơn ngày ban hành ({_day(issued)}).",
            pointer=where,
        )
    elif days <= 3:
        distance = deadline.on.toordinal() - issued.toordinal()
        draft.doubt(
            "deadline-too-near",
            printed,
            f"Nhiệm vụ {task.ref}: thời hạn chỉ {distance} ngày sau ngày ban hành ({_day(issued)}).",
            pointer=where,
        )
    first, last_year = draft.years or (issued.year, deadline.on.year)
    # A plan for next year begins with the day on which it is issued.
    if not min(first, issued.year) <= deadline.on.year <= last_year:
        span = "–".join(map(str, sorted({first, last_year})))
        draft.doubt(
            "deadline-other-year",
            printed,
            f"Nhiệm vụ {task.ref}: thời hạn không thuộc năm {span} của kế hoạch.",
            pointer=where,
        )


def _day(day: date) -> str:
    return f"{day:%d/%m/%Y}"


def has_lead_label(text: str) -> bool:
    """Whether a text names its lead or deadline within itself ("… (chủ trì: …)")."""
    return any(label.kind in {"lead", "deadline"} for label in labels_in(text))
