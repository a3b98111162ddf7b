"""Putting right what was wrong in the register: closed by mistake, out of order, without a head."""

from datetime import date
from typing import Any

import pytest
import sqlalchemy as sa
from fastapi import FastAPI
from sqlmodel import Session, col

from fixtures.households import LE_THANH_TONG, NGO_75, Register
from fixtures.monthly_reports import API, SetDay, errors_of, ok, step
from fixtures.people import ClientOf
from toso.households.model.tables import PersonSpan

DAY = date(2024, 8, 9)
WHY = "Theo đề nghị của gia đình"


@pytest.fixture(autouse=True)
def _day(on_day: SetDay) -> None:
    on_day(DAY)


def look(client: Any, household_id: object) -> dict[str, Any]:
    return ok(client.get(f"{API}/households/{household_id}"))


def living(app: FastAPI, path: str, day: date) -> int:
    with Session(app.state.engines.read) as session:
        span = PersonSpan
        query = sa.select(sa.func.count()).where(
            col(span.unit_path) == path, col(span.from_on) <= day, col(span.until_on) > day
        )
        return session.execute(query).scalar_one()


@pytest.mark.both_databases("resource")
@pytest.mark.parametrize("cause", ["moved", "closed", "mistake"])
def test_a_household_closed_wrongly_counts_again_as_if_it_had_never_been_closed(
    app: FastAPI, client_of: ClientOf, register: Register, cause: str
) -> None:
    hoa = client_of("hoa")
    days = [date(2024, 3, 1), date(2024, 7, 1), DAY]
    before = [living(app, "qn.hg.kp1", day) for day in days]
    row = look(hoa, register.households["dat"])
    closed = ok(step(hoa, f"/households/{row['id']}/close", row, cause=cause, on="2024-06-20", reason=WHY))
    assert living(app, "qn.hg.kp1", DAY) == before[-1] - 3
    opened = ok(step(hoa, f"/households/{row['id']}/reopen", closed, reason="Ghi nhầm hộ"))
    assert [living(app, "qn.hg.kp1", day) for day in days] == before
    assert (opened["closed_on"], opened["persons"]) == (None, 3)
    assert (opened["changes"][0]["act"], opened["changes"][0]["reason"]) == ("reopened", "Ghi nhầm hộ")
    assert "close" in opened["actions"]
    found = ok(hoa.post(f"{API}/households/search", json={"text": "do thi mui"}))["items"]
    assert [hit["id"] for hit in found] == [row["id"]]


def test_who_had_died_before_does_not_come_back_with_the_household(client_of: ClientOf, register: Register) -> None:
    hoa = client_of("hoa")
    row = look(hoa, register.households["dat"])
    path = f"/households/{row['id']}"
    gone = {"cause": "death", "on": "2024-06-20", "reason": WHY}
    row = ok(step(hoa, f"{path}/persons/{register.persons['mui']}/leave", row, **gone))
    row = ok(step(hoa, f"{path}/close", row, **gone))
    row = ok(step(hoa, f"{path}/reopen", row, reason=WHY))
    assert {m["full_name"] for m in row["members"] if m["left_on"] is None} == {"Bùi Văn Đạt", "Bùi Minh Quân"}


def test_a_family_of_which_nobody_is_left_is_named_until_it_is_closed(client_of: ClientOf, register: Register) -> None:
    hoa = client_of("hoa")
    row = look(hoa, register.households["dat"])
    path, gone = f"/households/{row['id']}", {"on": "2024-08-01", "reason": WHY}
    living = [one["id"] for one in row["members"] if one["left_on"] is None]
    assert len(living) > 1

    def empty() -> list[str]:
        return [one["id"] for one in ok(hoa.get(f"{API}/households?status=nobody"))["items"]]

    for one in living[1:]:
        row = ok(step(hoa, f"{path}/persons/{one}/leave", row, cause="moved", **gone))
    assert (empty(), "không còn ai" in str(ok(hoa.get(f"{API}/today")))) == ([], False)
    row = ok(step(hoa, f"{path}/persons/{living[0]}/leave", row, cause="death", **gone))
    assert (empty(), row["persons"], "close" in row["actions"]) == ([row["id"]], 0, True)
    assert "1 hộ gia đình không còn ai" in str(ok(hoa.get(f"{API}/today")))
    ok(step(hoa, f"{path}/close", row, cause="death", **gone))
    assert (empty(), "không còn ai" in str(ok(hoa.get(f"{API}/today")))) == ([], False)


def test_only_a_household_that_ended_by_itself_is_opened_again(client_of: ClientOf, register: Register) -> None:
    hoa = client_of("hoa")
    one, other = look(hoa, register.households["dat"]), look(hoa, register.households["xuan"])
    assert step(hoa, f"/households/{one['id']}/reopen", one, reason=WHY).json()["code"] == "not-closed"
    body = {"from_id": other["id"], "from_version": other["version"], "on": "2024-08-01", "reason": WHY}
    ok(step(hoa, f"/households/{one['id']}/merge", one, **body))
    merged = look(hoa, other["id"])
    assert "reopen" not in merged["actions"]
    assert step(hoa, f"/households/{other['id']}/reopen", merged, reason=WHY).status_code == 409


def test_when_the_head_founds_a_new_household_the_old_one_asks_for_its_head(
    client_of: ClientOf, register: Register
) -> None:
    hoa = client_of("hoa")
    row, dat = look(hoa, register.households["dat"]), str(register.persons["dat"])
    body = {"person_ids": [dat], "head_id": dat, "on": "2024-08-01", "reason": WHY}
    path = f"/households/{row['id']}/split"
    assert list(errors_of(step(hoa, path, row, **body))) == ["remaining_head_id"]
    assert list(errors_of(step(hoa, path, row, **body, remaining_head_id=dat))) == ["remaining_head_id"]
    new = ok(step(hoa, path, row, **body, remaining_head_id=str(register.persons["mui"])), 201)
    old = look(hoa, row["id"])
    heads = {m["full_name"] for m in old["members"] if m["relation"] == "head" and m["left_on"] is None}
    assert (old["name"], heads, new["name"]) == ("Đỗ Thị Mùi", {"Đỗ Thị Mùi"}, "Bùi Văn Đạt")


def test_a_family_whose_head_left_is_called_like_its_new_head(client_of: ClientOf, register: Register) -> None:
    hoa = client_of("hoa")
    row = look(hoa, register.households["dat"])
    path = f"/households/{row['id']}/persons"
    gone = {"cause": "moved", "on": "2024-08-01", "reason": WHY}
    row = ok(step(hoa, f"{path}/{register.persons['dat']}/leave", row, **gone))
    headers = {"If-Match": f'"{row["version"]}"'}
    row = ok(hoa.patch(f"{API}{path}/{register.persons['mui']}", json={"relation": "head"}, headers=headers))
    assert row["name"] == "Đỗ Thị Mùi"


def test_households_of_a_street_are_put_in_order_at_once(client_of: ClientOf, register: Register) -> None:
    hoa, street = client_of("hoa"), register.streets[LE_THANH_TONG]
    rows = ok(hoa.get(f"{API}/households?street_id={street}"))["items"]
    turned = [row["id"] for row in rows][::-1]
    path = f"{API}/streets/{street}/households/order"
    ok(hoa.post(path, json={"household_ids": turned}))
    assert [r["id"] for r in ok(hoa.get(f"{API}/households?street_id={street}"))["items"]] == turned
    for wrong in (turned[1:], [*turned, turned[0]], [*turned[1:], str(register.households["thang"])]):
        assert list(errors_of(hoa.post(path, json={"household_ids": wrong}))) == ["household_ids"]
    assert client_of("nga").post(path, json={"household_ids": turned}).status_code == 404


@pytest.mark.both_databases("resource")
def test_a_street_goes_only_while_no_household_ever_stood_there(client_of: ClientOf, register: Register) -> None:
    hoa = client_of("hoa")
    streets = {s["name"]: s for s in ok(hoa.get(f"{API}/streets"))}
    used, version = streets[NGO_75], {"If-Match": '"1"'}
    assert "delete" not in used["actions"]
    assert hoa.delete(f"{API}/streets/{used['id']}", headers=version).json()["code"] == "street-in-use"
    new = ok(hoa.post(f"{API}/streets", json={"unit_id": used["unit_id"], "name": "Ngõ Nhầm"}), 201)
    ok(hoa.post(f"{API}/streets/{new['id']}/assignments", json={"member_id": str(register.member_id)}), 201)
    assert client_of("nga").delete(f"{API}/streets/{new['id']}", headers=version).status_code == 404
    assert hoa.delete(f"{API}/streets/{new['id']}", headers=version).status_code == 204
    assert "Ngõ Nhầm" not in {s["name"] for s in ok(hoa.get(f"{API}/streets"))}


@pytest.mark.both_databases("resource")
def test_households_met_this_year_are_a_list_of_their_own(client_of: ClientOf, register: Register) -> None:
    hoa = client_of("hoa")
    row = look(hoa, register.households["dat"])
    seen = [{"subject_id": row["id"], "item": "visited", "value": "yes"}]
    ok(step(hoa, f"/households/{row['id']}/observations", row, on="2024-08-01", items=seen), 201)
    assert [r["id"] for r in ok(hoa.get(f"{API}/households?status=visited"))["items"]] == [row["id"]]
