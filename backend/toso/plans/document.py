"""A plan as an official document: the whole KẾ HOẠCH printed again from its content."""

import re
from collections.abc import Iterable, Sequence
from itertools import groupby

from toso.documents.blocks import Block, Heading, HeadingLevel, ListItem, Paragraph, item, paragraph, text
from toso.documents.content import Letterhead, OfficialDocument, Recipient, Signature
from toso.documents.kinds import DocumentKind
from toso.documents.wording import POINT_LETTERS, roman
from toso.kit.text import capitalised, listing
from toso.plans.content import DutyContent, PlanContent, TaskContent, UnitRef
from toso.plans.stored import names_of_units
from toso.plans.text_import.plan_years import last_year_of

_REF = re.compile(r"^(?:[IVX]+\.)?(\d+)\.?([a-zđ]?)$")
_END = re.compile(r"[\s.;,:]+$")


def plan_document(
    content: PlanContent, letterhead: Letterhead, *, archive: str, symbol: str, amends: str = "", approved: bool = False
) -> OfficialDocument:
    """The document of a plan: a draft, and once it is approved under the number that it prints, or without one: then
    the register gives it.

    `archive` and `symbol` are the ward's own, for a plan that prints none. `amends`: the plan that this edition amends,
    as documents cite it. Raises ValidationError for content that
    cannot be printed (no title, no signer).
    """
    sections = [*_aims(content), *_work(content.tasks), *_funding(content), *_duties(content.duties)]
    body: list[Block] = [_plain(line) for line in _lines(content.introduction)]
    for number, (title, blocks) in enumerate(sections, 1):
        body.append(Heading(level=HeadingLevel.SECTION, label=f"{roman(number)}.", title=title))
        body += blocks
    *before, last = _lines(content.closing) or [""]
    body += [_plain(line) for line in before]
    return OfficialDocument(
        letterhead=letterhead.model_copy(update={"place": content.place}) if content.place else letterhead,
        kind=DocumentKind.PLAN,
        symbol=content.symbol or symbol,
        draft=not approved,
        number=int(content.number) if approved and content.issued_on and content.number.isdecimal() else None,
        year=content.issued_on.year if content.issued_on else content.year,
        issued_on=content.issued_on,
        summary=_summary(content.title, amends),
        legal_bases=tuple(content.legal_bases),
        body=tuple(body),
        closing=(text(last),) if last else None,
        archive=_END.sub("", content.archive) or archive,
        recipients=tuple(Recipient(name=_END.sub("", r.name), purpose=r.purpose) for r in content.recipients),
        signature=Signature(lines=tuple(content.signature.lines), name=content.signature.name or None),
    )


def _summary(title: str, amends: str) -> str:
    """An amendment says what it amends, unless its title does."""
    return f"{title} (sửa đổi, bổ sung {amends})" if amends and "sửa đổi" not in title.lower() else title


_Section = tuple[str, list[Block]]


def _aims(content: PlanContent) -> Iterable[_Section]:
    """I. Mục đích, yêu cầu, mục tiêu: the parts that the plan has, numbered within the section."""
    parts: list[tuple[str, str, list[Block]]] = []
    for name, lines in (("Mục đích", content.purposes), ("Yêu cầu", content.requirements)):
        if lines:
            parts.append((name, name, [_item(line) for line in lines]))
    if content.targets:
        title = f"Mục tiêu cụ thể {_years(content)} ({len(content.targets)} mục tiêu)"
        parts.append(("Mục tiêu", title, [_plain(f"({t.ref}) {t.text}") for t in content.targets if t.text]))
    if not parts:
        return
    blocks: list[Block] = []
    for number, (_, title, inner) in enumerate(parts, 1):
        blocks += [_clause(f"{number}.", title), *inner]
    names = ", ".join(name if n == 0 else name.lower() for n, (name, _, _) in enumerate(parts))
    yield names, blocks


def _years(content: PlanContent) -> str:
    last = last_year_of(content.title, content.year)
    return f"năm {content.year}" if last == content.year else f"giai đoạn {content.year} - {last}"


def _work(tasks: Sequence[TaskContent]) -> Iterable[_Section]:
    """II. Nhiệm vụ, giải pháp: groups with their tasks, each with who leads, who helps and until when."""
    if not tasks:
        return
    blocks: list[Block] = []
    for number, (heading, members) in enumerate(groupby(tasks, key=lambda task: task.heading), 1):
        group = list(members)
        if heading:
            blocks.append(_clause(f"{_number(group[0], number)}.", heading))
        for place, task in enumerate(group):
            mark = _mark(task, place, number, alone=len(group) == 1, headed=bool(heading))
            blocks += _task(task, mark)
    yield "Nhiệm vụ, giải pháp", blocks


def _number(task: TaskContent, place: int) -> str:
    found = _REF.match(task.ref)
    return found[1] if found else str(place)


def _mark(task: TaskContent, place: int, number: int, *, alone: bool, headed: bool) -> str:
    """Marker before a task: "a) " in a group, "1. " without a heading, nothing for the only one of a group."""
    if not headed:
        return f"{_number(task, number + place)}. "
    if alone:
        return ""
    found = _REF.match(task.ref)
    letter = found[2] if found and found[2] else POINT_LETTERS[place % len(POINT_LETTERS)]
    return f"{letter}) "


def _task(task: TaskContent, mark: str) -> list[Block]:
    first, *more = _lines(task.text) or [""]
    blocks: list[Block] = [_plain(f"{mark}{first}")] if mark or first else []
    blocks += [_plain(line) for line in more]
    blocks += [ListItem(runs=(text(line),), marker="+") for line in task.items]
    for label, value in (
        ("Đơn vị chủ trì", _units(task.leads)),
        ("Đơn vị phối hợp", _units(task.coordinators)),
        ("Thời gian hoàn thành", _END.sub("", task.deadline.value().text)),
    ):
        if value:
            blocks.append(item(f"{label}: {value}."))
    return blocks


def _units(refs: Sequence[UnitRef]) -> str:
    names = [_END.sub("", ref.name) for ref in refs if ref.name]
    return names_of_units(list(refs)) if len(names) > 3 else capitalised(listing(dict.fromkeys(names)))


def _funding(content: PlanContent) -> Iterable[_Section]:
    if content.funding:
        yield "Kinh phí", [_plain(line) for line in _lines(content.funding)]


def _duties(duties: Sequence[DutyContent]) -> Iterable[_Section]:
    """IV. Tổ chức thực hiện: what each unit has to do; who is not under the ward is asked."""
    if not duties:
        return
    blocks: list[Block] = []
    for number, duty in enumerate(duties, 1):
        blocks.append(_clause(f"{number}.", f"Đề nghị {duty.name}" if duty.asked else duty.name))
        blocks += [_item(line) for line in duty.items]
    yield "Tổ chức thực hiện", blocks


def _clause(label: str, title: str) -> Heading:
    return Heading(level=HeadingLevel.CLAUSE, label=label, title=title)


def _lines(value: str) -> list[str]:
    return [line for line in (part.strip() for part in value.split("\n")) if line]


def _plain(line: str) -> Paragraph:
    return paragraph(line)


def _item(line: str) -> Block:
    return item(line.replace("\n", " "))
