"""Printing sheets in the worker: the frozen rows with the names of today, as one PDF for whoever asked."""

from collections.abc import Collection, Mapping, Sequence
from functools import partial
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.authz.actor import Scope
from toso.documents.render.visit_sheet import (
    SheetBox,
    SheetField,
    SheetHousehold,
    SheetLegend,
    SheetPerson,
    VisitSheet,
    render_sheets,
)
from toso.files.service import store_made
from toso.files.upload_check import PDF, Checked
from toso.households.model.items import ITEMS, Item, Subject
from toso.households.model.tables import Household, Person
from toso.households.paper.marks import OF_ADULTS, RESULT_KEYS, Column, columns_of, is_child
from toso.households.paper.queries import about, get_sheet, note_sheet, place_of, rows_of, sheet_rows
from toso.households.paper.schemas import SheetRow
from toso.households.paper.tables import PaperRow, PaperSheet
from toso.identity.alarms.acts import watch_act
from toso.identity.alarms.tables import WatchedKind
from toso.identity.job_owner import scope_of_owner
from toso.identity.queries import unit_names
from toso.jobs.claim import JobContext, enqueue
from toso.jobs.tables import Job
from toso.kit.clock import today
from toso.kit.dates import numeric

KIND = "paper.sheets"
PURPOSE = "paper"


def enqueue_sheets(session: Session, scope: Scope, sheets: Sequence[PaperSheet]) -> Job:
    """The job that prints the sheets, which is noted and counted; its result names the file."""
    for sheet in sheets:
        note_sheet(session, scope, sheet, "printed")
    watch_act(session, scope.actor, scope.ward_id, WatchedKind.SHEET, number=len(sheets))
    payload = {"sheet_ids": [str(sheet.id) for sheet in sheets]}
    return enqueue(session, scope.ward_id, KIND, scope.user_id, payload)


def print_sheets(context: JobContext) -> dict[str, Any]:
    """Renders the sheets and stores the file for the person who asked, in no unit's subtree: it is full of names."""
    ids = [UUID(text) for text in context.payload["sheet_ids"]]
    context.progress(10, "Đang lập phiếu…")
    sheets = context.in_read(partial(_read, context, ids))
    context.progress(40, "Đang tạo tệp PDF…")
    made = Checked(f"phieu-den-nha-{sheets[0].code.lower()}.pdf", PDF, render_sheets(sheets))
    stored = context.in_write(partial(store_made, order=context, made=made, purpose=PURPOSE))
    return {"file_id": str(stored.id), "sheets": len(sheets)}


def _read(context: JobContext, ids: Sequence[UUID], session: Session) -> list[VisitSheet]:
    scope = scope_of_owner(session, context)
    found = [get_sheet(session, scope, sheet_id) for sheet_id in sorted(ids)]
    ward = unit_names(session, [context.ward_id])[context.ward_id]
    site = context.settings.public_url.rstrip("/")
    heads = {head.id: head for head in sheet_rows(session, found)}
    return [visit_sheet(session, sheet, heads[sheet.id], ward, site) for sheet in found]


def visit_sheet(session: Session, sheet: PaperSheet, head: SheetRow, ward: str, site: str) -> VisitSheet:
    """The content of a sheet."""
    rows = rows_of(session, sheet)
    households = _by_id(session, Household, sheet.ward_id, [row.household_id for row in rows])
    persons = _by_id(session, Person, sheet.ward_id, [UUID(p) for row in rows for p in row.persons])
    return VisitSheet(
        ward=ward,
        unit=head.unit_name,
        street=head.street_name,
        group=head.group_name,
        member=head.member_name or "",
        printed=numeric(sheet.printed_on),
        code=sheet.code,
        address=f"{site}/phieu-giay/ma/{sheet.code}",
        part=f"phần {sheet.part}/{sheet.parts}" if sheet.parts > 1 else "",
        columns=tuple(printed_field(column, {}) for column in columns_of(Subject.PERSON, sheet.items)),
        legend=legend(sheet.items),
        households=tuple(_household(sheet, row, households[row.household_id], persons) for row in rows),
    )


def _by_id(session: Session, table: type[Any], ward_id: UUID, ids: Sequence[UUID]) -> dict[UUID, Any]:
    query = sa.select(table).where(col(table.ward_id) == ward_id, col(table.id).in_(ids))
    return {row.id: row for row in session.execute(query).scalars()}


def _household(
    sheet: PaperSheet, row: PaperRow, household: Household, persons: Mapping[UUID, Person]
) -> SheetHousehold:
    printed = row.printed.get(str(household.id), {})
    columns = columns_of(Subject.HOUSEHOLD, sheet.items)
    own = [printed_field(c, printed) for c in columns if c.fits_household(household.kind)]
    here = [persons[UUID(p)] for p in row.persons if UUID(p) in persons]
    return SheetHousehold(
        code=row.code,
        place=place_of(household),
        name=household.name,
        phone=_end(household.phone),
        fields=(result_field(), *own),
        persons=tuple(_person(sheet, p, row.printed.get(str(p.id), {})) for p in here),
    )


def _person(sheet: PaperSheet, person: Person, printed: Mapping[str, str]) -> SheetPerson:
    """A child has no boxes for what only adults are asked."""
    child = is_child(person.adult_on, today())
    fields = [
        SheetField(label=c.short, boxes=()) if child and c.item in OF_ADULTS else printed_field(c, printed)
        for c in columns_of(Subject.PERSON, sheet.items)
    ]
    return SheetPerson(name=person.full_name, about=about(person), phone=_end(person.phone), fields=tuple(fields))


def result_field() -> SheetField:
    """How the visit ended; nothing of it is known beforehand."""
    return SheetField(label="Kết quả", boxes=tuple(SheetBox(key=key, known=False) for key in RESULT_KEYS.values()))


def printed_field(column: Column, printed: Mapping[str, str]) -> SheetField:
    """The boxes of an item; those of the value that was known are filled."""
    value = printed.get(column.item.value, "")
    known = set(value.split("+")) if ITEMS[column.item].many else {value}
    boxes = tuple(SheetBox(key=key, known=one in known) for one, key in column.keys.items())
    return SheetField(label=column.short, boxes=boxes)


def _end(phone: str | None) -> str:
    """Enough to recognise a number by, not enough to call it."""
    return phone[-3:] if phone else ""


def legend(asked: Collection[str] = frozenset(Item)) -> tuple[SheetLegend, ...]:
    """The meaning of each key of the items that a sheet asks, for the foot of every page."""
    results = "; ".join(f"{key}\u00a0{_plain(r.label)}" for r, key in RESULT_KEYS.items())
    columns = [column for subject in Subject for column in columns_of(subject, asked)]
    return (SheetLegend(label="Kết quả", text=results), *(_explained(column) for column in columns))


def _explained(column: Column) -> SheetLegend:
    """A key stays beside the first word of what it means."""
    spec = ITEMS[column.item]
    if len(column.keys) == 1:
        return SheetLegend(label=next(iter(column.keys.values())), text=_plain(spec.label))
    text = "; ".join(f"{key}\u00a0{_plain(spec.values[value])}" for value, key in column.keys.items())
    return SheetLegend(label=column.short, text=text)


def _plain(label: str) -> str:
    """A label within a sentence: "Có" → "có", but "SIM 2G" stays."""
    return label if label[:2].isupper() else label[0].lower() + label[1:]
