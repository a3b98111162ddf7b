"""Reading of people within a scope: lists with search and filters, one person, the ward's directory."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal, TypeVar
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.authz.roles import Role
from toso.core.paging import cut
from toso.core.problems import NotFound
from toso.core.schemas import Page
from toso.identity.account_requests import confirmers
from toso.identity.account_requests.confirmers import Held
from toso.identity.account_requests.queries import NOTHING_ASKED, asked_about, requests_by_account
from toso.identity.account_requests.tables import AccountRequest, Decider
from toso.identity.grants import in_force
from toso.identity.queries import unit_names
from toso.identity.tables import Assignment, UserAccount
from toso.identity.users import rules
from toso.identity.users.schemas import AccountState, AssignmentRead, PersonRead, RoleRead, UserRead
from toso.kit.clock import today
from toso.kit.cursors import decode, encode
from toso.kit.phones import LEAST_DIGITS, find_phone
from toso.kit.text import fold
from toso.organisation.tables import Unit

ACTIVE: Literal["active"] = "active"
INVITED: Literal["invited"] = "invited"
DISABLED: Literal["disabled"] = "disabled"
_ORDER = "name"
Item = TypeVar("Item")


@dataclass(frozen=True)
class Filters:
    """Filters of a list; None leaves one out."""

    q: str | None = None
    role: Role | None = None
    unit_id: UUID | None = None
    state: str | None = None


def page_of_users(session: Session, scope: Scope, filters: Filters, cursor: str | None, limit: int) -> Page[UserRead]:
    """People who hold or held a role within the scope, by folded name."""
    condition = sa.and_(visible(scope), *_narrowed(session, scope, filters))
    return _page(session, condition, cursor, limit, lambda rows: read_users(session, scope, rows))


def _page(
    session: Session,
    condition: sa.ColumnElement[bool],
    cursor: str | None,
    limit: int,
    read: Callable[[Sequence[UserAccount]], list[Item]],
) -> Page[Item]:
    query = sa.select(UserAccount).where(condition, *_after(cursor))
    query = query.order_by(col(UserAccount.search), col(UserAccount.id)).limit(limit + 1)
    users = session.execute(query).scalars().all()
    total = session.execute(sa.select(sa.func.count()).select_from(UserAccount).where(condition)).scalar_one()
    return cut(users, limit, read, lambda user: encode(_ORDER, [], user.id), total=total)


def _after(cursor: str | None) -> list[sa.ColumnElement[bool]]:
    """The rows after a cursor, which holds an id only: a name has no place in a URL."""
    if cursor is None:
        return []
    last = decode(cursor, _ORDER).id
    name = sa.select(col(UserAccount.search)).where(col(UserAccount.id) == last).scalar_subquery()
    later = sa.and_(col(UserAccount.search) == name, col(UserAccount.id) > last)
    return [sa.or_(col(UserAccount.search) > name, later)]


def visible(scope: Scope) -> sa.ColumnElement[bool]:
    """The SQL condition "an account that the scope knows of": one that holds or held a role in it, and the own one."""
    theirs = col(Assignment.user_id) == col(UserAccount.id)
    held = sa.exists().where(theirs, scope.where(Assignment.unit_path))
    # A new account whose only role waits for a second person, or was refused, belongs to the ward that made it.
    asked = sa.and_(
        sa.not_(sa.exists().where(theirs)),
        sa.exists().where(
            col(AccountRequest.user_id) == col(UserAccount.id),
            col(AccountRequest.ward_id).in_(scope.ward_ids),
            col(AccountRequest.decider) == Decider.SECOND_PERSON,
        ),
    )
    return sa.or_(held, col(UserAccount.id) == scope.user_id, *([asked] if scope.actor.may(Action.USER_MANAGE) else []))


def _narrowed(session: Session, scope: Scope, filters: Filters) -> list[sa.ColumnElement[bool]]:
    found = _called(filters.q or "")
    if filters.state == DISABLED:
        found.append(col(UserAccount.disabled_at).is_not(None))
    elif filters.state is not None:
        set_yet = col(UserAccount.password_hash).is_not(None)
        found += [col(UserAccount.disabled_at).is_(None), set_yet if filters.state == ACTIVE else sa.not_(set_yet)]
    if filters.role is not None or filters.unit_id is not None:
        mine = scope.where(Assignment.unit_path, Assignment.user_id)
        held = [col(Assignment.user_id) == col(UserAccount.id), in_force(Assignment, today()), mine]
        if filters.role is not None:
            held.append(col(Assignment.role) == filters.role)
        if filters.unit_id is not None:
            held.append(_inside(session, filters.unit_id))
        found.append(sa.exists().where(*held))
    return found


def _called(text: str) -> list[sa.ColumnElement[bool]]:
    """Names and user names that hold every word, or the account of a whole telephone number, which these lists show.

    A number is never found by a part of it: the text that is searched ends with it, so words of digits are not for it.
    """
    phone = find_phone(text) if sum(map(str.isdecimal, text)) >= LEAST_DIGITS else None
    if phone:
        return [col(UserAccount.phone) == phone]
    return [
        (col(UserAccount.username) if word.isdecimal() else col(UserAccount.search)).contains(word, autoescape=True)
        for word in fold(text).split()
    ]


def _inside(session: Session, unit_id: UUID) -> sa.ColumnElement[bool]:
    unit = session.get(Unit, unit_id)
    if unit is None:
        return sa.false()
    path = col(Assignment.unit_path)
    return sa.or_(path == unit.path, sa.and_(path > f"{unit.path}.", path < f"{unit.path}/"))


def get_account(session: Session, scope: Scope, user_id: UUID, *, for_change: bool = False) -> UserAccount:
    """An account within the scope. Raises NotFound."""
    query = sa.select(UserAccount).where(col(UserAccount.id) == user_id, visible(scope))
    user = session.execute(query.with_for_update() if for_change else query).scalar_one_or_none()
    if user is None:
        raise NotFound
    return user


def get_user(session: Session, scope: Scope, user_id: UUID) -> UserRead:
    return read_users(session, scope, [get_account(session, scope, user_id)])[0]


def read_users(session: Session, scope: Scope, users: Sequence[UserAccount]) -> list[UserRead]:
    """Accounts with those of their roles that the scope covers, and what the asking person may do with each."""
    ids = [u.id for u in users]
    manage = scope.actor.scope(Action.USER_MANAGE)
    everywhere = confirmers.held_roles(session, ids)
    asked = asked_about(session, manage, ids) if manage.own else NOTHING_ASKED
    rows = _assignments(session, ids, scope.where(Assignment.unit_path, Assignment.user_id))
    names = unit_names(session, {row.unit_id for row in rows} | asked.unit_ids)
    held, pending = _roles_read(rows, names), asked.pending
    requests = requests_by_account(session, scope.actor, asked, names)
    read: list[UserRead] = []
    for u in users:
        places = everywhere.get(u.id, [])
        row = UserRead(
            id=u.id,
            username=u.username,
            full_name=u.full_name,
            phone=u.phone,
            state=state_of(u),
            must_change_password=u.must_change_password,
            last_seen_at=u.last_seen_at,
            disabled_at=u.disabled_at,
            disabled_reason=u.disabled_reason,
            assignments=held.get(u.id, []),
            version=u.version,
            actions=_actions(manage, u, places, pending.get(u.id, [])),
            requests=requests.get(u.id, []),
        )
        gone = places and all(one.ward_id not in scope.ward_ids for one in places) and u.id != scope.user_id
        read.append(row.model_copy(update=_OF_ANOTHER_WARD) if gone else row)
    return read


# Of somebody who left for another ward the list keeps the name and the roles held here, and nothing since.
_OF_ANOTHER_WARD = {
    "phone": None,
    "state": ACTIVE,
    "must_change_password": False,
    "last_seen_at": None,
    "disabled_at": None,
    "disabled_reason": None,
}


def state_of(user: UserAccount) -> AccountState:
    if user.disabled_at is not None:
        return DISABLED
    return INVITED if user.password_hash is None else ACTIVE


def _actions(manage: Scope, user: UserAccount, held: list[Held], pending: list[Held]) -> list[str]:
    """Actions that `account_to_manage` and the roles' own rules would let this person take."""
    here = [one for one in held if manage.covers(one.path)]
    if not manage.own or not rules.may_give_all(manage.actor, [*here, *pending]):
        return []
    own = user.id == manage.actor.user_id
    give = [] if own else ["assign"]
    if len(here) < len(held):
        return give
    if user.disabled_at is not None:
        return ["edit", "enable"]
    factors = ["forget_factors"] if user.factor_at is not None else []
    return ["edit", *give, "end_sessions", "reset", *factors, *([] if own else ["disable"])]


def still_counts() -> sa.ColumnElement[bool]:
    """The SQL condition "in force today or later"."""
    return sa.or_(col(Assignment.valid_to).is_(None), col(Assignment.valid_to) >= today())


def roles_of(
    session: Session, user_ids: list[UUID], condition: sa.ColumnElement[bool]
) -> dict[UUID, list[AssignmentRead]]:
    """Roles by person, present ones first, with today's unit names; three queries for any number of people."""
    rows = _assignments(session, user_ids, condition)
    return _roles_read(rows, unit_names(session, {row.unit_id for row in rows}))


def _assignments(session: Session, user_ids: list[UUID], condition: sa.ColumnElement[bool]) -> Sequence[Assignment]:
    query = sa.select(Assignment).where(col(Assignment.user_id).in_(user_ids), condition)
    return session.execute(query.order_by(col(Assignment.valid_from).desc(), col(Assignment.id))).scalars().all()


def _roles_read(rows: Sequence[Assignment], names: dict[UUID, str]) -> dict[UUID, list[AssignmentRead]]:
    day = today()
    found: dict[UUID, list[AssignmentRead]] = {}
    for row in rows:
        found.setdefault(row.user_id, []).append(
            AssignmentRead(
                id=row.id,
                role=row.role,
                role_label=Role(row.role).label,
                unit_id=row.unit_id,
                unit_name=names.get(row.unit_id, ""),
                valid_from=row.valid_from,
                valid_to=row.valid_to,
                in_force=row.valid_from <= day and (row.valid_to is None or row.valid_to >= day),
            )
        )
    return {user_id: sorted(roles, key=lambda r: not r.in_force) for user_id, roles in found.items()}


def roles_to_give(scope: Scope) -> list[RoleRead]:
    """The roles that the asking person may give."""
    given = rules.may_give(scope.actor, scope.ward_path)
    return [RoleRead(role=role, label=role.label, unit_kinds=rules.kinds_for(role)) for role in Role if role in given]


def page_of_people(
    session: Session, scope: Scope, filters: Filters, cursor: str | None, limit: int
) -> Page[PersonRead]:
    """The directory: active people with a role in force within the scope, by name; no phone, no user name."""
    held = sa.exists().where(
        col(Assignment.user_id) == col(UserAccount.id),
        in_force(Assignment, today()),
        scope.where(Assignment.unit_path),
    )
    condition = sa.and_(col(UserAccount.disabled_at).is_(None), held, *_narrowed(session, scope, filters))

    def read(rows: Sequence[UserAccount]) -> list[PersonRead]:
        seen = sa.and_(scope.where(Assignment.unit_path), in_force(Assignment, today()))
        roles = roles_of(session, [u.id for u in rows], seen)
        return [PersonRead(id=u.id, full_name=u.full_name, roles=roles.get(u.id, [])) for u in rows]

    return _page(session, condition, cursor, limit, read)
