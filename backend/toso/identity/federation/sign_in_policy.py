"""Policy of signing in: roles that must come through the provider, and the one account that may come by password."""

import sqlalchemy as sa
from fastapi import Request
from sqlmodel import Session, col

from toso.audit.record import record
from toso.authz.actor import SYSTEM
from toso.authz.roles import Role, signs_in_elsewhere
from toso.core.problems import Forbidden
from toso.identity.alarms.watchers import tell_watchers
from toso.identity.federation.tables import FederatedIdentity
from toso.identity.queries import last_ward
from toso.identity.refusals import noted
from toso.identity.tables import Door, UserAccount

ELSEWHERE, BY_CODE = "auth.oidc", "auth.redeem"


class SignInElsewhere(Forbidden):
    code, title = "sign-in-elsewhere", "Vai trò của bạn chỉ đăng nhập bằng tài khoản liên kết: bấm «Đăng nhập bằng…»."


def check_door(request: Request, session: Session, user: UserAccount, roles: set[Role], act: str) -> Door:
    """The door by which a session begins. Raises SignInElsewhere for who holds a role that signs in elsewhere and comes
    by another one.

    Nobody is linked before they have been in once: the first time, and by a code from the desk, they come in to link.
    """
    settings = request.app.state.settings
    if act == ELSEWHERE:
        return Door.PROVIDER
    first = user.last_seen_at is None or act == BY_CODE
    door = Door.CODE if first else Door.OWN
    if not signs_in_elsewhere(settings, "", roles):
        return door
    if not signs_in_elsewhere(settings, user.username, roles):
        ward_id = last_ward(session, user.id)
        if ward_id is not None:
            note = {"alarm": "break_glass"}
            record(session, SYSTEM, "security.alarm", "user", user.id, ward_id=ward_id, note=note)
            tell_watchers(session, ward_id, "alarm.break_glass", ("user", user.id), {"user": str(user.id)})
        return door
    linked = sa.select(col(FederatedIdentity.id)).where(col(FederatedIdentity.user_id) == user.id).limit(1)
    if not first or session.execute(linked).first() is not None:
        raise noted(request, SignInElsewhere(), "security.wrong_door", user.id)
    return door
