"""Doubts about a report: sums of the whole ward that are more than the plan's sentence says, or than the people and
households known; a plan that it names and that was recalled.
"""

from collections.abc import Iterator, Mapping

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.documents.queries import code_of
from toso.households.model.kinds import HouseholdKind
from toso.households.model.tables import Household
from toso.kit.dates import running
from toso.kit.figures import number
from toso.kit.place_words import worded
from toso.plans.citation import recalled_in
from toso.plans.tables import Plan
from toso.reports.figures.figures import WARD, Aspect, Figure, figure_id
from toso.reports.figures.measures import Catalogue, Measure, MeasureKind, Unit
from toso.reports.figures.validation import named_in_plan
from toso.reports.model.report_tables import Report

_POPULATIONS = {Unit.PERSON: "pop.residents", Unit.HOUSEHOLD: "pop.households"}


def find_doubts(
    session: Session, report: Report, plan: Plan | None, catalogue: Catalogue, figures: Mapping[str, Figure]
) -> list[str]:
    """In words, for who compiles and who approves; nothing is refused. `plan`: the one that it names."""
    named = list(recalled_plans(session, plan)) if plan is not None else []
    if report.months:
        return named
    sums = {code: _ward_sum(figures, code) for code in catalogue.measures}
    return [
        *named,
        *over_the_plan(catalogue, sums),
        *over_the_known(catalogue, sums, {Unit.HOUSEHOLD: _households(session, report)}),
    ]


def recalled_plans(session: Session, plan: Plan) -> Iterator[str]:
    for document in recalled_in(session, plan):
        since = f" ngày {running(document.recalled_on)}" if document.recalled_on else ""
        yield f"Báo cáo dẫn Kế hoạch số {code_of(document)}, đã thu hồi{since}: hãy xem lại kế hoạch đang dùng."


def _ward_sum(figures: Mapping[str, Figure], code: str) -> int | None:
    figure = figures.get(figure_id(code, Aspect.CUMULATIVE, WARD))
    return None if figure is None or figure.value is None else int(figure.value)


def over_the_plan(catalogue: Catalogue, sums: Mapping[str, int | None]) -> Iterator[str]:
    for target in catalogue.targets:
        for code in target.measures:
            measure, value = catalogue.measures[code], sums[code]
            most = named_in_plan(target, measure)
            if value is not None and most is not None and value > most:
                yield worded(
                    f"“{measure.label}”: toàn phường {number(value)}, lớn hơn {number(most)} {measure.noun} "
                    f"ghi trong mục tiêu {target.ref} của kế hoạch."
                )


def over_the_known(catalogue: Catalogue, sums: Mapping[str, int | None], listed: Mapping[Unit, int]) -> Iterator[str]:
    """More persons or households than all that units reported, and than the register has of them."""
    for measure in catalogue.measures.values():
        population, value = _POPULATIONS.get(measure.unit), sums[measure.code]
        if population is None or population == measure.code or value is None or not _counts_each_once(measure):
            continue
        known = max(sums.get(population) or 0, listed.get(measure.unit, 0))
        if 0 < known < value:
            yield worded(
                f"“{measure.label}”: toàn phường {number(value)} {measure.noun}, lớn hơn {number(known)} "
                f"{measure.unit.label} đã biết (số các đơn vị nộp, sổ hộ)."
            )


def _counts_each_once(measure: Measure) -> bool:
    """Estimates, and what is counted by turns ("lượt người"), may be more than there are."""
    return measure.kind is not MeasureKind.REACH and not measure.noun.startswith("lượt") and not measure.named


def _households(session: Session, report: Report) -> int:
    """The families that stand open in the register."""
    h = Household
    query = sa.select(sa.func.count()).where(
        col(h.ward_id) == report.ward_id, col(h.kind) == HouseholdKind.FAMILY, col(h.closed_on).is_(None)
    )
    return int(session.execute(query).scalar_one())
