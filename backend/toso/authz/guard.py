"""The guard: a right is a parameter of the endpoint and hands it the Scope that its query needs."""

from collections.abc import Callable
from datetime import timedelta
from functools import partial
from time import monotonic

import sqlalchemy as sa
from fastapi import Request

from toso.authz.actions import Action
from toso.authz.actor import Actor, Scope
from toso.authz.client_scopes import scopes_for
from toso.authz.matrix import STEP_UP
from toso.core.execution import call
from toso.core.heavy_requests import enter_heavy
from toso.core.problems import Forbidden, NotSignedIn
from toso.kit.clock import system_now
from toso.kit.place_words import speak

_NOTED_EACH = 0.2  # of the time after which a session locks
NO_SCOPE = "Không phạm vi nào mở việc này cho hệ thống khác."
_READING = frozenset({"GET", "HEAD"})
# What the round on a phone sends with its requests: it has a lock of its own (PIN), and sends while its owner walks.
ROUND = "x-round"
Authenticate = Callable[[Request, sa.Connection], Actor]


class PasswordChangeNeeded(Forbidden):
    code, title = "password-change-needed", "Hãy đổi mật khẩu trước khi làm việc khác."


class EnrolmentNeeded(Forbidden):
    code = "enrolment-needed"
    title = "Vai trò của bạn cần lớp xác thực thứ hai. Hãy thêm một cách xác thực rồi làm việc tiếp."


class SessionIdle(NotSignedIn):
    code = "idle"
    title = "Máy để yên đã lâu nên đã khóa. Hãy nhập mật khẩu để làm tiếp."


class StepUpRequired(Forbidden):
    code = "step-up-required"
    title = "Việc này cần xác nhận lại bạn là ai: nhập mật khẩu, hoặc mã xác thực nếu tài khoản có."


class RightsChanged(Forbidden):
    code = "rights-changed"
    title = "Vai trò của bạn vừa thay đổi trong lúc gửi. Chưa có gì được ghi; hãy tải lại trang rồi làm lại."


def current_actor(request: Request, connection: sa.Connection) -> Actor:
    """The signed-in person; `app.state.authenticate` is installed by toso.main (identity supplies it)."""
    authenticate: Authenticate = request.app.state.authenticate
    actor = authenticate(request, connection)
    request.state.client_key = str(actor.user_id)
    request.state.ward_id = actor.grants[0].ward_id if actor.grants else None
    request.state.words = actor.words
    speak(actor.words)
    return actor


class Require:
    """`Annotated[Scope, Depends(Require(Action.X))]`: 403 when no role of the person allows X at all.

    `before_enrolment`: also for somebody who lacks the second factor that their role needs.
    `while_idle`: also in a session that is locked for being idle; `of_round`: there only to a round on a phone.
    `without_role`: also for somebody signed in who holds no role any more; their scope reaches nothing.
    `unattended`: asked by the page itself as long as it is open, so that it keeps no session awake.
    `heavy`: a few of one caller are at work at once, from here until the answer has left.
    `people_only`: refused to service clients whatever their scopes, since it lists persons.
    """

    def __init__(
        self,
        action: Action,
        *,
        before_password_change: bool = False,
        before_enrolment: bool = False,
        while_idle: bool = False,
        of_round: bool = False,
        without_role: bool = False,
        unattended: bool = False,
        people_only: bool = False,
        heavy: bool = False,
    ) -> None:
        self.action = action
        self.before_password_change = before_password_change
        self.before_enrolment = before_enrolment
        self.while_idle = while_idle
        self.of_round = of_round
        self.without_role = without_role
        self.unattended = unattended
        self.people_only = people_only
        self.heavy = heavy

    async def __call__(self, request: Request) -> Scope:
        """As a route asks, before a body is read, and FastAPI after it: a short read of its own, once a request."""
        asked: tuple[Require, Scope] | None = getattr(request.state, "asked", None)
        if asked is not None and asked[0] is self:
            return asked[1]

        def apart() -> Scope:
            with request.app.state.engines.read.connect() as connection:
                return self.ask(request, connection)

        asked_at = monotonic()
        scope = await call(request, apart, write=False)
        request.state.asked, request.state.asked_at = (self, scope), asked_at
        request.state.look_anew = partial(_look_anew, request, scope.actor)
        speak(scope.actor.words)  # it may have been another thread that asked
        return scope

    def ask(self, request: Request, connection: sa.Connection) -> Scope:
        """As a compiled read asks: on its own connection."""
        actor = current_actor(request, connection)
        self._look_at_idleness(request, actor)
        if actor.must_change_password and not self.before_password_change:
            raise PasswordChangeNeeded
        if actor.must_enrol and not self.before_enrolment:
            raise EnrolmentNeeded
        if not actor.may(self.action) and not (self.without_role and not actor.grants):
            raise self._refusal(actor, request.method)
        if self.people_only and actor.is_client:
            raise Forbidden(NO_SCOPE)
        if self.action in STEP_UP and request.method not in _READING:
            require_proof(request, actor)
        if self.heavy:
            enter_heavy(request, str(actor.user_id))
        return actor.scope(self.action)

    def _refusal(self, actor: Actor, method: str) -> Forbidden:
        """To a system with the scope that it lacks, in the words of RFC 6750 too; a person knows their roles."""
        if not actor.is_client:
            return Forbidden()
        names = [scope.value for scope in scopes_for(self.action, writing=method not in _READING)]
        if not names:
            return Forbidden(NO_SCOPE)
        lacking = f'Bearer realm="toso", error="insufficient_scope", scope="{" ".join(names)}"'
        return Forbidden(f"Cần phạm vi {', '.join(names)}.", headers={"WWW-Authenticate": lacking})

    def _look_at_idleness(self, request: Request, actor: Actor) -> None:
        """A locked session asks for proof; another one stays awake, noted a few times within its limit."""
        if actor.idle_for():
            if not self.while_idle and not (self.of_round and ROUND in request.headers):
                raise SessionIdle
        elif not self.unattended and actor.idle_for(_NOTED_EACH):
            request.state.activity = partial(request.app.state.note_activity, actor.session_id)


def _look_anew(request: Request, before: Actor, connection: sa.Connection) -> None:
    """That who was let in holds what they held (`core.fresh_rights`). Raises NotSignedIn, RightsChanged."""
    authenticate: Authenticate = request.app.state.authenticate
    if set(authenticate(request, connection).grants) != set(before.grants):
        raise RightsChanged


def require_proof(request: Request, actor: Actor) -> None:
    """That the person has proved who they are lately. Raises StepUpRequired."""
    lately = system_now() - timedelta(minutes=request.app.state.settings.step_up_minutes)
    if actor.proved_at is None or actor.proved_at <= lately:
        raise StepUpRequired


def public(reason: str) -> dict[str, object]:
    """`openapi_extra=public("…")` puts a route on the public list; the reason is part of the contract."""
    return {"x-public": True, "x-public-reason": reason}
