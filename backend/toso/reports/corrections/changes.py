"""Changes of a correction from the report before it: figure by figure, only what changed.

The figure itself keeps its id; beside it stand "…@kp1~before", as it was issued, and "…@kp1~change", the difference.
"""

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from typing import NamedTuple

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.core.problems import Conflict
from toso.kit import figures as written
from toso.reports.compilation.queries import SUMMED, ward_figures
from toso.reports.figures.figures import WARD, Aspect, Figure
from toso.reports.model.report_tables import Report, ReportState

BEFORE, CHANGE = "~before", "~change"
POINTS = 1
TOLD = frozenset({*SUMMED, Aspect.PERCENT})  # changes against the month before follow from these


def plain(figure_id: str) -> str:
    """The id of the figure that a side belongs to."""
    return figure_id.removesuffix(BEFORE).removesuffix(CHANGE)


def is_side(figure_id: str) -> bool:
    return figure_id.endswith((BEFORE, CHANGE))


class NothingChanged(Conflict):
    code, title = "nothing-changed", "Bản đính chính chưa có số liệu nào thay đổi nên chưa có gì để trình."


class Change(NamedTuple):
    """A figure that is no longer what it was; None where it was not reported."""

    figure_id: str
    before: Figure
    after: Figure
    change: Figure


def check_changed(session: Session, report: Report) -> None:
    """409 for a correction that says nothing else than the report that it corrects."""
    if not any(is_side(name) for name in ward_figures(session, report)):
        raise NothingChanged


def corrected_by(session: Session, report: Report) -> Report:
    """The report whose figures held before a correction: the issued one, or the correction approved before it. Of one
    that replaces another, that one.
    """
    if report.replaces and report.corrects_id:
        return session.get_one(Report, (report.ward_id, report.corrects_id))
    query = (
        sa.select(Report)
        .where(
            col(Report.ward_id) == report.ward_id,
            col(Report.period_id) == report.period_id,
            col(Report.edition) < report.edition,
            col(Report.state) == ReportState.APPROVED,
        )
        .order_by(col(Report.edition).desc())
        .limit(1)
    )
    return session.execute(query).scalar_one()


def sides(then: Mapping[str, Figure], now: Mapping[str, Figure]) -> list[Figure]:
    """The figures beside those that changed since the report before: before and change, to be kept with them."""
    found: list[Figure] = []
    for name in names_changed(then, now):
        old, new = then.get(name), now.get(name)
        told = now[name] if name in now else then[name]
        found.append(_beside(old or told, BEFORE, old.value if old else None, old.text if old else written.MISSING))
        difference = _difference(old, new)
        decimals = POINTS if told.aspect is Aspect.PERCENT else 0
        found.append(_beside(told, CHANGE, difference, written.number(difference, decimals)))
    return found


def names_changed(then: Mapping[str, Figure], now: Mapping[str, Figure]) -> Iterator[str]:
    """Of the figures of measures alone those that print otherwise: what is counted of units and tasks stands as it was
    issued.
    """
    for name, figure in {**then, **now}.items():
        counted = figure.code.startswith(("units.", "tasks."))
        if figure.aspect in TOLD and not is_side(name) and not counted and _text(then, name) != _text(now, name):
            yield name


def _text(figures: Mapping[str, Figure], name: str) -> str:
    return figures[name].text if name in figures else written.MISSING


Value = int | Decimal | None


def _beside(figure: Figure, side: str, value: Value, text: str) -> Figure:
    return figure._replace(
        id=f"{figure.id}{side}", place=f"{figure.place}{side}", value=value, text=text, sources=(), parts=()
    )


def _difference(old: Figure | None, new: Figure | None) -> Value:
    if old is None or new is None or old.value is None or new.value is None:
        return None
    if new.aspect is Aspect.PERCENT:  # as printed, so that a reader who subtracts finds the same
        return _printed(new) - _printed(old)
    return new.value - old.value


def _printed(figure: Figure) -> Decimal:
    return Decimal(figure.text.rstrip("%").replace(".", "").replace(",", "."))


def changes_of(figures: Mapping[str, Figure], places: Iterable[str]) -> list[Change]:
    """The changes of a correction as they are kept, the ward first, then its places in the order given. What only a
    sentence needs as it was has no change beside it.
    """
    rank = {place: index for index, place in enumerate((WARD, *places))}
    found = [
        Change(name, old, figures.get(name) or _gone(old, name), figures[f"{name}{CHANGE}"])
        for key, old in figures.items()
        if key.endswith(BEFORE)
        for name in (plain(key),)
        if f"{name}{CHANGE}" in figures
    ]
    return sorted(found, key=lambda one: rank.get(one.after.place, len(rank)))


def _gone(before: Figure, name: str) -> Figure:
    place = before.place.removesuffix(BEFORE)
    return before._replace(id=name, place=place, value=None, text=written.MISSING)
