"""Erasing a person or a household, and erasing again what a restored backup brought back."""

from functools import partial
from pathlib import Path
from uuid import UUID

from sqlmodel import Session

from toso.audit.record import record
from toso.authz.actions import Action
from toso.authz.actor import SYSTEM, Actor
from toso.core.database import Engines, in_transaction
from toso.core.settings import Settings
from toso.households.consents.kinds import ErasedKind
from toso.households.consents.tables import Erasure
from toso.households.model.tables import Household, Person
from toso.households.model.twins import residents_of, twin_homes, twins_of
from toso.households.privacy import erasure_list
from toso.households.privacy.anonymisation import scrub_household, scrub_person
from toso.households.privacy.secure_delete import overwrite_freed


def erase(
    session: Session,
    actor: Actor,
    subject: Person | Household,
    path: Path,
    *,
    request_id: UUID | None = None,
    because: str = "request",
) -> Erasure:
    """Scrubs a person or a household, with every twin, and puts the ids on the erasure list; the log keeps ids alone.

    `path`: the list beside the database. `because` is a code: request, retention, replay.
    """
    twins = _twins(session, subject)
    row = _erase_one(session, actor, subject, path, request_id, because)
    for twin in twins:
        _erase_one(session, actor, twin, path, request_id, because)
    return row


def _twins(session: Session, subject: Person | Household) -> list[Person | Household]:
    """As what a person or a household was entered besides; of a household its residents too, wherever they stood."""
    homes: list[Household] = []
    persons = [subject] if isinstance(subject, Person) else []
    if isinstance(subject, Household):
        ids = sorted(twin_homes(session, subject.ward_id, [subject.id]))
        homes = [session.get_one(Household, (subject.ward_id, id_), with_for_update=True) for id_ in ids]
        persons = [person for home in (subject, *homes) for person in residents_of(session, home)]
    twins = [twin for person in persons for twin in twins_of(session, person)]
    return [one for one in (*homes, *twins) if one.erased_on is None]


def _erase_one(
    session: Session,
    actor: Actor,
    subject: Person | Household,
    path: Path,
    request_id: UUID | None,
    because: str,
) -> Erasure:
    row = Erasure(
        ward_id=subject.ward_id,
        unit_path=subject.unit_path,
        subject_id=subject.id,
        request_id=request_id,
        kind=ErasedKind.PERSON if isinstance(subject, Person) else ErasedKind.HOUSEHOLD,
        by_id=actor.user_id,
    )
    overwrite_freed(session)
    if isinstance(subject, Person):
        scrub_person(session, subject)
    else:
        scrub_household(session, subject)
    session.add(row)
    session.flush()
    erasure_list.add_after_commit(session, path, row)
    record(
        session,
        actor,
        Action.PRIVACY_MANAGE,
        row.kind.value,
        subject.id,
        ward_id=subject.ward_id,
        unit_path=subject.unit_path,
        note={"act": "erase", "because": because},
    )
    return row


def find_subject(session: Session, ward_id: UUID, kind: ErasedKind, subject_id: UUID) -> Person | Household | None:
    """The row, if the database has it and it is not erased yet."""
    table = Person if kind is ErasedKind.PERSON else Household
    found: Person | Household | None = session.get(table, (ward_id, subject_id), with_for_update=True)
    return None if found is None or found.erased_on is not None else found


def replay(engines: Engines, settings: Settings) -> tuple[int, int]:
    """After a restore: erases again everybody on the list who is back. How many are on the list, how many were back."""
    in_transaction(engines.write, partial(erasure_list.complete, settings=settings))
    path = erasure_list.list_of(settings)
    lines = erasure_list.read_list(path)
    back = sum(in_transaction(engines.write, partial(_again, line=line, path=path)) for line in lines)
    return len(lines), back


def _again(session: Session, line: dict[str, str], path: Path) -> bool:
    subject = find_subject(session, *erasure_list.subject_of(line))
    if subject is None:
        return False
    erase(session, SYSTEM, subject, path, because="replay")
    return True
