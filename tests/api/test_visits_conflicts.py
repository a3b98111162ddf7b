"""Two people at one household: what only one changed is merged, what both changed waits until somebody decides."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest
import sqlalchemy as sa
from fastapi import FastAPI
from sqlmodel import Session, col
from starlette.testclient import TestClient

from fixtures.households import LE_THANH_TONG, Register, see
from fixtures.layers import layer
from fixtures.monthly_reports import API, SetDay, ok
from fixtures.people import ClientOf
from fixtures.redrawn_streets import end_roles, end_street, leave_team, lock_account
from fixtures.visits import answer, household_of, person_of, results, sheet, stored, take_round
from toso.audit.record import first_break
from toso.audit.tables import AuditEvent
from toso.households.model.items import Channel, Item
from toso.households.model.tables import Household, Observation, Person
from toso.households.model.visit_tables import Visit, VisitConflict
from toso.kit.clock import now
from toso.kit.ids import new_id

DAY = date(2024, 8, 9)
HEADS_TURN = "Đã nhận; mục nào người khác đã ghi khác thì trưởng khu phố sẽ xem lại."


@pytest.fixture(autouse=True)
def _august(on_day: SetDay) -> None:
    on_day(DAY)


def resolve(client: TestClient, conflict_id: str, keep: str) -> Any:
    return client.post(f"{API}/visits/conflicts/{conflict_id}/resolve", json={"keep": keep})


def open_conflicts(client: TestClient) -> list[dict[str, Any]]:
    return ok(client.get(f"{API}/visits/conflicts"))["items"]


def phone_of(client: TestClient, person_id: UUID) -> str:
    return person_of(take_round(client), person_id)["state"]["phone"]


@layer
def disputed(register: Register, client_of: ClientOf, on_day: SetDay) -> dict[str, Any]:
    """Hoa said basic, then Sơn, whose phone still showed nothing, says smart; his other answers are fine."""
    on_day(DAY)
    dat, who = register.households["dat"], register.persons["dat"]
    stored(client_of("hoa"), sheet(dat, answer(who, "phone", "basic")))
    made = sheet(dat, answer(who, "phone", "smart"), answer(who, "sim", "4g"), answer(who, "informed", "yes"))
    (said,) = results(client_of("son"), made)
    assert said["state"] == "conflict"
    return {**said, "sheet": made}


def test_the_rest_of_the_sheet_is_stored_and_both_values_are_shown_with_who_and_when(
    register: Register, client_of: ClientOf, disputed: dict[str, Any]
) -> None:
    (waiting,) = disputed["conflicts"]
    assert (waiting["mine"], waiting["mine_label"], waiting["mine_by"]) == (
        "smart",
        "Điện thoại thông minh",
        "Vũ Ngọc Sơn",
    )
    assert (waiting["theirs"], waiting["theirs_label"]) == ("basic", "Điện thoại phím bấm")
    assert (waiting["theirs_by"], waiting["subject_name"]) == ("Hoàng Thị Hoa", "Bùi Văn Đạt")
    assert waiting["item_label"] == "Điện thoại"
    state = person_of(take_round(client_of("son")), register.persons["dat"])["state"]
    assert (state["phone"], state["sim"], state["informed_on"]) == ("basic", "4g", "2024-08-09")
    assert [c["id"] for c in open_conflicts(client_of("son"))] == [waiting["id"]]
    assert [c["id"] for c in open_conflicts(client_of("hoa"))] == [waiting["id"]]
    assert open_conflicts(client_of("nga")) == []


def test_an_answer_that_got_lost_is_told_again_with_what_waits(client_of: ClientOf, disputed: dict[str, Any]) -> None:
    (again,) = results(client_of("son"), disputed["sheet"])
    assert again["state"] == "repeated"
    assert [c["id"] for c in again["conflicts"]] == [c["id"] for c in disputed["conflicts"]]


@pytest.mark.parametrize(("keep", "expected"), [("mine", "smart"), ("theirs", "basic")])
def test_the_chosen_value_stands(
    register: Register, client_of: ClientOf, app: FastAPI, disputed: dict[str, Any], keep: str, expected: str
) -> None:
    conflict, son = disputed["conflicts"][0]["id"], client_of("son")
    version = household_of(take_round(son), register.households["dat"])["version"]
    assert ok(resolve(client_of("hoa"), conflict, keep))["kept"] == keep
    assert phone_of(son, register.persons["dat"]) == expected
    assert household_of(take_round(son), register.households["dat"])["version"] == version + 1
    assert open_conflicts(son) == []
    assert ok(resolve(son, conflict, keep))["kept"] == keep
    other = resolve(son, conflict, "mine" if keep == "theirs" else "theirs")
    assert (other.status_code, other.json()["code"]) == (409, "already-resolved")
    with Session(app.state.engines.read) as session:
        told = sa.select(col(AuditEvent.note)).where(col(AuditEvent.action) == "visit.resolve")
        assert [note["kept"] for note in session.execute(told).scalars()] == [keep]


def test_my_value_holds_even_against_stronger_evidence_of_the_same_day(register: Register, client_of: ClientOf) -> None:
    dat, who, son = register.households["dat"], register.persons["dat"], client_of("son")
    stored(client_of("hoa"), sheet(dat, answer(who, "phone", "basic", seen=True)))
    (said,) = results(son, sheet(dat, answer(who, "phone", "smart"), at=now() - timedelta(days=4)))
    ok(resolve(son, said["conflicts"][0]["id"], "mine"))
    assert phone_of(son, who) == "smart"


@pytest.mark.both_databases("resource")
def test_a_later_sheet_brings_the_decision(register: Register, client_of: ClientOf, disputed: dict[str, Any]) -> None:
    conflict, son = disputed["conflicts"][0]["id"], client_of("son")
    decided = sheet(register.households["dat"], resolves=[{"conflict_id": conflict, "keep": "mine"}])
    stored(son, decided)
    assert phone_of(son, register.persons["dat"]) == "smart"
    wrong = [{"conflict_id": c, "keep": "theirs"} for c in (conflict, str(new_id()))]
    (said,) = stored(son, sheet(register.households["dat"], resolves=wrong))
    assert [e["field"] for e in said["errors"]] == ["resolves.0", "resolves.1"]
    assert phone_of(son, register.persons["dat"]) == "smart"


@pytest.fixture
def three_say_otherwise(register: Register, client_of: ClientOf, disputed: dict[str, Any]) -> list[str]:
    """Three waiting answers against "basic": Sơn's "smart", and from his other phone "smart" again and "none"."""
    dat, who = register.households["dat"], register.persons["dat"]
    found = results(client_of("son"), *(sheet(dat, answer(who, "phone", value)) for value in ("smart", "none")))
    return [said["conflicts"][0]["id"] for said in (disputed, *found)]


def test_what_says_the_same_is_decided_with_it_and_a_third_value_is_asked_against_what_stands(
    register: Register, client_of: ClientOf, three_say_otherwise: list[str]
) -> None:
    hoa, son = client_of("hoa"), client_of("son")
    first, same, third = three_say_otherwise
    ok(resolve(hoa, first, "mine"))
    (left,) = open_conflicts(son)
    assert (left["id"], left["mine"], left["theirs"], left["theirs_by"]) == (third, "none", "smart", "Hoàng Thị Hoa")
    assert ok(resolve(son, same, "mine"))["kept"] == "mine"
    ok(resolve(hoa, third, "theirs"))
    assert (open_conflicts(son), phone_of(son, register.persons["dat"])) == ([], "smart")


@pytest.mark.both_databases("resource")
def test_a_value_given_up_is_not_asked_again(client_of: ClientOf, three_say_otherwise: list[str]) -> None:
    first, same, third = three_say_otherwise
    ok(resolve(client_of("hoa"), same, "theirs"))
    assert [c["id"] for c in open_conflicts(client_of("son"))] == [third]
    assert ok(resolve(client_of("son"), first, "theirs"))["kept"] == "theirs"


def test_a_conflict_out_of_reach_is_not_there(client_of: ClientOf, disputed: dict[str, Any]) -> None:
    conflict = disputed["conflicts"][0]["id"]
    missing = resolve(client_of("nga"), str(new_id()), "mine")
    hidden = resolve(client_of("nga"), conflict, "mine")
    assert missing.status_code == hidden.status_code == 404
    assert {**missing.json(), "request_id": ""} == {**hidden.json(), "request_id": ""}


def test_what_another_channel_wrote_is_named_by_the_channel(
    register: Register, client_of: ClientOf, app: FastAPI
) -> None:
    who = register.persons["mui"]
    with Session(app.state.engines.write) as session:
        see(session, session.get_one(Person, (register.ward_id, who)), Item.SIM, "2g", DAY, channel=Channel.COUNTER)
        session.commit()
    (said,) = results(client_of("son"), sheet(register.households["dat"], answer(who, "sim", "4g")))
    assert said["conflicts"][0]["theirs_by"] == "Tại quầy, nơi làm việc"


def _left_to(client: TestClient) -> list[str]:
    return [row["id"] for row in ok(client.get(f"{API}/visits/conflicts?left=true"))["items"]]


def _asked_again(client: TestClient, made: dict[str, Any]) -> dict[str, Any]:
    body = {"device_now": now().isoformat(), "visits": [], "asked": [made["id"]]}
    return ok(client.post(f"{API}/visits/sync", json=body))["asked"][0]


UNABLE: dict[str, Callable[[ClientOf, Register], Any]] = {
    "left the team": lambda who, r: leave_team(who("hoa"), r.member_id, DAY - timedelta(days=1)),
    "has no street any more": lambda who, r: end_street(who("hoa"), r.streets[LE_THANH_TONG]),
    "lost the role": lambda who, r: end_roles(who("ha"), who("son"), DAY - timedelta(days=1)),
    "account closed": lambda who, r: lock_account(who("ha"), who("son")),
}


@pytest.mark.both_databases("resource")
@pytest.mark.parametrize("why", UNABLE)
def test_what_its_writer_cannot_choose_any_more_comes_to_the_head(
    register: Register, client_of: ClientOf, disputed: dict[str, Any], why: str
) -> None:
    hoa, son, conflict = client_of("hoa"), client_of("son"), disputed["conflicts"][0]["id"]
    assert (_left_to(hoa), _left_to(son)) == ([], [])
    assert [one["id"] for one in _asked_again(son, disputed["sheet"])["conflicts"]] == [conflict]
    UNABLE[why](client_of, register)
    assert _left_to(hoa) == [conflict]
    assert "1 câu trả lời hai người ghi khác nhau" in str(ok(hoa.get(f"{API}/today")))
    home = f"{API}/households/{register.households['dat']}"
    assert ok(hoa.get(home))["disputed"] == 1
    if why != "account closed":
        assert son.post(f"{API}/auth/refresh").status_code == 204
        for said in (_asked_again(son, disputed["sheet"]), results(son, disputed["sheet"])[0]):
            assert (said["state"], said["message"], said["conflicts"]) == ("repeated", HEADS_TURN, [])
    ok(resolve(hoa, conflict, "mine"))
    assert (_left_to(hoa), ok(hoa.get(home))["disputed"]) == ([], 0)
    if why != "account closed":
        assert _asked_again(son, disputed["sheet"])["message"] is None


def test_what_its_writer_sends_after_leaving_the_team_is_not_called_settled(
    register: Register, client_of: ClientOf, on_day: SetDay
) -> None:
    hoa, son, dat, who = client_of("hoa"), client_of("son"), register.households["dat"], register.persons["dat"]
    take_round(son)
    made = sheet(dat, answer(who, "phone", "smart"))
    stored(hoa, sheet(dat, answer(who, "phone", "basic")))
    on_day(DAY + timedelta(days=1))
    leave_team(hoa, register.member_id, DAY)
    assert son.post(f"{API}/auth/refresh").status_code == 204
    (said,) = results(son, {**made, "visited_at": (now() - timedelta(days=1)).isoformat()})
    assert (said["state"], said["message"], said["conflicts"]) == ("stored", HEADS_TURN, [])
    assert len(_left_to(hoa)) == 1


def test_what_waited_for_a_week_comes_to_the_head_too(
    register: Register, client_of: ClientOf, on_day: SetDay, disputed: dict[str, Any]
) -> None:
    on_day(DAY + timedelta(days=6))
    assert _left_to(client_of("hoa")) == []
    on_day(DAY + timedelta(days=8))
    assert _left_to(client_of("hoa")) == [disputed["conflicts"][0]["id"]]
    assert _asked_again(client_of("son"), disputed["sheet"])["state"] == "conflict"


def _at_once(work: Callable[[int], Any], count: int) -> list[Any]:
    with ThreadPoolExecutor(count) as pool:
        return list(pool.map(work, range(count)))


def test_two_members_at_once_at_one_household_lose_nothing(
    register: Register, client_of: ClientOf, app: FastAPI
) -> None:
    """Each of two people sends ten batches at the same time; every visit is there once and counted in the version."""
    clients = [client_of("son"), client_of("hoa")]
    homes = [register.households[k] for k in ("dat", "xuan")]
    who = {register.households["dat"]: register.persons["dat"], register.households["xuan"]: register.persons["xuan"]}
    items = (("phone", ("smart", "basic")), ("sim", ("2g", "4g")), ("account", ("yes", "no")), ("apps", ("no", "yes")))

    def work(turn: int) -> list[str]:
        mine = turn % 2
        item, values = items[turn // 2 % 4]
        order = homes if mine else homes[::-1]  # opposite orders: whoever locks as it comes would wait for ever
        found = results(clients[mine], *(sheet(h, answer(who[h], item, values[mine])) for h in order))
        return [r["state"] for r in found]

    states = [state for one in _at_once(work, 16) for state in one]
    assert set(states) <= {"stored", "conflict"}
    with Session(app.state.engines.read) as session:
        visits = session.execute(sa.select(sa.func.count()).select_from(Visit)).scalar_one()
        versions = (
            session.execute(sa.select(col(Household.version)).where(col(Household.id).in_(homes))).scalars().all()
        )
        waiting = session.execute(sa.select(sa.func.count()).select_from(VisitConflict)).scalar_one()
        told = session.execute(
            sa.select(sa.func.count()).select_from(AuditEvent).where(col(AuditEvent.action) == "visit.record")
        ).scalar_one()
        broken = first_break(session, register.ward_id)
    assert visits == told == 32
    assert sum(versions) - len(homes) >= 32
    assert waiting == states.count("conflict") > 0
    assert broken is None


def test_one_batch_sent_by_eight_connections_at_once_is_stored_once(
    register: Register, client_of: ClientOf, app: FastAPI
) -> None:
    son = client_of("son")
    batch = [sheet(register.households[k], answer(register.persons[k], "phone", "smart")) for k in ("dat", "xuan")] * 2
    answers = _at_once(lambda _: results(son, *batch), 8)
    assert sorted(r["state"] for one in answers for r in one) == ["repeated"] * 30 + ["stored"] * 2
    with Session(app.state.engines.read) as session:
        assert session.execute(sa.select(sa.func.count()).select_from(Visit)).scalar_one() == 2
        assert session.execute(sa.select(sa.func.count()).select_from(Observation)).scalar_one() == 4


def test_the_same_id_at_two_households_at_once_is_one_visit(
    register: Register, client_of: ClientOf, app: FastAPI
) -> None:
    """The rows of different households do not hold each other: the key alone decides, and the rest of a batch stays."""
    son, id_ = client_of("son"), str(new_id())
    homes = [register.households["dat"], register.households["xuan"]]
    found = _at_once(lambda n: results(son, sheet(homes[n % 2], id=id_), sheet(homes[n % 2])), 6)
    first = [one[0] for one in found]
    assert [r["state"] for r in first].count("stored") == 1
    assert {(r["state"], r["code"]) for r in first} <= {("stored", None), ("repeated", None), ("rejected", "id-taken")}
    assert {one[1]["state"] for one in found} == {"stored"}
