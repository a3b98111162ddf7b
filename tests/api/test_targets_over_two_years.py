"""Targets of a plan that runs over the turn of the reporting year, in a commune where one thôn of four has a register."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from fastapi import FastAPI
from sqlmodel import Session, col
from starlette.testclient import TestClient

from fixtures.communes import founded
from fixtures.households import enter_household, see
from fixtures.monthly_reports import API, accepted, begin, cell, errors_of, fill, ok, put, step
from fixtures.people import enter
from fixtures.plan_steps import edited
from toso.core.database import in_transaction
from toso.households.indicators.points import keep_points
from toso.households.model.items import Item
from toso.households.model.tables import Household
from toso.households.observations.entry import add_street
from toso.kit.clock import install_business_date
from toso.organisation.tables import Unit

pytestmark = pytest.mark.both_databases("resource")

ISSUED, NOVEMBER, JANUARY = date(2026, 11, 24), date(2026, 11, 30), date(2027, 1, 11)
THON = ["Thôn Đông", "Thôn Đoài", "Thôn Chùa", "Thôn Má"]
VISITED, GUIDED = "act.visited", "own1.done"
TEXTS = (
    ("1", "100% hộ gia đình được Tổ đến nhà tuyên truyền trước ngày 20/12/2026", 100, "2026-12-19"),
    ("2", "Ít nhất 70% người dân có điện thoại thông minh được hướng dẫn nộp hồ sơ trực tuyến", 70, None),
)
ANEW = "Số lũy kế tính từ ngày 15/12/2026, ngày đầu năm báo cáo 2027;"
OWN = {"unit": "person", "phrase": "được hướng dẫn nộp hồ sơ trực tuyến", "population_label": "Người có điện thoại"}


@pytest.fixture
def commune(tmp_path: Path) -> Iterator[FastAPI]:
    """Five homes of Thôn Đông in the register, the first two met; the plan of both targets in force."""
    with founded(tmp_path, NOVEMBER, "Xã Đông Lạc", THON, since="2026-01-01") as made:
        in_transaction(made.state.engines.write, _homes)
        in_force(enter(made, "vanhoa"), enter(made, "chutich"))
        yield made


def _homes(session: Session) -> None:
    units = session.execute(sa.select(Unit).where(col(Unit.kind) == "neighbourhood").order_by(col(Unit.id)))
    street = add_street(session, units.scalars().all()[0], "Xóm Trên")
    for n in range(1, 6):
        enter_household(session, street, f"Nguyễn Văn {n}", on=date(2026, 1, 1))
    meet(session, date(2026, 11, 28), 1, 2)


def meet(session: Session, on: date, *numbers: int) -> None:
    for n in numbers:
        home = session.execute(sa.select(Household).where(col(Household.name) == f"Nguyễn Văn {n}")).scalar_one()
        see(session, home, Item.VISITED, "yes", on)


def in_force(desk: TestClient, leader: TestClient, year: int = 2026) -> None:
    plan = ok(desk.post(f"{API}/plans", json={"title": "Kế hoạch đến hết quý I năm 2027", "year": year}), 201)
    keys = ("ref", "text", "goal_percent", "deadline_on")
    targets = [dict(zip(keys, line, strict=True)) for line in TEXTS]
    task = {
        "ref": "1",
        "text": "Đến từng nhà",
        "leads": [{"name": "Các thôn", "unit_class": "neighbourhoods"}],
        "deadline": {"kind": "by", "ends_on": "2027-03-31"},
    }
    plan = edited(desk, plan, number="47", issued_on=ISSUED.isoformat(), targets=targets, tasks=[task])
    path = f"/plans/{plan['id']}/measures"
    seen = ok(desk.get(API + path))
    chosen = [{"measures": [VISITED]}, {"own": [{**OWN, "stock": False}]}]
    ok(
        put(
            desk,
            path,
            seen,
            {"targets": [{"lineage_id": t["lineage_id"], **c} for t, c in zip(seen["targets"], chosen, strict=True)]},
        )
    )
    plan = ok(step(desk, f"/plans/{plan['id']}/submit", ok(desk.get(f"{API}/plans/{plan['id']}"))))
    ok(step(leader, f"/plans/{plan['id']}/approve", plan))
    ok(desk.post(f"{API}/report-periods", json={"code": "2026-12"}), 201)


def form_of(head: TestClient, code: str) -> dict[str, Any]:
    unit = next(r["unit_id"] for r in ok(head.get(f"{API}/submissions", params={"period": code}))["items"])
    return begin(head, unit, code)


def typed(
    head: TestClient, row: dict[str, Any], until: str, homes: tuple[int, int], guided: int, remark: str = ""
) -> dict[str, Any]:
    """The form with the homes met of all homes, and how many of 100 people were guided."""
    cells = {
        VISITED: homes[0],
        "pop.households": homes[1],
        "own1.of": 100,
        GUIDED: guided,
        "team.members": 7,
        "team.teams": 1,
    }
    figures = {c: {"cumulative": n, "remark": remark if c == GUIDED else ""} for c, n in cells.items()}
    return fill(head, row, {"data_until": until, "figures": figures, "sections": {}})


def november(app: FastAPI) -> None:
    """Thôn Đông and Thôn Đoài handed in: 2 of 5 and 8 of 20 homes, 30 and 25 people guided."""
    for who, homes, guided in (("truong1", (2, 5), 30), ("truong2", (8, 20), 25)):
        head = enter(app, who)
        row = typed(head, form_of(head, "2026-12"), "2026-11-30", homes, guided)
        accepted(enter(app, "vanhoa"), ok(step(head, f"/submissions/{row['id']}/submit", row)))


def january(app: FastAPI) -> None:
    """The turn of the year; in January home 3 is met for the first time, home 1 once more."""
    install_business_date(JANUARY)
    in_transaction(app.state.engines.write, lambda session: meet(session, date(2027, 1, 5), 1, 3))


def pace_of(client: TestClient) -> tuple[dict[str, Any], dict[str, dict[str, Any]]]:
    read = ok(client.get(f"{API}/indicators/pace"))
    return read, {target["ref"]: target for target in read["targets"]}


def cells_of(target: dict[str, Any]) -> list[dict[str, Any]]:
    return [target["total"], *target["places"]]


def of(one: dict[str, Any]) -> tuple[int, int, float | None]:
    return one["done"], one["base"], one["percent"]


def test_where_one_thon_has_a_register_the_card_says_what_the_report_says(commune: FastAPI) -> None:
    leader, desk = enter(commune, "chutich"), enter(commune, "vanhoa")
    alone = pace_of(leader)[1]["1"]
    assert (of(alone["total"]), alone["whole"]) == (
        (2, 5, 40.0),
        "Hộ gia đình: 1 trên 4 nơi theo sổ hộ, 3 nơi chưa có số",
    )
    november(commune)
    said = pace_of(leader)[1]["1"]
    assert of(said["total"]) == (2 + 8, 5 + 20, 40.0)
    assert [of(place) for place in said["places"]] == [(2, 5, 40.0), (8, 20, 40.0), (0, 0, None), (0, 0, None)]
    assert said["whole"] == ("Hộ gia đình: 1 trên 4 nơi theo sổ hộ, 1 nơi theo số liệu đã tiếp nhận, 2 nơi chưa có số")
    keep_points(commune.state.settings, commune.state.engines)
    told, targets = pace_of(leader)
    total, east, west, *_ = (one["added"] for one in cells_of(targets["1"]))
    assert (total, east, west) == (2, 2, 0), "what a thôn tells for the first time is no work of one week"
    then = targets["1"]["course"][told["days"].index(told["since"])]
    assert then == round(100 * (10 - 2) / 25, 1), "the share of that day is of the homes that today's is of"
    own = pace_of(enter(commune, "truong2"))[1]["1"]["total"]
    assert of(own) == (8, 20, 40.0), "the head of a thôn without a register reads what it handed in"
    report = ok(desk.post(f"{API}/reports", json={"period": "2026-12"}), 201)
    assert ANEW not in " ".join(section["text"] for section in report["sections"])
    assert [(t["ref"], t["text"]) for t in report["targets"]] == [("1", "40%"), ("2", "27,5%")]
    assert of(pace_of(leader)[1]["2"]["total"]) == (55, 200, 27.5)


def test_a_target_that_the_plan_gives_no_day_has_none_on_the_card(commune: FastAPI) -> None:
    _, said = pace_of(enter(commune, "chutich"))
    assert [said[ref]["paced"] for ref in "12"] == [True, True]
    assert (said["1"]["due_on"], said["1"]["due_stated"]) == ("2026-12-19", True)
    assert (said["2"]["due_on"], said["2"]["due_stated"]) == ("2026-12-14", False), (
        "the year, said to be none of the plan's"
    )


def test_after_the_turn_of_the_year_what_the_plan_had_reached_still_counts(commune: FastAPI) -> None:
    november(commune)
    before, _ = pace_of(enter(commune, "chutich"))
    assert before["goes_on_text"] == ""
    january(commune)
    leader = enter(commune, "chutich")
    read, said = pace_of(leader)
    assert read["goes_on_text"] == (
        "Kế hoạch có từ năm báo cáo trước nên số ở đây cộng từ 15/12/2025. Năm báo cáo mới bắt đầu ngày 15/12/2026: "
        "lũy kế trong số liệu tháng và báo cáo đếm lại từ ngày ấy."
    )
    assert (of(said["1"]["total"]), said["1"]["total"]["state"]) == ((3 + 8, 25, 44.0), "overdue"), "homes 1, 2, 3"
    assert of(said["2"]["total"]) == (55, 200, 27.5)
    assert (said["2"]["due_stated"], said["2"]["paced"], said["2"]["total"]["per_week"]) == (False, False, None)
    assert said["2"]["total"]["forecast_text"] == "Chưa dự báo: kế hoạch không ghi hạn của mục tiêu này."
    assert said["1"]["course"][:-1] == [None] * (len(read["days"]) - 1), "kept days hold another count"
    assert said["2"]["course"][-1] == 27.5

    ok(enter(commune, "vanhoa").post(f"{API}/report-periods", json={"code": "2027-01"}), 201)
    head = enter(commune, "truong2")
    row = typed(head, form_of(head, "2027-01"), "2027-01-10", (1, 20), 5)
    accepted(enter(commune, "vanhoa"), ok(step(head, f"/submissions/{row['id']}/submit", row)))
    _, said = pace_of(leader)
    assert of(said["1"]["total"]) == (3 + 8 + 1, 25, 48.0)
    assert of(said["2"]["total"]) == (30 + 25 + 5, 200, 30.0)
    head = enter(commune, "truong1")
    row = typed(head, form_of(head, "2027-01"), "2027-01-10", (1, 5), 90, "Hướng dẫn lại cả thôn")
    accepted(enter(commune, "vanhoa"), ok(step(head, f"/submissions/{row['id']}/submit", row)))
    read, said = pace_of(leader)
    assert of(said["2"]["total"]) == (100 + 25 + 5, 200, 65.0), "never more than there are"
    assert read["surveyed"]["met"] is None

    report = ok(enter(commune, "vanhoa").post(f"{API}/reports", json={"period": "2027-01"}), 201)
    assert ANEW in " ".join(section["text"] for section in report["sections"])


def test_januarys_form_says_that_counting_begins_anew(commune: FastAPI) -> None:
    november(commune)
    desk, head = enter(commune, "vanhoa"), enter(commune, "truong2")
    january(commune)
    ok(desk.post(f"{API}/report-periods", json={"code": "2027-01"}), 201)
    row = form_of(head, "2027-01")
    assert row["restart_text"].startswith("Năm báo cáo mới từ 15/12/2026: số lũy kế đếm lại từ 0")
    shown = cell(row, GUIDED)
    assert (shown["previous"], shown["last_year"]) == (0, 25)
    assert (cell(row, "own1.of")["previous"], cell(row, "own1.of")["last_year"]) == (100, None), "a level goes on"

    row = typed(head, row, "2027-01-10", (1, 20), 30)
    shown = cell(row, GUIDED)
    assert shown["added"] == 30
    assert [m["rule"] for m in shown["messages"]] == ["counts_on"]
    refused = step(head, f"/submissions/{row['id']}/submit", row)
    assert errors_of(refused)[f"figures.{GUIDED}"] == (
        "Năm báo cáo mới từ 15/12/2026: lũy kế đếm lại từ 0, năm trước là 25. Nếu 30 gồm cả năm trước thì ghi 5; "
        "nếu đều là mới thì ghi chú."
    )
    row = typed(head, row, "2027-01-10", (1, 20), 30, "Đợt ra quân đầu năm")
    ok(step(head, f"/submissions/{row['id']}/submit", row))


def test_a_result_is_proposed_to_go_on_where_the_plan_runs_over_the_turn_of_the_year(commune: FastAPI) -> None:
    desk = enter(commune, "vanhoa")
    for issued, year, deadline, level in (
        ("2026-11-24", 2026, "2027-03-31", True),
        ("2026-11-24", 2027, None, True),
        ("2026-11-24", 2026, "2026-12-31", False),
        ("2026-11-24", 2026, "2030-12-31", False),
        ("2026-12-20", 2027, "2027-12-31", False),
    ):
        plan = ok(desk.post(f"{API}/plans", json={"title": "Kế hoạch", "year": year}), 201)
        counted = "40 hộ được cán bộ hướng dẫn tại nhà trong năm"
        targets = [{"ref": "1", "text": f"Ít nhất 80% {counted[3:]}", "goal_percent": 80, "deadline_on": deadline}]
        plan = edited(desk, plan, number="1", issued_on=issued, targets=targets)
        (target,) = ok(desk.get(f"{API}/plans/{plan['id']}/measures"))["targets"]
        assert target["proposed_own"]["stock"] is level, (issued, year, deadline)


def test_the_page_of_targets_leaves_places_without_a_register_open(commune: FastAPI) -> None:
    november(commune)
    leader = enter(commune, "chutich")
    read = ok(leader.get(f"{API}/indicators"))
    rows = {row["code"]: row for group in read["groups"] for row in group["rows"]}
    known = {code: [cell["known_here"] for cell in rows[code]["places"]] for code in (VISITED, "team.teams")}
    assert known == {VISITED: [True, False, False, False], "team.teams": [True] * 4}
    assert (rows[VISITED]["total"]["counted"], rows[VISITED]["total"]["known_here"]) == (2, True)
    assert read["notes"] == ["Số từ sổ hộ mới tính 1 trên 4 nơi: nơi khác chưa có hộ nào trong sổ."]
    january(commune)
    read = ok(enter(commune, "chutich").get(f"{API}/indicators"))
    assert read["notes"][1:] == ["Năm báo cáo mới từ 15/12/2026: số lũy kế ở đây đếm lại từ ngày ấy."]


def test_the_desk_is_told_of_a_month_that_is_not_open_before_its_figures_are_due(commune: FastAPI) -> None:
    def told() -> list[tuple[str, str, str | None]]:
        items = ok(enter(commune, "vanhoa").get(f"{API}/today"))["items"]
        return [(i["title"], i["tone"], i["due_on"]) for i in items if i["kind"] == "Kỳ báo cáo"]

    november(commune)
    assert told() == [], "December is open, and January has not begun"
    install_business_date(date(2026, 12, 20))
    assert told() == [], "three weeks ahead"
    install_business_date(date(2027, 1, 5))
    (title, tone, due_on), *others = told()
    assert (title, tone, others) == ("Mở kỳ tháng 1 năm 2027", "warning", [])
    install_business_date(date(2027, 1, 14))
    assert told() == [(title, "danger", due_on)]
    assert not [i for i in ok(enter(commune, "truong1").get(f"{API}/today"))["items"] if i["kind"] == "Kỳ báo cáo"]
    ok(enter(commune, "vanhoa").post(f"{API}/report-periods", json={"code": "2027-01"}), 201)
    assert told() == []


def test_what_a_target_counts_is_told_once_in_the_report(commune: FastAPI) -> None:
    november(commune)
    report = ok(enter(commune, "vanhoa").post(f"{API}/reports", json={"period": "2026-12"}), 201)
    sections = {section["code"]: section["text"] for section in report["sections"]}
    assert "đến tận nhà" in sections["targets"]
    assert sections["visits"] == "- Kết quả đã nêu ở mục tiêu 1."
