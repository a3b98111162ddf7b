"""Reading of imports: one's own uploads, their columns, counts and staged rows."""

from collections import Counter
from enum import StrEnum
from typing import Any, Literal
from uuid import UUID

import orjson
import sqlalchemy as sa
from sqlmodel import Session, col

from toso.authz.actor import Scope
from toso.core.paging import cut
from toso.core.problems import NotFound
from toso.core.schemas import Page
from toso.households.import_export import schemas
from toso.households.import_export.columns import letter_of, unreadable_columns
from toso.households.import_export.fields import FIELDS, Kind
from toso.households.import_export.household_rows import ERROR
from toso.households.import_export.tables import Decision, HouseholdImport, ImportLine, ImportState, LineState
from toso.jobs.tables import Job, JobState
from toso.kit import cursors
from toso.kit.clock import today
from toso.kit.unit_names import UnitNames
from toso.organisation.queries import neighbourhoods

FAILED: Literal["failed"] = "failed"
# What an upload falls back to when its job ended without finishing.
_BEFORE: dict[ImportState, schemas.HeldState] = {
    ImportState.READING: FAILED,
    ImportState.CHECKING: ImportState.COLUMNS,
    ImportState.ACCEPTING: ImportState.CHECKED,
}
_ACTIONS = {
    ImportState.COLUMNS.value: ["check", "discard"],
    ImportState.CHECKED.value: ["check", "discard", "mend"],
    FAILED: ["discard"],
}
_NOWHERE = UUID(int=0)
_ASIDE = {
    "other": "Cột khác với trang đang đọc",
    "hidden": "Trang tính ẩn",
    "total": "Dòng cộng",
    "foot": "Dòng ký tên dưới bảng",
    "group": "Dòng tên nhóm",
    "heading": "Hàng tiêu đề lặp lại",
}


class LineFilter(StrEnum):
    """Which staged rows to list: those refused, noted, of possible duplicates, new, changed."""

    REFUSED = "refused"
    NOTED = "noted"
    DUPLICATE = "duplicate"
    NEW = "new"
    CHANGED = "changed"


def find_import(session: Session, scope: Scope, import_id: UUID, *, for_change: bool = False) -> HouseholdImport:
    """One's own upload. Raises NotFound."""
    row = session.get(HouseholdImport, (scope.ward_id, import_id), with_for_update=for_change or None)
    if row is None or row.owner_id != scope.user_id:
        raise NotFound
    return row


def state_of(session: Session, row: HouseholdImport) -> tuple[schemas.HeldState, str | None]:
    """The state as it holds now, and why the last job ended without a result."""
    return _held(row, session.get(Job, (row.ward_id, row.job_id)) if row.job_id else None)


def _held(row: HouseholdImport, job: Job | None) -> tuple[schemas.HeldState, str | None]:
    before = {**_BEFORE, ImportState.UNDOING: ImportState(row.counts.get("undo_from", ImportState.ACCEPTED))}
    if row.state in before and job is not None and job.state in {JobState.FAILED, JobState.CANCELLED}:
        return before[row.state], job.error if job.state is JobState.FAILED else None
    return row.state, None


def list_imports(session: Session, scope: Scope) -> list[schemas.HouseholdImportRow]:
    """One's own uploads of the last days, the newest first."""
    its_job = sa.and_(col(Job.ward_id) == col(HouseholdImport.ward_id), col(Job.id) == col(HouseholdImport.job_id))
    query = (
        sa.select(HouseholdImport, Job)
        .outerjoin(Job, its_job)
        .where(col(HouseholdImport.ward_id) == scope.ward_id, col(HouseholdImport.owner_id) == scope.user_id)
        .order_by(col(HouseholdImport.id).desc())
        .limit(20)
    )
    return [
        schemas.HouseholdImportRow(id=r.id, state=_held(r, job)[0], file_name=r.file_name, data_on=r.data_on)
        for r, job in session.execute(query)
    ]


def undecided(session: Session, row: HouseholdImport) -> int:
    """Possible duplicates that nobody has decided yet."""
    query = sa.select(sa.func.count()).where(
        col(ImportLine.ward_id) == row.ward_id,
        col(ImportLine.import_id) == row.id,
        col(ImportLine.state) == LineState.DUPLICATE,
        col(ImportLine.number) == col(ImportLine.home),
        col(ImportLine.decision).is_(None),
    )
    return session.execute(query).scalar_one()


def show_import(session: Session, scope: Scope, row: HouseholdImport) -> schemas.HouseholdImportRead:
    state, problem = state_of(session, row)
    checked = state in {ImportState.CHECKED, ImportState.ACCEPTING}
    counts = _counts(session, row) if checked and "lines" in row.counts else None
    taken, undone = row.counts.get("taken"), row.counts.get("undone")
    one_unit = knows_unit(session, scope, row)
    ready = counts is not None and counts.homes > counts.refused and not counts.undecided
    actions = [*_ACTIONS.get(state, []), *(["accept"] if ready and state == ImportState.CHECKED else [])]
    if state == ImportState.CHECKED and counts is not None and counts.duplicate:
        actions.append("decide")
    if taken and state in {ImportState.CHECKED, ImportState.ACCEPTED}:
        actions.append("undo")
    return schemas.HouseholdImportRead(
        id=row.id,
        version=row.version,
        state=state,
        file_name=row.file_name,
        data_on=row.data_on,
        new_streets=row.new_streets,
        street_groups=row.street_groups,
        job_id=row.job_id,
        problem=problem,
        sheet=_sheet(row),
        columns=_columns(row),
        fields=[
            schemas.ImportFieldRead(
                code=f.code,
                label=f.label,
                subject=f.subject.value,
                expected=f.expected,
                kept=f.kind is not Kind.CITIZEN_ID,
            )
            for f in FIELDS.values()
        ],
        missing=unreadable_columns(row.columns, one_unit=one_unit) if row.sheet else [],
        counts=counts,
        taken=schemas.ImportTaken(**taken) if taken else None,
        undone=schemas.ImportUndone(**undone) if undone else None,
        actions=actions,
    )


def _counts(session: Session, row: HouseholdImport) -> schemas.ImportCounts:
    counts = {name: row.counts[name] for name in schemas.ImportCounts.model_fields if name in row.counts}
    counts["unknown_units"] = [{"name": name, "homes": n} for name, n in row.counts.get("unknown_units", [])]
    counts.setdefault("left_out", 0)
    return schemas.ImportCounts(**counts, undecided=undecided(session, row), taking=_taking(session, row))


def _taking(session: Session, row: HouseholdImport) -> schemas.ImportTaking:
    """Good households, and those like some of the register as they are decided so far."""
    found = Counter({name: row.counts.get(f"taking_{name}", 0) for name in schemas.ImportTaking.model_fields})
    decided = sa.select(col(ImportLine.decision), col(ImportLine.body)).where(
        col(ImportLine.ward_id) == row.ward_id,
        col(ImportLine.import_id) == row.id,
        col(ImportLine.state) == LineState.DUPLICATE,
        col(ImportLine.decision).in_([Decision.NEW, Decision.MERGE]),
    )
    for decision, body in session.execute(decided):
        if (told := orjson.loads(body).get("take")) is not None:
            found.update(told[decision])
    return schemas.ImportTaking(**found)


def _sheet(row: HouseholdImport) -> schemas.ImportSheetRead | None:
    if not row.sheet:
        return None
    known = schemas.ImportSheetRead.model_fields.keys() - {"read", "aside"}
    return schemas.ImportSheetRead(
        **{name: row.sheet[name] for name in known},
        read=[name for name, _ in _parts(row)],
        aside=[
            schemas.ImportAsideRead(sheet=name, row=number or None, why=why, why_label=_ASIDE[why])
            for name, number, why in row.sheet.get("aside", [])
        ],
    )


def _parts(row: HouseholdImport) -> list[tuple[str, int]]:
    return [(name, start) for name, start in row.sheet.get("parts", [])] or [(row.sheet.get("name", ""), 0)]


def knows_unit(session: Session, scope: Scope, row: HouseholdImport) -> bool:
    """Whether the khu phố of every row is known without a column: the person keeps one, or sheets are
    called so, or rows above groups say it.
    """
    units = neighbourhoods(session, scope.ward_id, today())
    if sum(scope.covers(unit.path) for unit in units) == 1:
        return True
    if row.sheet.get("placed"):
        return True
    names = UnitNames((unit.id, [unit.name, unit.short_name or "", *unit.aliases]) for unit in units)
    return all(names.named(name) for name, _ in _parts(row))


def _columns(row: HouseholdImport) -> list[schemas.ImportColumnRead]:
    if not row.sheet:
        return []
    chosen = {place: code for code, place in row.columns.items()}
    headings, samples = row.sheet["headings"], row.sheet["samples"]
    width = max([len(headings), *(len(cells) for cells in samples)], default=0)
    columns = (
        schemas.ImportColumnRead(
            place=place,
            letter=letter_of(place),
            heading=headings[place] if place < len(headings) else "",
            samples=[cells[place] for cells in samples if place < len(cells) and cells[place]],
            hidden=place in row.sheet["hidden"],
            field=chosen.get(place),
        )
        for place in range(width)
    )
    return [column for column in columns if column.heading or column.samples]


def page_of_lines(
    session: Session, scope: Scope, import_id: UUID, filters: LineFilter | None, cursor: str | None, limit: int
) -> Page[schemas.HouseholdImportLineRead]:
    """Staged rows in the order of the sheet; of possible duplicates the first row of each household."""
    row = find_import(session, scope, import_id)
    line = ImportLine
    query = sa.select(line).where(col(line.ward_id) == row.ward_id, col(line.import_id) == row.id)
    match filters:
        case None:
            pass
        case LineFilter.REFUSED:
            query = query.where(col(line.level) == 2)
        case LineFilter.NOTED:
            query = query.where(col(line.level) == 1)
        case LineFilter.DUPLICATE:
            query = query.where(col(line.state) == LineState.DUPLICATE, col(line.number) == col(line.home))
        case _:
            query = query.where(col(line.state) == LineState(filters.value))
    if cursor is not None:
        (number,) = cursors.decode(cursor, "lines", int).keys
        query = query.where(col(line.number) > number)
    found = session.execute(query.order_by(col(line.number)).limit(limit + 1)).scalars().all()
    headings, parts = row.sheet.get("headings", []), _parts(row)
    return cut(
        found,
        limit,
        lambda lines: [_line_read(one, headings, parts) for one in lines],
        lambda one: cursors.encode("lines", [one.number], _NOWHERE),
    )


def _line_read(line: ImportLine, headings: list[str], parts: list[tuple[str, int]]) -> schemas.HouseholdImportLineRead:
    body: dict[str, Any] = orjson.loads(line.body)
    own, like = body.get("h", {}), body.get("like", {})
    sheet, start = [part for part in parts if part[1] < line.number][-1]
    before = f"{sheet}!" if len(parts) > 1 else ""
    row = line.number - start
    said_of, texts = sorted(body.get("m", []), key=lambda message: message[2]), body.get("r", {})
    place = [own.get("house_no", ""), own.get("street", ""), (body.get("p") or ["", "", ""])[2]]
    return schemas.HouseholdImportLineRead(
        number=line.number,
        row=row,
        sheet=sheet,
        home=line.home,
        state=line.state,
        name=body.get("n") or "",
        place=", ".join(part for part in place if part),
        person=body["v"].get("full_name", ""),
        messages=[
            schemas.HouseholdImportMessage(
                level="error" if level == ERROR else "warning",
                column=letter_of(place_) if place_ >= 0 else "",
                cell=f"{before}{letter_of(place_)}{row}" if place_ >= 0 else "",
                heading=headings[place_] if 0 <= place_ < len(headings) else FIELDS[code].label,
                field=code,
                value=texts.get(str(place_), ""),
                mendable=place_ >= 0,
                message=said,
            )
            for level, code, place_, said in said_of
        ],
        like_id=line.other_id,
        like_code=like.get("code"),
        like_why=like.get("why"),
        decision=line.decision,
    )
