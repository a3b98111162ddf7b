"""Second persons who can confirm a request: by its kind, not asked by themselves, not made by who asks."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import timedelta
from typing import Any, NamedTuple
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.authz.actions import Action
from toso.authz.actor import Actor
from toso.authz.matrix import ALLOW, GIVES
from toso.authz.roles import Role
from toso.documents.tables import Document, DocumentState
from toso.identity.account_requests.tables import AccountRequest, Decider, RequestKind, RequestState
from toso.identity.grants import in_force
from toso.identity.tables import Assignment, Delegation, OneTimeCode, UserAccount
from toso.identity.users.rules import CONFIRMED, may_give_all
from toso.kit.clock import now, system_now, today
from toso.organisation.tables import Unit

# What is asked for the holder of roles: whoever confirms it must be able to give all of them.
_OF_HOLDER = frozenset({RequestKind.RESET, RequestKind.FACTORS})
MADE_WITHIN = timedelta(days=30)
SEALING: frozenset[Role] = frozenset(ALLOW[Action.DOCUMENT_SEAL])
# How long what was confirmed buys a one-time code: a reset; the first code of an account made with such a role.
RESET_KEPT_FOR, FIRST_CODE_KEPT_FOR = timedelta(hours=24), timedelta(days=14)


class Held(NamedTuple):
    """A role, and where it is held."""

    role: Role
    path: str
    ward_id: UUID


def waiting(*conditions: sa.ColumnElement[bool]) -> sa.Select[Any]:
    """Requests that wait and are still in time, oldest first."""
    open_now = sa.and_(col(AccountRequest.state) == RequestState.WAITING, col(AccountRequest.expires_at) > system_now())
    return sa.select(AccountRequest).where(open_now, *conditions).order_by(col(AccountRequest.id))


def held_roles(session: Session, user_ids: Iterable[UUID]) -> dict[UUID, list[Held]]:
    """Roles in force today or later, by person, in every ward: their own, and those lent to them. A code for somebody
    who stands in for the leader signs in as the leader.
    """
    ids = list(user_ids)
    open_ended = sa.or_(col(Assignment.valid_to).is_(None), col(Assignment.valid_to) >= today())
    own = sa.select(
        col(Assignment.user_id), col(Assignment.role), col(Assignment.unit_path), col(Assignment.ward_id)
    ).where(col(Assignment.user_id).in_(ids), open_ended)
    lent = sa.select(
        col(Delegation.to_user_id), col(Delegation.role), col(Delegation.unit_path), col(Delegation.ward_id)
    ).where(col(Delegation.to_user_id).in_(ids), col(Delegation.revoked_at).is_(None), col(Delegation.ends_at) > now())
    found: dict[UUID, list[Held]] = {}
    for user_id, role, path, ward_id in session.execute(own.union_all(lent)):
        found.setdefault(user_id, []).append(Held(Role(role), path, ward_id))
    return found


def needed(session: Session, rows: Sequence[AccountRequest]) -> dict[UUID, list[Held]]:
    """By request: the roles that whoever confirms it must be able to give, and where."""
    held = held_roles(session, {row.user_id for row in rows if row.kind in _OF_HOLDER})
    given = {row.id: _given(row) for row in rows}
    units = {unit_id for one in given.values() for _, unit_id in one}
    query = sa.select(col(Unit.id), col(Unit.path)).where(col(Unit.id).in_(units))
    paths = {row.id: row.path for row in session.execute(query)} if units else {}
    return {
        row.id: held.get(row.user_id, [])
        if row.kind in _OF_HOLDER
        else [Held(role, paths[unit_id], row.ward_id) for role, unit_id in given[row.id]]
        for row in rows
    }


def _given(row: AccountRequest) -> list[tuple[Role, UUID]]:
    """The roles that a request gives, each with its unit; a certificate of the organisation is as good as the role of
    whoever seals in the ward, and the leader alone lets another system in.
    """
    if row.kind is RequestKind.CERTIFICATE:
        return [(role, row.ward_id) for role in sorted(SEALING)]
    if row.kind is RequestKind.CLIENT:
        return [(Role.WARD_LEADER, row.ward_id)]
    return [(Role(row.params["role"]), UUID(row.params["unit_id"]))] if row.kind is RequestKind.ROLE else []


def pending_roles(session: Session, user_ids: Iterable[UUID]) -> dict[UUID, list[Held]]:
    """Roles that wait for a second person, by the person who would hold them."""
    of_these = sa.and_(col(AccountRequest.user_id).in_(list(user_ids)), col(AccountRequest.kind) == RequestKind.ROLE)
    rows = session.execute(waiting(of_these)).scalars().all()
    return pending_of(rows, needed(session, rows))


def pending_of(rows: Iterable[AccountRequest], roles: Mapping[UUID, Sequence[Held]]) -> dict[UUID, list[Held]]:
    """Of these requests the roles that wait for a second person, by the person who would hold them.

    `roles`: what each request needs (`needed`).
    """
    found: dict[UUID, list[Held]] = {}
    for row in rows:
        waits = row.state is RequestState.WAITING and row.expires_at > system_now()
        if waits and row.kind is RequestKind.ROLE and row.decider is Decider.SECOND_PERSON:
            found.setdefault(row.user_id, []).extend(roles[row.id])
    return found


def makers_of(session: Session, user_id: UUID) -> set[UUID]:
    """Who gave this person a role or made them a one-time code within the last 30 days."""
    since = now() - MADE_WITHIN
    gave = sa.select(col(Assignment.given_by)).where(
        col(Assignment.user_id) == user_id, col(Assignment.created_at) >= since, col(Assignment.given_by).is_not(None)
    )
    coded = sa.select(col(OneTimeCode.issued_by)).where(
        col(OneTimeCode.user_id) == user_id,
        col(OneTimeCode.created_at) >= since,
        col(OneTimeCode.issued_by).is_not(None),
    )
    return set(session.execute(gave.union(coded)).scalars())


def may_confirm(actor: Actor, row: AccountRequest, roles: Sequence[Held], makers: set[UUID]) -> bool:
    """Whether this person can be the second one: another who could have given the same, by roles of their own."""
    if row.decider is not Decider.SECOND_PERSON or not roles:
        return False
    if actor.user_id in {row.asked_by, row.user_id} or row.asked_by in makers:
        return False
    return leads(actor, row.ward_id) if row.kind is RequestKind.CLIENT else may_give_all(actor, roles)


def leads(actor: Actor, ward_id: UUID) -> bool:
    """Whether this person leads the ward in their own right."""
    return any(g.role is Role.WARD_LEADER and g.ward_id == ward_id and g.delegated_from is None for g in actor.grants)


def somebody_can(
    session: Session, kind: RequestKind, ward_id: UUID, asked_by: UUID, user_id: UUID, roles: set[Role]
) -> bool:
    """Whether the ward has anybody, able to sign in, who could confirm what `asked_by` asks for `user_id`."""
    of_leader = kind is RequestKind.CLIENT
    query = (
        sa.select(col(Assignment.user_id), col(Assignment.role))
        .join(UserAccount, col(UserAccount.id) == col(Assignment.user_id))
        .where(
            col(Assignment.ward_id) == ward_id,
            in_force(Assignment, today()),
            col(Assignment.role).in_([Role.WARD_LEADER] if of_leader else GIVES),
            col(Assignment.user_id).not_in([asked_by, user_id]),
            col(UserAccount.disabled_at).is_(None),
            col(UserAccount.password_hash).is_not(None),
        )
    )
    gives: dict[UUID, frozenset[Role]] = {}
    for row in session.execute(query):
        given = frozenset({row.role}) if of_leader else GIVES[row.role]
        gives[row.user_id] = gives.get(row.user_id, frozenset()) | given
    return any(roles <= given and asked_by not in makers_of(session, one) for one, given in gives.items())


def is_set_up(session: Session, ward_id: UUID, user_id: UUID) -> bool:
    """Whether this person is the ward's first administrator and the ward has no approved report yet: nobody else is
    there who could confirm what the first day needs.
    """
    first = (
        sa.select(Assignment)
        .where(col(Assignment.ward_id) == ward_id, col(Assignment.role) == Role.ADMINISTRATOR)
        .order_by(col(Assignment.id))
        .limit(1)
    )
    row = session.execute(first).scalar_one_or_none()
    if row is None or row.user_id != user_id or row.valid_from > today() or (row.valid_to or today()) < today():
        return False
    approved = sa.select(col(Document.id)).where(
        col(Document.ward_id) == ward_id,
        col(Document.source_kind) == "report",
        col(Document.state) != DocumentState.DRAFT,
    )
    return session.execute(approved.limit(1)).first() is None


def needs_second(session: Session, ward_id: UUID, user_id: UUID, roles: Iterable[Role]) -> bool:
    """Whether `user_id` needs another person to give these roles in the ward, or to make a code for their holder."""
    return bool(CONFIRMED & set(roles)) and not is_set_up(session, ward_id, user_id)


def code_confirmed(session: Session, user: UserAccount, asked_by: UUID | None) -> AccountRequest | None:
    """The request agreed to by a second person that still entitles `asked_by` to one code for this account."""
    at = system_now()
    kinds: Mapping[RequestKind, Any] = {
        RequestKind.RESET: at - RESET_KEPT_FOR,
        **({RequestKind.ROLE: at - FIRST_CODE_KEPT_FOR} if never_signed_in(user) else {}),
    }
    agreed = [
        sa.and_(col(AccountRequest.kind) == kind, col(AccountRequest.decided_at) > since)
        for kind, since in kinds.items()
    ]
    query = sa.select(AccountRequest).where(
        col(AccountRequest.user_id) == user.id,
        col(AccountRequest.asked_by) == asked_by,
        col(AccountRequest.decider) == Decider.SECOND_PERSON,
        col(AccountRequest.state) == RequestState.DONE,
        col(AccountRequest.used_at).is_(None),
        sa.or_(*agreed),
    )
    return session.execute(query.order_by(col(AccountRequest.id)).limit(1)).scalar_one_or_none()


def never_signed_in(user: UserAccount) -> bool:
    return user.password_hash is None and user.last_seen_at is None
