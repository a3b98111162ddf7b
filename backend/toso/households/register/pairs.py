"""Pairs of households that may be one, as the last search found them, and those that somebody found to be two."""

from itertools import chain
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.audit.record import record_row
from toso.authz.actor import Scope
from toso.core.paging import Order, page
from toso.core.problems import Conflict, Malformed
from toso.core.schemas import Page
from toso.households.model.reach import within
from toso.households.model.tables import Household
from toso.households.model.twins import merged_into
from toso.households.register import writes
from toso.households.register.duplicates import LIKELY, homes_of, likenesses, score
from toso.households.register.household_change import both_for_change
from toso.households.register.pair_schemas import ApartRead, DuplicateRead, DuplicatesRead, LikenessRead
from toso.households.register.pair_search import FIND, Pair, found_apart
from toso.households.register.rows import household_rows
from toso.households.register.tables import NotDuplicate
from toso.identity.queries import names_of
from toso.jobs.tables import Job, JobState
from toso.kit.clock import local_date
from toso.kit.dates import numeric

_MOST_SHOWN = 50
_LOOKED_AT = 200  # of the pairs kept, so that a page costs the same however large the ward is


class FoundApart(Conflict):
    """The field says when and by whom; whoever asks sends it as true to merge all the same."""

    code, title = "found-apart", "Hai hộ này đã được ghi là hai hộ khác nhau. Hãy xem lại, hoặc xác nhận vẫn nhập."


def list_duplicates(session: Session, scope: Scope, unit_id: UUID | None = None) -> DuplicatesRead:
    """Pairs of the last search that are still in reach, open and alike, in one khu phố when it is named."""
    done, running = _last(session, scope, JobState.DONE), _last(session, scope, JobState.QUEUED, JobState.RUNNING)
    kept = [(UUID(one), UUID(other)) for one, other in (done.result or {}).get("pairs", [])] if done else []
    pairs, found = _standing(session, scope, kept, unit_id)
    homes = dict(zip(found, homes_of(session, scope.ward_id, list(found.values())), strict=True))
    shared = {pair: likenesses(homes[pair[0]], homes[pair[1]]) for pair in pairs}
    chosen = [pair for pair in pairs if score(shared[pair]) >= LIKELY][:_MOST_SHOWN]
    wanted = dict.fromkeys(chain.from_iterable(chosen))
    rows = {row.id: row for row in household_rows(session, scope.ward_id, list(wanted))}
    return DuplicatesRead(
        found_at=done.updated_at if done else None,
        running_job_id=running.id if running else None,
        pairs=[
            DuplicateRead(
                one=rows[one],
                other=rows[other],
                score=score(shared[one, other]),
                likenesses=[LikenessRead(code=s.value, label=s.label) for s in shared[one, other]],
            )
            for one, other in chosen
        ],
    )


def _last(session: Session, scope: Scope, *states: JobState) -> Job | None:
    """The person's newest search in one of these states."""
    query = sa.select(Job).where(
        col(Job.ward_id) == scope.ward_id,
        col(Job.owner_id) == scope.user_id,
        col(Job.kind) == FIND,
        col(Job.state).in_(states),
    )
    return session.execute(query.order_by(col(Job.id).desc()).limit(1)).scalar_one_or_none()


def _standing(
    session: Session, scope: Scope, kept: list[Pair], unit_id: UUID | None
) -> tuple[list[Pair], dict[UUID, Household]]:
    """The first pairs both of whose households are still there and not found to be two, and those households."""
    query = sa.select(col(Household.id)).where(within(scope), col(Household.closed_on).is_(None))
    if unit_id is not None:
        query = query.where(col(Household.unit_id) == unit_id)
    ids = list(dict.fromkeys(chain.from_iterable(kept)))
    there = set(session.execute(query.where(col(Household.id).in_(ids))).scalars()) if ids else set[UUID]()
    apart = found_apart(session, scope.ward_id, [one for one, _ in kept])
    pairs = [pair for pair in kept if there.issuperset(pair) and pair not in apart][:_LOOKED_AT]
    wanted = set(chain.from_iterable(pairs))
    rows = sa.select(Household).where(col(Household.ward_id) == scope.ward_id, col(Household.id).in_(wanted))
    return pairs, {household.id: household for household in session.execute(rows).scalars()}


def set_apart(session: Session, scope: Scope, body: writes.NotDuplicateWrite) -> None:
    """Remembers that two households are two, or takes that back; they need not be alike.

    Raises HouseholdClosed: somebody else may have made them one meanwhile.
    """
    if body.one_id == body.other_id:
        raise Malformed(fields={"other_id": "Hãy chọn một hộ khác."})
    one, other = both_for_change(session, scope, body.one_id, body.other_id)
    remember_apart(session, scope, one, other, apart=body.apart)


def remember_apart(session: Session, scope: Scope, one: Household, other: Household, *, apart: bool) -> None:
    """Writes down that two households are two, or takes it out; what stands so already is recorded too."""
    row, (first, second) = NotDuplicate, sorted((one, other), key=lambda household: household.id)
    same = sa.select(row).where(
        col(row.ward_id) == first.ward_id, col(row.one_id) == first.id, col(row.other_id) == second.id
    )
    known = session.execute(same).scalar_one_or_none()
    if known is None and apart:
        session.add(row(ward_id=first.ward_id, one_id=first.id, other_id=second.id, by_id=scope.actor.user_id))
    elif known is not None and not apart:
        session.delete(known)
    for household in (first, second):
        note = {"act": "found_apart" if apart else "apart_taken_back"}
        record_row(session, scope, "household", household, fields=["not_duplicate"], note=note)


def refuse_apart(session: Session, one: Household, other: Household) -> None:
    """Raises FoundApart where somebody found these two, or two that became part of them, to be two households."""
    row, ward_id = NotDuplicate, one.ward_id
    ours, theirs = ({home.id, *merged_into(session, ward_id, [home.id])} for home in (one, other))
    either = sa.or_(
        sa.and_(col(row.one_id).in_(ours), col(row.other_id).in_(theirs)),
        sa.and_(col(row.one_id).in_(theirs), col(row.other_id).in_(ours)),
    )
    query = sa.select(row).where(col(row.ward_id) == ward_id, either).order_by(col(row.id).desc()).limit(1)
    known = session.execute(query).scalar()
    if known is not None:
        by = names_of(session, [known.by_id]).get(known.by_id) if known.by_id else None
        line = f"Ghi ngày {numeric(local_date(known.created_at))}" + (f", người ghi: {by}." if by else ".")
        raise FoundApart(fields={"confirm_apart": line})


def page_of_apart(
    session: Session, scope: Scope, unit_id: UUID | None, cursor: str | None, limit: int
) -> Page[ApartRead]:
    """Pairs found to be two, the newest first, whose households both stand open in reach."""
    row, ids = NotDuplicate, sa.select(col(Household.id)).where(within(scope), col(Household.closed_on).is_(None))
    if unit_id is not None:
        ids = ids.where(col(Household.unit_id) == unit_id)
    query = sa.select(row).where(
        col(row.ward_id) == scope.ward_id, col(row.one_id).in_(ids), col(row.other_id).in_(ids)
    )
    return page(session, query, Order.newest(col(row.id)), cursor, limit, lambda rows: _apart(session, scope, rows))


def _apart(session: Session, scope: Scope, rows: Any) -> list[ApartRead]:
    ids = {household_id for row in rows for household_id in (row.one_id, row.other_id)}
    homes = {row.id: row for row in household_rows(session, scope.ward_id, sorted(ids))}
    names = names_of(session, [row.by_id for row in rows])
    return [
        ApartRead(
            id=row.id,
            one=homes[row.one_id],
            other=homes[row.other_id],
            by_name=names.get(row.by_id, "") if row.by_id else "",
            at=row.created_at,
        )
        for row in rows
    ]
