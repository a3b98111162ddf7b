"""Drawing a sample: households met in a period, khu phố by khu phố, given to those who check them."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any, NamedTuple
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.audit.record import record
from toso.authz.actor import Scope
from toso.core.columns import insert_or_ignore, insert_rows
from toso.core.problems import Conflict, Malformed, NotFound
from toso.households.model.items import Item
from toso.households.model.tables import Household, Observation
from toso.households.rechecks.checkers import checkers_of
from toso.households.rechecks.claims import GUIDANCE, Told, at_home, guided_of, standing, told_of
from toso.households.rechecks.kinds import CaseReason, DrawKind
from toso.households.rechecks.sampling import new_seed, sample
from toso.households.rechecks.schemas import DrawWrite
from toso.households.rechecks.tables import RecheckCase, RecheckDraw
from toso.kit.clock import now, today
from toso.kit.ids import new_id
from toso.kit.periods import BadPeriod, Period
from toso.organisation.queries import in_unit_order
from toso.organisation.tables import Unit


class AlreadyDrawn(Conflict):
    code, title = "already-drawn", "Kỳ này đã rút mẫu cho đơn vị này; mẫu đã rút không rút lại."


class NobodyVisited(Conflict):
    code, title = "nobody-visited", "Trong kỳ này chưa có hộ nào được đến và gặp được, nên chưa rút mẫu được."


class NobodyGuided(Conflict):
    code, title = "nobody-guided", "Khoảng thời gian ấy chưa có ai được hướng dẫn, nên chưa rút mẫu được."


class DrawnDays(NamedTuple):
    """The days of the visits or of the guidance from which a sample of a period is drawn."""

    period: str
    kind: DrawKind
    first_day: date
    last_day: date


def draw(session: Session, scope: Scope, body: DrawWrite) -> RecheckDraw:
    """Draws once for an area, a period and a kind. Raises NotFound, Malformed, NobodyVisited, AlreadyDrawn."""
    unit, ward = _unit(session, scope, body.unit_id), session.get_one(Unit, scope.ward_id)
    period = _period(body.period)
    back = timedelta(days=body.kind.days)
    asked = DrawnDays(period.code, body.kind, period.first_day - back, period.last_day - back)
    met = _met(session, scope.ward_id, unit.path, asked)
    if not met:
        raise NobodyVisited if body.kind is DrawKind.VISITS else NobodyGuided
    seed = new_seed()
    drawn = sample(seed, met, body.percent)
    made = _add_draw(session, scope, unit, asked, seed, body.percent, _places(session, scope, unit, met, drawn))
    _add_cases(session, scope, made, ward.path, drawn)
    visited, count = (sum(map(len, part.values())) for part in (met, drawn))
    record(
        session,
        scope.actor,
        str(scope.action),
        "recheck_draw",
        made.id,
        ward_id=scope.ward_id,
        unit_path=unit.path,
        note={
            "period": period.code,
            "kind": body.kind.value,
            "seed": seed,
            "percent": body.percent,
            "met": visited,
            "drawn": count,
        },
    )
    return made


def _unit(session: Session, scope: Scope, unit_id: UUID | None) -> Unit:
    unit = session.get(Unit, unit_id or scope.ward_id)
    if unit is None or unit.ward_id != scope.ward_id or not scope.covers(unit.path):
        raise NotFound("Không tìm thấy đơn vị này trong phạm vi của bạn.")
    return unit


def _period(code: str) -> Period:
    try:
        period = Period.parse(code)
    except BadPeriod as bad:
        raise Malformed(fields={"period": str(bad)}) from None
    if period.first_day > today():
        raise Malformed(fields={"period": "Kỳ này chưa bắt đầu."})
    return period


def _met(session: Session, ward_id: UUID, path: str, days: DrawnDays) -> dict[str, list[UUID]]:
    """By khu phố the households of which somebody was met at home in these days, or guided anywhere, and that are still
    there.

    Whoever was imported or came to a counter was not visited; what was taken back did not happen.
    """
    visits = days.kind is DrawKind.VISITS
    o = Observation
    of_household = sa.and_(
        col(o.ward_id) == col(Household.ward_id),
        col(o.household_id) == col(Household.id),
        col(o.item).in_({Item.VISITED} if visits else GUIDANCE),
    )
    query = (
        sa.select(
            col(Household.unit_path),
            col(Household.id).label("household_id"),
            col(o.id),
            col(o.on),
            col(o.channel),
            col(o.retracts_id),
        )
        .join(o, of_household)
        .where(col(Household.ward_id) == ward_id, within(Household.unit_path, path), col(Household.closed_on).is_(None))
    )
    rows = session.execute(query).all()
    found: dict[str, set[UUID]] = defaultdict(set)
    for row in (at_home if visits else standing)(rows, days.first_day, days.last_day):
        found[row.unit_path].add(row.household_id)
    return {unit_path: list(ids) for unit_path, ids in found.items()}


def within(column: Any, path: str) -> sa.ColumnElement[bool]:
    """A unit and all below it, as one range of its index."""
    return sa.or_(column == path, sa.and_(column > f"{path}.", column < f"{path}/"))


def _places(
    session: Session,
    scope: Scope,
    unit: Unit,
    strata: Mapping[str, Sequence[UUID]],
    drawn: Mapping[str, Sequence[UUID]],
) -> list[dict[str, Any]]:
    """Every khu phố of the area with its open households, met or not, drawn or not."""
    query = (
        sa.select(col(Household.unit_id), col(Household.unit_path), sa.func.count())
        .where(
            col(Household.ward_id) == scope.ward_id,
            within(Household.unit_path, unit.path),
            col(Household.closed_on).is_(None),
        )
        .group_by(col(Household.unit_id), col(Household.unit_path))
        .order_by(*in_unit_order(col(Household.unit_path)))
    )
    return [
        {
            "unit_id": str(unit_id),
            "unit_path": path,
            "households": count,
            "visited": len(strata.get(path, ())),
            "drawn": len(drawn.get(path, ())),
        }
        for unit_id, path, count in session.execute(query)
    ]


def _add_draw(
    session: Session, scope: Scope, unit: Unit, days: DrawnDays, seed: str, percent: int, places: list[dict[str, Any]]
) -> RecheckDraw:
    at, new = now(), new_id()
    values = {
        "ward_id": scope.ward_id,
        "id": new,
        "version": 1,
        "created_at": at,
        "updated_at": at,
        "unit_id": unit.id,
        "unit_path": unit.path,
        **days._asdict(),
        "seed": seed,
        "percent": percent,
        "drawn_by_id": scope.user_id,
        "drawn_on": today(),
        "places": places,
    }
    if not insert_or_ignore(session, RecheckDraw, values):
        raise AlreadyDrawn
    return session.get_one(RecheckDraw, (scope.ward_id, new))


def _add_cases(
    session: Session, scope: Scope, made: RecheckDraw, ward_path: str, drawn: Mapping[str, Sequence[UUID]]
) -> None:
    tell = told_of if made.kind is DrawKind.VISITS else guided_of
    told = tell(session, scope.ward_id, [i for ids in drawn.values() for i in ids], made.first_day, made.last_day)
    checkers = checkers_of(session, scope.ward_id, ward_path)
    rows = [
        {
            **case_row(scope.ward_id, one, path, told[one], checkers.pick(path, told[one].took_part())),
            "draw_id": made.id,
            "reason": CaseReason.RANDOM,
            "hint_id": None,
        }
        for path in sorted(drawn)
        for one in drawn[path]
    ]
    insert_rows(session, RecheckCase, rows)


def case_row(ward_id: UUID, household_id: UUID, path: str, visit: Told, checker: UUID | None) -> dict[str, Any]:
    """A household to check, without whence it comes: draw_id, reason, hint_id."""
    at = now()
    return {
        "ward_id": ward_id,
        "id": new_id(),
        "version": 1,
        "created_at": at,
        "updated_at": at,
        "household_id": household_id,
        "unit_path": path,
        **visit.columns(),
        "assigned_to_id": checker,
        "result": None,
        "answers": None,
        "note": "",
        "checked_on": None,
        "checked_by_id": None,
        "checked_at": None,
    }
