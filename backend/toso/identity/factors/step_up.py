"""Proof anew, within a session, of who acts: what acts that weigh ask for (authz.matrix.STEP_UP)."""

from functools import partial
from typing import Any

from fastapi import Request
from sqlmodel import Session

from toso.authz.actor import Actor
from toso.core.execution import in_read, in_write
from toso.core.problems import Malformed, Problem
from toso.identity.factors import passkeys
from toso.identity.factors.proof import prove_factor
from toso.identity.factors.schemas import StepUpWrite, UnlockWrite
from toso.identity.federation.sign_in_policy import SignInElsewhere
from toso.identity.refusals import noted
from toso.identity.service import given, myself, note, prove_password
from toso.identity.sessions import note_activity
from toso.identity.tables import AuthSession, UserAccount
from toso.kit.clock import system_now


async def unlock(request: Request, actor: Actor, body: UnlockWrite) -> None:
    """The session goes on that was locked for being idle. Raises SignInElsewhere, Malformed, WrongPassword,
    TooManyTries.
    """
    _check_door(request, actor)
    if body.credential is None:
        await prove_password(request, actor, body.password, "password")
    given(await in_write(request, partial(_unlock, request, actor, body.credential)))


def _check_door(request: Request, actor: Actor) -> None:
    """Raises SignInElsewhere: a door that opens no session of a person opens no locked one either."""
    if actor.elsewhere:
        raise noted(request, SignInElsewhere(), "security.wrong_door", actor.user_id)


def _unlock(request: Request, actor: Actor, credential: dict[str, Any] | None, session: Session) -> Problem | bool:
    user = myself(session, actor)
    refusal = _by_passkey(request, session, user, credential) if credential else None
    if refusal is not None:
        return refusal
    if actor.session_id is not None:
        note_activity(actor.session_id, session)
    note(session, actor, user, "auth.unlock")
    return True


async def prove_again(request: Request, actor: Actor, body: StepUpWrite) -> None:
    """The session is of somebody who has just proved who they are. Raises SignInElsewhere, Malformed, WrongPassword,
    TooManyTries.
    """
    _check_door(request, actor)
    if not await in_read(request, partial(_has_factor, actor)):
        await prove_password(request, actor, body.password, "password")
    given(await in_write(request, partial(_prove, request, actor, body)))


def _has_factor(actor: Actor, session: Session) -> bool:
    user = session.get(UserAccount, actor.user_id)
    return user is not None and user.factor_at is not None


def _prove(request: Request, actor: Actor, body: StepUpWrite, session: Session) -> Problem | bool:
    user = myself(session, actor)
    refusal = _by_passkey(request, session, user, body.credential) if body.credential else None
    if body.credential is None:
        refusal = prove_factor(request, session, user, body.factor, actor.session_id)
    if refusal is not None:
        return refusal
    family = session.get_one(AuthSession, actor.session_id, with_for_update=True)
    family.proved_at = system_now()
    session.add(family)
    note(session, actor, user, "auth.step_up")
    return True


def _by_passkey(request: Request, session: Session, user: UserAccount, credential: dict[str, Any]) -> Problem | None:
    whose = passkeys.user_of_passkey(request, session, credential)
    if not isinstance(whose, Problem) and whose.id == user.id:
        return None
    refused = Malformed(fields={"factor": "Khóa truy cập này không phải của tài khoản đang đăng nhập."})
    refused.after = whose.after if isinstance(whose, Problem) else None
    return refused
