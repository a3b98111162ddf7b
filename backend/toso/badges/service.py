"""Taking a badge onto a phone, taking it away, and giving it back."""

import base64
from datetime import timedelta
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.audit.record import record_row
from toso.authz.actor import Scope
from toso.badges import schemas
from toso.badges.codes import new_handle, secret_of
from toso.badges.queries import memberships
from toso.badges.tables import Badge
from toso.core.problems import Conflict, NotFound
from toso.core.row_versions import check_version, touch
from toso.core.settings import Settings
from toso.kit.clock import system_now

PAGE = "/the"
LASTS = timedelta(days=7)


class NoTeam(Conflict):
    code, title = "badge-without-team", "Hôm nay bạn không có tên trong tổ nào nên chưa có thẻ. Hãy báo tổ trưởng."


class BadgeRevoked(Conflict):
    code, title = "badge-revoked", "Thẻ của bạn đã bị thu hồi. Hãy hỏi người quản lý tổ."


class BadgeAsItIs(Conflict):
    code, title = "badge-unchanged", "Thẻ đã ở trạng thái này rồi."


def take_badge(session: Session, scope: Scope, settings: Settings, phone_id: UUID) -> schemas.BadgeTakenRead:
    """The badge of whoever asks, for seven days from now; on another phone than before it gets another handle, which
    ends it on the first. Raises NoTeam, BadgeRevoked.
    """
    places = memberships(session, scope.ward_id, scope.user_id)
    if not places:
        raise NoTeam
    member, team = places[0]
    at = system_now()
    badge = _of_person(session, scope)
    if badge is not None and badge.revoked_at is not None:
        raise BadgeRevoked
    told = {"member_id": member.id, "team_id": team.id, "unit_path": team.unit_path, "phone_id": phone_id}
    if badge is None:
        badge = Badge(ward_id=scope.ward_id, user_id=scope.user_id, handle=new_handle(), ends_at=at + LASTS, **told)
    elif badge.phone_id != phone_id:
        badge.handle = new_handle()
    for name, value in told.items():
        setattr(badge, name, value)
    badge.session_id, badge.taken_at, badge.ends_at = scope.actor.session_id, at, at + LASTS
    _keep(session, scope, badge, "badge.take")
    return schemas.BadgeTakenRead(
        handle=badge.handle,
        key=base64.b64encode(secret_of(settings.signing_key(), badge.handle)).decode(),
        full_name=member.full_name,
        team_name=team.name,
        ends_at=badge.ends_at,
        server_at=at,
        address=f"{settings.public_url.rstrip('/')}{PAGE}",
    )


def revoke_badge(session: Session, scope: Scope, badge_id: UUID, expected_version: int, reason: str) -> Badge:
    """No code of it is taken from the next check on. Raises NotFound, Forbidden, StaleVersion, BadgeAsItIs."""
    badge = _for_change(session, scope, badge_id, expected_version)
    if badge.revoked_at is not None:
        raise BadgeAsItIs
    badge.revoked_at, badge.reason = system_now(), reason
    _keep(session, scope, badge, "badge.revoke")
    return badge


def allow_badge(session: Session, scope: Scope, badge_id: UUID, expected_version: int) -> Badge:
    """The person's phone may take a badge again, a new one. Raises NotFound, Forbidden, StaleVersion, BadgeAsItIs."""
    badge = _for_change(session, scope, badge_id, expected_version)
    if badge.revoked_at is None:
        raise BadgeAsItIs
    badge.revoked_at, badge.reason, badge.session_id, badge.handle = None, "", None, new_handle()
    _keep(session, scope, badge, "badge.allow")
    return badge


def _of_person(session: Session, scope: Scope) -> Badge | None:
    query = sa.select(Badge).where(col(Badge.ward_id) == scope.ward_id, col(Badge.user_id) == scope.user_id)
    return session.execute(query.with_for_update()).scalar_one_or_none()


def _for_change(session: Session, scope: Scope, badge_id: UUID, expected_version: int) -> Badge:
    badge = session.get(Badge, (scope.ward_id, badge_id), with_for_update=True)
    if badge is None:
        raise NotFound
    scope.require(badge.unit_path)
    check_version(badge, expected_version)
    return badge


def _keep(session: Session, scope: Scope, badge: Badge, action: str) -> None:
    if badge in session:
        touch(badge)
    session.add(badge)
    session.flush()
    record_row(session, scope, "badge", badge, action=action)
