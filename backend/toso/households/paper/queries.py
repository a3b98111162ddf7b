"""Reading of printed sheets: lists, one sheet with its rows, and what a sheet says of its households."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.audit.record import record_row
from toso.authz.actor import Scope
from toso.core.paging import Order, page
from toso.core.problems import NotFound
from toso.core.schemas import Page
from toso.households.model import reach
from toso.households.model.items import ITEMS
from toso.households.model.tables import Household, Person, Street
from toso.households.model.visit_tables import Visit, VisitConflict
from toso.households.paper import schemas
from toso.households.paper.codes import read_sheet_code
from toso.households.paper.marks import COLUMNS, FOR_ALL, OF_ADULTS, RESULT_KEYS, is_child
from toso.households.paper.tables import PaperRow, PaperSheet
from toso.identity.queries import names_of, unit_names
from toso.kit.clock import today
from toso.organisation.tables import TeamMember


def page_of_sheets(
    session: Session,
    scope: Scope,
    *,
    open_only: bool,
    cursor: str | None,
    limit: int,
    updated_since: datetime | None = None,
) -> Page[schemas.SheetRow]:
    """Sheets in reach, the newest first; `open_only`: those with rows that nobody typed in yet."""
    query = sa.select(PaperSheet).where(_within(scope))
    if open_only:
        query = query.where(col(PaperSheet.entered) < col(PaperSheet.households))
    return page(
        session,
        query,
        Order.newest(PaperSheet.id),
        cursor,
        limit,
        lambda rows: sheet_rows(session, rows),
        since=updated_since,
    )


def _within(scope: Scope) -> sa.ColumnElement[bool]:
    return sa.and_(col(PaperSheet.ward_id) == scope.ward_id, scope.where(PaperSheet.unit_path))


def get_sheet(session: Session, scope: Scope, sheet_id: UUID, *, for_change: bool = False) -> PaperSheet:
    """A sheet in reach, locked `for_change`. Raises NotFound."""
    query = sa.select(PaperSheet).where(col(PaperSheet.id) == sheet_id, _within(scope))
    if for_change:
        query = query.with_for_update()
    sheet = session.execute(query).scalar_one_or_none()
    if sheet is None:
        raise NotFound("Không tìm thấy phiếu này trong phạm vi của bạn.")
    return sheet


def find_by_code(session: Session, scope: Scope, text: str) -> schemas.SheetRow:
    """The sheet of a code that was typed or scanned. Raises NotFound, also for a mistyped one."""
    code = read_sheet_code(text)
    query = sa.select(PaperSheet).where(col(PaperSheet.code) == code, _within(scope))
    sheet = session.execute(query).scalar_one_or_none() if code else None
    if sheet is None:
        raise NotFound("Không có phiếu mang mã này trong phạm vi của bạn; hãy xem lại mã trên phiếu.")
    return sheet_rows(session, [sheet])[0]


def sheet_rows(session: Session, sheets: Sequence[PaperSheet]) -> list[schemas.SheetRow]:
    """Sheets with the names beside them; four statements whatever their number."""
    if not sheets:
        return []
    streets = _by_id(session, Street, sheets[0].ward_id, {s.street_id for s in sheets})
    members = _by_id(session, TeamMember, sheets[0].ward_id, {s.member_id for s in sheets if s.member_id})
    people = names_of(session, {s.printed_by_id for s in sheets})
    units = unit_names(session, {s.unit_id for s in sheets})
    return [schemas.SheetRow(**_row_values(s, streets, members, people, units)) for s in sheets]


def _row_values(sheet: PaperSheet, streets: Any, members: Any, people: Any, units: Any) -> dict[str, Any]:
    own = {
        "id",
        "version",
        "code",
        "unit_id",
        "street_id",
        "part",
        "parts",
        "member_id",
        "printed_on",
        "households",
        "entered",
    }
    member = members.get(sheet.member_id)
    return {
        **sheet.model_dump(include=own),
        "unit_name": units.get(sheet.unit_id, ""),
        "street_name": streets[sheet.street_id].name,
        "group_name": streets[sheet.street_id].group_name,
        "member_name": member.full_name if member else None,
        "printed_by": people.get(sheet.printed_by_id, ""),
    }


def _by_id(session: Session, table: type[Any], ward_id: UUID, ids: Iterable[UUID]) -> dict[UUID, Any]:
    query = sa.select(table).where(col(table.ward_id) == ward_id, col(table.id).in_(set(ids)))
    return {row.id: row for row in session.execute(query).scalars()}


def rows_of(session: Session, sheet: PaperSheet) -> list[PaperRow]:
    """The rows of a sheet in the order of the paper."""
    query = sa.select(PaperRow).where(col(PaperRow.ward_id) == sheet.ward_id, col(PaperRow.sheet_id) == sheet.id)
    return list(session.execute(query.order_by(col(PaperRow.position))).scalars())


def show_sheet(session: Session, scope: Scope, sheet_id: UUID) -> schemas.SheetRead:
    """A sheet with the households still in reach; who opened it is recorded."""
    sheet = get_sheet(session, scope, sheet_id)
    note_sheet(session, scope, sheet, "opened")
    rows = rows_of(session, sheet)
    (head,) = sheet_rows(session, [sheet])
    return schemas.SheetRead(
        **head.model_dump(),
        results=result_keys(),
        columns=column_keys(sheet.items),
        for_all=FOR_ALL,
        today=today(),
        rows=_household_rows(session, scope, sheet.ward_id, rows),
    )


def note_sheet(session: Session, scope: Scope, sheet: PaperSheet, part: str) -> None:
    """Who printed or opened a sheet: it shows many households at once."""
    record_row(session, scope, "paper_sheet", sheet, note={"part": part, "households": sheet.households})


def result_keys() -> list[schemas.KeyRead]:
    return [schemas.KeyRead(value=r, key=key, label=r.label) for r, key in RESULT_KEYS.items()]


def column_keys(asked: Collection[str]) -> list[schemas.ColumnRead]:
    return [
        schemas.ColumnRead(
            item=c.item,
            subject=c.subject,
            label=ITEMS[c.item].label,
            short=c.short,
            many=ITEMS[c.item].many,
            adults=c.item in OF_ADULTS,
            keys=[schemas.KeyRead(value=v, key=key, label=ITEMS[c.item].values[v]) for v, key in c.keys.items()],
        )
        for c in COLUMNS
        if c.item in asked
    ]


def _household_rows(
    session: Session, scope: Scope, ward_id: UUID, rows: Sequence[PaperRow]
) -> list[schemas.SheetHouseholdRead]:
    ids = {row.household_id for row in rows}
    found = session.execute(sa.select(Household).where(reach.within(scope), col(Household.id).in_(ids))).scalars()
    households = {household.id: household for household in found}
    persons = _by_id(session, Person, ward_id, {UUID(p) for row in rows for p in row.persons})
    entries = _entries(session, ward_id, rows)
    return [_household_row(row, households.get(row.household_id), persons, entries.get(row.id)) for row in rows]


def _household_row(
    row: PaperRow, household: Household | None, persons: dict[UUID, Person], entry: schemas.EntryRead | None
) -> schemas.SheetHouseholdRead:
    if household is None:
        return _row_elsewhere(row, entry)
    here = [UUID(p) for p in row.persons if UUID(p) in persons]
    return schemas.SheetHouseholdRead(
        code=row.code,
        position=row.position,
        household_id=row.household_id,
        gone=False,
        kind=household.kind,
        name=household.name,
        place=place_of(household),
        printed=row.printed.get(str(row.household_id), {}),
        persons=[
            schemas.SheetPersonRead(
                id=i,
                full_name=persons[i].full_name,
                about=about(persons[i]),
                child=is_child(persons[i].adult_on, today()),
                printed=row.printed.get(str(i), {}),
            )
            for i in here
        ],
        entry=entry,
    )


def _row_elsewhere(row: PaperRow, entry: schemas.EntryRead | None) -> schemas.SheetHouseholdRead:
    """A household that is no longer in reach, as far as the paper goes: its lines in order, and no name."""
    return schemas.SheetHouseholdRead(
        code=row.code,
        position=row.position,
        household_id=row.household_id,
        gone=True,
        kind="",
        name="",
        place="",
        printed=row.printed.get(str(row.household_id), {}),
        persons=[
            schemas.SheetPersonRead(
                id=UUID(p), full_name=f"Người thứ {n}", about="", child=False, printed=row.printed.get(p, {})
            )
            for n, p in enumerate(row.persons, start=1)
        ],
        entry=entry,
    )


def place_of(household: Household) -> str:
    """House number and what helps to find it."""
    return ", ".join(part for part in (household.house_no, household.place_note) if part) or household.code


def about(person: Person) -> str:
    """Relation and year of birth: "Chủ hộ, 1960"."""
    year = str(person.birth_year) if person.birth_year else ""
    return ", ".join(part for part in (person.relation.label, year) if part)


def _entries(session: Session, ward_id: UUID, rows: Sequence[PaperRow]) -> dict[UUID, schemas.EntryRead]:
    typed = [row for row in rows if row.entry is not None and row.visit_id is not None]
    visit_ids = [row.visit_id for row in typed]
    notes = sa.select(col(Visit.id), col(Visit.note)).where(col(Visit.ward_id) == ward_id, col(Visit.id).in_(visit_ids))
    note_of = dict(session.execute(notes).all())
    waiting = Counter(
        session.execute(
            sa.select(col(VisitConflict.visit_id)).where(
                col(VisitConflict.ward_id) == ward_id,
                col(VisitConflict.visit_id).in_(visit_ids),
                col(VisitConflict.kept).is_(None),
            )
        ).scalars()
    )
    people = names_of(session, {row.entered_by_id for row in typed})
    found: dict[UUID, schemas.EntryRead] = {}
    for row in typed:
        assert row.entry is not None
        assert row.visit_id is not None
        found[row.id] = schemas.EntryRead(
            **row.entry,
            note=note_of.get(row.visit_id, ""),
            entered_by=people.get(row.entered_by_id or row.id, ""),
            entered_at=row.entered_at or row.updated_at,
            conflicts=waiting[row.visit_id],
        )
    return found


def current_persons(session: Session, ward_id: UUID, household_ids: Iterable[UUID]) -> dict[UUID, list[Person]]:
    """Who lives in the households now, in the order in which they were entered."""
    query = sa.select(Person).where(
        col(Person.ward_id) == ward_id, col(Person.household_id).in_(set(household_ids)), col(Person.left_on).is_(None)
    )
    found: dict[UUID, list[Person]] = defaultdict(list)
    for person in session.execute(query.order_by(col(Person.id))).scalars():
        found[person.household_id].append(person)
    return found
