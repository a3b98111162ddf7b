"""Typing in what came back on a sheet: each row by itself, merged by field as sheets of phones are."""

from collections.abc import Sequence
from datetime import datetime, time
from typing import Any
from uuid import UUID

from sqlmodel import Session

from toso.audit.record import record
from toso.authz.actor import Scope
from toso.core.schemas import FieldProblem
from toso.households import reach
from toso.households.entering import touch
from toso.households.items import Channel
from toso.households.paper.queries import get_sheet, rows_of
from toso.households.paper.schemas import EnteredRead, EntriesRead, EntriesWrite, EntryState, EntryWrite
from toso.households.paper.tables import PaperRow, PaperSheet
from toso.households.paper.undoing import take_back
from toso.households.visits.checking import Plan, Refused
from toso.households.visits.schemas import ConflictRead
from toso.households.visits.service import Outcome, take_in, waiting_of
from toso.households.visits.sheets import VisitWrite
from toso.households.visits.source import Source
from toso.households.visits.tables import Visit
from toso.kit.clock import VIETNAM, now, today
from toso.kit.ids import new_id
from toso.organisation.tables import TeamMember

_ASKED = "Có mục người khác đã ghi khác sau khi in phiếu; hãy chọn giá trị đúng."
_MESSAGES = {
    EntryState.REPEATED: "Dòng này đã được nhập như vậy.",
    EntryState.UPDATED: "Đã thay nội dung nhập lần trước.",
    EntryState.CONFLICT: _ASKED,
}


def enter(session: Session, scope: Scope, sheet_id: UUID, wanted: EntriesWrite) -> EntriesRead:
    """Stores rows of a sheet in their order and says of each what became of it. Raises NotFound for the sheet."""
    sheet = get_sheet(session, scope, sheet_id, for_change=True)
    rows = {row.code: row for row in rows_of(session, sheet)}
    source = _source(session, scope, sheet)
    states: dict[str, EntryState | Refused] = {}
    fresh: list[tuple[PaperRow, EntryWrite, VisitWrite]] = []
    outcomes: dict[str, Outcome] = {}
    notes = _notes(session, [row for row in rows.values() if row.visit_id])
    for entry in wanted.rows:
        row, refused = rows.get(entry.code), _refusal(rows, entry, sheet, states)
        if refused is not None or row is None:
            states.setdefault(entry.code, refused or _unknown())
        elif row.entry == _kept(entry) and notes.get(row.visit_id) == entry.note:
            states[entry.code] = EntryState.REPEATED
        elif row.visit_id is not None:
            outcomes[entry.code] = _correct(session, scope, source, row, entry)
            states[entry.code] = EntryState.UPDATED
        else:
            fresh.append((row, entry, _visit(row, entry, new_id())))
            states[entry.code] = EntryState.STORED
    taken = take_in(session, scope, [visit for _, _, visit in fresh], source)
    for (row, entry, visit), outcome in zip(fresh, taken.outcomes, strict=True):
        outcomes[entry.code] = outcome
        if isinstance(outcome, Plan):
            _keep(session, scope, row, entry, visit.id)
    sheet.entered = sum(1 for row in rows.values() if row.visit_id is not None)
    touch(sheet)
    session.add(sheet)
    session.flush()
    return EntriesRead(
        results=_results(session, scope, wanted.rows, states, outcomes, rows), households=sheet.households,
        entered=sheet.entered,
    )  # fmt: skip


def _source(session: Session, scope: Scope, sheet: PaperSheet) -> Source:
    """The member named on the sheet was at the door, whoever types; without an account the typist stands in."""
    member = session.get(TeamMember, (sheet.ward_id, sheet.member_id)) if sheet.member_id else None
    visitor = member.user_id if member and member.user_id else scope.user_id
    return Source(Channel.PAPER, scope.user_id, visitor, member_id=sheet.member_id)


def _notes(session: Session, rows: Sequence[PaperRow]) -> dict[UUID | None, str]:
    visits = [session.get(Visit, (row.ward_id, row.visit_id)) for row in rows]
    return {visit.id: visit.note for visit in visits if visit is not None}


def _unknown() -> Refused:
    return Refused("unknown-row", "Phiếu này không có dòng mang mã đó; hãy xem lại số và chữ ở đầu dòng.")


def _refusal(rows: dict[str, PaperRow], entry: EntryWrite, sheet: PaperSheet, said: Any) -> Refused | None:
    if entry.code not in rows:
        return _unknown()
    if entry.code in said:
        return Refused("twice", "Dòng này được gửi hai lần trong một lượt.")
    if entry.visited_on < sheet.printed_on:
        return Refused("before-printing", "Ngày đến nhà trước ngày in phiếu.", {"visited_on": "Trước ngày in phiếu."})
    if entry.visited_on > today():
        return Refused("in-future", "Ngày đến nhà ở tương lai.", {"visited_on": "Ngày này chưa đến."})
    return None


def _kept(entry: EntryWrite) -> dict[str, Any]:
    """What a row remembers of its entry; the note stays with the visit."""
    return entry.model_dump(mode="json", exclude={"code", "note"})


def _visit(row: PaperRow, entry: EntryWrite, visit_id: UUID) -> VisitWrite:
    """The row as a sheet of a visit at noon of its day; what was printed is what the pen started from."""
    noon = datetime.combine(entry.visited_on, time(12), VIETNAM)
    answers = [
        {**a.model_dump(), "base": row.printed.get(str(a.subject_id), {}).get(a.item.value)} for a in entry.answers
    ]
    return VisitWrite.model_validate(
        {
            "id": visit_id, "household_id": row.household_id, "base_version": row.household_version,
            "visited_at": min(noon, now()), "result": entry.result, "note": entry.note, "answers": answers,
        }
    )  # fmt: skip


def _correct(session: Session, scope: Scope, source: Source, row: PaperRow, entry: EntryWrite) -> Outcome:
    """Types a row in anew: what it said before is taken back, unless the new words are refused."""
    assert row.visit_id is not None
    household = reach.find_household(session, scope, row.household_id)
    if household is None:
        return Refused("not-found", "Không tìm thấy hộ này trong phạm vi của bạn.")
    household = reach.get_household_for_update(session, scope, row.household_id)
    before = session.begin_nested()
    take_back(session, scope.actor, household, row.visit_id)
    (outcome,) = take_in(session, scope, [_visit(row, entry, row.visit_id)], source).outcomes
    if not isinstance(outcome, Plan):
        before.rollback()
        return outcome
    before.commit()
    _keep(session, scope, row, entry, row.visit_id)
    record(
        session, scope.actor, str(scope.action), "paper_row", row.id, ward_id=row.ward_id, unit_path=row.unit_path,
        note={"part": "corrected", "household_id": str(row.household_id)},
    )  # fmt: skip
    return outcome


def _keep(session: Session, scope: Scope, row: PaperRow, entry: EntryWrite, visit_id: UUID) -> None:
    row.entry, row.visit_id = _kept(entry), visit_id
    row.entered_by_id, row.entered_at = scope.user_id, now()
    touch(row)
    session.add(row)


def _results(
    session: Session, scope: Scope, entries: Sequence[EntryWrite], states: dict[str, EntryState | Refused],
    outcomes: dict[str, Outcome], rows: dict[str, PaperRow],
) -> list[EnteredRead]:  # fmt: skip
    visit_ids = {code: row.visit_id for code, row in rows.items() if row.visit_id is not None}
    waiting = waiting_of(session, scope, [visit_ids[e.code] for e in entries if e.code in visit_ids])
    return [
        _result(
            entry.code,
            states[entry.code],
            outcomes.get(entry.code),
            waiting.get(visit_ids[entry.code], []) if entry.code in visit_ids else [],
        )
        for entry in entries
    ]


def _result(code: str, state: EntryState | Refused, outcome: Outcome, waiting: Sequence[ConflictRead]) -> EnteredRead:
    refused = state if isinstance(state, Refused) else outcome if isinstance(outcome, Refused) else None
    if refused is not None:
        return EnteredRead(
            code=code, state=EntryState.REJECTED, message=refused.message, errors=_problems(refused.fields),
            conflicts=[],
        )  # fmt: skip
    assert not isinstance(state, Refused)
    shown = EntryState.CONFLICT if waiting and state is not EntryState.REPEATED else state
    left_out = outcome.left_out if isinstance(outcome, Plan) else {}
    return EnteredRead(
        code=code, state=shown, message=_MESSAGES.get(shown), errors=_problems(left_out), conflicts=list(waiting)
    )


def _problems(fields: dict[str, str]) -> list[FieldProblem]:
    return [FieldProblem(field=name, message=text) for name, text in fields.items()]
