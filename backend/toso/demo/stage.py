"""The stage of a demonstration: who acts on which day, while it is being built."""

from collections.abc import Callable
from datetime import date
from typing import TypeVar
from uuid import UUID

from sqlmodel import Session

from toso.authz.actions import Action
from toso.authz.actor import Actor, Scope
from toso.core.database import Engines, in_transaction
from toso.core.settings import Settings
from toso.demo.figures import Populations
from toso.demo.ward import Ward
from toso.files.store import open_store
from toso.identity.grants import grants_from, held_now
from toso.identity.tables import UserAccount
from toso.kit.clock import on_business_date

Result = TypeVar("Result")


class Stage:
    """The demonstration while it is being built: acts as a member of the cast on a day."""

    def __init__(self, engines: Engines, ward: Ward, users: dict[str, UUID], settings: Settings) -> None:
        self.engines, self.ward, self.users, self.settings = engines, ward, users, settings
        self.store, self.site = open_store(settings), settings.public_url
        self.people: dict[int, Populations] = {}

    def act(self, who: str, action: Action, day: date, work: Callable[[Session, Scope], Result]) -> Result:
        """Runs `work` in one transaction with what `action` reaches for `who` on that day."""

        def acted(session: Session) -> Result:
            return work(session, self._actor(session, who).scope(action))

        with on_business_date(day):
            return in_transaction(self.engines.write, acted)

    def _actor(self, session: Session, who: str) -> Actor:
        user = session.get_one(UserAccount, self.users[who])
        return Actor(user_id=user.id, full_name=user.full_name, grants=grants_from(held_now(session, user.id)))
