"""Work that members of teams hold, in one shape for all domains: what, who may take it over, how it is handed on."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple
from uuid import UUID

from sqlmodel import Session

from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.authz.matrix import ALLOW
from toso.authz.roles import Reach, Role
from toso.core.problems import Malformed
from toso.kit.place_words import worded


@dataclass(frozen=True)
class Holder:
    """Who holds work: a member of a team, an account, or both. `roles`: those of the account, with their units."""

    ward_id: UUID
    name: str
    unit_path: str
    member_id: UUID | None = None
    team_id: UUID | None = None
    user_id: UUID | None = None
    roles: tuple[tuple[Role, str], ...] = ()

    @property
    def key(self) -> UUID:
        """The member, or the account of who is in no team."""
        own = self.member_id or self.user_id
        assert own is not None, "a holder is somebody"
        return own

    def may(self, action: Action, unit_path: str) -> bool:
        """Whether a role of the account carries this right to rows of the unit; own rows alone do not count."""
        for role, path in self.roles:
            reach = ALLOW[action].get(role)
            if reach is Reach.WARD or (reach is Reach.SUBTREE and is_below(unit_path, path)):
                return True
        return False


def is_below(path: str, above: str) -> bool:
    """Whether a unit is the other one or stands below it."""
    return path == above or path.startswith(f"{above}.")


class HoldersOn(NamedTuple):
    """People of a ward, and the day from which on it is asked what they hold."""

    ward_id: UUID
    people: Sequence[Holder]
    on: date

    @property
    def members(self) -> set[UUID]:
        return {one.member_id for one in self.people if one.member_id is not None}

    @property
    def accounts(self) -> set[UUID]:
        return {one.user_id for one in self.people if one.user_id is not None}


class HeldRow(NamedTuple):
    """A row that somebody holds; `holder`: the member or account that it names; `text`: as people call it."""

    holder: UUID
    id: UUID
    unit_path: str
    text: str


class HandingOn(NamedTuple):
    """Rows of one holding that pass from one person to another; `on`: the first day of the new one."""

    giver: Holder
    receiver: Holder
    rows: Sequence[HeldRow]
    on: date

    @property
    def last_on(self) -> date:
        return self.on - timedelta(days=1)


@dataclass(frozen=True)
class Holding:
    """One kind of work. `columns`: those in which a table names who holds it ("table.column").

    `rows`: what these people hold from a day on. `takes`: whether somebody may hold such a row.
    """

    code: str
    name: str
    columns: frozenset[str]
    rows: Callable[[Session, HoldersOn], list[HeldRow]]
    takes: Callable[[Holder, HeldRow], bool]
    hand_on: Callable[[Session, Scope, HandingOn], None]

    @property
    def label(self) -> str:
        """Its name in the words of the place."""
        return worded(self.name)


def refuse_receiver(holding: str, row: HeldRow, receiver: Holder) -> Malformed:
    return Malformed(fields={"moves": f"{receiver.name} không nhận được: {row.text} ({holding})."})
