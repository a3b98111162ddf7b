"""The choices of a ward about residents' data: whether citizen IDs are kept, how long what is kept."""

from uuid import UUID

from sqlmodel import Session

from toso.core.columns import insert_or_ignore
from toso.households.consents.tables import PrivacyChoice


def choice_of(session: Session, ward_id: UUID) -> PrivacyChoice:
    """The choices of the ward; the system's own when it has not chosen yet."""
    return session.get(PrivacyChoice, ward_id) or PrivacyChoice(ward_id=ward_id)


def choice_for_update(session: Session, ward_id: UUID) -> PrivacyChoice:
    """The row, made when it is missing, locked until the transaction ends."""
    first = {"ward_id": ward_id, "version": 1, "keep_citizen_ids": False, "retention": {}}
    insert_or_ignore(session, PrivacyChoice, first)
    return session.get_one(PrivacyChoice, ward_id, with_for_update=True, populate_existing=True)
