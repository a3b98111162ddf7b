"""Anonymisation of persons and households: names, numbers, dates, words and search columns go.

Stays, observations and visits stay, so figures told so far still add up: an observation says that somebody, no longer
known, was guided on a day. From today on they count no more, are shown on no phone and can be filled in by nobody.
"""

from collections.abc import Collection
from datetime import date
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.core.idempotency import IdempotencyKey
from toso.core.row_versions import touch
from toso.households.assistance.anonymisation import forget_household, forget_person
from toso.households.consents.tables import SubjectRequest, code_of
from toso.households.model.kinds import HouseholdKind, MoveReason, Relation
from toso.households.model.tables import Household, Person, PersonStay
from toso.households.model.twins import lived_in, residents_of, standing
from toso.households.model.visit_tables import Visit
from toso.households.observations.entry import end_stays_of_household, leave, refresh_names
from toso.households.observations.photos import forget_photos
from toso.households.observations.search_text import folded_words
from toso.households.observations.store import refold
from toso.households.privacy.copies import forget_copies, forget_extracts
from toso.households.rechecks.tables import RecheckCase
from toso.households.register.tables import HouseholdChange
from toso.households.visits.held_cleanup import forget_household_in_held, forget_person_in_held
from toso.kit.clock import today
from toso.kit.periods import PeriodKind, period_of

NOBODY, NO_HOUSEHOLD = "(đã xóa)", "Hộ đã xóa dữ liệu"


def scrub_person(session: Session, person: Person) -> None:
    """Clears what identifies a person from every table, and they leave the register today; the caller records it."""
    stays, change = _stays(session, person), HouseholdChange
    lived = lived_in(session, [person])  # before today ends the last stay
    ids = {person.household_id, *(household_id for household_id, _, _ in lived)}
    now_known = standing(session, person)
    lives_on = now_known is not person and now_known.erased_on is None  # the number is still theirs
    forget_person(session, person, None if lives_on else person.phone)
    forget_person_in_held(session, person, sorted(ids))
    homes = _forget_in_names(session, person, ids)
    if person.left_on is None:
        leave(session, person, MoveReason.ERASED, today())
    _blank(person, stays)
    touch(person)
    session.add_all([person, *homes])
    session.flush()
    refold(session, person.ward_id, persons=[person.id])
    for household in homes:
        refresh_names(session, household)
    for household_id, since, until in lived:
        _scrub_visits(session, person.ward_id, [household_id], since, until)
        forget_photos(session, person.ward_id, [household_id], since, until)
        _clear(session, change, person.ward_id, _of_home(household_id, since, until), reason="")
    _clear(session, change, person.ward_id, col(change.person_id) == person.id, reason="", source="")
    _forget_requests(session, person)
    forget_copies(session, person.ward_id, ids)
    forget_answers(session, [person.id, *ids])


def _of_home(household_id: UUID, since: date, until: date) -> Any:
    """Acts on a household whole while somebody lived there, and that by which they left it."""
    change = HouseholdChange
    own = col(change.household_id) == household_id, col(change.person_id).is_(None)
    return sa.and_(*own, col(change.happened_on) >= since, col(change.happened_on) <= until)


def _forget_in_names(session: Session, person: Person, ids: Collection[UUID]) -> list[Household]:
    """The households in which somebody, still named, lived; none bears their name or number any more."""
    query = sa.select(Household).where(col(Household.ward_id) == person.ward_id, col(Household.id).in_(ids))
    homes = list(session.execute(query.order_by(col(Household.id)).with_for_update()).scalars())
    for household in homes:
        if household.kind is HouseholdKind.FAMILY and household.name == person.full_name:
            household.name = NOBODY
        if household.phone is not None and household.phone == person.phone:
            household.phone = None
        touch(household)
    return homes


def _forget_requests(session: Session, person: Person) -> None:
    """The words of what the person asked for, and the extracts that were made of them."""
    own = sa.and_(col(SubjectRequest.ward_id) == person.ward_id, col(SubjectRequest.person_id) == person.id)
    rows = session.execute(sa.select(SubjectRequest).where(own)).scalars().all()
    forget_extracts(session, person.ward_id, [code_of(row) for row in rows])
    words = {"note": "", "outcome": "", "extension_reason": ""}
    _clear(session, SubjectRequest, person.ward_id, col(SubjectRequest.person_id) == person.id, **words)


def _blank(person: Person, stays: list[PersonStay]) -> None:
    person.full_name, person.name_search = NOBODY, folded_words(NOBODY)
    person.sex = person.birth_on = person.birth_year = person.phone = None
    person.citizen_id = person.citizen_key = None
    person.adult_on = age_kept(person.adult_on, min((s.from_on for s in stays), default=None), today())
    person.relation = Relation.OTHER  # so that the household may have another head
    person.erased_on = today()


def age_kept(adult_on: date | None, first_day: date | None, on: date) -> date | None:
    """As much of coming of age as figures already told need, and no birthday.

    Of age before the first stay: since that stay. During it: the last day of the reporting month, at whose end figures
    are taken. Not yet of age: not known.
    """
    if adult_on is None or first_day is None or adult_on > on:
        return None
    if adult_on <= first_day:
        return first_day
    return period_of(adult_on, PeriodKind.MONTH).last_day


def scrub_household(session: Session, household: Household) -> None:
    """A household and everybody who ever lived in it and lives nowhere else now."""
    for person in residents_of(session, household):
        if person.erased_on is None:
            scrub_person(session, person)
    forget_household(session, household.ward_id, household.id)
    forget_household_in_held(session, household)
    household.name, household.phone, household.tax_code = NO_HOUSEHOLD, None, None
    household.house_no = household.place_note = ""
    household.place_search = folded_words(household.code)
    household.erased_on = today()
    if household.closed_on is None:
        end_stays_of_household(session, household, MoveReason.ERASED, today())
        household.closed_on, household.closed_reason, household.revisit_on = today(), MoveReason.ERASED, None
    touch(household)
    session.add(household)
    session.flush()
    refold(session, household.ward_id, households=[household.id])
    refresh_names(session, household)
    _scrub_visits(session, household.ward_id, [household.id])
    forget_photos(session, household.ward_id, [household.id])
    _clear(
        session,
        HouseholdChange,
        household.ward_id,
        col(HouseholdChange.household_id) == household.id,
        reason="",
        source="",
    )
    forget_copies(session, household.ward_id, {household.id})
    forget_answers(session, [household.id])
    session.flush()


def _stays(session: Session, person: Person) -> list[PersonStay]:
    query = sa.select(PersonStay).where(
        col(PersonStay.ward_id) == person.ward_id, col(PersonStay.person_id) == person.id
    )
    return list(session.execute(query.order_by(col(PersonStay.from_on))).scalars())


def _scrub_visits(
    session: Session, ward_id: UUID, household_ids: list[UUID], since: date | None = None, until: date | None = None
) -> None:
    """The words of visits and of their re-checks; days, results and coded needs stay."""
    for table in (Visit, RecheckCase):
        which: list[Any] = [col(table.household_id).in_(household_ids)]
        if since is not None:
            which.append(col(table.visited_on) >= since)
        if until is not None:
            which.append(col(table.visited_on) < until)
        _clear(session, table, ward_id, sa.and_(*which), note="")


def _clear(session: Session, table: Any, ward_id: UUID, which: Any, **values: str) -> None:
    statement = sa.update(table).where(col(table.ward_id) == ward_id, which).values(**values)
    session.execute(statement.execution_options(synchronize_session="fetch"))


def forget_answers(session: Session, ids: Collection[UUID]) -> None:
    """Stored answers of POSTs (kept for repeats) that hold one of these rows."""
    for one in set(ids):
        session.execute(sa.delete(IdempotencyKey).where(col(IdempotencyKey.body).contains(str(one), autoescape=True)))
