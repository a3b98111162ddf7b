"""The person (or system) behind a request and the part of the ward that one action reaches for them."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Protocol, TypeVar
from uuid import UUID

import sqlalchemy as sa

from toso.authz.actions import READS, Action
from toso.authz.matrix import reach_of
from toso.authz.roles import Reach, Role
from toso.core.problems import Forbidden, NotFound
from toso.kit.clock import system_now
from toso.kit.place_words import NEUTRAL, PlaceWords


class OfUnit(Protocol):
    """A row of a unit."""

    unit_path: str


Row = TypeVar("Row", bound=OfUnit)


@dataclass(frozen=True)
class Grant:
    """A role held in a unit right now, in one's own right or by delegation (`delegated_from`: a user).

    A service client holds no role (None) but `actions`: those that its token carries, in the unit and all below it.
    """

    role: Role | None
    unit_id: UUID
    unit_path: str
    ward_id: UUID
    ward_path: str
    delegated_from: UUID | None = None
    actions: frozenset[Action] = frozenset()

    def reach(self, action: Action) -> Reach | None:
        """How far this role carries an action; None: not at all."""
        if self.role is None:
            return Reach.SUBTREE if action in self.actions else None
        return reach_of(action, self.role, lent=self.delegated_from is not None)


@dataclass(frozen=True)
class Actor:
    """Who acts. `grants` are the roles in force at this instant; `words` are those of the ward in which they work;
    `proved_at`: when they last proved who they are; `factor_due_at`: until when they work without a second factor that
    a role of theirs asks for; `active_at`: when something was last asked in their session, which locks `idle_minutes`
    later (0: never); `elsewhere`: no password or passkey of here proves who they are, only the provider does.
    """

    user_id: UUID | None
    full_name: str
    grants: tuple[Grant, ...]
    session_id: UUID | None = None
    must_change_password: bool = False
    ip: str = ""
    request_id: str = ""
    words: PlaceWords = NEUTRAL
    proved_at: datetime | None = None
    factor_due_at: datetime | None = None
    active_at: datetime | None = None
    idle_minutes: int = 0
    elsewhere: bool = False

    @property
    def ward_id(self) -> UUID:
        """The ward in which this person works; without any role there is none to work in."""
        if not self.grants:
            raise Forbidden("Tài khoản chưa được giao vai trò nào.")
        return self.grants[0].ward_id

    @property
    def ward_ids(self) -> tuple[UUID, ...]:
        """Every ward in which this person works."""
        return tuple(dict.fromkeys(grant.ward_id for grant in self.grants))

    def acting_for(self, action: str) -> UUID | None:
        """The person who delegated the right to `action`, when it is not held in one's own right."""
        able = [g for g in self.grants if action in set(Action) and g.reach(Action(action)) is not None]
        own = any(g.delegated_from is None for g in able)
        return None if own or not able else able[0].delegated_from

    @property
    def is_client(self) -> bool:
        """Whether another system acts, and no person."""
        return any(grant.role is None for grant in self.grants)

    @property
    def must_enrol(self) -> bool:
        """Whether nothing is open to them before they have a second factor."""
        return self.factor_due_at is not None and self.factor_due_at <= system_now()

    def idle_for(self, share: float = 1) -> bool:
        """Whether nothing was asked in the session for this share of the time after which it locks."""
        limit = timedelta(minutes=self.idle_minutes * share)
        return self.active_at is not None and limit > timedelta() and self.active_at + limit <= system_now()

    def may(self, action: Action) -> bool:
        return any(grant.reach(action) is not None for grant in self.grants)

    def actions(self) -> list[Action]:
        return [action for action in Action if self.may(action)]

    def scope(self, action: Action) -> "Scope":
        """The scope that `action` has for this person; empty when no role allows it."""
        reached = [(reach, g) for g in self.grants if (reach := g.reach(action)) is not None]
        return Scope(
            actor=self,
            action=action,
            ward_ids=tuple(dict.fromkeys(g.ward_id for _, g in reached)),
            subtrees=tuple(
                dict.fromkeys(
                    [g.ward_path for reach, g in reached if reach is Reach.WARD]
                    + [g.unit_path for reach, g in reached if reach is Reach.SUBTREE]
                )
            ),
            units=tuple(dict.fromkeys(g.unit_path for reach, g in reached if reach is Reach.UNIT)),
            own=bool(reached),
        )


# The system itself: set-up, the worker, commands on the server. It holds no grants.
SYSTEM = Actor(user_id=None, full_name="Hệ thống", grants=())


@dataclass(frozen=True)
class Scope:
    """The rows one action reaches: unit subtrees, single units, and (always) rows that name the person."""

    actor: Actor
    action: Action
    ward_ids: tuple[UUID, ...]
    subtrees: tuple[str, ...]
    units: tuple[str, ...]
    own: bool

    @property
    def user_id(self) -> UUID:
        if self.actor.user_id is None:  # the system itself owns no rows
            raise Forbidden
        return self.actor.user_id

    @property
    def ward_id(self) -> UUID:
        """The ward of this scope: list queries are led by it."""
        if not self.ward_ids:
            raise Forbidden
        return self.ward_ids[0]

    @property
    def _home(self) -> Grant:
        """The role by which the holder acts here: the first in the ward of this scope that carries the action, as in
        every scope of `Actor.scope`. In one narrowed to a ward in which no role of theirs carries it any more it is
        the first that they hold there, else the first that they hold at all.
        """
        held, action = self.actor.grants, self.action
        here = [g for g in held if g.ward_id == self.ward_id]
        return next((g for g in here if g.reach(action) is not None), (here or held)[0])

    @property
    def unit_path(self) -> str:
        """The unit in which the person acts, in the ward of this scope; they may work in another ward too."""
        return self._home.unit_path

    @property
    def ward_path(self) -> str:
        return self._home.ward_path

    def where(self, path: Any, owner: Any = None) -> sa.ColumnElement[bool]:
        """The SQL condition on a unit path column (and, if the row names a person, on that column)."""
        parts: list[Any] = []
        for prefix in self.subtrees:
            parts += [path == prefix, sa.and_(path > prefix + ".", path < prefix + "/")]
        parts += [path == unit for unit in self.units]
        if owner is not None and self.own:
            parts.append(owner == self.actor.user_id)
        return sa.or_(*parts) if parts else sa.false()

    @property
    def shape(self) -> tuple[int, int, bool]:
        """All that the form of a condition depends on; scopes of one shape share a statement (`placeholder`)."""
        return len(self.subtrees), len(self.units), self.own and self.actor.user_id is not None

    def values(self) -> dict[str, Any]:
        """The values for the names in a statement that was built from `placeholder(self.shape)`."""
        paths = {f"scope_subtree_{n}": path for n, path in enumerate(self.subtrees)}
        units = {f"scope_unit_{n}": path for n, path in enumerate(self.units)}
        return {"scope_ward": self.ward_id, "scope_me": self.actor.user_id, **paths, **units}

    def covers(self, path: str, owner_id: UUID | None = None) -> bool:
        """Whether a row of the unit at `path` (naming `owner_id`) lies in the scope."""
        if self.own and owner_id is not None and owner_id == self.actor.user_id:
            return True
        return path in self.units or any(path == s or path.startswith(f"{s}.") for s in self.subtrees)

    @property
    def whole_wards(self) -> tuple[UUID, ...]:
        """The wards that it reaches from top to bottom."""
        return tuple(dict.fromkeys(g.ward_id for g in self.actor.grants if self.covers(g.ward_path)))

    def found(self, row: Row | None) -> Row:
        """A row that was looked for, where it lies in the scope. Raises Forbidden; NotFound, as `require` does, also
        where there is none, so that no answer tells the two apart.
        """
        if row is None:
            raise NotFound
        self.require(row.unit_path)
        return row

    def require(self, path: str, owner_id: UUID | None = None) -> None:
        """Refuses a row outside: 403 when the person may at least read it, 404 when they may not know of it."""
        if self.covers(path, owner_id):
            return
        reads = READS.get(self.action)
        if reads is not None and self.actor.scope(reads).covers(path, owner_id):
            raise Forbidden
        raise NotFound


def placeholder(shape: tuple[int, int, bool]) -> Scope:
    """A scope of that shape with names in place of its values: for statements that are built once and run often.

    Building a large statement costs more than running it; `Scope.values` binds the names.
    """
    subtrees, units, own = shape
    return Scope(
        actor=Actor(user_id=_name("scope_me", sa.Uuid) if own else None, full_name="", grants=()),
        action=Action.PROFILE_READ,
        ward_ids=(_name("scope_ward", sa.Uuid),),
        subtrees=tuple(_name(f"scope_subtree_{n}", sa.String) for n in range(subtrees)),
        units=tuple(_name(f"scope_unit_{n}", sa.String) for n in range(units)),
        own=own,
    )


def _name(name: str, type_: Any) -> Any:
    return sa.bindparam(name, type_=type_)
