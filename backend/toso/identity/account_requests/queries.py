"""Reading of requests: those that wait for a person, that a person made, or that concern the own account."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.authz.actor import Actor, Scope
from toso.core.problems import NotFound
from toso.identity.account_requests import confirmers
from toso.identity.account_requests.confirmers import Held
from toso.identity.account_requests.schemas import AccountRequestRead
from toso.identity.account_requests.tables import AccountRequest, Decider, RequestKind, RequestState
from toso.identity.account_requests.words import units_named, words
from toso.identity.queries import unit_names
from toso.identity.tables import UserAccount
from toso.kit.clock import system_now

_MOST = 200


def steps_open(actor: Actor, row: AccountRequest, roles: Sequence[Held], makers: set[UUID]) -> list[str] | None:
    """The steps that this person may take with a request; None: it is none of this person's business.

    `roles`: what it needs (`confirmers.needed`); `makers`: who made this person (`confirmers.makers_of`).
    """
    steps: list[str] = []
    owner = actor.user_id == row.user_id
    if row.decider is Decider.OWNER:
        steps += ["accept", "refuse"] if owner else []
    elif confirmers.may_confirm(actor, row, roles, makers):
        steps += ["accept", "refuse"]
    elif (owner or confirmers.leads(actor, row.ward_id)) and actor.user_id != row.asked_by:
        steps.append("refuse")
    if actor.user_id == row.asked_by:
        steps.append("withdraw")
    if not steps:
        return None
    return steps if row.state is RequestState.WAITING and row.expires_at > system_now() else []


def list_requests(session: Session, scope: Scope) -> list[AccountRequestRead]:
    """Waiting requests that concern this person, oldest first."""
    wards = {grant.ward_id for grant in scope.actor.grants}
    mine = sa.or_(
        col(AccountRequest.user_id) == scope.user_id,
        col(AccountRequest.asked_by) == scope.user_id,
        sa.and_(col(AccountRequest.ward_id).in_(wards), col(AccountRequest.decider) == Decider.SECOND_PERSON),
    )
    rows = session.execute(confirmers.waiting(mine).limit(_MOST)).scalars().all()
    return read_requests(session, scope.actor, rows)


@dataclass(frozen=True)
class OpenRequests:
    """Requests about some accounts, read once for a page: what each needs, and those that the page shows."""

    rows: Sequence[AccountRequest]
    roles: dict[UUID, list[Held]]
    shown: Sequence[AccountRequest]

    @property
    def pending(self) -> dict[UUID, list[Held]]:
        """Roles that wait for a second person, in any ward, by the person who would hold them."""
        return confirmers.pending_of(self.rows, self.roles)

    @property
    def unit_ids(self) -> set[UUID]:
        """The units whose names the requests shown need."""
        return units_named(self.shown) | {row.ward_id for row in self.shown}


NOTHING_ASKED = OpenRequests((), {}, ())


def asked_about(session: Session, scope: Scope, user_ids: Iterable[UUID]) -> OpenRequests:
    """Requests that wait about these accounts, and what this person was allowed and has not used yet; those made in the
    scope's wards are shown.
    """
    at = system_now()
    open_now = sa.and_(col(AccountRequest.state) == RequestState.WAITING, col(AccountRequest.expires_at) > at)
    allowed = sa.and_(
        col(AccountRequest.state) == RequestState.DONE,
        col(AccountRequest.kind) == RequestKind.RESET,
        col(AccountRequest.asked_by) == scope.user_id,
        col(AccountRequest.used_at).is_(None),
        col(AccountRequest.decided_at) > at - confirmers.RESET_KEPT_FOR,
    )
    of_these = col(AccountRequest.user_id).in_(list(user_ids))
    query = sa.select(AccountRequest).where(of_these, sa.or_(open_now, allowed)).order_by(col(AccountRequest.id))
    rows = session.execute(query).scalars().all()
    shown = [row for row in rows if row.ward_id in scope.ward_ids]
    return OpenRequests(rows, confirmers.needed(session, rows), shown)


def requests_by_account(
    session: Session, actor: Actor, asked: OpenRequests, units: dict[UUID, str]
) -> dict[UUID, list[AccountRequestRead]]:
    """The requests shown, by account; `units`: today's names of `asked.unit_ids`."""
    found: dict[UUID, list[AccountRequestRead]] = {}
    for row, read in zip(
        asked.shown, _read(session, actor, _steps(session, actor, asked.shown, asked.roles), units), strict=True
    ):
        found.setdefault(row.user_id, []).append(read)
    return found


def read_requests(session: Session, actor: Actor, rows: Sequence[AccountRequest]) -> list[AccountRequestRead]:
    """Those of the rows that are this person's business."""
    steps = _steps(session, actor, rows, confirmers.needed(session, rows))
    concern = [(row, open_) for row, open_ in steps if row.user_id == actor.user_id or open_ is not None]
    shown = [row for row, _ in concern]
    units = unit_names(session, units_named(shown) | {row.ward_id for row in shown})
    return _read(session, actor, concern, units)


def read_request(session: Session, scope: Scope, row: AccountRequest) -> AccountRequestRead:
    """One, to a person whom it concerns. Raises NotFound."""
    found = read_requests(session, scope.actor, [row])
    if not found:
        raise NotFound
    return found[0]


def _steps(
    session: Session, actor: Actor, rows: Sequence[AccountRequest], roles: dict[UUID, list[Held]]
) -> list[tuple[AccountRequest, list[str] | None]]:
    if not rows or actor.user_id is None:
        return []
    makers = confirmers.makers_of(session, actor.user_id)
    return [(row, steps_open(actor, row, roles[row.id], makers)) for row in rows]


def _read(
    session: Session, actor: Actor, rows: Sequence[tuple[AccountRequest, list[str] | None]], units: dict[UUID, str]
) -> list[AccountRequestRead]:
    if not rows:
        return []
    ids = {i for row, _ in rows for i in (row.user_id, row.asked_by)}
    query = sa.select(UserAccount).where(col(UserAccount.id).in_(ids))
    people = {user.id: user for user in session.execute(query).scalars()}
    return [_row_read(actor, row, people, units, steps or []) for row, steps in rows]


def _row_read(
    actor: Actor, row: AccountRequest, people: dict[UUID, UserAccount], units: dict[UUID, str], steps: list[str]
) -> AccountRequestRead:
    hidden = row.decider is Decider.OWNER and row.user_id != actor.user_id and row.state is not RequestState.DONE
    user = people[row.user_id]
    of_account = row.kind not in {RequestKind.CERTIFICATE, RequestKind.CLIENT}
    return AccountRequestRead(
        id=row.id,
        kind=row.kind,
        words=words(row, units),
        state=row.state,
        state_label=row.state.label,
        decider=row.decider,
        ward_name=units.get(row.ward_id, ""),
        user_id=None if hidden else row.user_id,
        full_name=row.params.get("called", "") if hidden else user.full_name if of_account else "",
        new_account=of_account and not hidden and confirmers.never_signed_in(user),
        asked_by_name=people[row.asked_by].full_name,
        asked_at=row.asked_at,
        expires_at=row.expires_at,
        takes_effect_at=row.not_before,
        reason=row.reason,
        actions=steps,
        version=row.version,
    )
