"""General rules over a parsed plan: gaps and repeats in its numbers, counts that disagree, spellings that differ."""

import re
from collections import defaultdict

from toso.plans.text_import.build import Draft
from toso.plans.text_import.folded_text import fold, key_of
from toso.plans.text_import.markers import join_refs
from toso.plans.text_import.shapes import Span, Target, Task

MOST_NAMES = 200
_PRINTED_COUNT = re.compile(r"\(?0?(\d{1,2}) (muc tieu|chi tieu|nhiem vu)\)")
_MONTH_DAY = re.compile(r"trước ngày (\d{1,2}) (?:hàng|hằng) tháng")


def check_plan(draft: Draft) -> None:
    """Flags what does not agree within the plan; changes nothing but references that repeat between sections."""
    _tell_sections_apart(draft)
    _check_refs(draft, "targets", draft.plan.targets, "Mục tiêu")
    _check_refs(draft, "tasks", draft.plan.tasks, "Nhiệm vụ")
    _check_counts(draft)
    _check_missing(draft)
    _check_bases(draft)
    _check_spellings(draft)
    _check_same_day(draft)


def _section_of(draft: Draft, pointer: str) -> str:
    span = next(iter(draft.spans.get(f"{pointer}/text", [])), None)
    if span is None:
        return ""
    around = [s for s in draft.sections if s.first <= span.paragraph <= s.last]
    return around[-1].marker if around else ""


def _tell_sections_apart(draft: Draft) -> None:
    """Two sections that both number their tasks from 1: the section's number goes before ("III.1")."""
    sections = [_section_of(draft, f"/tasks/{i}") for i in range(len(draft.plan.tasks))]
    owners: dict[str, set[str]] = defaultdict(set)
    for task, section in zip(draft.plan.tasks, sections, strict=True):
        owners[task.ref].add(section)
    if any(len(found) > 1 for found in owners.values()):
        for doubt in draft.doubts:
            if found := re.match(r"/tasks/(\d+)", doubt.pointer or ""):
                place = int(found[1])
                ref = draft.plan.tasks[place].ref
                doubt.reason = doubt.reason.replace(f"Nhiệm vụ {ref}", f"Nhiệm vụ {join_refs(sections[place], ref)}")
        for place, (task, section) in enumerate(zip(draft.plan.tasks, sections, strict=True)):
            task.ref = join_refs(section, task.ref)
            if given := draft.unnumbered.get(f"/tasks/{place}"):
                draft.unnumbered[f"/tasks/{place}"] = (join_refs(section, given[0]), given[1])


def _check_refs(draft: Draft, field: str, elements: list[Target] | list[Task], label: str) -> None:
    seen: dict[str, int] = {}
    for place, element in enumerate(elements):
        pointer = f"/{field}/{place}"
        if element.ref in seen:
            draft.doubt(
                "ref-repeated",
                element.text or element.ref,
                f"{label} số {element.ref} xuất hiện hai lần.",
                pointer=f"{pointer}/text",
            )
        seen[element.ref] = place
        expected = int(elements[place - 1].ref) + 1 if place and elements[place - 1].ref.isdecimal() else None
        if expected is not None and element.ref.isdecimal() and int(element.ref) > expected:
            gap = str(expected) if int(element.ref) == expected + 1 else f"{expected}–{int(element.ref) - 1}"
            if not any(e.ref.startswith(str(expected)) for e in elements):
                draft.doubt("number-gap", element.text, f"{label}: thiếu số {gap}.", pointer=f"{pointer}/text")


def _check_counts(draft: Draft) -> None:
    """A heading "(5 mục tiêu)" against what was found."""
    for block in draft.blocks:
        found = _PRINTED_COUNT.search(fold(block.text)) if block.role == "heading" else None
        if not found:
            continue
        tasks = found[2] == "nhiem vu"
        count = len(draft.plan.tasks) if tasks else len(draft.plan.targets)
        if count != int(found[1]):
            noun = "nhiệm vụ" if tasks else "mục tiêu"
            draft.doubt(
                "count-differs", block.text, f"Tiêu đề ghi {found[1]} {noun} nhưng đọc được {count}.", spans=block.spans
            )


def _check_missing(draft: Draft) -> None:
    plan = draft.plan
    for code, absent, reason in (
        ("targets-missing", not plan.targets, "Kế hoạch không có mục tiêu nào đọc được."),
        ("tasks-missing", not plan.tasks, "Kế hoạch không có nhiệm vụ nào đọc được."),
        ("duties-missing", not plan.duties, "Không thấy phần phân công trách nhiệm cho từng đơn vị."),
    ):
        if absent:
            draft.doubt(code, plan.title or "", reason, spans=[])


def _check_bases(draft: Draft) -> None:
    for place, base in enumerate(draft.plan.legal_bases):
        folded = fold(base)
        numbered = re.search(r"\bso \d|\d+/[a-z]", folded)
        if numbered and not re.search(r"\bcua |/(?:qh|nd-cp|nq-cp|qd-ttg|ct-ttg|nq-tw|nq/tw|tt-)", folded):
            draft.doubt(
                "base-without-issuer", base, "Căn cứ không ghi cơ quan ban hành.", pointer=f"/legal_bases/{place}"
            )
        if numbered and not re.search(r"ngay \d|/\d{4}/", folded):
            draft.doubt("base-without-date", base, "Căn cứ không ghi ngày ban hành.", pointer=f"/legal_bases/{place}")


def _check_spellings(draft: Draft) -> None:
    """One unit written in more than one way: other capitals, another dash, other marks."""
    names = {name for task in draft.plan.tasks for name in [*task.leads, *task.coordinators]}
    names |= {duty.unit for duty in draft.plan.duties if ":" not in duty.unit}
    folded = [fold(paragraph.text) for paragraph in draft.source]
    for key in sorted({key_of(name) for name in names})[:MOST_NAMES]:
        found = _occurrences(draft, folded, key) if " " in key and 7 < len(key) <= 120 else {}
        if len(found) > 1:
            usual, *rarer = sorted(found.values(), key=lambda places: -len(places))
            spans = [span for places in rarer for _, span in places]
            others = ", ".join(f"“{places[0][0]}”" for places in [usual, *rarer])
            draft.doubt(
                "unit-spelled-differently", rarer[0][0][0], f"Một đơn vị viết nhiều cách: {others}.", spans=spans
            )


def _occurrences(draft: Draft, folded: list[str], key: str) -> dict[str, list[tuple[str, Span]]]:
    """The spellings of a name in the source (first letter, colons and headings IN HOA aside) with their places."""
    pattern = re.compile(r"(?<![a-z0-9])" + r"[^a-z0-9]{1,3}".join(map(re.escape, key.split())) + r"(?![a-z0-9])")
    found: dict[str, list[tuple[str, Span]]] = defaultdict(list)
    for paragraph, text in zip(draft.source, folded, strict=True):
        for match in pattern.finditer(text):
            spelling = paragraph.text[match.start() : match.end()]
            if not spelling.isupper():
                where = Span(paragraph=paragraph.index, start=match.start(), end=match.end())
                found[(spelling[:1].lower() + spelling[1:]).replace(":", "")].append((spelling, where))
    return found


def _check_same_day(draft: Draft) -> None:
    """Two levels that report before the same day of the month leave the upper one no time to compile."""
    days: dict[str, list[tuple[int, Span]]] = defaultdict(list)
    for place, duty in enumerate(draft.plan.duties):
        for number in range(len(duty.items)):
            for span in draft.spans.get(f"/duties/{place}/items/{number}", []):
                text = draft.source[span.paragraph].text
                for match in _MONTH_DAY.finditer(text, span.start, span.end):
                    where = Span(paragraph=span.paragraph, start=match.start(), end=match.end())
                    days[match[1]].append((place, where))
    for day, found in days.items():
        if len({place for place, _ in found}) > 1:
            reason = "Hai cấp báo cáo cùng một ngày; cấp tổng hợp không còn thời gian. Cần hạn nội bộ sớm hơn."
            draft.doubt(
                "same-day-two-levels", f"trước ngày {day} hàng tháng", reason, spans=[span for _, span in found]
            )
