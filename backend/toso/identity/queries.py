"""Reading of people: who is signed in, their sessions, names and colleagues for other domains."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.audit.tables import AuditEvent
from toso.authz.actor import Actor
from toso.authz.roles import Role
from toso.core.problems import Logged, NotFound
from toso.core.settings import Settings
from toso.identity.cast import AT_DESKS, CAST, CAST_PASSWORD
from toso.identity.grants import administrating_units, ended_on_last_day, held_now
from toso.identity.schemas import (
    DemoAccountRead,
    EndedRolesRead,
    MeRead,
    RoleHeldRead,
    SessionRead,
    UserSelfRead,
    WardRead,
)
from toso.identity.tables import Assignment, AuthSession, UserAccount
from toso.identity.tokens import draft_key
from toso.kit.clock import VIETNAM, system_now, today
from toso.kit.phones import find_phone
from toso.kit.place_words import PlaceWords, speaking
from toso.kit.text import fold
from toso.organisation.place_words import sole_words
from toso.organisation.queries import find_letterhead, units_where
from toso.organisation.schemas import PlaceWordsRead
from toso.organisation.tables import Unit


def find_account(session: Session, name: str) -> UserAccount | None:
    """The account of a user name or a phone number as people type them."""
    phone = find_phone(name)
    query = sa.select(UserAccount).where(
        sa.or_(col(UserAccount.username) == fold(name), *([col(UserAccount.phone) == phone] if phone else []))
    )
    return session.execute(query.limit(1)).scalar_one_or_none()


def get_me(session: Session, actor: Actor, signing_key: bytes, settings: Settings) -> MeRead:
    """Everything the browser wants to know of the signed-in person; `signing_key` gives the key of their drafts."""
    with speaking(actor.words):
        return _me(session, actor, signing_key, settings)


def _me(session: Session, actor: Actor, signing_key: bytes, settings: Settings) -> MeRead:
    user = session.get(UserAccount, actor.user_id) if actor.user_id else None
    if user is None:
        raise NotFound
    rows = held_now(session, user.id)
    ward_id = actor.ward_id if actor.grants else last_ward(session, user.id)
    names = unit_names(session, {row.unit_id for row in rows} | ({ward_id} if ward_id else set()))
    lenders = names_of(session, {row.delegated_from for row in rows if row.delegated_from})
    return MeRead(
        user=UserSelfRead.model_validate(user),
        assignments=[
            RoleHeldRead(
                id=row.id,
                role=row.role,
                role_label=Role(row.role).label,
                unit_id=row.unit_id,
                unit_name=names[row.unit_id],
                delegated_from=lenders.get(row.delegated_from),
            )
            for row in rows
        ],
        actions=actor.actions(),
        ward=_ward(session, ward_id, actor.words, names) if ward_id and ward_id in names else None,
        ended=None if rows or ward_id is None else ended_roles(session, user.id, ward_id),
        demo=settings.demo,
        reached_by_others=settings.demo or settings.is_reached_by_others,
        today=today(),
        has_factor=user.factor_at is not None,
        factor_due_at=actor.factor_due_at,
        must_enrol=actor.must_enrol,
        elsewhere=actor.elsewhere,
        idle_minutes=actor.idle_minutes,
        draft_key=draft_key(signing_key, user.id),
    )


def _ward(session: Session, ward_id: UUID, words: PlaceWords, names: dict[UUID, str]) -> WardRead:
    letterhead = find_letterhead(session, ward_id, today())
    name = names[ward_id]
    return WardRead(
        id=ward_id,
        name=name,
        full_name=letterhead.full_name if letterhead else name,
        words=PlaceWordsRead.model_validate(words),
    )


def unit_names(session: Session, unit_ids: Iterable[UUID], on: date | None = None) -> dict[UUID, str]:
    """Names of units as they are called on a day (None: today)."""
    wanted = set(unit_ids)
    return {u.id: u.name for u in units_where(session, col(Unit.id).in_(wanted), on or today())} if wanted else {}


def list_sessions(session: Session, actor: Actor) -> list[SessionRead]:
    """The person's open sessions, the last used first."""
    query = sa.select(AuthSession).where(
        col(AuthSession.user_id) == actor.user_id,
        col(AuthSession.ended_at).is_(None),
        col(AuthSession.idle_until) > system_now(),
        col(AuthSession.absolute_until) > system_now(),
    )
    rows = session.execute(query.order_by(col(AuthSession.last_used_at).desc())).scalars()
    return [
        SessionRead(
            id=row.id,
            device=row.device,
            address=row.address,
            created_at=row.created_at,
            last_used_at=row.last_used_at,
            expires_at=min(row.idle_until, row.absolute_until),
            current=row.id == actor.session_id,
        )
        for row in rows
    ]


def words_near(session: Session, user: UserAccount) -> list[str]:
    """Words that a password of this person must not consist of: their names, phone, and the names of their wards."""
    wards = session.execute(sa.select(col(Assignment.ward_id)).where(col(Assignment.user_id) == user.id)).scalars()
    named = units_where(session, col(Unit.id).in_(set(wards)), today())
    return [user.username, user.full_name, user.phone or "", *(u.name for u in named), *(u.code for u in named)]


def names_of(session: Session, user_ids: Iterable[UUID | None]) -> dict[UUID, str]:
    """Full names by id, for lists of other domains; one query."""
    wanted = {user_id for user_id in user_ids if user_id is not None}
    if not wanted:
        return {}
    rows = session.execute(
        sa.select(col(UserAccount.id), col(UserAccount.full_name)).where(col(UserAccount.id).in_(wanted))
    )
    return {row.id: row.full_name for row in rows}


def last_change(session: Session, row: UUID | Logged, asking: str) -> str | None:
    """Who changed a row last and when, as a sentence for those who may change it too; None: nobody is known. `asking`:
    the id of whoever is told it, who is not accused of their own other window.
    """
    known = [col(AuditEvent.object_id) == (row if isinstance(row, UUID) else row.object_id)]
    if isinstance(row, Logged):
        known.append(col(AuditEvent.action).in_(row.actions))
        if row.unit_path is not None:
            known.append(col(AuditEvent.unit_path) == row.unit_path)
    query = (
        sa.select(col(AuditEvent.at), col(UserAccount.full_name), col(UserAccount.id))
        .join(UserAccount, col(UserAccount.id) == col(AuditEvent.actor_id))
        .where(*known)
        .order_by(col(AuditEvent.at).desc(), col(AuditEvent.seq).desc())
    )
    found = session.execute(query.limit(1)).first()
    if found is None:
        return None
    return _changed(found.full_name, found.at, own=str(found.id) == asking)


def change_by(session: Session, user_id: UUID | None, at: datetime | None, asking: UUID | None) -> str | None:
    """The same of a row that says itself who changed it and when."""
    name = names_of(session, [user_id]).get(user_id) if user_id else None
    return _changed(name, at, own=user_id == asking) if name and at else None


def _changed(full_name: str, at: datetime, *, own: bool) -> str:
    when = f"đã sửa nội dung này lúc {at.astimezone(VIETNAM):%H:%M ngày %d/%m/%Y}"
    return f"Chính bạn {when}, ở một cửa sổ hoặc máy khác." if own else f"{full_name} {when}."


def ended_roles(session: Session, user_id: UUID, ward_id: UUID) -> EndedRolesRead | None:
    """Roles that ended last of who holds no role any more, and whom to ask; None where nothing ended."""
    rows = ended_on_last_day(session, user_id, ward_id)
    if not rows:
        return None
    asked = administrating_units(session, ward_id)
    names = unit_names(session, {row.unit_id for row in rows} | set(asked))
    told = [f"{Role(row.role).label} · {names.get(row.unit_id, '')}" for row in rows]
    return EndedRolesRead(
        roles=told, last_day=max(row.valid_to for row in rows if row.valid_to), ask=sorted(names[id_] for id_ in asked)
    )


def last_ward(session: Session, user_id: UUID) -> UUID | None:
    """The ward in which somebody was given a role last."""
    query = sa.select(col(Assignment.ward_id)).where(col(Assignment.user_id) == user_id)
    return session.execute(query.order_by(col(Assignment.id).desc()).limit(1)).scalar_one_or_none()


def list_demo_accounts(session: Session, *, demo: bool) -> list[DemoAccountRead]:
    """The cast's accounts, in demonstration mode only (NotFound otherwise)."""
    if not demo:
        raise NotFound
    query = (
        sa.select(col(UserAccount.username), col(UserAccount.full_name), col(Assignment.role), col(Assignment.unit_id))
        .join(Assignment, col(Assignment.user_id) == col(UserAccount.id))
        .where(col(UserAccount.username).in_([member.username for member in (*CAST, *AT_DESKS)]))
        .order_by(col(Assignment.id))
    )
    rows = {row.username: row for row in reversed(session.execute(query).all())}
    names = unit_names(session, {row.unit_id for row in rows.values()})
    with speaking(sole_words(session)):
        return _demo_accounts(rows, names)


def _demo_accounts(rows: dict[str, Any], names: dict[UUID, str]) -> list[DemoAccountRead]:
    return [
        DemoAccountRead(
            username=row.username,
            password=CAST_PASSWORD,
            full_name=row.full_name,
            role_label=Role(row.role).label,
            unit_name=names[row.unit_id],
        )
        for row in (rows[member.username] for member in (*CAST, *AT_DESKS) if member.username in rows)
    ]
