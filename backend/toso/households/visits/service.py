"""Taking in what phones send: each sheet once, a bad one alone, everything of a batch in one transaction."""

import logging
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from uuid import UUID

import sqlalchemy as sa
from obstore.store import ObjectStore
from sqlalchemy.exc import DataError, IntegrityError
from sqlmodel import Session, col

from toso.audit.record import record
from toso.authz.actor import Scope
from toso.core.schemas import FieldProblem
from toso.files.service import store_file
from toso.households.visits import schemas
from toso.households.visits.book import Book, open_book
from toso.households.visits.checking import Plan, Refused, plan
from toso.households.visits.conflicts import conflict_reads
from toso.households.visits.photos import NOWHERE, WAITING, redrawn
from toso.households.visits.resolving import record_resolved
from toso.households.visits.schemas import SyncedRead, SyncState
from toso.households.visits.sheets import SyncWrite, Unreadable, VisitWrite
from toso.households.visits.source import Source, phone_of
from toso.households.visits.storing import store as store_plans
from toso.households.visits.tables import VisitConflict
from toso.kit.clock import now

log = logging.getLogger(__name__)
NOTICED = 300  # seconds: a phone's clock is told only when it is wrong by more than five minutes
Outcome = Plan | Refused | None  # stored; refused; there already

_MALFORMED = "Phiếu có mục chưa đúng nên chưa được ghi."
_REPEATED = "Phiếu này đã được ghi từ lần gửi trước."
_ASKED = "Có mục người khác đã ghi khác; hãy chọn giá trị đúng."


@dataclass
class Taken:
    """What became of the sheets, in their order, and the versions of their households afterwards."""

    outcomes: list[Outcome] = field(default_factory=list)
    versions: dict[UUID, int] = field(default_factory=dict)


def sync(session: Session, scope: Scope, wanted: SyncWrite) -> schemas.SyncRead:
    """Stores the sheets of a batch in their order and says of each what became of it."""
    server_now = now()
    skew = server_now - wanted.device_now
    sheets = [s for s in wanted.visits if isinstance(s, VisitWrite)]
    taken = take_in(session, scope, sheets, phone_of(scope.user_id, skew))
    seconds = round(skew.total_seconds())
    return schemas.SyncRead(
        server_now=server_now, clock_skew_seconds=seconds if abs(seconds) > NOTICED else 0,
        results=_results(session, scope, wanted.visits, taken),
    )  # fmt: skip


def take_in(session: Session, scope: Scope, sheets: Sequence[VisitWrite], source: Source) -> Taken:
    """Stores the sheets of one source in their order, records the acts, and says what became of each."""
    taken = _take_in(session, scope, sheets, source)
    _record(session, scope, taken.outcomes, source)
    return taken


def _take_in(session: Session, scope: Scope, sheets: Sequence[VisitWrite], source: Source) -> Taken:
    """All at once; should the database refuse, one by one, so that what is bad stands alone."""
    try:
        with session.begin_nested():
            return _attempt(session, scope, sheets, source)
    except (IntegrityError, DataError) as error:
        log.warning("a batch of visits is stored one by one", extra={"kind": type(error).__name__})
    taken = Taken()
    for sheet in sheets:
        try:
            with session.begin_nested():
                one = _attempt(session, scope, [sheet], source)
            taken.outcomes += one.outcomes
            taken.versions |= one.versions
        except (IntegrityError, DataError):
            taken.outcomes.append(Refused("not-stored", "Máy chủ không ghi được phiếu này; hãy báo quản trị hệ thống."))
    return taken


def _attempt(session: Session, scope: Scope, sheets: Sequence[VisitWrite], source: Source) -> Taken:
    if not sheets:
        return Taken()
    book = open_book(session, scope, sheets)
    outcomes = [_outcome(book, sheet, source) for sheet in sheets]
    store_plans(session, scope, [o for o in outcomes if isinstance(o, Plan)], source)
    return Taken(outcomes, {h.id: h.version for h in book.households.values()})


def _outcome(book: Book, sheet: VisitWrite, source: Source) -> Outcome:
    known = book.visits.get(sheet.id)
    if known is not None:
        same = known == (source.visitor_id, sheet.household_id)
        return None if same else Refused("id-taken", "Mã của phiếu này đã dùng cho phiếu khác; hãy ghi lại phiếu.")
    try:
        return plan(book, sheet, source, now())
    except Refused as refused:
        return refused


def _record(session: Session, scope: Scope, outcomes: Sequence[Outcome], source: Source) -> None:
    """One line for each stored visit (who, which household, which items), and one for each decision it brought."""
    for made in [o for o in outcomes if isinstance(o, Plan)]:
        counts = {"arrived": len(made.arrivals), "left": len(made.leavings), "waiting": len(made.waiting)}
        note = {"household_id": str(made.household.id), "result": made.sheet.result, "channel": int(source.channel)}
        record(
            session, scope.actor, str(scope.action), "visit", made.sheet.id, ward_id=scope.ward_id,
            unit_path=made.household.unit_path, fields={sight.item for sight in made.sights},
            note=note | {name: count for name, count in counts.items() if count},
        )  # fmt: skip
        for conflict, _ in made.resolves:
            record_resolved(session, scope.actor, conflict)


def _results(session: Session, scope: Scope, sent: Sequence[VisitWrite | Unreadable], taken: Taken) -> list[SyncedRead]:
    readable = [sheet for sheet in sent if isinstance(sheet, VisitWrite)]
    became = dict(zip(map(id, readable), taken.outcomes, strict=True))
    waiting = waiting_of(session, scope, [s.id for s in readable if _may_wait(became[id(s)])])
    results = []
    for sheet in sent:
        outcome = Refused("malformed", _MALFORMED, sheet.fields) if isinstance(sheet, Unreadable) else became[id(sheet)]
        if isinstance(outcome, Refused):
            results.append(_refusal(sheet.id, outcome))
        elif isinstance(sheet, VisitWrite):
            version = taken.versions.get(sheet.household_id)
            results.append(_accepted(sheet.id, outcome, version, waiting.get(sheet.id, [])))
    return results


def _may_wait(outcome: Outcome) -> bool:
    return outcome is None or (isinstance(outcome, Plan) and bool(outcome.waiting))


def waiting_of(session: Session, scope: Scope, visit_ids: Sequence[UUID]) -> dict[UUID, list[schemas.ConflictRead]]:
    """What still waits of these visits: of new ones, and of those whose answer got lost the first time."""
    if not visit_ids:
        return {}
    query = sa.select(VisitConflict).where(
        col(VisitConflict.ward_id) == scope.ward_id, col(VisitConflict.visit_id).in_(visit_ids),
        col(VisitConflict.kept).is_(None),
    )  # fmt: skip
    found: dict[UUID, list[schemas.ConflictRead]] = defaultdict(list)
    rows = session.execute(query.order_by(col(VisitConflict.id))).scalars().all()
    for read in conflict_reads(session, scope.ward_id, rows):
        found[read.visit_id].append(read)
    return found


def _refusal(id_: UUID | None, refused: Refused) -> SyncedRead:
    return SyncedRead(
        id=id_, state=SyncState.REJECTED, code=refused.code, message=refused.message, errors=_problems(refused.fields),
        household_version=None, conflicts=[],
    )  # fmt: skip


def _accepted(id_: UUID, made: Plan | None, version: int | None, waiting: list[schemas.ConflictRead]) -> SyncedRead:
    state, message = SyncState.STORED, None
    if made is None:
        state, message = SyncState.REPEATED, _REPEATED
    elif waiting:
        state, message = SyncState.CONFLICT, _ASKED
    return SyncedRead(
        id=id_, state=state, code=None, message=message, errors=_problems(made.left_out if made else {}),
        household_version=version, conflicts=waiting,
    )  # fmt: skip


def _problems(fields: dict[str, str]) -> list[FieldProblem]:
    return [FieldProblem(field=name, message=text) for name, text in fields.items()]


def add_photo(session: Session, scope: Scope, store: ObjectStore, content: bytes, filename: str | None) -> UUID:
    """Keeps a photo until a visit names it; nobody but that visit's readers ever opens it."""
    row = store_file(
        session, store, redrawn(content, filename), ward_id=scope.ward_id, unit_path=NOWHERE, owner_id=scope.user_id,
        purpose=WAITING,
    )  # fmt: skip
    record(
        session, scope.actor, "visit.photo", "visit_photo", row.id, ward_id=scope.ward_id,
        unit_path=scope.actor.grants[0].unit_path,
    )  # fmt: skip
    return row.id
