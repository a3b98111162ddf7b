"""A member leaves: all that they hold passes to others in one act, wherever it is kept; what they did before counts."""

from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
import sqlalchemy as sa
from fastapi import FastAPI
from sqlmodel import Session, col

from fixtures.demonstration import STRANGER, add_second_ward
from fixtures.holdings import burden
from fixtures.households import LE_THANH_TONG, Register
from fixtures.monthly_reports import API, SetDay, errors_of, ok, put
from fixtures.parcels import hand_in, key_of, sealed
from fixtures.people import ClientOf, user_id
from fixtures.plan_steps import assignment
from fixtures.visits import results, sheet, take_round
from toso.core.database import in_transaction
from toso.handovers.inventory import HOLDINGS
from toso.households.model.tables import StreetAssignment
from toso.kit.clock import VIETNAM
from toso.organisation.tables import TeamMember

DAY = date(2024, 8, 9)


@pytest.fixture(autouse=True)
def _august(plan_in_force: object, on_day: SetDay) -> None:
    on_day(DAY)


def members(app: FastAPI, path: str = "qn.hg.kp1") -> list[TeamMember]:
    with Session(app.state.engines.read) as session:
        query = sa.select(TeamMember).where(col(TeamMember.unit_path) == path).order_by(col(TeamMember.full_name))
        return list(session.execute(query).scalars())


def holdings(client: Any, member_id: Any) -> dict[str, Any]:
    return ok(client.get(f"{API}/team-members/{member_id}/holdings"))


def held(shown: dict[str, Any]) -> dict[str, list[str]]:
    return {kind["code"]: [row["text"] for row in kind["rows"]] for kind in shown["kinds"]}


def hand_over(client: Any, shown: dict[str, Any], *moves: dict[str, Any], **more: Any) -> Any:
    body = {"moves": list(moves), **more}
    headers = {"If-Match": f'"{shown["version"]}"'}
    return client.post(f"{API}/team-members/{shown['member_id']}/handover", json=body, headers=headers)


def all_to(shown: dict[str, Any], **receivers: Any) -> list[dict[str, Any]]:
    """Every kind that is held to the named receiver, or to the first who may take all of it."""
    moves: list[dict[str, Any]] = []
    for kind in shown["kinds"]:
        if kind["rows"]:
            able = set.intersection(*(set(row["receivers"]) for row in kind["rows"]))
            first = next(r["id"] for r in shown["receivers"] if r["id"] in able)
            moves.append({"holding": kind["code"], "receiver_id": str(receivers.get(kind["code"], first))})
    return moves


def named_in(app: FastAPI, member_id: UUID, account: UUID) -> set[str]:
    """The columns of the whole database that name the member or the account and that the inventory answers for."""
    found: set[str] = set()
    with Session(app.state.engines.read) as session:
        for one in sorted(set().union(*(h.columns for h in HOLDINGS))):
            table, column = one.split(".")
            asked = sa.text(f'SELECT count(*) FROM "{table}" WHERE "{column}" IN (:a, :b)').bindparams(
                sa.bindparam("a", member_id, sa.Uuid()), sa.bindparam("b", account, sa.Uuid())
            )
            if session.execute(asked).scalar_one():
                found.add(one)
    return found


@pytest.mark.both_databases("resource")
def test_a_leaver_holds_nothing_of_anything_afterwards(
    app: FastAPI, register: Register, client_of: ClientOf, on_day: SetDay
) -> None:
    hoa, account = client_of("hoa"), UUID(user_id(client_of("son")))
    burden(app, client_of, register)
    assert named_in(app, register.member_id, account) == set().union(*(h.columns for h in HOLDINGS))
    shown = holdings(hoa, register.member_id)
    before = held(shown)
    assert {code: len(rows) for code, rows in before.items()} == {
        "streets": 1,
        "tasks": 2,
        "quota_shares": 1,
        "rechecks": 1,
        "difficulties": 1,
    }
    son = client_of("son")
    on_day(DAY - timedelta(days=1))  # a server runs for days
    assert ok(son.get(f"{API}/tasks"))["items"]
    on_day(DAY)
    made = ok(hand_over(hoa, shown, *all_to(shown), reason="Chuyển nơi ở"), 201)
    assert ok(son.get(f"{API}/tasks"))["items"] == [], "what was handed on is nothing of theirs"
    assert (made["rows"], made["leaves"], made["reason"], made["on"]) == (6, True, "Chuyển nơi ở", "2024-08-09")
    assert sorted(text for one in made["moved"] for text in one["rows"]) == sorted(
        t for rows in before.values() for t in rows
    )
    after = holdings(hoa, register.member_id)
    assert not any(held(after).values())
    assert after["left_on"] == "2024-08-08"
    load = ok(hoa.get(f"{API}/workload"))
    assert str(register.member_id) not in {one["member_id"] for one in load["members"]}
    assert ok(hoa.get(f"{API}/handovers"))["items"][0]["id"] == made["id"]


def test_work_goes_to_several_and_what_nobody_gets_is_refused(
    app: FastAPI, register: Register, client_of: ClientOf
) -> None:
    hoa = client_of("hoa")
    burden(app, client_of, register)
    shown = holdings(hoa, register.member_id)
    moves = all_to(shown)
    assert errors_of(hand_over(hoa, shown, *moves[:-1])) == {
        "moves": "Còn việc chưa có người nhận (khó khăn, vướng mắc: 1)."
    }
    first, second, *_ = [m.id for m in members(app) if m.id != register.member_id]
    tasks = next(kind for kind in shown["kinds"] if kind["code"] == "tasks")["rows"]
    apart = {"holding": "tasks", "receiver_id": str(second), "row_ids": [tasks[0]["id"]]}
    rest = [{**m, "receiver_id": str(first)} if m["holding"] == "tasks" else m for m in moves]
    made = ok(hand_over(hoa, shown, apart, *rest, leaves=False), 201)
    names = {m.id: m.full_name for m in members(app)}
    to = {tuple(one["rows"]): one["to"] for one in made["moved"] if one["label"] == "Nhiệm vụ"}
    assert to == {(tasks[0]["text"],): names[second], (tasks[1]["text"],): names[first]}
    assert holdings(hoa, register.member_id)["left_on"] is None
    assert held(holdings(hoa, first))["tasks"] == [tasks[1]["text"]]


def test_who_cannot_hold_a_kind_of_work_is_refused_by_name(
    app: FastAPI, register: Register, client_of: ClientOf
) -> None:
    hoa = client_of("hoa")
    burden(app, client_of, register)
    shown = holdings(hoa, register.member_id)
    other = next(m for m in members(app) if m.id != register.member_id)
    wrong = all_to(shown, difficulties=other.id)
    assert other.full_name in errors_of(hand_over(hoa, shown, *wrong))["moves"]
    assert held(holdings(hoa, register.member_id)) == held(shown)
    far = members(app, "qn.hg.kp2")[0]
    assert list(errors_of(hand_over(hoa, shown, {"holding": "streets", "receiver_id": str(far.id)}))) == ["moves.0"]


@pytest.mark.both_databases("resource")
def test_visits_of_yesterday_are_taken_from_the_old_phone_and_from_its_file(
    register: Register, client_of: ClientOf, on_day: SetDay
) -> None:
    hoa, son = client_of("hoa"), client_of("son")
    on_day(DAY - timedelta(days=2))
    homes = [home["id"] for home in take_round(son)["households"]]
    key = key_of(son)
    on_day(DAY)
    yesterday = datetime(2024, 8, 8, 18, 0, tzinfo=VIETNAM)
    today = datetime(2024, 8, 9, 7, 0, tzinfo=VIETNAM)
    shown = holdings(hoa, register.member_id)
    assert ["3 hộ đã nhận về máy" in text for text in shown["unsent"]] == [True]
    made = ok(hand_over(hoa, shown, *all_to(shown)), 201)
    assert made["unsent"] == shown["unsent"]
    sent = results(son, sheet(homes[0], at=yesterday), sheet(homes[1], at=today))
    assert [one["state"] for one in sent] == ["stored", "held"]
    told = ok(hand_in(hoa, sealed(key, user_id(son), sheet(homes[2], at=yesterday))))
    assert (told["stored"], told["refused"]) == (1, [])


def test_the_streets_of_the_leaver_are_those_of_the_receiver_from_today(
    app: FastAPI, register: Register, client_of: ClientOf
) -> None:
    hoa = client_of("hoa")
    shown = holdings(hoa, register.member_id)
    receiver = next(m for m in members(app) if m.id != register.member_id)
    ok(hand_over(hoa, shown, *all_to(shown, streets=receiver.id)), 201)
    street = next(s for s in ok(hoa.get(f"{API}/streets")) if s["name"] == LE_THANH_TONG)
    assert [a["full_name"] for a in street["assignments"]] == [receiver.full_name]
    with Session(app.state.engines.read) as session:
        rows = session.execute(sa.select(StreetAssignment).order_by(col(StreetAssignment.from_on))).scalars().all()
    assert [(r.member_id, r.from_on, r.to_on) for r in rows][-1] == (receiver.id, DAY, None)
    assert {r.to_on for r in rows if r.member_id == register.member_id} == {DAY - timedelta(days=1)}


def test_work_of_another_role_stays_with_it(app: FastAPI, register: Register, client_of: ClientOf) -> None:
    """Hoa is the head and a member: what a head checks again is not handed on when she leaves the team."""
    minh, account = client_of("minh"), UUID(user_id(client_of("hoa")))

    def join(session: Session) -> UUID:
        son = session.get_one(TeamMember, (register.ward_id, register.member_id))
        kept = {"ward_id": son.ward_id, "team_id": son.team_id, "unit_path": son.unit_path, "kind": son.kind}
        row = TeamMember(**kept, user_id=account, full_name="Hoa", joined_on=date(2024, 7, 1))
        session.add(row)
        session.flush()
        return row.id

    own = in_transaction(app.state.engines.write, join)
    task = assignment(minh, "3b")
    named = [{"user_id": str(account), "responsibility": "Theo dõi", "from_on": "2024-07-01"}]
    ok(put(minh, f"/assignments/{task['id']}/people", task, {"people": named}))
    shown = holdings(minh, own)
    assert (shown["stays"], any(held(shown).values())) == (True, False)
    ok(hand_over(minh, shown), 201)
    assert hand_over(minh, holdings(minh, own)).json()["code"] == "nothing-held"


def test_workload_names_who_has_nothing_and_who_has_far_more(
    app: FastAPI, register: Register, client_of: ClientOf
) -> None:
    burden(app, client_of, register)
    load = ok(client_of("hoa").get(f"{API}/workload"))
    son = next(one for one in load["members"] if one["member_id"] == str(register.member_id))
    assert [h["code"] for h in load["holdings"]] == [h.code for h in HOLDINGS]
    assert (son["counts"], son["total"], son["load"]) == ([1, 2, 1, 1, 1], 6, "heavy")
    others = [one for one in load["members"] if one is not son]
    assert {(one["total"], one["load"]) for one in others} == {(0, "none")}
    assert (load["idle"], load["heavy"]) == (len(others), 1)
    assert {one["unit_name"] for one in load["members"]} == {"Khu phố 1"}
    assert len({one["unit_name"] for one in ok(client_of("lan").get(f"{API}/workload"))["members"]}) > 1


def test_only_heads_and_desks_hand_over_and_nobody_in_another_khu_pho_or_ward(
    app: FastAPI, register: Register, client_of: ClientOf
) -> None:
    in_transaction(app.state.engines.write, add_second_ward)
    shown = holdings(client_of("minh"), register.member_id)
    moves = all_to(shown)
    address = f"{API}/team-members/{register.member_id}/holdings"
    for who, reads, writes in (("son", 403, 403), ("nga", 404, 404), (STRANGER, 404, 404), ("lan", 200, 403)):
        client = client_of(who)
        assert client.get(address).status_code == reads, who
        assert hand_over(client, shown, *moves).status_code == writes, who
    made = ok(hand_over(client_of("minh"), shown, *moves), 201)
    for who in ("nga", STRANGER):
        assert client_of(who).get(f"{API}/handovers/{made['id']}").status_code == 404
        assert ok(client_of(who).get(f"{API}/handovers"))["items"] == []
    assert hand_over(client_of("hoa"), shown, *moves).status_code == 412
