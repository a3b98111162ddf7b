"""Splitting a household: some members found one of their own, with its lineage."""

from uuid import UUID

from sqlmodel import Session

from toso.authz.actor import Scope
from toso.core.problems import Malformed
from toso.core.row_versions import touch
from toso.households.model.kinds import MoveReason, Relation
from toso.households.model.tables import Household, Person
from toso.households.observations.entry import add_household, refresh_names
from toso.households.register import writes
from toso.households.register.codes import next_codes
from toso.households.register.household_change import (
    BEGAN,
    add_lineage,
    checked_day,
    for_change,
    members_of,
    note,
    open_since,
    street_in_reach,
)
from toso.households.register.moves import resettle
from toso.households.register.service import name_after
from toso.households.register.tables import ChangeAct


def split_household(
    session: Session, scope: Scope, household_id: UUID, expected_version: int, body: writes.HouseholdSplit
) -> Household:
    """Some members found a household of their own. Returns the new one."""
    household = for_change(session, scope, household_id, expected_version)
    members, chosen = members_of(session, household), set(body.person_ids)
    _check_chosen(members, chosen, body)
    heir = _heir(members, chosen, body)
    street = street_in_reach(session, scope, body.street_id or household.street_id)
    on = checked_day(body.on, open_since(session, household, list(chosen)), what=BEGAN)
    head = members[body.head_id]
    (code,) = next_codes(session, household.ward_id, street.unit_path)
    new = add_household(
        session,
        street,
        code=code,
        kind=household.kind,
        name=head.full_name,
        on=on,
        came_by=MoveReason.SPLIT,
        house_no=body.house_no,
        place_note=body.place_note,
        phone=head.phone,
    )
    moved = [members[person_id] for person_id in sorted(chosen)]
    for person in moved:
        person.relation = _relation_beside(person, head)
    resettle(session, moved, new, on, MoveReason.SPLIT)
    if heir is not None:
        heir.relation = Relation.HEAD
        touch(heir)
        session.flush()
        name_after(session, household, heir)
    for one in (household, new):
        refresh_names(session, one)
    add_lineage(session, household, new, MoveReason.SPLIT, on)
    line = {"cause": MoveReason.SPLIT, "reason": body.reason}
    note(session, scope, household, ChangeAct.SPLIT, on, fields=["persons"], **line)
    note(session, scope, new, ChangeAct.CREATED, on, fields=["persons"], new=True, **line)
    return new


def _check_chosen(members: dict[UUID, Person], chosen: set[UUID], body: writes.HouseholdSplit) -> None:
    if not chosen < members.keys():
        what = "Phải còn người ở lại hộ cũ." if chosen >= members.keys() else "Có người không ở trong hộ."
        raise Malformed(fields={"person_ids": what})
    if body.head_id not in chosen:
        raise Malformed(fields={"head_id": "Chủ hộ mới phải là một trong những người tách ra."})


def _heir(members: dict[UUID, Person], chosen: set[UUID], body: writes.HouseholdSplit) -> Person | None:
    """Who heads the old household from now on; None when its head stays."""
    if not any(members[person_id].relation is Relation.HEAD for person_id in chosen):
        return None
    heir = members.get(body.remaining_head_id) if body.remaining_head_id else None
    if heir is None or heir.id in chosen:
        raise Malformed(fields={"remaining_head_id": "Chủ hộ tách đi: hãy chọn chủ hộ mới trong những người ở lại."})
    return heir


def _relation_beside(person: Person, head: Person) -> Relation:
    if person.id == head.id:
        return Relation.HEAD
    return Relation.OTHER if person.relation is Relation.HEAD else person.relation
