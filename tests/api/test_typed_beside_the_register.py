"""Figures that a khu phố types beside its register's: added to them, explained, frozen, traced and carried on with them."""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any
from uuid import UUID

import pytest
import sqlalchemy as sa
from fastapi import FastAPI
from sqlmodel import Session, col

from fixtures.corrections import issue, opened, refreshed, reopened
from fixtures.households import Register, see
from fixtures.monthly_reports import (
    API,
    accepted,
    approved,
    begin,
    cell,
    compiled,
    errors_of,
    fill,
    ok,
    open_period,
    step,
    unit_id,
)
from fixtures.people import ClientOf
from toso.households.model.items import Item
from toso.households.model.tables import Household, Person
from toso.kit.clock import install_business_date
from toso.organisation.tables import Unit
from toso.reports.model.report_tables import Report
from toso.reports.printing.origins import sources_runs

JULY_9 = date(2024, 7, 9)
Write = Callable[[Callable[[Session, Register], object]], None]
NOTE = "Bốn người ở trọ chưa có trong sổ"
BESIDE = {"t7.done": {"addition": 4, "remark": NOTE}, "team.members": {"cumulative": 7}}


@pytest.fixture
def write(learn: Write) -> Write:
    """The fixed cast of households on 10/7/2024; `write(change)` changes what is known of them."""
    return learn


def settle_all(session: Session, register: Register) -> None:
    """All five households of khu phố 1 met, two of their six people told of the policy."""
    for key in ("dat", "xuan", "thang", "phuc", "sao"):
        household = session.get_one(Household, (register.ward_id, register.households[key]))
        see(session, household, Item.VISITED, "yes", JULY_9)
    for key in ("dat", "mui"):
        inform(session, register, key)


def inform(session: Session, register: Register, key: str) -> None:
    person = session.get_one(Person, (register.ward_id, register.persons[key]))
    see(session, person, Item.INFORMED, "yes", JULY_9)


def filled(client_of: ClientOf, figures: dict[str, Any] = BESIDE) -> tuple[Any, dict[str, Any]]:
    open_period(client_of("minh"))
    hoa = client_of("hoa")
    row = begin(hoa, unit_id(client_of("minh"), "kp1"))
    return hoa, fill(hoa, row, {"data_until": "2024-07-10", "figures": figures})


def handed_in(client_of: ClientOf) -> dict[str, Any]:
    hoa, row = filled(client_of)
    return accepted(client_of("minh"), ok(step(hoa, f"/submissions/{row['id']}/submit", row)))


def next_month(client_of: ClientOf, row: dict[str, Any]) -> dict[str, Any]:
    install_business_date(date(2024, 8, 9))
    open_period(client_of("minh"), "2024-08")
    return begin(client_of("hoa"), row["unit"]["id"], "2024-08")


@pytest.mark.both_databases("resource")
def test_an_addition_goes_on_top_of_what_the_register_says(write: Write, client_of: ClientOf) -> None:
    write(settle_all)
    hoa, row = filled(client_of)
    shown = cell(row, "t7.done")
    assert (
        shown["origin"],
        shown["counted"],
        shown["addition"],
        shown["cumulative"],
    ) == ("register", 2, 4, 6)
    row = ok(step(hoa, f"/submissions/{row['id']}/submit", row))
    write(partial(inform, key="hoan"))
    kept = cell(ok(hoa.get(f"{API}/submissions/{row['id']}")), "t7.done")
    assert (kept["cumulative"], kept["addition"], kept["remark"]) == (6, 4, NOTE), "frozen at hand-in"


def test_an_addition_without_a_note_is_not_handed_in(write: Write, client_of: ClientOf) -> None:
    write(settle_all)
    hoa, row = filled(client_of, {**BESIDE, "t7.done": {"addition": 4}})
    refused = step(hoa, f"/submissions/{row['id']}/submit", row)
    assert refused.status_code == 422
    assert [e["field"] for e in refused.json()["errors"]] == ["figures.t7.done.addition"]
    assert "ghi chú" in refused.json()["errors"][0]["message"]


def test_where_the_register_does_not_speak_nothing_is_added(
    client_of: ClientOf,
) -> None:
    _, row = filled(client_of, {"t7.done": {"cumulative": 7, "addition": 4, "remark": NOTE}})
    assert cell(row, "t7.done")["cumulative"] == 7


def test_the_next_month_goes_on_with_it_until_the_register_knows_them(write: Write, client_of: ClientOf) -> None:
    write(settle_all)
    august = next_month(client_of, handed_in(client_of))
    shown = cell(august, "t7.done")
    assert (
        shown["previous"],
        shown["addition"],
        shown["cumulative"],
        shown["added"],
    ) == (6, 4, 6, 0)
    assert shown["remark"] == NOTE
    write(partial(inform, key="hoan"))
    hoa = client_of("hoa")
    known = {"t7.done": {"addition": 3}, "team.members": {"cumulative": 7}}
    august = fill(hoa, august, {"data_until": "2024-08-09", "figures": known})
    assert (
        cell(august, "t7.done")["cumulative"],
        cell(august, "t7.done")["added"],
    ) == (6, 0)
    none_left = {**known, "t7.done": {"addition": 0}}
    august = fill(hoa, august, {"data_until": "2024-08-09", "figures": none_left})
    told = [m["rule"] for m in cell(august, "t7.done")["messages"]]
    assert (cell(august, "t7.done")["cumulative"], told) == (
        3,
        ["addition_unexplained"],
    )


def test_a_printed_figure_opens_the_list_and_what_was_typed_beside_it(
    app: FastAPI, write: Write, client_of: ClientOf
) -> None:
    write(settle_all)
    row = handed_in(client_of)
    minh = client_of("minh")
    report = compiled(minh)
    for aspect in ("cum", "in"):
        name = f"t7.done.{aspect}@ward"
        figure = ok(minh.get(f"{API}/reports/{report['id']}/figures/{name}"))
        line = figure["sources"][0]
        assert (figure["text"], line["value"], line["addition"], line["remark"]) == (
            "6",
            6,
            4,
            NOTE,
        )
        behind = {"submission_id": row["id"]}
        listed = ok(minh.get(f"{API}/reports/{report['id']}/figures/{name}/subjects", params=behind))
        assert listed["counted"] - (listed["less"] or 0) + listed["addition"] == line["value"]
        assert (listed["addition"], listed["note"]) == (4, NOTE)
        asked = {"code": "t7.done", "aspect": aspect}
        own = ok(minh.get(f"{API}/submissions/{row['id']}/snapshots/1/subjects", params=asked))
        assert (own["counted"], own["addition"]) == (2, 4)
    with Session(app.state.engines.read) as session:
        ward = session.execute(sa.select(col(Unit.id)).where(col(Unit.path) == "qn.hg")).scalar_one()
        printed = "".join(
            run.text for run in sources_runs(session, session.get_one(Report, (ward, UUID(report["id"]))))
        )
    assert "theo sổ hộ gia đình: Khu phố 1 (5/5 hộ); có ghi thêm ngoài sổ: Khu phố 1" in printed


def test_a_form_with_an_addition_waits_for_a_look(write: Write, client_of: ClientOf) -> None:
    write(settle_all)
    hoa, row = filled(client_of)
    row = ok(step(hoa, f"/submissions/{row['id']}/submit", row))
    seen = {"rows": [{"id": row["id"], "version": row["version"]}]}
    answer = ok(client_of("minh").post(f"{API}/submissions/accept", json=seen))
    assert [one["accepted"] for one in answer] == [False]


def test_a_correction_of_it_reaches_the_next_month_and_the_quarter(write: Write, client_of: ClientOf) -> None:
    write(settle_all)
    minh, hoa = client_of("minh"), client_of("hoa")
    row = handed_in(client_of)
    july = issue(client_of, approved(client_of, compiled(minh)), "2024-07-10")
    august = next_month(client_of, row)
    august = fill(hoa, august, {"data_until": "2024-08-09", "figures": BESIDE})
    accepted(minh, ok(step(hoa, f"/submissions/{august['id']}/submit", august)))
    report = ok(minh.post(f"{API}/reports", json={"period": "2024-08"}), 201)
    correction = opened(client_of, july)
    row = reopened(client_of, correction, "Khu phố 1")
    over = {**BESIDE, "t7.done": {"addition": 6, "remark": NOTE}}
    row = fill(hoa, row, {"data_until": "2024-07-10", "figures": over})
    (told,) = errors_of(step(hoa, f"/submissions/{row['id']}/submit", row)).values()
    assert told.endswith("Trong đó có 6 ghi thêm: hãy sửa, hoặc ghi thêm cả ở ô kia."), "8 of 6 residents"
    fewer = {**BESIDE, "t7.done": {"addition": 3, "remark": NOTE}}
    row = fill(hoa, row, {"data_until": "2024-07-10", "figures": fewer})
    accepted(minh, ok(step(hoa, f"/submissions/{row['id']}/submit", row)))
    approved(client_of, refreshed(client_of, correction))
    approved(client_of, refreshed(client_of, report))
    for aspect, value, beside in (("cum", 6, 4), ("in", 1, 1)):
        name = f"t7.done.{aspect}@kp1"
        line = ok(minh.get(f"{API}/reports/{report['id']}/figures/{name}"))["sources"][0]
        assert (line["value"], line["addition"]) == (value, beside)
        behind = {"submission_id": august["id"]}
        listed = ok(minh.get(f"{API}/reports/{report['id']}/figures/{name}/subjects", params=behind))
        assert listed["counted"] - (listed["less"] or 0) + listed["addition"] == value
    open_period(minh, "2024-Q3")
    quarter = ok(minh.post(f"{API}/reports", json={"period": "2024-Q3"}), 201)
    months = ok(minh.get(f"{API}/reports/{quarter['id']}/figures/t7.done.in@ward"))["sources"]
    assert sorted((line["value"], line["addition"]) for line in months) == [(1, 1), (5, 3)]
