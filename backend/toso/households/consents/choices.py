"""Reading of the choices of a ward about residents' data; `privacy.choices` shows and changes them."""

from typing import Annotated
from uuid import UUID

from pydantic import Field
from sqlmodel import Session

from toso.core.columns import insert_or_ignore
from toso.core.schemas import Write
from toso.households.consents.kinds import PhoneLock, PhoneStart
from toso.households.consents.tables import PrivacyChoice


class PhonePolicy(Write):
    """How the phones of the ward's members are locked, and how many hours a round stays on one after its download."""

    lock: PhoneLock = PhoneLock.PIN6
    start: PhoneStart = PhoneStart.OFFLINE
    hours: Annotated[int, Field(ge=24, le=168)] = 168


def phone_policy(session: Session, ward_id: UUID) -> PhonePolicy:
    return PhonePolicy.model_validate(choice_of(session, ward_id).phone)


def choice_of(session: Session, ward_id: UUID) -> PrivacyChoice:
    """The choices of the ward; the system's own when it has not chosen yet."""
    return session.get(PrivacyChoice, ward_id) or PrivacyChoice(ward_id=ward_id)


def choice_for_update(session: Session, ward_id: UUID) -> PrivacyChoice:
    """The row, made when it is missing, locked until the transaction ends."""
    first = {"ward_id": ward_id, "version": 1, "keep_citizen_ids": False, "retention": {}, "phone": {}}
    insert_or_ignore(session, PrivacyChoice, first)
    return session.get_one(PrivacyChoice, ward_id, with_for_update=True)
