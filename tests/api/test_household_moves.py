"""People who leave, move and come; households that move, end, split and merge: counted where they live, day by day."""

from datetime import date
from typing import Any
from uuid import UUID

import pytest
import sqlalchemy as sa
from fastapi import FastAPI
from sqlmodel import Session, col

from fixtures.households import CAY_THAP, LE_THANH_TONG, NGO_75, Register, see
from fixtures.monthly_reports import API, SetDay, errors_of, ok, step
from fixtures.people import ClientOf
from toso.core.database import in_transaction
from toso.households.model.items import Item
from toso.households.model.tables import FOREVER, Household, HouseholdSpan, Person, PersonSpan

DAY = date(2024, 8, 9)
WHY = "Theo đề nghị của gia đình"
MAY, JUNE = date(2024, 5, 10), date(2024, 6, 20)


@pytest.fixture(autouse=True)
def _day(on_day: SetDay) -> None:
    on_day(DAY)


def look(client: Any, household_id: object) -> dict[str, Any]:
    return ok(client.get(f"{API}/households/{household_id}"))


def living(app: FastAPI, path: str, day: date) -> int:
    """Persons counted in a khu phố at the end of a day."""
    with Session(app.state.engines.read) as session:
        span = PersonSpan
        query = sa.select(sa.func.count()).where(
            col(span.unit_path) == path, col(span.from_on) <= day, col(span.until_on) > day
        )
        return session.execute(query).scalar_one()


def homes(app: FastAPI, path: str, day: date) -> int:
    with Session(app.state.engines.read) as session:
        span = HouseholdSpan
        query = sa.select(sa.func.count()).where(
            col(span.unit_path) == path, col(span.from_on) <= day, col(span.until_on) > day
        )
        return session.execute(query).scalar_one()


def span_of(app: FastAPI, person_id: UUID) -> PersonSpan:
    with Session(app.state.engines.read) as session:
        query = sa.select(PersonSpan).where(col(PersonSpan.person_id) == person_id, col(PersonSpan.until_on) == FOREVER)
        return session.execute(query).scalar_one()


@pytest.mark.parametrize(("cause", "counted"), [("moved", 1), ("death", 1), ("mistake", 0)])
def test_who_leaves_counts_until_that_day_and_a_mistake_never_did(
    app: FastAPI, client_of: ClientOf, register: Register, cause: str, counted: int
) -> None:
    hoa = client_of("hoa")
    row, before = look(hoa, register.households["dat"]), living(app, "qn.hg.kp1", MAY)
    path = f"/households/{row['id']}/persons/{register.persons['quan']}/leave"
    left = ok(step(hoa, path, row, cause=cause, on="2024-06-20", reason=WHY))
    assert living(app, "qn.hg.kp1", MAY) == before - 1 + counted
    assert living(app, "qn.hg.kp1", JUNE) == before - 1
    gone = left["members"][-1]
    assert (gone["full_name"], gone["left_by"]) == ("Bùi Minh Quân", cause)
    assert left["persons"] == 2
    assert left["changes"][0]["cause"] == cause
    assert ok(hoa.post(f"{API}/households/search", json={"text": "minh quan"}))["items"] == []
    assert step(hoa, path, left, cause=cause, on="2024-06-20", reason=WHY).status_code == 404


@pytest.mark.parametrize("on", ["2023-12-31", "2024-08-10"])
def test_nobody_leaves_before_they_came_or_in_the_future(client_of: ClientOf, register: Register, on: str) -> None:
    hoa = client_of("hoa")
    row = look(hoa, register.households["dat"])
    path = f"/households/{row['id']}/persons/{register.persons['quan']}/leave"
    answer = step(hoa, path, row, cause="moved", on=on, reason=WHY)
    assert (answer.status_code, list(errors_of(answer))) == (422, ["on"])
    without = step(hoa, path, row, cause="moved", on="2024-06-20")
    assert list(errors_of(without)) == ["reason"]


@pytest.mark.both_databases("resource")
def test_somebody_who_moves_in_elsewhere_takes_their_state_along(
    app: FastAPI, client_of: ClientOf, register: Register
) -> None:
    def answer(session: Session) -> None:
        person = session.get_one(Person, (register.ward_id, register.persons["hoan"]))
        see(session, person, Item.ACCOUNT, "yes", MAY)

    in_transaction(app.state.engines.write, answer)
    hoa = client_of("hoa")
    row, other = look(hoa, register.households["thang"]), register.households["dat"]
    body = {"household_id": str(other), "relation": "other", "on": "2024-06-20", "reason": WHY}
    path = f"/households/{row['id']}/persons/{register.persons['hoan']}/move"
    assert list(errors_of(step(hoa, path, row, **{**body, "relation": "head"}))) == ["relation"]
    foreign = {**body, "household_id": str(register.households["lam"])}
    assert step(hoa, path, row, **foreign).status_code == 404
    left = ok(step(hoa, path, row, **body))
    assert (left["persons"], left["members"][-1]["left_by"]) == (1, "moved")
    came = look(hoa, other)
    assert came["persons"] == 4
    (member,) = [m for m in came["members"] if m["full_name"] == "Lý Thị Hoàn"]
    assert (member["since_on"], member["state"]["account"]) == ("2024-06-20", True)
    assert {left["changes"][0]["act"], came["changes"][0]["act"]} == {"person_moved", "person_came"}
    assert "account" in [o["item"] for o in ok(hoa.get(f"{API}/households/{other}/observations"))["items"]]


def test_a_household_that_moves_to_another_khu_pho_counts_there_from_that_day(
    app: FastAPI, client_of: ClientOf, register: Register
) -> None:
    minh, hoa = client_of("minh"), client_of("hoa")
    row = look(minh, register.households["dat"])
    body = {"street_id": str(register.streets[CAY_THAP]), "house_no": "9", "on": "2024-06-20", "reason": WHY}
    assert list(errors_of(step(hoa, f"/households/{row['id']}/move", row, **body))) == ["street_id"]
    moved = ok(step(minh, f"/households/{row['id']}/move", row, **body))
    assert [(s["unit_name"], s["from_on"], s["until_on"]) for s in moved["stays"]] == [
        ("Khu phố 1", "2024-01-01", "2024-06-20"),
        ("Khu phố 2", "2024-06-20", None),
    ]
    assert (moved["code"], moved["unit_name"], moved["persons"]) == ("KP1-0001", "Khu phố 2", 3)
    assert (living(app, "qn.hg.kp1", MAY), living(app, "qn.hg.kp1", JUNE)) == (6, 3)
    assert (living(app, "qn.hg.kp2", MAY), living(app, "qn.hg.kp2", JUNE)) == (3, 6)
    assert (homes(app, "qn.hg.kp2", MAY), homes(app, "qn.hg.kp2", JUNE)) == (2, 3)
    assert hoa.get(f"{API}/households/{row['id']}").status_code == 404
    assert look(client_of("nga"), row["id"])["street_name"] == CAY_THAP


def test_within_a_khu_pho_a_move_changes_the_address_alone(client_of: ClientOf, register: Register) -> None:
    hoa = client_of("hoa")
    row = look(hoa, register.households["xuan"])
    body = {"street_id": str(register.streets[NGO_75]), "house_no": "75/9", "on": "2024-06-20", "reason": WHY}
    moved = ok(step(hoa, f"/households/{row['id']}/move", row, **body))
    assert (len(moved["stays"]), moved["street_name"], moved["changes"][0]["reason"]) == (1, NGO_75, WHY)
    assert ok(hoa.post(f"{API}/households/search", json={"text": "75/9 xuan"}))["items"][0]["code"] == "KP1-0002"


@pytest.mark.both_databases("resource")
def test_a_household_that_ends_leaves_the_lists_and_keeps_its_past(
    app: FastAPI, client_of: ClientOf, register: Register
) -> None:
    hoa = client_of("hoa")
    row = look(hoa, register.households["dat"])
    closed = ok(step(hoa, f"/households/{row['id']}/close", row, cause="moved", on="2024-06-20", reason=WHY))
    assert (closed["closed_on"], closed["closed_reason"], closed["actions"]) == (
        "2024-06-20",
        "moved",
        ["reopen", "reveal"],
    )
    assert (homes(app, "qn.hg.kp1", MAY), homes(app, "qn.hg.kp1", JUNE)) == (5, 4)
    assert living(app, "qn.hg.kp1", JUNE) == 3
    assert row["code"] not in [r["code"] for r in ok(hoa.get(f"{API}/households"))["items"]]
    assert [r["code"] for r in ok(hoa.get(f"{API}/households?status=closed"))["items"]] == [row["code"]]
    again = step(hoa, f"/households/{row['id']}/close", closed, cause="moved", on="2024-06-20", reason=WHY)
    assert (again.status_code, again.json()["code"]) == (409, "household-closed")


def test_a_household_that_was_a_mistake_never_counted(app: FastAPI, client_of: ClientOf, register: Register) -> None:
    hoa = client_of("hoa")
    row = look(hoa, register.households["xuan"])
    ok(step(hoa, f"/households/{row['id']}/close", row, cause="mistake", on="2024-06-20", reason=WHY))
    assert (homes(app, "qn.hg.kp1", MAY), living(app, "qn.hg.kp1", MAY)) == (4, 5)


def test_some_members_found_a_household_of_their_own(app: FastAPI, client_of: ClientOf, register: Register) -> None:
    hoa = client_of("hoa")
    row = look(hoa, register.households["dat"])
    path, mui, quan = f"/households/{row['id']}/split", str(register.persons["mui"]), str(register.persons["quan"])
    body = {"person_ids": [mui, quan], "head_id": mui, "house_no": "12B", "on": "2024-06-20", "reason": WHY}
    everybody = [str(register.persons[key]) for key in ("dat", "mui", "quan")]
    assert list(errors_of(step(hoa, path, row, **{**body, "person_ids": everybody}))) == ["person_ids"]
    assert list(errors_of(step(hoa, path, row, **{**body, "head_id": everybody[0]}))) == ["head_id"]
    new = ok(step(hoa, path, row, **body), 201)
    assert (new["code"], new["name"], new["persons"], new["version"]) == ("KP1-0006", "Đỗ Thị Mùi", 2, 1)
    assert [m["relation"] for m in new["members"]] == ["head", "child"]
    old = look(hoa, row["id"])
    assert [(line["code"], line["kind"], line["to_other"]) for line in old["lineage"]] == [("KP1-0006", "split", True)]
    assert [line["to_other"] for line in new["lineage"]] == [False]
    assert living(app, "qn.hg.kp1", JUNE) == 6
    assert (homes(app, "qn.hg.kp1", MAY), homes(app, "qn.hg.kp1", JUNE)) == (5, 6)


def test_two_households_that_join_keep_their_past_apart(app: FastAPI, client_of: ClientOf, register: Register) -> None:
    hoa = client_of("hoa")
    into, other = look(hoa, register.households["dat"]), look(hoa, register.households["xuan"])
    body = {"from_id": other["id"], "from_version": other["version"], "on": "2024-06-20", "reason": WHY}
    path = f"/households/{into['id']}/merge"
    assert step(hoa, path, into, **{**body, "from_version": 9}).status_code == 412
    assert list(errors_of(step(hoa, path, into, **{**body, "from_id": into["id"]}))) == ["from_id"]
    merged = ok(step(hoa, path, into, **body))
    assert merged["persons"] == 4
    assert [m["relation"] for m in merged["members"] if m["full_name"] == "Đỗ Thị Xuân"] == ["other"]
    gone = look(hoa, other["id"])
    assert (gone["merged_into_id"], gone["closed_reason"]) == (into["id"], "merge")
    assert (homes(app, "qn.hg.kp1", MAY), homes(app, "qn.hg.kp1", JUNE)) == (5, 4)
    assert living(app, "qn.hg.kp1", MAY) == living(app, "qn.hg.kp1", JUNE) == 6


def test_a_household_entered_twice_becomes_one_as_if_it_always_had_been(
    app: FastAPI, client_of: ClientOf, register: Register
) -> None:
    hoa = client_of("hoa")
    again = {
        "street_id": str(register.streets[LE_THANH_TONG]),
        "house_no": "12",
        "on": "2024-02-01",
        "confirm_not_duplicate": True,
        "phone": "0912345699",
        "persons": [
            {"full_name": "Bùi Văn Đạt", "relation": "head", "birth_on": "1960-05-06"},
            {"full_name": "Bùi Thị Lụa", "relation": "child", "birth_year": 1999},
        ],
    }
    twin = ok(hoa.post(f"{API}/households", json=again), 201)
    head = twin["members"][0]["id"]
    items = [
        {"subject_id": head, "item": "account", "value": "yes"},
        {"subject_id": twin["id"], "item": "visited", "value": "yes"},
    ]
    twin = ok(step(hoa, f"/households/{twin['id']}/observations", twin, on="2024-05-02", items=items), 201)
    into = look(hoa, register.households["dat"])
    same = [{"from_id": head, "into_id": str(register.persons["dat"])}]
    body = {"from_id": twin["id"], "from_version": twin["version"], "on": "2024-06-20", "reason": WHY}
    path = f"/households/{into['id']}/merge"
    wrong = step(hoa, path, into, **body, duplicate=True, same_persons=[{"from_id": head, "into_id": head}])
    assert list(errors_of(wrong)) == ["same_persons"]
    merged = ok(step(hoa, path, into, **body, duplicate=True, same_persons=same))
    assert merged["persons"] == 4
    assert merged["visited"] is True, "what was seen of the twin is not lost"
    assert span_of(app, register.persons["dat"]).account is True
    assert merged["members"][0]["birth_on"] == "1960-05-06", "the twin fills the gaps"
    assert (homes(app, "qn.hg.kp1", MAY), homes(app, "qn.hg.kp1", JUNE)) == (5, 5)
    assert living(app, "qn.hg.kp1", MAY) == 7, "Lụa lived there all along, Đạt is one person"
    history = ok(hoa.get(f"{API}/households/{into['id']}/observations"))["items"]
    assert {o["by_name"] for o in history} == {"Hoàng Thị Hoa"}
    with Session(app.state.engines.read) as session:
        gone = session.get_one(Household, (register.ward_id, UUID(twin["id"])))
        assert gone.merged_into_id == register.households["dat"]
