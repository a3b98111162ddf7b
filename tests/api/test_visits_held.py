"""Sheets that the register cannot take wait for the head of the khu phố: taken once, declined with a reason, forgotten."""

from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest
import sqlalchemy as sa
from fastapi import FastAPI
from sqlmodel import Session, col

from fixtures.households import CAY_THAP, Register
from fixtures.many_rows import add_copies
from fixtures.monthly_reports import API, SetDay, ok, step
from fixtures.people import ClientOf, user_id
from fixtures.privacy import erase, holding
from fixtures.redrawn_streets import close, decide, held, household, merge, move
from fixtures.visits import answer, ask_about, photo, results, sheet, take_round
from toso.audit.tables import AuditEvent
from toso.core.database import in_transaction
from toso.files.cleanup import forget_passing
from toso.files.tables import StoredFile
from toso.households.model.tables import FOREVER, Observation, PersonSpan
from toso.households.model.visit_tables import Handout, HeldVisit, Visit, VisitPhoto
from toso.households.privacy.retention_job import keep_rules
from toso.kit.clock import now
from toso.kit.ids import new_id

DAY = date(2024, 8, 9)
NOTE = "Nhà có chó, gọi cổng sau"


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


@pytest.mark.both_databases("resource")
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
        "visit.hold",
        "visit.held",
        "visit.record",
        "visit.decide",
    ]


def test_the_phone_is_told_what_was_decided(app: FastAPI, register: Register, client_of: ClientOf) -> None:
    son, hoa = client_of("son"), client_of("hoa")
    taken, declined, waiting = (held_one(client_of, register, photo_ids=[photo(son)]) for _ in range(3))
    ok(decide(hoa, taken["id"], "take"))
    assert decide(hoa, declined["id"], "decline").json()["errors"][0]["field"] == "reason"
    ok(decide(hoa, declined["id"], "decline", reason="Hộ này đã có người đến hôm trước"))
    ids = [one["id"] for one in (taken, declined, waiting)]
    told = ask_about(son, *ids, str(new_id()))
    assert [(r["id"], r["state"], r["message"]) for r in told] == [
        (ids[0], "taken", "Trưởng khu phố đã lấy phiếu."),
        (ids[1], "declined", "Hộ này đã có người đến hôm trước"),
        (ids[2], "held", "Đã gửi, chờ trưởng khu phố quyết định."),
    ]
    assert ask_about(client_of("hoa"), *ids) == []
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


def test_nobody_buries_a_head_in_sheets(app: FastAPI, register: Register, client_of: ClientOf) -> None:
    son = client_of("son")
    (first,) = results(son, sheet(register.households["thang"]))
    add_copies(app, HeldVisit, UUID(first["id"]), 297)
    found = results(son, *(sheet(register.households["thang"]) for _ in range(4)), sheet(register.households["dat"]))
    assert [r["state"] for r in found] == ["held", "held", "rejected", "rejected", "stored"]
    assert found[2]["code"] == "too-many-waiting"


def test_what_nobody_decides_on_ends_by_the_rule_of_retention(
    app: FastAPI, register: Register, client_of: ClientOf, on_day: SetDay
) -> None:
    son = client_of("son")
    take_round(son)
    made = held_one(client_of, register, note=NOTE, photo_ids=[photo(son)])
    settings, engines = app.state.settings, app.state.engines
    on_day(date(2025, 2, 8))
    keep_rules(settings, engines)
    assert ask_about(son, made["id"])[0]["state"] == "held"
    assert rows(app, sa.select(sa.func.count()).select_from(Handout)) == [(0,)]
    on_day(date(2025, 2, 9))
    keep_rules(settings, engines)
    (told,) = ask_about(son, made["id"])
    assert told["state"] == "declined"
    assert "thời hạn lưu giữ" in told["message"]
    assert holding(app, NOTE) == {}
    left = in_transaction(
        engines.write, lambda s: s.execute(sa.select(sa.func.count()).select_from(StoredFile)).scalar()
    )
    assert left == 0
