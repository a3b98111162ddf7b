"""The table of re-checks of a report: how many of a random sample hold, with the interval, beside what was reported."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from datetime import date
from decimal import Decimal
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.households.rechecks.interval import wilson
from toso.households.rechecks.kinds import DrawKind, RecheckResult
from toso.households.rechecks.tables import RecheckCase, RecheckDraw
from toso.identity.queries import unit_names
from toso.kit.figures import percent
from toso.kit.periods import Period
from toso.reports.compilation.table_rows import TableLine, TableNumber, WardTable
from toso.reports.model.report_tables import Report

Results = Counter[RecheckResult | None]


def rechecks_of(session: Session, report: Report, period: Period) -> WardTable | None:
    """A line for each sample of visits of the period and of the months in it; None where none was drawn.

    Homes that somebody chose are in no sample.
    """
    drawn = samples_of(session, report.ward_id, period, {DrawKind.VISITS})
    if not drawn:
        return None
    results = _results(session, report.ward_id, [one.id for one in drawn])
    names = places_named(session, drawn, period.last_day)
    return WardTable(
        code="rechecks",
        title="Kiểm tra lại ngẫu nhiên số liệu đã báo cáo",
        head="Mẫu",
        texts={"rate": "Tỷ lệ đúng, khoảng tin cậy 95%"},
        numbers={"visited": "Hộ đã báo cáo", "drawn": "Hộ rút", "checked": "Đã kiểm tra", "right": "Đúng"},
        lines=[_line(one, results, names) for one in drawn],
        note="Rút ngẫu nhiên; người hỏi lại không phải người đã đến hộ.",
    )


def samples_of(session: Session, ward_id: UUID, period: Period, kinds: Collection[DrawKind]) -> list[RecheckDraw]:
    """Those of the period and of the months in it, in the order in which they were drawn."""
    d = RecheckDraw
    query = sa.select(d).where(col(d.ward_id) == ward_id, col(d.kind).in_(kinds)).order_by(col(d.id))
    return [one for one in session.execute(query).scalars() if _within(Period.parse(one.period), period)]


def places_named(session: Session, drawn: Sequence[RecheckDraw], on: date) -> Mapping[UUID, str]:
    """Names of the areas of samples and of the khu phố in them."""
    places = {UUID(place["unit_id"]) for one in drawn for place in one.places}
    return unit_names(session, places | {one.unit_id for one in drawn}, on)


def _within(part: Period, whole: Period) -> bool:
    return whole.first_day <= part.first_day and part.last_day <= whole.last_day


def _results(session: Session, ward_id: UUID, draw_ids: Sequence[UUID]) -> Mapping[tuple[UUID, str], Results]:
    """By sample and unit path."""
    c = RecheckCase
    query = sa.select(col(c.draw_id), col(c.unit_path), col(c.result)).where(
        col(c.ward_id) == ward_id, col(c.draw_id).in_(draw_ids)
    )
    found: dict[tuple[UUID, str], Results] = {}
    for draw_id, path, result in session.execute(query):
        found.setdefault((draw_id, path), Counter())[result] += 1
    return found


def _line(draw: RecheckDraw, results: Mapping[tuple[UUID, str], Results], names: Mapping[UUID, str]) -> TableLine:
    own = [(place, results.get((draw.id, place["unit_path"]), Counter())) for place in draw.places]
    right = [(names.get(UUID(place["unit_id"]), ""), one[RecheckResult.RIGHT]) for place, one in own]
    checked = [(name, count + one[RecheckResult.WRONG]) for (name, count), (_, one) in zip(right, own, strict=True)]
    columns = {
        "visited": [(name, place["visited"]) for (name, _), (place, _) in zip(right, own, strict=True)],
        "drawn": [(name, place["drawn"]) for (name, _), (place, _) in zip(right, own, strict=True)],
        "checked": checked,
        "right": right,
    }
    numbers = {code: summed(parts) for code, parts in columns.items()}
    return TableLine(sample_named(draw, names), {"rate": rate_told(numbers["right"], numbers["checked"])}, numbers)


def sample_named(draw: RecheckDraw, names: Mapping[UUID, str]) -> str:
    return f"{draw.kind.label} {Period.parse(draw.period).title}, {names.get(draw.unit_id, '')}"


def rate_told(part: TableNumber, whole: TableNumber) -> str:
    """The share with its interval in words."""
    found = wilson(part.value, whole.value)
    if found is None:
        return "Chưa có kết quả"
    return f"{_percent(found.percent)} ({_percent(found.low)} - {_percent(found.high)})"


def summed(parts: Sequence[tuple[str, int]]) -> TableNumber:
    """The parts that are not nothing, and their sum."""
    return TableNumber(sum(count for _, count in parts), [part for part in parts if part[1]])


def _percent(value: float) -> str:
    return percent(Decimal(str(value)))
