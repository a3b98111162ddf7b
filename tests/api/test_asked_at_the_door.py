"""The sheet at the door asks what the plans in force count: on the phone, on paper, in the register; nothing is lost."""

import io
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from random import Random
from typing import Any

import pdfplumber
import pytest
import sqlalchemy as sa
from fastapi import FastAPI
from sqlmodel import Session, col
from starlette.testclient import TestClient

from fixtures.communes import founded
from fixtures.households import enter_household, enter_person, see
from fixtures.monthly_reports import API, ok, put, step
from fixtures.people import enter
from fixtures.plan_steps import edited
from fixtures.visits import answer, sheet, stored
from toso.core.database import in_transaction
from toso.files.store import open_store
from toso.households.model.items import Item
from toso.households.model.kinds import Relation
from toso.households.model.tables import Household, Person
from toso.households.observations.entry import add_street
from toso.households.paper import print_job
from toso.jobs.claim import claim_next, run_job
from toso.kit.clock import install_business_date
from toso.organisation.tables import Unit

DAY, LEFT = date(2025, 7, 10), "Theo dõi bằng văn bản riêng"
ALWAYS = {"visited", "safety"}
# Measures of the library that the register counts, each with the items that it rests on.
NEEDS = {
    "t1.done": {"phone", "services", "topics", "vneid", "vssid", "health"},
    "t2.opened_household": {"opened"},
    "t3.done": {"sim", "sim_mobilised"},
    "t4.done": {"phone", "phone_mobilised"},
    "t5.done": {"account"},
    "t6.done": {"young_payer"},
    "t7.done": {"informed"},
    "t8.done": {"phone", "apps"},
    "act.visited": set[str](),
}
OWN = {"unit": "household", "phrase": "có mã quét để trả tiền", "population": None, "population_label": "Hộ bán hàng"}
Choice = dict[str, Any]


@pytest.fixture
def commune(tmp_path: Path) -> Iterator[FastAPI]:
    """A commune with one household in the register: the head of 1970, whose SIM is known, and no plan yet."""
    with founded(tmp_path, DAY, "Xã Đông Lạc", ["Thôn Đông", "Thôn Đoài"]) as made:
        in_transaction(made.state.engines.write, _home)
        yield made


def _home(session: Session) -> None:
    units = session.execute(sa.select(Unit).where(col(Unit.kind) == "neighbourhood").order_by(col(Unit.id)))
    street = add_street(session, units.scalars().all()[0], "Xóm Trên")
    home = enter_household(session, street, "Nguyễn Văn Một", on=date(2025, 1, 5))
    person = enter_person(
        session, home, "Nguyễn Văn Một", relation=Relation.HEAD, on=date(2025, 1, 5), birth_on=date(1970, 3, 4)
    )
    see(session, person, Item.SIM, "2g", date(2025, 2, 1))


def in_force(app: FastAPI, number: str, *chosen: Choice) -> dict[str, Any]:
    """A plan with one target for each choice."""
    desk, leader = enter(app, "vanhoa"), enter(app, "chutich")
    plan = ok(desk.post(f"{API}/plans", json={"title": f"Kế hoạch số {number} năm 2025", "year": 2025}), 201)
    targets = [{"ref": str(n), "text": f"Mục tiêu thứ {n} của {number}"} for n in range(1, len(chosen) + 1)]
    task = {
        "ref": "1",
        "text": "Đến từng nhà",
        "leads": [{"name": "Các thôn", "unit_class": "neighbourhoods"}],
        "deadline": {"kind": "by", "ends_on": "2025-12-31"},
    }
    plan = edited(desk, plan, number=number, issued_on="2025-03-05", targets=targets, tasks=[task])
    return approved(desk, leader, plan, chosen)


def approved(desk: TestClient, leader: TestClient, plan: dict[str, Any], chosen: Sequence[Choice]) -> dict[str, Any]:
    path = f"/plans/{plan['id']}/measures"
    seen = ok(desk.get(API + path))
    lines = [{"lineage_id": t["lineage_id"], **c} for t, c in zip(seen["targets"], chosen, strict=True)]
    ok(put(desk, path, seen, {"targets": lines}))
    plan = ok(step(desk, f"/plans/{plan['id']}/submit", ok(desk.get(f"{API}/plans/{plan['id']}"))))
    return ok(step(leader, f"/plans/{plan['id']}/approve", plan))


def asked(app: FastAPI) -> set[str]:
    """By the round of whoever goes from door to door, which is what the register says too."""
    head = enter(app, "truong1")
    found = {item for item, spec in ok(head.get(f"{API}/visits/round"))["items"].items() if spec["asked"]}
    assert found == {one["item"] for one in ok(head.get(f"{API}/households/items")) if one["asked"]}
    return found


def measures(*codes: str) -> list[Choice]:
    return [{"measures": [code]} for code in codes]


def test_everything_is_asked_until_somebody_says_what_the_plan_counts(commune: FastAPI) -> None:
    assert asked(commune) == set(Item)
    in_force(commune, "47", *measures("act.visited", "t5.done"), {"own": [OWN]}, {"uncounted": LEFT})
    assert asked(commune) == ALWAYS | {"account"}


def test_a_plan_that_counts_nothing_of_the_register_asks_who_lives_there_alone(commune: FastAPI) -> None:
    in_force(commune, "47", {"own": [OWN]}, {"uncounted": LEFT})
    assert asked(commune) == ALWAYS


@pytest.mark.both_databases("json")
def test_an_amended_target_asks_at_once_and_a_dropped_one_until_its_month_is_told(commune: FastAPI) -> None:
    desk, leader = enter(commune, "vanhoa"), enter(commune, "chutich")
    plan = in_force(commune, "47", *measures("t5.done", "t6.done"))
    ok(desk.post(f"{API}/report-periods", json={"code": "2025-07"}), 201)
    new = ok(step(desk, f"/plans/{plan['id']}/amend", plan, reason="Điều chỉnh"), 201)
    kept = [new["content"]["targets"][0], {"ref": "2", "text": "Mục tiêu thêm"}]
    new = ok(
        put(
            desk,
            f"/plans/{new['id']}/content",
            new,
            {**new["content"], "number": "48", "issued_on": "2025-07-10", "targets": kept},
        )
    )
    assert asked(commune) == ALWAYS | {"account", "young_payer"}
    approved(desk, leader, new, measures("t5.done", "t7.done"))
    assert asked(commune) == ALWAYS | {"account", "young_payer", "informed"}
    (month,) = ok(desk.get(f"{API}/report-periods"))["items"]
    ok(step(desk, f"/report-periods/{month['id']}/close", month))
    install_business_date(date(2025, 8, 2))
    assert asked(commune) == ALWAYS | {"account", "informed"}


def test_two_plans_in_force_ask_what_either_counts(commune: FastAPI) -> None:
    in_force(commune, "47", *measures("t5.done"))
    in_force(commune, "53", *measures("t6.done"))
    assert asked(commune) == ALWAYS | {"account", "young_payer"}


@pytest.mark.parametrize("seed", range(4))
def test_whatever_is_counted_its_items_are_asked_and_no_others(commune: FastAPI, seed: int) -> None:
    drawn = Random(seed).sample(sorted(NEEDS), 1 + seed)
    in_force(commune, "47", *measures(*drawn), {"own": [OWN]})
    assert asked(commune) == ALWAYS.union(*(NEEDS[code] for code in drawn))


def test_what_is_not_asked_is_not_missing_and_what_is_known_stays(commune: FastAPI) -> None:
    head = enter(commune, "truong1")
    (row,) = ok(head.get(f"{API}/households"))["items"]
    assert set(row["missing"]) == {
        "phone",
        "services",
        "account",
        "apps",
        "opened",
        "transacting",
        "local",
        "young_payer",
    }
    in_force(commune, "47", *measures("t5.done"))
    (row,) = ok(head.get(f"{API}/households"))["items"]
    assert row["missing"] == ["account"]
    home = ok(head.get(f"{API}/households/{row['id']}"))
    (person,) = home["members"]
    assert (home["missing"], person["missing"], home["items"][0]["item"]) == (["account"], ["account"], "visited")
    assert {one["item"]: one["value"] for one in person["items"]} == {"sim": "2g", "account": None}
    (shown,) = ok(head.get(f"{API}/visits/round"))["households"]
    assert shown["persons"][0]["state"]["sim"] == "2g"


def test_a_phone_with_an_older_round_sends_all_it_asked(commune: FastAPI) -> None:
    in_force(commune, "47", *measures("t5.done"))
    home, person = in_transaction(commune.state.engines.read, _ids)
    given = [answer(person, "phone", "smart"), answer(person, "apps", "yes"), answer(person, "account", "yes")]
    stored(enter(commune, "truong1"), sheet(home, *given, answer(home, "opened", "no")))
    (member,) = ok(enter(commune, "truong1").get(f"{API}/households/{home}"))["members"]
    assert {one["item"]: one["value"] for one in member["items"]} == {
        "phone": "smart",
        "sim": "2g",
        "account": "yes",
        "apps": "yes",
    }


def _ids(session: Session) -> tuple[Any, Any]:
    return (
        session.execute(sa.select(col(Household.id))).scalar_one(),
        session.execute(sa.select(col(Person.id))).scalar_one(),
    )


@pytest.mark.both_databases("json")
def test_a_paper_sheet_keeps_the_boxes_that_were_printed(commune: FastAPI) -> None:
    before = printed_sheet(commune)
    in_force(commune, "47", *measures("t5.done", "t7.done"))
    after = printed_sheet(commune)
    assert [one["item"] for one in after["columns"]] == ["account", "informed"]
    assert len(before["columns"]) == 14
    again = ok(enter(commune, "truong1").get(f"{API}/paper/sheets/{before['id']}"))
    assert again["columns"] == before["columns"]
    assert ("SIM" in before["pdf"], "SIM" in after["pdf"]) == (True, False)
    assert "Tài khoản" in after["pdf"]


def printed_sheet(app: FastAPI) -> dict[str, Any]:
    """A sheet of the only street, and the text of its PDF."""
    head = enter(app, "truong1")
    (street,) = [one for one in ok(head.get(f"{API}/streets")) if one["households"]]
    made = ok(head.post(f"{API}/paper/sheets", json={"street_ids": [street["id"]], "which": "all"}), 202)
    state = app.state
    job = in_transaction(state.engines.write, lambda session: claim_next(session, [print_job.KIND]))
    assert job
    run_job(job, print_job.print_sheets, state.engines, open_store(state.settings), state.settings)
    done = ok(head.get(f"{API}/jobs/{made['job']['id']}"))
    content = head.get(f"{API}/files/{done['result']['file_id']}").content
    with pdfplumber.open(io.BytesIO(content)) as pdf:
        text = " ".join(page.extract_text() for page in pdf.pages)
    return {**ok(head.get(f"{API}/paper/sheets/{made['sheets'][0]['id']}")), "pdf": text}
