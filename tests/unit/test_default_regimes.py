"""The regimes that a ward begins with: their words name the kind of period that they are for."""

from datetime import date
from uuid import UUID

import pytest

from toso.kit.periods import Period, PeriodKind
from toso.organisation.tables import UnitKind
from toso.reports.figures.deadline_schedule import Shift
from toso.reports.figures.measures import catalogue_2024
from toso.reports.periods.regimes import catalogue_of, default_regime, form_of, heading

WARD = UUID("018f0000-0000-7000-8000-000000000001")
COMING = {PeriodKind.QUARTER: "quý", PeriodKind.HALF_YEAR: "6 tháng", PeriodKind.YEAR: "năm"}


@pytest.mark.parametrize("kind", list(COMING))
def test_a_longer_report_names_its_own_kind_of_period(kind: PeriodKind) -> None:
    regime = default_regime(WARD, date(2024, 1, 1), kind)
    titles = [section["title"] for section in regime.outline]
    assert f"Nhiệm vụ {COMING[kind]} tới" in titles
    assert not [title for title in titles if "{" in title or "kỳ tới" in title]


@pytest.mark.parametrize(("code", "ahead"), [("2024-H1", "6 tháng cuối năm"), ("2024-H2", "6 tháng đầu năm 2025")])
def test_a_half_year_names_the_half_that_comes(code: str, ahead: str) -> None:
    assert heading("Nhiệm vụ 6 tháng tới", Period.parse(code)) == f"Nhiệm vụ {ahead}"
    assert heading("Nhiệm vụ quý tới", Period.parse("2024-Q1")) == "Nhiệm vụ quý tới"


def test_every_regime_begins_with_deadlines_on_working_days() -> None:
    for kind in (PeriodKind.MONTH, *COMING):
        assert default_regime(WARD, date(2024, 1, 1), kind).shift is Shift.EARLIER


def test_a_form_that_asks_for_a_result_asks_for_its_population() -> None:
    """Whoever chooses the codes of a form need not know that a rate has two terms."""
    regime = default_regime(WARD, date(2024, 1, 1), PeriodKind.MONTH)
    regime.forms = [{"kinds": None, "measures": ["t5.done", "act.news"]}]
    asked = [m.code for m in form_of(regime.forms, catalogue_2024(), UnitKind.POLICE, WARD)]
    assert asked == ["pop.adults", "t5.done", "act.news"]


def test_a_catalogue_is_that_of_its_row_whatever_was_read_before() -> None:
    """The same regime in a copy of its database, or after a change that was taken back, has the same id and version."""
    first, other = (default_regime(WARD, date(2024, 1, 1), PeriodKind.MONTH) for _ in range(2))
    first.id = other.id = UUID("018f0000-0000-7000-8000-000000000002")
    first.version = other.version = 2
    code = other.measures["populations"][0]["code"]
    other.measures["populations"][0]["label"] = "Người dân trong thôn"
    assert catalogue_of(first).measures[code].label != "Người dân trong thôn"
    assert catalogue_of(other).measures[code].label == "Người dân trong thôn"
    assert catalogue_of(first).measures[code].label != "Người dân trong thôn"
