"""Reading of imports: one's own uploads, and what others brought into a register that one keeps whole."""

from collections import Counter
from typing import Literal
from uuid import UUID

import orjson
import sqlalchemy as sa
from sqlmodel import Session, col

from toso.authz.actor import Scope
from toso.core.problems import NotFound
from toso.households.import_export import schemas
from toso.households.import_export.columns import letter_of, unreadable_columns
from toso.households.import_export.fields import FIELDS, Kind
from toso.households.import_export.tables import Decision, HouseholdImport, ImportLine, ImportState, LineState
from toso.identity.queries import names_of
from toso.jobs.tables import Job, JobState
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
_MAY_BE_TAKEN = (ImportState.CHECKED, ImportState.ACCEPTED, ImportState.UNDOING, ImportState.UNDONE)
_ASIDE = {
    "other": "Cột khác với trang đang đọc",
    "hidden": "Trang tính ẩn",
    "total": "Dòng cộng",
    "foot": "Dòng ký tên dưới bảng",
    "group": "Dòng tên nhóm",
    "heading": "Hàng tiêu đề lặp lại",
}


def find_import(session: Session, scope: Scope, import_id: UUID, *, for_change: bool = False) -> HouseholdImport:
    """One's own upload. Raises NotFound."""
    row = find_taken(session, scope, import_id, for_change=for_change)
    if row.owner_id != scope.user_id:
        raise NotFound
    return row


def find_taken(session: Session, scope: Scope, import_id: UUID, *, for_change: bool = False) -> HouseholdImport:
    """One's own upload, or one of whose households some are in a register that this person keeps for the whole ward:
    whoever sent it may be away when it has to be taken back. Raises NotFound.
    """
    row = session.get(HouseholdImport, (scope.ward_id, import_id), with_for_update=for_change or None)
    if row is None or not (row.owner_id == scope.user_id or _is_kept_by(scope, row)):
        raise NotFound
    return row


def _is_kept_by(scope: Scope, row: HouseholdImport) -> bool:
    return bool(row.counts.get("taken")) and row.ward_id in scope.whole_wards


def state_of(session: Session, row: HouseholdImport) -> tuple[schemas.HeldState, str | None]:
    """The state as it holds now, and why the last job ended without a result."""
    return _held(row, session.get(Job, (row.ward_id, row.job_id)) if row.job_id else None)


def _held(row: HouseholdImport, job: Job | None) -> tuple[schemas.HeldState, str | None]:
    before = {**_BEFORE, ImportState.UNDOING: ImportState(row.counts.get("undo_from", ImportState.ACCEPTED))}
    if row.state in before and job is not None and job.state in {JobState.FAILED, JobState.CANCELLED}:
        return before[row.state], job.error if job.state is JobState.FAILED else None
    return row.state, None


def list_imports(session: Session, scope: Scope) -> list[schemas.HouseholdImportRow]:
    """One's own uploads of the last days, and those that one may take back, the newest first."""
    its_job = sa.and_(col(Job.ward_id) == col(HouseholdImport.ward_id), col(Job.id) == col(HouseholdImport.job_id))
    mine = col(HouseholdImport.owner_id) == scope.user_id
    near = sa.or_(mine, col(HouseholdImport.state).in_(_MAY_BE_TAKEN))
    query = (
        sa.select(HouseholdImport, Job)
        .outerjoin(Job, its_job)
        .where(col(HouseholdImport.ward_id) == scope.ward_id, mine if scope.ward_id not in scope.whole_wards else near)
        .order_by(col(HouseholdImport.id).desc())
        .limit(20)
    )
    rows = [(r, job) for r, job in session.execute(query) if r.owner_id == scope.user_id or _is_kept_by(scope, r)]
    people = names_of(session, [r.owner_id for r, _ in rows])
    return [
        schemas.HouseholdImportRow(
            id=r.id,
            state=_held(r, job)[0],
            file_name=r.file_name,
            data_on=r.data_on,
            sender=people.get(r.owner_id, ""),
        )
        for r, job in rows
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
    job = session.get(Job, (row.ward_id, row.job_id)) if row.job_id else None
    state, problem = _held(row, job)
    own = row.owner_id == scope.user_id
    checked = own and state in {ImportState.CHECKED, ImportState.ACCEPTING}
    counts = _counts(session, row) if checked and "lines" in row.counts else None
    taken, undone = row.counts.get("taken"), row.counts.get("undone")
    one_unit = knows_unit(session, scope, row)
    return schemas.HouseholdImportRead(
        id=row.id,
        version=row.version,
        state=state,
        file_name=row.file_name,
        data_on=row.data_on,
        new_streets=row.new_streets,
        street_groups=row.street_groups,
        job_id=row.job_id if job and job.owner_id == scope.user_id else None,
        sender=names_of(session, [row.owner_id]).get(row.owner_id, ""),
        problem=problem,
        sheet=_sheet(row) if own else None,
        columns=_columns(row) if own else [],
        fields=_fields(),
        missing=unreadable_columns(row.columns, one_unit=one_unit) if row.sheet else [],
        counts=counts,
        taken=schemas.ImportTaken(**taken) if taken else None,
        undone=schemas.ImportUndone(**undone) if undone else None,
        actions=_actions(state, counts, own=own, taken=bool(taken)),
    )


def _actions(state: schemas.HeldState, counts: schemas.ImportCounts | None, *, own: bool, taken: bool) -> list[str]:
    ready = counts is not None and counts.homes > counts.refused and not counts.undecided
    actions = [
        *(_ACTIONS.get(state, []) if own else []),
        *(["accept"] if ready and state == ImportState.CHECKED else []),
    ]
    if state == ImportState.CHECKED and counts is not None and counts.duplicate:
        actions.append("decide")
    if taken and state in {ImportState.CHECKED, ImportState.ACCEPTED}:
        actions.append("undo")
    return actions


def _fields() -> list[schemas.ImportFieldRead]:
    return [
        schemas.ImportFieldRead(
            code=f.code,
            label=f.label,
            subject=f.subject.value,
            expected=f.expected,
            kept=f.kind is not Kind.CITIZEN_ID,
        )
        for f in FIELDS.values()
    ]


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
        read=[name for name, _ in parts_of(row)],
        aside=[
            schemas.ImportAsideRead(sheet=name, row=number or None, why=why, why_label=_ASIDE[why])
            for name, number, why in row.sheet.get("aside", [])
        ],
    )


def parts_of(row: HouseholdImport) -> list[tuple[str, int]]:
    """The sheets that were read, each with the number after which its rows begin."""
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
    return all(names.named(name) for name, _ in parts_of(row))


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
