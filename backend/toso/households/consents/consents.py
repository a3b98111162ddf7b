"""The log of consents: what a person answered about each purpose, and what a refusal takes away at once."""

from collections.abc import Collection, Iterable, Sequence
from datetime import date
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.audit.record import record_row
from toso.authz.actor import Scope
from toso.core.problems import Malformed, NotFound
from toso.core.row_versions import touch
from toso.households.consents import schemas
from toso.households.consents.kinds import Answer, Basis, How
from toso.households.consents.purposes import purposes_of
from toso.households.consents.tables import Consent, PrivacyChoice
from toso.households.model import citizen_ids
from toso.households.model.reach import within
from toso.households.model.tables import Household, Person
from toso.households.model.twins import ids_of, lived_in, standing, twins_of
from toso.households.observations.photos import forget_photos
from toso.identity.queries import names_of
from toso.kit.clock import today

CONTACT, PHOTO, CITIZEN_ID = "contact", "photo", "citizen_id"


def get_person(session: Session, scope: Scope, person_id: UUID) -> Person:
    """A person of a household in reach, still known, as they stand now. Raises NotFound."""
    home = sa.and_(col(Household.ward_id) == col(Person.ward_id), col(Household.id) == col(Person.household_id))
    query = sa.select(Person).join(Household, home).where(col(Person.id) == person_id, within(scope))
    person = session.execute(query.where(col(Person.erased_on).is_(None))).scalar_one_or_none()
    if person is None:
        raise NotFound("Không tìm thấy người này trong phạm vi của bạn.")
    return standing(session, person)


def show_consents(session: Session, scope: Scope, person_id: UUID) -> schemas.ConsentsRead:
    person = get_person(session, scope, person_id)
    return consents_of(session, person.ward_id, person.id)


def consents_of(session: Session, ward_id: UUID, person_id: UUID) -> schemas.ConsentsRead:
    """The standing on every purpose that rests on consent, and the log behind it.

    Nobody is asked about citizen IDs where the ward keeps none; who was asked before may still take it back.
    """
    purposes = purposes_of(session, ward_id)
    own = col(Consent.person_id).in_(ids_of(session, ward_id, person_id))
    query = sa.select(Consent).where(col(Consent.ward_id) == ward_id, own)
    rows = list(session.execute(query.order_by(col(Consent.id).desc())).scalars())
    names = names_of(session, [row.by_id for row in rows])
    newest = {row.purpose: row for row in reversed(rows)}
    return schemas.ConsentsRead(
        standing=[
            _standing(p, newest.get(p.code))
            for p in purposes.values()
            if p.basis is Basis.CONSENT and (p.code != CITIZEN_ID or p.code in newest or keeps_ids(session, ward_id))
        ],
        log=[
            schemas.ConsentRead(
                id=row.id,
                purpose=row.purpose,
                purpose_title=purposes[row.purpose].title,
                text_number=row.text_number,
                answer=row.answer,
                answer_label=Answer(row.answer).label,
                how=row.how,
                how_label=How(row.how).label,
                given_on=row.given_on,
                by_name=names.get(row.by_id, "") if row.by_id else "",
                at=row.created_at,
            )
            for row in rows
        ],
    )


def _standing(purpose: schemas.PurposeRead, row: Consent | None) -> schemas.ConsentStandingRead:
    return schemas.ConsentStandingRead(
        purpose=purpose.code,
        title=purpose.title,
        text=purpose.text,
        text_number=purpose.version,
        answer=row.answer if row else None,
        answer_label=row.answer.label if row else None,
        given_on=row.given_on if row else None,
    )


def keeps_ids(session: Session, ward_id: UUID) -> bool:
    """Whether the ward has switched citizen IDs on."""
    choice = session.get(PrivacyChoice, ward_id)
    return choice is not None and choice.keep_citizen_ids


def has_agreed(session: Session, person: Person, code: str) -> bool:
    """Whether a purpose may be followed for a person: it rests on a duty, or their newest answer is yes."""
    if purposes_of(session, person.ward_id)[code].basis is not Basis.CONSENT:
        return True
    return _newest(session, person, code) is Answer.GIVEN


def _newest(session: Session, person: Person, code: str) -> Answer | None:
    own = col(Consent.person_id).in_(ids_of(session, person.ward_id, person.id))
    query = sa.select(col(Consent.answer)).where(
        col(Consent.ward_id) == person.ward_id, own, col(Consent.purpose) == code
    )
    return session.execute(query.order_by(col(Consent.id).desc()).limit(1)).scalar()


def keep_to_answers(session: Session, person: Person) -> None:
    """After somebody was found to be entered twice: a refusal that is the newest answer of both takes effect."""
    purposes = purposes_of(session, person.ward_id)
    for code in (CONTACT, PHOTO, CITIZEN_ID):
        asked = purposes[code].basis is Basis.CONSENT
        if asked and _newest(session, person, code) in (Answer.REFUSED, Answer.WITHDRAWN):
            _take_away(session, person, code)


def repeat_refusals(session: Session, person: Person, other: Person, since: UUID) -> None:
    """After two who stood as one are two again: what was refused for the one since (a row's id) holds for the other."""
    row = Consent
    query = sa.select(row).where(
        col(row.ward_id) == person.ward_id, col(row.person_id) == person.id, col(row.id) > since
    )
    newest = {one.purpose: one for one in session.execute(query.order_by(col(row.id))).scalars()}
    for one in newest.values():
        if one.answer is not Answer.GIVEN:
            said = one.model_dump(include={"ward_id", "purpose", "text_number", "answer", "how", "given_on", "by_id"})
            session.add(Consent(**said, person_id=other.id, unit_path=other.unit_path))


def record_consent(session: Session, scope: Scope, person_id: UUID, body: schemas.ConsentWrite) -> Person:
    """Adds an answer; what only consent allowed to keep goes with a refusal. Raises NotFound, Malformed."""
    person = get_person(session, scope, person_id)
    day = body.given_on or today()
    if day > today():
        raise Malformed(fields={"given_on": "Ngày này còn ở phía trước."})
    purpose = purposes_of(session, person.ward_id).get(body.purpose)
    add_answer(session, scope, person, purpose, body.answer, body.how, day, body.text_number)
    if body.answer is not Answer.GIVEN:
        _take_away(session, person, body.purpose)
    return person


def withdraw(session: Session, scope: Scope, person: Person, codes: Iterable[str], how: How) -> None:
    """Takes back the consents to these purposes today, with what they alone allowed to keep. Raises Malformed."""
    purposes = purposes_of(session, person.ward_id)
    for code in codes:
        add_answer(session, scope, person, purposes.get(code), Answer.WITHDRAWN, how, today())
        _take_away(session, person, code)


def add_answer(
    session: Session,
    scope: Scope,
    person: Person,
    purpose: schemas.PurposeRead | None,
    answer: Answer,
    how: How,
    day: date,
    text_number: int | None = None,
) -> None:
    """Adds one answer and records it; `text_number` None: the text as it reads now. Raises Malformed for a purpose that
    asks for no consent (or None: there is no such), or a text that does not exist.
    """
    asked, number = _asked(purpose, text_number)
    row = Consent(
        ward_id=person.ward_id,
        person_id=person.id,
        unit_path=person.unit_path,
        purpose=asked.code,
        text_number=number,
        answer=answer,
        how=how,
        given_on=day,
        by_id=scope.actor.user_id,
    )
    session.add(row)
    session.flush()
    record_row(session, scope, "person", person, note={"act": "consent", "purpose": asked.code, "answer": answer.value})


def _asked(purpose: schemas.PurposeRead | None, text_number: int | None) -> tuple[schemas.PurposeRead, int]:
    """The purpose with the number of the text that it was asked with."""
    if purpose is None or purpose.basis is not Basis.CONSENT:
        raise Malformed(fields={"purpose": "Mục đích này không dựa trên sự đồng ý."})
    if text_number is not None and text_number > purpose.version:
        raise Malformed(fields={"text_number": "Chưa có bản lời này."})
    return purpose, text_number or purpose.version


def _take_away(session: Session, person: Person, code: str) -> None:
    """Without consent nothing of that purpose is kept, also where the person was entered besides or lived before."""
    persons = [person, *twins_of(session, person)]
    homes = {person.household_id: session.get_one(Household, (person.ward_id, person.household_id))}
    if code == CONTACT:
        numbers = {one.phone for one in persons}
        homes |= _called_under(session, persons, numbers)
        for row in (*persons, *homes.values()):
            row.phone = None if row.phone in numbers else row.phone
    elif code == CITIZEN_ID:
        for one in persons:
            citizen_ids.keep(one, None)
    elif code == PHOTO:
        forget_photos(session, person.ward_id, [person.household_id])
        for household_id, since, until in lived_in(session, persons):
            forget_photos(session, person.ward_id, [household_id], since, until)
    for row in (*persons, *homes.values()):
        touch(row)
        session.add(row)
    session.flush()


def _called_under(
    session: Session, persons: Sequence[Person], numbers: Collection[str | None]
) -> dict[UUID, Household]:
    """Homes of a person, given with the twins, that have one of these numbers."""
    ids = {household_id for household_id, _, _ in lived_in(session, persons)}
    query = sa.select(Household).where(col(Household.ward_id) == persons[0].ward_id, col(Household.id).in_(ids))
    rows = session.execute(query.where(col(Household.phone).in_(numbers))).scalars()
    return {household.id: household for household in rows}
