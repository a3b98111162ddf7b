"""Traces of an upload on households that stood before: kept with the upload, forgotten with it or by an erasure."""

from collections.abc import Collection, Sequence
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.households.import_export.tables import HouseholdImport, ImportTrace


def keep_before(session: Session, row: HouseholdImport, before: Sequence[tuple[UUID, dict[str, Any]]]) -> None:
    """Adds traces (household, ImportTrace.before); of one that the upload changed twice the first values stand."""
    own = col(ImportTrace.ward_id) == row.ward_id, col(ImportTrace.import_id) == row.id
    here = sa.select(ImportTrace).where(*own, col(ImportTrace.household_id).in_({own for own, _ in before}))
    kept = {one.household_id: one for one in session.execute(here).scalars()}
    for household_id, values in before:
        known = kept.get(household_id)
        if known is None:
            known = ImportTrace(ward_id=row.ward_id, import_id=row.id, household_id=household_id, before=values)
            kept[household_id] = known
        else:
            known.before = _earlier(known.before, values)
        session.add(known)


def _earlier(first: dict[str, Any], then: dict[str, Any]) -> dict[str, Any]:
    persons = {own: {**values, **first["persons"].get(own, {})} for own, values in then["persons"].items()}
    return {
        "home": {**then["home"], **first["home"]},
        "persons": {**first["persons"], **persons},
        "added": [*first["added"], *then["added"]],
    }


def traces_of(session: Session, row: HouseholdImport) -> dict[UUID, dict[str, Any]]:
    """By household."""
    own = col(ImportTrace.ward_id) == row.ward_id, col(ImportTrace.import_id) == row.id
    return {one.household_id: one.before for one in session.execute(sa.select(ImportTrace).where(*own)).scalars()}


def forget_traces(session: Session, ward_id: UUID, household_ids: Collection[UUID]) -> None:
    """Whoever is erased stands in no trace; such a household stays as the upload left it."""
    own = col(ImportTrace.ward_id) == ward_id, col(ImportTrace.household_id).in_(household_ids)
    session.execute(sa.delete(ImportTrace).where(*own))
