"""Storing sheets of one source, a bad one alone; what cannot be stored is kept for a decision."""

import logging
from collections.abc import Sequence
from dataclasses import dataclass, field
from uuid import UUID

from sqlalchemy.exc import DataError, IntegrityError
from sqlmodel import Session

from toso.audit.record import record
from toso.authz.actor import Scope
from toso.core.database import attempt
from toso.households.model.items import Channel
from toso.households.model.visit_kinds import HeldReason
from toso.households.model.visit_tables import HeldVisit
from toso.households.visits.batch_context import BatchContext, open_book
from toso.households.visits.conflict_resolution import record_resolved
from toso.households.visits.held_store import ToHold, hold
from toso.households.visits.placement import Waits
from toso.households.visits.sheet_check import Refused, VisitChanges, plan
from toso.households.visits.sheets import VisitWrite
from toso.households.visits.source import Source
from toso.households.visits.visit_rows import store as store_plans
from toso.kit.clock import now

log = logging.getLogger(__name__)
# Stored; to be mended by its writer; on its way to a decision; kept for one; there already.
Outcome = VisitChanges | Refused | Waits | HeldVisit | None


_NOT_STORED = Refused("not-stored", "Máy chủ không ghi được phiếu này; hãy báo quản trị hệ thống.")
_TAKEN_ID = Refused("id-taken", "Mã của phiếu này đã dùng cho phiếu khác; bấm “Gửi lại” để gửi với mã mới.")


@dataclass
class IngestResult:
    """The results of the sheets, in their order, and the versions of their households afterwards."""

    outcomes: list[Outcome] = field(default_factory=list)
    versions: dict[UUID, int] = field(default_factory=dict)


def refused_of(outcome: Waits | Refused) -> Refused:
    """Why a sheet is not written, told to somebody who decides themselves."""
    if isinstance(outcome, Refused):
        return outcome
    waits = outcome
    return Refused(waits.reason.value.replace("_", "-"), waits.reason.label)


def ingest(
    session: Session, scope: Scope, sheets: Sequence[VisitWrite], source: Source, *, decided: bool = False
) -> IngestResult:
    """Stores the sheets of one source in their order, records the acts, and says what became of each."""
    taken = _ingest(session, scope, sheets, source, decided=decided)
    _record(session, scope, taken.outcomes, source)
    return taken


def _ingest(
    session: Session, scope: Scope, sheets: Sequence[VisitWrite], source: Source, *, decided: bool
) -> IngestResult:
    """All at once; should the database refuse, one by one, so that what is bad stands alone: it waits for a decision,
    or if not even that can be stored, it stays on the phone.
    """
    whole = _tried(session, scope, sheets, source, decided=decided)
    if whole is not None:
        return whole
    taken = IngestResult()
    for sheet in sheets:
        tries = (
            _tried(session, scope, [sheet], source, decided=decided, forced=forced)
            for forced in (None, HeldReason.NOT_STORED)
        )
        one = next((made for made in tries if made is not None), IngestResult([_NOT_STORED]))
        taken.outcomes += one.outcomes
        taken.versions |= one.versions
    return taken


def _tried(
    session: Session,
    scope: Scope,
    sheets: Sequence[VisitWrite],
    source: Source,
    *,
    decided: bool,
    forced: HeldReason | None = None,
) -> IngestResult | None:
    """The results of sheets that were stored together; None where the database refused them, and nothing is stored."""
    try:
        with attempt(session):
            return _attempt(session, scope, sheets, source, decided=decided, forced=forced)
    except (IntegrityError, DataError) as error:
        log.warning("visits are not stored together", extra={"kind": type(error).__name__})
        return None


def _attempt(
    session: Session,
    scope: Scope,
    sheets: Sequence[VisitWrite],
    source: Source,
    *,
    decided: bool,
    forced: HeldReason | None,
) -> IngestResult:
    if not sheets:
        return IngestResult()
    book = open_book(session, scope, sheets, source, decided=decided)
    outcomes = [_outcome(book, sheet, source, forced) for sheet in sheets]
    store_plans(session, scope, [o for o in outcomes if isinstance(o, VisitChanges)], source)
    if not decided and source.channel is Channel.VISIT:
        outcomes = _hold(session, scope, sheets, outcomes, book)
    return IngestResult(outcomes, {h.id: h.version for h in book.ground.households.values()})


def _hold(
    session: Session, scope: Scope, sheets: Sequence[VisitWrite], outcomes: list[Outcome], book: BatchContext
) -> list[Outcome]:
    """Keeps what waits; too many of one sender wait on the phone instead."""
    found = {s.id: ToHold(s, o.reason) for s, o in zip(sheets, outcomes, strict=True) if isinstance(o, Waits)}
    held = {row.id: row for row in hold(session, scope, list(found.values()), book.ground)}
    crowded = Refused("too-many-waiting", "Đang có quá nhiều phiếu chờ trưởng khu phố quyết định; máy sẽ gửi lại sau.")
    return [
        held.get(sheet.id, crowded) if isinstance(outcome, Waits) else outcome
        for sheet, outcome in zip(sheets, outcomes, strict=True)
    ]


def _outcome(book: BatchContext, sheet: VisitWrite, source: Source, forced: HeldReason | None) -> Outcome:
    known = book.visits.get(sheet.id)
    if known is not None:
        homes = {sheet.household_id, *book.ground.survivors(sheet.household_id)}
        return None if known[0] == source.visitor_id and known[1] in homes else _TAKEN_ID
    held = book.held.get(sheet.id)
    if held is not None and not book.ground.decided:
        return held if (held.sender_id, held.household_id) == (source.visitor_id, sheet.household_id) else _TAKEN_ID
    if forced is not None:
        return Waits(forced)
    try:
        return plan(book, sheet, source, now())
    except Refused as refused:
        return refused
    except Waits as waits:
        if not book.ground.decided and source.channel is Channel.VISIT:
            book.promised[sheet.household_id] |= {person.id for person in sheet.new_persons}
        return waits


def _record(session: Session, scope: Scope, outcomes: Sequence[Outcome], source: Source) -> None:
    """One line for each stored visit (who, which household, which items), and one for each decision it brought."""
    for made in [o for o in outcomes if isinstance(o, VisitChanges)]:
        counts = {"arrived": len(made.arrivals), "left": len(made.leavings), "waiting": len(made.waiting)}
        note = {"household_id": str(made.household.id), "result": made.sheet.result, "channel": int(source.channel)}
        record(
            session,
            scope.actor,
            str(scope.action),
            "visit",
            made.sheet.id,
            ward_id=scope.ward_id,
            unit_path=made.household.unit_path,
            fields={sight.item for sight in made.sights},
            note=note | {name: count for name, count in counts.items() if count},
        )
        for conflict, _ in made.resolves:
            record_resolved(session, scope.actor, conflict)
