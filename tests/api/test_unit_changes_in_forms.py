"""Forms of a unit into which others went, or that was split off: it is asked, and goes on from, all that the parts were."""

from datetime import date
from typing import Any

import pytest
from fastapi import FastAPI
from sqlmodel import Session
from starlette.testclient import TestClient

from fixtures.corrections import texts
from fixtures.households import LE_THANH_TONG, Register, see
from fixtures.monthly_reports import (
    API,
    SetDay,
    accepted,
    approved,
    begin,
    cell,
    figures,
    fill,
    handed_in,
    name_forms,
    ok,
    open_period,
    step,
    unit_id,
)
from fixtures.months import INFORMED, JULY_9, JULY_10, RESIDENTS, Write, informed, july_cast, learn, settled
from fixtures.people import ClientOf, sign_in
from fixtures.plan_measures import choose, draft, fresh, measures
from fixtures.settled_targets import LEFT, settle_targets
from fixtures.unit_changes import DECISION, effects, plan_merge, plan_split, run_chore
from toso.households.model.items import Item
from toso.households.model.tables import Household

__all__ = ["draft", "july_cast", "learn"]
JULY, AUGUST, REACH = JULY_10, date(2024, 8, 9), "t7.reach"
OWN = {"unit": "household", "phrase": "phân loại rác", "population": None, "population_label": "Hộ được kiểm tra"}


def asking(client_of: ClientOf, plan: dict[str, Any], *codes: str) -> None:
    """The plan comes into force and asks these units alone."""
    minh = client_of("minh")
    asked = {"places": False, "units": [unit_id(minh, code) for code in codes]}
    ok(choose(minh, plan, measures(minh, plan), {"measures": [], "own": [OWN], "asked": asked}, {"uncounted": LEFT}))
    path = f"/plans/{plan['id']}"
    ok(step(client_of("lan"), f"{path}/approve", ok(step(minh, f"{path}/submit", fresh(minh, plan)))))


def reporting(ha: TestClient, code: str) -> None:
    seen = ok(ha.get(f"{API}/units/{unit_id(ha, code)}"))["unit"]
    body = {**{name: seen[name] for name in ("aliases", "position", "valid_to")}, "reports": True}
    ok(ha.patch(f"{API}/units/{seen['id']}", json=body, headers={"If-Match": f'"{seen["version"]}"'}))


def merged_desks(ha: TestClient, *codes: str, into: str | None) -> dict[str, Any]:
    new = {"code": "vhxh", "name": "Phòng Văn hóa - Xã hội", "short_name": "VHXH"}
    target = {"into_id": unit_id(ha, into)} if into else {"new": new}
    body = {"from_ids": [unit_id(ha, code) for code in codes], "starts_on": "2024-08-01", "decision": DECISION}
    return ok(ha.post(f"{API}/unit-changes/merges", json=body | target), 201)


def month(client_of: ClientOf, unit: str, period: str, day: date, done: int) -> dict[str, str]:
    """The texts of a month's report in which one unit handed in its own figures."""
    minh = client_of("minh")
    counted = {"own1.of": 100, "own1.done": done}
    typed = {code: {"cumulative": value, "remark": "Đã kiểm tra"} for code, value in counted.items()}
    accepted(minh, handed_in(minh, unit, period=period, until=str(day), figures=typed))
    report = ok(minh.post(f"{API}/reports", json={"period": period}), 201)
    seen = texts(minh, report)
    approved(client_of, report)
    return seen


@pytest.mark.both_databases("resource")
@pytest.mark.parametrize(("others", "into"), [((), "vptk"), (("tckt",), None), (("bplq",), None)])
def test_what_one_desk_alone_was_asked_is_compared_with_its_month_before(
    app: FastAPI, client_of: ClientOf, on_day: SetDay, draft: dict[str, Any], others: tuple[str, ...], into: str | None
) -> None:
    """Whoever it becomes one with: a desk that hands in nothing, or news alone."""
    minh, ha = client_of("minh"), client_of("ha")
    for code in ("vhtt", "bplq"):
        reporting(ha, code)
    asking(client_of, draft, "vhtt")
    open_period(minh)
    month(client_of, unit_id(minh, "vhtt"), "2024-07", JULY, 50)
    on_day(date(2024, 7, 20))
    planned = merged_desks(ha, "vhtt", *others, into=into)
    assert effects(planned).get("reporting", 0) == (1 if into else 0)
    on_day(AUGUST)
    run_chore(app)
    minh = sign_in(app, "minh")
    open_period(minh, "2024-08")
    path = f"qn.hg.{into or 'vhxh'}"
    unit = next(one["id"] for one in ok(minh.get(f"{API}/units", params={"on": str(AUGUST)})) if one["path"] == path)
    seen = month(lambda name: sign_in(app, name), unit, "2024-08", AUGUST, 65)
    assert (seen["own1.done.in@ward"], seen["own1.done.pct_chg@ward"]) == ("15", "+15")


def test_a_unit_that_was_split_off_is_asked_what_the_other_was(
    app: FastAPI, july_cast: Register, client_of: ClientOf, on_day: SetDay
) -> None:
    minh = client_of("minh")
    settle_targets(minh)
    ok(name_forms(minh, {"kinds": [], "units": [unit_id(minh, "kp1")], "measures": ["unit.online"]}))
    for period in ("2024-07", "2024-08"):
        open_period(minh, period)
    plan_split(client_of("ha"), "2024-08-01", "kp1", july_cast.streets[LE_THANH_TONG])
    on_day(AUGUST)
    run_chore(app)
    units = {one["path"]: one["id"] for one in ok(minh.get(f"{API}/units", params={"on": str(AUGUST)}))}
    both = [units["qn.hg.kp1"], units["qn.hg.kp12"]]
    open_period(minh, "2024-09")
    for unit in both:
        for period in ("2024-08", "2024-09"):
            own = {c["code"] for g in begin(minh, unit, period)["groups"] for c in g["cells"] if "unit" in c["code"]}
            assert own == {"unit.online", "unit.files"}, (unit, period)


@pytest.mark.parametrize("change", ["split", "merger", "merger of one exempted"])
def test_a_unit_that_begins_is_exempted_where_all_it_comes_from_are(
    app: FastAPI, july_cast: Register, client_of: ClientOf, on_day: SetDay, change: str
) -> None:
    minh, ha = client_of("minh"), client_of("ha")
    on_day(AUGUST)
    period = open_period(minh, "2024-08")
    for code in ("kp1", "kp2")[: 2 if change == "merger" else 1]:
        body = {"unit_id": unit_id(minh, code), "reason": "Sắp xếp lại khu phố"}
        ok(minh.post(f"{API}/report-periods/{period['id']}/exemptions", json=body), 201)
    if change == "split":
        plan_split(ha, "2024-08-10", "kp1", july_cast.streets[LE_THANH_TONG])
    else:
        plan_merge(ha, "2024-08-10", "kp1", "kp2", into=None)
    on_day(date(2024, 8, 10))
    run_chore(app)
    seen = ok(sign_in(app, "minh").get(f"{API}/report-periods/{period['id']}"))["exemptions"]
    freed = [(one["unit_name"], one["reason"]) for one in seen if one["unit_name"] == "Khu phố 12"]
    assert freed == ([] if "one" in change else [("Khu phố 12", "Sắp xếp lại khu phố")])


def reached(client: TestClient, code: str, audience: int, on: str) -> None:
    told = {"channel": "zalo", "basis": "Số thành viên nhóm", "topic": "VNeID"}
    body = {"unit_id": unit_id(client, code), "on": on, "audience": audience, **told}
    ok(client.post(f"{API}/help/reach", json=body), 201)


def test_the_largest_audience_is_that_of_any_part(app: FastAPI, client_of: ClientOf, on_day: SetDay) -> None:
    on_day(JULY)
    for who, code, audience in (("hoa", "kp1", 180), ("nga", "kp2", 500)):
        reached(client_of(who), code, audience, "2024-06-20")
    open_period(client_of("minh"))
    plan_merge(client_of("ha"), "2024-08-01", "kp2")
    on_day(AUGUST)
    run_chore(app)
    hoa = sign_in(app, "hoa")
    reached(hoa, "kp1", 300, "2024-08-05")
    open_period(client_of("minh"), "2024-08")
    seen = cell(begin(hoa, unit_id(hoa, "kp1"), "2024-08"), REACH)
    assert (seen["cumulative"], seen["in_period"], seen["messages"]) == (500, 300, [])


def test_audiences_that_were_typed_are_not_added_up(app: FastAPI, client_of: ClientOf, on_day: SetDay) -> None:
    on_day(JULY)
    minh = client_of("minh")
    open_period(minh)
    for code, audience in (("kp1", 180), ("kp2", 500)):
        accepted(minh, handed_in(minh, unit_id(minh, code), figures=figures(t7__reach=audience)))
    plan_merge(client_of("ha"), "2024-08-01", "kp2")
    on_day(AUGUST)
    run_chore(app)
    open_period(minh, "2024-08")
    row = begin(minh, unit_id(minh, "kp1"), "2024-08")
    typed = {REACH: {"cumulative": 500, "in_period": 300}}
    row = fill(minh, row, {"data_until": str(AUGUST), "figures": typed, "sections": {}})
    seen = cell(row, REACH)
    assert (seen["previous"], seen["messages"]) == (500, [])


def known_homes(session: Session, register: Register) -> None:
    """Every household of khu phố 1 and 2 settled, three people told."""
    settled(session, register, JULY_9)
    for key in ("lam", "yen"):
        home = session.get_one(Household, (register.ward_id, register.households[key]))
        see(session, home, Item.VISITED, "yes", JULY_9)
    informed(session, register, JULY_9, "dat", "mui", "lam")


def test_the_register_knows_what_came_to_a_part_that_never_reported(
    app: FastAPI, july_cast: Register, learn: Write, client_of: ClientOf, on_day: SetDay
) -> None:
    """Nobody of the part that was silent is new; who has come since is."""
    learn(known_homes)
    minh = client_of("minh")
    open_period(minh)
    accepted(minh, handed_in(client_of("hoa"), unit_id(minh, "kp1"), figures=remarked()))
    plan_merge(client_of("ha"), "2024-08-01", "kp2")
    on_day(AUGUST)
    run_chore(app)
    learn(lambda session, register: informed(session, register, AUGUST, "ngan"))
    open_period(minh, "2024-08")
    row = begin(minh, unit_id(minh, "kp1"), "2024-08")
    seen = {code: cell(row, code) for code in (RESIDENTS, INFORMED)}
    assert {code: one["origin"] for code, one in seen.items()} == dict.fromkeys(seen, "register")
    row = fill(minh, row, {"data_until": str(AUGUST), "figures": remarked(), "sections": {}})
    row = accepted(minh, ok(step(minh, f"/submissions/{row['id']}/submit", row)))
    assert [(cell(row, code)["cumulative"], cell(row, code)["in_period"]) for code in seen] == [(9, 0), (4, 2)]


def remarked() -> dict[str, dict[str, Any]]:
    return {code: {**one, "remark": "Theo sổ"} for code, one in figures().items()}
