"""Check-in by the code on the organiser's screen: who is asked says with it that they are there."""

from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.activities import schemas
from toso.activities.check_in_codes import SECONDS, age_of, code_of, is_valid, read_code, slot_at, written
from toso.activities.items import organises
from toso.activities.kinds import ActivityState, AttendanceMeans, AttendanceState
from toso.activities.reach import get_activity
from toso.activities.roster import NotMarkable, asked_to, check_in
from toso.activities.tables import Activity, Attendance
from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.core.problems import Conflict, Forbidden
from toso.kit.clock import system_now

PAGE = "/diem-danh"
_CAME = (AttendanceState.ATTENDED, AttendanceState.MADE_UP)


class UnknownCode(Conflict):
    code, title = "check-in-unknown", "Mã không đúng, hoặc hoạt động không còn mở điểm danh."


class ExpiredCode(Conflict):
    code, title = "check-in-expired", "Mã đã hết hạn: mã đổi 30 giây một lần. Hãy quét mã đang hiện trên màn hình."


class ForeignCode(Conflict):
    code, title = "check-in-foreign", "Mã này của nơi khác, không phải của phường bạn."


class NotAsked(Conflict):
    code, title = "check-in-not-asked", "Bạn không có trong danh sách mời của hoạt động này; hãy báo người tổ chức."


class CheckedInAlready(Conflict):
    code, title = "checked-in-already", "Bạn đã điểm danh hoạt động này rồi."


def show_code(
    session: Session, scope: Scope, key: bytes, public_url: str, activity_id: UUID
) -> schemas.CheckInCodeRead:
    """The code of this half minute for the screen of whoever organises it. Raises NotFound, Forbidden, NotMarkable."""
    import segno  # noqa: PLC0415 — only the screen needs it

    row = get_activity(session, scope.actor.scope(Action.ACTIVITY_READ), activity_id)
    if not organises(scope.actor, row):
        raise Forbidden("Mã do đơn vị tổ chức mở.")
    if row.state is not ActivityState.OPEN:
        raise NotMarkable
    moment = system_now().timestamp()
    code = written(code_of(key, row.id, slot_at(moment)))
    people = asked_to(session, row)
    address = f"{public_url.rstrip('/')}{PAGE}/{code}"
    return schemas.CheckInCodeRead(
        title=row.title,
        code=code,
        qr=segno.make(address, micro=False, error="m").svg_inline(scale=4, border=2),
        seconds=SECONDS - int(moment) % SECONDS,
        asked=len(people),
        attended=sum(one.state in _CAME for one in people),
    )


def check_in_by_code(session: Session, scope: Scope, key: bytes, text: str) -> Activity:
    """Marks the person as there. Raises UnknownCode, ExpiredCode, ForeignCode, NotAsked, CheckedInAlready."""
    row = _activity_of(session, key, read_code(text))
    if row.ward_id != scope.ward_id:
        raise ForeignCode
    a = Attendance
    query = sa.select(col(a.state)).where(
        col(a.ward_id) == row.ward_id, col(a.activity_id) == row.id, col(a.user_id) == scope.user_id
    )
    mine = session.execute(query).scalar()
    if mine is None:
        raise NotAsked
    if mine is AttendanceState.ATTENDED:
        raise CheckedInAlready
    return check_in(session, scope, row.id, AttendanceMeans.CODE)


def _activity_of(session: Session, key: bytes, code: str) -> Activity:
    """The open activity of any ward to which the code belongs. Raises UnknownCode, ExpiredCode."""
    slot = slot_at(system_now().timestamp())
    for row in session.execute(sa.select(Activity).where(col(Activity.state) == ActivityState.OPEN)).scalars():
        age = age_of(key, row.id, code, slot)
        if age is not None and not is_valid(age):
            raise ExpiredCode
        if age is not None:
            return row
    raise UnknownCode
