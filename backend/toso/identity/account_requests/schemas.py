"""Request and response schemas of requests about accounts."""

from datetime import datetime
from uuid import UUID

from toso.core.schemas import Read, Reason, Write
from toso.identity.account_requests.tables import Decider, RequestKind, RequestState


class DecisionWrite(Write):
    """Agreed to or not; why is optional and shown to who asked."""

    accept: bool
    reason: Reason | None = None


class AccountRequestRead(Read):
    """One request. `words`: what was asked ("giao vai trò Trường học ở Trường A").

    A certificate of the organisation, or another system, concerns no account: `full_name` is empty. For a ward that
    asks the owner of an account elsewhere `user_id` is empty and `full_name` is the name by which it asked, until the
    owner agrees.
    `new_account`: nobody has signed in to it yet. `takes_effect_at`: by itself, where nobody can confirm it.
    `actions`: what the asking person may do with it now (accept, refuse, withdraw).
    """

    id: UUID
    kind: RequestKind
    words: str
    state: RequestState
    state_label: str
    decider: Decider
    ward_name: str
    user_id: UUID | None
    full_name: str
    new_account: bool
    asked_by_name: str
    asked_at: datetime
    expires_at: datetime
    takes_effect_at: datetime | None
    reason: str | None
    actions: list[str]
    version: int
