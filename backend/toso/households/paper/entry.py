"""Typing in what came back on a sheet: each row by itself, merged by field as sheets of phones are."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, time
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.audit.record import record_row
from toso.authz.actor import Scope
from toso.core.database import Undo, attempt
from toso.core.row_versions import touch
from toso.core.schemas import FieldProblem
from toso.households.model.items import Channel
from toso.households.model.visit_tables import Visit
from toso.households.paper.entry_reversal import household_of
from toso.households.paper.queries import get_sheet, rows_of
from toso.households.paper.schemas import EnteredRead, EntriesRead, EntriesWrite, EntryState, EntryWrite
from toso.households.paper.tables import PaperRow, PaperSheet
from toso.households.visits.ingest import Outcome, ingest, refused_of
from toso.households.visits.left_out import named_parts
from toso.households.visits.placement import Waits
from toso.households.visits.schemas import ConflictRead
from toso.households.visits.service import waiting_of
from toso.households.visits.sheet_check import Refused, VisitChanges
from toso.households.visits.sheets import VisitWrite
from toso.households.visits.source import Source
from toso.households.visits.visit_reversal import take_back
from toso.kit.clock import VIETNAM, now, today
from toso.kit.ids import new_id
from toso.organisation.tables import TeamMember

_ASKED = "Có mục người khác đã ghi khác sau khi in phiếu; hãy chọn giá trị đúng."
_MESSAGES = {
    EntryState.REPEATED: "Dòng này đã được nhập như vậy.",
    EntryState.UPDATED: "Đã thay nội dung nhập lần trước.",
    EntryState.CONFLICT: _ASKED,
}


@dataclass
class TypedRow:
    """One row of a request: what becomes of it, and the visit that was made or why there is none."""

    entry: EntryWrite
    state: EntryState
    outcome: Outcome = None


def enter(session: Session, scope: Scope, sheet_id: UUID, body: EntriesWrite) -> EntriesRead:
    """Stores rows of a sheet in their order and says of each what became of it. Raises NotFound for the sheet."""
    sheet = get_sheet(session, scope, sheet_id, for_change=True)
    rows = {row.code: row for row in rows_of(session, sheet)}
    source = _source(session, scope, sheet, rows.values())
    typed: list[TypedRow] = []
    fresh: list[tuple[TypedRow, PaperRow, VisitWrite]] = []
    notes = _notes(session, sheet.ward_id, rows.values())
    for entry in body.rows:
        row, refused = rows.get(entry.code), _refusal(rows, entry, sheet, {one.entry.code for one in typed})
        if refused is not None or row is None:
            typed.append(TypedRow(entry, EntryState.REJECTED, refused or _unknown()))
        elif row.entry == _kept(entry) and notes.get(row.visit_id) == entry.note:
            typed.append(TypedRow(entry, EntryState.REPEATED))
        elif row.visit_id is not None:
            typed.append(TypedRow(entry, EntryState.UPDATED, _correct(session, scope, source, row, entry)))
        else:
            typed.append(TypedRow(entry, EntryState.STORED))
            fresh.append((typed[-1], row, _visit(row, entry, new_id())))
    taken = ingest(session, scope, [visit for _, _, visit in fresh], source)
    for (one, row, visit), outcome in zip(fresh, taken.outcomes, strict=True):
        one.outcome = outcome
        if isinstance(outcome, VisitChanges):
            _keep(session, scope, row, one.entry, visit.id)
    sheet.entered = sum(1 for row in rows.values() if row.visit_id is not None)
    touch(sheet)
    session.add(sheet)
    session.flush()
    return EntriesRead(
        results=_results(session, scope, typed, rows), households=sheet.households, entered=sheet.entered
    )


def _source(session: Session, scope: Scope, sheet: PaperSheet, rows: Collection[PaperRow]) -> Source:
    """The member named on the sheet was at the door, whoever types; without an account the typist stands in.

    Households that were printed are typed in wherever they stand meanwhile: the paper is in the typist's hands.
    """
    member = session.get(TeamMember, (sheet.ward_id, sheet.member_id)) if sheet.member_id else None
    visitor = member.user_id if member and member.user_id else scope.user_id
    printed = frozenset(row.household_id for row in rows)
    return Source(Channel.PAPER, scope.user_id, visitor, member_id=sheet.member_id, printed=printed)


def _notes(session: Session, ward_id: UUID, rows: Collection[PaperRow]) -> dict[UUID | None, str]:
    """The notes of the visits that rows became."""
    ids = [row.visit_id for row in rows if row.visit_id is not None]
    query = sa.select(col(Visit.id), col(Visit.note)).where(col(Visit.ward_id) == ward_id, col(Visit.id).in_(ids))
    return dict(session.execute(query).all())


def _unknown() -> Refused:
    return Refused("unknown-row", "Phiếu này không có dòng mang mã đó; hãy xem lại số và chữ ở đầu dòng.")


def _refusal(
    rows: dict[str, PaperRow], entry: EntryWrite, sheet: PaperSheet, before: Collection[str]
) -> Refused | None:
    if entry.code not in rows:
        return _unknown()
    if entry.code in before:
        return Refused("twice", "Dòng này được gửi hai lần trong một lượt.")
    if entry.visited_on < sheet.printed_on:
        return Refused("before-printing", "Ngày đến nhà trước ngày in phiếu.", {"visited_on": "Trước ngày in phiếu."})
    if entry.visited_on > today():
        return Refused("in-future", "Ngày đến nhà ở tương lai.", {"visited_on": "Ngày này chưa đến."})
    return None


def _kept(entry: EntryWrite) -> dict[str, Any]:
    """The entry as its row keeps it; the note stays with the visit."""
    return entry.model_dump(mode="json", exclude={"code", "note"})


def _visit(row: PaperRow, entry: EntryWrite, visit_id: UUID) -> VisitWrite:
    """The row as a sheet of a visit at noon of its day; what was printed is what the pen started from."""
    noon = datetime.combine(entry.visited_on, time(12), VIETNAM)
    answers = [
        {**a.model_dump(), "base": row.printed.get(str(a.subject_id), {}).get(a.item.value)} for a in entry.answers
    ]
    return VisitWrite.model_validate(
        {
            "id": visit_id,
            "household_id": row.household_id,
            "base_version": row.household_version,
            "visited_at": min(noon, now()),
            "result": entry.result,
            "note": entry.note,
            "answers": answers,
        }
    )


def _correct(session: Session, scope: Scope, source: Source, row: PaperRow, entry: EntryWrite) -> Outcome:
    """Types a row in anew: what it said before is taken back, unless the new words are refused."""
    assert row.visit_id is not None
    household = household_of(session, row)
    with attempt(session):
        take_back(session, scope.actor, household, row.visit_id)
        (outcome,) = ingest(session, scope, [_visit(row, entry, row.visit_id)], source).outcomes
        if not isinstance(outcome, VisitChanges):
            raise Undo
    if not isinstance(outcome, VisitChanges):
        return outcome
    _keep(session, scope, row, entry, row.visit_id)
    record_row(session, scope, "paper_row", row, note={"part": "corrected", "household_id": str(row.household_id)})
    return outcome


def _keep(session: Session, scope: Scope, row: PaperRow, entry: EntryWrite, visit_id: UUID) -> None:
    row.entry, row.visit_id = _kept(entry), visit_id
    row.entered_by_id, row.entered_at = scope.user_id, now()
    touch(row)
    session.add(row)


def _results(session: Session, scope: Scope, typed: Sequence[TypedRow], rows: dict[str, PaperRow]) -> list[EnteredRead]:
    visit_ids = {code: row.visit_id for code, row in rows.items() if row.visit_id is not None}
    waiting = waiting_of(session, scope, [visit_ids[code] for one in typed if (code := one.entry.code) in visit_ids])
    made = [one.outcome if isinstance(one.outcome, VisitChanges) else None for one in typed]
    parts = [(o.sheet, o.left_out) for o in made if o is not None and o.within]
    named = iter(named_parts(session, scope.ward_id, parts))
    left_out = [next(named) if o is not None and o.within else {} for o in made]
    return [
        _result(one, _of(waiting, visit_ids.get(one.entry.code)), left)
        for one, left in zip(typed, left_out, strict=True)
    ]


def _of(waiting: dict[UUID, list[ConflictRead]], visit_id: UUID | None) -> Sequence[ConflictRead]:
    return waiting.get(visit_id, []) if visit_id is not None else []


def _result(one: TypedRow, waiting: Sequence[ConflictRead], left_out: dict[str, str]) -> EnteredRead:
    code, outcome = one.entry.code, one.outcome
    if isinstance(outcome, Refused | Waits):
        refused = refused_of(outcome)
        return EnteredRead(
            code=code,
            state=EntryState.REJECTED,
            message=refused.message,
            errors=_problems(refused.fields),
            conflicts=[],
        )
    shown = EntryState.CONFLICT if waiting and one.state is not EntryState.REPEATED else one.state
    return EnteredRead(
        code=code, state=shown, message=_MESSAGES.get(shown), errors=_problems(left_out), conflicts=list(waiting)
    )


def _problems(fields: dict[str, str]) -> list[FieldProblem]:
    return [FieldProblem(field=name, message=text) for name, text in fields.items()]
