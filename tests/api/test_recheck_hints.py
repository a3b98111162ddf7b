"""Hints: found in sheets, asked of the member first, decided by a leader after an objection, checked by another team."""

from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest
import sqlalchemy as sa
from fastapi import FastAPI
from sqlmodel import Session, col

from fixtures.hints import LOOKED, WALKED, act, hints, look_again, reply, walk
from fixtures.households import Register
from fixtures.layers import layer
from fixtures.monthly_reports import API, SetDay, ok
from fixtures.people import NAMES, ClientOf, user_id
from toso.core.database import in_transaction
from toso.households.rechecks.hints.tables import RecheckHint
from toso.kit.clock import now
from toso.kit.ids import new_id
from toso.organisation.tables import MemberKind, Team, TeamMember

CATCHING_UP = {"answer": "catching_up", "text": "Nhập bù sau khi máy hết pin"}
OBJECTION = {"answer": "objection", "text": "Các nhà ở sát nhau"}


@layer
def quick_sheets(app: FastAPI, register: Register, client_of: ClientOf, on_day: SetDay) -> Register:
    """Sơn saved 42 sheets half a minute apart, Hoa and Nga as many in ten minutes each; it was looked at."""
    on_day(WALKED)
    homes = register.households
    walk(client_of("son"), [homes["dat"], homes["xuan"], homes["phuc"]], 6, 30)
    walk(client_of("hoa"), [homes["thang"], homes["sao"]], 6, 600)
    walk(client_of("nga"), [homes["lam"], homes["yen"]], 6, 600)
    on_day(LOOKED)
    look_again(app)
    return register


def asked(client_of: ClientOf) -> dict[str, Any]:
    """The hint, after the member was asked."""
    minh = client_of("minh")
    (one,) = hints(minh)
    return act(minh, one, "ask")


@pytest.mark.both_databases("resource")
def test_the_member_is_asked_first_and_homes_are_checked_by_somebody_else(
    client_of: ClientOf, quick_sheets: Register
) -> None:
    minh, son = client_of("minh"), client_of("son")
    (one,) = hints(minh)
    assert (one["member"], one["indicator"], one["state"], one["sheets"]) == (
        "Vũ Ngọc Sơn",
        "too_fast",
        "open",
        42,
    )
    assert one["facts"] == ("36 trong 42 phiếu lưu cách phiếu trước dưới 1 phút; trong phường thường là 0 trong 100.")
    assert (one["maybe"], one["days"][-1], len(one["days"])) == (
        "Có thể do nhập bù.",
        "2024-07-29",
        6,
    )
    assert ok(son.get(f"{API}/me/questions")) == []
    assert act(minh, one, "cases", {"homes": 2}, 409)["code"] == "wrong-state"
    one = act(minh, one, "ask")
    assert act(minh, one, "cases", {"homes": 2}, 409)["code"] == "hint-not-answered"
    said = reply(son, CATCHING_UP)
    assert (said["answer_label"], said["facts"]) == ("Nhập bù", one["facts"])
    (one,) = hints(minh)
    assert one["answer_text"] == CATCHING_UP["text"]
    one = act(minh, one, "cases", {"homes": 2})
    assert [(c["assigned_to"], c["result"]) for c in one["cases"]] == [("Hoàng Thị Hoa", None)] * 2
    done = act(minh, one, "close", {"reason": "Nhập bù, hai hộ đều đúng", "explained": True})
    assert (done["state"], done["actions"]) == ("closed", [])
    assert ok(son.get(f"{API}/me/questions"))[0]["reason"] == "Nhập bù, hai hộ đều đúng"


@pytest.mark.both_databases("resource")
def test_chosen_homes_enter_no_share_and_look_like_any_other_case(client_of: ClientOf, quick_sheets: Register) -> None:
    minh, hoa = client_of("minh"), client_of("hoa")
    drawn = ok(minh.post(f"{API}/rechecks", json={"period": "2024-08", "percent": 10}), 201)
    before = ok(minh.get(f"{API}/rechecks/{drawn['id']}"))
    asked(client_of)
    reply(client_of("son"), CATCHING_UP)
    (one,) = hints(minh)
    chosen = act(minh, one, "cases", {"homes": 5})["cases"]
    assert chosen
    for each in chosen:
        case = ok(hoa.get(f"{API}/rechecks/cases/{each['id']}"))
        assert (case["kind"], case["draw_id"], case["visitor"]) == (
            "visits",
            None,
            "Vũ Ngọc Sơn",
        )
        answers = [{"subject_id": c["subject_id"], "item": c["item"], "right": False} for c in case["claims"]]
        body = {"outcome": "checked", "checked_on": str(LOOKED), "answers": answers}
        put = hoa.put(
            f"{API}/rechecks/cases/{case['id']}/result",
            headers={"If-Match": '"1"'},
            json=body,
        )
        assert ok(put)["result"] == "wrong"
    assert ok(minh.get(f"{API}/rechecks/{drawn['id']}")) == before
    assert ok(minh.get(f"{API}/rechecks"))["items"][0]["share"] == before["share"]
    (one,) = hints(minh)
    assert [c["result"] for c in one["cases"]] == ["wrong"] * len(chosen)


def test_nobody_of_the_same_team_gets_or_records_a_chosen_home(
    app: FastAPI, client_of: ClientOf, quick_sheets: Register
) -> None:
    hoa = client_of("hoa")

    def join(session: Session) -> None:
        team = session.execute(sa.select(Team).where(col(Team.unit_path) == "qn.hg.kp1").limit(1)).scalar_one()
        own = {
            "ward_id": team.ward_id,
            "team_id": team.id,
            "unit_path": team.unit_path,
            "user_id": UUID(user_id(hoa)),
        }
        day = date(2024, 1, 1)
        session.add(TeamMember(**own, full_name="Hoàng Thị Hoa", kind=MemberKind.LEAD, joined_on=day))

    in_transaction(app.state.engines.write, join)
    minh = client_of("minh")
    asked(client_of)
    reply(client_of("son"), CATCHING_UP)
    (one,) = hints(minh)
    (case,) = act(minh, one, "cases", {"homes": 1})["cases"]
    assert case["assigned_to"] == "Trần Văn Minh"
    assert ok(hoa.get(f"{API}/rechecks/cases/{case['id']}"))["may_record"] is False
    body = {"outcome": "unreachable", "checked_on": str(LOOKED)}
    refused = hoa.put(
        f"{API}/rechecks/cases/{case['id']}/result",
        headers={"If-Match": '"1"'},
        json=body,
    )
    assert refused.json()["code"] == "same-team"


def test_an_objection_waits_for_a_leader(client_of: ClientOf, quick_sheets: Register) -> None:
    minh, son, lan = (client_of(name) for name in ("minh", "son", "lan"))
    assert ok(lan.get(f"{API}/rechecks/hints/objections")) == {
        "waiting": 1,
        "objections": [],
    }
    asked(client_of)
    assert reply(son, {"answer": "objection"}, 422)["errors"][0]["field"] == "text"
    reply(son, OBJECTION)
    (one,) = hints(minh)
    assert one["objected"] is True
    assert act(minh, one, "cases", {"homes": 1}, 409)["code"] == "hint-objected"
    assert act(minh, one, "close", {"reason": "Không rõ", "explained": False}, 409)["code"] == "hint-objected"
    (seen,) = ok(lan.get(f"{API}/rechecks/hints/objections"))["objections"]
    assert (seen["member"], seen["answer_text"]) == (
        "Vũ Ngọc Sơn",
        "Các nhà ở sát nhau",
    )
    act(lan, seen, "decline", {"reason": "Kiểm tra vài hộ cho rõ"})
    assert ok(lan.get(f"{API}/rechecks/hints/objections"))["objections"] == []
    reply(son, CATCHING_UP, 404)
    (one,) = hints(minh)
    assert act(minh, one, "cases", {"homes": 1})["state"] == "checked"


def test_a_leader_who_agrees_ends_it(client_of: ClientOf, quick_sheets: Register) -> None:
    asked(client_of)
    reply(client_of("son"), OBJECTION)
    (seen,) = ok(client_of("lan").get(f"{API}/rechecks/hints/objections"))["objections"]
    assert act(client_of("lan"), seen, "accept", {"reason": "Đúng là nhà liền kề"})["state"] == "closed"
    assert act(client_of("lan"), seen, "accept", {"reason": "Đúng là nhà liền kề"}, 404)


def test_who_does_not_answer_is_waited_for_seven_days(
    client_of: ClientOf, quick_sheets: Register, on_day: SetDay
) -> None:
    one = asked(client_of)
    assert one["may_choose_from"] == str(LOOKED + timedelta(days=7))
    on_day(LOOKED + timedelta(days=7))
    assert act(client_of("minh"), one, "cases", {"homes": 1})["state"] == "checked"


def test_what_was_explained_is_quiet_for_ninety_days(
    app: FastAPI, client_of: ClientOf, quick_sheets: Register, on_day: SetDay
) -> None:
    minh = client_of("minh")
    look_again(app)
    (one,) = hints(minh)
    act(minh, one, "close", {"reason": "Máy hỏng, nhập bù", "explained": True})
    look_again(app)
    assert len(hints(minh)) == 1

    def until(session: Session) -> Any:
        return session.execute(sa.select(col(RecheckHint.quiet_until))).scalar_one()

    assert in_transaction(app.state.engines.read, until) == LOOKED + timedelta(days=90)

    def forget_quiet(session: Session) -> None:
        session.execute(sa.update(RecheckHint).values(quiet_until=LOOKED))

    in_transaction(app.state.engines.write, forget_quiet)
    look_again(app)
    assert [h["state"] for h in hints(minh)] == ["open", "closed"]


def test_hints_are_forgotten_after_twelve_months(app: FastAPI, client_of: ClientOf, quick_sheets: Register) -> None:
    def age(session: Session) -> None:
        old = now() - timedelta(days=367)
        session.execute(sa.update(RecheckHint).values(created_at=old, first_day=date(2023, 5, 1)))

    in_transaction(app.state.engines.write, age)
    look_again(app)
    (one,) = hints(client_of("minh"))
    assert one["first_day"] == "2024-05-27"


def test_a_hint_is_seen_by_the_desk_alone(client_of: ClientOf, quick_sheets: Register) -> None:
    """The leader gets a number and objections; the member what was asked; nobody else anything."""
    asked(client_of)
    for name in set(NAMES) - {"minh"}:
        client = client_of(name)
        assert client.get(f"{API}/rechecks/hints").status_code == 403
        status = client.get(f"{API}/rechecks/hints/objections").status_code
        assert status == (200 if name == "lan" else 403)
        questions = ok(client.get(f"{API}/me/questions"))
        assert len(questions) == (name == "son")
    assert client_of("minh").get(f"{API}/rechecks/hints/objections").status_code == 403


def test_a_question_of_somebody_else_is_not_there(client_of: ClientOf, quick_sheets: Register) -> None:
    one = asked(client_of)
    for hint_id in (one["id"], str(new_id())):
        path = f"{API}/me/questions/{hint_id}/answer"
        assert client_of("hoa").post(path, headers={"If-Match": '"2"'}, json=CATCHING_UP).status_code == 404
