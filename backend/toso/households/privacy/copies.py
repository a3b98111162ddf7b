"""Temporary copies of the register: exports, printed sheets, extracts, uploads on their way in.

Each is taken away by its age anyway (files.cleanup); an erasure does not wait for that. The rows go at once, so that
nobody opens them; the bytes go with the daily sweep.
"""

from collections.abc import Collection
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.files.tables import StoredFile
from toso.households.import_export.import_trace import forget_traces
from toso.households.import_export.tables import HouseholdImport, ImportLine, ImportState
from toso.households.privacy.extract import PURPOSE

# Files over many households: which ones a file holds is not known, so all of the ward's go and are made anew.
OVER_MANY = ("household_export", "paper")


def forget_copies(session: Session, ward_id: UUID, household_ids: Collection[UUID]) -> None:
    """Exports, printed sheets, uploads that name one of these households, traces of what uploads changed of them."""
    session.execute(sa.delete(StoredFile).where(col(StoredFile.ward_id) == ward_id, _of(OVER_MANY)))
    _forget_uploads(session, ward_id, household_ids)
    forget_traces(session, ward_id, household_ids)


def forget_extracts(session: Session, ward_id: UUID, codes: Collection[str]) -> None:
    """The extracts that were made for these requests; they are named after them."""
    named = [col(StoredFile.name).startswith(f"{code}.", autoescape=True) for code in codes]
    if named:
        own = col(StoredFile.ward_id) == ward_id, _of((PURPOSE,)), sa.or_(*named)
        session.execute(sa.delete(StoredFile).where(*own))


def _of(purposes: tuple[str, ...]) -> sa.ColumnElement[bool]:
    return col(StoredFile.purpose).in_(purposes)


def _forget_uploads(session: Session, ward_id: UUID, household_ids: Collection[UUID]) -> None:
    """Accepting such an upload later would bring back what was erased; one that is being accepted has it by now."""
    line = ImportLine
    named = sa.select(col(line.import_id)).where(
        col(line.ward_id) == ward_id,
        sa.or_(col(line.household_id).in_(household_ids), col(line.other_id).in_(household_ids)),
    )
    query = sa.select(HouseholdImport).where(
        col(HouseholdImport.ward_id) == ward_id,
        col(HouseholdImport.id).in_(named),
        col(HouseholdImport.state) != ImportState.ACCEPTING,
    )
    for upload in session.execute(query).scalars().all():
        own = col(line.ward_id) == ward_id, col(line.import_id) == upload.id
        session.execute(sa.delete(line).where(*own))
        file = col(StoredFile.ward_id) == ward_id, col(StoredFile.id) == upload.file_id
        session.execute(sa.delete(StoredFile).where(*file))
        session.delete(upload)
