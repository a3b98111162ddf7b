"""The parts of sheets that were left out, told with the name of whom they are about."""

from collections.abc import Mapping, Sequence
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.households.model.tables import Person
from toso.households.visits.sheets import VisitWrite

_THEY = "Người này "  # other reasons may be about ids that are not of this household, whose names are not the sender's


def named_parts(
    session: Session, ward_id: UUID, parts: Sequence[tuple[VisitWrite, Mapping[str, str]]]
) -> list[dict[str, str]]:
    """The left-out fields of each sheet with their reasons, a reason that speaks of "người này" behind that name.

    The names are read now and kept nowhere: what is stored of a visit outlives who it was about.
    """
    found = [
        {field: subject for field, text in left.items() if text.startswith(_THEY) and (subject := _about(sheet, field))}
        for sheet, left in parts
    ]
    ids = {subject for about in found for subject in about.values()}
    names = _names(session, ward_id, ids) if ids else {}
    return [
        {field: _said(names.get(about[field]) if field in about else None, text) for field, text in left.items()}
        for about, (_, left) in zip(found, parts, strict=True)
    ]


def _about(sheet: VisitWrite, field: str) -> UUID | None:
    part, _, number = field.partition(".")
    if not number.isdecimal():
        return None
    if part == "answers":
        return sheet.answers[int(number)].subject_id
    return sheet.left_persons[int(number)].id if part == "left_persons" else None


def _names(session: Session, ward_id: UUID, ids: set[UUID]) -> dict[UUID, str]:
    query = sa.select(col(Person.id), col(Person.full_name)).where(
        col(Person.ward_id) == ward_id, col(Person.id).in_(ids), col(Person.erased_on).is_(None)
    )
    return dict(session.execute(query).all())


def _said(name: str | None, text: str) -> str:
    return f"{name}: {text[:1].lower()}{text[1:]}" if name else text
