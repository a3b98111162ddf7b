"""Deciding between two values of one item: the one that holds is what stands afterwards."""

from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.audit.record import record
from toso.authz.actor import Actor, Scope
from toso.core.problems import Conflict, NotFound
from toso.core.row_versions import touch
from toso.households.model import reach
from toso.households.model.items import Channel, Grade
from toso.households.model.visit_kinds import Keep
from toso.households.model.visit_tables import Visit, VisitConflict
from toso.households.observations.store import NewSight, observe, standing_observations
from toso.households.visits.conflicts import decided_by
from toso.households.visits.field_merge import Written, newest, to_take_back
from toso.kit.clock import now


class AlreadyResolved(Conflict):
    code, title = "already-resolved", "Mục này đã có người chọn giá trị khác."


def resolve(session: Session, scope: Scope, conflict_id: UUID, keep: Keep) -> VisitConflict:
    """Says which value holds; saying the same again changes nothing. NotFound out of reach, AlreadyResolved."""
    found = decided_by(session, scope, conflict_id)
    if found is None:
        raise NotFound
    household = reach.get_household_for_update(session, scope, found.household_id)
    conflict = session.get_one(VisitConflict, (scope.ward_id, conflict_id), populate_existing=True)
    if conflict.kept is keep:
        return conflict
    if conflict.kept is not None:
        raise AlreadyResolved
    settle(session, scope.actor, conflict, keep)
    touch(household)
    session.add(household)
    record_resolved(session, scope.actor, conflict)
    return conflict


def record_resolved(session: Session, actor: Actor, conflict: VisitConflict) -> None:
    record(
        session,
        actor,
        "visit.resolve",
        "visit_conflict",
        conflict.id,
        ward_id=conflict.ward_id,
        unit_path=conflict.unit_path,
        fields=[conflict.item],
        note={"household_id": str(conflict.household_id), "kept": str(conflict.kept)},
    )


def settle(session: Session, actor: Actor, conflict: VisitConflict, keep: Keep) -> None:
    """Writes the decision. The caller holds the household and records the act.

    The waiting value is written as of the day of its visit; whatever stands after that day and says otherwise is
    taken back. Keeping theirs leaves the register as it is. Nobody is asked the same of this item again.
    """
    if keep is Keep.MINE:
        observe(session, actor, conflict.ward_id, _sights(session, conflict))
    _close(session, actor, conflict, keep)
    stands = newest(_written(session, conflict))
    if stands is not None:
        for other in _others(session, conflict):
            _after_decision(session, actor, other, conflict.mine, stands)


def _close(session: Session, actor: Actor, conflict: VisitConflict, keep: Keep) -> None:
    conflict.kept, conflict.resolved_by_id, conflict.resolved_at = keep, actor.user_id, now()
    touch(conflict)
    session.add(conflict)
    session.flush()


def _others(session: Session, conflict: VisitConflict) -> list[VisitConflict]:
    """Further answers of the same item of the same subject that wait."""
    row = VisitConflict
    query = sa.select(row).where(
        col(row.ward_id) == conflict.ward_id,
        col(row.household_id) == conflict.household_id,
        col(row.subject_id) == conflict.subject_id,
        col(row.item) == conflict.item,
        col(row.kept).is_(None),
        col(row.id) != conflict.id,
    )
    return list(session.execute(query.order_by(col(row.id))).scalars())


def _after_decision(session: Session, actor: Actor, other: VisitConflict, decided: str, stands: Written) -> None:
    """Decides an answer that says the same as the value decided on; a third value is asked against what stands."""
    if other.mine in {stands.value, decided}:
        _close(session, actor, other, Keep.MINE if other.mine == stands.value else Keep.THEIRS)
        record_resolved(session, actor, other)
        return
    other.theirs, other.theirs_id, other.theirs_at = stands.value, stands.id, stands.at
    other.theirs_by_id, other.theirs_channel = stands.by_id, int(stands.channel)
    touch(other)
    session.add(other)


def _written(session: Session, conflict: VisitConflict) -> list[Written]:
    """The standing observations of the item in question."""
    rows = standing_observations(session, conflict.ward_id, [conflict.subject_id])
    return [
        Written(row.on, Grade(row.grade), row.at, row.id, row.value, row.by_id, Channel(row.channel))
        for row in rows
        if row.item == conflict.item
    ]


def _sights(session: Session, conflict: VisitConflict) -> list[NewSight]:
    written = _written(session, conflict)
    grade = Grade(conflict.mine_grade)
    channel = Channel(session.get_one(Visit, (conflict.ward_id, conflict.visit_id)).channel)
    back = to_take_back(written, conflict.mine, conflict.mine_on, grade, now())

    def sight(value: str, on: Written | None = None) -> NewSight:
        return NewSight(
            household_id=conflict.household_id,
            unit_path=conflict.unit_path,
            subject_id=conflict.subject_id,
            item=conflict.item,
            value=value,
            on=on.on if on else conflict.mine_on,
            channel=on.channel if on else channel,
            grade=on.grade if on else grade,
            event_id=conflict.visit_id,
            retracts_id=on.id if on else None,
        )

    return [*(sight(w.value, w) for w in back), sight(conflict.mine)]
