"""Khu phố that are merged, split and renamed on a day, with everything attached; planned, previewed, undoable."""

from datetime import date, timedelta
from typing import Any

import pytest
import sqlalchemy as sa
from fastapi import FastAPI
from sqlmodel import Session, col

from fixtures.households import CAY_THAP, LE_THANH_TONG, NGO_75, Register, see
from fixtures.monthly_reports import API, SetDay, ok, unit_id
from fixtures.people import ClientOf, sign_in
from fixtures.unit_changes import DECISION, cancel, effects, plan_merge, plan_rename, plan_split, run_chore, shown
from toso.core.database import in_transaction
from toso.households.indicators.counts import Area, count
from toso.households.model.items import Item
from toso.households.model.kinds import MoveReason
from toso.households.model.tables import (
    Household,
    HouseholdSpan,
    HouseholdStay,
    Person,
    PersonSpan,
    PersonStay,
    Street,
    StreetAssignment,
)
from toso.households.observations.store import refold
from toso.organisation.tables import Team, TeamMember, Unit

EVE, DAY = date(2024, 8, 31), date(2024, 9, 1)
KP1, KP2, KP12 = "qn.hg.kp1", "qn.hg.kp2", "qn.hg.kp12"
YEAR = date(2023, 12, 15)


@pytest.fixture(autouse=True)
def _august(on_day: SetDay) -> None:
    on_day(date(2024, 8, 20))


def read(app: FastAPI, work: Any) -> Any:
    with Session(app.state.engines.read) as session:
        return work(session)


def spans(app: FastAPI) -> list[Any]:
    """Every span of the ward, in order."""

    def rows(session: Session) -> list[Any]:
        found: list[Any] = []
        for table in (PersonSpan, HouseholdSpan):
            columns = list(sa.inspect(table).local_table.columns)
            found += session.execute(sa.select(*columns).order_by(*columns[:3])).all()
        return found

    return read(app, rows)


def figures_on(app: FastAPI, register: Register, on: date) -> Any:
    return read(app, lambda session: count(session, Area(register.ward_id, ("qn.hg",)), on, YEAR))


def seen_in_july(app: FastAPI, register: Register) -> None:
    """Something is known of people in both khu phố."""

    def write(session: Session) -> None:
        for key, item, value in (("dat", Item.PHONE, "smart"), ("lam", Item.PHONE, "none"), ("yen", Item.SIM, "2g")):
            see(
                session,
                session.get_one(Person, (register.ward_id, register.persons[key])),
                item,
                value,
                date(2024, 7, 9),
            )
        for key in ("lam", "phuc"):
            home = session.get_one(Household, (register.ward_id, register.households[key]))
            see(session, home, Item.VISITED, "yes", date(2024, 7, 9))

    in_transaction(app.state.engines.write, write)


@pytest.mark.both_databases("resource")
def test_a_merger_changes_nothing_before_its_day_and_everything_on_it(
    app: FastAPI, register: Register, client_of: ClientOf, on_day: SetDay
) -> None:
    seen_in_july(app, register)
    ha = client_of("ha")
    before, evening = spans(app), figures_on(app, register, date(2024, 8, 20))
    row = plan_merge(ha, "2024-09-01", "kp2")
    told = effects(row)
    assert (told["streets"], told["households"], told["persons"]) == (1, 2, 3)
    assert "Nga" in next(e["detail"] for e in row["effects"] if e["code"] == "following")
    run_chore(app)
    assert shown(ha, row)["state"] == "planned"
    assert spans(app) == before
    on_day(DAY)
    run_chore(app)
    done = shown(ha, row)
    assert (done["state"], done["actions"], effects(done)) == ("carried_out", [], told)
    assert figures_on(app, register, date(2024, 8, 20)) == evening
    assert figures_on(app, register, EVE) == evening
    after = figures_on(app, register, DAY)
    assert KP2 not in after
    assert after[KP1]["pop.residents"].counted == sum(p["pop.residents"].counted for p in evening.values())
    nga = sign_in(app, "nga")
    assert ok(nga.get(f"{API}/households/{register.households['dat']}"))["name"] == "Bùi Văn Đạt"
    lam = ok(client_of("hoa").get(f"{API}/households/{register.households['lam']}"))
    assert lam["name"] == "Hồ Sỹ Lâm"
    history = ok(ha.get(f"{API}/units/{unit_id(ha, 'kp2')}", params={"on": "2024-09-01"}))
    assert history["unit"]["valid_to"] == "2024-08-31"
    assert [(line["to_name"], line["decision"]) for line in history["lineage"]][:1] == [("Khu phố 1", DECISION)]


def test_what_was_cut_is_what_moving_each_household_would_give(
    app: FastAPI, register: Register, client_of: ClientOf, on_day: SetDay
) -> None:
    seen_in_july(app, register)
    plan_merge(client_of("ha"), "2024-09-01", "kp2")
    on_day(DAY + timedelta(days=2))  # the server was off for two days; somebody was seen meanwhile

    def late(session: Session) -> None:
        see(session, session.get_one(Person, (register.ward_id, register.persons["lam"])), Item.PHONE, "smart", DAY)

    in_transaction(app.state.engines.write, late)
    run_chore(app)
    cut = spans(app)
    assert {s.unit_path for s in cut if s.from_on >= DAY or s.until_on > DAY} == {KP1}

    def fold(session: Session) -> None:
        ids = sa.select(col(Person.id)), sa.select(col(Household.id))
        persons, homes = (list(session.execute(query).scalars()) for query in ids)
        refold(session, register.ward_id, persons=persons, households=homes)

    in_transaction(app.state.engines.write, fold)
    assert spans(app) == cut


def test_stays_tell_that_the_border_moved(
    app: FastAPI, register: Register, client_of: ClientOf, on_day: SetDay
) -> None:
    plan_merge(client_of("ha"), "2024-09-01", "kp2")
    on_day(DAY)
    run_chore(app)

    def stays(session: Session) -> list[Any]:
        found: list[Any] = []
        for table, key in ((HouseholdStay, "household_id"), (PersonStay, "person_id")):
            whose = register.households["lam"] if table is HouseholdStay else register.persons["lam"]
            query = sa.select(col(table.unit_path), col(table.from_on), col(table.came_by), col(table.left_by))
            found += session.execute(query.where(getattr(table, key) == whose).order_by(col(table.from_on))).all()
        return found

    old = (KP2, date(2024, 1, 1), MoveReason.SURVEY, MoveReason.BOUNDARY)
    assert read(app, stays) == [old, (KP1, DAY, MoveReason.BOUNDARY, None)] * 2
    hoa = client_of("hoa")
    changes = ok(hoa.get(f"{API}/households/{register.households['lam']}"))["changes"]
    assert any(line["reason"] == DECISION for line in changes)


def test_a_plan_can_be_cancelled_until_it_is_carried_out(
    app: FastAPI, register: Register, client_of: ClientOf, on_day: SetDay
) -> None:
    ha, before = client_of("ha"), spans(app)
    row = plan_merge(ha, "2024-09-01", "kp2")
    assert cancel(ha, row)["state"] == "cancelled"
    on_day(DAY)
    run_chore(app)
    assert spans(app) == before
    assert ha.post(f"{API}/unit-changes/{row['id']}/cancel", headers={"If-Match": '"2"'}).status_code == 409


def test_a_street_becomes_a_khu_pho_with_its_team_left_behind(
    app: FastAPI, register: Register, client_of: ClientOf, on_day: SetDay
) -> None:
    ha = client_of("ha")
    plan_split(ha, "2024-09-01", "kp1", register.streets[LE_THANH_TONG])
    on_day(DAY)
    run_chore(app)

    def rows(session: Session) -> Any:
        street = session.get_one(Street, (register.ward_id, register.streets[LE_THANH_TONG]))
        other = session.get_one(Street, (register.ward_id, register.streets[NGO_75]))
        going = session.execute(sa.select(StreetAssignment)).scalars().one()
        home = session.get_one(Household, (register.ward_id, register.households["dat"]))
        return street.unit_path, other.unit_path, home.unit_path, going.to_on

    assert read(app, rows) == (KP12, KP1, KP12, EVE)
    units = {u["path"]: u for u in ok(ha.get(f"{API}/units", params={"on": "2024-09-01"}))}
    assert (units[KP12]["name"], units[KP12]["reports"], units[KP1]["valid_from"] < "2024-09-01") == (
        "Khu phố 12",
        True,
        True,
    )
    assert KP12 not in {u["path"] for u in ok(ha.get(f"{API}/units", params={"on": "2024-08-31"}))}
    assert client_of("hoa").get(f"{API}/households/{register.households['dat']}").status_code == 404
    assert ok(client_of("minh").get(f"{API}/households/{register.households['dat']}"))["unit_name"] == "Khu phố 12"


def test_a_street_goes_with_its_team_and_the_people_chosen(
    app: FastAPI, register: Register, client_of: ClientOf, on_day: SetDay
) -> None:
    ha = client_of("ha")
    kp1 = unit_id(ha, "kp1")
    has = ok(ha.get(f"{API}/unit-changes/choices", params={"unit_id": kp1}))
    assert [(s["name"], s["households"]) for s in has["streets"]] == [(LE_THANH_TONG, 3), (NGO_75, 2)]
    head = next(r["id"] for r in has["roles"] if r["role_label"] == "Trưởng khu phố")
    moved = {"team_ids": [t["id"] for t in has["teams"]], "role_ids": [head]}
    plan_split(ha, "2024-09-01", "kp1", register.streets[LE_THANH_TONG], **moved)
    on_day(DAY)
    run_chore(app)
    hoa = sign_in(app, "hoa")
    assert ok(hoa.get(f"{API}/households/{register.households['dat']}"))["unit_name"] == "Khu phố 12"
    assert hoa.get(f"{API}/households/{register.households['thang']}").status_code == 404

    def rows(session: Session) -> Any:
        paths = [set(session.execute(sa.select(col(t.unit_path))).scalars()) for t in (TeamMember, Team)]
        return KP12 in paths[0], KP12 in paths[1], session.execute(sa.select(StreetAssignment)).scalars().one().to_on

    assert read(app, rows) == (True, True, None)


def test_a_street_of_the_same_name_keeps_its_old_khu_pho_behind_it(
    app: FastAPI, register: Register, client_of: ClientOf, on_day: SetDay
) -> None:
    def rename(session: Session) -> None:
        session.get_one(Street, (register.ward_id, register.streets[CAY_THAP])).name = LE_THANH_TONG

    in_transaction(app.state.engines.write, rename)
    row = plan_merge(client_of("ha"), "2024-09-01", "kp2")
    assert effects(row)["renamed"] == 1
    on_day(DAY)
    run_chore(app)
    hoa = client_of("hoa")
    names = [s["name"] for s in ok(hoa.get(f"{API}/streets"))]
    assert names == [LE_THANH_TONG, NGO_75, f"{LE_THANH_TONG} (Khu phố 2)"]


def test_a_name_changes_on_its_day(app: FastAPI, client_of: ClientOf, on_day: SetDay) -> None:
    ha = client_of("ha")
    plan_rename(ha, "2024-09-01", "kp3", "Khu phố Hòa Bình")
    on_day(DAY)
    run_chore(app)
    kp3 = unit_id(ha, "kp3")
    named = [ok(ha.get(f"{API}/units/{kp3}", params={"on": str(on)}))["unit"]["name"] for on in (EVE, DAY)]
    assert named == ["Khu phố 3", "Khu phố Hòa Bình"]


def test_units_are_in_one_plan_at_a_time_and_refusals_name_the_field(client_of: ClientOf, register: Register) -> None:
    ha = client_of("ha")
    plan_merge(ha, "2024-09-01", "kp2")
    kp = {code: unit_id(ha, code) for code in ("kp1", "kp2", "kp3", "ca")}
    base: dict[str, Any] = {"starts_on": "2024-09-01", "decision": DECISION}

    def merge(**body: Any) -> Any:
        return ha.post(f"{API}/unit-changes/merges", json={**base, **body})

    assert merge(from_ids=[kp["kp3"]], into_id=kp["kp2"]).json()["code"] == "unit-in-change"
    assert merge(from_ids=[kp["kp3"]], into_id=kp["ca"]).json()["code"] == "units-unfit"
    for body, field in (
        ({"from_ids": [kp["kp3"]], "into_id": kp["kp3"]}, "from_ids"),
        ({"from_ids": [kp["kp3"]]}, "into_id"),
        ({"from_ids": [kp["kp3"]], "into_id": unit_id(ha, "kp4"), "starts_on": "2024-07-31"}, "starts_on"),
        ({"from_ids": [kp["kp3"]], "into_id": unit_id(ha, "kp4"), "role_ids": [kp["kp1"]]}, "role_ids"),
    ):
        answer = merge(**body)
        assert (answer.status_code, [e["field"] for e in answer.json()["errors"]]) == (422, [field])
    split = {**base, "unit_id": kp["kp3"], "into_id": unit_id(ha, "kp4")}
    answer = ha.post(f"{API}/unit-changes/splits", json={**split, "street_ids": [str(register.streets[CAY_THAP])]})
    assert [e["field"] for e in answer.json()["errors"]] == ["street_ids"]


def test_a_change_that_is_hindered_says_why_and_waits(
    app: FastAPI, register: Register, client_of: ClientOf, on_day: SetDay
) -> None:
    ha = client_of("ha")
    row = plan_merge(ha, "2024-09-01", "kp2")

    def end(session: Session) -> None:
        unit = session.execute(sa.select(Unit).where(col(Unit.path) == KP1)).scalar_one()
        unit.valid_to = date(2024, 8, 25)

    in_transaction(app.state.engines.write, end)
    on_day(DAY)
    before = spans(app)
    run_chore(app)
    seen = shown(ha, row)
    assert (seen["state"], "hết hiệu lực" in seen["hindrance"]) == ("planned", True)
    assert spans(app) == before


@pytest.mark.parametrize("name", ["lan", "minh", "hoa", "son", "dung"])
def test_only_who_manages_units_plans_and_sees_changes(client_of: ClientOf, name: str) -> None:
    assert client_of(name).get(f"{API}/unit-changes").status_code == 403
