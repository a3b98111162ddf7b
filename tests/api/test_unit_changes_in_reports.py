"""Months of khu phố that were merged or split: nothing closed changes, and nobody is counted as new who was there."""

from datetime import date
from typing import Any
from uuid import UUID

import pytest
import sqlalchemy as sa
from fastapi import FastAPI
from sqlmodel import Session, col

from fixtures.corrections import issue, opened, refreshed, reopened, texts
from fixtures.households import LE_THANH_TONG, Register, see
from fixtures.monthly_reports import (
    API,
    SetDay,
    accepted,
    approved,
    begin,
    cell,
    compiled,
    figures,
    fill,
    july_accepted,
    ok,
    open_period,
    step,
    unit_id,
)
from fixtures.months import INFORMED, JULY_9, JULY_10, RESIDENTS, Write, informed, settled
from fixtures.people import ClientOf, sign_in
from fixtures.told import rows_for, tell
from fixtures.unit_changes import plan_merge, plan_rename, plan_split, run_chore
from toso.documents.content import OfficialDocument
from toso.documents.tables import Document
from toso.households.model.items import Item
from toso.households.model.tables import Household
from toso.reports.model.report_tables import Report, ReportFigure
from toso.reports.model.submission_tables import Submission, SubmissionFigure, SubmissionSnapshot

AUGUST_9 = date(2024, 8, 9)


def month(client_of: ClientOf, by: Any, code: str, period: str, until: str, **more: Any) -> dict[str, Any]:
    """A khu phố's month, handed in and accepted; the register says what it knows, `figures` the rest."""
    units = ok(by.get(f"{API}/units", params={"on": until}))
    row = begin(by, next(u["id"] for u in units if u["path"] == f"qn.hg.{code}"), period)
    remarks = {c: {**f, "remark": "Theo sổ"} for c, f in figures(**more).items()}
    row = fill(by, row, {"data_until": until, "figures": remarks, "sections": {}})
    row = ok(step(by, f"/submissions/{row['id']}/submit", row))
    return accepted(client_of("minh"), row)


def known_everywhere(session: Session, register: Register) -> None:
    """Every household of both khu phố settled; Đạt, Mùi, Lâm told of the service."""
    settled(session, register, JULY_9)
    for key in ("lam", "yen"):
        see(
            session,
            session.get_one(Household, (register.ward_id, register.households[key])),
            Item.VISITED,
            "yes",
            JULY_9,
        )
    informed(session, register, JULY_9, "dat", "mui", "lam")


@pytest.fixture
def july(july_cast: Register, learn: Write, client_of: ClientOf, on_day: SetDay) -> list[dict[str, Any]]:
    """July of khu phố 1 and 2, from their registers."""
    on_day(JULY_10)
    learn(known_everywhere)
    open_period(client_of("minh"))
    return [
        month(client_of, client_of(who), code, "2024-07", "2024-07-09")
        for who, code in (("hoa", "kp1"), ("nga", "kp2"))
    ]


def closed_rows(app: FastAPI) -> list[Any]:
    """Everything of submissions, reports and their documents that is frozen, whole rows."""
    with Session(app.state.engines.read) as session:
        found: list[Any] = []
        for table in (Submission, SubmissionFigure, SubmissionSnapshot, Report, ReportFigure, Document):
            columns = list(sa.inspect(table).local_table.columns)
            rows = session.execute(sa.select(*columns).order_by(*columns[:3])).all()
            assert rows, table
            found += rows
        return found


@pytest.mark.both_databases("resource")
def test_the_month_of_a_merger_goes_on_from_both(
    app: FastAPI, july: list[dict[str, Any]], client_of: ClientOf, on_day: SetDay
) -> None:
    assert [cell(row, RESIDENTS)["cumulative"] for row in july] == [6, 3]
    issued = approved(client_of, compiled(client_of("minh")))
    closed = closed_rows(app)
    screen = ok(client_of("minh").get(f"{API}/reports/{issued['id']}"))
    plan_merge(client_of("ha"), "2024-08-01", "kp2")
    on_day(AUGUST_9)
    run_chore(app)
    assert closed_rows(app) == closed
    assert ok(client_of("minh").get(f"{API}/reports/{issued['id']}")) == screen
    open_period(client_of("minh"), "2024-08")
    august = month(client_of, sign_in(app, "hoa"), "kp1", "2024-08", "2024-08-09")
    for code, whole in ((RESIDENTS, 9), (INFORMED, 3)):
        shown = cell(august, code)
        assert (shown["cumulative"], shown["in_period"], shown["late_in"], shown["late_out"]) == (whole, 0, 0, 0), code


def test_a_new_unit_goes_on_from_those_that_it_is_made_of(
    app: FastAPI, july: list[dict[str, Any]], client_of: ClientOf, on_day: SetDay
) -> None:
    del july
    plan_merge(client_of("ha"), "2024-08-01", "kp1", "kp2", into=None)
    on_day(AUGUST_9)
    run_chore(app)
    open_period(client_of("minh"), "2024-08")
    august = month(client_of, sign_in(app, "nga"), "kp12", "2024-08", "2024-08-09")
    assert (cell(august, RESIDENTS)["cumulative"], cell(august, RESIDENTS)["in_period"]) == (9, 0)


WHY_UNKNOWN = (
    "Chưa tính được số trong kỳ của Khu phố 1, 12 (tách ngày 01/8/2024): kỳ trước chưa có số riêng của từng nơi."
)


def printed_in_annexes(client: Any, report: dict[str, Any]) -> list[str]:
    draft = OfficialDocument.model_validate(ok(client.post(f"{API}/reports/{report['id']}/document"))["content"])
    runs = (getattr(block, "runs", ()) for annex in draft.annexes for block in annex.blocks)
    return ["".join(run.text for run in line if run.kind == "text") for line in runs]


def test_who_changes_the_unit_with_a_split_is_no_result_of_the_month(
    app: FastAPI, july: list[dict[str, Any]], july_cast: Register, client_of: ClientOf, on_day: SetDay
) -> None:
    """Neither of what the register counts nor of what is typed; the month after goes on as ever."""
    del july
    plan_split(client_of("ha"), "2024-08-01", "kp1", july_cast.streets[LE_THANH_TONG])
    on_day(AUGUST_9)
    run_chore(app)
    open_period(client_of("minh"), "2024-08")
    minh = client_of("minh")
    rest = month(client_of, minh, "kp1", "2024-08", "2024-08-09", act__news=9)
    part = month(client_of, minh, "kp12", "2024-08", "2024-08-09", act__news=4)
    assert [cell(row, RESIDENTS)["cumulative"] for row in (rest, part)] == [2, 4]
    for code in (RESIDENTS, INFORMED, "act.news"):
        assert [cell(row, code)["in_period"] for row in (rest, part)] == [None, None], code
    report = ok(minh.post(f"{API}/reports", json={"period": "2024-08"}), 201)
    assert texts(minh, report)[f"{INFORMED}.in@ward"] == "—"
    assert printed_in_annexes(minh, report).count(WHY_UNKNOWN) == 1
    on_day(date(2024, 9, 10))
    open_period(minh, "2024-09")
    rest = month(client_of, minh, "kp1", "2024-09", "2024-09-09", act__news=11)
    assert (cell(rest, RESIDENTS)["in_period"], cell(rest, "act.news")["in_period"]) == (0, 2)


def test_a_population_is_not_all_new_in_the_first_month_of_its_register(july: list[dict[str, Any]]) -> None:
    assert [cell(row, RESIDENTS)["in_period"] for row in july] == [None, None]
    assert [cell(row, INFORMED)["in_period"] for row in july] == [2, 1]


def test_the_head_of_a_unit_that_ended_hands_in_its_last_month(
    app: FastAPI, july_cast: Register, learn: Write, client_of: ClientOf, on_day: SetDay
) -> None:
    learn(known_everywhere)
    open_period(client_of("minh"))
    plan_merge(client_of("ha"), "2024-07-15", "kp2")  # the day after July's last
    on_day(date(2024, 7, 16))
    run_chore(app)
    del july_cast
    row = month(client_of, sign_in(app, "nga"), "kp2", "2024-07", "2024-07-14")
    assert cell(row, RESIDENTS)["cumulative"] == 3
    with Session(app.state.engines.read) as session:
        paths = session.execute(sa.select(col(Submission.unit_path))).scalars().all()
    assert paths == ["qn.hg.kp2"]
    assert unit_id(client_of("ha"), "kp2") == row["unit"]["id"]


def test_a_corrected_last_month_of_a_unit_that_ended_reworks_the_month_of_its_successor(
    app: FastAPI, july: list[dict[str, Any]], client_of: ClientOf, on_day: SetDay
) -> None:
    del july
    minh = client_of("minh")
    july_report = issue(client_of, approved(client_of, compiled(minh)), "2024-07-10")
    plan_merge(client_of("ha"), "2024-08-01", "kp2")
    on_day(AUGUST_9)
    run_chore(app)
    open_period(minh, "2024-08")
    month(client_of, sign_in(app, "hoa"), "kp1", "2024-08", "2024-08-09", act__news=9)
    made = ok(minh.post(f"{API}/reports", json={"period": "2024-08"}), 201)
    report = issue(client_of, approved(client_of, made), "2024-08-09")
    before = texts(minh, report)
    correction = opened(client_of, july_report)
    row = reopened(client_of, correction, "Khu phố 2")
    remarks = {c: {**f, "remark": "Theo sổ"} for c, f in figures(act__news=4).items()}
    row = fill(minh, row, {"data_until": "2024-07-09", "figures": remarks, "sections": {}})
    accepted(minh, ok(step(minh, f"/submissions/{row['id']}/submit", row)))
    approved(client_of, refreshed(client_of, correction))
    assert ok(minh.get(f"{API}/reports/{report['id']}"))["figures"] == report["figures"], "only a correction says more"
    fresh = ok(minh.post(f"{API}/reports/{report['id']}/corrections", json={"reason": "Tháng 7 đã sửa"}), 201)
    after = texts(minh, refreshed(client_of, fresh))
    assert (before["act.news.cum@ward"], after["act.news.cum@ward"]) == ("9", "9")
    assert int(before["act.news.in@ward"]) - int(after["act.news.in@ward"]) == 3, "July of khu phố 2: 1, now 4"
    lines = ok(minh.get(f"{API}/reports/{fresh['id']}/figures/act.news.in@kp1"))["sources"]
    assert [line["value"] for line in lines] == [int(after["act.news.in@ward"])]


def test_what_comes_back_after_a_merger_is_the_new_heads_to_mend(
    app: FastAPI, july: list[dict[str, Any]], client_of: ClientOf, on_day: SetDay
) -> None:
    """Khu phố 2 is no more: the head of khu phố 1, into which it went, reads, is told of, mends and hands in its July."""
    hoa, given_up = client_of("hoa"), next(row for row in july if row["unit"]["name"] == "Khu phố 2")
    path = f"{API}/submissions/{given_up['id']}"
    assert hoa.get(path).status_code == 404
    july_report = issue(client_of, approved(client_of, compiled(client_of("minh"))), "2024-07-10")
    plan_merge(client_of("ha"), "2024-08-01", "kp2")
    on_day(AUGUST_9)
    run_chore(app)
    row = reopened(client_of, opened(client_of, july_report), "Khu phố 2")
    assert row["id"] == given_up["id"]
    tell(app)
    assert [n["href"] for n in rows_for(hoa, "submission.returned")] == [f"/so-lieu/{row['id']}"]
    waits = {i["href"] for i in ok(hoa.get(f"{API}/today"))["items"]}
    assert f"/so-lieu/{row['id']}" in waits
    listed = ok(hoa.get(f"{API}/submissions", params={"period": "2024-07"}))["items"]
    assert {r["unit_name"]: r["id"] for r in listed}["Khu phố 2"] == row["id"]
    mine = ok(hoa.get(path))
    assert {"edit", "submit"} <= set(mine["actions"])
    remarks = {c: {**f, "remark": "Theo sổ"} for c, f in figures(act__news=4).items()}
    mine = fill(hoa, mine, {"data_until": "2024-07-09", "figures": remarks, "sections": {}})
    assert ok(step(hoa, f"/submissions/{row['id']}/submit", mine))["state"] == "submitted"
    assert client_of("hoa").get(f"{API}/submissions/{row['id']}").status_code == 200


def test_a_report_made_after_a_new_name_calls_the_unit_as_in_its_month(
    app: FastAPI, client_of: ClientOf, on_day: SetDay, plan_in_force: dict[str, Any]
) -> None:
    july_accepted(client_of, on_day)
    ha = client_of("ha")
    on_day(date(2024, 7, 31))
    plan_rename(ha, "2024-08-01", "kp3", "Khu phố Hòa Bình")
    on_day(date(2024, 8, 2))
    run_chore(app)
    assert "Khu phố Hòa Bình" in str(ok(ha.get(f"{API}/units")))
    report = ok(client_of("minh").post(f"{API}/reports", json={"period": "2024-07"}), 201)
    with Session(app.state.engines.read) as session:
        (tasks,) = session.execute(sa.select(col(Report.tasks)).where(col(Report.id) == UUID(report["id"]))).scalars()
    assert {"Khu phố 3"} == {task["unit_name"] for task in tasks if task["unit_path"] == "qn.hg.kp3"}
