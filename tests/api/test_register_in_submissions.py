"""A khu phố's monthly figures from its register: beside what was typed, in its place once enough households are settled."""

from collections.abc import Callable
from datetime import date
from typing import Any
from uuid import UUID

import pytest
import sqlalchemy as sa
from fastapi import FastAPI
from sqlmodel import Session, col

from fixtures.households import Register, see
from fixtures.monthly_reports import (
    API,
    accepted,
    begin,
    cell,
    compiled,
    figures,
    fill,
    ok,
    open_period,
    put,
    step,
    unit_id,
)
from fixtures.people import ClientOf
from fixtures.statement_log import counting
from toso.households.model.items import Channel, Item
from toso.households.model.kinds import VisitResult
from toso.households.model.tables import Household, Person
from toso.kit.clock import install_business_date
from toso.organisation.tables import Unit
from toso.reports.model.report_tables import Report
from toso.reports.printing.origins import sources_runs

JULY_9 = date(2024, 7, 9)
Write = Callable[[Callable[[Session, Register], None]], None]


@pytest.fixture
def write(learn: Write) -> Write:
    """The fixed cast of households on 10/7/2024; `write(change)` changes what is known of them."""
    return learn


def household(session: Session, register: Register, key: str) -> Household:
    return session.get_one(Household, (register.ward_id, register.households[key]))


def person(session: Session, register: Register, key: str) -> Person:
    return session.get_one(Person, (register.ward_id, register.persons[key]))


def ward_id(session: Session) -> UUID:
    return session.execute(sa.select(col(Unit.id)).where(col(Unit.path) == "qn.hg")).scalar_one()


def settle_three_of_five(session: Session, register: Register) -> None:
    """Of the five households of khu phố 1: one met, one refusing, one surveyed by an import."""
    see(session, household(session, register, "dat"), Item.VISITED, "yes", JULY_9)
    for key in ("dat", "mui"):
        see(session, person(session, register, key), Item.INFORMED, "yes", JULY_9)
        see(session, person(session, register, key), Item.ACCOUNT, "yes", JULY_9)
    refuses = household(session, register, "xuan")
    refuses.last_visited_on, refuses.last_result = JULY_9, VisitResult.REFUSED
    session.add(refuses)
    see(session, household(session, register, "thang"), Item.OPENED, "yes", JULY_9, channel=Channel.IMPORT)


def settle_all(session: Session, register: Register) -> None:
    settle_three_of_five(session, register)
    for key in ("phuc", "sao"):
        see(session, household(session, register, key), Item.VISITED, "yes", JULY_9)


def begun(client_of: ClientOf) -> tuple[Any, dict[str, Any]]:
    open_period(client_of("minh"))
    return client_of("hoa"), begin(client_of("hoa"), unit_id(client_of("minh"), "kp1"))


@pytest.mark.both_databases("resource")
def test_while_the_survey_is_incomplete_typed_figures_stand_with_the_registers_beside_them(
    write: Write, client_of: ClientOf
) -> None:
    write(settle_three_of_five)
    hoa, row = begun(client_of)
    row = fill(hoa, row, {"data_until": "2024-07-10", "figures": {"t7.done": {"cumulative": 7}}})
    assert row["surveyed"] == {"households": 5, "visited": 1, "settled": 3, "percent": 100, "speaks": False}
    shown = cell(row, "t7.done")
    assert (shown["cumulative"], shown["origin"], shown["counted"], shown["typed"]) == (7, "aggregate", 2, 7)
    assert cell(row, "t5.done")["cumulative"] is None
    assert cell(row, "t5.done")["counted"] == 2
    assert cell(row, "team.members")["counted"] is None  # the register does not count it


def test_once_every_household_is_settled_the_register_speaks(write: Write, client_of: ClientOf) -> None:
    write(settle_all)
    hoa, row = begun(client_of)
    typed = {"t7.done": {"cumulative": 7, "remark": "Theo sổ họp tổ dân"}, "act.news": {"cumulative": 1}}
    row = fill(hoa, row, {"data_until": "2024-07-10", "figures": typed})
    assert row["surveyed"]["speaks"] is True
    shown = cell(row, "t7.done")
    assert (shown["cumulative"], shown["origin_label"]) == (2, "Theo sổ hộ gia đình")
    assert (shown["typed"], shown["remark"]) == (7, "Theo sổ họp tổ dân")
    assert cell(row, "pop.residents")["cumulative"] == 6
    assert cell(row, "act.news")["origin"] == "aggregate"
    kept = fill(hoa, row, {"data_until": "2024-07-10", "figures": typed})
    assert kept["version"] == row["version"] + 1
    assert cell(kept, "t7.done")["typed"] == 7


def test_a_ward_may_let_the_register_speak_earlier(write: Write, client_of: ClientOf) -> None:
    write(settle_three_of_five)
    minh = client_of("minh")
    _, row = begun(client_of)
    seen = ok(minh.get(f"{API}/indicators/coverage"))
    assert (seen["places"][0]["survey"]["settled"], seen["places"][0]["speaks"]) == (3, False)
    own = {"unit_id": unit_id(minh, "kp1"), "percent": 60}
    changed = ok(put(minh, "/indicators/threshold", seen, {"percent": 100, "places": [own]}))
    assert [p["speaks"] for p in changed["places"]][:2] == [True, False]
    row = ok(minh.get(f"{API}/submissions/{row['id']}"))
    assert (row["surveyed"]["percent"], row["surveyed"]["speaks"]) == (60, True)
    assert cell(row, "t5.done")["origin"] == "register"


def test_what_the_register_said_is_frozen_when_the_form_is_handed_in(write: Write, client_of: ClientOf) -> None:
    write(settle_all)
    hoa, row = begun(client_of)
    row = fill(hoa, row, {"data_until": "2024-07-10", "figures": {"team.members": {"cumulative": 7}}})
    row = ok(step(hoa, f"/submissions/{row['id']}/submit", row))
    write(
        lambda session, register: see(session, person(session, register, "hoan"), Item.INFORMED, "yes", JULY_9) and None
    )
    row = ok(hoa.get(f"{API}/submissions/{row['id']}"))
    assert (cell(row, "t7.done")["cumulative"], cell(row, "t7.done")["origin"]) == (2, "register")
    assert (row["surveyed"]["settled"], row["surveyed"]["households"]) == (5, 5)
    now = ok(hoa.get(f"{API}/indicators/t7.done", params={"on": "2024-07-10"}))
    assert now["row"]["total"]["counted"] == 3


def test_handing_in_writes_the_figures_that_change_by_one_statement(
    app: FastAPI, write: Write, client_of: ClientOf
) -> None:
    write(settle_all)
    hoa, row = begun(client_of)
    typed = {"t7.done": 7, "pop.residents": 6, "t5.done": 1, "team.members": 7}
    body = {"data_until": "2024-07-10", "figures": {code: {"cumulative": n} for code, n in typed.items()}}
    row = fill(hoa, row, body)
    with counting(app) as ran:
        row = ok(step(hoa, f"/submissions/{row['id']}/submit", row))
    changes = [one for one in ran if one.startswith("UPDATE submission_figure")]
    assert len(changes) == 1, changes
    assert [cell(row, code)["cumulative"] for code in typed] == [2, 6, 2, 7]


def test_what_was_written_after_handing_in_counts_in_the_next_month(write: Write, client_of: ClientOf) -> None:
    write(settle_all)
    hoa, row = begun(client_of)
    minh = client_of("minh")
    row = fill(hoa, row, {"data_until": "2024-07-10", "figures": {"team.members": {"cumulative": 7}}})
    accepted(minh, ok(step(hoa, f"/submissions/{row['id']}/submit", row)))
    write(
        lambda session, register: see(session, person(session, register, "hoan"), Item.INFORMED, "yes", JULY_9) and None
    )
    install_business_date(date(2024, 8, 9))
    open_period(minh, "2024-08")
    august = begin(hoa, row["unit"]["id"], "2024-08")
    shown = cell(august, "t7.done")
    assert (shown["previous"], shown["cumulative"], shown["added"]) == (2, 3, 1)


def test_a_returned_form_asks_the_register_again(write: Write, client_of: ClientOf) -> None:
    write(settle_all)
    hoa, row = begun(client_of)
    typed = {"team.members": {"cumulative": 7}, "t7.done": {"cumulative": 5, "remark": "Đếm tay"}}
    row = fill(hoa, row, {"data_until": "2024-07-10", "figures": typed})
    row = ok(step(hoa, f"/submissions/{row['id']}/submit", row))
    row = ok(step(client_of("minh"), f"/submissions/{row['id']}/return", row, reason="Xem lại số"))
    write(
        lambda session, register: see(session, person(session, register, "hoan"), Item.INFORMED, "yes", JULY_9) and None
    )
    row = ok(hoa.get(f"{API}/submissions/{row['id']}"))
    shown = cell(row, "t7.done")
    assert (shown["cumulative"], shown["typed"], shown["remark"]) == (3, None, "Đếm tay")


def test_the_report_says_where_each_figure_comes_from_and_opens_its_list(
    app: FastAPI, write: Write, client_of: ClientOf
) -> None:
    write(settle_all)
    hoa, row = begun(client_of)
    minh = client_of("minh")
    row = fill(hoa, row, {"data_until": "2024-07-10", "figures": {"team.members": {"cumulative": 7}}})
    accepted(minh, ok(step(hoa, f"/submissions/{row['id']}/submit", row)))
    nga = client_of("nga")
    other = begin(nga, unit_id(minh, "kp2"))
    other = fill(nga, other, {"data_until": "2024-07-10", "figures": figures()})
    accepted(minh, ok(step(nga, f"/submissions/{other['id']}/submit", other)))
    report = compiled(minh)
    figure = ok(minh.get(f"{API}/reports/{report['id']}/figures/t7.done.cum@ward"))
    lines = {line["unit_name"]: line for line in figure["sources"]}
    assert lines["Khu phố 1"]["origin"] == "register"
    assert lines["Khu phố 1"]["surveyed"] == "5/5 hộ"
    assert lines["Khu phố 1"]["entered_by"] is None
    assert (lines["Khu phố 2"]["origin"], lines["Khu phố 2"]["surveyed"]) == ("aggregate", None)
    behind = {"unit_id": lines["Khu phố 1"]["unit_id"], "period": "2024-07", "on": lines["Khu phố 1"]["data_until"]}
    listed = ok(minh.get(f"{API}/indicators/t7.done/list", params=behind))
    assert listed["total"] == lines["Khu phố 1"]["value"] == 2
    with Session(app.state.engines.read) as session:
        printed = "".join(
            run.text for run in sources_runs(session, session.get_one(Report, (ward_id(session), UUID(report["id"]))))
        )
    assert printed == ("Nguồn số liệu: theo sổ hộ gia đình: Khu phố 1 (5/5 hộ); khu phố nhập số tổng hợp: Khu phố 2")


def test_a_register_that_lost_people_is_no_slip_of_whoever_hands_in(write: Write, client_of: ClientOf) -> None:
    """The ledger tells who left; from typed figures to the register's, a fall asks for a word."""
    write(settle_three_of_five)
    hoa, row = begun(client_of)
    minh = client_of("minh")
    row = fill(hoa, row, {"data_until": "2024-07-10", "figures": figures()})
    accepted(minh, ok(step(hoa, f"/submissions/{row['id']}/submit", row)))
    write(settle_all)
    install_business_date(date(2024, 8, 9))
    open_period(minh, "2024-08")
    august = begin(hoa, row["unit"]["id"], "2024-08")
    told = {m["rule"]: m for c in ("t3.of", "t7.done", "pop.residents") for m in cell(august, c)["messages"]}
    assert told["cumulative_falls"]["needs_remark"] is True
    assert "cohort_shrinks" not in told
    remarks = {
        c["code"]: {"cumulative": c["typed"], "remark": "Từ nay theo sổ hộ"}
        for g in august["groups"]
        for c in g["cells"]
        if c["origin"] == "register"
    }
    august = fill(hoa, august, {"data_until": "2024-08-09", "figures": {**remarks, "team.members": {"cumulative": 7}}})
    accepted(minh, ok(step(hoa, f"/submissions/{august['id']}/submit", august)))
    install_business_date(date(2024, 9, 9))
    open_period(minh, "2024-09")
    september = begin(hoa, row["unit"]["id"], "2024-09")
    assert cell(september, "t7.done")["origin"] == "register"
    assert not [m for c in ("t3.of", "t7.done") for m in cell(september, c)["messages"] if m["severity"] == "error"]


def test_taking_the_registers_numbers_leaves_no_form_that_is_refused(write: Write, client_of: ClientOf) -> None:
    """A stock that fell is taken and asks why in a sentence; a cohort, which cannot shrink, says so before it is taken."""
    write(settle_three_of_five)
    hoa, row = begun(client_of)
    minh = client_of("minh")
    row = fill(hoa, row, {"data_until": "2024-07-10", "figures": figures()})
    accepted(minh, ok(step(hoa, f"/submissions/{row['id']}/submit", row)))
    install_business_date(date(2024, 8, 9))
    open_period(minh, "2024-08")
    august = begin(hoa, row["unit"]["id"], "2024-08")
    found = [c for g in august["groups"] for c in g["cells"] if c["counted"] is not None]
    aside = {c["code"]: c["taking_fault"] for c in found if c["taking_fault"]}
    assert aside["t3.of"].startswith("Tháng trước 20, tháng này ")
    assert aside["t3.of"].endswith("hãy ghi 20 hoặc hơn.")
    assert cell(august, "t5.done")["taking_fault"] is None
    taken = {c["code"]: {"cumulative": c["counted"]} for c in found if c["code"] not in aside}
    august = fill(hoa, august, {"data_until": "2024-08-09", "figures": taken})
    assert [m for m in august["messages"] if m["severity"] == "error" and not m["needs_remark"]] == []
    told = {m["rule"]: m["text"] for m in cell(august, "t5.done")["messages"]}
    assert told["cumulative_falls"] == "Tháng trước 240, tháng này 2: giảm 238. Vì sao?"
