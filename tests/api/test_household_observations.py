"""What the keepers of the register enter by hand: counted, shown with its source, refused by its place, taken back."""

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
    assert {o["id"]: o["retracted"] for o in ok(hoa.get(f"{API}{path}"))["items"]}[one["id"]] is True
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
