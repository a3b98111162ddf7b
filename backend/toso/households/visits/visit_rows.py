"""Writing checked sheets: few statements for a batch, spans folded once at the end."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.core.columns import insert_rows
from toso.core.row_versions import touch
from toso.files.tables import StoredFile
from toso.households.consents.consents import PHOTO, add_answer
from toso.households.consents.kinds import Answer, How
from toso.households.consents.purposes import purposes_of
from toso.households.indicators.summary import before_change
from toso.households.model.items import ITEMS, Subject
from toso.households.model.tables import Person
from toso.households.model.visit_tables import Visit, VisitConflict, VisitPhoto
from toso.households.observations.confirmation import unconfirmed
from toso.households.observations.entry import add_person, leave, refresh_names
from toso.households.observations.store import add_sights, refold
from toso.households.register.tables import ChangeAct, HouseholdChange
from toso.households.visits.conflict_resolution import settle
from toso.households.visits.photos import KEPT
from toso.households.visits.sheet_check import VisitChanges
from toso.kit.clock import now
from toso.kit.ids import new_id


def store(session: Session, ward_id: UUID, plans: Sequence[VisitChanges]) -> None:
    """Writes what was planned for sheets of one ward, in their order. The books held the households locked."""
    if not plans:
        return
    before_change(session, ward_id, Subject.HOUSEHOLD, {plan.household.id for plan in plans})
    _move_persons(session, ward_id, plans)
    insert_rows(session, Visit, [_visit(plan) for plan in plans])
    _add_sights(session, ward_id, plans)
    insert_rows(session, VisitConflict, [row for plan in plans for row in _conflicts(plan)])
    photos = [{**_row(plan, id_), "visit_id": plan.sheet.id} for plan in plans for id_ in plan.photos]
    insert_rows(session, VisitPhoto, photos)
    _own_photos(session, ward_id, [row["id"] for row in photos])
    _keep_consents(session, ward_id, plans)
    for plan in plans:
        for conflict, keep in plan.resolves:
            if conflict.kept is None:  # not decided with another one of this batch
                settle(session, plan.scope.actor, conflict, keep)
        _mark(plan)
    session.flush()
    sights = [sight for plan in plans for sight in plan.sights]
    anew = unconfirmed(session, ward_id, sights)
    households = {plan.household.id for plan in plans}
    refold(session, ward_id, persons=(anew - households) | _moved(plans), households=anew & households)


def _add_sights(session: Session, ward_id: UUID, plans: Sequence[VisitChanges]) -> None:
    """Adds what each person saw by one insertion: its order in time is that of their sheets."""
    seen: dict[UUID, list[VisitChanges]] = defaultdict(list)
    for plan in plans:
        seen[plan.scope.user_id].append(plan)
    for mine in seen.values():
        add_sights(session, mine[0].scope.actor, ward_id, [sight for plan in mine for sight in plan.sights])


def _row(plan: VisitChanges, id_: UUID) -> dict[str, Any]:
    at = now()
    return {
        "ward_id": plan.household.ward_id,
        "id": id_,
        "version": 1,
        "created_at": at,
        "updated_at": at,
        "household_id": plan.household.id,
        "unit_path": plan.household.unit_path,
    }


def _visit(plan: VisitChanges) -> dict[str, Any]:
    sheet, source = plan.sheet, plan.source
    return {
        **_row(plan, sheet.id),
        "visitor_id": source.visitor_id,
        "visited_at": plan.at,
        "visited_on": plan.on,
        "channel": int(source.channel),
        "entered_by_id": source.writer_id,
        "member_id": source.member_id,
        "skew_seconds": round(plan.skew.total_seconds()),
        "day_doubtful": plan.doubtful,
        "base_version": sheet.base_version,
        "result": sheet.result,
        "revisit_on": sheet.revisit_on,
        "note": sheet.note,
        "needs": list(dict.fromkeys(sheet.needs)),
        "warned": list(dict.fromkeys(sheet.warned)),
        "left_out": plan.left_out if plan.within else {},
        "persons": {str(phone): str(register) for phone, register in plan.persons.items()},
    }


def _conflicts(plan: VisitChanges) -> list[dict[str, Any]]:
    return [
        {
            **_row(plan, new_id()),
            "visit_id": plan.sheet.id,
            "subject": ITEMS[w.answer.item].subject,
            "subject_id": w.subject_id,
            "item": w.answer.item,
            "base": w.answer.base,
            "mine": w.answer.value,
            "mine_grade": int(w.grade),
            "mine_by_id": plan.scope.user_id,
            "mine_on": plan.on,
            "theirs": w.theirs.value,
            "theirs_id": w.theirs.id,
            "theirs_by_id": w.theirs.by_id,
            "theirs_channel": int(w.theirs.channel),
            "theirs_at": w.theirs.at,
            "kept": None,
            "resolved_by_id": None,
            "resolved_at": None,
        }
        for w in plan.waiting
    ]


def _own_photos(session: Session, ward_id: UUID, ids: Sequence[UUID]) -> None:
    """Photos that waited belong to their visit from now on and are opened through it alone."""
    if ids:
        kept = sa.update(StoredFile).where(col(StoredFile.ward_id) == ward_id, col(StoredFile.id).in_(ids))
        session.execute(kept.values(purpose=KEPT, owner_id=None).execution_options(synchronize_session=False))


def _keep_consents(session: Session, ward_id: UUID, plans: Sequence[VisitChanges]) -> None:
    """Who let photos be taken, in the log of consents, to the text as it was read out."""
    given = [(plan, said) for plan in plans if plan.photos and (said := plan.sheet.photo_consent) is not None]
    if not given:
        return
    session.flush()  # who agreed may have come with this very sheet
    purpose = purposes_of(session, ward_id)[PHOTO]
    for plan, said in given:
        person = session.get(Person, (ward_id, plan.persons.get(said.person_id, said.person_id)))
        if person is not None and person.erased_on is None:
            number = min(said.text_number, purpose.version)
            add_answer(session, plan.scope, person, purpose, Answer.GIVEN, How.SPOKEN, plan.on, number)


def _moved(plans: Sequence[VisitChanges]) -> set[UUID]:
    arrived = {arrival.id for plan in plans for arrival in plan.arrivals}
    return arrived | {person_id for plan in plans for person_id, _, _ in plan.leavings}


def _move_persons(session: Session, ward_id: UUID, plans: Sequence[VisitChanges]) -> None:
    """Adds and takes out persons as the register does, each with its line in the register's journal."""
    for plan in [p for p in plans if p.arrivals or p.leavings]:
        for new in plan.arrivals:
            add_person(
                session,
                plan.household,
                full_name=new.full_name,
                relation=new.relation,
                on=plan.on,
                sex=new.sex,
                birth_year=new.birth_year,
                phone=new.phone,
                person_id=new.id,
            )
            session.add(_change(plan, ChangeAct.PERSON_ADDED, new.id))
        for person_id, reason, on in plan.leavings:
            person = session.get_one(Person, (ward_id, person_id), with_for_update=True)
            leave(session, person, reason, on)
            session.add(_change(plan, ChangeAct.PERSON_LEFT, person_id, cause=reason, happened_on=on))
        refresh_names(session, plan.household)


def _change(plan: VisitChanges, act: ChangeAct, person_id: UUID, **more: Any) -> HouseholdChange:
    values = {"happened_on": plan.on, **more}
    return HouseholdChange(
        ward_id=plan.household.ward_id,
        household_id=plan.household.id,
        unit_path=plan.household.unit_path,
        person_id=person_id,
        act=act,
        by_id=plan.scope.user_id,
        **values,
    )


def _mark(plan: VisitChanges) -> None:
    """A new version of the household; the newest visit is repeated on it for lists."""
    household, sheet = plan.household, plan.sheet
    touch(household)
    plan.version = household.version
    if household.last_visited_on is None or plan.on >= household.last_visited_on:
        household.last_visited_on, household.last_result = plan.on, sheet.result
        household.last_visitor_id, household.revisit_on = plan.source.visitor_id, sheet.revisit_on
