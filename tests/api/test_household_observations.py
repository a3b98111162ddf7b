"""Answers entered by hand by the keepers of the register: counted, shown with their source, refused by their place, taken back."""

from datetime import date
from typing import Any

import pytest
import sqlalchemy as sa
from fastapi import FastAPI
from sqlmodel import Session, col
from starlette.testclient import TestClient

from fixtures.households import Register
from fixtures.monthly_reports import API, SetDay, errors_of, ok, step
from fixtures.people import ClientOf
from fixtures.told import rows_for, tell
from fixtures.visits import answer, sheet, stored, take_round
from toso.audit.tables import AuditEvent

DAY = date(2024, 8, 9)
WHY = "Theo phiếu rà soát"


@pytest.fixture(autouse=True)
def _day(on_day: SetDay) -> None:
    on_day(DAY)


def look(client: TestClient, household_id: object) -> dict[str, Any]:
    return ok(client.get(f"{API}/households/{household_id}"))


def events(app: FastAPI, action: str) -> list[AuditEvent]:
    with Session(app.state.engines.read) as session:
        query = sa.select(AuditEvent).where(col(AuditEvent.action) == action)
        return list(session.execute(query.order_by(col(AuditEvent.seq))).scalars())


def test_what_a_keeper_enters_is_counted_shown_with_its_source_and_can_be_taken_back(
    app: FastAPI, client_of: ClientOf, register: Register
) -> None:
    hoa = client_of("hoa")
    row = look(hoa, register.households["dat"])
    path = f"/households/{row['id']}/observations"
    dat, home = str(register.persons["dat"]), row["id"]
    items = [
        {"subject_id": dat, "item": "phone", "value": "smart"},
        {"subject_id": dat, "item": "account", "value": "yes"},
        {"subject_id": dat, "item": "topics", "value": "dvc+postal"},
        {"subject_id": home, "item": "visited", "value": "yes"},
    ]
    seen = ok(step(hoa, path, row, on="2024-08-01", grade=3, items=items), 201)
    assert seen["visited"] is True
    state = seen["members"][0]["state"]
    assert (state["phone"], state["account"], state["topics"]) == ("smart", True, ["dvc", "postal"])
    assert "phone" in seen["missing"], "the others of the household were not asked"
    history = ok(hoa.get(f"{API}{path}"))["items"]
    assert len(history) == 4
    one = next(o for o in history if o["item"] == "account")
    assert (one["subject_name"], one["value_label"], one["channel_label"], one["grade_label"], one["by_name"]) == (
        "Bùi Văn Đạt",
        "Có",
        "Bộ phận chuyên môn nhập",
        "Có hồ sơ, minh chứng",
        "Hoàng Thị Hoa",
    )
    back = ok(step(hoa, f"{path}/{one['id']}/retract", seen, reason=WHY))
    assert back["members"][0]["state"]["account"] is None
    assert (back["changes"][0]["act"], back["changes"][0]["reason"]) == ("retracted", WHY)
    again = step(hoa, f"{path}/{one['id']}/retract", back, reason=WHY)
    assert (again.status_code, again.json()["code"]) == (409, "already-retracted")
    shown = {o["id"]: o for o in ok(hoa.get(f"{API}{path}"))["items"]}
    kept = shown.pop(one["id"])
    assert (kept["retracted"], kept["retraction_reason"], kept["retracted_by_name"]) == (True, WHY, "Hoàng Thị Hoa")
    assert kept["retracted_at"] is not None
    assert {(o["retracted"], o["retraction_reason"], o["retracted_at"]) for o in shown.values()} == {(False, "", None)}
    assert WHY not in str([(e.fields, e.note) for e in events(app, "household.manage")])


@pytest.mark.parametrize(
    ("item", "field"),
    [
        ({"item": "phone", "value": "brick"}, "items.0.value"),
        ({"item": "visited", "value": "yes"}, "items.0.item"),
        ({"item": "topics", "value": "dvc+dvc"}, "items.0.value"),
        (
            {"item": "phone", "value": "smart", "subject_id": "00000000-0000-7000-8000-000000000000"},
            "items.0.subject_id",
        ),
    ],
)
def test_an_answer_that_does_not_fit_is_refused_by_its_place(
    client_of: ClientOf, register: Register, item: dict[str, Any], field: str
) -> None:
    hoa = client_of("hoa")
    row = look(hoa, register.households["dat"])
    wanted = {"subject_id": str(register.persons["dat"]), **item}
    answer = step(hoa, f"/households/{row['id']}/observations", row, on="2024-08-01", items=[wanted])
    assert (answer.status_code, list(errors_of(answer))) == (422, [field])
    late = step(hoa, f"/households/{row['id']}/observations", row, on="2024-08-10", items=[{**wanted, "value": "no"}])
    assert list(errors_of(late)) == ["on"]


@pytest.mark.both_databases("resource")
def test_each_answer_shows_the_day_the_source_and_the_evidence_it_rests_on(
    client_of: ClientOf, register: Register
) -> None:
    hoa = client_of("hoa")
    row = look(hoa, register.households["dat"])
    dat, path = str(register.persons["dat"]), f"/households/{row['id']}/observations"
    weak = [{"subject_id": dat, "item": "account", "value": "yes"}, {"subject_id": dat, "item": "sim", "value": "2g"}]
    row = ok(step(hoa, path, row, on="2024-08-01", items=weak), 201)
    row = ok(step(hoa, path, row, on="2024-08-05", grade=3, items=weak[:1]), 201)
    first = {one["item"]: one for one in row["members"][0]["items"]}
    assert first["account"] == {
        "item": "account",
        "label": "Có tài khoản thanh toán điện tử",
        "value": "yes",
        "value_label": "Có",
        "on": "2024-08-05",
        "channel_label": "Bộ phận chuyên môn nhập",
        "grade": 3,
        "grade_label": "Có hồ sơ, minh chứng",
    }
    assert first["sim"]["on"] == "2024-08-01"
    assert (first["apps"]["value"], first["sim_mobilised"]["value"]) == (None, None), "asked, not known yet"
    child = {one["item"] for one in row["members"][2]["items"]}
    assert "account" not in child, "nobody asks a child of twelve for an account"
    assert row["items"][0]["item"] == "visited"


def test_the_items_that_can_be_entered_come_with_their_values(client_of: ClientOf) -> None:
    items = {one["item"]: one for one in ok(client_of("hoa").get(f"{API}/households/items"))}
    assert (items["phone"]["subject"], list(items["phone"]["values"])) == ("person", ["none", "basic", "smart"])
    assert (items["topics"]["many"], items["opened"]["subject"]) == (True, "household")
    assert client_of("lan").get(f"{API}/households/items").status_code == 403


def test_who_wrote_it_down_is_told_that_it_was_taken_back(
    app: FastAPI, client_of: ClientOf, register: Register
) -> None:
    son, hoa = client_of("son"), client_of("hoa")
    home = take_round(son)["households"][0]
    person = next(p for p in home["persons"] if p["state"]["apps"] is None)
    stored(son, sheet(home["id"], answer(person["id"], "apps", "yes")))
    tell(app)
    path = f"/households/{home['id']}/observations"
    one = next(o for o in ok(hoa.get(f"{API}{path}"))["items"] if o["item"] == "apps")
    ok(step(hoa, f"{path}/{one['id']}/retract", ok(hoa.get(f"{API}/households/{home['id']}")), reason=WHY))
    tell(app)
    (told,) = rows_for(son, "visit.retracted")
    assert told["href"] == f"/so-ho/{home['id']}"
    assert told["text"].startswith("Hoàng Thị Hoa đã rút lại một điều bạn ghi ở một hộ")
    assert WHY not in told["text"], "what a person wrote of a household stands on its page alone"
    assert rows_for(hoa, "visit.retracted") == [], "nobody is told of their own act"
    shown = next(o for o in ok(son.get(f"{API}{path}"))["items"] if o["id"] == one["id"])
    assert (shown["retraction_reason"], shown["retracted_by_name"]) == (WHY, "Hoàng Thị Hoa")
