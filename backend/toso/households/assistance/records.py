"""Help that another system took down and pushes here: each once by its own number, with what became of it and no more.

A record is a help entry like those typed at a desk: it waits in the same lists, is matched by the same job, counts in
the same figures. The system learns whether it still waits, never with whom it was matched.
"""

from collections.abc import Sequence

import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session, col

from toso.authz.actor import Scope
from toso.core.database import attempt
from toso.core.problem_texts import Language
from toso.core.problems import Conflict, Malformed, Problem, detail_in, title_in
from toso.core.schemas import FieldProblem
from toso.households.assistance import record_schemas as schemas
from toso.households.assistance.address_match import NeighbourhoodNames
from toso.households.assistance.anonymisation import NOBODY
from toso.households.assistance.desk import add_entry, names_of_places
from toso.households.assistance.record_events import state_of
from toso.households.model.assistance_tables import HelpEntry
from toso.households.model.citizen_ids import key_of
from toso.kit.clock import today

AT_ONCE = 50  # records of one transaction: others who write have their turn between two


class ExternalIdUsed(Conflict):
    code, title = "external-id-used", "Mã này đã gửi với nội dung khác."


def push(
    session: Session,
    scope: Scope,
    body: schemas.HelpRecordWrite,
    places: Sequence[NeighbourhoodNames] | None = None,
) -> schemas.HelpRecordRead:
    """The record of an external number: a new one, or the one that is there, when it says the same. `places` as
    `desk.add_entry`.

    Raises Malformed, ExternalIdUsed.
    """
    if body.unit_id is None:
        raise Malformed(fields={"unit_id": "Ghi đơn vị đã giúp."})
    known = _known(session, scope, [body.external_id])
    if not known:
        try:
            with attempt(session):
                return _read(add_entry(session, scope, body, body.external_id, places))
        except IntegrityError:  # the same number came at once over another connection
            known = _known(session, scope, [body.external_id])
            if not known:
                raise
    if not _says(known[0], body):
        raise ExternalIdUsed
    return _read(known[0])


def push_some(
    scope: Scope, bodies: Sequence[schemas.HelpRecordWrite], language: Language, session: Session
) -> list[schemas.HelpRecordSaidRead]:
    """At most AT_ONCE, each for itself: one that is refused does not hold up the others."""
    places = names_of_places(session, scope.ward_id)
    return [_said(session, scope, body, places, language) for body in bodies]


def _said(
    session: Session,
    scope: Scope,
    body: schemas.HelpRecordWrite,
    places: Sequence[NeighbourhoodNames],
    language: Language,
) -> schemas.HelpRecordSaidRead:
    try:
        with attempt(session):
            record = push(session, scope, body, places)
    except Problem as refused:
        errors = [FieldProblem(field=f, message=detail_in(text, language)) for f, text in refused.fields.items()]
        title = title_in(refused, language)
        return schemas.HelpRecordSaidRead(
            external_id=body.external_id, record=None, code=refused.code, title=title, errors=errors
        )
    return schemas.HelpRecordSaidRead(external_id=body.external_id, record=record, code=None, title=None, errors=[])


def find_records(session: Session, scope: Scope, external_ids: Sequence[str]) -> schemas.HelpRecordsRead:
    """One's own records of these numbers; numbers that are unknown are left out."""
    return schemas.HelpRecordsRead(items=[_read(row) for row in _known(session, scope, external_ids)])


def _known(session: Session, scope: Scope, external_ids: Sequence[str]) -> Sequence[HelpEntry]:
    query = sa.select(HelpEntry).where(
        col(HelpEntry.ward_id) == scope.ward_id,
        col(HelpEntry.by_id) == scope.user_id,
        col(HelpEntry.external_id).in_(external_ids),
    )
    return session.execute(query.order_by(col(HelpEntry.id))).scalars().all()


def _says(row: HelpEntry, body: schemas.HelpRecordWrite) -> bool:
    """Whether a record holds the same; of one whose person was erased, what is left of it."""
    same = row.helps == list(dict.fromkeys(body.helps)) and row.document_no == body.document_no
    same = same and row.guest == body.guest and row.on == (body.on or today())
    if body.guest or row.full_name == NOBODY:
        return same
    key = key_of(body.citizen_id, row.ward_id) if body.citizen_id else None
    typed = (body.full_name, body.birth_year, body.address, body.phone, key)
    return same and (row.full_name, row.birth_year, row.address, row.phone, row.citizen_key) == typed


def _read(row: HelpEntry) -> schemas.HelpRecordRead:
    return schemas.HelpRecordRead(
        id=row.id, external_id=row.external_id or "", state=state_of(row.state), version=row.version
    )
