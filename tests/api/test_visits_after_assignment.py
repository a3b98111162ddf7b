"""Honest visits outlive the assignment they were made in; what the register cannot take waits for the head."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest
import sqlalchemy as sa
from fastapi import FastAPI
from sqlmodel import Session, col
from starlette.testclient import TestClient

from fixtures.households import CAY_THAP, LE_THANH_TONG, NGO_75, Register
from fixtures.people import ClientOf, sign_in, user_id
from fixtures.privacy import erase, holding
from fixtures.redrawing import (
    assign_street,
    close,
    decide,
    end_roles,
    end_street,
    held,
    household,
    leave_team,
    merge,
    move,
    split,
)
from fixtures.reporting import API, SetDay, ok, step
from fixtures.visiting import answer, photo, results, sheet, stored, take_round
from toso.audit.tables import AuditEvent
from toso.files.sweeping import forget_passing
from toso.files.tables import StoredFile
from toso.households.tables import FOREVER, Observation, PersonSpan
from toso.households.visits.tables import HeldVisit, Visit, VisitPhoto
from toso.kit.clock import now
from toso.kit.ids import new_id

DAY = date(2024, 8, 9)
NOTE = "Nhà có chó, gọi cổng sau"
Deed = Callable[[ClientOf, Register, date], None]


@pytest.fixture(autouse=True)
def _august(on_day: SetDay) -> None:
    on_day(DAY)


def rows(app: FastAPI, query: Any) -> list[Any]:
    with Session(app.state.engines.read) as session:
        return list(session.execute(query).all())


def visits(app: FastAPI) -> dict[str, str]:
    """Stored visits with their households."""
    found = rows(app, sa.select(col(Visit.id), col(Visit.household_id)))
    return {str(id_): str(home) for id_, home in found}


def phone_of(app: FastAPI, person_id: UUID) -> str | None:
    query = sa.select(col(PersonSpan.phone)).where(
        col(PersonSpan.person_id) == person_id, col(PersonSpan.until_on) == FOREVER
    )
    return next((phone for (phone,) in rows(app, query)), None)


def out_on_the_round(son: TestClient, register: Register, **more: Any) -> dict[str, Any]:
    """Sơn has his round, and writes a sheet of Xuân a little later, without a network."""
    take_round(son)
    return sheet(register.households["xuan"], answer(register.persons["xuan"], "phone", "smart"), note=NOTE, **more)


DEEDS: dict[str, Deed] = {
    "the street has nobody any more": lambda who, r, on: end_street(who("hoa"), r.streets[LE_THANH_TONG]),
    "he left the team": lambda who, r, on: leave_team(who("hoa"), r.member_id, DAY),
    "his role ended": lambda who, r, on: end_roles(who("ha"), who("son"), DAY),
    "the household was put into another street": lambda who, r, on: move(
        who("hoa"), r.households["xuan"], r.streets[NGO_75], on
    ),
    "it is in another khu phố": lambda who, r, on: move(who("minh"), r.households["xuan"], r.streets[CAY_THAP], on),
    "it was closed": lambda who, r, on: close(who("hoa"), r.households["xuan"], on),
    "it was closed and nobody goes there": lambda who, r, on: (
        close(who("hoa"), r.households["xuan"], on),
        end_street(who("hoa"), r.streets[LE_THANH_TONG]),
    )[0],
    "it was merged": lambda who, r, on: merge(who("hoa"), r.households["thang"], r.households["xuan"], on),
    "it was a duplicate": lambda who, r, on: merge(
        who("hoa"), r.households["thang"], r.households["xuan"], on, duplicate=True
    ),
}


@pytest.mark.parametrize("deed", DEEDS)
def test_a_visit_of_an_assigned_day_is_taken_whatever_happened_since(
    app: FastAPI, register: Register, client_of: ClientOf, on_day: SetDay, deed: str
) -> None:
    son = client_of("son")
    made = out_on_the_round(son, register)
    on_day(DAY + timedelta(days=1))
    DEEDS[deed](client_of, register, DAY)
    before = now() - timedelta(days=1)
    assert (
        son.post(f"{API}/auth/refresh").status_code == 204
    )  # as a phone does whose roles changed: tokens of before end with them
    (said,) = results(son, {**made, "visited_at": before.isoformat()})
    assert (said["state"], said["code"], said["conflicts"]) == ("stored", None, [])
    assert said["household_version"] is None or "closed" in deed
    assert set(visits(app)) == {made["id"]}
    assert phone_of(app, register.persons["xuan"]) == (None if "closed" in deed else "smart")
    assert results(son, made)[0]["state"] == "repeated"
    assert held(client_of("hoa")) == held(client_of("nga")) == []
    assert len(visits(app)) == 1


def test_the_survivor_of_a_merger_gets_the_visit(
    app: FastAPI, register: Register, client_of: ClientOf, on_day: SetDay
) -> None:
    son, hoa = client_of("son"), client_of("hoa")
    made = out_on_the_round(son, register)
    xuan, thang = register.households["xuan"], register.households["thang"]
    about_home = answer(xuan, "opened", "yes")
    merge(hoa, thang, xuan, DAY)
    (said,) = results(son, {**made, "answers": [*made["answers"], about_home]})
    assert said["state"] == "stored"
    assert visits(app) == {made["id"]: str(thang)}
    seen = rows(app, sa.select(col(Observation.subject_id), col(Observation.item), col(Observation.value)))
    assert {(s, i.value, v) for s, i, v in seen} == {
        (register.persons["xuan"], "phone", "smart"), (thang, "opened", "yes"), (thang, "visited", "yes"),
    }  # fmt: skip
    assert results(son, made)[0]["state"] == "repeated"


def test_answers_about_somebody_entered_twice_stand_at_who_they_are_now(
    app: FastAPI, register: Register, client_of: ClientOf
) -> None:
    son, hoa = client_of("son"), client_of("hoa")
    made = out_on_the_round(son, register)
    same = [{"from_id": str(register.persons["xuan"]), "into_id": str(register.persons["hoan"])}]
    merge(hoa, register.households["thang"], register.households["xuan"], DAY, duplicate=True, same_persons=same)
    (said,) = results(son, made)
    assert (said["state"], said["errors"]) == ("stored", [])
    assert phone_of(app, register.persons["hoan"]) == "smart"


def test_answers_about_somebody_who_has_a_household_of_their_own_now_are_theirs(
    app: FastAPI, register: Register, client_of: ClientOf
) -> None:
    son, hoa, mui = client_of("son"), client_of("hoa"), register.persons["mui"]
    take_round(son)
    made = sheet(register.households["dat"], answer(mui, "phone", "basic"))
    new = split(hoa, register.households["dat"], mui, DAY, street_id=str(register.streets[NGO_75]))
    end_street(hoa, register.streets[LE_THANH_TONG])
    (said,) = results(son, made)
    assert (said["state"], said["errors"]) == ("stored", [])
    assert phone_of(app, mui) == "basic"
    seen = rows(app, sa.select(col(Observation.household_id)).where(col(Observation.subject_id) == mui))
    assert [str(home) for (home,) in seen] == [new]


def test_a_street_that_is_gone_altogether_is_remembered(
    app: FastAPI, register: Register, client_of: ClientOf, on_day: SetDay
) -> None:
    """Re-drawn: every household has gone to another street, and the old one is deleted with its assignments."""
    son, hoa = client_of("son"), client_of("hoa")
    take_round(son)
    on_day(DAY + timedelta(days=3))
    made = sheet(register.households["xuan"], at=now() - timedelta(days=1))
    for key in ("dat", "xuan", "phuc"):
        move(hoa, register.households[key], register.streets[NGO_75], DAY)
    street = next(s for s in ok(hoa.get(f"{API}/streets")) if s["name"] == LE_THANH_TONG)
    headers = {"If-Match": f'"{street["version"]}"'}
    assert hoa.request("DELETE", f"{API}/streets/{street['id']}", headers=headers).status_code == 204
    stored(son, made)
    assert set(visits(app)) == {made["id"]}


@pytest.mark.parametrize(("after", "state"), [(7, "stored"), (8, "held")])
def test_the_seven_days_of_a_round_are_not_stretched(
    register: Register, client_of: ClientOf, on_day: SetDay, after: int, state: str
) -> None:
    son = client_of("son")
    take_round(son)
    on_day(DAY + timedelta(days=10))
    made = sheet(register.households["xuan"], at=now() - timedelta(days=10 - after))
    end_street(client_of("hoa"), register.streets[LE_THANH_TONG])
    assert results(son, made)[0]["state"] == state


def test_a_day_after_the_last_day_waits_for_the_head(register: Register, client_of: ClientOf, on_day: SetDay) -> None:
    son, hoa = client_of("son"), client_of("hoa")
    take_round(son)
    on_day(DAY + timedelta(days=4))
    within = sheet(register.households["xuan"], at=now() - timedelta(days=2))
    after = sheet(register.households["dat"], at=now() - timedelta(days=1))
    end_street(hoa, register.streets[LE_THANH_TONG], DAY + timedelta(days=2))
    found = results(son, after, within)
    assert [r["state"] for r in found] == ["held", "stored"]
    (waiting,) = held(hoa)
    assert (waiting["reason"], waiting["household_name"], waiting["sender_name"]) == (
        "outside", "Bùi Văn Đạt", "Vũ Ngọc Sơn",
    )  # fmt: skip


def test_an_assignment_of_one_day_taken_back_on_that_day_still_took_a_member_out(
    register: Register, client_of: ClientOf
) -> None:
    son, hoa = client_of("son"), client_of("hoa")
    assign_street(hoa, register.streets[NGO_75], register.member_id)
    take_round(son)
    end_street(hoa, register.streets[NGO_75])
    stored(son, sheet(register.households["thang"]))


def test_whoever_lost_every_role_can_still_sign_in_to_send_and_reads_nothing(
    app: FastAPI, register: Register, client_of: ClientOf, on_day: SetDay
) -> None:
    made = out_on_the_round(client_of("son"), register)
    on_day(DAY + timedelta(days=2))
    end_roles(client_of("ha"), client_of("son"), DAY)
    son = sign_in(app, "son")
    stored(son, {**made, "visited_at": (now() - timedelta(days=2)).isoformat()})
    for path in ("/visits/round", "/visits/conflicts", "/visits/mine", "/households", "/visits/held"):
        assert son.get(API + path).status_code == 403, path
    me = ok(son.get(f"{API}/auth/me"))
    assert (me["actions"], me["ward"], me["assignments"]) == ([], None, [])
    ok(son.post(f"{API}/visits/phone-key", json={"phone_id": str(new_id())}))
    assert stored(son, sheet(register.households["xuan"], at=now() - timedelta(days=2), photo_ids=[photo(son)]))
    assert results(son, sheet(register.households["dat"]))[0]["state"] == "held"
    on_day(DAY + timedelta(days=68))
    late = son.post(f"{API}/auth/login", json={"username": "son", "password": "nang-som-ben-vinh"})
    assert (late.status_code, late.json()["code"]) == (403, "no-role")


def test_a_disabled_account_sends_nothing(register: Register, client_of: ClientOf) -> None:
    son, ha = client_of("son"), client_of("ha")
    made = out_on_the_round(son, register)
    row = ok(ha.get(f"{API}/users/{user_id(son)}"))
    ok(step(ha, f"/users/{row['id']}/disable", row, reason="Nghỉ việc"))
    body = {"device_now": now().isoformat(), "visits": [made]}
    assert son.post(f"{API}/visits/sync", json=body).status_code == 401


def test_sheets_of_another_owner_are_refused_as_a_whole(register: Register, client_of: ClientOf, app: FastAPI) -> None:
    owner = user_id(client_of("hoa"))
    body = {"device_now": now().isoformat(), "owner_id": owner, "visits": [sheet(register.households["xuan"])]}
    said = client_of("son").post(f"{API}/visits/sync", json=body)
    assert (said.status_code, said.json()["code"]) == (409, "other-person")
    assert visits(app) == {}


def test_a_phone_that_lost_a_household_learns_nothing_of_it(register: Register, client_of: ClientOf) -> None:
    """Its visit is taken; the value that stands, who wrote it, who lives there now: not a word."""
    son, hoa, xuan = client_of("son"), client_of("hoa"), register.persons["xuan"]
    take_round(son)
    move(client_of("minh"), register.households["xuan"], register.streets[CAY_THAP], DAY)
    stored(client_of("nga"), sheet(register.households["xuan"], answer(xuan, "phone", "none")))
    new = {"id": str(new_id()), "full_name": "Đỗ Thị Xuân", "relation": "other", "birth_year": 1948}
    other = sheet(register.households["xuan"], answer(xuan, "phone", "smart"), new_persons=[new])
    (said,) = results(son, other)
    assert (said["state"], said["errors"], said["conflicts"], said["household_version"]) == ("stored", [], [], None)
    assert results(son, other)[0]["conflicts"] == []
    assert ok(son.get(f"{API}/visits/conflicts"))["items"] == ok(hoa.get(f"{API}/visits/conflicts"))["items"] == []
    (asked,) = ok(client_of("nga").get(f"{API}/visits/conflicts"))["items"]
    assert (asked["mine"], asked["theirs"]) == ("smart", "none")


def test_unknown_foreign_and_lost_households_are_answered_alike(register: Register, client_of: ClientOf) -> None:
    son = client_of("son")
    made = [sheet(register.households["lam"]), sheet(register.households["thang"]), sheet(new_id())]
    found = results(son, *made)
    assert [{**r, "id": None} for r in found] == [{**found[0], "id": None}] * 3
    assert (found[0]["state"], found[0]["code"]) == ("held", None)
    assert found[0]["message"] == "Đã gửi, chờ trưởng khu phố quyết định."


def held_one(client_of: ClientOf, register: Register, *answers: Any, **more: Any) -> dict[str, Any]:
    """A sheet of Thắng, to whom Sơn was never sent."""
    made = sheet(register.households["thang"], *answers, **more)
    (said,) = results(client_of("son"), made)
    assert said["state"] == "held"
    return made


def test_the_head_takes_a_sheet_under_its_author_and_ids(app: FastAPI, register: Register, client_of: ClientOf) -> None:
    son, hoa, who = client_of("son"), client_of("hoa"), register.persons["thang"]
    made = held_one(client_of, register, answer(who, "phone", "smart"), note=NOTE, photo_ids=[photo(son)])
    (waiting,) = held(hoa)
    assert waiting["answers"] == [
        {"subject_name": "Ngô Văn Thắng", "item_label": "Điện thoại", "value_label": "Điện thoại thông minh"}
    ]
    assert (waiting["note"], waiting["photos"], waiting["takeable"]) == (NOTE, 1, True)
    assert visits(app) == {}
    assert ok(decide(hoa, made["id"], "take"))["state"] == "taken"
    assert ok(decide(hoa, made["id"], "take"))["state"] == "taken"
    assert visits(app) == {made["id"]: str(register.households["thang"])}
    ((visitor, entered),) = rows(app, sa.select(col(Visit.visitor_id), col(Visit.entered_by_id)))
    assert str(visitor) == str(entered) == user_id(son)
    by = {str(one) for (one,) in rows(app, sa.select(col(Observation.by_id)))}
    assert by == {user_id(son)}
    assert phone_of(app, who) == "smart"
    assert rows(app, sa.select(sa.func.count()).select_from(VisitPhoto)) == [(1,)]
    assert rows(app, sa.select(col(HeldVisit.sheet))) == [({},)]
    other = decide(hoa, made["id"], "decline", reason="Nhầm hộ")
    assert (other.status_code, other.json()["code"]) == (409, "already-decided")
    acts = [a for (a,) in rows(app, sa.select(col(AuditEvent.action)).order_by(col(AuditEvent.seq)))]
    assert [a for a in acts if a in {"visit.hold", "visit.held", "visit.record", "visit.decide"}] == [
        "visit.hold", "visit.held", "visit.record", "visit.decide",
    ]  # fmt: skip


def ask(client: TestClient, *ids: str) -> list[dict[str, Any]]:
    body = {"device_now": now().isoformat(), "visits": [], "asked": list(ids)}
    return ok(client.post(f"{API}/visits/sync", json=body))["asked"]


def test_the_phone_is_told_what_was_decided(app: FastAPI, register: Register, client_of: ClientOf) -> None:
    son, hoa = client_of("son"), client_of("hoa")
    taken, declined, waiting = (held_one(client_of, register, photo_ids=[photo(son)]) for _ in range(3))
    ok(decide(hoa, taken["id"], "take"))
    assert decide(hoa, declined["id"], "decline").json()["errors"][0]["field"] == "reason"
    ok(decide(hoa, declined["id"], "decline", reason="Hộ này đã có người đến hôm trước"))
    ids = [one["id"] for one in (taken, declined, waiting)]
    told = ask(son, *ids, str(new_id()))
    assert [(r["id"], r["state"], r["message"]) for r in told] == [
        (ids[0], "taken", "Trưởng khu phố đã lấy phiếu."), (ids[1], "declined", "Hộ này đã có người đến hôm trước"),
        (ids[2], "held", "Đã gửi, chờ trưởng khu phố quyết định."),
    ]  # fmt: skip
    assert ask(client_of("hoa"), *ids) == []
    again = results(son, taken, declined, waiting)
    assert [r["state"] for r in again] == ["repeated", "declined", "held"]
    assert set(visits(app)) == {taken["id"]}
    kept = rows(app, sa.select(col(StoredFile.purpose)).where(col(StoredFile.purpose).startswith("visit_photo")))
    assert sorted(purpose for (purpose,) in kept) == ["visit_photo", "visit_photo_held"]


def test_photos_of_a_waiting_sheet_wait_as_long_as_it(
    app: FastAPI, register: Register, client_of: ClientOf, on_day: SetDay
) -> None:
    made = held_one(client_of, register, photo_ids=[photo(client_of("son"))])
    on_day(DAY + timedelta(days=20))
    with Session(app.state.engines.write) as session:
        forget_passing(session)
        session.commit()
    ok(decide(client_of("hoa"), made["id"], "take"))
    assert rows(app, sa.select(sa.func.count()).select_from(VisitPhoto)) == [(1,)]


def test_only_the_head_of_the_household_decides_and_is_told_today(register: Register, client_of: ClientOf) -> None:
    made = held_one(client_of, register)
    waits = "1 phiếu đến nhà chờ quyết định"
    assert waits in [i["title"] for i in ok(client_of("hoa").get(f"{API}/today"))["items"]]
    assert waits in [i["title"] for i in ok(client_of("minh").get(f"{API}/today"))["items"]]
    assert waits not in str(ok(client_of("nga").get(f"{API}/today")))
    assert held(client_of("nga")) == []
    for who, status in (("nga", 404), ("son", 403), ("ha", 403), ("lan", 403)):
        assert decide(client_of(who), made["id"], "take").status_code == status, who


def test_a_waiting_sheet_goes_along_with_its_household(app: FastAPI, register: Register, client_of: ClientOf) -> None:
    hoa, nga = client_of("hoa"), client_of("nga")
    made = held_one(client_of, register)
    move(client_of("minh"), register.households["thang"], register.streets[CAY_THAP], DAY)
    assert (held(hoa), [w["id"] for w in held(nga)]) == ([], [made["id"]])
    merge(nga, register.households["lam"], register.households["thang"], DAY)
    ok(decide(nga, made["id"], "take"))
    assert visits(app) == {made["id"]: str(register.households["lam"])}


@pytest.mark.parametrize(
    ("age", "code"),
    [(timedelta(days=61), "too-old"), (timedelta(days=-2), "in-future"), (-timedelta(9000), "in-future")],
)
def test_a_clock_out_of_bounds_waits_and_the_head_gives_the_day(
    app: FastAPI, register: Register, client_of: ClientOf, age: timedelta, code: str
) -> None:
    hoa = client_of("hoa")
    made = sheet(register.households["dat"], at=now() - age)
    (said,) = results(client_of("son"), made)
    assert (said["state"], said["code"]) == ("held", code)
    if code == "in-future":
        assert decide(hoa, made["id"], "take").json()["errors"][0]["field"] == "visited_on"
        wrong = decide(hoa, made["id"], "take", visited_on="2024-08-10")
        assert wrong.json()["errors"][0]["field"] == "visited_on"
        ok(decide(hoa, made["id"], "take", visited_on="2024-08-08"))
        assert rows(app, sa.select(col(Visit.visited_on))) == [(date(2024, 8, 8),)]
    else:
        ok(decide(hoa, made["id"], "take"))
        assert rows(app, sa.select(col(Visit.visited_on))) == [(DAY - age,)]


def test_a_sheet_about_a_person_of_a_waiting_sheet_waits_with_it(
    app: FastAPI, register: Register, client_of: ClientOf
) -> None:
    """The first came with a wrong clock, the second with the right one."""
    son, hoa, dat, born = client_of("son"), client_of("hoa"), register.households["dat"], new_id()
    cuc = {"id": str(born), "full_name": "Bùi Thị Cúc", "relation": "child", "birth_year": 1990}
    first, second = sheet(dat, new_persons=[cuc], at=now() - timedelta(days=70)), sheet(dat, answer(born, "sim", "4g"))
    assert [r["state"] for r in results(son, first, second)] == ["held", "held"]
    third = sheet(dat, answer(born, "phone", "smart"))
    assert results(son, third)[0]["state"] == "held"
    for made in (first, second, third):
        ok(decide(hoa, made["id"], "take"))
    assert set(visits(app)) == {first["id"], second["id"], third["id"]}
    assert phone_of(app, born) == "smart"


def test_new_people_in_a_household_that_ended_wait_until_it_is_opened_again(
    app: FastAPI, register: Register, client_of: ClientOf
) -> None:
    son, hoa, xuan = client_of("son"), client_of("hoa"), register.households["xuan"]
    take_round(son)
    new = {"id": str(new_id()), "full_name": "Trần Văn Mới", "relation": "head", "birth_year": 1980}
    made = sheet(xuan, new_persons=[new])
    close(hoa, xuan, DAY - timedelta(days=1))
    assert results(son, made)[0]["state"] == "held"
    refused = decide(hoa, made["id"], "take")
    assert (refused.status_code, refused.json()["code"]) == (409, "cannot-be-taken")
    assert "mở lại hộ" in refused.json()["detail"]
    ok(step(hoa, f"/households/{xuan}/reopen", household(hoa, xuan), reason="Đóng nhầm"))
    ok(decide(hoa, made["id"], "take"))
    assert "Trần Văn Mới" in str(household(hoa, xuan))


def test_what_no_longer_fits_is_left_out_and_the_rest_taken(
    app: FastAPI, register: Register, client_of: ClientOf
) -> None:
    hoa, who = client_of("hoa"), register.persons["thang"]
    strange = answer(register.persons["lam"], "phone", "smart")
    made = held_one(client_of, register, answer(who, "phone", "basic"), strange, needs=["vneid", "x"])
    (waiting,) = held(hoa)
    assert "Hồ Sỹ Lâm" not in str(waiting), "a sheet must not open the names of others"
    ok(decide(hoa, made["id"], "take"))
    assert rows(app, sa.select(col(Visit.needs))) == [(["vneid"],)]
    seen = {s for (s,) in rows(app, sa.select(col(Observation.subject_id)))}
    assert seen == {who, register.households["thang"]}


def test_an_erased_household_keeps_nothing_of_a_sheet(app: FastAPI, register: Register, client_of: ClientOf) -> None:
    son, hoa, ha = client_of("son"), client_of("hoa"), client_of("ha")
    waiting = sheet(register.households["dat"], note=NOTE, at=now() - timedelta(days=70))
    assert results(son, waiting)[0]["state"] == "held"
    ok(erase(ha, register, "dat", whole_household=True))
    assert holding(app, NOTE) == {}
    (said,) = results(son, sheet(register.households["dat"], note=NOTE))
    assert said["state"] == "held"
    assert holding(app, NOTE) == {}
    for one in held(hoa):
        assert (one["takeable"], one["note"], one["household_name"]) == (False, "", "")
        assert decide(hoa, one["id"], "take").json()["code"] == "cannot-be-taken"
        ok(decide(hoa, one["id"], "decline", reason="Dữ liệu của hộ đã xóa theo yêu cầu"))
    assert held(hoa) == []


def test_an_erased_person_leaves_waiting_sheets(app: FastAPI, register: Register, client_of: ClientOf) -> None:
    son, hoa, ha = client_of("son"), client_of("hoa"), client_of("ha")
    dat, mui = register.persons["dat"], register.persons["mui"]
    long_ago = now() - timedelta(days=70)
    both = answer(dat, "phone", "smart"), answer(mui, "phone", "smart")
    twin = {"id": str(new_id()), "full_name": "Bùi  Văn Đạt", "relation": "other", "birth_year": 1960}
    made = sheet(register.households["dat"], *both, note=NOTE, at=long_ago, new_persons=[twin])
    assert results(son, made)[0]["state"] == "held"
    ok(erase(ha, register, "dat"))
    (kept,) = [sheet for (sheet,) in rows(app, sa.select(col(HeldVisit.sheet)))]
    assert [a["subject_id"] for a in kept["answers"]] == [str(mui)]
    assert (kept["note"], kept["new_persons"]) == ("", [])
    ok(decide(hoa, made["id"], "take"))
    assert phone_of(app, mui) == "smart"
    later = sheet(register.households["dat"], *both, at=long_ago)
    assert results(son, later)[0]["state"] == "held"
    (kept,) = [
        sheet for (sheet,) in rows(app, sa.select(col(HeldVisit.sheet)).where(col(HeldVisit.id) == UUID(later["id"])))
    ]
    assert [a["subject_id"] for a in kept["answers"]] == [str(mui)]


def test_a_photo_that_is_gone_costs_the_photo_alone(register: Register, client_of: ClientOf, app: FastAPI) -> None:
    made = sheet(register.households["dat"], photo_ids=[str(new_id())])
    (said,) = stored(client_of("son"), made)
    assert [e["field"] for e in said["errors"]] == ["photo_ids"]
    assert set(visits(app)) == {made["id"]}


def test_nobody_buries_a_head_in_sheets(
    register: Register, client_of: ClientOf, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("toso.households.visits.taking.MOST", 2)
    found = results(
        client_of("son"), *(sheet(register.households["thang"]) for _ in range(4)), sheet(register.households["dat"])
    )
    assert [r["state"] for r in found] == ["held", "held", "rejected", "rejected", "stored"]
    assert found[2]["code"] == "too-many-waiting"
