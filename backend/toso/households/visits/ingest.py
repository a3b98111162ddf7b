"""Storing batches of sheets, a bad one alone; what cannot be stored is kept for a decision."""

import logging
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from uuid import UUID

from sqlalchemy.exc import DataError, IntegrityError
from sqlmodel import Session

from toso.audit.record import record
from toso.authz.actor import Scope
from toso.core.database import attempt
from toso.households.model.items import Channel
from toso.households.model.visit_kinds import HeldReason
from toso.households.model.visit_tables import HeldVisit
from toso.households.visits.batch_context import BatchContext
from toso.households.visits.conflict_resolution import record_resolved
from toso.households.visits.held_store import ToHold, hold
from toso.households.visits.known_rows import open_books
from toso.households.visits.placement import Waits
from toso.households.visits.sheet_check import Refused, VisitChanges, plan
from toso.households.visits.sheets import VisitWrite
from toso.households.visits.source import Batch, Source
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
    return ingest_together(session, [Batch(scope, sheets, source)], decided=decided)[0]


def ingest_together(session: Session, batches: Sequence[Batch], *, decided: bool = False) -> list[IngestResult]:
    """Stores batches of one ward as if one came after the other, each with its own result and its own acts."""
    taken = _ingest(session, batches, decided=decided)
    for batch, result in zip(batches, taken, strict=True):
        _record(session, batch.scope, result.outcomes, batch.source)
    return taken


def _ingest(session: Session, batches: Sequence[Batch], *, decided: bool) -> list[IngestResult]:
    """All at once but for batches that have to see what another one of them wrote; should the database refuse, each by
    itself, so that what is bad stands alone.
    """
    results: dict[int, IngestResult] = {}
    while len(results) < len(batches):
        left = {n: batch for n, batch in enumerate(batches) if n not in results}
        made = _tried(session, left, decided=decided)
        if made is None and len(left) > 1:
            made = {n: _ingest(session, [batch], decided=decided)[0] for n, batch in left.items()}
        elif made is None:
            made = {n: _one_by_one(session, batch, decided=decided) for n, batch in left.items()}
        results |= made
    return [results[n] for n in range(len(batches))]


def _one_by_one(session: Session, batch: Batch, *, decided: bool) -> IngestResult:
    """What the database refuses waits for a decision, or if not even that can be stored, it stays on the phone."""
    taken = IngestResult()
    for sheet in batch.sheets:
        alone = {0: replace(batch, sheets=[sheet])}
        tries = (_tried(session, alone, decided=decided, forced=forced) for forced in (None, HeldReason.NOT_STORED))
        one = next((made[0] for made in tries if made is not None), IngestResult([_NOT_STORED]))
        taken.outcomes += one.outcomes
        taken.versions |= one.versions
    return taken


def _tried(
    session: Session, batches: dict[int, Batch], *, decided: bool, forced: HeldReason | None = None
) -> dict[int, IngestResult] | None:
    """The results of those that were stored together; None where the database refused them, and nothing is stored."""
    try:
        with attempt(session):
            return _attempt(session, batches, decided=decided, forced=forced)
    except (IntegrityError, DataError) as error:
        log.warning("visits are not stored together", extra={"kind": type(error).__name__})
        return None


def _attempt(
    session: Session, batches: dict[int, Batch], *, decided: bool, forced: HeldReason | None
) -> dict[int, IngestResult]:
    """Plans and stores the first batch and those that have nothing in common with one before them."""
    empty = {n: IngestResult() for n, batch in batches.items() if not batch.sheets}
    if empty:
        return empty
    books = dict(zip(batches, open_books(session, list(batches.values()), decided=decided), strict=True))
    chosen = _apart(batches, books)
    versions = {n: {h.id: h.version for h in books[n].ground.households.values()} for n in chosen}
    outcomes = {n: [_outcome(books[n], s, batches[n].source, forced) for s in batches[n].sheets] for n in chosen}
    plans = {n: [one for one in outcomes[n] if isinstance(one, VisitChanges)] for n in chosen}
    store_plans(session, batches[chosen[0]].scope.ward_id, [plan for n in chosen for plan in plans[n]])
    results: dict[int, IngestResult] = {}
    newest: dict[UUID, int] = {}
    for n in chosen:
        became = outcomes[n]
        if not decided and batches[n].source.channel is Channel.VISIT:
            became = _hold(session, batches[n], became, books[n])
        newest |= {plan.household.id: plan.version for plan in plans[n]}
        results[n] = IngestResult(became, {id_: newest.get(id_, before) for id_, before in versions[n].items()})
    return results


def _apart(batches: dict[int, Batch], books: dict[int, BatchContext]) -> list[int]:
    """The batches that see nothing of each other when they are written one after the other, in their order.

    One person's batches are as one batch, unless one decides between values: that is seen in its households alone.
    None of theirs overtakes another, and no sheet is there twice.
    """
    chosen: list[int] = []
    seen: set[UUID] = set()
    owners: dict[UUID, UUID | int] = {}
    behind: set[UUID] = set()
    for n, batch in batches.items():
        person, ids = batch.source.writer_id, {sheet.id for sheet in batch.sheets}
        places = {place for sheet in batch.sheets for place in books[n].touched(sheet)}
        owner = n if any(sheet.resolves for sheet in batch.sheets) else person
        if person in behind or ids & seen or any(owners.get(place, owner) != owner for place in places):
            behind.add(person)
        else:
            chosen.append(n)
        seen |= ids
        owners |= dict.fromkeys(places, owner)
    return chosen


def _hold(session: Session, batch: Batch, outcomes: list[Outcome], book: BatchContext) -> list[Outcome]:
    """Keeps what waits; too many of one sender wait on the phone instead."""
    both = list(zip(batch.sheets, outcomes, strict=True))
    found = {sheet.id: ToHold(sheet, one.reason) for sheet, one in both if isinstance(one, Waits)}
    held = {row.id: row for row in hold(session, batch.scope, list(found.values()), book.ground)}
    crowded = Refused("too-many-waiting", "Đang có quá nhiều phiếu chờ trưởng khu phố quyết định; máy sẽ gửi lại sau.")
    return [held.get(sheet.id, crowded) if isinstance(one, Waits) else one for sheet, one in both]


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
