"""Figures of their own that schools and the one-stop desk hand in: named by the regime, rates from sums, listed by unit."""

from datetime import date
from typing import Any

import pytest
from fastapi import FastAPI

from fixtures.help_desk import at_the_desk
from fixtures.monthly_reports import (
    API,
    SetDay,
    accepted,
    begin,
    errors_of,
    fill,
    name_forms,
    ok,
    open_period,
    step,
    unit_id,
)
from fixtures.people import ClientOf
from toso.authz.roles import Role

COMING = "/report-regimes/coming"
OWN = {"unit.online": 30, "unit.files": 40, "unit.epaid": 5, "unit.fee_files": 20}


@pytest.fixture(autouse=True)
def _in_july(on_day: SetDay) -> None:
    on_day(date(2024, 7, 10))


def codes(row: dict[str, Any]) -> list[str]:
    return [cell["code"] for group in row["groups"] for cell in group["cells"]]


def typed(**more: int) -> dict[str, dict[str, int]]:
    values = {**OWN, **{f"unit.{name}": value for name, value in more.items()}}
    return {code: {"cumulative": value, "in_period": value} for code, value in values.items()}


def desk_form(app: FastAPI, minh: Any) -> tuple[Any, dict[str, Any]]:
    """The one-stop desk's form of July, asked for its online and electronic shares."""
    ok(name_forms(minh, {"kinds": ["one_stop"], "measures": ["act.news", "unit.online", "unit.epaid"]}))
    open_period(minh)
    desk = at_the_desk(app)
    return desk, begin(desk, unit_id(minh, "motcua"))


@pytest.mark.both_databases("resource")
def test_a_units_own_rate_is_worked_out_from_its_sums_and_opens_the_units_behind(
    app: FastAPI, client_of: ClientOf
) -> None:
    minh = client_of("minh")
    desk, row = desk_form(app, minh)
    assert set(codes(row)) == {"act.news", *OWN}
    body = {"data_until": "2024-07-09", "figures": typed(), "sections": {}}
    row = ok(step(desk, f"/submissions/{row['id']}/submit", fill(desk, row, body)))
    accepted(minh, row)
    report = ok(minh.post(f"{API}/reports", json={"period": "2024-07"}), 201)
    rate = ok(minh.get(f"{API}/reports/{report['id']}/figures/unit.online.pct@ward"))
    assert (rate["value"], rate["reported"], rate["expected"]) == (75, 1, 1)
    whole = ok(minh.get(f"{API}/reports/{report['id']}/figures/unit.online.cum@ward"))
    assert [(s["unit_name"], s["value"]) for s in whole["sources"]] == [("Bộ phận Một cửa hiện đại", 30)]
    text = next(s for s in report["sections"] if s["code"] == "tasks")["text"]
    assert "{{unit.online.pct@ward}}" in text
    assert "{{unit.epaid.pct@ward}}" in text
    assert "unit.school_cashless" not in text, "nobody is asked for it"


def test_only_the_kind_of_unit_that_a_form_names_is_asked(app: FastAPI, client_of: ClientOf) -> None:
    minh = client_of("minh")
    desk_form(app, minh)
    khu_pho = begin(client_of("hoa"), unit_id(minh, "kp1"))
    assert not [code for code in codes(khu_pho) if code.startswith("unit.")], "all measures are not the units' own"
    school = at_the_desk(app, "thao", Role.SCHOOL, "truonghoc")
    assert codes(begin(school, unit_id(minh, "truonghoc"))) == ["act.news"]


def test_more_done_than_there_was_is_not_handed_in(app: FastAPI, client_of: ClientOf) -> None:
    minh = client_of("minh")
    desk, row = desk_form(app, minh)
    row = fill(desk, row, {"data_until": "2024-07-09", "figures": typed(online=41), "sections": {}})
    refused = step(desk, f"/submissions/{row['id']}/submit", row)
    assert refused.status_code == 422
    assert "figures.unit.online" in errors_of(refused)


def test_the_regime_offers_units_figures_and_keeps_one_that_is_no_longer_named(client_of: ClientOf) -> None:
    minh = client_of("minh")
    offered = {m["code"] for m in ok(minh.get(f"{API}{COMING}"))["measures"]}
    assert {*OWN, "unit.school_cashless", "unit.school_dues"} <= offered
    ok(name_forms(minh, {"kinds": ["school"], "measures": ["unit.school_cashless"]}))
    july = open_period(minh)
    assert july["regime"]["forms"][0] == {"kinds": ["school"], "units": [], "measures": ["unit.school_cashless"]}
    refused = name_forms(minh, {"kinds": ["police"], "measures": ["unit.unknown"]})
    assert (refused.status_code, list(errors_of(refused))) == (422, ["forms.0.measures"])
