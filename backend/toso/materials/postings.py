"""Postings: an approved material put on a channel, broadcast or handed over, on a day or planned for it."""

from collections.abc import Sequence
from datetime import date
from functools import cache
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.audit import steps
from toso.authz.actor import Scope
from toso.catalogue.reach import named_entry
from toso.core.problems import Conflict, Malformed, NotFound
from toso.core.row_versions import check_version
from toso.kit.clock import today
from toso.materials import schemas
from toso.materials.kinds import CHANNELS, POSTABLE, Channel, MaterialState, PostingState
from toso.materials.tables import Material, MaterialPosting
from toso.materials.task_news import tell_tasks
from toso.materials.workflow import MATERIAL_STEPS, POSTING_STEPS
from toso.organisation.own_units import unit_acting
from toso.organisation.tables import Unit

_OWN = {"channel", "on", "place", "starts", "url", "text", "reached", "to_unit_id"}
_NO_ADDRESS = "Hãy ghi địa chỉ bài đã đăng."


class NotPostable(Conflict):
    code, title = "material-not-approved", "Chỉ đăng, phát tài liệu đã duyệt."


def add_posting(session: Session, scope: Scope, row: Material, body: schemas.MaterialPostingWrite) -> MaterialPosting:
    """The first one publishes the material. Raises NotPostable before it is approved, Malformed."""
    if row.state not in POSTABLE or row.approved_number is None:
        raise NotPostable
    channel = CHANNELS.get(body.channel)
    if channel is None:
        raise Malformed(fields={"channel": "Không có kênh này."})
    unit = unit_acting(session, scope, body.unit_id)
    planned = body.on > today()
    _check(session, row, channel, body, planned=planned)
    place = named_entry(session, row.ward_id, body.entry_id, channel.entry, "entry_id")
    posting = MaterialPosting(
        ward_id=row.ward_id,
        material_id=row.id,
        number=row.approved_number,
        state=PostingState.PLANNED if planned else PostingState.POSTED,
        unit_id=unit.id,
        unit_path=unit.path,
        by_id=scope.user_id,
        **{**body.model_dump(include=_OWN), **({"place": place.name, "entry_id": place.id} if place else {})},
    )
    session.add(posting)
    session.flush()
    steps.tell(session, scope, POSTING_STEPS, posting, "add", note={"channel": channel.code})
    if not planned:
        _publish(session, scope, row)
        tell_tasks(session, row)
    return posting


def _check(
    session: Session, row: Material, channel: Channel, body: schemas.MaterialPostingWrite, *, planned: bool
) -> None:
    faults: dict[str, str] = {}
    if channel.linked and not planned and not body.url:
        faults["url"] = _NO_ADDRESS
    if channel.handed != (body.to_unit_id is not None):
        faults["to_unit_id"] = "Hãy chọn đơn vị nhận." if channel.handed else "Kênh này không chuyển cho đơn vị nào."
    elif body.to_unit_id is not None:
        unit = session.get(Unit, body.to_unit_id)
        if unit is None or unit.ward_id != row.ward_id:
            faults["to_unit_id"] = "Không tìm thấy đơn vị này."
    if faults:
        raise Malformed(fields=faults)


def largest_reach(session: Session, ward_id: UUID, paths: Sequence[str], first: date, last: date) -> int | None:
    """The largest audience of one posting under these paths between two days, both included, on a channel whose
    audience is estimated; None where nobody wrote one down.
    """
    asked = {"ward": ward_id, "paths": list(paths), "first": first, "last": last}
    return session.execute(_largest(), asked).scalar()


@cache
def _largest() -> Any:
    p = MaterialPosting
    return sa.select(sa.func.max(col(p.reached))).where(
        col(p.ward_id) == sa.bindparam("ward"),
        col(p.unit_path).in_(sa.bindparam("paths", expanding=True)),
        col(p.on).between(sa.bindparam("first"), sa.bindparam("last")),
        col(p.state) == PostingState.POSTED,
        col(p.channel).in_([one.code for one in CHANNELS.values() if one.audience]),
    )


def _publish(session: Session, scope: Scope, row: Material) -> None:
    if row.state is MaterialState.APPROVED:
        steps.take(session, scope, MATERIAL_STEPS, row, "publish")


def take_posting_step(
    session: Session,
    scope: Scope,
    row: Material,
    posting_id: UUID,
    expected_version: int,
    body: schemas.PostingStepWrite,
) -> MaterialPosting:
    """A planned posting took place, or one is taken down. Raises NotFound, Forbidden, StaleVersion, WrongState,
    Malformed before its day or without its address.
    """
    p = MaterialPosting
    query = sa.select(p).where(col(p.ward_id) == row.ward_id, col(p.id) == posting_id, col(p.material_id) == row.id)
    posting = session.execute(query.with_for_update()).scalar_one_or_none()
    if posting is None:
        raise NotFound("Không có lần đăng này.")
    scope.require(posting.unit_path)
    check_version(posting, expected_version)
    steps.check(POSTING_STEPS, posting, body.step, body.reason)
    if body.step == "post":
        if posting.on > today():
            raise Malformed(fields={"step": "Chưa đến ngày đăng, phát."})
        if row.state not in POSTABLE:
            raise NotPostable
        posting.url = body.url or posting.url
        if CHANNELS[posting.channel].linked and not posting.url:
            raise Malformed(fields={"url": _NO_ADDRESS})
    else:
        posting.withdrawn_reason = body.reason.strip()
    steps.take(session, scope, POSTING_STEPS, posting, body.step, body.reason)
    if body.step == "post":
        _publish(session, scope, row)
    tell_tasks(session, row)
    return posting
